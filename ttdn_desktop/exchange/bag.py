"""The bag inside a bundle: BagIt 1.0 (RFC 8493) tag files, each in one allowed form, written and checked."""

import hashlib
import re
from collections.abc import Iterable, Mapping

from ttdn_desktop import __version__
from ttdn_desktop.errors import Refused
from ttdn_desktop.exchange import names
from ttdn_desktop.model.bundle import Reason
from ttdn_desktop.text.unicode import one_line

_BAGIT_TXT = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
# In this order. The format number stands first: any program finds it at the same place of any later bundle.
_FORMAT, _OXUM, _AGENT = "TTDN-Format", "Payload-Oxum", "Bag-Software-Agent"
LABELS = (
    _FORMAT,
    "Source-Organization",
    "External-Identifier",
    "TTDN-Unit",
    "TTDN-Period",
    "TTDN-Series",
    "TTDN-Outline",
    "TTDN-Request",
    "TTDN-Submission",
    "TTDN-Draft",
    "Bagging-Date",
    _OXUM,
    _AGENT,
)
_LINE = re.compile(r"([0-9a-f]{128})  ([\x21-\x7e]+)")


def make(files: Mapping[str, bytes], info: Mapping[str, str]) -> dict[str, bytes]:
    """All members of the bag: the files given and the four tag files.

    `info` are bag-info values by label (LABELS; format, size and program are filled in here, empty values left out).
    Raises Refused("name-unknown" | "file-required" | "file-too-big" | "too-many-files" | "info-malformed", file).
    """
    for reason in judge_names(files):
        raise Refused(reason.code, reason.file, **reason.data)
    told = {**info, _FORMAT: str(names.FORMAT), _OXUM: _oxum(files), _AGENT: f"TTDN Desktop {__version__}"}
    strange = sorted(set(told) - set(LABELS))
    if strange:
        raise Refused("info-malformed", names.INFO, label=strange[0])
    members = dict(files)
    members[names.BAGIT] = _BAGIT_TXT
    members[names.INFO] = _info({label: one_line(text) for label, text in told.items()})
    members[names.MANIFEST] = _manifest(files, files)
    members[names.TAG_MANIFEST] = _manifest(members, (names.BAGIT, names.INFO, names.MANIFEST))
    return members


def judge_names(files: Mapping[str, bytes]) -> list[Reason]:
    """What is wrong with names, number and sizes of payload files."""
    reasons = [Reason("name-unknown", name) for name in files if not names.is_payload(name)]
    reasons += [Reason("file-required", name) for name in names.REPORT_FILES if name not in files]
    for name, data in files.items():
        limit = names.limit_of(name)
        if len(data) > limit:
            reasons.append(Reason("file-too-big", name, {"limit_mb": str(limit // names.MB)}))
    if len(files) > names.MAX_FILES:
        reasons.append(Reason("too-many-files", "", {"limit": str(names.MAX_FILES)}))
    if sum(map(len, files.values())) > names.MAX_BUNDLE:
        reasons.append(Reason("bundle-too-big", "", {"limit_mb": str(names.MAX_BUNDLE // names.MB)}))
    return reasons


def check(members: Mapping[str, bytes]) -> tuple[dict[str, str], list[Reason]]:
    """bag-info of a bag and everything wrong with it; every tag file must be just what make() would write."""
    lost = [Reason("file-required", name) for name in names.TAG_FILES if name not in members]
    if lost:
        return {}, lost
    files = {name: data for name, data in members.items() if name not in names.TAG_FILES}
    reasons = judge_names(files)
    reasons += [
        Reason("file-too-big", name, {"limit_mb": str(names.MAX_MANIFEST // names.MB)})
        for name in names.TAG_FILES
        if len(members[name]) > names.MAX_MANIFEST
    ]
    if reasons:
        return {}, reasons
    if members[names.BAGIT] != _BAGIT_TXT:
        reasons.append(Reason("file-changed", names.BAGIT))
    tags = {name: members[name] for name in (names.BAGIT, names.INFO, names.MANIFEST)}
    reasons += _check_manifest(names.TAG_MANIFEST, members[names.TAG_MANIFEST], tags)
    reasons += _check_manifest(names.MANIFEST, members[names.MANIFEST], files)
    info = parse_info(members[names.INFO])
    if info is None or info.get(_FORMAT) != str(names.FORMAT):
        reasons.append(Reason("info-malformed", names.INFO, {"label": _FORMAT}))
    elif info.get(_OXUM) != _oxum(files):
        reasons.append(Reason("info-malformed", names.INFO, {"label": _OXUM}))
    return info or {}, reasons


def parse_info(data: bytes) -> dict[str, str] | None:
    """bag-info as label and text; None unless it is written just as make() writes it."""
    try:
        lines = data.decode("utf-8").split("\n")
    except UnicodeDecodeError:
        return None
    info = dict(line.partition(": ")[::2] for line in lines[:-1])
    if not set(info) <= set(LABELS) or any(one_line(text) != text for text in info.values()):
        return None
    return info if _info(info) == data else None


def format_number(head: bytes) -> int | None:
    """The format number on the first line of bag-info, whatever else a later format puts there."""
    match = re.match(rb"TTDN-Format: ([0-9]{1,6})\n", head)
    return int(match[1]) if match else None


def _info(info: Mapping[str, str]) -> bytes:
    return "".join(f"{label}: {info[label]}\n" for label in LABELS if info.get(label)).encode()


def _oxum(files: Mapping[str, bytes]) -> str:
    return f"{sum(map(len, files.values()))}.{len(files)}"


def _manifest(files: Mapping[str, bytes], which: Iterable[str]) -> bytes:
    return "".join(f"{hashlib.sha512(files[name]).hexdigest()}  {name}\n" for name in sorted(which)).encode("ascii")


def _check_manifest(manifest: str, data: bytes, files: Mapping[str, bytes]) -> list[Reason]:
    right = _manifest(files, files)
    if data == right:
        return []
    lines = data.decode("latin-1").split("\n")
    listed = {match[2]: match[1] for line in lines if (match := _LINE.fullmatch(line))}
    true = {line[130:]: line[:128] for line in right.decode("ascii").splitlines()}
    reasons = [Reason("file-changed", name) for name in true if name in listed and listed[name] != true[name]]
    reasons += [Reason("file-unlisted", name) for name in true if name not in listed]
    reasons += [Reason("file-lost", name) for name in listed if name not in true]
    return reasons or [Reason("manifest-malformed", manifest)]
