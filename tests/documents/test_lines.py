"""Line breaks: the quarter rule of justified text, hyphens, long words, markers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.paper.made import prose
from ttdn_desktop.documents.fonts import face, missing, text_width
from ttdn_desktop.documents.lines import Segment, break_lines, widest
from ttdn_desktop.paper.blocks import Align, Span

WIDTH = 467.75


def text_of(line: list[Segment]) -> str:
    return "".join(segment.text for segment in line)


def broken(text: str, **more: object) -> list[str]:
    return [text_of(line) for line in break_lines((Span(text),), 14, WIDTH, **more)]  # type: ignore[arg-type]


def test_font_is_the_version_whose_vietnamese_is_whole() -> None:
    letters = "ăâđêôơưĂÂĐÊÔƠƯ" + "".join(chr(code) for code in range(0x1EA0, 0x1EFA))
    assert not missing(letters + "“”‘’–—…₫×≥≤½°")
    assert missing("a😀☑b😀") == "😀☑"
    for bold in (False, True):
        for italic in (False, True):
            assert (
                b"2.1.5".hex() in face(bold, italic).data.hex()
                or "2.1.5".encode("utf-16-be") in face(bold, italic).data
            )


def test_widths_are_those_the_pdf_library_reads() -> None:
    from io import BytesIO

    from reportlab.pdfbase.ttfonts import TTFont

    for bold, italic in ((False, False), (True, False), (False, True), (True, True)):
        theirs = TTFont("x", BytesIO(face(bold, italic).data)).face.charWidths
        ours = face(bold, italic).widths
        assert set(theirs) - {0xFFFF} <= set(ours)
        # ReportLab rounds to 1/1000 of the size.
        assert all(abs(ours[code] * 1000 - width) < 0.51 for code, width in theirs.items() if code in ours)


def test_a_word_more_when_blanks_shrink_by_a_quarter_at_most() -> None:
    blank = text_width(" ", 14)
    words = ["a" * 10] * 5
    natural = text_width(" ".join(words), 14)
    for need, lines in ((0.24, 1), (0.26, 2)):
        room = natural - need * blank * 4
        assert len(break_lines((Span(" ".join(words)),), 14, room)) == lines
    assert len(break_lines((Span(" ".join(words)),), 14, natural - 0.1, align=Align.LEFT)) == 2


def test_justified_lines_end_at_the_margin_and_the_last_does_not() -> None:
    lines = break_lines((Span(prose(80)),), 14, WIDTH, first=36)
    for line in lines[:-1]:
        assert abs(widest([line]) + line[0].x - WIDTH) < 0.01 + 0.5 * text_width(" ", 14)
        end = line[-1].x + line[-1].width - text_width(" ", 14) - line[-1].spacing
        assert abs(end - WIDTH) < 0.01
    assert lines[0][0].x == 36 and lines[1][0].x == 0
    assert all(segment.spacing == 0 for segment in lines[-1])


def test_a_hyphen_a_line_breaks_at_is_told_apart() -> None:
    lines = break_lines((Span("x" * 60 + " KH-UBND-TTTT yyy"),), 14, WIDTH)
    assert [text_of(line) for line in lines] == ["x" * 60 + " KH-", "UBND-TTTT yyy "]
    assert [segment.cut for segment in lines[0]] == [False, True]  # from a hyphen with a blank behind it


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("12/KH-UBND", "12/KH-"), ("21/6-30/6", "21/6-"), ("2020-2025", "2020-"), ("10%-20%", "10%-"), ("đ-ế", "đ-"),
        ("đầu–cuối", "đầu–"), ("“đầu”–cuối", "“đầu”–"), ("đầu—(cuối", "đầu—"), ("đầu…cuối", "đầu…"), ("sao?!rồi", "sao?!"),
        ("a--b", "a--"), ("–b", "–"),
        ("COVID-19", ""), ("-19", ""), ("-bm", ""), ("a–“b", ""), ("a…,b", ""), ("a-’b", ""), ("3,5", ""), ("a/b", ""), ("a.b", ""),
    ],
)  # fmt: skip
def test_where_a_word_breaks_and_where_not(word: str, first: str) -> None:
    """As LibreOffice 25.2 breaks each of them (tried one by one)."""
    lead = "x" * 56 + " "
    start = lead if word[0] in "-–" else lead + "m"
    one, other = broken(start + word + "w" * 20, align=Align.LEFT)
    assert (one + other).replace(" ", "") == (start + word + "w" * 20).replace(" ", "")
    assert one == (start + first if first else lead)


def test_an_address_moves_down_whole_or_breaks_at_its_hyphens_but_not_behind_a_slash() -> None:
    address = "https://suoimo.gov.vn/tin-tuc/le-hoi"
    cases = (
        (30, address),
        (40, f"{address[:30]}le-"),
        (42, ""),
        (44, address[:26]),
        (50, ""),
    )  # 42: "tin-tuc/" would fit
    for lead, first in cases:
        assert broken("x" * lead + f" {address}", align=Align.LEFT)[0].strip() == f"{'x' * lead} {first}".strip()
    endless = "https://" + "a" * 30 + "/" + "b" * 200
    assert [len(line.strip()) for line in broken(f"x {endless}", align=Align.LEFT)][0] == 1, "to a line of its own"
    assert broken(f"x {endless}", align=Align.LEFT)[1].startswith("https://aaa")
    assert len(broken(f"x {endless}", align=Align.LEFT)[1]) > 60, "there it fills the line"


def test_slanted_letters_want_room_behind_them() -> None:
    natural = text_width("aaa bbb", 14, italic=True)
    for room, lines in ((1.35, 1), (1.25, 2)):
        assert len(break_lines((Span("aaa bbb", italic=True),), 14, natural + room, align=Align.LEFT)) == lines
    assert len(break_lines((Span("aaa bbb"),), 14, text_width("aaa bbb", 14) + 0.01, align=Align.LEFT)) == 1


def test_blanks_are_squeezed_for_one_word_more_not_for_two() -> None:
    """What stands on the line unsqueezed counts, and one blank more; a second short word gets no squeezing of its own."""
    blank = text_width(" ", 14)
    words = [*["aa"] * 12, "i", "i", "aa"]
    natural = [text_width(" ".join(words[:count]), 14) for count in range(len(words))]
    for counted, fit in ((11.9, 14), (12.5, 13)):  # thirteen blanks would be enough, twelve count
        room = natural[14] - 0.25 * blank * counted
        assert natural[12] <= room < natural[13]
        assert text_of(break_lines((Span(" ".join(words)),), 14, room)[0]).split() == words[:fit]


def test_marker_stands_alone_and_never_stretches() -> None:
    lines = break_lines((Span(prose(60)),), 14, WIDTH, first=36, marker="-")
    assert (lines[0][0].text, lines[0][0].spacing) == ("- ", 0.0)
    assert lines[0][1].spacing != 0 and lines[0][1].x == 36 + 8.15  # a whole number of twips


def test_centred_lines_are_centred() -> None:
    (line,) = break_lines((Span("giữa"),), 14, WIDTH, align=Align.CENTER)
    assert abs(line[0].x * 2 + text_width("giữa", 14) - WIDTH) < 0.01


LOOKS = st.builds(
    Span, st.text("ab -–ẽỄ\u00a0/", max_size=90), st.booleans(), st.booleans(), st.sampled_from(["", "gap"])
)


@given(st.lists(LOOKS, max_size=8), st.floats(40, 500), st.sampled_from(list(Align)))
def test_no_letter_is_lost_and_no_line_is_too_wide(spans: list[Span], width: float, align: Align) -> None:
    lines = break_lines(spans, 14, width, align=align)
    assert "".join("".join(text_of(line) for line in lines).split()) == "".join("".join(s.text for s in spans).split())
    for line in lines:
        if line:
            last = line[-1]
            end = (
                last.x
                + last.width
                - (len(last.text) - len(last.text.rstrip())) * (text_width(" ", 14, True) + last.spacing)
            )
            assert end <= width + 0.01 or len(text_of(line).strip()) == 1
