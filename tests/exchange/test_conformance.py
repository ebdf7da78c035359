"""The BagIt conformance suite, judged strictly: 58 of 60 on a case-sensitive disk, the two others named with their reason."""

from collections import Counter
from pathlib import Path

import pytest

from tests.real import real_file
from ttdn_desktop.exchange.bag_verify import verify_bag
from ttdn_desktop.model.bundle import VerdictKind

CATEGORIES = {"valid": 27, "invalid": 15, "warning": 6, "linux-only": 6, "windows-only": 6}

# Each lists a file that differs from another by case or is a system file, and the suite's own repository lacks it.
DEVIATIONS = {
    "v0.97/warning/duplicate-file-with-different-case": "data/HELLO.txt",
    "v0.97/warning/special-system-files": "data/.DS_Store",
}

# Refused or warned of for the right reason, not for any reason.
WHY = {
    "invalid/baginfo-missing-encoding": "bag-declaration",
    "invalid/bom-in-bagit.txt": "bag-declaration",
    "invalid/corrupt-data-file": "file-changed",
    "invalid/corrupt-tag-file": "file-changed",
    "invalid/extra-file-in-bag": "file-unlisted",
    "invalid/invalid-version-number": "bag-declaration",
    "invalid/missing-baginfo": "file-lost",
    "invalid/missing-bagit.txt": "bag-declaration-missing",
    "invalid/out-of-scope-file-paths-using-dot-notation": "bag-outside",
    "invalid/out-of-scope-file-paths-using-dot-notation-for-fetch": "bag-outside",
    "invalid/bagit-with-invalid-whitespace": "bag-declaration",
    "invalid/notAllManifestsListAllFiles": "file-unlisted",
    "warning/made-with-md5sum-tools": "bag-asterisk",
    "warning/relative-path": "bag-dots",
    "warning/same-filename-listed-twice-with-different-normalization": "bag-unicode",
    "warning/same-filename-listed-twice-with-the-same-hash": "bag-twice",
}


def cases(root: Path) -> list[tuple[str, Path]]:
    return [
        (f"{bag.parent.parent.name}/{bag.parent.name}/{bag.name}", bag)
        for bag in sorted(root.glob("v*/*/*"))
        if bag.is_dir()
    ]


def test_suite(capsys: pytest.CaptureFixture[str]) -> None:
    total, right, wrong = Counter[str](), Counter[str](), {}
    for name, bag in cases(real_file("bagit-conformance-suite")):
        category = name.split("/")[1]
        verdict = verify_bag(bag)
        wanted = {"valid": (VerdictKind.ACCEPTED, VerdictKind.WARNING), "warning": (VerdictKind.WARNING,)}
        total[category] += 1
        if verdict.verdict in wanted.get(category, (VerdictKind.REFUSED,)):
            right[category] += 1
        else:
            wrong[name] = verdict
    with capsys.disabled():
        table = " · ".join(f"{category} {right[category]}/{total[category]}" for category in CATEGORIES)
        print(f"\nBagIt conformance: {sum(right.values())}/{sum(total.values())} ({table})")
    assert dict(total) == CATEGORIES
    assert wrong.keys() <= DEVIATIONS.keys()
    for name, verdict in wrong.items():
        assert ("file-lost", DEVIATIONS[name]) in {(reason.code, reason.file) for reason in verdict.reasons}


def test_for_the_right_reason() -> None:
    for name, bag in cases(real_file("bagit-conformance-suite")):
        codes = {reason.code for reason in verify_bag(bag).reasons}
        short = name.partition("/")[2]
        wanted = WHY.get(short, "bag-outside" if "out-of-scope" in name else "")
        assert wanted in codes or not wanted, (name, codes)
        if "valid" == name.split("/")[1]:
            assert codes <= {"bag-dots"}, (name, codes)


def test_bags_of_two_named_deviations_are_right_once_complete(tmp_path: Path) -> None:
    """The files the repository lacks, put back: then the verifier warns, as the suite wants."""
    import shutil

    suite = real_file("bagit-conformance-suite")
    for name, lost in DEVIATIONS.items():
        bag = tmp_path / name.rsplit("/", 1)[-1]
        shutil.copytree(suite / name, bag, copy_function=shutil.copyfile)
        twin = next(one for one in (bag / "data").iterdir())
        if (bag / lost).exists():
            pytest.skip("this disk does not tell upper from lower case")
        shutil.copyfile(twin, bag / lost)
        info = bag / "bag-info.txt"
        oxum = sum(f.stat().st_size for f in (bag / "data").iterdir())
        text = info.read_text("utf-8").splitlines()
        info.write_text(
            "\n".join(f"Payload-Oxum: {oxum}.2" if t.startswith("Payload-Oxum") else t for t in text) + "\n", "utf-8"
        )
        for manifest in bag.glob("tagmanifest-*"):
            manifest.unlink()  # bag-info may have changed; tag manifests are optional
        assert verify_bag(bag).verdict is VerdictKind.WARNING, name
