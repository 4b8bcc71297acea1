"""Every family's adapter over its fixture portal: each article exactly once, the walk ends, headlines and days are right."""

from collections import Counter

import pytest

from dostex.sources.profiles import load
from tests.sources import sites
from tests.sources.adapters.walking import source, walk
from tests.sources.content import items
from tests.sources.sites import serving

FAMILIES = {
    "nukeviet": sites.NukeViet,
    "sharepoint": sites.SharePoint,
    "liferay": sites.Liferay,
    "dotnetnuke": sites.DotNetNuke,
    "webcenter": sites.WebCenter,
    "websphere": sites.WebSphere,
    "drupal": sites.Drupal,
    "wordpress": sites.WordPress,
    "joomla": sites.Joomla,
    "vnpt": sites.Vnpt,
    "aspnet": sites.GridView,
    "aspnet-mvc": sites.Mvc,
    "generic": sites.Site,
}
each_family = pytest.mark.parametrize("family", FAMILIES)


def listing(site):
    return {"url": site.start}


@each_family
def test_every_article_is_listed_exactly_once_with_its_headline_and_day(family):
    site = FAMILIES[family]()
    with serving(site) as base:
        done = walk(source(base, family.partition("-")[0], listing(site)))
    assert {key: (link.title, (link.stamp or "")[:10]) for key, link in done.links.items()} == {
        site.key(article): (article.title, article.day.isoformat()) for article in site.articles
    }
    assert Counter(len(links) for _, links in done.pages) == Counter({10: 4, 7: 1})


@each_family
def test_the_addresses_that_it_gives_lead_to_the_articles(family):
    site = FAMILIES[family]()
    with serving(site) as base:
        done = walk(source(base, family.partition("-")[0], listing(site)))
    for article in site.articles:
        url = done.links[site.key(article)].url
        assert (
            article.caption in (shown := site.answer("GET", url.removeprefix(base), []).body) or article.paragraphs[0] in shown
        )


@each_family
def test_a_long_portal_ends_after_its_last_page(family):
    site = FAMILIES[family](articles=items(230))
    with serving(site) as base:
        done = walk(source(base, family.partition("-")[0], listing(site)))
    assert len(done.links) == 230
    assert len(done.pages) == 23


@each_family
def test_new_articles_that_shift_the_pages_lose_none(family):
    site = FAMILIES[family](grow=2)
    with serving(site) as base:
        done = walk(source(base, family.partition("-")[0], listing(site)))
    before = {site.key(article) for article in items(47)}
    assert before <= set(done.links)


@each_family
def test_a_second_walk_ends_at_a_whole_page_of_known_articles(family):
    site = FAMILIES[family](articles=items(50))
    known = {site.key(article) for article in items(47)}
    with serving(site) as base:
        done = walk(source(base, family.partition("-")[0], listing(site)), known.__contains__)
    assert len(done.pages) == 2
    assert set(done.links) - known == {site.key(article) for article in items(50)[:3]}


def test_load_more_partials_are_counted_until_one_is_empty():
    site = sites.Partial()
    with serving(site) as base:
        done = walk(source(base, "generic", {"url": "/api/news?page={page}"}))
    assert set(done.links) == {str(article.id) for article in site.articles}
    assert len(done.pages) == 6


def test_a_feed_of_30_and_a_sitemap_of_all():
    site = sites.NukeViet()
    with serving(site) as base:
        feed = walk(source(base, "nukeviet", {"url": "/vi/news/rss/", "kind": "feed"}))
        sitemap = walk(source(base, "nukeviet", {"url": "/sitemap.xml", "kind": "sitemap"}))
    newest = items(47)[0]
    assert list(feed.links) == [str(article.id) for article in items(47)[:30]]
    assert (feed.links[str(newest.id)].title, feed.links[str(newest.id)].stamp) == (
        newest.title,
        f"{newest.day}T08:15:00+07:00",
    )
    assert set(sitemap.links) == {str(article.id) for article in items(47)}
    assert [request.url.removeprefix(base) for request, _ in sitemap.pages] == ["/sitemap.xml", "/vi/news/sitemap.xml"]


def test_a_sitemap_in_parts_without_pages_tags_and_users():
    site = sites.WordPress()
    with serving(site) as base:
        done = walk(source(base, "wordpress", {"url": "/wp-sitemap.xml", "kind": "sitemap"}))
    assert set(done.links) == {article.slug for article in items(47)}
    assert len(done.pages) == 3


def test_without_listings_the_home_page_leads_to_feed_and_sections():
    site = sites.NukeViet()
    with serving(site) as base:
        done = walk(source(base, "nukeviet", {"url": "/vi/", "kind": "home"}))
    assert {request.note for request, _ in done.pages} >= {"home", "feed"}
    assert len(done.links) >= 30


def test_profiles_of_the_package_can_be_crawled():
    found = load("can-tho")
    assert [request.url for request in found.adapter.requests(found.profile, None)] == ["http://sokhcn.cantho.gov.vn/"]
