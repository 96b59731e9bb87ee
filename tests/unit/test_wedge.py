from __future__ import annotations

import errno
import os
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.commands import CodeSeen, CodeUnreadable, ReadChip
from hardware.device import Acts, Completion, State
from hardware.driver import Driver
from hardware.drivers import wedge
from hardware.drivers.input_events import EV_KEY, EV_SYN, EVENT, SYN_DROPPED, InputEvents, KeyEvent, pack
from hardware.drivers.serial_frames import Broken, Scan, Why
from hardware.drivers.us_keys import PLAIN, SHIFTED
from hardware.drivers.wedge import Typing
from tests.unit.scanners_in_hand import cut, heard, polled_until

ENTER, SHIFT, F1 = 28, 42, 59
KEYS = {character: (code, False) for code, character in reversed(PLAIN.items())}
KEYS = {character: (code, True) for code, character in SHIFTED.items()} | KEYS
ADDRESS = "https://www.tilburg.nl/afspraak/8F3C?taal=nl"
texts = st.text("".join(sorted(KEYS)), min_size=1, max_size=20)


def stroke(code: int) -> bytes:
    return b"".join(pack(EV_KEY, code, value) + pack(EV_SYN, 0, 0) for value in (1, 0))


def typed(text: str) -> bytes:
    """What a keyboard sends for this text: shift down, key, shift up where it needs one."""
    strokes = b""
    for character in text:
        code, shifted = KEYS[character]
        strokes += pack(EV_KEY, SHIFT, 1) + stroke(code) + pack(EV_KEY, SHIFT, 0) if shifted else stroke(code)
    return strokes


def scanned(pieces: list[bytes], longest: int = 64) -> list[Scan | Broken]:
    events, typing = InputEvents(), Typing(longest)
    results = [typing.key(event) for piece in pieces for event in events.feed(piece)]
    return [result for result in [*results, typing.silence()] if result is not None]


def test_every_printable_character_has_a_key() -> None:
    assert set(KEYS) == set(string.printable) - set("\n\r\x0b\x0c")
    assert (PLAIN[30], SHIFTED[30], PLAIN[57], SHIFTED[40], PLAIN[53]) == ("a", "A", " ", '"', "/")


@given(st.lists(texts, max_size=4), st.data())
def test_what_is_typed_is_read_however_the_bytes_are_cut(typing: list[str], data: st.DataObject) -> None:
    stream = b"".join(typed(text) + stroke(ENTER) for text in typing)
    assert scanned(cut(data, stream)) == [Scan(text) for text in typing]


@given(st.lists(st.builds(KeyEvent, st.integers(0, 120), st.booleans(), st.booleans()), max_size=300))
def test_no_keys_grow_the_buffer(events: list[KeyEvent]) -> None:
    typing = Typing(16)
    for event in events:
        result = typing.key(event)
        assert not isinstance(result, Scan) or 0 < len(result.text) <= 16
        assert sum(len(value) for value in vars(typing).values() if isinstance(value, str)) <= 16


@given(st.lists(st.binary(max_size=100), max_size=6))
def test_noise_never_crashes(noise: list[bytes]) -> None:
    assert all(isinstance(one, Scan | Broken) for one in scanned(noise))


def test_a_held_key_is_one_key() -> None:
    assert scanned([pack(EV_KEY, 30, 1) + pack(EV_KEY, 30, 2) * 9 + pack(EV_KEY, 30, 0) + stroke(ENTER)]) == [Scan("a")]


def test_an_empty_line_is_nothing() -> None:
    assert scanned([stroke(ENTER) * 3]) == []


@pytest.mark.parametrize(
    ("stream", "why"),
    [
        (typed("half"), Why.HALF),
        (typed("x" * 65) + stroke(ENTER), Why.TOO_LONG),
        (typed("a") + stroke(F1) + typed("b") + stroke(ENTER), Why.NOT_TEXT),
    ],
)
def test_what_is_no_code_has_a_name(stream: bytes, why: Why) -> None:
    assert scanned([stream]) == [Broken(why)]


