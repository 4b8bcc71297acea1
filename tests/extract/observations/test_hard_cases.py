"""The hard cases of the field guide (section D) as far as figures are concerned, and the repetitions of one fact."""

import pytest

from tests.extract.observations.facts import facts_of, record_of


def test_a_merged_province_and_its_parts() -> None:
    text = (
        "Cả nước có 968 doanh nghiệp KH&CN; sau hợp nhất ba tỉnh Phú Thọ, Vĩnh Phúc, Hòa Bình, tỉnh có 61 doanh nghiệp, "
        "riêng địa bàn Vĩnh Phúc cũ 34, Phú Thọ cũ 18, còn lại 9; PII năm 2024 của ba tỉnh Phú Thọ, Vĩnh Phúc, Hòa Bình "
        "lần lượt xếp thứ 19, 24 và 38/63."
    )
    facts = {o.value: o for o in facts_of(text, published="2025-08-20", area="Phú Thọ")}
    own = {int(value): (o.scope, o.ref_area.name if o.ref_area else None) for value, o in facts.items()}
    assert own[968] == ("national", "Việt Nam")
    assert own[61] == (None, "Phú Thọ")
    assert [own[n] for n in (34, 18, 9)] == [("local", "Vĩnh Phúc"), ("local", "Phú Thọ"), ("local", "Hòa Bình")]
    assert [own[n] for n in (19, 24, 38)] == [("local", "Phú Thọ"), ("local", "Vĩnh Phúc"), ("local", "Hòa Bình")]


def test_nam_is_a_weekday_an_ordinal_a_year_and_a_number() -> None:
    text = "Thứ năm, 05/01/2023, lần thứ năm Sở tổ chức; trong năm năm qua, năm đề tài được nhận giải."
    assert [(o.span.text, int(o.value)) for o in facts_of(text)] == [("năm đề tài", 5)]


def test_noise_states_nothing() -> None:
    text = "Đơn vị đạt chuẩn ISO 9001:2015, xăng RON 95-III, Bệnh viện 74, Quận 7, Đề án 844, lần thứ 5, 5G."
    assert facts_of(text) == []


@pytest.mark.parametrize(
    ("text", "title", "values"),
    [
        ("Sở nghiệm thu 19 nhiệm vụ trong năm 2022.", "Lâm Đồng nghiệm thu 19 nhiệm vụ", [19]),
        ("Sở nghiệm thu 19 nhiệm vụ.\n[caption] Năm 2022, Sở nghiệm thu 19 nhiệm vụ", "Tin", [19]),
        ("Sở trao giải.\n[caption] Trao Giấy khen cho 12 cá nhân", "Tin", [12]),
        ("Có 17 đề tài được nghiệm thu. Trong 17 đề tài nói trên có 5 đề tài xuất sắc.", "Tin", [17, 5]),
        ("Nghiệm thu 3 đề tài. Thanh lý 3 đề tài.", "Tin", [3, 3]),
        ("Năm 2021 nghiệm thu 19 đề tài. Năm 2022 nghiệm thu 19 đề tài.", "Tin", [19, 19]),
    ],
)
def test_a_fact_stated_twice_is_one(text: str, title: str, values: list[int]) -> None:
    assert [int(o.value) for o in facts_of(text, title=title)] == values


def test_a_headline_without_its_period_takes_it_from_the_body() -> None:
    (fact,) = facts_of("Năm 2022, Sở nghiệm thu 19 nhiệm vụ.", title="Nghiệm thu 19 nhiệm vụ KH&CN")
    assert (fact.segment, fact.period, len(fact.mentions)) == ("body", "2022", 1)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Có 73 nhiệm vụ, gồm 45 nhiệm vụ chuyển tiếp và 28 nhiệm vụ mới.", []),
        ("Có 37 nhiệm vụ, gồm 45 nhiệm vụ chuyển tiếp và 28 nhiệm vụ mới.", ["sum-mismatch"]),
        ("Có 73 nhiệm vụ, gồm 45 nhiệm vụ chuyển tiếp và 88 nhiệm vụ mới.", ["sum-mismatch"]),
        ("Kinh phí 2.424 triệu đồng, gồm ngân sách 2.000 triệu đồng và đối ứng 414 triệu đồng.", ["sum-mismatch"]),
        ("Sở ban hành 30 văn bản (01 nghị quyết, 02 chỉ thị, 28 quyết định).", ["sum-mismatch"]),
        ("Kiểm tra 62 cơ sở tại Đà Lạt (35 cơ sở), Bảo Lộc (12 cơ sở) và Di Linh (16 cơ sở).", ["sum-mismatch"]),
        ("Nghiệm thu 36 đề tài (05 xuất sắc, 22 khá và 09 đạt).", []),
        ("Nghiệm thu 36 đề tài (05 xuất sắc, 27 khá và 09 đạt).", ["sum-mismatch"]),
        ("Có 245 hồ sơ, trong đó 200 hồ sơ trước hạn, còn lại 40 hồ sơ đúng hạn.", ["sum-mismatch"]),
        ("Có 18 nhiệm vụ, trong đó có 2 nhiệm vụ thay đổi, 3 nhiệm vụ bổ sung.", []),
        ("Có 12 nhiệm vụ, gồm cả 3 nhiệm vụ cấp quốc gia.", []),
        ("Có 72 nhiệm vụ, gồm 45 nhiệm vụ cấp tỉnh và 27 nhiệm vụ cấp cơ sở; kiểm tra 5 nhiệm vụ.", []),
        ("Hội đồng gồm 9 thành viên, có 2 phản biện.", []),
        ("Tổng kinh phí gần 24,5 tỷ đồng, gồm trên 16 tỷ đồng ngân sách và gần 8,5 tỷ đồng đối ứng.", []),
    ],
)
def test_a_partition_that_does_not_sum_is_a_finding(text: str, codes: list[str]) -> None:
    assert [finding.code for finding in record_of(text).findings if finding.code != "no-facts"] == codes


def test_what_stands_under_a_heading_of_plans_is_a_plan() -> None:
    text = (
        "I. Kết quả năm 2022\nSở nghiệm thu 19 nhiệm vụ.\n"
        "II. Nhiệm vụ trọng tâm năm 2023\nNghiệm thu 21 nhiệm vụ; mở 4 lớp tập huấn.\n"
        "III. Khó khăn\nCòn 3 nhiệm vụ chậm tiến độ."
    )
    statuses = {int(each.value): each.status for each in facts_of(text)}
    assert statuses == {19: "actual", 21: "plan", 4: "plan", 3: "actual"}
