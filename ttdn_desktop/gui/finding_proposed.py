"""What one key would put in the place of a finding, for the lists: a suggestion, or the words for a stale expression."""

from ttdn_desktop.model.finding import Finding
from ttdn_desktop.operations import fixing
from ttdn_desktop.operations.session import ReportSession


class Proposed:
    """Knows what the checks said last: drawing a list waits for no check."""

    def __init__(self, session: ReportSession) -> None:
        self._session = session
        self._stale: dict[tuple[str, str, int, str], str] = {}

    def ask(self) -> None:
        """Looks what is proposed now, unless the checks have not looked at the present words yet."""
        session = self._session
        if session.checked:
            known = [p for p in session.proposals() if p.new]
            self._stale = {(p.section, p.block, p.start, p.quote): fixing.words_of(session, p.new) for p in known}

    def words(self, finding: Finding) -> str | None:
        """The words; None where a person must write."""
        return self._stale.get((finding.section, finding.block, finding.start, finding.quote), finding.suggestion)