# --- the driver --------------------------------------------------------------------------------------------------


@pytest.fixture
def keyboard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """The end of a pipe into which the kernel would write."""
    monkeypatch.setattr(wedge, "WAIT_S", wedge.WAIT_S / 4)
    monkeypatch.setattr(wedge, "GAP_S", wedge.GAP_S / 4)
    os.mkfifo(tmp_path / "event7")
    end = os.open(tmp_path / "event7", os.O_RDWR)
    yield end
    os.close(end)


@pytest.fixture
def driver(keyboard: int, tmp_path: Path) -> Iterator[Driver]:
    driver = wedge.create(wedge.Options(str(tmp_path / "event7"), max_length=100))
    assert driver.open() is None
    yield driver
    driver.close()


def test_codes_are_seen(driver: Driver, keyboard: int) -> None:
    os.write(keyboard, typed(ADDRESS) + stroke(ENTER))
    assert heard(driver, 1) == [CodeSeen(ADDRESS)]
    assert driver.status().state is State.ONLINE


def test_the_same_code_right_after_is_the_same_code(driver: Driver, keyboard: int) -> None:
    os.write(keyboard, (typed("one") + stroke(ENTER)) * 3 + typed("two") + stroke(ENTER))
    assert heard(driver, 2) == [CodeSeen("one"), CodeSeen("two")]


def test_a_code_without_enter_is_incomplete(driver: Driver, keyboard: int) -> None:
    os.write(keyboard, typed("half") + stroke(ENTER)[: EVENT.size - 1])
    assert heard(driver, 1) == [CodeUnreadable("incomplete")]


def test_a_code_of_which_keys_were_lost_is_no_code(driver: Driver, keyboard: int) -> None:
    lossy = typed("1234") + pack(EV_SYN, SYN_DROPPED, 0) + typed("78")
    os.write(keyboard, b"".join(part + stroke(ENTER) for part in (typed("one"), lossy, typed("two"))))
    assert heard(driver, 3) == [CodeSeen("one"), CodeUnreadable("not_text"), CodeSeen("two")]


def test_a_keyboard_that_another_holds_is_busy(keyboard: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(*_: object) -> None:
        raise OSError(errno.EBUSY, "held")  # there is no input device on a machine of tests to be held

    monkeypatch.setattr(wedge.fcntl, "ioctl", held)
    fault = wedge.create(wedge.Options(str(tmp_path / "event7"))).open()
    assert fault is not None
    assert (fault.code, fault.acts) == ("in_use", Acts.CONFIGURATION)


def test_a_node_that_ends_is_no_device(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "event7")
    end = os.open(tmp_path / "event7", os.O_RDWR)
    driver = wedge.create(wedge.Options(str(tmp_path / "event7")))
    assert driver.open() is None
    os.close(end)
    assert polled_until(driver, lambda: driver.status().state is State.NO_DEVICE)
    assert driver.poll() == ()


@pytest.mark.parametrize("port", ["/nowhere/event7", "usb:ffff:ffff", "name:No such keyboard"])
def test_a_missing_node_is_no_device(port: str) -> None:
    driver = wedge.create(wedge.Options(port))
    fault = driver.open()
    assert fault is not None
    assert fault.code == "no_device"
    assert driver.status().state is State.NO_DEVICE


def test_it_carries_out_nothing_and_claims_no_health_when_closed(driver: Driver) -> None:
    assert driver.run(ReadChip("SPECI2014", "851201", "310309"), lambda: True).completion is Completion.UNSUPPORTED
    assert not driver.reset()
    driver.close()
    assert driver.status().state is State.UNKNOWN


def test_a_port_that_cannot_be_found_is_refused_in_the_settings() -> None:
    with pytest.raises(ValueError, match="name a path"):
        wedge.Options("event7")
