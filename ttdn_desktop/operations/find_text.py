"""Finding words in all reports: each place with its report, its section and the sentence around it."""

import msgspec

from ttdn_desktop.model.fields import fill_text
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.stored import Found
from ttdn_desktop.operations.issued_copy import letters_of
from ttdn_desktop.operations.ports import Store
from ttdn_desktop.paper.numbering import section_numbers
from ttdn_desktop.reading.sentences import sentence_at
from ttdn_desktop.text.search import Needle, first_place, marks, needles

_ROOM = 180  # letters of a sentence shown: two lines of a small window


class Hit(msgspec.Struct, frozen=True):
    """One place: `text` is the sentence (cut where it is long), `spans` are the words in it; `section` is "" for what was never placed."""

    report: str
    period: Period
    section: str
    title: str
    block: str
    text: str
    spans: tuple[tuple[int, int], ...]


def search(store: Store, query: str) -> tuple[Hit, ...]:
    """Where all words of the query stand together in a paragraph or table, at most 100 places; none for less than two letters."""
    wanted = needles(query)
    if not wanted:
        return ()
    return store.together(lambda whole: _search(whole, wanted))


def _search(store: Store, wanted: tuple[Needle, ...]) -> tuple[Hit, ...]:
    found = store.search(wanted)
    if not found:
        return ()
    met = {item.report for item in found}
    heads = {head.report.id: head.report for head in store.heads() if head.report.id in met}
    titles = {report.id: section_titles(store, report) for report in heads.values()}
    return tuple(_hit(item, heads[item.report], titles[item.report], wanted) for item in found)


def _hit(item: Found, report: Report, titles: dict[str, str], wanted: tuple[Needle, ...]) -> Hit:
    text = item.text.replace("\n", " ").replace("\t", " ")
    place = first_place(item.text, wanted, item.folded)
    first, last = _cut(text, *sentence_at(text, place), place)
    ahead, behind = "… " if first else "", " …" if last < len(text) else ""
    sentence = f"{ahead}{text[first:last]}{behind}"
    shown = marks(sentence, wanted)
    return Hit(item.report, report.period, item.section, titles.get(item.section, ""), item.block, sentence, shown)


def _cut(text: str, first: int, last: int, place: int) -> tuple[int, int]:
    """The sentence, or the part of a long one around the word, cut between words."""
    if last - first > _ROOM and place - first > _ROOM // 2:
        first = text.rfind(" ", first, place - _ROOM // 3) + 1
    if last - first > _ROOM:
        end = text.rfind(" ", place, first + _ROOM)
        last = end if end > place else first + _ROOM
    return first, last


def section_titles(store: Store, report: Report) -> dict[str, str]:
    """Number and title of each section, by key, as they are printed: "II.2 Tuyên truyền". Raises Refused("unit-unknown")."""
    letters = letters_of(store.requests(), report) if report.requests else {}
    numbers = section_numbers(report.numbering, report.sections)
    head = store.unit(report.unit).letterhead(report.letterhead)
    requests = tuple(letters[key] for key in report.requests if key in letters)
    return {
        section.key: f"{numbers[section.key]} {fill_text(section.title, report, head, requests)}".strip()
        for section in report.sections
    }
