"""Packing and judging 22 MB beside bagit-python with zip files, which one would use instead: as ratios, never as a pass mark."""

import logging
import random
import shutil
import statistics
import time
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.exchange.makers import INFO, payload
from ttdn_desktop.exchange.package import BagExchange
from ttdn_desktop.exchange.stick import FolderBundles
from ttdn_desktop.model.bundle import PackFile, VerdictKind

pytestmark = pytest.mark.bench
NAME = "BC-xa-an-binh-2026-H1-01-0a1b2c3d.ttdn"


def median(act: Callable[[], object], rounds: int = 5) -> float:
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        act()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def test_bundle_and_verify_beside_bagit_python(tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import bagit
    logging.getLogger("bagit").setLevel(logging.CRITICAL)
    chance, jpeg = random.Random(1), b"\xff\xd8\xff"
    extras = (
        PackFile("data/ban-ky/001.jpg", jpeg + chance.randbytes(12_000_000), "Bản ký.jpg"),
        *(PackFile(f"data/dinh-kem/{n:03}.jpg", jpeg + chance.randbytes(2_000_000), f"{n}.jpg") for n in range(1, 6)),
    )
    files, exchange, usb = payload(extras), BagExchange(), tmp_path / "usb"
    usb.mkdir()

    def ours() -> None:
        """Packed, judged, written with fsync, read back from the medium, judged again."""
        (usb / NAME).unlink(missing_ok=True)
        FolderBundles(exchange).put(exchange.pack(files, INFO), NAME, usb)

    def theirs() -> None:
        """A folder, bagit.make_bag, a deflated zip: neither synced, read back nor judged."""
        shutil.rmtree(tmp_path / "bag", ignore_errors=True)
        for one in files:
            path = tmp_path / "bag" / one.name.removeprefix("data/")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(one.data)
        bagit.make_bag(str(tmp_path / "bag"), {"Source-Organization": "x"}, checksums=["sha512"])
        with zipfile.ZipFile(tmp_path / "bag.zip", "w", zipfile.ZIP_DEFLATED) as package:
            for path in sorted((tmp_path / "bag").rglob("*")):
                package.write(path, path.relative_to(tmp_path))

    def their_check() -> None:
        shutil.rmtree(tmp_path / "out", ignore_errors=True)
        with zipfile.ZipFile(tmp_path / "bag.zip") as package:
            package.extractall(tmp_path / "out")
        assert bagit.Bag(str(tmp_path / "out" / "bag")).validate()

    def our_check() -> None:
        assert exchange.verify(usb / NAME).verdict is VerdictKind.ACCEPTED

    for what, mine, other in (("bundle", ours, theirs), ("verify", our_check, their_check)):
        a, b = median(mine), median(other)
        print(f"\n{what} 22 MB: ours {a * 1000:.0f} ms, zip + bagit-python {b * 1000:.0f} ms, ratio {a / b:.2f}")
