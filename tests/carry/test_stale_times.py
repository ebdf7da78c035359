"""Periods, comparisons, anniversaries, zodiac names, terms and durations (K1–K3, K10–K14, K16): what is proposed for each."""

import msgspec
import pytest

from tests.carry.finder import SHIPPED, looked, said, whys
from tests.carry.reports import HEAD, one
from ttdn_desktop.carry import stale
from ttdn_desktop.model.notation import write_runs
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.proposal import Action


@pytest.mark.parametrize(
    ("text", "new", "old", "told"),
    [
        ("KẾT QUẢ QUÝ I I NĂM 2021", "2021-Q3", "2021-Q2", [("QUÝ I I NĂM 2021", "QUÝ III NĂM 2021")]),
        ("tháng 5 và 5 tháng năm 2021", "2021-M06", "2021-M05", [("tháng 5", "tháng 6"), ("5 tháng năm 2021", "6 tháng đầu năm 2021")]),
        ("tháng 6 và 6 tháng đầu năm 2021", "2021-M07", "2021-M06",
         [("tháng 6", "tháng 7"), ("6 tháng đầu năm 2021", "7 tháng đầu năm 2021")]),
        ("Nửa đầu năm 2021 và 6 tháng đầu 2021", "2022-H1", "2021-H1",
         [("Nửa đầu năm 2021", "Nửa đầu năm 2022"), ("6 tháng đầu 2021", "6 tháng đầu 2022")]),
        ("06 tháng đầu năm và 06 tháng cuối năm 2024", "2024-Y", "2024-H1",
         [("06 tháng đầu năm", "năm 2024"), ("06 tháng cuối năm 2024", "năm 2025")]),
        ("tăng so với 6 tháng đầu năm 2020", "2021-Y", "2021-H1", [("6 tháng đầu năm 2020", "năm 2020")]),
        ("so với năm 2020", "2022-H1", "2021-Y", [("năm 2020", "6 tháng đầu năm 2021")]),
        ("dự toán năm 2021", "2022-H1", "2021-Y", [("năm 2021", "năm 2022")]),
        ("quý III/2021", "2022-H1", "2021-H1", [("quý III/2021", "quý III/2022")]),
        ("Kết quả năm 2025", "2026-H2", "2025-Y", [("năm 2025", "6 tháng cuối năm 2026")]),
    ],
)  # fmt: skip
def test_period_words(text: str, new: str, old: str, told: list[tuple[str, str]]) -> None:
    assert said(looked(text, new, old, "K1", "K2")) == told


@pytest.mark.parametrize(("text", "right"), [("quý I V năm 2021", "quý IV năm 2021"), ("qúy III/2021", "quý III/2021")])
def test_torn_numerals_and_misplaced_tones_are_mended_anywhere(text: str, right: str) -> None:
    assert said(looked(f"Kết quả {text} khá.", "2021-Y", carried=False)) == [(text, right)]


def test_the_house_writes_06_also_where_the_old_words_show_no_zero() -> None:
    made = msgspec.structs.replace(one("Trong năm 2021 đã", "2022-H1", carried=True), pad_period=True)
    found = stale.find(made, reference=SHIPPED, letterhead=HEAD, requests=(), previous=Period.parse("2021-Y"))
    assert [write_runs(p.new) for p in found] == ["06 tháng đầu năm 2022"]


@pytest.mark.parametrize(
    ("text", "new", "told"),
    [
        ("công tác 6 tháng năm 2021 tốt", "2021-H1", [("6 tháng năm 2021", "6 tháng đầu năm 2021")]),
        ("phương hướng 6 tháng năm 2021", "2021-H1", [("6 tháng năm 2021", "6 tháng cuối năm 2021")]),
        ("trong 6 tháng năm qua", "2021-Y", [("6 tháng năm", "")]),  # no such part to be sure of
    ],
)
def test_a_word_lost(text: str, new: str, told: list[tuple[str, str]]) -> None:
    assert said(looked(text, new, None, "K3", carried=False)) == told


def test_what_is_counted_from_new_year_moves_to_the_end_of_the_period() -> None:
    text = "lũy kế 6 tháng đạt 70% kế hoạch năm 2021"
    assert said(looked(text, "2021-Y", "2021-H1", "K16")) == [("6 tháng", "12 tháng"), ("70", "{{?figure:70}}")]


