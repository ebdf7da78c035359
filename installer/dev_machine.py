"""What the machine must have outside Python: the shared libraries Qt loads, and a screen or none."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping

# soname -> Debian/Ubuntu package. Asked by loading, not from dpkg, so the answer is right on other systems too.
# Checked on a bare Debian 12: each list is what a fresh machine lacks, no more.
OFFSCREEN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WINDOW = OFFSCREEN | {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
INSTALL = ["apt-get", "-o", "DPkg::Lock::Timeout=300", "install", "-y", "--no-install-recommends"]


def say(*words: object) -> None:
    print("[dev]", *words, flush=True)


def fail(*lines: str) -> "SystemExit":
    """The exception to raise when nothing more can be done: these lines on stderr, exit code 1."""
    return SystemExit("\n".join(f"[dev] {line}" for line in lines))


def loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def missing(table: Mapping[str, str], can_load: Callable[[str], bool] = loads) -> dict[str, str]:
    """The part of the table (soname -> package) that this machine cannot load."""
    return {soname: package for soname, package in table.items() if not can_load(soname)}


def need_libraries(table: Mapping[str, str], can_load: Callable[[str], bool] = loads) -> None:
    """Sees to it that every library of the table loads; stops with the exact command where it may not install."""
    if not sys.platform.startswith("linux"):
        return
    lacking = missing(table, can_load)
    if not lacking:
        return
    if not shutil.which("apt-get"):
        raise fail(
            f"Qt needs these libraries, which this machine lacks: {' '.join(sorted(lacking))}",
            "Install them with the system's package manager and start again.",
        )
    install_packages(sorted(set(lacking.values())), why="Qt needs them")
    still = missing(table, can_load)
    if still:
        raise fail(f"apt-get ran, and still these libraries cannot be loaded: {' '.join(sorted(still))}")


def install_packages(packages: list[str], why: str) -> None:
    """Debian/Ubuntu packages: installed when root, else the line to type is printed and the tool stops with 1."""
    line = "apt-get update && apt-get install -y --no-install-recommends " + " ".join(packages)
    if os.geteuid() != 0:
        raise fail(
            f"system packages are missing ({why}). Type this, then start again:",
            f"  sudo {line.replace('&& ', '&& sudo ')}",
        )
    say(f"installing system packages ({why}): {' '.join(packages)}")
    env = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    update = subprocess.run(["apt-get", "-q", "update"], env=env, capture_output=True, text=True)
    done = subprocess.run([*INSTALL, "-q", *packages], env=env, capture_output=True, text=True)
    if done.returncode:
        last = [text for text in (update.stderr + done.stdout + done.stderr).splitlines() if text.strip()][-8:]
        raise fail("apt-get could not install them; its last lines:", *last, f"By hand: {line}")


def lacks(tool: str) -> bool:
    """Whether a tool is missing: a command, or a file where the name is a path."""
    return not (os.path.exists(tool) if os.sep in tool else shutil.which(tool))


def want_tools(tools: Mapping[str, str]) -> None:
    """Programs (command or file -> package) some tests look over our shoulder with. Where they lack, those tests skip aloud."""
    lacking = sorted({package for tool, package in tools.items() if lacks(tool)})
    if not lacking or not sys.platform.startswith("linux"):
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        try:
            install_packages(lacking, why="some tests use them")
        except SystemExit as failed:
            print(failed.code, flush=True)
    else:
        say(f"without {' and '.join(lacking)} some tests will be skipped")


def has_screen() -> bool:
    """Whether a window would be seen by somebody. On Linux a DISPLAY that nobody answers counts as none."""
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in ("offscreen", "minimal"):
        return False
    if not sys.platform.startswith("linux") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    return bool(os.environ.get("DISPLAY")) and display_answers()


def display_answers() -> bool:
    """Asks the X server behind DISPLAY: Qt would abort the whole process if nobody is there."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # not known yet; the libraries come first
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    broken = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not broken
