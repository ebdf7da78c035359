"""Words of `ttdn check`: findings in groups, and what is said of a file that is no report."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ttdn_desktop.model.finding import Severity

NOTHING = "Không thấy chỗ nào phải sửa."
_GROUPS = {Severity.MUST: "PHẢI SỬA", Severity.SHOULD: "NÊN SỬA", Severity.STYLE: "GÓP Ý CÂU CHỮ"}
_COUNTED = {Severity.MUST: "chỗ phải sửa", Severity.SHOULD: "chỗ nên sửa", Severity.STYLE: "góp ý câu chữ"}
_NO_REPORT = {
    "import-empty": "không thấy tên báo cáo và đề mục nào",
    "import-no-period": "không thấy kỳ báo cáo trong tên và phần mở đầu; nếu biết kỳ, hãy thêm --period, như --period 2026-H1",
    "import-no-unit": "không thấy tên đơn vị",
}
FIELDS = {
    "@place": "Địa danh",
    "@subject": "Tên báo cáo",
    "@opening": "Mở đầu",
    "@title": "Đề mục",
    "@closing": "Câu kết",
    "@archive": "Dòng Lưu",
    "@recipient": "Nơi nhận",
    "@addressee": "Kính gửi",
    "@recipients": "Nơi nhận",
    "@addressees": "Kính gửi",
    "@signing": "Chữ ký",
    "@signer": "Chữ ký",
    "@symbol": "Số, ký hiệu",
    "@line": "Đoạn {number}",
}
WHOLE = "Cả báo cáo"
_BASIS = "Căn cứ:"  # a reason that names its own
FORM = "  Thể thức của tệp Word:"


def group(severity: Severity, count: int) -> str:
    """ "PHẢI SỬA (3)"."""
    return f"{_GROUPS[severity]} ({count})"


def place(section: str, block: str, places: Mapping[str, str]) -> str:
    """Where a finding stands: a section's number and heading, a field's name, a line of the file."""
    name, _, number = block.partition(":")
    field = FIELDS.get(name, "")
    if name == "@title" or not field:
        return places.get(section, section) or WHOLE
    return field.format(number=number)


def reason_lines(views: Sequence[dict[str, Any]]) -> Iterator[str]:
    """All findings of one reason: each with its place, words, sentence and proposal; why it matters, its basis and rules once, behind."""
    for view in views:
        quote = f" “{_flat(view['quote'])}”:" if view["quote"] and view["quote"] not in view["message"] else ""
        yield f"  • {view['place']}:{quote} {_flat(view['message'])}"
        if view["suggestion"] == "" and view["quote"]:
            yield f"      Bỏ: “{_flat(view['quote'])}”"
        elif view["suggestion"] and view["suggestion"] not in view["message"]:
            yield f"      Sửa thành: “{_flat(view['suggestion'])}”"
    basis = views[0]["basis"]
    law = f" Căn cứ: {basis}." if basis and _BASIS not in views[0]["why"] else ""
    rules = ", ".join(dict.fromkeys(view["rule"] for view in views))
    yield f"    ↳ {views[0]['why']}{law} [{rules}]"


def _flat(text: str) -> str:
    """In one line; a bracket cut off at the end of a quote is closed."""
    return " / ".join(text.split("\n")) + (")" if text.count("(") > text.count(")") and text[-1:].isalnum() else "")


def total(counts: dict[Severity, int]) -> str:
    """ "Tất cả: 2 chỗ phải sửa, 7 chỗ nên sửa, 31 góp ý câu chữ."."""
    return "Tất cả: " + ", ".join(f"{count} {_COUNTED[severity]}" for severity, count in counts.items() if count) + "."


def no_report(name: str, code: str, form: bool) -> str:
    """Why a file was looked at line by line, and what was not looked at."""
    done = "câu chữ từng dòng và thể thức" if form else "câu chữ từng dòng"
    return (
        f"Không đọc được tệp {name} thành một báo cáo ({_NO_REPORT[code]}); chỉ kiểm tra {done}, "
        "không kiểm tra bố cục, kỳ báo cáo, số liệu."
    )
