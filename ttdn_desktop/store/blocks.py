"""Blocks as rows: the words searchable, origin and review as columns."""

from collections import Counter

import msgspec
from sqlite_utils import Database

from ttdn_desktop.model.block import Block, FigureRef, Gap, Origin, Paragraph, Picture, Table, Text
from ttdn_desktop.model.report import Report, Section
from ttdn_desktop.store.rows import Row, pack, select, sync
from ttdn_desktop.text.unicode import fold

_KEYS = ("report", "id", "twin")
_COLUMNS = ("id", "origin", "reviewed")  # the rest of a block is its body
_ALSO = (
    "also"  # in the body: an origin's further sources, absent while there are none, so that old rows stay as they are
)


class AnyBlock(msgspec.Struct, frozen=True):
    """Lets a stored block be decoded without knowing its kind beforehand."""

    block: Block


def plain(block: Block) -> str:
    """The block's words as one string: figures and gaps by their old words, cells parted by tabs, rows by newlines."""
    if isinstance(block, Paragraph):
        return "".join(run.text if isinstance(run, Text) else _stand_in(run) for run in block.runs)
    if isinstance(block, Table):
        return "\n".join((*((block.caption,) if block.caption else ()), *("\t".join(row) for row in block.rows)))
    return block.caption


def encode(blocks: tuple[Block, ...]) -> str:
    """Blocks as JSON, whole; further sources only where there are any: versions kept before there were such say the same."""
    held = msgspec.to_builtins(blocks)
    for block in held:
        if not block["origin"][_ALSO]:
            del block["origin"][_ALSO]
    return msgspec.json.encode(held).decode()


def decode(text: str) -> tuple[Block, ...]:
    """The blocks of `encode`."""
    return msgspec.json.decode(text, type=tuple[Block, ...])


def stored(db: Database, report: str) -> list[Row]:
    """The rows of a report's blocks in printed order within each section."""
    return select(db, "select * from blocks where report = ? order by section, position", report)


def of_row(row: Row) -> Block:
    """The block of a row."""
    origin = {"kind": row["origin"], "report": row["origin_report"], "block": row["origin_block"]}
    body = msgspec.json.decode(row["body"])
    origin[_ALSO] = body.pop(_ALSO, ())
    body |= {"id": row["id"], "origin": origin, "reviewed": bool(row["reviewed"])}
    return msgspec.convert({"block": body}, AnyBlock).block


def save(db: Database, report: Report, old: list[Row], now: str) -> int:
    """Writes the blocks that changed; returns how many."""
    edited = {tuple(row[key] for key in _KEYS): (row["body"], row["edited_at"]) for row in old}
    rows = []
    seen: Counter[str] = Counter()
    holders = (*report.sections, Section("", (), "", blocks=report.unplaced))
    for number, section in enumerate(holders):
        place = section.key if number < len(report.sections) else None
        for position, block in enumerate(section.blocks):
            row = _row(report.id, place, position, block, seen[block.id])
            seen[block.id] += 1
            body, at = edited.get(tuple(row[key] for key in _KEYS), ("", ""))
            rows.append(row | {"edited_at": at if body == row["body"] else now})
    return sync(db, "blocks", _KEYS, old, rows)


def _row(report: str, section: str | None, position: int, block: Block, twin: int) -> Row:
    words = plain(block)
    origin: Origin = block.origin
    return {
        "report": report, "id": block.id, "twin": twin, "section": section, "position": position,
        "kind": {Paragraph: "paragraph", Table: "table", Picture: "picture"}[type(block)],
        "body": _body(block), "plain": words, "folded": fold(words),
        "origin": origin.kind.value, "origin_report": origin.report, "origin_block": origin.block,
        "reviewed": int(block.reviewed),
    }  # fmt: skip


def _body(block: Block) -> str:
    also = {_ALSO: block.origin.also} if block.origin.also else {}
    return pack(block, without=_COLUMNS, **also)


def _stand_in(run: FigureRef | Gap) -> str:
    return run.was or (run.form if isinstance(run, FigureRef) else "")
