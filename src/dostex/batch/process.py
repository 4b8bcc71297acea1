"""One document to one record or one rejection; no exception leaves here."""

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from dostex.documents.read import Document
from dostex.errors import DostexError, OutOfMemory
from dostex.records import Article, Record
from dostex.rejection import Rejection

Read = Callable[[Document], Article]
Extract = Callable[[Article], Record]
Item = Document | DostexError | Rejection
_INTERNAL = "internal"
_Step = TypeVar("_Step")


@dataclass(frozen=True, slots=True)
class Processed:
    """What became of the input `name`: a record, or why there is none."""

    name: str
    result: Record | Rejection


def process(item: Item, read: Read, extract: Extract) -> Processed:
    """Read and extract `item`. An error that found no document, and a rejection, come out as they are.

    An exception that nobody meant is a rejection with the code `internal` and the traceback as its reason; a later version may
    read the same input, so it is retryable.
    """
    if not isinstance(item, Document):
        return Processed(getattr(item, "name", "-"), passed(item))
    try:
        return Processed(item.name, extract(read(item)))
    except MemoryError:
        reason = f"its {len(item.content):,} bytes needed more memory than there is; dostex run --memory-limit sets how much"
        return Processed(item.name, rejection_of(OutOfMemory(item.name, reason), item.name, item.content))
    except Exception as error:
        return Processed(item.name, rejection_of(error, item.name, item.content))


def passed(item: DostexError | Rejection) -> Rejection:
    """What becomes of an input that is no document."""
    return item if isinstance(item, Rejection) else rejection_of(item, getattr(item, "name", "-"))


def rejection_of(error: Exception, name: str, raw: bytes | None = None) -> Rejection:
    """The rejection that `error` means for the input `name`."""
    if isinstance(error, DostexError):
        return Rejection(name=name, code=error.code, reason=str(error), retryable=error.retryable, raw=raw)
    reason = f"{name}: {type(error).__name__}: {error}\n{''.join(traceback.format_exception(error))}"
    return Rejection(name=name, code=_INTERNAL, reason=reason, retryable=True, raw=raw)
