"""No rule proposes what stands there already, whatever the text: the texts at hand, the invented reports, each rule's own examples."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.checks.words_at_hand import reference, right_texts
from tests.checks.words_right import PASSAGES
from ttdn_desktop.checks.run import RULES

INVENTED = Path(__file__).parent / "invented"
PIECE = st.sampled_from(
    "COVID-19|covid-19|Covid- 19|TTDN|ttdn| Công TTĐT|bảo loạn| phân tử cơ hội|, |. |; |..| tạo, chuyển biến| nhằm | và |Nhân dân| nhân dân"
    "| của Tỉnh| Sở Văn Hóa|, Thể thao và Du lịch|UBND|VH TT|biển, đảo| biển đảo|kinh tế xã hội|(|)|“|”|540giờ| 93,3 %|Trung ương|hàng năm"
    "| về công tác tuyên truyền|tuyên truyền| đăng tải website| nhất là các vụ| diễn biến hòa bình|hoà bình| thứ hai| tết|\u00a0|\n".split(
        "|"
    )
)


def same(text: str) -> list[tuple[str, str]]:
    return [
        (rule.id, text[hit.start : hit.end])
        for rule in RULES
        if rule.text
        for hit in rule.text(text, reference())
        if hit.suggestion == text[hit.start : hit.end] or hit.start >= hit.end
    ]


def test_what_is_proposed_differs_from_what_stands_there() -> None:
    texts = [*PASSAGES, *(line for _, line in right_texts())]
    texts += [line for path in sorted(INVENTED.glob("*.txt")) for line in path.read_text("utf-8").splitlines() if line]
    assert [found for text in texts for found in same(text)] == []


@given(st.lists(PIECE, min_size=1, max_size=10).map("".join))
def test_the_same_for_any_text(text: str) -> None:
    assert same(text) == []
