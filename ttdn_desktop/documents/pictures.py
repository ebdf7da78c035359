"""Pictures on paper: opened with Pillow, turned into what both writers can hold, sized to the page."""

from functools import lru_cache
from io import BytesIO

from ttdn_desktop.documents.geometry import points, text_points
from ttdn_desktop.errors import Refused
from ttdn_desktop.paper.blocks import Image
from ttdn_desktop.paper.rules import Rules

_MOST_PIXELS = 60_000_000
_KEPT = {"PNG": "png", "JPEG": "jpeg"}


@lru_cache(maxsize=16)
def normal_picture(data: bytes) -> tuple[bytes, str, int, int, float]:
    """(bytes, "png" | "jpeg", width and height in pixels, dots per inch). PNG and JPEG pass as they are, others become PNG.

    Raises Refused("picture-unreadable") for bytes no reader understands or a picture of absurd size.
    """
    from PIL import Image as Pillow
    from PIL import UnidentifiedImageError

    try:
        with Pillow.open(BytesIO(data)) as picture:
            width, height = picture.size
            if width * height > _MOST_PIXELS:
                raise Refused("picture-unreadable")
            dpi = float(picture.info.get("dpi", (96, 96))[0]) or 96.0
            picture.load()
            if picture.format in _KEPT and picture.mode in ("1", "L", "LA", "P", "RGB", "RGBA"):
                return data, _KEPT[picture.format], width, height, dpi
            out = BytesIO()
            picture.convert("RGB" if picture.mode in ("CMYK", "YCbCr", "LAB", "HSV", "F") else "RGBA").save(out, "PNG")
            return out.getvalue(), "png", width, height, dpi
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Pillow.DecompressionBombError) as error:
        raise Refused("picture-unreadable") from error


def as_png(data: bytes) -> bytes:
    """A picture normal_picture passed, pixel for pixel as a PNG."""
    from PIL import Image as Pillow

    out = BytesIO()
    with Pillow.open(BytesIO(data)) as picture:
        picture.save(out, "PNG")
    return out.getvalue()


def picture_size(block: Image, rules: Rules) -> tuple[float, float]:
    """Width and height in points: as asked or as the picture's own resolution says, never wider or higher than the page allows."""
    _, _, width, height, dpi = normal_picture(block.data)
    wide = points(block.width_mm) if block.width_mm > 0 else width * 72 / dpi
    most = text_points(rules)
    tall = points(rules.page_mm[1] - rules.top_mm - rules.bottom_mm) - 60  # room for its caption
    wide = min(wide, most, tall * width / height)
    return wide, wide * height / width
