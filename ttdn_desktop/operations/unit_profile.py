"""The reporting unit as a person declares it: from a few fields to a unit with its letterhead."""

from collections.abc import Mapping

import msgspec

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.unit import COMMUNE_LEVELS, DISTRICT_LEVELS, Letterhead, Signing, Unit
from ttdn_desktop.operations.naming import unit_id
from ttdn_desktop.operations.page_form import FORM_FIELDS, changed_form
from ttdn_desktop.operations.ports import Store
from ttdn_desktop.text.unicode import one_line

_UNIT = ("name", "level", "province")
_LISTS = ("superior", "issuer", "authority", "recipients", "addressees")
_HEAD = ("full_name", "short_name", "place", "symbol", "archive", "area", "signer", *_LISTS)
FIELDS = (*_UNIT, *_HEAD, *FORM_FIELDS)
LEVELS = (*COMMUNE_LEVELS, *DISTRICT_LEVELS, "tỉnh")
_CITY = "thành phố Hồ Chí Minh"  # NĐ 30/2020, PL II, III.2: the one city written with a capital "Thành phố"


def set_unit(store: Store, values: Mapping[str, str], names_stay: bool = False) -> Unit:
    """Declares or changes the own unit; lists are separated by "|".

    Names may be typed with their level word ("Xã Đại Phước"). What stood in the letterhead as `declare_unit` made it follows a
    changed name, level or province, unless `names_stay`: then the letterheads are left alone.
    Raises Refused("unit-field-unknown"), ("unit-level"), ("unit-name"), ("unit-form") or ("no-own-unit").
    """
    for key in values:
        if key not in FIELDS:
            raise Refused("unit-field-unknown", key, known=", ".join(FIELDS))
    own = store.own_unit()
    fields = {key: one_line(value) for key, value in values.items()}
    if own is None:
        if not all(fields.get(key) for key in _UNIT):
            raise Refused("no-own-unit")
        own = declare_unit(fields["name"], fields["level"], fields["province"])
    level = fields.get("level", own.level).lower()
    if "level" in fields and level not in LEVELS:
        raise Refused("unit-level", fields["level"], known=", ".join(LEVELS))
    if not fields.get("name", own.name):
        raise Refused("unit-name")
    name, province = _bare(fields.get("name", own.name), level), _area(fields.get("province", own.province))
    old, new = (declare_unit(*u).letterheads[0] for u in ((own.name, own.level, own.province), (name, level, province)))
    head = own.letterheads[-1] if names_stay else _changed(following(own.letterheads[-1], old, new), fields)
    form = changed_form(own.form, fields)
    own = msgspec.structs.replace(own, name=name, level=level, province=province, form=form).with_letterhead(head)
    changed = own

    def keep(whole: Store) -> Unit:
        whole.save_unit(changed)
        whole.set_own_unit(changed.id)
        return changed

    return store.together(keep)


def succeed_unit(store: Store, values: Mapping[str, str]) -> Unit:
    """A unit formed from the own one (a commune of 2025 from a district or from other communes) becomes the own unit.

    The old unit keeps its names and reports and is remembered as a predecessor, so that the next report can be carried on
    from its last. Where level, name and province stay the same this is `set_unit`. Raises as `set_unit` does.
    """
    old = store.own_unit()
    fields = {key: one_line(value) for key, value in values.items()}
    if old is None or not all(fields.get(key) for key in _UNIT):
        return set_unit(store, values)
    fresh = declare_unit(fields["name"], fields["level"], fields["province"])
    if fresh.id == old.id:
        return set_unit(store, values)
    known = next((unit for unit in store.units() if unit.id == fresh.id), fresh)
    line = tuple(dict.fromkeys((*known.predecessors, old.id)))
    heir = msgspec.structs.replace(known, predecessors=line, form=old.form if known is fresh else known.form)

    def succeed(whole: Store) -> Unit:
        whole.save_unit(heir)
        whole.set_own_unit(heir.id)
        return set_unit(whole, values)

    return store.together(succeed)


def declare_unit(name: str, level: str, province: str) -> Unit:
    """A unit with the letterhead of its Ủy ban nhân dân as NĐ 30/2020 and TT 10/2025/TT-BVHTTDL would have it; all of it editable."""
    level = level.lower()
    name, province = _bare(name, level), _area(province)
    area = f"{level} {name}"
    head = Letterhead(
        id="ubnd",
        issuer=("ỦY BAN NHÂN DÂN", area.upper()),
        full_name=f"Ủy ban nhân dân {area}",
        short_name=f"UBND {area}",
        area=area,
        province=province,
        place=name,
        symbol="BC-UBND",
        archive="VT, VHXH" if level in COMMUNE_LEVELS else "VT, VHTT",
        signing=Signing(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ""),
    )
    return Unit(unit_id(level, name, province), name, level, province, (head,))


def _bare(name: str, level: str) -> str:
    """The name without its level word, which people type too: "Xã Đại Phước" -> "Đại Phước"."""
    start = f"{level} "
    return name[len(start) :].strip() or name if name.lower().startswith(start) else name


def _area(province: str) -> str:
    """ "Tỉnh Đồng Nai" -> "tỉnh Đồng Nai" as it stands inside a sentence (NĐ 30/2020, PL II, III.1)."""
    for word in ("tỉnh ", "thành phố "):
        if province.lower().startswith(word):
            written = word + province[len(word) :].strip()
            return "T" + written[1:] if written == _CITY else written
    return province


def following(head: Letterhead, old: Letterhead, new: Letterhead) -> Letterhead:
    """The letterhead with every field that stood as the old name gave it put as the new name gives it."""
    names = ("issuer", "full_name", "short_name", "area", "province", "place", "symbol", "archive")
    told = {key: getattr(new, key) for key in names if getattr(head, key) == getattr(old, key)}
    return msgspec.structs.replace(head, **told)


def _changed(head: Letterhead, fields: Mapping[str, str]) -> Letterhead:
    plain = {k: fields[k] for k in ("full_name", "short_name", "place", "symbol", "archive", "area") if k in fields}
    lists = {
        k: tuple(part.strip() for part in fields[k].split("|") if part.strip())
        for k in ("superior", "issuer", "recipients", "addressees")
        if k in fields
    }
    authority = (
        tuple(p.strip() for p in fields["authority"].split("|") if p.strip())
        if "authority" in fields
        else head.signing.authority
    )
    signing = Signing(authority, fields.get("signer", head.signing.name))
    return msgspec.structs.replace(head, **plain, **lists, signing=signing)
