"""The letter that asks for a report, and the number a report gets after signing."""

import datetime

import msgspec

from ttdn_desktop.text.dates import date_long


class Request(msgspec.Struct, frozen=True):
    """A letter asking for reports: number, symbol, date, body, subject, deadline.

    `attachment` is the SHA-256 of its own file, `attachment_name` the name it came under.
    """

    id: str
    number: str = ""  # "537"
    symbol: str = ""  # "STTTT-TTBCXB"; Party letters keep "CV/BTGHU"
    date: datetime.date | None = None
    body: str = ""  # "Sở Thông tin và Truyền thông tỉnh …"
    subject: str = ""  # what follows "về việc"
    deadline: datetime.date | None = None
    kind: str = "Công văn"
    attachment: str = ""
    attachment_name: str = ""  # "CV 1934.pdf"

    @property
    def reference(self) -> str:
        """ "537/STTTT-TTBCXB" or, for a Party letter, "179-CV/BTGHU"."""
        joint = "-" if self.symbol.startswith("CV/") else "/"
        return f"{self.number}{joint}{self.symbol}" if self.number and self.symbol else self.number or self.symbol

    def citation(self) -> str | None:
        """ "Công văn số … ngày … của … về việc …" (NĐ 30/2020, PL I, II.6 first citation); None while number, date or body is missing."""
        if not (self.number and self.date and self.body):
            return None
        about = f" về việc {self.subject}" if self.subject else ""
        return f"{self.kind} số {self.reference} {date_long(self.date)} của {self.body}{about}"


class Issue(msgspec.Struct, frozen=True):
    """Number, symbol and date of the signed report; number and day are blank until văn thư writes them (design law 5)."""

    number: str = ""
    symbol: str = ""
    day: int | None = None
    month: int | None = None
    year: int | None = None
    signer: str = ""
