"""Starts the officer's window: Vietnamese Qt, the look, one window for one home, faults caught."""

import argparse
import gc
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from ttdn_desktop import places
from ttdn_desktop.app import App
from ttdn_desktop.errors import TtdnError
from ttdn_desktop.gui import icons, messages, style, themes
from ttdn_desktop.gui.help_keys import HelpKeys
from ttdn_desktop.gui.problem_dialog import FaultHook
from ttdn_desktop.gui.single import SingleWindow
from ttdn_desktop.logs import start_log
from ttdn_desktop.wording import window as words

_LOG = logging.getLogger("ttdn_desktop.gui")
_LOADED_MS = 4000  # by then everything is loaded
_CALL_MS = 1500  # how long a second start waits for the first window to come forward


def main(argv: Sequence[str] | None = None) -> int:
    """Opens the window and stays until it is closed. Returns 0; 3 when the home cannot be used."""
    options = argparse.ArgumentParser(prog="ttdn-window", add_help=False, exit_on_error=False)
    options.add_argument("--home")
    options.add_argument("-h", "--help", action="store_true")
    try:
        chosen = options.parse_known_args(list(sys.argv[1:] if argv is None else argv))[0]
    except argparse.ArgumentError:
        return _say(words.COMMAND_HOME_MISSING, 2)
    if chosen.help:
        return _say(words.COMMAND_HELP, 0)
    home = chosen.home
    qt = application(places.chosen_home(home))
    try:
        app = App.at(Path(home) if home else None)
    except TtdnError as error:
        messages.show(None, error)
        return error.exit_code
    log = start_log(app.home)
    single = SingleWindow(app.home)
    if not single.take():
        return _call_first(single)
    hook = FaultHook(log.parent if log else None)
    sys.excepthook = hook
    try:
        return _run(qt, app, single)
    finally:
        sys.excepthook = sys.__excepthook__
        single.release()


def _say(text: str, code: int) -> int:
    """A line for who started the window from a command line; a window's program may have no such place."""
    stream = sys.stderr if code else sys.stdout
    if stream is not None:
        print(text, file=stream)
    return code


def application(home: Path | None = None) -> QApplication:
    """The QApplication, made if need be, speaking Vietnamese and wearing our style in the theme chosen on this home."""
    made = QApplication.instance()
    qt = made if isinstance(made, QApplication) else QApplication(sys.argv[:1])
    if qt.property("dressed"):
        return qt
    qt.setProperty("dressed", True)
    qt.setApplicationName("ttdn")
    qt.setApplicationDisplayName(words.PROGRAM_SHORT)
    speak_vietnamese(qt)
    style.apply(qt, themes.remembered(home) if home else themes.AS_SYSTEM)
    qt.setWindowIcon(icons.icon("app"))
    HelpKeys(qt)
    return qt


def speak_vietnamese(qt: QApplication) -> None:
    """Dates and numbers as vi_VN writes them, and Qt's own words from our catalogue: Qt ships none."""
    QLocale.setDefault(QLocale("vi_VN"))
    translator = QTranslator(qt)
    if translator.load(str(places.asset("translations", "qt_vi.qm"))):
        qt.installTranslator(translator)
    else:
        _LOG.warning("no Vietnamese catalogue for Qt")


def _run(qt: QApplication, app: App, single: SingleWindow) -> int:
    from ttdn_desktop.gui.main_window import MainWindow

    window = MainWindow(app)
    window.assistance.offers_tour = True
    single.called.connect(window.come_forward)
    window.home_moved.connect(single.move)
    result = 0

    def failed(error: BaseException) -> None:
        nonlocal result
        if not isinstance(error, TtdnError):
            raise error
        if (
            error.code == "store-in-use"
            and messages.ask(window, messages.sentence(error), (words.TRY_AGAIN, words.CLOSE)) == 0
        ):
            QTimer.singleShot(0, lambda: window.open_home(failed))
            return
        if error.code != "store-in-use" and "told" not in error.data:
            messages.show(window, error)
        result = error.exit_code
        window.close()

    screen = qt.primaryScreen().availableSize()
    window.showMaximized() if screen.width() < window.width() + 80 else window.show()
    QTimer.singleShot(0, lambda: window.open_home(failed))
    QTimer.singleShot(_LOADED_MS, spare_the_typist)
    qt.exec()
    return result


def spare_the_typist() -> None:
    """Looking through all that was loaded, or that the checks remember, takes 40 to 50 ms each time, between two keys: the old

    is let be, and only what is young is looked through while one works.
    """
    gc.freeze()
    gc.set_threshold(2_000, 20, 1_000)


def _call_first(single: SingleWindow) -> int:
    single.call()
    if not single.answered(_CALL_MS):
        messages.tell(None, words.ALREADY_OPEN, "info")
    return 0


if __name__ == "__main__":
    sys.exit(main())
