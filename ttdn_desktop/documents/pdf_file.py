"""A PDF file as numbered objects: strings, streams, the table of offsets, the trailer (ISO 32000-1, 7).

Written by hand and not by the PDF library: an archive file wants a line end before `endstream`, marks on every page and no font
nobody asked for, and the library has no doorway for any of it.
"""

import hashlib
import zlib

_HEAD = b"%%PDF-%s\n%%\xe2\xe3\xcf\xd3\n"  # four bytes above 127 say that the file is binary (ISO 19005-1, 6.1.2)


class PdfFile:
    """Objects numbered from 1 in the order they were asked for. The same objects give the same bytes."""

    def __init__(self, version: str) -> None:
        self._version = version
        self._objects: list[bytes] = []

    def reserve(self) -> int:
        """A number for an object that is put in later."""
        self._objects.append(b"null")
        return len(self._objects)

    def put(self, number: int, body: str) -> None:
        """The object of a reserved number, in PDF syntax."""
        self._objects[number - 1] = body.encode("latin-1")

    def add(self, body: str) -> int:
        """A new object; its number."""
        self._objects.append(body.encode("latin-1"))
        return len(self._objects)

    def add_stream(self, data: bytes, entries: str = "", *, packed: bool = False, plain: bool = False) -> int:
        """A new stream; its number. `packed`: the data is encoded already and `entries` say how; `plain`: left as it is."""
        if not packed and not plain:
            data, entries = zlib.compress(data), f"{entries}/Filter/FlateDecode"
        head = f"<<{entries}/Length {len(data)}>>\nstream\n".encode("latin-1")
        self._objects.append(head + data + b"\nendstream")
        return len(self._objects)

    def data(self, root: int, info: int) -> bytes:
        """The whole file; `root` and `info` are the numbers of the catalogue and of the document's properties."""
        parts = [_HEAD % self._version.encode("ascii")]
        at = len(parts[0])
        offsets = []
        for number, body in enumerate(self._objects, 1):
            offsets.append(at)
            part = b"%d 0 obj\n%s\nendobj\n" % (number, body)
            parts.append(part)
            at += len(part)
        mark = hashlib.sha256(b"".join(parts)).hexdigest()[:32]
        table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
        parts.append(
            (
                f"xref\n0 {len(offsets) + 1}\n0000000000 65535 f \n{table}"
                f"trailer\n<</Size {len(offsets) + 1}/Root {root} 0 R/Info {info} 0 R/ID[<{mark}><{mark}>]>>\n"
                f"startxref\n{at}\n%%EOF\n"
            ).encode("ascii")
        )
        return b"".join(parts)


def text(words: str) -> str:
    """A text string of any language in PDF syntax."""
    if words.isascii() and words.isprintable():
        return f"({words.translate(_ESCAPED)})"
    return f"<FEFF{words.encode('utf-16-be').hex().upper()}>"


_ESCAPED = str.maketrans({"(": "\\(", ")": "\\)", "\\": "\\\\"})
