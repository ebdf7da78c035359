"""Pictures inside a PDF: JPEG as it is, all else as grey or colour points on white (an archive file of the old standard has no glass)."""

import zlib
from functools import lru_cache
from io import BytesIO

from ttdn_desktop.documents.pdf_file import PdfFile
from ttdn_desktop.documents.pictures import normal_picture


def put_picture(file: PdfFile, data: bytes) -> int:
    """The picture as an object; its number. Raises Refused("picture-unreadable")."""
    content, entries = _encoded(data)
    return file.add_stream(content, f"/Type/XObject/Subtype/Image{entries}", packed=True)


@lru_cache(maxsize=8)
def _encoded(data: bytes) -> tuple[bytes, str]:
    from PIL import Image as Pillow

    content, kind, width, height, _ = normal_picture(data)
    size = f"/Width {width}/Height {height}/BitsPerComponent 8"
    with Pillow.open(BytesIO(content)) as picture:
        if kind == "jpeg" and picture.mode in ("L", "RGB"):
            return content, f"{size}/ColorSpace{_space(picture.mode)}/Filter/DCTDecode"
        if picture.has_transparency_data:
            over = picture.convert("RGBA")
            flat = Pillow.new("RGBA", picture.size, "white")
            flat.alpha_composite(over)
            plain = flat.convert("RGB")
        else:
            plain = picture.convert("L" if picture.mode in ("1", "L") else "RGB")
    return zlib.compress(plain.tobytes()), f"{size}/ColorSpace{_space(plain.mode)}/Filter/FlateDecode"


def _space(mode: str) -> str:
    return "/DeviceGray" if mode == "L" else "/DeviceRGB"
