"""Asks, once for each section and session, about paragraphs nobody has looked at when a section is left."""

from collections.abc import Callable
from typing import Any

from ttdn_desktop.gui.leave_bar import LeaveBar
from ttdn_desktop.model.block import OriginKind
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.wording import section as section_words
from ttdn_desktop.wording import sections as words


class LeaveAsking:
    """`go_to(section, block)` opens a place, `review(section)` marks what may be marked at once and tells what is left.

    `page()` is the open page.
    """

    def __init__(
        self,
        session: ReportSession,
        bar: LeaveBar,
        go_to: Callable[[str, str], object],
        review: Callable[[str], tuple[str, ...]],
        tell: Callable[[str], object],
        page: Callable[[], Any],
    ) -> None:
        self._session, self._bar = session, bar
        self._go_to, self._review, self._tell = go_to, review, tell
        self._asked: set[str] = set()
        self._about = ""
        self._holds = False  # it asks about the section that is open
        self._page = page
        bar.turned.connect(self._turned)

    def hold(self, key: str, go_on: Callable[[], object]) -> bool:
        """On "Xong, tiếp": True when the person is asked first and the page stays; `go_on` goes on after the answer."""
        waiting = self._waiting(key)
        if not waiting or key in self._asked:
            self._bar.hide()
            return False
        self._asked.add(key)
        self._about, self._holds = key, True
        self._bar.ask(
            words.unreviewed(len(waiting)),
            (
                (words.LOOK, lambda: self._go_to(key, waiting[0])),
                (words.ALL_SEEN, lambda: self._all_seen(key, go_on)),
                (words.LATER_ON, go_on),
            ),
            take_keys=True,
        )
        return True

    def left(self, key: str) -> None:
        """After the section was left for another step: asks beside it, holds nothing."""
        waiting = self._waiting(key)
        if not waiting or key in self._asked:
            return
        self._asked.add(key)
        self._about, self._holds = key, False
        title = self._title(key)
        self._bar.ask(
            words.unreviewed(len(waiting), title),
            (
                (words.GO_BACK, lambda: self._go_to(key, waiting[0])),
                (words.ALL_SEEN_THERE, lambda: self._all_seen(key, lambda: None)),
                (words.LATER, lambda: None),
            ),
        )

    def settle(self) -> None:
        """Takes the question back when it no longer stands: everything was looked at, or the section is gone."""
        if not self._bar.isHidden() and not self._waiting(self._about):
            self._bar.hide()

    def _turned(self, shown: bool) -> None:
        """What the bar asks, the section's own buttons do not offer a second time."""
        page = self._page()
        if hasattr(page, "asked"):
            page.asked = shown and self._holds
            page.show_status()

    def _all_seen(self, key: str, go_on: Callable[[], object]) -> None:
        left = self._review(key)
        if left:
            self._go_to(key, left[0])
            self._tell(section_words.left_to_review(len(left)))
        else:
            go_on()

    def _title(self, key: str) -> str:
        return self._session.title_of(self._session.section(key))

    def _waiting(self, key: str) -> list[str]:
        if self._session.locked:
            return []
        section = next((known for known in self._session.report.sections if known.key == key), None)
        blocks = section.blocks if section else ()
        return [block.id for block in blocks if block.origin.kind is OriginKind.CARRIED and not block.reviewed]
