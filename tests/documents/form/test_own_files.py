"""Nothing is found in our own files, whatever an office chooses of what the decree leaves open."""

import itertools
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.documents.form.word import numbers, plain_paper
from tests.paper.made import FIGURES, HEAD, prose, report, section
from ttdn_desktop.cli.demo import run_sample
from ttdn_desktop.documents.docx_writer import DocxWriter
from ttdn_desktop.documents.form_checker.judge import judge_form
from ttdn_desktop.documents.form_files import ChildFormChecker
from ttdn_desktop.model.form import PageForm
from ttdn_desktop.model.request import Issue
from ttdn_desktop.model.unit import Signing
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.compose import LOOKS, compose
from ttdn_desktop.paper.numbering import SCHEMES
from ttdn_desktop.paper.rules import RANGES, URGENT_MARKS

NAME = "Trần Thị Ngọc Ánh"
# What a unit chooses of PageForm: every value of a list, both ends of a range, line spacing in between as well.
FORM: dict[str, tuple[Any, ...]] = {
    key: range_.values or ((1.0, 1.15, 1.5) if key == "line_multiple" else (range_.low, range_.high))
    for key, range_ in RANGES.items()
}
REST: dict[str, tuple[Any, ...]] = {
    "look": LOOKS,
    "numbering": tuple(SCHEMES),
    "superior": ((), ("UBND TỈNH CAO BẰNG",), ("ỦY BAN NHÂN DÂN TỈNH CAO BẰNG", "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH")),
    "issuer": (("ỦY BAN NHÂN DÂN", "XÃ SUỐI MƠ"), ("PHÒNG VĂN HÓA - XÃ HỘI",)),
    "signing": (
        Signing(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), NAME),
        Signing(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), NAME),
        Signing(("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), NAME),
        Signing(("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), NAME),
        Signing(("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI"), NAME),
        Signing(("Q. CHỦ TỊCH",), NAME),
    ),
    "addressees": ((), ("Sở Văn hóa, Thể thao và Du lịch",), ("Sở Tài chính", "Sở Nội vụ", "Sở Y tế")),
    "issue": (Issue(month=6), Issue("7", day=5, month=2), Issue("123", day=21, month=11), Issue()),
    "place": ("Suối Mơ", "Thành phố Hồ Chí Minh"),
    "subject": (
        "Kết quả công tác thông tin đối ngoại {period}",
        "Kết quả công tác thông tin đối ngoại {period} và phương hướng, nhiệm vụ trọng tâm {outlook} của địa phương, "
        "công tác phối hợp với các cơ quan báo chí trong và ngoài nước",
    ),
}  # fmt: skip
PARTLY = ["một đoạn **đậm** _nghiêng_ thường", "- gạch {{?figure:45}} tin", "+ cộng", "# mục một", "# mục hai"]


def sections(numbering: str) -> Iterator[Any]:
    """Three levels, every kind of paragraph; the second level in capitals where it is a mục."""
    yield section("a", "ĐẶC ĐIỂM TÌNH HÌNH", 1, [prose(80, 1), *PARTLY])
    for number in range(2):
        title = f"Lĩnh vực thứ {number + 1}"
        upper = SCHEMES[numbering][1] == "roman"
        yield section(f"b{number}", title.upper() if upper else title, 2, [prose(60, number), *PARTLY])
        yield section(f"c{number}", "Ưu điểm", 3, [*PARTLY, prose(60, number)])
    yield section("d", "PHƯƠNG HƯỚNG, NHIỆM VỤ", 1, [f"- {prose(90, place)}" for place in range(8)])


def composed(form: PageForm, chosen: dict[str, Any], **more: Any) -> Paper:
    """The paper of a report with these choices."""
    head = msgspec.structs.replace(HEAD, **{key: chosen[key] for key in ("superior", "issuer", "signing", "place")})
    changes = {key: chosen[key] for key in ("numbering", "addressees", "issue", "subject")}
    made = report(sections(chosen["numbering"]), **changes, **more.pop("report", {}))
    return compose(made, FIGURES, head, (), look=chosen["look"], form=form, **more)


@cache
def judged(paper: bytes) -> tuple[str, ...]:
    """The rules that find something in the file made of a packed paper."""
    found = judge_form(DocxWriter().render(msgspec.msgpack.decode(paper, type=Paper)), "x.docx")
    return tuple(f"{one.rule} {one.where} “{one.quote}” {one.found} {one.wanted}" for one in found)


def pairs(options: dict[str, tuple[Any, ...]]) -> list[dict[str, Any]]:
    """Choices in which every two values of two options meet at least once."""
    places = {key: range(len(values)) for key, values in options.items()}
    keys = list(options)
    left = {
        (one, i, other, j) for one, other in itertools.combinations(keys, 2) for i in places[one] for j in places[other]
    }
    rows: list[dict[str, Any]] = []
    while left:
        first = min(left)
        row = {first[0]: first[1], first[2]: first[3]}
        for key in keys:
            if key not in row:
                row[key] = max(
                    places[key], key=lambda value: sum(_pair(keys, key, value, *had) in left for had in row.items())
                )
        left -= {(one, row[one], other, row[other]) for one, other in itertools.combinations(keys, 2)}
        rows.append({key: options[key][row[key]] for key in keys})
    return rows


def _pair(keys: list[str], one: str, i: int, other: str, j: int) -> tuple[str, int, str, int]:
    return (one, i, other, j) if keys.index(one) < keys.index(other) else (other, j, one, i)


PAIRS = pairs({**FORM, **REST})


def test_the_sample_covers_every_two_choices() -> None:
    met = {((one, row[one]), (other, row[other])) for row in PAIRS for one, other in itertools.combinations(row, 2)}
    values = [[(key, value) for value in choices] for key, choices in {**FORM, **REST}.items()]
    assert all(
        pair in met for one, other in itertools.combinations(values, 2) for pair in itertools.product(one, other)
    )
    assert 36 <= len(PAIRS) <= 80


@pytest.mark.parametrize("chosen", PAIRS, ids=range(len(PAIRS)))
def test_nothing_is_found_whatever_is_chosen(chosen: dict[str, Any]) -> None:
    form = PageForm(**{key: chosen[key] for key in FORM})
    assert judged(msgspec.msgpack.encode(composed(form, chosen))) == ()


@pytest.mark.slow
@pytest.mark.parametrize("look", LOOKS)
def test_nothing_is_found_in_any_combination_of_the_open_options(look: str) -> None:
    others = itertools.cycle(PAIRS)
    wrong = {}
    count = 0
    for values in itertools.product(*FORM.values()):
        form = PageForm(**dict(zip(FORM, values, strict=True)))
        count += 1
        if found := judged(msgspec.msgpack.encode(composed(form, next(others) | {"look": look}))):
            wrong[values] = found
    assert not wrong
    assert count == 768


@pytest.mark.parametrize("urgency", URGENT_MARKS)
@pytest.mark.parametrize("look", LOOKS)
def test_nothing_is_found_in_an_urgent_report(urgency: str, look: str) -> None:
    paper = composed(PageForm(), PAIRS[0] | {"look": look}, report={"urgency": urgency})
    assert judged(msgspec.msgpack.encode(paper)) == ()


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("chart", [False, True])
def test_nothing_is_found_in_a_report_with_its_figures(look: str, chart: bool) -> None:
    paper = composed(PageForm(), PAIRS[1] | {"look": look}, numbers=numbers(chart))
    data = DocxWriter().render(paper)
    assert [f"{one.rule} {one.where} “{one.quote}” {one.found}" for one in judge_form(data, "x.docx")] == []


def test_own_bytes_are_judged_without_a_child() -> None:
    assert ChildFormChecker().check_own(DocxWriter().render(plain_paper())) == ()


@pytest.mark.slow
def test_nothing_is_found_in_the_sample_that_ships(tmp_path: Path) -> None:
    """The main job end to end: a draft and a clean copy of a whole report, its outline and its words from resources."""
    files = [path for path, _, _ in run_sample(tmp_path) if path.suffix == ".docx" and path.name.startswith("BC-")]
    assert len(files) == 2
    for path in files:
        assert ChildFormChecker().check(path) == ()
