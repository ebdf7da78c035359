"""Messages and questions: one Vietnamese sentence, buttons that say what they do."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMessageBox, QWidget

from ttdn_desktop.errors import TtdnError
from ttdn_desktop.gui import icons, style
from ttdn_desktop.wording import window as words
from ttdn_desktop.wording.lookup import sentence_of


def sentence(error: BaseException) -> str:
    """What the officer is told of an error of ours."""
    return sentence_of(error) if isinstance(error, TtdnError) else str(error)


def show(parent: QWidget | None, error: TtdnError) -> None:
    """Tells of a refusal or trouble and waits for the person."""
    tell(parent, sentence_of(error), "stop" if error.exit_code == 3 else "warning")


def tell(parent: QWidget | None, text: str, picture: str = "info") -> None:
    """Tells something; `picture` names an icon (info, warning, stop, good)."""
    _ask(parent, text, (words.UNDERSTOOD,), 0, picture)


def ask(
    parent: QWidget | None, text: str, choices: Sequence[str], default: int = 0, picture: str = "warning"
) -> int | None:
    """Asks; `choices` are verbs ("Lưu và đóng"). The number of the choice, or None when the person turned away (Esc)."""
    return _ask(parent, text, choices, default, picture)


def _ask(parent: QWidget | None, text: str, choices: Sequence[str], default: int, picture: str) -> int | None:
    box = QMessageBox(parent)
    box.setWindowTitle(words.PROGRAM_SHORT)
    box.setIconPixmap(icons.pixmap(picture, 36, ratio=box.devicePixelRatioF()))
    box.setText(style.prose(text))
    buttons = []
    for place, choice in enumerate(choices):
        role = QMessageBox.ButtonRole.RejectRole if place == len(choices) - 1 else QMessageBox.ButtonRole.AcceptRole
        button = box.addButton(choice, role)
        if place == default:
            box.setDefaultButton(button)
            style.set_tone(button, "primary", "role")
        buttons.append(button)
    box.setEscapeButton(buttons[-1])
    layout = box.layout()
    if layout is not None:
        layout.setContentsMargins(20, 20, 20, 16)
    box.exec()
    clicked = box.clickedButton()
    return buttons.index(clicked) if clicked in buttons else None
