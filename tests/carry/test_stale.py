"""The table of corpus 4, class by class: what is found, what is proposed, what is left alone."""

from datetime import date

import msgspec
import pytest

from tests.carry.reports import HEAD, one, report
from ttdn_desktop.carry import stale
from ttdn_desktop.model.block import FigureRef, Gap, Text
from ttdn_desktop.model.edit import apply_proposals, mark_reviewed
from ttdn_desktop.model.notation import write_runs
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.proposal import Action, Proposal
from ttdn_desktop.model.reference import Act, Anniversary, Body, Circumstance, Reference
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.store.catalogue import FileCatalogue

SHIPPED = FileCatalogue().reference()
REFERENCE = Reference(
    indicators=SHIPPED.indicators,
    figure_words=SHIPPED.figure_words,
    bodies=(
        Body(("Sở Thông tin và Truyền thông", "Sở TT&TT"), date(2025, 2, 28), "Sở Văn hóa, Thể thao và Du lịch"),
        Body(("Ban Tuyên giáo Huyện ủy",), date(2025, 6, 30)),
    ),
    anniversaries=(Anniversary(("Ngày Báo chí cách mạng Việt Nam",), 21, 6, 1925),),
    acts=(Act("09/2017/NĐ-CP", since=date(2026, 7, 1), by="Nghị định số 244/2026/NĐ-CP", confirmed=False),),
    circumstances=(Circumstance("dịch bệnh"), Circumstance("covid-19")),
    reduplications=frozenset({"luôn luôn", "dần dần"}),
)


def found(made: Report, *classes: str, old: str | None = None, requests: tuple[Request, ...] = ()) -> list[Proposal]:
    previous = Period.parse(old) if old else None
    every = stale.find(made, reference=REFERENCE, letterhead=HEAD, requests=requests, previous=previous)
    return [p for p in every if p.block.startswith("p") and (not classes or p.rule in classes)]


def new_text(proposal: Proposal) -> str:
    return write_runs(proposal.new)


@pytest.mark.parametrize(
    ("old", "new", "section", "text", "quote", "proposed"),
    [
        ("2021-H1", "2021-Y", "II", "Trong 6 tháng đầu năm đã mở hội nghị.", "6 tháng đầu năm", "năm 2021"),
        ("2021-H1", "2021-Y", "II", "Kết quả 6 tháng đầu năm 2021:", "6 tháng đầu năm 2021", "năm 2021"),
        (
            "2021-H1",
            "2022-H1",
            "II",
            "Kết quả 06 tháng đầu năm 2021:",
            "06 tháng đầu năm 2021",
            "06 tháng đầu năm 2022",
        ),
        ("2021-H1", "2022-H1", "II", "Sáu tháng đầu năm 2021 đã", "Sáu tháng đầu năm 2021", "Sáu tháng đầu năm 2022"),
        ("2021-H1", "2022-H1", "II", "KẾT QUẢ 6 THÁNG ĐẦU NĂM 2021", "6 THÁNG ĐẦU NĂM 2021", "6 THÁNG ĐẦU NĂM 2022"),
        ("2021-Y", "2022-H1", "II", "Trong năm 2021, huyện đã", "năm 2021", "6 tháng đầu năm 2022"),
        ("2018-Q2", "2018-Q3", "II", "Trong quý II/2018 đã", "quý II/2018", "quý III/2018"),
        ("2021-H1", "2021-Y", "III", "Nhiệm vụ 6 tháng cuối năm 2021:", "6 tháng cuối năm 2021", "năm 2022"),
        ("2021-Y", "2022-H1", "III", "Nhiệm vụ năm 2022:", "năm 2022", "6 tháng cuối năm 2022"),
        ("2023-9M", "2023-Y", "II", "Chín tháng đầu năm 2023 có", "Chín tháng đầu năm 2023", "Năm 2023"),
    ],
)
def test_period_words_of_the_old_report_are_proposed_anew(
    old: str, new: str, section: str, text: str, quote: str, proposed: str
) -> None:
    (proposal,) = found(one(text, new, carried=True, section=section), "K1", "K2", old=old)
    assert (proposal.quote, new_text(proposal)) == (quote, proposed)
    assert proposal.action is Action.PROPOSE and proposal.preselected


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        ("2024-H1", "2025-H1", "Trong 6 tháng đầu năm đã mở hội nghị."),  # no year: says the same in the new report
        ("2021-H1", "2021-Y", "Kế hoạch công tác thông tin đối ngoại năm 2021 của huyện"),
        ("2021-H1", "2021-H1", "Kết quả 6 tháng đầu năm 2021 và nhiệm vụ 6 tháng cuối năm"),
    ],
)
def test_period_words_that_still_hold_are_left_alone(old: str, new: str, text: str) -> None:
    assert not found(one(text, new, carried=True), "K1", "K2", "K3", "YEAR", old=old)


