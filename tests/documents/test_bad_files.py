"""Every bad file is refused with its own code and sentence, in the real child, within the limits."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.bad.makers import BAD, BadFile
from ttdn_desktop.documents.old_files import MEMORY_MB, ChildReader
from ttdn_desktop.errors import Refused
from ttdn_desktop.wording.lookup import sentence_of


@pytest.mark.parametrize("case", BAD.values(), ids=BAD)
def test_bad_file_is_refused_with_its_code(case: BadFile, tmp_path: Path) -> None:
    path = tmp_path / case.name
    path.write_bytes(case.make())
    with pytest.raises(Refused) as refused:
        ChildReader().read(path)
    assert (refused.value.code, refused.value.place) == (case.code, case.name)
    told = sentence_of(refused.value)
    assert case.name in told and "{" not in told and "file-" not in told and "Traceback" not in told


ALL_READ = """
import resource, sys, tempfile
from pathlib import Path
from tests.bad.makers import BAD
from ttdn_desktop.documents.old_files import ChildReader
from ttdn_desktop.errors import Refused

with tempfile.TemporaryDirectory() as folder:
    for case in BAD.values():
        path = Path(folder) / case.name
        path.write_bytes(case.make())
        try:
            ChildReader().read(path)
        except Refused:
            pass
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * (1 if sys.platform == "darwin" else 1024) >> 20)
"""


@pytest.mark.slow
def test_none_of_them_takes_more_memory_than_it_may() -> None:
    """Asked in a process that has done nothing else: what a child is told to have taken begins with what its parent had."""
    told = subprocess.run(
        [sys.executable, "-c", ALL_READ], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )
    assert 20 < int(told.stdout) < MEMORY_MB
