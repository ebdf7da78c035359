"""Words of the checks page."""

TITLE = "Kiểm tra trước khi trình"
