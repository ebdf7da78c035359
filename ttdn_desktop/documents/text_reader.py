"""Reads plain text (a file or what was pasted) into lines; markdown signs are stripped, bold and italic kept."""

import codecs
import re
import unicodedata
from collections.abc import Iterator

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.source import SourceDocument, SourceItem, SourceLine, SourceTable
from ttdn_desktop.text.legacy import detect, from_tcvn3, from_vni, with_capitals
from ttdn_desktop.text.unicode import clean

TEXT_LIMIT = 5_000_000
PASTE_LIMIT = 1_000_000  # read in the window's own process; the longest reports known have 60 000 characters
LINE_LIMIT = 20_000
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+")
_ITEM = re.compile(r"^\s*([-+–*•·▪]|\uf0b7)[ \t]+(?=\S)")
_RULE = re.compile(r"^\s*([-*_])(\s*\1){2,}\s*$")
_MARKDOWN = re.compile(r"^ {0,3}#{1,6}[ \t]+\S|\*\*[^\s*][^*]*\*\*", re.MULTILINE)
_STARS = re.compile(r"\*{1,3}")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|])")
_ADDRESS = re.compile(r"<((?:https?://|mailto:|www\.)[^<>\s]+|[^<>\s@]+@[^<>\s@]+\.[^<>\s@]+)>")
_WRAPPED_AT = 110  # a text whose long lines all end before this column was cut by a program, not by its author


