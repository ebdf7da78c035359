"""The two real reports as the program understands them; tests that need them are skipped aloud where they are missing."""

from functools import cache

from tests.real import real_file
from ttdn_desktop.documents.text_reader import read_text
from ttdn_desktop.operations.import_old import Imported, understand
from ttdn_desktop.store.catalogue import FileCatalogue

ROMAN_2021, ARABIC_2024 = "nguyen-binh-2021-h1.txt", "nui-thanh-2024-h1.txt"


def imported(name: str) -> Imported:
    """The real report of that name, understood."""
    real_file(name)
    return _imported(name)


@cache
def _imported(name: str) -> Imported:
    return understand(read_text(real_file(name).read_bytes(), name), FileCatalogue(None))
