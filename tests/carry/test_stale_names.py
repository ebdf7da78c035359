"""Papers, dates, names, people and words (K4–K9, K15, K18–K21, K23): what is proposed for each."""

from datetime import date

import msgspec
import pytest

from tests.carry.finder import COMMUNE, SHIPPED, looked, said, whys
from tests.carry.reports import HEAD, one
from ttdn_desktop.carry import stale
from ttdn_desktop.model.notation import write_runs
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.proposal import Action
from ttdn_desktop.model.reference import Act, Reference
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Signing
from ttdn_desktop.operations.revise import accept

OFFICE = "Sở Văn hóa, Thể thao và Du lịch"


@pytest.mark.parametrize(
    ("text", "new", "old", "section", "told"),
    [
        ("Xây dựng Kế hoạch thông tin đối ngoại năm 2024.", "2025-H1", "2024-H1", "II", [("2024", "2025")]),
        ("Kế hoạch thông tin đối ngoại năm 2024", "2024-Y", "2024-H1", "II", []),
        ("Xây dựng Kế hoạch thông tin đối ngoại năm 2022", "2022-H1", "2021-Y", "III", []),
        ("Xây dựng Kế hoạch thông tin đối ngoại năm 2022", "2022-Y", "2021-Y", "III", [("2022", "2023")]),
        ("Kế hoạch phát triển đến năm 2025", "2026-H1", "2025-Y", "II", []),
    ],
)
def test_plans_without_their_number(text: str, new: str, old: str, section: str, told: list[tuple[str, str]]) -> None:
    assert said(looked(text, new, old, "K5", section=section)) == told
    assert not looked(text, new, old, "K1", "K2", section=section)


def test_a_number_comes_again_each_year() -> None:
    """K7: the letter of this year with last year's number is another letter."""
    text = "Thực hiện Công văn số 537/STTTT-TTBCXB ngày 24 tháng 5 năm 2021 của Sở về việc báo cáo kết quả; huyện đã"
    new = Request("a", "537", "STTTT-TTBCXB", date(2022, 5, 20), "Sở Nội vụ", "báo cáo")
    made = one(text, "2022-H1", carried=True)
    found = stale.find(made, reference=SHIPPED, letterhead=HEAD, requests=(new,), previous=Period.parse("2021-H1"))
    assert [write_runs(p.new) for p in found] == [new.citation()]


def test_an_act_on_the_day_of_the_report() -> None:
    acts = (
        Act("09/2017/NĐ-CP", "Nghị định", "phát ngôn", since=date(2026, 7, 1), by="Nghị định số 244/2026/NĐ-CP"),
        Act("148/2026/NĐ-CP", "Nghị định", "sửa đổi", effective=date(2026, 7, 1)),
        Act("103/2016/QH13", "Luật", "Báo chí", date=date(2016, 4, 5), since=date(2026, 7, 1), by="Luật mới"),
    )

    def told(text: str, period: str) -> list[tuple[str, str]]:
        made = one(text, period)
        found = stale.find(made, reference=Reference(acts=acts), letterhead=HEAD, requests=(), previous=None)
        return [(p.quote, p.data["why"]) for p in found if p.rule == "K6" and p.action is Action.FLAG]

    text = "Nghị định số 09/2017/NĐ-CP; Nghị định số 148/2026/NĐ-CP; Luật Báo chí năm 2016"
    assert told(text, "2026-H1") == [("148/2026/NĐ-CP", "not-yet")]
    assert told(text, "2026-Y") == [("09/2017/NĐ-CP", "replaced"), ("Luật Báo chí năm 2016", "replaced")]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("ngày 31/02/2021", "no-such-day"),
        ("ngày 05/6/202", "year-short"),
        ("Kế hoạch số 5/KH-UBND ngày 10/01/2020 của UBND huyện về thông tin năm 2021", "january"),
        ("Kế hoạch số 5/KH-UBND ngày 11/01/2019 của UBND xã về thông tin năm 2018", "plan-year"),
        ("Ngày 20/8/2021 đã khai mạc lễ hội", "after-period"),
    ],
)
def test_days_that_cannot_be_right(text: str, why: str) -> None:
    period = "2018-Y" if "2018" in text else "2021-H1"
    assert [p.data["why"] for p in looked(text, period, None, "K8", carried=False)] == [why]


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 5/KH-UBND ngày 20/12/2020 của UBND huyện về thông tin năm 2021",
        "dự kiến ngày 02/9/2021 khai mạc",
        "Kế hoạch số 7/KH-UBND ngày 03/4/2019 về thông tin đến năm 2025",
        "Nghị định số 72/2015/NĐ-CP ngày 07/9/2015",
    ],
)
def test_days_that_are_right(text: str) -> None:
    assert not looked(text, "2021-H1", None, "K8", carried=False)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("khai mạc ngày …/…/2021 tại", "date"), ("ngày 15/…/2021", "date"), ("số …/BC-UBND", "number"), ("«Tên_xã»", "field"),
        ("trong năm 20…", "year"), ("[CẦN BỔ SUNG]", "bracket"), ("còn ........ lượt", "dots"),
    ],
)  # fmt: skip
def test_places_left_for_the_pen(text: str, kind: str) -> None:
    assert kind in [p.data["kind"] for p in looked(text, "2021-H1", None, "K9", carried=False)]


