"""What the checks of words, marks, capitals and spellings say."""

from ttdn_desktop.wording.rules.told import Cases, Told

RULES: dict[str, Told] = {
    "confusable": Told("“{quote}” có thể là gõ nhầm{instead}.", "Chữ này hay bị nhầm với chữ khác."),
    "syllable": Told(
        "“{quote}” có thể là gõ nhầm.",
        "Tiếng Việt không có âm tiết viết như vậy (sai vần, hoặc dấu đặt sai chỗ). Nếu là tên riêng hay tiếng dân tộc thì bỏ qua.",
    ),
    "term-broken": Told(
        "{broken}{instead}.", "Cụm từ cố định, tên gọi phải viết trọn vẹn, không chen chữ khác vào giữa."
    ),
    "frame": Told("{frame}{instead}.", "{because}"),
    "repeat": Told("{repeat}", "Nói lặp làm câu dài mà không thêm ý; nên bỏ một chỗ hoặc tách câu."),
    "repeat-worn": Told("{repeat}", "Nói lặp làm câu dài mà không thêm ý; có thể dùng từ khác hoặc tách câu."),
    "abbreviation-slip": Told(
        "Chữ viết tắt “{quote}” có thể là gõ nhầm{instead}.",
        "Chữ viết tắt phải viết đúng như vẫn quen dùng, không có dấu cách ở giữa.",
    ),
    "abbreviation": Told(
        "{short_form}",
        "Chữ ít thông dụng nên viết đầy đủ ở lần đầu, kèm “(sau đây gọi tắt là …)”; các lần sau mới viết tắt.",
    ),
    "punctuation": Told(
        "Dấu câu, khoảng cách: “{quote}”{instead}.", "Dấu câu viết liền chữ trước, cách chữ sau một khoảng."
    ),
    "break": Told("{break_said}{instead}.", "{because}"),
    "quotation": Told(
        "“{quote}” thường để trong ngoặc kép.",
        "Chữ của đối phương hoặc chữ dùng theo nghĩa riêng thì để trong ngoặc kép: {suggestion}.",
    ),
    "bracket": Told("{pair}", "Ngoặc và ngoặc kép đi từng cặp."),
    "quotes-mixed": Told(
        "Trong báo cáo có cả ngoặc kép cong “ ” và ngoặc kép thẳng.",
        "Nên dùng một kiểu; văn bản hành chính thường dùng ngoặc kép cong.",
    ),
    "list-end": Told(
        "Gạch đầu dòng này kết thúc khác các dòng cùng danh sách, nên kết thúc bằng “{suggestion}”.",
        "Các dòng trong một danh sách kết thúc cùng một dấu, dòng cuối kết thúc bằng dấu chấm.",
    ),
    "sentence-end": Told(
        "Câu cuối mục chưa kết thúc bằng dấu chấm, nên ghi “{suggestion}”.",
        "Mỗi câu, mỗi đoạn kết thúc bằng một dấu câu.",
    ),
    "capital": Told("{capital_said}: “{quote}”{instead}.", "Viết hoa theo Phụ lục II Nghị định số 30/2020/NĐ-CP."),
    "proper-name": Told(
        "{name}{instead}.", "Tên riêng viết theo Phụ lục II Nghị định số 30/2020/NĐ-CP và theo tên chính thức."
    ),
    "spoken-word": Told(
        "Từ của lời nói: “{quote}”{instead}.",
        "Văn bản hành chính dùng từ trang trọng, của tiếng Việt. Nếu là tên riêng hay lời trích thì bỏ qua.",
    ),
    "term-short": Told(
        "“{quote}” ở đây có phải là “thông tin đối ngoại” không?",
        "Báo cáo này về thông tin đối ngoại; “đối ngoại” là công tác khác, rộng hơn. Nếu đúng là đối ngoại thì bỏ qua.",
    ),
    "tone-mix": Told("{two_ways}", "Cả hai cách đều được phép; một báo cáo nên theo một cách. Chỉ là góp ý."),
    "variant": Told(
        "Trong báo cáo có hai cách viết: “{quote}”{instead}.",
        "Trong một báo cáo nên giữ một cách viết cho cùng một cụm từ.",
    ),
    "pair": Told(
        "Cách viết quen dùng là “{suggestion}”, ở đây viết “{quote}”.",
        "{because}",
    ),
    "period-spelling": Told(
        "Cách ghi kỳ chưa thống nhất: “{quote}”{instead}.",
        "Trong một báo cáo nên thống nhất “6 tháng” hoặc “06 tháng”.",
    ),
    "sentence-long": Told("Câu “{quote} …” dài {words} từ.", "Câu trên 80 từ khó đọc; nên tách thành hai, ba câu."),
}

