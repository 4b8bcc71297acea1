"""What a request asks, as typed values. Whatever else it holds becomes an error page that names it, never a query."""

import re
from collections.abc import Collection, Mapping
from typing import Final

from starlette.exceptions import HTTPException

_LONGEST: Final = 2000  # characters of a parameter that is no text of an article
_LARGEST: Final = 2**31 - 1
_DIGITS = re.compile(r"[0-9]{1,10}\Z")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")  # no database keeps them

Asked = Mapping[str, str]


def wrong(name: str, valid: str) -> HTTPException:
    """The error for a parameter that is not valid."""
    return HTTPException(400, f"{name}: {valid}")


def text(asked: Asked, name: str, *, longest: int = _LONGEST) -> str:
    """The parameter without white space around it; "" if it is not given."""
    value = asked.get(name, "")
    if len(value) > longest or _UNSTORABLE.search(value):
        raise wrong(name, f"1-{longest} characters")
    return value.strip()


def needed(asked: Asked, name: str) -> str:
    """The parameter, which has to be given."""
    if value := text(asked, name):
        return value
    raise wrong(name, "?")


def number(asked: Asked, name: str) -> int | None:
    """The parameter as a whole number from 0; None if it is not given."""
    value = text(asked, name)
    if not value:
        return None
    if not _DIGITS.match(value) or int(value) > _LARGEST:
        raise wrong(name, f"0-{_LARGEST}")
    return int(value)


def needed_number(asked: Asked, name: str) -> int:
    """The parameter as a whole number, which has to be given."""
    value = number(asked, name)
    if value is None:
        raise wrong(name, "?")
    return value


def choice(asked: Asked, name: str, valid: Collection[str]) -> str | None:
    """The parameter, one of `valid`; None if it is not given."""
    value = text(asked, name)
    if value and value not in valid:
        raise wrong(name, " | ".join(valid))
    return value or None
