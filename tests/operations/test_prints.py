"""What was printed: the count of bản trình, pages that differ from the last print, what is said of them."""

from datetime import datetime
from pathlib import Path

import msgspec
import pytest

from tests.journeys.shell import ttdn
from tests.paper.made import FIGURES, HEAD, report, section
from ttdn_desktop.documents.docx_writer import DocxWriter
from ttdn_desktop.model.report import Report, ReportState
from ttdn_desktop.operations.life import content
from ttdn_desktop.operations.prints import (
    against,
    draft_mark,
    drafted,
    keep_print,
    last_print,
    next_draft,
    to_print_again,
)
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.compose import compose
from ttdn_desktop.paper.placement import PageMark
from ttdn_desktop.store.database import open_store
from ttdn_desktop.wording.export_page import print_again

AT = datetime.fromisoformat("2027-06-15T14:32:00")


def page(number: int, digest: str, part: str = "") -> PageMark:
    return PageMark(595, 842, number, part, digest)


PRINTED = (page(1, "a"), page(2, "b"), page(3, "c"), page(1, "x", "Phụ lục"), page(2, "y", "Phụ lục"))


def changed(**places: str) -> tuple[PageMark, ...]:
    names = {"p1": 0, "p2": 1, "p3": 2, "x1": 3, "x2": 4}
    new = list(PRINTED)
    for name, digest in places.items():
        new[names[name]] = msgspec.structs.replace(new[names[name]], digest=digest)
    return tuple(new)


def draft(made: Report, count: int = 1) -> Paper:
    return compose(made, FIGURES, HEAD, (), look="draft", draft_no=count)


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (PRINTED, "Bản in lúc 14:32 ngày 15/6/2027 vẫn đúng như hiện nay."),
        (changed(p3="!"), "So với bản in lúc 14:32 ngày 15/6/2027: in lại trang 3."),
        (changed(p3="!", x1="!", x2="!"), "So với bản in lúc 14:32 ngày 15/6/2027: in lại trang 3 và Phụ lục."),
        (changed(p1="!", p2="!", x2="!"), "So với bản in lúc 14:32 ngày 15/6/2027: in lại trang 1–2 và Phụ lục trang 2."),
        (changed(p1="!", p3="!"), "So với bản in lúc 14:32 ngày 15/6/2027: in lại trang 1, 3."),
        (PRINTED[:3], "So với bản in lúc 14:32 ngày 15/6/2027: bỏ Phụ lục."),
        (
            (page(1, "!"), *PRINTED[1:2], *PRINTED[3:4]),
            "So với bản in lúc 14:32 ngày 15/6/2027: in lại trang 1; bỏ trang 3 và Phụ lục trang 2.",
        ),
        ((page(1, "1"), page(2, "2")), "Mọi trang đã khác bản in lúc 14:32 ngày 15/6/2027: in lại toàn bộ."),
        ((*PRINTED, page(3, "z", "Phụ lục")), "So với bản in lúc 14:32 ngày 15/6/2027: in lại Phụ lục trang 3."),
    ],
)  # fmt: skip
def test_pages_to_print_again_are_named(now: tuple[PageMark, ...], said: str, tmp_path: Path) -> None:
    store = open_store(tmp_path, lambda: AT)
    try:
        keep_print(store, "2027-H1", "sign", PRINTED, AT)
        last = last_print(store, "2027-H1", "sign")
        assert last is not None and last_print(store, "2027-H1", "draft") is None
        assert print_again(*against(last, now)) == said
    finally:
        store.close()


def test_nothing_printed_nothing_to_print_again() -> None:
    assert to_print_again(None, PRINTED) == ()


def test_the_same_words_are_the_same_draft_and_other_words_the_next() -> None:
    first = report([section("a", "MỤC", 1, ["một đoạn"])])
    out = drafted(first, draft(first))
    assert (out.drafts, out.state) == (1, ReportState.SUBMITTED)
    assert content(out) == content(first)
    assert next_draft(out, draft(out, 2)) == 1
    again = drafted(out, draft(out))
    assert again == out
    changed_words = msgspec.structs.replace(out, sections=(section("a", "MỤC", 1, ["một đoạn khác"]),))
    assert next_draft(changed_words, draft(changed_words)) == 2
    assert drafted(changed_words, draft(changed_words)).drafts == 2


def test_a_mark_sees_the_head_too() -> None:
    one = report()
    assert draft_mark(draft(one)) != draft_mark(draft(msgspec.structs.replace(one, place="Đồng Mỏ")))
    assert draft_mark(draft(one, 1)) == draft_mark(draft(one, 7))


def test_drafts_are_counted_from_the_command_line(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert ttdn(home, "_demo").code == 0
    key = ttdn(home, "list", "--json").json["reports"][0]["report"]

    def export(name: str) -> str:
        done = ttdn(home, "export", key, "--as", "draft", "--docx", tmp_path / f"{name}.docx")
        assert done.code == 0, done.err
        return DocxWriter().read_words((tmp_path / f"{name}.docx").read_bytes())

    first, second = export("mot"), export("hai")
    assert ttdn(home, "edit", key, "--place", "Chỗ Khác").code == 0
    assert "DỰ THẢO LẦN 1" in first and second == first and "DỰ THẢO LẦN 2" in export("ba")
