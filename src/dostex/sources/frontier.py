"""What is to be fetched, and what became of it: rows that survive kill -9, committed before and after each request.

The frontier decides nothing about pages: `verdicts` says what a response means, `crawling` what follows from it.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from typing import Any, Final

from sqlalchemy import Connection, and_, case, delete, func, insert, or_, select, update
from sqlalchemy.engine import Engine

from dostex.sources import requests
from dostex.sources.addresses import host_key
from dostex.sources.protocol import FetchRequest, Link
from dostex.sources.tables import crawls, execute, hosts, pages, robots, to_json

LISTING, ARTICLE = "listing", "article"
_FIRST, _NEW, _KNOWN = 0, 1, 2  # ranks
STATES = ("fetched", "unchanged", "duplicate", "gone", "soft404", "blocked", "refused", "failed")
OUTCOMES = ("new", "changed", "unchanged", "duplicate", "gone", "soft404", "blocked", "refused", "failed")

# Plain SQL where every page passes: SQLAlchemy takes longer to build a statement than SQLite to run it.
_OPEN: Final = (
    "state = 'pending' and crawl in (select value from json_each(:ids))"
    f" and (rank = {_FIRST} or crawl not in (select value from json_each(:full)))"
)
_TAKE: Final = f"select * from pages where turn = :host and {_OPEN} and next_try <= :now order by rank, id limit 1"
_DUE: Final = f"select min(next_try) from pages where turn = :host and {_OPEN}"
_TURNS: Final = f"select distinct turn from pages where {_OPEN}"
_START: Final = "update pages set started = ?, tries = ? where id = ?"
_SETTLE: Final = "update pages set state = ?, outcome = ?, reason = ?, started = null where id = ?"
_SETTLE_BODY: Final = (
    "update pages set state = ?, outcome = ?, reason = ?, started = null, sha256 = ?, etag = ?, last_modified = ? where id = ?"
)
_REQUESTED: Final = "insert into hosts (host, last) values (?, ?) on conflict (host) do update set last = excluded.last"
_NAMED: Final = (
    "select * from pages where source = :source and host = :host and key = :key"
    " union select * from pages where source = :source and fingerprint = :mark order by id"
)
_BY_MARK: Final = "select id, crawl from pages where source = ? and fingerprint = ?"


@dataclass(frozen=True, slots=True)
class Crawl:
    """One crawl of one source. `walked` is the last one before it that walked the listings to their end, or 0."""

    id: int
    source: str
    resumed: bool
    walked: int


@dataclass(frozen=True, slots=True)
class Item:
    """One request whose turn it is."""

    id: int
    crawl: int
    source: str
    kind: str
    url: str
    request: FetchRequest
    hops: int
    turn: str
    host: str
    key: str | None
    stamp: str | None
    tries: int
    etag: str | None
    last_modified: str | None
    sha256: str | None
    barren: int


_SAME: Final = tuple(each.name for each in fields(Item) if each.name not in ("request", "tries"))


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a request. `state` is one of STATES, `outcome` of OUTCOMES."""

    state: str
    outcome: str
    reason: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    sha256: str | None = None


