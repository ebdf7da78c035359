"""Damaged data from the shell: told with the way out, and the way out works."""

from pathlib import Path

from tests.journeys.shell import ttdn


def test_from_damage_back_to_work(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert ttdn(home, "unit", "set", "name=Nguyên Bình", "level=huyện", "province=tỉnh Cao Bằng").code == 0
    backup = ttdn(home, "backup", "--json").json["path"]
    data = home / "ttdn.db"
    data.write_bytes(b"\0" * 20_000)
    told = ttdn(home, "unit", "show")
    assert told.code == 3 and f"ttdn restore {backup}" in told.sentence and data.read_bytes() == b"\0" * 20_000
    done = ttdn(home, "restore", backup, "--json").json
    assert done["restored"] == backup and Path(done["aside"]).read_bytes() == b"\0" * 20_000
    assert "Nguyên Bình" in ttdn(home, "unit", "show").out
    refused = ttdn(home, "restore", done["aside"])
    assert refused.code == 1 and done["aside"] in refused.sentence
