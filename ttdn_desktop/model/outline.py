"""An outline (đề cương): the sections a report of some kind has, as versioned data."""

import msgspec


class OutlineSection(msgspec.Struct, frozen=True):
    """One section: `codes` from the canonical section model (first is the main one), title with {period}/{outlook} placeholders,

    `level` 1..3, guidance for the officer, `variants` regular expressions its old headings may match, figures expected in it.
    `codes` beyond the first are *contained* (a composite title such as "Hạn chế, tồn tại, nguyên nhân" is S42 containing S43).
    """

    key: str
    codes: tuple[str, ...]
    title: str
    level: int = 1
    required: bool = False
    guidance: str = ""
    example: str = ""
    variants: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()


class Outline(msgspec.Struct, frozen=True):
    """A versioned outline. `numbering` names a scheme of paper.rules: "roman" (I. 1. 1.1.) or "arabic" (1. -)."""

    id: str
    version: int
    title: str
    numbering: str
    subject: str  # trích yếu, with placeholders
    opening: str  # with placeholders; one paragraph a line
    closing: str
    sections: tuple[OutlineSection, ...] = ()
    level: str = ""  # "huyện" | "xã": whom it is for
    figures: tuple[str, ...] = ()  # figure codes of the whole form, in order
    opening_without_request: str = (
        ""  # used instead of `opening` when the report rests on a standing regime, not on a letter
    )
    appendix: bool = False  # reports of this outline carry a phụ lục số liệu
    chart: bool = False  # and a page of charts in it

    def section(self, key: str) -> OutlineSection | None:
        """The section with that key, or None."""
        return next((section for section in self.sections if section.key == key), None)
