"""kiosk outbox: what was accepted and where it is. Without personal data, and whether the counter runs or not."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kiosk.where import DEFAULT_CONFIG, data_of, place, settings_of

if TYPE_CHECKING:
    from backend_client.outbox.ledger import Account, Entry, Ledger

WAITS = {"accepted": "to be sent", "sent": "sent, paper not handed over yet", "parked": "parked", "closed": "closed"}

personal = click.option(
    "--personal",
    "key",
    metavar="KEY",
    help="Also what is personal, opened with this key: credential:NAME, tpm:/path or file:/path, as in [storage].",
)
as_json = click.option("--json", "as_json", is_flag=True, help="For programs: JSON instead of a table.")


@click.group()
def outbox() -> None:
    """What visitors handed in, and where it is.

    A request is `accepted` (it is safe here, and being sent), `sent` (the municipality has it whole), `closed` (and it
    is recorded how the paper was handed over; everything personal is removed) or `parked`: the municipality refused it
    for a reason that trying again does not cure.

    \b
      kiosk outbox list              what is not closed: state, tries, and what the last try said
      kiosk outbox show BALIE1-7Q2   one request: its steps, its payment, why it waits
      kiosk outbox retry BALIE1-7Q2  somebody mended the cause: try it anew, now
      kiosk outbox export > all.jsonl   every request ever accepted, for an auditor who counts

    Parked requests also come back by themselves when the settings of their destination in kiosk.toml are others at the
    next start. All of it works while the counter runs, as the user that it runs as (sudo -u kiosk). No name, BSN or
    document is shown, but by `show` and `export` to who names the key of the counter's storage with --personal.
    """


@outbox.command("list")
@place
@as_json
@click.option("--state", type=click.Choice(tuple(WAITS)), multiple=True, help="Only these; all but closed by default.")
@click.option("--all", "everything", is_flag=True, help="Closed ones too.")
def list_requests(
    config: Path | None, data: Path | None, as_json: bool, state: tuple[str, ...], everything: bool
) -> None:
    """What is not at the municipality yet, oldest first.

    The last line counts what there is in each state, closed ones too.
    """
    with _ledger(config, data) as ledger:
        states = tuple(WAITS) if everything else state or tuple(WAITS)[:-1]
        if as_json:
            found = [asdict(entry) for entry in ledger.entries(states)]
            click.echo(json.dumps({"requests": found, "counts": ledger.counts()}, indent=2))
            return
        entries = list(ledger.entries(states))
        if entries:
            _table(
                ("NUMBER", "PRODUCT", "FOR", "ACCEPTED", "STATE", "TRIES", "SINCE", "WHY"),
                [_line(entry) for entry in entries],
            )
        click.echo(", ".join(f"{count} {state}" for state, count in ledger.counts().items()))


@outbox.command()
@place
@as_json
@personal
@click.argument("number")
def show(config: Path | None, data: Path | None, as_json: bool, key: str | None, number: str) -> None:
    """One request: where it is, why it waits, and each step with the address that it led to."""
    with _ledger(config, data) as ledger:
        account = ledger.account(number)
        opened = _bodies(ledger, number, key)
    if account is None:
        raise click.ClickException(f"there is no request {number!r}")
    if as_json:
        click.echo(json.dumps(_whole(account) | opened, indent=2))
        return
    entry = account.entry
    said = {
        "number": entry.identificatie,
        "product": f"{entry.product} (zaaktype {entry.zaaktype})",
        "for": entry.destination or "the municipality",
        "accepted": _moment(entry.accepted_at),
        "state": WAITS[entry.state],
        "why": entry.reason or entry.failure,
        "since": _moment(entry.since),
        "tries": str(entry.tries or ""),
        "handed over": entry.afgifte,
        "payment": ", ".join(f"{each.reference}: {each.state}" for each in account.payments),
    }
    for label, value in said.items():
        if value:
            click.echo(f"{label:<12} {value}")
    if account.steps:
        click.echo()
        _table(("STEP", "DONE", "ADDRESS"), [(each.name, _moment(each.done_at), each.url) for each in account.steps])
    if opened:
        click.echo()
        click.echo(json.dumps(opened["personal"], indent=2, ensure_ascii=False))


@outbox.command()
@place
@click.argument("numbers", nargs=-1)
@click.option("--parked", is_flag=True, help="All that are parked.")
def retry(config: Path | None, data: Path | None, numbers: tuple[str, ...], parked: bool) -> None:
    """Try requests anew, and now: because somebody changed what they were refused for.

    A counter that runs notices within seconds; one that does not sends them when it is started. What was done of a
    request is not done again. Ends with 1 where a number is unknown, or its request is closed.
    """
    if bool(numbers) == parked:
        raise click.UsageError("Name the requests, or say --parked for all that are parked.")
    wrong = False
    with _ledger(config, data) as ledger:
        chosen = [entry.identificatie for entry in ledger.entries(("parked",))] if parked else numbers
        for number in chosen:
            done = ledger.retry(number)
            if done is True:
                click.echo(f"{number}: will be tried anew")
                continue
            wrong = True
            click.echo(f"{number}: {'closed, or unknown' if done is False else done.detail}", err=True)
    sys.exit(1 if wrong else 0)


@outbox.command()
@place
@personal
def export(config: Path | None, data: Path | None, key: str | None) -> None:
    """Every request ever accepted, one JSON object a line: its states, steps, addresses and payments."""
    with _ledger(config, data) as ledger:
        for entry in list(ledger.entries()):
            if account := ledger.account(entry.identificatie):
                opened = _bodies(ledger, entry.identificatie, key)
                click.echo(json.dumps(_whole(account) | opened, ensure_ascii=False))


def _bodies(ledger: Ledger, number: str, key: str | None) -> dict[str, Any]:
    """Under `personal`, where a key was named."""
    if key is None:
        return {}
    from backend_client.outbox.keys import keyring
    from backend_client.result import Problem

    ring = keyring(key, (), ledger.path)
    bodies = ring if isinstance(ring, Problem) else ledger.bodies(number, ring)
    if isinstance(bodies, Problem):
        raise click.ClickException(bodies.detail)
    return {"personal": bodies}


@contextmanager
def _ledger(config: Path | None, data: Path | None) -> Iterator[Ledger]:
    from backend_client.outbox.ledger import Ledger
    from backend_client.result import Problem

    opened = Ledger.open(data_of(config, data) / "outbox.db")
    if isinstance(opened, Problem):
        raise click.ClickException(opened.detail)
    try:
        yield opened
    finally:
        opened.close()


def _line(entry: Entry) -> tuple[str, ...]:
    return (
        entry.identificatie,
        entry.product,
        entry.destination or "-",
        _moment(entry.accepted_at),
        entry.state,
        str(entry.tries or "-"),
        _moment(entry.since) or "-",
        entry.reason or entry.failure or "-",
    )


def _whole(account: Account) -> dict[str, Any]:
    whole = asdict(account)
    return {**whole.pop("entry"), **whole}


def _moment(moment: str) -> str:
    """In local time, to the second."""
    return f"{datetime.fromisoformat(moment).astimezone():%Y-%m-%d %H:%M:%S}" if moment else ""


def _table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    for row in (heads, *rows):
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


@outbox.command("rotate")
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=DEFAULT_CONFIG,
    help=f"The kiosk.toml of the counter; {DEFAULT_CONFIG} when left out.",
)
def rotate_keys(config: Path) -> None:
    """Seal everything that waits with the key of kiosk.toml, instead of with one of its old_keys.

    A running counter does so when it starts; this is for one that stands still. Killed half-way, it goes on where it
    stopped. Once it has ended well the old keys can be destroyed.
    """
    from backend_client.result import Problem
    from kiosk.storage import open_outbox, rotate

    opened = open_outbox(settings_of(config), lambda: datetime.now(UTC))
    if isinstance(opened, Problem):
        raise click.ClickException(opened.detail)
    with closing(opened):
        rotated = rotate(opened)
    if isinstance(rotated, Problem):
        raise click.ClickException(rotated.detail)
    click.echo("Everything that waits is sealed with the key of kiosk.toml: old_keys can go.")
