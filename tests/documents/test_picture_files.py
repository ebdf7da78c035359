"""Strangers' pictures are made anew: upright, small enough, without the camera's notes; what is no picture is refused by name."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from ttdn_desktop.documents.picture_command import made_anew
from ttdn_desktop.documents.picture_files import MOST_BYTES, ChildPictures
from ttdn_desktop.errors import Refused


def picture(kind: str, size: tuple[int, int] = (60, 40), mode: str = "RGB", **options: object) -> bytes:
    out = BytesIO()
    Image.new(mode, size, "red" if mode != "1" else 1).save(out, kind, **options)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "BMP", "GIF", "TIFF", "WEBP"])
def test_every_kind_is_taken_through_the_child(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "Lễ hội.ảnh"
    path.write_bytes(picture(kind))
    made = ChildPictures().take(path)
    with Image.open(BytesIO(made.data)) as opened:
        assert opened.size == (60, 40) and opened.format in ("PNG", "JPEG")
        assert made.mime == f"image/{opened.format.lower()}"
    assert 0 < made.width_mm <= 150


def test_a_photo_is_turned_made_smaller_and_loses_the_cameras_notes() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # lies on its side
    exif[0x010F] = "Máy ảnh của Hoàng"
    exif.get_ifd(0x8825)[1] = "N"  # where it was taken
    made = made_anew(picture("JPEG", (3000, 1500), exif=exif), 2000)
    with Image.open(BytesIO(made.data)) as opened:
        assert opened.size == (1000, 2000) and not opened.getexif() and "exif" not in opened.info


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_every_mode_comes_out_as_paper_can_show_it(mode: str) -> None:
    kind = "TIFF" if mode in ("CMYK", "I;16") else "PNG"
    out = BytesIO()
    Image.new(mode, (3000, 10)).save(out, kind)
    for most in (2000, 4000):
        with Image.open(BytesIO(made_anew(out.getvalue(), most).data)) as opened:
            assert opened.mode in ("1", "L", "RGB", "RGBA")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "picture-none"),
        (b"%PDF-1.4 khong phai hinh", "picture-none"),
        (picture("PNG")[:60], "picture-none"),
        (picture("PNG", (12000, 12000), "1"), "picture-too-large"),
        (picture("PNG", (20000, 20000), "1"), "picture-too-large"),
    ],
)
def test_what_is_no_picture_or_too_large_is_refused(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "tệp.png"
    path.write_bytes(data)
    with pytest.raises(Refused) as refused:
        ChildPictures().take(path)
    assert (refused.value.code, refused.value.place) == (code, "tệp.png")


def test_a_file_of_absurd_size_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "to.png"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(Refused, match="picture-too-large"):
        ChildPictures().take(path)
    with pytest.raises(Refused, match="file-missing"):
        ChildPictures().take(tmp_path / "không có.png")
