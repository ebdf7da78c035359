"""What the decree leaves to the office (PL I, I and V): ranges, the two coupled size sets, and the sheet an office's choice gives."""

import msgspec

from ttdn_desktop.model.form import PageForm
from ttdn_desktop.paper.rules.sheet import Rules, Sizes

# Quốc hiệu / tiêu ngữ / ngày tháng move together (PL I, V, note of the table): one switch, never three sizes.
SIZE_SETS: dict[str, Sizes] = {
    "13/14/14": Sizes(national=13, motto=14, issuer=13, date=14),
    "12/13/13": Sizes(national=12, motto=13, issuer=12, date=13),
}


class Range(msgspec.Struct, frozen=True):
    """What a field of PageForm may be: `low`..`high`, or one of `values`; `basis` is the rule it comes from."""

    low: float = 0.0
    high: float = 0.0
    values: tuple[str | float, ...] = ()
    basis: str = ""

    def holds(self, value: str | float) -> bool:
        """True when the value is allowed."""
        if self.values:
            return value in self.values
        return isinstance(value, int | float) and self.low <= value <= self.high


RANGES: dict[str, Range] = {
    "sizes": Range(values=tuple(SIZE_SETS), basis="NĐ 30/2020, PL I, Mục V"),
    "body_size": Range(values=(13, 14), basis="NĐ 30/2020, PL I, Mục II.6"),
    "top_mm": Range(20, 25, basis="NĐ 30/2020, PL I, Mục I.3"),
    "bottom_mm": Range(20, 25, basis="NĐ 30/2020, PL I, Mục I.3"),
    "left_mm": Range(30, 35, basis="NĐ 30/2020, PL I, Mục I.3"),
    "right_mm": Range(15, 20, basis="NĐ 30/2020, PL I, Mục I.3"),
    "indent_mm": Range(values=(10, 12.7), basis="NĐ 30/2020, PL I, Mục II.6"),
    "space_after": Range(
        6, 12, basis="NĐ 30/2020, PL I, Mục II.6"
    ),  # the decree names no upper end; ours keeps a page a page
    "line_multiple": Range(1.0, 1.5, basis="NĐ 30/2020, PL I, Mục II.6"),
}


def outside(form: PageForm) -> tuple[str, ...]:
    """The fields of the choice that the decree does not allow."""
    return tuple(name for name, range_ in RANGES.items() if not range_.holds(getattr(form, name)))


def rules_of(form: PageForm) -> Rules:
    """The sheet of an office's choice. Raises ValueError naming the fields the decree does not allow."""
    if wrong := outside(form):
        raise ValueError(", ".join(wrong))
    body = form.body_size
    sizes = msgspec.structs.replace(
        SIZE_SETS[form.sizes], title=body, body=body, authority=body, page_number=body, appendix=14, table=min(body, 13)
    )
    text = 210 - form.left_mm - form.right_mm
    left = round(text * 75 / 155, 1)
    return Rules(
        top_mm=form.top_mm,
        bottom_mm=form.bottom_mm,
        left_mm=form.left_mm,
        right_mm=form.right_mm,
        sizes=sizes,
        indent_mm=form.indent_mm,
        space_after=form.space_after,
        line_multiple=form.line_multiple,
        sign_columns_mm=(left, round(text - left, 1)),
    )
