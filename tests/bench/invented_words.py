"""Phrase tables of an invented commune: sentences of the field put together by chance, always the same for one seed."""

from collections.abc import Callable
from random import Random

from ttdn_desktop.model.period import Period, PeriodKind

VILLAGES = (
    "thôn Nà Lừa", "thôn Bản Piềng", "thôn Khuổi Mật", "thôn Tân Lập", "thôn Phai Cát", "thôn Đồng Mây", "thôn Suối Hoa",
    "thôn Nà Vài", "thôn Cốc Xả", "thôn Vườn Cam", "thôn Pác Lũng", "thôn Hợp Tiến", "thôn Lũng Chè", "thôn Bản Vẹn",
)  # fmt: skip
WHO = (
    "Phòng Văn hóa - Xã hội", "Trung tâm Dịch vụ tổng hợp xã", "Đài Truyền thanh xã", "Đoàn Thanh niên xã", "Hội Nông dân xã",
    "Hội Liên hiệp Phụ nữ xã", "Hội Cựu chiến binh xã", "Công an xã", "Ban Chỉ huy Quân sự xã", "Mặt trận Tổ quốc Việt Nam xã",
    "các trường học trên địa bàn", "Hợp tác xã Miến dong Thạch Lâm", "Tổ du lịch cộng đồng Phai Cát", "Trạm Y tế xã",
)  # fmt: skip
GOODS = (
    "miến dong",
    "chè xanh",
    "thổ cẩm",
    "mật ong rừng",
    "hồng không hạt",
    "lạp sườn",
    "bánh gai",
    "rượu men lá",
    "gạo nếp nương",
)
THINGS = (
    "nghề dệt truyền thống", "lễ hội Lồng tồng", "làn điệu hát then", "hang động Lũng Chè", "thác Suối Hoa", "rừng nghiến cổ thụ",
    "ngôi đình cổ ở thôn Hợp Tiến", "mô hình nghỉ tại nhà dân", "cung đường leo núi Pác Lũng", "ẩm thực của đồng bào Tày",
)  # fmt: skip
CHANNELS = (
    "trên trang thông tin điện tử của xã", "qua hệ thống truyền thanh cơ sở", "tại các buổi họp thôn", "trên các nền tảng mạng xã hội",
    "bằng bản tin song ngữ", "qua bảng tin công cộng", "tại nhà văn hóa các thôn", "trong các buổi sinh hoạt dưới cờ",
    "qua cụm loa thông minh", "trong các phiên chợ cuối tuần",
)  # fmt: skip
THEN = (
    "được đông đảo người dân theo dõi", "góp phần nâng cao nhận thức của cán bộ và người dân", "tạo được sự đồng thuận trong các thôn",
    "giúp du khách hiểu thêm về vùng đất, con người địa phương", "bảo đảm đúng định hướng, đúng quy định", "kịp thời, đúng đối tượng",
    "phù hợp với đặc điểm của đồng bào vùng cao", "từng bước hình thành nền nếp ở cơ sở", "được cấp trên ghi nhận",
    "không để xảy ra sai sót về nội dung", "thu hút sự quan tâm của khách trong và ngoài tỉnh", "đạt yêu cầu đề ra từ đầu kỳ",
)  # fmt: skip
HOW = (
    "chủ động", "thường xuyên", "phối hợp với các thôn", "với sự hướng dẫn của cấp trên", "theo phân công của Chủ tịch Ủy ban nhân dân xã",
    "lồng ghép với các cuộc vận động ở cơ sở", "bằng nguồn lực tại chỗ", "sau khi rà soát nhu cầu của từng thôn",
)  # fmt: skip
# What each section tells: (what was done, ways to go on); {who} {village} {thing} {goods} {channel} {how} {then} are drawn.
TOLD: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "S11": (
        ("Cấp ủy, chính quyền xã quan tâm, {how} đưa nội dung thông tin đối ngoại vào chương trình công tác",
         "Hạ tầng mạng di động tại {village} được đầu tư, thuận lợi cho việc đưa tin", "Người dân {village} gìn giữ {thing}",
         "Đội ngũ cộng tác viên của {who} nhiệt tình, am hiểu địa bàn", "Giao thông đến {village} đi lại thuận tiện hơn trước",
         "Sản phẩm {goods} của xã ngày càng được thị trường biết đến", "{who} có nhiều sáng kiến trong việc giới thiệu {thing}"),
        ("nhờ đó thông tin về địa phương đến với bên ngoài nhanh hơn", "là điều kiện tốt để giới thiệu hình ảnh của xã",
         "tạo thuận lợi cho công tác tuyên truyền {channel}", "{then}", "giúp {who} có thêm tư liệu để tuyên truyền"),
    ),
    "S12": (
        ("Địa hình tại {village} chia cắt, mùa mưa thường mất sóng", "Kinh phí dành cho công tác tuyên truyền còn hạn hẹp",
         "Cán bộ của {who} kiêm nhiệm nhiều việc", "Một bộ phận người dân {village} chưa quen dùng thiết bị thông minh",
         "Trang thiết bị của {who} được cấp từ lâu, hay hỏng", "Tư liệu, hình ảnh về {thing} còn thiếu",
         "Việc dịch tài liệu giới thiệu {goods} sang tiếng nước ngoài chưa có người đảm nhận"),
        ("nên việc đưa tin {channel} có lúc bị gián đoạn", "gây khó khăn cho {who} khi triển khai nhiệm vụ",
         "ảnh hưởng đến tiến độ chung", "chưa đáp ứng yêu cầu của thực tế", "cần có thời gian để khắc phục"),
    ),
    "S20": (
        ("Ủy ban nhân dân xã chỉ đạo {who} {how} rà soát nội dung tuyên truyền tại {village}",
         "Chủ tịch Ủy ban nhân dân xã giao {who} làm đầu mối theo dõi việc giới thiệu {thing}",
         "{who} tham mưu văn bản hướng dẫn các thôn tuyên truyền {channel}", "Ủy ban nhân dân xã tổ chức giao ban với {who}",
         "Nội dung thông tin đối ngoại được đưa vào quy chế phối hợp giữa {who} và Đồn Biên phòng Pác Lũng",
         "Việc kiểm tra hoạt động tuyên truyền tại {village} được tiến hành {how}",
         "Ủy ban nhân dân xã ban hành quy định về cung cấp hình ảnh, tư liệu của {who}"),
        ("qua đó kịp thời chấn chỉnh những nơi làm chưa tốt", "{then}", "phân rõ người, rõ việc, rõ thời gian hoàn thành",
         "kết quả được báo cáo tại phiên họp thường kỳ", "làm cơ sở đánh giá mức độ hoàn thành nhiệm vụ của từng bộ phận"),
    ),
    "S33": (
        ("{who} {how} đưa tin về {thing} {channel}", "Nội dung tuyên truyền tập trung vào đời sống của người dân {village}",
         "{who} biên soạn tài liệu hỏi đáp về sản phẩm {goods}", "Các thôn treo khẩu hiệu, trang trí đường làng dịp lễ, tết tại {village}",
         "{who} xây dựng chuyên mục kể chuyện về {thing} {channel}", "Cộng tác viên tại {village} gửi tin, ảnh hằng tuần cho {who}",
         "Hệ thống loa ở {village} được {who} sửa chữa, thay mới", "{who} thực hiện loạt bài về những tấm gương ở {village}",
         "Thông tin về thời tiết, mùa vụ, giá {goods} được phát {channel}"),
        ("{then}", "vừa phục vụ nhiệm vụ chính trị, vừa giới thiệu được địa phương", "nhiều tin được báo tỉnh sử dụng lại",
         "người dân {village} tích cực gửi ý kiến phản hồi", "nội dung ngắn gọn, dễ nhớ, có hình ảnh minh họa"),
    ),
    "S32": (
        ("{who} {how} giới thiệu {thing} với du khách", "Sản phẩm {goods} được trưng bày tại hội chợ của tỉnh",
         "{who} dựng phim ngắn về {thing}", "Xã đón nhiều đoàn khách đến tìm hiểu {thing} tại {village}",
         "Bộ ảnh về mùa lúa chín ở {village} được {who} đăng {channel}", "{who} tập huấn cho người dân {village} cách đón khách",
         "Biển chỉ dẫn đến {thing} được làm mới bằng hai thứ tiếng", "{who} hỗ trợ các hộ làm {goods} đăng ký nhãn hiệu"),
        ("{then}", "qua đó hình ảnh của xã được nhiều người biết đến hơn", "lượng khách đến {village} tăng dần qua từng tháng",
         "mở ra hướng sinh kế mới cho người dân", "tạo ấn tượng tốt đẹp trong lòng du khách"),
    ),
    "S34": (
        ("{who} phối hợp với Đồn Biên phòng Pác Lũng tuyên truyền các văn kiện pháp lý về biên giới tại {village}",
         "Người dân {village} tham gia cùng lực lượng chức năng tuần tra đường biên, cột mốc",
         "Nội dung về chủ quyền biển, đảo được {who} lồng ghép {channel}", "{who} tổ chức nói chuyện chuyên đề về biển, đảo tại {village}",
         "Tài liệu hỏi đáp về quy chế khu vực biên giới được phát cho các hộ ở {village}"),
        ("{then}", "người dân nắm vững quy định khi qua lại biên giới", "không để xảy ra vụ việc phức tạp về an ninh, trật tự",
         "củng cố tình đoàn kết giữa các bản hai bên biên giới"),
    ),
    "S37": (
        ("Xã {how} duy trì giao lưu với các bản kết nghĩa bên kia biên giới",
         "{who} giữ liên lạc với con em địa phương đang sống ở nước ngoài",
         "Đoàn sinh viên quốc tế đến {village} tìm hiểu {thing}", "{who} đón tiếp đoàn chuyên gia khảo sát {thing}",
         "Các gia đình ở {village} có người thân ở nước ngoài được thăm hỏi dịp tết"),
        ("{then}", "các hoạt động diễn ra trang trọng, tiết kiệm, đúng quy định", "góp phần giữ gìn quan hệ hữu nghị",
         "khách đánh giá cao sự mến khách của người dân {village}"),
    ),
    "S39": (
        ("Người phát ngôn của xã {how} cung cấp thông tin về tình hình ở {village}", "{who} theo dõi thông tin về địa phương trên báo chí",
         "{who} tiếp nhận, giải đáp câu hỏi của người dân {village} {channel}", "Thông tin chưa chính xác về {goods} được {who} làm rõ",
         "Cộng tác viên của {who} được nhắc nhở kiểm tra nguồn tin trước khi chia sẻ"),
        ("{then}", "không phát sinh điểm nóng về dư luận", "phóng viên các báo được tạo điều kiện tác nghiệp tại {village}",
         "giữ được sự ổn định ở cơ sở"),
    ),
    "S42": (
        ("Tin, bài của {who} có lúc còn chậm", "Việc giới thiệu {thing} chưa có chiều sâu",
         "Sự phối hợp giữa {who} và {village} có lúc chưa chặt chẽ",
         "Hình ảnh về {goods} còn trùng lặp", "Nội dung tuyên truyền tại {village} chưa thật phong phú",
         "Nguyên nhân là cán bộ của {who} chưa được đào tạo đúng chuyên ngành",
         "Nguyên nhân một phần do đường đến {village} xa, đi lại mất nhiều thời gian"),
        ("chưa đáp ứng mong muốn của người dân", "cần được khắc phục trong kỳ tới", "chất lượng giữa các thôn chưa đồng đều",
         "việc đưa tin {channel} vì thế còn hạn chế", "hiệu quả chưa tương xứng với tiềm năng của địa phương"),
    ),
    "S50": (
        ("Chỉ đạo {who} {how} đổi mới cách giới thiệu {thing}", "Hoàn thành bộ tư liệu ảnh về {thing} tại {village}",
         "Mở rộng chuyên mục về {goods} {channel}", "Đề nghị {who} bố trí người phụ trách tin, bài song ngữ",
         "Củng cố đội ngũ cộng tác viên tại {village}", "Phối hợp với {who} tổ chức tuyên truyền {channel}",
         "Sửa chữa hệ thống loa tại {village}"),
        ("bảo đảm hoàn thành trước khi kết thúc kỳ", "gắn với xây dựng nông thôn mới ở {village}", "tạo chuyển biến rõ nét ở cơ sở",
         "coi đây là tiêu chí đánh giá thi đua của các thôn", "để thông tin về xã đến được với nhiều người hơn"),
    ),
    "S60": (
        ("Đề nghị Sở Văn hóa, Thể thao và Du lịch mở lớp bồi dưỡng nghiệp vụ cho cán bộ của {who}",
         "Đề nghị Ủy ban nhân dân tỉnh hỗ trợ thiết bị truyền thanh cho {village}",
         "Đề nghị cấp trên cung cấp tài liệu song ngữ về {thing}",
         "Đề nghị Sở Văn hóa, Thể thao và Du lịch đưa {thing} vào bản đồ du lịch của tỉnh"),
        ("để công tác thông tin đối ngoại ở cơ sở đạt kết quả tốt hơn", "tạo điều kiện cho xã hoàn thành nhiệm vụ được giao",
         "nhất là ở các thôn vùng cao, biên giới"),
    ),
}  # fmt: skip
SHARE = {
    "S11": 8,
    "S12": 6,
    "S20": 13,
    "S33": 22,
    "S32": 15,
    "S34": 7,
    "S37": 6,
    "S39": 6,
    "S42": 7,
    "S50": 7,
    "S60": 3,
}
# Lines with figures, in notation: they are told anew each period by their numbers.
COUNTED: dict[str, tuple[str, ...]] = {
    "S20": (
        "Trong {period}, Ủy ban nhân dân xã ban hành {{{{A01|{A01}}}}} văn bản chỉ đạo, trong đó có"
        " Kế hoạch số {plan}/KH-UBND ngày {plan_day}/01/{year}"
        " về công tác thông tin đối ngoại năm {year} trên địa bàn xã;"
        " phân công {{{{A05|01}}}} lãnh đạo phụ trách và {{{{A06|02}}}} cán bộ tham mưu.",
        "Cử {{{{B05|{B05}}}}} lượt người dự lớp tập huấn do Sở Văn hóa, Thể thao và Du lịch tổ chức theo tinh thần"
        " Nghị định số 72/2015/NĐ-CP"
        " ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại.",
    ),
    "S33": (
        "- Trong {period}, xã cộng tác với các cơ quan báo chí của tỉnh {{{{C01|{C01}}}}} tin, bài;"
        " đăng tải trên trang thông tin điện tử của xã"
        " {{{{C02|{C02}}}}} tin, bài.",
        "- Đài Truyền thanh xã phát {{{{D01|{D01}}}}} chương trình phát thanh;"
        " xe thông tin lưu động {{{{E01|{E01}}}}} đợt; treo {{{{E02|{E02}}}}} băng rôn.",
        "- Tuyên truyền kỷ niệm {age} năm {feast}, nhiều hình thức được thực hiện {channel}.",
        "- Đón Xuân {zodiac} {year}, {who} trang trí cổng chào, cụm đèn tại {village}.",
    ),
    "S32": ("Đón trên {{{{F06|{F06}}}}} lượt khách du lịch đến tham quan, trải nghiệm tại các điểm du lịch của xã.",),
    "S37": ("Đón {{{{F02|{F02}}}}} đoàn khách nước ngoài đến làm việc, tham quan tại xã.",),
}  # fmt: skip
_FEASTS = {
    PeriodKind.FIRST_HALF: (("Ngày Giải phóng miền Nam, thống nhất đất nước", 30, 4, 1975),
                             ("Ngày thành lập Đảng Cộng sản Việt Nam", 3, 2, 1930)),
    PeriodKind.YEAR: (("Ngày Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam", 2, 9, 1945),),
}  # fmt: skip
_STEMS = "Canh Tân Nhâm Quý Giáp Ất Bính Đinh Mậu Kỷ".split()
_BRANCHES = "Thân Dậu Tuất Hợi Tý Sửu Dần Mão Thìn Tỵ Ngọ Mùi".split()


