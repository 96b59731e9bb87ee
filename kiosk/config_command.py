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


@config.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), default=Path("kiosk.toml"))
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def init(file: Path, force: bool) -> None:
    """Ask what a counter has to know, look which devices are plugged in or in reach, and write FILE.

    Secrets are asked for by reference: put them in place first, in files that only the counter can read or as
    credentials of its unit.
    """
    if file.exists() and not force:
        raise click.ClickException(f"{file} is there already; --force writes over it")
    from kiosk.config import ConfigError
    from kiosk.config.products import usable
    from kiosk.config.questions import ask, written

    text = written(ask())
    try:
        file.write_text(text, "utf-8")
    except OSError as error:
        raise click.ClickException(f"{file}: {error.strerror}") from error
    click.echo(f"\n{file} is written.")
    try:
        usable(file)
    except ConfigError as error:
        raise click.ClickException(f"it is not right yet:\n{error}") from error
    click.echo(f"It is right. See what is in force with: kiosk config show --config {file}")
