"""Words of the form for villages and the radio station: sending it out, looking at what came back."""

FORM = "Biểu Excel"
SEND = "Lập biểu trống để gửi các thôn, đài…"
BRING = "Nhận biểu đã điền…"
CHOOSE_TO = "Lưu biểu số liệu"
CHOOSE_FILES = "Chọn các biểu đã điền (một hay nhiều tệp)"
KINDS_TO = "Bảng tính Excel (*.xlsx)"
KINDS_FROM = "Bảng tính, CSV (*.xlsx *.csv *.tsv *.txt)"
FILE_NAME = "Bieu-so-lieu-{period}.xlsx"
PASTED = "Bảng vừa dán"
READING = "Đang đọc {count} biểu…"
MADE = "Đã lập biểu {path}. Gửi tệp này cho các thôn, đài; khi nhận lại thì bấm “Nhận biểu đã điền…”."
TAKEN = "Đã lấy {count} số từ biểu. Ctrl+Z để trở lại như trước."
TITLE = "Số liệu trong các biểu đã nhận"
INTRO = "Đọc được {forms}/{files} biểu, có {count} chỉ tiêu. Chưa có gì thay đổi: đánh dấu những số cần lấy rồi bấm nút dưới cùng."
NO_OFFERS = "Chưa lấy được số nào từ các tệp đã chọn. Chưa có gì thay đổi."
HEADS = ("Lấy", "Chỉ tiêu", "Đang có", "Trong biểu", "Gồm")
TABLE_NAME = "Các số trong biểu"
PROBLEMS = "Cần xem lại trong tệp ({count})"
PROBLEMS_NAME = "Những chỗ không lấy được, theo tệp và ô"
CLASHES = "{count} số khác với số đang có nên chưa được đánh dấu; đánh dấu nếu muốn thay."
ALL, NONE = "&Chọn tất cả", "&Bỏ chọn tất cả"
TAKE = "&Lấy {count} số vào báo cáo"
CANCEL = "&Không lấy gì"
PLACE = "{file}, ô {cell}"
SENTENCES = {
    "form-none": "Không thấy biểu số liệu trong tệp này (cần các cột “Mã”, “Chỉ tiêu”, “Kỳ này”).",
    "form-empty": "Biểu chưa điền số nào.",
    "form-period": "Biểu này của kỳ {period}, không phải kỳ đang làm; không lấy số nào.",
    "form-twice": "Đã có một biểu khác của “{who}” ({other}); không lấy biểu này để khỏi cộng hai lần.",
    "form-unknown": "Không có chỉ tiêu nào như “{row}”.",
    "form-row-twice": "“{row}” có hai dòng trong biểu; chỉ lấy dòng đầu.",
    "form-unreadable": "Không đọc được số “{value}” của “{row}”.",
    "form-not-whole": "“{row}” phải là số nguyên, trong biểu ghi “{value}”.",
    "form-conflict": "“{row}” không cộng được mà các biểu ghi khác nhau: {said}. Hãy tự điền số đúng.",
    "form-problems": "Có {count} chỗ trong các biểu chưa lấy được nên chưa thay đổi gì. Sửa biểu rồi làm lại, hoặc thêm --partial để lấy phần đọc được.",
    "sheet-old": "Tệp Excel đời cũ (.xls), chương trình chưa đọc được. Hãy mở bằng Excel, chọn Lưu thành (Save As), loại “Excel Workbook (*.xlsx)”.",
    "sheet-encrypted": "Tệp có đặt mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại.",
    "sheet-macro": "Tệp có chứa macro, chương trình không mở để giữ an toàn cho máy. Hãy lưu lại dạng .xlsx.",
    "sheet-ods": "Tệp OpenDocument (.ods), chương trình chưa đọc được. Hãy lưu lại dạng .xlsx.",
    "sheet-damaged": "Tệp bị hỏng hoặc chép chưa xong. Hãy xin lại tệp, hoặc mở bằng Excel rồi lưu lại dạng .xlsx.",
    "sheet-encoding": "Tệp CSV không ghi bằng mã Unicode (UTF-8), đọc vào sẽ sai chữ. Hãy lưu lại dạng .xlsx.",
    "sheet-none": "Tệp này không phải bảng tính Excel (.xlsx) hay CSV. Hãy lưu biểu thành .xlsx rồi lấy lại.",
    "sheet-too-long": "Bảng dài quá {limit} dòng, không giống một biểu số liệu. Hãy chọn đúng tệp biểu đã điền.",
    "sheet-unproven": "Ghi biểu {place} xong đọc lại thấy sai. Hãy lưu lại ở nơi khác.",
}


def problem_line(place: str, text: str) -> str:
    """ "Thon-A.xlsx, ô D9: Không đọc được …"."""
    return f"{place}: {text}"
