"""What a worker does with an input: from a document to a record that is ready to be stored."""

import hashlib
from collections import Counter
from dataclasses import dataclass, field, replace

from dostex.batch.process import Extract, Item, Read, passed, process, rejection_of
from dostex.documents.read import Document
from dostex.records import Record
from dostex.rejection import Rejection
from dostex.store.prepared import Page, Prepared, prepare

ROOMS = ("dates", "officials", "observations", "documents", "events")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many facts by room, and findings by code, a record has."""

    facts: Counter[str] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, record: Record) -> "Tally":
        """The tally of `record`."""
        return cls(
            Counter({room: len(getattr(record, room)) for room in ROOMS}),
            Counter(finding.code for finding in record.findings),
        )


@dataclass(frozen=True, slots=True)
class Done:
    """What became of the input `name`: a record ready to be stored, with its tally, or why there is none."""

    name: str
    result: Prepared | Rejection
    tally: Tally | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """What is done with each input: `read`, `extract`, then the record is made ready. No exception leaves it."""

    read: Read
    extract: Extract
    keep_personal_data: bool = False

    def __call__(self, item: Item) -> Done:
        """What became of `item`."""
        if not isinstance(item, Document):
            return rejected(item)
        processed = process(item, self.read, self.extract)
        if isinstance(processed.result, Rejection):
            return Done(processed.name, replace(processed.result, raw=None))
        try:
            return self._ready(item, processed.result)
        except Exception as error:
            return rejected(item, error)

    def _ready(self, document: Document, record: Record) -> Done:
        page = Page(hashlib.sha256(document.content).hexdigest(), len(document.content), document.url)
        prepared = prepare(record, document.name, page, keep_personal_data=self.keep_personal_data)
        return Done(document.name, prepared, Tally.of(record))


def rejected(item: Item, error: Exception | None = None) -> Done:
    """`item` rejected because of `error`; without one it is no document."""
    name = getattr(item, "name", "-")
    if isinstance(item, Document):
        return Done(name, rejection_of(error or RuntimeError("no reason was given"), name))
    return Done(name, passed(item))
