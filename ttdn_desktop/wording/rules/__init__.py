"""One sentence and one reason for every rule of the checks, by the kind of rule."""

from ttdn_desktop.wording.rules import figures, report, stale, words
from ttdn_desktop.wording.rules.told import Cases, Told

RULES: dict[str, Told] = report.RULES | stale.RULES | figures.RULES | words.RULES
CASES: Cases = report.CASES | stale.CASES | figures.CASES | words.CASES
