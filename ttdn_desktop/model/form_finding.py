"""What the form checker finds: a place where a document departs from the national format, told as data without a sentence."""

import msgspec

from ttdn_desktop.model.finding import Severity


class Said(msgspec.Struct, frozen=True):
    """A thing to be said in words (a place, what was found, what is wanted): a code of wording/form.py and what fills it in.

    Numbers in `data` are written with a point; lengths are millimetres or points as the code says. No code: nothing to say.
    """

    code: str = ""
    data: dict[str, str] = {}


class FormFinding(msgspec.Struct, frozen=True):
    """One departure from NĐ 30/2020, PL I, or from what keeps a file in order.

    `basis` is the article; `where` the box or paragraph, `quote` the words there; `found` what stands there and `wanted` what should;
    `suggestion` the words to write instead, where they are certain. `count` places of the document say the same: this is the first.
    """

    rule: str
    severity: Severity
    basis: str
    where: Said = Said()
    quote: str = ""
    found: Said = Said()
    wanted: Said = Said()
    suggestion: str | None = None
    count: int = 1
