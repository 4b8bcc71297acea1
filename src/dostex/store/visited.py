"""Which inputs the store has read already, as they are now: what a run need not read again."""

from collections.abc import Collection, Iterator

from sqlalchemy import Connection, select

from dostex.store import tables

Input = tuple[str, str]  # name, SHA-256 of the bytes
_LOT = 400  # names in a query


def visited(connection: Connection, inputs: Collection[Input], extractor_version: str) -> set[Input]:
    """Those of `inputs` whose newest state is this one, and which `extractor_version` has read or finally rejected."""
    names = sorted({name for name, _ in inputs})
    found: set[Input] = set()
    for start in range(0, len(names), _LOT):
        lot = names[start : start + _LOT]
        found.update(_read(connection, lot, extractor_version))
        rejected = list(_rejected(connection, lot, extractor_version))
        found.update((name, raw_hash) for name, raw_hash in rejected if raw_hash is not None)
        passed = {*_passed_over(connection, lot), *(name for name, raw_hash in rejected if raw_hash is None)}
        found.update(each for each in inputs if each[0] in passed)
    return found & set(inputs)


def _read(connection: Connection, names: list[str], extractor_version: str) -> Iterator[Input]:
    page, version = tables.pages.c, tables.article_versions.c
    query = (
        select(page.name, page.raw_hash, page.run_id, version.extractor_version)
        .join(tables.article_versions, (version.article_id == page.article_id) & tables.CURRENT)
        .where(page.name.in_(names))
        .order_by(page.run_id)
    )
    newest: dict[str, tuple[int, str, str]] = {}
    for name, raw_hash, run_id, read_by in connection.execute(query):
        twice = name in newest and newest[name][0] == run_id  # two states in one run: nobody knows which was the later
        newest[name] = (run_id, "" if twice else raw_hash, read_by)
    return ((name, raw_hash) for name, (_, raw_hash, read_by) in newest.items() if read_by == extractor_version)


def _rejected(connection: Connection, names: list[str], extractor_version: str) -> Iterator[tuple[str, str | None]]:
    rejected, run = tables.rejected.c, tables.runs.c
    query = (
        select(rejected.name, rejected.raw_hash)
        .join(tables.runs, run.id == rejected.run_id)
        .where(rejected.name.in_(names), rejected.resolved_run_id.is_(None), rejected.retryable.is_(False))
        .where(run.extractor_version == extractor_version)
    )
    return ((name, raw_hash) for name, raw_hash in connection.execute(query))


def _passed_over(connection: Connection, names: list[str]) -> Iterator[str]:
    """Names whose article another input of the same run had given: that one stands."""
    duplicate, version = tables.duplicates.c, tables.article_versions.c
    query = (
        select(duplicate.name)
        .join(tables.article_versions, (version.article_id == duplicate.article_id) & tables.CURRENT)
        .where(duplicate.name.in_(names), version.input != duplicate.name)
    )
    yield from connection.scalars(query)
