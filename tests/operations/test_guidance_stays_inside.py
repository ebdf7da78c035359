"""The outline's guidance and examples are for the officer's eyes: a report begun from the outline alone never prints one."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from tests.gui.frame import NOW, UNIT
from ttdn_desktop.app import App
from ttdn_desktop.exchange import zip_canonical
from ttdn_desktop.model.block import Paragraph, Text, skeleton
from ttdn_desktop.model.edit import Draft
from ttdn_desktop.model.period import Period
from ttdn_desktop.operations.pack_report import pack_report
from ttdn_desktop.operations.produce import Look, produce
from ttdn_desktop.operations.start import start
from ttdn_desktop.operations.unit_profile import set_unit
from ttdn_desktop.settings import Settings
from ttdn_desktop.store.catalogue import FileCatalogue

OUTLINES = [outline.id for outline in FileCatalogue(Path("nowhere")).outlines()]
_LEAST = 25  # characters: a sentence of guidance is longer, a heading it may share words with is not


def sentences(text: str) -> list[str]:
    """The sentences of a text, and it whole, squeezed as words of a file are compared."""
    parts = [part.strip() for part in text.replace(";", ".").split(". ") if len(part.strip()) >= _LEAST]
    return [" ".join(part.rstrip(".").split()) for part in (*parts, text) if len(part) >= _LEAST]


@pytest.mark.parametrize("outline", OUTLINES)
def test_no_sentence_of_guidance_reaches_word_pdf_or_bundle(home: Path, tmp_path: Path, outline: str) -> None:
    home.mkdir()
    with App(Settings(home, lambda: NOW)) as app:
        unit = set_unit(app.store, UNIT)
        report = start(
            app.store, app.catalogue, unit, Period.parse("2027-H1"), outline=outline, source="none", today=app.today
        )
        session = app.session(report.id)
        kept = app.catalogue.outline(outline)
        told = [text for s in kept.sections for part in (s.guidance, s.example) for text in sentences(part)]
        assert len(told) > 10, "there is guidance to look for"
        held = [skeleton(block.runs) for _, block in report.blocks() if isinstance(block, Paragraph)]
        assert not any(held), "an outline begins without a word of text"

        files: dict[str, str] = {}
        paper = produce(session, app.store, Look.DRAFT)
        files["docx"] = app.docx.read_words(app.docx.render(paper))
        files["pdf"] = app.pdf.read_words(app.pdf.render(paper))
        (tmp_path / "gui").mkdir()
        packed = pack_report(
            session, app.store, docx=app.docx, pdf=app.pdf, exchange=app.exchange, bundles=app.bundles,
            folder=tmp_path / "gui", look=Look.DRAFT,
        )  # fmt: skip
        for name, data in zip_canonical.read(Path(packed.path).read_bytes()).items():
            if name.endswith(".docx"):
                with zipfile.ZipFile(BytesIO(data)) as word:
                    parts = [word.read(part).decode("utf-8", "replace") for part in word.namelist()]
                files[name] = " ".join(parts)
            elif name.endswith(".pdf"):
                files[name] = app.pdf.read_words(data)
            else:
                files[name] = data.decode("utf-8", "replace")
        assert {"docx", "pdf"} < set(files)
        for name, words in files.items():
            squeezed = " ".join(words.split())
            assert not [text for text in told if text in squeezed], name


def test_the_look_itself_sees_an_example(home: Path) -> None:
    """The same look at a report that does hold one: the test above can fail."""
    home.mkdir()
    with App(Settings(home, lambda: NOW)) as app:
        unit = set_unit(app.store, UNIT)
        report = start(app.store, app.catalogue, unit, Period.parse("2027-H1"), source="none", today=app.today)
        session = app.session(report.id)
        section = next(s for s in app.catalogue.outline(report.outline).sections if s.example)
        session.rewrite(section.key, [Draft(runs=(Text(section.example),))])
        words = app.docx.read_words(app.docx.render(produce(session, app.store, Look.DRAFT)))
        assert sentences(section.example)[-1] in " ".join(words.split())
