"""The race of crawls is run over the whole portal by both, and says its bar."""

import pytest

from dostex.bench.crawling import Race, race
from dostex.bench.portal import serving
from dostex.errors import CrawlError

PAGE = "<html><head><title>Tin</title></head><body><h1>Tin</h1><p>{}</p></body></html>".format(
    "Sở Khoa học và Công nghệ đã nghiệm thu đề tài về giống lúa chịu mặn tại huyện ven biển. " * 20
).encode()


def test_both_contestants_fetch_every_article_once() -> None:
    result = race([PAGE], articles=60, rounds=1)
    assert result.ours > 0
    assert result.ratio == pytest.approx(result.ours / result.bare)
    assert result.data()["bar"] == "≥ 0.8"


def test_a_race_that_was_not_run_to_the_end_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dostex.bench.crawling._bare", lambda base, folder: None)
    with pytest.raises(CrawlError, match="0 of 60 articles were asked for"):
        race([PAGE], articles=60, rounds=1)


def test_a_missed_bar_is_told() -> None:
    assert Race(10, 1, 7.0, 10.0, 0.7).data()["met"] is False


def test_the_portal_keeps_the_time() -> None:
    with serving([PAGE], 60) as (base, clock):
        clock.reset()
        assert clock.read() == (0.0, 0.0, 0)
        assert base.startswith("http://127.0.0.1:")
