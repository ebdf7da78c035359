"""The rules one by one: what each finds, what it leaves alone, and that each has its sentence."""

from datetime import date

import msgspec
import pytest

from tests.carry.reports import HEAD, ROMAN, UNIT, figures, one, paragraphs, report
from ttdn_desktop.checks.gate import gate
from ttdn_desktop.checks.run import RULES, Context, run
from ttdn_desktop.model.block import HOLE, Origin, OriginKind, Table
from ttdn_desktop.model.figure import Figure, FigureStatus, Indicator, PeriodFigures
from ttdn_desktop.model.finding import Finding, Severity
from ttdn_desktop.model.reference import Body, Reference
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Signing
from ttdn_desktop.wording import checks as wording

REFERENCE = Reference(
    indicators=(Indicator("C01", "Tin, bài cộng tác", "tin, bài"),),
    bodies=(Body(("Sở TT&TT",), date(2025, 2, 28), "Sở Văn hóa, Thể thao và Du lịch", "TT 10/2025"),),
    confusables={"phân tử cơ hội": "phần tử cơ hội", "băng zôn": "băng rôn", "Công TTĐT": "Cổng TTĐT"},
    variants=(("kinh tế - xã hội", "kinh tế xã hội"),),
    reduplications=frozenset({"luôn luôn"}),
    secrecy_marks=("TUYỆT MẬT", "TỐI MẬT", "MẬT"),
)
LETTER = Request("cv", "12", "STTTT-TTBCXB", date(2021, 5, 24), "Sở Thông tin và Truyền thông", "báo cáo")
FULL = {
    "I": ("Bối cảnh chung thuận lợi, được các cấp quan tâm.",),
    "II": ("Kết quả các mặt đều được giữ vững trong kỳ.",),
    "III": ("Kế hoạch là giữ nếp làm việc đã có lâu nay.",),
    "IV": ("Đề nghị Sở tiếp tục quan tâm, hướng dẫn kịp thời.",),
}


def context(made: Report, **more: object) -> Context:
    values: dict[str, object] = {
        "report": made, "figures": PeriodFigures(UNIT.id, made.period.code), "previous": None, "unit": UNIT,
        "previous_figures": None, "same_kind_figures": None, "letterhead": HEAD, "requests": (LETTER,),
        "outline": ROMAN, "reference": REFERENCE, "today": date(2021, 6, 10),
    }  # fmt: skip
    return Context(**(values | more))  # type: ignore[arg-type]


def found(made: Report, *rules: str, **more: object) -> list[Finding]:
    return [finding for finding in run(context(made, **more)) if not rules or finding.rule in rules]


def changed(made: Report, **more: object) -> Report:
    return msgspec.structs.replace(made, **more)


def test_a_report_in_order_has_only_a_word_about_the_addressee() -> None:
    made = report(**FULL)
    assert [f.rule for f in run(context(made))] == ["addressee-none"]
    assert gate(context(made)) == ()


def test_number_and_day_left_blank_are_no_error() -> None:
    made = changed(
        report(**FULL), issue=msgspec.structs.replace(report().issue, number="", day=None, month=None, year=None)
    )
    assert not [f for f in run(context(made)) if f.severity is not Severity.STYLE]


def test_an_empty_required_section_stops() -> None:
    made = report(**(FULL | {"I": (), "II": (), "I_1": ("Thuận lợi.",)}))  # the text of I.1 speaks for I
    assert [(f.section, f.severity) for f in gate(context(made))] == [("II", Severity.MUST)]
    table = msgspec.structs.replace(made.section("II"), blocks=(Table("t1", (("a",),)),))
    assert not gate(context(made.with_section(table)))


def test_unreviewed_carried_text_stops_once_a_section() -> None:
    made = report(carried_from="cu", **(FULL | {"II": ("một", "hai {{C01||45}}")}))
    findings = [f for f in gate(context(made)) if f.rule == "carried-unreviewed"]
    assert [(f.section, f.data["count"]) for f in findings] == [("I", "1"), ("II", "2"), ("III", "1"), ("IV", "1")]
    assert findings[1].block == "p2" and findings[1].data["blocks"] == "p2 p3"


