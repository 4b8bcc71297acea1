"""Which schema a database has, and how it gets the present one."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.schema import SetColumnComment, SetTableComment

from dostex.errors import StoreError
from dostex.store import tables
from dostex.store.database import engine_of, in_transaction, reason, shown, writer
from dostex.store.views import NOTES, views

_FIRST = "0001"  # databases from before Alembic: they have the table schema_versions with 1 in it
_VERSION_TABLE = "alembic_version"


def open_engine(url: str) -> Engine:
    """An engine whose database has the present schema; an empty database gets it.

    Raises StoreError for a URL that is not served, a database that cannot be opened, an older one (`dostex db upgrade`), one
    that a newer dostex wrote, and one with tables of another program.
    """
    engine = engine_of(url)
    try:
        _prepare(engine)
    except DBAPIError as error:
        engine.dispose()
        raise _unopened(engine, error) from error
    except (SQLAlchemyError, StoreError):
        engine.dispose()
        raise
    return engine


def _unopened(engine: Engine, error: DBAPIError) -> StoreError:
    wanted = "a SQLite file in a folder that exists and can be written is needed"
    if engine.dialect.name != "sqlite":
        wanted = "a PostgreSQL server that runs, an existing database and a user who may make tables are needed"
    return StoreError(f"{shown(engine.url)}: {reason(error)}; {wanted}")


def _prepare(engine: Engine) -> None:
    with engine.connect() as connection:
        known = revision(connection)
    if known is None:
        with (
            engine.connect() as connection,
            writer(connection),
        ):  # takes the writer's lock: of two that find it empty, the second finds it full
            known = revision(connection)
            if known is None:
                _create(connection)
                return
    if known != tables.REVISION:
        raise StoreError(_not_present(engine, known))


def _not_present(engine: Engine, known: str) -> str:
    name = shown(engine.url)
    if known < tables.REVISION:
        way_out = f"run: dostex db upgrade --store {name}"
        return f"{name}: the database has schema {known}, this dostex needs {tables.REVISION}; {way_out}"
    return (
        f"{name}: the database has schema {known}, this dostex knows up to {tables.REVISION}: a newer dostex wrote it; "
        "install that one (pip install --upgrade dostex), or use another --store"
    )


def revision(connection: Connection) -> str | None:
    """The schema's revision; None for a database without our tables. Raises StoreError if another program's are in the way."""
    present = set(inspect(connection).get_table_names())
    if _VERSION_TABLE in present and "article_versions" in present:
        return str(connection.scalar(text(f"select version_num from {_VERSION_TABLE}")))
    if "schema_versions" in present and "article_versions" in present:
        newest = int(connection.scalar(text("select max(version) from schema_versions")) or 1)
        return _FIRST if newest == 1 else f"{newest:04d} of another kind"
    ours = present & {*tables.metadata.tables, _VERSION_TABLE}
    if ours:
        names = ", ".join(sorted(ours))
        raise StoreError(
            f"{shown(connection.engine.url)}: tables of another program are in the way ({names}); use another --store"
        )
    return None


def _create(connection: Connection) -> None:
    tables.metadata.create_all(connection)
    create_views(connection)
    connection.execute(text(f"create table {_VERSION_TABLE} (version_num varchar(32) not null primary key)"))
    connection.execute(text(f"insert into {_VERSION_TABLE} values (:revision)"), {"revision": tables.REVISION})


def upgrade(url: str, to: str = "head") -> tuple[str | None, str]:
    """Bring the database at `url` to the present schema, in one transaction; its revision before and after.

    Raises StoreError as `open_engine` does, and when a step fails; then the database is as it was.
    """
    engine = engine_of(url)
    try:
        return _foreign_keys_later(engine, to)
    except DBAPIError as error:
        raise _unopened(engine, error) from error
    finally:
        engine.dispose()


def _foreign_keys_later(engine: Engine, to: str) -> tuple[str | None, str]:
    """SQLite remakes a table to change it, which foreign keys forbid; they are off in between and checked at the end."""
    sqlite = engine.dialect.name == "sqlite"
    with engine.connect() as connection:
        if sqlite:
            _pragma(connection, "foreign_keys = OFF")
        try:
            with writer(connection):
                before = revision(connection)
                if before is not None and before > tables.REVISION:
                    raise StoreError(_not_present(engine, before))
                _migrate(connection, before, to)
                if sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise StoreError(f"{shown(engine.url)}: rows without their article were found; nothing was changed")
                return before, revision(connection) or ""
        finally:
            if sqlite:
                _pragma(connection, "foreign_keys = ON")


def _pragma(connection: Connection, pragma: str) -> None:
    driver: Any = connection.connection.driver_connection
    driver.execute(f"PRAGMA {pragma}")


def _migrate(connection: Connection, before: str | None, to: str) -> None:
    from alembic import command  # noqa: PLC0415 - a third of a second that only migrations need
    from alembic.config import Config  # noqa: PLC0415 - imported where it is used: slow or optional

    config = Config()
    config.set_main_option("script_location", "dostex:store/migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    drop_views(connection)
    if before == _FIRST and not inspect(connection).has_table(_VERSION_TABLE):
        command.stamp(config, _FIRST)
    command.upgrade(config, to)
    if revision(connection) == tables.REVISION:
        create_views(connection)
        _comment(connection)


def drop_views(connection: Connection) -> None:
    """Drop every view; they show tables and hold nothing."""
    for name in reversed(inspect(connection).get_view_names()):
        connection.exec_driver_sql(f"DROP VIEW IF EXISTS {name}{' CASCADE' if connection.dialect.name == 'postgresql' else ''}")


def create_views(connection: Connection) -> None:
    """Make every view of `store.views`."""
    for name, query in views().items():
        compiled = query.compile(connection, compile_kwargs={"literal_binds": True})
        connection.exec_driver_sql(f"CREATE VIEW {name} AS {compiled}")
        if connection.dialect.name == "postgresql":
            note = NOTES[name].replace("'", "''")
            connection.exec_driver_sql(f"COMMENT ON VIEW {name} IS '{note}'")


def _comment(connection: Connection) -> None:
    if not connection.dialect.supports_comments:
        return
    for table in tables.metadata.sorted_tables:
        connection.execute(SetTableComment(table))
        for column in table.columns:
            connection.execute(SetColumnComment(column))


def check(engine: Engine) -> list[str]:
    """What is wrong with the database, line by line; empty when all is well."""
    return in_transaction(engine, _problems)


def _problems(connection: Connection) -> list[str]:
    from alembic.autogenerate import compare_metadata  # noqa: PLC0415 - imported where it is used: slow or optional
    from alembic.migration import MigrationContext  # noqa: PLC0415 - imported where it is used: slow or optional

    context = MigrationContext.configure(connection, opts={"compare_type": False, "include_object": _is_ours})
    found = [f"schema: {_difference(each)}" for each in compare_metadata(context, tables.metadata)]
    if connection.dialect.name == "sqlite":
        found += [f"file: {line}" for (line,) in connection.exec_driver_sql("PRAGMA integrity_check") if line != "ok"]
        found += [f"foreign key: {tuple(row)}" for row in connection.exec_driver_sql("PRAGMA foreign_key_check")]
    for question, wrong in _QUESTIONS.items():
        count = connection.scalar(text(wrong)) or 0
        if count:
            found.append(f"{question}: {count}")
    return found


def _is_ours(_object: Any, name: str | None, kind: str, reflected: bool, _compared: Any) -> bool:
    """A table that somebody added beside ours is no fault."""
    return not (reflected and kind == "table" and name not in tables.metadata.tables)


def _difference(difference: Any) -> str:
    if isinstance(difference, Sequence) and difference and isinstance(difference[0], (list, tuple)):
        return "; ".join(map(_difference, difference))
    return " ".join(str(part) for part in difference)


_QUESTIONS = {
    "articles with several current versions, or none": """
        select count(*) from (select article_id from article_versions group by article_id
        having sum(case when superseded_run_id is null then 1 else 0 end) <> 1) wrong""",
    "articles whose versions have a gap": """
        select count(*) from (select article_id from article_versions group by article_id
        having max(version) <> count(*)) wrong""",
    **{
        f"{table.name} that hold twice": f"""
        select count(*) from (select fact_key from {table.name} where closed_version is null
        group by article_id, fact_key having count(*) > 1) wrong"""
        for table in tables.FACTS
    },
}
