"""The wizard on the sample report, for the tests of the wizard's pages."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.gui.section import a_wizard, closed, seeded
from ttdn_desktop.gui.wizard import Wizard


@pytest.fixture(scope="session")
def sample_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the sample is imported once a run."""
    return tmp_path_factory.mktemp("sample") / "home"


@pytest.fixture
def wizard(qtbot: Any, home: Path, sample_home: Path) -> Iterator[Wizard]:
    """The wizard on the sample's new period; tests with a wizard of their own have a fixture of this name too."""
    with seeded(sample_home, home) as app:
        made = a_wizard(qtbot, app)
        yield made
        closed(made)
