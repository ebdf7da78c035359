"""Blocks into the editor and back; what is copied and what may be pasted."""

import unicodedata
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QTextCursor, QTextDocument

from tests.gui.section import lines, with_blocks
from ttdn_desktop.gui import main as gui_main
from ttdn_desktop.gui.editor.clipboard import OWN
from ttdn_desktop.gui.editor.editor import SectionEditor
from ttdn_desktop.gui.editor.formats import id_of
from ttdn_desktop.gui.editor.read_write import drafts, load, settle
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.block import (
    Block,
    FigureRef,
    Gap,
    Level,
    Origin,
    OriginKind,
    Paragraph,
    Run,
    Table,
    Text,
    merge_runs,
)
from ttdn_desktop.model.edit import rewrite_section
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report, Section
from ttdn_desktop.text.unicode import clean

S = "S33"
PERIOD = Period.parse("2026-Y")
_letters = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn")), min_size=1, max_size=12)
_texts = st.builds(
    Text, _letters.map(lambda t: clean(t).replace("\n", " ").replace("\ufffc", "")), st.booleans(), st.booleans()
)
_figures = st.builds(
    FigureRef,
    st.sampled_from(["C01", "C17", "T02a"]),
    st.sampled_from(["value", "percent"]),
    st.sampled_from(["", "02"]),
    st.sampled_from(["", "45"]),
)
_gaps = st.builds(Gap, st.sampled_from(["figure", "text", "date"]), st.sampled_from(["", "45", "tháng 6"]))
_runs = st.lists(_texts | _figures | _gaps, min_size=1, max_size=6).map(lambda runs: merge_runs(tuple(runs)))
_origins = st.builds(Origin, st.sampled_from(OriginKind), st.just("r"), st.just("p1"))
_tables = st.builds(Table, st.just(""), st.just((("a", "b"), ("1", "2"))), origin=_origins, reviewed=st.booleans())


def _says(runs: tuple[Run, ...]) -> bool:
    return any(not isinstance(r, Text) or r.text.strip() for r in runs)


_paragraphs = st.builds(Paragraph, st.just(""), _runs.filter(_says), st.sampled_from(Level), _origins, st.booleans())


@st.composite
def sections(draw: Any) -> tuple[Block, ...]:
    blocks = draw(st.lists(_paragraphs | _tables, max_size=6))
    return tuple(msgspec.structs.replace(block, id=f"p{place}") for place, block in enumerate(blocks, 1))


def a_report(blocks: tuple[Block, ...]) -> Report:
    return Report(
        "r", "u", PERIOD, "o", 1, "roman", "", PERIOD.window(), "", "", "",
        sections=(Section("s", ("S1",), "Mục", blocks=blocks),), counter=len(blocks),
    )  # fmt: skip


@pytest.fixture(scope="module")
def qt() -> Iterator[None]:
    gui_main.application()
    yield


@given(blocks=sections())
def test_blocks_come_back_as_they_went_in(qt: None, blocks: tuple[Block, ...]) -> None:
    document = QTextDocument()
    load(document, blocks)
    known = {block.id: block for block in blocks}
    report = a_report(blocks)
    assert rewrite_section(report, "s", drafts(document, known)) == report
    assert settle(document, blocks)
    assert rewrite_section(report, "s", drafts(document, known)) == report


