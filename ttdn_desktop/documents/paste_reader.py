"""A whole report pasted by the officer: HTML where the clipboard has it, else its plain text; old fonts both ways."""

from ttdn_desktop.documents.html_reader import Read, read_html
from ttdn_desktop.documents.text_reader import PASTE_LIMIT, from_paste
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.source import Pasted, SourceDocument, SourceLine, SourceTable
from ttdn_desktop.text.legacy import detect, from_font, from_tcvn3, from_vni

_FONTS = {"tcvn3": ".VnTime", "vni": "VNI-Times"}
_SHOWN = 160  # characters of the sample


def read_paste(html: str, text: str) -> Pasted:
    """What was pasted, as lines. Text in old letters comes twice: as Unicode and as it was typed, with a sample of both.

    Raises Refused("paste-empty" | "paste-too-big" | "paste-too-long").
    """
    if html.strip():
        read = read_html(html)
        if any(isinstance(item, SourceTable) or item.text for item in read.items if not _picture(item)):  # type: ignore[union-attr]
            return _of_html(html, read)
    return _of_text(text)


def _of_html(html: str, read: Read) -> Pasted:
    font = ""
    if not read.old:  # a font that is not named: the letters themselves may tell
        font = _FONTS.get(detect(_words(read)), "")
        read = read_html(html, font=font) if font else read
    if not read.old:
        return Pasted(SourceDocument("paste", read.items, read.warnings))
    name, before = max(read.old, key=lambda piece: min(len(piece[1]), _SHOWN))
    told = ("read-legacy-font", ", ".join(sorted({old for old, _ in read.old})[:4]))
    plain = read_html(html, convert=False, font=font)
    return Pasted(
        SourceDocument("paste", read.items, (told, *read.warnings)),
        SourceDocument("paste", plain.items, plain.warnings),
        name,
        before.strip()[:_SHOWN],
        from_font(before, name).strip()[:_SHOWN],
    )


def _of_text(text: str) -> Pasted:
    if not text.strip():
        raise Refused("paste-empty")
    if len(text) > PASTE_LIMIT:
        raise Refused("paste-too-big", limit_mb=PASTE_LIMIT // 1_000_000)
    old = detect(text)
    document = from_paste(text)
    if not old:
        return Pasted(document)
    before = max(text.split("\n"), key=lambda line: (not line.isascii(), min(len(line), _SHOWN))).strip()
    after = from_tcvn3(before) if old == "tcvn3" else from_vni(before)
    return Pasted(document, from_paste(text, convert=False), _FONTS[old], before[:_SHOWN], after[:_SHOWN])


def _words(read: Read) -> str:
    lines: list[str] = []
    for item in read.items:
        if isinstance(item, SourceLine):
            lines.append(item.text)
        elif isinstance(item, SourceTable):
            lines += [line.text for row in item.rows for cell in row for line in cell]
    return "\n".join(lines)


def _picture(item: object) -> bool:
    return not isinstance(item, SourceLine | SourceTable)
