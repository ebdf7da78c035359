"""Words of the dialog "Trình bày văn bản": what the decree leaves to the office."""

TITLE = "Trình bày văn bản"
GUIDE = "Nghị định 30/2020/NĐ-CP để cơ quan tự chọn những điều dưới đây. Mặc định là đúng Mẫu 1.4 của Nghị định."
TEMPLATE = "Trở về mặc định (Mẫu 1.4)"
SAVE, LEAVE = "Dùng cách trình bày này", "Thôi"

LABELS = {
    "sizes": "Cỡ chữ quốc hiệu / tiêu ngữ / ngày tháng",
    "body_size": "Cỡ chữ nội dung",
    "top_mm": "Lề trên",
    "bottom_mm": "Lề dưới",
    "left_mm": "Lề trái",
    "right_mm": "Lề phải",
    "indent_mm": "Thụt dòng đầu đoạn",
    "space_after": "Cách giữa các đoạn",
    "line_multiple": "Cách dòng",
}
UNITS = {
    "body_size": "pt",
    "top_mm": "mm",
    "bottom_mm": "mm",
    "left_mm": "mm",
    "right_mm": "mm",
    "indent_mm": "mm",
    "space_after": "pt",
    "line_multiple": "dòng",
}


def range_said(allowed: str, unit: str) -> str:
    """ "20–25 mm" as the hint behind a field."""
    return f"được chọn {allowed} {unit}".rstrip()


def form_said(values: dict[str, str]) -> str:
    """The whole choice in one line: "Lề trên 25 mm; …"; `values` by field, as people write them."""
    return "; ".join(f"{LABELS[name]} {value} {UNITS.get(name, '')}".rstrip() for name, value in values.items())
