"""What the checks of parts, fields, headings, papers cited and signatures say."""

from ttdn_desktop.wording.rules.told import Cases, Told

RULES: dict[str, Told] = {
    "secrecy-mark": Told(
        "Có dấu chỉ độ mật “{quote}”.",
        "Văn bản mật không được soạn, lưu trên máy này. Hãy bỏ văn bản này khỏi máy và làm theo quy định về bảo vệ bí mật nhà nước.",
    ),
    "section-empty": Told(
        "Mục “{title}” bắt buộc phải có mà chưa có nội dung.",
        "Đề cương yêu cầu mục này. Nếu không có gì để báo cáo, hãy ghi một câu nói rõ như vậy.",
    ),
    "section-dropped": Told(
        "Báo cáo không còn mục “{title}” của đề cương.",
        "Đề cương yêu cầu mục này. Nếu bỏ nhầm, thêm lại bằng nút “Sửa các mục…” dưới danh sách các bước; nếu bỏ có chủ ý thì bỏ qua lời nhắc này.",
    ),
    "carried-unreviewed": Told(
        "Còn {count} đoạn lấy từ kỳ trước chưa rà soát.",
        "Nội dung kỳ trước có thể không còn đúng. Hãy đọc lại từng đoạn rồi đánh dấu đã rà soát.",
    ),
    "gap-open": Told(
        "Chỗ này còn phải điền{gap}.",
        "Số liệu, số và ngày của văn bản không lấy lại từ kỳ trước, phải điền của kỳ này trước khi trình ký.",
    ),
    "text-unplaced": Told(
        "Đoạn “{quote}” chưa xếp được vào mục nào.",
        "Khi nhập báo cáo cũ, chương trình không biết đoạn này thuộc mục nào. Hãy chuyển vào đúng mục hoặc bỏ đi.",
    ),
    "place-blank": Told(
        "Chưa ghi địa danh ở dòng ngày tháng.",
        "Địa danh do người soạn ghi; chỉ số văn bản và ngày là để văn thư ghi sau khi ký.",
    ),
    "character-missing": Told(
        "Ký hiệu “{quote}” không in được bằng phông Times New Roman{instead}.",
        "Trang in sẽ thiếu ký hiệu này, nên chương trình không xuất tệp khi còn nó. Hãy thay bằng chữ hoặc ký hiệu thông thường.",
    ),
    "closing-formula": Told(
        "{closing}",
        "Báo cáo kết thúc bằng câu “Trên đây là báo cáo …” và dấu “./.”.",
    ),
    "archive-line": Told(
        "{archive}",
        "Nơi nhận kết thúc bằng dòng “Lưu: VT, …”, chỉ ghi một lần.",
    ),
    "recipients-missing": Told("Chưa ghi nơi nhận.", "Báo cáo phải ghi rõ gửi cho ai, trước dòng “Lưu”."),
    "as-above": Told(
        "{above}",
        "Khi có “Kính gửi”, dòng đầu của Nơi nhận là “Như trên”; khi không có thì “Như trên” không chỉ vào ai.",
    ),
    "addressee-none": Told(
        "Báo cáo chưa có “Kính gửi”.",
        "Báo cáo gửi cấp trên thường ghi “Kính gửi”. Mẫu 1.4 của Nghị định 30 không có mục này nên đây chỉ là lưu ý.",
    ),
    "signer-missing": Told(
        "{signer}",
        "Chức vụ và họ tên người ký in sẵn trong bản trình ký.",
    ),
    "signing-authority": Told(
        "“{quote}” đứng một mình, phía trên chưa có “TM. ỦY BAN NHÂN DÂN”.",
        "Báo cáo của Ủy ban nhân dân ký thay mặt tập thể. Chỉ việc thuộc thẩm quyền riêng của Chủ tịch mới ghi “KT. CHỦ TỊCH” một mình.",
    ),
    "request-missing": Told(
        "Chưa khai văn bản yêu cầu báo cáo.",
        "Báo cáo thường nêu văn bản yêu cầu ở câu mở đầu. Nếu báo cáo theo chế độ định kỳ thì ghi căn cứ đó vào câu mở đầu rồi bỏ qua.",
    ),
    "request-incomplete": Told(
        "Văn bản yêu cầu còn thiếu: {missing}.",
        "Viện dẫn lần đầu ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu.",
    ),
    "citation-later": Told(
        "“{quote}” có ngày sau ngày của báo cáo này.",
        "Báo cáo không thể viện dẫn văn bản chưa ban hành; xin xem lại ngày.",
    ),
    "citation-year": Told(
        "{mismatch}",
        "Số hiệu văn bản quy phạm pháp luật có năm ban hành, và năm đó bằng năm của ngày ban hành.",
    ),
    "citation-number-word": Told(
        "“{quote}” thiếu chữ “số”{instead}.",
        "Viện dẫn ghi: tên loại, chữ “số”, số và ký hiệu.",
    ),
    "heading-promise": Told(
        "Tên mục nói đến “{quote}” nhưng bên dưới chưa nêu.", "Nêu nguyên nhân, hoặc bỏ chữ ấy khỏi tên mục."
    ),
    "said-twice": Told(
        "Đoạn này trùng nguyên văn một đoạn khác của báo cáo.", "Có thể do chép hai lần; nên giữ một chỗ."
    ),
}

# What a rule with several cases says, by rule and the finding's "why".
CASES: Cases = {
    ("closing-formula", "missing"): {"closing": "Chưa có câu kết."},
    ("closing-formula", "mark"): {"closing": "Câu kết chưa có dấu “./.” ở cuối."},
    ("archive-line", "missing"): {"archive": "Nơi nhận chưa có dòng “Lưu”."},
    ("archive-line", "twice"): {"archive": "Dòng “{quote}” bị ghi hai lần ở Nơi nhận."},
    ("as-above", "missing"): {"above": "Có “Kính gửi” nhưng Nơi nhận không bắt đầu bằng “Như trên”."},
    ("as-above", "nobody-above"): {"above": "Nơi nhận ghi “Như trên” nhưng báo cáo không có “Kính gửi”."},
    ("signer-missing", "authority"): {"signer": "Chưa ghi quyền hạn, chức vụ người ký."},
    ("signer-missing", "name"): {"signer": "Chưa ghi họ tên người ký."},
    ("citation-year", "differs"): {"mismatch": "Năm trong số hiệu ({symbol}) khác năm ban hành ({date}): “{quote}”."},
    ("citation-year", "no-year"): {"mismatch": "Số hiệu “{quote}” thiếu năm ban hành."},
}
