"""People of invented sentences: name | honorifics | posts (status unless current, title @ organization) | roles."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.vocab import Vocab

from dostex.documents.assemble import Block, assemble
from dostex.extract.people.component import PeopleFinder
from dostex.extract.reading import PersonFound, Reading, read
from dostex.records import Area

FINDER = PeopleFinder()


def reading(*lines: str, province: str = "Lạng Sơn", headline: str = "Tin") -> Reading:
    article = assemble([Block("headline", headline), *(Block("body", line) for line in lines)], ref_area=Area(name=province))
    return Reading.of(FINDER(read(article, Vocab())))


def shown(person: PersonFound) -> str:
    posts = "; ".join(
        ("" if post.status == "current" else f"{post.status} ")
        + post.title
        + (f" @ {post.organization}" if post.organization else "")
        for post in person.posts
    )
    return (
        " | ".join([person.name, ", ".join(person.honorifics), posts, ", ".join(person.roles)])
        .replace("|  |", "| |")
        .replace("|  |", "| |")
        .rstrip()
    )


def people(*lines: str, province: str = "Lạng Sơn", headline: str = "Tin") -> list[str]:
    return [shown(person) for person in reading(*lines, province=province, headline=headline).people]


def cases() -> list[tuple[str, list[str]]]:
    """The sentences of sentences.txt, each with the people expected."""
    found: list[tuple[str, list[str]]] = []
    for line in Path(__file__).with_name("sentences.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("> "):
            found.append((line[2:], []))
        elif line.strip() and not line.startswith("#"):
            found[-1][1].append(line.strip())
    return found


@pytest.mark.parametrize(("sentence", "expected"), cases())
def test_people_of_a_sentence(sentence: str, expected: list[str]) -> None:
    assert people(sentence) == expected


def test_short_later_mentions_are_the_same_person() -> None:
    found = reading(
        "Đồng chí Nông Thế Quyền - Giám đốc Sở KH&CN chủ trì hội nghị.",
        "Đồng chí Quyền yêu cầu các phòng hoàn thành kế hoạch. Theo ông Quyền, kinh phí đã được bố trí.",
    )
    (person,) = found.people
    assert [found.text[start:end] for start, end in person.spans] == ["Nông Thế Quyền", "Quyền", "Quyền"]
    assert (person.honorifics, person.roles) == (["đồng chí", "ông"], ["chair", "speaker"])


def test_an_office_without_a_name_is_its_holder() -> None:
    assert people(
        "Ông Lương Bá Khang - Chủ tịch UBND tỉnh chủ trì cuộc họp.",
        "Phát biểu kết luận, Chủ tịch UBND tỉnh yêu cầu các sở vào cuộc.",
    ) == ["Lương Bá Khang | ông | Chủ tịch @ UBND tỉnh Lạng Sơn | chair, speaker"]


def test_a_pronoun_is_the_last_person_named() -> None:
    assert people("Theo Thứ trưởng Bộ KH&CN Đinh Trọng Vĩ, bộ chỉ số rất hữu ích. Ông cho biết sẽ công bố hằng năm.") == [
        "Đinh Trọng Vĩ | | Thứ trưởng @ Bộ KH&CN | speaker"
    ]


def test_one_office_in_two_spellings_is_one_post() -> None:
    assert people(
        "Ông Tô Vĩnh Thụy, Giám đốc Sở KH&CN phát biểu.",
        headline="Giám đốc Sở Khoa học và Công nghệ Tô Vĩnh Thụy trả lời cử tri",
    ) == ["Tô Vĩnh Thụy | ông | Giám đốc @ Sở KH&CN tỉnh Lạng Sơn | speaker"]


def test_a_bare_centre_is_the_one_that_the_article_introduced() -> None:
    assert people(
        "Sở KH&CN công bố quyết định thành lập Trung tâm Kiểm định và Ứng dụng.",
        "Trung tâm có 40 người. Ông Hứa Mạnh Tùng, nguyên Giám đốc Trung tâm Thông tin, được giao Quyền Giám đốc Trung tâm.",
    ) == ["Hứa Mạnh Tùng | ông | former Giám đốc @ Trung tâm Thông tin; acting Giám đốc @ Trung tâm Kiểm định và Ứng dụng |"]


def test_a_centrally_run_city() -> None:
    assert people(
        "Phó Chủ tịch UBND thành phố Đồng Xuân Kế và bà Bùi Ngân, Thành ủy viên, Giám đốc Sở dự.", province="Hải Phòng"
    ) == [
        "Đồng Xuân Kế | | Phó Chủ tịch @ UBND thành phố Hải Phòng | attendee",
        "Bùi Ngân | bà | Thành ủy viên @ Thành ủy Hải Phòng; Giám đốc @ Sở KH&CN thành phố Hải Phòng | attendee",
    ]


@pytest.mark.parametrize(
    ("opening", "first", "second"),
    [
        ("Dự và trao quyết định có", "attendee", "attendee"),
        ("Dự và trao giải cho các thí sinh có", "attendee", "attendee"),
        ("Tham dự và phát biểu chỉ đạo có", "attendee, speaker", "attendee"),
        ("Tới dự, phát biểu tại buổi lễ có", "attendee, speaker", "attendee"),
        ("Dự khai mạc có", "attendee", "attendee"),
        ("Đến chung vui với các tác giả nhỏ tuổi có", "attendee", "attendee"),
        ("Đến tham dự, chia vui cùng nhà trường có", "attendee", "attendee"),
        ("Cùng dự và làm việc với Đoàn có", "attendee", "attendee"),
    ],
)
def test_further_verbs_before_the_list_of_those_present(opening: str, first: str, second: str) -> None:
    assert people(f"{opening} bà Lê Vân Anh, Phó Chủ tịch UBND tỉnh; ông Hà Văn Cần, Phó Giám đốc Sở.") == [
        f"Lê Vân Anh | bà | Phó Chủ tịch @ UBND tỉnh Lạng Sơn | {first}",
        f"Hà Văn Cần | ông | Phó Giám đốc @ Sở KH&CN tỉnh Lạng Sơn | {second}",
    ]


def test_a_list_over_several_lines() -> None:
    assert people(
        "Tham dự hội nghị có:",
        "- Đồng chí Lê Văn Anh, Phó Chủ tịch UBND tỉnh;",
        "- Lãnh đạo các phòng.",
        "Ông Hà Văn Cần, Phó Giám đốc Sở trình bày báo cáo.",
    ) == [
        "Lê Văn Anh | đồng chí | Phó Chủ tịch @ UBND tỉnh Lạng Sơn | attendee",
        "Hà Văn Cần | ông | Phó Giám đốc @ Sở KH&CN tỉnh Lạng Sơn | speaker",
    ]


def test_names_are_claimed() -> None:
    found = reading("Ông Lê Văn Tám, Phó Giám đốc Sở phát biểu.")
    start = found.text.index("Lê Văn Tám")
    assert found.owner(start, start + 10) == "person"


WORDS = (
    "ông bà đồng chí các Nguyễn Văn Tư Lò Thị Phó Giám đốc Sở KH&CN UBND tỉnh , - ; : ( ) . và chủ trì dự có làm Chủ tịch "
    "Hội đồng nguyên giữ chức bổ nhiệm thay TS. Trung tâm"
)


@given(st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=30).map(" ".join))
def test_any_row_of_words_gives_sound_people(sentence: str) -> None:
    found = reading(sentence)
    for person in found.people:
        assert not any(character.isdigit() for character in person.name)
        assert person.name in {found.text[start:end] for start, end in person.spans}
        assert person.spans == sorted(person.spans)
        assert all(found.text[post.start : post.end] == post.title for post in person.posts)
        assert len({(post.title, post.organization) for post in person.posts}) == len(person.posts)
