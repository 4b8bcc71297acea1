"""Hostile input: nothing crashes, nothing hangs, every record keeps its invariants."""

import unicodedata
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dostex.documents.article import to_article
from dostex.documents.plain import from_tagged
from dostex.documents.read import Document
from dostex.errors import DocumentError
from dostex.extract.extract import Extractor
from dostex.records import Record
from tests.hostile.invariants import broken
from tests.hostile.texts import news, stamps

FAST, LONG = 150, 10_000
_RARE = [HealthCheck.too_slow, HealthCheck.filter_too_much]


@cache
def extractor() -> Extractor:
    return Extractor()


def record_of(text: str, published: str | None = None) -> Record:
    return extractor().extract(from_tagged(text, published=published))


def check_news(text: str, published: str | None) -> None:
    assert broken(record_of(text, published)) == []


def check_unicode(headline: str, body: str) -> None:
    """Any characters, as a file; what is no article says so."""
    try:
        article = to_article(Document("x.txt", f"{headline}\n{body}".encode("utf-8", "surrogatepass")))
    except DocumentError:
        return
    assert broken(extractor().extract(article)) == []


@settings(max_examples=FAST, deadline=None, suppress_health_check=_RARE)
@given(news(), stamps)
def test_news_of_every_form_in_any_order(text, published):
    check_news(text, published)


@pytest.mark.soak
@settings(max_examples=LONG, deadline=None, suppress_health_check=_RARE)
@given(news(), stamps)
def test_news_of_every_form_in_any_order_for_long(text, published):
    check_news(text, published)


@settings(max_examples=FAST, deadline=None)
@given(st.text(min_size=1), st.text())
def test_any_characters(headline, body):
    check_unicode(headline, body)


@pytest.mark.soak
@settings(max_examples=LONG, deadline=None)
@given(st.text(min_size=1), st.text(min_size=200))
def test_any_characters_for_long(headline, body):
    check_unicode(headline, body)


@settings(max_examples=FAST // 3, deadline=None, suppress_health_check=_RARE)
@given(news())
def test_decomposed_letters_make_the_same_record(text):
    assert record_of(unicodedata.normalize("NFD", text)) == record_of(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize("body", ["", "   ", "\n\n", "[caption] ", "."], ids=repr)
def test_an_empty_body(body):
    assert broken(record_of(f"Tin khoa học\n{body}")) == []


@pytest.mark.parametrize(
    "body", ["1 " + "tỷ " * 3000, "1 tỷ " * 3000, "hai " + "nghìn " * 3000, "một trăm " * 3000, "1 tr." * 3000]
)
def test_an_amount_that_does_not_end(body):
    assert broken(record_of(f"Tin khoa học\nKinh phí {body}đồng.")) == []


def test_ten_thousand_numbers():
    body = ". ".join(f"Sở thẩm định {number} hồ sơ, đạt {number % 100}%" for number in range(5000))
    assert len(record_of(f"Tin khoa học\n{body}.").observations) > 9000


@pytest.mark.parametrize("digits", [30, 400, 5000, 60_000])
@pytest.mark.parametrize(
    "form", ["thẩm định {} hồ sơ", "đạt {}%", "{} tỷ đồng", "ngày {}", "{}/10.000 dân", "số {}/QĐ-UBND", "1,{}%"]
)
def test_a_figure_that_does_not_end(form, digits):
    assert broken(record_of("Tin khoa học\nNăm 2023, Sở " + form.format("9" * digits) + " theo kế hoạch.")) == []
