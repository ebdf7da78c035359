"""Our bag verifier beside bagit-python on bags changed by chance: ours may only be the stricter one."""

import logging
import random
import shutil
import warnings
from pathlib import Path
from types import ModuleType

import pytest

from tests.exchange.makers import bundle, unpack
from ttdn_desktop.exchange.bag_verify import verify_bag
from ttdn_desktop.model.bundle import VerdictKind

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def bagit() -> ModuleType:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own escapes and imports are of another age
        import bagit

    logging.getLogger("bagit").setLevel(logging.CRITICAL)
    return bagit


def valid_there(bagit: ModuleType, folder: Path) -> bool:
    try:
        return bool(bagit.Bag(str(folder)).validate())
    except Exception:  # it answers bad bags with many kinds of errors
        return False


def test_ours_is_only_ever_stricter(bagit: ModuleType, tmp_path: Path) -> None:
    chance = random.Random(7)
    sound = unpack(bundle(), tmp_path / "sound")
    assert valid_there(bagit, sound) and verify_bag(sound).verdict is VerdictKind.ACCEPTED
    stricter = both = 0
    for _ in range(600):
        folder = tmp_path / "bag"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(sound, folder)
        for _ in range(chance.randint(1, 2)):
            change(chance, folder)
        ours, theirs = verify_bag(folder).verdict, valid_there(bagit, folder)
        if ours in (VerdictKind.ACCEPTED, VerdictKind.WARNING):
            assert theirs, sorted(path.name for path in folder.rglob("*"))
            both += 1
        else:
            stricter += theirs
    print(f"\n600 changed bags: both accept {both}, only bagit-python accepts {stricter}, only ours accepts 0")


def change(chance: random.Random, folder: Path) -> None:
    """One change a careless or hostile hand could make."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    tags = [path for path in paths if path.parent == folder]
    path = chance.choice(paths if chance.random() < 0.4 or not tags else tags)
    data = path.read_bytes()
    place = chance.randrange(len(data) or 1)
    match chance.randrange(7):
        case 0:
            path.write_bytes(data[:place] + chance.randbytes(1) + data[place + 1 :])
        case 1:
            path.unlink()
        case 2:
            lines = data.splitlines(keepends=True)
            path.write_bytes(b"".join(chance.sample(lines, len(lines))))
        case 3:
            path.write_bytes(data.replace(b"\n", b"\r\n"))
        case 4:
            path.write_bytes(data + chance.choice((b"\n", b"x: y\n", b" ", data[-140:])))
        case 5:
            (folder / chance.choice(("data/new.txt", "new.txt", "manifest-md5.txt", "fetch.txt"))).write_bytes(b"")
        case 6:
            path.write_bytes(data.replace(b"data/", chance.choice((b"./data/", b"data//", b"DATA/", b"../data/")), 1))
