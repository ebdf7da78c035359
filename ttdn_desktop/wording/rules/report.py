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
    "appendix-none": Told(
        "Câu này nói có “{quote}”, trong báo cáo chưa thấy.",
        "Thêm phụ lục, hoặc gửi kèm thành tệp riêng; nếu không có thì bỏ câu này. Gửi kèm rồi thì bỏ qua.",
    ),
    "comparison-year": Told(
        "So sánh với năm {quote}; năm trước của kỳ này là {right}{instead}.",
        "Số liệu so với cùng kỳ là so với năm liền trước. Nếu muốn so với năm xa hơn thì nói rõ vì sao.",
    ),
    "date-written": Told(
        "Dòng địa danh và thời gian ghi “{quote}”{instead}.",
        "Ngày nhỏ hơn 10 và tháng 1, 2 ghi thêm số 0 phía trước; các tháng khác thì không.",
    ),
    "recipient-written": Told(
        "Dòng “{quote}” chưa có dấu “{mark}” ở cuối.",
        "Mỗi dòng nơi nhận kết thúc bằng dấu chấm phẩy, dòng cuối kết thúc bằng dấu chấm.",
    ),
    "archive-written": Told("“{quote}” thiếu dấu hai chấm sau chữ “Lưu”{instead}.", "Dòng cuối ghi “Lưu: VT, …”."),
    "request-missing": Told(
        "Câu mở đầu chưa nêu văn bản yêu cầu báo cáo.",
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
    "period-differs": Told(
        "{said}", "Trích yếu, câu mở đầu, các mục và câu kết phải nói cùng một kỳ báo cáo và cùng một kỳ tới."
    ),
    "period-heading": Told("{said}", "Mục kết quả nói về kỳ báo cáo, mục phương hướng nói về kỳ tới."),
    "period-told": Told("{said}", "Kết quả nói chuyện của kỳ báo cáo, phương hướng nói chuyện của kỳ tới."),
    "period-yearless": Told(
        "{where} ghi “{quote}” mà không có năm{instead}.",
        "Kỳ báo cáo ở trích yếu, câu mở đầu và câu kết luôn ghi cả năm.",
    ),
    "period-year": Told("{said}", "Người đọc về sau cần biết ngay là năm nào."),
    "title-period": Told(
        "Trích yếu “{quote}” chưa nêu kỳ báo cáo.",
        "Trích yếu nêu việc gì và của kỳ nào: {right}.",
    ),
    "unit-other": Told("{said}", "Có thể chép từ báo cáo của nơi khác. Tên đơn vị ở đây phải là {right}."),
    "subject-other": Told(
        "“{quote}” khác việc nêu ở trích yếu (“{right}”).",
        "Trích yếu, câu mở đầu và câu kết phải nói cùng một việc.",
    ),
    "closing-words": Told(
        "{said}", "Câu kết thường viết: “Trên đây là báo cáo của … về công tác …” hoặc “báo cáo công tác … của …”."
    ),
    "part-announced": Told(
        "{where} nêu “{quote}” mà báo cáo không có phần này.",
        "Thêm phần ấy, hoặc bỏ khỏi {field}.",
    ),
    "closing-parts": Told("{said}", "Trích yếu và câu kết nên nêu cùng những phần như nhau."),
    "act-date": Told(
        "Ngày của {act}{unsure} là {right}, ở đây ghi “{quote}”.",
        "So với bảng văn bản của chương trình{unsure}. Ngày ghi sai hay bị chép từ năm này sang năm khác.",
    ),
    "act-title": Told("{said}", "Viện dẫn lần đầu ghi đúng trích yếu của văn bản{unsure}{official}."),
    "symbol-kind": Told(
        "“{quote}” không khớp với ký hiệu {sign}, là ký hiệu của {meant}{instead}.",
        "Ký hiệu cho biết tên loại văn bản; một trong hai đã ghi nhầm.",
    ),
    "symbol-form": Told(
        "Số, ký hiệu “{quote}” ghi chưa đúng cách{instead}.",
        "Ký hiệu gồm chữ viết tắt tên loại và tên cơ quan ban hành, nối liền bằng dấu “-”.",
    ),
    "citation-two-dates": Told("{said}", "Mỗi văn bản chỉ có một ngày. Nếu là hai văn bản khác nhau thì bỏ qua."),
    "citation-first": Told(
        "{said}",
        "Viện dẫn lần đầu ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu; các lần sau chỉ ghi tên loại, số và ký hiệu.",
    ),
    "citation-again": Told(
        "Văn bản này đã viện dẫn đầy đủ ở trên: “{quote}” có thể bỏ.",
        "Từ lần viện dẫn thứ hai chỉ cần ghi tên loại, số và ký hiệu.",
    ),
    "citation-bare": Told(
        "“{quote}” chưa ghi số, ngày.",
        "Viện dẫn lần đầu ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu.",
    ),
    "plan-unnumbered": Told(
        "“{quote}” chưa ghi số, ngày.",
        "Văn bản do đơn vị ban hành trong kỳ nên ghi rõ số, ký hiệu và ngày để người đọc tra được.",
    ),
    "date-outside": Told(
        "{said}", "Kỳ số liệu kết thúc vào ngày chốt; việc sau ngày ấy thuộc báo cáo kỳ sau. Xin xem lại ngày."
    ),
    "cited-date-zero": Told(
        "“{quote}” thiếu số 0{instead}.",
        "Ngày nhỏ hơn 10 và tháng 1, 2 ghi thêm số 0 phía trước.",
    ),
    "date-forms": Told(
        "Trong báo cáo có hai cách ghi ngày (bằng chữ và bằng dấu gạch chéo): “{quote}”.",
        "Trong một báo cáo nên ghi ngày theo một cách.",
    ),
    "rate-wrong": Told(
        "Ghi {quote}% nhưng {parts} là {right}%.",
        "Tỷ lệ phải khớp với hai số tạo ra nó; xin xem lại cả tỷ lệ lẫn hai số ấy.",
    ),
    "change-wrong": Told("{said}", "Mức tăng, giảm phải đúng bằng chênh lệch của hai số; xin xem lại cả ba số."),
    "table-rate": Told(
        "Bảng{line}{head}: ghi {quote}, tính từ hai cột của dòng ấy là {right}.",
        "Tỷ lệ trong bảng phải khớp với các số cùng dòng.",
    ),
    "table-total": Told(
        "Dòng tổng{head}: ghi {quote}, cộng các dòng được {right}.", "Tổng phải bằng các dòng cộng lại."
    ),
    "money-unit": Told("“{number}” thiếu chữ “đồng”{instead}.", "Số tiền ghi đủ đơn vị tính."),
    "share-over": Told("{said}", "Một phần không thể lớn hơn tổng số."),
    "total-below": Told(
        "Số lũy kế “{quote}” nhỏ hơn số của riêng kỳ này ({part}).",
        "Số lũy kế gồm cả số của kỳ này nên không thể nhỏ hơn.",
    ),
    "total-missing": Told(
        "“{quote}”: chưa nêu cả kỳ là bao nhiêu (tính ra {total}).",
        "Cấp trên tổng hợp theo kỳ, nên nêu thêm số của cả kỳ.",
    ),
    "heading-promise": Told(
        "Tên mục nói đến “{quote}” nhưng bên dưới chưa nêu.", "Nêu phần ấy, hoặc bỏ chữ ấy khỏi tên mục."
    ),
    "causes-none": Told(
        "Báo cáo nêu hạn chế mà chưa nói nguyên nhân.",
        "Cấp trên cần biết vì sao còn hạn chế (khách quan, chủ quan) để có hướng tháo gỡ.",
    ),
    "section-short": Told(
        "Cả mục chỉ có một dòng ngắn: “{quote}”.",
        "Viết thêm việc đã làm và kết quả; nếu không có gì thì ghi rõ là không có.",
    ),
    "section-order": Told(
        "Mục “{quote}” đứng trước mục “{after}”.",
        "Thứ tự thường dùng: tình hình, chỉ đạo, kết quả, hạn chế, nguyên nhân, phương hướng, kiến nghị.",
    ),
    "number-skipped": Told("{said}", "Số thứ tự của các mục, các ý phải liền nhau, không trùng, không nhảy."),
    "number-inline": Told("{said}", "Số thứ tự của các ý phải liền nhau, không trùng, không nhảy."),
    "proposal-addressee": Told("{said}", "Ghi rõ đề nghị cơ quan nào, việc gì, để nơi nhận biết ai trả lời."),
    "requester-missing": Told("{said}", "Báo cáo gửi cho nơi đã yêu cầu, ghi ở đầu Nơi nhận (hoặc ở Kính gửi)."),
    "archive-blank": Told("Dòng “Lưu” ghi “{quote}” thừa khoảng trắng{instead}.", "Chữ viết tắt tên đơn vị viết liền."),
    "drafter-name": Told(
        "Sau “Lưu” ghi tên người soạn “{quote}”.",
        "Chỗ này chỉ ghi ký hiệu người soạn thảo bằng chữ in hoa và số bản, hoặc để trống.",
    ),
    "signing-form": Told("{said}", "Quyền hạn, chức vụ người ký ghi theo cách ký: TM., KT., TL., TUQ."),
    "signer-name": Told("{said}", "Họ tên người ký ghi đúng như trong phần khai đơn vị, không ghi học hàm, học vị."),
    "place-differs": Told(
        "Địa danh “{quote}” khác địa danh của đơn vị{instead}.",
        "Địa danh ở dòng ngày tháng là tên chính thức của nơi cơ quan đóng trụ sở.",
    ),
    "department-name": Told(
        "“{quote}” khác tên của cơ quan ban hành{instead}.", "Tên cơ quan phải đúng như phần đầu văn bản."
    ),
    "province-name": Told("“{quote}” có thể là tên tỉnh gõ sai{instead}.", "Tên tỉnh phải viết đúng cả dấu."),
    "habit": Told(
        "Đoạn này giống hệt báo cáo {periods}: “{beginning}”.",
        "Chỉ khác số liệu, ngày tháng. Ba kỳ liền viết như nhau thì người đọc không thấy việc của kỳ này; nên viết việc cụ thể.",
    ),
    "habit-share": Told(
        "{share}% lời văn của báo cáo giống hệt hai báo cáo trước.",
        "Báo cáo lặp lại từ kỳ này sang kỳ khác không cho cấp trên biết có gì mới.",
    ),
    "window-unstated": Told(
        "Báo cáo chưa nói số liệu tính từ ngày nào đến ngày nào.",
        "Nêu một lần, thường ở câu mở đầu. Kỳ báo cáo này khai từ ngày {from} đến ngày {to}.",
    ),
    "figures-few": Told(
        "Phần kết quả dài mà chỉ có {count} số liệu.",
        "Kết quả nêu bằng số thì cấp trên tổng hợp được; thêm số liệu vào bài hoặc lập phụ lục số liệu.",
    ),
    "figures-uncompared": Told(
        "Phần kết quả có {count} số liệu mà không so với cùng kỳ hay kế hoạch.",
        "Người đọc cần biết con số ấy tăng hay giảm, đạt hay chưa đạt.",
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
    ("as-above", "missing"): {
        "above": "Nơi nhận bắt đầu bằng “{quote}”, chưa có dòng “Như trên” dù báo cáo có “Kính gửi”."
    },
    ("as-above", "nobody-above"): {"above": "Nơi nhận ghi “Như trên” nhưng báo cáo không có “Kính gửi”."},
    ("signer-missing", "authority"): {"signer": "Chưa ghi quyền hạn, chức vụ người ký."},
    ("signer-missing", "name"): {"signer": "Chưa ghi họ tên người ký."},
    ("citation-year", "differs"): {"mismatch": "Năm trong số hiệu ({symbol}) khác năm ban hành ({date}): “{quote}”."},
    ("citation-year", "no-year"): {"mismatch": "Số hiệu “{quote}” thiếu năm ban hành."},
    ("period-differs", "subject-results"): {"said": "Trích yếu ghi kỳ “{quote}”, báo cáo này là {right}."},
    ("period-differs", "opening-results"): {"said": "Câu mở đầu ghi kỳ “{quote}”, báo cáo này là {right}."},
    ("period-differs", "closing-results"): {"said": "Câu kết ghi kỳ “{quote}”, báo cáo này là {right}."},
    ("period-differs", "subject-plans"): {"said": "Trích yếu nói phương hướng “{quote}”, kỳ tới là {right}."},
    ("period-differs", "opening-plans"): {"said": "Câu mở đầu nói phương hướng “{quote}”, kỳ tới là {right}."},
    ("period-differs", "closing-plans"): {"said": "Câu kết nói phương hướng “{quote}”, kỳ tới là {right}."},
    ("period-heading", "heading-results"): {"said": "Tên mục kết quả ghi “{quote}”, kỳ báo cáo là {right}."},
    ("period-heading", "heading-plans"): {"said": "Tên mục phương hướng ghi “{quote}”, kỳ tới là {right}."},
    ("period-told", "body-results"): {"said": "Đoạn nói kết quả mà ghi “{quote}”; kỳ báo cáo là {right}."},
    ("period-told", "body-gone"): {"said": "Đoạn nói việc sắp làm mà ghi “{quote}” là lúc đã qua; kỳ tới là {right}."},
    ("period-told", "body-plans"): {"said": "Đoạn nói việc sắp làm mà ghi “{quote}”; kỳ tới là {right}."},
    ("period-yearless", "subject"): {"where": "Trích yếu"},
    ("period-yearless", "opening"): {"where": "Câu mở đầu"},
    ("period-yearless", "closing"): {"where": "Câu kết"},
    ("period-year", "heading"): {"said": "Tên mục ghi “{quote}” mà không có năm{instead}."},
    ("period-year", "heading-none"): {"said": "Tên mục “{quote}” chưa nêu kỳ: {right}."},
    ("period-year", "body"): {"said": "Câu nêu hai kỳ mà không có năm: “{quote}”."},
    ("unit-other", "place"): {"said": "“{quote}” không phải đơn vị lập báo cáo này{instead}."},
    ("unit-other", "level"): {"said": "Câu kết ghi cấp “{quote}”, đơn vị lập báo cáo này là {right}."},
    ("closing-words", "about"): {"said": "Trước “{quote}” thiếu chữ “về”{instead}."},
    ("closing-words", "of"): {"said": "Trước “{quote}” thiếu chữ “của”{instead}."},
    ("part-announced", "subject"): {"where": "Trích yếu", "field": "trích yếu"},
    ("part-announced", "opening"): {"where": "Câu mở đầu", "field": "câu mở đầu"},
    ("part-announced", "closing"): {"where": "Câu kết", "field": "câu kết"},
    ("closing-parts", "added"): {"said": "Câu kết nêu thêm “{quote}”, trích yếu không có."},
    ("closing-parts", "left-out"): {"said": "Trích yếu nêu “{quote}”, câu kết không nhắc lại."},
    ("act-title", "stray"): {"said": "Thừa chữ “về” trước “{suggestion}”: trích yếu bắt đầu bằng chữ ấy."},
    ("act-title", "differs"): {"said": "“{quote}” khác trích yếu của {act}{instead}."},
    ("act-title", "other"): {"said": "“{quote}” không phải nội dung của {act}; số, ký hiệu có thể ghi nhầm."},
    ("citation-two-dates", "dates"): {"said": "Cùng số, ký hiệu mà ở trên ghi ngày {other}: “{quote}”."},
    ("citation-two-dates", "years"): {"said": "Cùng số, ký hiệu và nội dung mà ở trên ghi ngày {other}: “{quote}”."},
    ("citation-first", "date"): {"said": "Viện dẫn lần đầu chưa ghi ngày ban hành: “{quote}”{instead}."},
    ("citation-first", "title"): {"said": "Viện dẫn lần đầu chưa ghi nội dung (trích yếu): “{quote}”."},
    ("date-outside", "after"): {"said": "Nói việc đã làm mà ngày “{quote}” ở sau kỳ báo cáo."},
    ("date-outside", "before"): {"said": "Ngày “{quote}” ở trước kỳ báo cáo; có nhầm năm không?"},
    ("change-wrong", "way"): {"said": "Ghi “{quote}” trong khi trước đó {before}, kỳ này {now}{instead}."},
    ("change-wrong", "size"): {"said": "Ghi {way} {quote}{unit} trong khi trước đó {before}, kỳ này {now}{instead}."},
    ("share-over", "share"): {"said": "Tỷ lệ của một phần lớn hơn 100%: “{quote}”."},
    ("share-over", "part"): {"said": "Số của một phần lớn hơn tổng số: “{quote}”."},
    ("number-skipped", "skipped"): {"said": "Sau “{before}” là “{quote}”: thiếu số ở giữa hoặc nhảy số."},
    ("number-skipped", "twice"): {"said": "Số “{quote}” ghi hai lần."},
    ("number-inline", "skipped"): {"said": "Sau “{before}” là “{quote}”: thiếu số ở giữa hoặc nhảy số."},
    ("number-inline", "twice"): {"said": "Số “{quote}” ghi hai lần."},
    ("proposal-addressee", "none"): {"said": "Có {count} kiến nghị chưa nêu đề nghị cơ quan nào: “{quote} …”."},
    ("proposal-addressee", "vague"): {"said": "Có {count} kiến nghị chưa nêu rõ cơ quan nào: “{quote}”."},
    ("requester-missing", "missing"): {"said": "Nơi nhận chưa có {body}, nơi đã yêu cầu báo cáo."},
    ("requester-missing", "not-first"): {"said": "Nơi nhận bắt đầu bằng “{quote}”, còn nơi yêu cầu báo cáo là {body}."},
    ("signing-form", "no-kt"): {"said": "“{quote}” ký mà phía trên chưa có dòng ký thay{instead}."},
    ("signing-form", "no-deputy"): {"said": "Ký thay (KT.) thì dòng dưới là chức vụ cấp phó, ở đây là “{quote}”."},
    ("signing-form", "not-council"): {"said": "“{quote}” không hợp với cơ quan ban hành “{issuer}”."},
    ("signer-name", "degree"): {"said": "Trước họ tên người ký không ghi học hàm, học vị: “{quote}”{instead}."},
    ("signer-name", "spelt"): {"said": "Họ tên người ký “{quote}” khác tên đã khai{instead}."},
}
