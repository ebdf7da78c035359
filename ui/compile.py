"""Turns ui/*.ui into ttdn_desktop/gui/forms/ and qt_vi.ts into qt_vi.qm; `--check` only says whether they are fresh."""

import subprocess
import sys
import tempfile
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FORMS = ROOT / "ttdn_desktop" / "gui" / "forms"
TRANSLATION = ROOT / "resources" / "translations" / "qt_vi.ts"
TOOLS = Path(PySide6.__file__).resolve().parent
PACKAGE = '"""Forms compiled from ui/*.ui by ui/compile.py."""\n'


def tool(name: str) -> str:
    """The path of one of Qt's tools inside PySide6, which keeps them elsewhere on Windows."""
    places = (TOOLS / "Qt" / "libexec" / name, TOOLS / name, TOOLS / f"{name}.exe")
    return str(next(place for place in places if place.is_file()))


def compile_form(form: Path) -> bytes:
    """Python for a form. `-a`: no connectSlotsByName, so no method name is magic; the banner would name a Qt version."""
    made = subprocess.run([tool("uic"), "-g", "python", "-a", str(form)], check=True, capture_output=True)
    lines = made.stdout.decode("utf-8").splitlines()
    code = [line for line in lines if not line.startswith("##") and "coding: utf-8" not in line]
    text = "\n".join(code).strip()
    return f'"""The form ui/{form.name}, compiled by ui/compile.py: change the form, not this file."""\n\n{text}\n'.encode()


def compile_translation() -> bytes:
    """Qt's own words in Vietnamese, as QTranslator loads them."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "out.qm"
        subprocess.run([tool("lrelease"), "-silent", str(TRANSLATION), "-qm", str(target)], check=True)
        return target.read_bytes()


def wanted() -> dict[Path, bytes]:
    """Every compiled file with what it must hold."""
    files = {FORMS / f"{form.stem}.py": compile_form(form) for form in sorted((ROOT / "ui").glob("*.ui"))}
    return files | {FORMS / "__init__.py": PACKAGE.encode(), TRANSLATION.with_suffix(".qm"): compile_translation()}


def main(arguments: list[str]) -> int:
    files = wanted()
    stale = [path for path, data in files.items() if not path.is_file() or path.read_bytes() != data]
    stray = [path for path in FORMS.glob("*.py") if path not in files]
    if "--check" in arguments:
        for path in (*stale, *stray):
            print(f"not fresh: {path.relative_to(ROOT).as_posix()}; run ui/compile.py")
        return 1 if stale or stray else 0
    FORMS.mkdir(parents=True, exist_ok=True)
    for path in stale:
        path.write_bytes(files[path])
        print(f"written: {path.relative_to(ROOT).as_posix()}")
    for path in stray:
        path.unlink()
        print(f"removed: {path.relative_to(ROOT).as_posix()}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
