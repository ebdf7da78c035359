"""The two real reports: everything the officer must find again after import, and not a word lost."""

from datetime import date
from itertools import pairwise

import pytest

from tests.operations.old_reports import CATALOGUE, imported_words, source_words
from tests.real import real_file
from ttdn_desktop.documents.any_reader import read_file
from ttdn_desktop.model.block import Level, Paragraph, skeleton
from ttdn_desktop.model.report import ReportState
from ttdn_desktop.operations.import_old import Imported, as_json, understand
from ttdn_desktop.reading.citations import find_citations
from ttdn_desktop.reading.expressions import Shape, find_blanks, find_periods
from ttdn_desktop.reading.names import find_variants

REAL = ("nguyen-binh-2021-h1.docx", "nguyen-binh-2021-h1.txt", "nui-thanh-2024-h1.txt")
NGUYEN_BINH = REAL[:2]


def imported(name: str) -> Imported:
    return understand(read_file(real_file(name)), CATALOGUE)


def levels(found: Imported) -> list[str]:
    return [paragraph.level.value for _, paragraph in found.report.paragraphs()]


@pytest.mark.parametrize("name", REAL)
def test_no_word_of_the_source_is_missing_or_moved(name: str) -> None:
    found = imported(name)
    assert imported_words(found) == source_words(read_file(real_file(name)))
    assert found.report.unplaced == ()


@pytest.mark.parametrize("name", REAL)
def test_every_paragraph_is_imported_and_looked_at(name: str) -> None:
    report = imported(name).report
    ids = [block.id for _, block in report.blocks()]
    assert len(ids) == len(set(ids)) == report.counter
    assert all(block.origin.kind.value == "imported" and block.reviewed for _, block in report.blocks())
    assert report.made_outside and report.state is ReportState.ISSUED


@pytest.mark.parametrize("name", NGUYEN_BINH)
def test_nguyen_binh(name: str) -> None:
    found = imported(name)
    unit, report = found.unit, found.report
    assert (unit.id, unit.level, unit.name, unit.province) == (
        "huyen-nguyen-binh-cao-bang",
        "huyện",
        "Nguyên Bình",
        "tỉnh Cao Bằng",
    )
    head = found.letterhead
    assert head.issuer == ("ỦY BAN NHÂN DÂN", "HUYỆN NGUYÊN BÌNH")
    assert (head.full_name, head.area, head.place) == (
        "Ủy ban nhân dân huyện Nguyên Bình",
        "huyện Nguyên Bình",
        "Nguyên Bình",
    )
    assert (report.period.code, report.outline, report.numbering) == ("2021-H1", "bon-phan", "roman")
    assert [found.numbers[s.key] for s in report.sections] == "I. 1. 2. II. 1. 2. 3. 3.1. 3.2. III. IV.".split()
    assert [s.level for s in report.sections] == [1, 2, 2, 1, 2, 2, 2, 3, 3, 1, 1]
    assert levels(found).count("-") == 14 and levels(found).count("text") == 10
    (request,) = found.requests
    assert (request.reference, request.date) == ("537/STTTT-TTBCXB", date(2021, 5, 24))
    assert request.body.startswith("Sở ") and report.requests == (request.id,)
    assert report.signing.name == "Dương Hiến Hòa" and report.signing.authority == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert len(report.recipients) == 2 and report.archive == "VT, VH TT"
    assert (report.issue.number, report.issue.symbol, report.issue.day, report.issue.month, report.issue.year) == (
        "",
        "BC-UBND",
        None,
        6,
        2021,
    )


@pytest.mark.parametrize("name", NGUYEN_BINH)
def test_figures_of_nguyen_binh_with_their_sentence(name: str) -> None:
    figures = imported(name).figures
    assert (figures.unit, figures.period) == ("huyen-nguyen-binh-cao-bang", "2021-H1")
    assert [(f.code, f.written, f.unit) for f in figures.figures] == [
        ("C01", "45", "tin, bài"), ("C02", "80", "tin, bài"), ("D01", "24", "chương trình"), ("E01", "25", "đợt"), ("E02g", "175", "câu"),
        ("H01", "17", "đơn vị"),
    ]  # fmt: skip
    results = [f for f in figures.figures if f.code != "H01"]
    (quote,) = {f.quote for f in results}
    assert (
        quote.startswith("Trong 6 tháng đầu năm")
        and quote.endswith("khẩu hiệu.")
        and {f.section for f in results} == {"S32"}
    )


def test_misspelt_name_is_told_and_left_as_it_is() -> None:
    found = imported("nguyen-binh-2021-h1.txt")
    (told,) = [w for w in found.warnings if w.code == "import-name-variant"]
    assert (told.quote, told.data) == ("Nguyễn Bình", {"known": "Nguyên Bình", "count": "3"})
    assert "huyện Nguyễn Bình báo cáo" in found.report.opening and found.report.place == "Nguyễn Bình"


