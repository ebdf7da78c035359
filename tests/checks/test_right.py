"""Sentences that are right and look wrong (syllables that meet, subsets, leap days, names): nothing loud is said of them."""

import pytest

from tests.checks.judging import HERE, LOUD, TODAY
from ttdn_desktop.checks.base import View
from ttdn_desktop.checks.run import look
from ttdn_desktop.documents.text_reader import read_text
from ttdn_desktop.operations.check_file import context_of
from ttdn_desktop.operations.import_old import understand
from ttdn_desktop.store.catalogue import FileCatalogue

RIGHT = [
    line
    for line in (HERE / "judged" / "right.txt").read_text("utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]
REPORT = """Số: /BC-UBND

An Bình, ngày tháng 6 năm 2026

BÁO CÁO
Công tác thông tin đối ngoại 6 tháng đầu năm 2026 và phương hướng, nhiệm vụ 6 tháng cuối năm 2026

Kính gửi: Sở Văn hóa, Thể thao và Du lịch tỉnh Lào Cai

Thực hiện Công văn số 1024/SVHTTDL-TTCS ngày 01/6/2026 của Sở Văn hóa, Thể thao và Du lịch tỉnh Lào Cai về việc báo cáo công tác thông tin đối ngoại 6 tháng đầu năm 2026, Ủy ban nhân dân (UBND) xã An Bình báo cáo như sau:

1. Kết quả thực hiện

{text}

2. Phương hướng, nhiệm vụ 6 tháng cuối năm 2026

Tiếp tục thực hiện các nhiệm vụ được giao.

Trên đây là báo cáo công tác thông tin đối ngoại 6 tháng đầu năm 2026 và phương hướng, nhiệm vụ 6 tháng cuối năm 2026 của UBND xã An Bình./.

Nơi nhận:
- Như trên;
- Lưu: VT, VHXH.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Thị An
"""  # noqa: E501


@pytest.mark.parametrize("sentence", RIGHT)
def test_nothing_loud_is_said_of_what_is_right(sentence: str) -> None:
    catalogue = FileCatalogue(None)
    imported = understand(read_text(REPORT.format(text=sentence).encode(), "bao-cao.txt"), catalogue)
    said = [f for f in look(View(context_of(imported, catalogue, TODAY))) if f.severity in LOUD and f.quote in sentence]
    assert [(f.rule, f.quote, f.suggestion) for f in said if f.quote] == []
