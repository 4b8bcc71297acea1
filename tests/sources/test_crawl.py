"""Crawls of a portal on the loopback: every page once, politely, and again only what changed."""

from collections import Counter
from datetime import date
from pathlib import Path

from dostex.documents import inputs
from dostex.documents.article import to_article
from dostex.documents.read import Document
from dostex.sources.protocol import Policy
from tests.sources.crawls import QUICK, crawl, outcomes, reasons, rows
from tests.sources.portal import Portal, first, redirect, says, serving


def test_every_article_is_fetched_once_and_read_from_the_archive(tmp_path: Path) -> None:
    portal = Portal().fill(25)
    with serving(portal) as base:
        crawl(base, tmp_path)
    assert outcomes(tmp_path) == {str(number): "new" for number in range(1, 26)}
    assert portal.paths() == Counter({"/robots.txt": 1, "/tin": 1, "/tin?page=2": 1, "/tin?page=3": 1} | dict.fromkeys(
        (f"/tin/{number}" for number in range(1, 26)), 1
    ))  # fmt: skip
    documents = [item for item in inputs.find([str(tmp_path)]) if isinstance(item, Document)]
    assert {to_article(document).headline for document in documents} == set(portal.articles.values())
    assert documents[0].id == "127.0.0.1:25"
    assert documents[0].source == "thử"


def test_a_second_crawl_transfers_what_changed_and_nothing_else(tmp_path: Path) -> None:
    portal = Portal().fill(40)
    with serving(portal) as base:
        crawl(base, tmp_path)
        portal.bodies = 0
        crawl(base, tmp_path)
        assert portal.bodies == 0
        portal.articles |= {number: f"Bản tin đã sửa số {number}" for number in (3, 17, 29)}
        portal.articles |= {41: "Bản tin mới", 42: "Bản tin mới hơn"}
        crawl(base, tmp_path)
    assert portal.bodies == 5
    assert Counter(outcomes(tmp_path).values()) == {"unchanged": 37, "changed": 3, "new": 2}


def test_known_pages_end_the_walk_of_the_listings(tmp_path: Path) -> None:
    portal = Portal().fill(60)
    with serving(portal) as base:
        crawl(base, tmp_path)
        portal.articles[61] = "Bản tin mới"
        portal.requests.clear()
        crawl(base, tmp_path, revisit=False)
    assert set(portal.paths()) == {"/robots.txt", "/tin", "/tin?page=2", "/tin/61"}


def test_identical_bodies_without_validators_are_unchanged_and_kept_once(tmp_path: Path) -> None:
    portal = Portal(etags=False).fill(5)
    with serving(portal) as base:
        crawl(base, tmp_path)
        crawl(base, tmp_path)
    assert Counter(outcomes(tmp_path).values()) == {"unchanged": 5}
    kinds = rows(tmp_path, "select type, count(*) from responses where kind = 'article' group by type")
    assert dict(kinds) == {"response": 5, "revisit": 5}


def test_one_connection_and_never_less_than_the_pause(tmp_path: Path) -> None:
    portal = Portal().fill(12)
    with serving(portal) as base:
        crawl(base, tmp_path, policy=Policy(delay=0.1, private=True))
    assert portal.most_at_once == 1
    assert min(portal.gaps()) >= 0.1


def test_robots_txt_is_obeyed_with_its_delay(tmp_path: Path) -> None:
    portal = Portal(robots="User-agent: *\nDisallow: /tin/3\nCrawl-delay: 0.2\n").fill(5)
    with serving(portal) as base:
        crawl(base, tmp_path)
    assert "/tin/3" not in portal.paths()
    assert reasons(tmp_path)["3"] == "refused: robots.txt forbids it"
    assert min(portal.gaps()) >= 0.2


def test_a_host_whose_robots_txt_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    portal = Portal(special={"/robots.txt": says(b"", 503)}).fill(5)
    with serving(portal) as base:
        told = crawl(base, tmp_path)
    assert set(portal.paths()) == {"/robots.txt"}
    assert "robots.txt cannot be read: HTTP 503" in (told[-1].reason or "")


def test_retry_after_holds_for_the_whole_host(tmp_path: Path) -> None:
    portal = Portal().fill(5)
    busy = says(b"", 503, ("Retry-After", "1"))
    portal.special["/tin/4"] = first(busy, lambda handler: handler.article(4))
    with serving(portal) as base:
        crawl(base, tmp_path)
    assert outcomes(tmp_path) == dict.fromkeys("12345", "new")
    moments = {path: moment for moment, path, status in portal.requests if status == 503}
    later = [moment for moment, _, _ in portal.requests if moment > moments["/tin/4"]]
    assert min(later) - moments["/tin/4"] >= 1.0


def test_errors_are_tried_again_and_then_told(tmp_path: Path) -> None:
    portal = Portal().fill(5)
    portal.special = {"/tin/1": first(says(b"", 500), lambda handler: handler.article(1)), "/tin/2": says(b"", 502)}
    portal.special |= {"/tin/3": says(b"", 404), "/tin/4": says(b"<p>x", 418)}
    with serving(portal) as base:
        crawl(base, tmp_path)
    assert outcomes(tmp_path) == {"1": "new", "2": "failed", "3": "gone", "4": "failed", "5": "new"}
    assert reasons(tmp_path)["2"] == "failed: HTTP 502, 3 times"
    assert portal.paths()["/tin/2"] == 3


def test_a_dead_link_sent_home_is_gone_and_an_alias_is_followed(tmp_path: Path) -> None:
    portal = Portal(special={"/tin/1": redirect("/"), "/tin/2": redirect("/bai/2"), "/bai/2": lambda h: h.article(2)}).fill(2)
    with serving(portal) as base:
        crawl(base, tmp_path)
    assert outcomes(tmp_path) == {"1": "gone", "2": "new"}


def test_a_second_address_of_an_article_is_a_duplicate(tmp_path: Path) -> None:
    portal = Portal(links=["/tin/2", "/tin/2"]).fill(3)
    with serving(portal) as base:
        portal.links.append(f"{base}/tin/2?cat=1")
        crawl(base, tmp_path)
    found = rows(tmp_path, "select outcome, count(*) from pages where kind = 'article' group by outcome")
    assert dict(found) == {"new": 4}  # the fixture's adapter keys that link by its address


def test_a_limit_is_kept_and_the_next_crawl_goes_on(tmp_path: Path) -> None:
    portal = Portal().fill(30)
    with serving(portal) as base:
        crawl(base, tmp_path, limit=4)
        assert len(portal.paths()) == 2 + 4
        crawl(base, tmp_path)
    assert set(outcomes(tmp_path)) == {str(number) for number in range(1, 31)}
    assert set(portal.paths().values()) <= {1, 2}


def test_since_needs_stamps_and_leaves_the_others_alone(tmp_path: Path) -> None:
    portal = Portal().fill(3)
    with serving(portal) as base:
        crawl(base, tmp_path, since=date(2024, 1, 1))
    assert Counter(outcomes(tmp_path).values()) == {"new": 3}


def test_the_user_agent_names_a_contact(tmp_path: Path) -> None:
    agents = []
    portal = Portal(special={"/tin": lambda handler: (agents.append(handler.headers["User-Agent"]), handler.reply(b""))})
    with serving(portal) as base:
        crawl(base, tmp_path, policy=QUICK)
    assert agents[0] == "dostex/test (+mailto:test@example.org)"
