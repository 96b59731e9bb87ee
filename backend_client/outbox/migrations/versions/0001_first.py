"""Requests, their documents and steps, and payments."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "request",
        sa.Column("identificatie", sa.String, primary_key=True),
        sa.Column("accepted_at", sa.String, nullable=False),
        sa.Column("product", sa.String, nullable=False),
        sa.Column("zaaktype", sa.String, nullable=False),
        sa.Column("frozen", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("afgifte", sa.String, nullable=False),
    )
    op.create_table(
        "document",
        sa.Column("identificatie", sa.String, primary_key=True),
        sa.Column("inhoud", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "step",
        sa.Column("identificatie", sa.String, primary_key=True),
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("url", sa.String, nullable=False),
        sa.Column("done_at", sa.String, nullable=False),
    )
    op.create_table(
        "payment",
        sa.Column("reference", sa.String, primary_key=True),
        sa.Column("identificatie", sa.String, nullable=False),
        sa.Column("amount_cents", sa.Integer, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("changed_at", sa.String, nullable=False),
    )
