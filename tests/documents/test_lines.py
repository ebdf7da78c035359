"""Line breaks: the quarter rule of justified text, hyphens, long words, markers."""

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


def test_breaks_behind_hyphens_between_letters_only() -> None:
    lines = break_lines((Span("x" * 60 + " KH-UBND-TTTT yyy"),), 14, WIDTH)
    assert [text_of(line) for line in lines] == ["x" * 60 + " KH-", "UBND-TTTT yyy "]
    assert [segment.cut for segment in lines[0]] == [False, True]  # told apart from a hyphen with a blank behind it
    assert broken("x" * 62 + " 21/6-30/6")[1].startswith("21/6-30/6")


def test_marker_stands_alone_and_never_stretches() -> None:
    lines = break_lines((Span(prose(60)),), 14, WIDTH, first=36, marker="-")
    assert (lines[0][0].text, lines[0][0].spacing) == ("- ", 0.0)
    assert lines[0][1].spacing != 0 and lines[0][1].x == 36 + text_width("- ", 14)


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
