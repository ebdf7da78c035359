"""Pictures of a DOCX: the officer's, charts and QR codes alike, each told to those who cannot see it."""

import struct
from io import BytesIO
from typing import TYPE_CHECKING

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.shared import Pt

from ttdn_desktop.documents.pictures import as_png, normal_picture, picture_size
from ttdn_desktop.paper.blocks import Image, Span

if TYPE_CHECKING:
    from ttdn_desktop.documents.docx_body import Body

# What python-docx raises for a picture whose header it cannot read, though Pillow can (a JPEG without JFIF, for one).
_UNKNOWN_PICTURE = (
    UnrecognizedImageError,
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    ValueError,
    LookupError,
    ArithmeticError,
    struct.error,
)


def put_image(body: "Body", block: Image, signed: bool) -> None:
    """The picture, its caption below it. Raises Refused("picture-unreadable")."""
    data = normal_picture(block.data)[0]
    wide, tall = (Pt(side) for side in picture_size(block, body.rules))
    holder = body.paragraph("Picture", keep=bool(block.caption) or signed)
    run = holder.add_run()
    try:
        shape = run.add_picture(BytesIO(data), wide, tall)
    except _UNKNOWN_PICTURE:
        shape = run.add_picture(BytesIO(as_png(data)), wide, tall)
    body.marks.block(holder._p, block.block)
    told = shape._inline.docPr
    told.set("name", f"Hình {len(body.document.inline_shapes)}")
    told.set("descr", block.alt or block.caption or "Hình")
    if block.caption:
        body.paragraph("Caption", (Span(block.caption, italic=True),), keep=signed)
