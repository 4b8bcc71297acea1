"""The page: nothing that a record says can become markup, every place links to its entry and back, colours can be read."""

import base64
import hashlib
import re
from collections import Counter
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from dostex import catalogue
from dostex.records import Record
from dostex.show import page
from tests.show.gold import record as gold
from tests.show.making import at, count, date, make

HOSTILE = (
    "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"' onmouseover='alert(1)' x=\"", "</style><b>",
    "<!--", "]]>", "</p></article></main>", "&lt;i&gt;", "{{ 7 * 7 }}{% raw %}", "<a href=javascript:alert(1)>",
    "\x00\x1b\u202e",
)  # fmt: skip
ELEMENTS = {
    "html", "head", "meta", "title", "style", "body", "a", "header", "p", "strong", "nav", "ul", "li", "span", "main",
    "article", "h1", "mark", "aside", "div", "section", "h2", "ol", "footer", "dl", "dt", "dd", "code",
}  # fmt: skip
ATTRIBUTES = {
    "lang", "charset", "http-equiv", "content", "name", "class", "href", "id", "aria-label", "aria-hidden", "aria-labelledby",
    "title", "role", "tabindex", "rel",
}  # fmt: skip


class Tags(HTMLParser):
    """Every element and attribute as a tokenizer sees them, before any repair."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: Counter[str] = Counter()
        self.attributes: Counter[str] = Counter()
        self.balance: Counter[str] = Counter()
        self.text: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.elements[tag] += 1
        self.attributes.update(name for name, _ in attrs)
        self.balance[tag] += tag != "meta"

    def handle_endtag(self, tag):
        self.balance[tag] -= 1

    def handle_data(self, data):
        self.text.append(data)


def parsed(text: str) -> Tags:
    tags = Tags()
    tags.feed(text)
    tags.close()
    assert not +tags.balance, f"unclosed {tags.balance}"
    assert not -tags.balance, f"closed too often {tags.balance}"
    return tags


def filled(bad: str) -> Record:
    """A record that says `bad` everywhere a record can say anything."""
    text = f"Tiêu đề {bad}\nNội dung {bad} hết"
    span = at(bad, text)
    observation = {
        "kind": "count", "span": span, "value": 1, "unit": bad, "subject": bad, "indicator": None, "status": "plan",
        "scope": "national", "ref_area": {"name": bad}, "mentions": [date(len(text) - 3, len(text), text)["span"]],
    }  # fmt: skip
    record = make(
        text,
        {"id": bad, "url": bad, "source": bad, "authors": [bad], "ref_area": {"name": bad + "2"},
         "content_hash": bad, "extractor_version": bad},
        dates=[{"span": span, "value": "2023"}],
        officials=[{"name": bad, "honorifics": [bad], "spans": [span],
                    "posts": [{"title": bad, "organization": bad, "status": "former", "span": span}]}],
        observations=[observation, {**observation, "part_of": 0}],
        documents=[{"span": span, "type": bad, "number": bad, "issuer": bad}],
        events=[{"span": span, "type": "council", "name": bad, "venue": bad, "organizer": bad, "chairs": [bad]}],
        findings=[{"code": "year-typo", "message": bad, "spans": [span]}],
    )  # fmt: skip
    plain = record.model_dump()
    for field in ("dates", "officials", "observations", "documents", "events"):
        for item in plain[field]:
            item["rule"] = bad
    return Record.model_validate(plain)


@pytest.mark.parametrize("bad", HOSTILE)
def test_hostile_text_adds_no_element_and_no_attribute(bad):
    tags, calm = parsed(page.render(filled(bad), {bad: bad})), parsed(page.render(filled("yên"), {"yên": "yên"}))
    assert tags.elements == calm.elements
    assert tags.attributes == calm.attributes


def test_hostile_text_is_read_as_it_was_written():
    bad = "<img src=x onerror=alert(1)> & \"'"
    text = "".join(parsed(page.render(filled(bad), {})).text)
    assert text.count(bad) > 20


def test_only_the_template_writes_elements_and_attributes():
    tags = parsed(page.render(gold("e04"), catalogue.installed().labels()))
    assert set(tags.elements) <= ELEMENTS
    assert set(tags.attributes) <= ATTRIBUTES


@given(st.text(st.sampled_from("<>&\"'/=! -ab`{}%#\x00\n"), min_size=1).filter(str.strip))
@settings(max_examples=60, deadline=None)
def test_no_text_adds_an_element(text):
    text = "x" + text.replace("\n", " ")
    assert parsed(page.render(filled(text), {})).elements == parsed(page.render(filled("yên"), {})).elements


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://skhcn.example.vn/tin?a=1&b=2", "https://skhcn.example.vn/tin?a=1&b=2"),
        ("http://skhcn.example.vn/", "http://skhcn.example.vn/"),
        ("javascript:alert(1)", None), ("JavaScript:alert(1)", None), (" javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("data:text/html,<script>", None), ("//evil.example", None), ("file:///etc/passwd", None), ("https:", None),
        ("http://[", None),
    ],
)  # fmt: skip
def test_only_web_addresses_become_links(url, link):
    tree = html.fromstring(page.render(make(article={"url": url}), {}))
    outside = [anchor.get("href") for anchor in tree.iter("a") if not anchor.get("href").startswith("#")]
    assert outside == ([link] if link else [])


def test_the_policy_forbids_everything_but_the_pages_own_style():
    tree = html.fromstring(page.render(gold("e04"), catalogue.installed().labels()))
    [style] = tree.iter("style")
    digest = base64.b64encode(hashlib.sha256(style.text.encode()).digest()).decode()
    [policy] = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "url(" not in style.text
    assert "@import" not in style.text


@pytest.mark.parametrize("name", ["a08", "d04", "e04", "f06"])
def test_every_span_is_marked_and_every_link_arrives(name):
    record = gold(name)
    tree = html.fromstring(page.render(record, catalogue.installed().labels()))
    ids = Counter(tree.xpath("//@id"))
    assert set(ids.values()) == {1}
    targets = {href[1:] for href in tree.xpath("//a/@href") if href.startswith("#")}
    assert targets <= set(ids)
    for sup in tree.xpath("//a[contains(@class, 'ref')]"):
        sup.text = ""
    marked = {"".join(mark.itertext()) for mark in tree.iter("mark")}
    assert {span.text for span in record.spans()} <= marked


def test_the_article_reads_as_written():
    record = gold("e04")
    tree = html.fromstring(page.render(record, catalogue.installed().labels()))
    [article] = tree.iter("article")
    for extra in article.xpath(".//a[contains(@class, 'ref')] | .//p[@class='known'] | .//p[@class='authors']"):
        extra.text = ""
        for child in list(extra):
            extra.remove(child)
    shown = "".join(article.itertext())
    assert "".join(shown.split()) == "".join(record.article.text.split())


def test_crossing_spans_are_cut_and_keep_one_identifier():
    text = "Tiêu đề\n0123456789"
    rendered = page.render(make(text, dates=[date(8, 14, text), date(12, 17, text)]), {})
    parsed(rendered)
    marks = html.fromstring(rendered).xpath("//mark/@id")
    assert marks == ["t1-1", "t2-1"]
    assert len(html.fromstring(rendered).xpath("//mark[contains(@class, 'f-t2')]")) == 2


def test_parts_stand_in_a_list_inside_their_total():
    record = make(
        observations=[count("93 nhiệm vụ", 93), count("57 nhiệm vụ", 57, part_of=0), count("36 nhiệm vụ", 36, part_of=0)]
    )
    tree = html.fromstring(page.render(record, {}))
    assert tree.xpath("//li[@id='s1']/ol/li/@id") == ["s2", "s3"]
    [check] = tree.xpath("//li[@id='s1']//p[contains(@class, 'sum ')]")
    assert check.get("class") == "sum sums"
    assert "57 + 36 = 93" in check.text_content()


def test_a_record_without_facts_says_so():
    tree = html.fromstring(page.render(make(), {}))
    assert "Bài này không có dữ kiện nào." in tree.text_content()
    assert tree.get("lang") == "vi"
    assert not tree.xpath("//mark")


def test_thousands_of_facts_are_shown_without_thousands_of_style_rules():
    text = "Tiêu đề\n" + "9 nhiệm vụ; " * 3000
    spans = [date(8 + 12 * index, 18 + 12 * index, text) for index in range(3000)]
    rendered = page.render(make(text, dates=spans), {})
    assert rendered.count("<mark ") == 3000
    assert ":has(.f-t1" not in rendered


def _luminance(colour: str) -> float:
    channels = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_colours_have_the_contrast_of_wcag_aa(scheme):
    [style] = html.fromstring(page.render(make(), {})).iter("style")
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})\b", re.findall(r":root \{(.*?)\}", style.text, re.S)[scheme]))
    for kind in ("observation", "official", "date", "document", "event", "finding"):
        for ground in (f"{kind}-tint", f"{kind}-lit", "paper"):
            assert _contrast(colours["ink"], colours[ground]) >= 7, ground
            assert _contrast(colours[kind], colours[ground]) >= 4.5, (kind, ground)
    assert _contrast(colours["soft"], colours["paper"]) >= 4.5
    assert _contrast(colours["good"], colours["paper"]) >= 4.5


def test_dates_of_one_value_share_an_entry_and_keep_their_own_links():
    text = "Tiêu đề 2023\nnăm 2023, năm 2024, năm 2023"
    values = {13: "2023", 23: "2024", 33: "2023"}
    dates = [date(start, start + 8, text) | {"value": value} for start, value in values.items()]
    rendered = page.render(make(text, dates=dates), {})
    parsed(rendered)
    entries = html.fromstring(rendered).xpath("//section[contains(@class, 'k-date')]//li")
    assert [entry.xpath(".//a[@id]/@id") for entry in entries] == [["t1", "t3"], ["t2"]]
    assert [entry.xpath(".//strong/text()") for entry in entries] == [["năm 2023"], ["năm 2024"]]
