"""The table of classes, its functions, the rules that tell of them and the help say the same."""

from ttdn_desktop.carry.classes import ACTIONS, CLASSES, Way, ways_of
from ttdn_desktop.checks.run import RULES
from ttdn_desktop.model.proposal import Action
from ttdn_desktop.places import asset
from ttdn_desktop.wording import stale_classes as words
from ttdn_desktop.wording.rules.stale import CASES
from ttdn_desktop.wording.rules.stale import RULES as TOLD

ELSEWHERE = {"K7", "K22"}  # how papers are told apart; asked when a file is read


def test_the_table_names_every_class_of_the_corpus() -> None:
    ids = {row.id for row in CLASSES}
    assert ids == {f"K{number}" for number in range(1, 24)} | {"YEAR"} == set(words.NAMES)
    assert {row.id for row in CLASSES if row.look} == ids - ELSEWHERE - {"K2"}  # K1 and K2 are found by one function
    assert set(words.WAYS) == {way.value for way in Way} and set(ACTIONS) == set(Way) - {Way.KEEP}
    assert set(ACTIONS.values()) == set(Action) - {Action.KEEP}


def test_the_help_is_written_from_the_table() -> None:
    page = asset("help").joinpath("chu-cu.md").read_text("utf-8")
    table = words.table({row.id: [way.value for way in ways_of(row.id)] for row in CLASSES})
    assert table in page, "put this into resources/help/chu-cu.md:\n" + table


def test_every_class_has_a_rule_and_every_rule_its_sentence() -> None:
    told = {name for rule in RULES if rule.look for name in getattr(rule.look, "args", ((),))[0] or ()}
    assert {row.id for row in CLASSES} - ELSEWHERE <= told
    cases = {rule for rule, _ in CASES}
    assert cases <= set(TOLD)
