"""The hidden command `_picture WIDE`: opens a stranger's picture from stdin and gives it back made anew, at most WIDE points wide.

Made anew: turned upright, no larger than paper can show, PNG or JPEG, and without what the camera wrote into it (place, owner).
"""

import warnings
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

import msgspec

from ttdn_desktop.process import answer_parent, limit_self

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS = ("PNG", "JPEG", "BMP", "GIF", "TIFF", "WEBP")
_QUALITY = 88


class PictureAnswer(msgspec.Struct, frozen=True):
    """What the child says: the picture, its type and size in points and dots per inch, or the code of a refusal."""

    data: bytes = b""
    mime: str = ""
    wide: int = 0
    high: int = 0
    dpi: float = 96.0
    refused: str = ""


def main(argv: Sequence[str]) -> int:
    """Runs in the child only."""
    limit_self()
    with open(0, "rb", closefd=False) as given:
        answer_parent(msgspec.msgpack.encode(made_anew(given.read(), int(argv[0]))))
    return 0


def made_anew(data: bytes, most: int) -> PictureAnswer:
    """The picture as the report keeps it; a refusal for what is none, or is too large."""
    from PIL import Image as Pillow
    from PIL import ImageOps

    try:
        warnings.simplefilter("error", Pillow.DecompressionBombWarning)  # above some 89 million points
        with Pillow.open(BytesIO(data), formats=FORMATS) as opened:
            photo = opened.format in ("JPEG", "WEBP")
            dpi = float(opened.info.get("dpi", (96, 96))[0]) or 96.0
            if opened.format == "JPEG":
                opened.draft("RGB", (2 * most, 2 * most))  # decoded smaller where it is far too large
            picture = ImageOps.exif_transpose(opened)
            if max(picture.size) > most:
                if picture.mode not in ("L", "LA", "RGB", "RGBA"):
                    picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
                dpi *= most / max(picture.size)
                picture.thumbnail((most, most), Pillow.Resampling.LANCZOS)
            return _written(picture, photo, dpi)
    except (MemoryError, Pillow.DecompressionBombWarning, Pillow.DecompressionBombError):
        return PictureAnswer(refused="picture-too-large")
    except Exception:  # whatever a broken file provokes inside the library
        return PictureAnswer(refused="picture-none")


def _written(picture: "Image", photo: bool, dpi: float) -> PictureAnswer:
    out = BytesIO()
    clear = picture.has_transparency_data
    if photo and not clear:
        plain = picture if picture.mode in ("L", "RGB") else picture.convert("RGB")
        plain.save(out, "JPEG", quality=_QUALITY)
    else:
        plain = picture if picture.mode in ("1", "L", "RGB", "RGBA") else picture.convert("RGBA" if clear else "RGB")
        plain.info.clear()
        plain.save(out, "PNG", optimize=True)
    return PictureAnswer(
        out.getvalue(), "image/jpeg" if photo and not clear else "image/png", *picture.size, round(dpi, 2)
    )
