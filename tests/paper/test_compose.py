"""A report laid out as page blocks: head, blanks, gaps, endings, what is printed as it stands."""

from decimal import Decimal
from itertools import product

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.paper.made import FIGURES, HEAD, paper, png, report, section
from ttdn_desktop.model.block import Gap, Level, Paragraph, Picture, Table, Text
from ttdn_desktop.model.figure import Figure, FigureStatus
from ttdn_desktop.model.form import PageForm
from ttdn_desktop.model.request import Issue
from ttdn_desktop.model.unit import Signing
from ttdn_desktop.paper.blocks import Columns, Grid, Image, Paper, Para, Title
from ttdn_desktop.paper.compose import compose
from ttdn_desktop.paper.rules import RANGES, RULES, outside, rules_of
from ttdn_desktop.paper.words import body_words, collapse, line_text, paper_words, spans_text


def columns(made: Paper, role: str) -> Columns:
    return next(block for block in made.blocks if isinstance(block, Columns) and block.role == role)


def closing(made: Paper) -> str:
    return [spans_text(b.spans) for b in made.blocks if isinstance(b, Para) and b.role == "closing"][-1]


def test_order_of_the_parts() -> None:
    made = paper([section("a", "Mục", 1, ["lời"])], addressees=("Sở A",))
    roles = [b.role if isinstance(b, Columns | Para) else type(b).__name__ for b in made.blocks]
    assert roles == ["header", "Title", "addressee", "opening", "Heading", "body", "closing", "signature"]


def test_blank_number_and_day_are_blanks_to_write_on() -> None:
    words = paper_words(paper())
    assert "Số: /BC-UBND" in words and "Suối Mơ, ngày tháng 6 năm 2027" in words
    number, date = (cell[0] for cell in columns(paper(), "header").rows[1])
    assert "\u00a0" * RULES["nd30"].number_blank in line_text(number)
    assert "ngày" + "\u00a0" * RULES["nd30"].day_blank + "tháng" in line_text(date)


def test_number_and_day_as_the_decree_writes_them() -> None:
    words = paper_words(paper(issue=Issue("5", "BC-UBND", 3, 2, 2028)))
    assert "Số: 05/BC-UBND" in words and "Suối Mơ, ngày 03 tháng 02 năm 2028" in words
    assert "Số: 123/BC-VHXH" in paper_words(paper(issue=Issue("123", "BC-VHXH", 30, 11, 2027)))


def test_the_date_beside_a_long_place_name_never_breaks_inside() -> None:
    long = msgspec.structs.replace(HEAD, place="Phường Nguyễn Trung Trực")
    (date,) = columns(paper(letterhead=long), "header").rows[1][1]
    assert line_text(date).count(" ") == 4  # three in the name, one behind the comma


def test_missing_place_is_a_gap_but_not_in_what_was_made_outside() -> None:
    nowhere = msgspec.structs.replace(HEAD, place="")
    assert "[cần điền địa danh], ngày" in paper_words(paper(letterhead=nowhere))
    assert " , ngày tháng 6 năm 2027" in paper_words(paper(letterhead=HEAD, made_outside=True, look="outside"))


def test_figures_are_written_out_and_unknown_ones_stay_visible() -> None:
    figures = FIGURES.with_figure(Figure("C01", FigureStatus.KNOWN, Decimal(2), written="02"))
    body = section("a", "Mục", 1, ["Có {{C01|02}} tin, {{C02}} bài, {{?request}}, {{?date:}}."])
    made = compose(report([body]), figures, HEAD, ())
    para = next(b for b in made.blocks if isinstance(b, Para) and b.section)
    assert spans_text(para.spans) == "Có 02 tin, [cần điền số liệu] bài, [cần điền], [cần điền ngày]."
    assert [span.mark for span in para.spans] == ["", "gap", "", "gap", "", "gap", ""]


def test_a_figure_takes_the_look_of_the_words_before_it() -> None:
    figures = FIGURES.with_figure(Figure("C01", FigureStatus.KNOWN, Decimal(80)))
    made = compose(report([section("a", "Mục", 1, ["**tăng {{C01}} bài**, rồi {{C01}} nữa"])]), figures, HEAD, ())
    spans = next(b for b in made.blocks if isinstance(b, Para) and b.section).spans
    assert [(span.text, span.bold) for span in spans] == [("tăng 80 bài", True), (", rồi 80 nữa", False)]


def test_text_ends_with_its_sign_once() -> None:
    assert closing(paper()).endswith("xã Suối Mơ./.")
    assert closing(paper(closing="Trên đây là báo cáo.")) == "Trên đây là báo cáo./."
    assert closing(paper(closing="Trên đây là báo cáo./.")) == "Trên đây là báo cáo./."
    assert closing(paper(closing="Theo {request}")).endswith("[cần điền văn bản yêu cầu]./.")
    assert closing(paper(closing="Hết", made_outside=True, look="outside")) == "Hết"


def test_draft_mark_only_on_drafts() -> None:
    assert "DỰ THẢO" in paper_words(paper(look="draft"))
    assert "DỰ THẢO" not in paper_words(paper(look="sign"))
    assert "DỰ THẢO LẦN 3" in paper_words(compose(report(), FIGURES, HEAD, (), draft_no=3))
    with pytest.raises(ValueError):
        paper(look="final")


def test_an_empty_section_shows_in_a_draft() -> None:
    sections = [section("a", "Mục", 1), section("b", "Khoản", 2)]
    assert paper_words(paper(sections, look="draft")).count("[chưa có nội dung]") == 1
    assert "[chưa có nội dung]" not in paper_words(paper(sections, look="sign"))


