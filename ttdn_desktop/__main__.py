"""`python -m ttdn_desktop …` is the command `ttdn …`; our own child processes start here too, past the command line."""

import sys
from importlib import import_module

# The hidden commands our child processes run: straight into their room, so that the command line imports no adapter.
CHILDREN = {
    "_form": "ttdn_desktop.documents.form_command",
    "_read": "ttdn_desktop.documents.read_command",
    "_pdf": "ttdn_desktop.documents.pdf_read_command",
    "_picture": "ttdn_desktop.documents.picture_command",
    "_preview": "ttdn_desktop.documents.preview_command",
    "_sheet": "ttdn_desktop.documents.sheet_command",
    "_print": "ttdn_desktop.gui.preview.print_command",
}


def main() -> int:
    """Runs the child named by the first argument, else the command line."""
    child = CHILDREN.get(sys.argv[1]) if len(sys.argv) > 1 else None
    if child:
        code: int = import_module(child).main(sys.argv[2:])
        return code
    from ttdn_desktop.cli.main import main as command_line

    return command_line()


if __name__ == "__main__":
    sys.exit(main())
