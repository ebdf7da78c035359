"""Plain-text notation for scripts, tests and the editor's clipboard: **bold** _italic_ {{C01}} {{?45}}, "- " "+ " "1. " levels."""

import re

from ttdn_desktop.model.block import FigureRef, Gap, Level, Run, Text, merge_runs

_TOKEN = re.compile(
    r"\\(.)|(\*\*)|(_)|\{\{\?(?:([a-z]+):)?([^{}]*)\}\}|\{\{([A-Z]\d\d[a-z]?)(?:\.(previous|change|percent))?(?:\|([^{}|]*))?(?:\|([^{}|]*))?\}\}"
)
_ESCAPE = re.compile(r"([\\_]|\*\*|\{\{)")
_LEVELS = (("- ", Level.DASH), ("+ ", Level.PLUS), ("# ", Level.NUMBERED))


def parse_runs(text: str) -> tuple[Run, ...]:
    """Runs of one paragraph in notation; unbalanced signs stay text."""
    runs: list[Run] = []
    bold = italic = False
    place = 0

    def add(piece: str) -> None:
        if piece:
            runs.append(Text(piece, bold, italic))

    for match in _TOKEN.finditer(text):
        add(text[place : match.start()])
        place = match.end()
        if match[1] is not None:
            add(match[1])
        elif match[2]:
            bold = not bold
        elif match[3]:
            italic = not italic
        elif match[6]:
            runs.append(FigureRef(match[6], match[7] or "value", match[8] or "", match[9] or ""))
        else:
            runs.append(Gap(match[4] or "text", match[5]))
    add(text[place:])
    return merge_runs(tuple(runs))


def write_runs(runs: tuple[Run, ...]) -> str:
    """The runs in notation; parse_runs reads back the same runs (merged)."""
    out = ""
    bold = italic = False
    for run in (*merge_runs(runs), None):
        want_bold = run.bold if isinstance(run, Text) else bold if run else False
        want_italic = run.italic if isinstance(run, Text) else italic if run else False
        out += "_" * (italic and not want_italic) + "**" * (bold is not want_bold) + "_" * (want_italic and not italic)
        bold, italic = want_bold, want_italic
        if isinstance(run, Text):
            out += _ESCAPE.sub(lambda m: "".join("\\" + c for c in m[1]), run.text)
        elif isinstance(run, FigureRef):
            aspect = "" if run.aspect == "value" else f".{run.aspect}"
            out += (
                "{{"
                + run.code
                + aspect
                + (f"|{run.form}" if run.form or run.was else "")
                + (f"|{run.was}" if run.was else "")
                + "}}"
            )
        elif isinstance(run, Gap):
            out += "{{?" + ("" if run.kind == "text" else f"{run.kind}:") + run.was + "}}"
    return out


def parse_line(line: str) -> tuple[Level, tuple[Run, ...]]:
    """Level and runs of one line: "- ", "+ " and "# " (numbered) set the level; a leading backslash keeps them text."""
    for sign, level in _LEVELS:
        if line.startswith(sign):
            return level, parse_runs(line[len(sign) :])
    return Level.TEXT, parse_runs(line)


def write_line(level: Level, runs: tuple[Run, ...]) -> str:
    """One paragraph as one line of notation."""
    text = write_runs(runs)
    sign = next((sign for sign, known in _LEVELS if known is level), "")
    if not sign and text[:2] in ("- ", "+ ", "# "):
        return "\\" + text
    return sign + text
