"""The verdict on a bundle: newer, damaged and where, refused and why, or sound, with a word on every file inside."""

import zlib
from collections.abc import Mapping

from ttdn_desktop.errors import Refused
from ttdn_desktop.exchange import bag, figures_json, json_strict, names, zip_canonical
from ttdn_desktop.exchange.json_strict import Json
from ttdn_desktop.exchange.kinds import looks_like_bundle, what_is_it
from ttdn_desktop.exchange.screen import screen
from ttdn_desktop.exchange.zip_damage import hurt_files
from ttdn_desktop.model.bundle import Reason, Verdict, VerdictKind

_JSON_FORMATS = {
    names.FIGURES: ("so-lieu", figures_json.FIGURES_FORMAT),
    names.ORIGIN: ("nguon-goc", figures_json.ORIGIN_FORMAT),
}


def judge(data: bytes, name: str) -> Verdict:
    """The verdict on the bytes of a bundle; `name` of the file is what a damage of the whole is pinned to."""
    if newer := _newer_format(data):
        return newer
    if not looks_like_bundle(data, name):
        return _refused("unknown", Reason(what_is_it(data), name))
    try:
        members = zip_canonical.read(data)
    except Refused:
        return _damaged(data, name)
    info, reasons = bag.check(members)
    if reasons:
        return _refused("bundle", *(r if r.file else Reason(r.code, name, r.data) for r in reasons), info=info)
    values, reasons = _read_json(members)
    for one, (kind, own) in _JSON_FORMATS.items():
        value = values.get(one)
        number = value.get("format") if isinstance(value, dict) else None
        if isinstance(number, int) and number > own:
            return Verdict(VerdictKind.NEWER, "bundle", (Reason("newer-format", one, {"format": str(number)}),), info)
        if one in values:
            reasons += [
                Reason("schema", one, {"where": at or "/", "rule": rule})
                for at, rule in figures_json.schema_problems(kind, value)[:5]
            ]
    if not reasons:
        reasons += _contradictions(members, values, info)
    reasons += _screened(members)
    hurt = {reason.file for reason in reasons}
    fine = [
        Reason("file-ok", one, {"size": _size(len(content))})
        for one, content in members.items()
        if one not in names.TAG_FILES and one not in hurt
    ]
    if reasons:
        return Verdict(VerdictKind.REFUSED, "bundle", (*reasons, *fine), info)
    figures = values[names.FIGURES]
    if isinstance(figures, dict) and figures["draft"]:  # whole, but not what the chairman signs
        return Verdict(VerdictKind.WARNING, "bundle", (Reason("bundle-draft"), *fine), info)
    return Verdict(VerdictKind.ACCEPTED, "bundle", tuple(fine), info)


def _newer_format(data: bytes) -> Verdict | None:
    """Later formats keep bag-info as their first file with the format number first in it, or are encrypted as age files.

    The file's checksum must hold: a flipped digit is damage, not a newer format.
    """
    if data.startswith(b"age-encryption.org/"):
        return Verdict(VerdictKind.NEWER, "bundle", (Reason("newer-encrypted"),))
    if not data.startswith(zip_canonical.local_header(names.INFO, 0, 0)[:4]) or len(data) < zip_canonical.LOCAL.size:
        return None
    *_, crc, size, _, length, _ = zip_canonical.LOCAL.unpack_from(data)
    start = zip_canonical.LOCAL.size + length
    content = data[start : start + min(size, names.MAX_MANIFEST)]
    if data[zip_canonical.LOCAL.size : start] != names.INFO.encode() or zlib.crc32(content) != crc:
        return None
    number = bag.format_number(content)
    if number is None or number <= names.FORMAT:
        return None
    return Verdict(VerdictKind.NEWER, "bundle", (Reason("newer-format", names.INFO, {"format": str(number)}),))


def _damaged(data: bytes, name: str) -> Verdict:
    hurt = [one if names.is_known(one) else name for one in hurt_files(data, names.is_known)] or [name]
    whole = [Reason("bundle-damaged", name)] if name in hurt else []
    return _refused("bundle", *(Reason("inside-damaged", one) for one in dict.fromkeys(hurt) if one != name), *whole)


def _refused(kind: str, *reasons: Reason, info: Mapping[str, str] | None = None) -> Verdict:
    return Verdict(VerdictKind.REFUSED, kind, reasons, dict(info or {}))


def _read_json(members: Mapping[str, bytes]) -> tuple[dict[str, Json], list[Reason]]:
    values: dict[str, Json] = {}
    reasons: list[Reason] = []
    for name in _JSON_FORMATS:
        try:
            values[name] = json_strict.read(members[name], name)
        except Refused as error:
            reasons.append(Reason(error.code, name))
    return values, reasons


def _contradictions(members: Mapping[str, bytes], values: dict[str, Json], info: Mapping[str, str]) -> list[Reason]:
    """Files that tell different things of one bundle."""
    figures, origin = values[names.FIGURES], values[names.ORIGIN]
    assert isinstance(figures, dict) and isinstance(origin, dict)  # the schema said so
    reasons = []
    if members[names.SCHEMA] != figures_json.schema_bytes("so-lieu"):
        reasons.append(Reason("schema-foreign", names.SCHEMA))
    period, unit, listed = figures["period"], figures["unit"], origin["files"]
    assert isinstance(period, dict) and isinstance(unit, dict) and isinstance(listed, list)
    for label, told in (("TTDN-Period", period["code"]), ("TTDN-Unit", unit["id"]), ("TTDN-Series", figures["series"])):
        if label in info and info[label] != told:
            reasons.append(
                Reason("contradiction", names.FIGURES, {"label": label, "here": str(told), "there": info[label]})
            )
    titled = [str(entry["file"]) for entry in listed if isinstance(entry, dict)]
    carried = [name for name in members if names.is_scan(name) or names.is_attachment(name)]
    if titled != carried or any(origin[key] != figures[key] for key in ("outline", "draft", "made_outside")):
        reasons.append(Reason("origin-mismatch", names.ORIGIN))
    return reasons


def _screened(members: Mapping[str, bytes]) -> list[Reason]:
    reasons = []
    for name, data in members.items():
        if name in (names.DOCX, names.PDF) or names.is_scan(name) or names.is_attachment(name):
            try:
                kind = screen(data, name)
            except Refused as error:
                reasons.append(Reason(error.code, name))
            else:
                if not name.endswith(f".{kind}"):
                    reasons.append(Reason("screen-name", name, {"kind": kind.upper()}))
    return reasons


def _size(count: int) -> str:
    """ "912 byte", "45,3 KB", "12,6 MB": the Vietnamese decimal comma."""
    if count < 1000:
        return f"{count} byte"
    text = f"{count / 1000:.1f} KB" if count < names.MB else f"{count / names.MB:.1f} MB"
    return text.replace(".", ",")
