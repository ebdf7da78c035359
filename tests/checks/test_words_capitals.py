"""Capitals by NĐ 30/2020, PL II: what must be found, and the names and other readings that are right as they stand."""

import pytest

from tests.checks.words_at_hand import hits, right_texts
from tests.checks.words_right import PASSAGES


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("mưa lũ kéo dài; Tổ chức lại lịch phát", "Tổ", "tổ"),
        ("văn hóa, thể thao, Du lịch và thương mại", "Du lịch", "du lịch"),
        ("của các Lãnh đạo xã; cơ quan Báo chí trung ương", "Báo chí", "báo chí"),
        ("do Lãnh đạo Sở chủ trì", "Lãnh đạo", "lãnh đạo"),
        ("kết thúc lễ hội. nhìn chung khách hài lòng", "nhìn", "Nhìn"),
        ("nằm ở phía tây Tỉnh Bắc Hà", "Tỉnh", "tỉnh"),
        ("UBND Tỉnh Lào Cai giao", "Tỉnh", "tỉnh"),
        ("theo chỉ đạo của Huyện, của xã", "Huyện", "huyện"),
        ("trên địa bàn Xã được giữ vững", "Xã", "xã"),
        ("phục vụ nhân dân và du khách", "nhân dân", "Nhân dân"),
        ("chính sách của Đảng và nhà nước", "nhà nước", "Nhà nước"),
        ("chính sách của nhà nước", "nhà nước", "Nhà nước"),
        ("đường lối của đảng, chính sách", "đảng", "Đảng"),
        ("theo khoản 2 điều 18 Luật Báo chí", "điều", "Điều"),
        ("quy định tại Khoản 2 Điều 18", "Khoản", "khoản"),
        ("vào sáng thứ hai đầu tuần", "hai", "Hai"),
        ("đến cuối tháng chín sẽ xong", "chín", "Chín"),
        ("trong dịp tết, xã tổ chức", "tết", "Tết"),
    ],
)
def test_capitals_to_mend(text: str, wrong: str, right: str) -> None:
    assert (wrong, right) in hits(text, "capital")


@pytest.mark.parametrize(
    "text",
    [
        "Vùng Cảnh sát biển 3, Hải đội Dân quân; Lễ hội Nà Mai, Ngày hội văn hóa; Chủ tịch, Chỉ huy trưởng",
        "Sở Văn hóa, Thể thao và Du lịch; Luật Báo chí; Ngày Báo chí; Hội Nhà báo; phòng Báo chí",
        "Ủy ban nhân dân, Hội đồng nhân dân, Công an nhân dân, đối ngoại nhân dân, nhân dân thế giới, nhân dân hai bên biên giới",
        "quản lý nhà nước; cơ quan nhà nước; ngân sách nhà nước; bí mật nhà nước; tổ nhân dân tự quản",
        "cấp ủy đảng, tổ chức đảng, đảng viên; của Huyện ủy, của Tỉnh đoàn, của Thành ủy",
        "Thành phố Hồ Chí Minh, Phường Lý Thái Tổ, Quận 1; xã Hòa Mai; Tỉnh ủy Bắc Hà",
        "tại các điều 3, 5; điểm a khoản 2 Điều 4; lần thứ hai; ba tháng chín lần; tết Nguyên đán",
        "TP. Hà Nội, v.v. và nhiều nơi; ước 2.000 lượt. Trong đó có",
    ],
)
def test_capitals_in_order(text: str) -> None:
    assert not hits(text, "capital")


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("gửi Sở Thông Tin và truyền thông", "Sở Thông Tin và truyền thông", "Sở Thông tin và Truyền thông"),
        ("Sở văn hóa, thể thao và du lịch", "Sở văn hóa, thể thao và du lịch", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Ủy Ban nhân dân xã", "Ủy Ban nhân dân", "Ủy ban nhân dân"),
        ("Uỷ Ban Nhân Dân xã", "Uỷ Ban Nhân Dân", "Uỷ ban nhân dân"),
        ("Hội Liên hiệp phụ nữ xã", "Hội Liên hiệp phụ nữ", "Hội Liên hiệp Phụ nữ"),
        ("các nước quanh biển đông", "biển đông", "Biển Đông"),
        ("vùng Bắc Trung bộ", "Bắc Trung bộ", "Bắc Trung Bộ"),
        ("ngày Báo chí cách mạng Việt Nam", "ngày Báo chí cách mạng Việt Nam", "ngày Báo chí Cách mạng Việt Nam"),
        ("Ngày giải phóng Miền Nam, thống nhất đất nước", "Ngày giải phóng Miền Nam, thống nhất đất nước",
         "Ngày Giải phóng miền Nam, thống nhất đất nước"),
        ("Cách mạng Tháng Tám", "Cách mạng Tháng Tám", "Cách mạng tháng Tám"),
        ("nơi ra đời Đội Tuyên truyền giải phóng quân", "Đội Tuyên truyền giải phóng quân",
         "Đội Việt Nam Tuyên truyền Giải phóng quân"),
        ("khối Asean và sản phẩm ocop", "Asean", "ASEAN"),
        ("Huyện Ủy giao", "Huyện Ủy", "Huyện ủy"),
    ],
)  # fmt: skip
def test_names_to_mend(text: str, wrong: str, right: str) -> None:
    assert (wrong, right) in hits(text, "proper-name")


@pytest.mark.parametrize(
    "text",
    [
        "ỦY BAN NHÂN DÂN XÃ; Sở Văn hóa, Thể thao và Du lịch; sở văn hóa các nước; phòng y tế",
        "Biển Đông; Ngày Nhà giáo Việt Nam; ngày Quốc khánh 2-9; Đội Việt Nam Tuyên truyền Giải phóng quân",
        "http://ocop.vn, asean@mofa.gov.vn; ủy ban nhân dân cấp xã",
        "Hội đồng Nhân ái; Phòng Dân sự",
    ],
)
def test_names_in_order(text: str) -> None:
    assert not hits(text, "proper-name")


def test_the_texts_at_hand() -> None:
    said = [
        (name, hit)
        for name, line in right_texts()
        if name == "ky-truoc.txt"
        for hit in hits(line, "capital", "proper-name")
    ]
    assert said == []
    assert [hit for text in PASSAGES for hit in hits(text, "capital", "proper-name")] == []
