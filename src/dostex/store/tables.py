"""The tables, the same on SQLite and PostgreSQL. `store.views` shows what of them is current.

A row of a fact is written once. It holds from the version of its article that opened it to the version that closed it, and only
the two columns that say so are ever filled in later; nothing is deleted. `fact_key` names the same fact in every version.
"""

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

from dostex.store.types import Exact, Moment

REVISION = "0004"  # the newest of store/migrations/versions

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False, comment="1, 2, … in the order in which they began to write"),
    Column("started_at", Moment, nullable=False, comment="when it began, UTC"),
    Column("finished_at", Moment, comment="when it ended, UTC; null while running, or when it was killed"),
    Column("verdict", Text, comment="complete or interrupted; null while running, or when it was killed"),
    Column("extractor_version", Text, nullable=False, comment="version of dostex that ran"),
    Column("configuration", JSON(none_as_null=True), comment="what it was told: command, inputs, switches"),
    Column("articles_new", Integer, comment="articles that were unknown"),
    Column("articles_changed", Integer, comment="articles that got a new version"),
    Column("articles_unchanged", Integer, comment="articles found as they were"),
    Column("duplicates", Integer, comment="inputs that were an article already read in this run"),
    Column("rejected", Integer, comment="inputs that became no article"),
    Column("facts_opened", Integer, comment="rows of facts written"),
    Column("facts_closed", Integer, comment="rows of facts that hold no longer"),
    Column("masked", Integer, comment="phone numbers, e-mail and home addresses masked in the articles written"),
    CheckConstraint("verdict in ('complete', 'interrupted')", name="verdict"),
    comment="Runs that changed something; a run that finds everything as it was leaves no trace.",
)


def _run(name: str, *, nullable: bool = False, comment: str) -> Column[int]:
    return Column(name, ForeignKey("runs.id"), nullable=nullable, comment=comment)


sources = Table(
    "sources",
    metadata,
    Column("source", Text, primary_key=True, comment="host or file"),
    _run("run_id", comment="the run that first read an article of it"),
    comment="Where articles come from.",
)
article_versions = Table(
    "article_versions",
    metadata,
    Column("article_id", Text, primary_key=True, comment="stable across crawls"),
    Column("version", Integer, primary_key=True, autoincrement=False, comment="1, 2, … of this article"),
    Column("cause", Text, nullable=False, comment="why there is this version: new, content, extraction"),
    _run("run_id", comment="the run that wrote it"),
    _run("superseded_run_id", nullable=True, comment="the run that wrote the next version; null for the current one"),
    Column("input", Text, comment="name of the file, address or line that it was read from"),
    Column("content_hash", Text, nullable=False, comment="SHA-256 of text"),
    Column("record_hash", Text, nullable=False, comment="SHA-256 of the whole record but source and extractor_version"),
    Column("extractor_version", Text, nullable=False, comment="version of dostex that read it"),
    Column("source", Text, comment="host or file"),
    Column("url", Text, comment="address of the page"),
    Column("headline", Text, nullable=False, comment="the headline as written"),
    Column("date_published", Text, comment="RFC 3339, or a date"),
    Column("published_on", Date, index=True, comment="the day of date_published, as the page says it"),
    Column("area_code", Text, comment="GSO code of the province as it was at the article's date"),
    Column("area_name", Text, comment="name of that province"),
    Column("authors", JSON, nullable=False, comment="list of names"),
    Column("text", Text, nullable=False, comment="the cleaned article; spans are offsets in code points into it"),
    Column("masked", Integer, nullable=False, comment="phone numbers, e-mail and home addresses masked in text"),
    Column("search_text", Text, nullable=False, comment="text without tone marks, for dostex search"),
    Column("segments", JSON, nullable=False, comment="list of [start, end, kind]"),
    Column("sentences", JSON, nullable=False, comment="list of [start, end]"),
    Column("fact_order", JSON, nullable=False, comment="for each list of the record the fact_keys in its order"),
    CheckConstraint("cause in ('new', 'content', 'extraction')", name="cause"),
    comment="Every version of every article; a version is written when content or extraction changed.",
)
CURRENT = article_versions.c.superseded_run_id.is_(None)
Index("uq_article_versions_current", article_versions.c.article_id, unique=True, sqlite_where=CURRENT, postgresql_where=CURRENT)
pages = Table(
    "pages",
    metadata,
    Column("name", Text, primary_key=True, comment="file, URL, or - for standard input"),
    Column("raw_hash", Text, primary_key=True, comment="SHA-256 of the input as it was read"),
    Column("raw_size", Integer, nullable=False, comment="its size in bytes"),
    Column("url", Text, comment="address that it was fetched from"),
    Column("article_id", Text, nullable=False, index=True, comment="the article read from it"),
    _run("run_id", comment="the run that first saw it"),
    comment="Inputs as they were read: a page has a row for each state in which it was seen.",
)
duplicates = Table(
    "duplicates",
    metadata,
    Column("name", Text, primary_key=True, comment="file, URL or line"),
    Column("article_id", Text, primary_key=True, comment="the article that another input of the same run had given"),
    _run("run_id", comment="the run that first noticed it"),
    comment="Inputs that were an article already read in the same run; the first input stands.",
)


