"""One pattern for a long list of words and phrases, as a tree of their letters: quick however long the list grows."""

import re
from collections.abc import Iterable


def any_of(phrases: Iterable[str]) -> str:
    """A pattern that matches the longest of the phrases; a blank in them is any run of blanks. "(?!)" for an empty list.

    Letters count as they are: for a list without regard to case, give small letters and search in the text's small letters.
    """
    tree: dict[str, object] = {}
    for phrase in phrases:
        node = tree
        for char in " ".join(phrase.split()):
            node = node.setdefault(char, {})  # type: ignore[assignment]
        if node is not tree:
            node[""] = {}
    return _pattern(tree) or "(?!)"


def _pattern(node: dict[str, object]) -> str:
    """Longer ways first, so that "xã hội" is tried before "xã"."""
    ways = []
    for char, below in sorted(node.items()):
        if char:
            assert isinstance(below, dict)
            ways.append((r"\s+" if char == " " else re.escape(char)) + _pattern(below))
    if not ways:
        return ""
    joined = ways[0] if len(ways) == 1 and "" not in node else f"(?:{'|'.join(ways)})"
    return joined + ("?" if "" in node else "")
