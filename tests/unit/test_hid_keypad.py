from __future__ import annotations

import os
import pty
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.commands import Key, KeyPressed, Observation, SetDisplay
from hardware.device import Acts, Completion, State
from hardware.drivers import hid_keypad
from hardware.drivers.hid_keypad import CODES, HidKeypadDriver, Options
from hardware.drivers.input_events import EV_KEY, pack
from hardware.simulators.keypad import KeypadSimulator

HEADER = Path("/usr/include/linux/input-event-codes.h")
HELD = {Key.UP, Key.DOWN, Key.LEFT, Key.RIGHT, Key.VOLUME_UP, Key.VOLUME_DOWN}


@pytest.fixture
def keypad(tmp_path: Path) -> Iterator[KeypadSimulator]:
    simulator = KeypadSimulator(tmp_path / "keypad")
    simulator.start()
    yield simulator
    simulator.stop()


@pytest.fixture
def driver(keypad: KeypadSimulator, tmp_path: Path) -> Iterator[HidKeypadDriver]:
    driver = hid_keypad.create(Options(str(tmp_path / "keypad")))
    assert driver.open() is None
    yield driver
    driver.close()


def heard(driver: HidKeypadDriver) -> list[Observation]:
    """All until it is silent."""
    observations: list[Observation] = []
    while more := driver.poll():
        observations += more
    return observations


def test_every_key_is_told_once(driver: HidKeypadDriver, keypad: KeypadSimulator) -> None:
    for key in Key:
        keypad.do("press", key)
    assert heard(driver) == [KeyPressed(key) for key in Key]
    assert driver.status().state is State.ONLINE


def test_only_arrows_and_volume_repeat(driver: HidKeypadDriver, keypad: KeypadSimulator) -> None:
    for key in Key:
        keypad.do("hold", key)
    assert heard(driver) == [KeyPressed(key) for key in Key for _ in range(4 if key in HELD else 1)]


def test_codes_of_a_make_replace_the_usual_ones(tmp_path: Path) -> None:
    codes = {"up": 183, "help": 194}
    simulator = KeypadSimulator(tmp_path / "keypad", {**CODES, **codes})
    simulator.start()
    driver = hid_keypad.create(Options(str(tmp_path / "keypad"), codes))
    assert driver.open() is None
    for key in ("up", "help", "down"):
        simulator.do("press", key)
    assert heard(driver) == [KeyPressed(Key.UP), KeyPressed(Key.HELP), KeyPressed(Key.DOWN)]
    driver.close()
    simulator.stop()


def test_other_keys_are_nothing(driver: HidKeypadDriver, keypad: KeypadSimulator) -> None:
    keypad.do("other_key")
    assert heard(driver) == []
    assert driver.status().state is State.ONLINE


@pytest.mark.parametrize("noise", ["half_an_event", "garbage"])
def test_after_noise_and_a_silence_keys_are_heard_again(
    driver: HidKeypadDriver, keypad: KeypadSimulator, noise: str
) -> None:
    keypad.do(noise)
    heard(driver)
    driver.poll()
    keypad.do("press", "select")
    assert heard(driver) == [KeyPressed(Key.SELECT)]


def test_an_unplugged_keypad_is_no_device_until_it_is_back(driver: HidKeypadDriver, keypad: KeypadSimulator) -> None:
    keypad.do("unplug")
    assert driver.poll() == []
    assert driver.status().state is State.NO_DEVICE
    fault = driver.open()
    assert fault is not None
    assert (fault.code, fault.acts) == ("no_device", Acts.MAINTENANCE)
    assert driver.poll() == ()
    keypad.do("plug")
    assert driver.open() is None
    keypad.do("press", "back")
    assert heard(driver) == [KeyPressed(Key.BACK)]


def test_a_device_that_is_nowhere_on_this_machine_is_no_device() -> None:
    driver = hid_keypad.create(Options("usb:ffff:fffe"))
    fault = driver.open()
    assert fault is not None
    assert fault.code == "no_device"
    assert driver.status().state is State.NO_DEVICE


def test_a_character_device_that_goes_away_is_no_device() -> None:
    master, slave = pty.openpty()
    driver = hid_keypad.create(Options(os.ttyname(slave)))
    assert driver.open() is None  # and is not grabbed: only input devices can be
    os.close(slave)
    os.close(master)
    assert list(driver.poll()) == []
    assert driver.status().state is State.NO_DEVICE


def test_a_closed_keypad_claims_no_health(driver: HidKeypadDriver) -> None:
    driver.close()
    driver.close()
    assert driver.status().state is State.UNKNOWN


def test_it_carries_out_nothing(driver: HidKeypadDriver) -> None:
    assert driver.run(SetDisplay(True), lambda: True).completion is Completion.UNSUPPORTED
    assert not driver.reset()


@pytest.mark.parametrize(
    ("device", "codes", "why"),
    [
        ("keypad", {}, "name a path"),
        ("/dev/input/event0", {"enter": 28}, "no keys: enter"),
        ("/dev/input/event0", {"up": 28}, "two keys have the same code"),
    ],
)
def test_wrong_options_are_named(device: str, codes: dict[str, int], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        Options(device, codes)


def test_the_usual_codes_are_those_of_linux() -> None:
    if not HEADER.exists():
        pytest.skip("The kernel's headers are not on this machine.")
    names = {"select": "ENTER", "back": "ESC", "repeat": "SPACE", "help": "F1"}
    names |= {"volume_up": "VOLUMEUP", "volume_down": "VOLUMEDOWN"}
    text = HEADER.read_text()
    for key, code in CODES.items():
        found = re.search(rf"#define KEY_{names.get(key, key.upper())}\s+(\d+)\b", text)
        assert found is not None
        assert int(found[1]) == code


@given(st.lists(st.binary(max_size=500), max_size=8))
def test_no_bytes_make_it_crash_or_grow(pieces: list[bytes]) -> None:
    reading, writing = os.pipe()
    driver = hid_keypad.create(Options(f"/proc/self/fd/{reading}"))
    assert driver.open() is None
    os.close(reading)
    for piece in pieces:
        os.write(writing, piece)
    os.write(writing, b"\0" * (-sum(map(len, pieces)) % 24) + pack(EV_KEY, CODES["help"], 1))
    assert heard_at_once(driver)[-1] == KeyPressed(Key.HELP)
    os.close(writing)
    driver.close()


def heard_at_once(driver: HidKeypadDriver) -> list[Observation]:
    observations: list[Observation] = []
    while not observations or observations[-1] != KeyPressed(Key.HELP):
        observations += driver.poll()
    return observations


def test_a_key_is_told_when_it_is_pressed_and_not_at_the_end_of_a_wait(
    driver: HidKeypadDriver, keypad: KeypadSimulator
) -> None:
    pressing = threading.Timer(0.02, keypad.do, ("press", "up"))
    pressing.start()
    assert driver.poll() == [KeyPressed(Key.UP)]
    pressing.join()


def test_the_simulator_names_what_it_cannot_do(keypad: KeypadSimulator) -> None:
    with pytest.raises(ValueError, match="cannot"):
        keypad.do("sing")
    with pytest.raises(ValueError, match="no such key"):
        keypad.do("press", "enter")
    assert keypad.state() == {"plugged": True, "pressed": 0}
