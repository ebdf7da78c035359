"""App: the only place that builds long-lived objects; both front ends get everything from here."""

from datetime import date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from ttdn_desktop import BUILT, places
from ttdn_desktop.errors import Refused
from ttdn_desktop.settings import Settings

if TYPE_CHECKING:
    from ttdn_desktop.documents.docx_writer import DocxWriter
    from ttdn_desktop.documents.pdf_writer import PdfWriter
    from ttdn_desktop.documents.preview_child import PreviewChild
    from ttdn_desktop.exchange.package import BagExchange
    from ttdn_desktop.exchange.stick import FolderBundles
    from ttdn_desktop.model.backup import BackupFile, BackupLook, Damage, Repaired
    from ttdn_desktop.model.report import Report
    from ttdn_desktop.operations.ports import FigureSheets, FormChecker, OldFiles, PictureFiles
    from ttdn_desktop.operations.session import ReportSession
    from ttdn_desktop.store.catalogue import FileCatalogue
    from ttdn_desktop.store.database import SqliteStore
    from ttdn_desktop.store.pack_files import PackFiles


class App:
    """The program's parts, each built when first asked for (the store opens and locks the database then)."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.in_window = False  # the front end says so before it asks for anything
        self._ahead = timedelta()  # what the officer said of today, against the machine's clock
        self.clock_believed = True  # False while nobody has said which day it is: nothing expires

    @classmethod
    def at(cls, home: str | Path | None = None) -> "App":
        """The program on a home folder: the option, else TTDN_HOME, else the place chosen or the platform's.

        Raises Trouble("home-unwritable" | "home-gone").
        """
        option = str(home) if home else None
        return cls(Settings(places.home(option), pointer=places.pointer(option), built=date.fromisoformat(BUILT)))

    @property
    def home(self) -> Path:
        """The folder that holds all data."""
        return self.settings.home

    @property
    def today(self) -> date:
        """Today by the program's clock."""
        return self.now().date()

    def now(self) -> datetime:
        """The time by the program's clock: the machine's, moved to the day the officer said it is."""
        return self.settings.now() + self._ahead

    def set_today(self, day: date, *, believed: bool = True) -> None:
        """From now on, for this run, today is that day."""
        self._ahead = timedelta(days=(day - self.settings.today).days)
        self.clock_believed = believed

    @cached_property
    def store(self) -> "SqliteStore":
        """The local store, locked from opening. Raises Trouble("store-in-use") and the like."""
        from ttdn_desktop.store.database import open_store

        return open_store(self.home, self.now)

    @cached_property
    def catalogue(self) -> "FileCatalogue":
        """Outlines and reference tables."""
        from ttdn_desktop.store.catalogue import FileCatalogue

        return FileCatalogue(self.home)

    @cached_property
    def packs(self) -> "PackFiles":
        """The shelf of reference packs."""
        from ttdn_desktop.store.pack_files import PackFiles

        return PackFiles(self.home, self.catalogue)

    @cached_property
    def old_files(self) -> "OldFiles":
        """The reader of old reports, a child process with limits."""
        from ttdn_desktop.documents.old_files import ChildReader

        return ChildReader()

    @cached_property
    def picture_files(self) -> "PictureFiles":
        """The opener of strangers' pictures, a child process with limits."""
        from ttdn_desktop.documents.picture_files import ChildPictures

        return ChildPictures()

    @cached_property
    def form(self) -> "FormChecker":
        """The judge of the national format: strangers' files in a child process with limits."""
        from ttdn_desktop.documents.form_files import ChildFormChecker

        return ChildFormChecker()

    @cached_property
    def sheets(self) -> "FigureSheets":
        """Forms for figures: written, and read back in a child process with limits."""
        from ttdn_desktop.documents.sheet_files import SheetFiles

        return SheetFiles()

    @cached_property
    def docx(self) -> "DocxWriter":
        """The DOCX writer."""
        from ttdn_desktop.documents.docx_writer import DocxWriter

        return DocxWriter()

    @cached_property
    def pdf(self) -> "PdfWriter":
        """The PDF writer; a window has PDFium read what was written in a child."""
        if self.in_window:
            from ttdn_desktop.documents.pdf_child import ChildPdfWriter

            return ChildPdfWriter()
        from ttdn_desktop.documents.pdf_writer import PdfWriter

        return PdfWriter()

    @cached_property
    def preview(self) -> "PreviewChild":
        """The pages on screen: a child process, started when the first page is wanted."""
        from ttdn_desktop.documents.preview_child import PreviewChild

        return PreviewChild()

    @cached_property
    def exchange(self) -> "BagExchange":
        """Packs and judges bundles."""
        from ttdn_desktop.exchange.package import BagExchange

        return BagExchange()

    @cached_property
    def bundles(self) -> "FolderBundles":
        """Puts bundles into folders and on sticks."""
        from ttdn_desktop.exchange.stick import FolderBundles

        return FolderBundles(self.exchange)

    def store_is_sound(self) -> bool:
        """A full check of the database (`PRAGMA integrity_check`)."""
        return self.store.is_sound()

    def newest_backup(self) -> Path | None:
        """The newest backup in the home, None when there is none."""
        return max(places.backups(self.home).glob("*.db"), default=None, key=lambda path: path.stat().st_mtime)

    def machine(self) -> list[tuple[str, str]]:
        """Versions, system, sizes of the data folder; no path, no name."""
        from ttdn_desktop.machine import facts

        return facts(self.home, self.now())

    def log_lines(self) -> list[str]:
        """The last lines of the log, not scrubbed."""
        from ttdn_desktop.machine import log_lines

        return log_lines(self.home)

    def fonts_are_whole(self) -> bool:
        """True when the fonts of the PDF have every letter of Vietnamese."""
        from ttdn_desktop.documents.fonts import missing
        from ttdn_desktop.text.unicode import ALPHABET

        return not missing(ALPHABET)

    def page_png(self, pdf: bytes, page: int = 1, dpi: int = 96) -> bytes:
        """A page of a PDF as a PNG picture."""
        return self.pdf.picture(pdf, page, dpi)

    def session(self, report: str) -> "ReportSession":
        """Opens a report for work. Raises Refused("report-unknown")."""
        from ttdn_desktop.operations.session import ReportSession

        session = ReportSession(self.store, self.catalogue, report, today=self.today, clock=self.now)
        session.saved_at = next((head.changed_at for head in self.store.heads() if head.report.id == report), None)
        return session

    def find_report(self, wish: str, trashed: bool = False) -> "Report":
        """REPORT of the command line: an id, or a period of the own unit (its newest). Raises Refused("report-ambiguous").

        With `trashed` among those in the trash.
        """
        reports = [head.report for head in self.store.heads(trashed)]
        own = self.store.own_unit()
        found = next((report for report in reports if report.id == wish), None) or next(
            (r for r in reports if own is not None and r.unit == own.id and r.period.code == wish), None
        )
        if found is None:
            raise Refused("report-ambiguous", wish, known=", ".join(r.id for r in reports) or "—")
        return self.store.report(found.id)

    def restore(self, backup: Path) -> Path | None:
        """Puts a backup back as the data file; where the old one was set aside, None when there was none.

        Raises Refused("backup-unusable"), Trouble("store-in-use") while another program works with the data.
        """
        from ttdn_desktop.store.restore import restore

        self.close()
        return restore(self.home, backup, self.now)

    def backups(self) -> "tuple[BackupFile, ...]":
        """All backups, here and in the second folder, newest first."""
        from ttdn_desktop.store.second import every_backup

        return every_backup(self.home)

    def look_into(self, backup: "BackupFile") -> "BackupLook":
        """What a backup holds."""
        from ttdn_desktop.store.salvage import look_into

        return look_into(backup)

    def damage(self) -> "Damage":
        """What is wrong with the data file that could not be opened, and the newest good backup."""
        from ttdn_desktop.store.repair import examine

        return examine(self.home)

    def repair(self, good: "BackupLook") -> "Repaired":
        """Puts a good backup in the place of the data file, which is set aside; what was written since is salvaged. Raises Trouble."""
        from ttdn_desktop.store.repair import repair

        self.close()
        return repair(self.home, good, self.now)

    def move_home(self, folder: Path) -> Path:
        """Puts all data into another folder, proves it there, and works with it from now on; returns the old folder, left as it was.

        Raises as store.moving.copy_home does; RuntimeError where the home is named by an option, TTDN_HOME or portable.ini.
        """
        from ttdn_desktop import files
        from ttdn_desktop.store.moving import copy_home

        old, pointer = self.home, self.settings.pointer
        if pointer is None:
            raise RuntimeError("this home was named from outside")
        copy_home(self.store, old, folder, self.now)
        files.write_atomic(pointer, places.pointer_text(folder).encode("utf-8"))
        self.close()
        for part in ("catalogue", "packs"):
            self.__dict__.pop(part, None)
        self.settings = Settings(folder, self.settings.now, pointer, self.settings.built)
        return old

    def close(self) -> None:
        """Closes the store if it was opened, and ends the preview's child before it."""
        if "preview" in self.__dict__:
            self.preview.close()
            del self.preview
        if "store" in self.__dict__:
            self.store.close()
            del self.__dict__["store"]

    def __enter__(self) -> "App":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
