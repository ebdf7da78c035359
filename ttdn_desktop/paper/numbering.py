"""Numbers of headings, computed from the order and level of a report's sections."""

from collections.abc import Iterable

from ttdn_desktop.model.report import Section
from ttdn_desktop.text.numbers import point, roman

# NĐ 30/2020, PL I, II.6 allows mục "I.", khoản "1.", điểm "a)"; "1.1." under a khoản is what real reports print.
SCHEMES: dict[str, tuple[str, ...]] = {
    "roman": ("roman", "arabic", "decimal"),
    "arabic": ("arabic", "decimal", "point"),
    "plain": ("none", "none", "none"),
}


def section_numbers(numbering: str, sections: Iterable[Section]) -> dict[str, str]:
    """The printed number of every section by key ("I.", "1.", "3.1.", "a)"). Raises KeyError for an unknown scheme."""
    kinds = SCHEMES[numbering]
    counts = [0] * len(kinds)
    numbers: dict[str, str] = {}
    for section in sections:
        depth = min(max(section.level, 1), len(kinds)) - 1
        counts[depth] += 1
        counts[depth + 1 :] = [0] * (len(kinds) - depth - 1)
        numbers[section.key] = _write(kinds[depth], counts[: depth + 1])
    return numbers


def _write(kind: str, counts: list[int]) -> str:
    match kind:
        case "roman":
            return f"{roman(counts[-1])}."
        case "arabic":
            return f"{counts[-1]}."
        case "decimal":
            return f"{counts[-2] or 1}.{counts[-1]}."
        case "point":
            return f"{point(counts[-1])})"
        case _:
            return ""
