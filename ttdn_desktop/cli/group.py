"""The group all commands hang on, the home they work in, and what several of them share."""

import os
import sys
from pathlib import Path

import click

from ttdn_desktop.app import App
from ttdn_desktop.cli.vietnamese import Group
from ttdn_desktop.errors import Refused
from ttdn_desktop.logs import start_log
from ttdn_desktop.model.period import Period
from ttdn_desktop.wording.usage import VERSION

_FILES = (".docx", ".docm", ".doc", ".txt", ".odt", ".rtf", ".pdf", ".md", ".html")


class Home:
    """Opens the App only when a command needs it."""

    def __init__(self, home: str | None) -> None:
        self._home = home
        self._app: App | None = None

    @property
    def app(self) -> App:
        """The App on the chosen home."""
        if self._app is None:
            self._app = App.at(self._home)
            start_log(self._app.home)
        return self._app

    def close(self) -> None:
        """Releases the store."""
        if self._app is not None:
            self._app.close()


HOME = click.make_pass_decorator(Home)
REPORT = click.argument("report", metavar="BÁO_CÁO")


@click.group(cls=Group, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--home", metavar="THƯ_MỤC", help="Nơi để toàn bộ dữ liệu (mặc định: TTDN_HOME, rồi thư mục của người dùng)."
)
@click.version_option(package_name="ttdn-desktop", message="%(version)s", help=VERSION)
@click.pass_context
def ttdn(context: click.Context, home: str | None) -> None:
    """TTĐN Desktop: báo cáo công tác thông tin đối ngoại, từ tệp Word kỳ trước đến gói gửi Sở."""
    context.obj = Home(home)
    context.call_on_close(context.obj.close)
    if context.invoked_subcommand is None:
        context.invoke(window)


@ttdn.command()
@click.pass_obj
def window(home: Home) -> int:
    """Mở cửa sổ làm việc."""
    if not _has_screen():
        raise Refused("screen-missing")
    from ttdn_desktop.gui.main import main as open_window

    return open_window(["--home", home._home] if home._home else [])


def _has_screen() -> bool:
    """False on a Linux without X11 or Wayland: there Qt would end the whole process."""
    known = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in known)


def read_period(text: str | None) -> Period | None:
    """The period option. Raises Refused("period-unreadable")."""
    if text is None:
        return None
    try:
        return Period.parse(text.strip())
    except ValueError:
        raise Refused("period-unreadable", text) from None


def missing_file(name: str) -> None:
    """Where a report or a file may be named: raises Refused("input-missing") for what can only be a file that is not there."""
    path = Path(name)
    if path.suffix.lower() in _FILES or len(path.parts) > 1:
        raise Refused("input-missing", name)
