"""The child that draws the pages: answers, stale wishes, crashes, hangs, and its end with its parent; the real process."""

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest

from tests.paper.made import long_report, paper, section
from ttdn_desktop.documents.pages import page_count
from ttdn_desktop.documents.pdf_writer import PdfWriter
from ttdn_desktop.documents.preview_child import PreviewChild
from ttdn_desktop.errors import Trouble
from ttdn_desktop.operations.preview import Answer, Build, Built, Draw, Drawn, Failure, Use
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.process import child_command

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")
LONG = paper(long_report(4))


class Heard:
    """What one view hears, in order."""

    def __init__(self, child: PreviewChild, view: str = "v") -> None:
        self.child, self.view = child, view
        self.answers: queue.Queue[Answer] = queue.Queue()
        child.listen(view, self.answers.put)

    def next(self, kind: type[Any] = Built) -> Any:
        answer = self.answers.get(timeout=20)
        assert isinstance(answer, kind), answer
        return answer

    def build(self, made: Paper) -> Built:
        self.child.build(self.view, lambda: made)
        built: Built = self.next()
        return built

    def draw(self, built: Built, *pages: int, scale: float = 1.0, **more: Any) -> list[Drawn]:
        self.child.draw(Draw(self.view, built.seq, tuple((page, scale) for page in pages), **more))
        return [self.next(Drawn) for _ in pages]


@pytest.fixture
def child() -> Iterator[PreviewChild]:
    made = PreviewChild()
    yield made
    made.close()
    assert made.pid is None


def until(true: Callable[[], object], seconds: float = 10.0) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.005)


