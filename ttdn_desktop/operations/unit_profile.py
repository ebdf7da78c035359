"""The reporting unit as a person declares it: from a few fields to a unit with its letterhead."""

from collections.abc import Mapping

import msgspec

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.unit import Letterhead, Signing, Unit
from ttdn_desktop.operations.naming import unit_id
from ttdn_desktop.operations.ports import Store
from ttdn_desktop.text.unicode import one_line

_UNIT = ("name", "level", "province")
_LISTS = ("superior", "issuer", "authority", "recipients", "addressees")
_HEAD = ("full_name", "short_name", "place", "symbol", "archive", "area", "signer", *_LISTS)
FIELDS = (*_UNIT, *_HEAD)


def set_unit(store: Store, values: Mapping[str, str]) -> Unit:
    """Declares or changes the own unit; lists are separated by "|". Raises Refused("unit-field-unknown") or ("no-own-unit")."""
    for key in values:
        if key not in FIELDS:
            raise Refused("unit-field-unknown", key, known=", ".join(FIELDS))
    own = store.own_unit()
    fields = {key: one_line(value) for key, value in values.items()}
    if own is None:
        if not all(fields.get(key) for key in _UNIT):
            raise Refused("no-own-unit")
        own = declare_unit(fields["name"], fields["level"], fields["province"])
    own = msgspec.structs.replace(own, **{key: fields[key] for key in _UNIT if key in fields})
    head = _changed(own.letterheads[-1], fields)
    own = own.with_letterhead(head)
    store.save_unit(own)
    store.set_own_unit(own.id)
    return own


def declare_unit(name: str, level: str, province: str) -> Unit:
    """A unit with the letterhead of its Ủy ban nhân dân as NĐ 30/2020 and TT 10/2025/TT-BVHTTDL would have it; all of it editable."""
    area = f"{level} {name}"
    symbol, archive = ("BC-UBND", "VT, VHXH") if level in ("xã", "phường", "đặc khu") else ("BC-UBND", "VT, VHTT")
    head = Letterhead(
        id="ubnd",
        issuer=("ỦY BAN NHÂN DÂN", area.upper()),
        full_name=f"Ủy ban nhân dân {area}",
        short_name=f"UBND {area}",
        area=area,
        province=province,
        place=name,
        symbol=symbol,
        archive=archive,
        signing=Signing(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ""),
    )
    return Unit(unit_id(level, name, province), name, level, province, (head,))


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
