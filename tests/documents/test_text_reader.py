"""Plain text read into lines: markdown signs stripped, items kept apart, nothing lost; wrong encodings refused."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.real import real_file
from ttdn_desktop.documents.old_files import ChildReader
from ttdn_desktop.documents.text_reader import from_paste, read_text
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.source import SourceDocument, SourceLine, SourceTable


def lines(text: str) -> list[str]:
    return of(read_text(text.encode(), "x.txt"))


def of(document: SourceDocument) -> list[str]:
    return [item.text for item in document.items if isinstance(item, SourceLine)]


@pytest.mark.parametrize("name", ["nguyen-binh-2021-h1.txt", "nui-thanh-2024-h1.txt"])
def test_real_report_reads_whole_in_the_child(name: str) -> None:
    path = real_file(name)
    source = path.read_text("utf-8")
    plain = re.sub(r"(?m)^#+ |\*|<(?=http)|(?<=/)>", "", source)
    document = ChildReader().read(path)
    assert "".join("".join(of(document)).split()) == "".join(plain.split())
    blocks = [block for block in re.split(r"\n\s*\n", plain) if block.strip()]
    assert len(document.items) >= len(blocks)
    for item in document.items:
        assert isinstance(item, SourceLine) and "".join(text for text, _, _ in item.runs) == item.text


def test_real_reports_signature_and_recipients() -> None:
    first = ChildReader().read(real_file("nguyen-binh-2021-h1.txt")).items
    second = ChildReader().read(real_file("nui-thanh-2024-h1.txt")).items
    for document, recipients in ((first, 3), (second, 5)):
        *_, office, name = document
        assert (
            isinstance(office, SourceLine)
            and office.bold
            and office.text.count("\n") == 1
            and isinstance(name, SourceLine)
        )
        assert all(isinstance(i, SourceLine) and i.text.startswith("- ") for i in document[-2 - recipients : -2])


def test_markdown_signs_become_bold_italic_and_plain_words() -> None:
    text = "## **1. Mục** một\n\nChữ *nghiêng* và ***cả hai***, 2 * 3 * 4, (*) xem <https://a.vn/b> \\- x\n\n* mục\n\n---\n"
    found = read_text(text.encode(), "x.md")
    assert of(found) == ["1. Mục một", "Chữ nghiêng và cả hai, 2 * 3 * 4, (*) xem https://a.vn/b - x", "- mục"]
    heading, words = found.items[:2]
    assert isinstance(heading, SourceLine) and heading.style == "heading" and not heading.bold
    assert isinstance(words, SourceLine)
    assert [run for run in words.runs if run[1] or run[2]] == [("nghiêng", False, True), ("cả hai", True, True)]


def test_stars_in_plain_text_stay() -> None:
    assert lines("* Ghi chú: 2*3\n\n(*) số ước") == ["* Ghi chú: 2*3", "(*) số ước"]


def test_hard_break_and_open_bold_stay_one_line() -> None:
    assert lines("**BÁO CÁO**  \n**Kết quả**\n\n**TM. ỦY BAN\nCHỦ TỊCH**") == [
        "BÁO CÁO\nKết quả",
        "TM. ỦY BAN\nCHỦ TỊCH",
    ]


def test_lines_of_one_block_are_paragraphs_as_pasted_from_word() -> None:
    assert of(from_paste("I. ĐẶC ĐIỂM\r\n1. Thuận lợi\r\nMột đoạn.\r\n-\tMột mục")) == [
        "I. ĐẶC ĐIỂM", "1. Thuận lợi", "Một đoạn.", "-\tMột mục",
    ]  # fmt: skip


def test_text_cut_at_a_column_is_joined_again() -> None:
    row = "công tác thông tin đối ngoại được quan tâm chỉ đạo, triển khai kịp"
    text = f"{row}\n{row}\n{row}\nthời.\n\n{row}\n{row}\nthời.\n- {row}\n  {row}\n- mục hai"
    joined = f"{row} {row}"
    assert lines(text) == [f"{joined} {row} thời.", f"{joined} thời.", f"- {joined}", "- mục hai"]


def test_markdown_table_is_a_table() -> None:
    (table,) = read_text("| Chỉ tiêu | Số |\n|---|--:|\n| Tin, bài | 45 |\n| Khác | |".encode(), "x.md").items
    assert isinstance(table, SourceTable)
    assert [[" ".join(i.text for i in cell) for cell in row] for row in table.rows] == [
        ["Chỉ tiêu", "Số"], ["Tin, bài", "45"], ["Khác", ""],
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be-mark"])
def test_encodings_that_say_what_they_are(encoding: str) -> None:
    text = "Báo cáo công tác thông tin đối ngoại\n"
    data = (
        "\ufeff".encode("utf-16-be") + text.encode("utf-16-be") if encoding.endswith("mark") else text.encode(encoding)
    )
    assert of(read_text(data, "x.txt")) == [text.strip()]


def test_decomposed_letters_are_composed_at_the_door() -> None:
    assert lines("Ba\u0301o ca\u0301o\ufeff\u200b") == ["Báo cáo"]


def test_letters_broken_before_are_told() -> None:
    assert read_text("B\ufffdo cáo".encode(), "x.txt").warnings == (("read-broken-letters", "B\ufffdo cáo"),)


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"\xff\xfe\x00", "file-damaged"), ("Báo cáo".encode("cp1252", "replace"), "file-encoding"), (b"\x00\x01", "file-binary"),
     (b"a\x01\x02" * 50, "file-binary"), (b"\n" * 9, "file-empty"), (b"\xef\xbb\xbf", "file-empty"),
     (b"a\n\n" * 21_000, "file-too-long"), (b"a" * 5_000_001, "file-too-big"), (b"a\n" * 81_000, "file-too-long")],
)  # fmt: skip
def test_refusals(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_text(data, "x.txt")
    assert refused.value.code == code


def letters(text: str) -> list[str]:
    return [char for char in unicodedata.normalize("NFD", text) if char.isalpha()]


@given(st.text(st.sampled_from("ab Á.\n-+*#<>|\\_ \t\u0301\u00a0"), max_size=80))
def test_no_letter_is_lost_whatever_the_signs(text: str) -> None:
    try:
        found = from_paste(text)
    except Refused as refused:
        assert refused.code == "file-empty" and not text.strip()
        return
    shown = ""
    for item in found.items:
        kept = [item] if isinstance(item, SourceLine) else [i for row in item.rows for cell in row for i in cell]  # type: ignore[union-attr]
        shown += "".join(i.text for i in kept)
    assert letters(shown) == letters(text)


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_pasted_text_is_read_or_refused(text: str) -> None:
    try:
        assert from_paste(text).kind == "paste"
    except Refused as refused:
        assert refused.code == "file-empty"


def test_text_in_an_old_encoding_becomes_unicode_and_is_told() -> None:
    old = "C«ng t¸c th«ng tin ®èi ngo¹i ®\u00adîc l·nh ®¹o quan t©m chØ ®¹o thùc hiÖn tèt"
    new = "Công tác thông tin đối ngoại được lãnh đạo quan tâm chỉ đạo thực hiện tốt"
    for found in (from_paste(old), read_text(old.encode(), "x.txt"), read_text(old.encode("latin-1"), "x.txt")):
        assert of(found) == [new] and found.warnings == (("read-legacy-text", "TCVN3"),)


def test_windows_vietnamese_is_refused_rather_than_guessed() -> None:
    tones, data = "\u0300\u0301\u0303\u0309\u0323", ""
    for letter in "Công tác thông tin đối ngoại được lãnh đạo quan tâm chỉ đạo thực hiện tốt " * 5:
        marks = unicodedata.normalize("NFD", letter)
        data += unicodedata.normalize("NFC", marks.translate({ord(t): None for t in tones}))
        data += "".join(mark for mark in marks if mark in tones)
    with pytest.raises(Refused) as refused:
        read_text(data.encode("cp1258"), "x.txt")
    assert refused.value.code == "file-encoding"


@pytest.mark.parametrize("unit", ["*a ", "**a\n", "**a *b\n", "# " + " " * 900 + "x", "<", "<a@", "- - ", " " * 999 + "\n.\n", "***",
                                  "a" * 60 + "\n", "|a|\n", "\\", "©\u00ad", "  \n", "[", "_ _ "])  # fmt: skip
def test_endless_signs_are_no_trap_for_the_window(unit: str) -> None:
    """Pasted text is read in the window's own process: a step that looks back over the whole text would never end here."""
    try:
        from_paste("**x** " + unit * (300_000 // len(unit)))
    except Refused as refused:
        assert refused.code in ("file-empty", "file-too-long")


def test_closing_signs_of_a_heading() -> None:
    assert lines("## Mục ##\n\n# C#\n\n# #") == ["Mục", "C#"]
