"""What the findings say: every rule has its sentence and its documented keys, and `ttdn check` tells them."""

import re
import string
from pathlib import Path

import pytest

from tests.documents.form.strangers import good, made, p, run
from tests.documents.form.word import Word, plain, say, set_r
from tests.journeys.shell import ttdn
from ttdn_desktop import places
from ttdn_desktop.checks.run import RULES as TEXT_RULES
from ttdn_desktop.documents.form_checker import head
from ttdn_desktop.documents.form_checker.judge import RULES, judge_form
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.form_finding import FormFinding, Said
from ttdn_desktop.paper.rules import BOXES
from ttdn_desktop.wording import form

ALL = (*RULES, head.PARTY)
CHECKER = Path(head.__file__).parent


def told(rule: str) -> str:
    return form.message(FormFinding(rule, Severity.SHOULD, ""))


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_a_rule_has_its_sentence_its_reason_and_its_article(rule: object) -> None:
    assert rule in ALL and hasattr(rule, "id") and hasattr(rule, "basis")
    finding = FormFinding(rule.id, Severity.SHOULD, rule.basis)
    assert "chưa có câu giải thích" not in told(rule.id) and form.why(finding)
    assert rule.basis.startswith(("NĐ 30/2020, ", "Hướng dẫn 36")) or rule.id in ("empty-paragraphs", "tabbed-columns")


def test_rules_are_told_apart() -> None:
    ids = [rule.id for rule in ALL]
    assert len(ids) == len(set(ids))
    assert not set(ids) & {rule.id for rule in TEXT_RULES}, "one id, two meanings in one list of findings"


def test_no_sentence_is_left_over() -> None:
    ids = {rule.id for rule in ALL}
    assert set(form.RULES) <= ids
    used = {aspect for aspect in form.ASPECTS for rule in ids - set(form.RULES) if rule.endswith(f"-{aspect}")}
    assert used == set(form.ASPECTS)


def test_every_box_has_a_name() -> None:
    assert set(BOXES) - {
        "body",
        "basis",
        "part",
        "heading1",
        "heading2",
        "drafter",
        "contact",
        "copy_signature",
    } <= set(form.NAMES)


def test_every_code_the_checker_says_has_words() -> None:
    code = "".join(path.read_text("utf-8") for path in CHECKER.glob("*.py"))
    said = set(re.findall(r'Said\(\s*f?"([a-z-]+)"', code)) - {
        "paragraph",
        "table",
        "appendix",
        "sheet",
        "behind",
        "line-",
        "head-",
    }
    assert said <= set(form.SAID)
    assert set(re.findall(r'Said\(\s*"(sheet|paragraph|appendix|behind|box)"', code)) <= set(form.PLACES)


@pytest.mark.parametrize("code", form.SAID)
def test_words_are_filled_whole(code: str) -> None:
    fields = {name: "7.5" for _, name, _, _ in string.Formatter().parse(form.SAID[code]) if name}
    fields = {"bold": "1", "italic": ""} if code == "style" else fields
    words = form.said(Said(code, fields))
    assert "{" not in words and (not code or words)
    if code in ("mm", "points", "size"):
        assert "7,5" in words


def test_a_finding_as_one_sentence() -> None:
    word = Word(plain())
    set_r("BodyText", "sz", 1, val="24")(word)
    set_r("BodyText", "sz", 2, val="24")(word)
    (finding,) = judge_form(word.bytes(), "")
    assert form.message(finding) == "Cỡ chữ nội dung chưa đúng: hiện cỡ 12; cần cỡ 13–14 (và 1 chỗ nữa)."
    assert form.where(finding) == "Nội dung, đoạn 3, dưới “I. ĐẶC ĐIỂM TÌNH HÌNH”"


def test_check_tells_words_and_form_of_a_file_and_opens_no_store(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    word = Word(plain())
    say("Motto", "Độc lập- Tự do- Hạnh phúc")(word)
    say("Closing", "Trên đây là báo cáo công tác thông tin đối ngoại 6 tháng đầu năm 2027 của Sở.")(word)
    file.write_bytes(word.bytes())
    answer = ttdn(home, "check", file, "--json")
    assert answer.code == 1 and answer.json["words_checked"] is True
    findings = {finding["rule"]: finding for finding in answer.json["findings"]}
    motto = findings["motto-words"]
    assert (
        motto["severity"] == "must"
        and motto["basis"] == "NĐ 30/2020, PL I, Mục II.1.b"
        and motto["where"] == "Tiêu ngữ"
    )
    assert motto["found"] == "“Độc lập- Tự do- Hạnh phúc”" and motto["wanted"] == "“Độc lập - Tự do - Hạnh phúc”"
    assert motto["suggestion"] == "Độc lập - Tự do - Hạnh phúc" and motto["quote"] in motto["message"]
    assert "text-ending" in findings and "closing-formula" not in findings  # the same is not told twice
    grave = [["must", "should", "style"].index(finding["severity"]) for finding in answer.json["findings"]]
    assert grave == sorted(grave)
    lines = ttdn(home, "check", file).out
    assert (
        "PHẢI SỬA (" in lines
        and "• Tiêu ngữ:" in lines
        and "Căn cứ: NĐ 30/2020, PL I, Mục II.1.b. [motto-words]" in lines
    )
    assert not home.exists() or not [*home.glob("*.db"), *home.glob("*.sqlite*")]


def test_check_tells_the_form_of_what_is_no_report(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    title = p(run("KẾ HOẠCH", 14, "b")) + p(run("Tổ chức hội nghị", 14, "b"))
    file.write_bytes(
        made(good()._replace(title=title, body=p(run("Việc phải làm./.", 14), "left"), recipients="", signing=""))
    )
    answer = ttdn(home, "check", file, "--json")
    assert answer.json["words_checked"] is False
    assert {"authority-missing", "recipients-title-missing"} <= {f["rule"] for f in answer.json["findings"]}
    assert "báo cáo" in ttdn(home, "check", file).sentence


def test_the_keys_of_a_finding_are_documented(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(plain())
    word = Word(file.read_bytes())
    set_r("Motto", "b", val="0")(word)
    file.write_bytes(word.bytes())
    answer = ttdn(home, "check", file, "--json").json
    page = places.asset("help", "cli.md").read_text("utf-8")
    line = page[page.index("`check`: ") : page.index("`compare`: ")]
    for key in {*answer, *(key for finding in answer["findings"] for key in finding)}:
        assert re.search(rf"\b{key}\b", line), key
