"""A table or picture put into a section that is not open, and one withdrawn again; each is one step of undo."""

import msgspec

from ttdn_desktop.model.block import Picture, Table
from ttdn_desktop.model.report import next_id
from ttdn_desktop.operations.session import ReportSession


def put_block(session: ReportSession, section: str, block: Table | Picture, after: str = "") -> str:
    """Puts a block behind another of its section, at the end where that one is gone; its id.

    Raises Refused("section-unknown", "report-issued").
    """
    key, report = next_id(session.report)
    blocks = session.section(section).blocks
    place = next((number for number, known in enumerate(blocks, 1) if known.id == after), len(blocks))
    made = (*blocks[:place], msgspec.structs.replace(block, id=key), *blocks[place:])
    known = msgspec.structs.replace(session.section(section), blocks=made)
    session.change(report.with_section(known), what="put", where=section)
    return key


def withdraw(session: ReportSession, section: str, key: str, was: Table | Picture | None) -> None:
    """A block as it `was` before one began to change it; None: it goes. Raises Refused("section-unknown", "report-issued")."""
    now = session.section(section)
    kept = tuple(was if block.id == key else block for block in now.blocks)
    left = tuple(block for block in kept if block is not None)
    session.change(
        session.report.with_section(msgspec.structs.replace(now, blocks=left)), what="withdraw", where=section
    )
