"""The panel over its wire, and what happens to it there."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import tty
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hardware.commands import SetDisplay
from hardware.device import Acts, Completion, FaultKind, State, Status
from hardware.drivers import io_board
from hardware.drivers.io_board import Options
from hardware.drivers.io_board.driver import IoBoardDriver
from hardware.drivers.io_board.lines import line
from hardware.simulators.panel import INPUTS, PanelSimulator

AT_REST = {"headset": "not_present", "presence": "not_present", "door": "locked", "switch": "run"}


@pytest.fixture
def panel(tmp_path: Path) -> Iterator[PanelSimulator]:
    simulator = PanelSimulator(tmp_path / "panel")
    simulator.start()
    yield simulator
    simulator.stop()


@pytest.fixture
def options(tmp_path: Path) -> Options:
    return Options(str(tmp_path / "panel"), dict(INPUTS), latch_file=str(tmp_path / "tampered"))


@pytest.fixture
def driver(panel: PanelSimulator, options: Options) -> Iterator[IoBoardDriver]:
    driver = io_board.create(options)
    assert driver.open() is None
    until(driver, lambda status: status.state is State.ONLINE)
    yield driver
    driver.close()


def until(driver: IoBoardDriver, comes: Callable[[Status], bool], within_s: float = 30.0) -> Status:
    deadline = time.monotonic() + within_s
    while not comes(driver.status()):
        assert time.monotonic() < deadline, driver.status()
        assert driver.poll() == ()
    return driver.status()


def codes(status: Status) -> list[str]:
    return [fault.code for fault in status.faults]


def has(code: str) -> Callable[[Status], bool]:
    return lambda status: code in codes(status)


def at_rest(status: Status) -> bool:
    return status == Status(State.ONLINE, (), AT_REST)


@pytest.mark.parametrize(
    ("there", "gone", "part", "words"),
    [
        ("plug_headset", "unplug_headset", "headset", ("present", "not_present")),
        ("come", "leave", "presence", ("present", "not_present")),
    ],
)
def test_what_comes_and_goes_is_told(
    driver: IoBoardDriver, panel: PanelSimulator, there: str, gone: str, part: str, words: tuple[str, str]
) -> None:
    for action, word in zip((there, gone, there), (*words, words[0]), strict=True):
        panel.do(action)
        assert until(driver, lambda status, word=word: status.parts[part] == word).state is State.ONLINE


def test_a_bouncing_jack_is_told_once(driver: IoBoardDriver, panel: PanelSimulator) -> None:
    panel.do("plug_headset")
    told = [driver.status().parts["headset"]]
    for _ in range(4):
        driver.poll()
        told.append(driver.status().parts["headset"])
    assert sorted(told) == told == [*["not_present"] * told.count("not_present"), *["present"] * told.count("present")]
    assert told[-1] == "present"


def test_an_open_door_is_a_fault_while_the_counter_runs(driver: IoBoardDriver, panel: PanelSimulator) -> None:
    panel.do("open_door")
    status = until(driver, has("door_open"))
    assert (status.state, status.parts["door"]) == (State.USER_ERROR, "open")
    assert (status.faults[0].kind, status.faults[0].acts) == (FaultKind.USER, Acts.CLEAR)
    panel.do("turn_switch", "maintenance")
    status = until(driver, lambda status: not status.faults)
    assert (status.state, status.parts["door"], status.parts["switch"]) == (State.ONLINE, "open", "maintenance")
    panel.do("close_door")
    panel.do("turn_switch", "run")
    until(driver, at_rest)


def test_tampering_stays_told_until_the_switch_is_turned(
    driver: IoBoardDriver, panel: PanelSimulator, options: Options
) -> None:
    panel.do("force")
    status = until(driver, has("tampered"))
    assert (status.state, status.parts["door"]) == (State.POTENTIAL_FRAUD, "tampered")
    assert (status.faults[-1].kind, status.faults[-1].acts) == (FaultKind.FRAUD, Acts.MAINTENANCE)
    panel.do("mend")
    panel.do("unplug")
    assert codes(until(driver, has("no_device"))) == ["no_device", "tampered"]
    panel.do("plug")
    driver.close()
    driver = io_board.create(options)  # another process
    assert driver.open() is None
    assert until(driver, lambda status: bool(status.parts)).state is State.POTENTIAL_FRAUD
    panel.do("turn_switch", "supervisor")
    assert until(driver, lambda status: not status.faults).parts["switch"] == "supervisor"
    panel.do("turn_switch", "run")
    until(driver, at_rest)
    driver.close()


def test_an_unplugged_board_is_no_device_until_it_is_back(driver: IoBoardDriver, panel: PanelSimulator) -> None:
    panel.do("unplug")
    assert until(driver, has("no_device")).state is State.NO_DEVICE
    fault = driver.open()
    assert fault is not None
    assert (fault.code, fault.acts) == ("no_device", Acts.MAINTENANCE)
    assert driver.poll() == ()
    panel.do("plug")
    assert driver.open() is None
    until(driver, at_rest)


def test_a_mute_board_is_told_within_two_seconds_and_cured_by_a_reset(
    driver: IoBoardDriver, panel: PanelSimulator
) -> None:
    panel.do("mute")
    status = until(driver, has("mute"))
    assert (status.state, status.parts, status.faults[0].acts) == (State.UNKNOWN, {}, Acts.RESET)
    panel.do("come")  # nobody hears it
    assert driver.reset()
    until(driver, lambda status: status.state is State.ONLINE and status.parts["presence"] == "present")
    assert panel.state()["resets"] == 1


def test_a_mute_board_stays_unknown_when_it_is_opened_anew(driver: IoBoardDriver, panel: PanelSimulator) -> None:
    panel.do("mute")
    assert driver.open() is None
    assert driver.status().state is State.STARTING
    until(driver, has("mute"))
    panel.do("unmute")
    until(driver, at_rest)


@pytest.mark.parametrize("noise", ["garbage", "half_a_line"])
def test_noise_changes_nothing(driver: IoBoardDriver, panel: PanelSimulator, noise: str) -> None:
    panel.do(noise)
    for _ in range(3):
        driver.poll()
        assert at_rest(driver.status())
    panel.do("come")
    until(driver, lambda status: status.parts.get("presence") == "present")


def test_a_board_that_only_garbles_is_told(driver: IoBoardDriver, panel: PanelSimulator) -> None:
    panel.do("mute")
    panel.do("garbage")
    status = until(driver, has("garbled"))
    assert (status.state, status.faults[0].acts) == (State.UNKNOWN, Acts.RESET)
    assert status.faults[0].vendor_text == "1 or more bad lines"
    panel.do("unmute")
    until(driver, at_rest)


def test_another_kind_of_board_is_the_wrong_device_until_it_is_replaced(
    panel: PanelSimulator, options: Options
) -> None:
    panel.do("other_board")
    driver = io_board.create(options)
    assert driver.open() is None
    status = until(driver, has("wrong_device"))
    assert (status.state, status.faults[0].acts) == (State.OFFLINE, Acts.CONFIGURATION)
    panel.do("own_board")
    until(driver, at_rest)
    driver.close()


def test_a_board_that_says_that_it_is_another_is_the_wrong_device() -> None:
    with Wire() as wire:
        wire.say(line("ID RELAIS 2 by somebody") + line("IN 00000000"))
        status = until(wire.driver, has("wrong_device"))
        assert status.faults[0].vendor_text == "RELAIS 2"
        wire.say(line("ID PANEL 1"))
        until(wire.driver, lambda status: status.state is State.ONLINE)


def test_a_slow_board_is_understood() -> None:
    with Wire() as wire:
        for byte in line("ID PANEL 1") + line("IN 00000004"):
            wire.say(bytes([byte]))
            wire.driver.poll()
        assert until(wire.driver, has("door_open")).parts == {"door": "open"}


def test_a_broken_switch_is_told() -> None:
    with Wire({"operator_switch": 0}) as wire:
        wire.say(line("ID PANEL 1") + line("IN 00000003"))
        status = until(wire.driver, has("switch_error"))
        assert (status.state, status.parts) == (State.ONLINE, {"switch": "run"})


def test_a_board_that_takes_nothing_does_not_hold_up_the_driver() -> None:
    with Wire() as wire:
        started = time.monotonic()
        while wire.driver.reset() and time.monotonic() - started < 0.3:
            assert wire.driver.poll() == ()
        assert wire.driver.status().state is not State.ONLINE


@settings(max_examples=40)
@given(
    st.lists(
        st.one_of(st.binary(min_size=1, max_size=300), st.sampled_from([b"\n", line("IN 00000004"), line("ID X 1")]))
    )
)
def test_no_bytes_make_it_crash_or_hang(pieces: list[bytes]) -> None:
    with Wire() as wire:
        for piece in pieces:
            wire.say(piece)
            assert wire.driver.poll() == ()
            assert wire.driver.status().state is not State.NO_DEVICE
        wire.say(b"\n" + line("ID PANEL 1") + line("IN 00000000"))
        until(wire.driver, lambda status: status.parts == {"door": "closed"})


def test_it_carries_out_nothing_and_claims_no_health_when_closed(driver: IoBoardDriver) -> None:
    assert driver.run(SetDisplay(True), lambda: True).completion is Completion.UNSUPPORTED
    driver.close()
    driver.close()
    assert driver.status() == Status(State.UNKNOWN)
    assert not driver.reset()


def test_a_port_has_one_owner(driver: IoBoardDriver, options: Options) -> None:
    fault = io_board.create(options).open()
    assert fault is not None
    assert (fault.code, fault.acts) == ("in_use", Acts.CONFIGURATION)


def test_the_simulator_names_what_it_cannot_do(panel: PanelSimulator) -> None:
    with pytest.raises(ValueError, match="cannot"):
        panel.do("sing")
    with pytest.raises(ValueError, match="no such position"):
        panel.do("turn_switch", "off")
    assert panel.state()["switch"] == "run"


@pytest.mark.parametrize("module", ["io_board", "nut", "hid_keypad", "backlight"])
def test_importing_the_drivers_is_cheap(module: str) -> None:
    heavy = "{'serial', 'PIL', 'cryptography', 'asyncio', 'hardware.drivers.nut.driver'}"
    code = f"import sys, hardware.drivers.{module}; sys.exit(len({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2]).returncode == 0


class Wire:
    """A driver on one end of a pseudo-terminal, the test on the other."""

    def __init__(self, inputs: dict[str, int] | None = None) -> None:
        self._ends = os.openpty()
        tty.setraw(self._ends[1])
        self.driver = io_board.create(Options(os.ttyname(self._ends[1]), inputs or {"door": 2}))

    def __enter__(self) -> Wire:
        assert self.driver.open() is None
        return self

    def __exit__(self, *_: object) -> None:
        self.driver.close()
        for end in self._ends:
            os.close(end)

    def say(self, data: bytes) -> None:
        os.write(self._ends[0], data)
