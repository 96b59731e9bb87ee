"""Whom a request goes to, and what the sender knows of it; an index in which it finds what is due next."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("destination", "since", "failure", "waits_for", "parked_under"):
        op.add_column("request", sa.Column(name, sa.String, nullable=False, server_default=""))
    op.add_column("request", sa.Column("due", sa.Float, nullable=False, server_default="0"))
    op.add_column("request", sa.Column("number", sa.Integer, nullable=False, server_default="0"))
    op.execute("UPDATE request SET number = rowid")
    op.add_column("request", sa.Column("tries", sa.Integer, nullable=False, server_default="0"))
    op.create_index(
        "request_queue",
        "request",
        ["number", "identificatie", "state", "afgifte", "due", "destination", "waits_for"],
        sqlite_where=sa.text("state IN ('accepted', 'sent')"),
    )
