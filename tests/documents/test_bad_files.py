"""Every bad file is refused with its own code and sentence, in the real child, within the limits."""

import resource
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
    unit = 1 if sys.platform == "darwin" else 1024
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit < MEMORY_MB << 20