def test_parts_of_the_period_told_in_own_words_are_no_error() -> None:
    assert not found(one("6 tháng đầu năm 2021 có 3 cuộc, quý III năm 2021 có 2 cuộc", "2021-Y"), "K1", "K2", "YEAR")


@pytest.mark.parametrize(
    ("old", "new", "text", "proposed"),
    [
        ("2026-H1", "2026-Y", "Trong quý I/2026 đã mở lớp", None),  # still inside the year told of
        ("2026-H1", "2027-H1", "Trong quý I/2026 đã mở lớp", "quý I/2027"),
        ("2026-Y", "2027-Y", "tháng 5 năm 2026 đón đoàn", "tháng 5 năm 2027"),
        ("2026-Y", "2027-H1", "6 tháng đầu năm 2026 có 3 đoàn", "6 tháng đầu năm 2027"),
        ("2026-Y", "2027-H1", "Quý IV/2026 có 3 đoàn", ""),  # the new period has no such part: only marked
    ],
)
def test_parts_of_the_old_period(old: str, new: str, text: str, proposed: str | None) -> None:
    told = [(new_text(p), p.preselected) for p in found(one(text, new, carried=True), "K1", "K2", old=old)]
    assert told == ([] if proposed is None else [(proposed, False)])


def test_history_is_proposed_but_not_chosen_beforehand() -> None:
    (proposal,) = found(one("tăng so với 6 tháng đầu năm 2021", "2022-H1", carried=True), "K1", old="2021-H1")
    assert not proposal.preselected


def test_a_period_with_a_word_lost_gets_the_report_s_own() -> None:
    (proposal,) = found(one("Báo cáo công tác 6 tháng năm và phương hướng"), "K3")
    assert (proposal.quote, new_text(proposal)) == ("6 tháng năm", "6 tháng đầu năm 2021")


def test_a_date_in_words_is_no_defective_period() -> None:
    assert not found(one("Ngày 6 tháng năm năm 2021"), "K3")


LETTER = (
    "Thực hiện Công văn số 537/STTTT-TTBCXB ngày 24 tháng 5 năm 2021 của Sở Nội vụ về việc báo cáo kết quả; huyện đã"
)


def test_the_old_request_letter_in_the_text_loses_number_and_date_only() -> None:
    made = one(LETTER, "2021-Y", carried=True)
    (proposal,) = found(made, "K4", old="2021-H1")
    assert proposal.action is Action.BLANK
    assert [type(run) for run in proposal.new] == [Gap, Text, Gap]
    ((_, after),) = apply_proposals(made, [proposal]).paragraphs()
    assert write_runs(after.runs).startswith(
        "Thực hiện Công văn số {{?number:537/STTTT-TTBCXB}} ngày {{?date:24 tháng 5 năm 2021}} của Sở"
    )


