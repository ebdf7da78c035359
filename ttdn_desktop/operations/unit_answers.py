"""The three questions about the unit as answers: which unit, its names on paper, who signs and receives; stored as one step."""

import re
from collections.abc import Mapping
from datetime import date

import msgspec

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.unit import Letterhead, Signing, Unit
from ttdn_desktop.operations.known_units import known_as
from ttdn_desktop.operations.letterheads import change_from, correct, drafts_under, follow, line_of, present, same_names
from ttdn_desktop.operations.ports import Store
from ttdn_desktop.operations.unit_profile import LEVELS, declare_unit, following, set_unit, succeed_unit
from ttdn_desktop.text.unicode import fold, one_line

_LEVELS = sorted(LEVELS, key=len, reverse=True)
_BETWEEN = re.compile(
    rf";|,(?=\s*(?:{'|'.join(level for level in _LEVELS if level not in ('thành phố', 'tỉnh'))})\s)", re.IGNORECASE
)


def each_unit(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Units as typed, one each: on lines of their own, or one behind the other with semicolons or commas.

    A comma before a province ("huyện Nguyên Bình, tỉnh Cao Bằng") belongs to the unit.
    """
    return tuple(unit for line in lines for part in _BETWEEN.split(line) if (unit := one_line(part)))


class Answers(msgspec.Struct, frozen=True):
    """What was answered so far; kept as JSON while the first run is open. `formed_from`: the units before, as typed, one each."""

    level: str = "xã"
    name: str = ""
    province: str = ""  # "tỉnh Cao Bằng"
    formed_from: tuple[str, ...] = ()
    department: str = ""  # a department issues the paper: its name as written in a sentence
    superior: tuple[str, ...] = ()
    issuer: tuple[str, ...] = ()
    full_name: str = ""
    short_name: str = ""
    symbol: str = ""
    place: str = ""
    authority: tuple[str, ...] = ()
    signer: str = ""
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    archive: str = ""

    @property
    def area(self) -> str:
        """ "xã Nguyên Bình"."""
        return f"{self.level} {self.name}".strip()


def proposed(answers: Answers, symbol: str = "BC-UBND") -> Letterhead:
    """The names and signature that go with the first answers by themselves; `symbol` is a department's own ("BC-VHXH")."""
    head = declare_unit(answers.name, answers.level, answers.province).letterheads[0]
    name = answers.department
    if not name:
        return head
    full = f"{name} {head.area}"
    return msgspec.structs.replace(
        head,
        id="phong",
        superior=(f"UBND {head.area}".upper(),),
        issuer=(name.upper(),),
        full_name=full,
        short_name=full,
        symbol=symbol,
        signing=Signing(("TRƯỞNG PHÒNG",)),
    )


_FOLLOWING = ("superior", "issuer", "full_name", "short_name", "symbol", "place", "archive")


def begun(answers: Answers, symbol: str = "BC-UBND") -> Answers:
    """The answers with every name on paper, signature and recipient as they go with the first ones."""
    head = proposed(answers, symbol)
    body = body_above(answers.province)
    return msgspec.structs.replace(
        answers,
        **{field: getattr(head, field) for field in _FOLLOWING},
        authority=head.signing.authority,
        addressees=(body,),
        recipients=("Như trên",),
    )


def followed(answers: Answers, old: Answers, symbols: tuple[str, str] = ("BC-UBND", "BC-UBND")) -> Answers:
    """`answers` after its first ones changed from `old`: what stood as it went with them goes with them still, what was typed stays.

    `symbols` are a department's own before and after.
    """
    was, becomes = begun(old, symbols[0]), begun(answers, symbols[1])
    fields = (*_FOLLOWING, "authority", "addressees", "recipients")
    return msgspec.structs.replace(
        answers,
        **{field: getattr(becomes, field) for field in fields if getattr(answers, field) == getattr(was, field)},
    )


def body_above(province: str) -> str:
    """Who the report goes to: the department that has the field since March 2025 (TT 10/2025/TT-BVHTTDL)."""
    return f"Sở Văn hóa, Thể thao và Du lịch {province}".strip()


def answers_of(unit: Unit, head: Letterhead, before: tuple[Unit, ...] = (), department: str = "") -> Answers:
    """What a stored unit would answer; `before` are the units it was formed from."""
    return Answers(
        unit.level,
        unit.name,
        unit.province,
        tuple(old.area if old.province == unit.province else f"{old.area}, {old.province}" for old in before),
        department,
        head.superior,
        head.issuer,
        head.full_name,
        head.short_name,
        head.symbol,
        head.place,
        head.signing.authority,
        head.signing.name,
        head.addressees,
        head.recipients,
        head.archive,
    )


def head_of(answers: Answers, base: Letterhead) -> Letterhead:
    """The letterhead the answers describe, with the id and dates of `base`."""
    bare = declare_unit(answers.name, answers.level, answers.province)
    return msgspec.structs.replace(
        base,
        issuer=answers.issuer,
        superior=answers.superior,
        full_name=answers.full_name,
        short_name=answers.short_name,
        symbol=answers.symbol,
        place=answers.place,
        area=bare.area,
        province=bare.province,
        archive=answers.archive,
        signing=Signing(answers.authority, answers.signer),
        addressees=answers.addressees,
        recipients=answers.recipients,
    )


def head_after(answers: Answers, base: Letterhead, unit: Unit) -> Letterhead:
    """The same for a stored unit: where its name was not touched, an older letterhead keeps the area it was used in."""
    head = head_of(answers, base)
    wanted = declare_unit(answers.name, answers.level, answers.province)
    if (unit.name, unit.level, unit.province) == (wanted.name, wanted.level, wanted.province):
        return msgspec.structs.replace(head, area=base.area, province=base.province)
    return head


def read_before(lines: tuple[str, ...], province: str) -> tuple[Unit, ...]:
    """The units named, one or several a line: "xã Minh Tâm; thị trấn Nguyên Bình, tỉnh Cao Bằng". Without a level word: xã."""
    found: list[Unit] = []
    for line in lines:
        here: list[tuple[str, str]] = []
        area = province
        for part in re.split(r"[;,]", line):
            text = one_line(part).rstrip(".")
            if fold(text).startswith("tinh "):
                area = text
                continue
            level = next((known for known in _LEVELS if fold(text).startswith(f"{fold(known)} ")), "")
            name = text[len(level) :].strip() if level else text
            if name:
                here.append((level or "xã", name))
        found += [declare_unit(name, level, area) for level, name in here]
    return tuple({unit.id: unit for unit in found}.values())


def keep_answers(store: Store, answers: Answers, today: date) -> Unit:
    """The own unit as answered, all or nothing. Where an imported report has made the unit known already:

    a unit of another name that names it among those it was formed from succeeds it; another name else is a correction. Names on
    paper that differ from those a stored report was written under hold from today on, that report keeps its own.
    Raises as unit_profile.set_unit does.
    """

    def work(whole: Store) -> Unit:
        own = whole.own_unit()
        before = read_before(answers.formed_from, answers.province)
        basic = {"name": answers.name, "level": answers.level, "province": answers.province}
        wanted = declare_unit(answers.name, answers.level, answers.province)
        if own is None:
            own = set_unit(whole, basic)
        elif own.id != wanted.id and own.id in {unit.id for unit in before}:
            own = succeed_unit(whole, basic)
        elif (own.name, own.level, own.province) != (wanted.name, wanted.level, wanted.province):
            own = set_unit(whole, basic)
        base = present(own, today)
        head = head_of(answers, base)
        used = any(report.letterhead == base.id for report in whole.reports(own.id))
        if used and not same_names(head, base) and (base.valid_from is None or base.valid_from < today):
            own = change_from(whole, head, today)
        else:
            own = correct(whole, head)
        return _with_before(whole, own, before)

    return store.together(work)


def change_names(store: Store, head: Letterhead, day: date | None, drafts: bool) -> Unit:
    """A letterhead changed later: from a day on, or (None) corrected; `drafts` takes the reports being written along."""

    def work(whole: Store) -> Unit:
        own = whole.own_unit()
        old = next((item for item in own.letterheads if item.id == head.id), None) if own else None
        changed = correct(whole, head) if day is None else change_from(whole, head, day)
        line = [item for item in changed.letterheads if line_of(item.id) == line_of(head.id)]
        new = head if day is None else next(item for item in line if item.valid_from == day)
        if old is not None and (drafts or day is None):
            for report in drafts_under(whole.reports(changed.id), changed, old.id):
                whole.save_report(follow(report, old, new))
        return changed

    return store.together(work)


def keep_change(
    store: Store,
    answers: Answers,
    *,
    base: str,
    day: date | None,
    drafts: bool = False,
    succeed: bool = False,
    form: Mapping[str, str] | None = None,
) -> Unit:
    """What the unit's dialog ends with, all or nothing: the letterhead `base` corrected, or (`day`) changed from a day on.

    `succeed`: another level or name is another unit, formed from this one. `form` are fields of page_form. Raises Refused as
    set_unit, correct and change_from do.
    """

    def work(whole: Store) -> Unit:
        old = whole.own_unit()
        if old is None:
            raise Refused("no-own-unit")
        own, key = old, base
        wanted = declare_unit(answers.name, answers.level, answers.province)
        if (own.name, own.level, own.province) != (wanted.name, wanted.level, wanted.province):
            basic = {"name": answers.name, "level": answers.level, "province": answers.province}
            own = succeed_unit(whole, basic) if succeed else set_unit(whole, basic, names_stay=day is not None)
            if own.id == old.id and day is not None:
                own = _other_lines(whole, old, own, base, day)
            key = own.letterheads[-1].id if own.id != old.id else base
        if form:
            own = set_unit(whole, form)
        head = head_after(answers, own.letterhead(key), old)
        if head != own.letterhead(key):
            own = change_names(whole, head, None if own.id != old.id else day, drafts)
        before = read_before(answers.formed_from, answers.province)
        return _with_before(whole, own, (*before, *([old] if own.id != old.id else [])))

    return store.together(work)


def _other_lines(store: Store, old: Unit, own: Unit, base: str, day: date) -> Unit:
    """A unit's new name from a day on, on the letterheads in use beside `base` (a department's): new ones, the old ones kept."""
    was, becomes = (declare_unit(unit.name, unit.level, unit.province).letterheads[0] for unit in (old, own))
    changed = own
    for line in {line_of(head.id) for head in own.letterheads} - {line_of(base)}:
        last = [head for head in own.letterheads if line_of(head.id) == line][-1]
        renamed = following(last, was, becomes)
        lives = last.valid_to is None and (last.valid_from is None or last.valid_from < day)
        if lives and renamed != last:
            changed = change_from(store, renamed, day)
    return changed


def _with_before(store: Store, own: Unit, before: tuple[Unit, ...]) -> Unit:
    line: dict[str, None] = {}
    for unit in before:
        known = known_as(unit, store.units(), own.predecessors)
        if known is None and unit.id != own.id:
            store.save_unit(unit)
        elif known is not None and not known.province and unit.province:
            store.save_unit(msgspec.structs.replace(known, province=unit.province))
        line[known.id if known is not None else unit.id] = None
    line.pop(own.id, None)
    changed = msgspec.structs.replace(own, predecessors=tuple(line))
    if changed != own:
        store.save_unit(changed)
    return changed
