#!/usr/bin/env python3
"""The developer's one command: python3 installer/dev.py COMMAND. Needs only Python 3.11; sets up the rest by itself.

run [--fresh] [...]   the officer's window on a throw-away demo (--fresh: an empty home, the first run);
                      where there is no screen: the sample, six windows and page 1 as files, and where they lie
test                  lint, types, contracts and the tests            (about 6 minutes on two cores)
test --slow           faults, fuzz, parity, journeys                  (at most 25 minutes)
test [--slow] ARGS    pytest alone, with these arguments
sample [DIR]          the main job end to end, from Word file to bundle
lint                  ruff, mypy, import contracts
shots [DIR]           every screen as a PNG: light, dark, high contrast, 125 %
bench                 against what one would use instead
setup                 only the set-up: .venv, locked dependencies, system libraries
"""

# This file must parse on any Python, also a far too old one, so that it can say so in one sentence.
import sys

if sys.version_info < (3, 11):
    sys.exit(
        "[dev] TTDN Desktop needs Python 3.11 or newer, and this is Python "
        + sys.version.split()[0]
        + ": start dev.py with a newer one, e.g. python3.11 installer/dev.py"
    )

import dev_commands

if __name__ == "__main__":
    sys.exit(dev_commands.main(sys.argv[1:], __doc__))
