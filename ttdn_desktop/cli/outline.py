"""ttdn outline: a draft put by another outline, or by the new version of its own."""

from typing import TYPE_CHECKING, Any

import click

from ttdn_desktop.cli.group import HOME, REPORT, Home, ttdn
from ttdn_desktop.cli.output import JSON_OPTION, answer
from ttdn_desktop.wording import outline as words

if TYPE_CHECKING:
    from ttdn_desktop.operations.plan_rows import Row


@ttdn.command()
@REPORT
@click.option(
    "--to", "key", required=True, metavar="ĐỀ_CƯƠNG", help="Mã đề cương; chính đề cương đang dùng: sang bản mới nhất."
)
@click.option("--dry-run", is_flag=True, help="Chỉ cho biết mục nào đi đâu, chưa đổi gì.")
@JSON_OPTION
@HOME
def outline(home: Home, report: str, key: str, dry_run: bool, as_json: bool) -> None:
    """Chuyển báo cáo đang soạn sang đề cương khác, hoặc sang bản mới của đề cương; không mất chữ nào."""
    from ttdn_desktop.operations.change_outline import change_outline, plan, plan_rows

    session = home.app.session(home.app.find_report(report).id)
    chosen = plan(session, home.app.catalogue.outline(key))
    rows = plan_rows(session, chosen)
    changed = False
    if not dry_run:
        changed = change_outline(session, chosen, [head.report for head in home.app.store.heads()])
        session.save()
    view = {
        "report": session.report.id,
        "outline": chosen.outline.id,
        "version": chosen.outline.version,
        "changed": changed,
        "sections": [_row(row) for row in rows],
    }
    told = words.changed(chosen.outline.title, changed) if changed else words.PROMISE
    lines = [
        words.line(r.fate.value, r.old, r.new, words.inside(r.inside) if r.inside else words.blocks(r.blocks))
        for r in rows
    ]
    answer(as_json, view, *lines, words.SAME_ALREADY if not chosen.changes else told)


def _row(row: "Row") -> dict[str, Any]:
    return {
        "fate": row.fate.value, "old": row.old_key or None, "old_title": row.old, "new": row.key, "new_title": row.new,
        "blocks": row.blocks, "inside": row.inside or None,
    }  # fmt: skip
