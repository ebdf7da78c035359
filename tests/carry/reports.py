"""Small reports for the tests of carry and checks, written in the notation."""

import msgspec

from ttdn_desktop.carry.roll import Before, roll_all
from ttdn_desktop.model.block import Level, Origin, OriginKind, Paragraph
from ttdn_desktop.model.figure import Figure, FigureStatus, PeriodFigures
from ttdn_desktop.model.notation import parse_line
from ttdn_desktop.model.outline import Outline, OutlineSection
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.model.report import Report, Section
from ttdn_desktop.model.request import Issue
from ttdn_desktop.model.unit import Letterhead, Signing, Unit
from ttdn_desktop.text.numbers import parse_number

NO_TABLES = Reference()
HEAD = Letterhead(
    id="ubnd",
    issuer=("ỦY BAN NHÂN DÂN", "HUYỆN SƠN THỦY"),
    full_name="Ủy ban nhân dân huyện Sơn Thủy",
    short_name="UBND huyện Sơn Thủy",
    area="huyện Sơn Thủy",
    province="tỉnh Bắc Hà",
    place="Sơn Thủy",
    archive="VT, VHTT",
    signing=Signing(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Nguyễn Văn An"),
    recipients=("Sở Thông tin và Truyền thông",),
)
UNIT = Unit("huyen-son-thuy", "Sơn Thủy", "huyện", "tỉnh Bắc Hà", (HEAD,))

ROMAN = Outline(
    id="bon-phan",
    version=1,
    title="Bốn phần",
    numbering="roman",
    subject="Kết quả công tác thông tin đối ngoại {period} và phương hướng {outlook}",
    opening="Thực hiện {request}, {unit} báo cáo cụ thể như sau:",
    closing="Trên đây là báo cáo công tác thông tin đối ngoại {period} và phương hướng {outlook} của {unit}./.",
    sections=(
        OutlineSection("I", ("S10",), "ĐẶC ĐIỂM TÌNH HÌNH", 1, True),
        OutlineSection("I.1", ("S11",), "Thuận lợi", 2),
        OutlineSection("I.2", ("S12",), "Khó khăn", 2),
        OutlineSection("II", ("S30",), "KẾT QUẢ", 1, True, figures=("C01",)),
        OutlineSection("III", ("S50",), "PHƯƠNG HƯỚNG NHIỆM VỤ {OUTLOOK}", 1, True),
        OutlineSection("IV", ("S60",), "KIẾN NGHỊ, ĐỀ XUẤT", 1, True),
    ),
    level="huyện",
    figures=("C01", "C02"),
)
ARABIC = Outline(
    id="sau-phan",
    version=1,
    title="Sáu phần",
    numbering="arabic",
    subject="Công tác thông tin đối ngoại {period}",
    opening="{unit} báo cáo:",
    closing="Trên đây là báo cáo {period} của {unit}./.",
    sections=(
        OutlineSection("1", ("S20",), "Công tác chỉ đạo", 1, True),
        OutlineSection("2", ("S30", "S11"), "Kết quả đạt được {period:short}", 1, True),
        OutlineSection("3", ("S50",), "Phương hướng nhiệm vụ", 1, True),
        OutlineSection("4", ("S60",), "Kiến nghị đề xuất", 1, True),
    ),
    level="huyện",
)


def paragraphs(
    *lines: str, carried_from: str = "", start: int = 1, reviewed: bool | None = None
) -> tuple[Paragraph, ...]:
    """Paragraphs p1, p2 … of lines in notation; carried ones come from that report and are unreviewed."""
    out = []
    for number, line in enumerate(lines, start):
        level, runs = parse_line(line)
        origin = Origin(OriginKind.CARRIED, carried_from, f"p{number}") if carried_from else Origin(OriginKind.IMPORTED)
        looked = not carried_from if reviewed is None else reviewed
        out.append(Paragraph(f"p{number}", runs, level if line else Level.TEXT, origin, looked))
    return tuple(out)


def report(
    period: str = "2021-H1",
    outline: Outline = ROMAN,
    carried_from: str = "",
    head: Letterhead = HEAD,
    **sections: tuple[str, ...],
) -> Report:
    """A report of the outline; keyword `I_1=("…",)` fills section "I.1"."""
    when = Period.parse(period)
    made, number = [], 1
    for item in outline.sections:
        lines = sections.get(item.key.replace(".", "_"), ())
        blocks = paragraphs(*lines, carried_from=carried_from, start=number)
        number += len(blocks)
        made.append(Section(item.key, item.codes, item.title, item.level, item.required, blocks))
    return Report(
        id=f"bc-{period}",
        unit=UNIT.id,
        period=when,
        outline=outline.id,
        outline_version=outline.version,
        numbering=outline.numbering,
        letterhead=head.id,
        window=when.window(),
        subject=outline.subject,
        opening=outline.opening,
        closing=outline.closing,
        place=head.place,
        issue=Issue(symbol=head.symbol, month=when.window().end.month, year=when.year),
        recipients=head.recipients,
        archive=head.archive,
        signing=head.signing,
        sections=tuple(made),
        counter=number - 1,
        source=carried_from,
    )


def one(text: str, period: str = "2021-H1", *, carried: bool = False, section: str = "II") -> Report:
    """A report whose one paragraph is the text."""
    return report(period, carried_from="cu" if carried else "", **{section.replace(".", "_"): (text,)})


def figures(period: str = "2021-H1", **values: str) -> PeriodFigures:
    """Figures of the period: `C01="45|quote"`."""
    made = []
    for code, written in values.items():
        number, _, quote = written.partition("|")
        qualifier, _, digits = number.rpartition(" ")
        made.append(Figure(code, FigureStatus.KNOWN, parse_number(digits), "tin, bài", digits, qualifier, quote))
    return PeriodFigures(UNIT.id, period, tuple(made))


def with_text(paragraph: Paragraph, line: str) -> Paragraph:
    """The paragraph with other words."""
    return msgspec.structs.replace(paragraph, runs=parse_line(line)[1])


def roll(
    previous: Report,
    new: Report,
    *,
    outline: Outline,
    figures: PeriodFigures,
    before: PeriodFigures | None = None,
    old_outline: Outline | None = None,
    reference: Reference = NO_TABLES,
) -> Report:
    """`new` (a shell) filled from one report."""
    return roll_all((Before(previous, figures, before, old_outline),), new, outline, reference)
