"""The paper's font: Liberation Serif 2.1.5, whose widths are those of Times New Roman. Widths and gaps read from the files.

Read with struct alone: measuring a rule for Word must not load the PDF library.
"""

import struct
from functools import cache, lru_cache

from ttdn_desktop.errors import Trouble
from ttdn_desktop.places import asset

WORD_FONT = "Times New Roman"  # what the DOCX names; every Word machine has it
LINE_HEIGHT = 2355 / 2048  # a single line in Word: ascent 1825 + descent 443 + gap 87 of 2048 units
_FILES = {
    (False, False): "LiberationSerif-Regular",
    (True, False): "LiberationSerif-Bold",
    (False, True): "LiberationSerif-Italic",
    (True, True): "LiberationSerif-BoldItalic",
}


class Face:
    """One face: its bytes, the advance width of every character in 1/1000 of the size, the characters it has."""

    def __init__(self, name: str) -> None:
        """Raises Trouble("program-damaged") when the file is missing or cut."""
        self.name = name
        path = asset("fonts", f"{name}.ttf")
        try:
            self.data = path.read_bytes()
            tables = _tables(self.data)
            units = struct.unpack_from(">H", self.data, tables["head"] + 18)[0]
            count = struct.unpack_from(">H", self.data, tables["hhea"] + 34)[0]
            metrics = struct.unpack_from(f">{2 * count}H", self.data, tables["hmtx"])[::2]
            glyphs = _glyphs(self.data, tables["cmap"])
        except (OSError, KeyError, struct.error) as error:
            raise Trouble("program-damaged", str(path)) from error
        self.widths: dict[int, float] = {code: metrics[min(glyph, count - 1)] / units for code, glyph in glyphs.items()}

    def width(self, text: str, size: float) -> float:
        """Width of the text in points, without kerning (Word does not kern by default either)."""
        widths = self.widths
        return size * sum(widths.get(ord(char), 0.0) for char in text)


@cache
def face(bold: bool = False, italic: bool = False) -> Face:
    """The face for a look, read once."""
    return Face(_FILES[bold, italic])


@lru_cache(maxsize=32768)  # reports repeat their words
def text_width(text: str, size: float, bold: bool = False, italic: bool = False) -> float:
    """Width of the text in points."""
    return face(bold, italic).width(text, size)


def missing(text: str) -> str:
    """The characters of the text that the paper's font cannot show, each once, in order of appearance."""
    known = face().widths  # the four faces hold the same characters
    return "".join(dict.fromkeys(char for char in text if ord(char) not in known and not char.isspace()))


def _tables(data: bytes) -> dict[str, int]:
    count = struct.unpack_from(">H", data, 4)[0]
    entries = (struct.unpack_from(">4sLLL", data, 12 + 16 * index) for index in range(count))
    return {tag.decode("latin-1"): offset for tag, _, offset, _ in entries}


def _glyphs(data: bytes, start: int) -> dict[int, int]:
    """Character code -> glyph, from the format 4 subtable for Windows Unicode."""
    for index in range(struct.unpack_from(">H", data, start + 2)[0]):
        platform, encoding, offset = struct.unpack_from(">HHL", data, start + 4 + 8 * index)
        here = start + offset
        if (platform, encoding) == (3, 1) and struct.unpack_from(">H", data, here)[0] == 4:
            return _format_4(data, here)
    raise KeyError("cmap")


def _format_4(data: bytes, here: int) -> dict[int, int]:
    double = struct.unpack_from(">H", data, here + 6)[0]
    count = double // 2
    ends = struct.unpack_from(f">{count}H", data, here + 14)
    starts = struct.unpack_from(f">{count}H", data, here + 16 + double)
    deltas = struct.unpack_from(f">{count}h", data, here + 16 + 2 * double)
    ranges = struct.unpack_from(f">{count}H", data, here + 16 + 3 * double)
    glyphs: dict[int, int] = {}
    for segment, (first, last, delta, jump) in enumerate(zip(starts, ends, deltas, ranges, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if jump:
                place = here + 16 + 3 * double + 2 * segment + jump + 2 * (code - first)
                glyph = struct.unpack_from(">H", data, place)[0]
                if not glyph:
                    continue
            if number := (glyph + delta) & 0xFFFF:
                glyphs[code] = number
    return glyphs
