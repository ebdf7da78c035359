"""Copied markup read tag by tag: paragraphs with their levels, tables, and the same with old letters made Unicode."""

import re
from html.parser import HTMLParser

import msgspec

from ttdn_desktop.model.block import Block, Level, Paragraph, Run, Table, Text, merge_runs
from ttdn_desktop.reading.pasted_styles import Look, Styles
from ttdn_desktop.text.legacy import from_font, is_legacy_font
from ttdn_desktop.text.unicode import clean

BLANK = re.compile(r"[ \t\n\r\f\v\u00a0\u2000-\u200a\u202f\u3000]+")
_SIGN = re.compile(r"\s*(?:([-–—•·▪■●◦*➢✓\uf0b7\uf0a7\uf0d8\uf0fc§])|(\+)|(o)(?=[\u00a0\t ]{2}|\t))[\u00a0\t ]+(?=\S)")
_NUMBER = re.compile(r"\(?(?:[0-9]{1,3}|[a-zđA-ZĐ]|[ivxIVX]{1,5})[.)]")
_BLOCKS = frozenset(
    "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote section article header footer main nav aside pre center address "
    "figure figcaption table tr td th caption thead tbody tfoot form fieldset body html br hr".split()
)
_HIDDEN = frozenset("head style script title xml template noscript object select textarea svg math".split())
_EMPTY = frozenset("br hr img input meta link col area base embed source track wbr".split())


def list_sign(text: str) -> tuple[Level | None, str]:
    """The level a sign at a line's beginning stands for (None without one), and the words behind it."""
    found = _SIGN.match(text)
    if not found or text[found.end() :][:1].isdigit():  # "- 5 độ" may be a number
        return None, text
    return Level.DASH if found[1] else Level.PLUS, text[found.end() :]


def is_sign(text: str) -> bool:
    """True for what stands before an item of a list: a sign, a number, a letter with a bracket."""
    return _NUMBER.fullmatch(text) is not None or _SIGN.match(f"{text}\t.") is not None


class _Cells(msgspec.Struct):
    """A table being read: its rows, the lines of the open cell, cells that reach down by column."""

    rows: list[list[str]] = []
    upright: list[list[str]] = []
    cell: list[tuple[str, str]] | None = None
    span: int = 1
    down: int = 1
    reach: dict[int, int] = {}
    heads: int = 0
    in_head: bool = False
    caption: str = ""


