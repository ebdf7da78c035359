"""`ttdn rules` and `ttdn packs`: what is told, what is switched, what is taken, what is refused."""

import json
from pathlib import Path

import pytest

from tests.journeys.shell import ttdn
from ttdn_desktop import places
from ttdn_desktop.operations.rule_list import RULE_LIST


def test_rules_are_listed_switched_and_switched_back(home: Path) -> None:
    told = ttdn(home, "rules", "--json").json["rules"]
    assert [rule["rule"] for rule in told] == [rule.id for rule in RULE_LIST] and all(rule["on"] for rule in told)
    assert all(rule["name"] and rule["basis"] for rule in told)
    unsaid = [rule["rule"] for rule in told if "{" in rule["message"] + rule["name"] or len(rule["message"]) < 8]
    assert unsaid == [], "their sentence in the list: wording/rule_list.py"
    off = ttdn(home, "rules", "--off", "doubled-word", "--off", "capital", "--json").json["rules"]
    assert {rule["rule"] for rule in off if not rule["on"]} == {"doubled-word", "capital"}
    one = ttdn(home, "rules", "--on", "capital", "--json").json["rules"]
    assert {rule["rule"] for rule in one if not rule["on"]} == {"doubled-word"}
    assert all(rule["on"] for rule in ttdn(home, "rules", "--on", "all", "--json").json["rules"])


@pytest.mark.parametrize(("rule", "code"), [("gap-open", "rule-stops"), ("no-such", "rule-unknown")])
def test_what_stops_and_what_is_unknown_is_refused(home: Path, rule: str, code: str) -> None:
    refused = ttdn(home, "rules", "--off", rule, "--json")
    assert refused.code == 1 and refused.json["error"]["code"] == code and rule in refused.json["error"]["message"]


def test_packs_are_listed_taken_and_given_back(home: Path, tmp_path: Path) -> None:
    told = ttdn(home, "packs", "--json").json["packs"]
    assert all(pack["title"] and pack["entries"] >= 0 and not pack["own"] for pack in told)
    held = json.loads(places.asset("reference", "confusables.json").read_text("utf-8"))
    file = tmp_path / "moi.json"
    file.write_text(json.dumps(held | {"version": 99, "dated": "2019-01-01"}, ensure_ascii=False), "utf-8")
    taken = {pack["name"]: pack for pack in ttdn(home, "packs", "--take", str(file), "--json").json["packs"]}
    assert taken["confusables"]["own"] and taken["confusables"]["version"] == 99 and taken["confusables"]["old"]
    checks = {check["check"]: check for check in ttdn(home, "doctor", "--json").json["checks"]}
    assert checks["packs"] == {"check": "packs", "ok": True, "detail": "confusables"}
    assert "Chữ hay viết nhầm" in ttdn(home, "doctor").out
    older = ttdn(home, "packs", "--take", str(places.asset("reference", "confusables.json")), "--json")
    assert older.code == 1 and older.json["error"]["code"] == "pack-older"
    back = {pack["name"]: pack for pack in ttdn(home, "packs", "--back", "confusables", "--json").json["packs"]}
    assert not back["confusables"]["own"]
