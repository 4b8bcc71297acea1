"""An article in one version or two, with all its facts marked and its changes listed."""

from collections.abc import Iterable

from sqlalchemy import select
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dostex.records import Record
from dostex.review import queue
from dostex.review.models import Fact, Plain
from dostex.review.queue.models import QueuedArticle
from dostex.review.web import asking, pages, texts
from dostex.review.web.presenting import source_link
from dostex.store import Store, tables
from dostex.store.database import reading


def page(request: Request) -> Response:
    """The versions asked for; of a comparison those that it compares; else the current one."""
    store, asked = request.app.state.store, request.query_params
    article_id, comparison = asking.needed(asked, "id"), asking.number(asked, "comparison")
    versions = store.versions(article_id)
    if not versions:
        raise HTTPException(404)
    compared = queue.article(store, comparison, article_id) if comparison is not None else None
    changes = compared.changes if compared else ()
    before, after = _versions(asked, compared, versions)
    sides = []
    if before is not None and before != after:
        places = _places(queued.change.before for queued in changes)
        sides.append(texts.side("before", before, _record(store, article_id, before), places))
    record = _record(store, article_id, after)
    sides.append(texts.side("after", after, record, _places(queued.change.after for queued in changes)))
    article = record.article
    known = [article.ref_area.name if article.ref_area else "", (article.date_published or "")[:10], *article.authors]
    values = {
        "article": article,
        "known": [value for value in known if value],
        "source": source_link(article.url),
        "pages": _pages(store, article_id),
        "versions": versions,
        "sides": sides,
        "comparison": comparison,
        "items": changes,
        "open": sum(queued.state in {"open", "deferred"} for queued in changes),
        "as_of": compared.as_of if compared else 0,
        "last": pages.last_decision(request),
    }
    return pages.page(request, "article.html.j2", values)


def _versions(asked: asking.Asked, compared: QueuedArticle | None, versions: list[int]) -> tuple[int | None, int]:
    before, after = asking.number(asked, "before"), asking.number(asked, "after")
    if before is None and after is None and compared:
        before, after = version_of(compared.before_version), version_of(compared.after_version)
        before, after = (before, after) if after is not None else (None, before)
    for version in (before, after):
        if version is not None and version not in versions:
            raise HTTPException(404)
    return before, after or versions[-1]


def version_of(plain: Plain | None) -> int | None:
    """The version's number in the store; None where that side lacks the article."""
    return plain["number"] if plain else None


def _record(store: Store, article_id: str, version: int) -> Record:
    record = store.record(article_id, version)
    if record is None:
        raise HTTPException(404)
    return record


def _places(facts: Iterable[Fact | None]) -> set[texts.Range]:
    return {(fact.span.start, fact.span.end) for fact in facts if fact is not None and fact.span is not None}


def _pages(store: Store, article_id: str) -> list[dict[str, str]]:
    """The inputs that the article was read from."""
    page = tables.pages.c
    query = select(page.name, page.url, page.raw_hash).where(page.article_id == article_id).order_by(page.run_id).limit(20)
    with reading(store.engine) as connection:
        return [dict(row) for row in connection.execute(query).mappings()]
