"""Words of choosing where the data lies and where its second line of backups goes."""

from pathlib import Path

TITLE = "Nơi lưu dữ liệu và bản sao lưu"
HOME, BACKUP = "Dữ liệu", "Sao lưu thêm vào"
HOME_NOW = "Đang để ở: {place}"
CHANGE, CHOOSE = "Chọn nơi khác…", "Chọn thư mục…"
CHANGE_NAME, CHOOSE_NAME = "Chọn nơi khác để dữ liệu", "Chọn thư mục sao lưu thứ hai"
MOVE_CHECK, BACKUP_CHECK = "Ch&uyển dữ liệu sang {place}", "Sao lưu thêm vào một ổ đĩa &khác"
CHOOSE_HOME, CHOOSE_BACKUP = "Chọn thư mục để dữ liệu", "Chọn thư mục sao lưu trên ổ đĩa khác"
NO_BACKUP = "(chưa chọn)"
WHY_SECOND = "Máy có một ổ đĩa cố định thứ hai. Nên để dữ liệu ở đó: cài lại Windows sẽ xóa sạch ổ C."
WHY_BACKUP = "Một ổ đĩa hỏng thì vẫn còn bản sao ở ổ kia."
WHY_ONE = "Máy chỉ có một ổ đĩa; nếu cơ quan có ổ cứng rời hoặc thư mục chung, nên chọn làm nơi sao lưu thứ hai."
PINNED = "Nơi để dữ liệu do người cài đặt chương trình định sẵn, không đổi ở đây được."
SAVE, LEAVE = "Dùng các nơi này", "Thôi"
MOVING = "Đang chép dữ liệu sang nơi mới và kiểm tra…"
STICK_HOME = "{place} nằm trên USB hoặc ổ đĩa rời. Rút ra khi đang làm việc, làm rơi hay mất là mất dữ liệu. Vẫn để dữ liệu ở đó?"
SYNCED = "Ổ mạng {place} có thể mất kết nối khi đang làm việc. Vẫn để dữ liệu ở đó?"
SAME_DRIVE = "Thư mục sao lưu cùng ổ đĩa với dữ liệu: ổ ấy hỏng thì mất cả hai. Vẫn chọn thư mục này?"
YES_STICK, NO_STICK = "Vẫn để ở đó", "Chọn nơi khác"
YES_SAME = "Vẫn chọn"


def moved(new: Path, old: Path) -> str:
    """After the data was moved."""
    return (
        f"Dữ liệu đã chép sang {new}, kiểm tra xong và từ nay dùng ở đó. "
        f"Bản cũ ở {old} vẫn còn nguyên, không dùng nữa; khi chắc chắn thì có thể xóa."
    )
