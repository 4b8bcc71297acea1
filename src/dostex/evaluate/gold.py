"""Gold annotations: NAME.json with its text or page, read and checked before anything is measured against them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dostex.documents import inputs
from dostex.documents.article import to_article
from dostex.documents.plain import from_tagged
from dostex.errors import ConfigurationError, DocumentError
from dostex.records import (
    Article,
    Change,
    Comparator,
    Edtf,
    EventStatus,
    EventType,
    IndicatorCode,
    Measure,
    PostStatus,
    Role,
    Scope,
    Status,
    YearSource,
)

PAGE_SUFFIXES = (".html", ".htm", ".txt")


class _Gold(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class GoldArticle(_Gold):
    """What an annotator says of the article itself; `ref_area` is a province's name."""

    headline: str = Field(min_length=1)
    authors: list[str]
    ref_area: str | None


class GoldDate(_Gold):
    """A quote and its EDTF value; a quote may stand for several equal mentions."""

    text: str = Field(min_length=1)
    value: Edtf
    year_source: YearSource | None = None


class GoldPost(_Gold):
    """A post as the record should show it."""

    title: str = Field(min_length=1)
    organization: str | None
    status: PostStatus


class GoldOfficial(_Gold):
    """A person with posts and roles."""

    name: str = Field(min_length=1)
    honorifics: list[str]
    posts: list[GoldPost]
    roles: list[Role]


class GoldObservation(_Gold):
    """A figure; `part_of` is the quote of its total, `ref_area` a name. Quotes are unique in an article."""

    kind: Literal["count", "percentage", "money", "rank", "score", "ratio"]
    text: str = Field(min_length=1)
    value: Decimal
    unit: str
    indicator: IndicatorCode | None
    period: Edtf | None
    status: Status
    comparator: Comparator
    value_to: Decimal | None = None
    measure: Measure | None = None
    out_of: Decimal | None = None
    per: Decimal | None = None
    currency: str | None = None
    each: bool = False
    change: Change | None = None
    scope: Scope | None = None
    ref_area: str | None = None
    part_of: str | None = None


class GoldDocument(_Gold):
    """A cited document."""

    text: str = Field(min_length=1)
    type: str
    number: str | None
    date: Edtf | None = None
    issuer: str | None = None


class GoldEvent(_Gold):
    """A meeting or the like."""

    type: EventType
    date: Edtf | None
    chairs: list[str]
    name: str | None = None
    venue: str | None = None
    organizer: str | None = None
    status: EventStatus = "actual"


class Gold(_Gold):
    """One annotated article. `page` is the path of the page that the article is to be read from, if there is one."""

    id: str
    published: str | None
    article: GoldArticle
    dates: list[GoldDate]
    officials: list[GoldOfficial]
    observations: list[GoldObservation]
    documents: list[GoldDocument]
    events: list[GoldEvent]
    page: str | None = None


@dataclass(frozen=True, slots=True)
class GoldCase:
    """One annotation with the article to extract from.

    `article` is None, and `failure` says why, when the page could not be read: then everything in the gold is missed.
    `text` is the annotator's clean text (None when there is only a page); `from_page` whether `article` comes from a page.
    """

    name: str
    gold: Gold
    article: Article | None
    text: str | None
    from_page: bool
    failure: str | None = None


def load(folder: Path) -> list[GoldCase]:
    """All cases of `folder` in the order of their names.

    Each NAME.json stands beside NAME.txt (tagged text), or its article is a page: `page` in the JSON (a path from the folder's
    parent, the folder itself, or the working directory), else ../articles/NAME.html|htm|txt. Raises ConfigurationError naming
    file and field for malformed gold, and for a folder without any.
    """
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise ConfigurationError(f"{folder}: no gold here; expected NAME.json files, each with NAME.txt or a page")
    return [_case(path) for path in paths]


def _case(path: Path) -> GoldCase:
    gold = parse(path)
    page = _page(path, gold)
    beside = path.with_suffix(".txt")
    tagged = _from_text(beside, gold) if beside.exists() else None
    if tagged is not None:
        _check_quotes(path, gold, tagged.text)
    if page is None:
        if tagged is None:
            raise ConfigurationError(
                f"{path}: no article; expected {beside.name} beside it or ../articles/{path.stem}.html|txt"
            )
        return GoldCase(path.stem, gold, tagged, tagged.text, from_page=False)
    text = tagged.text if tagged else None
    try:
        return GoldCase(path.stem, gold, _from_page(page), text, from_page=True)
    except DocumentError as error:
        return GoldCase(path.stem, gold, None, text, from_page=True, failure=str(error))


def parse(path: Path) -> Gold:
    """The annotation in `path`. Raises ConfigurationError naming the file and the first wrong field."""
    try:
        gold = Gold.model_validate_json(path.read_bytes())
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(map(str, first["loc"])) or "the file"
        raise ConfigurationError(f"{path}: {field}: {first['msg']}, got {first['input']!r:.80}") from error
    quotes = [observation.text for observation in gold.observations]
    for index, observation in enumerate(gold.observations):
        if observation.part_of is not None and observation.part_of not in quotes:
            raise ConfigurationError(f"{path}: observations.{index}.part_of: {observation.part_of!r} is no observation's text")
        if observation.kind == "percentage" and observation.measure is None:
            raise ConfigurationError(f"{path}: observations.{index}.measure: a percentage needs one of share, growth, …")
    return gold


def _page(path: Path, gold: Gold) -> Path | None:
    if gold.page is not None:
        bases = (path.parent.parent, path.parent, Path())
        page = next((base / gold.page for base in bases if (base / gold.page).is_file()), None)
        if page is None:
            raise ConfigurationError(f"{path}: page: {gold.page} is no file, seen from {bases[0]}, {bases[1]} and here")
        return page
    articles = path.parent.parent / "articles"
    return next((page for suffix in PAGE_SUFFIXES if (page := articles / f"{path.stem}{suffix}").exists()), None)


def _from_text(path: Path, gold: Gold) -> Article:
    try:
        return from_tagged(path.read_text(encoding="utf-8"), id=gold.id, published=gold.published)
    except (UnicodeDecodeError, ValueError) as error:
        raise ConfigurationError(f"{path}: {error}") from error


def _from_page(path: Path) -> Article:
    document = next(inputs.find([str(path)]))
    if isinstance(document, DocumentError):
        raise document
    return to_article(document)


def _check_quotes(path: Path, gold: Gold, text: str) -> None:
    quoted: dict[str, Sequence[GoldDate | GoldObservation | GoldDocument]] = {
        "dates": gold.dates,
        "observations": gold.observations,
        "documents": gold.documents,
    }
    for field, items in quoted.items():
        for index, item in enumerate(items):
            if item.text not in text:
                raise ConfigurationError(f"{path}: {field}.{index}.text: {item.text!r} is not in the text")
