"""Portals of every family, simulated: pure functions from a request to an answer, with the templates of corpus/sites."""

import base64
import itertools
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any, ClassVar
from urllib.parse import parse_qs, parse_qsl, unquote, urlsplit
from xml.sax.saxutils import escape

from jinja2 import Environment, FileSystemLoader

from tests.sources import portal
from tests.sources.content import Item, item, items
from tests.sources.portal import Handler, Reply

FOLDER = Path(__file__).parents[2] / "corpus" / "sites"
TEMPLATES = Environment(loader=FileSystemLoader(FOLDER), autoescape=False)
Form = list[tuple[str, str]]


@dataclass(frozen=True)
class Answer:
    """What the portal sends."""

    body: str | bytes
    status: int = 200
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html; charset=utf-8"),)


GONE = Answer("<html><head><title>404</title></head><body><p>Không tìm thấy trang</p></body></html>", 404)
WAF = Answer("<html><head><title>Access denied · Viettel WAF</title></head><body><h1>Access denied</h1></body></html>", 403)
GATE = Answer('<html><body><script>document.cookie="D1N=5f2a"+"; path=/";window.location.reload(true);</script></body></html>')


@dataclass
class Site:
    """A portal: `articles` newest first, `size` on a page. After `grow` listing pages, a new article comes in with each."""

    articles: list[Item] = field(default_factory=lambda: items(47))
    size: int = 10
    grow: int = 0
    blocked: Answer | None = None
    asked: list[str] = field(default_factory=list)
    folder: ClassVar[str] = "custom"
    start: ClassVar[str] = "/tin-tuc/hoat-dong.html"

    def answer(self, method: str, target: str, form: Form) -> Answer:
        """The answer to one request."""
        self.asked.append(f"{method} {target}")
        if self.blocked is not None:
            return self.blocked
        if method == "POST":
            return self.posted(target, form)
        if target == "/robots.txt":
            return Answer("User-agent: *\nDisallow: /admin/\n", headers=(("Content-Type", "text/plain"),))
        number = self.page_of(target)
        if number is not None:
            if self.grow and len(self.asked) > self.grow:
                self.articles.insert(0, item(len(self.articles) + 1))
            return self.listing(number)
        found = next((article for article in self.articles if self.is_at(article, target)), None)
        return Answer(self.page("article", item=found, newest=self.articles[:5])) if found else self.other(target)

    @property
    def pages(self) -> int:
        """How many pages the listing has."""
        return -(-len(self.articles) // self.size)

    def listing(self, number: int, **state: Any) -> Answer:
        """A page of the listing; beyond the last one, the last again."""
        number = max(1, min(number, self.pages))
        shown = self.articles[(number - 1) * self.size : number * self.size]
        window = range(max(1, number - 2), min(self.pages, number + 2) + 1)
        values = {"items": shown, "page": number, "pages": self.pages, "window": window, "newest": self.articles[:5]}
        return Answer(self.page("listing", **values, state=SimpleNamespace(**self.state(number), **state)))

    def page(self, name: str, **values: Any) -> str:
        """A template of the family."""
        return TEMPLATES.get_template(f"{self.folder}/{name}.html").render(site=self, **values)

    def state(self, number: int) -> dict[str, Any]:
        """What else the listing's template needs."""
        return {}

    def posted(self, target: str, form: Form) -> Answer:
        """The answer to a postback."""
        return GONE

    def other(self, target: str) -> Answer:
        """Feeds, sitemaps, old addresses."""
        return GONE

    def page_url(self, number: int, state: Any = None) -> str:
        """The address of a page of the listing."""
        return self.start if number == 1 else f"/tin-tuc/hoat-dong/trang-{number}.html"

    def page_of(self, target: str) -> int | None:
        """The number of the listing page at `target`; None when it is no listing."""
        if target == self.start:
            return 1
        match = re.fullmatch(r"/tin-tuc/hoat-dong/trang-(\d+)\.html", target)
        return int(match[1]) if match else None

    def article_url(self, article: Item) -> str:
        """The address of an article."""
        return f"/tin-tuc/hoat-dong/{article.slug}-{article.id}.html"

    def is_at(self, article: Item, target: str) -> bool:
        """True when `article` stands at `target`."""
        return target.split("?", maxsplit=1)[0] == self.article_url(article).split("?", maxsplit=1)[0]

    def key(self, article: Item) -> str:
        """Its stable key on the host."""
        return str(article.id)


def xml(body: str) -> Answer:
    """An XML answer."""
    return Answer(
        f'<?xml version="1.0" encoding="utf-8"?>\n{body}', headers=(("Content-Type", "application/xml; charset=utf-8"),)
    )


def rss(base: str, entries: list[tuple[str, Item]], guid: str = "news_") -> Answer:
    """A feed."""
    written = "".join(
        f"<item><title><![CDATA[{it.title}]]></title><link>{escape(base + url)}</link>"
        f'<guid isPermaLink="false">{guid}{it.id}</guid><description><![CDATA[{it.lead}]]></description>'
        f"<pubDate>{it.day.strftime('%a, %d %b %Y')} 01:15:00 GMT</pubDate></item>"
        for url, it in entries
    )
    return xml(f'<rss version="2.0"><channel><title>Tin tức</title><link>{base}</link>{written}</channel></rss>')


@dataclass
class NukeViet(Site):
    """30 items in the feed, /page-N/, old index.php addresses redirected to the alias of today."""

    base: str = ""
    folder: ClassVar[str] = "nukeviet"
    start: ClassVar[str] = "/vi/news/hoat-dong-nganh/"

    def page_url(self, number: int, state: Any = None) -> str:
        return self.start if number == 1 else f"{self.start}page-{number}/"

    def page_of(self, target: str) -> int | None:
        match = re.fullmatch(rf"{self.start}(?:page-(\d+)/)?", target)
        return int(match[1] or 1) if match else None

    def article_url(self, article: Item) -> str:
        return f"{self.start}{article.slug}-{article.id}.html"

    def other(self, target: str) -> Answer:
        entries = [(self.article_url(article), article) for article in self.articles]
        if target == "/vi/news/rss/":
            return rss(self.base, entries[:30])
        if target == "/sitemap.xml":
            places = "".join(f"<sitemap><loc>{self.base}/vi/{name}/sitemap.xml</loc></sitemap>" for name in ("news", "users"))
            return xml(f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{places}</sitemapindex>')
        if target == "/vi/news/sitemap.xml":
            places = "".join(f"<url><loc>{self.base}{url}</loc><lastmod>2025-01-01</lastmod></url>" for url, _ in entries)
            return xml(f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{places}</urlset>')
        if target == "/vi/":
            return Answer(self.page("listing", items=[], page=1, pages=1, window=[], newest=self.articles[:5], state=None))
        match = re.match(r"/index\.php\?language=vi&nv=news&op=[\w-]+/[^&]*-(\d+)$", unquote(target))
        found = next((article for article in self.articles if match and str(article.id) == match[1]), None)
        return Answer("", 301, (("Location", self.article_url(found)),)) if found else GONE


@dataclass
class PostbackSite(Site):
    """Answers a postback only with the whole state of the page that it was made from; else with an error page, status 200."""

    required: ClassVar[tuple[str, ...]] = ("__VIEWSTATE", "__VIEWSTATEGENERATOR", "__EVENTVALIDATION", "__REQUESTDIGEST")
    form_action: ClassVar[str] = "View.aspx"

    def state(self, number: int) -> dict[str, Any]:
        marks = {name: base64.b64encode(f"{name}:{number}".encode()).decode() for name in ("viewstate", "validation", "digest")}
        first = (number - 1) // 5 * 5 + 1
        window = list(range(max(1, first - 1), min(self.pages, first + 5) + 1))
        return {**marks, "window": window}

    def posted(self, target: str, form: Form) -> Answer:
        sent = dict(form)
        try:
            number = int(base64.b64decode(sent["__VIEWSTATE"]).decode().partition(":")[2])
        except (KeyError, ValueError):
            return self.refusal()
        state = self.state(number)
        whole = all(name in sent for name in self.required)
        right = (sent.get("__EVENTVALIDATION"), sent.get("__REQUESTDIGEST")) == (state["validation"], state["digest"])
        wanted = self.turned(number, sent)
        return self.listing(wanted) if whole and right and wanted else self.refusal()

    def turned(self, number: int, sent: dict[str, str]) -> int | None:
        """The page that the event asks for."""
        match = re.fullmatch(r"Page\$(\d+)", sent.get("__EVENTARGUMENT", ""))
        return int(match[1]) if match and sent.get("__EVENTTARGET") == "grvNews" else None

    def refusal(self) -> Answer:
        """What ASP.NET says."""
        return Answer(
            "<html><head><title>Runtime Error</title></head><body><h1>Server Error in '/' Application.</h1></body></html>"
        )


@dataclass
class SharePoint(PostbackSite):
    """A list with "Sau" as its only pager, among a calendar of postbacks; headlines cut on the listing."""

    folder: ClassVar[str] = "sharepoint"
    start: ClassVar[str] = "/noidung/tin/Lists/TinHoatDong/View.aspx"
    required: ClassVar[tuple[str, ...]] = (
        *PostbackSite.required,
        "MSOWebPartPage_PostbackSource",
        "ctl00$txtSearch",
        "ctl00$ddlYear",
    )

    def turned(self, number: int, sent: dict[str, str]) -> int | None:
        extra = {"ctl00$btnSearch", "ctl00$chkBold"} & set(sent)
        return number + 1 if sent.get("__EVENTTARGET") == "ctl00$m$g_44$lbtNext" and not extra else None

    def article_url(self, article: Item) -> str:
        return f"/noidung/tin/Lists/TinHoatDong/View_Detail.aspx?ItemID={article.id}"

    def is_at(self, article: Item, target: str) -> bool:
        return target == self.article_url(article)

    def page_of(self, target: str) -> int | None:
        return 1 if target == self.start else None

    def key(self, article: Item) -> str:
        return f"tinhoatdong/{article.id}"


@dataclass
class GridView(PostbackSite):
    """Cần Thơ's kind: a GridView's pager with "..." between windows; parameters in either order."""

    folder: ClassVar[str] = "aspnet"
    start: ClassVar[str] = "/default.aspx?pid=67"

    def article_url(self, article: Item) -> str:
        return f"default.aspx?pid=67&nid={article.id}" if article.id % 2 else f"default.aspx?nid={article.id}&pid=67"

    def is_at(self, article: Item, target: str) -> bool:
        return dict(parse_qsl(urlsplit(target).query)) == {"pid": "67", "nid": str(article.id)}

    def page_of(self, target: str) -> int | None:
        return 1 if target == self.start else None


@dataclass
class Liferay(Site):
    """An asset publisher: the page number among the portlet's parameters, only "Tiếp theo" and "Cuối cùng"."""

    folder: ClassVar[str] = "liferay"
    start: ClassVar[str] = "/web/skhcn/tin-tuc"

    def page_url(self, number: int, state: Any = None) -> str:
        name = "_101_INSTANCE_kX3b_"
        return (
            f"{self.start}?p_p_id=101_INSTANCE_kX3b&p_p_lifecycle=0&p_p_state=normal&p_p_mode=view&p_p_col_id=column-1"
            f"&{name}delta=10&{name}keywords=&{name}advancedSearch=false&p_r_p_564233524_resetCur=false&{name}cur={number}"
        )

    def page_of(self, target: str) -> int | None:
        parts = urlsplit(target)
        return int(parse_qs(parts.query).get("_101_INSTANCE_kX3b_cur", ["1"])[0]) if parts.path == self.start else None

    def article_url(self, article: Item) -> str:
        return f"/web/skhcn/chi-tiet-bai-viet/-/asset_publisher/Ec2HXGQsBfEm/content/id/{article.id}"


@dataclass
class DotNetNuke(Site):
    """Page numbers as steps of the path."""

    folder: ClassVar[str] = "dotnetnuke"
    start: ClassVar[str] = "/tabid/86/Default.aspx"

    def page_url(self, number: int, state: Any = None) -> str:
        return f"/tabid/86/currentpage/{number}/Default.aspx"

    def page_of(self, target: str) -> int | None:
        match = re.fullmatch(r"/tabid/86/(?:currentpage/(\d+)/)?Default\.aspx", target)
        return int(match[1] or 1) if match else None

    def article_url(self, article: Item) -> str:
        return f"/tabid/{86 + article.id % 2}/mid/413/ItemID/{article.id}/Default.aspx"


@dataclass
class WebCenter(Site):
    """Every link carries a session and a loop counter that differ from answer to answer."""

    folder: ClassVar[str] = "webcenter"
    start: ClassVar[str] = "/webcenter/portal/sokhcn/tin-tuc"
    turns: Iterator[int] = field(default_factory=lambda: itertools.count(5_000))

    def state(self, number: int) -> dict[str, Any]:
        turn = next(self.turns)
        return {"session": f";jsessionid=dp{turn}xfRC!53{turn}", "loop": f"_afrLoop=588{turn}&_adf.ctrl-state=hn{turn}znq_4"}

    def page_url(self, number: int, state: Any = None) -> str:
        return f"{self.start}{state.session}?{state.loop}&page={number}"

    def session_url(self, article: Item, state: Any) -> str:
        """An article's address of this session."""
        return f"/webcenter/portal/sokhcn/pages_tin-tuc/chi-tiet{state.session}?{state.loop}&dDocName=PORTAL{article.id}"

    def page_of(self, target: str) -> int | None:
        parts = urlsplit(target)
        path = parts.path.split(";", maxsplit=1)[0]
        return int(parse_qs(parts.query).get("page", ["1"])[0]) if path == self.start else None

    def article_url(self, article: Item) -> str:
        return f"/webcenter/portal/sokhcn/pages_tin-tuc/chi-tiet?dDocName=PORTAL{article.id}"

    def is_at(self, article: Item, target: str) -> bool:
        return parse_qs(urlsplit(target).query).get("dDocName") == [f"PORTAL{article.id}"]

    def key(self, article: Item) -> str:
        return f"PORTAL{article.id}"


@dataclass
class WebSphere(Site):
    """State blobs: no two links to one place are equal."""

    folder: ClassVar[str] = "websphere"
    start: ClassVar[str] = "/wps/portal/trangchu/tintucsukien"
    turns: Iterator[int] = field(default_factory=lambda: itertools.count(9_000))

    def blob(self, path: str, kind: str, number: int, state: Any) -> str:
        """A link of this answer."""
        return f"{path}/!ut/p/z0/{base64.urlsafe_b64encode(f'{next(self.turns)}|{kind}|{number}'.encode()).decode()}/"

    def _read(self, target: str) -> tuple[str, int] | None:
        match = re.search(r"/!ut/p/z0/([^/]+)/", unquote(target))
        parts = base64.urlsafe_b64decode(match[1]).decode().split("|") if match else []
        return (parts[1], int(parts[2])) if parts else None

    def page_of(self, target: str) -> int | None:
        read = self._read(target)
        return 1 if target == self.start else read[1] if read and read[0] == "p" else None

    def is_at(self, article: Item, target: str) -> bool:
        return self._read(target) == ("a", article.id)

    def article_url(self, article: Item) -> str:
        return self.blob("/wps/portal/trangchu/chitiet/tintucsukien/hoatdongso", "a", article.id, None)

    def key(self, article: Item) -> str:
        from dostex.sources.adapters.keys import titled  # noqa: PLC0415 - imported where it is used: slow or optional

        return titled(article.title, article.day.isoformat())


@dataclass
class Drupal(Site):
    """Pages from 0; the first link of the pager is the second page."""

    folder: ClassVar[str] = "drupal"
    start: ClassVar[str] = "/tin-tuc"

    def page_url(self, number: int, state: Any = None) -> str:
        return self.start if number == 1 else f"{self.start}?page={number - 1}"

    def page_of(self, target: str) -> int | None:
        parts = urlsplit(target)
        return int(parse_qs(parts.query).get("page", ["0"])[0]) + 1 if parts.path == self.start else None

    def article_url(self, article: Item) -> str:
        return f"/node/{article.id}"

    def is_at(self, article: Item, target: str) -> bool:
        return target in (f"/node/{article.id}", f"/bm/print/{article.id}")


@dataclass
class WordPress(Site):
    """Slugs that end in a year; /page/N/; the sitemap in parts."""

    base: str = ""
    folder: ClassVar[str] = "wordpress"
    start: ClassVar[str] = "/hoat-dong-so-khcn/"

    def page_url(self, number: int, state: Any = None) -> str:
        return self.start if number == 1 else f"{self.start}page/{number}/"

    def page_of(self, target: str) -> int | None:
        match = re.fullmatch(rf"{self.start}(?:page/(\d+)/)?", target)
        return int(match[1] or 1) if match else None

    def article_url(self, article: Item) -> str:
        return f"{self.start}{article.slug}/"

    def key(self, article: Item) -> str:
        return article.slug

    def other(self, target: str) -> Answer:
        entries = [(self.article_url(article), article) for article in self.articles]
        if target == "/feed/":
            return rss(self.base, entries[:10], f"{self.base}/?p=")
        names = ("posts-post-1", "posts-post-2", "posts-page-1", "taxonomies-category-1", "users-1")
        if target == "/wp-sitemap.xml":
            places = "".join(f"<sitemap><loc>{self.base}/wp-sitemap-{name}.xml</loc></sitemap>" for name in names)
            return xml(f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{places}</sitemapindex>')
        if match := re.fullmatch(r"/wp-sitemap-posts-post-([12])\.xml", target):
            half = entries[:25] if match[1] == "1" else entries[25:]
            places = "".join(f"<url><loc>{self.base}{url}</loc></url>" for url, _ in half)
            return xml(f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{places}</urlset>')
        return GONE


@dataclass
class Joomla(Site):
    """Offsets in the place of page numbers."""

    folder: ClassVar[str] = "joomla"
    start: ClassVar[str] = "/vi/tin-tuc"

    def page_url(self, number: int, state: Any = None) -> str:
        return self.start if number == 1 else f"{self.start}?start={(number - 1) * self.size}"

    def page_of(self, target: str) -> int | None:
        parts = urlsplit(target)
        return int(parse_qs(parts.query).get("start", ["0"])[0]) // self.size + 1 if parts.path == self.start else None

    def article_url(self, article: Item) -> str:
        return f"/vi/tin-tuc/{article.id}-{article.slug}"


@dataclass
class Vnpt(Site):
    """`p_steering` pages; the headline stands in the article's address."""

    folder: ClassVar[str] = "vnpt"
    start: ClassVar[str] = "/Default.aspx?sid=1271&pageid=29&catid=62"

    def page_url(self, number: int, state: Any = None) -> str:
        return f"{self.start}&p_steering={number}"

    def page_of(self, target: str) -> int | None:
        query = {name: values[0] for name, values in parse_qs(urlsplit(target).query).items()}
        return int(query.get("p_steering", "1")) if query.get("catid") == "62" and "id" not in query else None

    def article_url(self, article: Item) -> str:
        return f"Default.aspx?sid=1271&pageid=30&catid=62&id={article.id}&title={article.slug}"

    def is_at(self, article: Item, target: str) -> bool:
        return parse_qs(urlsplit(target).query).get("id") == [str(article.id)]


@dataclass
class Mvc(Site):
    """ASP.NET MVC: articles carry the page of the listing in their address."""

    folder: ClassVar[str] = "mvc"
    start: ClassVar[str] = "/ManagementNews/ListNews"

    def page_url(self, number: int, state: Any = None) -> str:
        return f"{self.start}?page={number}"

    def page_of(self, target: str) -> int | None:
        parts = urlsplit(target)
        return int(parse_qs(parts.query).get("page", ["1"])[0]) if parts.path == self.start else None

    def article_url(self, article: Item) -> str:
        return f"/ManagementNews/DetailNew/{article.id}"


@dataclass
class Partial(Site):
    """Load-more: the listing's pages come as JSON with markup in it; beyond the last one there is nothing."""

    start: ClassVar[str] = "/api/news?page=1"

    def page_of(self, target: str) -> int | None:
        parts = urlsplit(target)
        return int(parse_qs(parts.query).get("page", ["1"])[0]) if parts.path == "/api/news" else None

    def listing(self, number: int, **state: Any) -> Answer:
        shown = self.articles[(number - 1) * self.size : number * self.size]
        cards = "".join(f'<div><a href="{self.article_url(it)}">{it.title}</a><i>{it.day:%d/%m/%Y}</i></div>' for it in shown)
        text = json.dumps({"success": True, "data": {"html": cards}}, ensure_ascii=False)
        return Answer(text, headers=(("Content-Type", "application/json"),))


class _Everything(dict[str, Reply]):
    """Gives every path to the site."""

    def __init__(self, site: Site) -> None:
        super().__init__()
        self.site = site

    def get(self, _path: str, _default: Any = None) -> Reply:
        return self._reply

    def _reply(self, handler: Handler) -> None:
        form = parse_qsl(getattr(handler, "form", "") if handler.command == "POST" else "", keep_blank_values=True)
        answer = self.site.answer(handler.command, handler.path, form)
        body = answer.body.encode() if isinstance(answer.body, str) else answer.body
        headers = dict(answer.headers)
        kind = headers.pop("Content-Type", "text/html")
        handler.reply(body, answer.status, headers=tuple(headers.items()), content_type=kind)


@contextmanager
def serving(site: Site) -> Iterator[str]:
    """Serves `site` on the loopback; gives its address."""
    with portal.serving(portal.Portal(special=_Everything(site))) as base:
        if isinstance(site, NukeViet | WordPress):
            site.base = base
        yield base
