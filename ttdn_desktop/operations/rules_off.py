"""The rules an office has switched off, and when it was last asked whether to: kept in its store, never in a bundle."""

from collections.abc import Iterable

import msgspec

from ttdn_desktop.checks.run import RULES
from ttdn_desktop.errors import Refused
from ttdn_desktop.operations.ports import Store

_FACT, _ASKED = "rules-off", "rules-asked"
ASK_EVERY = 2  # times set aside
_STOPPING = frozenset(rule.id for rule in RULES if rule.stops)
_KNOWN = frozenset(rule.id for rule in RULES)


def rules_off(store: Store) -> frozenset[str]:
    """Ids of the rules switched off; ids no rule has any more are passed over."""
    held = store.recall(_FACT)
    try:
        return frozenset(msgspec.json.decode(held, type=list[str])) & _KNOWN if held else frozenset()
    except msgspec.MsgspecError:
        return frozenset()


def switch(store: Store, rule: str, on: bool) -> frozenset[str]:
    """Switches a rule on or off; returns those off now. Raises Refused("rule-unknown" | "rule-stops")."""
    if rule not in _KNOWN:
        raise Refused("rule-unknown", rule)
    if rule in _STOPPING and not on:
        raise Refused("rule-stops", rule)
    off = rules_off(store) - {rule} if on else rules_off(store) | {rule}
    return _keep(store, off)


def all_on(store: Store) -> frozenset[str]:
    """Switches every rule on again; returns those off now: none."""
    return _keep(store, ())


def ask_whether_off(store: Store, rule: str, times: int) -> bool:
    """Whether a rule set aside that often is to be offered to be switched off: once every second time. It counts as asked."""
    if rule not in _KNOWN or rule in _STOPPING or rule in rules_off(store):
        return False
    asked = _asked(store)
    if times < asked.get(rule, 0) + ASK_EVERY:
        return False
    store.remember(_ASKED, msgspec.json.encode(asked | {rule: times}).decode())
    return True


def _asked(store: Store) -> dict[str, int]:
    held = store.recall(_ASKED)
    try:
        return msgspec.json.decode(held, type=dict[str, int]) if held else {}
    except msgspec.MsgspecError:
        return {}


def _keep(store: Store, off: Iterable[str]) -> frozenset[str]:
    kept = frozenset(off)
    store.remember(_FACT, msgspec.json.encode(sorted(kept)).decode())
    return kept
