"""Signs the paper cannot show: named in a draft, left for a person in the clean copy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.paper.made import paper, section
from ttdn_desktop.documents.docx_writer import DocxWriter
from ttdn_desktop.documents.pdf_writer import PdfWriter
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.block import Table
from ttdn_desktop.paper.blocks import Para
from ttdn_desktop.paper.words import paper_words
from ttdn_desktop.text.printable import unprintable

LINES = ["Đã làm ☑ xong 😀"]


def test_a_draft_names_the_sign_where_it_stands_and_prints() -> None:
    made = paper([section("a", "MỤC 😀", 1, LINES, [Table("t", (("漢",),))])], look="draft")
    words = paper_words(made)
    assert "Đã làm [ký tự U+2611] xong [ký tự U+1F600]" in words and "[ký tự U+6F22]" in words
    marked = [span.text for block in made.blocks if isinstance(block, Para) for span in block.spans if span.mark]
    assert marked == ["[ký tự U+2611]", "[ký tự U+1F600]"]
    for writer in (DocxWriter(), PdfWriter()):
        assert writer.read_words(writer.render(made)) == words


def test_a_clean_copy_is_refused_with_the_sign() -> None:
    with pytest.raises(Refused) as refused:
        PdfWriter().render(paper([section("a", "MỤC", 1, LINES)]))
    assert refused.value.code == "characters-missing" and "☑" in str(refused.value.data["characters"])


@given(st.text(max_size=40))
def test_whatever_is_typed_a_draft_can_be_shown(text: str) -> None:
    made = paper([section("a", "MỤC", 1, [text.replace("{", "").replace("\n", " ")])], look="draft")
    assert unprintable(paper_words(made)) == []
