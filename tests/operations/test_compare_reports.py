"""Two reports side by side: sections meet by their main code, those without one by their key."""

from ttdn_desktop.model.block import Paragraph, Text
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report, Section
from ttdn_desktop.operations.compare_reports import compare_reports


def a_report(*sections: tuple[str, tuple[str, ...], str]) -> Report:
    period = Period.parse("2026-H1")
    made = tuple(
        Section(key, codes, key, blocks=(Paragraph(f"p{n}", (Text(words),)),))
        for n, (key, codes, words) in enumerate(sections)
    )
    return Report("r", "u", period, "o", 1, "roman", "l", period.window(), "", "", "", sections=made)


def test_sections_of_the_offices_own_meet_by_key_not_by_chance() -> None:
    old = a_report(("ii1", ("S21",), "Báo chí."), ("x1", (), "Lễ hội."), ("x2", (), "Biên giới."))
    new = a_report(("x2", (), "Biên giới."), ("other", ("S21",), "Báo chí."), ("x3", (), "Du lịch."))
    rows = compare_reports(old, new)
    assert [(row.section, row.same) for row in rows] == [("x2", True), ("other", True), ("x3", False), ("x1", False)]
    assert [kind for kind, _ in rows[2].changes] == ["new"] and [kind for kind, _ in rows[3].changes] == ["gone"]
