"""Invented articles for fixture portals: deterministic, distinct, in the manner of a department's news."""

from dataclasses import dataclass
from datetime import date, timedelta

from dostex.language.folding import without_marks

ACTIONS = ("Nghiệm thu", "Tập huấn", "Hội thảo về", "Kiểm tra tiến độ", "Tổng kết", "Khảo sát", "Chuyển giao")
SUBJECTS = (
    "đề tài giống lúa chịu mặn", "dự án nuôi cá lồng trên hồ", "truy xuất nguồn gốc nông sản", "mô hình trồng dược liệu",
    "ứng dụng năng lượng mặt trời", "đo lường chất lượng xăng dầu", "nhãn hiệu tập thể mật ong",
)  # fmt: skip
WEEKDAYS = ("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật")
NAMES = ("Hà Minh", "Tường Vi", "Quốc Bảo", "Thu Trang")


@dataclass(frozen=True)
class Item:
    """One article of a fixture portal."""

    id: int
    title: str
    day: date
    lead: str
    paragraphs: tuple[str, ...]
    author: str
    caption: str

    @property
    def slug(self) -> str:
        """The headline as addresses have it."""
        words = "".join(letter if letter.isalnum() else " " for letter in without_marks(self.title).lower())
        return "-".join(words.split())

    @property
    def weekday(self) -> str:
        """The weekday of its day."""
        return WEEKDAYS[self.day.weekday()]


def item(number: int) -> Item:
    """The article `number`; higher ones are newer."""
    action, subject = ACTIONS[number % 7], SUBJECTS[(number // 7) % 7]
    day = date(2022, 1, 3) + timedelta(days=2 * number)
    title = f"{action} {subject} lần thứ {1 + number // 49} năm {day.year}"
    lead = (
        f"Ngày {day.day}/{day.month}/{day.year}, Sở Khoa học và Công nghệ tổ chức {title.lower()} cho {20 + number} đại biểu."
    )
    paragraphs = (
        f"Tại buổi làm việc, đại biểu nghe báo cáo nhiệm vụ số {number} và thảo luận về khả năng nhân rộng.",
        f"Sau {6 + number % 20} tháng, nhóm đã hoàn thành {2 + number % 9} quy trình kỹ thuật và tập huấn {30 + number} người.",
        "Kết luận, lãnh đạo Sở đề nghị đơn vị chủ trì hoàn thiện hồ sơ theo góp ý của Hội đồng và bàn giao cho địa phương.",
    )
    return Item(1000 + 3 * number, title, day, lead, paragraphs, NAMES[number % 4], f"Quang cảnh buổi làm việc số {number}")


def items(count: int) -> list[Item]:
    """`count` articles, newest first."""
    return [item(number) for number in range(count, 0, -1)]
