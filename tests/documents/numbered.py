"""DOCX files with automatic numbering, made for tests: lists as data, paragraphs that name a list and a level."""

import random

from tests.bad.makers import W, docx, relations, types

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
FORMATS = ("decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "decimalZero", "bullet")


def level(depth: int, form: str, text: str, start: int = 1, more: str = "") -> str:
    """One w:lvl; `more` is XML between the format and the text (w:lvlRestart, w:pStyle, w:isLgl, in schema order)."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
    )


def abstract(key: int, *levels: str, more: str = "") -> str:
    """One w:abstractNum."""
    return f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="multilevel"/>{more}{"".join(levels)}</w:abstractNum>'


def num(key: int, of: int, **starts: int) -> str:
    """One w:num; `l0=5` begins level 0 anew at 5."""
    over = "".join(
        f'<w:lvlOverride w:ilvl="{name[1:]}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        for name, start in starts.items()
    )
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{over}</w:num>'


def item(text: str, list_id: int | None = None, depth: int | None = None, style: str = "") -> str:
    """A paragraph, in a list or in a style."""
    number = "" if list_id is None else f'<w:numId w:val="{list_id}"/>'
    place = "" if depth is None else f'<w:ilvl w:val="{depth}"/>'
    own = f"<w:numPr>{place}{number}</w:numPr>" if place or number else ""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{own}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def numbered(body: str, numbering: str, styles: str = "") -> bytes:
    """A DOCX with these lists and styles."""
    over = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{_WORD}{kind}+xml"/>' for kind in ("numbering", "styles")
    )
    return docx(
        body,
        types=types(more=over),
        extra={
            "word/_rels/document.xml.rels": relations(("numbering", "numbering.xml"), ("styles", "styles.xml")),
            "word/numbering.xml": f"<w:numbering {W}>{numbering}</w:numbering>".encode(),
            "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>".encode(),
        },
    )


def by_chance(seed: int, paragraphs: int = 60) -> bytes:
    """A document of random lists; each paragraph's text is "@" and its place."""
    chance = random.Random(seed)
    lists, nums = "", ""
    for key in range(3):
        levels = []
        for depth in range(4):
            form = chance.choice(FORMATS)
            shown = "".join(f"%{d + 1}." for d in range(depth + 1) if d == depth or chance.random() < 0.6)
            text = "-" if form == "bullet" else chance.choice((shown, f"%{depth + 1})", f"Phần %{depth + 1}:"))
            levels.append(level(depth, form, text, chance.choice((1, 1, 1, 3))))
        lists += abstract(key, *levels)
    for key in range(1, 7):
        starts = {"l0": chance.randint(1, 9)} if key > 3 else {}
        nums += num(key, (key - 1) % 3, **starts)
    body, begun = "", {1, 2, 3}
    for place in range(paragraphs):
        key = chance.randint(1, 6)
        depth = chance.randint(0, 3) if key in begun else 0  # a list that begins anew does so at its first level
        begun.add(key)
        body += item(f"@{place}", key, depth) if chance.random() < 0.9 else item(f"@{place}")
    return numbered(body, lists + nums)
