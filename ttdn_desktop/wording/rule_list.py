"""Words of the list of rules: the dialog "Các loại lời nhắc" and `ttdn rules`."""

import re
from collections.abc import Mapping

from ttdn_desktop.wording.rules import CASES, RULES

TITLE = "Các loại lời nhắc"
TOLD = "Bỏ dấu chọn để tắt một loại lời nhắc trong cơ quan này; báo cáo không đổi, bật lại lúc nào cũng được."
FILTER, LIST_NAME = "Lọc theo tên, câu, căn cứ", "Các loại lời nhắc"
DETAIL = "Lời nhắc đang chọn"
ALL_ON, CLOSE = "Bật lại tất cả", "Đóng"
STOPS = "Lời nhắc này chặn bản trình ký nên luôn bật."
ALWAYS, ON, OFF = "luôn bật", "đang bật", "đang tắt"
NOTHING = "Không có loại nào khớp."
NOTHING_CHANGED = "Không có loại nào đang tắt."
_MOST_CASES = 3  # of a rule that says several things
_FIELD = re.compile(r"\{\w+\}")
_SAID = {  # those whose sentence comes whole from what is found
    "body-ended": "“…” không còn tên này, nay là “…”.",
    "frame": "Từ này không đi với các từ bên cạnh: “…”, nên ghi “…”.",
}
_USUAL = {  # what stands in these places most often
    "{instead}": "", "{gap}": "", "{round}": "", "{outside}": "",
    "{whose}": "là kỳ của báo cáo trước", "{ended}": "không còn tên này", "{changed}": "đã được thay thế",
}  # fmt: skip


def counted(rules: int, off: int) -> str:
    """ "57 loại, 2 loại đang tắt." """
    return f"{rules} loại, {off} loại đang tắt." if off else f"{rules} loại, đều đang bật."


def sentence(rule: str) -> str:
    """What a rule says, its places left open: "“…” có thể là gõ nhầm." """
    told = RULES.get(rule)
    if told is None or rule in _SAID:
        return _SAID.get(rule, "")
    cases = [fields for (name, _), fields in CASES.items() if name == rule]
    filled = [
        _open(_with(told.message, fields)) for fields in cases if any(f"{{{name}}}" in told.message for name in fields)
    ]
    return " ".join(list(dict.fromkeys(filled))[:_MOST_CASES]) if filled else _open(told.message)


def reason(rule: str) -> str:
    """Why a rule matters; what only a finding can fill is left out."""
    told = RULES.get(rule)
    if told is None:
        return ""
    said = [part for part in re.split(r"(?<=[.])\s+", _open(told.why)) if "…" not in part]
    return " ".join(said)


def state(off: bool, stops: bool) -> str:
    """Whether it is on."""
    return ALWAYS if stops else OFF if off else ON


def _with(template: str, fields: Mapping[str, str]) -> str:
    for name, words in fields.items():
        template = template.replace(f"{{{name}}}", words)
    return template


def _open(template: str) -> str:
    for field, words in _USUAL.items():
        template = template.replace(field, words)
    return _FIELD.sub("…", template).replace("……", "…").replace("….", "…").strip()
