"""Reports of chance, three to thirty pages: bold and italic runs, lists, tables over page ends, long headings, web addresses."""

import random

from tests.paper.made import paper, png, prose, section
from ttdn_desktop.model.block import Block, Level, Paragraph, Picture, Table, Text
from ttdn_desktop.model.form import PageForm
from ttdn_desktop.model.report import Section
from ttdn_desktop.paper.blocks import Paper

FORMS = (  # the ends of what the decree allows, and between them
    PageForm(),
    PageForm(sizes="12/13/13", body_size=13, indent_mm=10, top_mm=20, left_mm=30, right_mm=15),
    PageForm(line_multiple=1.15, space_after=8, right_mm=15),
    PageForm(line_multiple=1.5, space_after=12, bottom_mm=25, left_mm=30),
    PageForm(body_size=13, line_multiple=1.5, space_after=6, indent_mm=10),
    PageForm(line_multiple=1.08, space_after=7.5, top_mm=22.5, bottom_mm=22, left_mm=32.5, right_mm=17.5),
)
_ADDRESSES = (
    "https://suoimo.gov.vn/tin-tuc/le-hoi-hoa-ban-trang-nam-2027",
    "https://www.facebook.com/dulich.suoimo/posts/pfbid02hXkQm9sTnVf7RrWcEoL5uYdGzJb3aKqPtNi8?locale=vi_VN",
    "http://baovanhoa.vn/2027/05/chu-de,trang-2.html",
    "vanphong@suoimo.gov.vn",
    "www.suoimo.gov.vn",
    "Zalo/Facebook/YouTube",
    "TP.HCM-Hà Nội-Đà Nẵng",
    "(giai đoạn 2021–2025; 15/12-14/6)…",
)
_PICTURES = {"grey": png(60, 30)}


def report_of_chance(seed: int) -> Paper:
    """The paper of that seed: every fourth is a draft, each in the next form."""
    chance = random.Random(seed)
    size = (3, 6, 12, 15)[seed] if seed < 4 else chance.choice((3, 5, 8, 12, 15))
    return paper(
        [_section(chance, number) for number in range(size * 2)],
        look="draft" if seed % 4 == 3 else "sign",
        form=FORMS[seed % len(FORMS)],
        pictures=_PICTURES,
        numbering=chance.choice(("roman", "nd30", "arabic", "decimal", "plain")),
        subject=f"Kết quả {prose(chance.choice((8, 20, 40)), seed)}",
        addressees=tuple(prose(chance.randint(4, 14), place) for place in range(chance.choice((0, 1, 3)))),
        recipients=tuple(prose(chance.randint(3, 16), place) for place in range(chance.choice((2, 12)))),
    )


def _section(chance: random.Random, number: int) -> Section:
    blocks = [_block(chance, f"s{number}-{place}") for place in range(chance.randint(1, 4))]
    long = chance.random() < 0.25
    title = prose(chance.randint(25, 60) if long else chance.randint(2, 14), chance.randint(0, 9999))
    return section(f"s{number}", title, chance.choice((1, 2, 2, 3)), blocks=blocks)


def _block(chance: random.Random, key: str) -> Block:
    kind = chance.random()
    if kind < 0.1:
        return _table(chance, key)
    if kind < 0.13:
        return Picture(
            key, "grey", "image/png", prose(chance.randint(2, 30), chance.randint(0, 9999)), chance.randint(40, 120)
        )
    runs = []
    for part in range(chance.choice((1, 1, 2, 3, 6))):
        kind = chance.random()
        words = prose(chance.randint(1, 60), chance.randint(0, 9999))
        if kind < 0.15:
            words = f"{words} {chance.choice(_ADDRESSES)}"
        runs.append(Text(("" if not part else " ") + words, bold=0.3 < kind < 0.5, italic=0.45 < kind < 0.65))
    return Paragraph(key, tuple(runs), chance.choice((Level.TEXT, Level.TEXT, Level.DASH, Level.PLUS, Level.NUMBERED)))


def _table(chance: random.Random, key: str) -> Table:
    columns = chance.randint(2, 6)
    rows = chance.randint(25, 50) if chance.random() < 0.2 else chance.randint(2, 8)
    cells = tuple(tuple(_cell(chance) for _ in range(columns)) for _ in range(rows))
    return Table(key, cells, chance.choice((1, 1, 1, 2)), chance.choice(("", prose(5, chance.randint(0, 9999)))))


def _cell(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.3:
        return f"{chance.randint(0, 99999)},{chance.randint(0, 9)}"
    if kind < 0.35:
        return ""
    if kind < 0.45:
        return "\n".join(prose(chance.randint(1, 5), chance.randint(0, 9999)) for _ in range(2))
    return prose(chance.randint(1, 9), chance.randint(0, 9999))
