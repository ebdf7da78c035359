"""Keys as Vietnamese input programs on Windows send them: finished letters, and Backspaces to put earlier ones right.

UniKey, EVKey and GoTiengViet have no pre-edit text: they watch the keys, then send Backspaces and letters by SendInput,
with no gap between them. The letters arrive with key 0 (VK_PACKET).
"""

import unicodedata
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

BACK = "\b"
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_EMPTY = (
    "\u202f"  # EVKey's way round a browser's completion: an empty letter before the Backspaces, taken back with them
)

SENTENCES = (
    "Ủy ban nhân dân xã đã ban hành kế hoạch tuyên truyền, giao từng thành viên phụ trách từng thôn, bản.",
    "Trong kỳ, đài truyền thanh xã phát sóng bằng tiếng Việt và tiếng Tày vào các buổi sáng, chiều.",
    "Người dân ở hai bên đường biên được nghe phổ biến quy định về xuất, nhập cảnh và phòng, chống ma túy.",
    "Lễ hội mùa xuân diễn ra trong ba ngày, thu hút đông đảo khách thập phương đến thưởng thức ẩm thực.",
    "Cổng thông tin điện tử được cập nhật thường xuyên; nhiều bài viết giới thiệu nghề dệt, nghề rèn truyền thống.",
    "Một số cán bộ mới nhận nhiệm vụ còn lúng túng, ít kinh nghiệm, ngoại ngữ chưa đáp ứng yêu cầu.",
    "Kinh phí cấp cho hoạt động còn eo hẹp, chủ yếu lồng ghép vào các chương trình mục tiêu quốc gia.",
    "Thời tiết rét đậm, rét hại kéo dài khiến lịch chiếu phim lưu động ở vùng cao phải lùi lại nửa tháng.",
    "Thanh niên tình nguyện quét dọn nghĩa trang liệt sĩ, thắp nến tri ân và tặng quà gia đình chính sách.",
    "Phòng Văn hóa phối hợp với đồn biên phòng tổ chức giao lưu bóng chuyền giữa hai xã kết nghĩa.",
    "Đội văn nghệ quần chúng dựng hai mươi tiết mục hát then, đàn tính phục vụ bà con dịp Tết Nguyên đán.",
    "Nhờ vậy, dư luận xã hội ổn định, không để xảy ra điểm nóng, không có khiếu kiện vượt cấp.",
    "Bên cạnh kết quả đạt được, công tác thông tin đối ngoại vẫn còn những hạn chế, khuyết điểm cần khắc phục.",
    "Nguyên nhân khách quan là địa bàn rộng, dân cư thưa thớt, sóng điện thoại ở nhiều thôn còn yếu.",
    "Nguyên nhân chủ quan là sự phối hợp giữa các ngành, đoàn thể có lúc, có nơi chưa chặt chẽ.",
    "Thời gian tới, xã tiếp tục quán triệt nghị quyết, đổi mới hình thức tuyên truyền cho phù hợp từng đối tượng.",
    "Khuyến khích người có uy tín, già làng, trưởng bản tham gia vận động con cháu giữ gìn tiếng nói, chữ viết.",
    "Đề nghị cấp trên quan tâm hỗ trợ máy quay, máy ảnh và mở thêm lớp tập huấn kỹ năng viết tin.",
    "Đề xuất tỉnh sớm hướng dẫn thống nhất biểu mẫu, thời hạn gửi báo cáo để cơ sở thuận lợi thực hiện.",
    "Trên đây là báo cáo của xã, kính gửi Sở xem xét, tổng hợp và cho ý kiến chỉ đạo kịp thời ạ.",
)

