"""For commands beside a counter: which one is meant, and where its data and keys are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from backend_client.outbox.keys import Keyring
    from backend_client.result import Problem
    from kiosk.config import Config

DEFAULT_CONFIG = Path("/etc/kiosk/kiosk.toml")
Command = Callable[..., Any]


def place(command: Command) -> Command:
    """Gives a command the options --config and --data."""
    config = click.option(
        "--config",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help=f"The kiosk.toml of the counter; {DEFAULT_CONFIG} when left out.",
    )
    data = click.option(
        "--data",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        help="Its data folder, where there is no kiosk.toml: `var` for a counter that was tried out.",
    )
    return config(data(command))


def settings_of(config: Path | None) -> Config:
    """Ends the command where kiosk.toml is wrong."""
    from kiosk.config import ConfigError, load

    try:
        return load(config or DEFAULT_CONFIG)
    except ConfigError as error:
        raise click.ClickException(str(error)) from error


def data_of(config: Path | None, data: Path | None) -> Path:
    return data or settings_of(config).counter.data


def keyring_of(config: Path | None, data: Path | None) -> Keyring | Problem:
    """The keys of the counter's storage; for a counter that was tried out the file that it made for itself."""
    from backend_client.outbox import keys

    if data:
        return keys.keyring(f"file:{data / 'key' / 'storage.key'}", (), data / "outbox.db")
    from kiosk.storage import keyring

    return keyring(settings_of(config))
