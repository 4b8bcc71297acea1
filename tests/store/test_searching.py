"""Search finds Vietnamese however it is typed, and ranks alike in both databases."""

import json
import unicodedata
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from dostex.cli import app
from dostex.documents.plain import from_tagged
from dostex.errors import UsageError
from dostex.records import Record
from dostex.store import Store, searching
from dostex.store.searching import search_text

ARTICLES = {
    "a": (
        "Sơn La",
        "14",
        "2022-03-01",
        "Hội đồng nghiệm thu đề tài cấp tỉnh\nChiều nay, hội đồng họp. Kỹ thuật mới được hoà mạng.",
    ),
    "b": (
        "Đắk Lắk",
        "66",
        "2023-05-02",
        "Tổng kết năm\nSở đã nghiệm thu 12 nhiệm vụ và chuyển giao kĩ thuật cho người dân ở Đăk Pơ.",
    ),
    "c": ("Huế", "46", "2024-01-03", "Sản xuất sạch\nThu hoạch xong, nghiệm của bài toán được uỷ ban hòa giải; thú y."),
}


@pytest.fixture
def filled(store: Store) -> Store:
    writing = store.begin(now=datetime(2026, 1, 1, tzinfo=UTC), extractor_version="1")
    for name, (province, code, day, text) in ARTICLES.items():
        article = from_tagged(text, id=name, published=day).model_dump() | {"ref_area": {"code": code, "name": province}}
        writing.save(Record.model_validate({"article": article}))
    return store


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("nghiem thu", "abc"),
        ("nghiệm thu", "abc"),
        (unicodedata.normalize("NFD", "Nghiệm Thu"), "abc"),
        ("ky thuat", "ab"),
        ("kĩ thuật", "ab"),
        ("hoà", "ac"),
        ("hòa", "ac"),
        ("ủy ban", "c"),
        ("uy ban", "c"),
        ("dak po", "b"),
        ("ĐĂK PƠ", "b"),
        ("Ðăk", "b"),
        ("ngh", ""),
        ("nghiệm thu 12", "b"),
        ("%", None),
        ("'; drop table", ""),
        ("thu_y", "c"),
    ],
)
def test_it_is_found_however_it_is_typed(filled, wanted, found):
    if found is None:
        with pytest.raises(UsageError, match="has no word"):
            filled.search(wanted)
    else:
        assert sorted(hit.article_id for hit in filled.search(wanted)) == sorted(found)


def test_headlines_and_phrases_come_first(filled):
    assert [hit.article_id for hit in filled.search("nghiem thu")] == ["a", "b", "c"]
    assert [hit.article_id for hit in filled.search("thú")] == ["a", "c", "b"]


@pytest.mark.parametrize(
    ("bounds", "found"),
    [
        ({"province": "dak lak"}, "b"),
        ({"province": "14"}, "a"),
        ({"province": "Hà Nội"}, ""),
        ({"first": date(2023, 5, 2)}, "bc"),
        ({"last": date(2023, 5, 2)}, "ab"),
        ({"first": date(2023, 1, 1), "last": date(2023, 12, 31)}, "b"),
    ],
)
def test_bounds(filled, bounds, found):
    assert "".join(sorted(hit.article_id for hit in filled.search("thu", **bounds))) == found


def test_snippets_mark_the_words(filled):
    hit = filled.search("chuyen giao ki thuat")[0]
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["chuyển", "giao", "kĩ", "thuật"]
    assert filled.search("thu", limit=1)[0].article_id == "a"


def test_a_snippet_of_a_long_text_is_cut_between_words(store):
    text = f"Tin\n{'một hai ba ' * 100}nghiệm thu {'bốn năm sáu ' * 100}"
    article = from_tagged(text, id="long", published="2022-01-01")
    store.begin(now=datetime(2026, 1, 1, tzinfo=UTC), extractor_version="1").save(Record(article=article))
    snippet = store.search("nghiem thu")[0].snippet
    assert len(snippet) <= 182
    assert (snippet[0], snippet[-1]) == ("…", "…")
    assert {word.strip("…") for word in snippet.split()} == {*["một", "hai", "ba", "nghiệm", "thu", "bốn", "năm", "sáu"]}


def test_the_command_prints_json_when_piped(filled, url):
    result = CliRunner().invoke(app, ["search", "nghiem thu", "--store", url, "--province", "huế"])
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(hit["article_id"], hit["published_on"]) for hit in found] == [("c", "2024-01-03")]
    assert CliRunner().invoke(app, ["search", "vắng", "--store", url]).exit_code == 1
    assert "valid is for example" in CliRunner().invoke(app, ["search", "x", "--store", url, "--from", "hôm qua"]).stderr


@given(st.text())
def test_search_text_is_as_long_as_the_composed_text(text):
    assert len(search_text(text)) == len(unicodedata.normalize("NFC", text))


@given(st.text() | st.text(alphabet="aoêuưyỳýỹkqđĐHÀ ð÷×’–K…123\n_"))
def test_the_short_way_of_vietnamese_text_is_the_long_way(text):
    assert search_text(text) == searching._of_any_script(unicodedata.normalize("NFC", text))


@given(st.text(alphabet="aàảãáạăằâầđeêềioôơồờuưừyỳhknqtgm ÐĐÀ"))
def test_typing_marks_or_not_makes_no_difference(text):
    decomposed = unicodedata.normalize("NFD", text)
    assert search_text(decomposed) == search_text(text)


@pytest.mark.parametrize("wanted", ["nghiệm thu", "nghiem thu", "thu", "hội đồng nghiệm"])
def test_reading_only_the_best_texts_finds_the_best(store, wanted, monkeypatch):
    monkeypatch.setattr(searching, "_CHUNK", 2)
    writing = store.begin(now=datetime(2026, 1, 1, tzinfo=UTC), extractor_version="1")
    for number in range(40):
        times = number * 7 % 5, number * 5 % 4, number // 2 % 3
        said = "nghiệm thu, " * times[0] + "nghiêm thu; " * times[1] + "hội đồng nghiệm thu. " * times[2]
        text = f"{'Nghiệm thu đề tài' if number % 9 == 0 else 'Tin'} {number}\nHội đồng xem xét {said}và thu nghiệm."
        writing.save(Record(article=from_tagged(text, id=f"a{number:02d}", published=f"2022-01-{number % 28 + 1:02d}")))
    everything = store.search(wanted, limit=1000)
    assert len(everything) == 40
    assert len({hit.score for hit in everything}) > 4
    assert store.search(wanted, limit=5) == everything[:5]
