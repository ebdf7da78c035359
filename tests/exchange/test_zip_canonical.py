"""The canonical zip: what is written is read back by us and by every zip tool; nothing else is accepted."""

import io
import shutil
import struct
import subprocess
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.makers import bundle
from ttdn_desktop.errors import Refused
from ttdn_desktop.exchange import zip_canonical

NAMES = st.from_regex(r"[a-z0-9]{1,8}(/[a-z0-9._-]{0,6}[a-z0-9]){0,2}(\.[a-z]{3})?", fullmatch=True)
FILES = st.dictionaries(NAMES, st.binary(max_size=200), max_size=6)


@given(FILES)
def test_what_is_written_is_read_back(files: dict[str, bytes]) -> None:
    data = zip_canonical.write(files)
    assert zip_canonical.read(data) == files
    with zipfile.ZipFile(io.BytesIO(data)) as other:
        assert {name: other.read(name) for name in other.namelist()} == files


@given(FILES)
def test_order_of_making_does_not_matter(files: dict[str, bytes]) -> None:
    assert zip_canonical.write(files) == zip_canonical.write(dict(reversed(files.items())))


@given(FILES, st.data())
def test_no_changed_byte_is_accepted(files: dict[str, bytes], draw: st.DataObject) -> None:
    data = bytearray(zip_canonical.write(files))
    place = draw.draw(st.integers(0, len(data) - 1))
    data[place] ^= draw.draw(st.integers(1, 255))
    refused(bytes(data))


@given(FILES, st.data())
def test_no_insertion_or_loss_is_accepted(files: dict[str, bytes], draw: st.DataObject) -> None:
    data = zip_canonical.write(files)
    place = draw.draw(st.integers(0, len(data)))
    extra, lost = draw.draw(st.binary(max_size=30)), draw.draw(st.integers(0, 30))
    changed = data[:place] + extra + data[place + lost :]
    if changed != data:
        refused(changed)


@pytest.mark.parametrize(
    "name", ["", "/a", "a/", "a//b", "..", "a/../b", "a/.", "tên", "a b", "C:x", "a\\b", "x" * 201, "a\x00"]
)
def test_bad_names_are_not_written(name: str) -> None:
    with pytest.raises(ValueError, match="^"):
        zip_canonical.write({name: b""})


def test_system_tools_open_it(tmp_path: Path) -> None:
    (tmp_path / "g.zip").write_bytes(bundle())
    tools = [[tool, *rest] for tool, *rest in (("unzip", "-tq"), ("7z", "t"), ("bsdtar", "-tf")) if shutil.which(tool)]
    if not tools:
        pytest.skip("neither unzip nor 7z nor bsdtar here")
    for tool in tools:
        done = subprocess.run([*tool, str(tmp_path / "g.zip")], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr


def made(*, compress: int = zipfile.ZIP_STORED, comment: bytes = b"", **files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compress) as package:
        package.comment = comment
        for name, data in files.items():
            package.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


def descriptor_zip() -> bytes:
    class Unseekable(io.BytesIO):
        def seekable(self) -> bool:
            return False

    out = Unseekable()
    with zipfile.ZipFile(out, "w") as package:  # without seeking, zipfile writes data descriptors
        package.writestr("a.txt", b"x")
    return out.getvalue()


GOOD = zip_canonical.write({"a.txt": b"one", "b.txt": b"two"})


def rebuilt(entries: list[tuple[str, bytes]]) -> bytes:
    """A zip of our own headers, in any order and with any repetition."""
    parts, table, at = [], [], 0
    for name, data in entries:
        crc = zlib.crc32(data)
        parts.append(zip_canonical.local_header(name, crc, len(data)) + data)
        table.append((name, crc, len(data), at))
        at += len(parts[-1])
    return b"".join(parts) + zip_canonical.tail(table)


LAST = GOOD.rindex(b"PK\x01\x02")  # the table line of b.txt; its file attributes stand 38 bytes further on

HOSTILE = {
    "empty file": b"",
    "only PK": b"PK\x03\x04",
    "half a header": GOOD[:20],
    "cut short": GOOD[:-5],
    "prefix": b"MZ" + GOOD,
    "suffix": GOOD + b"\x00",
    "two zips in a row": GOOD + GOOD,
    "made by Python's zipfile": made(a=b"x"),
    "deflated": made(compress=zipfile.ZIP_DEFLATED, a=b"x" * 500),
    "bomb": made(compress=zipfile.ZIP_DEFLATED, a=bytes(5_000_000)),
    "comment": made(comment=b"hello", a=b"x"),
    "data descriptor": descriptor_zip(),
    "twice the same name": rebuilt([("a.txt", b"1"), ("a.txt", b"2")]),
    "not sorted": rebuilt([("b.txt", b"1"), ("a.txt", b"2")]),
    "traversal": rebuilt([("../a.txt", b"1")]),
    "absolute": rebuilt([("/etc/x", b"1")]),
    "drive": rebuilt([("C:a.txt", b"1")]),
    "directory entry": rebuilt([("a/", b"")]),
    "backslash": rebuilt([("a\\b", b"")]),
    "space at the end": rebuilt([("a ", b"")]),
    "alternate stream": rebuilt([("a.txt:x", b"")]),
    "size says more": GOOD[:18] + struct.pack("<LL", 99, 99) + GOOD[26:],
    "size says 4 GB": GOOD[:18] + b"\xff" * 8 + GOOD[26:],
    "encrypted flag": GOOD[:6] + b"\x01\x00" + GOOD[8:],
    "utf-8 flag": GOOD[:6] + b"\x00\x08" + GOOD[8:],
    "hidden file": GOOD[: GOOD.index(b"PK\x01\x02")]
    + rebuilt([("c.txt", b"3")])[:38]
    + GOOD[GOOD.index(b"PK\x01\x02") :],
    "table names another": GOOD[:-80] + GOOD[-80:].replace(b"b.txt", b"c.txt"),
    "symbolic link": GOOD[: LAST + 38] + b"\x00\x00\xff\xa1" + GOOD[LAST + 42 :],
    "entries not counted": GOOD[:-12] + b"\x01\x00" + GOOD[-10:],
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_zips_are_refused(data: bytes) -> None:
    refused(data)


def test_many_entries_are_refused() -> None:
    with pytest.raises(ValueError, match="too much"):
        zip_canonical.write({f"{n:05}": b"" for n in range(1001)})
    refused(rebuilt([(f"{n:05}", b"") for n in range(1001)]))


def refused(data: bytes) -> None:
    with pytest.raises(Refused) as error:
        zip_canonical.read(data)
    assert error.value.code == "zip-not-canonical"
