"""What UniKey and its kind type arrives as it was meant, in every place one can type into, and undo goes by words."""

import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from tests.gui.section import lines, with_blocks
from tests.gui.unikey import BACK, SENTENCES, send, stream, words
from ttdn_desktop.gui.clean_line import CleanLine, CleanText
from ttdn_desktop.gui.editor.editor import SectionEditor
from ttdn_desktop.gui.figures_page import FiguresPage
from ttdn_desktop.gui.wizard import Wizard

S = "S33"
METHODS = ("telex", "vni", "evkey")
LINE = "Lễ hội Đình Chắn, huyện Quỳ Hợp (thứ Bảy), ngượng nghịu; Ủy ban"


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("text", [LINE, SENTENCES[0]])
def test_the_streams_themselves_say_what_is_meant(method: str, text: str) -> None:
    screen = ""
    sent = list(stream(text, method))
    for letter in sent:
        screen = screen[:-1] if letter == BACK else screen + letter
    assert screen == text == unicodedata.normalize("NFC", text)
    assert sent.count(BACK) > len(text) / 8, "there is something to put right"


def test_there_are_enough_words() -> None:
    assert len(set(words())) >= 500 and len(SENTENCES) == 20


def check_editor(wizard: Wizard, text: str, method: str) -> None:
    page = with_blocks(wizard, S)
    wizard.session._undo.clear()
    send(page.editor, stream(text, method))
    page.editor.finish_edit()
    assert page.editor.toPlainText() == text
    assert "\n".join(lines(wizard, S)) == "\n".join(line.lstrip(" ") for line in text.split("\n")).replace("_", "\\_")
    steps = 0
    while wizard.session.can_undo:
        wizard.session.undo()
        steps += 1
    assert steps <= len(text.split()) + 1, "undo goes by words"
    assert lines(wizard, S) == []


@pytest.mark.parametrize("method", METHODS)
def test_sentence_in_the_editor(wizard: Wizard, method: str) -> None:
    check_editor(wizard, SENTENCES[1], method)


@pytest.mark.slow
@pytest.mark.parametrize("method", METHODS)
def test_all_words_and_sentences_in_the_editor(wizard: Wizard, method: str) -> None:
    syllables = words()
    paragraphs = [" ".join(syllables[start : start + 60]) for start in range(0, len(syllables), 60)]
    check_editor(wizard, "\n".join((*paragraphs, *SENTENCES)), method)


@pytest.mark.slow
@pytest.mark.parametrize("method", METHODS)
def test_words_between_figures_and_marks_with_saving_all_the_while(wizard: Wizard, method: str) -> None:
    page = with_blocks(wizard, S, "Đăng {{C01}} tin, {{?45}} bài trong năm 2019.", "- Bản cũ.")
    for number, sentence in enumerate(SENTENCES):
        page.editor.go_to("t1", 5 + number % 2)
        before = page.editor.toPlainText()
        at = page.editor.textCursor().position()
        for count, letter in enumerate(stream(sentence, method)):
            send(page.editor, letter)
            if count % 37 == 0:
                wizard.autosave.save()
            if count % 101 == 0:
                wizard.session.findings()
                page.show_checked()  # the checks draw their marks in the middle of a word
                wizard.refresh()
        page.editor.finish_edit()
        assert page.editor.toPlainText() == before[:at] + sentence + before[at:]
        wizard.session.undo()
        while page.editor.toPlainText() != before:
            page._undo()
    assert wizard.autosave.finish()


def fields_of(root: QWidget) -> Iterator[QWidget]:
    """Everything one types words into, the insides of number boxes and of the editor left out."""
    for kind in (QLineEdit, QPlainTextEdit):
        for field in root.findChildren(kind):
            if isinstance(field.parent(), QAbstractSpinBox) or field.isReadOnly():
                continue
            yield field


def text_of(field: Any) -> str:
    return str(field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text())


def check_fields(root: QWidget, text: str, method: str, at_least: int) -> None:
    found = list(fields_of(root))
    assert len(found) >= at_least, f"{root.objectName()}: {len(found)} fields"
    for field in found:
        name = f"{type(root).__name__}.{field.objectName()}"
        assert isinstance(field, CleanLine | CleanText), f"{name} does not clean what leaves it"
        completer = field.completer() if isinstance(field, QLineEdit) else None
        assert completer is None or completer.completionMode() == QCompleter.CompletionMode.PopupCompletion, name
        field.clear()
        field.setFocus()
        send(field, stream(text, method))
        assert text_of(field) == text, name
        field.clear()
        field.insert(unicodedata.normalize("NFD", "Đề nghị")) if isinstance(
            field, CleanLine
        ) else field.insertPlainText(unicodedata.normalize("NFD", "Đề nghị"))
        out = field.value() if isinstance(field, CleanLine) else "".join(field.values())
        assert out == "Đề nghị", f"{name}: NFC on the way out"
        field.clear()


def check_pages(wizard: Wizard, text: str, method: str) -> None:
    for key, least in (("period", 5), ("signing", 5), ("export", 2), (S, 1)):
        assert wizard.open_step(key)
        check_fields(wizard.ui.pages.currentWidget(), text, method, least)


@pytest.mark.parametrize("method", METHODS)
def test_every_field_of_every_page(wizard: Wizard, method: str) -> None:
    check_pages(wizard, LINE[:24], method)


@pytest.mark.slow
@pytest.mark.parametrize("method", METHODS)
def test_every_field_of_every_page_with_all_sentences(wizard: Wizard, method: str) -> None:
    for sentence in SENTENCES:
        check_pages(wizard, sentence, method)


@pytest.mark.parametrize("method", METHODS)
def test_figure_typed_with_words_before_it(qtbot: Any, wizard: Wizard, method: str) -> None:
    assert wizard.open_step("figures")
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, FiguresPage)
    page.view.setFocus()
    page._select(0)
    send(page.view, stream("trên 80", method))
    editors = page.view.findChildren(QLineEdit)
    assert [editor.text() for editor in editors] == ["trên 80"]
    send(page.view, "\n")
    first, second = page.table.figure_rows()[:2]
    qtbot.waitUntil(lambda: page.view.currentIndex().row() == second)
    figure = wizard.session.figures.get(page.table.code(first))
    assert figure is not None and (figure.qualifier, str(figure.value)) == ("trên", "80")


def test_nothing_else_takes_words(wizard: Wizard) -> None:
    for key in ("period", "signing", "export", "figures", "checks", S):
        assert wizard.open_step(key)
        page = wizard.ui.pages.currentWidget()
        for shown in page.findChildren(QTextEdit):
            assert shown.isReadOnly() or isinstance(shown, SectionEditor)  # the one editor there is
        for box in page.findChildren(QAbstractItemView):
            assert box.objectName() or box
