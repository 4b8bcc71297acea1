"""The tables as they were before PostgreSQL: facts belong to versions of articles."""

import sqlalchemy as sa
from alembic import op

from dostex.store.types import Exact, Moment

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("started_at", Moment(timezone=True), nullable=False),
        sa.Column("finished_at", Moment(timezone=True), nullable=True),
        sa.Column("extractor_version", sa.Text(), nullable=False),
        sa.Column("articles_new", sa.Integer(), nullable=True),
        sa.Column("articles_changed", sa.Integer(), nullable=True),
        sa.Column("articles_unchanged", sa.Integer(), nullable=True),
        sa.Column("duplicates", sa.Integer(), nullable=True),
        sa.Column("rejected", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_runs")),
    )
    op.create_table(
        "schema_versions",
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_schema_versions")),
    )
    op.create_table(
        "article_versions",
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("superseded_run_id", sa.Integer(), nullable=True),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("record_hash", sa.Text(), nullable=False),
        sa.Column("extractor_version", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("date_published", sa.Text(), nullable=True),
        sa.Column("area_code", sa.Text(), nullable=True),
        sa.Column("area_name", sa.Text(), nullable=True),
        sa.Column("authors", sa.JSON(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("segments", sa.JSON(), nullable=False),
        sa.Column("sentences", sa.JSON(), nullable=False),
        sa.CheckConstraint("cause in ('new', 'content', 'extraction')", name=op.f("ck_article_versions_cause")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_article_versions_run_id_runs")),
        sa.ForeignKeyConstraint(["superseded_run_id"], ["runs.id"], name=op.f("fk_article_versions_superseded_run_id_runs")),
        sa.PrimaryKeyConstraint("article_id", "version", name=op.f("pk_article_versions")),
    )
    op.create_index(
        "uq_article_versions_current",
        "article_versions",
        ["article_id"],
        unique=True,
        sqlite_where=sa.text("superseded_run_id IS NULL"),
        postgresql_where=sa.text("superseded_run_id IS NULL"),
    )
    op.create_table(
        "rejected",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("retryable", sa.Boolean(), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=True),
        sa.Column("raw_size", sa.Integer(), nullable=True),
        sa.Column("raw_hash", sa.Text(), nullable=True),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("resolved_run_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["resolved_run_id"], ["runs.id"], name=op.f("fk_rejected_resolved_run_id_runs")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_rejected_run_id_runs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rejected")),
    )
    op.create_index(op.f("ix_rejected_name"), "rejected", ["name"], unique=False)
    op.create_table(
        "date_facts",
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("fact_key", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("date_start", sa.Date(), nullable=True),
        sa.Column("date_end", sa.Date(), nullable=True),
        sa.Column("year_source", sa.Text(), nullable=True),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.Column("span_text", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id", "version"],
            ["article_versions.article_id", "article_versions.version"],
            name=op.f("fk_date_facts_article_id_article_versions"),
        ),
        sa.PrimaryKeyConstraint("article_id", "version", "fact_key", name=op.f("pk_date_facts")),
    )
    op.create_index(op.f("ix_date_facts_fact_key"), "date_facts", ["fact_key"], unique=False)
    op.create_table(
        "document_facts",
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("fact_key", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("date", sa.Text(), nullable=True),
        sa.Column("issuer", sa.Text(), nullable=True),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.Column("span_text", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id", "version"],
            ["article_versions.article_id", "article_versions.version"],
            name=op.f("fk_document_facts_article_id_article_versions"),
        ),
        sa.PrimaryKeyConstraint("article_id", "version", "fact_key", name=op.f("pk_document_facts")),
    )
    op.create_index(op.f("ix_document_facts_fact_key"), "document_facts", ["fact_key"], unique=False)
    op.create_index(op.f("ix_document_facts_number"), "document_facts", ["number"], unique=False)
    op.create_table(
        "event_facts",
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("fact_key", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("date", sa.Text(), nullable=True),
        sa.Column("date_start", sa.Date(), nullable=True),
        sa.Column("date_end", sa.Date(), nullable=True),
        sa.Column("venue", sa.Text(), nullable=True),
        sa.Column("organizer", sa.Text(), nullable=True),
        sa.Column("chairs", sa.JSON(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.Column("span_text", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id", "version"],
            ["article_versions.article_id", "article_versions.version"],
            name=op.f("fk_event_facts_article_id_article_versions"),
        ),
        sa.PrimaryKeyConstraint("article_id", "version", "fact_key", name=op.f("pk_event_facts")),
    )
    op.create_index(op.f("ix_event_facts_fact_key"), "event_facts", ["fact_key"], unique=False)
    op.create_table(
        "finding_facts",
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("fact_key", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=True),
        sa.Column("span_end", sa.Integer(), nullable=True),
        sa.Column("span_text", sa.Text(), nullable=True),
        sa.Column("sentence", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id", "version"],
            ["article_versions.article_id", "article_versions.version"],
            name=op.f("fk_finding_facts_article_id_article_versions"),
        ),
        sa.PrimaryKeyConstraint("article_id", "version", "fact_key", name=op.f("pk_finding_facts")),
    )
    op.create_index(op.f("ix_finding_facts_code"), "finding_facts", ["code"], unique=False)
    op.create_index(op.f("ix_finding_facts_fact_key"), "finding_facts", ["fact_key"], unique=False)
    op.create_table(
        "observation_facts",
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("fact_key", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value", Exact(), nullable=False),
        sa.Column("value_to", Exact(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("comparator", sa.Text(), nullable=False),
        sa.Column("indicator", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("period", sa.Text(), nullable=True),
        sa.Column("period_start", sa.Date(), nullable=True),
        sa.Column("period_end", sa.Date(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("area_code", sa.Text(), nullable=True),
        sa.Column("area_name", sa.Text(), nullable=True),
        sa.Column("part_of", sa.Text(), nullable=True),
        sa.Column("each", sa.Boolean(), nullable=False),
        sa.Column("out_of", Exact(), nullable=True),
        sa.Column("per", Exact(), nullable=True),
        sa.Column("measure", sa.Text(), nullable=True),
        sa.Column("change", sa.Text(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=True),
        sa.Column("segment", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.Column("span_text", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id", "version", "part_of"],
            ["observation_facts.article_id", "observation_facts.version", "observation_facts.fact_key"],
            name="fk_observation_facts_part_of",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["article_id", "version"],
            ["article_versions.article_id", "article_versions.version"],
            name=op.f("fk_observation_facts_article_id_article_versions"),
        ),
        sa.PrimaryKeyConstraint("article_id", "version", "fact_key", name=op.f("pk_observation_facts")),
    )
    op.create_index(op.f("ix_observation_facts_fact_key"), "observation_facts", ["fact_key"], unique=False)
    op.create_index(op.f("ix_observation_facts_indicator"), "observation_facts", ["indicator"], unique=False)
    op.create_table(
        "official_facts",
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("fact_key", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("honorifics", sa.JSON(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.Column("span_text", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id", "version"],
            ["article_versions.article_id", "article_versions.version"],
            name=op.f("fk_official_facts_article_id_article_versions"),
        ),
        sa.PrimaryKeyConstraint("article_id", "version", "fact_key", name=op.f("pk_official_facts")),
    )
    op.create_index(op.f("ix_official_facts_fact_key"), "official_facts", ["fact_key"], unique=False)
    op.create_index(op.f("ix_official_facts_name"), "official_facts", ["name"], unique=False)
    op.create_table(
        "finding_spans",
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("fact_key", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.Column("span_text", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id", "version", "fact_key"],
            ["finding_facts.article_id", "finding_facts.version", "finding_facts.fact_key"],
            name=op.f("fk_finding_spans_article_id_finding_facts"),
        ),
        sa.PrimaryKeyConstraint("article_id", "version", "fact_key", "position", name=op.f("pk_finding_spans")),
    )
    op.create_table(
        "observation_mentions",
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("fact_key", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.Column("span_text", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id", "version", "fact_key"],
            ["observation_facts.article_id", "observation_facts.version", "observation_facts.fact_key"],
            name=op.f("fk_observation_mentions_article_id_observation_facts"),
        ),
        sa.PrimaryKeyConstraint("article_id", "version", "fact_key", "position", name=op.f("pk_observation_mentions")),
    )
    op.create_table(
        "official_mentions",
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("fact_key", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.Column("span_text", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id", "version", "fact_key"],
            ["official_facts.article_id", "official_facts.version", "official_facts.fact_key"],
            name=op.f("fk_official_mentions_article_id_official_facts"),
        ),
        sa.PrimaryKeyConstraint("article_id", "version", "fact_key", "position", name=op.f("pk_official_mentions")),
    )
    op.create_table(
        "official_posts",
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("fact_key", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("organization", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=True),
        sa.Column("span_end", sa.Integer(), nullable=True),
        sa.Column("span_text", sa.Text(), nullable=True),
        sa.Column("sentence", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id", "version", "fact_key"],
            ["official_facts.article_id", "official_facts.version", "official_facts.fact_key"],
            name=op.f("fk_official_posts_article_id_official_facts"),
        ),
        sa.PrimaryKeyConstraint("article_id", "version", "fact_key", "position", name=op.f("pk_official_posts")),
    )
    op.create_table(
        "official_roles",
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("fact_key", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id", "version", "fact_key"],
            ["official_facts.article_id", "official_facts.version", "official_facts.fact_key"],
            name=op.f("fk_official_roles_article_id_official_facts"),
        ),
        sa.PrimaryKeyConstraint("article_id", "version", "fact_key", "position", name=op.f("pk_official_roles")),
    )
