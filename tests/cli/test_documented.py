"""Every command and option stands in resources/help/cli.md."""

import click
import pytest

from ttdn_desktop import places
from ttdn_desktop.cli.commands import ttdn


def _commands(group: click.Group, prefix: str) -> list[tuple[str, click.Command]]:
    found: list[tuple[str, click.Command]] = []
    for name, command in group.commands.items():
        if command.hidden:
            continue
        full = f"{prefix} {name}"
        found += _commands(command, full) if isinstance(command, click.Group) else [(full, command)]
    return found


@pytest.mark.parametrize(("name", "command"), _commands(ttdn, "ttdn"))
def test_a_command_is_documented_with_its_options(name: str, command: click.Command) -> None:
    page = places.asset("help", "cli.md").read_text(encoding="utf-8")
    lines = [line for line in page.splitlines() if f"`{name}" in line]
    assert lines, name
    for option in command.params:
        if isinstance(option, click.Option) and option.opts[0] not in ("--json", "--help"):
            assert any(f"{option.opts[0]}" in line for line in lines), (name, option.opts[0])
    assert command.help and command.help[0].isupper()
