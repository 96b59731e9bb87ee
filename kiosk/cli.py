"""The command line: run · check · demo · gallery · supplies · bench, and the commands of the other modules."""

from __future__ import annotations

import contextlib
import json
import math
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hardware.crash import keep_quiet
from kiosk.audit_command import audit
from kiosk.bundle_command import bundle
from kiosk.config_command import config
from kiosk.light_start import lighten
from kiosk.outbox_command import outbox
from kiosk.reports_command import reports
from kiosk.stats_command import stats
from kiosk.technician_command import technician
from kiosk.where import DEFAULT_CONFIG

if TYPE_CHECKING:
    from kiosk.config import Config


config_option = click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The kiosk.toml to use. Without it: simulated devices and an embedded municipality.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def main() -> None:
    """The self-service counter of the Stadswinkel.

    Try it out, with nothing else installed:

    \b
      kiosk run                            open the counter, with simulated devices beside it
      kiosk demo uittreksel-brp --out x    let a simulated visitor walk through, and keep all pictures and paper

    In the hall:

    \b
      kiosk config init kiosk.toml         ask questions, find the devices, write a configuration
      kiosk check --config kiosk.toml      is this configuration right?
      kiosk run --config kiosk.toml        open the counter
      kiosk outbox list                    what is not at the municipality yet, and why
      kiosk reports list                   what is wrong with the counter, and who knows of it
    """


main.add_command(outbox)
main.add_command(config)
main.add_command(audit)
main.add_command(reports)
main.add_command(technician)
main.add_command(bundle)
main.add_command(stats)


@main.command()
@config_option
@click.option("--windowed", is_flag=True, help="In a window instead of over the whole screen.")
@click.option("--data", type=click.Path(path_type=Path), default=Path("var"), help="Folder for the embedded parts.")
@click.option(
    "--dock/--no-dock",
    default=None,
    help="The second small window with the hands at the simulated devices: to lay a document on the reader, approve a "
    "payment, pull a plug. It opens by itself without --config, and there is none with it.",
)
def run(config: Path | None, windowed: bool, data: Path, dock: bool | None) -> None:
    """Open the counter.

    Without --config it comes with simulated devices, worked from a second small window (the dock), and an embedded
    municipality with a dozen test residents. Where there is no display it makes a virtual one and says where to look.
    The same hands from the command line: `python -m hardware hand --help`.
    """
    if config and dock:
        raise click.UsageError("The dock works simulated devices, and --config names real ones: leave one of them out.")
    keep_quiet()
    dock = config is None if dock is None else dock
    from kiosk import display  # each command loads only what it needs

    # Until the counter runs there is nothing to bring to an end: its processes go with this one.
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    with contextlib.ExitStack() as stack:
        if not display.present():
            width = display.COUNTER[0] + (display.DOCK_WIDTH if dock else 0)
            try:
                address = stack.enter_context(display.virtual(width, display.COUNTER[1]))
            except display.NoDisplayError as error:
                raise click.ClickException(str(error)) from error
            click.echo(f"No display here. Look at the counter in a browser on this machine: {address}")
            windowed = True  # beside the dock, without a window manager
        status = _run(stack, config, windowed, data, dock)
    from kiosk import logs
    from kiosk.app import RESTART

    if status == RESTART:
        logs.flush()
        os.execv(sys.executable, [sys.executable, "-m", "kiosk", *sys.argv[1:]])  # noqa: S606  the same program anew
    sys.exit(status)


def _run(stack: contextlib.ExitStack, config: Path | None, windowed: bool, data: Path, dock: bool) -> int:
    lighten()
    from kiosk.app import App
    from kiosk.embedded import embedded
    from kiosk.logs import configure

    if config:
        from kiosk.config import ConfigError
        from kiosk.config.file import begin

        configure(sys.stderr)
        try:
            file = begin(config)
        except ConfigError as error:
            raise click.ClickException(str(error)) from error
        return App(file.found.config, windowed=windowed, file=file).exec()
    data.mkdir(parents=True, exist_ok=True)
    configure(stack.enter_context((data / "kiosk.log").open("a", encoding="utf-8", buffering=1)))
    peers = stack.enter_context(embedded(data, at_once=False, reports=True))
    app = App(peers.config, windowed=windowed, peers=peers.begin)
    if dock:
        from kiosk.dock import open_dock

        view = open_dock(peers.control, peers.sandbox_url, app.supervisor.known)
        view.setTransientParent(app.window)  # it goes with the counter
        app.qt.aboutToQuit.connect(view.close)
    return app.exec()


