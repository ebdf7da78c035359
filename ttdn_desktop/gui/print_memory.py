"""Pages that went to the printer are remembered, a bản trình among them is counted."""

from typing import TYPE_CHECKING

from ttdn_desktop.app import App
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.operations.life import for_signing
from ttdn_desktop.operations.prints import drafted, printed
from ttdn_desktop.operations.produce import Look
from ttdn_desktop.operations.session import ReportSession

if TYPE_CHECKING:
    from ttdn_desktop.gui.preview.printing import Printed


def remember_print(app: App, session: ReportSession, jobs: Jobs, told: "Printed") -> None:
    """Takes what the printing told into the report's state and, away from the window's thread, into the store."""
    key, look = session.report.id, told.look
    if look is not Look.OUTSIDE:
        session.mark(for_signing(session.report) if look is Look.SIGN else drafted(session.report, told.paper))
    jobs.start(lambda: printed(app.store, key, look.value, told.layout.pages, app.now(), told.pages))
