"""What law and custom may change: dated tables read from resources/reference, handed to the pure rooms as values."""

import datetime

import msgspec

from ttdn_desktop.model.calendar import Holidays
from ttdn_desktop.model.figure import Indicator


class Pack(msgspec.Struct, frozen=True):
    """One reference table as a thing that has an age: its file's name, version, the day it was last looked through, its source.

    `confirmed` false: not all of it was held against the acts themselves. `own`: the office's file stands before the shipped one.
    """

    name: str
    version: int = 0
    dated: datetime.date | None = None
    source: str = ""
    confirmed: bool = False
    note: str = ""
    own: bool = False


class Body(msgspec.Struct, frozen=True):
    """An organisation whose name holds for some dates: `names` as written in text, `successor` what replaced it."""

    names: tuple[str, ...]
    valid_to: datetime.date | None = None
    successor: str = ""
    basis: str = ""
    confirmed: bool = True  # false: heard of, not yet held against the act itself; may be shown, not asserted


class Province(msgspec.Struct, frozen=True):
    """A province that was merged into another or renamed: `name` as it was ("Hà Giang"), `now` with its level, since when."""

    name: str
    now: str
    since: datetime.date
    basis: str = ""
    confirmed: bool = True


class Anniversary(msgspec.Struct, frozen=True):
    """A day that reports celebrate with a count of years: `names` as written in text, the day and the year it is counted from."""

    names: tuple[str, ...]
    day: int
    month: int
    year: int
    confirmed: bool = True  # false: the year is what reports use, not yet held against an act


class Sitting(msgspec.Struct, frozen=True):
    """One of a row of congresses or parliaments: its number as written ("XIV") and the day from which it is the latest."""

    number: str
    since: datetime.date
    confirmed: bool = True


class Sittings(msgspec.Struct, frozen=True):
    """A row of them in order. `names` stand before the number; a name may end in "…" where words of the body follow it."""

    names: tuple[str, ...]
    row: tuple[Sitting, ...]


class TermsOfOffice(msgspec.Struct, frozen=True):
    """Terms or plan phases that follow each other: `word` ("nhiệm kỳ"), `row` of first and last years."""

    word: str
    row: tuple[tuple[int, int], ...]
    confirmed: bool = True

    def after(self, first: int, last: int) -> tuple[int, int] | None:
        """The term after one of the row; None when the row does not hold it or knows none after it."""
        place = self.row.index((first, last)) + 1 if (first, last) in self.row else len(self.row)
        return self.row[place] if place < len(self.row) else None


class Act(msgspec.Struct, frozen=True):
    """An act as it is cited: `reference` ("72/2015/NĐ-CP"), and what is known of it.

    `kind` "Nghị định", `title` what follows "về", or from its verb on ("quy định việc …"), `date` of signing, `issuer`, `effective` the day
    it came into force. Where it was replaced or amended: since when and by what. Two things may be unconfirmed, and are then said with
    "chưa xác nhận": number, date and title (`identity_confirmed`), and what became of it (`confirmed`).
    """

    reference: str
    kind: str = ""
    title: str = ""
    date: datetime.date | None = None
    issuer: str = ""
    effective: datetime.date | None = None
    identity_confirmed: bool = True
    since: datetime.date | None = None
    by: str = ""
    amended: bool = False  # still in force, with changes
    basis: str = ""
    confirmed: bool = True


class Circumstance(msgspec.Struct, frozen=True):
    """Words for a thing of its time ("giãn cách"): old news in carried text. Years in which it is the talk of the day, 0: any."""

    words: str
    first_year: int = 0
    last_year: int = 0


class BareWords(msgspec.Struct, frozen=True):
    """Words that call for others after them: what they mostly lack, and syllables behind which they are another word ("đào" tạo).

    `moves`: a comma behind them belongs before them.
    """

    words: str
    needs: str = ""
    not_after: str = ""
    moves: bool = False


class Repeats(msgspec.Struct, frozen=True):
    """What one sentence should not say twice: connectives, verbs and nouns as their own object; `most` times a word is too often.

    `soon`: words that should not come back within a clause; `allowed`: words that may be said as often as one likes.
    """

    connectives: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    most: int = 4
    soon: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()


class Abbreviation(msgspec.Struct, frozen=True):
    """A short form and what it stands for; a `common` one needs no explanation at its first use."""

    short: str
    long: str
    common: bool = False


class Reference(msgspec.Struct, frozen=True):
    """All reference tables at once.

    `variants` are groups of spellings of one thing, the usual one first: a report should keep to one of them; `pairs` and
    `pair_forms` are told of even where only the unusual one stands. `phrases` are those of
    the field, rightly written; `right_words` words that look like one of them: a first syllable and its second ones.
    `terms` and `whole_terms` are fixed ones in the notation of checks.terms; `media` where one
    publishes, `media_verbs` the verbs for it, `others` who is given tasks. `figure_words`: groups of
    words the indicators' patterns name, and those that say what a number is (reading.figure_patterns).
    """

    holidays: Holidays = Holidays()
    indicators: tuple[Indicator, ...] = ()
    figure_words: dict[str, str] = {}
    bodies: tuple[Body, ...] = ()
    confusables: dict[str, str] = {}
    phrases: tuple[str, ...] = ()
    right_words: dict[str, str] = {}
    terms: tuple[str, ...] = ()
    whole_terms: tuple[str, ...] = ()
    bare_words: tuple[BareWords, ...] = ()
    media: tuple[str, ...] = ()
    media_verbs: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    reduplications: frozenset[str] = frozenset()
    repeats: Repeats | None = None
    names: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    bodies_named: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    name_forms: dict[str, str] = {}
    capitals: tuple[str, ...] = ()
    quoted_terms: tuple[str, ...] = ()
    spoken: dict[str, str] = {}
    secrecy_marks: tuple[str, ...] = ()
    anniversaries: tuple[Anniversary, ...] = ()
    provinces: tuple[Province, ...] = ()
    terms_of_office: tuple[TermsOfOffice, ...] = ()
    sittings: tuple[Sittings, ...] = ()
    acts: tuple[Act, ...] = ()
    circumstances: tuple[Circumstance, ...] = ()
    variants: tuple[tuple[str, ...], ...] = ()
    pairs: tuple[str, ...] = ()
    pair_forms: dict[str, str] = {}
    free_variants: tuple[tuple[str, ...], ...] = ()
    case_variants: tuple[str, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    province_names: tuple[str, ...] = ()
    packs: tuple[Pack, ...] = ()

    def indicator(self, code: str) -> Indicator | None:
        """The indicator with that code, or None."""
        return next((item for item in self.indicators if item.code == code), None)
