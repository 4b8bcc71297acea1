"""The vocabulary of dostex: what one article says, as validated records (contract version 1).

Field names follow schema.org NewsArticle (article), W3C Web Annotation (spans), EDTF (dates and periods), Popolo (people
and posts) and SDMX (observations). All offsets count Unicode code points of `Article.text`.
"""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    ValidationInfo,
    field_validator,
    model_validator,
)

from dostex import catalogue, edtf

SegmentKind = Literal["headline", "body", "caption", "byline"]
YearSource = Literal["explicit", "text", "headline", "published"]
PostStatus = Literal["current", "former", "acting", "appointed"]
Role = Literal[
    "chair", "vice_chair", "speaker", "attendee", "member", "reviewer", "secretary", "signatory",
    "head_of_delegation", "organizer", "principal_investigator",
]  # fmt: skip
Comparator = Literal["eq", "gt", "ge", "lt", "le", "approx"]
Status = Literal["actual", "estimate", "plan", "target"]
Scope = Literal["national", "provincial", "local", "organization"]
Measure = Literal["share", "growth", "change", "attainment", "level"]
Change = Literal["up", "down"]
EventType = Literal[
    "conference", "seminar", "council", "inspection", "working_session", "ceremony", "contest", "training",
    "exhibition", "other",
]  # fmt: skip
EventStatus = Literal["actual", "plan"]
FindingCode = Literal[
    "sum-mismatch",  # a partition is claimed and no set of its parts sums to the total
    "checksum-mismatch",  # a percentage or a written-out amount in brackets disagrees with its figures
    "weekday-mismatch",  # the weekday named beside a date is not that date's
    "year-typo",  # a year written like a number ("năm 2.024")
    "stamp-conflict",  # the page's stamp and the years of the text disagree; the stamp anchors no date
    "doubtful-date",  # a date before 1945, or later than the stamp plus two years without a plan
    "no-facts",  # the article holds no date, official, observation, document or event
]


def _edtf(value: str) -> str:
    edtf.bounds(value)
    return value


def _day(value: str) -> str:
    date.fromisoformat(value)
    return value


def _published(value: str) -> str:
    if len(value) > len("2023-12-18") and datetime.fromisoformat(value).tzinfo is None:
        raise ValueError(f"{value!r} has a time without an offset; valid are 2023-12-18 and 2023-12-18T10:30:00+07:00")
    return value if "T" in value else _day(value)


@cache
def _codes() -> frozenset[str]:
    return catalogue.installed().codes()


def _indicator(code: str) -> str:
    if code not in _codes():
        raise ValueError(f"{code!r} is no code of schemas/indicators.yaml")
    return code


def _json_number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


Edtf = Annotated[str, AfterValidator(_edtf)]
Day = Annotated[str, AfterValidator(_day)]
Published = Annotated[str, AfterValidator(_published)]
IndicatorCode = Annotated[str, AfterValidator(_indicator)]
Exact = Annotated[
    Decimal,
    Field(allow_inf_nan=False),
    PlainSerializer(_json_number, return_type=int | float, when_used="json"),
]


class Model(BaseModel):
    """Base of every record: unknown fields are errors, values do not change after validation."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Range(Model):
    """Half-open range `[start, end)` of code points of `Article.text`."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"empty or backward range [{self.start}, {self.end})")
        return self


class Span(Range):
    """A quote with its place: `article.text[start:end] == text`, always."""

    text: str


class Segment(Range):
    """A stretch of the article of one kind; segments do not overlap and come in text order."""

    kind: SegmentKind


class Area(Model):
    """A province (`code` as given by the General Statistics Office, as of the figure's date), a former one, or the country."""

    code: str | None = None
    name: str


class Article(Model):
    """The cleaned article. `text` is NFC, white space folded to one space, one paragraph a line, headline first."""

    id: str = Field(min_length=1)
    source: str | None = None
    url: str | None = None
    headline: str = Field(min_length=1)
    date_published: Published | None = None
    authors: list[str] = []
    ref_area: Area | None = None
    text: str = Field(min_length=1)
    segments: list[Segment]
    sentences: list[Range] = []
    content_hash: str
    extractor_version: str

    @model_validator(mode="after")
    def _ranges_lie_in_text(self) -> Self:
        length, last = len(self.text), 0
        for segment in self.segments:
            if segment.start < last or segment.end > length:
                raise ValueError(f"segment [{segment.start}, {segment.end}) overlaps or leaves the text of {length} characters")
            last = segment.end
        if any(sentence.end > length for sentence in self.sentences):
            raise ValueError(f"a sentence leaves the text of {length} characters")
        return self


class DateMention(Model):
    """A date or period written in the text. `start` and `end` are its first and last day, null where open or unknown."""

    span: Span
    value: Edtf
    start: Day | None = None
    end: Day | None = None
    year_source: YearSource | None = None
    rule: str


