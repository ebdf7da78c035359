"""From a report and its two files to a bundle in a folder, with what goes along."""

import datetime
import getpass
import io
import json
import platform
import re
import zipfile
from pathlib import Path

import msgspec
import pytest

from tests.exchange.makers import FIGURES, HEAD, INDICATORS, PDF, PREVIOUS, REQUEST, UNIT, office_file, small_report
from ttdn_desktop.errors import Refused
from ttdn_desktop.exchange import zip_canonical
from ttdn_desktop.exchange.package import BagExchange
from ttdn_desktop.exchange.stick import FolderBundles
from ttdn_desktop.model.bundle import Bundle, VerdictKind
from ttdn_desktop.model.report import Report
from ttdn_desktop.operations.submit import bundle

EXCHANGE = BagExchange()


def submit(folder: Path, report: Report | None = None, **named: object) -> Bundle:
    return bundle(
        report or small_report(),
        FIGURES,
        UNIT,
        HEAD,
        (REQUEST,),
        office_file(),
        PDF,
        EXCHANGE,  # type: ignore[arg-type]
        FolderBundles(EXCHANGE),
        folder,
        previous=PREVIOUS,
        indicators=INDICATORS,
        **named,
    )


def test_a_bundle_with_scan_and_attachment(tmp_path: Path) -> None:
    scan, plan = tmp_path / "Bản đã ký, đóng dấu.pdf", tmp_path / "Phụ lục số liệu.xlsx"
    scan.write_bytes(PDF), plan.write_bytes(office_file("xlsx"))
    (tmp_path / "usb").mkdir()
    told: list[tuple[str, int, int]] = []

    class Watcher:
        def step(self, what: str, done: int, of: int) -> None:
            told.append((what, done, of))

    written = submit(tmp_path / "usb", scans=[scan], attachments=[plan], watcher=Watcher())
    assert written.name == f"BC-xa-an-binh-2026-H1-01-{written.sha256[:8]}.ttdn"
    verdict = EXCHANGE.verify(Path(written.path))
    assert verdict.verdict is VerdictKind.ACCEPTED
    assert (
        verdict.info["External-Identifier"] == "BC-xa-an-binh-2026-H1-01"
        and verdict.info["TTDN-Request"] == "12/SVHTTDL-TTĐN"
    )
    origin = json.loads(zip_canonical.read(Path(written.path).read_bytes())["data/nguon-goc.json"])
    assert origin["files"] == [
        {"file": "data/ban-ky/001.pdf", "title": scan.name},
        {"file": "data/dinh-kem/001.xlsx", "title": plan.name},
    ]
    assert [done for _, done, _ in told] == [0, 1, 2, 3]


def test_two_reports_of_one_period_do_not_collide(tmp_path: Path) -> None:
    first = submit(tmp_path)
    second = submit(tmp_path, small_report(outline="chuyen-de"))
    assert first.name != second.name and len(list(tmp_path.iterdir())) == 2
    assert submit(tmp_path).name == first.name and len(list(tmp_path.iterdir())) == 2
    assert "-02-" in submit(tmp_path, msgspec.structs.replace(small_report(), times_sent=1), replaces=first.sha256).name


def test_a_draft_says_so_and_a_day_may_be_given(tmp_path: Path) -> None:
    draft = submit(tmp_path, draft=True, today=datetime.date(2026, 6, 15))
    info = EXCHANGE.verify(Path(draft.path)).info
    assert (info["TTDN-Draft"], info["Bagging-Date"]) == ("yes", "2026-06-15")
    assert "TTDN-Draft" not in EXCHANGE.verify(Path(submit(tmp_path).path)).info


def test_free_periods_make_lawful_names(tmp_path: Path) -> None:
    from ttdn_desktop.model.period import Period

    period = Period.parse("2026-01-01..2026-03-10")
    written = submit(tmp_path, small_report(period=period, window=period.window()))
    assert "-20260101-20260310-" in written.name and len(written.name) <= 64
    assert EXCHANGE.verify(Path(written.path)).info["TTDN-Period"] == period.code


def test_a_bad_attachment_stops_before_anything_is_written(tmp_path: Path) -> None:
    bad = tmp_path / "virus.docx"
    bad.write_bytes(office_file(**{"word/vbaProject.bin": b"x"}))
    (tmp_path / "usb").mkdir()
    with pytest.raises(Refused) as error:
        submit(tmp_path / "usb", attachments=[bad])
    assert (error.value.code, error.value.place) == ("screen-macro", str(bad))
    assert not list((tmp_path / "usb").iterdir())


def test_our_own_writers_leave_nothing_internal_in_the_files(tmp_path: Path) -> None:
    """The real DOCX and PDF go through the screen; their properties name the agency, no person, computer, path or clock."""
    from ttdn_desktop.documents.docx_writer import DocxWriter
    from ttdn_desktop.documents.pdf_writer import PdfWriter
    from ttdn_desktop.paper.compose import compose

    paper = compose(small_report(), FIGURES, HEAD, (REQUEST,), look="sign")
    docx, pdf = DocxWriter().render(paper), PdfWriter().render(paper)
    written = bundle(
        small_report(),
        FIGURES,
        UNIT,
        HEAD,
        (REQUEST,),
        docx,
        pdf,
        EXCHANGE,
        FolderBundles(EXCHANGE),
        tmp_path,
        paper=paper,
    )
    assert EXCHANGE.verify(Path(written.path)).verdict is VerdictKind.ACCEPTED
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        parts = {
            name: package.read(name).decode("utf-8", "replace")
            for name in package.namelist()
            if name.endswith((".xml", ".rels"))
        }
    inside = "\n".join(parts.values())
    core = parts["docProps/core.xml"]
    assert f"<dc:creator>{HEAD.full_name}</dc:creator>" in core
    assert not re.search(
        r"lastModifiedBy>[^<]|dcterms:(created|modified)|<Manager>[^<]|TotalTime|<Company>[^<]|rsid", inside
    )
    private = [
        str(Path.home()),
        str(Path.cwd()),
        *(word for word in (platform.node(), getpass.getuser()) if len(word) > 4),
    ]
    assert not [word for word in private if word in inside or word.encode() in pdf]
