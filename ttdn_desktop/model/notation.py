"""Plain-text notation for scripts, tests and the editor's clipboard: **bold** _italic_ {{C01}} {{?45}}, "- " "+ " "# " levels."""

import re

from ttdn_desktop.model.block import FigureRef, Gap, Level, Run, Text, merge_runs

_GAP = r"((?:[^\\{}]|\\.)*)"  # words inside {{…}}, the signs of the notation escaped
_PART = r"((?:[^\\{}|]|\\.)*)"
_TOKEN = re.compile(
    r"\\(.)|(\*\*)|(_)"
    rf"|\{{\{{\?(?:([a-z]+):)?{_GAP}\}}\}}"
    rf"|\{{\{{([A-Z]\d\d[a-z]?)(?:\.(previous|change|percent))?(?:\|{_PART})?(?:\|{_PART})?\}}\}}",
    re.DOTALL,
)
_ESCAPE = re.compile(r"([\\_*]|\{\{)")
_ESCAPE_IN = re.compile(r"([\\{}|])")
_KIND = re.compile(r"[a-z]+:")  # a gap's words that look like its kind
_LEVELS = (("- ", Level.DASH), ("+ ", Level.PLUS), ("# ", Level.NUMBERED))


def parse_runs(text: str) -> tuple[Run, ...]:
    """Runs of one paragraph in notation; unbalanced signs stay text."""
    runs: list[Run] = []
    bold = italic = False
    place = 0
    signs = [match[2] or match[3] for match in _TOKEN.finditer(text)]
    left = {sign: signs.count(sign) // 2 * 2 for sign in ("**", "_")}

    def add(piece: str) -> None:
        if piece:
            runs.append(Text(piece, bold, italic))

    for match in _TOKEN.finditer(text):
        add(text[place : match.start()])
        place = match.end()
        if match[1] is not None:
            add(match[1])
        elif sign := match[2] or match[3]:
            if not left[sign]:
                add(sign)
                continue
            left[sign] -= 1
            bold, italic = bold is not (sign == "**"), italic is not (sign == "_")
        elif match[6]:
            runs.append(FigureRef(match[6], match[7] or "value", _bare(match[8] or ""), _bare(match[9] or "")))
        else:
            runs.append(Gap(match[4] or "text", _bare(match[5])))
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
            form = f"|{_escaped(run.form)}" if run.form or run.was else ""
            was = f"|{_escaped(run.was)}" if run.was else ""
            out += f"{{{{{run.code}{aspect}{form}{was}}}}}"
        elif isinstance(run, Gap):
            kind = "" if run.kind == "text" and not _KIND.match(run.was) else f"{run.kind}:"
            out += f"{{{{?{kind}{_escaped(run.was)}}}}}"
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


def _escaped(words: str) -> str:
    return _ESCAPE_IN.sub(r"\\\1", words)


def _bare(words: str) -> str:
    return re.sub(r"\\(.)", r"\1", words, flags=re.DOTALL)
