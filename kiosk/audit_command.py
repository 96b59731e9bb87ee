"""kiosk audit: who did what at the counter, and whether that log is what was written."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from kiosk.where import data_of, keyring_of, place


@click.group()
def audit() -> None:
    """Who did what at the counter: attempts to get in, actions of technicians, changes of who may in.

    \b
      kiosk audit list      every line, oldest first
      kiosk audit verify    is it what was written? ends with 1 where it is not, and names the first line that is wrong
    """


@audit.command("list")
@place
@click.option("--json", "as_json", is_flag=True, help="For programs: the lines as they are.")
def list_lines(config: Path | None, data: Path | None, as_json: bool) -> None:
    """Every line, oldest first: number, time, who, what was done, and to what."""
    from kiosk.audit import Audit

    for line in Audit(data_of(config, data), lambda: keyring_of(config, data)).lines():
        if as_json:
            click.echo(json.dumps(asdict(line)))
        else:
            click.echo(f"{line.seq:>6}  {line.at[:19]}  {line.actor:<20}  {line.action:<24}  {line.what}".rstrip())


@audit.command()
@place
@click.option("--anchor", default="", help="NUMBER:SEAL of a line, from the counter's log: is that line still there?")
def verify(config: Path | None, data: Path | None, anchor: str) -> None:
    """Is the log what was written? Needs the key of the counter's storage, as the user that it runs as.

    Ends with 0 where every line is proved, with 1 where one is wrong, missing, or was written while there was no key.
    """
    from backend_client.result import Problem
    from kiosk.audit import verify as judge

    folder, keys = data_of(config, data), keyring_of(config, data)
    if isinstance(keys, Problem):
        raise click.ClickException(f"without its key nothing is proved: {keys.detail}")
    verdict = judge(folder, keys, anchor)
    if verdict.torn:
        click.echo(f"{verdict.torn} pieces of lines that a power cut tore: they hold nothing", err=True)
    if verdict.unsealed:
        click.echo(f"written without a key, and so not proved: {', '.join(map(str, verdict.unsealed))}", err=True)
    if verdict.wrong:
        click.echo(f"wrong at line {verdict.at_line}: {verdict.wrong}", err=True)
    click.echo(f"{verdict.lines} lines are right" + (f"; the last is {verdict.anchor}" if verdict.anchor else ""))
    sys.exit(0 if verdict.proved else 1)
