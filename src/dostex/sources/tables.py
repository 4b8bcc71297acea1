"""The crawl's own tables: crawls, hosts, pages (the frontier) and responses (the archive's index). Moments are Unix seconds."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Engine,
    Float,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    create_engine,
    event,
    inspect,
    text,
)
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from dostex.errors import StoreError

metadata: Final = MetaData()

crawls: Final = Table(
    "crawls",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", Text, nullable=False),
    Column("started", Float, nullable=False),
    Column("finished", Float, comment="null while running, or when the crawl was interrupted"),
    Column("since", Text, comment="older articles were not wanted"),
    Column("limited", Boolean, nullable=False, comment="whether it was to stop after some articles"),
    Column("complete", Boolean, nullable=False, comment="whether the listings were walked to their end"),
    Column("listed", Integer, nullable=False, comment="articles that the listings named"),
)

hosts: Final = Table(
    "hosts",
    metadata,
    Column("host", Text, primary_key=True),
    Column("last", Float, nullable=False, comment="when the last request to it ended; the pause holds across a restart"),
)

robots: Final = Table(
    "robots",
    metadata,
    Column("origin", Text, primary_key=True, comment="scheme, host and port"),
    Column("crawl", Integer, nullable=False, comment="the crawl that read it"),
    Column("text", Text, nullable=False, comment="robots.txt; empty: everything is allowed"),
)

pages: Final = Table(
    "pages",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", Text, nullable=False),
    Column("kind", Text, nullable=False, comment="listing or article"),
    Column("fingerprint", Text, nullable=False, comment="hash of the request"),
    Column("url", Text, nullable=False, comment="as the listing names it"),
    Column("request", Text, nullable=False, comment="JSON of the FetchRequest to send next: the first one, or a redirect's"),
    Column("first", Text, nullable=False, comment="JSON of the FetchRequest before redirects"),
    Column("hops", Integer, nullable=False, comment="redirects followed"),
    Column("host", Text, nullable=False, comment="of `url`; www. taken off"),
    Column("turn", Text, nullable=False, comment="the host that is asked next: of `host`, or of a redirect"),
    Column("key", Text, comment="the article's key within its host"),
    Column("title", Text),
    Column("stamp", Text),
    Column("rank", Integer, nullable=False, comment="what comes first: 0 listings, 1 new articles, 2 articles fetched before"),
    Column(
        "state", Text, nullable=False, comment="pending, fetched, unchanged, duplicate, gone, soft404, blocked, refused, failed"
    ),
    Column("outcome", Text, comment="as state, but new or changed for fetched; null while pending"),
    Column("reason", Text, comment="why it is not an article's page, or what was last tried in vain"),
    Column("tries", Integer, nullable=False),
    Column("next_try", Float, nullable=False),
    Column("started", Float, comment="when the request under way began"),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("sha256", Text, comment="of the last body; null: never fetched"),
    Column("barren", Integer, nullable=False, comment="listing pages before it in its chain that named nothing new"),
    Column("found", Integer, nullable=False, comment="the crawl that found it"),
    Column("listed", Integer, comment="the last crawl in which a listing named it"),
    Column("crawl", Integer, nullable=False, comment="the crawl that it is pending in, or that settled it"),
    Index("pages_by_request", "source", "fingerprint", unique=True),
    Index("pages_by_key", "source", "host", "key"),
    Index("pages_by_turn", "turn", "state", "rank", "id"),
)

responses: Final = Table(
    "responses",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("crawl", Integer, nullable=False),
    Column("source", Text, nullable=False),
    Column("kind", Text, nullable=False, comment="listing, article or robots"),
    Column("page", Integer, comment="the row of pages that asked; null for robots.txt"),
    Column("url", Text, nullable=False),
    Column("status", Integer, nullable=False),
    Column("date", Text, nullable=False, comment="ISO 8601, UTC"),
    Column("type", Text, nullable=False, comment="response or revisit"),
    Column("sha256", Text, nullable=False, comment="of the body"),
    Column("file", Text, nullable=False),
    Column("offset", Integer, nullable=False),
    Column("length", Integer, nullable=False),
    Index("responses_by_page", "page"),
    Index("responses_by_url", "url"),
    Index("responses_by_body", "sha256", "type"),
)

_PRAGMAS = ("busy_timeout = 30000", "journal_mode = WAL", "synchronous = NORMAL")


def open_engine(url: str) -> Engine:
    """An engine over the database at `url`, with the tables made. Raises StoreError when it cannot be opened."""
    try:
        engine = create_engine(url)
        if engine.dialect.name != "sqlite":
            raise StoreError(f"{url}: the frontier of a crawl is a SQLite file; facts may go elsewhere")
        event.listen(engine, "connect", _configure)
        _complete(engine)
        metadata.create_all(engine)
    except (ArgumentError, NoSuchModuleError) as error:
        raise StoreError(f"{url!r} is no database URL ({error}); valid is sqlite:///FILE") from error
    except DBAPIError as error:
        raise StoreError(f"{url}: {error.orig}; a database that can be written is needed") from error
    return engine


def _complete(engine: Engine) -> None:
    """Add to an older database what it lacks."""
    seen = inspect(engine)
    if not seen.has_table("responses") or any(column["name"] == "page" for column in seen.get_columns("responses")):
        return
    same = "pages.source = responses.source and pages.sha256 = responses.sha256 and pages.kind = 'article'"
    with engine.begin() as connection:
        connection.execute(text("alter table responses add column page integer"))
        connection.execute(text(f"update responses set page = (select min(id) from pages where {same})"))
        connection.execute(text("create index if not exists responses_by_page on responses (page)"))


def _configure(connection: Any, _: Any) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def execute(connection: Connection, statement: str, values: Sequence[Any] | Mapping[str, Any]) -> sqlite3.Cursor:
    """Plain SQL in the transaction of `connection`, rows by name: for statements that every page of a crawl runs."""
    driver: Any = connection.connection.driver_connection
    cursor: sqlite3.Cursor = driver.cursor()
    cursor.row_factory = sqlite3.Row
    return cursor.execute(statement, values)


def to_json(value: Any) -> str:
    """Compact JSON, letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
