"""From a heading's title to a section code of the canonical model (S10 … S95), by ordered patterns and by place in the report."""

import re
from functools import lru_cache

# Tested in this order, first match wins: most specific first (corpus 2.2, rule 2).
_ORDER: tuple[tuple[str, str], ...] = (
    ("S95", r"^phụ lục|biểu (số|mẫu)|các chỉ tiêu chủ yếu"),
    ("S44", r"bài học|^kinh nghiệm"),
    ("S43", r"^(những )?nguyên nhân"),
    ("S42", r"hạn chế|tồn tại|yếu kém|khuyết điểm|vướng mắc|khó khăn, (?!thuận lợi)\w+"),
    ("S50", r"phương hướng"),
    ("S60", r"kiến nghị|đề xuất|đề nghị"),
    ("S51", r"^mục (đích|tiêu)|^yêu cầu"),
    ("S54", r"tổ chức thực hiện"),
    ("S53", r"^((các|một số|những|nhóm) )*giải pháp"),
    (
        "S50",
        r"^(?!.*(kết quả|tình hình))(.*nhiệm vụ.*(tháng (đầu|cuối)|thời gian tới|năm|quý|tiếp theo|kỳ tới)|.*cam kết"
        r"|(một số )?nhiệm vụ (trọng tâm|chủ yếu|cụ thể)|nhiệm vụ$|nhiệm vụ,? giải pháp|kế hoạch (công tác )?(06|6|sáu) tháng cuối)",
    ),
    ("S10", r"^(những )?thuận lợi(,| và|, những)? khó khăn"),
    ("S11", r"^(những |một số |về )*thuận lợi"),
    ("S12", r"^(những |một số |về )*khó khăn"),
    ("S10", r"đặc điểm|khái quát"),
    ("S13", r"bối cảnh|^tình hình (công tác )?(thông tin đối ngoại|chung|thế giới|trong nước|địa phương)"),
)
_DIRECTION: tuple[tuple[str, str], ...] = (  # the leftmost of these counts
    (
        "S21",
        r"(các )?văn bản (chỉ đạo|hướng dẫn|quy phạm|đã ban hành)"
        r"|(tuyên truyền|phổ biến|quán triệt) (về )?các văn bản|ban hành (các )?văn bản",
    ),
    ("S22", r"kiện toàn|tổ chức bộ máy|đội ngũ"),
    ("S23", r"kinh phí|nguồn lực"),
    ("S24", r"tập huấn|bồi dưỡng"),
    ("S25", r"thanh tra|kiểm tra, giám sát|^(công tác )?kiểm tra"),
    ("S20", r"lãnh đạo|chỉ đạo|điều hành|tham mưu|triển khai thực hiện|xây dựng kế hoạch"),
)
_RESULTS: tuple[tuple[str, str], ...] = (
    ("S34", r"\bbiển\b|\bđảo\b|biên giới|chủ quyền"),
    ("S35", r"đấu tranh|phản bác|luận điệu|nhân quyền|nền tảng tư tưởng|bcđ 35|ban chỉ đạo 35"),
    ("S37", r"đoàn (ra|vào)|hợp tác|phi chính phủ|viện trợ|hữu nghị|đối ngoại nhân dân"),
    ("S38", r"người việt nam ở nước ngoài|kiều bào"),
    ("S39", r"phát ngôn|cung cấp thông tin|theo dõi .*báo chí|giải thích, làm rõ"),
    ("S32", r"quảng bá|hình ảnh|tiềm năng|xúc tiến|\bocop\b"),
    ("S31", r"tuyên truyền .*(chủ trương|đường lối|pháp luật|nghị quyết)"),
    (
        "S33",
        r"thông tin(,| -| và)? tuyên truyền|phát thanh|truyền thanh|truyền hình|cổ động|mạng xã hội|(cổng|trang) (thông tin điện tử|ttđt)"
        r"|văn hóa, (văn nghệ, )?thông tin|phương tiện (thông tin|truyền thông)",
    ),
    ("S36", r"sự kiện|lễ hội|giao lưu"),
)
_LAST: tuple[tuple[str, str], ...] = (
    ("S41", r"^(những )?(ưu điểm|mặt (mạnh|được|làm được))|kết quả nổi bật"),
    ("S40", r"đánh giá|nhận xét"),
    ("S30", r"^(những |các )?kết quả|thành tích|thành tựu|tình hình thực hiện|^hoạt động"),
    ("S3A", r"\bkinh tế\b|văn hóa ?[-–,] ?xã hội|quốc phòng"),
    ("S30", r"kết quả"),
)
CODES = (
    "S00",
    "S01",
    "S10",
    "S11",
    "S12",
    "S13",
    "S20",
    "S21",
    "S22",
    "S23",
    "S24",
    "S25",
    "S30",
    "S31",
    "S32",
    "S33",
    "S34",
    "S35",
    "S36",
    "S37",
    "S38",
    "S39",
    "S3A",
    "S40",
    "S41",
    "S42",
    "S43",
    "S44",
    "S50",
    "S51",
    "S52",
    "S53",
    "S54",
    "S60",
    "S70",
    "S80",
    "S90",
    "S95",
)


def is_result(code: str) -> bool:
    """True for sections that tell or judge results: after one of them "khó khăn" means shortcomings (corpus 2.2, rule 1)."""
    return code.startswith("S3") or code in ("S40", "S41", "S42")


def classify(title: str, *, level: int = 1, parent: str = "", after_results: bool = False) -> tuple[str, ...]:
    """Codes of a heading, main code first, contained ones after it; empty when no pattern fits.

    `level` 1 is the top, `parent` the main code of the heading above, `after_results` whether a result section came before.
    """
    words = " ".join(title.lower().split()).strip(" .:;")
    main = _main(words, level, parent, after_results)
    if not main:
        return ()
    codes = [main]
    for part in re.split(r"[,;]| và ", words):
        inner = _main(part.strip(), level + 1, main, after_results)
        if inner and inner not in codes and not (inner[:2] == main[:2] and inner.endswith("0")):
            codes.append(inner)
    return tuple(codes)


@lru_cache(maxsize=512)
def _main(words: str, level: int, parent: str, after_results: bool) -> str:
    code = _first(_ORDER, words)
    if code == "S42" and not after_results and re.match(r"(những )?khó khăn", words):
        return "S12"
    if (
        code == "S12" and after_results and parent not in ("S10", "S12")
    ):  # below "đặc điểm" they are conditions wherever it stands
        return "S42"
    if code == "S11" and parent == "S40":
        return "S41"
    if code:
        return code
    if re.match(r"(những |các )?kết quả", words) and not re.match(r"kết quả (công tác )?(lãnh đạo|chỉ đạo)", words):
        if parent == "S40":
            return "S41"
        if level == 1:
            return "S30"
    return _leftmost(_DIRECTION, words) or _first(_RESULTS, words) or _first(_LAST, words)


def _first(patterns: tuple[tuple[str, str], ...], words: str) -> str:
    return next((code for code, pattern in patterns if re.search(pattern, words)), "")


def _leftmost(patterns: tuple[tuple[str, str], ...], words: str) -> str:
    hits = [(match.start(), code) for code, pattern in patterns if (match := re.search(pattern, words))]
    return min(hits)[1] if hits else ""
