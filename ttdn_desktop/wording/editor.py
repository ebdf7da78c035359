"""Words of the editor: its tool bar, find and replace, tables, pictures, and what is said of pasted text."""

from collections.abc import Mapping

TOOLS_NAME = "Thanh công cụ soạn thảo"
FIND_NAME, REPLACE_NAME = "Tìm trong cả báo cáo", "Thay bằng"
FIND_HINT = "Tìm trong cả báo cáo; gõ không dấu cũng thấy"
REPLACE_HINT = "Thay bằng…"
NEXT, PREVIOUS = "Chỗ sau", "Chỗ trước"
CASE_NAME, WHOLE_NAME = "Phân biệt chữ hoa, chữ thường", "Chỉ tìm nguyên từ"
CASE, WHOLE = "Aa", "[từ]"
WITH_REPLACE = "Mở phần thay thế"
CLOSE_FIND = "Đóng khung tìm (Esc)"
REPLACE_ONE, REPLACE_ALL = "Thay chỗ này", "Thay tất cả"
NOT_FOUND = "không thấy"
AGAIN = "Đã hết báo cáo, tìm lại từ đầu."
AGAIN_BACK = "Đã tới đầu báo cáo, tìm lại từ cuối."
IN_TABLE = "Chữ tìm thấy nằm trong bảng."
IN_CAPTION = "Chữ tìm thấy nằm ở lời ghi của bảng hoặc hình."

TABLE, PICTURE = "Bảng", "Hình"
TABLE_NAME = "Các ô của bảng"
TABLE_NEW, TABLE_OLD = "Chèn bảng", "Sửa bảng"
CAPTION, CAPTION_HINT = "Tên bảng", "Ví dụ: Bảng 1. Ấn phẩm thông tin đối ngoại"
HEADER = "Dòng đầu là tiêu đề cột"
TABLE_GUIDE = (
    "Gõ thẳng vào ô. Enter: ô dưới; Tab: ô bên phải; Alt+Enter: xuống dòng trong ô; Ctrl+V: dán bảng từ Excel, Word."
)
ROW_BELOW, ROW_ABOVE, ROW_GONE = "Thêm dòng dưới", "Thêm dòng trên", "Bỏ dòng"
COLUMN_AFTER, COLUMN_BEFORE, COLUMN_GONE = "Thêm cột phải", "Thêm cột trái", "Bỏ cột"
ROWS_MENU, COLUMNS_MENU = "Dòng", "Cột"
UNDO_IN_TABLE = "Hoàn tác"
KEEP_TABLE, PUT_TABLE, LEAVE = "Giữ các thay đổi", "Chèn vào báo cáo", "Thôi"
TABLE_SURE = "Bỏ những gì vừa gõ trong bảng?"
TABLE_EMPTY = "Bảng chưa có chữ nào: hãy gõ vào ít nhất một ô."
TABLE_LARGE = (
    "Bảng dán vào quá lớn ({rows} dòng, {columns} cột); mỗi bảng nhận nhiều nhất {most_rows} dòng, {most_columns} cột."
)

PICTURE_NEW, PICTURE_OLD = "Chèn hình", "Sửa hình"
PICTURE_CAPTION, PICTURE_CAPTION_HINT = "Lời ghi dưới hình", "Ví dụ: Hình 1. Lễ hội Lồng Tồng xuân 2027"
PICTURE_WIDTH, MILLIMETRES = "Bề rộng trên giấy", " mm"
WIDTH_OF_ITSELF = "theo cỡ của hình"
PICTURE_GUIDE = "Người khiếm thị nghe máy đọc lời này, nên ghi rõ trong hình có gì."
PICTURE_PREVIEW = "Hình xem trước"
KEEP_PICTURE, PUT_PICTURE = "Giữ các thay đổi", "Chèn vào báo cáo"
CHOOSE_PICTURE = "Chọn hình để chèn"
PICTURE_KINDS = "Hình ({kinds})"
TAKING_PICTURE = "Đang mở hình {name}…"
PICTURE_PUT = "Đã chèn hình {name} vào mục “{title}”; mở mục ấy, bấm đúp vào hình để ghi lời dưới hình."
PICTURE_NOT_PUT = "Chưa chèn được hình {name}. {why}"
PICTURE_WAITS = "hình"

NO_PICTURES = "Chữ đã vào; {count} hình trong phần dán không lấy được. Chèn hình bằng nút “Hình” trên thanh công cụ."
LEGACY = {"tcvn3": "Chữ dán vào là bảng mã TCVN3 (phông .Vn…).", "vni": "Chữ dán vào là bảng mã VNI."}
TO_UNICODE, KEEP_AS_IS = "Chuyển sang &Unicode", "Giữ &nguyên"
CONVERTED = "Đã chuyển sang Unicode; Ctrl+Z để trở lại như lúc dán."


def place_of(place: int, count: int) -> str:
    """ "3/17"; "17 chỗ" while none of them is chosen; "không thấy"."""
    if not count:
        return NOT_FOUND
    return f"{place}/{count}" if place else f"{count} chỗ"


def replace_all(count: int) -> str:
    """The button: "Thay tất cả (17)"."""
    return f"{REPLACE_ALL} ({count})" if count else REPLACE_ALL


FIND_LABEL, REPLACE_LABEL = "Tìm", "Thay bằng"
_MOST_FORMS = 6


def will_replace(places: Mapping[str, int], forms: Mapping[str, int], typed: str) -> str:
    """What replace all would do: "Sẽ thay 12 chỗ ở 5 mục: II.1 (3), II.2 (9)"; the words as they are written where they differ

    from what was typed: "Sẽ thay 17 chỗ: “xã” (16), “xa” (1)", the sections on the next line.
    """
    if not places:
        return ""
    each = f"{len(places)} mục: " + ", ".join(f"{name} ({count})" for name, count in places.items())
    head = f"Sẽ thay {sum(places.values())} chỗ"
    if list(forms) == [typed]:
        return f"{head} ở {each}"
    written = ", ".join(f"“{form}” ({count})" for form, count in list(forms.items())[:_MOST_FORMS])
    more = f" và {len(forms) - _MOST_FORMS} cách viết khác" if len(forms) > _MOST_FORMS else ""
    return f"{head}: {written}{more}\nỞ {each}"


def was_replaced(count: int, sections: int) -> str:
    """After replace all."""
    return f"Đã thay {count} chỗ ở {sections} mục. Ctrl+Z: trở lại như trước."


def more_rows(count: int) -> str:
    """Below the rows of a long table that are drawn."""
    return f"… và {count} dòng nữa"


def picture_label(caption: str) -> str:
    """Below a picture in the text."""
    return caption or "Hình chưa có lời ghi"


def word_counts(section: int, report: int) -> str:
    """ "612 từ (cả báo cáo 5.830)"."""
    return f"{section:,} từ (cả báo cáo {report:,})".replace(",", ".")


SENTENCES = {
    "picture-none": "Tệp {place} không phải là hình mở được. Hãy chọn hình PNG, JPEG, BMP, GIF, TIFF hoặc WebP.",
    "picture-too-large": "Hình {place} quá lớn (trên 40 MB hoặc trên 89 triệu điểm ảnh). Hãy thu nhỏ hình rồi chèn lại.",
}
