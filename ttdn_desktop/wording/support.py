"""Words of the support file: what each fact is called. A value is a number, a version or one of the words here."""

from collections.abc import Iterable

from ttdn_desktop.wording.states import STATES

CHOOSE = "Lưu tệp thông tin hỗ trợ"
FILE_NAME = "TTDN-ho-tro.txt"
KINDS = "Tệp chữ (*.txt)"
MADE = "Đã lưu tệp thông tin hỗ trợ: {path}. Trong tệp không có câu chữ báo cáo, tên đơn vị, tên người."
HEAD = (
    "THÔNG TIN HỖ TRỢ – TTĐN Desktop",
    "Không có câu chữ báo cáo, số liệu, tên đơn vị, tên người, đường dẫn đầy đủ.",
)
LOG = "Nhật ký (đã bỏ chữ):"
_NAMES = {
    "program": "Bản chương trình",
    "made": "Lập lúc",
    "system": "Hệ điều hành",
    "python": "Python",
    "qt": "Qt",
    "sqlite": "SQLite",
    "frozen": "Bản cài đặt",
    "place": "Nơi để dữ liệu",
    "free": "Chỗ trống trên ổ đĩa",
    "data": "Dung lượng dữ liệu",
    "kept": "Tệp đi kèm",
    "backups": "Bản sao lưu",
    "backup-age": "Bản sao gần nhất cách đây",
    "log": "Nhật ký",
    "screen": "Màn hình",
    "window": "Cửa sổ",
    "theme": "Giao diện",
    "font": "Cỡ chữ",
    "reports": "Báo cáo",
    "outside": "trong đó nhập từ tệp cũ",
    "units": "Đơn vị",
    "requests": "Văn bản yêu cầu",
    "sections": "Mục",
    "paragraphs": "Đoạn",
    "figures": "Chỉ tiêu",
    "store-closed": "Không mở được dữ liệu",
    "doctor-home": "Kiểm tra: thư mục dữ liệu",
    "doctor-store": "Kiểm tra: dữ liệu",
    "doctor-backup": "Kiểm tra: sao lưu",
    "doctor-outlines": "Kiểm tra: đề cương",
    "doctor-reference": "Kiểm tra: bảng tra cứu",
    "doctor-fonts": "Kiểm tra: phông chữ",
}
_VALUES = {
    "good": "tốt",
    "home-folder": "trong thư mục người dùng",
    "fixed": "ổ đĩa {drive}",
    "yes": "có",
    "no": "không",
    "none": "chưa có",
}


def text(facts: Iterable[tuple[str, str]]) -> str:
    """The whole file."""
    lines, log = [*HEAD, ""], list[str]()
    for key, value in facts:
        if key == "log":
            log.append(value)
        else:
            lines.append(f"{_name(key)}: {_value(value)}")
    return "\n".join([*lines, "", LOG, *(log or ["(trống)"]), ""])


def _name(key: str) -> str:
    if key.startswith("state-"):
        return f"  {STATES.get(key.removeprefix('state-'), key)}"
    return _NAMES.get(key, key)


def _value(value: str) -> str:
    first, _, rest = value.partition(" ")
    if first == "bad":
        return f"có trục trặc {rest}".strip()
    return _VALUES[first].format(drive=rest) if first in _VALUES else value
