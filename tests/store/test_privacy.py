"""Phone numbers, e-mail and home addresses are covered; what only looks like them is not."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dostex.store.privacy import covered, masked, places
from tests.store.articles import TEXT, plain, record
from tests.store.databases import ask

NOW = datetime(2026, 1, 2, tzinfo=UTC)


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in places(text)]


@pytest.mark.parametrize(
    ("text", "personal"),
    [
        ("Liên hệ ông Lò Văn Tú, ĐT: 0912.345.678.", ["0912.345.678"]),
        ("điện thoại 0912 345 678 hoặc (024) 3943 9731", ["0912 345 678", "(024) 3943 9731"]),
        ("gọi +84 912 345 678 hay +84-24-3943-9731", ["+84 912 345 678", "+84-24-3943-9731"]),
        ("SĐT 0212.3852.137; 02123852137", ["0212.3852.137", "02123852137"]),
        ("thư gửi về phong.qlkh@sonla.gov.vn trước ngày 30/6", ["phong.qlkh@sonla.gov.vn"]),
        ("bà Hà Thị Én, thường trú tại số 12, ngõ 5, phường Tô Hiệu; nông dân", ["12, ngõ 5, phường Tô Hiệu"]),
        ("ông Sùng A Dế (trú tại bản Nà Ớt, xã Mường Bú) kể", ["bản Nà Ớt, xã Mường Bú"]),
        ("Nhà riêng: 7 Lê Lợi", ["7 Lê Lợi"]),
        ("Quyết định số 0912/QĐ-UBND ngày 09/12/2023", []),
        ("kinh phí 912.345.678 đồng; 0,912345678 tấn; 1.900.000.000 đồng", []),
        ("trong các năm 2021, 2022, 2023 và 2024-2025", []),
        ("TCVN 9001:2015, mã hồ sơ 1.000.456", []),
        ("lưu trú tại khách sạn, đường số 5", []),
        ("phóng viên thường trú tại Sơn La đưa tin", []),
        ("Trụ sở tại số 5 đường Tô Hiệu", []),
        ("tài khoản 20123456789012345", []),
    ],
)
def test_what_is_personal(text, personal):
    assert found(text) == personal


def contact() -> dict:
    text = TEXT.replace("Ông Páo phát biểu.", "Ông Páo phát biểu, số (0912.345.678) trực.")
    plain_record = plain(text)
    body = plain_record["article"]["text"]
    start = body.index("số (0912.345.678)")
    plain_record["officials"][0]["spans"].append({"start": start, "end": start + 17, "text": body[start : start + 17]})
    plain_record["events"][0]["venue"] = "Sở, gọi 0912.345.678"
    return {"text": text} | {name: plain_record[name] for name in ("officials", "events")}


def test_stored_text_is_masked_in_place_and_counted(store, url):
    given_record = record(**contact())
    writing = store.begin(now=NOW, extractor_version="1")
    assert writing.save(given_record) == "new"
    writing.finish(NOW)
    saved = store.record("sonla:1")
    assert "Ông Páo phát biểu, số (************) trực." in saved.article.text
    assert len(saved.article.text) == len(given_record.article.text)
    assert saved.officials[0].spans[-1].text == "số (************)"
    assert saved.events[0].venue == "Sở, gọi ************"
    assert saved.observations == given_record.observations
    assert ask(url, "select masked from articles") == [(1,)]
    assert ask(url, "select masked from runs") == [(1,)]
    dumped = str([ask(url, f"select * from {table}") for table in ("article_versions", "official_mentions", "event_facts")])
    assert "345" not in dumped


def test_loading_the_masked_or_the_unmasked_again_changes_nothing(store):
    given_record = record(**contact())
    for each in (given_record, given_record, masked(given_record)[0]):
        outcome = store.begin(now=NOW, extractor_version="1").save(each)
    assert outcome == "unchanged"


def test_it_can_be_kept(store):
    given_record = record(**contact())
    store.begin(now=NOW, extractor_version="1", keep_personal_data=True).save(given_record)
    assert store.record("sonla:1") == given_record


@given(st.text(alphabet="0912345678 .-+()@abx\n", max_size=80))
def test_masking_keeps_the_length_and_masks_everything_at_once(text):
    once = covered(text, places(text))
    assert len(once) == len(text)
    assert places(once) == []