@main.command()
@config_option
def check(config: Path | None) -> None:
    """Say whether a configuration can be used, and if not, what is wrong with which key."""
    from kiosk.config import ConfigError
    from kiosk.config.products import all_products, usable

    path = config or DEFAULT_CONFIG
    try:
        found = usable(path)
    except ConfigError as error:
        raise click.ClickException(str(error)) from error
    settings, here = found.config, found.products
    for line in _storage(settings):
        click.echo(line, err=True)
    click.echo(f"{path}: this is right.")
    for device, spec in settings.devices.items():
        click.echo(f"  {device}: {spec.module.removeprefix('hardware.drivers.')}")
    click.echo(f"  products: {', '.join(product.id for product in here)}")
    for product in all_products(settings):
        if product not in here:
            click.echo(f"  not offered, because there is no [klantinteracties]: {product.id}")
    click.echo(f"  reads aloud: {_speech(settings)}")
    click.echo(f"  faults are reported to: {_reports(settings)}")


@main.command()
@click.argument("product")
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder to leave it all in."
)
@config_option
def demo(product: str, out: Path, config: Path | None) -> None:
    """Play a visitor through the real app, without a screen, and keep what there was to see.

    Leaves in --out: every screen (PNG), the printed A4 (PDF), the receipt (PNG and bytes), what the municipality
    received (JSON) and summary.json with the time of each step. Ends with 0 only if the paper came out and the
    zaak is complete. With --config, that municipality is used; the devices are always the simulated ones.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from kiosk.demo import play

    settings = _load(config) if config else None
    if product not in (known := [p.id for p in _products(settings.counter.products if settings else None)]):
        raise click.BadParameter(f"there is no product {product!r}; there is: {', '.join(known)}")
    sys.exit(play(product, out, settings))


@main.command()
@config_option
@click.option("--refilled", nargs=2, metavar="KIND LEFT", help="How much there is now: `--refilled paper_sheets 500`.")
def supplies(config: Path | None, refilled: tuple[str, str] | None) -> None:
    """What is left of paper and toner, and until when it lasts.

    KIND is paper_sheets, receipt_mm or toner_percent. A printer that counts for itself need not be told.
    """
    from kiosk.supplies import refill, table

    settings = _load(config or DEFAULT_CONFIG)
    try:
        if refilled:
            refill(settings.counter.data, *refilled)
    except (ValueError, OSError) as error:
        raise click.ClickException(str(error)) from error
    for line in table(settings.counter.data, settings.opening):
        click.echo(line)


@main.command()
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), help="Leave pictures here instead of opening a window."
)
@click.option(
    "--theme", "tokens", type=click.Path(dir_okay=False, path_type=Path), help="File of design tokens to look at."
)
@click.option("--only", default="", help="Only screens whose name starts with this.")
def gallery(out: Path | None, tokens: Path | None, only: str) -> None:
    """The design system: every component in every state, as a visitor may want to see it.

    With --out it leaves pictures of all screens: in the counter's own language and one from right to left, with normal
    and larger text, in high contrast, low on the screen, and with all of that; on a tall and on a wide screen.
    """
    if out:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from kiosk import theme
    from kiosk.screens.gallery import pictures, show

    try:
        look = theme.load(tokens or theme.DEFAULT)
    except theme.ThemeError as error:
        raise click.ClickException(str(error)) from error
    if not out:
        sys.exit(show(look))
    click.echo(f"{pictures(out, look, only)} pictures in {out}")


@main.group()
def bench() -> None:
    """Measure. Every figure we quote comes from here."""


@bench.command("start")
@click.option("--times", default=5, show_default=True)
@click.option(
    "--beside-chromium", is_flag=True, help="Both on a virtual display, with a start screen of the same content."
)
def bench_start(times: int, beside_chromium: bool) -> None:
    """From process start to a start screen that answers a touch, and the memory of all our processes."""
    from kiosk.bench import start

    _bench(lambda: start.beside_chromium(times) if beside_chromium else start.bench(times))


@bench.command("touch")
@click.option("--touches", default=1000, show_default=True)
@click.option("--beside-chromium/--alone", default=True, show_default=True)
def bench_touch(touches: int, beside_chromium: bool) -> None:
    """From a touch to the painted frame on a virtual display, beside Chromium with a page of the same content."""
    from kiosk.bench.touch import bench

    _bench(lambda: bench(touches, beside_chromium=beside_chromium))


@bench.command("journey")
def bench_journey() -> None:
    """Our share of the time in each step of a visit; waiting for visitor, devices and services is not counted."""
    from kiosk.bench.journey import bench

    click.echo(json.dumps(bench(), indent=2))


@bench.command("visitors")
@click.option("--count", default=100_000, show_default=True)
def bench_visitors(count: int) -> None:
    """Simulated visitors through the session machine."""
    from kiosk.bench.visitors import bench

    click.echo(json.dumps(bench(count), indent=2))


@bench.command("devices")
@click.option("--times", default=20, show_default=True, help="How often each device is taken away.")
def bench_devices(times: int) -> None:
    """What a chip costs to read, how soon a device is missed and back in use, and what its process weighs."""
    from kiosk.bench.devices import bench

    click.echo(json.dumps(bench(times), indent=2))


@bench.command("outbox")
@click.option(
    "--queued", default=10_000, show_default=True, help="Requests that wait when the municipality comes back."
)
def bench_outbox(queued: int) -> None:
    """How fast requests are accepted, each on the disk; how fast a queue is sent beside a bare loop; what it weighs."""
    from kiosk.bench.outbox import bench

    click.echo(json.dumps(bench(queued), indent=2))


@bench.command("soak")
@click.option("--sessions", default=10_000, show_default=True)
@click.option("--seed", default=1, show_default=True, help="The same seed brings the same visits.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Folder to leave log and databases in.")
@click.option("--minutes", type=float, default=math.inf, help="No new visitor comes after so long.")
def bench_soak(sessions: int, seed: int, out: Path | None, minutes: float) -> None:
    """Visit after visit with random faults. Ends with 1 when something grows or does not add up."""
    lighten()
    from kiosk.bench.soak import bench

    result = bench(sessions, seed, out, minutes)
    click.echo(json.dumps(result, indent=2))
    sys.exit(1 if result["wrong"] else 0)


def _bench(measure: Callable[[], dict[str, Any]]) -> None:
    from kiosk.bench.beside import MissingError
    from kiosk.display import NoDisplayError

    try:
        click.echo(json.dumps(measure(), indent=2))
    except (MissingError, NoDisplayError) as error:
        raise click.ClickException(str(error)) from error


def _load(path: Path):  # type: ignore[no-untyped-def]
    from kiosk.config import ConfigError, load

    try:
        return load(path)
    except ConfigError as error:
        raise click.ClickException(str(error)) from error


def _storage(settings: Config) -> Iterator[str]:
    """What a technician has to know of the storage; ends the command where its key cannot be used."""
    from backend_client.outbox.damage import aside
    from backend_client.outbox.opening import LockedError, openable
    from backend_client.outbox.vault import Vault
    from backend_client.result import Problem
    from kiosk.storage import database, keyring

    keys, path = keyring(settings), database(settings)
    if isinstance(keys, Problem):
        raise click.ClickException(f"storage.key: {keys.detail}")
    try:
        openable(path, Vault(keys))
    except LockedError as error:
        raise click.ClickException(f"storage.key: {error}") from error
    for folder in aside(path):
        yield f"{folder}: a damaged database was set aside here; see report.json in it, and take it away when done."


def _speech(settings: Config) -> str:
    """How well the counter speaks on this machine."""
    from kiosk.voice import NO_PLAYER, NO_SOUND, NO_VOICE, Programs, trouble

    voice, player = settings.speech.voice, settings.speech.player
    wrong = {
        NO_VOICE: f"no ({NO_VOICE}): {voice[0]} is not there or has no such voice; see speech.voice",
        NO_PLAYER: f"no ({NO_PLAYER}): {player[0]} is not there; see speech.player",
        NO_SOUND: f"no ({NO_SOUND}): {player[0]} cannot play, is there a sound device?",
    }
    return wrong.get(trouble(Programs(voice, player), settings.counter.language), f"{voice[0]}, {player[0]}")


def _reports(settings: Config) -> str:
    told = settings.reports
    named = {"topdesk": told.topdesk, "zgw": told.zgw, "mail": told.mail} if told else {}
    return ", ".join(name for name, section in named.items() if section) or "nobody, because there is no [reports]"


def _products(folder: Path | None):  # type: ignore[no-untyped-def]
    from kiosk import ASSETS
    from kiosk.journey.product import load_products

    try:
        return load_products(folder or ASSETS / "products")
    except ValueError as error:
        raise click.ClickException(str(error)) from error