def test_gaps_and_figures_without_a_value_stop() -> None:
    made = report(**(FULL | {"II": ("có {{?45}} lượt và {{C01||80}} tin",)}))
    stops = gate(context(made))
    assert [(f.rule, f.start, f.data["was"]) for f in stops] == [("gap-open", 3, "45"), ("gap-open", 13, "80")]
    assert stops[1].data["name"] == "Tin, bài cộng tác" and HOLE not in stops[1].quote
    (left,) = gate(context(made, figures=figures(C01="9")))
    assert left.start == 3
    assert wording.message(stops[1]) == "Chỗ này còn phải điền: số liệu “Tin, bài cộng tác” (kỳ trước: 80)."


def test_a_figure_not_counted_leaves_a_sentence_to_rewrite() -> None:
    made = report(**(FULL | {"II": ("có {{C01||80}} tin",)}))
    known = PeriodFigures(UNIT.id, "2021-H1", (Figure("C01", FigureStatus.UNCOUNTED),))
    (stop,) = gate(context(made, figures=known))
    assert "viết lại" in wording.message(stop)
    zero = PeriodFigures(UNIT.id, "2021-H1", (Figure("C01", FigureStatus.ZERO),))
    assert not gate(context(made, figures=zero))


def test_a_field_without_a_value_is_a_gap_in_the_opening() -> None:
    (finding,) = gate(context(report(**FULL), requests=()))
    assert (finding.rule, finding.block, finding.data["kind"]) == ("gap-open", "@opening", "request")
    assert not gate(
        context(changed(report(**FULL), opening="Theo chế độ báo cáo định kỳ, {unit} báo cáo:"), requests=())
    )


def test_no_place_name_stops() -> None:
    assert [f.rule for f in gate(context(changed(report(**FULL), place=" ")))] == ["place-blank"]


@pytest.mark.parametrize("text", ["MẬT", "Tối mật", "Độ mật: TUYỆT MẬT", "Tài liệu TỐI MẬT kèm theo"])
def test_a_secrecy_mark_stops(text: str) -> None:
    assert [f.rule for f in gate(context(report(**(FULL | {"II": (text,)}))))] == ["secrecy-mark"]
    unplaced = changed(report(**FULL), unplaced=paragraphs(text, start=20))
    assert [f.rule for f in gate(context(unplaced))] == ["secrecy-mark"]


@pytest.mark.parametrize(
    "text", ["giữ bí mật nhà nước", "gắn bó mật thiết", "CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC", "tối mật độ"]
)
def test_words_with_mat_in_them_are_no_mark(text: str) -> None:
    assert not found(report(**(FULL | {"II": (text,)})), "secrecy-mark")


def test_what_was_made_outside_is_ungated_but_told() -> None:
    made = changed(one("MẬT"), made_outside=True, place="")
    assert gate(context(made)) == ()
    assert {"secrecy-mark", "place-blank", "section-empty"} <= {f.rule for f in run(context(made))}


def test_stale_words_are_findings_with_the_proposal_as_suggestion() -> None:
    old = report("2021-H1")
    made = one("Trong 6 tháng đầu năm 2021 có", "2022-H1", carried=True)
    (finding,) = found(made, "period-stale", previous=old)
    assert (finding.quote, finding.suggestion) == ("6 tháng đầu năm 2021", "6 tháng đầu năm 2022")
    assert "6 tháng đầu năm 2022" in wording.message(finding)


def test_fields_a_person_typed_over_are_looked_at_too() -> None:
    made = changed(
        report(**FULL), opening="Ủy ban nhân dân huyện Sơn Thúy báo cáo 6 tháng năm:", recipients=("Công TTĐT huyện",)
    )
    places = {f.rule: (f.block, f.suggestion) for f in found(made, "own-name", "period-defective", "confusable")}
    assert places == {
        "own-name": ("@opening", "Sơn Thủy"),
        "period-defective": ("@opening", "6 tháng đầu năm 2021"),
        "confusable": ("@recipient:0", "Cổng TTĐT"),
    }


