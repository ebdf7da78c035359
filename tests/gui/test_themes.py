"""The three looks: the same names in each, words that can be read by the WCAG formula, a change while the window is open."""

import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from tests.gui.frame import a_window, an_app
from ttdn_desktop import places
from ttdn_desktop.gui import icons, main, style, themes
from ttdn_desktop.gui.themes import CONTRAST, DARK, LIGHT, theme

LOOKS = (LIGHT, DARK, CONTRAST)
NEEDED = {LIGHT: 4.5, DARK: 4.5, CONTRAST: 7.0}  # WCAG 2.1: 1.4.3 (AA) and 1.4.6 (AAA)
WORDS = ("ink", "quiet", "deep", "look", "stop", "good", "accent", "stop-ink", "plain-ink")
GROUNDS = {
    "paper": (*WORDS, "hint", "style"), "room": (*WORDS, "hint"), "shade": (*WORDS, "hint"), "hover": WORDS,
    "choice": ("on-choice", "ink", "quiet", "deep", "good", "stop"), "wash": ("ink", "deep"),
    "pressed": ("ink", "deep"), "accent": ("on-accent",), "accent-hover": ("on-accent",), "deep": ("on-accent",),
    "look-paper": ("ink", "look-ink", "look", "stop"), "stop-paper": ("ink", "stop-ink", "stop"),
    "good-paper": ("ink", "good-ink", "good"), "plain-paper": ("ink", "plain-ink"), "guide-paper": ("ink", "guide-ink"),
    "tip": ("tip-ink",), "figure-paper": ("ink", "deep"), "entry": ("ink", "quiet"), "editor-choice": ("ink",),
    "wrong-paper": ("ink", "stop"), "progress": ("ink",),
    "page": ("page-ink", "page-quiet"), "page-look-paper": ("page-look",),
}  # fmt: skip
MARKS = {  # 1.4.11: what is no word but must be seen
    "paper": ("edge", "focus", "icon", "faint", "imported", "look", "stop", "good", "accent", "style"),
    "room": ("edge", "focus", "icon"),
    "accent": ("focus-on-accent",),
}


def light_of(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((light_of(one), light_of(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_is_the_one_of_wcag() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("key", LOOKS)
def test_words_can_be_read(key: str) -> None:
    tints = theme(key).colours
    poor = {
        (word, ground): round(contrast(tints[word], tints[ground]), 2)
        for ground, words in GROUNDS.items()
        for word in words
        if contrast(tints[word], tints[ground]) < NEEDED[key]
    }
    assert poor == {}


@pytest.mark.parametrize("key", LOOKS)
def test_marks_can_be_seen(key: str) -> None:
    tints = theme(key).colours
    poor = {(m, g) for g, marks in MARKS.items() for m in marks if contrast(tints[m], tints[g]) < 3}
    assert poor == set()


@pytest.mark.parametrize("key", LOOKS)
def test_every_look_has_every_colour_and_no_two_names_one_colour(key: str) -> None:
    tints = theme(key).colours
    assert set(tints) == set(theme(LIGHT).colours)
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in tints.values())
    changing = [colour for name, colour in tints.items() if not name.startswith("page")]
    assert len(changing) == len(set(changing)), "rich text of an open window is recoloured by its colours"
    assert "@" not in style.sheet(theme(key)).replace("two @ is", "")


@pytest.mark.parametrize("key", LOOKS)
def test_every_pair_of_the_style_sheet_is_among_those_measured(key: str) -> None:
    text = places.asset("style", "app.qss").read_text("utf-8")
    for rule in re.findall(r"\{([^}]*)\}", text):
        ground = re.search(r"(?:^|[ ;])background(?:-color)?: @([a-z-]+)@", rule)
        word = re.search(r"(?:^|[ ;])color: @([a-z-]+)@", rule)
        if ground and word and not word[1].endswith("off"):
            tints = theme(key).colours
            assert contrast(tints[word[1]], tints[ground[1]]) >= NEEDED[key], rule


def test_no_colour_is_written_into_the_code_of_the_window() -> None:
    found = [
        f"{file.name}: {literal}"
        for file in Path(style.__file__).parent.rglob("*.py")
        if "forms" not in file.parts and file.name != "icons.py" and not file.name.startswith("shots")
        for literal in re.findall(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}[;\"']|QColor\(\d", file.read_text("utf-8"))
    ]
    assert found == []


def test_the_choice_is_kept_beside_the_store(tmp_path: Path) -> None:
    assert themes.remembered(tmp_path) == themes.AS_SYSTEM
    themes.remember(tmp_path, DARK)
    assert themes.remembered(tmp_path) == DARK and themes.wanted(DARK) == DARK
    places.window_settings(tmp_path).write_bytes(b"\xff\xfe[window")
    assert themes.remembered(tmp_path) == themes.AS_SYSTEM


@pytest.fixture
def light_again() -> Any:
    yield
    style.apply(main.application(), LIGHT)


def test_an_open_window_changes_with_the_theme(qtbot: Any, light_again: None) -> None:
    qt = main.application()
    style.apply(qt, LIGHT)
    window = QWidget()
    qtbot.addWidget(window)
    legend = QLabel(f'71 từ <span style="color:{style.tint("look")}">┇</span> 3 đoạn')
    label, button, picture, browser = QLabel(style.prose("Hạn gửi", "quiet")), QPushButton(), QLabel(), QTextBrowser()
    icons.dress(button, "search")
    picture.setPixmap(icons.pixmap("folder", 26))
    browser.setHtml(f'<p>Văn: <span style="color:{style.tint("stop")}">bỏ</span> kỳ trước</p>')
    column = QVBoxLayout(window)
    for widget in (label, legend, button, picture, browser):
        column.addWidget(widget)
    window.show()
    seen = {}
    for key in LOOKS:
        style.apply(qt, key)
        QApplication.processEvents()
        tints = theme(key).colours
        assert tints["quiet"] in label.text() and tints["look"] in legend.text()
        assert browser.document().begin().begin() is not None and tints["stop"] in browser.toHtml()
        assert browser.toPlainText() == "Văn: bỏ kỳ trước"
        assert window.palette().window().color() == QColor(tints["room"])
        drawn = button.icon().pixmap(24, 18).toImage()
        inked = {
            drawn.pixelColor(x, y).name() for x in range(24) for y in range(18) if drawn.pixelColor(x, y).alpha() == 255
        }
        assert tints["icon"] in inked
        seen[key] = (picture.pixmap().cacheKey(), drawn.pixelColor(8, 3).name())
    assert len({key for key, _ in seen.values()}) == 3


def test_the_programs_own_icon_keeps_its_colours(light_again: None) -> None:
    qt = main.application()
    drawn = []
    for key in (LIGHT, DARK):
        style.apply(qt, key)
        made: QIcon = icons.icon("app")
        drawn.append(made.pixmap(32, 32).toImage())
    assert drawn[0] == drawn[1]


def test_the_menu_changes_the_theme_and_keeps_it(qtbot: Any, home: Path, light_again: None) -> None:
    with an_app(home) as app:
        window = a_window(qtbot, app)
        style.apply(main.application(), LIGHT)
        window.commands.action("theme-dark").trigger()
        assert style.worn().key == DARK and themes.remembered(home) == DARK
        assert (
            window.commands.action("theme-dark").isChecked() and not window.commands.action("theme-light").isChecked()
        )
        picture = window.grab().toImage()
        assert picture.pixelColor(picture.width() // 2, 8).lightness() < 80
        window.close()