def test_the_new_request_letter_takes_the_old_one_s_place() -> None:
    new = Request("a", "12", "SVHTTDL-TTCS", date(2021, 11, 15), "Sở Nội vụ", "báo cáo năm")
    (proposal,) = found(one(LETTER, "2021-Y", carried=True), "K4", old="2021-H1", requests=(new,))
    assert (
        new_text(proposal) == "Công văn số 12/SVHTTDL-TTCS ngày 15 tháng 11 năm 2021 của Sở Nội vụ về việc báo cáo năm"
    )
    assert not found(one(f"Thực hiện {new.citation()}, huyện đã", "2021-Y", carried=True), "K4", requests=(new,))


PLAN = "Kế hoạch số 3341/KH-UBND ngày 31/12/2020 của UBND tỉnh về công tác thông tin đối ngoại năm 2021 và các văn bản khác"


def test_a_plan_of_the_year_stays_in_the_year_and_empties_after_it() -> None:
    assert not found(one(PLAN, "2021-Y", carried=True), "K5", "K8", "YEAR", old="2021-H1")
    blank, year = found(one(PLAN, "2022-H1", carried=True), "K5", old="2021-Y")
    assert blank.action is Action.BLANK and new_text(blank) == "{{?number:3341/KH-UBND}} ngày {{?date:31/12/2020}}"
    assert (year.quote, new_text(year)) == ("2021", "2022")


def test_laws_stand() -> None:
    text = "Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại;"
    assert not found(one(text, "2022-H1", carried=True), old="2021-H1")


@pytest.mark.parametrize(("text", "why"), [("ngày 31/02/2021", "no-such-day"), ("ngày 05/6/202", "year-short")])
def test_days_that_do_not_exist_are_marked(text: str, why: str) -> None:
    assert [p.data["why"] for p in found(one(f"Khai mạc {text}."), "K8")] == [why]


@pytest.mark.parametrize("text", ["ngày   tháng 6 năm 2021", "Số: ……/BC-UBND", "có ……… lượt", "năm 20", "#TenDonVi"])
def test_blanks_are_marked(text: str) -> None:
    assert len(found(one(f"Nội dung {text} còn thiếu"), "K9")) == 1


ANNIVERSARY = "kỷ niệm 99 năm Ngày Báo chí cách mạng Việt Nam (21/6/1925- 21/6/2024)."


def test_an_anniversary_moves_on_with_both_its_numbers() -> None:
    (proposal,) = found(one(ANNIVERSARY, "2025-H1", carried=True), "K10", old="2024-H1")
    assert new_text(proposal) == "100 năm Ngày Báo chí cách mạng Việt Nam (21/6/1925- 21/6/2025"
    assert proposal.data["round"] == "now" and not proposal.preselected
    assert not found(one(ANNIVERSARY, "2024-H1"), "K10", "YEAR")
    assert not found(one(ANNIVERSARY, "2024-Y", carried=True), "K10", "YEAR", old="2024-H1")


def test_an_anniversary_that_does_not_add_up_or_lies_outside() -> None:
    (proposal,) = found(one("98 năm Ngày (21/6/1925 - 21/6/2024)", "2024-H1"), "K10")
    assert proposal.data["why"] == "broken" and new_text(proposal).startswith("99 năm")
    (proposal,) = found(one("78 năm Quốc khánh (02/9/1945 - 02/9/2023)", "2024-H1", carried=True), "K10")
    assert proposal.data["outside"] == "yes"


def test_an_anniversary_without_years_is_counted_by_the_table() -> None:
    text = "gặp mặt kỷ niệm 99 năm Ngày Báo chí cách mạng Việt Nam"
    (proposal,) = found(one(text, "2025-H1", carried=True), "K11")
    assert (proposal.quote, new_text(proposal), proposal.data["round"]) == ("99", "100", "now")
    assert not found(one(text, "2024-H1", carried=True))
    assert [p.action for p in found(one("kỷ niệm 20 năm Ngày hội làng", carried=True), "K11", "K14")] == [Action.FLAG]


