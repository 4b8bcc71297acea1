"""Review: decisions, what they do to the published views, and the comparisons whose changes wait for them."""

import sqlalchemy as sa
from alembic import op

from dostex.store.types import Moment

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables of review; nothing else changes."""
    _decisions()
    _comparisons()
    _changes()
    _items()
    _effects()


def _decisions() -> None:
    op.create_table(
        "review_decisions",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("made_at", Moment(timezone=True), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("items", sa.Integer(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("undone_by", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "action in ('accept', 'reject', 'correct', 'add', 'defer', 'undo')", name=op.f("ck_review_decisions_action")
        ),
        sa.CheckConstraint(
            "scope in ('change', 'group', 'article', 'fact', 'decision')", name=op.f("ck_review_decisions_scope")
        ),
        sa.ForeignKeyConstraint(["undoes"], ["review_decisions.id"], name=op.f("fk_review_decisions_undoes_review_decisions")),
        sa.ForeignKeyConstraint(
            ["undone_by"], ["review_decisions.id"], name=op.f("fk_review_decisions_undone_by_review_decisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_decisions")),
    )
    op.create_index(op.f("ix_review_decisions_reviewer"), "review_decisions", ["reviewer"])


def _comparisons() -> None:
    op.create_table(
        "review_comparisons",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("side_a", sa.Text(), nullable=False),
        sa.Column("side_b", sa.Text(), nullable=False),
        sa.Column("begun_at", Moment(timezone=True), nullable=False),
        sa.Column("completed_at", Moment(timezone=True), nullable=True),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.Column("unchanged", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_comparisons")),
        sa.UniqueConstraint("side_a", "side_b", name=op.f("uq_review_comparisons_side_a_side_b")),
    )
    op.create_table(
        "review_articles",
        sa.Column("comparison_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("province", sa.Text(), nullable=True),
        sa.Column("before_version", sa.JSON(), nullable=True),
        sa.Column("after_version", sa.JSON(), nullable=True),
        sa.Column("text_changed", sa.Boolean(), nullable=False),
        sa.Column("unchanged", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["comparison_id"], ["review_comparisons.id"], name=op.f("fk_review_articles_comparison_id_review_comparisons")
        ),
        sa.PrimaryKeyConstraint("comparison_id", "article_id", name=op.f("pk_review_articles")),
    )


def _changes() -> None:
    op.create_table(
        "review_changes",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("comparison_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("province", sa.Text(), nullable=True),
        sa.Column("room", sa.Text(), nullable=False),
        sa.Column("operation", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=True),
        sa.Column("rule", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("fact_key", sa.Text(), nullable=False),
        sa.Column("before_key", sa.Text(), nullable=True),
        sa.Column("evidence_hash", sa.Text(), nullable=False),
        sa.Column("group_hash", sa.Text(), nullable=False),
        sa.Column("group_size", sa.Integer(), nullable=False),
        sa.Column("urgency", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("decision_id", sa.Integer(), nullable=True),
        sa.Column("earlier_id", sa.Integer(), nullable=True),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["comparison_id"], ["review_comparisons.id"], name=op.f("fk_review_changes_comparison_id_review_comparisons")
        ),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["review_decisions.id"], name=op.f("fk_review_changes_decision_id_review_decisions")
        ),
        sa.ForeignKeyConstraint(
            ["earlier_id"], ["review_decisions.id"], name=op.f("fk_review_changes_earlier_id_review_decisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_changes")),
    )
    op.create_index(op.f("ix_review_changes_article"), "review_changes", ["comparison_id", "article_id", "place"])
    op.create_index(op.f("ix_review_changes_evidence_hash"), "review_changes", ["evidence_hash"])
    op.create_index(op.f("ix_review_changes_group"), "review_changes", ["comparison_id", "group_hash", "place"])
    op.create_index(op.f("ix_review_changes_place"), "review_changes", ["comparison_id", "place"])
    op.create_index(op.f("ix_review_changes_queue"), "review_changes", ["comparison_id", "state", "place"])


def _items() -> None:
    op.create_table(
        "review_items",
        sa.Column("decision_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("change_id", sa.Integer(), nullable=True),
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("room", sa.Text(), nullable=False),
        sa.Column("fact_key", sa.Text(), nullable=True),
        sa.Column("evidence_hash", sa.Text(), nullable=False),
        sa.Column("payload_hash", sa.Text(), nullable=False),
        sa.Column("seen_id", sa.Integer(), nullable=True),
        sa.Column("correction", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["change_id"], ["review_changes.id"], name=op.f("fk_review_items_change_id_review_changes")),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["review_decisions.id"], name=op.f("fk_review_items_decision_id_review_decisions")
        ),
        sa.ForeignKeyConstraint(["seen_id"], ["review_decisions.id"], name=op.f("fk_review_items_seen_id_review_decisions")),
        sa.PrimaryKeyConstraint("decision_id", "position", name=op.f("pk_review_items")),
    )
    op.create_index(op.f("ix_review_items_evidence_hash"), "review_items", ["evidence_hash"])
    op.create_index(op.f("ix_review_items_fact"), "review_items", ["article_id", "fact_key"])


def _effects() -> None:
    op.create_table(
        "review_effects",
        sa.Column("decision_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("room", sa.Text(), nullable=False),
        sa.Column("place_hash", sa.Text(), nullable=False),
        sa.Column("value_hash", sa.Text(), nullable=False),
        sa.Column("effect", sa.Text(), nullable=False),
        sa.Column("seen_value", sa.Text(), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=True),
        sa.Column("whole", sa.JSON(), nullable=True),
        sa.Column("anchor", sa.Text(), nullable=True),
        sa.Column("anchor_start", sa.Integer(), nullable=True),
        sa.Column("anchor_length", sa.Integer(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.CheckConstraint("effect in ('confirm', 'withdraw', 'assert', 'drop')", name=op.f("ck_review_effects_effect")),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["review_decisions.id"], name=op.f("fk_review_effects_decision_id_review_decisions")
        ),
        sa.PrimaryKeyConstraint(
            "decision_id", "article_id", "room", "place_hash", "value_hash", name=op.f("pk_review_effects")
        ),
    )
    op.create_index(op.f("ix_review_effects_place"), "review_effects", ["article_id", "room", "place_hash", "value_hash"])
    op.create_table(
        "review_evidence",
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("room", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("fact_key", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("place_hash", sa.Text(), nullable=False),
        sa.Column("value_hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("article_id", "room", "version", "fact_key", "position", name=op.f("pk_review_evidence")),
    )
    op.create_index(op.f("ix_review_evidence_place"), "review_evidence", ["article_id", "room", "place_hash"])
