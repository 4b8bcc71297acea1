"""Counts: units, coordinated units, fractions, ranges, bare numbers, number words, zeros."""

import pytest

from .saying import says


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sở tiếp nhận 28 hồ sơ dự án và 306 cột đo xăng dầu.", ["28 hồ sơ", "306 cột đo"]),
        ("Đoàn kiểm tra 07 Hội đồng và 01 cột bơm xăng.", ["7 Hội đồng", "1 cột bơm"]),
        ("Trong đó có 2đề tài về y học.", ["2 đề tài"]),
        ("Toàn tỉnh có 1.352 văn bằng bảo hộ và 36.204 lượt phương tiện đo.", ["1352 văn bằng", "36204 lượt"]),
        ("Cả nước có 10.6821 đơn.", ["106821 đơn"]),
        ("Chi bộ gồm 7 đồng chí; mua 12 đồng hồ nước và 5 công tơ điện.", ["7 đồng chí", "12 đồng hồ", "5 công tơ"]),
        ("Xã có 3 tổ công nghệ số cộng đồng, 4 lớp tập huấn, 2 cụm công nghiệp.", ["3 tổ", "4 lớp", "2 cụm"]),
        ("Cụm rộng 1.742 ha, lô đất 33ha, sản lượng 284 nghìn tấn.", ["1742 ha", "33 ha", "284000 tấn"]),
        ("Dự hội nghị có 12 đ/c lãnh đạo.", ["12 đ/c"]),
    ],
)
def test_a_unit_is_the_head_of_the_counted_noun(sentence: str, expected: list[str]) -> None:
    assert says(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nghiệm thu 21 đề tài, dự án cấp tỉnh.", ["21 đề tài, dự án"]),
        ("Có 15 đề tài/dự án được đề xuất.", ["15 đề tài/dự án"]),
        ("Thành phố có 112 xã, phường, đặc khu, gồm 44 phường, 66 xã.", ["112 xã, phường, đặc khu", "44 phường", "66 xã"]),
        ("Dự hội nghị có 11 huyện, thành phố, các sở, ngành.", ["11 huyện, thành phố"]),
        ("Có 52 tỉnh, thành và 6 bộ, ngành tham gia.", ["52 tỉnh, thành", "6 bộ, ngành"]),
        ("Hướng dẫn 12 tổ chức, cá nhân; 8 cơ quan và đơn vị.", ["12 tổ chức, cá nhân", "8 cơ quan và đơn vị"]),
        ("Hội đồng gồm 7 thành viên, Thạc sỹ Lò Văn A làm Chủ tịch.", ["7 thành viên"]),
        ("Có 5 đề tài, dự án: 3.", ["5 đề tài", "3 dự án"]),
    ],
)
def test_coordinated_nouns_are_one_unit(sentence: str, expected: list[str]) -> None:
    assert says(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kiểm tra 25/30 cửa hàng và 04/04 nhiệm vụ.", ["25/30 cửa hàng", "4/4 nhiệm vụ"]),
        ("Có 13/15 đề tài được thông qua, 9/13 đề tài phải sửa tên, 4/13 giữ nguyên.",
         ["13/15 đề tài", "9/13 đề tài", "4/13 đề tài"]),
        ("Hội đồng chọn 8 trên tổng số 12 đề tài.", ["8/12 đề tài"]),
        ("Lựa chọn 6 đề tài/dự án trên tổng số 9 đề tài/dự án.", ["6/9 đề tài/dự án"]),
        ("Có 3 trong số 8 đề xuất được chọn.", ["3/8 đề xuất"]),
        ("Đây là một trong 4 sản phẩm của tỉnh.", ["4 sản phẩm"]),
        ("Đây là 1 trong 4 sản phẩm của tỉnh.", ["4 sản phẩm"]),
        ("Trong 50 cơ sở được kiểm tra, 9 cơ sở vi phạm.", ["50 cơ sở", "9 cơ sở"]),
    ],
)  # fmt: skip
def test_fractions(sentence: str, expected: list[str]) -> None:
    assert says(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kết nạp từ 8 - 10 đảng viên mới.", ["8..10 đảng viên"]),
        ("Cấp giấy cho 3 - 5 doanh nghiệp KH-CN/năm.", ["3..5 doanh nghiệp each"]),
        ("Phấn đấu có từ 25 đến 30 doanh nghiệp.", ["25..30 doanh nghiệp"]),
        ("Phấn đấu có từ 25 doanh nghiệp đến 30 doanh nghiệp.", ["25..30 doanh nghiệp"]),
        ("Hỗ trợ hai đến ba dự án.", ["2..3 dự án"]),
        ("Tăng từ 12 lên 18 doanh nghiệp.", ["12 doanh nghiệp", "18 doanh nghiệp"]),
    ],
)
def test_ranges(sentence: str, expected: list[str]) -> None:
    assert says(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Triển khai 34 đề tài (chuyển tiếp: 22 và mở mới: 12), 09 dự án.", ["34 đề tài", "22 đề tài", "12 đề tài", "9 dự án"]),
        ("Trong đó Sinh học: 08 đề xuất, Y tế : 04 đề xuất.", ["8 đề xuất", "4 đề xuất"]),
        ("Có 2 loại đơn với 2.870 và 514 đơn.", ["2 loại", "2870 đơn", "514 đơn"]),
        ("Nghiệm thu 41 nhiệm vụ, trong đó 9 xuất sắc, 24 khá, 8 đạt.",
         ["41 nhiệm vụ", "9 nhiệm vụ", "24 nhiệm vụ", "8 nhiệm vụ"]),
        ("Tỉnh có 61 doanh nghiệp, riêng địa bàn Hòa An cũ 34, còn lại 27.",
         ["61 doanh nghiệp", "34 doanh nghiệp", "27 doanh nghiệp"]),
        ("Số đơn đăng ký nhãn hiệu là 214, số văn bằng được cấp: 96.", ["214 đơn", "96 văn bằng"]),
        ("Có 45 giải pháp: lĩnh vực cơ khí (22), nông nghiệp (15), y tế (8).",
         ["45 giải pháp", "22 giải pháp", "15 giải pháp", "8 giải pháp"]),
        ("Phấn đấu có trên 30 doanh nghiệp (năm ngoái đạt 21).", ["> 30 doanh nghiệp", "21 doanh nghiệp"]),
    ],
)  # fmt: skip
def test_a_bare_number_takes_the_unit_of_its_label_total_or_neighbour(sentence: str, expected: list[str]) -> None:
    assert says(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Chỉ số có Năm trụ cột đầu vào; Ba trụ cột đầu ra.", ["5 trụ cột", "3 trụ cột"]),
        ("Năm trụ cột đầu vào, hai phản biện, chín dự án, mười hai lớp.", ["5 trụ cột", "2 phản biện", "9 dự án", "12 lớp"]),
        ("Lần thứ năm Sở tổ chức; trong năm năm qua, năm đề tài được nhận giải.", ["5 đề tài"]),
        ("Trong năm đề tài được triển khai đúng tiến độ.", []),
        ("Hai đơn vị cũ đã kiểm định 2.140 mẫu.", ["2 đơn vị", "2140 mẫu"]),
        ("Hai bên thống nhất một số nội dung, một phần kinh phí.", []),
        ("Hội đồng thứ hai họp, Huân chương hạng ba, giải nhì.", []),
        ("Mô hình chính quyền địa phương hai cấp, liên kết bốn nhà, ba không.", []),
        ("Ông Nguyễn Văn Ba và bà Lê Thị Năm ở Hai Bà Trưng.", []),
        ("Phát hiện 3 cơ sở vi phạm, trong đó một cơ sở tái phạm.", ["3 cơ sở", "1 cơ sở"]),
        ("Sở có một đề tài và hai dự án.", ["1 đề tài", "2 dự án"]),
        ("Đây là một đề tài hay, một mô hình tốt.", []),
        ("Hàng trăm doanh nghiệp, vài ba đề tài, hàng chục nghìn lượt khách.", []),
    ],
)
def test_number_words_count_unless_they_are_something_else(sentence: str, expected: list[str]) -> None:
    assert says(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Có 2 giải Nhì, không có giải Nhất.", ["2 giải", "0 giải"]),
        ("Giải đặc biệt không có.", ["0 Giải"]),
        ("Giải nhất: không.", ["0 Giải"]),
        ("Trong kỳ không có hồ sơ trễ hạn.", ["0 hồ sơ"]),
        ("Tỉnh chưa có chỉ dẫn địa lý nào được bảo hộ.", ["0 chỉ dẫn địa lý"]),
        ("Cửa hàng không có giấy chứng nhận kiểm định.", []),
        ("Các cơ sở không có giấy phép bị xử phạt.", []),
        ("Lớp học không có học viên bỏ học giữa chừng.", ["0 học viên"]),
        ("Số hồ sơ trễ hạn: không có.", ["0 hồ sơ"]),
        ("Hội đồng không có ý kiến khác.", []),
        ("Địa phương chưa có kế hoạch cụ thể, chưa có giải pháp phù hợp.", []),
    ],
)
def test_zero_in_words(sentence: str, expected: list[str]) -> None:
    assert says(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Hơn 200 đại biểu, gần 120 cán bộ, trên 30 dự án.", ["> 200 đại biểu", "< 120 cán bộ", "> 30 dự án"]),
        ("Ít nhất 6 dự án, tối đa 5 cơ sở, không quá 3 đơn vị.", [">= 6 dự án", "<= 5 cơ sở", "<= 3 đơn vị"]),
        ("Khoảng 40 cơ sở, xấp xỉ 90 mẫu, từ 15 dự án trở lên.", ["~ 40 cơ sở", "~ 90 mẫu", ">= 15 dự án"]),
        ("Kiểm tra tiến độ 52 lượt nhiệm vụ.", ["52 lượt"]),
        ("100% đề tài được xếp loại đạt yêu cầu trở lên.", ["100 %"]),
        ("Có từ 90% chi bộ trong sạch, vững mạnh trở lên.", [">= 90 %"]),
    ],
)
def test_comparators(sentence: str, expected: list[str]) -> None:
    assert says(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Hưng Yên tăng 5 bậc, Lai Châu tụt 3 bậc.", ["5 bậc up", "3 bậc down"]),
        ("Chuyển giao 14 đề tài, tăng 4 đề tài so với năm trước.", ["14 đề tài", "4 đề tài up"]),
        ("Sở giảm 6 đầu mối; số phòng giảm còn 8 phòng.", ["6 đầu mối down", "8 phòng"]),
        ("Điểm đạt 46.25 điểm, tăng 2.5 điểm.", ["46.25 điểm", "2.5 điểm up"]),
        ("Tăng 1,2 điểm phần trăm, giảm 0,5 điểm %.", ["1.2 điểm phần trăm up", "0.5 điểm % down"]),
        (
            "Kiểm định 870 phương tiện đo, nhiều hơn cùng kỳ 110 phương tiện đo.",
            ["870 phương tiện đo", "110 phương tiện đo up"],
        ),
        ("Nhận 64 giải pháp, ít hơn so với lần trước 9 giải pháp.", ["64 giải pháp", "9 giải pháp down"]),
        ("Thành viên đề nghị cắt giảm 02 nội dung.", ["2 nội dung"]),
    ],
)
def test_absolute_changes(sentence: str, expected: list[str]) -> None:
    assert says(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Mỗi Hội đồng có 2 ủy viên và 1 thư ký.", ["2 ủy viên each", "1 thư ký each"]),
        ("Mở 2 lớp, mỗi lớp 40 học viên.", ["2 lớp", "40 học viên each"]),
        ("Mỗi năm hỗ trợ ít nhất 6 dự án.", [">= 6 dự án each"]),
        ("Mỗi sở, ngành đăng ký 2 bài toán, mỗi xã, phường 1 mô hình.", ["2 bài toán each", "1 mô hình each"]),
        ("Trao 5 giải nhì, mỗi giải 12 triệu đồng; 7 giải ba.", ["5 giải", "12000000 đồng each", "7 giải"]),
        ("Mỗi tập thể, cá nhân trong số 7 tập thể và 15 cá nhân được khen.", ["7 tập thể", "15 cá nhân"]),
        ("Sở đặt hàng năm 2024 gồm 20 đề tài.", ["20 đề tài"]),
    ],
)
def test_distributives(sentence: str, expected: list[str]) -> None:
    assert says(sentence) == expected


