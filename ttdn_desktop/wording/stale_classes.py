"""The kinds of old words as the help tells them: what each is called, an example, what the program does about it."""

from collections.abc import Iterable, Mapping

# By the class's id in carry.classes: its name, and an example of old words.
NAMES: dict[str, tuple[str, str]] = {
    "K1": ("Kỳ báo cáo", "6 tháng đầu năm 2021; 06 tháng; quý II/2021"),
    "K2": ("Kỳ tới, trong phương hướng, tên mục, câu kết", "6 tháng cuối năm 2021"),
    "K3": ("Kỳ viết thiếu chữ", "6 tháng năm 2021"),
    "K4": ("Văn bản yêu cầu của kỳ trước", "Công văn số … ngày … về việc báo cáo …"),
    "K5": ("Kế hoạch, chương trình của năm", "Kế hoạch số … thông tin đối ngoại năm 2021"),
    "K6": ("Luật, nghị định, thông tư", "đã được sửa đổi, thay thế hoặc chưa có hiệu lực"),
    "K7": ("Cùng số, khác năm", "Kế hoạch số 34/KH-UBND của hai năm là hai văn bản"),
    "K8": ("Ngày tháng", "ngày 31/02; năm 202; kế hoạch năm nay mà ghi tháng 01 năm ngoái"),
    "K9": ("Chỗ để trống, tên trường còn sót", "ngày …/…/2021; «Tên_xã»"),
    "K10": ("Kỷ niệm có ghi năm", "99 năm Ngày … (21/6/1925 - 21/6/2024)"),
    "K11": ("Kỷ niệm không ghi năm", "kỷ niệm 99 năm Ngày …"),
    "K12": ("Tên năm can chi", "Xuân Tân Sửu 2021"),
    "K13": ("Nhiệm kỳ, giai đoạn, đại hội, khóa, năm thứ mấy", "nhiệm kỳ 2021 - 2026; năm thứ 3 thực hiện"),
    "K14": ("Khoảng thời gian đã qua", "sau 5 năm phối hợp; gần 20 năm"),
    "K15": ("Việc của từng thời", "dịch bệnh, bầu cử, bão"),
    "K16": ("So sánh, lũy kế", "tăng 12% so với cùng kỳ năm 2020; lũy kế 6 tháng"),
    "K17": ("Số liệu của kỳ trước", "80 tin, bài"),
    "K18": ("Cơ quan, địa danh đã đổi tên hoặc không còn", "Sở Thông tin và Truyền thông; UBND huyện; 17 xã"),
    "K19": ("Tên đơn vị viết sai, tên nơi khác, ký hiệu nơi khác", "Nguyễn Bình thay cho Nguyên Bình"),
    "K20": ("Người và chức vụ", "đồng chí … - Chủ tịch; người ký kỳ trước"),
    "K21": ("Địa chỉ mạng, thư điện tử", "mỗi năm hỏi một lần"),
    "K22": ("Tệp cũ ghi kỳ khác nhau", "tên tệp nói một kỳ, báo cáo ghi kỳ khác: hỏi lúc nhập"),
    "K23": ("Chữ lặp còn sót", "đa đa số"),
    "YEAR": ("Năm không rõ vì sao có", "liệt kê ở cuối danh sách"),
}
WAYS: dict[str, str] = {
    "auto": "đề nghị, chọn sẵn",
    "propose": "đề nghị chữ mới",
    "blank": "để chỗ trống phải điền",
    "flag": "nhắc, không sửa hộ",
    "keep": "giữ nguyên",
}


def table(ways: Mapping[str, Iterable[str]]) -> str:
    """The help's table: a row for each class in the order above; `ways` what is done about each, by its id."""
    rows = ["| Chữ cũ | Ví dụ | Chương trình làm gì |", "|---|---|---|"]
    for key, (name, example) in NAMES.items():
        done = [words for way, words in WAYS.items() if way in set(ways.get(key, ()))]
        rows.append(f"| {name} | {example} | {'; '.join(done)} |")
    return "\n".join(rows)