article_copies = Table(
    "article_copies",
    metadata,
    Column("article_id", Text, primary_key=True, comment="the article that says what another says, or declares an origin"),
    Column("original_id", Text, index=True, comment="the article that stands for all of them; null when the store lacks it"),
    Column("kind", Text, nullable=False, comment="exact: the same words; near: nearly all; repost: an origin is declared"),
    Column("similarity", Float, comment="share of equal runs of four words; 1 when exact"),
    Column("origin", Text, comment="the origin that it declares, as written: Nguồn: …"),
    CheckConstraint("kind in ('exact', 'near', 'repost')", name="kind"),
    comment="Articles that say the same, each linked to one; dostex db copies finds them anew. Facts of copies are kept.",
)


def _span(*, nullable: bool = False) -> list[Column[Any]]:
    return [
        Column("span_start", Integer, nullable=nullable, comment="offset in code points into the version's text"),
        Column("span_end", Integer, nullable=nullable, comment="offset after the last"),
        Column("span_text", Text, nullable=nullable, comment="the quote"),
        Column("sentence", Text, comment="the sentence around it; of an endless one what is near"),
    ]


def _fact(name: str, *columns: Column[Any], spans_optional: bool = False, comment: str) -> Table:
    return Table(
        name,
        metadata,
        Column("article_id", Text, primary_key=True, comment="the article that states it"),
        Column(
            "version", Integer, primary_key=True, autoincrement=False, comment="version of the article that opened this row"
        ),
        Column("fact_key", Text, primary_key=True, index=True, comment="the same fact has the same key in every version"),
        Column("run_id", Integer, nullable=False, comment="the run that opened this row"),
        Column(
            "closed_version", Integer, comment="version of the article from which on it holds no longer; null while it holds"
        ),
        Column("closed_run_id", Integer, comment="the run that closed it"),
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
        Column("article_id", Text, primary_key=True, comment="the article that states it"),
        Column("version", Integer, primary_key=True, autoincrement=False, comment="version of the fact's row"),
        Column("fact_key", Text, primary_key=True, comment="the fact that it belongs to"),
        Column("position", Integer, primary_key=True, autoincrement=False, comment="0, 1, … within the fact"),
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
    Column("year_source", Text, comment="where the year comes from: explicit, text, headline, published"),
    _rule(),
    comment="Dates and periods written in the text.",
)
official_facts = _fact(
    "official_facts",
    Column("name", Text, nullable=False, index=True, comment="full name as written"),
    Column("honorifics", JSON, nullable=False, comment="list of honorifics and degrees"),
    _rule(),
    comment="People who hold or held a public post or acted in the event; span is the first mention.",
)
official_posts = _detail(
    "official_posts",
    official_facts,
    Column("title", Text, nullable=False, comment="title as written"),
    Column("organization", Text, comment="the organization, expanded as far as the text allows"),
    Column("status", Text, nullable=False, comment="current, former, acting, appointed"),
    *_span(nullable=True),
    comment="Posts of an official.",
)
official_roles = _detail(
    "official_roles",
    official_facts,
    Column("role", Text, nullable=False, comment="chair, speaker, attendee, member, signatory and the like"),
    comment="What an official did in the event or task.",
)
official_mentions = _detail("official_mentions", official_facts, *_span(), comment="Every mention of an official.")
observation_facts = _fact(
    "observation_facts",
    Column("kind", Text, nullable=False, comment="count, percentage, money, rank, score, ratio"),
    Column("value", Exact, nullable=False, comment="exact; lower bound of a range"),
    Column("value_to", Exact, comment="upper bound of a range"),
    Column("unit", Text, nullable=False, comment="unit, or the head of the noun counted"),
    Column("comparator", Text, nullable=False, comment="eq, gt, ge, lt, le, approx"),
    Column("indicator", Text, index=True, comment="code of schemas/indicators.yaml"),
    Column("subject", Text, comment="the noun phrase counted or measured"),
    Column("period", Text, comment="EDTF"),
    Column("period_start", Date, comment="first day of the period; null where open or unknown"),
    Column("period_end", Date, comment="last day of the period; null where open or unknown"),
    Column("status", Text, nullable=False, comment="actual, estimate, plan, target"),
    Column("scope", Text, comment="national, provincial, local, organization; null for the host province's own figures"),
    Column("area_code", Text, comment="GSO code of the province that the figure is of"),
    Column("area_name", Text, comment="name of that area"),
    Column("part_of", Text, comment="fact_key of the total in the same article"),
    Column("each", Boolean, nullable=False, comment="the value is of each of several"),
    Column("out_of", Exact, comment="the whole, of 25/30 or of a rank 9/63"),
    Column("per", Exact, comment="the base of a ratio"),
    Column("measure", Text, comment="of a percentage: share, growth, change, attainment, level"),
    Column("change", Text, comment="of an absolute change: up, down"),
    Column("currency", Text, comment="ISO 4217, of money"),
    Column("segment", Text, nullable=False, comment="kind of paragraph"),
    _rule(),
    comment="Numbers that state something.",
)
observation_mentions = _detail(
    "observation_mentions", observation_facts, *_span(), comment="Other places that state the same observation."
)
document_facts = _fact(
    "document_facts",
    Column("type", Text, nullable=False, comment="kind of document: Quyết định, Nghị quyết …"),
    Column("number", Text, index=True, comment="number without spaces"),
    Column("date", Text, comment="ISO 8601"),
    Column("issuer", Text, comment="who issued it, as stated"),
    _rule(),
    comment="Legal and administrative documents cited.",
)
event_facts = _fact(
    "event_facts",
    Column("type", Text, nullable=False, comment="conference, seminar, council, inspection …"),
    Column("name", Text, comment="name as written"),
    Column("date", Text, comment="EDTF"),
    Column("date_start", Date, comment="first day; null where open or unknown"),
    Column("date_end", Date, comment="last day; null where open or unknown"),
    Column("venue", Text, comment="where"),
    Column("organizer", Text, comment="who holds it"),
    Column("chairs", JSON, nullable=False, comment="list of names"),
    Column("status", Text, nullable=False, comment="actual, plan"),
    _rule(),
    comment="Meetings and the like.",
)
finding_facts = _fact(
    "finding_facts",
    Column("code", Text, nullable=False, index=True, comment="stable code of the finding"),
    Column("message", Text, nullable=False, comment="what was noticed, for people"),
    spans_optional=True,
    comment="What validation noticed; span is the first quote concerned.",
)
finding_spans = _detail("finding_spans", finding_facts, *_span(), comment="Every quote that a finding concerns.")

