"""Pages drawn as PDF operators (ISO 32000-1, 8 and 9); every one that paints stands inside a mark: a part of the document, or artifact."""

from collections.abc import Callable, Iterable

from ttdn_desktop.documents import fonts
from ttdn_desktop.documents.drawn import QUIET
from ttdn_desktop.documents.geometry import points
from ttdn_desktop.documents.lines import Segment
from ttdn_desktop.documents.pdf_file import text
from ttdn_desktop.documents.pdf_fonts import FontUse
from ttdn_desktop.documents.pdf_items import BoxItem, ImageItem, Item, RuleItem, SquaresItem, TextItem
from ttdn_desktop.documents.pdf_layout import Page
from ttdn_desktop.documents.pdf_strips import DESCENT
from ttdn_desktop.documents.pdf_tags import Element

ARTIFACT = "Artifact"  # page numbers, repeated table heads, rules and frames carry this mark (ISO 32000-1, 14.8.2.2)
_LAYOUT = f"/{ARTIFACT} <</Type/Layout>>"
_PAGINATION = f"/{ARTIFACT} <</Type/Pagination>>"
_YELLOW = "1 .93 .55 rg"  # behind what is still to be filled
_RED = "1 0 0 rg"
_RED_LINE = "1 0 0 RG"


class PageInk:
    """The operators of one page, and the owner of each mark on it in the order of their numbers. Heights count from the page's top."""

    def __init__(
        self, page: Page, place: int, fonts_used: FontUse, picture: Callable[[bytes], str], tagged: bool
    ) -> None:
        self.marks: list[Element] = []
        self._place = place
        self._fonts = fonts_used
        self._picture = picture
        self._tagged = tagged
        self._out: list[str] = []
        self._open: Element | None = None  # the part whose mark is open
        self._artifact = False  # an artifact's mark is open
        self._font: tuple[int, float] = (0, 0.0)
        self._spacing = 0.0
        self._left = points(page.rules.left_mm)
        self._height = page.size[1]
        self._top = self._height - points(page.rules.top_mm)
        if page.number > 1:
            self._page_number(page)
        for placed in page.placed:
            if placed.repeated:
                self._mark_artifact(_PAGINATION)
            self._strip(placed.strip.items, self._top - placed.y, whole=placed.repeated)
            if placed.repeated:
                self._close()
        self._close()

    @property
    def operators(self) -> bytes:
        """The page's content."""
        return "\n".join(self._out).encode("latin-1")

    def _page_number(self, page: Page) -> None:
        rules, shown = page.rules, str(page.number)
        size = rules.sizes.page_number
        middle = (page.size[0] + self._left - points(rules.right_mm)) / 2
        width = fonts.text_width(shown, size)
        base = self._height - points(rules.header_mm) - size * (fonts.LINE_HEIGHT - DESCENT)
        self._mark_artifact(_PAGINATION)
        self._segments(middle - width / 2, base, [Segment(0.0, shown, size, False, False, "", width)], ())
        self._close()

    def _strip(self, items: Iterable[Item], top: float, *, whole: bool) -> None:
        """One strip: first what lies under the text or around it, then text and pictures."""
        under = [item for item in items if isinstance(item, RuleItem | BoxItem)]
        marked = [item for item in items if isinstance(item, TextItem) and any(one.mark for one in item.segments)]
        if under or marked:
            if not whole:
                self._mark_artifact(_LAYOUT)
            for line in marked:
                self._shade(self._left + line.x, top - line.y, line.segments)
            self._lines(under, top)
            if not whole:
                self._close()
        for item in items:
            x, y = self._left + item.x, top - item.y
            match item:
                case TextItem():
                    self._text(x, y, item, whole=whole)
                case ImageItem():
                    self._mark(item.element)
                    item.element.box = (x, y - item.height, x + item.width, y)
                    placed = f"{item.width:.2f} 0 0 {item.height:.2f} {x:.2f} {y - item.height:.2f} cm"
                    self._out.append(f"q {placed} /{self._picture(item.data)} Do Q")
                case SquaresItem():
                    self._mark(item.element)
                    item.element.box = (x, y - item.height, x + item.width, y)
                    self._squares(x, y, item)

    def _text(self, x: float, y: float, item: TextItem, *, whole: bool) -> None:
        if whole:  # inside a repeated table head, itself one artifact
            self._segments(x, y, item.segments, ())
            return
        segments = item.segments
        said = [(one.start, one.end, one.words) for one in item.said] if self._tagged else []
        if item.label and segments:
            self._mark(item.label)
            self._segments(x, y, segments[:1], ())
            segments, said = segments[1:], [(start - 1, end - 1, words) for start, end, words in said if start]
        if item.element:
            self._mark(item.element)
        else:
            self._mark_artifact(_LAYOUT)
        if item.red:
            self._out.append(_RED)
        self._segments(x, y, segments, said)
        if item.red:
            self._out.append("0 g")
        if not item.element:
            self._close()

    def _segments(self, x: float, y: float, segments: list[Segment], said: Iterable[tuple[int, int, str]]) -> None:
        begins = {start: words for start, _, words in said}
        ends = {end for _, end, _ in said}
        out = self._out
        out.append("BT")
        for place, one in enumerate(segments):
            if place in ends:
                out.append("EMC")
            if place in begins:
                out.append(f"/Span <</ActualText {text(begins[place])}>> BDC")
            out.append(f"1 0 0 1 {x + one.x:.2f} {y:.2f} Tm")
            if one.spacing != self._spacing:
                out.append(f"{one.spacing:.3f} Tw")
                self._spacing = one.spacing
            for number, shown in self._fonts.strings(one.text, one.bold, one.italic):
                if (number, one.size) != self._font:
                    out.append(f"/F{number} {one.size:g} Tf")
                    self._font = (number, one.size)
                out.append(f"({shown}) Tj")
        if len(segments) in ends:
            out.append("EMC")
        out.append("ET")

    def _shade(self, x: float, y: float, segments: list[Segment]) -> None:
        """A marker's yellow behind the segments that ask for it, their last blank aside."""
        self._out.append(f"q {_YELLOW}")
        for one in segments:
            if one.mark:
                blanks = len(one.text) - len(one.text.rstrip(" "))
                blank = fonts.text_width(" ", one.size, one.bold, one.italic) + one.spacing
                box = f"{one.width - blanks * blank:.2f} {1.1 * one.size:.2f}"
                self._out.append(f"{x + one.x:.2f} {y - 0.22 * one.size:.2f} {box} re")
        self._out.append("f Q")

    def _lines(self, items: list[RuleItem | BoxItem], top: float) -> None:
        """Rules and frames."""
        look = ""
        for item in items:
            x, y = self._left + item.x, top - item.y
            if isinstance(item, BoxItem):
                path = f"{x:.2f} {y - item.height:.2f} {item.width:.2f} {item.height:.2f} re S"
            else:
                path = f"{x:.2f} {y:.2f} m {x + item.length:.2f} {y:.2f} l S"
            own = f"{item.thickness:g} w {_RED_LINE if isinstance(item, BoxItem) and item.red else '0 G'}"
            self._out.append(path if own == look else f"{own}\n{path}")
            look = own

    def _squares(self, x: float, y: float, item: SquaresItem) -> None:
        """One path of a rectangle for every run of black squares in a row."""
        each = item.width / (len(item.squares) + 2 * QUIET)
        paths = []
        for row, squares in enumerate(item.squares):
            start: int | None = None
            for column, black in enumerate((*squares, False)):
                if black and start is None:
                    start = column
                elif not black and start is not None:
                    at = f"{x + (start + QUIET) * each:.3f} {y - (row + 1 + QUIET) * each:.3f}"
                    paths.append(f"{at} {(column - start) * each:.3f} {each:.3f} re")
                    start = None
        self._out.append("\n".join([*paths, "f"]))

    def _mark(self, element: Element) -> None:
        """Opens the mark of that part, unless it is open already."""
        if not self._tagged or self._open is element:
            return
        self._close()
        number = len(self.marks)
        self.marks.append(element)
        element.kids.append((self._place, number))
        self._out.append(f"/{element.kind} <</MCID {number}>> BDC")
        self._open = element

    def _mark_artifact(self, mark: str) -> None:
        self._close()
        if self._tagged:
            self._out.append(f"{mark} BDC")
            self._artifact = True

    def _close(self) -> None:
        if self._open or self._artifact:
            self._out.append("EMC")
        self._open, self._artifact = None, False
