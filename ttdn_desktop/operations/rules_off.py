"""The rules an office has switched off: kept in its store, never in a bundle."""

import msgspec

from ttdn_desktop.checks.run import RULES
from ttdn_desktop.errors import Refused
from ttdn_desktop.operations.ports import Store

_FACT = "rules-off"
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
    store.remember(_FACT, msgspec.json.encode(sorted(off)).decode())
    return off
