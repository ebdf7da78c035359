"""The office's own choices where the decree leaves them open: typed as text, checked against its ranges."""

from collections.abc import Mapping
from decimal import Decimal

import msgspec

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.form import PageForm
from ttdn_desktop.paper.rules import RANGES, Range
from ttdn_desktop.text.numbers import write_number
from ttdn_desktop.text.unicode import one_line

FORM_FIELDS = tuple(RANGES)


def changed_form(form: PageForm, typed: Mapping[str, str]) -> PageForm:
    """The choice with fields as typed ("12,7"; "" puts the official template's value back).

    Raises Refused("unit-form") naming the field and what the decree allows; fields of other names are left alone.
    """
    changes: dict[str, str | float] = {}
    for name, range_ in RANGES.items():
        if name in typed:
            text = one_line(typed[name])
            value = getattr(PageForm(), name) if not text else _value(text, range_)
            if value is None or not range_.holds(value):
                raise Refused("unit-form", name, value=text, allowed=allowed(range_), basis=range_.basis)
            changes[name] = value
    return msgspec.structs.replace(form, **changes)


def allowed(range_: Range) -> str:
    """ "20–25", "13 hoặc 14": what a field may be, as people write it."""
    if range_.values:
        values = [written(value) for value in range_.values]
        return " hoặc ".join(values) if len(values) == 2 else "; ".join(values)
    return f"{written(range_.low)}–{written(range_.high)}"


def written(value: str | float) -> str:
    """A value of a field as people write it: the decimal comma, no trailing zero."""
    if isinstance(value, str):
        return value
    return write_number(Decimal(f"{value:g}"))


def _value(text: str, range_: Range) -> str | float | None:
    if range_.values and isinstance(range_.values[0], str):
        return text
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None
