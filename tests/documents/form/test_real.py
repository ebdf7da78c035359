"""A real report of a district, converted from a PDF by LibreOffice: what is truly wrong there is told, and nothing else."""

from collections import Counter
from pathlib import Path

import pytest

from tests.documents.form.word import plain, with_appendix, with_urgency
from tests.real import office_convert, real_file
from ttdn_desktop import places
from ttdn_desktop.documents.form_checker.judge import judge_form
from ttdn_desktop.documents.form_files import ChildFormChecker
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.wording import form

REAL = "nguyen-binh-2021-h1.docx"


def test_the_list_of_a_real_report() -> None:
    found = {finding.rule: finding for finding in ChildFormChecker().check(real_file(REAL))}
    assert set(found) == {
        "margin-top", "margin-bottom", "margin-left", "margin-right", "page-number-missing", "national-size", "issuer-style",
        "issuer-size", "number-size", "motto-line-length", "motto-line-typed", "issuer-line-typed", "subject-line-missing",
        "authority-style", "recipients-title-size", "recipient-size", "empty-paragraphs",
    }  # fmt: skip
    told = {rule: (form.said(one.found), form.said(one.wanted)) for rule, one in found.items()}
    assert told["margin-left"] == ("20 mm", "30–35 mm")
    assert told["national-size"] == ("cỡ 14", "cỡ 12–13")
    assert told["recipient-size"] == ("cỡ 14", "cỡ 11") and found["recipient-size"].count == 3
    assert found["issuer-style"].quote == "ỦY BAN NHÂN DÂN"  # the second line of the name is bold, the first is not
    assert found["motto-line-length"].found.data == {"value": "57"}  # fourteen underscores under 26 bold letters
    assert all(one.basis or one.rule == "empty-paragraphs" for one in found.values())
    assert not any(one.severity is Severity.MUST for one in found.values())


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["doc", "odt", "rtf"])
def test_the_same_report_by_another_way_is_told_the_same(kind: str, tmp_path: Path) -> None:
    way = office_convert(real_file(REAL).with_suffix(f".{kind}"), "docx", tmp_path)
    assert {f.rule for f in judge_form(way.read_bytes(), "")} == {
        f.rule for f in judge_form(real_file(REAL).read_bytes(), "")
    }


def test_the_old_report_of_the_sample() -> None:
    found = judge_form(places.asset("samples", "ky-truoc.docx").read_bytes(), "")
    assert Counter(one.rule for one in found) == {
        "page-number-missing": 1, "head-sizes": 1, "issuer-style": 1, "motto-line-missing": 1, "issuer-line-missing": 1,
        "subject-line-missing": 1, "recipients-title-style": 1, "recipients-title-size": 1,
    }  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("make", [plain, with_appendix, with_urgency])
@pytest.mark.parametrize("way", ["docx", "odt", "doc"])
def test_our_files_saved_by_libreoffice_are_still_in_order(make: object, way: str, tmp_path: Path) -> None:
    """By way of other formats the styles get other names: the lines are known by their words and places then."""
    assert callable(make)
    first = tmp_path / "a.docx"
    first.write_bytes(make())
    between = office_convert(first, way, tmp_path / "between")
    last = office_convert(between, "docx", tmp_path / "last") if way != "docx" else between
    assert judge_form(last.read_bytes(), "") == ()
