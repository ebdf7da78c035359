"""Documents from elsewhere: what is as it should be is left alone however it is made, what is not is told."""

import re
from collections.abc import Callable

import pytest

from tests.documents.form.planted_head import on_first
from tests.documents.form.strangers import Made, connector, drawn, good, made, old_line, p, run, text
from tests.documents.form.word import Word
from tests.paper.made import prose
from ttdn_desktop.documents.fonts import text_width
from ttdn_desktop.documents.form_checker.judge import judge_form
from ttdn_desktop.documents.form_checker.walk import read_page


def rules(parts: Made) -> set[str]:
    return {finding.rule for finding in judge_form(made(parts), "x.docx")}


@pytest.mark.parametrize("line", [drawn, old_line, connector])
def test_a_document_set_by_hand_is_in_order(line: Callable[[float], str]) -> None:
    assert judge_form(made(good(line)), "x.docx") == ()


@pytest.mark.parametrize("line", [drawn, old_line, connector])
def test_drawn_lines_are_measured(line: Callable[[float], str]) -> None:
    short = good(lambda points: line(points / 2))
    assert rules(short) == {"motto-line-length", "issuer-line-length", "subject-line-length"}


def test_a_line_may_be_the_border_of_the_words_themselves() -> None:
    def motto(indent: int) -> str:
        border = f'<w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr><w:ind w:left="{indent}" w:right="{indent}"/>'
        words = run("Độc lập - Tự do - Hạnh phúc", 14, "b")
        return p(run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b")) + p(words, more=border)

    assert rules(good()._replace(right=motto(1100))) == set()
    assert rules(good()._replace(right=motto(0))) == {"motto-line-length"}


def test_underlined_words_are_no_drawn_line() -> None:
    right = (
        good()
        .right.replace(drawn(174), "")
        .replace('<w:b/><w:sz w:val="28"/>', '<w:b/><w:u w:val="single"/><w:sz w:val="28"/>')
    )
    assert rules(good()._replace(right=right)) == {"motto-line-typed"}


def test_without_a_table_columns_are_told_by_tabs() -> None:
    """Which line is drawn under what, and what is centred, nobody can tell there: nothing is said of it."""
    head = (
        p(run("UBND TỈNH CAO BẰNG\t\t", 13) + run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b"), "left")
        + p(run("SỞ VĂN HÓA VÀ THỂ THAO\t\t", 13, "b") + run("Độc lập - Tự do - Hạnh phúc", 14, "b"), "left")
        + p(drawn(80) + drawn(174), "left")
        + p(run("Số: 05/BC-SVHTT\t\t", 13) + run("Cao Bằng, ngày 05 tháng 02 năm 2027", 14, "i"), "left")
    )
    assert rules(good()._replace(left="", right=head)) == {"tabbed-columns"}


def test_a_foot_without_a_table_is_understood() -> None:
    foot = (
        p(run("TM. ỦY BAN NHÂN DÂN", 14, "b"), more='<w:ind w:left="4500"/>')
        + p(run("CHỦ TỊCH", 14, "b"), more='<w:ind w:left="4500"/>')
        + p(run("Hoàng Văn Thái", 14, "b"), more='<w:ind w:left="4500"/><w:spacing w:before="1400" w:after="0"/>')
        + p(run("Nơi nhận:", 12, "bi"), "left")
        + p(run("- Như trên;", 11), "left")
        + p(run("- Lưu: VT.", 11), "left")
    )
    assert rules(good()._replace(recipients="", signing=foot)) == set()
    assert rules(good()._replace(recipients="", signing=foot.replace("4500", "0"))) == {"authority-place"}


def test_a_name_is_found_below_blank_lines_in_one_paragraph() -> None:
    lines = "<w:br/>".join(
        run(words, 14, "b") for words in ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "", "ThS. Hoàng Văn Thái")
    )
    signing = p(re.sub("<w:br/>", "<w:r><w:br/></w:r>", lines))
    assert rules(good()._replace(signing=signing)) == {"signer-titles", "empty-paragraphs"}


def test_the_theme_font_is_found_where_nothing_else_is_named() -> None:
    body = good().body.replace("<w:rFonts", "<w:x", 1)
    assert rules(good()._replace(body=body)) == {"font-family"}
    (found,) = judge_form(made(good()._replace(body=body)), "x.docx")
    assert found.found.data == {"name": "Calibri"}


def test_what_nobody_set_is_what_the_defaults_say() -> None:
    """Word's own 8 pt below a paragraph and 1.08 lines; in a table what its style says, above the defaults."""
    body = "".join(text(prose(70, n), '<w:ind w:firstLine="567"/>') for n in range(4))
    assert rules(good()._replace(body=body + good().body)) == set()
    table = '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'
    page = read_page(made(good()._replace(body=table + "<w:p/>")), "x.docx")
    cell = next(para for para in page.paras if para.table == 2)
    assert (cell.look.spacing.after, cell.look.spacing.line) == (0, 240)
    after = page.paras[cell.place + 1]
    assert (after.look.spacing.after, after.look.spacing.line) == (8, 259)


def test_exact_lines_are_measured_against_a_single_line_of_that_size() -> None:
    tight = '<w:spacing w:before="120" w:line="280" w:lineRule="exact"/><w:ind w:firstLine="720"/>'
    wide = '<w:spacing w:before="120" w:line="520" w:lineRule="exact"/><w:ind w:firstLine="720"/>'
    least = '<w:spacing w:before="120" w:line="200" w:lineRule="atLeast"/><w:ind w:firstLine="720"/>'
    for looks, found in ((tight, {"text-line-spacing"}), (wide, {"text-line-spacing"}), (least, set())):
        assert rules(good()._replace(body=text(prose(60), looks) + good().body)) == found


def test_no_space_between_paragraphs_of_one_style_counts_as_none() -> None:
    joined = '<w:spacing w:before="0" w:after="120"/><w:contextualSpacing/><w:ind w:firstLine="567"/>'
    body = text(prose(60), joined) + text(prose(50, 2), joined) + good().body
    assert rules(good()._replace(body=body)) == {"text-space"}


def test_space_below_or_above_is_the_same() -> None:
    below = '<w:spacing w:before="0" w:after="120"/><w:ind w:firstLine="567"/>'
    assert rules(good()._replace(body=text(prose(60), below) + text(prose(50, 2), below) + good().body)) == set()


@pytest.mark.parametrize(
    ("stop", "found"),
    [
        ('<w:tab w:val="center" w:pos="4536"/>', set()),
        ('<w:tab w:val="center" w:pos="2000"/>', set()),  # where that is nobody can tell by the tab alone
        ('<w:tab w:val="right" w:pos="9000"/>', {"page-number-align"}),
    ],
)
def test_a_page_number_may_stand_behind_a_tab(stop: str, found: set[str]) -> None:
    header = (
        good()
        .header.replace('<w:pStyle w:val="Header"/><w:jc w:val="center"/>', f"<w:tabs>{stop}</w:tabs>")
        .replace("<w:r><w:rPr>", "<w:r><w:tab/></w:r><w:r><w:rPr>", 1)
    )
    assert rules(good()._replace(header=header)) == found


def test_a_page_number_in_a_frame_is_centred_by_it() -> None:
    framed = '<w:framePr w:wrap="around" w:hAnchor="margin" w:xAlign="{}" w:y="1"/>'
    for side, found in (("center", set()), ("right", {"page-number-align"}), ("inside", set())):
        header = good().header.replace('<w:jc w:val="center"/>', framed.format(side))
        assert rules(good()._replace(header=header)) == found


def test_a_party_document_is_left_alone() -> None:
    head = good().right.replace("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM")
    assert rules(good()._replace(right=head, number=p(run("Số 179-BC/HU", 14)))) == {"party-document"}


def test_text_in_another_file_hides_nothing_that_is_missing() -> None:
    body = good()._replace(left="", right='<w:altChunk r:id="rId9"/>', title="")
    assert not {rule for rule in rules(body) if rule.endswith("missing")}


def test_a_dispatch_has_no_document_type() -> None:
    number = p(run("Số: 05/SVHTT-QLVH", 13)) + p(run("V/v báo cáo công tác thông tin đối ngoại", 13))
    asked = p(run("Kính gửi: Sở Nội vụ", 14))
    assert rules(good()._replace(number=number, title=asked)) == set()


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Số: 05/BC-UBND", set()), ("Số:      /BC-UBND", set()), ("Số: …/BC-UBND", set()), ("Số: 12/2027/NQ-HĐND", set()),
        ("Số: 105/TTr-UBND", set()), ("Số: 5/BC-UBND", {"number-zero"}), ("Số 05/BC-UBND", {"number-form"}),
        ("Số:05/BC-UBND", {"number-form"}), ("SỐ: 05/BC-UBND", {"number-form"}), ("Số: 05-BC/UBND", {"number-form"}),
        ("Số: 05/BC- UBND", {"number-form"}), ("Số: 05/BC–UBND", {"number-form"}), ("Số: 05/bc-ubnd", {"number-form"}),
    ],
)  # fmt: skip
def test_numbers(said: str, found: set[str]) -> None:
    assert rules(good()._replace(number=p(run(said, 13)))) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Cao Bằng, ngày 15 tháng 11 năm 2027", set()), ("Cao Bằng, ngày     tháng     năm 2027", set()),
        ("Cao Bằng, ngày … tháng 9 năm 2027", set()), ("Thành phố Hồ Chí Minh, ngày 09 tháng 01 năm 2027", set()),
        ("Quận 1, ngày 31 tháng 12 năm 2027", set()), ("Cao Bằng, ngày 9 tháng 10 năm 2027", {"date-zero"}),
        ("Cao Bằng, ngày 10 tháng 03 năm 2027", {"date-zero"}), ("Cao Bằng, ngày 10 tháng 2 năm 2027", {"date-zero"}),
        ("Cao Bằng ngày 10 tháng 3 năm 2027", {"date-comma"}), ("Cao Bằng , ngày 10 tháng 3 năm 2027", {"date-comma"}),
        ("ngày 10 tháng 3 năm 2027", {"date-place"}), ("Cao Bằng, 10/3/2027", {"date-form"}),
        ("Cao Bằng, ngày 10 tháng 3 năm 2027.", {"date-form"}),
    ],
)  # fmt: skip
def test_dates(said: str, found: set[str]) -> None:
    assert rules(good()._replace(date=p(run(said, 14, "i")))) == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), set()), (("CHỦ TỊCH",), set()), (("Q. GIÁM ĐỐC",), set()),
        (("TM.ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), {"authority-form"}), (("T/M ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), {"authority-form"}),
        (("KT CHỦ TỊCH", "PHÓ CHỦ TỊCH"), {"authority-form"}), (("KT. CHỦ TỊCH", "CHỦ TỊCH"), {"authority-order"}),
        (("TM. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), {"authority-order"}), (("TM. ỦY BAN NHÂN DÂN",), {"authority-order"}),
    ],
)  # fmt: skip
def test_authorities(lines: tuple[str, ...], found: set[str]) -> None:
    name = p(run("Hoàng Văn Thái", 14, "b"), more='<w:spacing w:before="1200" w:after="0"/>')
    signing = "".join(p(run(line, 14, "b")) for line in lines) + name
    assert rules(good()._replace(signing=signing)) == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("- Như trên;", "- Lưu: VT, QLVH (03).", ), set()), (("- Như trên;", "- Lưu: VT, QLVH. PL.(300)",), set()),
        (("- Sở Văn hóa, Thể thao", "và Du lịch;", "- Lưu: VT."), set()), (("- Như trên,", "- Lưu: VT."), {"recipient-ends"}),
        (("-Như trên;", "- Lưu: VT."), {"recipient-dash"}), (("- Như trên;", "- Lưu VT."), {"recipient-archive"}),
        (("- Như trên;", "- Lưu: VT"), {"recipient-stop"}), (("- Như trên;",), {"recipient-archive"}),
    ],
)  # fmt: skip
def test_recipients(lines: tuple[str, ...], found: set[str]) -> None:
    listed = p(run("Nơi nhận:", 12, "bi"), "left") + "".join(p(run(line, 11), "left") for line in lines)
    assert rules(good()._replace(recipients=listed)) == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ((("BỘ CÔNG THƯƠNG", ""), ("TẬP ĐOÀN DẦU KHÍ", "b")), set()),
        ((("UBND TỈNH CAO BẰNG", ""), ("SỞ VĂN HÓA, THỂ THAO", "b"), ("VÀ DU LỊCH", "b")), set()),
        ((("ỦY BAN NHÂN DÂN", "b"), ("XÃ SUỐI MƠ", "b")), set()),
        ((("ỦY BAN NHÂN DÂN", ""), ("XÃ SUỐI MƠ", "b")), {"issuer-style"}),
        ((("UBND TỈNH CAO BẰNG", "b"), ("SỞ NỘI VỤ", "b")), {"superior-style"}),
        ((("UBND TỈNH CAO BẰNG", ""), ("SỞ NỘI VỤ", "")), {"issuer-style"}),
    ],
)
def test_bodies(lines: tuple[tuple[str, str], ...], found: set[str]) -> None:
    left = "".join(p(run(words, 13, look)) for words, look in lines)
    line = drawn(text_width(lines[-1][0], 13, bold=True) * 0.4)
    assert rules(good()._replace(left=left[: -len("</w:p>")] + line + "</w:p>")) == found


def test_items_of_a_list_are_no_headings() -> None:
    first = text(prose(60, 1))

    def among(inside: str) -> set[str]:
        return rules(good()._replace(body=good().body.replace(first, first + inside)))

    items = "".join(text("", inside=run(f"{n}. Đài truyền thanh xã", 14)) for n in (1, 2, 3))
    assert among(items + text(prose(30))) == set()
    assert among(text("", inside=run("2. Khó khăn: ", 14, "b") + run("chưa có", 14)) + text(prose(30))) == set()
    assert among(text("", inside=run("2. Khó khăn", 14)) + text(prose(30))) == {"heading-style"}


def test_a_page_number_that_asks_for_its_page_is_not_on_the_first() -> None:
    for code, found in (("IF PAGE = 1 PAGE", set()), ("PAGE", {"page-number-first"})):
        word = Word(made(good()._replace(header=good().header.replace("<w:instrText>PAGE", f"<w:instrText>{code}"))))
        on_first(word)
        assert {finding.rule for finding in judge_form(word.bytes(), "")} == found
