"""Export: both files say the words of the paper, are read back, and trouble leaves nothing half done."""

import hashlib
import os
from pathlib import Path

import pytest

from tests.paper.made import long_report, paper
from ttdn_desktop.documents.docx_writer import DocxWriter
from ttdn_desktop.documents.pdf_writer import PdfWriter
from ttdn_desktop.errors import Refused, Trouble
from ttdn_desktop.operations.export import export, first_difference, render_checked
from ttdn_desktop.wording.lookup import sentence_of


class Forgetful(PdfWriter):
    """A writer whose file lacks a word, as a fault in the font or the library would make it."""

    def read_words(self, data: bytes) -> str:
        return super().read_words(data).replace("tuyên ", "", 1)


class TornMedium(DocxWriter):
    """A medium that gives back other bytes than were written."""

    def load(self, path: Path) -> bytes:
        return super().load(path)[:-1] + b"?"


def test_both_files_are_written_and_described(tmp_path: Path) -> None:
    steps: list[tuple[str, int, int]] = []

    class Hears:
        def step(self, what: str, done: int, of: int) -> None:
            steps.append((what, done, of))

    made = paper(long_report(1), look="draft")
    done = export(made, [(DocxWriter(), tmp_path / "bc.docx"), (PdfWriter(), tmp_path / "bc.PDF")], Hears())
    for file in done.files:
        assert hashlib.sha256(file.path.read_bytes()).hexdigest() == file.sha256
    assert done.files[0].pages is None and (done.files[1].pages or 0) >= 2
    assert steps == [("render", 0, 4), ("render", 1, 4), ("write", 2, 4), ("write", 3, 4), ("write", 4, 4)]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bc.PDF", "bc.docx"]


def test_a_missing_word_stops_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble:
        export(paper(long_report(2)), [(DocxWriter(), tmp_path / "a.docx"), (Forgetful(), tmp_path / "a.pdf")])
    assert trouble.value.code == "export-verify" and "tuyên" in str(trouble.value.data["expected"])
    assert "a.pdf" in sentence_of(trouble.value) and not list(tmp_path.iterdir())


def test_a_file_that_did_not_reach_the_medium(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble:
        export(paper(), [(TornMedium(), tmp_path / "a.docx")])
    assert trouble.value.code == "export-verify"


def test_a_character_the_font_lacks_names_the_character_and_leaves_no_half_pair(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        export(paper(subject="Kết quả ☑"), [(DocxWriter(), tmp_path / "a.docx"), (PdfWriter(), tmp_path / "a.pdf")])
    assert "☑" in sentence_of(refused.value) and not list(tmp_path.iterdir())


def test_names_are_checked_first(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        export(paper(), [(PdfWriter(), tmp_path / "bc.docx")])
    assert refused.value.code == "export-suffix"
    same = tmp_path / "bc.pdf"
    with pytest.raises(Refused) as refused:
        export(paper(), [(PdfWriter(), same), (PdfWriter(), same)])
    assert refused.value.code == "export-same"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root writes everywhere")
def test_read_only_folder(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(Trouble) as trouble:
        export(paper(), [(PdfWriter(), tmp_path / "a.pdf")])
    assert trouble.value.code == "no-permission" and str(tmp_path) in sentence_of(trouble.value)


def test_missing_folder_and_full_disk_name_the_file(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble:
        export(paper(), [(PdfWriter(), tmp_path / "none" / "a.pdf")])
    assert trouble.value.code == "folder-missing" and "none" in sentence_of(trouble.value)


def test_file_open_in_word_is_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows refuses to replace a file another program holds open (sharing violation)."""
    old = tmp_path / "a.docx"
    old.write_bytes(b"old")

    def held(*_: object) -> None:
        error = PermissionError(13, "held", str(old))
        error.winerror = 32  # type: ignore[attr-defined]
        raise error

    monkeypatch.setattr(os, "replace", held)
    with pytest.raises(Trouble) as trouble:
        export(paper(), [(DocxWriter(), old)])
    assert trouble.value.code == "open-elsewhere" and "đang mở" in sentence_of(trouble.value)
    assert old.read_bytes() == b"old" and [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_first_difference() -> None:
    assert first_difference("a b c d e f g", "a b c d x f g", 1) == ("d e", "d x")
    assert first_difference("a b", "a b c", 1) == ("b", "b c")


def test_render_checked_gives_the_bytes() -> None:
    assert render_checked(PdfWriter(), paper())[:5] == b"%PDF-"
