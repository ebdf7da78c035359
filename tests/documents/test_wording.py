"""Every code the readers give has a sentence, and every sentence is given by some reader."""

import re
from pathlib import Path

from ttdn_desktop import documents
from ttdn_desktop.documents.docx_reader import LEFT_ASIDE
from ttdn_desktop.wording.reading_files import SENTENCES

HOME = Path(documents.__file__).parent
FILES = ("guard", "any_reader", "text_reader", "read_command", "old_files", "docx_package", "docx_reader", "../process")
ELSEWHERE = {"file-too-big"}  # given by files.py as well, its sentence stands there


def test_refusals_and_sentences_are_the_same() -> None:
    source = "\n".join((HOME / f"{name}.py").read_text("utf-8") for name in FILES)
    given = set(re.findall(r'"((?:file|child)-[a-z-]+)"', source)) - ELSEWHERE
    assert given == {code for code in SENTENCES if not code.startswith("read-")}


def test_warnings_and_sentences_are_the_same() -> None:
    told = {f"read-{code}" for code in LEFT_ASIDE} | {"read-legacy-text", "read-broken-letters"}
    assert told == {code for code in SENTENCES if code.startswith("read-")}
    assert all("{quote}" in SENTENCES[code] for code in told)