_RIMES = (
    "a ă â e ê i o ô ơ u ư y ai ay ây ao au âu eo êu ia iê iu oa oai oay oă oe oi ôi ơi ua uâ uê ui ưi ươ ưu uy uya uyê "
    "am ăm âm em êm im om ôm ơm um ươm an ăn ân en ên in on ôn ơn un iên uôn ươn ang ăng âng ênh inh ong ông ung ưng iêng "
    "uông ương anh oan oăn oang uân uynh uyên yêu ươi uôi iêm ac ăc âc ăp âp at ăt ât et êt it ôt ơt ut ưt iêc uôc ươc iêt "
    "uôt ươt ach êch ich oac oat uât uyêt ap ep êp ip op ôp ơp up iêp"
).split()
_ONSETS = "b c ch d đ g gi h kh l m n nh ph qu r s t th tr v x".split()


def words() -> list[str]:
    """Some 550 syllables: every rime with every tone it takes, the onsets in turn, each tenth with a capital."""
    made: list[str] = []
    for rime in _RIMES:
        stopped = rime[-1] in "cpt" or rime.endswith("ch")
        for tone in ("\u0301", "\u0323") if stopped else ("", *_TONES):
            syllable = _ONSETS[len(made) % len(_ONSETS)] + _toned(rime, tone)
            made.append(syllable.capitalize() if len(made) % 10 == 9 else syllable)
    return made


def _toned(rime: str, tone: str) -> str:
    vowels = [place for place, letter in enumerate(rime) if unicodedata.normalize("NFD", letter)[0] in "aeiouy"]
    marked = [place for place in vowels if rime[place] in "ăâêôơư"]
    place = marked[-1] if marked else vowels[-1] if vowels[-1] + 1 < len(rime) else vowels[max(len(vowels) - 2, 0)]
    return unicodedata.normalize("NFC", rime[: place + 1] + tone + rime[place + 1 :])


def stream(text: str, method: str = "telex") -> Iterator[str]:
    """What arrives for a text typed with "telex" (marks at once, tone at the end of the word), "vni" (marks and tone at the

    end) or "evkey" (as telex, with the empty letter): letters, and "\\b" for Backspace.
    """
    screen = ""
    for wanted in _screens(text, "vni" if method == "vni" else "telex"):
        same = 0
        while same < min(len(screen), len(wanted)) and screen[same] == wanted[same]:
            same += 1
        gone = len(screen) - same
        if gone and method == "evkey":
            yield _EMPTY
            gone += 1
        yield from BACK * gone
        yield from wanted[same:]
        screen = wanted


def _screens(text: str, method: str) -> Iterator[str]:
    """The text after each key a person presses."""
    done, word = "", ""
    for letter in text + "\0":
        if letter.isalpha():
            word += letter
            continue
        for stage in _word(word, method):
            yield done + stage
        done, word = done + word + letter.strip("\0"), ""
        yield done


def _word(word: str, method: str) -> Iterator[str]:
    letters = [unicodedata.normalize("NFD", letter) for letter in word]
    toneless = ["".join(c for c in letter if c not in _TONES) for letter in letters]
    screen = ""
    for letter in toneless:
        plain = {"đ": "d", "Đ": "D"}.get(letter, letter[0])
        screen += plain
        yield screen
        if method == "telex" and unicodedata.normalize("NFC", letter) != plain:
            screen = screen[:-1] + unicodedata.normalize("NFC", letter)
            yield screen
    marked = unicodedata.normalize("NFC", "".join(toneless))
    if screen != marked:
        yield marked
    if marked != word:
        yield word


def send(widget: QWidget, keys: Iterator[str] | str) -> None:
    """Sends the stream to the widget that has the keyboard inside it, press and release, no gap."""
    for letter in keys:
        target = QApplication.focusWidget() if widget.isAncestorOf(QApplication.focusWidget() or widget) else widget
        key = {BACK: Qt.Key.Key_Backspace, "\n": Qt.Key.Key_Return, " ": Qt.Key.Key_Space}.get(letter, Qt.Key(0))
        shown = {BACK: BACK, "\n": "\r"}.get(letter, letter)
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            QApplication.sendEvent(target or widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, shown))