@pytest.mark.parametrize(
    ("text", "new", "old", "new_count", "extra"),
    [
        ("lần thứ 96 Ngày Báo chí Việt Nam (21/6/1925-21/6/2021)", "2022-H1", "2021-H1", "97", {}),
        ("46 năm Ngày Giải phóng miền Nam, thống nhất đất nước (30/4/1975 – 30/4/2021)", "2022-H1", "2021-Y", "47", {}),
        ("76 năm Quốc khánh 2/9 (1945 - 2021)", "2022-Y", "2021-Y", "77", {}),
        ("76 năm Quốc khánh (02/9/1945 - 02/9/2021)", "2022-H1", "2021-Y", "77", {"outside": "yes"}),
        ("60 năm Ngày (05/9/1962 - 05/9/2022)", "2023-Y", "2022-Y", "61", {"round": "before"}),
        ("79 năm Ngày (02/9/1945 - 02/9/2024)", "2025-Y", "2024-Y", "80", {"round": "now"}),
    ],
)
def test_anniversaries_with_their_years(text: str, new: str, old: str, new_count: str, extra: dict[str, str]) -> None:
    (proposal,) = looked(text, new, old, "K10")
    assert proposal.data["new"] == new_count and proposal.data["why"] == "moved"
    assert {key: value for key, value in proposal.data.items() if key in ("round", "outside")} == extra
    assert not looked(text, old, old, "K10")


@pytest.mark.parametrize(
    ("text", "new", "count"),
    [
        ("43 năm Ngày giải phóng miền Nam (30/4/1975 - 30/4/2018)", "2019-H1", "44"),  # adds up, but is last year's
        ("51 năm Chiến thắng biên giới Tây Nam (07/01/1979 - 2026)", "2026-H1", "47"),
    ],
)
def test_a_typed_anniversary_that_cannot_be_right(text: str, new: str, count: str) -> None:
    assert [p.data["new"] for p in looked(text, new, None, "K10", carried=False)] == [count]


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("74 năm Cách mạng Tháng Tám và Quốc khánh 2/9, 50 năm thực hiện Di chúc (1969 - 2019)", "2019-Y"),
        ("74 năm Ngày thành lập QĐND Việt Nam (22/12/1944 - 22/12/2018)", "2019-H1"),  # the period begins in December
        ("80 năm Cách mạng tháng Tám thành công và Quốc khánh (2/9/1945 - 2/9/2025)", "2025-Y"),
        ("năm 2018 đã kỷ niệm 43 năm Ngày giải phóng miền Nam (30/4/1975 - 30/4/2018)", "2019-H1"),
    ],
)
def test_typed_anniversaries_that_are_right(text: str, new: str) -> None:
    assert not looked(text, new, None, "K10", "K11", carried=False)


def test_in_the_plans_an_anniversary_is_of_the_year_to_come() -> None:
    text = "tuyên truyền 79 năm Quốc khánh (02/9/1945 - 02/9/2024)"
    assert [p.data["now"] for p in looked(text, "2024-Y", "2024-H1", "K10", section="III")] == ["2025"]
    assert not looked(text, "2024-Y", "2024-H1", "K10")
    coming = "chuẩn bị 100 năm Ngày Báo chí (21/6/1925 - 21/6/2025)"
    assert not looked(coming, "2025-H1", "2024-Y", "K10")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("91 năm Ngày thành lập Đảng; 131 năm ngày sinh Chủ tịch Hồ Chí Minh.", ["92", "132"]),
        ("kỷ niệm 75 năm Ngày thành lập Đảng bộ huyện và 91 năm Ngày thành lập Đảng", ["76", "92"]),
        ("kỷ niệm 59 năm quan hệ Việt Nam - Lào", ["60"]),
        ("kỷ niệm 135 năm Ngày Quốc tế Lao động 01/5", ["136"]),
        ("kỷ niệm lần thứ 74 Ngày Thương binh - Liệt sỹ", ["75"]),
        ("kỷ niệm 20 năm thành lập huyện", ["21"]),  # not in the table: by the years gone by
    ],
)
def test_anniversaries_without_years(text: str, told: list[str]) -> None:
    assert [new for _, new in said(looked(text, "2022-Y", "2021-Y", "K11"))] == told


def test_a_day_of_uncertain_year_is_told_as_such() -> None:
    (proposal,) = looked("kỷ niệm 91 năm Ngày truyền thống ngành Tuyên giáo", "2022-Y", "2021-Y", "K11")
    assert proposal.data["unconfirmed"] == "yes" and proposal.data["new"] == "92"


@pytest.mark.parametrize(
    ("text", "new", "old", "section", "told"),
    [
        ("mừng Xuân Tân Sửu 2021", "2022-H1", "2021-Y", "II", [("Tân Sửu 2021", "Nhâm Dần 2022")]),
        ("XUÂN TÂN SỬU", "2022-H1", "2021-Y", "II", [("TÂN SỬU", "NHÂM DẦN")]),
        ("chuẩn bị Tết Nhâm Dần 2022", "2022-Y", "2021-Y", "III", [("Nhâm Dần 2022", "Quý Mão 2023")]),
        ("Tổng tiến công Xuân Mậu Thân 1968", "2022-H1", "2021-Y", "II", []),
        ("đón Tết Nhâm Dần 2022", "2022-H1", "2021-Y", "II", []),
    ],
)
def test_zodiac_names(text: str, new: str, old: str, section: str, told: list[tuple[str, str]]) -> None:
    proposals = looked(text, new, old, "K12", "YEAR", section=section)
    assert said(proposals) == told and all(p.preselected for p in proposals)


