"""Brings the local database to the newest shape (Alembic)."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from backend_client.outbox.vault import Vault


def upgrade(engine: Engine, vault: Vault) -> None:
    """Run what is missing, in one transaction: a kill in between leaves the old shape or the new."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    with engine.begin() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")  # sqlite3 itself begins none for CREATE TABLE
        config.attributes |= {"connection": connection, "vault": vault}
        command.upgrade(config, "head")
