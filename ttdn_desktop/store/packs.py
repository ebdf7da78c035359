"""The reference packs as files: each a dated, versioned JSON table with the field it fills in model.reference.Reference."""

from datetime import date

import msgspec

from ttdn_desktop.model import reference as values
from ttdn_desktop.model.figure import Indicator
from ttdn_desktop.model.reference import (
    Abbreviation,
    Act,
    Anniversary,
    BareWords,
    Body,
    Circumstance,
    Province,
    Repeats,
    Sittings,
)

FORMAT = 1


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """The head all packs share: the file format's major number, the pack's own version and day, where it comes from."""

    format: int
    version: int = 0
    dated: date | None = None
    source: str = ""
    confirmed: bool = False
    note: str = ""


class Holidays(Table, frozen=True, kw_only=True):
    """holidays.json: days off with their names, make-up working days, whether all is decided.

    `years` are those the table covers; `unconfirmed` names years or days for which no decision is known to us.
    """

    years: tuple[int, ...]
    days_off: dict[date, str]
    make_up: tuple[date, ...] = ()
    unconfirmed: tuple[str, ...] = ()


class Indicators(Table, frozen=True, kw_only=True):
    """indicators.json: the figures' catalogue in its order, and the groups of words its patterns name."""

    indicators: tuple[Indicator, ...]
    figure_words: dict[str, str] = {}


class Bodies(Table, frozen=True, kw_only=True):
    """bodies.json: organisations whose names hold for some dates."""

    bodies: tuple[Body, ...]


class Acts(Table, frozen=True, kw_only=True):
    """acts.json: laws, decrees, circulars with their dates, titles and what became of them."""

    acts: tuple[Act, ...]


class Anniversaries(Table, frozen=True, kw_only=True):
    """anniversaries.json: the days whose years are counted."""

    anniversaries: tuple[Anniversary, ...]


class Provinces(Table, frozen=True, kw_only=True):
    """provinces.json: provinces that were merged or renamed, and what they are part of now."""

    provinces: tuple[Province, ...]


class TermsOfOffice(Table, frozen=True, kw_only=True):
    """terms_of_office.json: terms and plan phases by their years, congresses and parliaments by their numbers."""

    terms_of_office: tuple[values.TermsOfOffice, ...]
    sittings: tuple[Sittings, ...] = ()


class Circumstances(Table, frozen=True, kw_only=True):
    """circumstances.json: words of their time, with the years they belong to."""

    circumstances: tuple[Circumstance, ...]


class Confusables(Table, frozen=True, kw_only=True):
    """confusables.json: words often mistaken for another, and the right ones."""

    confusables: dict[str, str] = {}


class Phrases(Table, frozen=True, kw_only=True):
    """phrases.json: phrases of the field, rightly written; words that look like one and are right too, by their first syllable."""

    phrases: tuple[str, ...] = ()
    right_words: dict[str, str] = {}


class Terms(Table, frozen=True, kw_only=True):
    """terms.json: fixed terms, with the places where they break (the notation of checks.terms); those in quotation marks."""

    terms: tuple[str, ...] = ()
    whole_terms: tuple[str, ...] = ()
    quoted_terms: tuple[str, ...] = ()


class Frames(Table, frozen=True, kw_only=True):
    """frames.json: words that call for others after them; media and those who are given tasks."""

    bare_words: tuple[BareWords, ...] = ()
    media: tuple[str, ...] = ()
    media_verbs: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


class Whitelist(Table, frozen=True, kw_only=True):
    """whitelist.json: doubled words that are no slip, and what one sentence should not say twice."""

    reduplications: tuple[str, ...] = ()
    repeats: Repeats | None = None


class Variants(Table, frozen=True, kw_only=True):
    """variants.json: spellings of one thing, the usual one first; pairs with their marks; unusual forms and the usual ones."""

    variants: tuple[tuple[str, ...], ...] = ()
    pairs: tuple[str, ...] = ()
    pair_forms: dict[str, str] = {}
    free_variants: tuple[tuple[str, ...], ...] = ()
    case_variants: tuple[str, ...] = ()


class Names(Table, frozen=True, kw_only=True):
    """names.json: proper names as they are written, and how the names of offices are made up."""

    names: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    bodies_named: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    name_forms: dict[str, str] = {}
    capitals: tuple[str, ...] = ()


class Register(Table, frozen=True, kw_only=True):
    """register.json: words of talk and what administrative text writes instead ("" where the sentence wants rewriting)."""

    spoken: dict[str, str] = {}


class Secrecy(Table, frozen=True, kw_only=True):
    """secrecy.json: marks of documents that must not be written here."""

    secrecy_marks: tuple[str, ...] = ()


class Abbreviations(Table, frozen=True, kw_only=True):
    """abbreviations.json: short forms and what they stand for."""

    abbreviations: tuple[Abbreviation, ...] = ()


class ProvinceNames(Table, frozen=True, kw_only=True):
    """province_names.json: how the names of all provinces are spelt, those of before 2025 too."""

    province_names: tuple[str, ...] = ()


KINDS: dict[str, type[Table]] = {
    "acts": Acts,
    "bodies": Bodies,
    "anniversaries": Anniversaries,
    "provinces": Provinces,
    "terms_of_office": TermsOfOffice,
    "abbreviations": Abbreviations,
    "confusables": Confusables,
    "phrases": Phrases,
    "terms": Terms,
    "frames": Frames,
    "whitelist": Whitelist,
    "names": Names,
    "register": Register,
    "variants": Variants,
    "circumstances": Circumstances,
    "secrecy": Secrecy,
    "holidays": Holidays,
    "indicators": Indicators,
    "province_names": ProvinceNames,
}
