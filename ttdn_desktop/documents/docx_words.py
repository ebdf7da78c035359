"""The words of a DOCX of ours read back from its XML: body order, automatic numbers worked out from numbering.xml."""

import zipfile
from io import BytesIO
from typing import Any

from ttdn_desktop.errors import Refused
from ttdn_desktop.paper.words import collapse
from ttdn_desktop.text.numbers import roman

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def docx_words(data: bytes) -> str:
    """All words of the body with one space between them. Raises Refused("docx-unreadable")."""
    from lxml import etree

    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            if bad := package.testzip():
                raise Refused("docx-unreadable", bad)
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            document, styles, numbers = (
                etree.fromstring(package.read(f"word/{name}.xml"), parser) for name in ("document", "styles", "numbering"))
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError) as error:
        raise Refused("docx-unreadable") from error
    counter = _Numbers(styles, numbers)
    texts = []
    for paragraph in document.iter(f"{_W}p"):
        text = "".join(node.text or "" if node.tag == f"{_W}t" else " " for node in paragraph.iter(
            f"{_W}t", f"{_W}br", f"{_W}tab"))
        texts.append(f"{counter.label(paragraph)} {text}")
    return collapse(" ".join(texts))


class _Numbers:
    """Counts the automatic numbers as Word does: one counter per list and level, lower levels start again."""

    def __init__(self, styles: Any, numbers: Any) -> None:
        self._by_style: dict[str, tuple[str, int]] = {}
        for style in styles.iter(f"{_W}style"):
            if found := _numbering(style):
                self._by_style[style.get(f"{_W}styleId")] = found
        abstract = {item.get(f"{_W}abstractNumId"): item for item in numbers.iter(f"{_W}abstractNum")}
        self._levels: dict[str, list[tuple[str, str, int]]] = {}
        self._counts: dict[str, list[int]] = {}
        for num in numbers.iter(f"{_W}num"):
            key = num.get(f"{_W}numId")
            levels = abstract[num.find(f"{_W}abstractNumId").get(f"{_W}val")].findall(f"{_W}lvl")
            starts = {o.get(f"{_W}ilvl"): int(o.find(f"{_W}startOverride").get(f"{_W}val")) for o in num.iter(f"{_W}lvlOverride")}
            self._levels[key] = [
                (_value(level, "numFmt"), _value(level, "lvlText"), starts.get(level.get(f"{_W}ilvl"), int(_value(level, "start"))))
                for level in levels
            ]
            self._counts[key] = [start - 1 for _, _, start in self._levels[key]]

    def label(self, paragraph: Any) -> str:
        """What Word prints before the paragraph."""
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        found = _numbering(paragraph) or self._by_style.get(style.get(f"{_W}val") if style is not None else "")
        if not found or found[0] not in self._levels:
            return ""
        key, level = found
        levels, counts = self._levels[key], self._counts[key]
        counts[level] += 1
        for lower in range(level + 1, len(levels)):
            counts[lower] = levels[lower][2] - 1
        text = levels[level][1]
        for place, (kind, _, start) in enumerate(levels[: level + 1]):
            number = max(counts[place], start)
            text = text.replace(f"%{place + 1}", roman(number) if kind == "upperRoman" else str(number))
        return text


def _numbering(node: Any) -> tuple[str, int] | None:
    found = node.find(f"{_W}pPr/{_W}numPr")
    if found is None:
        return None
    key, level = found.find(f"{_W}numId"), found.find(f"{_W}ilvl")
    return (key.get(f"{_W}val"), int(level.get(f"{_W}val")) if level is not None else 0) if key is not None else None


def _value(level: Any, name: str) -> str:
    return str(level.find(f"{_W}{name}").get(f"{_W}val"))
