"""Leads as Vietnamese reporters write them, and the events that they report or announce (invented articles)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dostex.extract.events.component import EventReader
from dostex.extract.reading import EventFound
from tests.extract.events.marked import Person, marked_reading

READER = EventReader()
DAY = "2022-06-30"


def events(*article: str, people: tuple[Person, ...] = ()) -> list[EventFound]:
    """The events of an article with marked dates, headline first."""
    return READER.events(marked_reading(*article), people)


def dated(*article: str) -> list[tuple[str, str | None, str]]:
    """Type, date and status of the events of an article."""
    return [(event.type, event.date, event.status) for event in events(*article)]


@pytest.mark.parametrize(
    ("expected", "lead"),
    [
        ("conference",
         ("Sáng {30/6|D}, tại Hội trường Sở, Liên hiệp các Hội KH&KT tỉnh phối hợp với Sở KH&CN long trọng tổ chức Hội "
         "nghị tổng kết phong trào.")),
        ("conference", "Sáng {30/6|D}, Thứ trưởng Bộ KH&CN Lò Văn Páo dự và chỉ đạo hội nghị sơ kết công tác của Sở."),
        ("conference", "Sáng {30/6|D}, Trung tâm Kiểm định tổ chức sơ kết công tác 6 tháng đầu năm."),
        ("conference", "Trong ngày {30/6|D}, Liên hiệp các Hội KH&KT tỉnh đã tiến hành Đại hội đại biểu lần thứ IV."),
        ("conference", "Sáng {30/6|D}, Ban Tổ chức Hội thi Sáng tạo kỹ thuật tổ chức họp báo."),
        ("conference", "Hội nghị triển khai Nghị quyết được Đảng ủy Sở tổ chức {ngày 30/6/2022|D}."),
        ("conference", "Chiều {30/6|D}, Bộ KH&CN công bố chỉ số PII trong khuôn khổ Hội nghị tổng kết ngành."),
        ("conference", "Chiều {30/6|D}, cơ quan chủ trì đề tài tổ chức hội nghị triển khai, tập huấn kỹ thuật."),
        ("conference", "Sáng {30/6|D}, Sở tổ chức hội nghị công bố Quyết định thành lập Trung tâm Kiểm định."),
        ("seminar", "Sáng {30/6|D}, Trung tâm Ứng dụng phối hợp với Sở Giáo dục và Đào tạo tổ chức hội thảo khoa học."),
        ("seminar", "{Ngày 30/6|D}, tại TP. Lào Cai, Ủy ban MTTQ tỉnh chủ trì buổi tọa đàm góp ý dự thảo Luật KH&CN."),
        ("council", "{Ngày 30/6|D}, Hội đồng tư vấn đánh giá, nghiệm thu cấp tỉnh đã họp nghiệm thu đề tài về cây chè."),
        ("council", "Sáng {30/6|D}, Sở KH&CN tổ chức cuộc họp của Hội đồng tư vấn tuyển chọn cá nhân chủ trì đề tài."),
        ("council", "Sáng {30/6|D}, ông Vàng A Sín - Giám đốc Sở, Chủ tịch Hội đồng chủ trì cuộc họp xem xét hồ sơ đề tài."),
        ("council", "{Ngày 30/6|D}, Hội đồng sáng kiến tỉnh họp phiên thứ 2 để xét công nhận sáng kiến."),
        ("council",
         "Vừa qua, {ngày 30/6/2022|D}, tại Phòng họp Sở đã diễn ra buổi nghiệm thu cấp tỉnh dự án “Trồng dược liệu”."),
        ("council", "Sáng {30/6|D}, Sở tổ chức hội nghị đánh giá, nghiệm thu đề tài về giống lúa Séng Cù."),
        ("working_session", "Sáng {30/6|D}, Chủ tịch UBND tỉnh chủ trì phiên họp Ban Chỉ đạo chuyển đổi số tỉnh."),
        ("working_session",
         "Chiều {30/6|D}, Đoàn công tác của Bộ KH&CN đã đến thăm và làm việc với Sở về việc tổ chức Techfest."),
        ("working_session",
         "Sáng {30/6|D}, đồng chí Má Thị Pàng, Phó Chủ tịch UBND tỉnh đã đi khảo sát mô hình trồng nấm tại xã Bản Qua."),
        ("working_session", "{Ngày 30/6|D}, Sở KH&CN tiếp và làm việc với Đoàn công tác của Sở KH&CN tỉnh Hòa Bình."),
        ("inspection",
         ("Thực hiện Kế hoạch số 12/KH-SKHCN {ngày 5/2/2022|2022-02-05|document}, {ngày 30/6|D}, Chi cục TĐC phối hợp "
         "với Đội Quản lý thị trường tiến hành kiểm tra 42 cơ sở.")),
        ("inspection", "Sáng {30/6|D}, Đoàn kiểm tra của Sở do đồng chí Hầu A Lềnh làm trưởng đoàn kiểm tra tiến độ đề tài."),
        ("inspection", "{Ngày 30/6|D}, Thanh tra Sở KH&CN thanh tra an toàn bức xạ tại bệnh viện."),
        ("inspection", "Sáng {30/6|D}, Đoàn giám sát của HĐND tỉnh do ông Lù A Páo làm trưởng đoàn đã làm việc với Sở KH&CN."),
        ("council", "{Ngày 30/6|D}, Hội đồng tư vấn đã thông qua 7 nhiệm vụ và đề nghị hoàn thiện 3 hồ sơ."),
        ("council", "Chiều {30/6|D}, Hội đồng tư vấn giao trực tiếp nhiệm vụ đã tiến hành phiên họp đánh giá hồ sơ."),
        ("working_session", "Sáng {30/6|D}, Giám đốc Sở chủ trì cuộc họp giao ban tháng 6."),
        ("working_session", "Trong chuyến công tác tại tỉnh, chiều {30/6|D}, Bộ trưởng Bộ KH&CN đã tới thăm Trại giống."),
        ("conference", "Tiếp nối khảo sát {ngày 20/6|2022-06-20}, sáng {30/6|D}, Sở tổ chức hội nghị triển khai nhiệm vụ."),
        ("ceremony", "Sáng {30/6|D}, Sở tổ chức họp mặt đội ngũ trí thức."),
        ("ceremony", "Sáng {30/6|D}, Ban Tổ chức phát động Hội thi Sáng tạo kỹ thuật tỉnh lần thứ 12."),
        ("contest", "{Ngày 30/6|D}, Liên hiệp các Hội KH&KT tỉnh tổ chức chấm chung khảo Hội thi sáng tạo kỹ thuật tỉnh."),
        ("seminar", "Tại Hội thảo “Chè và du lịch” do Tỉnh đoàn phối hợp với Sở KH&CN tổ chức sáng {30/6|D} có 12 tham luận."),
        ("ceremony", "Sáng {30/6|D}, Phó Chủ tịch UBND tỉnh đã công bố và trao Quyết định bổ nhiệm ông Lù Seo Dìn."),
        ("ceremony", "Sáng {30/6|D}, Sở Nội vụ công bố Quyết định số 12/QĐ-UBND của UBND tỉnh về công tác cán bộ."),
        ("ceremony",
         "Sáng {30/6|D}, Ban Tổ chức Hội thi Sáng tạo kỹ thuật tổ chức Lễ tổng kết và trao giải Hội thi lần thứ 9."),
        ("ceremony", "Tối {30/6|D}, Sở KH&CN long trọng tổ chức Lễ kỷ niệm 30 năm thành lập."),
        ("ceremony", "Sáng {30/6|D}, tại Hà Nội, Bộ KH&CN và UBND tỉnh ký kết Chương trình phối hợp hoạt động."),
        ("contest", "Sáng {30/6|D}, Hội thi Tin học trẻ tỉnh lần thứ 26 đã chính thức khai mạc tại Trường THPT số 1."),
        ("training", "{Ngày 30/6|D}, Chi cục tổ chức Hội nghị tập huấn xây dựng hệ thống ISO 9001:2015."),
        ("training", "{Ngày 30/6|D}, 85 học viên đã tham gia lớp tập huấn về truy xuất nguồn gốc do Chi cục TĐC tổ chức."),
        ("exhibition", "Tối {30/6|D}, Sở KH&CN khai mạc Ngày hội khởi nghiệp đổi mới sáng tạo tỉnh."),
        ("exhibition", "{Ngày 30/6|D}, tại Công viên Nhạc Sơn diễn ra Hội chợ triển lãm Công nghệ và thiết bị."),
        ("other", "Sáng {30/6|D}, Sở KH&CN phối hợp tổ chức diễn tập ứng phó sự cố bức xạ cấp tỉnh."),
        ("other", "Sáng {30/6|D}, Công đoàn Sở tổ chức bốc thăm chia đội."),
    ],
)  # fmt: skip
def test_a_dated_lead_reports_its_event(expected: str, lead: str) -> None:
    assert dated("Tin hoạt động", lead.replace("|D", f"|{DAY}")) == [(expected, DAY, "actual")]


@pytest.mark.parametrize(
    ("expected", "lead"),
    [
        ("2022-03-10/2022-03-25", "{Từ ngày 10/3 đến ngày 25/3/2022|2022-03-10/2022-03-25}, Đoàn tiến hành kiểm tra 42 cơ sở."),
        ("2022-03-10/2022-03-25",
         "Từ {ngày 10/3|2022-03-10|since}, Sở kiểm tra các chợ; đến hết {ngày 25/3/2022|2022-03-25|until} thì xong."),
        ("2022-07-08/2022-07-09", "Trong hai ngày {8/7|2022-07-08} và {9/7|2022-07-09}, Đoàn đã kiểm tra 8 cơ sở."),
        ("2022-07-08", "Từ {ngày 08/7|2022-07-08|since}, Thanh tra Sở bắt đầu thanh tra các tiệm vàng."),
        ("2022-03-10/2022-03-25", "Kết quả kiểm tra {từ 10/3 - 25/3/2022|2022-03-10/2022-03-25} vừa được Sở tổng hợp."),
    ],
)  # fmt: skip
def test_a_campaign_has_the_days_it_took(expected: str, lead: str) -> None:
    assert dated("Kiểm tra đo lường", lead) == [("inspection", expected, "actual")]


@pytest.mark.parametrize(
    "article",
    [
        ("Kế hoạch mới", "{Ngày 3/11|2021-11-03}, UBND tỉnh ban hành Kế hoạch tổ chức Hội thi Sáng tạo kỹ thuật tỉnh."),
        ("Hai sở hợp nhất", "{Ngày 01/3/2025|2025-03-01}, Sở KH&CN mới chính thức đi vào hoạt động trên cơ sở hợp nhất."),
        ("Số liệu", "{Năm 2022|2022}, Sở đã tổ chức 12 lớp tập huấn. Đến {ngày 30/6|2022-06-30|as_of}, đã thanh tra 30 cơ sở."),
        ("Xếp hạng",
         "Theo Quyết định {ngày 5/1/2022|2022-01-05|document}, tỉnh xếp thứ 20. Nghị quyết Đại hội đã được cụ thể hóa."),
        ("Nhìn lại", "Trước đó, {ngày 30/6|2022-06-30}, một hội thảo đã được tổ chức."),
        ("Ngày SHTT", "{Ngày 21 tháng 4|XXXX-04-21} hằng năm là Ngày Đổi mới sáng tạo.", "Tại lễ công bố, WIPO nêu lý do."),
        ("Danh mục", "UBND tỉnh vừa phê duyệt danh mục 12 nhiệm vụ. Hội đồng tư vấn đã họp nhiều phiên để lựa chọn."),
        ("Công nhận", "{Ngày 15/6/2023|2023-06-15}, UBND tỉnh đã ký Quyết định công nhận kết quả nghiệm thu 5 đề tài."),
        ("Chỉ tiêu", "Trong {quý III|2022-35}, Sở sẽ tổ chức nghiệm thu 5 đề tài và kiểm tra 30 cơ sở."),
    ],
)  # fmt: skip
def test_papers_figures_and_work_plans_are_no_events(article: tuple[str, ...]) -> None:
    assert dated(*article) == []


def test_a_lead_without_a_date_reports_an_event_all_the_same() -> None:
    lead = "Sở KH&CN tỉnh Lào Cai vừa tổ chức Hội nghị giao ban công tác KH&CN."
    assert dated("Giao ban", lead + " Dự hội nghị có 50 đại biểu.") == [("conference", None, "actual")]
    assert dated("Giao ban", lead + " Hội nghị diễn ra {ngày 30/6|2022-06-30}.") == [("conference", DAY, "actual")]
    council = "Sở KH&CN vừa tổ chức họp Hội đồng tư vấn nghiệm thu dự án về sâm."
    assert dated("Tin", council + " Cuộc họp diễn ra {ngày 30/6/2022|2022-06-30}.") == [("council", DAY, "actual")]
    assert dated("Tin", "Sở KH-CN đã tổ chức Hội đồng tư vấn tuyển chọn cá nhân.") == [("council", None, "actual")]
    assert dated("Giao ban", lead, "{Ngày 5/5|2022-05-05}, Hội đồng đã nghiệm thu đề tài.") == [("conference", None, "actual")]


def test_a_fair_lasts_as_long_as_the_text_says() -> None:
    opening = "Tối {30/6|2022-06-30}, UBND tỉnh tổ chức Lễ khai mạc Ngày hội khởi nghiệp."
    assert dated("Khai mạc", opening) == [("exhibition", DAY, "actual")]
    length = " Ngày hội diễn ra {từ ngày 30/6 đến 02/7|2022-06-30/2022-07-02}."
    assert dated("Khai mạc", opening + length) == [("exhibition", "2022-06-30/2022-07-02", "actual")]


def test_visitors_to_an_open_day_are_no_event() -> None:
    days = "{Từ ngày 20-5 đến ngày 24-5|2022-05-20/2022-05-24}"
    lead = days + ", Sở sẽ mở cửa phòng thử nghiệm, dự kiến đón 600 học sinh đến tham quan."
    assert dated("Mở cửa", lead) == []


def test_long_ago_is_history() -> None:
    lead = "Theo Sở KH&CN, đến {ngày 30/6/2022|2022-06-30|as_of} toàn tỉnh có 12 mô hình."
    assert dated("Mô hình", lead, "Ngành có nhiều đổi mới.", "{Ngày 5/5/2012|2012-05-05}, Sở tổ chức hội thảo đầu tiên.") == []


def test_a_month_dates_what_headline_and_lead_report() -> None:
    lead = "Trong {tháng 6/2022|2022-06}, Sở KH&CN đã tổ chức 03 lớp tập huấn về sở hữu trí tuệ."
    assert dated("Tập huấn kiến thức sở hữu trí tuệ", lead) == [("training", "2022-06", "actual")]
    assert dated("Kết quả công tác", lead) == []
    lead = "Trong {tháng 5/2022|2022-05}, Chi cục TĐC đã tiến hành kiểm tra 42 cơ sở kinh doanh xăng dầu."
    assert dated("Phát hiện 6 cơ sở vi phạm", lead) == [("inspection", "2022-05", "actual")]


def test_the_text_tells_what_the_lead_was_about() -> None:
    lead = "Chiều {30/6|2022-06-30}, Chủ tịch UBND tỉnh Lý Văn Tả đã có mặt và giao nhiệm vụ cho ban lãnh đạo mới."
    assert dated("Bổ nhiệm", lead, "Tại buổi lễ, ông Tả chúc mừng tân Phó Giám đốc.") == [("ceremony", DAY, "actual")]


@pytest.mark.parametrize(
    ("expected", "sentence"),
    [
        (("exhibition", "2022-11-04/2022-11-06"),
         "Techfest Tây Bắc 2022 dự kiến diễn ra từ {ngày 04 đến ngày 06/11/2022|2022-11-04/2022-11-06}."),
        (("seminar", "2022-11-04"),
         "{Ngày 4/11 tới|2022-11-04}, Sở KH&CN phối hợp với Viện Ứng dụng công nghệ sẽ tổ chức Hội thảo."),
        (("council", "2022-07-15"), "Phiên họp Hội đồng tiếp theo dự kiến {ngày 15/7|2022-07-15}."),
        (("training", "2022-34"), "Trước mắt trong {quý II|2022-34} sẽ mở 2 lớp huấn luyện, mỗi lớp 40 học viên."),
        (("conference", "2022-12"),
         "Ông yêu cầu báo cáo sớm; Hội nghị tổng kết năm dự kiến tổ chức vào {tháng 12/2022|2022-12}."),
        (("seminar", "2022-07-15"), "{Ngày 15/7|2022-07-15} tới, tại Hội trường Sở diễn ra hội thảo khoa học về quế."),
        (("training", "2022-36"), "Trong {quý IV|2022-36}, Sở sẽ mở thêm 3 lớp tại các huyện, mỗi lớp 50 học viên."),
        (("contest", "2023-03-26"), "Cuộc thi Khởi nghiệp tỉnh lần III, dự kiến phát động vào {ngày 26-3-2023|2023-03-26}."),
        (("contest", "2022/2023"), "Hội viên hưởng ứng việc phát động Hội thi lần thứ 17 ({2022-2023|2022/2023})."),
    ],
)  # fmt: skip
def test_an_announced_event_is_planned(expected: tuple[str, str], sentence: str) -> None:
    assert dated("Tin", "Sở KH&CN cho biết nhiều việc mới.", sentence) == [(*expected, "plan")]


def test_a_plan_follows_the_reported_event() -> None:
    lead = "Sáng {30/6|2022-06-30}, Sở tổ chức hội nghị giao ban. Hội thảo chuyên đề dự kiến diễn ra {ngày 15/7|2022-07-15}."
    assert dated("Giao ban", lead) == [("conference", DAY, "actual"), ("seminar", "2022-07-15", "plan")]


def test_a_council_that_is_set_up_is_planned_without_a_date() -> None:
    lead = "Giám đốc Sở ban hành Quyết định số 15/QĐ-SKHCN thành lập Hội đồng tư vấn xét duyệt thuyết minh đề tài."
    assert dated("Thành lập hội đồng", lead) == [("council", None, "plan")]


def test_chairs_belong_to_the_first_event_in_text_order() -> None:
    lead = "Sáng {30/6|2022-06-30}, Sở tổ chức hội nghị giao ban. Hội thảo dự kiến diễn ra {ngày 15/7|2022-07-15}."
    people = (
        Person("Vàng Thị Dở", ("attendee",)),
        Person("Lò Văn Páo", ("speaker", "chair")),
        Person("Má A Chớ", ("head_of_delegation",)),
    )
    assert [event.chairs for event in events("Giao ban", lead, people=people)] == [["Lò Văn Páo", "Má A Chớ"], []]


def test_name_venue_and_organizer_are_quoted_where_stated() -> None:
    [seminar] = events(
        "Tin",
        "Chiều {30/6|2022-06-30}, tại Hội trường Sở KH&CN, Sở KH&CN phối hợp với Cục Sở hữu trí tuệ tổ chức "
        "hội thảo “Thương hiệu quế Văn Bàn”.",
    )
    assert (seminar.name, seminar.venue, seminar.organizer) == (
        "Thương hiệu quế Văn Bàn",
        "Hội trường Sở KH&CN",
        "Sở KH&CN tỉnh Lào Cai",
    )
    [congress] = events(
        "Đại hội Công đoàn Sở, nhiệm kỳ 2022-2027", "Sáng {30/6|2022-06-30}, Công đoàn Sở tổ chức Đại hội lần thứ V."
    )
    assert (congress.name, congress.type) == ("Đại hội Công đoàn Sở", "conference")
    [fair] = events("Tin", "Ngày hội Techfest Lào Cai lần thứ 3, dự kiến tổ chức vào {tháng 11-2021|2021-11} tại TP Lào Cai.")
    assert (fair.name, fair.venue, fair.organizer) == ("Ngày hội Techfest Lào Cai lần thứ 3", "TP Lào Cai", None)


@given(
    st.sampled_from(["Sở KH&CN", "UBND tỉnh", "Chi cục TĐC"]),
    st.sampled_from(["tổ chức", "phối hợp tổ chức", "long trọng tổ chức", "đã tổ chức"]),
    st.sampled_from(["hội nghị", "hội thảo", "lễ trao giải", "lớp tập huấn", "cuộc thi", "buổi làm việc"]),
)
def test_the_span_quotes_the_words_that_name_the_event(body: str, verb: str, noun: str) -> None:
    reading = marked_reading("Tin", f"Sáng {{30/6|{DAY}}}, {body} {verb} {noun} về chuyển đổi số.")
    [event] = READER.events(reading, ())
    assert noun.startswith(reading.text[event.start : event.end])
    assert event.date == DAY
