"""What was printed: the count of bản trình, and which pages differ from the last print of the same look."""

import hashlib
from collections.abc import Container
from datetime import datetime

import msgspec

from ttdn_desktop.model.report import Report, ReportState
from ttdn_desktop.operations.ports import Store
from ttdn_desktop.paper.blocks import Columns, Paper
from ttdn_desktop.paper.placement import PageMark, changed_pages, gone_pages, names_of
from ttdn_desktop.paper.words import block_texts, line_text


class Print(msgspec.Struct, frozen=True):
    """A print or export of one look: when (ISO), and a mark of every page."""

    at: str
    pages: tuple[PageMark, ...]


def draft_mark(paper: Paper) -> str:
    """A mark of all a bản trình says, its own count aside: the same words are the same draft, printed again."""
    said = []
    for block in paper.blocks:
        if isinstance(block, Columns):
            lines = (line for row in block.rows for cell in row for line in cell)
            said += [line_text(line) for line in lines if line.role != "draft"]
        else:
            said += list(block_texts(block))
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:32]


def next_draft(report: Report, paper: Paper) -> int:
    """The count a bản trình of this paper has: a new one when it says anything else than the last."""
    return report.drafts if report.drafts and report.draft_mark == draft_mark(paper) else report.drafts + 1


def drafted(report: Report, paper: Paper) -> Report:
    """The report whose bản trình went out."""
    state = ReportState.SUBMITTED if report.state is ReportState.DRAFTING else report.state
    return msgspec.structs.replace(report, drafts=next_draft(report, paper), draft_mark=draft_mark(paper), state=state)


def keep_print(store: Store, report: str, look: str, pages: tuple[PageMark, ...], now: datetime) -> None:
    """Remembers what was printed of a report in one look."""
    made = Print(now.isoformat(timespec="seconds"), pages)
    store.remember(_key(report, look), msgspec.json.encode(made).decode())


def last_print(store: Store, report: str, look: str) -> Print | None:
    """The last print of that look, None when there was none (or a newer program wrote it in a way unknown here)."""
    kept = store.recall(_key(report, look))
    try:
        return msgspec.json.decode(kept, type=Print) if kept else None
    except msgspec.MsgspecError:
        return None


def printed(
    store: Store,
    report: str,
    look: str,
    pages: tuple[PageMark, ...],
    now: datetime,
    only: Container[int] | None = None,
) -> Print | None:
    """Remembers a print; gives back the one before it, None when there was none.

    `only` are the places (from 1) that were printed this time: of the others what was printed before lies on the desk still.
    """
    last = last_print(store, report, look)
    before = {page.name: page for page in last.pages} if last else {}
    kept = (page if only is None or place in only else before.get(page.name) for place, page in enumerate(pages, 1))
    keep_print(store, report, look, tuple(page for page in kept if page), now)
    return last


def to_print_again(last: Print | None, now: tuple[PageMark, ...]) -> tuple[PageMark, ...]:
    """The pages that are not on paper as they stand now; none where nothing was printed yet."""
    return () if last is None else changed_pages(last.pages, now)


Names = list[tuple[str, int]]


def against(last: Print, now: tuple[PageMark, ...]) -> tuple[Names, Names, str, Names]:
    """(pages to print again, all pages, when the last print was, printed pages the document has no more), by name."""
    return (
        names_of(changed_pages(last.pages, now)),
        names_of(now),
        last.at,
        names_of(gone_pages(last.pages, now)),
    )


def _key(report: str, look: str) -> str:
    return f"print:{look}:{report}"
