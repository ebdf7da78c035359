"""Outlines and reports by chance, for properties that hold of any: hypothesis strategies."""

import msgspec
from hypothesis import strategies as st

from tests.carry.reports import HEAD, UNIT
from ttdn_desktop.model.block import Block, Origin, OriginKind, Paragraph, Picture, Table, Text
from ttdn_desktop.model.outline import Outline, OutlineSection
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report, Section
from ttdn_desktop.reading.section_codes import CODES

TITLES = (
    "ĐẶC ĐIỂM",
    "Kết quả {period:short}",
    "Kết quả 6 tháng đầu năm 2021",
    "Việc riêng",
    "Biển, đảo",
    "NHIỆM VỤ {OUTLOOK}",
    "",
)
SAID = (
    "Xã An Bình phối hợp tuyên truyền tại các thôn.", "Đăng 45 tin, bài trên trang thông tin điện tử.", "Một câu chỉ ở đây.",
    "Trong 6 tháng đầu năm 2021, xã treo 12 băng rôn.", "Không.", "Công tác phối hợp được duy trì thường xuyên.",
)  # fmt: skip
_codes = st.lists(st.sampled_from(CODES[2:34]), max_size=3, unique=True).map(tuple)
_level = st.integers(1, 3)


@st.composite
def outlines(draw: st.DrawFn, key: str = "") -> Outline:
    """An outline of one to eight sections, keys S10, S11 … as ours."""
    keys = draw(st.lists(st.sampled_from(CODES[2:34]), min_size=1, max_size=8, unique=True))
    level, sections = 0, []
    for name in keys:
        level = min(draw(_level), level + 1)
        more = draw(_codes)
        codes = (name, *(code for code in more if code != name)) if draw(st.booleans()) else more
        sections.append(OutlineSection(name, codes, draw(st.sampled_from(TITLES)) or "Mục", level, draw(st.booleans())))
    return Outline(
        key or draw(st.sampled_from(("mot", "hai"))), draw(st.integers(1, 3)), "Mẫu", draw(st.sampled_from(("roman", "arabic"))),
        "Công tác {period}", "{unit} báo cáo:", "Trên đây là báo cáo {period}./.", tuple(sections),
    )  # fmt: skip


@st.composite
def blocks(draw: st.DrawFn, number: int) -> Block:
    """A paragraph, mostly; a table or a picture now and then."""
    kind = draw(st.integers(0, 9))
    origin = Origin(draw(st.sampled_from(list(OriginKind))), draw(st.sampled_from(("", "cu"))), "p9")
    reviewed = draw(st.booleans())
    if kind == 8:
        return Table(f"p{number}", (("a", draw(st.sampled_from(SAID))),), 1, "", origin, reviewed)
    if kind == 9:
        return Picture(f"p{number}", draw(st.sampled_from("ab")) * 64, "image/png", "", 0.0, origin, reviewed)
    words = draw(st.one_of(st.sampled_from(SAID), st.text("abc Ắộ 0123,.-", min_size=1, max_size=20)))
    return Paragraph(f"p{number}", (Text(words),), origin=origin, reviewed=reviewed)


@st.composite
def reports(draw: st.DrawFn, outline: Outline, key: str = "bc") -> Report:
    """A report begun from the outline and changed at will: sections dropped, renamed, added, in another order."""
    when = Period.parse(draw(st.sampled_from(("2021-H1", "2021-Y", "2022-H1"))))
    number = 0
    made: list[Section] = []
    for item in outline.sections:
        if draw(st.integers(0, 5)) == 0:
            continue
        title = draw(st.sampled_from((item.title, item.title, *TITLES)))
        made.append(Section(item.key, draw(st.sampled_from((item.codes, ()))), title, item.level, item.required))
    for own in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(made)))
        made.insert(at, Section(f"x{own + 1}", draw(_codes), draw(st.sampled_from(TITLES)), draw(_level)))
    if draw(st.booleans()):
        made = list(draw(st.permutations(made)))
    filled = []
    for section in made:
        held = []
        for _ in range(draw(st.integers(0, 3))):
            number += 1
            held.append(draw(blocks(number)))
        filled.append(msgspec.structs.replace(section, blocks=tuple(held), done=draw(st.booleans())))
    number += 1
    return Report(
        key, UNIT.id, when, outline.id, draw(st.integers(1, outline.version)), draw(st.sampled_from((outline.numbering, "plain"))),
        HEAD.id, when.window(), outline.subject, outline.opening, outline.closing, sections=tuple(filled),
        unplaced=(draw(blocks(number)),) if draw(st.booleans()) else (), counter=number,
    )  # fmt: skip


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Report, Outline, Outline]:
    """A report, the outline it was written by, and one to go to: another, or a version of the same."""
    old = draw(outlines())
    return draw(reports(old)), old, draw(outlines())
