"""The paper's font inside a PDF: which byte stands for which character, and the embedded faces with no glyph but those used.

A face is a simple TrueType font of at most 256 characters, so that one operator can stretch all blanks of a line. A text with more
characters than that has a second font of the same face.
"""

import threading
import zlib
from functools import cache, lru_cache
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING

from ttdn_desktop.documents.fonts import face
from ttdn_desktop.documents.pdf_file import PdfFile

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFontFile

_ASCII = range(32, 127)
# Bytes given to other characters as they come: none that a string in PDF syntax would have to escape.
_FIRST = (*range(128, 256), *range(1, 9), 11, 12, *range(14, 32))
_LATER = (*(code for code in range(33, 127) if chr(code) not in "()\\"), *range(128, 256))
_FLAGS = 2 + 4  # serif, symbolic: the bytes mean what the embedded font says they mean
_ITALIC = 64
_ONE_AT_A_TIME = threading.Lock()  # the font file has one reading position


class FaceUse(dict[int, str]):
    """Character -> what stands for it in a string; a character above 255 there is a byte of a later font (its number in front)."""

    def __init__(self, bold: bool, italic: bool, first: int) -> None:
        self.bold, self.italic = bold, italic
        self.numbers = [first]  # resource names of the fonts: F1, F2 …
        self.subsets: list[dict[int, int]] = [{code: code for code in _ASCII}]  # byte -> character
        self._free = list(reversed(_FIRST))
        super().__init__({code: chr(code) for code in _ASCII})
        self |= {ord("("): "\\(", ord(")"): "\\)", ord("\\"): "\\\\"}
        self[0xA0] = " "  # a blank that never breaks is drawn, and stretched, like any other

    def __missing__(self, char: int) -> str:
        if char not in face(self.bold, self.italic).widths:  # white space alone gets here without a glyph
            self[char] = " "
            return " "
        if not self._free:
            self._free = list(reversed(_LATER))
            self.subsets.append({32: 32})
        code = self._free.pop()
        self.subsets[-1][code] = char
        shown = self[char] = chr((len(self.subsets) - 1) * 256 + code)
        return shown


class FontUse:
    """All fonts of one file, numbered as they are first asked for."""

    def __init__(self) -> None:
        self._faces: dict[tuple[bool, bool], FaceUse] = {}
        self._count = 0

    def strings(self, words: str, bold: bool, italic: bool) -> list[tuple[int, str]]:
        """The text as strings in PDF syntax without their brackets, each with the number of its font."""
        used = self._faces.get((bold, italic))
        if used is None:
            self._count += 1
            used = self._faces[bold, italic] = FaceUse(bold, italic, self._count)
        shown = words.translate(used)
        if len(used.subsets) == 1:
            return [(used.numbers[0], shown)]
        while len(used.numbers) < len(used.subsets):
            self._count += 1
            used.numbers.append(self._count)
        out: list[tuple[int, str]] = []
        for char in shown:  # every font has the blank, so it stays with the letters before it
            number = out[-1][0] if char == " " and out else used.numbers[ord(char) >> 8]
            if out and out[-1][0] == number:
                out[-1] = (number, out[-1][1] + chr(ord(char) & 255))
            else:
                out.append((number, chr(ord(char) & 255)))
        return out

    def put(self, file: PdfFile) -> str:
        """Embeds every font used; the font part of the pages' resources."""
        entries = []
        for used in self._faces.values():
            for number, subset in zip(used.numbers, used.subsets, strict=True):
                entries.append(f"/F{number} {_put_font(file, used, subset)} 0 R")
        return f"<<{''.join(entries)}>>"


def _put_font(file: PdfFile, used: FaceUse, subset: dict[int, int]) -> int:
    source = face(used.bold, used.italic)
    codes = tuple(subset.get(code, 0) for code in range(max(subset) + 1))
    program, length, described = _embedded(used.bold, used.italic, codes)
    tag = "".join(chr(65 + byte % 26) for byte in sha256(program).digest()[:6])
    name = f"{tag}+{source.name}"
    stream = file.add_stream(program, f"/Length1 {length}/Filter/FlateDecode", packed=True)
    flags = _FLAGS + (_ITALIC if used.italic else 0)
    descriptor = file.add(f"<</Type/FontDescriptor/FontName/{name}/Flags {flags}{described}/FontFile2 {stream} 0 R>>")
    widths = " ".join(f"{source.widths.get(char, 0.0) * 1000:.7g}" if char else "0" for char in codes)
    unicode = file.add_stream(_to_unicode(subset))
    return file.add(
        f"<</Type/Font/Subtype/TrueType/BaseFont/{name}/FirstChar 0/LastChar {len(codes) - 1}/Widths[{widths}]"
        f"/FontDescriptor {descriptor} 0 R/ToUnicode {unicode} 0 R>>"
    )


@cache
def _file(bold: bool, italic: bool) -> "TTFontFile":
    from reportlab.pdfbase.ttfonts import TTFontFile

    return TTFontFile(BytesIO(face(bold, italic).data))


@lru_cache(maxsize=16)
def _embedded(bold: bool, italic: bool, codes: tuple[int, ...]) -> tuple[bytes, int, str]:
    """(the compressed font with these characters alone, its length before, its measures in PDF syntax)."""
    with _ONE_AT_A_TIME:
        file = _file(bold, italic)
        program = file.makeSubset(codes)
    box = " ".join(f"{side:.0f}" for side in file.bbox)
    measures = (
        f"/FontBBox[{box}]/ItalicAngle {file.italicAngle:g}/Ascent {file.ascent:.0f}/Descent {file.descent:.0f}"
        f"/CapHeight {file.capHeight:.0f}/StemV {file.stemV:.0f}"
    )
    return zlib.compress(program), len(program), measures


def _to_unicode(subset: dict[int, int]) -> bytes:
    """The table by which a reader turns bytes back into characters."""
    pairs = [f"<{code:02X}> <{char:04X}>" for code, char in sorted(subset.items())]
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]  # no more in one block
    listed = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        f"1 begincodespacerange <00> <FF> endcodespacerange\n{listed}\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode("ascii")