def sentence(key: str, chance: Random) -> str:
    """One invented sentence of a section."""
    done, goes_on = TOLD[key]
    drawn: dict[str, Callable[[], str]] = {
        "who": lambda: chance.choice(WHO), "village": lambda: chance.choice(VILLAGES), "thing": lambda: chance.choice(THINGS),
        "goods": lambda: chance.choice(GOODS), "channel": lambda: chance.choice(CHANNELS), "how": lambda: chance.choice(HOW),
        "then": lambda: chance.choice(THEN),
    }  # fmt: skip

    def filled(words: str) -> str:
        return words.format_map({name: draw() for name, draw in drawn.items()})

    text = f"{filled(chance.choice(done))}, {filled(chance.choice(goes_on))}."
    return text[0].upper() + text[1:]


def paragraph(key: str, chance: Random) -> str:
    """Two to four sentences as one line in notation, with a dash where sections are lists."""
    dash = "- " if key in ("S33", "S42", "S50", "S60") and chance.random() < 0.7 else ""
    return dash + " ".join(sentence(key, chance) for _ in range(chance.randint(2, 4)))


def counted(key: str, period: Period, values: dict[str, int], chance: Random) -> tuple[str, ...]:
    """The section's lines with figures, for a period."""
    feast, day, month, since = chance.choice(_FEASTS[period.kind])
    year = period.year
    told: dict[str, object] = {
        **values, "period": period.label(), "year": year, "plan": chance.randint(8, 40), "plan_day": f"{chance.randint(5, 28):02d}",
        "age": year - since, "feast": f"{feast} ({day}/{month}/{since} - {day}/{month}/{year})", "channel": chance.choice(CHANNELS),
        "zodiac": f"{_STEMS[year % 10]} {_BRANCHES[year % 12]}", "who": chance.choice(WHO), "village": chance.choice(VILLAGES),
    }  # fmt: skip
    return tuple(line.format_map(told) for line in COUNTED.get(key, ()))