def test_a_heading_with_an_old_period_is_found_in_its_section() -> None:
    made = report("2022-H1", **FULL)
    made = made.with_section(msgspec.structs.replace(made.section("III"), title="PHƯƠNG HƯỚNG 6 THÁNG CUỐI NĂM 2021"))
    (finding,) = found(made, "period-stale", previous=report("2021-H1"))
    assert (finding.section, finding.block, finding.suggestion) == ("III", "@title", "6 THÁNG CUỐI NĂM 2022")


def test_a_missing_request_letter_should_be_told_unless_the_opening_cites_one() -> None:
    made = changed(report(**FULL), opening="Theo chế độ báo cáo, {unit} báo cáo:")
    assert [f.severity for f in found(made, "request-missing", requests=())] == [Severity.SHOULD]
    cited = changed(made, opening="Thực hiện Công văn số 5/STTTT-BC ngày 01/6/2021 của Sở, {unit} báo cáo:")
    assert not found(cited, "request-missing", requests=())
    (finding,) = found(made, "request-incomplete", requests=(Request("x", "5", "STTTT"),))
    assert wording.message(finding) == "Văn bản yêu cầu còn thiếu: ngày, cơ quan."


@pytest.mark.parametrize(
    ("closing", "why"),
    [("", "missing"), ("Trên đây là báo cáo của {unit}.", "mark"), ("Trên đây là báo cáo công tác {period}", "mark")],
)
def test_the_closing_ends_with_its_mark(closing: str, why: str) -> None:
    (finding,) = found(changed(report(**FULL), closing=closing), "closing-formula")
    assert finding.data["why"] == why and wording.message(finding)


def test_the_closing_s_suggestion_adds_the_mark() -> None:
    (finding,) = found(changed(report(**FULL), closing="Trên đây là báo cáo của huyện."), "closing-formula")
    assert (finding.quote, finding.suggestion) == (".", "./.")


def test_recipients() -> None:
    made = changed(report(**FULL), archive="", recipients=(), addressees=("Sở",))
    assert {f.rule for f in found(made, "archive-line", "recipients-missing", "as-above")} == {
        "archive-line", "recipients-missing", "as-above",
    }  # fmt: skip
    good = changed(report(**FULL), addressees=("Sở",), recipients=("Như trên", "Huyện ủy (b/c)"))
    assert not found(good, "archive-line", "recipients-missing", "as-above", "addressee-none")
    also = changed(good, recipients=("Như kính gửi", "Huyện ủy (b/c)"))
    assert not found(also, "as-above")
    twice = changed(report(**FULL), recipients=("Như trên", "Lưu: VT"))
    assert {(f.rule, f.data["why"]) for f in found(twice, "archive-line", "as-above")} == {
        ("archive-line", "twice"), ("as-above", "nobody-above"),
    }  # fmt: skip


def test_the_signing_block() -> None:
    deputy = changed(report(**FULL), signing=Signing(("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Bình"))
    assert [f.rule for f in found(deputy, "signing-authority", "signer-missing")] == ["signing-authority"]
    full = Signing(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Bình")
    assert not found(changed(deputy, signing=full), "signing-authority", "signer-missing")
    assert [f.data["why"] for f in found(changed(deputy, signing=Signing()), "signer-missing")] == ["authority"]


@pytest.mark.parametrize(
    "text",
    [
        "có 17 đơn vị hành chính (trong đó có 15 xã và 02 thị trấn).",
        "có 17 đơn vị (15 xã và 02 thị trấn)",
        "phát 120 tin, bài, trong đó có 30 tin và 20 bài tiếng Tày",
        "tổ chức 12 cuộc (tại 5 xã)",
        "Kế hoạch số 12/KH (2 trang và 3 phụ lục)",
        "phát 1.200 tờ, gồm 1.000 tờ rơi và 200 tờ gấp",
        "mỗi quý 02 bản tin (thời lượng 10 phút/01 bản tin)",
        "đạt 90 người (chiếm 30% và 20%)",
    ],
)
def test_sums_that_hold_or_are_no_sums(text: str) -> None:
    assert not found(one(text), "sum-wrong")


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("có 17 đơn vị hành chính (trong đó có 15 xã và 03 thị trấn).", "18"),
        ("có 17 đơn vị (14 xã và 02 thị trấn)", "16"),
        ("phát 40 tin, bài, trong đó có 30 tin và 20 bài tiếng Tày", "50"),
        ("phát 1.300 tờ, gồm 1.000 tờ rơi và 200 tờ gấp", "1.200"),
    ],
)
def test_parts_that_do_not_make_their_total(text: str, added: str) -> None:
    (finding,) = found(one(text), "sum-wrong")
    assert finding.data["sum"] == added and finding.data["sum"] in wording.message(finding)