class Reader(HTMLParser):
    """Markup from anywhere, however broken, to blocks; `upright` are the same with old letters made Unicode."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.upright: list[Block] = []
        self.pictures = 0
        self.vni = False
        self._styles = Styles()
        self._open: list[tuple[str, Look]] = []
        self._look = Look()
        self._lists: list[str] = []
        self._runs: list[tuple[str, Look]] = []
        self._sign = ""
        self._level: Level | None = None
        self._table: _Cells | None = None
        self._inner = 0  # tables within a table

    # what the parser calls

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS and tag not in ("td", "th"):
            self.end_line()
        if tag in ("ul", "ol"):
            self._lists.append(tag)
        elif tag == "img":
            self.pictures += not self._look.hidden
        elif tag == "table":
            self._start_table()
        elif tag in ("tr", "td", "th", "thead", "caption"):
            self._start_cell(tag, dict(attrs))
        if tag in _EMPTY:
            return
        look = self._styles.look(self._look, tag, attrs)
        if tag in _HIDDEN:
            look = msgspec.structs.replace(look, hidden=True)
        self._open.append((tag, self._look))
        self._look = look
        if tag == "li" and self._lists:
            self._level = self._level_of_list(len(self._lists), self._lists[-1] == "ol")
        elif look.list_level and tag in ("p", "div", "li"):
            self._level = self._level_of_list(look.list_level, False)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS and tag != "br":
            self.end_line()
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif tag in ("td", "th", "tr", "thead", "table", "caption"):
            self._end_cell(tag)
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place][0] == tag:
                self._look = self._open[place][1]
                del self._open[place:]
                break

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][0] == "style":
            self._styles.learn(data)
        elif self._look.marker:
            self._sign += data
        elif not self._look.hidden:
            self._runs.append((data, self._look))

    def unknown_decl(self, data: str) -> None:
        """Word's "<![if !supportLists]>": nothing to be said of it."""

    # lines

    def end_line(self) -> None:
        """What was read since the last line ended becomes a paragraph, or a line of the open cell."""
        runs, sign, level = self._runs, self._sign.strip(), self._level
        self._runs, self._sign, self._level = [], "", None
        if sign:
            level = Level.NUMBERED if _NUMBER.fullmatch(sign) else Level.PLUS if sign in ("+", "o") else level
        words, plain = _joined(runs, False), _joined(runs, True)
        self.vni = self.vni or any(look.vni for _, look in runs)
        if not any(run.text.strip() for run in words):
            return
        if self._table is not None:
            line = "".join(run.text for run in words), "".join(run.text for run in plain)
            if self._table.cell is not None:
                self._table.cell.append(line)
            elif not self._table.rows:
                self._table.caption = line[0]
            return
        if level is None:
            level, cut = list_sign("".join(text for text, _ in runs))
            if level is not None:
                gone = len("".join(run.text for run in words)) - len(" ".join(cut.split()))
                words, plain = _without(words, gone), _without(plain, gone)
        self.blocks.append(Paragraph("", words, level or Level.TEXT))
        self.upright.append(Paragraph("", plain, level or Level.TEXT))

    def _level_of_list(self, depth: int, numbered: bool) -> Level:
        return Level.NUMBERED if numbered else Level.DASH if depth < 2 else Level.PLUS

    # tables

    def _start_table(self) -> None:
        if self._table is not None:
            self._inner += 1
        else:
            self._table = _Cells()

    def _start_cell(self, tag: str, attrs: dict[str, str | None]) -> None:
        table = self._table
        if table is None or self._inner:
            return
        if tag == "thead":
            table.in_head = True
        elif tag == "tr":
            self._end_cell("td")
            table.rows.append([])
            table.upright.append([])
            self._reach()
        elif tag in ("td", "th"):
            self._end_cell("td")
            if not table.rows:
                self._start_cell("tr", {})
            table.cell = []
            table.span, table.down = _number(attrs.get("colspan")), _number(attrs.get("rowspan"))
            if (tag == "th" or table.in_head) and len(table.rows) == table.heads + 1 and not table.rows[-1]:
                table.heads += 1

    def _end_cell(self, tag: str) -> None:
        table = self._table
        if table is None:
            return
        if tag == "table" and self._inner:
            self._inner -= 1
        elif self._inner:
            return
        elif tag == "thead":
            table.in_head = False
        elif tag == "table":
            self.close_tables()
        elif table.cell is not None and tag != "caption":
            self.end_line()
            row = table.rows[-1]
            for place in range(table.span):
                if table.down > 1:
                    table.reach[len(row)] = table.down - 1
                row.append("\n".join(line for line, _ in table.cell) if not place else "")
                table.upright[-1].append("\n".join(line for _, line in table.cell) if not place else "")
            table.cell = None
            self._reach()

    def _reach(self) -> None:
        """Empty cells where one of a row above reaches down."""
        table = self._table
        while table is not None and table.reach.get(len(table.rows[-1]), 0) and table.cell is None:
            column = len(table.rows[-1])
            table.reach[column] -= 1
            table.rows[-1].append("")
            table.upright[-1].append("")

    def close_tables(self) -> None:
        """The table read last becomes a block; one cell only laid out its words."""
        table, self._inner = self._table, 0
        if table is None:
            return
        self._end_cell("td")
        self._table = None
        for rows, out in ((table.rows, self.blocks), (table.upright, self.upright)):
            full = [row for row in rows if any(cell.strip() for cell in row)]
            wide = max((len(row) for row in full), default=0)
            if wide <= 1:
                out += [Paragraph("", (Text(line),)) for row in full for line in row[0].split("\n") if line]
            else:
                even = tuple(tuple(row + [""] * (wide - len(row))) for row in full)
                heads = min(table.heads or 1, len(even) - 1) if len(even) > 1 else 0
                out.append(Table("", even, max(heads, 0), table.caption))


def read_html(html: str) -> Reader:
    """Markup read to its end; what it left open is closed."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    reader.end_line()
    reader.close_tables()
    return reader


def _number(value: str | None) -> int:
    return min(max(int(value), 1), 60) if value and value.strip().isdecimal() else 1


def _joined(runs: list[tuple[str, Look]], upright: bool) -> tuple[Text, ...]:
    """Runs of one line: blanks made one across their borders, trimmed at both ends, NFC."""
    out: list[Run] = []
    blank = True
    for text, look in runs:
        words = BLANK.sub(" ", clean(text).replace("\n", " "))
        if upright and is_legacy_font(look.font):
            words = clean(from_font(words, look.font))
        if blank:
            words = words.removeprefix(" ")
        if words:
            out.append(Text(words, look.bold, look.italic))
            blank = words.endswith(" ")
    merged = [run for run in merge_runs(tuple(out)) if isinstance(run, Text)]
    if merged and merged[-1].text.endswith(" "):
        merged[-1] = msgspec.structs.replace(merged[-1], text=merged[-1].text[:-1])
    return tuple(Text(clean(run.text), run.bold, run.italic) for run in merged if run.text)


def _without(runs: tuple[Text, ...], letters: int) -> tuple[Text, ...]:
    """The runs without their first letters."""
    out: list[Text] = []
    for run in runs:
        cut = min(letters, len(run.text))
        letters -= cut
        if run.text[cut:]:
            out.append(msgspec.structs.replace(run, text=run.text[cut:]))
    return tuple(out)
