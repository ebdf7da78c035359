"""The command line speaks Vietnamese: every help page, every way to type it wrongly, the window's own command."""

import re

import click
import pytest
from click.testing import CliRunner

from tests.screens.walk import english
from ttdn_desktop.cli.commands import ttdn
from ttdn_desktop.cli.main import main
from ttdn_desktop.gui import main as window
from ttdn_desktop.wording.usage import usage_sentence

# Words a command line is made of: its own names, values one types, formats.
_OWN = {"ttdn", "help", "bagit", "json", "stdin", "stdout", "home", "utf", "svg"}


def _commands(group: click.Group, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found = [path]
    for name, command in group.commands.items():
        if not command.hidden:
            found += _commands(command, (*path, name)) if isinstance(command, click.Group) else [(*path, name)]
    return found


def _names() -> set[str]:
    """Everything that is typed as it is: commands, options, choices, keys like name=."""
    typed: set[str] = set(_OWN)
    for path in _commands(ttdn):
        command: click.Command = ttdn
        for name in path:
            assert isinstance(command, click.Group)
            command = command.commands[name]
        typed |= {part for name in path for part in name.split("-")}
        for param in command.params:
            for opt in (*param.opts, *param.secondary_opts):
                typed |= set(opt.strip("-").split("-"))
            if isinstance(param.type, click.Choice):
                typed |= {part for choice in param.type.choices for part in str(choice).split("-")}
    return typed


def left(text: str) -> list[str]:
    """Lines with an English word that is no name of ours. Values stand in capitals or before "=" or "|"."""

    names = _names()
    lines = [re.sub(r"\S*[=|][^\s,.]*|[\w-]*\.json", " ", line) for line in text.splitlines()]
    lines = [" ".join(w for w in re.findall(r"[^\W\d_]+", line) if w.lower() not in names) for line in lines]
    return english(lines)


@pytest.mark.parametrize("path", _commands(ttdn), ids=" ".join)
def test_every_help_page(path: tuple[str, ...]) -> None:
    told = CliRunner().invoke(ttdn, [*path, "--help"], prog_name="ttdn")
    assert told.exit_code == 0 and told.output.startswith("Cách dùng: ttdn") and "Tùy chọn:" in told.output
    assert left(told.output) == []


WRONG = {
    "no such command": (["frobnicate"], "Không có lệnh “frobnicate”."),
    "one meant": (["lst"], "Không có lệnh “lst”. Có phải: list?"),
    "no such option": (["check", "--jso"], "không có tùy chọn “--jso”. Có phải: --json"),
    "missing option": (["new"], "còn thiếu “--period”"),
    "missing argument": (["import"], "còn thiếu “TỆP…”"),
    "missing command": (["unit"], "còn thiếu lệnh con: set, show"),
    "option without value": (["new", "--period"], "“--period” dùng chưa đúng: phải kèm một giá trị"),
    "flag with value": (["list", "--json=3"], "tùy chọn này không kèm giá trị"),
    "bad choice": (["export", "2026-Y", "--as", "foo"], "“--as” trong lệnh “ttdn export” không dùng được. Chọn một trong: draft, sign."),
    "one too many": (["list", "extra"], "có tham số thừa: extra."),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_typed_wrongly(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments, said = WRONG[name]
    assert main(arguments) == 2
    told = capsys.readouterr().err.strip()
    assert said in told and told.endswith("--help.") and len(told.splitlines()) == 1
    assert (
        left(
            told.replace("frobnicate", "").replace("lst", "").replace("jso", "").replace("extra", "").replace("foo", "")
        )
        == []
    )


def test_every_kind_of_usage_error_of_click_has_a_sentence() -> None:
    context = click.Context(ttdn, info_name="ttdn")
    option = click.Option(["--period"])
    made = {
        click.UsageError: click.UsageError("boom", context),
        click.BadParameter: click.BadParameter("boom", context, option),
        click.MissingParameter: click.MissingParameter("boom", context, option),
        click.NoSuchOption: click.NoSuchOption("--x", ctx=context),
        click.NoSuchCommand: click.NoSuchCommand("x", ctx=context),
        click.BadOptionUsage: click.BadOptionUsage("--x", "boom", context),
        click.BadArgumentUsage: click.BadArgumentUsage("boom", context),
        click.exceptions.NoArgsIsHelpError: click.exceptions.NoArgsIsHelpError(context),
    }
    kinds = {k for k in vars(click.exceptions).values() if isinstance(k, type) and issubclass(k, click.UsageError)}
    assert kinds == set(made)
    for wrong in made.values():
        assert left(usage_sentence(wrong)) == [] and usage_sentence(wrong).endswith("Xem cách dùng: ttdn --help.")


def test_version_is_a_number(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.strip()[0].isdigit()


def test_the_windows_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert window.main(["--help"]) == 0
    assert left(capsys.readouterr().out.replace("ttdn-window", "")) == []
    assert window.main(["--home"]) == 2
    assert "phải kèm một thư mục" in capsys.readouterr().err


def test_every_option_says_what_it_is_for() -> None:
    for path in _commands(ttdn):
        command: click.Command = ttdn
        for name in path:
            assert isinstance(command, click.Group)
            command = command.commands[name]
        silent = [p.opts for p in command.params if isinstance(p, click.Option) and not p.hidden and not p.help]
        assert silent == [], path
