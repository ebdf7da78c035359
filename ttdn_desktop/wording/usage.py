"""Sentences for a command line typed wrongly (exit code 2)."""

import click

_HELP = "Xem cách dùng: {command} --help."


def usage_sentence(wrong: click.UsageError) -> str:
    """One Vietnamese sentence for click's usage errors."""
    command = wrong.ctx.command_path if wrong.ctx else "ttdn"
    hint = _HELP.format(command=command)
    if isinstance(wrong, click.NoSuchOption):
        return f"Lệnh “{command}” không có tùy chọn “{wrong.option_name}”. {hint}"
    if isinstance(wrong, click.MissingParameter):
        name = wrong.param.human_readable_name if wrong.param else wrong.param_hint
        return f"Lệnh “{command}” còn thiếu “{name}”. {hint}"
    if isinstance(wrong, click.BadParameter):
        name = wrong.param.human_readable_name if wrong.param else wrong.param_hint
        return f"Giá trị của “{name}” trong lệnh “{command}” không dùng được. {hint}"
    if wrong.message.startswith("No such command"):
        name = wrong.message.split("'")[1] if "'" in wrong.message else ""
        return f"Không có lệnh “{name}”. {hint}"
    return f"Lệnh “{command}” viết chưa đúng. {hint}"
