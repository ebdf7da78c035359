"""Whatever the file: the checker answers with findings or a refusal, in bearable time; strangers' files in a child."""

import copy
import random
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.bad.makers import BAD, BadFile, docx, paragraph
from tests.documents.form.word import Word, plain, with_appendix
from tests.documents.test_mutated_files import WHOLE, mutated, rewritten
from ttdn_desktop.documents.form_checker.judge import judge_form
from ttdn_desktop.documents.form_command import judge
from ttdn_desktop.documents.form_files import ChildFormChecker
from ttdn_desktop.documents.word_styles import W
from ttdn_desktop.errors import Refused
from ttdn_desktop.wording import form
from ttdn_desktop.wording.lookup import sentence_of
from ttdn_desktop.wording.reading_files import SENTENCES

NOT_REFUSED = {"no text", "only pictures"}  # there is no word to read in them, but a form to judge
ODD = ("", "-1", "0", "9999999999", "1e9", "NaN", "12pt", "-3cm", "#", "true", "center", "%1%2%9", "Title", "ff0000")
PARTS = ("document", "styles", "numbering", "header1", "settings")


@cache
def sources() -> tuple[bytes, ...]:
    return plain(), with_appendix()


def answered(data: bytes) -> str:
    """ "judged" or the code of the refusal; every finding can be said."""
    try:
        for finding in judge_form(data, "x.docx"):
            assert "{" not in form.message(finding).replace(finding.quote, "") or "{" in str(finding.found.data)
        return "judged"
    except Refused as refused:
        assert refused.code in SENTENCES or refused.code == "file-too-big"
        return refused.code


def shaken(data: bytes, seed: int) -> bytes:
    """The same file, well-formed, with elements dropped, doubled, moved, and odd values in its attributes."""
    chance, word = random.Random(seed), Word(data)
    for _ in range(chance.randint(1, 12)):
        root = word.tree(chance.choice(PARTS))
        elements = list(root.iter())
        one = chance.choice(elements)
        if one is root:
            continue
        above = one.getparent()
        match chance.randrange(4):
            case 0:
                above.remove(one)
            case 1:
                above.insert(chance.randint(0, len(above)), copy.deepcopy(one))
            case 2:
                other = chance.choice(elements)
                if one not in set(other.iterancestors()) | {other}:
                    other.append(one)
            case _:
                for name in list(one.attrib) or [W + "val"]:
                    one.set(name, chance.choice(ODD))
    return word.bytes()


@settings(max_examples=25)
@given(st.integers(0, 2**32), st.sampled_from((0, 1)))
def test_shaken_files(seed: int, which: int) -> None:
    answered(shaken(sources()[which], seed))


@given(st.integers(0, 2**32))
def test_mutated_files(seed: int) -> None:
    answered(mutated(WHOLE, seed))
    answered(rewritten(WHOLE, seed))


@pytest.mark.slow
@settings(max_examples=3000, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 2**32), st.sampled_from((0, 1)))
def test_many_shaken_files(seed: int, which: int) -> None:
    answered(shaken(sources()[which], seed))
    answered(mutated(sources()[which], seed))
    answered(rewritten(sources()[which], seed))


def refused(path: Path, case: BadFile, ask: Callable[[Path], object]) -> None:
    """The file is refused as the reader refuses it; files without words have a form to judge."""
    path.write_bytes(case.make())
    if case in [BAD[name] for name in NOT_REFUSED]:
        assert ask(path)
        return
    with pytest.raises(Refused) as told:
        ask(path)
    assert told.value.code == case.code or (path.suffix == ".txt" and told.value.code == "file-not-docx")
    assert case.name in sentence_of(told.value)


@pytest.mark.parametrize("case", BAD.values(), ids=BAD)
def test_a_bad_file_is_refused_as_by_the_reader(case: BadFile, tmp_path: Path) -> None:
    refused(tmp_path / case.name, case, lambda path: judge(path).form)


@pytest.mark.parametrize("name", ["bomb", "external entity", "no text", "lying size"])
def test_a_bad_file_is_refused_in_the_child(name: str, tmp_path: Path) -> None:
    refused(tmp_path / BAD[name].name, BAD[name], ChildFormChecker().check)


def test_a_text_file_has_no_form(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Báo cáo", "utf-8")
    with pytest.raises(Refused, match="file-not-docx"):
        ChildFormChecker().check(path)


def test_the_child_finds_what_is_found_here(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(docx(paragraph("Một đoạn")))
    assert ChildFormChecker().check(path) == judge_form(path.read_bytes(), "a.docx") != ()


def test_a_child_that_takes_too_long_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(docx(paragraph("chữ ") * 19_000))
    with pytest.raises(Refused, match="file-too-slow"):
        ChildFormChecker(seconds=0.05).check(path)


@pytest.mark.slow
def test_the_longest_file_let_in_is_judged_in_bearable_time() -> None:
    empty = "<w:p/>" * 5_000
    heads = "".join(paragraph(f"I. Mục thứ {n}") for n in range(4_000))
    lists = "".join(paragraph(f"Phụ lục {n}") + "<w:p><w:r><w:br w:type='page'/></w:r></w:p>" for n in range(2_000))
    texts = paragraph("chữ " * 30 + "\t" * 40) * 4_000
    began = time.perf_counter()
    found = judge_form(docx(heads + empty + texts + paragraph("Nơi nhận:") + lists), "x.docx")
    assert 1 < len(found) < 400
    assert time.perf_counter() - began < 15
