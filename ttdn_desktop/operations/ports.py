"""The doorways out of the pure part: what operations ask of the store, the documents and the exchange."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeVar

from ttdn_desktop.model.bundle import Bundle, BundleContents, PackFile, Verdict
from ttdn_desktop.model.figure import Indicator, PeriodFigures
from ttdn_desktop.model.finding import Waiver
from ttdn_desktop.model.form_finding import FormFinding
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.model.pack import PackCandidate, PackEntry, ShelvedPack
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.sheet import Sheet
from ttdn_desktop.model.source import Pasted, SourceDocument, SourcePicture
from ttdn_desktop.model.stored import Found, Head, Kept, Stored
from ttdn_desktop.model.unit import Letterhead, Unit
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.figure_form import FigureForm
from ttdn_desktop.text.search import Needle

T = TypeVar("T")


class Store(Protocol):
    """The local store; every call is one transaction. All raise errors.Trouble when disk or database fails."""

    def together(self, work: "Callable[[Store], T]") -> T:
        """Does `work(store)` as one transaction: all of it is stored, or nothing. One action of a person is one of these."""

    def own_unit(self) -> Unit | None:
        """The unit this office reports for; None before the first run is done."""

    def set_own_unit(self, key: str) -> None:
        """Makes a stored unit the own one."""

    def units(self) -> tuple[Unit, ...]:
        """All units known, in Vietnamese order of their names."""

    def unit(self, key: str) -> Unit:
        """One unit. Raises Refused("unit-unknown")."""

    def save_unit(self, unit: Unit) -> None:
        """Adds or replaces a unit with its letterheads."""

    def reports(self, unit: str | None = None) -> tuple[Report, ...]:
        """All reports (of one unit) outside the trash, newest period first, then newest made first."""

    def report(self, key: str) -> Report:
        """One report by id. Raises Refused("report-unknown")."""

    def save_report(self, report: Report, figures: PeriodFigures | None = None, at: datetime | None = None) -> None:
        """Stores report and figures in one transaction; only changed rows are written. `at`: when the words were read, else now."""

    def heads(self, trashed: bool = False) -> tuple[Head, ...]:
        """The reports on the desk without their blocks, newest period first; or those in the trash, the latest first."""

    def put_away(self, key: str) -> None:
        """Puts a report into the trash. Raises Refused("report-unknown")."""

    def take_out(self, key: str) -> None:
        """Takes a report out of the trash."""

    def delete_report(self, key: str) -> None:
        """Removes a report of the trash for good. Raises Refused("trash-not-in")."""

    def search(self, wanted: tuple[Needle, ...]) -> tuple[Found, ...]:
        """Blocks outside the trash that hold all words, those with the words side by side first."""

    def newest_time(self) -> datetime | None:
        """The newest time stored anywhere, None in an empty store."""

    def kept_versions(self, report: str) -> tuple[Kept, ...]:
        """Every kept version of a report's sections, newest first."""

    def changed_in_run(self, report: str, run: str) -> tuple[Stored, ...]:
        """What one run of the program changed in a report, section by section."""

    def previous_report(self, unit: str, before: Period) -> Report | None:
        """The last report of any kind of the unit (or its predecessors) that ends before the period."""

    def figures(self, unit: str, period: str) -> PeriodFigures:
        """The figures of a unit and period (empty when none)."""

    def requests(self) -> tuple[Request, ...]:
        """All request letters."""

    def request(self, key: str) -> Request:
        """One request. Raises Refused("request-unknown")."""

    def letters_elsewhere(self, report: str) -> dict[str, bool]:
        """The letters other reports answer; True where an issued one without a copy of its own reads it."""

    def save_request(self, request: Request) -> None:
        """Adds or replaces a request."""

    def waivers(self, report: str) -> tuple[Waiver, ...]:
        """Findings of a report set aside by the officer."""

    def save_waivers(self, report: str, held: tuple[Waiver, ...]) -> None:
        """Makes these the report's waivers. Raises Refused("report-unknown")."""

    def waived_rules(self) -> tuple[tuple[str, str], ...]:
        """The report and the rule of everything set aside in this office."""

    def remember(self, key: str, value: str) -> None:
        """Stores a small fact about the window ("last-open", a cursor)."""

    def recall(self, key: str) -> str | None:
        """A small fact stored before."""

    def keep_file(self, data: bytes) -> str:
        """Keeps bytes as a file named by its SHA-256 beside the database; returns the SHA-256."""

    def kept_file(self, sha256: str) -> bytes:
        """The bytes kept under that SHA-256. Raises Trouble when missing or altered."""

    def keep_section(self, report: str, section: str) -> bool:
        """Keeps the stored state of a section as a version of its own; False when the newest kept one says the same."""

    def saved_sections(self, report: str, section: str) -> tuple[tuple[str, str], ...]:
        """Kept versions of a section: (ISO time, notation text), newest first."""


class Catalogue(Protocol):
    """Outlines and reference data: shipped in resources, replaceable in the home folder."""

    def outlines(self) -> tuple[Outline, ...]:
        """All outlines, newest version of each."""

    def outline(self, key: str, version: int | None = None) -> Outline:
        """One outline, newest unless a version is named. Raises Refused("outline-unknown")."""

    def reference(self) -> Reference:
        """All reference tables."""


