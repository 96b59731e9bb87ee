"""What can be wrong with a terminal or with the line to it: seen in time, told by its cause, never paid twice."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hardware.commands import Pay, Payment, PaymentState, PaymentStatus
from hardware.device import Acts, Completion, Outcome, State
from hardware.drivers.nexo import Options, create, driver
from hardware.drivers.nexo.driver import NexoDriver
from hardware.drivers.nexo.envelope import SharedKey
from hardware.simulators.payment_terminal import PaymentTerminalSimulator

POIID = "V400m-123456789"
KEY = SharedKey("counter", 1, "a passphrase of this counter")
PAY = Pay("K7F2A00001", 1640)


def always() -> bool:
    return True


def options(terminal: PaymentTerminalSimulator) -> Options:
    return Options(terminal.url, POIID, "balie-1", KEY.identifier, KEY.version, KEY.passphrase, str(terminal.root))


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PaymentTerminalSimulator]:
    monkeypatch.setattr(driver, "ASK_AFTER_S", 0.8)  # the same patience, shorter
    monkeypatch.setattr(driver, "ANSWER_S", 0.8)
    made = PaymentTerminalSimulator(0, tmp_path, key=KEY, tls_as=POIID)
    made.start()
    yield made
    made.stop()


def seen(device: NexoDriver, reached: Callable[[], bool], within_s: float = 30) -> None:
    """Lives as its host lets it live, until it has told."""
    deadline = time.monotonic() + within_s
    while not reached():
        assert time.monotonic() < deadline, device.status()
        if device.status().state is State.NO_DEVICE:
            device.close()
            device.open()
        device.poll()


def codes(device: NexoDriver) -> list[str]:
    return [fault.code for fault in device.status().faults]


def online(terminal: PaymentTerminalSimulator, given: Options | None = None) -> NexoDriver:
    device = create(given or options(terminal))
    assert device.open() is None
    seen(device, lambda: device.status().state is State.ONLINE)
    return device


@pytest.mark.parametrize(
    ("trouble", "code", "acts"),
    [
        ("off", "no_device", Acts.CLEAR),
        ("hang", "mute", Acts.RESET),
        ("garbage", "garbage", Acts.RESET),
        ("half", "garbage", Acts.RESET),
        ("stranger", "wrong_device", Acts.CONFIGURATION),
        ("web_page", "wrong_device", Acts.CONFIGURATION),
    ],
)
def test_an_idle_terminal_in_trouble_is_seen_and_used_again(
    terminal: PaymentTerminalSimulator, trouble: str, code: str, acts: Acts
) -> None:
    device = online(terminal)
    terminal.do(trouble)
    seen(device, lambda: codes(device) == [code])
    assert not device.status().usable
    assert device.status().faults[0].acts is acts
    terminal.do("on" if trouble == "off" else "mend")
    seen(device, lambda: device.status().state is State.ONLINE)


@pytest.mark.parametrize("trouble", ["garbage", "half", "stranger", "web_page", "hang"])
def test_a_payment_in_trouble_is_unknown_until_the_terminal_can_be_asked(
    terminal: PaymentTerminalSimulator, trouble: str
) -> None:
    device = online(terminal)
    outcomes: list[Outcome] = []
    paying = threading.Thread(target=lambda: outcomes.append(device.run(PAY, always)))
    paying.start()
    while terminal.state()["waiting"] != PAY.reference:
        time.sleep(0.01)
    terminal.do(trouble)
    terminal.do("lose" if trouble == "hang" else "approve")
    paying.join()
    assert outcomes[0].completion is Completion.OUTCOME_UNKNOWN
    assert outcomes[0].value is None
    terminal.do("mend")
    told = device.run(PaymentStatus(PAY.reference), always)
    assert isinstance(told.value, Payment)
    assert told.value.state is PaymentState.APPROVED
    assert list(terminal.state()["transactions"]) == [PAY.reference]


def test_a_slow_terminal_is_a_terminal(terminal: PaymentTerminalSimulator) -> None:
    device = online(terminal)
    terminal.do("slow")
    deadline = time.monotonic() + 4
    while time.monotonic() < deadline:
        device.poll()
        assert device.status().state is State.ONLINE
    device.close()


def test_a_terminal_that_is_stuck_in_a_payment_is_reset(terminal: PaymentTerminalSimulator) -> None:
    stuck = online(terminal)
    paying = threading.Thread(target=lambda: online(terminal).run(PAY, always), daemon=True)
    paying.start()
    while terminal.state()["waiting"] != PAY.reference:
        time.sleep(0.01)
    assert not stuck.reset()  # it does not know of any payment
    told = stuck.run(PaymentStatus(PAY.reference), always)
    assert isinstance(told.value, Payment)
    assert told.value.state is PaymentState.IN_PROGRESS
    assert stuck.reset()
    paying.join()
    assert terminal.state()["transactions"] == {PAY.reference: "Aborted"}
    stuck.run(PaymentStatus(PAY.reference), always)
    assert not stuck.reset()


def test_another_key_than_the_terminal_has(terminal: PaymentTerminalSimulator) -> None:
    device = create(replace(options(terminal), passphrase="another"))
    device.open()
    # The terminal cannot read us and answers nothing that we can read: nothing is certain.
    seen(device, lambda: not device.status().usable and bool(codes(device)))
    assert device.run(PAY, always).completion is Completion.OUTCOME_UNKNOWN
    assert terminal.state()["transactions"] == {}


def test_messages_that_somebody_changed_on_the_way(
    terminal: PaymentTerminalSimulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = online(terminal)
    forger = type(terminal._envelope)(SharedKey(KEY.identifier, KEY.version, "guessed"))  # type: ignore[misc]
    monkeypatch.setattr(terminal._envelope, "seal", forger.seal)
    seen(device, lambda: codes(device) == ["tampered_message"])
    assert device.status().state is State.POTENTIAL_FRAUD
    outcomes: list[Outcome] = []
    paying = threading.Thread(target=lambda: outcomes.append(device.run(PAY, always)))
    paying.start()
    while terminal.state()["waiting"] != PAY.reference:
        time.sleep(0.01)
    terminal.do("approve")
    paying.join()
    assert outcomes[0].completion is Completion.OUTCOME_UNKNOWN
    assert outcomes[0].fault
    assert outcomes[0].fault.code == "tampered_message"


@pytest.mark.parametrize("ca", ["", "nothing-there.pem"])
def test_without_the_root_certificate_a_terminal_is_not_trusted(terminal: PaymentTerminalSimulator, ca: str) -> None:
    device = create(replace(options(terminal), ca=ca))
    device.open()
    seen(device, lambda: codes(device) == ["not_trusted"])
    assert not device.status().usable
    outcome = device.run(PAY, always)
    assert outcome.completion is Completion.DEVICE_NOT_READY
    assert terminal.state()["transactions"] == {}


def test_a_terminal_of_another_name_is_not_trusted(tmp_path: Path) -> None:
    other = PaymentTerminalSimulator(0, tmp_path, key=KEY, tls_as="V400m-000000000")
    other.start()
    device = create(options(other))
    device.open()
    seen(device, lambda: codes(device) == ["not_trusted"])
    other.stop()


@pytest.mark.parametrize(
    ("given", "word"),
    [
        ({"url": "http://10.0.0.20:8080/nexo", "passphrase": "p", "key_identifier": "k"}, "https"),
        ({"url": "https://10.0.0.20:8443/nexo"}, "passphrase"),
        ({"url": "https://127.0.0.1/nexo", "passphrase": "p"}, "together"),
        ({"url": "10.0.0.20"}, "https://host"),
    ],
)
def test_settings_that_would_send_payments_in_the_clear(given: dict[str, str], word: str) -> None:
    with pytest.raises(ValueError, match=word):
        Options(poiid=POIID, saleid="balie-1", **given)


def test_the_passphrase_is_in_no_representation() -> None:
    assert "geheim" not in repr(Options("https://127.0.0.1/nexo", POIID, "balie-1", "k", 1, "geheim"))
