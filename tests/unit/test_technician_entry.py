"""Who may in: PINs, how often one may be wrong, and the three doors."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from backend_client.outbox.keys import Key, Keyring
from hardware.commands import ServiceCard
from hardware.device import DeviceClass, State, Status
from hardware.drivers.emrtd.driver import EmrtdDriver
from hardware.drivers.emrtd.sockets import SocketReader
from hardware.simulators.documents import load
from hardware.simulators.passport import ChipReaderSimulator
from hardware.supervisor import Observed, StatusChanged
from kiosk import ASSETS
from kiosk.audit import Audit, verify
from kiosk.cli import main
from kiosk.technician import entry, people, pin
from kiosk.technician.doors import Corner, Doors, Knock, Touched, Way, is_pattern
from kiosk.technician.entry import Admitted, Entry, Refusal, Refused
from kiosk.technician.lockout import DELAYS_S, LOCK_S, LOCKED, Attempts

KEYS = Keyring(Key(b"k" * 32))
GOOD = "730194"
UID = "04A2B3C4D5E680"
DOCUMENTS = load(ASSETS / "demo" / "residents.toml")
PATTERN = (Corner.TOP_LEFT, Corner.BOTTOM_RIGHT, Corner.TOP_RIGHT)
AT = {
    Corner.TOP_LEFT: (0.05, 0.05),
    Corner.TOP_RIGHT: (0.95, 0.05),
    Corner.BOTTOM_LEFT: (0.05, 0.95),
    Corner.BOTTOM_RIGHT: (0.95, 0.95),
}


class Clock:
    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """For who counts tries and does not look at hashes: those take a tenth of a second each."""
    monkeypatch.setattr(pin, "is_right", lambda given, kept: kept == f"hash of {given}")


def opened(folder: Path, clock: Clock, kept: str = f"hash of {GOOD}") -> Entry:
    people.save(folder, people.People("5a" * 16, {}).plus("Jan", kept, UID))
    return Entry(folder, Audit(folder, lambda: KEYS), clock)


def test_the_right_pin_lets_in_and_is_kept_nowhere(tmp_path: Path, clock: Clock) -> None:
    door = opened(tmp_path, clock, pin.hashed(GOOD))
    assert door.names() == ("Jan",)
    assert door.attempt("Jan", "000000", Way.SWITCH) == Refused(Refusal.WRONG, DELAYS_S[0])
    assert door.attempt("Jan", GOOD, Way.CARD) == Admitted("Jan")
    assert door.attempt("Eva", GOOD, Way.CARD) == Refused(Refusal.WRONG, DELAYS_S[0])
    for file in tmp_path.iterdir():
        assert GOOD.encode() not in file.read_bytes(), file
        assert UID.encode() not in file.read_bytes(), file
    assert [(line.actor, line.what) for line in Audit(tmp_path, lambda: KEYS).lines()] == [
        ("Jan", "switch wrong"),
        ("Jan", "card admitted"),
        ("Eva", "card wrong"),
    ]
    assert verify(tmp_path, KEYS).proved


@pytest.mark.usefixtures("quick")
def test_brute_force_gets_one_try_in_a_quarter_of_an_hour(tmp_path: Path, clock: Clock) -> None:
    door = opened(tmp_path, clock)
    looked_at = 0
    for number in range(2000):  # a try each ten seconds
        answer = door.attempt("Jan", f"{number:06}", Way.PATTERN) if number % 10 == 0 else door.standing()
        looked_at += isinstance(answer, Refused) and answer.why is Refusal.WRONG
        clock.now += 10
        door = Entry(tmp_path, Audit(tmp_path, lambda: KEYS), clock)  # restarting the counter wins nothing
    assert looked_at <= len(DELAYS_S)
    answer = door.standing()
    assert answer is None or answer.why is Refusal.LOCKED
    looked = [line for line in Audit(tmp_path, lambda: KEYS).lines() if line.what == "pattern locked"]
    assert looked
    door.unlock()
    assert door.attempt("Jan", GOOD, Way.PATTERN) == Admitted("Jan")


@pytest.mark.usefixtures("quick")
def test_a_try_counts_before_it_is_looked_at(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    door = opened(tmp_path, clock)

    def power_cut(given: str, kept: str) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(pin, "is_right", power_cut)
    for _ in range(LOCKED):
        with pytest.raises(KeyboardInterrupt):
            door.attempt("Jan", "000000", Way.SWITCH)
        clock.now += max(DELAYS_S)
    assert door.standing() == Refused(Refusal.LOCKED, LOCK_S - max(DELAYS_S))


@pytest.mark.usefixtures("quick")
def test_files_that_were_meddled_with_let_nobody_in(tmp_path: Path, clock: Clock) -> None:
    door = opened(tmp_path, clock)
    (tmp_path / entry.FILE).write_text("damaged")
    clock.now = time.time()
    assert isinstance(found := door.standing(), Refused)
    assert found.why is Refusal.LOCKED
    (tmp_path / people.FILE).chmod(0o644)
    assert isinstance(found := door.attempt("Jan", GOOD, Way.SWITCH), Refused)
    assert found.why is Refusal.NOT_TRUSTED
    (tmp_path / people.FILE).unlink()
    assert door.standing() == Refused(Refusal.NOBODY)


TRIES = st.lists(st.tuples(st.booleans(), st.floats(0, 2000)), max_size=30)


@given(TRIES)
def test_waiting_never_ends_early_and_never_lasts_for_ever(tries: list[tuple[bool, float]]) -> None:
    attempts, now = Attempts(), 1_800_000_000.0
    for is_right, pause in tries:
        now += pause
        if attempts.wait_s(now):
            assert attempts.wait_s(now) <= LOCK_S
            continue
        before = attempts
        attempts = Attempts() if is_right else attempts.failed(now)
        assert attempts.wrong == (0 if is_right else before.wrong + 1)
        assert attempts.wait_s(now - 1e6) <= LOCK_S  # a clock that was set back
        assert attempts.wait_s(now + LOCK_S) == 0


@pytest.mark.parametrize(
    "weak",
    [
        *("12345", "1234567890123", "abcdef", "123456", "890123", "654321", "111111", "121212", "123123", "112233"),
        *("123321", "240786", "19860724", "860724", "072486", "159753", "010101"),
    ],
)
def test_a_pin_that_is_easy_to_guess_is_refused(weak: str) -> None:
    assert pin.weakness(weak)


def test_other_pins_are_good() -> None:
    for good in (GOOD, "4827163", "905173"):
        assert pin.weakness(good) == ""


@given(st.lists(st.sampled_from(Corner), min_size=1, max_size=8), st.floats(0, 3))
def test_the_pattern_opens_and_any_other_order_does_not(pressed: list[Corner], pause: float) -> None:
    touches = [Touched(*AT[corner], at=index * pause) for index, corner in enumerate(pressed)]
    slow = pause * (len(PATTERN) - 1) > 6
    assert is_pattern(touches, PATTERN) == (tuple(pressed[-3:]) == PATTERN and not slow)
    assert not is_pattern(touches, ())


@given(st.floats(0.16, 0.84), st.floats(0, 1))
def test_a_touch_between_spoils_the_pattern(x: float, y: float) -> None:
    touches = [Touched(*AT[corner], at=0) for corner in PATTERN]
    assert not is_pattern([*touches[:1], Touched(x, y, 0), *touches[1:]], PATTERN)


def test_each_door_knocks_once() -> None:
    doors = Doors(PATTERN)

    def switch(word: str) -> Knock | None:
        return doors.hears(StatusChanged(DeviceClass.PANEL, Status(State.ONLINE, parts={"switch": word})))

    assert [switch(word) for word in ("run", "maintenance", "supervisor", "run", "supervisor")] == [
        *(None, Knock(Way.SWITCH), None, None, Knock(Way.SWITCH))
    ]
    assert doors.hears(Observed(DeviceClass.CHIP_READER, ServiceCard(UID))) == Knock(Way.CARD, UID)
    knocks = [doors.touched(Touched(*AT[corner], at=0)) for corner in (*PATTERN, PATTERN[-1])]
    assert knocks == [None, None, Knock(Way.PATTERN), None]


def test_a_panel_that_breaks_turns_no_switch() -> None:
    """Nobody is put out who is there to mend it, and nobody is taken to have come again when it is well."""
    doors = Doors(PATTERN)
    turned = Status(State.ONLINE, parts={"switch": "maintenance"})
    assert doors.hears(StatusChanged(DeviceClass.PANEL, turned)) == Knock(Way.SWITCH)
    for broken in (Status(State.NO_DEVICE), Status(State.UNKNOWN), turned):
        assert doors.hears(StatusChanged(DeviceClass.PANEL, broken)) is None
        assert doors.turned
    doors.hears(StatusChanged(DeviceClass.PANEL, Status(State.ONLINE, parts={"switch": "run"})))
    assert not doors.turned


def test_a_card_says_whose_it_is(tmp_path: Path, clock: Clock) -> None:
    door = opened(tmp_path, clock)
    assert door.whose(UID) == "Jan"
    assert door.whose("04A2B3C4D5E681") == ""


def seen(driver: EmrtdDriver, until: Callable[[], bool]) -> list[object]:
    found: list[object] = []
    deadline = time.monotonic() + 10
    while not until() and time.monotonic() < deadline:
        found += driver.poll()
    for _ in range(3):
        found += driver.poll()
    return found


@pytest.mark.parametrize("looks", [True, False])
def test_the_reader_tells_a_card_that_is_no_document(tmp_path: Path, looks: bool) -> None:
    path = tmp_path / "reader"
    driver, hand = EmrtdDriver(SocketReader(str(path)), service_cards=looks), ChipReaderSimulator(str(path), DOCUMENTS)
    assert driver.open() is None
    hand.start()
    try:
        hand.do("service_card", UID)
        told = seen(driver, lambda: driver.status().parts["media"] == "present")
        assert told == ([ServiceCard(UID)] if looks else [])
        for other in (("service_card", "08112233"), ("lay", next(iter(DOCUMENTS)))):
            hand.do("take")
            assert seen(driver, lambda: driver.status().parts["media"] == "not_present") == []
            hand.do(*other)
            assert seen(driver, lambda: driver.status().parts["media"] == "present") == []
    finally:
        hand.stop()
        driver.close()


def test_the_command_line_adds_lists_and_removes(tmp_path: Path) -> None:
    key = tmp_path / "key" / "storage.key"
    key.parent.mkdir()
    key.touch(0o600)
    key.write_text(KEYS.current.secret.hex())

    def run(*arguments: str, typed: str = "") -> tuple[int, str]:
        result = CliRunner().invoke(main, ["technician", *arguments, "--data", str(tmp_path)], input=typed)
        return result.exit_code, result.output

    assert run("add", "Jan", typed="123456\n")[0] == 1
    assert "two different PINs" in run("add", "Jan", typed=f"{GOOD}\n{GOOD}1\n")[1]
    code, said = run("add", "Jan", "--card", "04:a2:b3:c4:d5:e6:80", typed=f"{GOOD}\n{GOOD}\n")
    assert (code, GOOD in said) == (0, False)
    assert (tmp_path / people.FILE).stat().st_mode & 0o777 == 0o600
    assert "Jan  (with a card)" in run("list")[1]
    assert Entry(tmp_path, Audit(tmp_path, lambda: KEYS)).whose(UID) == "Jan"
    assert run("unlock")[0] == 0
    assert run("remove", "Eva")[0] == 1
    assert run("remove", "Jan")[0] == 0
    assert run("list")[1] == ""
    actions = [line.action for line in Audit(tmp_path, lambda: KEYS).lines()]
    assert actions == ["technician.add", "technician.unlock", "technician.remove"]
