"""Mistakes planted in sheet, page number, head and title, one for each rule: the rule, the file it is planted in, the edit."""

import copy

from lxml import etree

from tests.documents.form.word import Edit, Word, behind, both, drop, every, put, say, set_p, set_r, write, xml
from ttdn_desktop.documents.word_styles import W

Planted = tuple[str, str, Edit]  # rule, "plain" | "appendix" | "urgency", the edit


def sheet(name: str, **values: str) -> Edit:
    """An edit that sets attributes of pgSz, pgMar, pgNumType in the last section."""

    def edit(word: Word) -> None:
        found = word.section.find(W + name)
        if found is None:
            found = etree.Element(W + name)
            word.section.find(W + "titlePg").addprevious(found)
        for key, value in values.items():
            found.set(W + key, value)

    return edit


def header(name: str, kind: str = "pPr", **values: str) -> Edit:
    """An edit that sets a property of the page number's paragraph or runs."""

    def edit(word: Word) -> None:
        for holder in [word.header] if kind == "pPr" else list(word.header.iter(W + "r")):
            put(holder, kind, name, **values)

    return edit


def lone_sheet(word: Word) -> None:
    """A section in the middle of the text lies on its side, with no table in it."""
    for style, place in (("BodyText", 3), ("BodyText", 4)):
        put(word.p(style, place), "pPr", "sectPr")
        made = word.p(style, place).find(f"{W}pPr/{W}sectPr")
        made.getparent().replace(made, copy.deepcopy(word.section))
    size = word.p("BodyText", 4).find(f"{W}pPr/{W}sectPr/{W}pgSz")
    size.set(W + "w", "16838")
    size.set(W + "h", "11906")


def without_header(word: Word) -> None:
    word.section.remove(word.section.find(W + "headerReference"))


def to_footer(word: Word) -> None:
    """The same part as a footer."""
    reference = word.section.find(W + "headerReference")
    word.section.replace(reference, footer := etree.Element(W + "footerReference", dict(reference.attrib)))
    assert footer.get(W + "type") == "default"


def on_first(word: Word) -> None:
    word.section.remove(word.section.find(W + "titlePg"))


def around_number(word: Word) -> None:
    word.header.insert(1, xml("<w:r><w:t>Trang </w:t></w:r>"))


def ruled(place: int, **values: str) -> Edit:
    """An edit of the indents of a drawn line in the head: 0 below the agency, 1 below the tiêu ngữ."""
    return set_p("RuleLine", "ind", place, **values)


def undrawn(style: str, place: int = 0) -> Edit:
    return drop(style, place)


def typed(style: str, place: int, count: int, size: str = "28") -> Edit:
    """An edit that puts underscores in the place of a drawn line."""

    def edit(word: Word) -> None:
        line = word.p(style, place)
        new = xml(
            f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="{size}"/></w:rPr><w:t>{"_" * count}</w:t></w:r></w:p>'
        )
        line.getparent().replace(line, new)

    return edit


def swapped(word: Word) -> None:
    """The columns of the head in each other's place."""
    table = next(word.tree().iter(W + "tbl"))
    for row in (table.find(W + "tblGrid"), *table.iter(W + "tr")):
        row.append(next(row.iterchildren(W + "gridCol", W + "tc")))


def secret(word: Word) -> None:
    word.p("Number").addnext(
        xml('<w:p><w:pPr><w:pStyle w:val="Normal"/><w:jc w:val="center"/></w:pPr><w:r><w:t>MẬT</w:t></w:r></w:p>')
    )


def one_line(word: Word) -> None:
    """The trích yếu behind BÁO CÁO."""
    text = "".join(t.text or "" for t in word.p("Subtitle").iter(W + "t"))
    drop("Subtitle")(word)
    say("Title", f"BÁO CÁO {text}")(word)


def unframed(word: Word) -> None:
    borders = word.p("Urgent").find(f"{W}pPr/{W}pBdr")
    borders.getparent().remove(borders)


def half_red(word: Word) -> None:
    for run in word.p("Urgent").iter(W + "r"):
        put(run, "rPr", "color", val="000000")


