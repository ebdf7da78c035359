"""Sentences for a command line typed wrongly (exit code 2), and the fixed words of its help pages."""

import difflib
import re
from collections.abc import Sequence

import click

USAGE = "Cách dùng: "
OPTIONS = "[TÙY_CHỌN]"
SUBCOMMAND = "LỆNH [THAM_SỐ]…"
HELP = "Hiện hướng dẫn này rồi thôi."
VERSION = "Hiện số phiên bản rồi thôi."
HEADINGS = {"Options": "Tùy chọn", "Commands": "Các lệnh", "Arguments": "Tham số", "Positional arguments": "Tham số"}
_MARKS = {
    r"\[required\]": "[bắt buộc]",
    r"\[default: ": "[mặc định: ",
    r"; required\]": "; bắt buộc]",
    r"\(dynamic\)": "(tùy lúc)",
}
_HELP = "Xem cách dùng: {command} --help."


def marked(text: str) -> str:
    """What click adds behind an option, in Vietnamese."""
    for english, ours in _MARKS.items():
        text = re.sub(english, ours, text)
    return text


def usage_sentence(wrong: click.UsageError) -> str:
    """One Vietnamese sentence for click's usage errors: what is wrong, what there is instead, where to read more."""
    command = wrong.ctx.command_path if wrong.ctx else "ttdn"
    return f"{_what(wrong, command)} {_HELP.format(command=command)}"


def _what(wrong: click.UsageError, command: str) -> str:
    if isinstance(wrong, click.NoSuchOption):
        return f"Lệnh “{command}” không có tùy chọn “{wrong.option_name}”.{_meant(wrong.possibilities or ())}"
    if isinstance(wrong, click.MissingParameter):
        return f"Lệnh “{command}” còn thiếu “{_name(wrong)}”.{_choices(wrong.param)}"
    if isinstance(wrong, click.BadOptionUsage):
        return f"Tùy chọn “{wrong.option_name}” dùng chưa đúng: {_used(wrong.message)}."
    if isinstance(wrong, click.exceptions.NoArgsIsHelpError):
        return f"Lệnh “{command}” còn thiếu lệnh con: {', '.join(_known(wrong))}."
    if isinstance(wrong, click.BadParameter):
        return f"Giá trị của “{_name(wrong)}” trong lệnh “{command}” không dùng được.{_choices(wrong.param)}"
    if wrong.message.startswith(("No such command", "Missing command")):
        typed = wrong.message.split("'")[1] if "'" in wrong.message else ""
        near = difflib.get_close_matches(typed, _known(wrong))
        return f"Không có lệnh “{typed}”.{_meant(near)}" if typed else f"Lệnh “{command}” còn thiếu tên lệnh con."
    if "unexpected extra argument" in wrong.message:
        extra = wrong.message[wrong.message.find("(") + 1 : wrong.message.rfind(")")]
        return f"Lệnh “{command}” có tham số thừa: {extra}."
    return f"Lệnh “{command}” viết chưa đúng."


def _name(wrong: click.BadParameter) -> str:
    """As it is typed: "--period", not "period"."""
    if isinstance(wrong.param, click.Option):
        return wrong.param.opts[0]
    if wrong.param is not None:
        return wrong.param.make_metavar(wrong.ctx) if wrong.ctx else wrong.param.human_readable_name
    return str(wrong.param_hint or "")


def _choices(param: click.Parameter | None) -> str:
    return (
        f" Chọn một trong: {', '.join(map(str, param.type.choices))}."
        if param and isinstance(param.type, click.Choice)
        else ""
    )


def _known(wrong: click.UsageError) -> list[str]:
    group = wrong.ctx.command if wrong.ctx else None
    return (
        [n for n in group.list_commands(wrong.ctx) if not n.startswith("_")]
        if wrong.ctx and isinstance(group, click.Group)
        else []
    )


def _meant(near: Sequence[str]) -> str:
    return f" Có phải: {', '.join(near)}?" if near else ""


def _used(message: str) -> str:
    if "does not take a value" in message:
        return "tùy chọn này không kèm giá trị"
    count = re.search(r"requires (\d+) arguments", message)
    return f"phải kèm {count[1]} giá trị" if count else "phải kèm một giá trị"
