"""A number in prose and the figure differ: the officer says which one is right, and both become one."""

from PySide6.QtWidgets import QWidget

from ttdn_desktop.gui import messages
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.operations.link_figures import choice_of, choose
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.wording import figure_links as words
from ttdn_desktop.wording.states import FIGURE_STATES


def can_choose(session: ReportSession, finding: Finding | None) -> bool:
    """True where a finding asks which of two values is right."""
    return finding is not None and not session.locked and choice_of(finding) is not None


def ask_which(session: ReportSession, finding: Finding, parent: QWidget) -> bool:
    """Asks, and takes the answer as one step of undo; False when the officer turned away."""
    choice = choice_of(finding)
    if choice is None or session.locked:
        return False
    asked: tuple[str, ...] = (words.PUT_IN, words.LEAVE)
    if choice.in_figures:
        text = words.WHICH.format(name=choice.name, said=choice.in_prose, known=choice.in_figures)
        ours, theirs = (
            words.TAKE_PROSE.format(said=choice.in_prose),
            words.TAKE_FIGURE.format(known=choice.in_figures),
        )
        asked = (ours, theirs, words.LEAVE)
    else:
        state = FIGURE_STATES[choice.status]
        text = words.ONLY_PROSE.format(name=choice.name, said=choice.in_prose, state=state)
    answer = messages.ask(parent, text, asked, len(asked) - 1, "figures")
    if answer is None or answer == len(asked) - 1:
        return False
    choose(session, finding, prose_is_right=answer == 0)
    return True