def upper_subject(word: Word) -> None:
    """The same words in capitals, the line below them as long as it should be then."""
    text = "".join(t.text or "" for t in word.p("Subtitle").iter(W + "t"))
    write(next(word.p("Subtitle").iter(W + "r")), text.upper())
    put(word.p("TitleRule"), "pPr", "ind", left="2900", right="2900")


def tabbed(word: Word) -> None:
    """Number and date in one line, parted by a tab."""
    table = next(word.tree().iter(W + "tbl"))
    table.remove(list(table.iter(W + "tr"))[1])
    table.addnext(
        xml(
            '<w:p><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t>Số: 05/BC-UBND</w:t></w:r><w:r><w:tab/></w:r>'
            "<w:r><w:rPr><w:i/></w:rPr><w:t>Suối Mơ, ngày 05 tháng 6 năm 2027</w:t></w:r></w:p>"
        )
    )


MOTTO_SAYS = "Độc lập- Tự do- Hạnh phúc"
CASES: list[Planted] = [
    ("paper-size", "plain", sheet("pgSz", w="12240", h="15840")),
    ("paper-orientation", "plain", lone_sheet),
    ("margin-top", "plain", sheet("pgMar", top="850")),
    ("margin-bottom", "plain", sheet("pgMar", bottom="1700")),
    ("margin-left", "plain", sheet("pgMar", left="1418")),
    ("margin-right", "plain", sheet("pgMar", right="567")),
    ("font-family", "plain", set_r("BodyText", "rFonts", 1, ascii="Arial", hAnsi="Arial")),
    ("font-unicode", "plain", set_r("BodyText", "rFonts", 1, ascii=".VnTime", hAnsi=".VnTime")),
    ("font-colour", "plain", set_r("BodyText", "color", 1, val="0000FF")),
    ("page-number-missing", "plain", without_header),
    ("page-number-place", "plain", to_footer),
    ("page-number-align", "plain", header("jc", val="right")),
    ("page-number-size", "plain", header("sz", "rPr", val="20")),
    ("page-number-style", "plain", header("i", "rPr")),
    ("page-number-first", "plain", on_first),
    ("page-number-arabic", "plain", sheet("pgNumType", fmt="upperRoman")),
    ("page-number-start", "plain", sheet("pgNumType", start="3")),
    ("page-number-plain", "plain", around_number),
    ("secrecy-stamp", "plain", secret),
    ("national-missing", "plain", drop("National")),
    ("national-words", "plain", say("National", "CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM")),
    ("national-case", "plain", say("National", "Cộng hòa xã hội chủ nghĩa Việt Nam")),
    ("national-style", "plain", set_r("National", "b", val="0")),
    ("national-align", "plain", set_p("National", "jc", val="left")),
    ("national-size", "plain", set_r("National", "sz", val="32")),
    ("motto-missing", "plain", both(drop("Motto"), drop("RuleLine", 1))),
    ("motto-words", "plain", say("Motto", MOTTO_SAYS)),
    ("motto-style", "plain", set_r("Motto", "i", val="1")),
    ("motto-align", "plain", set_p("Motto", "jc", val="right")),
    ("motto-size", "plain", both(set_r("Motto", "sz", val="24"), ruled(1, left="1360", right="1360"))),
    ("head-sizes", "plain", set_r("National", "sz", val="24")),
    ("head-columns", "plain", swapped),
    ("superior-case", "plain", say("Superior", "Ủy ban nhân dân tỉnh Cao Bằng")),
    ("superior-style", "plain", set_r("Superior", "b")),
    ("superior-align", "plain", set_p("Superior", "jc", val="both")),
    ("superior-size", "plain", set_r("Superior", "sz", val="28")),
    ("issuer-missing", "plain", both(drop("Issuer"), drop("Superior"), drop("RuleLine", 0))),
    ("issuer-case", "plain", say("Issuer", "Sở Văn hóa và Thể thao")),
    ("issuer-style", "plain", set_r("Issuer", "b", val="false")),
    ("issuer-align", "plain", set_p("Issuer", "jc", val="left")),
    ("issuer-size", "plain", set_r("Issuer", "sz", val="22")),
    ("urgent-case", "urgency", say("Urgent", "Khẩn")),
    ("urgent-style", "urgency", set_r("Urgent", "b", val="0")),
    ("urgent-size", "urgency", set_r("Urgent", "sz", val="24")),
    ("urgent-words", "urgency", say("Urgent", "HOẢ TỐC HẸN GIỜ")),
    ("urgent-frame", "urgency", unframed),
    ("urgent-red", "urgency", half_red),
    ("number-missing", "plain", drop("Number")),
    ("number-form", "plain", say("Number", "Số: 12 /BC - UBND")),
    ("number-zero", "plain", say("Number", "Số: 5/BC-UBND")),
    ("number-style", "plain", set_r("Number", "i")),
    ("number-align", "plain", set_p("Number", "jc", val="left")),
    ("number-size", "plain", set_r("Number", "sz", val="28")),
    ("date-missing", "plain", drop("Date")),
    ("date-form", "plain", say("Date", "Suối Mơ, ngày 5/6/2027")),
    ("date-place", "plain", say("Date", "ngày 05 tháng 6 năm 2027")),
    ("date-comma", "plain", say("Date", "Suối Mơ ngày 05 tháng 6 năm 2027")),
    ("date-zero", "plain", say("Date", "Suối Mơ, ngày 5 tháng 06 năm 2027")),
    ("date-style", "plain", set_r("Date", "i", val="0")),
    ("date-align", "plain", set_p("Date", "jc", val="right")),
    ("date-size", "plain", set_r("Date", "sz", val="24")),
    ("motto-line-missing", "plain", undrawn("RuleLine", 1)),
    ("motto-line-length", "plain", ruled(1, left="2000", right="2000")),
    ("motto-line-centre", "plain", ruled(1, left="700", right="1540")),
    ("motto-line-typed", "plain", typed("RuleLine", 1, 25)),
    ("issuer-line-missing", "plain", undrawn("RuleLine", 0)),
    ("issuer-line-length", "plain", ruled(0, left="200", right="200")),
    ("issuer-line-centre", "plain", ruled(0, left="900", right="1600")),
    ("issuer-line-typed", "plain", typed("RuleLine", 0, 11)),
    ("subject-line-missing", "plain", undrawn("TitleRule")),
    ("subject-line-length", "plain", set_p("TitleRule", "ind", left="1500", right="1500")),
    ("subject-line-centre", "plain", set_p("TitleRule", "ind", left="2600", right="3838")),
    ("subject-line-typed", "plain", typed("TitleRule", 0, 20)),
    ("doc-type-missing", "plain", drop("Title")),
    ("doc-type-case", "plain", say("Title", "Báo cáo")),
    ("doc-type-style", "plain", set_r("Title", "b", val="0")),
    ("doc-type-align", "plain", set_p("Title", "jc", val="left")),
    ("doc-type-size", "plain", set_r("Title", "sz", val="32")),
    ("subject-missing", "plain", drop("Subtitle")),
    ("subject-own-line", "plain", one_line),
    ("subject-case", "plain", upper_subject),
    ("subject-style", "plain", set_r("Subtitle", "b", val="0")),
    ("subject-align", "plain", set_p("Subtitle", "jc", val="both")),
    ("subject-size", "plain", set_r("Subtitle", "sz", val="24")),
    ("subject-stop", "plain", say("Subtitle", "Kết quả công tác thông tin đối ngoại 6 tháng đầu năm 2027.")),
    ("addressee-form", "plain", say("Salutation", "Kính gửi Sở Tài chính;")),
    ("addressee-style", "plain", every("Salutation", lambda n: set_r("Salutation", "b", n))),
    ("addressee-size", "plain", every("Salutation", lambda n: set_r("Salutation", "sz", n, val="32"))),
    ("tabbed-columns", "plain", tabbed),
    ("empty-paragraphs", "plain", behind("BodyText", "<w:p/>", 2)),
]
