"""The fields of a request letter on a form, read into a Request and back."""

from collections.abc import Collection
from itertools import count
from typing import Protocol

import msgspec
from PySide6.QtWidgets import QWidget

from ttdn_desktop.gui.clean_line import CleanLine
from ttdn_desktop.gui.date_field import DateField
from ttdn_desktop.gui.letter_file import LetterFile
from ttdn_desktop.model.request import Request
from ttdn_desktop.operations.naming import request_id


class RequestForm(Protocol):
    """A compiled form that holds the fields of a request letter."""

    numberEdit: CleanLine
    symbolEdit: CleanLine
    dateEdit: DateField
    bodyEdit: CleanLine
    subjectEdit: CleanLine
    deadlineEdit: DateField
    letterFile: LetterFile


def lines(form: RequestForm) -> tuple[CleanLine, ...]:
    """The fields of text."""
    return form.numberEdit, form.symbolEdit, form.bodyEdit, form.subjectEdit


def dates(form: RequestForm) -> tuple[DateField, ...]:
    """The fields of dates."""
    return form.dateEdit, form.deadlineEdit


def name_fields(form: RequestForm, parts: dict[str, str]) -> None:
    """Accessible names of the date fields, by attribute."""
    for attribute, name in parts.items():
        field = getattr(form, attribute)
        assert isinstance(field, QWidget)
        field.setAccessibleName(name)


def show(form: RequestForm, request: Request | None) -> None:
    """Puts a request's values into the fields; None empties them."""
    shown = request or Request("")
    form.numberEdit.set_value(shown.number)
    form.symbolEdit.set_value(shown.symbol)
    form.dateEdit.set_value(shown.date)
    form.bodyEdit.set_value(shown.body)
    form.subjectEdit.set_value(shown.subject)
    form.deadlineEdit.set_value(shown.deadline)
    form.letterFile.set_value(shown.attachment, shown.attachment_name)


def fields_of(form: RequestForm) -> dict[str, CleanLine | DateField]:
    """The fields a letter's file proposes values for, by the names of `letter_file.PARTS`."""
    return {
        "number": form.numberEdit,
        "symbol": form.symbolEdit,
        "date": form.dateEdit,
        "body": form.bodyEdit,
        "subject": form.subjectEdit,
        "deadline": form.deadlineEdit,
    }


def touched(form: RequestForm) -> bool:
    """Whether anything stands in the fields, a date that cannot be read too."""
    typed = (*(line.value() for line in lines(form)), *(field.edit.value() for field in dates(form)))
    return any(typed) or bool(form.letterFile.value()) or form.letterFile.reading


def read(form: RequestForm, base: Request | None = None, taken: Collection[str] = ()) -> Request | None:
    """The request typed; None when every field is blank. A known letter (`base`) keeps its id.

    A new one gets it from number and date, told apart from the ids `taken`: half a number must not overwrite another letter.
    """
    typed = msgspec.structs.replace(
        base or Request(""),
        number=form.numberEdit.value(),
        symbol=form.symbolEdit.value().strip("/"),
        date=form.dateEdit.value(),
        body=form.bodyEdit.value(),
        subject=form.subjectEdit.value(),
        deadline=form.deadlineEdit.value(),
        attachment=form.letterFile.value(),
        attachment_name=form.letterFile.name(),
    )
    said = (typed.number, typed.symbol, typed.date, typed.body, typed.subject, typed.deadline, typed.attachment)
    if not any(said):
        return None
    if not typed.id:
        name = request_id(typed)
        free = (key for number in count(1) if (key := name if number == 1 else f"{name}-{number}") not in taken)
        typed = msgspec.structs.replace(typed, id=next(free))
    return typed