def test_an_unknown_noun_is_cut_by_segmentation() -> None:
    assert says("Đơn vị lắp đặt 12 tấm pin mặt trời và 40 vệ tinh nhỏ.") == ["12 tấm", "40 vệ tinh"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Cấp phép cho 12 cơ sở; cấp mới 10, gia hạn 3, sửa đổi 2 giấy phép.",
         ["12 cơ sở", "10 giấy phép", "3 giấy phép", "2 giấy phép"]),
        ("Số lượng nhiệm vụ cấp quốc gia: 03; cấp tỉnh: 45.", ["3 nhiệm vụ", "45 nhiệm vụ"]),
        ("Nghiệm thu 18 đề tài (trong đó: Xuất sắc 3, Khá 10, Đạt 5).", ["18 đề tài", "3 đề tài", "10 đề tài", "5 đề tài"]),
        ("Tổng số đơn: 156; trong đó: nhãn hiệu 140, kiểu dáng 10.", ["156 đơn", "140 đơn", "10 đơn"]),
        ("Số hồ sơ tiếp nhận: 250; số hồ sơ quá hạn: 0.", ["250 hồ sơ", "0 hồ sơ"]),
        ("Có 8 hồ sơ đạt, 4 không đạt; phong trào 3 không.", ["8 hồ sơ", "4 hồ sơ"]),
        ("Thanh tra 05 cuộc/42 cơ sở.", ["5 cuộc", "42 cơ sở"]),
        ("Điểm trung bình đạt 8,5.", ["8.5 điểm"]),
    ],
)  # fmt: skip
def test_lists_of_labels(sentence: str, expected: list[str]) -> None:
    assert says(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Cung cấp 78 DVC trực tuyến cho 17 HTX, 12 TTHC.", ["78 DVC", "17 HTX", "12 TTHC"]),
        ("Phát hành 6 số tạp chí cho 1/3 số hộ.", ["6 số", "1/3 hộ"]),
        ("Khảo nghiệm 5 giống lúa trên 3 loại đất.", ["5 giống", "3 loại"]),
        ("Từ 15 bậc lên 8 bậc.", ["15 bậc", "8 bậc"]),
        ("Vượt 5 chỉ tiêu, vượt mốc 1.000 doanh nghiệp.", ["5 chỉ tiêu", "> 1000 doanh nghiệp"]),
        ("100% xã có ít nhất 01 trạm phát sóng.", ["100 %", ">= 1 trạm each"]),
        ("Tự chủ 100% chi thường xuyên, có ít nhất 20 chỉ tiêu.", ["100 %", ">= 20 chỉ tiêu"]),
        ("Mỗi năm ký 10 hợp đồng, chủ trì 2 nhiệm vụ; có 5 phòng.", ["10 hợp đồng each", "2 nhiệm vụ each", "5 phòng"]),
        ("Hỗ trợ 10 triệu đồng cho mỗi nhãn hiệu.", ["10000000 đồng each"]),
        ("Giải ngân 8,5/18,6 tỷ đồng.", ["8500000000/18600000000 đồng"]),
    ],
)
def test_other_forms(sentence: str, expected: list[str]) -> None:
    assert says(sentence) == expected
