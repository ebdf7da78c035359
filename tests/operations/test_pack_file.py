"""A report made outside packed straight from its file: the real reports, the same bytes whether stored first or not."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.real import real_file
from ttdn_desktop.app import App
from ttdn_desktop.exchange import zip_canonical
from ttdn_desktop.exchange.judge import judge
from ttdn_desktop.model.bundle import Bundle, VerdictKind
from ttdn_desktop.operations.import_old import keep, understand
from ttdn_desktop.operations.pack_file import pack_file
from ttdn_desktop.operations.pack_report import pack_report

REAL = [
    ("nguyen-binh-2021-h1.docx", "2021-H1", "537/STTTT-TTBCXB", {"45", "80", "24", "25", "175"}),
    ("nui-thanh-2024-h1.txt", "2024-H1", "179-CV/BTGHU", set()),
]


def pack(app: App, path: Path, folder: Path) -> Bundle:
    return pack_file(
        app.old_files.read(path),
        app.catalogue,
        docx=app.docx,
        pdf=app.pdf,
        exchange=app.exchange,
        bundles=app.bundles,
        folder=folder,
    )


@pytest.mark.parametrize(("name", "period", "request_no", "values"), REAL)
def test_a_real_report_becomes_a_bundle(
    name: str, period: str, request_no: str, values: set[str], tmp_path: Path
) -> None:
    (tmp_path / "usb").mkdir()
    with App.at(tmp_path / "home") as app:
        written = pack(app, real_file(name), tmp_path / "usb")
        assert not (tmp_path / "home" / "ttdn.db").exists()
        verdict = app.exchange.verify(Path(written.path))
        assert verdict.verdict is VerdictKind.ACCEPTED
        assert (verdict.info["TTDN-Period"], verdict.info["TTDN-Request"]) == (period, request_no)
        data = json.loads(zip_canonical.read(Path(written.path).read_bytes())["data/so-lieu.json"])
        assert data["made_outside"] and data["requests"][0]["reference"] == request_no
        assert values <= {figure["value"] for figure in data["figures"]}
        texts = [
            block["text"] for section in data["sections"] for block in section["blocks"] if block["kind"] == "text"
        ]
        printed = " ".join(
            app.docx.read_words(zip_canonical.read(Path(written.path).read_bytes())["data/bao-cao.docx"]).split()
        )
        assert len(texts) > 5 and all(text in printed for text in texts)
        stored = keep(understand(app.old_files.read(real_file(name)), app.catalogue), app.store)
        again = pack_report(
            app.session(stored.report.id),
            app.store,
            docx=app.docx,
            pdf=app.pdf,
            exchange=app.exchange,
            bundles=app.bundles,
            folder=tmp_path / "usb",
        )
        assert again.sha256 == written.sha256


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(draw=st.data())
def test_a_flip_in_a_real_bundle_is_refused_and_named(
    draw: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    data = real_bundle(tmp_path_factory)
    place = draw.draw(st.integers(0, len(data) - 1))
    changed = bytearray(data)
    changed[place] ^= 1 << draw.draw(st.integers(0, 7))
    verdict = judge(bytes(changed), "BC.ttdn")
    assert verdict.verdict is VerdictKind.REFUSED and len(verdict.reasons) == 1
    assert verdict.reasons[0].file in {*zip_canonical.read(data), "BC.ttdn"}


_MADE: list[bytes] = []


def real_bundle(factory: pytest.TempPathFactory) -> bytes:
    """Made once for all examples."""
    if not _MADE:
        folder = factory.mktemp("usb")
        with App.at(folder / "home") as app:
            _MADE.append(Path(pack(app, real_file(REAL[0][0]), folder).path).read_bytes())
    return _MADE[0]
