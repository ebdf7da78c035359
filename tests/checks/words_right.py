"""Passages of an invented report, rightly written, in the register of the field: no rule of words may say anything of them."""

PASSAGES: tuple[str, ...] = (
    "Thực hiện sự chỉ đạo của Tỉnh ủy, Ủy ban nhân dân tỉnh, trong 6 tháng đầu năm 2026, Ủy ban nhân dân xã đã bám sát tình hình thực"
    " tế ở cơ sở, chủ động xây dựng kế hoạch và phân công nhiệm vụ cho từng bộ phận.",
    "Công tác thông tin đối ngoại được triển khai đúng chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước; gắn với nhiệm"
    " vụ phát triển kinh tế - xã hội, giữ vững quốc phòng, an ninh trên địa bàn.",
    "Xã có 12 km đường biên giới, 03 thôn giáp biên; đồng bào các dân tộc sinh sống lâu đời, có truyền thống đoàn kết, yêu quê hương.",
    "Tuy nhiên, địa hình chia cắt, giao thông đi lại khó khăn, nhất là trong mùa mưa lũ; một bộ phận người dân chưa có điện thoại thông"
    " minh nên việc tiếp cận thông tin trên mạng còn chậm.",
    "Đài truyền thanh xã phát 48 chương trình, mỗi chương trình 15 phút, phản ánh kịp thời các sự kiện chính trị của tỉnh và đời sống ở"
    " thôn, bản; đồng thời tiếp âm đầy đủ chương trình thời sự của Đài Tiếng nói Việt Nam.",
    "Trang thông tin điện tử của xã đăng tải 86 tin, bài, trong đó có 12 bài giới thiệu lễ hội, làng nghề và các điểm du lịch cộng đồng.",
    "Cán bộ văn hóa phối hợp với Đồn Biên phòng tổ chức 04 buổi tuyên truyền về Luật Biên phòng Việt Nam, thu hút 620 lượt người tham dự.",
    "Nhân dịp Tết cổ truyền, xã đón 02 đoàn khách của huyện bạn phía bên kia biên giới sang thăm, chúc Tết và giao lưu văn nghệ.",
    "Sản phẩm miến dong, mật ong và thổ cẩm của các hợp tác xã được giới thiệu tại hội chợ xúc tiến thương mại ở Hà Nội và Lạng Sơn.",
    "Lực lượng Công an xã phát hiện, nhắc nhở 03 trường hợp chia sẻ tin chưa kiểm chứng; không để phát sinh điểm nóng về an ninh, trật tự.",
    "Qua theo dõi, báo chí trong nước có 05 bài viết về xã; các bài viết đều phản ánh đúng thực tế, không có thông tin sai lệch.",
    "Người làm công tác thông tin đối ngoại còn kiêm nhiệm, chưa được bồi dưỡng bài bản; trình độ ngoại ngữ hạn chế nên việc dịch tài"
    " liệu sang tiếng nước ngoài phải nhờ cộng tác viên.",
    "Kinh phí bố trí cho hoạt động này chưa nhiều; trang thiết bị của đài truyền thanh đã cũ, một số cụm loa hỏng chưa được sửa chữa.",
    "Nguyên nhân là do ngân sách xã hạn hẹp, nguồn thu ít, trong khi nhu cầu sửa chữa, thay thế thiết bị ngày càng tăng.",
    "Tiếp tục quán triệt, thực hiện nghiêm các văn bản của cấp trên; nâng cao nhận thức của cán bộ, đảng viên và Nhân dân về vị trí, vai"
    " trò của thông tin đối ngoại trong tình hình mới.",
    "Đẩy mạnh ứng dụng công nghệ thông tin, duy trì hoạt động của trang thông tin điện tử, trang mạng xã hội; tăng số tin, bài có hình"
    " ảnh và video ngắn.",
    "Chú trọng bảo tồn, phát huy bản sắc văn hóa dân tộc; khuyến khích nghệ nhân truyền dạy dân ca, dân vũ cho thế hệ trẻ.",
    "Kịp thời phát hiện, đấu tranh với các thông tin xấu, độc, bảo vệ nền tảng tư tưởng của Đảng trên không gian mạng.",
    "Đề nghị Sở Văn hóa, Thể thao và Du lịch tổ chức tập huấn nghiệp vụ, cung cấp tài liệu bằng tiếng nước ngoài để xã sử dụng.",
    "Đề nghị Ủy ban nhân dân tỉnh quan tâm hỗ trợ kinh phí thay thế 04 cụm loa tại các thôn vùng cao.",
    "Hằng tháng, tổ công nghệ số cộng đồng đến từng nhà hướng dẫn bà con cài đặt ứng dụng, tra cứu thủ tục hành"
    " chính và nộp hồ sơ qua mạng.",
    "Các thôn đã ra mắt 08 câu lạc bộ văn nghệ; mỗi câu lạc bộ có từ 15 đến 20 thành viên, sinh hoạt đều đặn vào tối thứ Bảy.",
    "Sau khi sắp xếp, bộ máy của xã gọn hơn; cán bộ được bố trí đúng chuyên môn, giải quyết công việc nhanh, người dân hài lòng.",
    "Từ ngày 10 đến ngày 20 tháng 5, xã tổ chức đợt cao điểm vệ sinh môi trường, trồng hoa dọc 6 km đường liên thôn để đón khách.",
    "Ba trong số năm điểm du lịch đã có biển chỉ dẫn bằng hai thứ tiếng; hai điểm còn lại sẽ hoàn thành trước tháng Chín.",
    "Thôn Nà Lình có 30 hộ làm nghề dệt; mỗi năm bán ra hơn 2.000 tấm vải, phần lớn do khách du lịch mua tại chỗ.",
    "Bí thư Đảng ủy xã trực tiếp trả lời phỏng vấn của phóng viên về việc giữ rừng; bài viết được nhiều báo dẫn lại.",
    "Thời gian tới, xã sẽ cử người học tiếng của nước láng giềng, mở chuyên mục hỏi đáp và làm phim ngắn về cột mốc, đường biên.",
    "Cuộc thi ảnh “Quê hương tôi” nhận được 214 tác phẩm của 67 tác giả; ban giám khảo chọn 30 tác phẩm để triển lãm tại nhà văn hóa.",
    "Số lượt truy cập trang thông tin điện tử tăng đều qua các tháng, cao nhất là tháng Tư với hơn 9.000 lượt.",
)
