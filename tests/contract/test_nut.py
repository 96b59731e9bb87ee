"""The driver of the power supply against Network UPS Tools (upsd with dummy-ups), and our stand-in against its upsc."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hardware.device import Acts, State, Status
from hardware.drivers import nut
from hardware.drivers.nut import Options
from hardware.drivers.nut.driver import NutDriver
from hardware.simulators.ports import free_ports
from hardware.simulators.power import PowerSimulator

pytestmark = pytest.mark.real_peer

# Debian's own `upsd` is a script that wants to be switched on in a file of the system; the program is beside dummy-ups.
PATH = f"/lib/nut:/usr/lib/nut:{os.environ.get('PATH', '')}"
FINE = {"mains": "powering", "battery": "full"}
STALE_S = 2


def tool(name: str) -> str:
    found = shutil.which(name, path=PATH)
    if found is None:
        pytest.skip(f"The program {name} is not on this machine.")
    return found


class RealUpsd:
    """upsd and dummy-ups with a configuration of their own, in the foreground, as who runs the tests."""

    def __init__(self, folder: Path) -> None:
        self._state = folder / "run"
        self._variables = folder / "counter.dev"
        (self.port,) = free_ports(1)
        self._state.mkdir(mode=0o700)
        self.says("OL", 100)
        files = {
            "ups.conf": "pollinterval = 1\n[counter]\ndriver = dummy-ups\nport = counter.dev\nmode = dummy-once\n",
            "upsd.conf": f"LISTEN 127.0.0.1 {self.port}\nMAXAGE {STALE_S}\n",
            "upsd.users": "[test]\npassword = test\nactions = SET\n",
        }
        for name, text in files.items():
            (folder / name).write_text(text)
            (folder / name).chmod(0o600)
        places = {"NUT_CONFPATH": str(folder), "NUT_STATEPATH": str(self._state), "NUT_ALTPIDPATH": str(self._state)}
        self._environment = {**os.environ, **places}
        self._processes: dict[str, subprocess.Popen[bytes]] = {}

    def start(self, *names: str) -> None:
        user = ["-u", "root"] if os.geteuid() == 0 else []
        for name in names:
            ups = ["-a", "counter"] if name == "dummy-ups" else []
            self._processes[name] = subprocess.Popen(
                [tool(name), *ups, *user, "-F"],
                env=self._environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            deadline = time.monotonic() + 30
            while name == "dummy-ups" and not (self._state / "dummy-ups-counter").exists():
                assert time.monotonic() < deadline  # upsd looks for it at once, and then only now and then
                time.sleep(0.02)

    def send(self, name: str, what: signal.Signals) -> None:
        self._processes[name].send_signal(what)
        if what is signal.SIGKILL:
            self._processes.pop(name).wait()

    def stop(self) -> None:
        for process in self._processes.values():
            process.kill()
            process.wait()

    def says(self, words: str, charge: int) -> None:
        """What the power supply says from its start on."""
        self._variables.write_text(f"ups.status: {words}\nbattery.charge: {charge}\nbattery.runtime: {charge * 18}\n")

    def turns(self, variable: str, value: str) -> None:
        """Returns when upsd knows: dummy-ups takes its time."""
        place = f"counter@127.0.0.1:{self.port}"
        command = [tool("upsrw"), "-s", f"{variable}={value}", "-u", "test", "-p", "test", place]
        subprocess.run(command, capture_output=True, check=True, timeout=30)
        deadline = time.monotonic() + 30
        while subprocess.run([tool("upsc"), place, variable], capture_output=True).stdout.decode().strip() != value:
            assert time.monotonic() < deadline
            time.sleep(0.05)


@pytest.fixture(scope="module")
def upsd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealUpsd]:
    """One for all, as it takes three seconds to know its power supply; each test leaves it in order."""
    peer = RealUpsd(tmp_path_factory.mktemp("nut"))
    try:
        peer.start("dummy-ups", "upsd")
        yield peer
    finally:
        peer.stop()


@pytest.fixture
def driver(upsd: RealUpsd) -> Iterator[NutDriver]:
    driver = nut.create(Options("counter", port=upsd.port))
    until(driver, fine)
    yield driver
    driver.close()


def until(driver: NutDriver, comes: Callable[[Status], bool], within_s: float = 30.0) -> Status:
    deadline = time.monotonic() + within_s
    while not comes(driver.status()):
        assert time.monotonic() < deadline, driver.status()
        assert driver.poll() == ()
    return driver.status()


def has(code: str) -> Callable[[Status], bool]:
    return lambda status: code in [fault.code for fault in status.faults]


def fine(status: Status) -> bool:
    return status == Status(State.ONLINE, (), FINE)


def test_mains_and_battery(driver: NutDriver, upsd: RealUpsd) -> None:
    upsd.turns("ups.status", "OB DISCHRG")
    status = until(driver, has("on_battery"))
    assert status.usable
    assert status.parts == {"mains": "no_power", "battery": "full", "minutes_left": "30"}
    upsd.turns("ups.status", "OB DISCHRG LB")
    assert until(driver, has("battery_low")).parts["battery"] == "critical"
    upsd.turns("ups.status", "OL CHRG RB")
    assert until(driver, has("battery_failure")).parts == {"mains": "powering", "battery": "failure"}
    upsd.turns("ups.status", "OL")
    until(driver, fine)


def test_what_is_old_is_unknown(driver: NutDriver, upsd: RealUpsd) -> None:
    upsd.send("dummy-ups", signal.SIGSTOP)
    status = until(driver, has("mute"), STALE_S + 3.0)
    assert (status.state, status.parts) == (State.UNKNOWN, {})
    assert (status.faults[0].vendor_text, status.faults[0].acts) == ("DATA-STALE", Acts.RESET)
    upsd.send("dummy-ups", signal.SIGCONT)
    until(driver, fine)


def test_a_driver_of_nut_that_dies(driver: NutDriver, upsd: RealUpsd) -> None:
    upsd.send("dummy-ups", signal.SIGKILL)
    assert until(driver, has("mute")).faults[0].vendor_text == "DRIVER-NOT-CONNECTED"
    upsd.says("OB", 100)
    upsd.start("dummy-ups")
    until(driver, has("on_battery"))
    upsd.says("OL", 100)
    until(driver, fine)


def test_upsd_stopped_killed_and_back(driver: NutDriver, upsd: RealUpsd) -> None:
    upsd.send("upsd", signal.SIGSTOP)
    assert until(driver, has("mute")).state is State.UNKNOWN
    upsd.send("upsd", signal.SIGKILL)
    assert until(driver, has("no_service")).state is State.OFFLINE
    upsd.start("upsd")
    until(driver, fine)


def test_a_supply_that_upsd_does_not_know(upsd: RealUpsd, driver: NutDriver) -> None:
    other = nut.create(Options("cellar", port=upsd.port))
    assert other.open() is None
    assert until(other, has("wrong_device")).faults[0].vendor_text == "UNKNOWN-UPS"
    other.close()


def test_the_simulated_upsd_is_understood_by_upsc() -> None:
    power = PowerSimulator(0)
    power.start()

    def upsc(*arguments: str) -> str:
        command = [tool("upsc"), *(argument.format(f"127.0.0.1:{power.port}") for argument in arguments)]
        told = subprocess.run(command, capture_output=True, text=True, timeout=30)
        return told.stdout.strip() + told.stderr.replace("Init SSL without certificate database", "").strip()

    try:
        assert upsc("counter@{}", "ups.status") == "OL"
        power.do("unplug_mains")
        power.do("battery_low")
        listed = dict(line.split(": ", 1) for line in upsc("counter@{}").splitlines())
        assert (listed["ups.status"], listed["battery.charge"]) == ("OB DISCHRG LB", "10")
        power.do("stale")
        assert upsc("counter@{}", "ups.status") == "Error: Data stale"
        assert upsc("cellar@{}", "ups.status") == "Error: Unknown UPS"
    finally:
        power.stop()
