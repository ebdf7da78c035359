"""Words of the sheet of shortcuts."""

TITLE = "Bảng phím tắt"
IN_MENU = "Thực đơn {menu}"
PRINT, CLOSE = "&In bảng này", "Đón&g"
NO_PRINTER = "Windows chưa đặt máy in mặc định, nên chưa in được bảng. Đặt máy in trong Cài đặt của Windows rồi in lại."
PRINTED = "Đã gửi bảng phím tắt đến máy in {printer}."