def test_addressees() -> None:
    assert "Kính gửi: Sở A Ủy ban" in paper_words(paper(addressees=("Sở A.",)))
    assert "Kính gửi: - Sở A; - Phòng B. Ủy ban" in paper_words(paper(addressees=("Sở A;", "Phòng B")))


def test_recipients_and_signature() -> None:
    words = paper_words(paper())
    assert (
        "Nơi nhận: - Sở Văn hóa, Thể thao và Du lịch (b/c); - CT, các PCT UBND xã; - Lưu: VT, VHXH. TM. ỦY BAN" in words
    )
    own = paper_words(paper(recipients=("Như trên",), archive="VT.", signing=Signing(("KT. CHỦ TỊCH",), "Lò Văn Páo")))
    assert own.endswith("Nơi nhận: - Như trên; - Lưu: VT. KT. CHỦ TỊCH Lò Văn Páo")


def test_what_was_made_outside_borrows_nothing() -> None:
    made = columns(paper(made_outside=True, look="outside"), "signature")
    assert made.rows == (((), ()),)


def test_unplaced_blocks_of_an_import_are_printed() -> None:
    lost = (Paragraph("p9", (Text("không xếp được"),), Level.DASH),)
    assert "- không xếp được Trên đây" in paper_words(paper(unplaced=lost, made_outside=True, look="outside"))
    assert "không xếp được" not in paper_words(paper(unplaced=lost))


def test_rules_have_the_lengths_of_the_decree() -> None:
    made = paper()
    agency, nation = columns(made, "header").rows[0]
    title = next(block for block in made.blocks if isinstance(block, Title))
    assert [line.rule for line in nation] == [0.0, 1.0]
    assert agency[0].rule == 0 and 1 / 3 <= agency[-1].rule <= 1 / 2
    assert title.lines[0].rule == 0 and 1 / 3 <= title.lines[-1].rule <= 1 / 2


def test_page_within_the_ranges_of_the_decree() -> None:
    ends = {name: range_.values or (range_.low, range_.high) for name, range_ in RANGES.items()}
    for choice in product(*ends.values()):
        sheet = rules_of(PageForm(**dict(zip(ends, choice, strict=True))))
        assert sheet.page_mm == (210, 297)
        assert 20 <= sheet.top_mm <= 25 and 20 <= sheet.bottom_mm <= 25
        assert 30 <= sheet.left_mm <= 35 and 15 <= sheet.right_mm <= 20
        assert sum(sheet.sign_columns_mm) == pytest.approx(sheet.text_mm)
        assert sheet.space_after >= 6 and 1 <= sheet.line_multiple <= 1.5 and sheet.indent_mm in (10, 12.7)
        size = sheet.sizes
        assert (size.national, size.motto, size.date) in ((13, 14, 14), (12, 13, 13))
        assert 13 <= size.body <= 14 and (size.recipients_title, size.recipients) == (12, 11)


@pytest.mark.parametrize("name", RANGES)
def test_a_choice_the_decree_does_not_allow_is_named(name: str) -> None:
    form = PageForm(**{name: 14.9})
    assert outside(form) == (name,)
    with pytest.raises(ValueError, match=name):
        rules_of(form)


def test_defaults_are_those_of_the_official_template() -> None:
    sheet = rules_of(PageForm())
    assert sheet == RULES["nd30"]
    assert (sheet.top_mm, sheet.bottom_mm, sheet.left_mm, sheet.right_mm) == (25, 20, 35, 20)


def test_tables_are_squared_and_pictures_kept_or_named() -> None:
    table = Table("t", (("một", "hai\n\nba"), ("bốn",)), 5, "Bảng")
    known, lost = Picture("i", "aa", "image/png", "Ảnh"), Picture("j", "bb", "image/x-emf", "Sơ đồ")
    made = paper([section("a", "Mục", 1, blocks=(table, known, lost, Table("e")))], pictures={"aa": png(4, 4)})
    grid = next(block for block in made.blocks if isinstance(block, Grid))
    assert grid.rows == (("một", "hai\nba"), ("bốn", "")) and grid.header_rows == 2
    assert [block.data for block in made.blocks if isinstance(block, Image)] == [png(4, 4)]
    assert "[hình không in được] Sơ đồ" in paper_words(made)
    assert sum(isinstance(block, Grid) for block in made.blocks) == 1


def test_properties_name_the_agency_and_no_person() -> None:
    made = paper()
    assert made.title == "Báo cáo kết quả công tác thông tin đối ngoại 6 tháng đầu năm 2027"
    assert made.author == "Ủy ban nhân dân xã Suối Mơ"
    assert paper(subject="UBND xã báo cáo").title == "Báo cáo UBND xã báo cáo"


TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)


@given(st.lists(TEXTS, max_size=5), TEXTS)
def test_every_word_typed_is_on_the_paper(texts: list[str], title: str) -> None:
    """Whatever is typed: no word is lost, and nothing that only one writer could draw is left."""
    blocks = [Paragraph(f"p{place}", (Text(text), Gap("text")), Level.DASH) for place, text in enumerate(texts)]
    made = paper([section("a", title.replace("{", ""), 1, blocks=blocks)])
    words = body_words(made)
    for text in texts:
        kept = "".join(c for c in text if c.isascii() and (c.isalnum() or c == " "))
        for word in kept.split() if kept == text else ():
            assert word in words
    assert not set("\u00ad\u2011\n\t\r\x0b") & set(words)
    assert words == collapse(words)
