"""Hundreds of expressions of their time in other words than the corpus's, each with all that is to be said of it: a table of judgements.

A line is "old period, new period, section, C for a commune | text"; under it what is found, in order: "*" proposed and chosen
beforehand, "+" proposed, "_" left blank, "?" only told; the class, the words, and what is put for them. Nothing under it:
it stands as it is.
"""

from pathlib import Path
from typing import NamedTuple

import pytest

from tests.carry.finder import COMMUNE, looked
from tests.carry.reports import HEAD
from ttdn_desktop.carry.classes import CLASSES
from ttdn_desktop.model.notation import write_runs
from ttdn_desktop.model.proposal import Action, Proposal

TABLE = Path(__file__).with_name("stale_expressions.txt")
ELSEWHERE = {"K2", "K7", "K22"}  # K2 is found with K1; K7 and K22 have no function here


class Row(NamedTuple):
    """A text, the way it went, and what must be found in it."""

    way: tuple[str, ...]
    text: str
    told: list[str]


def rows() -> list[Row]:
    made: list[Row] = []
    for line in TABLE.read_text("utf-8").splitlines():
        if line.startswith("    "):
            made[-1].told.append(line.strip())
        elif " | " in line:
            way, _, text = line.partition(" | ")
            made.append(Row(tuple(way.split()), text, []))
    return made


def said(proposal: Proposal) -> str:
    sign = {Action.PROPOSE: "+", Action.BLANK: "_", Action.FLAG: "?"}[proposal.action]
    sign = "*" if proposal.preselected else sign
    words = write_runs(proposal.new)
    return f"{sign} {proposal.rule}: {proposal.quote}" + (f" => {words}" if words else "")


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{' '.join(row.way)} {row.text[:40]}")
def test_what_is_found_and_what_is_left_alone(row: Row) -> None:
    old, new, *more = row.way
    commune = "C" in more
    section = next((key for key in more if key != "C"), "II")
    found = looked(
        row.text,
        new,
        old,
        section=section,
        head=COMMUNE if commune else HEAD,
        former=("huyện Sơn Hạ",) if commune else (),
    )
    assert [said(proposal) for proposal in found] == row.told


def test_the_table_is_large_and_has_every_class_and_many_that_stand() -> None:
    table = rows()
    found = {line.split()[1].partition(":")[0].partition("-")[0] for row in table for line in row.told}
    assert {row.id for row in CLASSES} - found <= ELSEWHERE | {"K6"}  # K6: acts that stand are kept, here too
    assert len(table) >= 340 and sum(not row.told for row in table) >= 90
    assert len({(row.way, row.text) for row in table}) == len(table)
