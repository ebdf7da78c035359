"""What the form checker says: a sentence and a reason for every rule, and words for places, for what was found and what is wanted."""

from string import Formatter
from typing import NamedTuple

from ttdn_desktop.model.form_finding import FormFinding, Said

SEVERITIES = {"must": "Phải sửa", "should": "Nên sửa", "style": "Góp ý"}


class Told(NamedTuple):
    """A rule in words: what is wrong, and why it matters. {name} is the component it speaks of."""

    message: str
    why: str


NAMES = {
    "national": "Quốc hiệu",
    "motto": "Tiêu ngữ",
    "superior": "tên cơ quan chủ quản",
    "issuer": "tên cơ quan ban hành",
    "number": "số, ký hiệu",
    "date": "địa danh và thời gian",
    "place": "địa danh",
    "draft": "dấu dự thảo",
    "doc_type": "tên loại văn bản",
    "subject": "trích yếu",
    "subject_letter": "trích yếu công văn",
    "addressee": "phần “Kính gửi”",
    "authority": "quyền hạn, chức vụ của người ký",
    "signer": "họ và tên người ký",
    "recipients_title": "chữ “Nơi nhận:”",
    "recipient": "danh sách nơi nhận",
    "urgent": "dấu chỉ mức độ khẩn",
    "secrecy": "dấu chỉ độ mật",
    "circulation": "chỉ dẫn phạm vi lưu hành",
    "party": "tiêu đề văn bản của Đảng",
    "page_number": "số trang",
    "appendix_label": "chữ “Phụ lục”",
    "appendix_title": "tên phụ lục",
    "appendix_reference": "dòng “(Kèm theo …)”",
}
_SIZES = "Cỡ chữ của từng thành phần theo Phụ lục I, Mục V của Nghị định 30/2020/NĐ-CP; trong một văn bản các cỡ tăng, giảm thống nhất."
_STYLES = "Kiểu chữ (đậm hay không, đứng hay nghiêng) của từng thành phần do Nghị định 30/2020/NĐ-CP quy định."
_PLACES = "Vị trí của từng thành phần theo sơ đồ bố trí ở Phụ lục I, Mục IV của Nghị định 30/2020/NĐ-CP."
_CASES = "Thành phần nào viết bằng chữ in hoa, thành phần nào bằng chữ in thường do Nghị định 30/2020/NĐ-CP quy định."
_NEEDED = "Đây là thành phần bắt buộc của một văn bản hành chính."
_LINES = "Đường kẻ là nét liền, canh giữa dưới dòng chữ: dưới Tiêu ngữ dài bằng dòng chữ, dưới tên cơ quan và trích yếu dài từ 1/3 đến 1/2 dòng chữ."
_MARGINS = "Lề trên, lề dưới 20–25 mm, lề trái 30–35 mm, lề phải 15–20 mm."
_NUMBERS = (
    "Số trang bằng chữ số Ả Rập, bắt đầu từ 1, cỡ 13–14, kiểu đứng, canh giữa trong lề trên; không in số ở trang đầu."
)
_TEXT = (
    "Nội dung in thường, cỡ 13–14, kiểu đứng, canh đều hai lề; đầu đoạn lùi vào 1 hoặc 1,27 cm; giữa các đoạn cách ít nhất 6 pt; "
    "giãn dòng từ dòng đơn đến 1,5 dòng."
)
_HEADINGS = "Mục (I., II. …) in hoa, đậm; khoản có tiêu đề (1., 2. …) in thường, đậm; phần, chương canh giữa."
_RECIPIENTS = (
    "Nơi nhận: mỗi dòng bắt đầu bằng gạch đầu dòng, kết thúc bằng “;”; dòng cuối là “Lưu: VT, …” kết thúc bằng “.”."
)
_ATTACHED = "Phụ lục có chữ “Phụ lục”, tên phụ lục, dòng “(Kèm theo …)”, đánh số trang riêng, và trong nội dung văn bản phải có chỉ dẫn."
# What the rules of one component look at; the rule is named "national-size", "motto-line-length" …
ASPECTS = {
    "missing": Told("Thiếu {name}", _NEEDED),
    "size": Told("Cỡ chữ của {name} chưa đúng", _SIZES),
    "style": Told("Kiểu chữ của {name} chưa đúng", _STYLES),
    "align": Told("Vị trí của {name} chưa đúng", _PLACES),
    "case": Told("Chữ hoa, chữ thường của {name} chưa đúng", _CASES),
    "line-missing": Told("Thiếu đường kẻ dưới {name}", _LINES),
    "line-length": Told("Đường kẻ dưới {name} dài chưa đúng", _LINES),
    "line-centre": Told("Đường kẻ dưới {name} không ở giữa dòng chữ", _LINES),
    "line-typed": Told("Đường kẻ dưới {name} không phải nét vẽ", _LINES),
}
RULES: dict[str, Told] = {
    "paper-size": Told("Khổ giấy chưa đúng", "Văn bản hành chính dùng khổ A4 (210 × 297 mm)."),
    "paper-orientation": Told(
        "Chiều của trang chưa đúng",
        "Văn bản trình bày theo chiều dài khổ A4; chỉ nằm ngang khi có bảng, biểu không làm thành phụ lục riêng.",
    ),
    "margin-top": Told("Lề trên chưa đúng", _MARGINS),
    "margin-bottom": Told("Lề dưới chưa đúng", _MARGINS),
    "margin-left": Told("Lề trái chưa đúng", _MARGINS),
    "margin-right": Told("Lề phải chưa đúng", _MARGINS),
    "font-family": Told("Phông chữ chưa đúng", "Toàn văn bản dùng phông Times New Roman."),
    "font-unicode": Told(
        "Chữ gõ bằng phông cũ không phải Unicode",
        "Văn bản dùng bộ mã Unicode theo TCVN 6909:2001; chữ gõ bằng phông .Vn hoặc VNI sang máy khác sẽ không đọc được.",
    ),
    "font-colour": Told("Chữ không phải màu đen", "Chữ trong văn bản màu đen; chỉ dấu chỉ mức độ khẩn màu đỏ tươi."),
    "page-number-missing": Told("Văn bản nhiều trang mà không có số trang", _NUMBERS),
    "page-number-place": Told("Số trang đặt chưa đúng chỗ", _NUMBERS),
    "page-number-align": Told("Số trang không ở giữa", _NUMBERS),
    "page-number-size": Told("Cỡ chữ của số trang chưa đúng", _NUMBERS),
    "page-number-style": Told("Số trang in nghiêng", _NUMBERS),
    "page-number-first": Told("Số trang in cả ở trang đầu", _NUMBERS),
    "page-number-arabic": Told("Số trang không phải chữ số Ả Rập", _NUMBERS),
    "page-number-start": Told("Số trang không đếm liền từ 1", _NUMBERS),
    "page-number-plain": Told("Cạnh số trang có chữ hoặc dấu", _NUMBERS),
    "secrecy-stamp": Told(
        "Văn bản có dấu chỉ độ mật",
        "Văn bản mật không được soạn, lưu trên máy này. Hãy bỏ văn bản này khỏi máy và làm theo quy định về bảo vệ bí mật nhà nước.",
    ),
    "party-document": Told(
        "Đây là văn bản của Đảng, không xét theo Nghị định 30/2020/NĐ-CP",
        "Thể thức văn bản của Đảng theo hướng dẫn riêng, nên chương trình không kiểm tra thể thức của tệp này.",
    ),
    "national-words": Told(
        "Quốc hiệu ghi chưa đúng", "Quốc hiệu là “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”, ghi đúng từng chữ."
    ),
    "motto-words": Told(
        "Tiêu ngữ ghi chưa đúng",
        "Tiêu ngữ là “Độc lập - Tự do - Hạnh phúc”: chữ cái đầu mỗi cụm từ viết hoa, giữa các cụm có gạch nối, trước và sau gạch nối có dấu cách.",
    ),
    "head-sizes": Told("Cỡ chữ Quốc hiệu, Tiêu ngữ và ngày tháng không đi với nhau", _SIZES),
    "head-columns": Told("Đầu văn bản: {name} đặt nhầm bên", _PLACES),
    "urgent-words": Told("Dấu chỉ mức độ khẩn ghi chưa đúng", "Có ba mức: HOẢ TỐC, THƯỢNG KHẨN, KHẨN."),
    "urgent-frame": Told(
        "Dấu chỉ mức độ khẩn không có khung",
        "Dấu chỉ mức độ khẩn đóng khung viền đơn: HOẢ TỐC 30 × 8 mm, THƯỢNG KHẨN 40 × 8 mm, KHẨN 20 × 8 mm.",
    ),
    "urgent-red": Told("Dấu chỉ mức độ khẩn không phải màu đỏ", "Dấu chỉ mức độ khẩn dùng mực màu đỏ tươi."),
    "number-form": Told(
        "Số, ký hiệu ghi chưa đúng",
        "Ghi như “Số: 05/BC-UBND”: sau chữ “Số” có dấu hai chấm, giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ có gạch nối không cách chữ.",
    ),
    "number-zero": Told(
        "Số nhỏ hơn 10 phải có số 0 phía trước", "Với những số nhỏ hơn 10 phải ghi thêm số 0 phía trước."
    ),
    "date-form": Told("Ngày tháng ghi chưa đủ", "Ghi đầy đủ “ngày 05 tháng 02 năm 2026”, không ghi tắt bằng dấu gạch."),
    "date-place": Told(
        "Chưa ghi địa danh trước ngày tháng", "Địa danh ghi trước ngày tháng, sau địa danh có dấu phẩy."
    ),
    "date-comma": Told(
        "Sau địa danh phải có dấu phẩy", "Địa danh ghi trước ngày tháng, sau địa danh có dấu phẩy, rồi một dấu cách."
    ),
    "date-zero": Told(
        "Số 0 trước ngày, tháng chưa đúng",
        "Ngày nhỏ hơn 10 và các tháng 1, 2 ghi thêm số 0 phía trước; các tháng 3 đến 9 không ghi.",
    ),
    "subject-own-line": Told(
        "Trích yếu ghi liền với tên loại văn bản", "Trích yếu đặt ngay dưới tên loại văn bản, in thường, đậm."
    ),
    "subject-stop": Told(
        "Trích yếu có dấu chấm ở cuối", "Trích yếu là tên gọi của văn bản, cuối dòng không có dấu chấm."
    ),
    "addressee-form": Told(
        "Phần “Kính gửi” trình bày chưa đúng",
        "Gửi một nơi: ghi trên cùng dòng. Gửi nhiều nơi: mỗi nơi một dòng, bắt đầu bằng gạch đầu dòng, cuối dòng có “;”, dòng cuối có “.”.",
    ),
    "text-size": Told("Cỡ chữ nội dung chưa đúng", _TEXT),
    "text-sizes": Told("Nội dung có nhiều cỡ chữ", _SIZES),
    "text-style": Told("Cả đoạn in nghiêng", _TEXT),
    "text-align": Told("Đoạn không canh đều hai lề", _TEXT),
    "text-indent": Told("Dòng đầu của đoạn lùi vào chưa đúng", _TEXT),
    "text-indent-typed": Told(
        "Dòng đầu lùi vào bằng dấu cách hoặc Tab",
        "Nên đặt lùi đầu dòng trong định dạng đoạn (Paragraph, First line), để mọi đoạn đều nhau.",
    ),
    "text-space": Told("Khoảng cách giữa các đoạn hẹp quá", _TEXT),
    "text-line-spacing": Told("Giãn dòng chưa đúng", _TEXT),
    "heading-style": Told("Kiểu chữ của tiêu đề chưa đúng", _HEADINGS),
    "heading-number": Told(
        "Số thứ tự ghi chưa đúng",
        "Mục ghi số La Mã và dấu chấm (I.), khoản ghi số Ả Rập và dấu chấm (1.), điểm ghi chữ cái và dấu ngoặc đơn (a)).",
    ),
    "heading-size": Told("Cỡ chữ của tiêu đề chưa đúng", _HEADINGS),
    "section-case": Told("Tiêu đề mục chưa in hoa", _HEADINGS),
    "clause-case": Told("Tiêu đề khoản in hoa", _HEADINGS),
    "part-align": Told("Phần, chương chưa canh giữa", _HEADINGS),
    "text-ending": Told(
        "Nội dung chưa kết thúc bằng “./.”", "Các mẫu văn bản của Nghị định 30/2020/NĐ-CP đều kết thúc bằng “./.”."
    ),
    "authority-place": Told("Quyền hạn, chức vụ không ở nửa phải trang", _PLACES),
    "authority-form": Told(
        "Chữ tắt trước quyền hạn ghi chưa đúng",
        "Ghi TM. (thay mặt), KT. (ký thay), TL. (thừa lệnh), TUQ. (thừa ủy quyền), Q. (quyền): có dấu chấm, một dấu cách rồi mới đến chức vụ.",
    ),
    "authority-order": Told(
        "Các dòng quyền hạn, chức vụ không khớp nhau",
        "Dưới “TM. …” (tập thể) là chức vụ người ký; “KT. …” là cấp phó ký thay, dòng dưới ghi chức vụ cấp phó.",
    ),
    "signer-name-missing": Told("Thiếu họ và tên người ký", _NEEDED),
    "signer-titles": Told(
        "Trước họ tên người ký có học hàm, học vị hoặc danh hiệu",
        "Trước họ tên người ký không ghi học hàm, học vị, danh hiệu (trừ lực lượng vũ trang, giáo dục, y tế, khoa học theo quy định của ngành).",
    ),
    "recipients-title-missing": Told("Thiếu “Nơi nhận:”", _NEEDED),
    "recipients-title-words": Told("Chữ “Nơi nhận:” ghi chưa đúng", _RECIPIENTS),
    "recipient-dash": Told("Nơi nhận thiếu gạch đầu dòng", _RECIPIENTS),
    "recipient-ends": Told("Cuối dòng nơi nhận chưa đúng", _RECIPIENTS),
    "recipient-archive": Told("Dòng “Lưu” chưa đúng", _RECIPIENTS),
    "recipient-stop": Told("Cuối dòng “Lưu” chưa có dấu chấm", _RECIPIENTS),
    "appendix-label-form": Told(
        "Chữ “Phụ lục” ghi chưa đúng",
        "Ghi “Phụ lục”, có từ hai phụ lục thì đánh số La Mã: “Phụ lục I”; đứng riêng một dòng.",
    ),
    "appendix-reference-form": Told("Dòng “(Kèm theo …)” không để trong ngoặc đơn", _ATTACHED),
    "appendix-mention": Told("Nội dung văn bản không nhắc đến phụ lục", _ATTACHED),
    "appendix-numbers": Told("Phụ lục không đánh số trang riêng", _ATTACHED),
    "empty-paragraphs": Told(
        "Có dòng trống để tạo khoảng cách",
        "Nên đặt khoảng cách trong định dạng đoạn (Spacing Before, After); dòng trống làm trang xô lệch khi sửa.",
    ),
    "tabbed-columns": Told(
        "Hai cột làm bằng dấu cách hoặc Tab",
        "Nên dùng bảng hai cột không viền, để phần đầu và phần ký không xô lệch khi sửa chữ.",
    ),
}
PLACES = {
    "box": "{Name}",
    "sheet": "Trang giấy",
    "paragraph": "Nội dung, đoạn {number}",
    "table": "Bảng {number}, hàng {row}, cột {column}",
    "appendix": "{label}",
    "behind": "Sau “{text}”",
}
SAID = {
    "": "",
    "nothing": "không có",
    "words": "“{text}”",
    "box": "có {name}",
    "size": "cỡ {value}",
    "size-range": "cỡ {low}–{high}",
    "size-set": "{value}",
    "size-sets": "một trong các bộ {value}",
    "points": "{value} pt",
    "points-least": "ít nhất {value} pt",
    "mm": "{value} mm",
    "mm-range": "{low}–{high} mm",
    "mm-or": "{low} hoặc {high} mm",
    "percent": "{value} % dòng chữ",
    "line-whole": "dài bằng dòng chữ",
    "line-part": "dài từ 1/3 đến 1/2 dòng chữ",
    "lines": "{value} dòng",
    "lines-range": "từ 1 đến 1,5 dòng",
    "paper": "{width} × {height} mm",
    "landscape": "nằm ngang",
    "portrait": "đứng",
    "style": "{look}",
    "align": "{value}",
    "case": "{value}",
    "font": "{name}",
    "colour": "màu #{value}",
    "black": "màu đen",
    "red": "màu đỏ tươi",
    "not-red": "không phải màu đỏ",
    "frame": "khung viền đơn",
    "no-frame": "không có khung",
    "top-margin": "ở giữa lề trên",
    "bottom-margin": "ở cuối trang",
    "on-first-page": "in ở trang đầu",
    "from-second-page": "in từ trang 2",
    "number-format": "kiểu {name}",
    "arabic": "chữ số Ả Rập",
    "starts-at": "đếm từ {value}",
    "counts-on": "đếm tiếp của văn bản",
    "number-alone": "chỉ có con số",
    "no-secret": "không để trên máy này",
    "party-form": "hướng dẫn riêng của Đảng",
    "head-left": "bên trái",
    "head-right": "bên phải",
    "number-form": "như “Số: 05/BC-UBND”",
    "date-form": "như “…, ngày 05 tháng 02 năm 2026”",
    "off-centre": "lệch",
    "line-drawn": "nét vẽ (đường kẻ hoặc viền đoạn)",
    "line-typed": "gõ bằng dấu gạch",
    "line-underline": "gạch chân chữ",
    "own-line": "trích yếu ở dòng dưới",
    "no-stop": "không có dấu chấm",
    "addressee-head": "bắt đầu bằng “Kính gửi:”",
    "addressee-lines": "mỗi nơi một dòng “- …;”, dòng cuối “.”",
    "typed-indent": "dấu cách, Tab",
    "set-indent": "lùi đầu dòng của đoạn",
    "left-half": "nửa trái",
    "right-half": "nửa phải",
    "deputy-below": "dòng dưới ghi chức vụ cấp phó",
    "office-below": "dòng dưới ghi chức vụ người ký",
    "collective": "sau “TM.” là tên tập thể hoặc cơ quan",
    "name-alone": "chỉ họ và tên",
    "dash": "“- ” ở đầu dòng",
    "semicolon": "“;” ở cuối dòng",
    "stop": "“.” ở cuối",
    "archive-line": "“- Lưu: VT, ….” ở cuối",
    "appendix-label": "“Phụ lục”, hoặc “Phụ lục I” khi có từ hai phụ lục",
    "attached": "“(Kèm theo … số … ngày … của …)”",
    "mention": "có chỉ dẫn “Phụ lục” trong nội dung",
    "blank-lines": "dòng trống",
    "empty-paragraph": "đoạn trống",
    "space-before": "khoảng cách đặt trong định dạng đoạn",
    "tabs": "dấu cách, Tab",
    "table": "bảng không viền",
}  # fmt: skip
# Values of data that stand for words.
_WORDS = {
    ("bold", "1"): "đậm",
    ("bold", ""): "không đậm",
    ("italic", "1"): "nghiêng",
    ("italic", ""): "đứng",
    ("align", "left"): "canh trái",
    ("align", "right"): "canh phải",
    ("align", "center"): "canh giữa",
    ("align", "justify"): "canh đều hai lề",
    ("align", "distribute"): "dàn đều chữ",
    ("number-format", "upperRoman"): "số La Mã",
    ("number-format", "lowerRoman"): "số La Mã viết thường",
    ("number-format", "ROMAN"): "số La Mã",
    ("number-format", "roman"): "số La Mã viết thường",
    ("number-format", "upperLetter"): "chữ cái",
    ("number-format", "lowerLetter"): "chữ cái",
    ("case", "upper"): "chữ in hoa",
    ("case", "sentence"): "chữ in thường, chỉ hoa chữ cái đầu",
}


