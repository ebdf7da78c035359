"""Who wrote an old report: the unit's name weighed from all places it stands in, and the letterhead it wrote under."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.unit import Letterhead, Signing, Unit
from ttdn_desktop.operations.naming import unit_id
from ttdn_desktop.reading.anatomy import Part, Piece
from ttdn_desktop.reading.citations import find_citations
from ttdn_desktop.reading.drafter import without_drafter
from ttdn_desktop.reading.names import find_places, find_variants, is_variant
from ttdn_desktop.text.unicode import ascii_name, fold, old_tone

# How far each place is trusted with the unit's name: the letterhead is set in print, the closing names the writer once more at the end.
_WEIGHTS = {Part.ISSUER: 8.0, Part.CLOSING: 5.0, Part.OPENING: 3.0, Part.SUBJECT: 2.0, Part.BODY: 0.5}
_MOST_BY_BODY = 1.5
_AUTHORITY = re.compile(r"(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Đảng ủy|Phòng [^,.;]{2,40}?)\s+$", re.IGNORECASE)
_DEPARTMENT = re.compile(r"^(PHÒNG|TRUNG TÂM|BAN|VĂN PHÒNG|ĐẢNG ỦY|ĐẢNG UỶ|CHI BỘ)\b")
_PLACE_LINE = re.compile(r"^(?P<place>[^,\d]*?)\s*,?\s*ngày\b", re.IGNORECASE)
_SYMBOL = re.compile(r"(?:/|-)\s*(?P<symbol>BC\s*[-–/]\s*[^\s]+)\s*$", re.IGNORECASE)


class Author(msgspec.Struct, frozen=True):
    """Who a report is from: level, name, province; `variants` other spellings of the name found, with how often."""

    level: str
    name: str
    province: str
    variants: tuple[tuple[str, int], ...] = ()


def weigh_author(pieces: Sequence[Piece], own: Unit | None = None) -> Author:
    """The unit the report speaks for. A name that is the own unit's but for its marks is taken for the own unit.

    Raises Refused("import-no-unit") when the text names none and there is no own unit to fall back on.
    """
    scores: defaultdict[tuple[str, str], float] = defaultdict(float)
    mentions: Counter[tuple[str, str]] = Counter()  # in the body, where a district names its communes too
    spelt: Counter[str] = Counter()
    issuers = [piece for piece in pieces if piece.part is Part.ISSUER]
    for piece in pieces:
        weight = _WEIGHTS.get(piece.part, 0.0)
        text = piece.line.text
        if not weight or not text:
            continue
        cited = [(c.start, c.end) for c in find_citations(text)]
        for place in find_places(text):
            if place.level == "tỉnh" or any(a <= place.start < b for a, b in cited):
                continue
            key = place.level, old_tone(place.name)
            spelt[place.name] += 1
            if piece.part is Part.BODY:
                mentions[key] += 1
                scores[key] += 0
                continue
            above = piece.part is Part.ISSUER and any(
                find_places(p.line.text) for p in issuers[issuers.index(piece) + 1 :]
            )
            named = piece.part is Part.ISSUER or _AUTHORITY.search(text[: place.start])
            scores[key] += weight / 2 if above else weight if named else weight / 3
    for (level, name), _score in list(scores.items()):
        scores[level, name] += sum(1.0 for p in pieces if p.part is Part.PLACE_DATE and old_tone(place_of(p)) == name)
        bare = sum(_bare(p.line.text, name) for p in pieces if p.part is Part.BODY)
        scores[level, name] += min(_WEIGHTS[Part.BODY] * (bare + mentions[level, name]), _MOST_BY_BODY)
    province = _province(pieces)
    texts = [piece.line.text for piece in pieces]
    if own is not None and (not scores or _is_own(own, scores, province)):
        return Author(own.level, own.name, own.province or province, _variants(texts, own.name))
    if not scores:
        raise Refused("import-no-unit")
    level, name = max(scores, key=lambda key: (scores[key], key))
    name = max((form for form in spelt if old_tone(form) == name), key=lambda form: (spelt[form], form))
    return Author(level, name, province, _variants(texts, name))


def place_of(piece: Piece) -> str:
    """The place in a line "Nguyên Bình, ngày … tháng …"; empty when left blank."""
    match = _PLACE_LINE.match(piece.line.text)
    return match["place"].strip(" .…") if match else ""


def symbol_of(pieces: Iterable[Piece]) -> str:
    """The symbol after the number's slash ("BC-UBND"); empty when the line has none."""
    text = " ".join(piece.line.text for piece in pieces if piece.part is Part.NUMBER)
    match = _SYMBOL.search(text)
    return re.sub(r"\s", "", match["symbol"]).replace("–", "-") if match else ""


def signing_of(pieces: Iterable[Piece]) -> Signing:
    """Authority lines and name as they stand."""
    kept = tuple(pieces)
    return Signing(
        tuple(p.line.text.strip() for p in kept if p.part is Part.AUTHORITY),
        " ".join(p.line.text.strip() for p in kept if p.part is Part.SIGNER),
    )


