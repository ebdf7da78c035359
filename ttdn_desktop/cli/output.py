"""What every command prints with: one JSON document, or plain Vietnamese lines."""

import json
import sys

import click


def emit_json(value: object) -> None:
    """One JSON document on stdout, Vietnamese letters as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def say(text: str) -> None:
    """A line for a person on stdout."""
    click.echo(text)


def note(text: str) -> None:
    """A line for a person on stderr, so that stdout stays clean for scripts."""
    if sys.stderr is not None:
        click.echo(text, err=True)


def answer(as_json: bool, value: object, *lines: str) -> None:
    """The answer as JSON or as lines."""
    if as_json:
        emit_json(value)
        return
    for line in lines:
        say(line)


JSON_OPTION = click.option("--json", "as_json", is_flag=True, help="In một tài liệu JSON ra stdout.")
