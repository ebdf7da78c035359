"""Report -> page blocks of Nghị định 30/2020/NĐ-CP, still without any file."""