def recipients_of(pieces: Iterable[Piece]) -> tuple[str, ...]:
    """The recipients without their dashes and end marks."""
    return tuple(re.sub(r"^[-–+*•\s]+", "", p.line.text).rstrip(" ;.,") for p in pieces if p.part is Part.RECIPIENT)


def archive_of(pieces: Iterable[Piece]) -> str:
    """What follows "Lưu:", with the drafter's mark where one stands ("VT, VH TT. Toàn")."""
    for piece in pieces:
        if piece.part is Part.ARCHIVE:
            return re.sub(r"^\W*Lưu\s*:?\s*", "", piece.line.text, flags=re.IGNORECASE).strip().rstrip(".;").strip()
    return ""


def build_unit(author: Author, pieces: Sequence[Piece], own: Unit | None) -> tuple[Unit, Letterhead]:
    """The unit and the letterhead of this report; the own unit is kept as it is when it is the author.

    The drafter's name after "Lưu" is a person's and does not go into the letterhead (corpus 1.1).
    """
    is_own = own is not None and (own.level, own.name, own.province or author.province) == (
        author.level,
        author.name,
        author.province,
    )
    area = f"{author.level} {author.name}"
    lines = tuple(p.line.text.strip().upper() for p in pieces if p.part is Part.ISSUER)
    cut = next((k for k, line in enumerate(lines) if k and _DEPARTMENT.match(line)), 0)
    superior, issuer = lines[:cut], lines[cut:]
    if not issuer:
        issuer = ("ỦY BAN NHÂN DÂN", area.upper())
    department = bool(_DEPARTMENT.match(issuer[0]))
    full, short = f"Ủy ban nhân dân {area}", f"UBND {area}"
    if department:
        full = short = _written(" ".join(issuer), pieces, area)
    head = Letterhead(
        id=_head_id(issuer),
        issuer=issuer,
        full_name=full,
        short_name=short,
        superior=superior,
        area=area,
        province=author.province,
        place=author.name,
        symbol=symbol_of(pieces) or "BC-UBND",
        archive=without_drafter(archive_of(pieces)) or "VT",
        signing=signing_of(pieces),
        addressees=addressees_of(pieces),
        recipients=recipients_of(pieces),
    )
    if is_own and own is not None:
        known = next(
            (h for h in own.letterheads if [fold(x) for x in h.issuer] == [fold(x) for x in head.issuer]), None
        )
        known = known or next((h for h in own.letterheads if h.id == head.id), None)
        return (own, known) if known else (own.with_letterhead(head), head)
    return Unit(
        unit_id(author.level, author.name, author.province), author.name, author.level, author.province, (head,)
    ), head


def _head_id(issuer: tuple[str, ...]) -> str:
    """Two departments of one unit have two letterheads: their id holds the department's name."""
    if issuer[0].startswith(("ĐẢNG", "CHI BỘ")):
        return "dang-uy"
    return ascii_name(" ".join(issuer), 60) if _DEPARTMENT.match(issuer[0]) else "ubnd"


def addressees_of(pieces: Iterable[Piece]) -> tuple[str, ...]:
    """Kính gửi, one each, without the label and dashes."""
    found = (
        re.sub(r"^(Kính\s+gửi\s*:?)?[\s\-–+*]*", "", p.line.text, flags=re.IGNORECASE).rstrip(" ;.")
        for p in pieces
        if p.part is Part.ADDRESSEE
    )
    return tuple(text for text in found if text)


def _bare(text: str, name: str) -> int:
    """How often the name stands without a level word in front."""
    named = sum(old_tone(place.name) == name for place in find_places(text))
    return max(len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", old_tone(text))) - named, 0)


def _is_own(own: Unit, scores: Mapping[tuple[str, str], float], province: str) -> bool:
    if own.province and province and fold(own.province) != fold(province):
        return False  # provinces share names of communes
    level, name = max(scores, key=lambda key: (scores[key], key))
    return level == own.level and (fold(name) == fold(own.name) or is_variant(name, own.name))


def _province(pieces: Sequence[Piece]) -> str:
    found: Counter[str] = Counter()
    for piece in pieces:
        for place in find_places(piece.line.text):
            if place.level == "tỉnh":
                found[place.name] += 1 if piece.part is Part.BODY else 2
    return f"tỉnh {max(found, key=lambda name: (found[name], name))}" if found else ""


def _variants(texts: Iterable[str], name: str) -> tuple[tuple[str, int], ...]:
    found = Counter(place.name for text in texts for place in find_variants(text, name))
    return tuple(sorted(found.items()))


def _written(upper: str, pieces: Sequence[Piece], area: str) -> str:
    """A name known in capitals, in the letters the text gives it; else with a capital first and the area as it is known."""
    for piece in pieces:
        at = piece.line.text.upper().find(upper)
        if piece.part in (Part.OPENING, Part.CLOSING) and at >= 0:
            return piece.line.text[at : at + len(upper)]
    return (upper[:1] + upper[1:].lower()).replace(area.lower(), area)
