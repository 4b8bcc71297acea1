"""Column types that keep exactly what they are given, on every database."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import DateTime, Dialect, Numeric
from sqlalchemy.types import TypeDecorator, TypeEngine, UserDefinedType

_INT64 = 2**63


class _SqliteNumeric(UserDefinedType[Any]):
    """A column of NUMERIC affinity that values reach and leave as they are."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        return "NUMERIC"


class Exact(TypeDecorator[Decimal]):
    """A Decimal that comes back equal to what was stored, and that SQL can compare and sum.

    PostgreSQL has NUMERIC. SQLite has 64-bit integers and doubles: an integer that fits is stored as INTEGER, a fraction whose
    shortest double reads the same as REAL (every number up to 15 digits), anything longer as its digits in a BLOB, so that it
    is never rounded; such a value sorts after all numbers.
    """

    impl = Numeric
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """NUMERIC without SQLAlchemy's own rounding on SQLite."""
        return dialect.type_descriptor(_SqliteNumeric() if dialect.name == "sqlite" else Numeric())

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:
        """What the driver gets."""
        if value is None:
            return None
        if dialect.name != "sqlite":
            return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()
        if value == value.to_integral_value() and abs(value) < _INT64:
            return int(value)
        return float(value) if Decimal(repr(float(value))) == value else str(value).encode()

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002 - SQLAlchemy passes it
        """What the driver gave, as a Decimal."""
        if value is None:
            return None
        return Decimal(value.decode() if isinstance(value, bytes) else str(value))


class Moment(TypeDecorator[datetime]):
    """A point in time: stored in UTC, always read back with its offset. Refuses times without one."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The time in UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no offset")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy passes it
        """The time with offset zero."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
