"""`kiosk config`: what kiosk.toml may hold, what is in force, and a first one from questions."""

from __future__ import annotations

import json
from pathlib import Path

import click

from kiosk.where import DEFAULT_CONFIG


@click.group()
def config() -> None:
    """The one file of settings: what may stand in it, what is in force, and how to begin one."""


@config.command()
def schema() -> None:
    """JSON Schema of kiosk.toml, for editors that complete and check while one types."""
    from kiosk.config.schema import schema

    click.echo(json.dumps(schema(), indent=2, ensure_ascii=False))


@config.command()
def manual() -> None:
    """Every key with its type, default and an example, as Markdown: assets/docs/kiosk-toml.md is made of it."""
    from kiosk.config.manual import manual

    click.echo(manual(), nl=False)


@config.command()
@click.option(
    "--config",
    "file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=DEFAULT_CONFIG,
    show_default=True,
    help="The kiosk.toml to show.",
)
def show(file: Path) -> None:
    """Every setting in force, with the line that it comes from; of secrets only the reference."""
    from kiosk.config import ConfigError
    from kiosk.config.products import usable
    from kiosk.config.shown import shown

    try:
        text = usable(file).text
    except ConfigError as error:
        raise click.ClickException(str(error)) from error
    for line in shown(text, file):
        click.echo(line)