def test_an_act_replaced_is_told_from_its_day_on() -> None:
    text = "Nghị định số 09/2017/NĐ-CP ngày 09/02/2017 của Chính phủ"
    (proposal,) = found(one(text, "2026-Y"), "K6")
    assert proposal.action is Action.FLAG and proposal.data["unconfirmed"] == "yes"
    assert not found(one(text, "2025-Y"), "K6")


def test_the_year_s_animal_moves_on() -> None:
    (proposal,) = found(one("Mừng Đảng, mừng Xuân Tân Sửu 2021", "2022-H1", carried=True), "K12", old="2021-Y")
    assert new_text(proposal) == "Nhâm Dần 2022" and proposal.preselected
    assert not found(one("mừng xuân Tân Sửu", "2021-H1"), "K12")
    (proposal,) = found(one("đón Tết Canh Tý", "2021-H1"), "K12")
    assert new_text(proposal) == "Tân Sửu"


def test_a_carried_comparison_empties_its_values() -> None:
    text = "Số tin, bài tăng 12,5% so với cùng kỳ năm 2020; chất lượng tốt hơn."
    year, value = sorted(
        found(one(text, "2022-H1", carried=True), "K16", old="2021-H1"), key=lambda p: p.quote, reverse=True
    )
    assert (year.quote, new_text(year)) == ("2020", "2021")
    assert value.action is Action.BLANK and value.new == (Gap("figure", "12,5"),)
    assert not found(one(text, "2021-H1"), "K16")


@pytest.mark.parametrize(("text", "quotes"), [
    ("thu hút đông người xem, đạt 70% kế hoạch năm.", ["70"]),
    ("đạt 98% kế hoạch năm 2020;", ["98", "2020"]),
    ("tăng 12% so với cùng kỳ.", ["12"]),
    ("Tham mưu kế hoạch năm 2021; tuyên truyền mừng Xuân Tân Sửu 2021", []),
])  # fmt: skip
def test_a_comparison_may_lack_its_year_and_a_plan_s_year_is_none(text: str, quotes: list[str]) -> None:
    proposals = found(one(text, "2022-H1", carried=True), "K16", "K17", old="2021-H1")
    assert sorted(p.quote for p in proposals) == sorted(quotes)


def test_statistics_left_in_words_become_blank_figures_or_marks() -> None:
    text = "đăng tải trang thông tin điện tử 80 tin bài; huyện có 17 đơn vị"
    proposals = found(one(text, "2022-H1", carried=True), "K17", old="2021-H1")
    assert proposals[0].new == (FigureRef("C02", "value", "80", "80"),)
    assert proposals[1].action is Action.FLAG and proposals[1].quote == "17"


def test_bodies_that_ended_get_their_successor_outside_citations() -> None:
    text = "Đề nghị Sở TT&TT mở lớp. Thông tư số 03/2019/TT-BTTTT ngày 06/5/2019 của Sở Thông tin và Truyền thông"
    (proposal,) = found(one(text, "2025-Y"), "K18")
    assert (proposal.quote, new_text(proposal)) == ("Sở TT&TT", "Sở Văn hóa, Thể thao và Du lịch")
    assert not found(one(text, "2024-H1"), "K18")


def test_a_successor_that_names_every_kind_of_commune_is_never_put_into_a_report() -> None:
    ended = Body(("UBND huyện", "Ủy ban nhân dân huyện"), date(2025, 6, 30), "Ủy ban nhân dân xã, phường, đặc khu")
    reference = msgspec.structs.replace(REFERENCE, bodies=(ended,))
    made = one("Lãnh đạo UBND huyện và Ủy ban nhân dân huyện quan tâm", "2026-Y", carried=True)

    def proposed(area: str) -> list[str]:
        head = msgspec.structs.replace(HEAD, area=area)
        every = stale.find(made, reference=reference, letterhead=head, requests=())
        return [new_text(p) for p in every if p.rule == "K18" and p.block.startswith("p")]

    assert proposed("xã Sơn Thủy") == ["UBND xã", "Ủy ban nhân dân xã"]
    assert proposed("phường Sơn Thủy") == ["UBND phường", "Ủy ban nhân dân phường"]
    assert proposed("huyện Sơn Thủy") == ["", ""]  # a mark: a person must write


