from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.commands import ReadLicence, SetDisplay
from hardware.device import Acts, Completion, State
from hardware.drivers import backlight
from hardware.drivers.backlight import BacklightDriver, Options
from hardware.simulators.display import DisplaySimulator

ROOT = Path(__file__).parents[2]
REFUSED = """
import sys
from hardware.commands import SetDisplay
from hardware.drivers import backlight
driver = backlight.create(backlight.Options(sys.argv[1]))
print(driver.open().code, driver.status().state, driver.status().faults[0].acts)
print(driver.run(SetDisplay(False), lambda: True).completion)
"""


def always() -> bool:
    return True


@pytest.fixture
def display(tmp_path: Path) -> Iterator[DisplaySimulator]:
    simulator = DisplaySimulator(tmp_path / "panel0")
    simulator.start()
    yield simulator
    simulator.stop()


@pytest.fixture
def driver(display: DisplaySimulator, tmp_path: Path) -> BacklightDriver:
    driver = backlight.create(Options(str(tmp_path / "panel0")))
    assert driver.open() is None
    return driver


def look_again(driver: BacklightDriver) -> State:
    driver._looked = 0.0  # it looks twice a second; this need not be waited for
    driver.poll()
    return driver.status().state


def test_the_light_goes_out_and_on(driver: BacklightDriver, display: DisplaySimulator) -> None:
    assert driver.run(SetDisplay(False), always).completion is Completion.SUCCESS
    assert display.state()["on"] is False
    assert driver.status().parts == {"light": "off", "brightness": "100"}
    assert driver.run(SetDisplay(True, 40), always).completion is Completion.SUCCESS
    assert (display.state()["on"], display.state()["brightness"]) == (True, 40)
    assert driver.status().parts == {"light": "on", "brightness": "40"}


@given(st.integers(-50, 150), st.booleans())
def test_every_brightness_is_set_or_refused(
    driver: BacklightDriver, display: DisplaySimulator, brightness: int, on: bool
) -> None:
    before = display.state()
    outcome = driver.run(SetDisplay(on, brightness), always)
    if 0 <= brightness <= 100:
        assert outcome.completion is Completion.SUCCESS
        assert (display.state()["on"], display.state()["brightness"]) == (on, brightness)
    else:
        assert outcome.completion is Completion.INVALID_DATA
        assert display.state() == before


def test_the_least_light_is_not_none(driver: BacklightDriver, tmp_path: Path) -> None:
    (tmp_path / "panel0" / "max_brightness").write_text("7\n")
    assert driver.run(SetDisplay(True, 1), always).completion is Completion.SUCCESS
    assert (tmp_path / "panel0" / "brightness").read_text() == "1\n"


def test_what_others_set_is_seen(driver: BacklightDriver, display: DisplaySimulator) -> None:
    display.do("dim")
    assert look_again(driver) is State.ONLINE
    assert driver.status().parts["brightness"] == "10"


def test_a_display_that_goes_is_no_device_until_it_is_back(driver: BacklightDriver, display: DisplaySimulator) -> None:
    display.do("remove")
    assert look_again(driver) is State.NO_DEVICE
    outcome = driver.run(SetDisplay(True), always)
    assert outcome.completion is Completion.DEVICE_NOT_READY
    assert outcome.fault is not None
    assert outcome.fault.code == "no_device"
    display.do("restore")
    assert driver.open() is None
    assert driver.run(SetDisplay(True), always).completion is Completion.SUCCESS


def test_a_display_that_goes_before_it_was_missed(driver: BacklightDriver, display: DisplaySimulator) -> None:
    display.do("remove")
    assert driver.run(SetDisplay(True), always).completion is Completion.DEVICE_NOT_READY
    assert driver.status().state is State.NO_DEVICE


@pytest.mark.parametrize("text", ["", "0\n", "-3\n", "full\n", "\x00"])
def test_what_holds_no_number_is_no_backlight(driver: BacklightDriver, tmp_path: Path, text: str) -> None:
    (tmp_path / "panel0" / "max_brightness").write_text(text)
    fault = driver.open()
    assert fault is not None
    assert driver.status().state is State.OFFLINE
    assert [(fault.code, fault.acts) for fault in driver.status().faults] == [("wrong_device", Acts.CONFIGURATION)]


def test_what_was_not_taken_is_told(driver: BacklightDriver, tmp_path: Path) -> None:
    """Two attributes that are one: the second write undoes the first, as a driver of the kernel with a fault would."""
    power = tmp_path / "panel0" / "bl_power"
    power.unlink()
    power.symlink_to(tmp_path / "panel0" / "brightness")
    outcome = driver.run(SetDisplay(False, 100), always)
    assert outcome.completion is Completion.HARDWARE_ERROR
    assert outcome.fault is not None
    assert (outcome.fault.code, outcome.fault.acts) == ("not_taken", Acts.RESET)
    assert look_again(driver) is State.HARDWARE_ERROR
    power.unlink()
    power.write_text("4\n")
    assert driver.run(SetDisplay(True), always).completion is Completion.SUCCESS
    assert driver.status().state is State.ONLINE


def test_who_may_not_write_is_told_before_anything_is_asked(display: DisplaySimulator, tmp_path: Path) -> None:
    display.do("refuse")
    command = [sys.executable, "-c", REFUSED, str(tmp_path / "panel0")]
    if os.geteuid() == 0:  # root may write anything, unless this right is taken away
        if shutil.which("setpriv") is None:
            pytest.skip("The program setpriv is not on this machine, and this test runs as root.")
        command = ["setpriv", "--bounding-set=-dac_override", *command]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    assert told == ["no_permission", "offline", "configuration", "device_not_ready"]


def test_no_display_on_this_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(backlight, "CLASS", tmp_path)
    driver = backlight.create(Options())
    fault = driver.open()
    assert fault is not None
    assert fault.code == "no_device"
    assert driver.status().state is State.NO_DEVICE


def test_the_first_display_is_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, display: DisplaySimulator) -> None:
    monkeypatch.setattr(backlight, "CLASS", tmp_path)
    driver = backlight.create(Options())
    assert driver.open() is None
    assert driver.run(SetDisplay(False), always).completion is Completion.SUCCESS
    assert display.state()["on"] is False


def test_other_commands_are_not_for_it(driver: BacklightDriver) -> None:
    assert driver.run(ReadLicence("D"), always).completion is Completion.UNSUPPORTED
    assert not driver.reset()
    driver.close()
    assert driver.status().state is State.UNKNOWN


def test_the_simulator_names_what_it_cannot_do(display: DisplaySimulator) -> None:
    with pytest.raises(ValueError, match="cannot"):
        display.do("sing")
    assert display.state() == {"there": True, "on": True, "brightness": 100, "writable": True}
    display.do("remove")
    assert display.state() == {"there": False}
