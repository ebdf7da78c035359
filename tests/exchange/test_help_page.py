"""The page that describes the bundle tells what a real bundle holds: its listings are compared, not trusted."""

import json
import re
from pathlib import Path

from tests.exchange.makers import FIGURES, HEAD, INDICATORS, PDF, PREVIOUS, REQUEST, UNIT, office_file, small_report
from ttdn_desktop import places
from ttdn_desktop.exchange import bag, names, zip_canonical
from ttdn_desktop.exchange.package import BagExchange
from ttdn_desktop.exchange.stick import FolderBundles
from ttdn_desktop.operations.submit import bundle

PAGE = places.asset("help", "goi-bao-cao.md").read_text("utf-8")
BLOCKS = re.findall(r"```(?:json)?\n(.*?)```", PAGE, re.DOTALL)


def test_the_example_is_a_real_bundle(tmp_path: Path) -> None:
    scan, annex = tmp_path / "ký.pdf", tmp_path / "phụ lục.xlsx"
    scan.write_bytes(PDF), annex.write_bytes(office_file("xlsx"))
    exchange = BagExchange()
    written = bundle(
        small_report(),
        FIGURES,
        UNIT,
        HEAD,
        (REQUEST,),
        office_file(),
        PDF,
        exchange,
        FolderBundles(exchange),
        tmp_path,
        scans=[scan],
        attachments=[annex],
        previous=PREVIOUS,
        indicators=INDICATORS,
    )
    members = zip_canonical.read(Path(written.path).read_bytes())
    listing, info, figure = BLOCKS
    assert listing.splitlines() == list(members)
    assert members[names.INFO].decode().startswith(info)
    assert json.loads(figure) == json.loads(members[names.FIGURES])["figures"][0]
    assert re.sub(r"[0-9a-f]{8}\.ttdn$", "", written.name) in PAGE


def test_the_page_tells_the_limits_and_every_allowed_name() -> None:
    assert f"gói {names.MAX_BUNDLE // names.MB} MB, tệp {names.MAX_FILE // names.MB} MB, {names.MAX_FILES} tệp" in PAGE
    assert f"JSON {names.MAX_JSON // names.MB} MB, danh mục {names.MAX_MANIFEST // names.MB} MB" in PAGE
    for name in (*names.REPORT_FILES, *names.TAG_FILES):
        assert name in PAGE
    assert bag.LABELS[0] in PAGE