def test_figures_that_jump_against_the_year_before() -> None:
    made = report(**FULL)
    now, old = figures(C01="300", C02="50", C03="2"), figures("2020-H1", C01="45", C02="45", C03="1")
    (finding,) = found(made, "figure-jump", figures=now, same_kind_figures=old)
    assert (finding.data["code"], finding.quote) == ("C01", "Tin, bài cộng tác")


def test_words() -> None:
    made = one("Đa đa số phân  tử cơ hội, BĂNG ZÔN, luôn luôn; Nghị định 72/2015/NĐ-CP ngày 7/9/2016 … còn ……")
    told = {f.rule: (f.quote, f.suggestion) for f in found(made) if f.block == "p1"}
    assert told["doubled-word"] == ("Đa đa", "Đa")
    assert told["confusable"][1] in ("phần tử cơ hội", "BĂNG RÔN")
    assert told["citation-number-word"] == ("Nghị định 72/2015/NĐ-CP", "Nghị định số 72/2015/NĐ-CP")
    assert told["citation-year"][0] == "72/2015/NĐ-CP ngày 7/9/2016"
    assert len(found(made, "confusable")) == 2 and len(found(made, "placeholder")) == 2


def test_years_in_numbers_of_laws() -> None:
    made = one("Nghị định số 72/NĐ-CP ngày 07/9/2015; Thông tư số 03/2019/TT-BTTTT ngày 06/5/2019")
    assert [(f.quote, f.data["why"]) for f in found(made, "citation-year")] == [("72/NĐ-CP", "no-year")]


def test_a_cited_paper_is_not_younger_than_the_report() -> None:
    made = one("Công văn số 5/UBND-VH ngày 01/7/2021 và Công văn số 4/UBND-VH ngày 30/6/2021")
    assert not found(
        made, "citation-later", today=date(2021, 7, 5)
    )  # written in July, the month on the paper not yet set
    assert [f.quote for f in found(made, "citation-later")] == ["Công văn số 5/UBND-VH ngày 01/7/2021"]
    signed = changed(made, issue=msgspec.structs.replace(made.issue, day=29), made_outside=True)
    assert len(found(signed, "citation-later", today=date(2026, 1, 1))) == 2


def test_words_in_tables_are_marked_with_their_cell() -> None:
    made = report("2022-H1", **FULL)
    came = Origin(OriginKind.CARRIED, "cu", "t1")
    table = Table("t1", (("Chỉ tiêu", "6 tháng đầu năm 2021"), ("đa đa số", "……")), origin=came)
    made = made.with_section(msgspec.structs.replace(made.section("II"), blocks=(table,)))
    findings = found(made, previous=report("2021-H1"))
    told = [(f.rule, f.quote, f.suggestion, f.data["row"], f.data["column"]) for f in findings if f.block == "t1"]
    assert told == [
        ("placeholder", "……", None, "1", "1"),
        ("period-stale", "6 tháng đầu năm 2021", None, "0", "1"),
        ("doubled-word", "đa đa", None, "1", "0"),
    ]


def test_an_ended_body_is_found_among_the_recipients() -> None:
    made = changed(report("2025-Y", **FULL), recipients=("Sở TT&TT (b/c)",))
    (finding,) = found(made, "body-ended")
    assert (finding.block, finding.suggestion) == ("@recipient:0", "Sở Văn hóa, Thể thao và Du lịch")
    assert "28/02/2025" in wording.why(finding)


