"""`python -m hardware`: look at the devices of a counter, and exercise one, without the counter around them."""

from __future__ import annotations

import os
import queue
import signal
import sys
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import click

from hardware.bench import Bench
from hardware.device import DeviceClass, State, Status
from hardware.exercises import HELPERS, answers, exercise
from hardware.host import DriverSpec
from hardware.simulators.control import hand
from hardware.simulators.hands import HANDS
from hardware.specs import driver_spec
from hardware.supervisor import Climbed, Observed, Report, StatusChanged, Supervisor

LOOK_S = 12.0
"""What devices get to say how they are; a host gets half as much before its first word, once its driver is loaded."""

device_argument = click.argument("device", type=click.Choice([str(device) for device in DeviceClass]))
config_option = click.option(
    "--config",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("kiosk.toml"),
    show_default=True,
    help="The file whose [devices] are looked at.",
)


@click.group()
def main() -> None:
    """The devices of a counter. Stop the counter first: a device serves one master."""


@main.command("list")
@config_option
def list_(config: Path) -> None:
    """Every device: its driver, its state, what is wrong and who can cure it. Ends with 1 if one cannot be used."""
    specs = _specs(config)
    with _running(specs) as (supervisor, _):
        deadline = time.monotonic() + LOOK_S
        while time.monotonic() < deadline and any(
            k.status.state is State.STARTING for k in supervisor.known().values()
        ):
            time.sleep(0.05)
        known = supervisor.known()
    for device, spec in specs.items():
        click.echo(f"{device:17} {_driver(spec):12} {_words(known[device].status)}")
    sys.exit(any(not each.status.usable for each in known.values()))


@main.command()
@config_option
@click.option("--show", is_flag=True, help="Also what is read. It can be personal: not where others look on.")
def watch(config: Path, show: bool) -> None:
    """Everything that the devices say, as it comes, until Ctrl-C."""
    with _running(_specs(config)) as (_, reports):
        while True:
            report = reports.get()
            now = datetime.now().astimezone().strftime("%H:%M:%S.%f")[:-3]
            match report:
                case StatusChanged(device, status):
                    click.echo(f"{now} {device:17} {_words(status)}")
                case Observed(device, seen):
                    click.echo(f"{now} {device:17} saw {seen if show else type(seen).__name__}")
                case Climbed(device, rung):
                    click.echo(f"{now} {device:17} healing: {rung}")
                case _:
                    pass


@main.command()
@device_argument
@config_option
@click.option(
    "--pay", is_flag=True, help="For the terminal: pay 0.01 and give it back. Without it, only ask how it is."
)
def test(device: str, config: Path, pay: bool) -> None:
    """Exercise one device, and say truly whether it did what it is for. Ends with 0 only if it did.

    What there is to do and what was seen is said in Dutch, as on the technician's screen of the counter.
    """
    chosen = DeviceClass(device)
    specs = {each: spec for each, spec in _specs(config).items() if each in (chosen, *HELPERS.get(chosen, ()))}
    if chosen not in specs:
        raise click.ClickException(f"{config} has no {device}")
    with _running(specs) as (supervisor, reports):
        bench = Bench(supervisor, reports, click.echo, _judge)
        bench.settle(LOOK_S)
        unpaid = chosen is DeviceClass.PAYMENT_TERMINAL and not pay
        finding = bench.carry_out(exercise(chosen, answers if unpaid else None))
    for words in finding.seen:
        click.echo(words)
    click.echo(f"{device} werkt niet: {finding.code}" if finding.code else f"{device} werkt.")
    sys.exit(bool(finding.code))


def _judge(question: str) -> bool:
    return bool(click.prompt(question, type=click.Choice(["ja", "nee"])) == "ja")


