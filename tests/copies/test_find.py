"""Copies: the same words on several hosts, reposts with a line more, and notices of one form that are none."""

from hypothesis import given
from hypothesis import strategies as st

from dostex.copies.bodies import body_hash, similarity, words
from dostex.copies.find import Copy, Text, copies

SENTENCES = [
    f"Tại hội thảo thứ {number}, đại biểu nghe báo cáo về {subject} và thảo luận giải pháp nhân rộng mô hình {number}."
    for number, subject in enumerate(("giống lúa chịu mặn", "cá lồng", "dược liệu", "mật ong", "năng lượng mặt trời"), 1)
]
BODY = "\n".join(SENTENCES)
NOTICE = (
    "Phòng Quản lý đo lường thông báo kết quả kiểm tra định kỳ phương tiện đo nhóm 2 của các cửa hàng xăng dầu trên địa bàn "
    "toàn tỉnh theo kế hoạch đã được lãnh đạo Sở phê duyệt từ đầu năm; trong tháng {0} đoàn kiểm tra {1} cơ sở với {2} cột đo, "
    "phát hiện {3} cơ sở vi phạm và đề nghị các cơ sở thực hiện nghiêm quy định của pháp luật về đo lường."
)


def found(*texts: Text) -> list[Copy]:
    bodies = {text.article_id: text.body for text in texts}
    return copies(texts, bodies.__getitem__)


def test_the_same_words_in_another_spelling_and_layout_are_an_exact_copy_of_the_first_published() -> None:
    other = BODY.replace("hội thảo", "HỘI THẢO").replace("báo cáo", "báo\xa0cáo").replace("\n", " ")
    assert found(Text("b:1", other, "2023-02-02"), Text("a:9", BODY, "2023-02-03")) == [Copy("a:9", "b:1", "exact", 1.0)]


def test_a_repost_with_a_line_more_is_a_near_copy_of_what_declares_no_origin() -> None:
    repost = Text("a:1", f"{BODY}\nNguồn: vietnamplus.vn", "2023-02-01", "vietnamplus.vn")
    [copy] = found(repost, Text("b:1", BODY, "2023-02-03"))
    assert (copy.article_id, copy.original_id, copy.kind) == ("a:1", "b:1", "near")
    assert 0.8 <= copy.similarity < 1


def test_a_group_has_one_that_stands() -> None:
    texts = [Text(f"{host}:1", BODY + more, f"2023-02-0{day}") for host, more, day in
             (("a", " Hết.", 3), ("b", "", 2), ("c", " Hết.", 4), ("d", " Xin cảm ơn.", 1))]  # fmt: skip
    assert {(copy.article_id, copy.original_id) for copy in found(*texts)} == {("a:1", "d:1"), ("b:1", "d:1"), ("c:1", "d:1")}


def test_notices_of_one_form_with_other_figures_are_articles_of_their_own() -> None:
    march, april = NOTICE.format(3, 25, 104, 2), NOTICE.format(4, 31, 98, 1)
    assert found(Text("a:1", march, "2023-03-30"), Text("a:2", april, "2023-04-30")) == []


def test_short_texts_are_copies_only_when_they_are_equal() -> None:
    holiday, tet = "Thông báo nghỉ lễ", "Thông báo nghỉ tết"
    short = [Text("a:1", holiday, "2023"), Text("a:2", tet, "2023"), Text("b:1", f"{holiday}.", None)]
    assert found(*short) == [Copy("b:1", "a:1", "exact", 1.0)]


def test_different_articles_are_none() -> None:
    others = [Text(f"a:{number}", sentence * 4, "2023") for number, sentence in enumerate(SENTENCES)]
    assert found(*others) == []


@given(st.text(max_size=80))
def test_equal_bodies_are_equal_whatever_they_hold(text: str) -> None:
    assert body_hash(words(text)) == body_hash(words(f"  {text}\n"))
    assert similarity(words(text), words(text)) in (0.0, 1.0)


def test_similarity_falls_with_every_word_that_differs_and_is_none_where_figures_differ() -> None:
    shares = [similarity(words(BODY), words(BODY.replace("nhân rộng", "mở rộng", changed))) for changed in range(4)]
    assert shares[0] == 1.0
    assert shares == sorted(shares, reverse=True)
    assert similarity(words(BODY), words(BODY.replace("thứ 2", "thứ 7").replace("hình 2", "hình 7"))) == 0.0