def read_text(data: bytes, name: str) -> SourceDocument:
    """The lines of a text file. Raises Refused: file-too-big (5 MB), -binary, -encoding, -empty, -damaged, -too-long."""
    if len(data) > TEXT_LIMIT:
        raise Refused("file-too-big", name, limit_mb=TEXT_LIMIT // 1_000_000)
    return _document("txt", decode(data, name), name)


def from_paste(text: str, *, convert: bool = True) -> SourceDocument:
    """The lines of a whole report pasted as text; old letters stay as typed without `convert`.

    Raises Refused: file-empty, file-too-big, file-too-long.
    """
    if len(text) > PASTE_LIMIT:
        raise Refused("file-too-big", "", limit_mb=PASTE_LIMIT // 1_000_000)
    return _document("paste", text, "", convert)


def decode(data: bytes, name: str) -> str:
    """Text of the bytes: UTF-8, UTF-16 by its mark, or an old encoding that is plain to see; else refused, not guessed."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise Refused("file-damaged", name, reason="encoding") from error
    sample = data[:65536].decode("latin-1")
    if "\0" in sample or len(_CONTROL.findall(sample)) > len(sample) // 200:
        raise Refused("file-binary", name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if detect(data.decode("latin-1")):
            return data.decode("latin-1")  # _document turns it into Unicode, and says so
        raise Refused("file-encoding", name) from error


def _document(kind: str, text: str, name: str, convert: bool = True) -> SourceDocument:
    old = detect(text) if convert else ""
    if old:
        text = with_capitals(from_tcvn3(text)) if old == "tcvn3" else from_vni(text)
    text = clean(text.replace("\f", "\n\n").replace("\u00ad", ""))
    if not text.strip():
        raise Refused("file-empty", name)
    markdown = _MARKDOWN.search(text) is not None
    lines = text.split("\n")
    if sum(1 for line in lines if line.strip()) > 4 * LINE_LIMIT:  # four rows a paragraph, where a program cut them
        raise Refused("file-too-long", name, limit=LINE_LIMIT)
    wrapped = _is_wrapped(lines)
    items: list[SourceItem] = []
    for block in _blocks(lines):
        table = _table(block, markdown)
        items += [table] if table else [_line(rows, markdown) for rows in _paragraphs(block, markdown, wrapped)]
        if len(items) > LINE_LIMIT:
            raise Refused("file-too-long", name, limit=LINE_LIMIT)
    broken = [line.strip()[:300] for line in lines if "\ufffd" in line]
    warnings = (
        *((("read-legacy-text", old.upper()),) if old else ()),
        *(("read-broken-letters", line) for line in broken[:50]),
    )
    return SourceDocument(kind, tuple(i for i in items if isinstance(i, SourceTable) or i.text), warnings)  # type: ignore[union-attr]


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    """Runs of lines between blank lines."""
    block: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []


def _is_wrapped(lines: list[str]) -> bool:
    """Whether paragraphs were cut into lines of about equal length, as mail programs and old editors do."""
    inner = [len(a) for a, b in zip(lines, lines[1:], strict=False) if a.strip() and b.strip() and not _ITEM.match(b)]
    long = [size for size in inner if size > 50]
    longest = max((len(line) for line in lines), default=0)
    return len(long) >= 4 and len(long) * 2 > len(inner) and longest <= _WRAPPED_AT


def _paragraphs(block: list[str], markdown: bool, wrapped: bool) -> Iterator[list[str]]:
    """The rows of each paragraph of a block: a hard break keeps rows together, so does bold that is still open.

    Every step looks at one line only: pasted text is read while the window waits.
    """
    rows: list[list[str]] = []
    open_bold = False
    for line in block:
        together = bool(rows) and not _ITEM.match(line) and not _HEADING.match(line)
        above = rows[-1][-1] if rows else ""
        if together and ((markdown and above.endswith(("  ", "\\"))) or open_bold):
            rows.append([line])
        elif together and wrapped and not _HEADING.match(above):
            rows[-1].append(line.strip())
        else:
            if rows:
                yield [" ".join(parts) for parts in rows]
            rows, open_bold = [[line]], False
        open_bold = open_bold != (markdown and line.count("**") % 2 == 1)
    if rows:
        yield [" ".join(parts) for parts in rows]


def _line(rows: list[str], markdown: bool) -> SourceLine:
    heading = _HEADING.match(rows[0]) if markdown else None
    if markdown:
        if len(rows) == 1 and _RULE.match(rows[0]) and "_" not in rows[0]:
            return SourceLine("")
        rows = [row.rstrip().removesuffix("\\") for row in rows[:-1]] + rows[-1:]
        if heading:
            rows[0] = _heading_text(rows[0][heading.end() :])
        rows[0] = re.sub(r"^\s*\*[ \t]+(?=\S)", "- ", rows[0])
    text = "\n".join(row.strip() for row in rows)
    pieces = _emphasised(text) if markdown else [(text, False, False)]
    pieces = _trimmed([(_unmarked(part, markdown), bold, italic) for part, bold, italic in pieces])
    words = [piece for piece in pieces if piece[0].strip()]
    return SourceLine(
        text="".join(part for part, _, _ in pieces),
        bold=bool(words) and all(bold for _, bold, _ in words),
        italic=bool(words) and all(italic for _, _, italic in words),
        style="heading" if heading else "",
        runs=tuple(pieces),
    )


def _heading_text(text: str) -> str:
    """A heading's words without the closing signs some writers add ("## Mục ##")."""
    text = text.rstrip()
    bare = text.rstrip("#")
    return bare.rstrip() if bare != text and bare[-1:] in ("", " ", "\t") else text


def _emphasised(text: str) -> list[tuple[str, bool, bool]]:
    """Pieces of text between the stars of **bold**, *italic* and ***both***; a star that marks nothing stays a star."""
    pieces: list[tuple[str, bool, bool]] = []
    bold = italic = False
    at = 0
    for found in _STARS.finditer(text):
        width = len(found.group())
        closes = (bold and width != 1) or (italic and width != 2)
        if text[max(found.start() - 1, 0) : found.start()] == "\\" or not (closes or _opens(text, found)):
            continue
        pieces.append((text[at : found.start()], bold, italic))
        at = found.end()
        bold = bold != (width != 1)
        italic = italic != (width != 2)
    pieces.append((text[at:], bold, italic))
    return [piece for piece in pieces if piece[0]]


def _opens(text: str, found: "re.Match[str]") -> bool:
    """A star run opens when a word follows and its like comes again later."""
    before, after = text[max(found.start() - 1, 0) : found.start()], text[found.end() : found.end() + 1]
    wordlike = after.isalnum() or (len(found.group()) > 1 and bool(after.strip()))
    return wordlike and not before.isalnum() and text.find(found.group(), found.end()) >= 0


def _unmarked(text: str, markdown: bool) -> str:
    return _ADDRESS.sub(r"\1", _ESCAPED.sub(r"\1", text) if markdown else text)


def _trimmed(pieces: list[tuple[str, bool, bool]]) -> list[tuple[str, bool, bool]]:
    while pieces and not pieces[0][0].strip():
        pieces.pop(0)
    while pieces and not pieces[-1][0].strip():
        pieces.pop()
    if pieces:
        pieces[0] = (pieces[0][0].lstrip(), *pieces[0][1:])
        pieces[-1] = (pieces[-1][0].rstrip(), *pieces[-1][1:])
    return [(unicodedata.normalize("NFC", text), bold, italic) for text, bold, italic in pieces]


def _table(block: list[str], markdown: bool) -> SourceTable | None:
    """A markdown table ("| a | b |" with a "|---|---|" row), or None."""
    piped = len(block) > 1 and all(line.strip().startswith("|") for line in block)
    if not piped or not re.fullmatch(r"[\s|:-]+", block[1]):
        return None
    rows = []
    for line in (block[0], *block[2:]):
        cells = re.split(r"(?<!\\)\|", line.strip().strip("|"))
        rows.append(tuple((found,) if (found := _line([cell], markdown)).text else () for cell in cells))
    return SourceTable(tuple(rows))
