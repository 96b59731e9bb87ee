"""kiosk reports: which faults were reported to the municipality, and whether they can be."""

from __future__ import annotations

import json
import sys
from contextlib import closing
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.where import data_of, place, settings_of

if TYPE_CHECKING:
    from backend_client.reports import Report, Word


@click.group()
def reports() -> None:
    """What is wrong with the counter, as it was reported to the municipality ([reports] in kiosk.toml).

    \b
      kiosk reports list     incidents that are open, or that somebody has yet to hear of
      kiosk reports check    can they be reported? ends with 1 where they cannot, and says why
    """


@reports.command("list")
@place
@click.option("--all", "everything", is_flag=True, help="Those that are closed and known too, of the last 100 days.")
@click.option("--json", "as_json", is_flag=True, help="For programs: JSON instead of a table.")
def list_incidents(config: Path | None, data: Path | None, everything: bool, as_json: bool) -> None:
    """Each incident and who knows of it, oldest first. Works while the counter runs and when it does not."""
    import sqlite3

    from backend_client.reports.book import FILE, listed

    file = data_of(config, data) / FILE
    try:
        found = listed(file) if file.exists() else []
    except sqlite3.Error as error:
        raise click.ClickException(f"{file} cannot be read: {error}") from error
    shown = [
        (report, words) for report, words in found if everything or not (report.is_closed and _known(report, words))
    ]
    if as_json:
        whole = [
            {**asdict(report), "memory": None, "targets": [asdict(word) for word in words]} for report, words in shown
        ]
        click.echo(json.dumps(whole, indent=2, default=str))
        return
    for report, words in shown:
        state = "closed" if report.is_closed else "open"
        click.echo(f"{report.number}  {state:<6}  {_moment(report.opened)}  {report.who:<11}  {report.title}")
        for word in words:
            click.echo(f"    {_line(report, word)}")
    open_ones = sum(not report.is_closed for report, _ in found)
    click.echo(f"{open_ones} open, {len(found) - open_ones} closed")


@reports.command()
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The kiosk.toml of the counter.",
)
def check(config: Path | None) -> None:
    """Ask each target whether it would take a report. Nothing is reported by it."""
    from backend_client.server_clock import ServerClock
    from kiosk.reports.reporter import targets

    settings = settings_of(config)
    if settings.reports is None:
        raise click.ClickException("there is no [reports] in this kiosk.toml: nobody hears of a fault")
    wrong = False
    for target in targets(settings, settings.reports, ServerClock()):
        with closing(target):
            problem = target.check()
        wrong = wrong or problem is not None
        why = f"{problem.code}: {problem.detail} ({problem.at})" if problem else "would take a report"
        click.echo(f"{target.name}: {why}")
    sys.exit(1 if wrong else 0)


def _known(report: Report, words: list[Word]) -> bool:
    return bool(words) and all(word.told >= report.revision for word in words)


def _line(report: Report, word: Word) -> str:
    """What one target knows."""
    if word.told >= report.revision:
        return f"{word.target}: {word.reference or 'not needed, another has it'}"
    state = f"{word.reference}, not all of it" if word.id else "not known there"
    return f"{word.target}: {state}{f'; {word.failure}' if word.failure else ''}"


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M:%S}"
