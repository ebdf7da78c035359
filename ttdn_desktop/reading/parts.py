"""The parts of a report on paper, and a line with its part."""

from enum import StrEnum

import msgspec

from ttdn_desktop.reading.headings import Heading
from ttdn_desktop.reading.lines import Line


class Part(StrEnum):
    """What a line is in the report."""

    ISSUER = "issuer"
    MOTTO = "motto"
    RULE = "rule"  # a drawn line typed as dashes
    MARK = "mark"  # DỰ THẢO, HỎA TỐC: stamped on the head, no name
    NUMBER = "number"
    PLACE_DATE = "place_date"
    TYPE = "type"
    SUBJECT = "subject"
    ADDRESSEE = "addressee"
    OPENING = "opening"
    HEADING = "heading"
    BODY = "body"
    CLOSING = "closing"
    RECIPIENTS = "recipients"  # the label "Nơi nhận:"
    RECIPIENT = "recipient"
    ARCHIVE = "archive"
    AUTHORITY = "authority"
    SEAL = "seal"  # "(Đã ký)"
    SIGNER = "signer"
    ANNEX = "annex"  # a phụ lục behind the signature
    UNKNOWN = "unknown"


class Piece(msgspec.Struct, frozen=True):
    """A line and its part; `heading` only for headings."""

    part: Part
    line: Line
    heading: Heading | None = None
