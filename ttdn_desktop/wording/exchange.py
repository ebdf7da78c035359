"""Sentences about bundles: why one is refused, what a file inside is, what may not be attached."""

SENTENCES = {
    # the verdict on a bundle, file by file (the file is named beside the sentence)
    "bundle-draft": "Đây là gói bản thảo, chưa phải báo cáo đã trình ký.",
    "file-ok": "Nguyên vẹn ({size}).",
    "inside-damaged": "Tệp này trong gói đã hỏng hoặc bị sửa. Đề nghị đơn vị gửi lại gói.",
    "file-changed": "Nội dung không khớp mã kiểm tra ghi trong gói: đã bị sửa sau khi đóng gói.",
    "file-unlisted": "Tệp thừa: có trong gói nhưng không được kê trong danh mục.",
    "file-lost": "Tệp thiếu: được kê trong danh mục nhưng không có trong gói.",
    "file-required": "Thiếu tệp bắt buộc của gói báo cáo.",
    "bundle-damaged": "Gói không còn nguyên vẹn (bị cắt bớt, thêm hoặc sửa). Đề nghị đơn vị gửi lại gói.",
    "bundle-too-big": "Gói lớn quá mức cho phép ({limit_mb} MB). Hãy bớt tài liệu kèm theo, hoặc quét lại với độ phân giải thấp hơn.",
    "too-many-files": "Gói có quá nhiều tệp (tối đa {limit}). Hãy bớt tài liệu kèm theo.",
    "name-unknown": "Tên tệp này không có trong danh mục cho phép của gói báo cáo.",
    "name-twice": "Một tên tệp được đưa vào gói hai lần: {place}. Hãy đổi tên một tệp rồi làm lại.",
    "info-malformed": "Phần thông tin chung của gói (bag-info.txt) sai ở mục {label}.",
    "manifest-malformed": "Danh mục mã kiểm tra của gói không đúng mẫu.",
    "newer-format": "Gói được làm bằng bản chương trình mới hơn (định dạng {format}). Gói không hỏng; cần cập nhật chương trình để mở.",
    "newer-encrypted": "Gói đã được mã hóa bằng bản chương trình mới hơn. Gói không hỏng; cần cập nhật chương trình để mở.",
    "schema": "Số liệu không đúng mẫu ở mục {where} ({rule}).",
    "schema-foreign": "Mẫu số liệu kèm theo không phải mẫu của chương trình.",
    "contradiction": "Các tệp trong gói nói khác nhau {label}: {here} và {there}.",
    "origin-mismatch": "Phần nguồn gốc không khớp với các tệp có trong gói.",
    "json-broken": "Tệp số liệu không đọc được.",
    "json-twice": "Tệp số liệu có mục bị ghi hai lần.",
    "json-deep": "Tệp số liệu lồng quá sâu.",
    "json-number": "Tệp số liệu có số viết không đúng cách.",
    "json-text": "Tệp số liệu có chữ không đúng chuẩn Unicode NFC hoặc ký tự ẩn.",
    "json-not-canonical": "Tệp số liệu không ở dạng chuẩn: đã bị mở ra sửa và lưu lại.",
    # not a bundle at all
    "not-bundle": "Đây không phải gói báo cáo.",
    "not-bundle-empty": "Đây không phải gói báo cáo: tệp rỗng.",
    "not-bundle-pdf": "Đây không phải gói báo cáo mà là tệp PDF.",
    "not-bundle-docx": "Đây không phải gói báo cáo mà là tệp Word.",
    "not-bundle-xlsx": "Đây không phải gói báo cáo mà là tệp Excel.",
    "not-bundle-old-office": "Đây không phải gói báo cáo mà là tệp Word, Excel đời cũ hoặc có mật khẩu.",
    "not-bundle-picture": "Đây không phải gói báo cáo mà là tệp hình.",
    "not-bundle-zip": "Đây không phải gói báo cáo mà là một tệp nén khác.",
    "not-bundle-folder": "Đây là một thư mục thường, không phải gói báo cáo hay thư mục BagIt.",
    # plain BagIt folders
    "bag-declaration": "Tệp khai báo BagIt không đúng mẫu.",
    "bag-declaration-missing": "Thư mục giống gói BagIt nhưng thiếu tệp khai báo bagit.txt.",
    "bag-encoding": "Bảng mã chữ khai trong bagit.txt không dùng được hoặc không khớp với tệp.",
    "bag-mark": "Tệp có dấu BOM ở đầu, BagIt không cho phép.",
    "bag-version": "Phiên bản BagIt {version} chưa được chương trình này biết.",
    "bag-line": "Có dòng không đọc được: {line}",
    "bag-outside": "Danh mục chỉ ra ngoài thư mục gói ({path}): không an toàn, từ chối.",
    "bag-link": "Trong gói có lối tắt (symbolic link): không an toàn, từ chối.",
    "bag-too-big": "Gói có tệp danh mục quá lớn hoặc quá nhiều tệp.",
    "bag-no-data": "Thiếu thư mục data của gói BagIt.",
    "bag-no-manifest": "Thiếu danh mục mã kiểm tra (manifest).",
    "bag-twice": "Tệp được kê hai lần trong danh mục.",
    "bag-oxum": "Tổng dung lượng và số tệp không khớp: ghi {told}, thực có {true}.",
    "bag-algorithm": "Danh mục dùng thuật toán {algorithm} mà chương trình không kiểm tra được.",
    "bag-asterisk": "Danh mục viết theo kiểu md5sum (dấu * trước tên tệp).",
    "bag-dots": "Đường dẫn trong danh mục viết thừa ./",
    "bag-case": "Hai tên tệp chỉ khác nhau chữ hoa, chữ thường.",
    "bag-unicode": "Tên tệp trong danh mục và trên đĩa khác dạng Unicode.",
    "bag-system-file": "Trong gói có tệp hệ thống không thuộc nội dung.",
    # what may go along
    "slip-unsound": "{place} không phải gói báo cáo nguyên vẹn nên không lập phiếu giao nhận được. Hãy đóng gói lại rồi lập phiếu.",
    "screen-empty": "{place} là tệp rỗng. Hãy bỏ ra hoặc chọn tệp khác.",
    "screen-kind": "{place} không phải PDF, DOCX, XLSX, JPG hay PNG nên không đưa vào gói được. Hãy lưu thành một trong các dạng ấy.",
    "screen-scan": "{place} không phải PDF, JPG hay PNG nên không dùng làm bản quét được. Hãy quét lại thành PDF hoặc hình JPG, PNG.",
    "screen-name": "Tệp thực ra là {kind}, không đúng với phần mở rộng của tên.",
    "screen-old-office": "{place} là tệp Word, Excel đời cũ hoặc có mật khẩu. Hãy lưu lại thành DOCX, XLSX hoặc PDF không mật khẩu.",
    "screen-damaged": "{place} bị hỏng hoặc không đúng định dạng. Hãy mở ra xem và lưu lại, hoặc bỏ tệp này ra.",
    "screen-macro": "{place} có macro hoặc lệnh tự chạy nên không đưa vào gói được. Hãy lưu lại thành tệp không có macro (.docx, .xlsx).",
    "screen-outside": "{place} có liên kết tự tải nội dung từ bên ngoài. Hãy bỏ liên kết (hoặc xuất ra PDF) rồi làm lại.",
    "screen-embedded": "{place} có tệp khác nhúng bên trong nên không đưa vào gói được. Hãy xuất ra PDF rồi làm lại.",
    "screen-doctype": "{place} có khai báo XML lạ, không an toàn. Không đưa vào gói; hãy bỏ tệp này ra.",
    "screen-locked": "{place} bị khóa bằng mật khẩu, Sở sẽ không mở được. Hãy bỏ mật khẩu rồi làm lại.",
    "screen-bomb": "{place} khi bung ra lớn bất thường, không an toàn. Không đưa vào gói; hãy bỏ tệp này ra.",
    # writing to the stick
    "bundle-name": "Tên gói không đúng mẫu: {place}. Hãy giữ tên do chương trình đặt.",
    "read-back": "Đã ghi {place} nhưng đọc lại thấy khác: USB hỏng hoặc là hàng giả dung lượng. Hãy dùng USB khác.",
    "bundle-unsound": "Gói vừa ghi không qua được kiểm tra ({why}): {place}. Hãy làm lại; nếu còn lặp lại, báo người hỗ trợ.",
    "stick-suspect": "Trên USB có tệp đáng ngờ ({place}): có thể là virus lây qua USB. Nên quét virus trước khi đưa đi.",
}

FILE_TITLES = {
    "data/bao-cao.docx": "Báo cáo (bản Word)",
    "data/bao-cao.pdf": "Báo cáo (bản in PDF)",
    "data/so-lieu.json": "Số liệu và nội dung cho máy đọc",
    "data/luoc-do.json": "Mẫu của tệp số liệu",
    "data/nguon-goc.json": "Nguồn gốc gói và tên tài liệu kèm theo",
    "data/ban-ky/": "Bản quét đã ký",
    "data/dinh-kem/": "Tài liệu kèm theo",
}


def file_title(name: str) -> str:
    """What a file of a bundle is, in words: "data/ban-ky/001.pdf" -> "Bản quét đã ký 001"; other names stay as they are."""
    folder, _, rest = name.rpartition("/")
    kind = FILE_TITLES.get(f"{folder}/")
    return FILE_TITLES.get(name, f"{kind} {rest.split('.')[0]}" if kind else name)
