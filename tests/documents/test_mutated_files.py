"""Mutated files: whatever the bytes, the answer is a document or a refusal with a sentence, never another error."""

import io
import random
import re
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.bad.makers import docx, entry, picture, relations, zipped
from tests.documents.numbered import by_chance
from ttdn_desktop.documents.any_reader import read_bytes
from ttdn_desktop.errors import Refused
from ttdn_desktop.wording.reading_files import SENTENCES

_TOKEN = re.compile(rb"<[^<>]*>|[^<>]+")
_PIECES = (b"<w:p>", b"</w:p>", b"<w:tbl>", b"<w:tc>", b"<w:r>", b'<w:fldChar w:fldCharType="begin"/>', b"<w:sdtContent>",
           b'w:val="', b'"-1"', b'"99999999999"', b"&#xD;", b"&amp;", b"\x00", b"\xff", b"<!DOCTYPE x>", b"<w:lvlOverride/>",
           b'<w:numPr><w:numId w:val="1"/></w:numPr>', b'<w:gridSpan w:val="-5"/>', b"<w:txbxContent>", b"<w:pict>")  # fmt: skip


def whole() -> bytes:
    """A document with lists, styles, a table, a field, a picture: something of each kind to damage."""
    inside = zipfile.ZipFile(io.BytesIO(by_chance(1, 25)))
    parts = {name: inside.read(name) for name in inside.namelist()}
    body = re.search(rb"<w:body>(.*)</w:body>", parts["word/document.xml"], re.DOTALL)
    assert body
    table = '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
    field = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    rels = relations(("numbering", "numbering.xml"), ("styles", "styles.xml"), ("image", "media/a.png"))
    extra = {n: data for n, data in parts.items() if n.startswith("word/") and "document" not in n}
    extra |= {"word/_rels/document.xml.rels": rels, "word/media/a.png": b"\x89PNG"}
    return docx(body.group(1).decode() + table + field + picture("rId3"), extra, types=parts["[Content_Types].xml"])


WHOLE = whole()


def answered(data: bytes, name: str = "x.docx") -> str:
    """The kind of the document or the code of the refusal; any other exception fails the test."""
    try:
        return read_bytes(data, name).kind
    except Refused as refused:
        assert refused.code in SENTENCES or refused.code == "file-too-big"
        return refused.code


def mutated(data: bytes, seed: int) -> bytes:
    """A few bytes changed, cut out, doubled or swapped."""
    chance, out = random.Random(seed), bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at, size = chance.randrange(len(out)), chance.randint(1, 40)
        match chance.randrange(4):
            case 0:
                out[at] = chance.randrange(256)
            case 1:
                del out[at : at + size]
            case 2:
                out[at:at] = out[at : at + size]
            case _:
                out[at : at + size] = chance.randbytes(size)
    return bytes(out)


def rewritten(data: bytes, seed: int) -> bytes:
    """An honest zip again, but one XML part has tokens dropped, doubled, swapped or strange ones put in."""
    chance, archive = random.Random(seed), zipfile.ZipFile(io.BytesIO(data))
    parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice([n for n in parts if n.endswith((".xml", ".rels"))] + ["word/document.xml"] * 4)
    tokens = _TOKEN.findall(parts[name])
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(tokens))
        match chance.randrange(4):
            case 0:
                del tokens[at]
            case 1:
                tokens.insert(at, chance.choice(tokens))
            case 2:
                tokens.insert(at, chance.choice(_PIECES))
            case _:
                tokens[at] = re.sub(rb"\d+", lambda _: str(chance.choice((-1, 0, 9, 2**40))).encode(), tokens[at])
        if not tokens:
            break
    parts[name] = b"".join(tokens)
    return zipped([entry(n, d) for n, d in parts.items()])


def test_the_undamaged_file_reads() -> None:
    assert answered(WHOLE) == "docx"


@given(st.integers(0, 2**32))
def test_mutated_bytes(seed: int) -> None:
    answered(mutated(WHOLE, seed))


@given(st.integers(0, 2**32))
def test_rewritten_parts(seed: int) -> None:
    answered(rewritten(WHOLE, seed))


@given(
    st.binary(max_size=400),
    st.sampled_from(["x.docx", "x.txt", "x"]),
    st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe"]),
)
def test_any_bytes(data: bytes, name: str, head: bytes) -> None:
    answered(head + data, name)


@pytest.mark.slow
@settings(max_examples=4000, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 2**32))
def test_many_mutated_files(seed: int) -> None:
    answered(mutated(WHOLE, seed))
    answered(rewritten(WHOLE, seed))
