"""A district's half-year report of 2021 made up for the journeys: everything that goes stale stands in it once, in words of our own."""

UNIT, PROVINCE = "huyện Sơn Thủy", "tỉnh Bắc Hà"

REPORT = """\
ỦY BAN NHÂN DÂN
HUYỆN SƠN THỦY

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 214/BC-UBND
Sơn Thủy, ngày 11 tháng 6 năm 2021

BÁO CÁO
Kết quả công tác thông tin đối ngoại 6 tháng đầu năm 2021

Thực hiện Công văn số 466/STTTT-TTBCXB ngày 18 tháng 5 năm 2021 của Sở Thông tin và Truyền thông tỉnh Bắc \
Hà về việc báo cáo công tác thông tin đối ngoại 6 tháng đầu năm 2021, Ủy ban nhân dân huyện Sơn Thủy báo \
cáo như sau:

I. ĐẶC ĐIỂM TÌNH HÌNH

1. Thuận lợi

Sơn Thủy là huyện vùng cao, có 14 đơn vị hành chính (13 xã và 01 thị trấn); khu di tích Nà Lùng được xếp \
hạng cấp quốc gia năm 2012.

Từ năm 2021, huyện có cặp lối mở Bản Khoang thông thương với nước bạn, thuận lợi cho giao lưu, quảng bá.

2. Khó khăn

Do dịch bệnh COVID-19, một số lễ hội đầu năm 2021 phải tạm dừng, việc đón khách nước ngoài chưa thực hiện \
được.

II. KẾT QUẢ THỰC HIỆN

1. Công tác chỉ đạo, điều hành

Ủy ban nhân dân huyện ban hành Kế hoạch số 27/KH-UBND ngày 25/01/2021 về công tác thông tin đối ngoại năm \
2021; tiếp tục thực hiện Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động \
thông tin đối ngoại.

2. Thông tin, tuyên truyền

- Trong 6 tháng đầu năm 2021 cộng tác với các cơ quan báo chí tỉnh 32 tin, bài, tăng 4 tin, bài so với \
cùng kỳ năm 2020.

- Tuyên truyền mừng Đảng, mừng Xuân Tân Sửu 2021, kỷ niệm 91 năm Ngày thành lập Đảng Cộng sản Việt Nam \
(03/02/1930 - 03/02/2021) và 131 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2021).

- Phục vụ cuộc bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021 - \
2026 bằng 46 băng rôn.

III. HẠN CHẾ, TỒN TẠI

- Cán bộ phụ trách kiêm nhiệm nhiều việc, chưa thạo tiếng nước láng giềng.

IV. PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM 2021

- Quảng bá lễ hội xuống đồng và nghề rèn của đồng bào trong 6 tháng cuối năm 2021.

V. KIẾN NGHỊ, ĐỀ XUẤT

- Đề nghị Sở Thông tin và Truyền thông mở lớp bồi dưỡng nghiệp vụ trong quý III năm 2021.

Trên đây là báo cáo công tác thông tin đối ngoại 6 tháng đầu năm 2021 và phương hướng, nhiệm vụ 6 tháng \
cuối năm 2021 của Ủy ban nhân dân huyện Sơn Thủy./.

Nơi nhận:
- Sở Thông tin và Truyền thông tỉnh Bắc Hà;
- Lưu: VT, VHTT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lục Thị Bích Đào
"""
