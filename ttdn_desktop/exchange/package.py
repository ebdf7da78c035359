"""Packs a submission into one bundle file and judges bundles, bag folders and whatever else is handed in."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from ttdn_desktop import files
from ttdn_desktop.errors import Refused
from ttdn_desktop.exchange import bag, figures_json, json_strict, names, zip_canonical
from ttdn_desktop.exchange.judge import judge
from ttdn_desktop.exchange.screen import screen
from ttdn_desktop.model.bundle import BundleContents, FileInside, PackFile, Reason, Verdict, VerdictKind
from ttdn_desktop.model.figure import Indicator, PeriodFigures
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Letterhead, Unit
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.text.unicode import one_line

_OVERHEAD = 2 * names.MB  # headers, manifests and bag-info beside the payload


class BagExchange:
    """ports.Exchange: a BagIt 1.0 bag with a closed list of names in a canonical stored zip."""

    def take(self, path: Path, *, scan: bool, number: int) -> PackFile:
        """An officer's file as it goes in: a name from the closed list by content, the officer's name as its title.

        Raises Refused with a "screen-…" code, "file-too-big" or "file-missing" and the path as its place.
        """
        data = files.read(path, names.MAX_FILE)
        kind = screen(data, str(path))
        name = f"{names.SCANS if scan else names.ATTACHMENTS}/{number:03d}.{kind}"
        if not names.is_payload(name):
            raise Refused("screen-kind" if not scan else "screen-scan", str(path))
        return PackFile(name, data, one_line(path.name)[:300])

    def describe(
        self,
        report: Report,
        figures: PeriodFigures,
        unit: Unit,
        letterhead: Letterhead,
        requests: Sequence[Request],
        paper: Paper,
        extras: Sequence[PackFile] = (),
        *,
        previous: PeriodFigures | None = None,
        indicators: Iterable[Indicator] = (),
        replaces: str = "",
        draft: bool = False,
    ) -> tuple[PackFile, ...]:
        """so-lieu.json, luoc-do.json and nguon-goc.json of a report (figures_json says what stands in them)."""
        data = figures_json.build_figures(
            report, figures, unit, letterhead, requests, paper, previous=previous, indicators=indicators, draft=draft
        )
        origin = figures_json.build_origin(report, extras, replaces=replaces, draft=draft)
        return (
            PackFile(names.FIGURES, data),
            PackFile(names.SCHEMA, figures_json.schema_bytes("so-lieu")),
            PackFile(names.ORIGIN, origin),
        )

    def name(self, unit: str, period: str, number: int, data: bytes) -> str:
        """The outer name of a packed bundle: BC-<unit>-<period>-<nn>-<8 hex>.ttdn."""
        return names.outer_name(unit, period, number, files.sha256(data))

    def pack(self, given: tuple[PackFile, ...], info: dict[str, str]) -> bytes:
        """The bundle of these files; the same input gives the same bytes. `info` holds bag-info values (bag.LABELS).

        Raises Refused for a name outside the closed list, a name twice, a limit passed, or content the verifier would refuse.
        """
        payload = {one.name: one.data for one in given}
        if len(payload) != len(given):
            twice = sorted(one.name for one in given)
            raise Refused("name-twice", next(a for a, b in zip(twice, twice[1:], strict=False) if a == b))
        data = zip_canonical.write(bag.make(payload, info))
        verdict = judge(data, "")
        bad = [reason for reason in verdict.reasons if reason.code != "file-ok"]
        if verdict.verdict not in (VerdictKind.ACCEPTED, VerdictKind.WARNING):
            raise Refused(bad[0].code, bad[0].file, **bad[0].data)
        return data

    def verify(self, path: Path) -> Verdict:
        """The verdict on a bundle file or a bag folder; never raises for bad content, only where nothing can be read."""
        if path.is_dir():
            from ttdn_desktop.exchange.bag_verify import verify_bag

            with files.sorted_errors(path):
                return verify_bag(path)
        try:
            data = files.read(path, names.MAX_BUNDLE + _OVERHEAD)
        except Refused as error:
            if error.code != "file-too-big":
                raise
            reason = Reason("bundle-too-big", path.name, {"limit_mb": str(names.MAX_BUNDLE // names.MB)})
            return Verdict(VerdictKind.REFUSED, "unknown", (reason,))
        return judge(data, path.name)

    def contents(self, path: Path) -> BundleContents:
        """What a bundle says of itself. Raises Refused("slip-unsound") where it is not a sound bundle of ours, and as files.read."""
        data = files.read(path, names.MAX_BUNDLE + _OVERHEAD)
        verdict = judge(data, path.name)
        if verdict.kind != "bundle" or verdict.verdict not in (VerdictKind.ACCEPTED, VerdictKind.WARNING):
            raise Refused("slip-unsound", str(path))
        members = zip_canonical.read(data)
        told, origin = (_object(json_strict.read(members[one], one)) for one in (names.FIGURES, names.ORIGIN))
        listed = origin["files"]
        assert isinstance(listed, list)
        titles = {str(entry["file"]): str(entry["title"]) for entry in map(_object, listed)}
        inside = (
            FileInside(one, len(content), titles.get(one, ""))
            for one, content in members.items()
            if one not in names.TAG_FILES
        )
        number = verdict.info.get("TTDN-Submission", "")
        return BundleContents(
            path.name,
            files.sha256(data),
            len(data),
            str(told["title"]),
            str(_object(told["unit"])["agency"]),
            str(_object(told["period"])["label"]),
            int(number) if number.isdecimal() else 0,
            bool(told["draft"]),
            _issue(_object(told["issue"])),
            tuple(inside),
        )


def _object(value: json_strict.Json) -> dict[str, json_strict.Json]:
    assert isinstance(value, dict)  # the schema said so
    return value


def _issue(told: dict[str, json_strict.Json]) -> str:
    if not told["number"]:
        return ""
    day = "/".join(str(told[part]) for part in ("day", "month", "year") if told[part])
    return f"số {told['number']}/{told['symbol']}" + (f", ngày {day}" if day else "")
