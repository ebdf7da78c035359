"""Lengths both writers share, so that Word and PDF show the same page: twips and points from the rules, rules' lengths."""

from ttdn_desktop.documents.fonts import LINE_HEIGHT
from ttdn_desktop.documents.lines import break_lines, widest
from ttdn_desktop.paper.blocks import Grid, Line
from ttdn_desktop.paper.rules import Rules

RULE_AIR = 4  # points of air between the text and the rule under it
RULE_HEIGHT = 4  # points the rule's own paragraph takes
RULE_THICKNESS = 0.75
BORDER = 0.5  # line width of tables of the body
CELL_PADDING = 4  # left and right, in points, in tables of the body
CELL_AIR = 2  # above and below
TITLE_AFTER = 12  # points under the title block
HEAD_BEFORE_KEPT = 12  # points under the closing words, above the signature
GUTTER = 12  # points kept free between Nơi nhận and the signature
BESIDE_AIR = 9  # points between a paragraph's number in the margin and the text
END_HEIGHT = 1  # points of the paragraph Word wants behind a table
ADDRESSEE_MM = 30  # where "Kính gửi:" begins


def twips(mm: float) -> int:
    """Millimetres in twentieths of a point, as Word stores lengths."""
    return round(mm * 1440 / 25.4)


def points(mm: float) -> float:
    """Millimetres in points, rounded to the twip as Word does: both files break lines at the same width."""
    return twips(mm) / 20


def text_points(rules: Rules) -> float:
    """Width of the text in points."""
    return text_twips(rules) / 20


def text_twips(rules: Rules) -> int:
    """Width of the text in twips: the sheet less both margins, each rounded by itself as Word rounds them."""
    return twips(rules.page_mm[0]) - twips(rules.left_mm) - twips(rules.right_mm)


def columns_left(widths_mm: tuple[float, float], rules: Rules) -> float:
    """Where two columns begin, in points from the text's left edge: below 0 for a head wider than the text, centred on it."""
    over = sum(twips(width) for width in widths_mm) - text_twips(rules)
    return -(over // 2) / 20 if over > 0 else 0.0


def line_height(size: float) -> float:
    """Height of a single line in points, a whole number of twips as word processors count it."""
    return round(size * LINE_HEIGHT * 20) / 20


def line_gap(size: float, multiple: float) -> float:
    """What line spacing of that multiple adds below a line, in points: whole per cents of whole twips, fractions cut off."""
    return (round(line_height(size) * 20) * (round(multiple * 100) - 100) // 100) / 20


_BALANCED = ("superior", "issuer", "subject", "appendix_title")  # several lines of these are made of like length


def line_width(line: Line, width: float) -> float:
    """Width in points a line of head or title is printed in: a name or a trích yếu of several lines in the narrowest column that still

    holds it in as few lines (a little slack aside), so that the lines are of like length; all others in the whole column.
    """
    count = len(break_lines(line.spans, line.size, width, align=line.align))
    if line.role not in _BALANCED or count == 1:
        return width
    narrow, wide = width / 2, width
    while wide - narrow > 1:
        middle = (narrow + wide) / 2
        if len(break_lines(line.spans, line.size, middle, align=line.align)) > count:
            narrow = middle
        else:
            wide = middle
    return round(min(wide + 6, width) * 10) / 10


def rule_length(line: Line, width: float) -> float:
    """Length in points of the rule under a line: its share of the widest printed line in a column of that width."""
    printed = break_lines(line.spans, line.size, line_width(line, width), align=line.align)
    return round(line.rule * min(widest(printed), width) * 20) / 20


def grid_columns(grid: Grid, total: int) -> list[int]:
    """Widths in twips of a table's columns, together `total`: by its weights, else by the longest text in each, none below a fair

    minimum.
    """
    if grid.weights:
        need, least = list(grid.weights), 0.0
    else:
        plain = [row for place, row in enumerate(grid.rows) if place not in grid.groups]
        count = len(grid.rows[0])
        need = [max(1.0, *(_need(row[place]) for row in plain)) for place in range(count)]
        least = min(total / count, 900)
    spare = total - least * len(need)
    edges = [0]
    for place in range(1, len(need)):
        edges.append(_kept_edge(int(least * place + spare * sum(need[:place]) / sum(need)), total))
    return [right - left for left, right in zip(edges, [*edges[1:], total], strict=True)]


def _kept_edge(edge: int, total: int) -> int:
    """The next place from that edge on which LibreOffice keeps to the twip: it stores a table's inner edges in ten-thousandths."""
    while int(round(edge * 10000 / total) * total / 10000) != edge:
        edge += 1
    return edge


def _need(text: str) -> float:
    longest = max((len(line) for line in text.split("\n")), default=0)
    return longest if longest <= 12 else 12 + (longest - 12) ** 0.75
