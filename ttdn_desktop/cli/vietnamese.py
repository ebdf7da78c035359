"""Click's own words in Vietnamese: help pages, their headings, marks and the help option. Its errors: wording/usage.py."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from ttdn_desktop.wording import usage as words


class Formatter(click.HelpFormatter):
    """Writes help pages with our headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """ "Cách dùng: ttdn new [TÙY CHỌN]"."""
        super().write_usage(prog, args, words.USAGE)

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """A part under a heading."""
        with super().section(words.HEADINGS.get(name, name)):
            yield

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """A list of options or commands; "[required]" and the like are said in Vietnamese."""
        super().write_dl([(term, words.marked(text)) for term, text in rows], col_max, col_spacing)


class Context(click.Context):
    """Makes such pages."""

    formatter_class = Formatter


class Command(click.Command):
    """A command that explains itself in Vietnamese."""

    context_class = Context

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("options_metavar", words.OPTIONS)
        super().__init__(*args, **options)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """-h, --help."""
        return _explained(super().get_help_option(ctx))


class Group(click.Group):
    """A command of commands; those hung on it speak Vietnamese too."""

    context_class = Context
    command_class = Command
    group_class = type

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("options_metavar", words.OPTIONS)
        options.setdefault("subcommand_metavar", words.SUBCOMMAND)
        super().__init__(*args, **options)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """-h, --help."""
        return _explained(super().get_help_option(ctx))


def _explained(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = words.HELP
    return option