class Frontier:
    """The table `pages` and its neighbours. Every method is one transaction, unless it takes a connection."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._connection: Connection | None = None

    def close(self) -> None:
        """Let go of the database."""
        if self._connection is not None:
            self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A transaction over the one connection that is kept for them: a page takes no time to find one."""
        if self._connection is None:
            self._connection = self.engine.connect()
        with self._connection.begin():
            yield self._connection

    def begin(self, source: str, *, since: date | None, limited: bool, now: float) -> Crawl:
        """A new crawl of `source`, or the interrupted one to go on with."""
        wanted = since.isoformat() if since else None
        with self.engine.begin() as connection:
            walked = connection.scalar(
                select(func.max(crawls.c.id))
                .where(crawls.c.source == source, crawls.c.complete, crawls.c.finished.is_not(None))
                .where(or_(crawls.c.since.is_(None), crawls.c.since <= wanted) if wanted else crawls.c.since.is_(None))
            )
            open_one = connection.scalar(
                select(crawls.c.id).where(crawls.c.source == source, crawls.c.finished.is_(None)).order_by(crawls.c.id.desc())
            )
            if open_one is not None:
                connection.execute(update(crawls).where(crawls.c.id == open_one).values(since=wanted, limited=limited))
                return Crawl(open_one, source, True, walked or 0)
            made = connection.execute(
                insert(crawls).values(source=source, started=now, since=wanted, limited=limited, complete=False, listed=0)
            )
            return Crawl(int(made.inserted_primary_key[0] if made.inserted_primary_key else 0), source, False, walked or 0)

    def seed(self, crawl: Crawl, listings: Iterable[FetchRequest], *, revisit: bool, since: date | None) -> None:
        """Make the first listings pending, what an earlier crawl left over, and with `revisit` the articles fetched before."""
        with self.engine.begin() as connection:
            for request in listings:
                self.add_listing(connection, crawl.id, crawl.source, request, barren=0)
            mine = and_(pages.c.source == crawl.source, pages.c.crawl != crawl.id)
            connection.execute(delete(pages).where(mine, pages.c.kind == LISTING, pages.c.state == "pending"))
            again = ("fetched", "unchanged", "soft404", "failed", "blocked") if revisit else ("failed", "blocked")
            wanted = or_(pages.c.stamp.is_(None), pages.c.stamp >= since.isoformat()) if since else pages.c.id > 0
            article = and_(mine, pages.c.kind == ARTICLE)
            connection.execute(
                update(pages)
                .where(article, or_(pages.c.state == "pending", and_(pages.c.state.in_(again), wanted)))
                .values(
                    {
                        **_pending(crawl.id),
                        "request": pages.c.first,
                        "hops": 0,
                        "turn": pages.c.host,
                        "rank": case((pages.c.sha256.is_(None), _NEW), else_=_KNOWN),
                    }
                )
            )

    def known(self, source: str, key: str) -> bool:
        """Whether an article of this key was fetched before."""
        with self.engine.connect() as connection:
            query = select(pages.c.id).where(pages.c.source == source, pages.c.key == key, pages.c.sha256.is_not(None))
            return connection.execute(query.limit(1)).first() is not None

    def is_empty(self, crawl: Crawl) -> bool:
        """Whether `crawl` has no pages at all: it was interrupted before it began."""
        with self.engine.connect() as connection:
            return connection.execute(select(pages.c.id).where(pages.c.crawl == crawl.id).limit(1)).first() is None

    def turns(self, ids: Collection[int], *, full: Collection[int]) -> set[str]:
        """The hosts that have something for `take`."""
        with self.engine.connect() as connection:
            found = execute(connection, _TURNS, {"ids": to_json([*ids]), "full": to_json([*full])})
            return {row["turn"] for row in found}

    def take(
        self, connection: Connection, host: str, ids: Collection[int], *, full: Collection[int], now: float
    ) -> Item | float | None:
        """The next request to `host`, marked as started; or the moment when one is due; or None when none is left.

        Listings come first, then new articles. Of the crawls `full` no articles are taken any more.
        """
        which = {"host": host, "ids": to_json([*ids]), "full": to_json([*full]), "now": now}
        row = execute(connection, _TAKE, which).fetchone()
        if row is None:
            due: float | None = execute(connection, _DUE, which).fetchone()[0]
            return due
        execute(connection, _START, (now, row["tries"] + 1, row["id"]))
        return _item(row)

    def settle(self, connection: Connection, item: Item, settled: Settled) -> None:
        """Write down what became of `item`."""
        values = (settled.state, settled.outcome, settled.reason)
        if settled.sha256 is None:
            execute(connection, _SETTLE, (*values, item.id))
        else:
            body = (settled.sha256, settled.etag, settled.last_modified)
            execute(connection, _SETTLE_BODY, (*values, *body, item.id))

    def postpone(self, connection: Connection, item: Item, *, until: float, reason: str) -> None:
        """Try `item` again, not before `until`."""
        connection.execute(update(pages).where(pages.c.id == item.id).values(next_try=until, reason=reason, started=None))

    def redirect(self, connection: Connection, item: Item, request: FetchRequest) -> None:
        """Go on with `request` in the place of `item`'s."""
        connection.execute(
            update(pages)
            .where(pages.c.id == item.id)
            .values(
                request=requests.dump(request),
                hops=item.hops + 1,
                turn=host_key(request.url),
                tries=0,
                next_try=0,
                started=None,
            )
        )

    def add_listing(self, connection: Connection, crawl: int, source: str, request: FetchRequest, *, barren: int) -> bool:
        """Make the listing page `request` pending; False when this crawl has it already."""
        mark = requests.fingerprint(request)
        row = execute(connection, _BY_MARK, (source, mark)).fetchone()
        if row is None:
            _insert(connection, _new(crawl, source, LISTING, request, request.url) | {"barren": barren})
            return True
        if row["crawl"] == crawl:
            return False
        text = requests.dump(request)
        values = {**_pending(crawl), "request": text, "first": text, "hops": 0, "turn": host_key(request.url), "barren": barren}
        connection.execute(update(pages).where(pages.c.id == row["id"]).values(values))
        return True

    def add_article(self, connection: Connection, crawl: Crawl, link: Link, *, wanted: bool, refused: str | None) -> str:
        """Note that a listing names `link`; fetch it when `wanted` and not known. The answer: seen, fresh or known.

        `seen`: in this crawl already; `known`: before the last complete walk ended; `fresh`: neither. A second address of the
        same key is a duplicate and is not fetched. `refused` is why the address may not be asked.
        """
        request = link.fetch or FetchRequest(link.url)
        mark, host = requests.fingerprint(request), host_key(link.url)
        which = {"source": crawl.source, "host": host, "key": link.key, "mark": mark}
        rows = execute(connection, _NAMED, which).fetchall()
        first = next((row for row in rows if row["key"] == link.key and row["state"] != "duplicate"), rows[0] if rows else None)
        if first is None:
            if wanted or refused:
                values = _new(crawl.id, crawl.source, ARTICLE, request, link.url)
                values |= {"key": link.key, "title": link.title, "stamp": link.stamp, "listed": crawl.id}
                if refused:
                    values |= {"state": "refused", "outcome": "refused", "reason": refused}
                _insert(connection, values)
            return "fresh"
        if not any(row["fingerprint"] == mark for row in rows):
            values = _new(crawl.id, crawl.source, ARTICLE, request, link.url)
            values |= {"key": link.key, "title": link.title, "stamp": link.stamp, "listed": crawl.id}
            values |= {"state": "duplicate", "outcome": "duplicate", "reason": f"the same article as {first['url']}"}
            _insert(connection, values)
        if first["listed"] == crawl.id:
            return "seen"
        connection.execute(update(pages).where(pages.c.id == first["id"]).values(_named_again(first, link, crawl.id, wanted)))
        return "fresh" if first["found"] > crawl.walked else "known"

    def give_up(self, host: str, ids: Collection[int], *, state: str, reason: str) -> int:
        """Settle everything that is pending at `host`; how many pages that were."""
        with self.engine.begin() as connection:
            done = connection.execute(
                update(pages)
                .where(pages.c.turn == host, pages.c.state == "pending", pages.c.crawl.in_(ids))
                .values(state=state, outcome=state, reason=reason, started=None)
            )
            return done.rowcount

    def finish(self, crawl: Crawl, *, now: float) -> None:
        """The crawl is over. Its listings were walked to the end when none of them is pending or failed."""
        with self.engine.begin() as connection:
            bad = connection.scalar(
                select(func.count())
                .select_from(pages)
                .where(pages.c.crawl == crawl.id, pages.c.kind == LISTING, pages.c.state.not_in(("fetched", "unchanged")))
            )
            row = connection.execute(select(crawls.c.limited).where(crawls.c.id == crawl.id)).one()
            complete = not bad and not row.limited
            connection.execute(update(crawls).where(crawls.c.id == crawl.id).values(finished=now, complete=complete))

    def listed(self, connection: Connection, crawl: int, count: int) -> None:
        """Add `count` to the articles that listings named."""
        connection.execute(update(crawls).where(crawls.c.id == crawl).values(listed=crawls.c.listed + count))

    def last_request(self, host: str) -> float | None:
        """When the last request to `host` ended, in any crawl."""
        with self.engine.connect() as connection:
            moment: float | None = connection.scalar(select(hosts.c.last).where(hosts.c.host == host))
            return moment

    def robots(self, origin: str, ids: Collection[int]) -> str | None:
        """The robots.txt of `origin` that one of the crawls `ids` read; None when none did."""
        with self.engine.connect() as connection:
            text: str | None = connection.scalar(
                select(robots.c.text).where(robots.c.origin == origin, robots.c.crawl.in_(ids))
            )
            return text

    def note_request(self, connection: Connection, host: str, now: float) -> None:
        """A request to `host` ended at `now`."""
        execute(connection, _REQUESTED, (host, now))

    def note_robots(self, connection: Connection, origin: str, crawl: int, text: str) -> None:
        """Keep the robots.txt of `origin`."""
        connection.execute(delete(robots).where(robots.c.origin == origin))
        connection.execute(insert(robots).values(origin=origin, crawl=crawl, text=text))


