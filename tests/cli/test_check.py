"""`ttdn check` on files from anywhere: grouped, with place, words, reason, proposal, basis; one sentence for what is no report."""

from pathlib import Path

import pytest

from tests.journeys.shell import ttdn
from ttdn_desktop.text.legacy import TCVN3

REPORT = """ỦY BAN NHÂN DÂN
XÃ HÒA MAI

Số: 46/BC-UBND
Hòa Mai, ngày 15 tháng 6 năm 2026

BÁO CÁO
Công tác thông tin đối ngoại 6 tháng đầu năm 2026

Ủy ban nhân dân xã Hòa Mai báo cáo như sau:

I. KẾT QUẢ
1. Tuyên truyền
- Đấu tranh với âm mưu bảo loạn của phân tử cơ hội.
- Đã tổ chức tổ chức 05 buổi tuyên truyền tại các thôn.

II. PHƯƠNG HƯỚNG
- Tiếp tục tuyên truyền.

Trên đây là báo cáo 6 tháng đầu năm 2026 của Ủy ban nhân dân xã Hòa Mai./.

Nơi nhận:
- Sở Văn hóa, Thể thao và Du lịch (b/c);
- Lưu: VT, VHXH.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hoàng Thị Mai Hương
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "báo cáo.txt"
    path.write_text(REPORT, "utf-8")
    return path


def test_findings_stand_in_groups_with_place_words_reason_and_rule(home: Path, file: Path) -> None:
    out = ttdn(home, "check", file).out
    heads = [line for line in out.splitlines() if line and not line.startswith(" ")]
    assert [head.partition(" (")[0] for head in heads[:-1]] in (
        ["PHẢI SỬA", "NÊN SỬA", "GÓP Ý CÂU CHỮ"], ["NÊN SỬA", "GÓP Ý CÂU CHỮ"],
    )  # fmt: skip
    assert heads[-1].startswith("Tất cả: ")
    assert "• I.1 Tuyên truyền: “bảo loạn”" in out and "nên ghi “bạo loạn”" in out and "[confusable]" in out
    assert out.count("[confusable]") == 1, "the reason of a rule is told once"
    assert not home.exists() or not [*home.glob("*.db")]


def test_one_rule_with_two_reasons_tells_each_below_its_own(home: Path, file: Path) -> None:
    """A word left out and a comma too many come from one rule; neither is explained by the other's reason."""
    words = "- Chỉ đạo các ban, ngành, đơn vị, quán triệt nội dung.\n- Đã biên tập, đăng tải trang thông tin điện tử 03 tin."
    file.write_text(REPORT.replace("- Tiếp tục tuyên truyền.", words), encoding="utf-8")
    said = ttdn(home, "check", file, "--rule", "frame").out.splitlines()
    comma, left_out = (
        next(k for k, line in enumerate(said) if part in line) for part in ("“đơn vị, quán", "“đăng tải")
    )
    assert "Dấu phẩy" in said[comma + 1] and "nơi đăng" in said[left_out + 1]


def test_every_finding_says_all_of_it_in_json(home: Path, file: Path) -> None:
    said = ttdn(home, "check", file, "--json")
    assert said.json["words_checked"] is True and said.json["notices"] == []
    for finding in said.json["findings"]:
        assert {"rule", "severity", "section", "quote", "message", "suggestion", "basis", "place", "why"} <= set(
            finding
        )
        assert finding["place"] and finding["message"] and finding["why"]
    assert said.code == (1 if any(f["severity"] == "must" for f in said.json["findings"]) else 0)


def test_rules_are_chosen_and_left_out(home: Path, file: Path) -> None:
    one = ttdn(home, "check", file, "--rule", "confusable", "--json").json["findings"]
    assert {f["quote"] for f in one} == {"bảo loạn", "phân tử cơ hội"}
    rest = ttdn(home, "check", file, "--off", "confusable", "--json").json["findings"]
    assert rest and not [f for f in rest if f["rule"] == "confusable"]
    wrong = ttdn(home, "check", file, "--rule", "khong-co", "--json")
    assert wrong.code == 1 and wrong.json["error"]["code"] == "rule-unknown"