def alive(pid: int) -> bool:
    """False for one that has ended, also where nobody has asked for its exit code yet."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True).stdout.strip()
    return bool(state) and not state.startswith("Z")


def test_the_pages_are_those_of_the_pdf_and_know_where_everything_stands(child: PreviewChild) -> None:
    heard = Heard(child)
    built = heard.build(LONG)
    assert len(built.layout.pages) == page_count(PdfWriter().render(LONG)) > 2
    blocks = {block.block for block in LONG.blocks if getattr(block, "block", "")}
    assert blocks <= {placement.block for placement in built.layout.placements}
    last = len(built.layout.pages)
    for drawn, page in zip(heard.draw(built, 1, last, scale=1.5), (1, last), strict=True):
        mark = built.layout.pages[page - 1]
        assert (drawn.page, drawn.scale, drawn.grey) == (page, 1.5, False)
        assert 0 <= drawn.width - mark.width * 1.5 <= 1 and 0 <= drawn.height - mark.height * 1.5 <= 1
        assert len(drawn.pixels) == drawn.stride * drawn.height and drawn.stride == 4 * drawn.width
        assert bytes(drawn.pixels[:3]) == b"\xff\xff\xff" and min(drawn.pixels[1::4]) < 60
    (grey,) = heard.draw(built, 2, scale=0.5, use=Use.PRINT, grey=True)
    assert grey.grey and grey.stride >= grey.width and len(grey.pixels) == grey.stride * grey.height


def test_a_page_that_is_not_there_is_left_out(child: PreviewChild) -> None:
    heard = Heard(child)
    built = heard.build(paper([section("A", "Một", lines=["x"])]))
    child.draw(Draw("v", built.seq, ((0, 0.2), (99, 0.2), (1, 0.2))))
    assert heard.next(Drawn).page == 1


def test_only_the_newest_paper_is_answered(child: PreviewChild) -> None:
    heard = Heard(child)
    heard.build(LONG)
    composed: list[int] = []

    def one(number: int) -> Paper:
        composed.append(number)
        return msgspec.structs.replace(LONG, blocks=LONG.blocks[: 4 + number])

    last = [child.build("v", lambda number=number: one(number)) for number in range(12)][-1]  # type: ignore[misc]
    assert heard.next().seq == last
    assert composed[-1] == 11 and len(composed) < 12, "papers nobody waits for are not even composed"
    assert heard.answers.empty()


def test_views_do_not_stand_in_each_others_way(child: PreviewChild) -> None:
    first, second = Heard(child, "a"), Heard(child, "b")
    one, other = first.build(LONG), second.build(paper([section("A", "Một", lines=["x"])]))
    assert len(one.layout.pages) > len(other.layout.pages) == 1
    assert len(first.draw(one, 2)) == len(second.draw(other, 1)) == 1
    child.drop("a")
    assert len(second.draw(other, 1)) == 1 and first.answers.empty()


def test_what_the_font_lacks_is_told_and_the_next_paper_comes(child: PreviewChild) -> None:
    heard = Heard(child)
    child.build("v", lambda: paper([section("A", "Một", lines=["Chữ 漢 lạ"])]))
    failure = heard.next(Failure)
    assert (failure.code, failure.data["characters"]) == ("characters-missing", "漢")
    assert heard.build(LONG).layout.pages


def test_what_goes_wrong_while_composing_is_told(child: PreviewChild) -> None:
    heard = Heard(child)

    def lost() -> Paper:
        raise Trouble("kept-missing", "ảnh.png")

    child.build("v", lost)
    error = heard.next(Failure).error()
    assert isinstance(error, Trouble) and (error.code, error.place) == ("kept-missing", "ảnh.png")


@posix
def test_killed_it_starts_again_and_builds_the_same_paper(child: PreviewChild) -> None:
    heard = Heard(child)
    built = heard.build(LONG)
    first = child.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    again = heard.next()
    assert (again.seq, again.layout) == (built.seq, built.layout) and child.pid != first
    assert heard.draw(built, 1)[0].page == 1


@posix
@pytest.mark.slow
def test_one_that_dies_again_and_again_is_given_up_until_the_paper_changes(child: PreviewChild) -> None:
    heard = Heard(child)
    heard.build(LONG)
    for _ in range(3):
        assert child.pid is not None
        os.kill(child.pid, signal.SIGKILL)
        heard.next()
    assert child.pid is not None
    os.kill(child.pid, signal.SIGKILL)
    assert heard.next(Failure).code == "preview-crashed" and child.pid is None
    assert heard.build(LONG).layout.pages


@posix
@pytest.mark.slow
def test_one_that_hangs_is_replaced() -> None:
    child = PreviewChild(seconds=3.0)
    try:
        heard = Heard(child)
        built = heard.build(LONG)
        assert child.pid is not None
        os.kill(child.pid, signal.SIGSTOP)
        child.draw(Draw("v", built.seq, ((1, 1.0),)))
        assert heard.next().seq == built.seq
        assert heard.draw(built, 1)[0].page == 1
    finally:
        child.close()


@posix
def test_it_never_takes_more_memory_than_it_may() -> None:
    child = PreviewChild(memory_mb=250)
    try:
        heard = Heard(child)
        built = heard.build(LONG)
        child.draw(Draw("v", built.seq, ((1, 20.0),)))  # a picture of 800 MB
        error = heard.next(Failure).error()
        assert isinstance(error, Trouble) and error.code == "preview-too-heavy"
        assert heard.build(paper([section("A", "Một", lines=["x"])])).layout.pages
    finally:
        child.close()


@posix
@pytest.mark.parametrize("busy", [False, True])
def test_it_ends_when_its_parent_dies(busy: bool) -> None:
    with subprocess.Popen(child_command(["_preview"]), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as made:
        assert made.stdin and made.stdout
        if busy:  # in the middle of its work, its answer wanted by nobody
            for seq in range(1, 40):
                message = msgspec.msgpack.encode(Build(f"v{seq}", seq, LONG))
                made.stdin.write(len(message).to_bytes(4, "little") + message)
        made.stdin.close()
        assert made.wait(10) == 0


@posix
def test_it_ends_with_a_parent_that_is_killed() -> None:
    code = (
        "import sys; from ttdn_desktop.documents.preview_child import PreviewChild; import time\n"
        "child = PreviewChild(); child.warm()\n"
        "while child.pid is None: time.sleep(0.01)\n"
        "print(child.pid, flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        pid = int(parent.stdout.readline())
        parent.kill()
    until(lambda: not alive(pid))


@posix
def test_it_goes_with_the_last_view_and_comes_again(child: PreviewChild) -> None:
    heard = Heard(child)
    heard.build(LONG)
    pid = child.pid
    assert pid is not None
    child.drop("v")
    until(lambda: child.pid is None and not alive(pid))
    assert Heard(child).build(LONG).layout.pages and child.pid not in (None, pid)


def test_warmed_it_stands_ready_before_the_first_paper(child: PreviewChild) -> None:
    child.warm()
    until(lambda: child.pid is not None)
    pid = child.pid
    assert Heard(child).build(LONG).layout.pages and child.pid == pid


def test_closing_in_the_middle_of_work_leaves_nothing_behind() -> None:
    before = threading.active_count()
    child = PreviewChild()
    Heard(child)
    for _ in range(5):
        child.build("v", lambda: LONG)
        time.sleep(0.02)
    child.close()
    assert child.pid is None and threading.active_count() == before
    child.close()
    child.build("v", lambda: LONG)
    child.warm()
    assert child.pid is None