@main.command("hand")
@device_argument
@click.argument("action", default="")
@click.argument("argument", default="")
@click.option(
    "--control",
    type=click.Path(path_type=Path),
    default=Path("var/wires/control"),
    show_default=True,
    help="The socket in the folder that the counter was started with (`kiosk run --data`).",
)
def hand_(device: str, action: str, argument: str, control: Path) -> None:
    """Do something at a simulated device of a running counter; says how the device stands then.

    Without ACTION it lists what a hand can do there.

    \b
      python -m hardware hand page_printer                 what can be done?
      python -m hardware hand page_printer paper_out
      python -m hardware hand chip_reader lay "NW5M0L1N3 pace_only"
      python -m hardware hand chip_reader take_mid_read "NW5M0L1N3 7"
      python -m hardware hand document_scanner scan_licence
      python -m hardware hand code_scanner scan https://www.example.org/
      python -m hardware hand keypad press select
      python -m hardware hand payment_terminal lose
    """
    chosen = DeviceClass(device)
    if not action:
        click.echo("\n".join(HANDS[chosen]))
        return
    try:
        state = hand(control, device, action, argument)
    except OSError as error:
        raise click.ClickException(f"no simulated devices at {control}: {error}") from error
    except ValueError as error:
        raise click.ClickException(f"{error}\nWhat can be done: {', '.join(HANDS[chosen])}") from error
    click.echo(state[device])


@main.command()
@device_argument
@click.option("--how", type=click.Choice(["hang", "crash"]), required=True)
@click.option(
    "--counter", type=int, help="The process of the counter (`pgrep -f 'kiosk run'`), where several run here."
)
def hurt(device: str, how: str, counter: int | None) -> None:
    """Have the process of a device of a running counter hang or crash, to see that it is replaced.

    One counter only: where several run on this machine, nothing is done until --counter says which.

    \b
      python -m hardware hurt receipt_printer --how hang
      python -m hardware hurt keypad --how crash --counter 4711
    """
    found = {owner: pid for owner, pid, name in _hosts() if name == device[:15] and counter in (None, owner)}
    if not found:
        raise click.ClickException(f"there is no process of a {device}" + (f" of counter {counter}" if counter else ""))
    if len(found) > 1:
        raise click.ClickException(
            f"several counters run here: choose --counter {' or '.join(map(str, sorted(found)))}"
        )
    for pid in found.values():
        os.kill(pid, signal.SIGSTOP if how == "hang" else signal.SIGKILL)
        click.echo(f"process {pid}: {how}")


def _hosts() -> Iterator[tuple[int, int, str]]:
    """Counter, process and name of every device process here: a counter's nursery is the parent of its hosts."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if b"hardware.nursery" in (folder / "cmdline").read_bytes():
                yield _parent(_parent(int(folder.name))), int(folder.name), (folder / "comm").read_text().strip()
        except (FileNotFoundError, ProcessLookupError):
            continue


def _parent(pid: int) -> int:
    # After the name, which may hold spaces and brackets: state and parent (proc(5)).
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])


@contextmanager
def _running(specs: dict[DeviceClass, DriverSpec]) -> Iterator[tuple[Supervisor, queue.Queue[Report]]]:
    reports: queue.Queue[Report] = queue.Queue()
    supervisor = Supervisor(specs, reports.put)
    supervisor.start()
    try:
        yield supervisor, reports
    finally:
        supervisor.stop()


def _specs(config: Path) -> dict[DeviceClass, DriverSpec]:
    try:
        tables = tomllib.loads(config.read_text("utf-8")).get("devices", {})
        return {DeviceClass(name): driver_spec(DeviceClass(name), table) for name, table in tables.items()}
    except (OSError, ValueError) as error:
        raise click.ClickException(f"{config}: {error}") from error


def _driver(spec: DriverSpec) -> str:
    return spec.module.removeprefix("hardware.drivers.")


def _words(status: Status) -> str:
    faults = ", ".join(f"{fault.code} ({fault.acts})" for fault in status.faults)
    parts = " ".join(f"{name}={value}" for name, value in status.parts.items())
    return "  ".join(word for word in (str(status.state), faults, parts) if word)


if __name__ == "__main__":
    main()