def _insert(connection: Connection, values: Mapping[str, Any]) -> None:
    """A row of `pages`; every caller gives one of three sets of columns."""
    execute(connection, _insertion(tuple(values)), tuple(values.values()))


@cache
def _insertion(columns: tuple[str, ...]) -> str:
    return f"insert into pages ({', '.join(columns)}) values ({', '.join('?' * len(columns))})"


def _new(crawl: int, source: str, kind: str, request: FetchRequest, url: str) -> dict[str, Any]:
    text, host = requests.dump(request), host_key(request.url)
    return {
        "source": source, "kind": kind, "fingerprint": requests.fingerprint(request), "url": url, "request": text,
        "first": text, "hops": 0, "host": host_key(url), "turn": host,
        "rank": _FIRST if kind == LISTING else _NEW, "state": "pending", "tries": 0, "next_try": 0.0,
        "barren": 0, "found": crawl, "crawl": crawl,
    }  # fmt: skip


def _pending(crawl: int) -> dict[str, Any]:
    return {"state": "pending", "outcome": None, "reason": None, "tries": 0, "next_try": 0.0, "crawl": crawl}


def _named_again(row: sqlite3.Row, link: Link, crawl: int, wanted: bool) -> dict[str, Any]:
    """An article named by a listing of this crawl for the first time: come back to it if it failed, or has a new stamp."""
    values: dict[str, Any] = {"listed": crawl, "title": link.title or row["title"], "stamp": link.stamp or row["stamp"]}
    restamped = link.stamp is not None and row["stamp"] is not None and link.stamp != row["stamp"]
    if wanted and row["crawl"] != crawl and (restamped or row["state"] in ("gone", "soft404", "refused", "blocked", "failed")):
        values |= {**_pending(crawl), "request": row["first"], "hops": 0, "turn": row["host"], "rank": _NEW}
    return values


def _item(row: sqlite3.Row) -> Item:
    return Item(**{name: row[name] for name in _SAME}, request=requests.load(row["request"]), tries=row["tries"] + 1)
