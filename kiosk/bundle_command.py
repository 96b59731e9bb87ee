"""kiosk bundle: what a helpdesk needs to see of a counter, in one file; and is such a file what a counter made?"""

from __future__ import annotations

import getpass
import sys
from pathlib import Path

import click

from kiosk.where import DEFAULT_CONFIG, keyring_of, place


@click.group(invoke_without_command=True)
@place
@click.option("--out", type=click.Path(path_type=Path), help="The file to write, or a folder to put it in.")
@click.option("--usb", is_flag=True, help="On the USB stick that is plugged in and mounted.")
@click.option("--upload", is_flag=True, help="To the address under [support] in kiosk.toml.")
@click.option("--json", "as_json", is_flag=True, help="For programs: how it ended, as JSON.")
@click.option("--by", default="", hidden=True, help="The technician who asks for it at the counter.")
@click.pass_context
def bundle(
    context: click.Context,
    config: Path | None,
    data: Path | None,
    out: Path | None,
    usb: bool,
    upload: bool,
    as_json: bool,
    by: str,
) -> None:
    """Logs, versions, states of all parts and since when, supplies, what waits, settings without secrets: one archive.

    \b
      kiosk bundle --out /tmp         a file there
      kiosk bundle --usb              on the USB stick that is plugged in
      kiosk bundle --upload           to the address under [support] in kiosk.toml; again by hand where it fails
      kiosk bundle key                the public key of this counter, for who verifies its bundles
      kiosk bundle verify FILE --key KEY

    Nothing of a visitor is in it. Works while the counter runs and when it does not, as the user that it runs as, who
    has to be in the group systemd-journal for the journal. It is written in the audit log.
    """
    if context.invoked_subcommand:
        return
    if [bool(out), usb, upload].count(True) != 1:
        raise click.UsageError("say where to: one of --out, --usb and --upload")
    from kiosk.config import ConfigError
    from kiosk.support.handing import Target, hand_over
    from kiosk.support.handing import as_json as told
    from kiosk.support.outcome import Refused
    from kiosk.support.site import site, tried_out

    try:
        counter = tried_out(data) if data else site(config or DEFAULT_CONFIG)
    except ConfigError as error:
        raise click.ClickException(f"{error}\nthe data folder can be named as well, with --data") from error
    target = Target.USB if usb else Target.UPLOAD if upload else Target.FILE
    ended = hand_over(counter, target, by or f"{getpass.getuser()} (command line)", out)
    if as_json:
        click.echo(told(ended))
    elif isinstance(ended, Refused):
        raise click.ClickException(f"{ended.why}: {ended.detail or ended.words}")
    else:
        for each in ended.lacking:
            click.echo(f"not in it: {each}", err=True)
        click.echo(f"{ended.where}\n{ended.bytes} bytes, sha256 {ended.sha256}")
    sys.exit(1 if isinstance(ended, Refused) else 0)


@bundle.command()
@place
def key(config: Path | None, data: Path | None) -> None:
    """The public key that bundles of this counter are verified with. It changes with the key of [storage]."""
    from backend_client.result import Problem
    from kiosk.support.seal import public_key

    keys = keyring_of(config, data)
    if isinstance(keys, Problem):
        raise click.ClickException(keys.detail)
    click.echo(public_key(keys.current))


@bundle.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--key", "keys", multiple=True, help="What `kiosk bundle key` said at the counter; more than one may do.")
def verify(file: Path, keys: tuple[str, ...]) -> None:
    """Is FILE what the counter made? Names what was changed, removed or added since.

    Ends with 0 where that is proved, with 1 where something is wrong, and with 2 where nothing is wrong but nothing is
    proved either: it is not signed, or no key was given to hold it against.
    """
    from kiosk.support.verify import verify as judge

    try:
        verdict = judge(file, tuple(each.strip().lower() for each in keys))
    except OSError as error:
        raise click.ClickException(f"{file}: {error.strerror}") from error
    for each in verdict.wrong:
        click.echo(f"wrong: {each}", err=True)
    if verdict.made_at:
        click.echo(f"{verdict.counter}, {verdict.made_at}, made by {verdict.by}: {verdict.files} files")
    if not verdict.wrong and not verdict.proved:
        how = f"signed with {verdict.key}: give that of the counter with --key" if verdict.key else "it is not signed"
        click.echo(f"all that is in it belongs together, and that is all: {how}", err=True)
    elif verdict.proved:
        click.echo("proved: this counter made it, and nothing was changed since")
    sys.exit(0 if verdict.proved else 1 if verdict.wrong else 2)
