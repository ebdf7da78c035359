"""A DOCX opened for planting mistakes: paragraphs by style, properties set directly, whole again as bytes."""

import io
import zipfile
from collections.abc import Callable
from decimal import Decimal

import msgspec
from lxml import etree

from tests.bad.makers import W as NS
from tests.paper.made import FIGURES, HEAD, prose, report, section
from ttdn_desktop.documents.docx_writer import DocxWriter
from ttdn_desktop.documents.form_checker.judge import judge_form
from ttdn_desktop.documents.word_styles import W
from ttdn_desktop.model.block import Table
from ttdn_desktop.model.figure import Figure, FigureStatus, PeriodFigures
from ttdn_desktop.model.form_finding import FormFinding
from ttdn_desktop.model.unit import Signing
from ttdn_desktop.paper.appendix import Numbers
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.compose import compose

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MORE = (
    f'{NS} xmlns:r="{R}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


class Word:
    """The parts of a DOCX; what is asked for is parsed once and written back."""

    def __init__(self, data: bytes) -> None:
        archive = zipfile.ZipFile(io.BytesIO(data))
        self.parts = {name: archive.read(name) for name in archive.namelist()}
        self._trees: dict[str, etree._Element] = {}

    def tree(self, part: str = "document") -> etree._Element:
        """A part of word/ as XML."""
        name = f"word/{part}.xml"
        if name not in self._trees:
            self._trees[name] = etree.fromstring(self.parts[name])
        return self._trees[name]

    def p(self, style: str, place: int = 0) -> etree._Element:
        """The paragraph of that style, counted from 0 (from the end with -1)."""
        return [p for p in self.tree().iter(W + "p") if p.find(f"{W}pPr/{W}pStyle[@{W}val='{style}']") is not None][
            place
        ]

    def style(self, key: str) -> etree._Element:
        """The style of that id."""
        found = self.tree("styles").find(f"{W}style[@{W}styleId='{key}']")
        assert found is not None
        return found

    @property
    def section(self) -> etree._Element:
        """The last section's properties."""
        return self.tree().find(f"{W}body/{W}sectPr")

    @property
    def header(self) -> etree._Element:
        """The paragraph of the page number."""
        return self.tree("header1").find(f"{W}p")

    def bytes(self) -> bytes:
        """The file as it is now."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.parts.items():
                archive.writestr(name, etree.tostring(self._trees[name]) if name in self._trees else data)
        return out.getvalue()


Edit = Callable[[Word], object]


def xml(text: str) -> etree._Element:
    """An element out of text in the usual namespaces."""
    return etree.fromstring(f"<x {MORE}>{text}</x>")[0]


def put(holder: etree._Element, kind: str, name: str, **values: str) -> None:
    """Sets one property in `kind` (pPr, rPr, …) of a paragraph, run or style, in place of what was there."""
    properties = holder.find(W + kind)
    if properties is None:
        properties = etree.Element(W + kind)
        holder.insert(0, properties)
    for old in properties.findall(W + name):
        properties.remove(old)
    properties.append(etree.Element(W + name, {W + key: value for key, value in values.items()}))


def set_p(style: str, name: str, place: int = 0, **values: str) -> Edit:
    """An edit that sets a paragraph property directly."""
    return lambda word: put(word.p(style, place), "pPr", name, **values)


def set_r(style: str, name: str, place: int = 0, **values: str) -> Edit:
    """An edit that sets a property of all runs of a paragraph."""

    def edit(word: Word) -> None:
        for run in word.p(style, place).iter(W + "r"):
            put(run, "rPr", name, **values)

    return edit


def say(style: str, text: str, place: int = 0) -> Edit:
    """An edit that puts other words into a paragraph; a line feed breaks the line."""

    def edit(word: Word) -> None:
        first, *others = word.p(style, place).iter(W + "r")
        for other in others:
            other.getparent().remove(other)
        write(first, text)

    return edit


def write(run: etree._Element, text: str) -> None:
    """Other words in a run."""
    for old in [e for e in run if e.tag != W + "rPr"]:
        run.remove(old)
    for place, line in enumerate(text.split("\n")):
        if place:
            run.append(etree.Element(W + "br"))
        word = etree.SubElement(run, W + "t")
        word.text = line
        word.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def drop(style: str, place: int = 0) -> Edit:
    """An edit that takes a paragraph away."""

    def edit(word: Word) -> None:
        gone = word.p(style, place)
        gone.getparent().remove(gone)

    return edit


def every(style: str, edit: Callable[[int], Edit]) -> Edit:
    """The edit on every paragraph of a style."""

    def all_of(word: Word) -> None:
        count = sum(p.get(W + "val") == style for p in word.tree().iter(W + "pStyle"))
        for place in range(count):
            edit(place)(word)

    return all_of


def both(*edits: Edit) -> Edit:
    """Several edits that are one mistake."""

    def edit(word: Word) -> None:
        for one in edits:
            one(word)

    return edit


def behind(style: str, text: str, place: int = 0) -> Edit:
    """An edit that puts an element behind a paragraph."""
    return lambda word: word.p(style, place).addnext(xml(text))


def plain_paper(*, with_numbers: bool = False, **changes: object) -> Paper:
    """A report in good form with something of everything."""
    table = Table("t", (("Chỉ tiêu", "Số"), ("Tin, bài", "80")), 1, "Bảng số liệu")
    head = msgspec.structs.replace(
        HEAD,
        superior=("ỦY BAN NHÂN DÂN TỈNH CAO BẰNG",),
        issuer=("SỞ VĂN HÓA VÀ THỂ THAO",),
        signing=Signing(("TL. CHỦ TỊCH", "GIÁM ĐỐC"), "Trần Thị Ngọc Ánh"),
    )
    sections = [
        section("a", "ĐẶC ĐIỂM TÌNH HÌNH", 1, [prose(70, 1), f"- {prose(50, 2)}", f"- {prose(50, 3)}"]),
        section("b", "Thuận lợi", 2, [prose(70, 4), prose(60, 5)]),
        section("c", "Khó khăn", 2, [f"# {prose(30, 6)}", f"# {prose(60, 7)}"], [table]),
        section("d", "KIẾN NGHỊ", 1, [f"+ {prose(50, 8)}", f"{prose(80, 9)} (Số liệu tại Phụ lục kèm theo)."]),
        *(section(f"e{n}", f"PHẦN VIỆC {n}", 1, [prose(200, n), prose(150, n + 50)]) for n in range(4)),
    ]
    made = report(sections, addressees=("Sở Tài chính", "Sở Nội vụ", "Sở Y tế"), **changes)
    return compose(made, FIGURES, head, (), look="sign", numbers=numbers() if with_numbers else None)


def numbers(chart: bool = False) -> Numbers:
    """Five figures of three periods."""
    known = tuple(
        Figure(f"C0{n}", FigureStatus.KNOWN, Decimal(n * 10), "tin", note=f"Chỉ tiêu {n}") for n in range(1, 6)
    )
    period = PeriodFigures("u1", "2027-H1", known)
    return Numbers(period, period, period, "2026", chart=chart)


def plain() -> bytes:
    """The DOCX of it."""
    return DocxWriter().render(plain_paper())


def with_appendix() -> bytes:
    """The same with its phụ lục on a sheet of its own, lying on its side."""
    return DocxWriter().render(plain_paper(with_numbers=True))


def with_urgency() -> bytes:
    """The same with a mark of urgency below the number."""
    return DocxWriter().render(plain_paper(urgency="khan"))


def found_after(data: bytes, edit: Edit) -> tuple[FormFinding, ...]:
    """What is found once the edit is made."""
    word = Word(data)
    edit(word)
    return judge_form(word.bytes(), "x.docx")
