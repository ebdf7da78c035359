"""What is computed and then drawn: a QR code as squares or picture, a bar chart as a picture in grey."""

from decimal import Decimal
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from ttdn_desktop.documents import fonts
from ttdn_desktop.paper.blocks import Chart, Code, Image
from ttdn_desktop.paper.rules import Rules
from ttdn_desktop.text.numbers import write_number

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

QUIET = 4  # modules of white around a QR code (ISO/IEC 18004)
_DPI = 300
_INCH = 25.4
_GREYS = (64, 150, 205)  # told apart on a black and white printer
_TEXT_PT = 11.0


@lru_cache(maxsize=8)
def code_matrix(text: str) -> tuple[tuple[bool, ...], ...]:
    """The modules of a QR code, True is black, without the quiet zone; medium error correction: a folded corner is no loss."""
    import segno

    made = segno.make_qr(text, error="m", boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in made.matrix)


def code_side_mm(block: Code) -> float:
    """The whole side of a QR code on paper: its squares and the white around them."""
    modules = len(code_matrix(block.text))
    return block.size_mm * (modules + 2 * QUIET) / modules


def code_image(block: Code) -> Image:
    """The QR code as a picture for a file that draws no squares."""
    from PIL import Image as Pillow

    matrix = code_matrix(block.text)
    side = len(matrix) + 2 * QUIET
    each = max(1, round(block.size_mm / _INCH * _DPI / len(matrix)))
    small = Pillow.new("1", (side, side), 1)
    for y, row in enumerate(matrix):
        for x, black in enumerate(row):
            if black:
                small.putpixel((x + QUIET, y + QUIET), 0)
    return Image(_png(small.resize((side * each, side * each))), "image/png", "", code_side_mm(block), alt=block.alt)


def chart_image(block: Chart, rules: Rules) -> Image:
    """The bar chart as a picture: one group of bars for each category, values over the bars, a legend on top."""
    from PIL import Image as Pillow
    from PIL import ImageDraw, ImageFont

    wide = block.width_mm or rules.text_mm
    tall = block.height_mm or wide * 0.6
    width, height = (round(side / _INCH * _DPI) for side in (wide, tall))
    picture = Pillow.new("L", (width, height), 255)
    font = ImageFont.truetype(BytesIO(fonts.face().data), round(_TEXT_PT / 72 * _DPI))
    _Bars(ImageDraw.Draw(picture), font, block, width, height).draw()
    return Image(_png(picture), "image/png", block.caption, wide, alt=block.alt)


class _Bars:
    """Draws one chart in pixels of 300 dpi."""

    def __init__(self, pen: "ImageDraw", font: "FreeTypeFont", block: Chart, width: int, height: int) -> None:
        self.pen, self.font, self.block = pen, font, block
        self.line = round(font.size * 1.3)
        self.width, self.height = width, height
        self.wraps = [_wrapped(name, font, self.step - font.size // 2) for name in block.categories]
        self.top = 3 * self.line
        self.bottom = height - (max((len(rows) for rows in self.wraps), default=1) + 1) * self.line
        most = max((v for s in block.series for v in s.values if v is not None), default=0.0)
        self.scale = (self.bottom - self.top) / most if most > 0 else 0.0

    @property
    def step(self) -> int:
        """Pixels for one category."""
        return self.width // max(len(self.block.categories), 1)

    def draw(self) -> None:
        """Legend, bars, values, names."""
        x = 0.0
        for place, series in enumerate(self.block.series):
            side = round(self.font.size * 0.7)
            y = self.line // 4
            self.pen.rectangle((x, y, x + side, y + side), fill=_GREYS[place % 3], outline=0)
            self.pen.text((x + side * 1.5, 0), series.name, fill=0, font=self.font)
            x += side * 4 + self.font.getlength(series.name)
        self.pen.line((0, self.bottom, self.width, self.bottom), fill=0, width=3)
        for place, rows in enumerate(self.wraps):
            self._category(place)
            for number, row in enumerate(rows):
                left = place * self.step + (self.step - self.font.getlength(row)) / 2
                self.pen.text((left, self.bottom + self.line // 3 + number * self.line), row, fill=0, font=self.font)

    def _category(self, place: int) -> None:
        count = max(len(self.block.series), 1)
        bar = self.step * 0.7 / count
        for number, series in enumerate(self.block.series):
            value = series.values[place] if place < len(series.values) else None
            if value is None:
                continue
            left = place * self.step + self.step * 0.15 + number * bar
            top = self.bottom - value * self.scale
            self.pen.rectangle((left, top, left + bar * 0.92, self.bottom), fill=_GREYS[number % 3], outline=0)
            said = write_number(Decimal(f"{value:.6g}"))
            middle = left + bar * 0.46 - self.font.getlength(said) / 2
            self.pen.text((middle, top - self.line), said, fill=0, font=self.font)


def _wrapped(text: str, font: "FreeTypeFont", width: float) -> list[str]:
    rows: list[str] = []
    for word in text.split():
        if rows and font.getlength(f"{rows[-1]} {word}") <= width:
            rows[-1] += f" {word}"
        else:
            rows.append(word)
    return rows


def _png(picture: "object") -> bytes:
    out = BytesIO()
    picture.save(out, "PNG", dpi=(_DPI, _DPI))  # type: ignore[attr-defined]
    return out.getvalue()