rejected = Table(
    "rejected",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False, comment="1, 2, … in the order of rejection"),
    Column("name", Text, nullable=False, index=True, comment="file, URL, or - for standard input"),
    Column("code", Text, nullable=False, comment="stable code of the error"),
    Column("reason", Text, nullable=False, comment="what is wrong and what would be right"),
    Column("retryable", Boolean, nullable=False, comment="whether the same input can succeed later"),
    Column("raw", LargeBinary, comment="the input, cut at a limit; null when it could not be read"),
    Column("raw_size", Integer, comment="size of the whole input in bytes"),
    Column("raw_hash", Text, comment="SHA-256 of the whole input"),
    _run("run_id", comment="the run that rejected it"),
    _run("resolved_run_id", nullable=True, comment="the run that read it well or rejected it otherwise; null while open"),
    comment="Inputs that did not become an article.",
)

review_decisions = Table(
    "review_decisions",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False, comment="1, 2, … in the order in which they were made"),
    Column("made_at", Moment, nullable=False, comment="when, UTC"),
    Column("reviewer", Text, nullable=False, index=True, comment="who"),
    Column("action", Text, nullable=False, comment="accept, reject, correct, add, defer, undo"),
    Column("scope", Text, nullable=False, comment="what it was made for: change, group, article, fact, decision"),
    Column("comment", Text, nullable=False, comment="why, as the reviewer said; empty if he did not"),
    Column("items", Integer, nullable=False, comment="how many changes or facts it decides"),
    Column("undoes", ForeignKey("review_decisions.id"), comment="of an undo: the decision that it takes back"),
    Column("undone_by", ForeignKey("review_decisions.id"), comment="the undo that took it back; null while it stands"),
    CheckConstraint("action in ('accept', 'reject', 'correct', 'add', 'defer', 'undo')", name="action"),
    CheckConstraint("scope in ('change', 'group', 'article', 'fact', 'decision')", name="scope"),
    comment="What people decided. Nothing is edited: a later decision on the same evidence counts, an undo is a row too.",
)
review_comparisons = Table(
    "review_comparisons",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False, comment="1, 2, … in the order in which they were begun"),
    Column("side_a", Text, nullable=False, comment="the side before, for example run 3"),
    Column("side_b", Text, nullable=False, comment="the side after"),
    Column("begun_at", Moment, nullable=False, comment="when its filling began, UTC"),
    Column("completed_at", Moment, comment="when every change was in, UTC; null while it is being filled"),
    Column("articles", Integer, nullable=False, comment="articles in which something changed"),
    Column("changes", Integer, nullable=False, comment="changes found"),
    Column("unchanged", Integer, nullable=False, comment="facts that are the same on both sides"),
    UniqueConstraint("side_a", "side_b"),
    comment="Two sides whose differences wait for decisions; each is computed once.",
)
review_articles = Table(
    "review_articles",
    metadata,
    Column("comparison_id", ForeignKey("review_comparisons.id"), primary_key=True, comment="the comparison"),
    Column("article_id", Text, primary_key=True, comment="the article"),
    Column("headline", Text, nullable=False, comment="its headline, of the side after if that has it"),
    Column("province", Text, comment="its province's name"),
    Column("before_version", JSON(none_as_null=True), comment="what the side before has of it; null if it lacks it"),
    Column("after_version", JSON(none_as_null=True), comment="what the side after has of it; null if it lacks it"),
    Column("text_changed", Boolean, nullable=False, comment="whether the two have different texts"),
    Column("unchanged", Integer, nullable=False, comment="its facts that are the same on both sides"),
    Column("changes", Integer, nullable=False, comment="its changes"),
    comment="Articles of a comparison in which something changed.",
)
review_changes = Table(
    "review_changes",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False, comment="1, 2, … over all comparisons"),
    Column("comparison_id", ForeignKey("review_comparisons.id"), nullable=False, comment="the comparison that found it"),
    Column("place", Integer, nullable=False, comment="its place in the queue: 1, 2, …; 0 while the comparison is filled"),
    Column("article_id", Text, nullable=False, comment="the article"),
    Column("province", Text, comment="the article's province's name"),
    Column(
        "room",
        Text,
        nullable=False,
        comment="article, dates, officials, posts, roles, observations, documents, events, findings",
    ),
    Column("operation", Text, nullable=False, comment="added, removed, changed, moved"),
    Column("cause", Text, nullable=False, comment="page, extractor, both, configuration, unknown"),
    Column("verdict", Text, comment="right or wrong by the gold; null where there is none"),
    Column("rule", Text, comment="the rule that read the fact"),
    Column("kind", Text, comment="kind of an observation, type of a document or event, code of a finding"),
    Column("fields", Text, nullable=False, comment="names of the fields that changed, each between commas"),
    Column("fact_key", Text, nullable=False, comment="the fact, as it is after the change; as it was if it is gone"),
    Column("before_key", Text, comment="the fact as it was; null for a new one"),
    Column(
        "evidence_hash",
        Text,
        nullable=False,
        index=True,
        comment="what a decision about it rests on; equal ones are one decision",
    ),
    Column("group_hash", Text, nullable=False, comment="the same for identical changes of different articles"),
    Column("group_size", Integer, nullable=False, comment="identical changes in this comparison; 0 while it is filled"),
    Column("urgency", Integer, nullable=False, comment="0 to 4, the most urgent first; see reason"),
    Column("reason", Text, comment="why it comes early: check, contradiction, returned, gold; null for ordinary ones"),
    Column("state", Text, nullable=False, comment="open, accepted, rejected, corrected, deferred"),
    Column("decision_id", ForeignKey("review_decisions.id"), comment="the decision that stands; null while open"),
    Column("earlier_id", ForeignKey("review_decisions.id"), comment="an earlier decision on the fact, made on other evidence"),
    Column("payload", JSON, nullable=False, comment="the change in full: both facts with sentence and span, and the fields"),
    Index("ix_review_changes_queue", "comparison_id", "state", "place"),
    Index("ix_review_changes_place", "comparison_id", "place"),
    Index("ix_review_changes_group", "comparison_id", "group_hash", "place"),
    Index("ix_review_changes_article", "comparison_id", "article_id", "place"),
    comment="The changes of a comparison in the order in which they should be looked at.",
)
review_items = Table(
    "review_items",
    metadata,
    Column("decision_id", ForeignKey("review_decisions.id"), primary_key=True, comment="the decision"),
    Column("position", Integer, primary_key=True, autoincrement=False, comment="0, 1, … within the decision"),
    Column("change_id", ForeignKey("review_changes.id"), comment="the change that was seen; null for an added fact"),
    Column("article_id", Text, nullable=False, comment="the article"),
    Column("room", Text, nullable=False, comment="the room of the fact"),
    Column("fact_key", Text, comment="the fact; null for an added one"),
    Column("evidence_hash", Text, nullable=False, index=True, comment="the evidence that the decision rests on"),
    Column(
        "payload_hash", Text, nullable=False, comment="SHA-256 of what was seen: the change's payload, or the fact as added"
    ),
    Column("seen_id", ForeignKey("review_decisions.id"), comment="the decision that stood when this one was made"),
    Column("correction", JSON(none_as_null=True), comment="of a correction or an added fact: the fields and the span given"),
    Index("ix_review_items_fact", "article_id", "fact_key"),
    comment="What each decision decides.",
)
review_effects = Table(
    "review_effects",
    metadata,
    Column("decision_id", ForeignKey("review_decisions.id"), primary_key=True, comment="the decision"),
    Column("article_id", Text, primary_key=True, comment="the article"),
    Column("room", Text, primary_key=True, comment="the room of the fact"),
    Column("place_hash", Text, primary_key=True, comment="place_hash of the facts that it concerns"),
    Column(
        "value_hash", Text, primary_key=True, comment="value_hash of the facts that it concerns; empty for all at the place"
    ),
    Column(
        "effect",
        Text,
        nullable=False,
        comment="confirm, withdraw; for all at the place: assert, withdraw, drop (asserted no more)",
    ),
    Column("seen_value", Text, nullable=False, comment="of assert: value_hash of the fact corrected; empty if there was none"),
    Column("fields", JSON(none_as_null=True), comment="of assert: columns that take these values"),
    Column(
        "whole", JSON(none_as_null=True), comment="of assert: the whole row, shown where extraction has no fact at the place"
    ),
    Column("anchor", Text, comment="of assert: the sentence as article_versions.search_text has it; null for all others"),
    Column("anchor_start", Integer, comment="of assert: offset of the quote in anchor; null where it has none"),
    Column("anchor_length", Integer, comment="of assert: length of the quote"),
    Column("active", Boolean, nullable=False, comment="whether no later decision took its place and none took it back"),
    CheckConstraint("effect in ('confirm', 'withdraw', 'assert', 'drop')", name="effect"),
    Index("ix_review_effects_place", "article_id", "room", "place_hash", "value_hash"),
    comment="What decisions do to the published views.",
)