def test_page_break_wounds_are_joined_and_told() -> None:
    for name, count in zip(REAL, (0, 2, 1), strict=True):
        assert sum(w.code == "import-joined" for w in imported(name).warnings) == count


def test_docx_and_text_give_the_same_report() -> None:
    one, other = (imported(name) for name in NGUYEN_BINH)
    assert one.figures == other.figures and one.requests == other.requests and one.unit == other.unit
    for field in (
        "id",
        "period",
        "outline",
        "subject",
        "opening",
        "closing",
        "recipients",
        "archive",
        "signing",
        "issue",
        "place",
        "requests",
    ):
        assert getattr(one.report, field) == getattr(other.report, field), field
    for a, b in zip(one.report.sections, other.report.sections, strict=True):
        assert (a.key, a.codes, a.title, a.level) == (b.key, b.codes, b.title, b.level)
        assert [(p.level, skeleton(p.runs)) for p in a.blocks if isinstance(p, Paragraph)] == [
            (p.level, skeleton(p.runs)) for p in b.blocks if isinstance(p, Paragraph)
        ]


def test_nui_thanh() -> None:
    found = imported("nui-thanh-2024-h1.txt")
    report = found.report
    assert (found.unit.area, found.unit.province, report.period.code) == (
        "huyện Núi Thành",
        "tỉnh Quảng Nam",
        "2024-H1",
    )
    assert (report.outline, report.numbering, [found.numbers[s.key] for s in report.sections]) == (
        "sau-phan",
        "arabic",
        "1. 2. 3. 4. 5. 6.".split(),
    )
    assert (levels(found).count("-"), levels(found).count("+"), levels(found).count("text")) == (18, 3, 2)
    (request,) = found.requests
    assert (request.reference, request.date, request.body) == (
        "179-CV/BTGHU",
        date(2024, 6, 11),
        "Ban Tuyên giáo Huyện ủy",
    )
    assert [(f.code, f.written, f.unit) for f in found.figures.figures] == [
        ("A02", "có", "có/không"), ("A05", "01", "người"), ("A06", "01", "người"), ("D03", "02", "bản tin/quý"), ("D04", "10", "phút"),
    ]  # fmt: skip
    assert report.place == "" and found.letterhead.place == "Núi Thành"
    assert (report.archive, found.letterhead.archive) == (
        "VT, VH TT. Toàn",
        "VT, VH TT",
    )  # the drafter stays out of the letterhead
    assert report.signing.name == "Lê Văn Sinh" and report.signing.authority == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    assert len(report.recipients) == 4


@pytest.mark.parametrize(("name", "halves", "without_year", "defective", "citations", "variants"), [
    ("nguyen-binh-2021-h1.txt", 6, 1, 1, ["537", "72", "03", "3341"], 3), ("nui-thanh-2024-h1.txt", 9, 5, 0, ["179"], 0),
])  # fmt: skip
def test_recognisers_find_what_a_person_counted(name, halves, without_year, defective, citations, variants) -> None:
    found = imported(name)
    texts = [piece.line.text for piece in found.pieces]
    periods = [words for text in texts for words in find_periods(text) if words.shape not in (Shape.YEAR, Shape.MONTH)]
    assert len(periods) == halves
    assert sum(words.shape is Shape.DEFECTIVE for words in periods) == defective
    assert sum(not words.year and words.shape is not Shape.DEFECTIVE for words in periods) == without_year
    assert [c.number for text in texts for c in find_citations(text)] == citations
    assert {blank.kind for text in texts for blank in find_blanks(text)} == {"number", "date"}
    assert sum(len(find_variants(text, found.unit.name)) for text in texts) == variants


@pytest.mark.parametrize("name", REAL)
def test_json_shape(name: str) -> None:
    view = as_json(imported(name), lambda code, **data: f"{code} {sorted(data)}")
    assert set(view) >= {
        "report", "unit", "period", "outline", "title", "request", "sections", "figures", "signer", "recipients", "unmapped", "warnings",
    }  # fmt: skip
    assert all(set(s) == {"key", "code", "number", "title", "level", "paragraphs"} for s in view["sections"])
    assert all(set(p) == {"level", "text"} and p["text"] for s in view["sections"] for p in s["paragraphs"])
    assert all(w["message"].startswith(w["code"]) for w in view["warnings"])
    assert all(a["key"] != b["key"] for a, b in pairwise(view["sections"]))
    assert view["unmapped"] == []


def test_numbers_and_titles_are_told_apart() -> None:
    first = as_json(imported(REAL[0]))["sections"][0]
    assert (first["number"], first["code"], first["level"]) == ("I.", "S10", 1) and first["title"].isupper()
    assert Level.DASH.value == as_json(imported(REAL[2]))["sections"][0]["paragraphs"][0]["level"]
