"""Mistakes planted in text, foot and appendix, one for each rule: the rule, the file it is planted in, the edit."""

from lxml import etree

from tests.documents.form.planted_head import Planted
from tests.documents.form.word import Edit, Word, both, drop, every, put, say, set_p, set_r, xml
from ttdn_desktop.documents.word_styles import W


def pushed_in(word: Word) -> None:
    """A first line pushed in with a tab instead of an indent."""
    paragraph = word.p("BodyText", 1)
    put(paragraph, "pPr", "ind", firstLine="0")
    next(paragraph.iter(W + "r")).insert(0, etree.Element(W + "tab"))


def close_together(word: Word) -> None:
    put(word.style("BodyText"), "pPr", "spacing", after="0", line="240", lineRule="auto")


def part_heading(word: Word) -> None:
    """A Phần whose number is no heading of the list, set like the text."""
    word.p("Heading1", 0).addprevious(
        xml('<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Phần I</w:t></w:r></w:p>')
    )


def slashed(word: Word) -> None:
    """The headings' numbers as "I/"."""
    for level in word.tree("numbering").iter(W + "lvlText"):
        if level.get(W + "val") == "%1.":
            level.set(W + "val", "%1/")
            return


def to_left(word: Word) -> None:
    """The signature in the left cell, the recipients in the right one."""
    left, right = list(list(word.tree().iter(W + "tbl"))[-1].iter(W + "tc"))
    one, other = left.findall(W + "p"), right.findall(W + "p")
    for p in one:
        right.append(p)
    for p in other:
        left.append(p)


def no_recipients(word: Word) -> None:
    for style in ("RecipientsTitle", "Recipient", "Recipient", "Recipient"):
        if style == "RecipientsTitle":
            drop(style)(word)
        else:
            word.p(style).getparent().remove(word.p(style)) if len(list(_all(word, style))) > 1 else say(style, "")(
                word
            )


def _all(word: Word, style: str) -> list[etree._Element]:
    return [p for p in word.tree().iter(W + "pStyle") if p.get(W + "val") == style]


def no_name(word: Word) -> None:
    drop("Signer")(word)


def no_authority(word: Word) -> None:
    drop("Authority")(word)
    drop("Authority")(word)


def no_mention(word: Word) -> None:
    for text in word.tree().iter(W + "t"):
        if "Phụ lục kèm theo" in (text.text or ""):
            text.text = (text.text or "").replace("(Số liệu tại Phụ lục kèm theo)", "")


def counts_on(word: Word) -> None:
    word.section.remove(word.section.find(W + "pgNumType"))


def bare_reference(word: Word) -> None:
    say("AppendixReference", "Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 02 năm 2027 của Sở")(word)


def heading_words(style: str, text: str) -> Edit:
    return say(style, text)


CASES: list[Planted] = [
    ("text-size", "plain", every("BodyText", lambda n: set_r("BodyText", "sz", n, val="24"))),
    ("text-sizes", "plain", set_r("BodyText", "sz", 1, val="26")),
    ("text-style", "plain", set_r("BodyText", "i", 1)),
    ("text-align", "plain", set_p("BodyText", "jc", 1, val="left")),
    ("text-indent", "plain", set_p("BodyText", "ind", 1, firstLine="0")),
    ("text-indent-typed", "plain", pushed_in),
    ("text-space", "plain", close_together),
    ("text-line-spacing", "plain", set_p("BodyText", "spacing", 1, after="120", line="480", lineRule="auto")),
    ("heading-style", "plain", set_r("Heading2", "b", val="0")),
    ("heading-size", "plain", set_r("Heading1", "sz", val="36")),
    ("heading-number", "plain", slashed),
    ("section-case", "plain", heading_words("Heading1", "Đặc điểm tình hình")),
    ("clause-case", "plain", heading_words("Heading2", "THUẬN LỢI")),
    ("part-align", "plain", part_heading),
    ("text-ending", "plain", say("Closing", "Trên đây là báo cáo của Sở.")),
    ("authority-missing", "plain", no_authority),
    ("authority-case", "plain", say("Authority", "Giám đốc", 1)),
    ("authority-style", "plain", set_r("Authority", "b", 0, val="0")),
    ("authority-align", "plain", set_p("Authority", "jc", 1, val="left")),
    ("authority-size", "plain", set_r("Authority", "sz", val="24")),
    ("authority-place", "plain", to_left),
    ("authority-form", "plain", say("Authority", "TL.CHỦ TỊCH")),
    ("authority-order", "plain", say("Authority", "KT. CHỦ TỊCH")),
    ("signer-name-missing", "plain", no_name),
    ("signer-case", "plain", say("Signer", "TRẦN THỊ NGỌC ÁNH")),
    ("signer-style", "plain", set_r("Signer", "b", val="0")),
    ("signer-align", "plain", set_p("Signer", "jc", val="left")),
    ("signer-size", "plain", set_r("Signer", "sz", val="24")),
    ("signer-titles", "plain", say("Signer", "ThS. Trần Thị Ngọc Ánh")),
    ("recipients-title-missing", "plain", drop("RecipientsTitle")),
    ("recipients-title-words", "plain", say("RecipientsTitle", "NƠI NHẬN")),
    ("recipients-title-style", "plain", set_r("RecipientsTitle", "i", val="0")),
    ("recipients-title-size", "plain", set_r("RecipientsTitle", "sz", val="28")),
    ("recipient-style", "plain", set_r("Recipient", "i")),
    ("recipient-size", "plain", set_r("Recipient", "sz", val="24")),
    ("recipient-dash", "plain", say("Recipient", "Sở Nội vụ;")),
    ("recipient-ends", "plain", say("Recipient", "- Sở Nội vụ.")),
    ("recipient-archive", "plain", both(drop("Recipient", -1), say("Recipient", "- Văn phòng.", -1))),
    ("recipient-stop", "plain", say("Recipient", "- Lưu: VT, VHXH;", -1)),
    ("appendix-label-form", "appendix", say("AppendixLabel", "PHỤ LỤC 1")),
    ("appendix-label-style", "appendix", set_r("AppendixLabel", "b", val="0")),
    ("appendix-label-size", "appendix", set_r("AppendixLabel", "sz", val="26")),
    ("appendix-label-align", "appendix", set_p("AppendixLabel", "jc", val="right")),
    ("appendix-title-missing", "appendix", drop("AppendixTitle")),
    ("appendix-title-case", "appendix", say("AppendixTitle", "Bảng tổng hợp số liệu")),
    ("appendix-title-style", "appendix", set_r("AppendixTitle", "b", val="0")),
    ("appendix-title-size", "appendix", set_r("AppendixTitle", "sz", val="32")),
    ("appendix-title-align", "appendix", set_p("AppendixTitle", "jc", val="left")),
    ("appendix-reference-missing", "appendix", drop("AppendixReference")),
    ("appendix-reference-form", "appendix", bare_reference),
    ("appendix-reference-style", "appendix", set_r("AppendixReference", "i", val="0")),
    ("appendix-reference-size", "appendix", set_r("AppendixReference", "sz", val="24")),
    ("appendix-reference-align", "appendix", set_p("AppendixReference", "jc", val="both")),
    ("appendix-mention", "appendix", no_mention),
    ("appendix-numbers", "appendix", counts_on),
]
