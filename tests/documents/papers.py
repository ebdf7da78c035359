"""Papers for the tests of the PDF: every kind there is, by name; the real reports where they are at hand."""

from collections.abc import Callable
from io import BytesIO

from tests.paper.made import appendix_paper, everything, long_report, paper, png, prose, section
from tests.real import real_file
from ttdn_desktop.documents.any_reader import read_file
from ttdn_desktop.model.block import Picture, Table
from ttdn_desktop.model.bundle import BundleContents, FileInside
from ttdn_desktop.operations.import_old import understand
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.compose import compose
from ttdn_desktop.paper.rules import Rules
from ttdn_desktop.paper.slip import slip
from ttdn_desktop.store.catalogue import FileCatalogue

ADDRESS = "https://dulich.example.vn/tin-tuc/le-hoi-mua-xuan-" + "ab-" * 60 + "xong"


def real_paper(name: str) -> Paper:
    """A real report as its office printed it; the test is skipped where it is not at hand."""
    old = understand(read_file(real_file(name)), FileCatalogue(None))
    return compose(old.report, old.figures, old.unit.letterhead(old.report.letterhead), old.requests, look="outside")


def slip_paper() -> Paper:
    """A phiếu giao nhận: tables, a QR code, two signatures."""
    names = ("bao-cao.docx", "bao-cao.pdf", "so-lieu.json", "luoc-do.json", "nguon-goc.json", "ban-ky/001.pdf")
    contents = BundleContents(
        "BC-xa-suoi-mo-2027-H1-01-0a1b2c3d.ttdn", "0a1b2c3d" * 8, 1_234_567,
        "Báo cáo kết quả công tác thông tin đối ngoại 6 tháng đầu năm 2027", "Ủy ban nhân dân xã Suối Mơ",
        "6 tháng đầu năm 2027", 1, False, "số 05/BC-UBND, ngày 15/6/2027",
        tuple(FileInside(f"data/{name}", 1000 * place, "Bản ký.pdf") for place, name in enumerate(names, 1)),
    )  # fmt: skip
    return slip(contents, Rules())


def cut_words() -> Paper:
    """Words that line ends, page ends and cells cut, and hyphens at line ends."""
    lines = [
        ("x" * width) + f" {words}" for width in (50, 55) for words in ("12/KH-UBND-TTTT ngày", ADDRESS, "kết- thúc -")
    ]
    lines += ["- " + "aaaa " * 14 + "-" + " bbb - " * 40, "Độc lập- " * 30, "địa chỉ " + "**12/KH**-UBND" * 60]
    lines += [f"số {number}/KH-UBND-TTTT-VHXH {prose(9, number)}" for number in range(60)]
    table = Table("t", (("Tên", "Nơi"), (ADDRESS, "kết - thúc- " * 9)))
    return paper([section("a", "Mục", 1, lines, [table])])


def lists() -> Paper:
    """Dashes under numbers, pluses under dashes, lists that begin anew; a section that skips a level."""
    lines = ["# một", "- gạch", "+ cộng", "+ cộng", "- gạch", "# hai", "chữ", "+ cộng", "- gạch", "# ba"]
    return paper(
        [section("a", "Mục", 2, lines), section("b", "Mục con", 3, lines), section("c", "Mục lớn", 1, ["- lại gạch"])]
    )


def photo(kind: str, mode: str) -> bytes:
    """A small picture with a clear half where its kind can have one."""
    from PIL import Image

    out = BytesIO()
    picture = Image.new("RGBA", (40, 20), (200, 30, 30, 255))
    picture.paste((0, 0, 255, 0), (0, 0, 20, 20))
    options = {"transparency": 0} if mode == "P" else {}
    picture.convert(mode).save(out, kind, **options)
    return out.getvalue()


PHOTOS = {
    "aa": png(30, 20),
    "bb": photo("PNG", "RGBA"),
    "cc": photo("PNG", "LA"),
    "dd": photo("PNG", "P"),
    "ee": photo("PNG", "1"),
    "ff": photo("JPEG", "RGB"),
    "gg": photo("JPEG", "L"),
    "hh": photo("JPEG", "CMYK"),
    "ii": photo("GIF", "P"),
}


def pictures() -> Paper:
    """Pictures of every kind, with and without a caption, one shown twice."""
    blocks = [
        Picture(f"i{n}", key, "image/png", f"Hình {n}" if n % 2 else "", 30) for n, key in enumerate([*PHOTOS, "aa"])
    ]
    return paper([section("a", "Mục", 1, blocks=blocks)], pictures=PHOTOS)


def long_table() -> Paper:
    """A table over several pages."""
    rows = (("Tên", "Số"), *((prose(12, n), str(n)) for n in range(80)))
    return paper([section("a", "Mục", 1, blocks=[Table("t", rows, 1, "Bảng dài")])])


PAPERS: dict[str, Callable[[], Paper]] = {
    "everything": everything,
    "appendix": lambda: appendix_paper(chart=True, urgency="hoa-toc"),
    "draft in parts": lambda: appendix_paper(look="draft", urgency="thuong-khan", numbering="parts"),
    "slip": slip_paper,
    "cut words": cut_words,
    "lists": lists,
    "pictures": pictures,
    "long table": long_table,
    "by chance 3": lambda: paper(long_report(3)),
    "draft by chance 5": lambda: paper(long_report(5), look="draft"),
    "nguyen-binh": lambda: real_paper("nguyen-binh-2021-h1.docx"),
    "nui-thanh": lambda: real_paper("nui-thanh-2024-h1.txt"),
}
