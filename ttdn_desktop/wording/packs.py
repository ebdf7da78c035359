"""Words of the reference packs: the window "Bảng tra cứu", `ttdn packs`, and each entry in one line."""

import re
from collections.abc import Mapping
from datetime import date
from itertools import takewhile

from ttdn_desktop.model.pack import PackEntry, ShelvedPack
from ttdn_desktop.text.dates import date_short

TITLE = "Bảng tra cứu"
TOLD = "Các bảng chương trình dùng để kiểm tra. Có bảng mới hơn trên USB thì thay được ngay, không cần cài lại chương trình."
LIST_NAME, ENTRIES_NAME, ABOUT_NAME, ENTRY_NAME = "Các bảng", "Nội dung bảng", "Về bảng này", "Dòng đang chọn"
FILTER = "Tìm trong bảng"
TAKE, BACK, CLOSE = "Thay bằng tệp…", "Dùng lại bảng của chương trình", "Đóng"
CHOOSE, KINDS = "Chọn tệp bảng tra cứu", "Bảng tra cứu (*.json)"
NEVER = "chưa ghi ngày"
OWN_SHORT, OLD_SHORT = "riêng", "trên một năm"
OWN, SHIPPED = "bảng riêng của cơ quan", "bảng của chương trình"
UNCONFIRMED = "chưa xác nhận"
OLDER_DO, OLDER_NOT = "Vẫn thay", "Thôi"
BACK_DO, BACK_NOT = "Dùng lại", "Thôi"
NOTHING = "Không có dòng nào khớp."
TAKEN = "Đã thay bảng “{title}” bằng bản {version}. Báo cáo đang mở được kiểm tra theo bảng mới ngay; danh mục số liệu thay đổi khi mở lại báo cáo."
GIVEN_BACK = "Đã dùng lại bảng “{title}” của chương trình, bản {version}."

SENTENCES = {
    "pack-unknown": "Không có bảng tra cứu nào tên “{place}”. Các bảng: {known}.",
    "pack-strange": "Tệp {place} không phải bảng tra cứu của chương trình này.",
    "pack-older": "Tệp {place} là bản {version}, cũ hơn bản {present} đang dùng nên chưa thay. Muốn dùng bản cũ thì thêm --older-too.",
    "pack-not-own": "Bảng “{place}” đang là bảng của chương trình, không có bảng riêng để bỏ.",
}

TITLES = {
    "acts": "Văn bản pháp luật",
    "bodies": "Tên cơ quan qua các thời kỳ",
    "anniversaries": "Ngày lễ, ngày kỷ niệm",
    "abbreviations": "Chữ viết tắt",
    "confusables": "Chữ hay viết nhầm",
    "phrases": "Cụm từ hay dùng",
    "whitelist": "Từ láy, lối nói lặp",
    "variants": "Các cách viết một cụm từ",
    "circumstances": "Chuyện của từng thời",
    "secrecy": "Dấu chỉ độ mật",
    "holidays": "Ngày nghỉ lễ, tết",
    "indicators": "Danh mục số liệu",
    "terms": "Cụm từ cố định",
    "frames": "Từ dùng lệch",
    "names": "Tên riêng",
    "provinces": "Tên tỉnh, thành phố",
    "terms_of_office": "Nhiệm kỳ, đại hội",
}


def title(name: str) -> str:
    """A pack's name."""
    return TITLES.get(name, name)


def day(held: date | None) -> str:
    """The day a pack was looked through."""
    return date_short(held) if held else NEVER


def line(shelved: ShelvedPack, old: bool) -> str:
    """Below a pack's name in the list: "bản 2 · 29/11/2026 · riêng"."""
    parts = [f"bản {shelved.pack.version}", day(shelved.pack.dated)]
    parts += [OWN_SHORT] if shelved.pack.own else []
    parts += [OLD_SHORT] if old else []
    return " · ".join(parts)


def short(shelved: ShelvedPack, old: bool) -> str:
    """Below a pack's name: "bản 2, 29/11/2026 · 24 dòng, 5 chưa xác nhận · bảng riêng của cơ quan"."""
    pack = shelved.pack
    parts = [f"bản {pack.version}, {day(pack.dated)}", f"{shelved.entries} dòng"]
    if shelved.unconfirmed:
        parts[-1] += f", {shelved.unconfirmed} {UNCONFIRMED}"
    if pack.own:
        parts.append(OWN)
    if old:
        parts.append("đã hơn một năm")
    return " · ".join(parts)


