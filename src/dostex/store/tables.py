"""The tables, dialect-neutral, and the views that show what is current.

Facts belong to a version of an article, `(article_id, version)`, and are never changed or deleted. `fact_key` names the same
fact in every version. The views `articles`, `dates`, `officials`, `posts`, `roles`, `mentions`, `observations`, `documents`,
`events` and `findings` show the current versions only; people query them.
"""

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Select,
    Table,
    Text,
    select,
)

from dostex.store.types import Exact, Moment

SCHEMA_VERSION = 1

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

schema_versions = Table(
    "schema_versions",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False, comment="version of these tables"),
    comment="Versions that this database went through; the highest is the present one.",
)

runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("started_at", Moment, nullable=False),
    Column("finished_at", Moment, comment="null while running, or when the run was killed"),
    Column("extractor_version", Text, nullable=False),
    Column("articles_new", Integer),
    Column("articles_changed", Integer),
    Column("articles_unchanged", Integer),
    Column("duplicates", Integer, comment="inputs that were an article already read in this run"),
    Column("rejected", Integer),
    comment="Runs that changed something; a run that finds everything as it was leaves no trace.",
)


def _run(name: str, *, nullable: bool = False, comment: str) -> Column[int]:
    return Column(name, ForeignKey("runs.id"), nullable=nullable, comment=comment)


article_versions = Table(
    "article_versions",
    metadata,
    Column("article_id", Text, primary_key=True, comment="stable across crawls"),
    Column("version", Integer, primary_key=True, autoincrement=False, comment="1, 2, … of this article"),
    Column("cause", Text, nullable=False, comment="why there is this version: new, content, extraction"),
    _run("run_id", comment="the run that wrote it"),
    _run("superseded_run_id", nullable=True, comment="the run that wrote the next version; null for the current one"),
    Column("content_hash", Text, nullable=False, comment="SHA-256 of text"),
    Column("record_hash", Text, nullable=False, comment="SHA-256 of the whole record but source and extractor_version"),
    Column("extractor_version", Text, nullable=False),
    Column("source", Text, comment="host or file"),
    Column("url", Text),
    Column("headline", Text, nullable=False),
    Column("date_published", Text, comment="RFC 3339, or a date"),
    Column("area_code", Text, comment="GSO code of the province as it was at the article's date"),
    Column("area_name", Text),
    Column("authors", JSON, nullable=False, comment="list of names"),
    Column("text", Text, nullable=False, comment="the cleaned article; spans are offsets in code points into it"),
    Column("segments", JSON, nullable=False, comment="list of [start, end, kind]"),
    Column("sentences", JSON, nullable=False, comment="list of [start, end]"),
    CheckConstraint("cause in ('new', 'content', 'extraction')", name="cause"),
    comment="Every version of every article; a version is written when content or extraction changed.",
)
_CURRENT = article_versions.c.superseded_run_id.is_(None)
Index(
    "uq_article_versions_current", article_versions.c.article_id, unique=True, sqlite_where=_CURRENT, postgresql_where=_CURRENT
)


def _span(*, nullable: bool = False) -> list[Column[Any]]:
    return [
        Column("span_start", Integer, nullable=nullable, comment="offset in code points into the version's text"),
        Column("span_end", Integer, nullable=nullable, comment="offset after the last"),
        Column("span_text", Text, nullable=nullable, comment="the quote"),
        Column("sentence", Text, comment="the sentence around it; of an endless one what is near"),
    ]


def _fact(name: str, *columns: Column[Any] | ForeignKeyConstraint, spans_optional: bool = False, comment: str) -> Table:
    return Table(
        name,
        metadata,
        Column("article_id", Text, primary_key=True),
        Column("version", Integer, primary_key=True, autoincrement=False),
        Column("fact_key", Text, primary_key=True, index=True, comment="the same fact has the same key in every version"),
        Column("position", Integer, nullable=False, comment="index in its list of the record"),
        *columns,
        *_span(nullable=spans_optional),
        ForeignKeyConstraint(["article_id", "version"], ["article_versions.article_id", "article_versions.version"]),
        comment=comment,
    )


def _detail(name: str, of: Table, *columns: Column[Any], comment: str) -> Table:
    keys = ("article_id", "version", "fact_key")
    return Table(
        name,
        metadata,
        Column("article_id", Text, primary_key=True),
        Column("version", Integer, primary_key=True, autoincrement=False),
        Column("fact_key", Text, primary_key=True),
        Column("position", Integer, primary_key=True, autoincrement=False),
        *columns,
        ForeignKeyConstraint(keys, [f"{of.name}.{key}" for key in keys]),
        comment=comment,
    )


def _rule() -> Column[str]:
    return Column("rule", Text, nullable=False, comment="the rule that read it")


