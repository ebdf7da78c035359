"""What differs from the previous period, word by word and paragraph by paragraph."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tests.carry.reports import figures, report, with_text
from ttdn_desktop.carry.compare import Change, block_text, compare_words, pair_blocks, reads_alike
from ttdn_desktop.model.block import Level, Origin, OriginKind, Paragraph
from ttdn_desktop.model.notation import parse_runs
from ttdn_desktop.text.unicode import old_tone

TEXT = st.text(st.sampled_from("ab Đối ngoại 6 tháng, . 12\n"), max_size=80)


@given(TEXT, TEXT)
def test_the_pieces_give_both_texts_back(old: str, new: str) -> None:
    pieces = compare_words(old, new)
    assert "".join(text for kind, text in pieces if kind is not Change.NEW) == old
    assert "".join(text for kind, text in pieces if kind is not Change.GONE) == new


TONES = st.lists(st.sampled_from(["hòa", "hoà", "thủy", "thuỷ", "quý", "Khỏe", "Khoẻ", "6", ",", "xã"]), max_size=9)


@given(TONES, TONES)
def test_without_placement_the_pieces_give_the_new_text_back_and_the_old_but_for_its_tones(
    one: list[str], two: list[str]
) -> None:
    old, new = " ".join(one), " ".join(two)
    pieces = compare_words(old, new, placement=False)
    assert "".join(text for kind, text in pieces if kind is not Change.GONE) == new
    assert old_tone("".join(text for kind, text in pieces if kind is not Change.NEW)) == old_tone(old)
    assert reads_alike(old, new) is all(kind is Change.SAME for kind, _ in pieces)


def test_where_a_tone_mark_stands_is_no_change_unless_it_is_asked_for() -> None:
    assert compare_words("Văn hoá, thuỷ lợi", "Văn hóa, thủy lợi", placement=False) == [
        (Change.SAME, "Văn hóa, thủy lợi")
    ]
    assert {kind for kind, _ in compare_words("Văn hoá", "Văn hóa")} == {Change.SAME, Change.GONE, Change.NEW}


def test_a_rewritten_phrase_is_one_piece() -> None:
    assert compare_words("Trong 6 tháng đầu năm huyện", "Trong năm 2021 huyện") == [
        (Change.SAME, "Trong "), (Change.GONE, "6 tháng đầu "), (Change.SAME, "năm "), (Change.NEW, "2021 "), (Change.SAME, "huyện"),
    ]  # fmt: skip
    assert compare_words("a x y b", "a u v b") == [
        (Change.SAME, "a "), (Change.GONE, "x y"), (Change.NEW, "u v"), (Change.SAME, " b"),
    ]  # fmt: skip


def test_paragraphs_are_paired_by_origin_wherever_they_stand() -> None:
    old = report(I_1=("một", "hai"), II=("có {{C01}} tin",))
    now = report("2021-Y", carried_from=old.id, I_1=("hai mới",), II=("có {{C01||45}} tin", "thêm"))
    blocks = {key: now.section(key).blocks for key in ("I.1", "II")}
    changed = msgspec.structs.replace(blocks["I.1"][0], origin=Origin(OriginKind.EDITED, old.id, "p2"))
    carried = msgspec.structs.replace(blocks["II"][0], origin=Origin(OriginKind.CARRIED, old.id, "p3"))
    added = Paragraph("p9", parse_runs("thêm"), Level.DASH)
    now = now.with_section(msgspec.structs.replace(now.section("I.1"), blocks=(changed,)))
    now = now.with_section(msgspec.structs.replace(now.section("II"), blocks=(carried, added)))
    pairs = pair_blocks(old, now, figures(C01="45"), None)
    assert [(p.change, p.section, p.old and p.old.id, p.new and p.new.id) for p in pairs] == [
        (Change.CHANGED, "I.1", "p2", changed.id),
        (Change.SAME, "II", "p3", carried.id),
        (Change.NEW, "II", None, "p9"),
        (Change.GONE, "I.1", "p1", None),
    ]


def test_a_block_reads_with_its_figures_or_what_stood_there() -> None:
    ((_, paragraph),) = report(II=("có {{C01|02|08}} và {{?45}} và {{C02}}",)).paragraphs()
    assert block_text(paragraph) == "có 08 và 45 và …"
    assert block_text(paragraph, figures(C01="9")) == "có 09 và 45 và …"
    assert block_text(with_text(paragraph, "{{?}}"), gap="[ ]") == "[ ]"
