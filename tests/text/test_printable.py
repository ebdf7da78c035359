"""The characters the paper can show, held to the font that ships."""

from ttdn_desktop.documents.fonts import face
from ttdn_desktop.text.printable import LOOKALIKES, unprintable
from ttdn_desktop.text.unicode import ALPHABET


def test_the_list_is_the_font() -> None:
    for bold in (False, True):
        for italic in (False, True):
            known = face(bold, italic).widths
            for code in range(0x20, 0x11000):
                char = chr(code)
                if not char.isspace() and not 0xD800 <= code < 0xF900:  # surrogates, private use
                    assert bool(unprintable(char)) == (code not in known), (hex(code), bold, italic)


def test_vietnamese_is_whole_and_every_place_is_told() -> None:
    assert unprintable(ALPHABET) == []
    assert unprintable("a☐b 漢\t\u2028") == [1, 4]


def test_what_is_offered_instead_can_be_shown() -> None:
    for sign, instead in LOOKALIKES.items():
        assert unprintable(sign) and not unprintable(instead)
