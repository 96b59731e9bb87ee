"""The power supply over its connection, and what happens to it there."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hardware.commands import SetDisplay
from hardware.device import Acts, Completion, State, Status
from hardware.drivers import nut
from hardware.drivers.nut import Options
from hardware.drivers.nut.driver import NutDriver
from hardware.simulators.power import PowerSimulator

FINE = Status(State.ONLINE, (), {"mains": "powering", "battery": "full"})
ANSWER = b'BEGIN LIST VAR counter\nVAR counter ups.status "OL"\nEND LIST VAR counter\n'


@pytest.fixture
def power() -> Iterator[PowerSimulator]:
    simulator = PowerSimulator(0)
    simulator.start()
    yield simulator
    simulator.stop()


@pytest.fixture
def driver(power: PowerSimulator) -> Iterator[NutDriver]:
    driver = nut.create(Options("counter", port=power.port))
    assert driver.open() is None
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
    return status == FINE


def test_mains_that_go_and_come_are_seen_within_a_second(driver: NutDriver, power: PowerSimulator) -> None:
    power.do("unplug_mains")
    status = until(driver, has("on_battery"))
    assert status.usable
    assert status.parts == {"mains": "no_power", "battery": "full", "minutes_left": "30"}
    power.do("battery_low")
    assert until(driver, has("battery_low")).parts["battery"] == "critical"
    power.do("plug_mains")
    until(driver, fine)


def test_a_battery_that_is_worn_out_is_for_the_supplier(driver: NutDriver, power: PowerSimulator) -> None:
    power.do("battery_failure")
    status = until(driver, has("battery_failure"))
    assert (status.usable, status.parts["battery"], status.faults[0].acts) == (True, "failure", Acts.MAINTENANCE)
    power.do("new_battery")
    until(driver, fine)


def test_old_news_is_no_news(driver: NutDriver, power: PowerSimulator) -> None:
    power.do("stale")
    status = until(driver, has("mute"))
    assert (status.state, status.parts, status.faults[0].vendor_text) == (State.UNKNOWN, {}, "DATA-STALE")
    power.do("fresh")
    until(driver, fine)


def test_a_service_that_is_silent_is_told_and_believed_again(driver: NutDriver, power: PowerSimulator) -> None:
    power.do("mute")
    status = until(driver, has("mute"))
    assert (status.state, status.faults[0].acts) == (State.UNKNOWN, Acts.RESET)
    power.do("unmute")
    until(driver, fine)


def test_a_service_that_stops_is_no_service_until_it_is_back(driver: NutDriver, power: PowerSimulator) -> None:
    power.do("stop")
    assert until(driver, has("no_service")).state is State.OFFLINE
    fault = driver.open()
    assert fault is not None
    assert (fault.code, fault.vendor_text) == ("no_service", "ECONNREFUSED")
    power.do("start")
    until(driver, fine)


def test_a_connection_that_is_cut_is_made_anew(driver: NutDriver, power: PowerSimulator) -> None:
    power.do("hang_up")
    assert until(driver, has("no_service")).state is State.OFFLINE
    until(driver, fine)


@pytest.mark.parametrize("noise", ["garbage", "half_an_answer"])
def test_after_noise_it_is_understood_again(driver: NutDriver, power: PowerSimulator, noise: str) -> None:
    power.do(noise)
    if noise == "garbage":
        status = until(driver, has("garbled"))
        assert (status.state, status.faults[0].acts) == (State.UNKNOWN, Acts.RESET)
    power.do("unplug_mains")
    until(driver, has("on_battery"))


def test_a_supply_of_another_name_is_the_wrong_device(power: PowerSimulator) -> None:
    driver = nut.create(Options("cellar", port=power.port))
    assert driver.open() is None
    status = until(driver, has("wrong_device"))
    assert (status.state, status.faults[0].vendor_text) == (State.OFFLINE, "UNKNOWN-UPS")
    driver.close()


def test_another_service_is_the_wrong_device_also_after_it_hung_up() -> None:
    with Wire() as wire:
        wire.say(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")
        assert until(wire.driver, has("wrong_device")).state is State.OFFLINE
        wire.hang_up()
        for _ in range(8):
            wire.driver.poll()
            assert has("wrong_device")(wire.driver.status())


def test_a_slow_answer_is_understood() -> None:
    with Wire() as wire:
        for byte in ANSWER:
            wire.say(bytes([byte]))
            wire.driver.poll()
        assert until(wire.driver, lambda status: status.usable).parts["mains"] == "powering"


def test_an_endless_answer_is_none() -> None:
    with Wire() as wire:
        wire.say(b"BEGIN LIST VAR counter\n")
        deadline = time.monotonic() + 30
        while not has("mute")(wire.driver.status()):
            assert time.monotonic() < deadline
            wire.say(b'VAR counter ups.status "OL"\n' * 20)
            wire.driver.poll()


@settings(max_examples=30)
@given(st.lists(st.one_of(st.binary(min_size=1, max_size=300), st.sampled_from([ANSWER, b"ERR DATA-STALE\n", b"\n"]))))
def test_no_bytes_make_it_crash_or_hang(pieces: list[bytes]) -> None:
    with Wire() as wire:
        for piece in pieces:
            wire.say(piece)
            assert wire.driver.poll() == ()
        wire.say(b"\n" + ANSWER)
        until(wire.driver, lambda status: status.parts == {"mains": "powering", "battery": "operational"})


def test_it_carries_out_nothing_and_claims_no_health_when_closed(driver: NutDriver) -> None:
    assert driver.run(SetDisplay(True), lambda: True).completion is Completion.UNSUPPORTED
    assert not driver.reset()
    driver.close()
    driver.close()
    assert driver.status() == Status(State.UNKNOWN)


def test_the_simulator_names_what_it_cannot_do(power: PowerSimulator) -> None:
    with pytest.raises(ValueError, match="cannot"):
        power.do("sing")
    assert power.state() == {"on": True, "mains": True, "battery": "full", "mute": False, "stale": False}


class Wire:
    """A driver on one end of a connection, the test on the other."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.driver = nut.create(Options("counter", port=self._listener.getsockname()[1]))

    def __enter__(self) -> Wire:
        assert self.driver.open() is None
        self._peer, _ = self._listener.accept()
        return self

    def __exit__(self, *_: object) -> None:
        self.driver.close()
        self.hang_up()
        self._listener.close()

    def say(self, data: bytes) -> None:
        self._peer.sendall(data)

    def hang_up(self) -> None:
        self._peer.close()
