"""Numbers of headings, computed from the order and level of a report's sections."""

from collections.abc import Iterable

from ttdn_desktop.model.report import Section
from ttdn_desktop.text.numbers import point, roman

# NĐ 30/2020, PL I, II.6 allows Phần "Phần I", mục "I.", khoản "1.", điểm "a)"; "1.1." under a khoản is what real reports print.
# Under the last heading come items: "1." or "a)", then "-" and "+".
SCHEMES: dict[str, tuple[str, ...]] = {
    "roman": ("roman", "arabic", "decimal"),  # I. / 1. / 1.1.
    "nd30": ("roman", "arabic", "point"),  # I. / 1. / a)
    "arabic": ("arabic", "decimal", "point"),  # 1. / 1.1. / a)
    "decimal": ("arabic", "decimal", "decimal3"),  # 1. / 1.1. / 1.1.1.
    "parts": ("part", "roman", "arabic"),  # Phần I / I. / 1.
    "plain": ("none", "none", "none"),
}
MOST_ROMAN, MOST_POINTS = 89, 22  # beyond these text.numbers has no numeral: plain arabic then


def section_numbers(numbering: str, sections: Iterable[Section]) -> dict[str, str]:
    """The printed number of every section by key ("I.", "1.", "3.1.", "a)"). Raises KeyError for an unknown scheme."""
    return numbered_sections(numbering, sections)[0]


def numbered_sections(numbering: str, sections: Iterable[Section]) -> tuple[dict[str, str], dict[str, int]]:
    """Number and depth (1..3) of every section by key. Raises KeyError for an unknown scheme.

    A level that is skipped (1, then 3) is printed one below its parent; a section without a title is not counted: both as a word
    processor's automatic numbering prints them.
    """
    kinds = SCHEMES[numbering]
    counts = [0] * len(kinds)
    numbers: dict[str, str] = {}
    depths: dict[str, int] = {}
    open_levels: list[int] = []
    for section in sections:
        if not section.title.strip():
            numbers[section.key], depths[section.key] = "", max(len(open_levels), 1)
            continue
        level = min(max(section.level, 1), len(kinds))
        open_levels = [*(above for above in open_levels if above < level), level]
        depth = len(open_levels)
        counts[depth - 1] += 1
        counts[depth:] = [0] * (len(kinds) - depth)
        numbers[section.key], depths[section.key] = _write(kinds[depth - 1], counts[:depth]), depth
    return numbers, depths


def item_marker(numbering: str, depth: int, number: int) -> str:
    """Marker of the numbered paragraph `number` in a section of that depth: "1." under a mục, "a)" under a khoản (PL I, II.6)."""
    kind = SCHEMES[numbering][min(max(depth, 1), 3) - 1]
    return f"{number}." if kind in ("roman", "part", "none") else _write("point", [number])


def _write(kind: str, counts: list[int]) -> str:
    number = counts[-1]
    if (kind in ("roman", "part") and number > MOST_ROMAN) or (kind == "point" and number > MOST_POINTS):
        return f"{number}."
    match kind:
        case "roman":
            return f"{roman(number)}."
        case "part":
            return f"Phần {roman(number)}"
        case "arabic":
            return f"{number}."
        case "decimal":
            return f"{counts[-2]}.{number}."
        case "decimal3":
            return ".".join(map(str, counts[-3:])) + "."
        case "point":
            return f"{point(number)})"
        case _:
            return ""


def on_own_line(numbering: str, depth: int) -> bool:
    """True where the number of a heading of that depth stands on a line of its own above the title (Phần: PL I, II.6.d)."""
    return SCHEMES[numbering][min(max(depth, 1), 3) - 1] == "part"


def section_places(numbering: str, sections: Iterable[Section]) -> dict[str, str]:
    """How people name a section: its number with those above it ("II.2", "II.3.1", "5"), without the last full stop."""
    listed = tuple(sections)
    numbers = section_numbers(numbering, listed)
    places: dict[str, str] = {}
    above: list[tuple[int, str]] = []
    for section in listed:
        own = numbers[section.key].rstrip(".")
        above = [(level, name) for level, name in above if level < section.level]
        parent = above[-1][1] if above else ""
        tail = parent.rpartition(".")[2]
        if tail and own.startswith(f"{tail}."):  # "3.1" under "II.3" is II.3.1
            parent = parent.removesuffix(tail).rstrip(".")
        name = f"{parent}.{own}" if parent and own else own or parent
        places[section.key] = name
        above.append((section.level, name))
    return places
