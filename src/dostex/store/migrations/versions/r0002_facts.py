"""Facts hold from one version of their article to another, so that an unchanged fact is one row in all of them."""

import json
from collections import defaultdict

import sqlalchemy as sa
from alembic import op

from dostex.store.searching import search_text

revision = "0002"
down_revision = "0001"

_LISTS = {
    "dates": "date_facts",
    "officials": "official_facts",
    "observations": "observation_facts",
    "documents": "document_facts",
    "events": "event_facts",
    "findings": "finding_facts",
}
_COUNTS = ("facts_opened", "facts_closed", "masked")


def upgrade() -> None:
    """Add what is new, fill it from what is there, and drop what it replaces."""
    _new_tables()
    with op.batch_alter_table("runs") as table:
        table.add_column(sa.Column("verdict", sa.Text()))
        table.add_column(sa.Column("configuration", sa.JSON()))
        for name in _COUNTS:
            table.add_column(sa.Column(name, sa.Integer()))
        table.create_check_constraint(op.f("ck_runs_verdict"), "verdict in ('complete', 'interrupted')")
    op.execute("update runs set verdict = 'complete' where finished_at is not null")
    _articles()
    for name in _LISTS.values():
        _facts(name)
    op.drop_table("schema_versions")


def _new_tables() -> None:
    op.create_table(
        "sources",
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_sources_run_id_runs")),
        sa.PrimaryKeyConstraint("source", name=op.f("pk_sources")),
    )
    op.create_table(
        "pages",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("raw_hash", sa.Text(), nullable=False),
        sa.Column("raw_size", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text()),
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_pages_run_id_runs")),
        sa.PrimaryKeyConstraint("name", "raw_hash", name=op.f("pk_pages")),
    )
    op.create_index(op.f("ix_pages_article_id"), "pages", ["article_id"])
    op.create_table(
        "duplicates",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_duplicates_run_id_runs")),
        sa.PrimaryKeyConstraint("name", "article_id", name=op.f("pk_duplicates")),
    )
    op.execute(
        "insert into sources (source, run_id) "
        "select source, min(run_id) from article_versions where source is not null group by source"
    )


def _articles() -> None:
    with op.batch_alter_table("article_versions") as table:
        table.add_column(sa.Column("input", sa.Text()))
        table.add_column(sa.Column("published_on", sa.Date()))
        table.add_column(sa.Column("masked", sa.Integer(), nullable=False, server_default="0"))
        table.add_column(sa.Column("search_text", sa.Text(), nullable=False, server_default=""))
        table.add_column(sa.Column("fact_order", sa.JSON(), nullable=False, server_default="{}"))
        table.create_index(op.f("ix_article_versions_published_on"), ["published_on"])
    orders = _orders()
    connection = op.get_bind()
    known = connection.execute(sa.text("select article_id, version, text, date_published from article_versions")).all()
    day = "cast(:day as date)" if connection.dialect.name == "postgresql" else ":day"
    statement = sa.text(
        f"update article_versions set search_text = :search, fact_order = :facts, published_on = {day} "
        "where article_id = :article and version = :version"
    )
    for article, version, text, published in known:
        values = {"search": search_text(text), "facts": json.dumps(orders[article, version], separators=(",", ":"))}
        identity = {"article": article, "version": version}
        connection.execute(statement, {**identity, **values, "day": published[:10] if published else None})
    with op.batch_alter_table("article_versions") as table:
        for name in ("masked", "search_text", "fact_order"):
            table.alter_column(name, server_default=None)


def _orders() -> dict[tuple[str, int], dict[str, list[str]]]:
    found: dict[tuple[str, int], dict[str, list[str]]] = defaultdict(lambda: {name: [] for name in _LISTS})
    for name, table in _LISTS.items():
        rows = op.get_bind().execute(sa.text(f"select article_id, version, fact_key from {table} order by position"))
        for article, version, fact_key in rows:
            found[article, version][name].append(fact_key)
    return found


def _facts(name: str) -> None:
    with op.batch_alter_table(name) as table:
        table.add_column(sa.Column("run_id", sa.Integer(), nullable=False, server_default="0"))
        table.add_column(sa.Column("closed_version", sa.Integer()))
        table.add_column(sa.Column("closed_run_id", sa.Integer()))
        table.drop_column("position")
        if name == "observation_facts":
            table.drop_constraint("fk_observation_facts_part_of", type_="foreignkey")
    version_of = f"from article_versions v where v.article_id = {name}.article_id and v.version = {name}.version"
    op.execute(
        f"update {name} set run_id = (select v.run_id {version_of}), "
        f"closed_run_id = (select v.superseded_run_id {version_of}), "
        f"closed_version = (select case when v.superseded_run_id is null then null else v.version + 1 end {version_of})"
    )
    with op.batch_alter_table(name) as table:
        table.alter_column("run_id", server_default=None)