@pytest.mark.parametrize(
    "text", ["trong năm 20 hội nghị đã mở", "khác...nhằm", "v.v…", "10 phút/01 bản tin", "(21/6/1925- 21/6/2024)"]
)
def test_what_is_no_blank(text: str) -> None:
    assert not looked(text, "2024-H1", None, "K9", carried=False)


def test_circumstances_whose_years_are_over_are_told_with_them() -> None:
    (now,) = looked("Do đại dịch Covid-19 nên tạm dừng", "2021-Y", "2021-H1", "K15")
    (gone,) = looked("Do đại dịch Covid-19 nên tạm dừng", "2024-H1", "2023-Y", "K15")
    assert now.data == {"why": "now"} and gone.data == {"why": "gone", "years": "2020–2023"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Đề nghị SỞ THÔNG TIN VÀ TRUYỀN THÔNG", [("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", OFFICE.upper())]),
        ("Sở Thông tin & Truyền thông, Phòng VH-TT", [("Sở Thông tin & Truyền thông", OFFICE), ("Phòng VH-TT", "Phòng Văn hóa - Xã hội")]),
        ("Thông tư số 03/2019/TT-BTTTT ngày 06/5/2019 của Bộ Thông tin và Truyền thông", []),
        ("UBND huyện Sơn Thủy chỉ đạo", [("UBND huyện Sơn Thủy", "UBND xã Sơn Thủy")]),
        ("UBND huyện Hòa An chỉ đạo", [("UBND huyện Hòa An", "")]),
        ("trên địa bàn huyện và của huyện", [("trên địa bàn huyện", "trên địa bàn xã"), ("của huyện", "của xã")]),
        ("của Huyện ủy", [("Huyện ủy", "")]),  # by hearsay only: marked
        ("Đề nghị UBND huyện hỗ trợ", [("UBND huyện", "")]),  # the commune does not ask itself
        ("huyện Mường Khương cũ; UBND huyện cũ", []),
        ("trước ngày 01/7/2025, UBND huyện đã", []),
        ("giao lưu với tỉnh Hà Giang", [("tỉnh Hà Giang", "tỉnh Tuyên Quang")]),
        ("tỉnh Bà Rịa - Vũng Tàu", [("tỉnh Bà Rịa - Vũng Tàu", "Thành phố Hồ Chí Minh")]),
        ("tỉnh Hà Giang (cũ), trước đây thuộc tỉnh Yên Bái", []),
        ("tỉnh Cao Bằng, thành phố Huế", []),
    ],
)  # fmt: skip
def test_names_that_ended_with_the_reform(text: str, told: list[tuple[str, str]]) -> None:
    assert said(looked(text, "2026-H1", "2025-Y", "K18", head=COMMUNE)) == told
    assert not looked(text, "2024-Y", "2024-H1", "K18")


def test_what_is_known_by_hearsay_only_is_said_so() -> None:
    (proposal,) = looked("Ban Tuyên giáo Huyện ủy", "2026-H1", "2025-Y", "K18", head=COMMUNE)
    assert proposal.action is Action.FLAG and proposal.data["unconfirmed"] == "yes"


def test_the_place_the_unit_was_formed_from_becomes_the_unit() -> None:
    text = (
        "huyện Bình Lục và HUYỆN BÌNH LỤC, huyện Bình Lục (cũ); Báo cáo số 5/BC-UBND của UBND huyện Bình Lục về kết quả"
    )
    told = said(looked(text, "2026-H1", "2025-Y", "K18", head=COMMUNE, former=("huyện Bình Lục",)))
    assert told == [("huyện Bình Lục", "xã Sơn Thủy"), ("HUYỆN BÌNH LỤC", "XÃ SƠN THỦY")]


