"""Which of a parent's wishes comes next, and which have become stale."""

import msgspec

from ttdn_desktop.documents.preview_inbox import Inbox
from ttdn_desktop.operations.preview import Asked, Build, Draw, Drop, Use
from ttdn_desktop.paper.blocks import Paper

PAPER = Paper((), "")


def taken(inbox: Inbox) -> list[Asked | int]:
    """Everything there is, with the count that says so at the end."""
    out: list[Asked | int] = []
    while not out or not isinstance(out[-1], int):
        out.append(inbox.next())
    return out


def filled(*asked: Asked) -> Inbox:
    made = Inbox()
    for one in asked:
        made.put(one)
    return made


def draw(view: str, seq: int, *pages: int, use: Use = Use.VIEW) -> Draw:
    return Draw(view, seq, tuple((page, 1.0) for page in pages), use)


def test_only_the_newest_build_of_a_view_is_left() -> None:
    inbox = filled(Build("a", 1, PAPER), Build("b", 2, PAPER), Build("a", 3, PAPER))
    assert [one.seq if isinstance(one, Build) else one for one in taken(inbox)] == [3, 2, 3]


def test_a_build_comes_before_pictures_and_ends_wishes_for_the_old_document() -> None:
    inbox = filled(Build("a", 1, PAPER))
    inbox.next()
    inbox.put(draw("a", 1, 1, 2))
    inbox.put(draw("b", 9, 1))  # a view without a document
    inbox.put(Build("a", 2, PAPER))
    inbox.put(draw("a", 1, 5))
    inbox.put(draw("a", 2, 7))
    assert taken(inbox) == [Build("a", 2, PAPER), draw("a", 2, 7), 6]


def test_pictures_come_one_by_one_the_urgent_ones_first() -> None:
    inbox = filled(Build("a", 1, PAPER))
    inbox.next()
    inbox.put(draw("a", 1, 1, 2, 3, use=Use.THUMB))
    assert inbox.next() == draw("a", 1, 1, use=Use.THUMB)
    inbox.put(draw("a", 1, 8))
    inbox.put(draw("a", 1, 9, 10))  # scrolled on: 8 is not wanted any more
    assert taken(inbox) == [
        draw("a", 1, 9),
        draw("a", 1, 10),
        draw("a", 1, 2, use=Use.THUMB),
        draw("a", 1, 3, use=Use.THUMB),
        4,
    ]


def test_a_view_that_closes_takes_its_wishes_with_it() -> None:
    inbox = filled(Build("a", 1, PAPER), draw("a", 1, 1), Drop("a"), draw("a", 1, 2))
    assert taken(inbox) == [Drop("a"), 4]


def test_a_wish_without_pages_is_no_work() -> None:
    inbox = filled(Build("a", 1, PAPER), msgspec.structs.replace(draw("a", 1), pages=()))
    assert taken(inbox) == [Build("a", 1, PAPER), 2]
