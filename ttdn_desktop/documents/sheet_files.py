"""Forms for figures as files: written whole and read back, those that come back opened in a child process."""

from pathlib import Path

from ttdn_desktop import files
from ttdn_desktop.documents.old_files import MEMORY_MB, SECONDS, ask_child
from ttdn_desktop.errors import Refused, Trouble
from ttdn_desktop.model.sheet import Sheet
from ttdn_desktop.paper.figure_form import FigureForm


class SheetFiles:
    """ports.FigureSheets."""

    def write(self, form: FigureForm, path: Path) -> None:
        """Writes the form, then reads it back as one that comes from elsewhere. Raises Trouble, also ("sheet-unproven")."""
        from ttdn_desktop.documents.xlsx import write_form
        from ttdn_desktop.documents.xlsx_reader import read_sheets

        data = write_form(form)
        files.write_atomic(path, data)
        back = files.read_back(path)
        codes = [row.code for row in form.rows if row.code]
        read = [row[0].text for sheet in read_sheets(back, path.name) for row in sheet.rows if row and row[0].text]
        if back != data or [code for code in read if code in set(codes)] != codes:
            raise Trouble("sheet-unproven", str(path))

    def read(self, path: Path) -> tuple[Sheet, ...]:
        """The sheets of a file. Raises Refused with a code of wording/figure_form.py or reading_files.py; Trouble."""
        sheets = ask_child("_sheet", path, SECONDS, MEMORY_MB).sheets
        if sheets is None:
            raise Refused("file-unreadable", path.name, reason="answer")
        return sheets
