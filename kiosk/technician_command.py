"""kiosk technician: who may in at the counter, and what can be tested without standing there."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.where import DEFAULT_CONFIG, data_of, keyring_of, place, settings_of

if TYPE_CHECKING:
    from kiosk.audit import Audit
    from kiosk.technician.people import People


@click.group()
def technician() -> None:
    """Who may in at the counter: by the operator switch, a service card or the touch pattern, and always a PIN.

    \b
      kiosk technician add "Jan de Vries"     asks for a PIN twice; the same again gives Jan another PIN
      kiosk technician remove "Jan de Vries"
      kiosk technician list
      kiosk technician unlock                 after too many wrong PINs, for who does not want to wait
      kiosk technician test network           what the screen tests of the network, the disk and the database

    Works while the counter runs, as the user that it runs as (sudo -u kiosk) or as root.
    """


@technician.command()
@place
@click.argument("name")
@click.option("--card", default="", help="UID of a service card, as `python -m hardware watch chip_reader` shows it.")
def add(config: Path | None, data: Path | None, name: str, card: str) -> None:
    """Let somebody in, or give them another PIN."""
    from kiosk.technician import people, pin

    folder = data_of(config, data)
    known = _known(folder)
    given = click.prompt("PIN", hide_input=True)
    if wrong := pin.weakness(given):
        raise click.ClickException(f"choose another PIN: {wrong}")
    if click.prompt("The same PIN again", hide_input=True) != given:
        raise click.ClickException("those are two different PINs: nothing was changed")
    try:
        more = known.plus(name, pin.hashed(given), card)
    except ValueError as error:
        raise click.ClickException(str(error)) from error
    _audited(folder, config, data, "technician.add", f"{name}{' with a card' if card else ''}")
    people.save(folder, more)
    click.echo(f"{name} may in.")


@technician.command()
@place
@click.argument("name")
def remove(config: Path | None, data: Path | None, name: str) -> None:
    """No longer let somebody in."""
    from kiosk.technician import people

    folder = data_of(config, data)
    known = _known(folder)
    if name not in known.by_name:
        raise click.ClickException(f"there is no technician {name!r}; there is: {', '.join(known.by_name) or 'nobody'}")
    _audited(folder, config, data, "technician.remove", name)
    people.save(folder, known.minus(name))
    click.echo(f"{name} may no longer in.")


@technician.command("list")
@place
def list_people(config: Path | None, data: Path | None) -> None:
    """Who may in."""
    folder = data_of(config, data)
    for name, person in sorted(_known(folder).by_name.items()):
        click.echo(f"{name}{'  (with a card)' if person.card else ''}")


@technician.command()
@place
def unlock(config: Path | None, data: Path | None) -> None:
    """After too many wrong PINs: the next may be given at once."""
    from kiosk.technician.entry import Entry

    folder = data_of(config, data)
    audit = _audited(folder, config, data, "technician.unlock", "")
    Entry(folder, audit).unlock()
    click.echo("The next PIN may be given now.")


@technician.command()
@click.argument("part", default="")
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=f"The kiosk.toml of the counter; {DEFAULT_CONFIG} when left out.",
)
def test(part: str, config: Path | None) -> None:
    """Test the network, the disk and the database. PART is network, storage or one of the tests; all when left out.

    What was seen and what to do is said in Dutch, as on the technician's screen. Ends with 1 if something is wrong.
    The devices are tested by `python -m hardware test`.
    """
    from kiosk.audit import Audit
    from kiosk.technician.advice import advise
    from kiosk.technician.checks import network, storage
    from kiosk.technician.checks.alone import carry_out

    settings = settings_of(config)
    known = [*network.checks(settings), *storage.checks(settings)]
    chosen = [check for check in known if part in ("", check.group, check.id)]
    if not chosen:
        names = dict.fromkeys(name for check in known for name in (str(check.group), check.id))
        raise click.BadParameter(f"there is no test {part!r}; there is: {', '.join(names)}")
    audit = Audit(settings.counter.data, lambda: keyring_of(config, None))
    wrong = 0
    for check in chosen:
        finding = carry_out(check, lambda _: None)
        wrong += bool(finding.code)
        click.echo(f"{check.id}: {finding.code or 'goed'}")
        for words in finding.seen:
            click.echo(f"  {words}")
        if finding.code:
            advice = advise(check.part, finding.code)
            click.echo("\n".join(f"  {words}" for words in (advice.what, *(f"- {step}" for step in advice.steps))))
        error = audit.write(_who(), "technician.test", f"{check.id} {finding.code or 'well'}")
        if error:  # a disk that takes nothing is what is to be found out here
            click.echo(f"  the audit log cannot be written: {error.strerror}", err=True)
    sys.exit(bool(wrong))


def _known(folder: Path) -> People:
    from kiosk.technician import people

    known = people.load(folder)
    if isinstance(known, str):
        raise click.ClickException(known)
    return known


def _audited(folder: Path, config: Path | None, data: Path | None, action: str, what: str) -> Audit:
    """Nothing is changed that cannot be written down."""
    from kiosk.audit import Audit

    audit = Audit(folder, lambda: keyring_of(config, data))
    if error := audit.write(_who(), action, what):
        raise click.ClickException(f"the audit log cannot be written: {error.strerror}")
    return audit


def _who() -> str:
    return f"{getpass.getuser()} (command line)"
