"""Short forms: explained once, before they are used, written as they are known."""

import pytest

from tests.carry.reports import report
from tests.checks.test_checks import found
from tests.checks.words_at_hand import hits, reference, right_texts
from tests.checks.words_right import PASSAGES


def told(*texts: str) -> list[tuple[str, str]]:
    made = report(II=texts)
    return [(f.quote, f.data["why"]) for f in found(made, "abbreviation", reference=reference())]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Lưu: VT, VH XH.", "VH XH", "VHXH"),
        ("do UB ND xã ban hành", "UB ND", "UBND"),
        ("HDND xã giám sát", "HDND", "HĐND"),
        ("UBDN huyện chỉ đạo", "UBDN", "UBND"),
        ("MTQT các cấp", "MTQT", "MTTQ"),
        ("UBNDD xã", "UBNDD", "UBND"),
        ("UBNd xã", "UBNd", "UBND"),
        ("BDBP tuần tra", "BDBP", "BĐBP"),
    ],
)
def test_a_short_form_gone_wrong(text: str, wrong: str, right: str) -> None:
    assert hits(text, "abbreviation-slip") == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "UBND TT Hòa Mai; TT TT&TT; HĐND, UBND, MTTQ",
        "Công văn số 537/STTTT-TTBCXB; 179-CV/BTGHU; 72/2015/NĐ-CP; 05/BC-UBND; 126/2025/QH15",
        "phần XII, mục IV; TRÊN ĐỊA BÀN XÃ HÒA MAI",
        "ngân hàng đề thi ABCD, dự án KFW, 500.000 VND, phòng TTHT, nhóm CCBC",
        "thư điện tử UBDN@xa.gov.vn",
    ],
)
def test_right_ones_and_numbers_of_papers(text: str) -> None:
    assert not hits(text, "abbreviation-slip")


def test_a_rare_form_wants_its_meaning_at_first() -> None:
    assert told("Đăng trên Cổng TTĐT, trang TTĐT và theo QLDTX.") == [("TTĐT", "known"), ("QLDTX", "unknown")]
    assert told("Cổng thông tin điện tử (TTĐT) của xã", "đăng trên Cổng TTĐT") == []
    assert told("thông tin đối ngoại (sau đây gọi tắt là TTĐN)", "công tác TTĐN") == []
    assert told("thông tin đối ngoại (viết tắt là “TTĐN”); TTĐN (thông tin đối ngoại)") == [("TTĐN", "twice")]
    assert told("công tác TTĐN", "thông tin đối ngoại (TTĐN)") == [("TTĐN", "late")]


def test_what_all_know_needs_none_unless_both_forms_stand() -> None:
    assert told("UBND xã, HĐND xã, sản phẩm OCOP, COVID-19, ASEAN") == []
    assert told("Ủy ban nhân dân xã giao; UBND xã kiểm tra") == [("UBND", "mixed")]
    assert told("Uỷ ban nhân dân xã giao; UBND xã kiểm tra") == [("UBND", "mixed")]
    assert told("Ủy ban nhân dân xã (sau đây gọi là UBND xã) giao; UBND xã kiểm tra") == []
    assert told("Ủy ban nhân dân xã (sau đây gọi tắt là UBND) giao; UBND xã kiểm tra") == []


def test_the_texts_at_hand() -> None:
    assert [(name, hit) for name, line in right_texts() for hit in hits(line, "abbreviation-slip")] == []
    assert told(*PASSAGES) == []
