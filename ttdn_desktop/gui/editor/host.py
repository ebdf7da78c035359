"""What the editor's pane asks of the page it stands on."""

from collections.abc import Callable
from typing import NamedTuple

from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.operations.ports import PictureFiles, Store
from ttdn_desktop.operations.session import ReportSession


class Host(NamedTuple):
    """`finish` reads everything typed into the session, `reload` shows what the session holds now, `goto(section, block)` opens

    a place, `hint(text)` says a word in the bottom bar; `pictures` opens strangers' picture files, made when first asked for.
    """

    session: ReportSession
    jobs: Jobs
    store: Store
    pictures: Callable[[], PictureFiles]
    section: Callable[[], str]
    finish: Callable[[], None]
    reload: Callable[[], None]
    goto: Callable[[str, str], None]
    hint: Callable[[str], None]
