"""The underlined letters of each form: one a keyboard has, and each only once."""

import re
from collections import Counter
from pathlib import Path

import pytest

from ttdn_desktop.gui import forms
from ttdn_desktop.wording import first_run
from ttdn_desktop.wording import window as words
from ttdn_desktop.wording.commands import MENUS

FORMS = sorted(Path(forms.__file__).parent.glob("[!_]*.py"))
_LETTER = re.compile(r'u"[^"\n]*?&(.)[^"\n]*"')


def letters(form: Path) -> list[str]:
    """The form's underlined letters; the pages of the wizard share its own, and its next button's two texts."""
    found = [sign.lower() for sign in _LETTER.findall(_plain(form))]
    if form.stem in ("period_page", "signing_page", "section_page"):
        found += [
            sign.lower() for sign in _LETTER.findall(_plain(form.with_name("wizard_page.py"))) if sign.lower() != "x"
        ]
        found += [words.NEXT[words.NEXT.index("&") + 1].lower()]
    return found


def _plain(form: Path) -> str:
    text = form.read_text("utf-8")
    return re.sub(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})", lambda m: chr(int(m[1] or m[2], 16)), text)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_each_underlined_letter_is_on_the_keyboard_and_there_once(form: Path) -> None:
    found = letters(form)
    assert all(sign.isascii() for sign in found), found
    assert [sign for sign, count in Counter(found).items() if count > 1] == []


def in_window(form: Path) -> set[str]:
    return {sign.lower() for sign in _LETTER.findall(_plain(form))}


def test_each_menu_has_a_letter_and_no_page_of_the_window_takes_it() -> None:
    menus = [title[title.index("&") + 1].lower() for title in MENUS.values()]
    assert all(sign.isascii() for sign in menus) and len(set(menus)) == len(menus), menus
    for form in FORMS:
        if form.stem.endswith("_page"):
            assert not in_window(form) & set(menus), form.stem
    said = [text for text in vars(first_run).values() if isinstance(text, str)]
    asked = {text[text.index("&") + 1].lower() for text in said if "&" in text and text != first_run.DRAFTS}
    assert not asked & set(menus), "the first run stands in the window too"


def test_letters_are_found_at_all() -> None:
    assert {"k", "l", "b"} <= set(letters(next(form for form in FORMS if form.stem == "new_report_dialog")))