class Packs(Protocol):
    """The shelf of reference packs, the program's and the office's own."""

    def packs(self) -> tuple[ShelvedPack, ...]:
        """All packs in use. Raises Refused naming the file."""

    def entries(self, name: str) -> tuple[PackEntry, ...]:
        """What a pack holds. Raises Refused("pack-unknown")."""

    def look_at(self, path: Path) -> PackCandidate:
        """Which pack a file is. Raises Refused naming the file and what is wrong with it."""

    def take(self, path: Path, older_too: bool = False) -> ShelvedPack:
        """Puts a file in the place of a pack. Raises as look_at does, and Refused("pack-older")."""

    def give_back(self, name: str) -> ShelvedPack:
        """The program's own pack is in use again. Raises Refused("pack-unknown" | "pack-not-own")."""


class OldFiles(Protocol):
    """Reads a stranger's file in a child process with limits."""

    def read(self, path: Path) -> SourceDocument:
        """The file's lines, tables and pictures. Raises Refused with a code that says what is wrong with the file."""

    def letter(self, path: Path) -> SourceDocument:
        """A request letter's lines; kind "scan" and nothing in it where there are pictures only. Raises Refused."""

    def pasted(self, html: str, text: str) -> Pasted:
        """What was copied elsewhere and pasted, as HTML and plain text. Raises Refused."""


class PictureFiles(Protocol):
    """Opens a stranger's picture in a child process with limits."""

    def take(self, path: Path) -> SourcePicture:
        """The picture made anew for a report. Raises Refused with a code that says what is wrong with the file."""

    def thumbnail(self, data: bytes, points: int) -> bytes:
        """A kept picture made small, as PNG or JPEG. Raises Refused."""


class FormChecker(Protocol):
    """Judges a DOCX against the national format."""

    def check(self, path: Path) -> tuple[FormFinding, ...]:
        """A file from anywhere, in a child process with limits. Raises Refused with a code that says what is wrong with the file."""

    def check_own(self, data: bytes) -> tuple[FormFinding, ...]:
        """A file this program has just made."""


class FigureSheets(Protocol):
    """Forms for figures, sent out and come back."""

    def write(self, form: FigureForm, path: Path) -> None:
        """Writes the form as a workbook and reads it back. Raises Trouble."""

    def read(self, path: Path) -> tuple[Sheet, ...]:
        """The cells of a file from anywhere, in a child process with limits. Raises Refused with what is wrong with the file."""


class Writer(Protocol):
    """Writes a Paper to a file."""

    suffix: str

    def render(self, paper: Paper) -> bytes:
        """The whole file as bytes; the same paper gives the same words in every writer."""

    def read_words(self, data: bytes) -> str:
        """The words of a file of this kind, in order, numbers resolved, white space collapsed: for the check after writing."""

    def pages(self, data: bytes) -> int | None:
        """How many pages a file of this kind has; None where that is up to the program that opens it."""

    def save(self, path: Path, data: bytes) -> None:
        """Writes the file whole or not at all, replacing an old one. Raises Trouble with the path as its place."""

    def load(self, path: Path) -> bytes:
        """The file as the medium holds it. Raises Trouble."""


class Exchange(Protocol):
    """Packs and judges bundles."""

    def take(self, path: Path, *, scan: bool, number: int) -> PackFile:
        """An officer's file, screened by content, under a name of the closed list. Raises Refused with the path."""

    def describe(
        self,
        report: Report,
        figures: PeriodFigures,
        unit: Unit,
        letterhead: Letterhead,
        requests: Sequence[Request],
        paper: Paper,
        extras: Sequence[PackFile] = (),
        *,
        previous: PeriodFigures | None = None,
        indicators: Iterable[Indicator] = (),
        replaces: str = "",
        draft: bool = False,
    ) -> tuple[PackFile, ...]:
        """The report as data: so-lieu.json, its schema, nguon-goc.json."""

    def name(self, unit: str, period: str, number: int, data: bytes) -> str:
        """The outer file name of a packed bundle; `unit` and `period` are ASCII name parts."""

    def pack(self, files: tuple[PackFile, ...], info: dict[str, str]) -> bytes:
        """The canonical bundle (bag in a stored zip). Raises Refused for a name outside the closed list or a limit passed."""

    def verify(self, path: Path) -> Verdict:
        """The verdict on a bundle file or a bag folder; never raises for bad content."""

    def contents(self, path: Path) -> BundleContents:
        """What a sound bundle says of itself. Raises Refused("slip-unsound")."""


class Bundles(Protocol):
    """Puts a packed bundle on a stick or into a folder."""

    def put(self, data: bytes, name: str, folder: Path) -> Bundle:
        """Writes atomically under a new name, reads back from the medium, verifies. Raises Trouble or Refused."""


class Watcher(Protocol):
    """Hears how far long work is, and may stop it."""

    def step(self, what: str, done: int, of: int) -> None:
        """Called between steps. Raises Refused("stopped") when the officer pressed stop."""
