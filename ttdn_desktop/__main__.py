"""`python -m ttdn_desktop …` is the command `ttdn …`; child processes of our own start through it too."""

import sys

from ttdn_desktop.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
