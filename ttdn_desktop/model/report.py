"""The report: frozen; every edit returns a new one."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

import msgspec

from ttdn_desktop.model.block import Block, OriginKind, Paragraph
from ttdn_desktop.model.issued import IssuedWith
from ttdn_desktop.model.period import Period, Window
from ttdn_desktop.model.request import Issue
from ttdn_desktop.model.unit import Signing


class ReportState(StrEnum):
    """The life of a report, as screens.md words it."""

    DRAFTING = "drafting"  # đang soạn
    SUBMITTED = "submitted"  # bản trình
    FOR_SIGNING = "for_signing"  # bản trình ký
    SIGNED = "signed"  # đã ký
    ISSUED = "issued"  # đã phát hành
    SENT = "sent"  # đã gửi
    RECEIVED = "received"  # Sở đã nhận
    RETURNED = "returned"  # Sở yêu cầu bổ sung
    ACCEPTED = "accepted"  # đã tiếp nhận


class Section(msgspec.Struct, frozen=True):
    """A section of one report; a flat list ordered as printed, `level` gives the depth. `title` may hold placeholders."""

    key: str
    codes: tuple[str, ...]
    title: str
    level: int = 1
    required: bool = False
    blocks: tuple[Block, ...] = ()
    done: bool = False


class Report(msgspec.Struct, frozen=True):
    """One report. Subject, opening and closing are templates that follow the fields unless the officer typed over them;

    `unplaced` holds what an import could not place: kept and shown, never dropped. `made_outside`: imported, exported ungated.
    """

    id: str
    unit: str
    period: Period
    outline: str
    outline_version: int
    numbering: str
    letterhead: str
    window: Window
    subject: str
    opening: str
    closing: str
    series: str = "ttdn"
    doc_type: str = "BÁO CÁO"
    requests: tuple[str, ...] = ()
    place: str = ""
    issue: Issue = Issue()
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    archive: str = ""
    signing: Signing = Signing()
    sections: tuple[Section, ...] = ()
    unplaced: tuple[Block, ...] = ()
    counter: int = 0
    state: ReportState = ReportState.DRAFTING
    source: str = ""
    made_outside: bool = False
    version: int = 1
    times_sent: int = 0
    pad_period: bool = False  # house spelling "06 tháng"
    urgency: str = ""  # mark of urgency: a key of paper.rules.URGENT_MARKS, "" for none
    appendix: str = ""  # phụ lục số liệu: "" as the outline says | "yes" | "no"
    drafts: int = 0  # how many bản trình went out: "DỰ THẢO LẦN n"
    draft_mark: str = ""  # of what the last of them said
    state_day: date | None = None  # of its last step outside: sent, or answered by the province
    issued_with: IssuedWith | None = None  # figures and letters as they were when it got its number
    also_from: tuple[str, ...] = ()  # beside `source`: reports of the other units this one was formed from

    @property
    def sources(self) -> tuple[str, ...]:
        """The reports its text was carried from, in the order of the units; empty when it was begun from nothing."""
        return (self.source, *self.also_from) if self.source else ()

    @property
    def key(self) -> tuple[str, str, str, tuple[str, ...], str]:
        """Unit · series · period · request · outline: two reports of one period may differ by request or outline."""
        return self.unit, self.series, self.period.code, self.requests, self.outline

    def section(self, key: str) -> Section:
        """The section with that key. Raises KeyError."""
        for section in self.sections:
            if section.key == key:
                return section
        raise KeyError(key)

    def with_section(self, new: Section) -> "Report":
        """The report with the section of the same key replaced. Raises KeyError."""
        self.section(new.key)
        return msgspec.structs.replace(self, sections=tuple(new if s.key == new.key else s for s in self.sections))

    def blocks(self) -> Iterator[tuple[Section, Block]]:
        """Every block with its section, in printed order."""
        for section in self.sections:
            for block in section.blocks:
                yield section, block

    def paragraphs(self) -> Iterator[tuple[Section, Paragraph]]:
        """Every paragraph with its section, in printed order."""
        for section, block in self.blocks():
            if isinstance(block, Paragraph):
                yield section, block

    def unreviewed(self) -> tuple[tuple[Section, Block], ...]:
        """Carried blocks nobody has looked at yet: they stop the bản trình ký."""
        return tuple((s, b) for s, b in self.blocks() if b.origin.kind is OriginKind.CARRIED and not b.reviewed)


def next_id(report: Report) -> tuple[str, Report]:
    """A fresh block id ("p13") and the report whose counter remembers it."""
    number = report.counter + 1
    return f"p{number}", msgspec.structs.replace(report, counter=number)


def is_to_come(report: Report, key: str) -> bool:
    """True for an id that next_id has yet to give: no block from elsewhere may bring it along."""
    return key[:1] == "p" and key[1:].isdecimal() and int(key[1:]) > report.counter
