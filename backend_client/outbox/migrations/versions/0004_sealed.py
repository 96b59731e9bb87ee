"""What is personal is sealed: a data key for each request, bodies and documents unreadable without it."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import context, op

from backend_client.outbox import contents
from backend_client.outbox.vault import Vault

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    vault: Vault = context.config.attributes["vault"]
    op.rename_table("document", "plain")
    op.create_table(
        "document",
        sa.Column("identificatie", sa.String, primary_key=True),
        sa.Column("request", sa.String, nullable=False),
        sa.Column("inhoud", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_document_request", "document", ["request"])
    op.add_column("request", sa.Column("key_id", sa.String, nullable=False, server_default=""))
    for name in ("data_key", "sealed"):
        op.add_column("request", sa.Column(name, sa.LargeBinary, nullable=False, server_default=sa.text("x''")))
    connection = op.get_bind()
    rows = connection.execute(sa.text("SELECT identificatie, frozen, state FROM request")).all()
    for identificatie, frozen, state in rows:
        _seal(connection, vault, identificatie, "{}" if state == "closed" else frozen)
    op.drop_table("plain")
    op.drop_column("request", "frozen")
    op.execute("ALTER TABLE request RENAME COLUMN sealed TO frozen")
    op.create_index("request_sealed", "request", ["key_id"], sqlite_where=sa.text("key_id <> ''"))


def _seal(connection: sa.Connection, vault: Vault, identificatie: str, frozen: str) -> None:
    row = {"identificatie": identificatie, "sealed": b"", "key_id": "", "data_key": b""}
    documents = [each["identificatie"] for each in json.loads(frozen).get("documenten", ())]
    if documents:
        key, row["data_key"] = vault.new(identificatie)
        row["key_id"] = vault.keyring.current.id
        row["sealed"] = key.seal(contents.bodies_of(identificatie), frozen.encode())
        for document in documents:
            plain = sa.text("SELECT inhoud FROM plain WHERE identificatie = :document")
            inhoud = connection.execute(plain, {"document": document}).scalar_one()
            contents.write(connection, identificatie, document, bytes(inhoud), key)
    values = "sealed = :sealed, key_id = :key_id, data_key = :data_key"
    connection.execute(sa.text(f"UPDATE request SET {values} WHERE identificatie = :identificatie"), row)  # noqa: S608
