"""When a payment began and at which terminal: what a slip for the desk says, and who can be asked after it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("payment", sa.Column("began_at", sa.String, nullable=False, server_default=""))
    op.add_column("payment", sa.Column("terminal", sa.String, nullable=False, server_default=""))
    op.execute("UPDATE payment SET began_at = changed_at")