# What a rule with several cases says, by rule and the finding's "why".
CASES: Cases = {
    ("capital", "after-mark"): {"capital_said": "Sau dấu phẩy, dấu chấm phẩy không viết hoa"},
    ("capital", "after-stop"): {"capital_said": "Đầu câu viết hoa"},
    ("capital", "common"): {"capital_said": "Danh từ chung không viết hoa"},
    ("capital", "level"): {"capital_said": "Chữ chỉ cấp hành chính không viết hoa"},
    ("capital", "state"): {"capital_said": "Danh từ riêng viết hoa"},
    ("capital", "party"): {"capital_said": "Danh từ riêng viết hoa"},
    ("capital", "people"): {"capital_said": "Danh từ riêng viết hoa"},
    ("capital", "article"): {"capital_said": "Viện dẫn: Phần, Chương, Mục, Điều viết hoa; khoản, điểm không"},
    ("capital", "weekday"): {"capital_said": "Thứ trong tuần viết bằng chữ thì viết hoa"},
    ("capital", "month"): {"capital_said": "Tháng viết bằng chữ thì viết hoa"},
    ("capital", "month-word"): {"capital_said": "Chữ “tháng” không viết hoa"},
    ("capital", "tet"): {"capital_said": "“Tết” đứng một mình viết hoa"},
    ("tone-mix", "tone"): {
        "two_ways": "Trong báo cáo có hai cách đặt dấu thanh, ví dụ “{quote}” ({old} chữ kiểu “hòa”, {new} chữ kiểu “hoà”)."
    },
    ("tone-mix", "i"): {"two_ways": "Trong báo cáo có cả “{quote}” và “{right}”, nên viết một cách."},
    ("break", "comma"): {
        "break_said": "Trước “{word}” nên có dấu phẩy: “{quote}”",
        "because": "Từ này mở ra một ý phụ; dấu phẩy giúp người đọc ngắt đúng chỗ.",
    },
    ("break", "semicolon"): {
        "break_said": "Dấu chấm phẩy ở “{quote}” nên là dấu phẩy",
        "because": "Phần sau dấu chấm phẩy phải là một vế đầy đủ.",
    },
    ("pair", "pair"): {
        "because": "Hai từ đi đôi cách nhau bằng dấu phẩy hoặc gạch nối. Nếu cơ quan quen viết liền thì bỏ qua."
    },
    ("pair", "form"): {"because": "Văn bản hành chính thường viết như vậy. Nếu cơ quan quen viết khác thì bỏ qua."},
    ("proper-name", "name"): {"name": "Viết hoa tên riêng: “{quote}”"},
    ("proper-name", "short"): {"name": "Tên gọi chưa đủ: “{quote}”"},
    ("proper-name", "capitals"): {"name": "Chữ viết tắt của nước ngoài viết hoa cả: “{quote}”"},
    ("abbreviation", "known"): {"short_form": "“{short}” chưa được giải thích; lần đầu nên viết “{long} ({short})”."},
    ("abbreviation", "unknown"): {"short_form": "“{short}” viết tắt chữ gì chưa được giải thích."},
    ("abbreviation", "late"): {"short_form": "“{short}” dùng trước khi giải thích."},
    ("abbreviation", "twice"): {"short_form": "“{short}” đã được giải thích ở trước."},
    ("abbreviation", "mixed"): {
        "short_form": "Trong báo cáo có cả “{long}” và “{short}”; nên ghi “(sau đây gọi tắt là {short})” ở lần đầu."
    },
    ("repeat", "connective"): {"repeat": "Trong câu này “{word}” đã dùng một lần ở trước."},
    ("repeat", "object"): {"repeat": "Câu này nói lặp: “{word} … về {quote}”."},
    ("repeat-worn", "phrase"): {"repeat": "Trong câu này cụm “{quote}” nhắc lại lần thứ hai."},
    ("repeat-worn", "soon"): {"repeat": "“{word}” vừa dùng ở ngay trước trong câu này."},
    ("repeat-worn", "word"): {"repeat": "Trong một câu dùng “{word}” {count} lần."},
    ("frame", "needs"): {
        "frame": "“{quote}” còn thiếu chữ",
        "because": "Cụm từ này thường đi với “{needs}”, ở đây đứng ngay trước dấu câu.",
    },
    ("frame", "bare"): {
        "frame": "Sau “{quote}” hình như thiếu chữ, hoặc dấu câu đặt nhầm chỗ",
        "because": "Từ này phải có chữ đi sau.",
    },
    ("frame", "moved"): {
        "frame": "Dấu phẩy đặt nhầm chỗ: “{quote}”",
        "because": "Từ đứng trước dấu phẩy phải đi liền với chữ sau.",
    },
    ("frame", "medium"): {
        "frame": "“{quote}” thiếu chữ “trên”",
        "because": "Trang, cổng, đài là nơi đăng, không phải cái được đăng.",
    },
    ("frame", "object"): {
        "frame": "“{quote}”: cung cấp cái gì chưa nói",
        "because": "Động từ “cung cấp” cần bổ ngữ: thông tin, tài liệu, số liệu …",
    },
    ("frame", "unit"): {
        "frame": "“{quote}”: đơn vị tính chưa hợp",
        "because": "Khẩu hiệu đếm bằng câu; băng rôn, áp phích, cờ đếm bằng chiếc, tấm, tờ, lá.",
    },
    ("frame", "cut"): {
        "frame": "Dấu phẩy thừa: “{quote}”",
        "because": "Dấu phẩy này tách động từ khỏi bổ ngữ, hoặc người làm khỏi việc được giao.",
    },
    ("frame", "about"): {"frame": "“{quote}” thiếu chữ “về”", "because": "Báo cáo về việc gì thì cần chữ “về”."},
    ("term-broken", "lost"): {"broken": "“{quote}” có thể thiếu một chữ"},
    ("term-broken", "foreign"): {"broken": "“{quote}” có chữ thừa ở giữa"},
    ("term-broken", "comma"): {"broken": "“{quote}” bị dấu phẩy cắt đôi"},
    ("bracket", "unopened"): {"pair": "Dấu “{quote}” đóng mà không mở."},
    ("bracket", "unclosed"): {"pair": "Dấu “{quote}” mở mà không đóng."},
}
