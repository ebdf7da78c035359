"""Words of the pages on screen: the tab and the window "Bản in", printing, and what goes wrong there."""

SENTENCES = {
    "preview-crashed": "Chưa dựng được các trang in. Chữ đã viết vẫn nguyên vẹn; chương trình thử lại khi anh/chị sửa tiếp.",
    "preview-too-heavy": "Máy không đủ bộ nhớ để vẽ các trang in. Xin đóng bớt chương trình khác rồi thử lại; chữ đã viết vẫn nguyên vẹn.",
}
