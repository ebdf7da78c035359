"""What is said of an error: what happened, and what was kept or what to do; every code the program raises has its sentence."""

import re
from pathlib import Path

import ttdn_desktop
from ttdn_desktop.wording.lookup import sentences

CODE = Path(ttdn_desktop.__file__).parent
_RAISED = re.compile(r"(?:Refused|Trouble)\(\s*\"([a-z0-9-]+)\"")
# Something to do, something that stays, or something else there is.
_HELPS = re.compile(
    r"[Hh]ãy|[Xx]in |[Nn]ên |[Cc]ần |[Cc]họn|[Mm]ở |[Ll]ấy lại|[Ss]ửa |phải ban hành|thì ban hành|thử lại|giữ nguyên|còn nguyên|"
    r"vẫn |hiện có|chưa thay đổi|không tệp nào|không bị|không lưu thêm|khỏi trùng|được bất cứ lúc nào|cho phép:"
)
# What is told of a file inside a bundle that somebody else sent: the verdict says what to do.
_REASONS = {"json-deep", "json-broken", "name-unknown", "info-malformed", "zip-not-canonical"}
_PLAIN = {"trash-empty", "home-same", "life-on-desk", "trash-not-in"}  # nothing is wrong: there is nothing to do


def raised() -> set[str]:
    return {code for file in CODE.rglob("*.py") for code in _RAISED.findall(file.read_text("utf-8"))}


def test_every_code_has_a_sentence() -> None:
    assert len(raised()) > 80
    assert raised() - set(sentences()) <= _REASONS


def test_every_error_says_what_to_do_or_what_was_kept() -> None:
    mute = {
        code: sentences()[code]
        for code in raised() - _PLAIN - _REASONS
        if code in sentences() and not _HELPS.search(sentences()[code])
    }
    assert mute == {}


def test_every_sentence_is_one_a_person_says() -> None:
    for code, text in sentences().items():
        assert text[0].isupper() or text[0] in "“{", code
        assert not re.search(r"\b(error|invalid|failed|exception|null|None)\b", text), code