review_evidence = Table(
    "review_evidence",
    metadata,
    Column("article_id", Text, primary_key=True, comment="an article about which something was decided"),
    Column("room", Text, primary_key=True, comment="the room of the fact"),
    Column("version", Integer, primary_key=True, autoincrement=False, comment="version of the fact's row"),
    Column("fact_key", Text, primary_key=True, comment="the fact; empty for the article itself"),
    Column("position", Integer, primary_key=True, autoincrement=False, comment="of a post or role within its official; else 0"),
    Column("place_hash", Text, nullable=False, comment="the sentence and the quote in it, wherever they stand in the text"),
    Column("value_hash", Text, nullable=False, comment="what the fact says, whichever rule read it"),
    Index("ix_review_evidence_place", "article_id", "room", "place_hash"),
    comment="What decisions rest on, of the facts that hold now in articles about which something was decided.",
)

LISTS: dict[str, Table] = {
    "dates": date_facts,
    "officials": official_facts,
    "observations": observation_facts,
    "documents": document_facts,
    "events": event_facts,
    "findings": finding_facts,
}
ROOMS: dict[str, Table] = {**LISTS, "posts": official_posts, "roles": official_roles}
FACTS = tuple(LISTS.values())
DETAILS: dict[Table, Table] = {
    official_posts: official_facts,
    official_roles: official_facts,
    official_mentions: official_facts,
    observation_mentions: observation_facts,
    finding_spans: finding_facts,
}
