"""The reporting unit and its dated letterheads: names as they stand on paper."""

from datetime import date

import msgspec

from ttdn_desktop.model.form import PageForm

COMMUNE_LEVELS = ("xã", "phường", "đặc khu", "thị trấn")  # cấp xã; thị trấn until 30/6/2025
DISTRICT_LEVELS = ("huyện", "quận", "thị xã", "thành phố")  # cấp huyện, until 30/6/2025


class Signing(msgspec.Struct, frozen=True):
    """The signature block: authority lines ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH" …) and the name (NĐ 30/2020, PL I, II.7)."""

    authority: tuple[str, ...] = ()
    name: str = ""


class Letterhead(msgspec.Struct, frozen=True):
    """How a unit signs on paper during a span of dates; a unit may have two living ones (UBND, or a department under it)."""

    id: str
    issuer: tuple[str, ...]  # ô 2, bold lines: ("ỦY BAN NHÂN DÂN", "HUYỆN …")
    full_name: str  # "Ủy ban nhân dân huyện …"
    short_name: str = ""  # "UBND huyện …"
    superior: tuple[str, ...] = ()  # ô 2, upper lines not bold: ("UBND XÃ …",) above a department
    area: str = ""  # "huyện …": the place the report speaks about
    province: str = ""  # "tỉnh …"
    place: str = ""  # địa danh of the date line
    symbol: str = "BC-UBND"
    archive: str = "VT"  # after "Lưu: "
    signing: Signing = Signing()
    addressees: tuple[str, ...] = ()  # Kính gửi
    recipients: tuple[str, ...] = ()  # Nơi nhận, without the Lưu line
    valid_from: date | None = None
    valid_to: date | None = None

    def living_on(self, day: date) -> bool:
        """True when the letterhead is in use on that day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


class OfficialCode(msgspec.Struct, frozen=True):
    """An official identifier (QĐ 20/2020/QĐ-TTg, or the list of administrative units) with the dates it holds."""

    scheme: str
    code: str
    valid_from: date | None = None
    valid_to: date | None = None


class Unit(msgspec.Struct, frozen=True):
    """A reporting unit; `id` is ours and never changes, names and codes are dated. `level`: huyện, xã, phường, đặc khu …"""

    id: str
    name: str
    level: str
    province: str = ""
    letterheads: tuple[Letterhead, ...] = ()
    codes: tuple[OfficialCode, ...] = ()
    predecessors: tuple[str, ...] = ()  # ids of the units it was formed from
    form: PageForm = PageForm()  # how it has its papers set

    @property
    def area(self) -> str:
        """ "huyện Nguyên Bình": level and name."""
        return f"{self.level} {self.name}".strip()

    def letterhead(self, key: str) -> Letterhead:
        """The letterhead with that id. Raises KeyError."""
        for head in self.letterheads:
            if head.id == key:
                return head
        raise KeyError(key)

    def letterheads_on(self, day: date) -> tuple[Letterhead, ...]:
        """Those in use on a day, in stored order."""
        return tuple(head for head in self.letterheads if head.living_on(day))

    def with_letterhead(self, head: Letterhead) -> "Unit":
        """The unit with the letterhead added, or replaced when the id is known."""
        kept = tuple(head if known.id == head.id else known for known in self.letterheads)
        return msgspec.structs.replace(self, letterheads=kept if head in kept else (*kept, head))
