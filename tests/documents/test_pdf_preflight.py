"""An independent checker's verdict: PDFBox Preflight (Debian's libpdfbox2-java) on the PDF/A-1b variant of every kind of paper."""

import shutil
import subprocess
from pathlib import Path

import pytest
from dev_commands import JARS

from tests.documents.papers import PAPERS
from ttdn_desktop.documents.pdf_writer import PdfWriter

pytestmark = pytest.mark.slow
FOLDER = Path("/usr/share/java")


def preflight(data: bytes, folder: Path) -> str:
    """What Preflight says of the file; the test is skipped where it is not at hand."""
    jars = [FOLDER / f"{jar}.jar" for jar in JARS]
    lacking = sorted({JARS[jar.stem] for jar in jars if not jar.is_file()})
    if lacking or not shutil.which("java"):
        pytest.skip(f"no PDFBox Preflight: {' '.join(lacking) or 'java'}")
    path = folder / "a.pdf"
    path.write_bytes(data)
    command = ["java", "-cp", ":".join(map(str, jars)), "org.apache.pdfbox.preflight.Validator_A1b", str(path)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120).stdout


@pytest.mark.parametrize("name", PAPERS)
def test_the_old_standards_checker_finds_nothing(name: str, tmp_path: Path) -> None:
    said = preflight(PdfWriter("1b").render(PAPERS[name]()), tmp_path)
    assert "is a valid PDF/A-1b file" in said, said


def test_the_checker_does_find_something_in_a_file_that_is_none(tmp_path: Path) -> None:
    said = preflight(PdfWriter("1b").render_placed(PAPERS["lists"](), tagged=False)[0], tmp_path)
    assert "is not a valid PDF/A-1b file" in said, said
