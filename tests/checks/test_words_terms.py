"""Fixed terms that are not whole, words that lack what they call for; sound sentences are let be."""

import pytest

from tests.checks.words_at_hand import hits, right_texts
from tests.checks.words_right import PASSAGES
from ttdn_desktop.checks.terms import parse


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (
            "trên cổng thông tin tuyên truyền điện tử của xã",
            "cổng thông tin tuyên truyền điện tử",
            "cổng thông tin điện tử",
        ),
        ("Trang thông tin chung điện tử", "Trang thông tin chung điện tử", "Trang thông tin điện tử"),
        ("giới thiệu mảnh đất và người Sơn Thủy", "mảnh đất và người", "mảnh đất và con người"),
        ("quê hương và người Sơn Thủy", "quê hương và người", "quê hương và con người"),
        ("vận động người Việt Nam nước ngoài", "người Việt Nam nước ngoài", "người Việt Nam ở nước ngoài"),
        ("Sở Thông tin Truyền thông", "Sở Thông tin Truyền thông", "Sở Thông tin và Truyền thông"),
        ("Sở Văn hóa, Thể thao, Du lịch", "Sở Văn hóa, Thể thao, Du lịch", "Sở Văn hóa, Thể thao và Du lịch"),
        ("công tác thông đối ngoại", "thông đối ngoại", "thông tin đối ngoại"),
        ("các phương tiện thông tin, đại chúng", "phương tiện thông tin, đại chúng", "phương tiện thông tin đại chúng"),
        ("ỦY BAN DÂN xã", "ỦY BAN DÂN", "ỦY BAN NHÂN DÂN"),
        ("vùng đồng bào dân tộc thiểu, số", "dân tộc thiểu, số", "dân tộc thiểu số"),
    ],
)
def test_a_fixed_term_that_is_not_whole(text: str, wrong: str, right: str) -> None:
    assert (wrong, right) in hits(text, "term-broken")


@pytest.mark.parametrize(
    "text",
    [
        "Hội đồng Dân tộc của Quốc hội; Hội đồng dân tộc, các Ủy ban",
        "trang tin điện tử; cổng thông tin điện tử; thông tin về điện tử",
        "mảnh đất và con người; đất nước và con người",
        "các quan hệ chính trị, kinh tế",
        "Sở Văn hóa, Thể thao và Du lịch; Sở Văn hóa và Thể thao",
        "học ngành công nghệ, tin học và thông tin, đối ngoại",
    ],
)
def test_whole_terms_and_other_words(text: str) -> None:
    assert not hits(text, "term-broken", "frame")


def test_the_notation_of_the_pack() -> None:
    parts = parse("Sở Văn hóa ~ Thể thao [và] | Du lịch")
    assert [(part.word, part.lost, part.foreign, part.comma) for part in parts if part.lost or part.foreign or part.comma] == [
        ("Thể", False, False, True), ("và", True, False, False), ("Du", False, True, False),
    ]  # fmt: skip
    whole = parse("an sinh xã hội", frozenset({("an", "sinh"), ("xã", "hội")}))
    assert [part.lost for part in whole] == [False, True, True, False]
    assert [part.comma for part in whole] == [False, False, True, False]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("tình hình khiếu kiện vẫn diễn biến, khó giải quyết", "vẫn diễn biến", "vẫn diễn biến phức tạp"),
        ("được triển khai đồng bộ tạo, sức lan tỏa", "bộ tạo, sức", "bộ, tạo sức"),
        ("ban hành để tạo, chuyển biến về nhận thức", "để tạo, chuyển", "để tạo chuyển"),
        ("treo 175 câu băng rôn", "175 câu băng rôn", None),
        ("ban hành kế hoạch nhằm, nâng cao chất lượng", "hoạch nhằm, nâng", "hoạch, nhằm nâng"),
        ("thực hiện chỉ đạo của.", "của.", None),
        ("tham mưu cho Đảng ủy các, kế hoạch", "các,", None),
        ("đăng website của xã 12 bài", "đăng website", "đăng trên website"),
        ("Đăng tải cổng TTĐT 40 tin", "Đăng tải cổng TTĐT", "Đăng tải trên cổng TTĐT"),
        ("thường xuyên cung cấp về tình hình biên giới", "cung cấp về", "cung cấp thông tin về"),
        (
            "cung cấp kịp thời và đầy đủ về các vụ việc",
            "cung cấp kịp thời và đầy đủ về",
            "cung cấp kịp thời và đầy đủ thông tin về",
        ),
        ("triển khai tốt, các nhiệm vụ được giao", "triển khai tốt,", "triển khai tốt"),
        ("Quán triệt nghiêm túc, các nghị quyết", "Quán triệt nghiêm túc,", "Quán triệt nghiêm túc"),
        ("yêu cầu các thôn, đơn vị, tăng cường tuyên truyền", "đơn vị, tăng cường", "đơn vị tăng cường"),
        (
            "báo cáo của UBND xã Hòa Mai kết quả công tác",
            "báo cáo của UBND xã Hòa Mai kết",
            "báo cáo của UBND xã Hòa Mai về kết",
        ),
    ],
)
def test_words_that_lack_what_they_call_for(text: str, wrong: str, right: str | None) -> None:
    assert (wrong, right) in hits(text, "frame")


@pytest.mark.parametrize(
    "text",
    [
        "công tác đào tạo, bồi dưỡng; cải tạo, nâng cấp; sáng tạo, đổi mới; tôn tạo, tu bổ; còn tồn tại, hạn chế; hiện tại, xã",
        "Khi công việc được thực hiện tốt, các cơ quan sẽ báo cáo",
        "nhiệm vụ được triển khai có hiệu quả, các chương trình tiếp tục",
        "Để thực hiện có hiệu quả, các nội dung phải rõ",
        "thực hiện tốt, các thôn đã vào cuộc",
        "phối hợp với các cơ quan, đơn vị, tổ chức liên quan",
        "chỉ đạo các cơ quan, đơn vị, địa phương thực hiện",
        "đăng tải báo cáo, đăng tải trên trang thông tin điện tử",
        "cung cấp thông tin về các vấn đề; cung cấp tài liệu kịp thời về tình hình",
        "cung cấp về Sở; báo cáo của UBND xã về công tác; báo cáo của xã gồm kết quả",
        "giải tán nội các, bầu mới; nước sở tại, trừ trường hợp",
    ],
)
def test_sentences_in_order(text: str) -> None:
    assert not hits(text, "frame", "term-broken")


def test_the_texts_at_hand_are_whole() -> None:
    assert [(name, hit) for name, line in right_texts() for hit in hits(line, "frame", "term-broken")] == []
    assert [hit for text in PASSAGES for hit in hits(text, "frame", "term-broken")] == []
