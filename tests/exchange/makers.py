"""A small report of our own and everything a bundle of it needs, made in memory."""

import datetime
import io
import zipfile
from decimal import Decimal
from functools import cache
from pathlib import Path

from ttdn_desktop.exchange.package import BagExchange
from ttdn_desktop.model.block import FigureRef, Level, Paragraph, Table, Text
from ttdn_desktop.model.bundle import PackFile
from ttdn_desktop.model.figure import Figure, FigureStatus, Indicator, PeriodFigures
from ttdn_desktop.model.period import Period, Window
from ttdn_desktop.model.report import Report, Section
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Letterhead, OfficialCode, Signing, Unit
from ttdn_desktop.paper.compose import compose

HEAD = Letterhead(
    "ubnd",
    ("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH"),
    "Ủy ban nhân dân xã An Bình",
    "UBND xã An Bình",
    area="xã An Bình",
    province="tỉnh Đồng Mẫu",
    place="An Bình",
)
UNIT = Unit("u-an-binh", "An Bình", "xã", "tỉnh Đồng Mẫu", (HEAD,), (OfficialCode("đơn vị hành chính", "01234"),))
PERIOD = Period.parse("2026-H1")
REQUEST = Request(
    "r1",
    "12",
    "SVHTTDL-TTĐN",
    datetime.date(2026, 5, 20),
    "Sở Văn hóa, Thể thao và Du lịch",
    "báo cáo thông tin đối ngoại",
    datetime.date(2026, 6, 20),
)
FIGURES = PeriodFigures(
    UNIT.id,
    PERIOD.code,
    (
        Figure("C01", FigureStatus.KNOWN, Decimal("45"), "tin, bài", quote="câu nội bộ", source="sổ của chị Lan"),
        Figure("C02", FigureStatus.KNOWN, Decimal("12.50"), "triệu đồng"),
        Figure("C03", FigureStatus.ZERO),
    ),
)
PREVIOUS = PeriodFigures(UNIT.id, "2025-Y", (Figure("C01", FigureStatus.KNOWN, Decimal("40")),))
INDICATORS = (Indicator("C01", "Tin, bài đã đăng", "tin, bài"), Indicator("C03", "Đoàn khách quốc tế", "đoàn"))


def small_report(**changes: object) -> Report:
    """Two sections, a table, a figure in the text."""
    values: dict[str, object] = {
        "id": "b1",
        "unit": UNIT.id,
        "period": PERIOD,
        "outline": "mau",
        "outline_version": 1,
        "numbering": "roman",
        "letterhead": "ubnd",
        "window": Window(datetime.date(2025, 12, 15), datetime.date(2026, 6, 14)),
        "subject": "Kết quả công tác thông tin đối ngoại {period}",
        "opening": "Thực hiện {request}, {unit} báo cáo:",
        "closing": "Trên đây là báo cáo của {unit}.",
        "requests": (REQUEST.id,),
        "recipients": ("Như trên",),
        "addressees": ("Sở Văn hóa, Thể thao và Du lịch",),
        "signing": Signing(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Trần Văn Mẫu"),
        "sections": (
            Section("i", ("S10",), "Tình hình chung", 1, blocks=(Paragraph("p1", (Text("Xã đã làm tốt."),)),)),
            Section(
                "ii",
                ("S20",),
                "Kết quả {period}",
                1,
                blocks=(
                    Paragraph("p2", (Text("Đăng "), FigureRef("C01"), Text(" tin, bài.")), Level.DASH),
                    Table("p3", (("Nội dung", "Số lượng"), ("Tin, bài", "45"))),
                ),
            ),
        ),
    }
    return Report(**{**values, **changes})  # type: ignore[arg-type]


def office_file(kind: str = "docx", **parts: bytes | str) -> bytes:
    """A bare DOCX or XLSX; `parts` adds or replaces parts by name (pass names with a slash as **{…})."""
    main = {
        "docx": ("wordprocessingml.document", "word/document.xml", "<w:document/>"),
        "xlsx": ("spreadsheetml.sheet", "xl/workbook.xml", "<workbook/>"),
    }[kind]
    files: dict[str, bytes | str] = {
        "[Content_Types].xml": '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.'
        f'{main[0]}.main+xml" PartName="/{main[1]}"/></Types>',
        "_rels/.rels": relations(("officeDocument", main[1], "")),
        main[1]: main[2],
    }
    files.update(parts)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


def relations(*entries: tuple[str, str, str]) -> str:
    """A relationships part: (type, target, mode)."""
    inner = "".join(
        f'<Relationship Id="r{n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
        f'Target="{target}"' + (f' TargetMode="{mode}"' if mode else "") + "/>"
        for n, (kind, target, mode) in enumerate(entries)
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )


PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


def payload(extras: tuple[PackFile, ...] = (), report: Report | None = None) -> tuple[PackFile, ...]:
    """All files of a bundle of the small report."""
    report = report or small_report()
    paper = compose(report, FIGURES, HEAD, (REQUEST,), look="sign")
    data = BagExchange().describe(
        report, FIGURES, UNIT, HEAD, (REQUEST,), paper, extras, previous=PREVIOUS, indicators=INDICATORS
    )
    return (PackFile("data/bao-cao.docx", office_file()), PackFile("data/bao-cao.pdf", PDF), *data, *extras)


INFO = {"Source-Organization": HEAD.full_name, "TTDN-Unit": UNIT.id, "TTDN-Period": PERIOD.code, "TTDN-Submission": "1"}
EXTRAS = (
    PackFile("data/ban-ky/001.png", PNG, "Bản ký.png"),
    PackFile("data/dinh-kem/001.pdf", PDF, "Kế hoạch số 5.pdf"),
)


@cache
def bundle(extras: tuple[PackFile, ...] = EXTRAS) -> bytes:
    """A small sound bundle."""
    return BagExchange().pack(payload(extras), dict(INFO))


def unpack(data: bytes, folder: Path) -> Path:
    """The bundle's bag as a plain folder."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        package.extractall(folder)
    return folder