@pytest.mark.parametrize(
    ("text", "right"), [("Tết Canh Tý 2021", ["Tân Sửu 2021"]), ("đón Tết Nhâm Dần", []), ("Xuân Mậu Thân", [])]
)
def test_typed_zodiac_names(text: str, right: list[str]) -> None:
    assert [new for _, new in said(looked(text, "2021-Y", None, "K12", carried=False))] == right


@pytest.mark.parametrize(
    ("text", "new", "old", "told"),
    [
        ("nhiệm kỳ 2021 - 2026", "2027-H1", "2026-Y", [("nhiệm kỳ 2021 - 2026", "nhiệm kỳ 2026 - 2031")]),
        ("nhiệm kỳ 2020-2025", "2026-H1", "2025-Y", [("nhiệm kỳ 2020-2025", "nhiệm kỳ 2025-2030")]),
        ("kế hoạch 5 năm 2021 - 2025", "2026-Y", "2025-Y", [("5 năm 2021 - 2025", "5 năm 2026 - 2030")]),
        ("giai đoạn 2018 - 2021", "2022-Y", "2021-Y", [("giai đoạn 2018 - 2021", "")]),
        ("giai đoạn 2011 - 2015", "2022-Y", "2021-Y", []),  # was over when the old report was written
        ("nhiệm kỳ 2021 - 2026", "2026-Y", "2025-Y", []),
        ("nhiệm kỳ 2021 2026", "2022-Y", "2021-Y", [("nhiệm kỳ 2021 2026", "nhiệm kỳ 2021 - 2026")]),
        ("Nghị quyết Đại hội XIII của Đảng", "2026-Y", "2025-Y", [("Đại hội XIII của Đảng", "Đại hội XIV của Đảng")]),
        ("Nghị quyết Đại hội XIII của Đảng", "2025-Y", "2025-H1", []),
        ("đại biểu Quốc hội khóa XV", "2026-Y", "2025-Y", [("Quốc hội khóa XV", "Quốc hội khóa XVI")]),
        ("Nghị quyết Trung ương 4 Ban Chấp hành Trung ương Đảng khóa XII", "2026-Y", "2025-Y", []),
        ("Đại hội Đảng bộ tỉnh lần thứ XIII", "2026-Y", "2025-Y", []),
        ("là năm thứ 3 thực hiện", "2022-Y", "2021-Y", [("3", "4")]),
        ("là năm thứ hai thực hiện", "2022-Y", "2021-Y", [("hai", "ba")]),
        ("là năm đầu tiên thực hiện", "2022-Y", "2021-Y", [("năm đầu tiên", "")]),
        ("là năm thứ 3 thực hiện", "2021-Y", "2021-H1", []),
        ("sau 05 năm phối hợp", "2022-Y", "2021-Y", [("05", "06")]),
        ("trong gần 20 năm qua", "2022-Y", "2021-Y", [("trong gần 20 năm", "")]),
        ("trong 5 năm tới; qua 5 năm thực hiện", "2022-Y", "2021-Y", [("5", "6")]),
    ],
)
def test_terms_and_durations(text: str, new: str, old: str, told: list[tuple[str, str]]) -> None:
    assert said(looked(f"Huyện {text} đã.", new, old, "K13", "K14", "K11", "YEAR")) == told


def test_typed_text_is_left_alone_but_for_what_cannot_be_right() -> None:
    for text in (
        "so với 6 tháng đầu năm 2020 tăng", "nhiệm kỳ 2016 - 2021", "sau 5 năm", "năm thứ 3 thực hiện", "6 tháng cuối năm 2020: 132 tin",
        "Đại hội XII của Đảng", "dịch bệnh Covid-19", "có 80 lượt", "https://vi.du", "đồng chí Lê Văn A - Chủ tịch", "17 đơn vị hành chính",
    ):  # fmt: skip
        assert not looked(text, "2021-H1", None, carried=False), text


def test_a_congress_told_of_as_to_come_long_after_it_met() -> None:
    (proposal,) = looked(
        "chào mừng Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "2025-Y", carried=False, section="III"
    )
    assert proposal.new and whys([proposal])[0][2] == "later" and proposal.action is Action.PROPOSE


def test_years_nothing_explains_are_listed() -> None:
    text = (
        "Luật An ninh mạng năm 2018; đến năm 2030, tầm nhìn đến năm 2045; từ năm 2017 đến nay; 2020 lượt người; năm 2019; "
        "năm học 2020 - 2021"
    )
    told = [p.quote for p in looked(text, "2022-H1", "2021-Y", "YEAR")]
    assert told == ["năm 2019", "2020 - 2021"]
    assert [p.quote for p in looked(text, "2022-H1", None, "YEAR", carried=False)] == ["năm 2019"]
