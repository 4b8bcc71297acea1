"""Members of JSON objects and places of words in texts, in the SQL of each database."""

from typing import Any, Final

from sqlalchemy import JSON, Boolean, ColumnElement, Date, Integer
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.types import TypeEngine

from dostex.store.types import Exact

_KINDS: Final[dict[type, str]] = {Exact: "NUMERIC", Date: "DATE", Boolean: "BOOLEAN", Integer: "INTEGER"}


class Member(ColumnElement[Any]):
    """The member `name` of the JSON object in `column` as a value of `kind`; null where it is null or absent."""

    inherit_cache = False

    def __init__(self, column: ColumnElement[Any], name: str, kind: TypeEngine[Any]) -> None:
        self.column, self.name, self.type = column, name, kind


class Has(ColumnElement[bool]):
    """Whether the JSON object in `column` has a member `name`, null or not."""

    inherit_cache = False
    type = Boolean()

    def __init__(self, column: ColumnElement[Any], name: str) -> None:
        self.column, self.name = column, name


class Position(ColumnElement[int]):
    """Where `wanted` first stands in `text`, counted from 1 in characters; 0 where it does not."""

    inherit_cache = False
    type = Integer()

    def __init__(self, text: ColumnElement[str], wanted: ColumnElement[str]) -> None:
        self.text, self.wanted = text, wanted


@compiles(Member)
def _member(element: Member, compiler: Any, **options: Any) -> str:
    found = f"json_extract({compiler.process(element.column, **options)}, '$.{element.name}')"
    return f"CAST({found} AS NUMERIC)" if isinstance(element.type, Exact) else found


@compiles(Member, "postgresql")
def _member_of_postgresql(element: Member, compiler: Any, **options: Any) -> str:
    column = compiler.process(element.column, **options)
    if isinstance(element.type, JSON):
        return f"({column} -> '{element.name}')"
    found = f"({column} ->> '{element.name}')"
    kind = next((name for each, name in _KINDS.items() if isinstance(element.type, each)), None)
    return f"CAST({found} AS {kind})" if kind else found


@compiles(Has)
def _has(element: Has, compiler: Any, **options: Any) -> str:
    return f"(json_type({compiler.process(element.column, **options)}, '$.{element.name}') IS NOT NULL)"


@compiles(Has, "postgresql")
def _has_of_postgresql(element: Has, compiler: Any, **options: Any) -> str:
    return f"(({compiler.process(element.column, **options)} -> '{element.name}') IS NOT NULL)"


@compiles(Position)
def _position(element: Position, compiler: Any, **options: Any) -> str:
    return _call("instr", element, compiler, options)


@compiles(Position, "postgresql")
def _position_of_postgresql(element: Position, compiler: Any, **options: Any) -> str:
    return _call("strpos", element, compiler, options)


def _call(function: str, element: Position, compiler: Any, options: dict[str, Any]) -> str:
    arguments = (compiler.process(each, **options) for each in (element.text, element.wanted))
    return f"{function}({', '.join(arguments)})"
