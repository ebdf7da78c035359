"""Whatever a person types or an old file holds, the checks and stale.find give well-formed answers and never fail."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tests.carry.reports import HEAD, one
from tests.checks.test_checks import REFERENCE, context
from ttdn_desktop.carry import stale
from ttdn_desktop.carry.spots import spots
from ttdn_desktop.checks.run import run
from ttdn_desktop.model.block import HOLE
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.proposal import Action
from ttdn_desktop.operations.revise import accept, as_proposal
from ttdn_desktop.wording.checks import message, why

PIECE = st.sampled_from(
    "6|06|Sáu| tháng| đầu| cuối| năm| 2021| 2020| quý II|/2021|Công văn số |537/STTTT-TTBCXB| ngày 24 tháng 5 năm 2021| của Sở"
    "| về việc báo cáo|;|, |. |...|…|(|)|- |Kế hoạch số 3/KH-UBND|99 năm Ngày |(21/6/1925- 21/6/2024)|Tết |Tân Sửu| tăng 12,5%"
    "| so với cùng kỳ năm 2020|45 tin bài| trong đó có 3 xã và 2 phường|đa đa |Sơn Thúy|SƠN THÙY|{{C01||45}}|{{?45}}|MẬT|Sở TT&TT"
    "|http://a.vn|nhân dân| Covid-19|phân tử cơ hội|{|}|**|_|\\|\u00a0|#Ten|Số: /BC".split("|")
)
TEXT = st.lists(PIECE, min_size=1, max_size=14).map("".join) | st.text(max_size=40)
PERIODS = st.sampled_from(["2021-H1", "2021-Y", "2022-H1", "2021-Q3", "2022-M05", "2021-9M", "2021-01-01..2021-03-10"])


@given(TEXT, PERIODS, PERIODS, st.booleans())
def test_findings_and_proposals_are_well_formed(text: str, period: str, old: str, carried: bool) -> None:
    made = one(text, period, carried=carried)
    texts = {(spot.section, spot.block): spot.text for spot in spots(made)}
    proposals = stale.find(made, reference=REFERENCE, letterhead=HEAD, requests=(), previous=Period.parse(old))
    for proposal in proposals:
        assert texts[proposal.section, proposal.block][proposal.start : proposal.end] == proposal.quote
        assert proposal.new or proposal.action is Action.FLAG
    for finding in run(context(made, previous=one("", old))):
        assert message(finding) and why(finding)
        if finding.start >= 0 and finding.rule != "gap-open":
            assert texts[finding.section, finding.block][finding.start : finding.end] == finding.quote
        suggested = as_proposal(finding)
        if suggested:
            assert HOLE not in (finding.suggestion or "")
            assert accept(made, [suggested]) != made


@given(TEXT, PERIODS)
def test_accepting_everything_leaves_the_rest_of_the_text(text: str, period: str) -> None:
    made = one(text, period, carried=True)
    proposals = stale.find(made, reference=REFERENCE, letterhead=HEAD, requests=(), previous=Period.parse("2021-H1"))
    (before,) = [spot for spot in spots(made) if spot.is_body]
    (after,) = [spot for spot in spots(accept(made, proposals)) if spot.is_body]
    place, rest = 0, after.text
    for proposal in [p for p in proposals if p.block == before.block and p.new]:
        kept = before.text[place : proposal.start]
        assert rest.startswith(kept)
        size = sum(len(getattr(run, "text", HOLE)) for run in proposal.new)
        place, rest = proposal.end, rest[len(kept) + size :]
    assert rest == before.text[place:]


def test_a_report_without_sections_is_checked_too() -> None:
    empty = msgspec.structs.replace(one("x", "2021-H1"), sections=())
    found = run(context(empty))
    assert found and {finding.section for finding in found} == {""}
