"""Sentences of the field for any year, right for the period they are written in: what the property tests roll on."""

from hypothesis import strategies as st

from ttdn_desktop.carry.stale_days import can_chi
from ttdn_desktop.model.period import Period, PeriodKind

YEARS = st.integers(2005, 2060)
_HEADS = ("Trong ", "Kết quả ", "Thực hiện nhiệm vụ ", "UBND huyện đã tổng hợp ", "- Công tác ", "Huyện ")
_TAILS = (
    " đã hoàn thành tốt.",
    "; các xã tham gia đầy đủ.",
    " được quan tâm, chỉ đạo.",
    ".",
    " (có danh sách kèm theo).",
)


def own_words(period: Period) -> tuple[str, ...]:
    """The period itself and the next one, with their years, in the spellings whose way back is one."""
    own, ahead = period.label(), period.outlook().label()
    return own, own.upper(), ahead, ahead.upper(), f"phương hướng {ahead}", f"báo cáo {own}"


def invertible(period: Period) -> tuple[str, ...]:
    """What comes back word for word when it is rolled on and rolled back (K1, K2, K10, K11, K12, K14)."""
    year = period.year
    return (
        *own_words(period),
        f"{year - 1925} năm Ngày Báo chí cách mạng Việt Nam (21/6/1925 - 21/6/{year})",
        f"lần thứ {year - 1945} Quốc khánh (02/9/1945-02/9/{year})",
        f"kỷ niệm {year - 1930} năm Ngày thành lập Đảng Cộng sản Việt Nam",
        f"kỷ niệm {year - 1990} năm thành lập huyện",
        f"mừng Xuân {can_chi(year)} {year}",
        f"đón Tết {can_chi(year)}",
        "sau 12 năm phối hợp",
        "qua 08 năm thực hiện",
        "thông tin đối ngoại",
        "giới thiệu sản vật của huyện Sơn Thủy",
    )


def remembered(period: Period) -> tuple[str, ...]:
    """What comes back word for word because it is known how it was first put: the year left out, the number in letters."""
    if period.kind is not PeriodKind.FIRST_HALF:
        return ("năm nay", "xem lại trong năm qua") if period.kind is PeriodKind.YEAR else ()
    year = period.year
    return (
        "6 tháng đầu năm", "06 tháng đầu năm", "Sáu tháng đầu năm", "nửa đầu năm", "6 tháng đầu năm nay", "xem lại trong 6 tháng qua",
        f"sáu tháng đầu năm {year}", f"hai quý đầu năm {year}", f"những tháng cuối năm {year}", f"6 tháng đầu {year}",
        f"số liệu đến ngày 14/6/{year}", f"lũy kế đến tháng 6/{year}",
    )  # fmt: skip


def of_the_period(period: Period) -> tuple[str, ...]:
    """Everything such a report says that is of its time."""
    year, before = period.year, period.same_kind_before()
    parts = (
        "quý I/{y}",
        "quý II năm {y}",
        "tháng 3/{y}",
        "6 tháng đầu năm {y}",
        "06 tháng cuối năm {y}",
        "nửa đầu năm {y}",
    )
    inside = parts if period.kind is PeriodKind.YEAR else (*parts[:4], parts[5])
    return (
        *invertible(period),
        *(part.format(y=year) for part in inside),
        *(("6 tháng đầu năm", "Sáu tháng đầu năm", "06 tháng đầu năm") if period.kind is PeriodKind.FIRST_HALF else ()),
        f"năm {year}",
        f"tăng 12% so với cùng kỳ năm {year - 1}",
        f"tăng so với {before.label()}",
        f"lũy kế {6 if period.kind is PeriodKind.FIRST_HALF else 12} tháng đạt 70% kế hoạch năm {year}",
        f"Kế hoạch số 12/KH-UBND ngày 05/01/{year} của UBND huyện về thông tin đối ngoại năm {year}",
        f"xây dựng Kế hoạch thông tin đối ngoại năm {year}",
        f"Công văn số 5/SNV-VP ngày 02/3/{year} của Sở Nội vụ về việc báo cáo kết quả",
        f"Báo cáo số 17/BC-UBND ngày 10/4/{year}",
        f"ngày 15/3/{year} đã khai mạc",
        f"năm học {year - 1} - {year}",
        f"giai đoạn {year - 4} - {year}",
        "là năm thứ 3 thực hiện",
        f"đạt 45 tin, bài trong năm {year}",
        *remembered(period),
    )


def sentences(phrases: tuple[str, ...], least: int = 1) -> st.SearchStrategy[str]:
    """One or more phrases with words of the trade around them."""
    one = st.tuples(st.sampled_from(_HEADS), st.sampled_from(phrases), st.sampled_from(_TAILS)).map("".join)
    return st.lists(one, min_size=least, max_size=4).map(" ".join)
