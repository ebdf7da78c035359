"""Words for changing the sections of a report: the menu of the list of steps, its dialogs, what is said before a drop."""

SENTENCES = {
    "section-title-empty": "Đề mục phải có tên. Tên cũ vẫn giữ.",
    "section-last": "“{place}” là đề mục cuối cùng của báo cáo, không bỏ được. Hãy thêm đề mục khác trước.",
}
