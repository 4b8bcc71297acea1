"""Copies: articles that say the same are linked."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the table; nothing else changes."""
    op.create_table(
        "article_copies",
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("original_id", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("similarity", sa.Float(), nullable=True),
        sa.Column("origin", sa.Text(), nullable=True),
        sa.CheckConstraint("kind in ('exact', 'near', 'repost')", name=op.f("ck_article_copies_kind")),
        sa.PrimaryKeyConstraint("article_id", name=op.f("pk_article_copies")),
    )
    op.create_index(op.f("ix_article_copies_original_id"), "article_copies", ["original_id"])
