"""Which family a page is of: all pages of the corpus, with and without their addresses, and single traces."""

import json
from pathlib import Path

import pytest

from dostex.documents.decoding import decode
from dostex.sources.fingerprints import recognise

PAGES = Path(__file__).parents[2] / "corpus" / "articles"
FAMILIES = {
    "p01": "nukeviet",
    "p02": "nukeviet",
    "p03": "sharepoint",
    "p04": "sharepoint",
    "p05": "liferay",
    "p06": "liferay",
    "p07": "generic",
    "p08": "dotnetnuke",
    "p09": "webcenter",
    "p10": "websphere",
    "p11": "drupal",
    "p12": "drupal",
    "p13": "wordpress",
    "p14": "wordpress",
    "p15": "aspnet",
    "p16": "aspnet",
}


def page(name: str) -> tuple[str, str]:
    address = json.loads((PAGES / f"{name}.meta.json").read_text(encoding="utf-8"))["url"]
    return decode((PAGES / f"{name}.html").read_bytes(), name=name), address


@pytest.mark.parametrize(("name", "family"), FAMILIES.items())
def test_pages_of_the_corpus_with_their_addresses(name, family):
    html, url = page(name)
    assert recognise(html, url=url).platform.name == family


@pytest.mark.parametrize(("name", "family"), FAMILIES.items())
def test_pages_of_the_corpus_by_their_markup_alone(name, family):
    html, _ = page(name)
    assert recognise(html).platform.name == family


@pytest.mark.parametrize(
    ("html", "url", "headers", "family"),
    [
        ("<meta content='Joomla! - Open Source Content Management' name='generator'>", None, (), "joomla"),
        ('<meta name=generator content="NukeViet v4.5">', None, (), "nukeviet"),
        ("<p></p>", "https://x.gov.vn/index.php?language=vi&nv=news&op=tin/mot-hai-ba-12", (), "nukeviet"),
        ("<p></p>", "https://x.gov.vn/", (("X-Generator", "Drupal 10 (https://www.drupal.org)"),), "drupal"),
        ("<p></p>", "https://x.gov.vn/", (("MicrosoftSharePointTeamServices", "15.0.0.4420"),), "sharepoint"),
        ("<p></p>", "https://x.gov.vn/", (("Liferay-Portal", "Liferay Community Edition Portal 7.0"),), "liferay"),
        ("<p></p>", "https://x.gov.vn/Default.aspx?sid=4&pageid=12&catid=3&id=77&title=mot-hai", (), "vnpt"),
        ("<p></p>", "https://x.gov.vn/default.aspx?pid=1&nid=2", (("Set-Cookie", "ASP.NET_SessionId=a1"),), "aspnet"),
        ("<p>VNPT khai trương cửa hàng; bài viết về WordPress và Drupal.</p>", "https://x.gov.vn/tin/a-b-c-12/", (), "generic"),
        ("", None, (), "generic"),
    ],
)
def test_single_traces(html, url, headers, family):
    assert recognise(html, url=url, headers=headers).platform.name == family


def test_what_gave_a_page_away_is_said():
    fingerprint = recognise(
        '<meta name="generator" content="NukeViet v4.3">', url="https://x.gov.vn/vi/news/tin/mot-hai-3.html"
    )
    assert fingerprint.traces == (("generator", "NukeViet"), ("address", "/vi/news/tin/mot-hai-3.html"))
