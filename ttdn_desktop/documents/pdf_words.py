"""The words of a PDF of ours read back by PDFium, page numbers aside."""

import re
from typing import Any

from ttdn_desktop.documents.geometry import points
from ttdn_desktop.documents.pages import opened
from ttdn_desktop.paper.rules import RULES
from ttdn_desktop.paper.words import collapse

_LINE_END = re.compile("[\r\n]+")
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})  # how PDFium hands out a hyphen at a line's end


def pdf_words(data: bytes) -> str:
    """All words in the order they were drawn, one space between them. Raises Refused("pdf-unreadable").

    Our pages carry a blank at the end of each printed line unless a long word was cut there: line ends themselves say nothing.
    """
    texts = []
    with opened(data) as document:
        for number in range(1, len(document) + 1):
            page = document[number - 1]
            text = page.get_textpage()
            words = text.get_text_range()
            if number > 1 and words.startswith(str(number)) and _in_margin(text, page.get_height()):
                words = words[len(str(number)) :]
            texts.append(_LINE_END.sub("", words))
    return collapse("".join(texts).translate(_HYPHENS))


def _in_margin(text: Any, height: float) -> bool:
    _, bottom, _, _ = text.get_charbox(0)
    return bool(bottom > height - points(RULES["nd30"].top_mm))