def test_the_own_name_misspelt_is_found_in_either_case() -> None:
    proposals = found(one("Huyện Sơn Thúy, SƠN THUỶ và SƠN THÙY"), "K19")
    assert [(p.quote, new_text(p)) for p in proposals] == [("Sơn Thúy", "Sơn Thủy"), ("SƠN THÙY", "SƠN THỦY")]


def test_other_places_are_marked_in_carried_text_only() -> None:
    text = "Huyện Sơn Thủy tổ chức tại huyện Hòa An và xã Sơn Thủy"
    assert [p.quote for p in found(one(text, carried=True), "K19-other")] == ["huyện Hòa An"]
    assert not found(one(text), "K19-other")
    commune = msgspec.structs.replace(HEAD, area="xã Sơn Thủy")
    found_all = stale.find(one(text, carried=True), reference=REFERENCE, letterhead=commune, requests=())
    assert [p.quote for p in found_all if p.rule == "K19-other"] == ["Huyện Sơn Thủy", "huyện Hòa An"]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("đa đa số nhân dân", ["đa đa"]),
        ("luôn luôn và dần dần", []),
        ("Đại hội Hội Nông dân", []),
        ("các  các xã", ["các  các"]),
        ("xã Cao Cao", []),
    ],
)
def test_doubled_words(text: str, quotes: list[str]) -> None:
    assert [p.quote for p in found(one(text), "K23")] == quotes


def test_years_left_are_listed_last() -> None:
    made = one(
        "Năm 2017 có hội thi; từ năm 2016 đến nay; năm 2021 đã xong; giai đoạn 2016 - 2025; năm 2022 tới",
        "2022-H1",
        carried=True,
    )
    proposals = found(made, "YEAR", old="2021-H1")
    assert [(p.data["year"], p.action) for p in proposals] == [("2017", Action.FLAG), ("2021", Action.PROPOSE)]


def test_reminders_leave_with_the_review() -> None:
    made = one("Do dịch bệnh Covid-19, sau 5 năm thực hiện có 12 lượt tại https://vi.du", "2022-H1", carried=True)
    assert {p.rule for p in found(made, old="2021-H1")} == {"K14", "K15", "K17", "K21"}
    assert not found(mark_reviewed(made, ["p1"]), old="2021-H1")


def test_spans_of_one_paragraph_do_not_overlap_and_quote_what_stands_there() -> None:
    made = report(
        "2022-H1", carried_from="cu", I_1=(LETTER, PLAN), II=(ANNIVERSARY, "Tết Tân Sửu 2021, 6 tháng năm 2021 2021")
    )
    texts = {p.id: write_runs(p.runs) for _, p in made.paragraphs()}
    taken: dict[str, int] = {}
    for proposal in found(made, old="2021-H1"):
        assert proposal.start >= taken.get(proposal.block, 0)
        assert texts[proposal.block][proposal.start : proposal.end] == proposal.quote
        taken[proposal.block] = proposal.end


def test_single_review_is_for_what_has_a_figure_or_went_stale() -> None:
    made = report(
        "2022-H1",
        carried_from="cu",
        II=("Công tác được quan tâm.", "Có {{C01||45}} tin.", "6 tháng đầu năm 2021", "- {{?x}}"),
    )
    proposals = stale.find(made, reference=REFERENCE, letterhead=HEAD, requests=(), previous=Period.parse("2021-H1"))
    assert stale.needs_single_review(made, "II", proposals) == {"p2", "p3", "p4"}
    assert stale.needs_single_review(mark_reviewed(made, ["p2"]), "II", proposals) == {"p3", "p4"}
