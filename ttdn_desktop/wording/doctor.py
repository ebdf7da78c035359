"""Words of `ttdn doctor`."""

from ttdn_desktop.wording.packs import old_told

_NAMES = {
    "home": "Thư mục dữ liệu",
    "store": "Dữ liệu",
    "backup": "Bản sao gần nhất",
    "outlines": "Đề cương",
    "reference": "Bảng tra cứu",
    "packs": "Tuổi các bảng tra cứu",
    "fonts": "Phông chữ cho PDF",
}
_GOOD = {"store": "còn nguyên", "reference": "đủ", "fonts": "đủ chữ tiếng Việt"}


def result_line(name: str, ok: bool, detail: str) -> str:
    """ "Dữ liệu: còn nguyên"."""
    if name == "packs" and ok:
        detail = old_told(detail)
    said = detail or (_GOOD.get(name, "chưa có") if ok else "có trục trặc")
    return f"{'✓' if ok else '✗'} {_NAMES[name]}: {said}"