def test_the_number_of_communes_is_over_with_every_merger() -> None:
    text = "Huyện có 17 đơn vị hành chính (15 xã và 02 thị trấn)."
    assert whys(looked(text, "2021-Y", "2021-H1")) == [
        ("K18", "17 đơn vị hành chính (15 xã và 02 thị trấn)", "communes")
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Đồng chí Nguyễn Văn Bình - Chủ tịch UBND huyện chủ trì", [("Nguyễn Văn Bình", "Nguyễn Văn An")]),
        ("đồng chí Nguyễn Văn An, Chủ tịch UBND huyện Sơn Thủy", []),
        ("ông Trần Văn Nam - Chủ tịch UBND tỉnh dự", [("Trần Văn Nam", "")]),
        ("đồng chí Lê Thị Hà, Phó Chủ tịch", [("Lê Thị Hà", "")]),
    ],
)
def test_people_named_with_their_post(text: str, told: list[tuple[str, str]]) -> None:
    assert said(looked(text, "2022-H1", "2021-Y", "K20")) == told


def rolled_with(**facts: object) -> Report:
    return msgspec.structs.replace(one("Đã làm.", "2022-H1", carried=True), source="cu", **facts)


def test_signer_and_symbol_are_held_against_the_profile_and_taken_with_one_key() -> None:
    made = rolled_with(signing=Signing(HEAD.signing.authority, "Lê Thị Hà"))
    made = msgspec.structs.replace(made, issue=msgspec.structs.replace(made.issue, symbol="BC-HU"))
    found = stale.find(made, reference=SHIPPED, letterhead=HEAD, requests=(), previous=Period.parse("2021-Y"))
    assert [(p.rule, p.block, p.quote, p.data["why"]) for p in found] == [
        ("K20", "@signer", "Lê Thị Hà", "signer"), ("K19", "@symbol", "BC-HU", "symbol"),
    ]  # fmt: skip
    after = accept(made, found)
    assert (after.signing, after.issue.symbol) == (HEAD.signing, HEAD.symbol)
    deputy = rolled_with(signing=Signing(("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Lê Thị Hà"))
    assert not stale.find(deputy, reference=SHIPPED, letterhead=HEAD, requests=())


@pytest.mark.parametrize(
    ("new", "old", "told"),
    [
        ("2024-Y", "2024-H1", []),  # once a year
        ("2025-H1", "2024-Y", [("https://stttt.quangnam.gov.vn", "office"), ("www.vi-du.vn", "year")]),
        ("2026-H1", "2026-Y", []),
    ],
)
def test_addresses_once_a_year(new: str, old: str, told: list[tuple[str, str]]) -> None:
    found = looked("tại https://stttt.quangnam.gov.vn, www.vi-du.vn.", new, old, "K21")
    assert [(p.quote, p.data["why"]) for p in found if new != "2026-H1"] == told
    province = looked("tại https://baoxuan.quangnam.gov.vn", "2025-Y", "2025-H1", "K21")
    assert [p.data["why"] for p in province] == ["province"]


@pytest.mark.parametrize(
    "text",
    [
        "thông tin tin cậy",
        "thân nhân nhân dịp lễ",
        "đại biểu biểu dương",
        "quốc gia gia nhập",
        "chương trình trình diễn",
    ],
)
def test_two_words_that_meet_are_no_double(text: str) -> None:
    assert not looked(text, "2021-H1", None, "K23", carried=False)


def test_a_heading_of_the_old_period_is_proposed_anew() -> None:
    made = rolled_with()
    section = msgspec.structs.replace(made.section("III"), title="PHƯƠNG HƯỚNG 6 THÁNG CUỐI NĂM 2021")
    made = msgspec.structs.replace(made.with_section(section), closing="Trên đây là báo cáo 6 tháng đầu năm 2021./.")
    found = stale.find(made, reference=SHIPPED, letterhead=HEAD, requests=(), previous=Period.parse("2021-H1"))
    assert [(p.block, p.rule, write_runs(p.new)) for p in found] == [
        ("@title", "K2", "6 THÁNG CUỐI NĂM 2022"), ("@closing", "K1", "6 tháng đầu năm 2022"),
    ]  # fmt: skip
