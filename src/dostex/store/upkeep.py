"""How large a store is, and giving back what it does not need."""

from sqlalchemy import Connection, Engine, func, literal_column, select, table, text
from sqlalchemy.exc import SQLAlchemyError

from dostex.errors import StoreError
from dostex.store import tables
from dostex.store.database import reading, reason, shown
from dostex.store.views import views


def stats(engine: Engine) -> dict[str, int]:
    """Name → rows, of every table and view, and `bytes`."""
    names = [*(each.name for each in tables.metadata.sorted_tables), *views()]
    with reading(engine) as connection:
        counts = {
            name: connection.scalar(select(func.count(literal_column("*"))).select_from(table(name))) or 0 for name in names
        }
        return counts | {"bytes": _bytes(connection)}


def vacuum(engine: Engine) -> tuple[int, int]:
    """Pack the database and renew its planner's statistics; its bytes before and after."""
    with reading(engine) as connection:
        before = _bytes(connection)
    statements = (
        ("PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "ANALYZE") if engine.dialect.name == "sqlite" else ("VACUUM ANALYZE",)
    )
    try:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)
    except SQLAlchemyError as error:
        raise StoreError(f"{shown(engine.url)}: {reason(error)}; nothing was changed") from error
    with reading(engine) as connection:
        return before, _bytes(connection)


def _bytes(connection: Connection) -> int:
    if connection.dialect.name == "sqlite":
        pages, size = (connection.exec_driver_sql(f"PRAGMA {name}").scalar() or 0 for name in ("page_count", "page_size"))
        return int(pages) * int(size)
    return int(connection.scalar(text("select pg_database_size(current_database())")) or 0)