@given(
    blocks=sections(),
    edits=st.lists(
        st.tuples(st.integers(0, 80), st.integers(0, 6), st.sampled_from(["", "x", "ễ ", "\n"])), max_size=8
    ),
)
def test_any_edit_leaves_sound_ids_and_every_word(
    qt: None, blocks: tuple[Block, ...], edits: list[tuple[int, int, str]]
) -> None:
    document = QTextDocument()
    load(document, blocks)
    known = {block.id: block for block in blocks}
    report = a_report(blocks)
    for place, gone, put in edits:
        cursor = QTextCursor(document)
        last = document.characterCount() - 1
        cursor.setPosition(min(place, last))
        cursor.setPosition(min(place + gone, last), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        if put == "\n":
            cursor.insertBlock()
        else:
            cursor.insertText(put)
        report = rewrite_section(report, "s", drafts(document, known))
        now = report.section("s").blocks
        known |= {block.id: block for block in now}
        if not settle(document, now):
            load(document, now)
        ids = [block.id for block in now]
        assert len(ids) == len(set(ids))
        shown = [id_of(b) for b in _blocks(document) if b.text().strip()]
        assert shown == ids
        assert rewrite_section(report, "s", drafts(document, known)) == report, "reading twice changes nothing"
    words = "".join(t.text for b in report.section("s").blocks for t in getattr(b, "runs", ()) if isinstance(t, Text))
    assert words.replace(" ", "") == clean(_plain(document)).replace(" ", "").replace("\n", "")


def _blocks(document: QTextDocument) -> Iterator[Any]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _plain(document: QTextDocument) -> str:
    return document.toRawText().replace("\u2029", "\n").replace("\u2028", " ").replace("\ufffc", "")


def copied(editor: SectionEditor, start: int | None = None, end: int | None = None) -> QMimeData:
    cursor = editor.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    if start is not None and end is not None:
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    return editor.createMimeDataFromSelection()


def pasted(editor: SectionEditor, text: str, html: str = "") -> None:
    mime = QMimeData()
    mime.setText(text)
    if html:
        mime.setHtml(html)
    editor.insertFromMimeData(mime)


TABLE = Table("bang", (("Thôn", "Hộ"), ("Nà Mai", "41")))


def test_own_clipboard_keeps_figures_levels_tables_and_looks(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Đăng **{{C01}}** tin, _{{?45}}_ bài.", "- một", TABLE, "+ hai")
    mime = copied(page.editor)
    page = with_blocks(wizard, "S12", "Cuối.")
    page.editor.go_to("t1", 5)
    page.editor.insertFromMimeData(mime)
    assert lines(wizard, "S12")[0] == "Cuối.Đăng {{C01}} tin, {{?45}} bài."
    assert lines(wizard, "S12")[1::2] == ["- một", "+ hai"]
    copy = wizard.session.section("S12").blocks[2]
    assert isinstance(copy, Table) and copy.rows == TABLE.rows and copy.id != "bang"


def test_table_cut_and_put_elsewhere_is_the_same_table(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Một.", TABLE, "Hai.")
    page.editor.go_to("bang", 0, 1)
    page.editor.cut()
    page.editor.finish_edit()
    assert lines(wizard, S) == ["Một.", "Hai."]
    page.editor.go_to("t3", 4)
    page.editor.paste()
    assert lines(wizard, S) == ["Một.", "Hai.", "<bang>"]
    page.editor.paste()
    assert lines(wizard, S)[:3] == ["Một.", "Hai.", "<bang>"] and len(lines(wizard, S)) == 4
    assert len({b.id for b in wizard.session.section(S).blocks}) == 4


def test_other_programs_get_figures_as_they_are_read(wizard: Wizard) -> None:
    wizard.session.set_figure("C01", "52")
    page = with_blocks(wizard, S, "- Đăng {{C01}} tin.", TABLE)
    assert copied(page.editor).text() == "- Đăng 52 tin.\nThôn\tHộ\nNà Mai\t41"
    assert copied(page.editor, 0, 4).text() == "- Đăng"


def test_part_of_a_line_is_pasted_into_the_line(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "- Xã tổ chức {{C01}} lễ hội.", "Khách đến.")
    mime = copied(page.editor, 3, 12)
    page.editor.go_to("t2", 5)
    page.editor.insertFromMimeData(mime)
    assert lines(wizard, S)[1] == "Kháchtổ chức {{C01}} đến."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (unicodedata.normalize("NFD", "Tuyên truyền Đối ngoại"), ["Một Tuyên truyền Đối ngoại."]),
        (" và hai", ["Một và hai."]),
        ("a\u200bb\ufeffc\u00a0d", ["Một abc d."]),
        ("- một\r\n• hai\n\n+ ba", ["Một một", "- hai", "+ ba."]),
        ("1\t2\t3", ["Một 1 2 3."]),
        ("\x00\x07", ["Một ."]),
        ("", ["Một ."]),
    ],
)
def test_foreign_text_comes_in_clean(wizard: Wizard, text: str, wanted: list[str]) -> None:
    page = with_blocks(wizard, S, "Một .")
    page.editor.go_to("t1", 3 if text == " và hai" else 4)
    if text == " và hai":
        page = with_blocks(wizard, S, "Một.")
        page.editor.go_to("t1", 3)
    pasted(page.editor, text, f"<p style='color:red;font-size:40pt'>{text}</p>" if "\n" not in text else "")
    page.editor.finish_edit()
    assert lines(wizard, S) == wanted
    char = page.editor.textCursor().charFormat()
    assert not char.hasProperty(char.Property.FontPointSize) and not char.hasProperty(char.Property.ForegroundBrush)


def test_pasting_is_one_step_of_undo(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Một.")
    pasted(page.editor, "a\nb\nc")
    assert len(lines(wizard, S)) == 3
    wizard.session.undo()
    assert lines(wizard, S) == ["Một."] and not wizard.session.can_undo


def test_files_and_pictures_from_elsewhere_are_not_taken(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Một.")
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/a/b.png")])
    assert not page.editor.canInsertFromMimeData(files)
    picture = QMimeData()
    picture.setImageData(b"x")
    assert not page.editor.canInsertFromMimeData(picture)


def test_words_dragged_elsewhere_are_one_step(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Một hai ba.", "Bốn {{C01}} năm.")
    editor = page.editor
    mime = copied(editor, 4, 8)
    target = editor.textCursor()
    target.setPosition(12)
    place = QPointF(editor.cursorRect(target).center())
    editor.dropEvent(
        QDropEvent(place, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    )
    assert lines(wizard, S) == ["Một hai ba.", "hai Bốn {{C01}} năm."]
    wizard.session.undo()
    assert lines(wizard, S) == ["Một hai ba.", "Bốn {{C01}} năm."] and not wizard.session.can_undo


def test_clipboard_of_another_version_is_read_as_text(wizard: Wizard) -> None:
    page = with_blocks(wizard, S)
    mime = QMimeData()
    mime.setData(OWN, b'[{"type":"of tomorrow"}]')
    mime.setText("Chữ thường")
    page.editor.insertFromMimeData(mime)
    assert lines(wizard, S) == ["Chữ thường"]