class _Lenient(Formatter):
    """A formatter that leaves out a field the data does not have."""

    def get_value(self, key: object, args: object, kwargs: object) -> object:
        return kwargs.get(key, "") if isinstance(kwargs, dict) else ""


def message(finding: FormFinding) -> str:
    """The finding as one sentence: what is wrong, what stands there, what is wanted, and at how many places more."""
    told, key = _told(finding.rule)
    name = NAMES.get(key or finding.where.data.get("key", ""), "")
    what = _Lenient().vformat(told.message, (), {"name": name})
    stands, should = said(finding.found), said(finding.wanted)
    if finding.found.code == "nothing":
        stands = ""
        should = "" if finding.wanted.code == "box" else should
    parts = [part for part in (f"hiện {stands}" if stands else "", f"cần {should}" if should else "") if part]
    more = f" (và {finding.count - 1} chỗ nữa)" if finding.count > 1 else ""
    return f"{what}{': ' if parts else ''}{'; '.join(parts)}{more}."


def why(finding: FormFinding) -> str:
    """Why it matters, and what to do about it."""
    return _told(finding.rule)[0].why


def is_rule(rule: str) -> bool:
    """True for the id of a rule of the form."""
    return bool(_told(rule)[0].why)


def _told(rule: str) -> tuple[Told, str]:
    """A rule's words; for a rule of one component what it looks at, and the component."""
    if rule in RULES:
        return RULES[rule], ""
    for key in NAMES:
        aspect = rule.removeprefix(f"{key.replace('_', '-')}-")
        if aspect in ASPECTS:
            return ASPECTS[aspect], key
    return Told(f"Lưu ý chưa có câu giải thích ({rule})", ""), ""


def where(finding: FormFinding) -> str:
    """The place in words."""
    place = finding.where
    name = NAMES.get(place.data.get("key", ""), "")
    text = _Lenient().vformat(PLACES.get(place.code, ""), (), {**place.data, "Name": name[:1].upper() + name[1:]})
    if place.code == "paragraph" and place.data.get("under"):
        text += f", dưới “{place.data['under']}”"
    if place.code == "sheet" and place.data.get("number"):
        text += f", phần {place.data['number']}"
    return text


def said(what: Said) -> str:
    """What was found or is wanted, in words; numbers with a decimal comma."""
    data = dict(what.data)
    if what.code == "style":
        data = {"look": ", ".join(_WORDS[key, value] for key, value in data.items() if (key, value) in _WORDS)}
    elif what.code == "box":
        data["name"] = NAMES.get(data.get("key", ""), "")
    elif what.code not in ("words", "font", "behind"):
        data = {key: _WORDS.get((what.code, value), value.replace(".", ",")) for key, value in data.items()}
    return _Lenient().vformat(SAID.get(what.code, what.code), (), data)
