"""The phiếu giao nhận: what it says of a bundle, its check code, its QR code read back from the printed page."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.exchange.makers import EXTRAS, bundle
from tests.journeys.shell import ttdn
from ttdn_desktop import files
from ttdn_desktop.documents.drawn import code_image, code_matrix
from ttdn_desktop.documents.pages import page_count
from ttdn_desktop.documents.pdf_writer import PdfWriter
from ttdn_desktop.errors import Refused
from ttdn_desktop.exchange.package import BagExchange
from ttdn_desktop.operations.slip import slip_name, slip_paper, write_slip
from ttdn_desktop.paper.blocks import Code
from ttdn_desktop.paper.slip import check_code
from ttdn_desktop.paper.words import paper_words

NAME = "BC-xa-suoi-mo-2027-H1-01-0123abcd.ttdn"


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A bundle on a stick."""
    path = tmp_path / NAME
    path.write_bytes(bundle())
    return path


def test_it_names_the_report_the_unit_and_every_file_inside(made: Path) -> None:
    contents = BagExchange().contents(made)
    words = paper_words(slip_paper(made, BagExchange()))
    for said in (contents.title, contents.agency, contents.period, NAME, check_code(contents.sha256)):
        assert said and " ".join(said.split()) in words
    assert len(contents.files) == 5 + len(EXTRAS)
    for one in contents.files:
        assert one.name.removeprefix("data/") in words and one.title in words
    assert contents.sha256 == files.sha256(made.read_bytes()) and contents.sha256 in words.replace(" ", "")


@given(st.binary(min_size=32, max_size=32))
def test_check_code_is_sixteen_digits_of_the_hash(hash_: bytes) -> None:
    code = check_code(hash_.hex())
    assert [len(part) for part in code.split(" ")] == [4, 4, 4, 4] and code.replace(" ", "").isdecimal()
    assert int(code.replace(" ", "")) == int.from_bytes(hash_) % 10**16


def test_qr_code_names_the_file_and_its_whole_hash(made: Path) -> None:
    contents = BagExchange().contents(made)
    code = next(block for block in slip_paper(made, BagExchange()).blocks if isinstance(block, Code))
    assert code.text == f"TTDN1 {NAME.upper()} {contents.sha256.upper()}" and code.size_mm == 25
    assert NAME in code.alt and len(code_matrix(code.text)) <= 45  # modules of half a millimetre and more at 25 mm


def test_one_page_written_and_checked(made: Path) -> None:
    target = made.with_name(slip_name(made.name))
    written = write_slip(made, BagExchange(), PdfWriter(), target)
    assert (written.path, written.pages) == (target, 1) and page_count(target.read_bytes()) == 1


@pytest.mark.parametrize("damage", [b"", b"not a bundle", bundle()[:-200]])
def test_no_slip_for_what_is_no_sound_bundle(damage: bytes, tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_bytes(damage)
    with pytest.raises(Refused) as refused:
        slip_paper(path, BagExchange())
    assert (refused.value.code, refused.value.place) == ("slip-unsound", str(path))


def test_the_receiving_side_is_told_the_same_code(made: Path, tmp_path: Path) -> None:
    said = ttdn(tmp_path / "home", "slip", made, "--json").json
    assert Path(said["path"]).is_file()
    assert ttdn(tmp_path / "home", "verify", made, "--json").json["check_code"] == said["check_code"]
    made.write_bytes(made.read_bytes()[:-1])
    assert ttdn(tmp_path / "home", "slip", made).code == 1


@pytest.mark.parametrize("dpi", [100, 150, 300])
def test_qr_code_is_read_back_from_the_printed_page(made: Path, dpi: int) -> None:
    """As an office scanner gives it: grey, at 100 dpi and above, a little askew."""
    zxingcpp = pytest.importorskip("zxingcpp")
    paper = slip_paper(made, BagExchange())
    page = Image.open(BytesIO(PdfWriter().picture(PdfWriter().render(paper), 1, dpi))).convert("L")
    (found,) = zxingcpp.read_barcodes(page.rotate(2, fillcolor=255))
    assert found.text == next(block.text for block in paper.blocks if isinstance(block, Code))


def test_the_word_file_of_a_slip_holds_the_same_code(made: Path) -> None:
    zxingcpp = pytest.importorskip("zxingcpp")
    paper = slip_paper(made, BagExchange())
    code = next(block for block in paper.blocks if isinstance(block, Code))
    (found,) = zxingcpp.read_barcodes(Image.open(BytesIO(code_image(code).data)).convert("L"))
    assert found.text == code.text