def about(shelved: ShelvedPack, old: bool) -> str:
    """What is told of a pack: where it comes from, how sure it is, whose it is."""
    pack = shelved.pack
    whose = OWN if pack.own else SHIPPED
    lines = [f"Bản {pack.version}, xem lại ngày {day(pack.dated)}, {shelved.entries} dòng, {whose}."]
    if shelved.newer_shipped and shelved.shipped:
        lines.append(f"Chương trình có bản mới hơn: bản {shelved.shipped.version}, {day(shelved.shipped.dated)}.")
    if old:
        lines.append("Đã hơn một năm chưa xem lại: nên hỏi nơi cấp xem có bảng mới không.")
    if pack.source:
        lines.append(f"Nguồn: {pack.source.rstrip('.')}.")
    if shelved.unconfirmed:
        lines.append(
            f"{shelved.unconfirmed} dòng {UNCONFIRMED}: chưa đối chiếu được với văn bản gốc, chỉ nhắc chứ không khẳng định."
        )
    lines += [said] if (said := _for_readers(pack.note)) else []
    return "\n".join(lines)


_FOR_WRITERS = re.compile(r"=|_|\w/\w*[a-z]|\.json|->|\b[a-z]+:|reference")


def _for_readers(note: str) -> str:
    """A note up to the sentences that tell whoever writes the file of its fields."""
    return " ".join(takewhile(lambda part: not _FOR_WRITERS.search(part), re.split(r"(?<=[.])\s+", note)))


def ask_older(found: str, version: int, present: int) -> str:
    """Asked before a pack gives way to an older one."""
    return f"Tệp này là bản {version} của bảng “{found}”, cũ hơn bản {present} đang dùng. Vẫn thay?"


def ask_back(name: str) -> str:
    """Asked before the office's own pack is laid aside."""
    return f"Bỏ bảng “{name}” riêng của cơ quan, dùng lại bảng của chương trình? Tệp riêng vẫn được cất trong thư mục dữ liệu."


def old_told(names: str) -> str:
    """For the doctor: which packs are old."""
    known = [title(name) for name in names.split(", ") if name]
    return f"đã hơn một năm chưa xem lại: {', '.join(known)}" if known else "đều mới trong vòng một năm"


def entry(held: PackEntry) -> tuple[str, str, bool]:
    """An entry as it is read: what it is, what is told of it, whether it is confirmed."""
    value = held.value
    if isinstance(value, dict):
        return (*_fields(held.key, value), held.confirmed)
    if isinstance(value, list | tuple):
        first, *others = map(str, value) if value else ("",)
        return first, f"cũng gặp: {'; '.join(others)}" if others else "", True
    if held.key:
        return _keyed(held.field, held.key, str(value))
    return _text(value), "", True


def _keyed(field: str, key: str, value: str) -> tuple[str, str, bool]:
    if field == "days_off":
        return date_short(date.fromisoformat(key)), value, True
    return f"{key} → {value}" if value else key, "", True


_SAID = {
    "since": "từ ngày {0}", "by": "bởi {0}", "valid_to": "dùng đến ngày {0}", "valid_from": "dùng từ ngày {0}",
    "successor": "nay là {0}", "basis": "căn cứ {0}", "date": "ngày {0}", "issuer": "{0}", "in_force": "hiệu lực từ {0}", "effective": "hiệu lực từ ngày {0}",
    "first_year": "từ năm {0}", "last_year": "đến năm {0}", "group": "{0}", "unit": "đơn vị tính: {0}",
    "long": "{0}", "title": "{0}",
}  # fmt: skip
_HEADS = ("reference", "names", "words", "short", "code", "name", "title")
_SILENT = frozenset({"confirmed", "amended", "aggregation", "common", "day", "month", "year"})


def _fields(key: str, value: Mapping[str, object]) -> tuple[str, str]:
    """A record: what it is called, and its other fields in words, those that say nothing left out."""
    name = next((field for field in _HEADS if value.get(field)), "")
    name = name or next((field for field, held in value.items() if isinstance(held, str) and held), "")
    head = _text(value[name]) if name else key
    if name == "reference" and value.get("kind"):
        head = f"{value['kind']} số {head}"
    if name == "code":
        head = f"{head} · {_text(value.get('name', ''))}"
    told = [_text(value[field]) for field in ("title",) if value.get(field) and field != name]
    if "day" in value and "month" in value:
        told.append(
            f"ngày {value['day']}/{value['month']}" + (f", tính từ năm {value['year']}" if value.get("year") else "")
        )
    if name == "code":
        value = {field: value.get(field) for field in (name, "name", "unit", "group")}  # the rest are patterns
    for field, held in value.items():
        used = field in (name, "kind", "title", "name" if name == "code" else "") or field in _SILENT
        if used or held in (None, "", 0, [], False):
            continue
        if field == "since" and "amended" in value:
            told.append("được sửa đổi" if value.get("amended") else "được thay thế")
        template = _SAID.get(field)
        if template is not None:
            told.append(template.format(_text(held)))
        elif not isinstance(held, dict | bool):
            told.append(_text(held))
    return head, ", ".join(told)


def _text(value: object) -> str:
    if isinstance(value, dict):
        return " ".join(_text(held) for held in value.values() if held is not None and not isinstance(held, bool))
    if isinstance(value, list | tuple):
        return "; ".join(map(_text, value))
    text = str(value)
    try:
        return date_short(date.fromisoformat(text)) if len(text) == 10 and text[4] == "-" else text
    except ValueError:
        return text
