"""Commands on what the checks go by: the kinds of findings, switched off and on, and the reference packs, looked at and replaced."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ttdn_desktop.cli.group import HOME, Home, ttdn
from ttdn_desktop.cli.output import JSON_OPTION, answer

if TYPE_CHECKING:
    from ttdn_desktop.model.pack import ShelvedPack


@ttdn.command()
@click.option("--off", "off", multiple=True, metavar="MÃ", help="Tắt một loại lời nhắc.")
@click.option(
    "--on", "on", multiple=True, metavar="MÃ", help="Bật lại một loại lời nhắc (ghi --on=all để bật lại tất cả)."
)
@JSON_OPTION
@HOME
def rules(home: Home, off: tuple[str, ...], on: tuple[str, ...], as_json: bool) -> None:
    """Các loại lời nhắc của bước Kiểm tra: mức độ, căn cứ, đang bật hay tắt."""
    from ttdn_desktop.operations import rules_off
    from ttdn_desktop.operations.rule_list import RULE_LIST
    from ttdn_desktop.wording.findings import basis_said
    from ttdn_desktop.wording.rule_list import counted, sentence, state
    from ttdn_desktop.wording.rules.names import family_name, rule_name
    from ttdn_desktop.wording.states import SEVERITIES

    store = home.app.store
    for name in on:
        rules_off.all_on(store) if name == "all" else rules_off.switch(store, name, True)
    for name in off:
        rules_off.switch(store, name, False)
    silent = rules_off.rules_off(store)
    views, lines = [], list[str]()
    for rule in RULE_LIST:
        named, basis = rule_name(rule.id), basis_said(rule.basis)
        views.append({
            "rule": rule.id, "family": rule.family, "severity": rule.severity.value, "name": named,
            "message": sentence(rule.id), "basis": basis, "stops": rule.stops, "on": rule.id not in silent,
        })  # fmt: skip
        if rule.family != (views[-2]["family"] if len(views) > 1 else ""):
            lines.append(family_name(rule.family))
        told = (SEVERITIES[rule.severity.value], basis, state(rule.id in silent, rule.stops))
        lines.append(f"  {rule.id}: {named} ({', '.join(told)})")
    answer(as_json, {"rules": views}, *lines, counted(len(RULE_LIST), len(silent)))


@ttdn.command()
@click.option("--take", "taken", multiple=True, metavar="TỆP", help="Thay một bảng bằng tệp này.")
@click.option("--older-too", is_flag=True, help="Thay cả khi tệp cũ hơn bảng đang dùng.")
@click.option("--back", "back", multiple=True, metavar="TÊN", help="Dùng lại bảng của chương trình.")
@JSON_OPTION
@HOME
def packs(home: Home, taken: tuple[str, ...], older_too: bool, back: tuple[str, ...], as_json: bool) -> None:
    """Các bảng tra cứu: bản nào, ngày nào, của ai, bao nhiêu dòng chưa xác nhận."""
    from ttdn_desktop.operations.packs import is_old
    from ttdn_desktop.wording.packs import short, title

    shelf, today = home.app.packs, home.app.today
    for name in taken:
        shelf.take(Path(name), older_too)
    for name in back:
        shelf.give_back(name)
    held = shelf.packs()
    lines = [f"{one.pack.name}: {title(one.pack.name)} ({short(one, is_old(one.pack, today))})" for one in held]
    answer(as_json, {"packs": [_view(one, is_old(one.pack, today)) for one in held]}, *lines)


def _view(shelved: "ShelvedPack", old: bool) -> dict[str, Any]:
    from ttdn_desktop.wording.packs import title

    pack = shelved.pack
    return {
        "name": pack.name, "title": title(pack.name), "version": pack.version,
        "dated": pack.dated.isoformat() if pack.dated else None, "source": pack.source, "own": pack.own,
        "entries": shelved.entries, "unconfirmed": shelved.unconfirmed, "old": old, "newer_shipped": shelved.newer_shipped,
    }  # fmt: skip