def test_one_spelling_in_one_report() -> None:
    months = "06 tháng đầu năm, 6 tháng cuối năm, 6 tháng đầu năm"
    made = report(**(FULL | {"II": ("kinh tế - xã hội", "Kinh tế xã hội"), "III": (months,)}))
    told = {f.rule: (f.quote, f.suggestion) for f in found(made, "variant", "period-spelling")}
    assert told == {
        "variant": ("Kinh tế xã hội", "Kinh tế - xã hội"),
        "period-spelling": ("06 tháng đầu năm", "6 tháng đầu năm"),
    }
    assert not found(one("kinh tế xã hội và kinh tế xã hội; 06 tháng đầu năm"), "variant", "period-spelling")


def test_long_sentences_and_paragraphs_said_twice() -> None:
    long = "từ " * 81
    made = report(
        **(FULL | {"II": (long, "một hai ba bốn năm sáu bảy tám"), "III": ("Một hai  ba bốn năm sáu bảy tám",)})
    )
    told = [(f.rule, f.section, f.data.get("words", "")) for f in found(made, "sentence-long", "said-twice")]
    assert told == [("said-twice", "III", ""), ("sentence-long", "II", "81")]


@pytest.mark.parametrize(("sign", "instead"), [("☑", "■"), ("➢", "-"), ("😀", None), ("漢", None)])
def test_a_sign_the_paper_cannot_show_stops_and_is_named(sign: str, instead: str | None) -> None:
    made = report(**(FULL | {"II": (f"Đã làm {sign} xong.",)}))
    (finding,) = found(made, "character-missing")
    assert (finding.section, finding.quote, finding.suggestion, finding.start) == ("II", sign, instead, 7)
    assert sign in wording.message(finding)
    assert "character-missing" in [stopping.rule for stopping in gate(context(made))]


def test_letters_of_vietnamese_and_common_signs_are_no_finding() -> None:
    made = report(**(FULL | {"II": ("Ắ ễ ỵ ₫ – “…” 50% ≥ 3 m² ½ → § \u00a0 ● ■",)}))
    assert not found(made, "character-missing")


def test_a_heading_that_promises_causes() -> None:
    made = report(**FULL)
    made = made.with_section(msgspec.structs.replace(made.section("II"), title="Hạn chế, nguyên nhân"))
    assert [(f.section, f.block, f.quote) for f in found(made, "heading-promise")] == [("II", "@title", "nguyên nhân")]
    kept = msgspec.structs.replace(made.section("II"), blocks=paragraphs("Nguyên nhân là kiêm nhiệm.", start=50))
    assert not found(made.with_section(kept), "heading-promise")


def test_a_part_of_its_own_on_causes_keeps_the_promise() -> None:
    made = report(II=("Chưa có kinh phí riêng.",), III=("Cán bộ kiêm nhiệm.",))
    second, third = made.section("II"), made.section("III")
    parent = msgspec.structs.replace(second, title="HẠN CHẾ VÀ NGUYÊN NHÂN")
    made = made.with_section(parent).with_section(msgspec.structs.replace(third, title="2. Nguyên nhân", level=2))
    assert not found(made, "heading-promise")


def test_findings_are_unique_grave_first_and_quote_what_stands_there() -> None:
    made = report(carried_from="cu", **(FULL | {"II": ("đa đa số {{?1}} 6 tháng năm", "các các")}))
    findings = run(context(made))
    grave = [list(Severity).index(f.severity) for f in findings]
    assert grave == sorted(grave) and len({(f.key, f.start) for f in findings}) == len(findings)
    texts = {p.id: "".join(getattr(r, "text", HOLE) for r in p.runs) for _, p in made.paragraphs()}
    for finding in findings:
        if finding.start >= 0 and finding.block in texts and finding.rule != "gap-open":
            assert texts[finding.block][finding.start : finding.end] == finding.quote


def test_every_rule_has_its_sentence_and_ids_are_unique() -> None:
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids) and set(ids) == set(wording.RULES)
    assert {rule for rule, _ in wording.CASES} <= set(ids)
    for rule in RULES:
        for why in [why for name, why in wording.CASES if name == rule.id] or [""]:
            said = Finding(rule.id, rule.severity, quote="{x", suggestion="{y}", data={"why": why})
            assert wording.message(said) and wording.why(said)
