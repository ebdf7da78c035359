"""Judges a plain BagIt folder of any version, strictly and without ever following a path out of it."""

import hashlib
import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from ttdn_desktop.exchange import bag_syntax as syntax
from ttdn_desktop.exchange.bag_syntax import Malformed
from ttdn_desktop.model.bundle import Reason, Verdict, VerdictKind
from ttdn_desktop.text.unicode import one_line

_MANIFEST = re.compile(r"(tag)?manifest-([A-Za-z0-9-]+)\.txt", re.IGNORECASE)
_MAX_TAG_FILE = 64_000_000
_MAX_FILES = 100_000
_MAX_REASONS = 1000  # enough to be told
_CHUNK = 1 << 20

Manifests = dict[str, dict[str, dict[str, str]]]  # "" or "tag" -> algorithm -> path -> digest


def verify_bag(folder: Path) -> Verdict:
    """The verdict on a bag folder: ACCEPTED, WARNING (sound, with things a careful sender would not do), REFUSED, NEWER.

    A folder without bagit.txt that does not look like a bag at all is of kind "unknown". Nothing is fetched: a bag with
    holes is incomplete. Raises OSError when the disk fails.
    """
    return _Bag(folder).judge()


class _Bag:
    """One run of the verifier: what was found so far."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.wrong: list[Reason] = []
        self.odd: list[Reason] = []
        self.files: set[str] = set()
        self.forms: dict[str, list[str]] = {}  # NFC name -> names on the disk
        self.version: syntax.Version = (0, 0)
        self.encoding = "utf-8"
        self.info: dict[str, str] = {}

    def judge(self) -> Verdict:
        if not stat.S_ISREG(_mode(self.folder / "bagit.txt")):
            bag_like = (self.folder / "data").is_dir() and any(self.folder.glob("*manifest-*.txt"))
            missing = Reason("bag-declaration-missing" if bag_like else "not-bundle-folder", self.folder.name)
            return Verdict(VerdictKind.REFUSED, "bag" if bag_like else "unknown", (missing,))
        try:
            self._read()
        except Malformed as error:
            self.wrong.append(error.reason)
        except _Newer as newer:
            return Verdict(VerdictKind.NEWER, "bag", (newer.reason,))
        verdict = VerdictKind.REFUSED if self.wrong else VerdictKind.WARNING if self.odd else VerdictKind.ACCEPTED
        told = tuple(_printable(reason) for reason in (*self.wrong, *self.odd)[:_MAX_REASONS])
        return Verdict(verdict, "bag", told, {one_line(label): one_line(text) for label, text in self.info.items()})

    def _read(self) -> None:
        self.version, self.encoding = syntax.declaration(self._tag_file("bagit.txt"))
        if self.version not in syntax.KNOWN_VERSIONS:
            written = Reason("bag-version", "bagit.txt", {"version": f"{self.version[0]}.{self.version[1]}"})
            if self.version > (1, 0):
                raise _Newer(written)
            raise Malformed(written.code, written.file, **written.data)
        self._list_files()
        manifests = self._manifests()
        payload = {name for name in self.files if name.startswith("data/")}
        if not (self.folder / "data").is_dir():
            self.wrong.append(Reason("bag-no-data", "data"))
        if not manifests[""]:
            self.wrong.append(Reason("bag-no-manifest"))
        self._complete(manifests[""], payload)
        self._fetch(manifests[""])
        for kind in ("", "tag"):
            self._digests(manifests[kind])
        self._info(payload)

    def _tag_file(self, name: str) -> bytes:
        with open(self.folder / name, "rb") as file:
            data = file.read(_MAX_TAG_FILE + 1)
        if len(data) > _MAX_TAG_FILE:
            raise Malformed("bag-too-big", name)
        return data

    def _lines(self, name: str) -> Iterator[str]:
        return syntax.lines(self._tag_file(name), self.encoding, name)

    def _list_files(self) -> None:
        for place, folders, names in os.walk(self.folder):
            for name in (*folders, *names):
                path = Path(place, name)
                inside = path.relative_to(self.folder).as_posix()
                kind = path.lstat().st_mode
                if not (stat.S_ISDIR(kind) or stat.S_ISREG(kind)):  # links, and pipes that would never end
                    raise Malformed("bag-link", inside)
                if stat.S_ISREG(kind):
                    self.files.add(inside)
            if len(self.files) > _MAX_FILES:
                raise Malformed("bag-too-big", "")

    def _manifests(self) -> Manifests:
        found: Manifests = {"": {}, "tag": {}}
        for name in sorted(self.files):
            match = _MANIFEST.fullmatch(name)
            if match is None:
                continue
            kind, algorithm = (match[1] or "").lower(), match[2].lower().replace("-", "")
            if algorithm not in syntax.DIGESTS:
                self.odd.append(Reason("bag-algorithm", name, {"algorithm": match[2]}))
                continue
            found[kind][algorithm] = self._manifest(name, algorithm, payload=not kind)
        return found

    def _manifest(self, name: str, algorithm: str, *, payload: bool) -> dict[str, str]:
        listed: dict[str, str] = {}
        folded: set[str] = set()
        for line in self._lines(name):
            digest, written, star = syntax.entry(line, self.version, name)
            if star:
                self.odd.append(Reason("bag-asterisk", name))
            path = syntax.without_dots(written)
            if syntax.is_outside(written) or path.startswith("data/") is not payload:
                self.wrong.append(Reason("bag-outside", name, {"path": written}))
                continue
            if path != written:
                self.odd.append(Reason("bag-dots", written))
            if len(digest) != syntax.DIGESTS[algorithm]:
                self.wrong.append(Reason("bag-line", name, {"line": line[:80]}))
            path = self._as_stored(path)
            if path in listed:
                twice = Reason("bag-twice", path)
                strict = self.version >= (1, 0) or listed[path] != digest
                (self.wrong if strict else self.odd).append(twice)
            elif path.casefold() in folded:
                self.odd.append(Reason("bag-case", path))
            folded.add(path.casefold())
            if path.rsplit("/", 1)[-1].lower() in syntax.SYSTEM_FILES:
                self.odd.append(Reason("bag-system-file", path))
            listed[path] = digest
        return listed

    def _as_stored(self, path: str) -> str:
        """The name on the disk: the same, or the one file whose name differs only in Unicode form (with a warning)."""
        if path in self.files:
            return path
        if not self.forms:
            for name in self.files:
                self.forms.setdefault(unicodedata.normalize("NFC", name), []).append(name)
        twins = self.forms.get(unicodedata.normalize("NFC", path), [])
        if len(twins) != 1:
            return path
        self.odd.append(Reason("bag-unicode", twins[0]))
        return twins[0]

    def _complete(self, manifests: dict[str, dict[str, str]], payload: set[str]) -> None:
        """Every payload file is listed: in some manifest, from 1.0 on in each (RFC 8493, 3)."""
        each = self.version >= (1, 0)
        for name in sorted(payload):
            listed = [name in manifest for manifest in manifests.values()]
            if not (all(listed) if each else any(listed)):
                self.wrong.append(Reason("file-unlisted", name))

    def _fetch(self, manifests: dict[str, dict[str, str]]) -> None:
        if "fetch.txt" not in self.files:
            return
        for line in self._lines("fetch.txt"):
            written = syntax.fetch_path(line, self.version)
            path = syntax.without_dots(written)
            if syntax.is_outside(written) or not path.startswith("data/"):
                self.wrong.append(Reason("bag-outside", "fetch.txt", {"path": written}))
            elif not any(path in manifest for manifest in manifests.values()):
                self.wrong.append(Reason("file-unlisted", path))

    def _digests(self, manifests: dict[str, dict[str, str]]) -> None:
        for name in sorted({name for manifest in manifests.values() for name in manifest}):
            if name not in self.files:
                self.wrong.append(Reason("file-lost", name))
                continue
            wanted = {algorithm: manifest[name] for algorithm, manifest in manifests.items() if name in manifest}
            if _digests_of(self.folder / name, wanted) != wanted:
                self.wrong.append(Reason("file-changed", name))

    def _info(self, payload: set[str]) -> None:
        name = "bag-info.txt" if self.version >= (0, 96) else "package-info.txt"
        if name not in self.files:
            return
        for label, value in syntax.info_pairs(self._lines(name), self.version, name):
            self.info[label] = value
        oxum = self.info.get("Payload-Oxum")
        if oxum is not None:
            true = f"{sum((self.folder / one).stat().st_size for one in payload)}.{len(payload)}"
            if oxum != true:
                self.wrong.append(Reason("bag-oxum", name, {"told": oxum, "true": true}))


def _mode(path: Path) -> int:
    try:
        return path.lstat().st_mode
    except FileNotFoundError:
        return 0


def _printable(reason: Reason) -> Reason:
    """Names from a stranger's disk may hold anything: control characters and broken encodings are not passed on."""

    def plain(text: str) -> str:
        return one_line(text.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))

    return Reason(reason.code, plain(reason.file), {key: plain(text) for key, text in reason.data.items()})


class _Newer(Exception):
    """A later version of BagIt than we know."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.code)
        self.reason = reason


def _digests_of(path: Path, wanted: dict[str, str]) -> dict[str, str]:
    hashes = {algorithm: hashlib.new(algorithm, usedforsecurity=False) for algorithm in wanted}
    with open(path, "rb") as file:
        while chunk := file.read(_CHUNK):
            for one in hashes.values():
                one.update(chunk)
    return {algorithm: one.hexdigest() for algorithm, one in hashes.items()}
