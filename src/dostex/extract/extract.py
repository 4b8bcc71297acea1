"""Article → Record: read the article with the pipeline, then write down what was found and validate it once."""

from typing import Any

from pydantic import ValidationError

from dostex.checks import check
from dostex.edtf import bounds
from dostex.errors import RecordRejected
from dostex.extract import pipeline
from dostex.extract.observations.plain import breakdowns, observations
from dostex.extract.reading import DateFound, EventFound, PersonFound, Reading, ReferenceFound, read
from dostex.records import Article, Record, quote


class Extractor:
    """Reads articles one after the other; holds the pipeline's vocabulary, no state of any article."""

    def __init__(self) -> None:
        self._nlp = pipeline.build()

    def read(self, article: Article) -> Reading:
        """What every component found in `article`, before it becomes a record; for explanations."""
        return Reading.of(self._nlp(read(article, self._nlp.vocab)))

    def extract(self, article: Article) -> Record:
        """The validated record of `article`. Raises RecordRejected if what was found breaks the contract."""
        return self.record(self.read(article))

    @staticmethod
    def record(reading: Reading) -> Record:
        """What `reading` found as a validated record. Raises RecordRejected if it breaks the contract."""
        article = reading.article
        try:
            record = Record.model_validate(_plain(reading))
        except ValidationError as error:
            raise RecordRejected(article.url or article.id, str(error)) from error
        return record.model_copy(update={"findings": check(record, breakdowns(reading))})


def _plain(reading: Reading) -> dict[str, Any]:
    text = reading.text
    return {
        "article": reading.article,
        "dates": [_date(text, found) for found in reading.dates],
        "officials": [_official(text, found) for found in reading.people],
        "observations": observations(reading),
        "documents": [_document(text, found) for found in reading.references],
        "events": [_event(text, found) for found in reading.events],
    }


def _date(text: str, found: DateFound) -> dict[str, Any]:
    start, end = bounds(found.value)
    return {
        "span": quote(text, found.start, found.end),
        "value": found.value,
        "start": start.isoformat() if start else None,
        "end": end.isoformat() if end else None,
        "year_source": found.year_source,
        "rule": found.rule,
    }


def _official(text: str, found: PersonFound) -> dict[str, Any]:
    return {
        "name": found.name,
        "honorifics": found.honorifics,
        "posts": [
            {
                "title": post.title,
                "organization": post.organization,
                "status": post.status,
                "span": quote(text, post.start, post.end),
            }
            for post in found.posts
        ],
        "roles": found.roles,
        "spans": [quote(text, start, end) for start, end in found.spans],
        "rule": found.rule,
    }


def _document(text: str, found: ReferenceFound) -> dict[str, Any]:
    return {
        "span": quote(text, found.start, found.end),
        "type": found.type,
        "number": found.number,
        "date": found.date,
        "issuer": found.issuer,
        "rule": found.rule,
    }


def _event(text: str, found: EventFound) -> dict[str, Any]:
    return {
        "span": quote(text, found.start, found.end),
        "type": found.type,
        "name": found.name,
        "date": found.date,
        "venue": found.venue,
        "organizer": found.organizer,
        "chairs": found.chairs,
        "status": found.status,
        "rule": found.rule,
    }