date_facts = _fact(
    "date_facts",
    Column("value", Text, nullable=False, comment="EDTF"),
    Column("date_start", Date, comment="first day; null where open or unknown"),
    Column("date_end", Date, comment="last day; null where open or unknown"),
    Column("year_source", Text),
    _rule(),
    comment="Dates and periods written in the text.",
)
official_facts = _fact(
    "official_facts",
    Column("name", Text, nullable=False, index=True),
    Column("honorifics", JSON, nullable=False, comment="list"),
    _rule(),
    comment="People who hold or held a public post or acted in the event; span is the first mention.",
)
official_posts = _detail(
    "official_posts",
    official_facts,
    Column("title", Text, nullable=False),
    Column("organization", Text),
    Column("status", Text, nullable=False, comment="current, former, acting, appointed"),
    *_span(nullable=True),
    comment="Posts of an official.",
)
official_roles = _detail(
    "official_roles",
    official_facts,
    Column("role", Text, nullable=False),
    comment="What an official did in the event or task.",
)
official_mentions = _detail("official_mentions", official_facts, *_span(), comment="Every mention of an official.")
observation_facts = _fact(
    "observation_facts",
    Column("kind", Text, nullable=False, comment="count, percentage, money, rank, score, ratio"),
    Column("value", Exact, nullable=False, comment="exact; lower bound of a range"),
    Column("value_to", Exact, comment="upper bound of a range"),
    Column("unit", Text, nullable=False),
    Column("comparator", Text, nullable=False),
    Column("indicator", Text, index=True, comment="code of schemas/indicators.yaml"),
    Column("subject", Text, comment="the noun phrase counted or measured"),
    Column("period", Text, comment="EDTF"),
    Column("period_start", Date, comment="first day of the period; null where open or unknown"),
    Column("period_end", Date, comment="last day of the period; null where open or unknown"),
    Column("status", Text, nullable=False, comment="actual, estimate, plan, target"),
    Column("scope", Text),
    Column("area_code", Text),
    Column("area_name", Text),
    Column("part_of", Text, comment="fact_key of the total in the same version"),
    Column("each", Boolean, nullable=False),
    Column("out_of", Exact),
    Column("per", Exact),
    Column("measure", Text, comment="of a percentage: share, growth, change, attainment, level"),
    Column("change", Text, comment="of an absolute change: up, down"),
    Column("currency", Text, comment="ISO 4217, of money"),
    Column("segment", Text, nullable=False, comment="kind of paragraph"),
    _rule(),
    ForeignKeyConstraint(
        ["article_id", "version", "part_of"],
        ["observation_facts.article_id", "observation_facts.version", "observation_facts.fact_key"],
        name="fk_observation_facts_part_of",
        deferrable=True,
        initially="DEFERRED",
    ),
    comment="Numbers that state something.",
)
observation_mentions = _detail(
    "observation_mentions", observation_facts, *_span(), comment="Other places that state the same observation."
)
document_facts = _fact(
    "document_facts",
    Column("type", Text, nullable=False),
    Column("number", Text, index=True),
    Column("date", Text, comment="ISO 8601"),
    Column("issuer", Text),
    _rule(),
    comment="Legal and administrative documents cited.",
)
event_facts = _fact(
    "event_facts",
    Column("type", Text, nullable=False),
    Column("name", Text),
    Column("date", Text, comment="EDTF"),
    Column("date_start", Date),
    Column("date_end", Date),
    Column("venue", Text),
    Column("organizer", Text),
    Column("chairs", JSON, nullable=False, comment="list of names"),
    Column("status", Text, nullable=False, comment="actual, plan"),
    _rule(),
    comment="Meetings and the like.",
)
finding_facts = _fact(
    "finding_facts",
    Column("code", Text, nullable=False, index=True),
    Column("message", Text, nullable=False),
    spans_optional=True,
    comment="What validation noticed; span is the first quote concerned.",
)
finding_spans = _detail("finding_spans", finding_facts, *_span(), comment="Every quote that a finding concerns.")

rejected = Table(
    "rejected",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, index=True, comment="file, URL, or - for standard input"),
    Column("code", Text, nullable=False, comment="stable code of the error"),
    Column("reason", Text, nullable=False),
    Column("retryable", Boolean, nullable=False),
    Column("raw", LargeBinary, comment="the input, cut at a limit; null when it could not be read"),
    Column("raw_size", Integer, comment="size of the whole input in bytes"),
    Column("raw_hash", Text, comment="SHA-256 of the whole input"),
    _run("run_id", comment="the run that rejected it"),
    _run("resolved_run_id", nullable=True, comment="the run that read it well or rejected it otherwise; null while open"),
    comment="Inputs that did not become an article.",
)

CURRENT_VIEWS: dict[str, Table] = {
    "dates": date_facts,
    "officials": official_facts,
    "posts": official_posts,
    "roles": official_roles,
    "mentions": official_mentions,
    "observations": observation_facts,
    "documents": document_facts,
    "events": event_facts,
    "findings": finding_facts,
}
_HIDDEN = {"superseded_run_id"}


def views() -> dict[str, Select[Any]]:
    """Name → query of every view; each shows the current versions' rows of one table."""
    versions = article_versions
    shown = {"articles": select(*(column for column in versions.c if column.name not in _HIDDEN)).where(_CURRENT)}
    for name, table in CURRENT_VIEWS.items():
        of_version = (versions.c.article_id == table.c.article_id) & (versions.c.version == table.c.version)
        shown[name] = select(*table.c).select_from(table.join(versions, of_version)).where(_CURRENT)
    return shown
