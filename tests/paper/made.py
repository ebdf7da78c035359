"""Hand-made reports for the tests of paper and documents: small, and as long or odd as a test wants them."""

import random
import zlib
from collections.abc import Iterable
from decimal import Decimal
from struct import pack
from typing import Any

import msgspec

from ttdn_desktop.model.block import Block, Gap, Level, Paragraph, Picture, Table, Text
from ttdn_desktop.model.figure import Figure, FigureStatus, Indicator, PeriodFigures
from ttdn_desktop.model.form import PageForm
from ttdn_desktop.model.notation import parse_line
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report, Section
from ttdn_desktop.model.request import Issue
from ttdn_desktop.model.unit import Letterhead, Signing
from ttdn_desktop.paper.appendix import Numbers
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.compose import DEFAULT, compose

FIGURES = PeriodFigures("u1", "2027-H1")
HEAD = Letterhead(
    "l1",
    ("ỦY BAN NHÂN DÂN", "XÃ SUỐI MƠ"),
    "Ủy ban nhân dân xã Suối Mơ",
    "UBND xã Suối Mơ",
    area="xã Suối Mơ",
    place="Suối Mơ",
    signing=Signing(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Trần Thị Ngọc Ánh"),
    recipients=("Sở Văn hóa, Thể thao và Du lịch (b/c)", "CT, các PCT UBND xã"),
    archive="VT, VHXH",
)
_SYLLABLES = (
    "tuyên truyền quảng bá hình ảnh địa phương được quan tâm, đẩy mạnh với nhiều hình thức phong phú; phối hợp các cơ quan "
    "báo chí đăng tải tin bài về lễ hội mùa xuân, chợ phiên, nghề dệt thổ cẩm và những con đường nở hoa ban trắng - nơi "
    "du khách trong và ngoài nước tìm đến; Kế hoạch số 12/KH-UBND ngày 05/02/2027 đạt 98,5% (vượt 3,2%)."
).split()


def prose(words: int, seed: int = 0) -> str:
    """That many words in an order given by the seed."""
    chance = random.Random(seed)
    return " ".join(chance.choice(_SYLLABLES) for _ in range(words))


def section(key: str, title: str, level: int = 1, lines: Iterable[str] = (), blocks: Iterable[Block] = ()) -> Section:
    """A section of lines in plain-text notation, then blocks."""
    paragraphs: list[Block] = []
    for place, line in enumerate(lines):
        kind, runs = parse_line(line)
        paragraphs.append(Paragraph(f"{key}-{place}", runs, kind))
    return Section(key, ("S10",), title, level, blocks=(*paragraphs, *blocks))


def report(sections: Iterable[Section] = (), **changes: Any) -> Report:
    """A report of the first half of 2027, number and day blank."""
    period = Period.parse("2027-H1")
    made = Report(
        "r1", "u1", period, "chung", 1, "roman", "l1", period.window(),
        "Kết quả công tác thông tin đối ngoại {period}",
        "{unit} báo cáo kết quả công tác thông tin đối ngoại {period} như sau:",
        "Trên đây là báo cáo công tác thông tin đối ngoại {period} của {unit}",
        issue=Issue(month=6),
        sections=tuple(sections),
    )  # fmt: skip
    return msgspec.structs.replace(made, **changes)


def paper(
    sections: Iterable[Section] = (),
    *,
    look: str = "sign",
    letterhead: Letterhead = HEAD,
    form: PageForm = DEFAULT,
    pictures: dict[str, bytes] | None = None,
    **changes: Any,
) -> Paper:
    """The composed paper of such a report."""
    return compose(report(sections, **changes), FIGURES, letterhead, (), look=look, form=form, pictures=pictures)


def long_report(seed: int, *, tables: bool = True) -> list[Section]:
    """Sections of chance: levels, lists, bold, gaps, tables."""
    chance = random.Random(seed)

    def block(key: str) -> Block:
        kind = chance.random()
        if kind < 0.08 and tables:
            columns = chance.randint(2, 5)
            cells = tuple(
                tuple(prose(chance.randint(1, 8), chance.randint(0, 999)) for _ in range(columns))
                for _ in range(chance.randint(2, 8))
            )
            return Table(key, cells, 1, chance.choice(("", prose(5, seed))))
        words = prose(chance.randint(1, 110), chance.randint(0, 999))
        runs: tuple[Any, ...] = (Text(words),)
        if kind > 0.85:
            runs = (
                Text(words + " "),
                Text(prose(4, seed), bold=True),
                Text(" rồi "),
                Text("nghiêng", italic=True),
                Gap("figure"),
                Text(" tin, bài"),
            )
        return Paragraph(key, runs, chance.choice((Level.TEXT, Level.DASH, Level.DASH, Level.PLUS, Level.NUMBERED)))

    return [
        section(
            f"s{number}",
            prose(chance.randint(2, 14), chance.randint(0, 999)),
            chance.choice((1, 2, 2, 3)),
            blocks=[block(f"s{number}-{place}") for place in range(chance.randint(0, 5))],
        )
        for number in range(chance.randint(5, 18))
    ]


def png(width: int, height: int) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    header = pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def everything() -> Paper:
    """A draft with every kind of block there is."""
    table = Table("t", (("Chỉ tiêu", "Số"), ("Tin, bài", "80\n(tám mươi)")), 1, "Bảng số liệu")
    picture = Picture("i", "aa", "image/png", "Lễ hội", 60)
    return paper(
        [
            section("a", "ĐẶC ĐIỂM", 1, ["một đoạn **đậm** _nghiêng_ {{?figure:45}}"]),
            section("b", "Thuận lợi", 2, ["- gạch", "+ cộng"]),
            section("c", "Ưu điểm", 3, ["# một", "# hai"], [table, picture]),
            section("d", "KIẾN NGHỊ", 1, ["# lại một", "- xen", "# lại hai"]),
        ],
        look="draft", addressees=("Sở A", "Phòng B"), pictures={"aa": png(30, 20)},
    )  # fmt: skip


def filled(values: dict[str, int | None], period: str = "2027-H1") -> PeriodFigures:
    """Figures with those values; None is "chưa thống kê"."""
    return PeriodFigures(
        "u1",
        period,
        tuple(
            Figure(code, FigureStatus.UNCOUNTED)
            if value is None
            else Figure(code, FigureStatus.KNOWN, Decimal(value), unit="tin, bài")
            for code, value in values.items()
        ),
    )


CATALOGUE = (
    Indicator("A01", "Văn bản chỉ đạo đã ban hành", "văn bản", group="Chỉ đạo, bộ máy"),
    Indicator("C01", "Tin, bài trên báo tỉnh", "tin, bài", group="Báo chí, mạng Internet"),
    Indicator("C02", "Tin, bài trên trang thông tin điện tử", "tin, bài", group="Báo chí, mạng Internet"),
    Indicator("D01", "Chương trình truyền thanh", "chương trình", group="Phát thanh"),
)


def appendix_paper(*, chart: bool = False, look: str = "sign", **changes: Any) -> Paper:
    """A report with its phụ lục số liệu."""
    numbers = Numbers(
        filled({"A01": 7, "C01": 1245, "C02": 80, "D01": None}),
        filled({"A01": 5, "C01": 2100, "C02": 150}, "2026-Y"),
        filled({"A01": 7, "C01": 1000, "C02": 96}, "2026-H1"),
        "năm 2026",
        CATALOGUE,
        chart,
    )
    made = report([section("a", "KẾT QUẢ", 1, ["một đoạn", "- gạch"])], **changes)
    return compose(made, FIGURES, HEAD, (), look=look, numbers=numbers)
