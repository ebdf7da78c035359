"""A second opinion on the tags of a PDF, written from ISO 32000-1 (14.6–14.8) and ISO 14289-1 alone: what is wrong, in words."""

from collections.abc import Iterator
from typing import Any

import pikepdf

PAINTS = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI", "INLINE IMAGE"}
BLOCKS = {"Document", "Part", "P", "H1", "H2", "H3", "L", "Table", "Figure"}
INSIDE = {
    "Document": {"Part"} | BLOCKS - {"Document"},
    "Part": BLOCKS - {"Document", "Part"},
    "L": {"LI"},
    "LI": {"Lbl", "LBody"},
    "LBody": {"L"},
    "Table": {"Caption", "THead", "TBody"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TR": {"TH", "TD"},
}


def faults(data: bytes) -> list[str]:
    """Everything wrong with the tags of the file; an empty list is a good file."""
    from io import BytesIO

    with pikepdf.open(BytesIO(data)) as pdf:
        return [*_catalogue_faults(pdf), *_page_faults(pdf), *_tree_faults(pdf)]


def elements(pdf: pikepdf.Pdf) -> Iterator[tuple[Any, Any]]:
    """Every part of the document in reading order, with the part it is in."""

    def walk(element: Any, above: Any) -> Iterator[tuple[Any, Any]]:
        yield element, above
        for kid in _kids(element):
            if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") != "/MCR":
                yield from walk(kid, element)

    root = pdf.Root.StructTreeRoot
    yield from walk(root.K, root)


def kind(element: Any) -> str:
    """The type of a part: "H1"."""
    return str(element.S).removeprefix("/")


def attribute(element: Any, name: str) -> Any:
    """An attribute of a part, None where it has none."""
    return element.A.get(f"/{name}") if "/A" in element else None


def _kids(element: Any) -> list[Any]:
    inside = element.get("/K")
    if inside is None:
        return []
    return list(inside) if isinstance(inside, pikepdf.Array) else [inside]


def marks(element: Any) -> Iterator[tuple[Any, int]]:
    """(page, number) of every mark directly in a part."""
    for kid in _kids(element):
        if isinstance(kid, int):
            yield element.Pg, kid
        elif isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/MCR":
            yield kid.Pg, int(kid.MCID)


def _catalogue_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    if str(root.get("/Lang", "")) != "vi-VN":
        yield "no language"
    if "/MarkInfo" not in root or root.MarkInfo.get("/Marked") is not True:
        yield "not marked"
    if "/ViewerPreferences" not in root or root.ViewerPreferences.get("/DisplayDocTitle") is not True:
        yield "the title is not shown"


def _page_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    parents = pdf.Root.StructTreeRoot.ParentTree.Nums
    owners = {int(parents[place]): list(parents[place + 1]) for place in range(0, len(parents), 2)}
    for number, page in enumerate(pdf.pages, 1):
        if page.get("/Tabs") != "/S":
            yield f"page {number}: no tab order"
        used: list[int] = []
        open_: list[int | None] = []  # the number of each mark open now, None for an artifact or a mark inside another
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in ("BMC", "BDC"):
                tag = str(operands[0])
                own = (
                    operands[1].get("/MCID") if name == "BDC" and isinstance(operands[1], pikepdf.Dictionary) else None
                )
                if own is None and tag != "/Artifact" and not open_:
                    yield f"page {number}: {tag} belongs to nothing"
                if tag == "/Artifact" and open_:
                    yield f"page {number}: an artifact inside a mark"
                if own is not None:
                    if open_:
                        yield f"page {number}: mark {own} inside another"
                    used.append(int(own))
                    owner = owners.get(int(page.StructParents), [])
                    if int(own) < len(owner) and f"/{kind(owner[int(own)])}" != tag:
                        yield f"page {number}: mark {own} is a {tag}, its part is not"
                open_.append(own)
            elif name == "EMC":
                if not open_:
                    yield f"page {number}: a mark too many is closed"
                    return
                open_.pop()
            elif name in PAINTS and not open_:
                yield f"page {number}: {name} outside every mark"
        if open_:
            yield f"page {number}: a mark is left open"
        if used != list(range(len(used))):
            yield f"page {number}: marks {used} are not counted from 0"
        listed = owners.get(int(page.StructParents), [])
        if len(listed) != len(used):
            yield f"page {number}: {len(used)} marks, {len(listed)} owners"
        for mark, owner in enumerate(listed):
            if not any(mark == own and home.objgen == page.obj.objgen for home, own in marks(owner)):
                yield f"page {number}: the owner of mark {mark} does not know it"


def _tree_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    levels = [0]
    if kind(pdf.Root.StructTreeRoot.K) != "Document":
        yield "the root is no Document"
    for element, above in elements(pdf):
        name = kind(element)
        if element.P.objgen != above.objgen:
            yield f"a {name} whose parent does not have it"
        if "/S" in above and name not in INSIDE.get(kind(above), set()):
            yield f"a {name} in a {kind(above)}"
        if name.startswith("H"):
            level = int(name[1:])
            if level > levels[-1] + 1:
                yield f"{name} after H{levels[-1]}"
            levels.append(level)
        if name == "Figure" and not str(element.get("/Alt", "")).strip():
            yield "a Figure without words"
        if name == "Figure" and attribute(element, "BBox") is None:
            yield "a Figure without a place"
        if name == "TH" and attribute(element, "Scope") not in ("/Column", "/Row"):
            yield "a TH that heads nothing"
        if name == "L" and attribute(element, "ListNumbering") is None:
            yield "an L without numbering"
        if name == "Table":
            yield from _table_faults(element)
        if not _kids(element) and name not in ("TD", "TH"):
            yield f"an empty {name}"


def _table_faults(table: Any) -> Iterator[str]:
    rows = [row for part in _kids(table) if kind(part) in ("THead", "TBody") for row in _kids(part)]
    widths = {sum(int(attribute(cell, "ColSpan") or 1) for cell in _kids(row)) for row in rows}
    if len(widths) != 1:
        yield f"a Table whose rows have {sorted(widths)} columns"