class Post(Model):
    """An office held: title as written, organization expanded as far as the text allows."""

    title: str = Field(min_length=1)
    organization: str | None
    status: PostStatus
    span: Span | None = None


class Official(Model):
    """A person who holds or held a public post, or acted in the event; one per person per article."""

    name: str = Field(min_length=1)
    honorifics: list[str] = []
    posts: list[Post] = []
    roles: list[Role] = []
    spans: list[Span] = Field(min_length=1)
    rule: str


class _Observation(Model):
    """What every observation has: a number that states something, where it stands and what it is about."""

    span: Span
    value: Exact
    value_to: Exact | None = None
    unit: str
    comparator: Comparator = "eq"
    indicator: IndicatorCode | None = None
    subject: str | None = None
    period: Edtf | None = None
    status: Status = "actual"
    scope: Scope | None = None
    ref_area: Area | None = None
    part_of: int | None = Field(default=None, ge=0)
    each: bool = False
    rule: str
    segment: SegmentKind
    mentions: list[Span] = []

    @field_validator("value_to")
    @classmethod
    def _range_ascends(cls, value_to: Decimal | None, info: ValidationInfo) -> Decimal | None:
        value = info.data.get("value")
        if value_to is not None and value is not None and value_to < value:
            raise ValueError(f"the range {value}-{value_to} descends")
        return value_to


class Count(_Observation):
    """A number of things (`out_of` for "25/30 cửa hàng"), or an absolute change of it (`change`)."""

    kind: Literal["count"] = "count"
    out_of: Exact | None = None
    change: Change | None = None


class Percentage(_Observation):
    """A percentage; `measure` says of what sort, a fall is negative under `change`."""

    kind: Literal["percentage"] = "percentage"
    measure: Measure


class Money(_Observation):
    """An amount in units of `currency` (ISO 4217), magnitude applied."""

    kind: Literal["money"] = "money"
    currency: str = Field(default="VND", pattern=r"^[A-Z]{3}$")


class Rank(_Observation):
    """A place in a ranking, `out_of` so many."""

    kind: Literal["rank"] = "rank"
    out_of: Exact | None = None


class Score(_Observation):
    """Points."""

    kind: Literal["score"] = "score"


class Ratio(_Observation):
    """A ratio: 10 `per` 10000, or a multiple ("gấp 1,8 lần") with `per` null."""

    kind: Literal["ratio"] = "ratio"
    per: Exact | None = None


Observation = Annotated[Count | Percentage | Money | Rank | Score | Ratio, Field(discriminator="kind")]


class DocumentReference(Model):
    """A legal or administrative document that the article cites."""

    span: Span
    type: str
    number: str | None = None
    date: Day | None = None
    issuer: str | None = None
    rule: str


class Event(Model):
    """A meeting or the like; the first is the one that the article reports."""

    span: Span
    type: EventType
    name: str | None = None
    date: Edtf | None = None
    venue: str | None = None
    organizer: str | None = None
    chairs: list[str] = []
    status: EventStatus = "actual"
    rule: str


class Finding(Model):
    """Something that validation noticed; never an exception, never silence."""

    code: FindingCode
    message: str
    spans: list[Span] = []


class Record(Model):
    """All that one article says. Rejected unless every span quotes the article exactly."""

    schema_version: Literal["1"] = "1"
    article: Article
    dates: list[DateMention] = []
    officials: list[Official] = []
    observations: list[Observation] = []
    documents: list[DocumentReference] = []
    events: list[Event] = []
    findings: list[Finding] = []

    @model_validator(mode="after")
    def _spans_quote_the_text(self) -> Self:
        text = self.article.text
        for span in self.spans():
            if text[span.start : span.end] != span.text:
                found = text[span.start : span.end]
                raise ValueError(f"span [{span.start}, {span.end}) says {span.text!r} but the text there is {found!r}")
        return self

    @model_validator(mode="after")
    def _parts_name_totals(self) -> Self:
        count = len(self.observations)
        for index, observation in enumerate(self.observations):
            seen, total = {index}, observation.part_of
            while total is not None:
                if total >= count or total in seen:
                    raise ValueError(f"observation {index}: part_of {total} is no other observation, or a circle")
                seen.add(total)
                total = self.observations[total].part_of
        return self

    def spans(self) -> Iterator[Span]:
        """Every span of the record, in no particular order."""
        for date_mention in self.dates:
            yield date_mention.span
        for official in self.officials:
            yield from official.spans
            yield from (post.span for post in official.posts if post.span is not None)
        for observation in self.observations:
            yield observation.span
            yield from observation.mentions
        yield from (document.span for document in self.documents)
        yield from (event.span for event in self.events)
        for finding in self.findings:
            yield from finding.spans


def quote(text: str, start: int, end: int) -> dict[str, Any]:
    """The plain form of the Span `[start, end)` of `text`, for building a record that is validated once."""
    return {"start": start, "end": end, "text": text[start:end]}