def test_a_file_without_a_period_is_checked_by_its_words_or_with_the_period_named(home: Path, file: Path) -> None:
    file.write_text(REPORT.replace(" 2026", "").replace("6 tháng đầu năm", ""), "utf-8")
    said = ttdn(home, "check", file)
    assert "--period" in said.sentence and "chỉ kiểm tra câu chữ từng dòng" in said.sentence and "Đoạn " in said.out
    assert ttdn(home, "check", file, "--json").json["words_checked"] is False
    known = ttdn(home, "check", file, "--period", "2026-H1", "--json")
    assert known.json["words_checked"] is True and any(f["section"] for f in known.json["findings"])


def test_a_text_that_is_no_report(home: Path, file: Path) -> None:
    file.write_text("Trăm năm trong cõi người ta\nBăng zôn, khẩu hiệu.\n", "utf-8")
    said = ttdn(home, "check", file)
    assert "thành một báo cáo" in said.sentence and "“Băng zôn”" in said.out and "Đoạn 2" in said.out


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file-empty"),
        (b" \n\n", "file-empty"),
        (bytes(range(256)) * 9, "file-binary"),
        (b"a" * 5_000_001, "file-too-big"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(home: Path, file: Path, content: bytes, code: str) -> None:
    file.write_bytes(content)
    said = ttdn(home, "check", file, "--json")
    assert said.code == 1 and said.json["error"]["code"] == code and file.name in said.sentence


def test_letters_of_an_old_encoding_are_told_of(home: Path, file: Path) -> None:
    old = {new: letter for letter, new in TCVN3.items()}
    small = {letter: old.get(letter) or old.get(letter.lower(), letter) for letter in REPORT}
    file.write_bytes("".join(small[letter] for letter in REPORT).encode("latin-1"))
    said = ttdn(home, "check", file, "--json")
    assert said.json["words_checked"] is True and [n["code"] for n in said.json["notices"]] == ["read-legacy-text"]
    rules = {finding["rule"] for finding in said.json["findings"]}
    assert "confusable" in rules and not rules & {"signer-missing", "text-unplaced"}, "its capitals were made whole"


def test_a_report_of_the_party_is_no_fault_by_its_symbol(home: Path, file: Path) -> None:
    party = REPORT.replace(
        "ỦY BAN NHÂN DÂN\nXÃ HÒA MAI\n\nSố: 46/BC-UBND", "ĐẢNG BỘ HUYỆN LÂM\nĐẢNG ỦY XÃ HÒA MAI\n*\nSố 46-BC/ĐU"
    )
    party = party.replace("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "T/M ĐẢNG ỦY\nBÍ THƯ").replace("Ủy ban nhân dân", "Đảng ủy")
    file.write_text(party, "utf-8")
    said = ttdn(home, "check", file, "--json")
    assert said.json["words_checked"] is True
    assert not [f for f in said.json["findings"] if f["severity"] == "must"], said.json["findings"]


def test_the_basis_is_told_in_words_never_as_a_code_of_the_program(home: Path, file: Path) -> None:
    file.write_text(REPORT.replace("15 tháng 6", "15 tháng 06"), "utf-8")
    found = ttdn(home, "check", file, "--json").json["findings"]
    told = {finding["rule"]: finding["basis"] for finding in found}
    assert told["doubled-word"] == "thông lệ" and told["date-written"] == "Nghị định 30/2020, Phụ lục I, II.4"
    assert not [basis for basis in told.values() if basis[:1] == "K" and basis[1:2].isdigit()]


def test_bodies_that_ended_on_other_days_have_reasons_of_their_own(home: Path, file: Path) -> None:
    asked = "- Đề nghị Sở Thông tin và Truyền thông hỗ trợ loa.\n- Đề nghị UBND huyện hỗ trợ kinh phí.\n"
    file.write_text(REPORT.replace("- Tiếp tục tuyên truyền.\n", asked), "utf-8")
    out = ttdn(home, "check", file).out
    assert "Tên này dùng đến ngày 28/02/2025" in out and "Tên này dùng đến ngày 30/6/2025" in out


def test_a_point_that_runs_on_is_named_by_its_first_words(home: Path, file: Path) -> None:
    point = "1. Ủy ban nhân dân xã đã triển khai đến các thôn, các trường học và các cơ quan trên địa bàn những việc chính như sau:"
    file.write_text(REPORT.replace("1. Tuyên truyền\n", point + "\n"), "utf-8")
    places = [finding["place"] for finding in ttdn(home, "check", file, "--json").json["findings"]]
    assert any(place.startswith("I.1 Ủy ban nhân dân xã") for place in places)
    assert all(len(place.split()) <= 18 and not place.endswith(":") for place in places)
