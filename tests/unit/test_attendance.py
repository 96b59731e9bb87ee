"""Who comes to the technician's screen: by name and PIN, with waits that can be seen, and out again."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend_client.outbox.keys import Key, Keyring
from kiosk.audit import Audit
from kiosk.plumbing import Plumbing
from kiosk.technician import people, pin
from kiosk.technician.attendance import DOORSTEP_S, Attendance, Leaving, Stage
from kiosk.technician.doors import Knock, Way
from kiosk.technician.entry import Entry, Refusal
from kiosk.technician.lockout import DELAYS_S, LOCK_S, LOCKED
from kiosk.technician.views import view, waiting

KEYS = Keyring(Key(b"k" * 32))
GOOD, WRONG = "730194", "730195"
UID = "04A2B3C4D5E680"
MINUTES = 10


class Counter:
    """What is around the door: a clock, a disk, and maybe a visitor."""

    def __init__(self, folder: Path) -> None:
        self.now = 1_800_000_000.0
        self.visitor = False
        self._posted: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self.plumbing = Plumbing(self._posted.put, lambda _: None)
        self.audit = Audit(folder, lambda: KEYS)
        clock = lambda: self.now  # noqa: E731
        entry = Entry(folder, self.audit, clock)
        self.door = Attendance(entry, self.audit, self.plumbing, lambda: not self.visitor, lambda: None, MINUTES, clock)

    def settle(self) -> None:
        """Until all that was asked of the disk is done, and told."""
        done: list[bool] = []
        self.plumbing.on_disk(lambda: True, done.append)
        while not done:
            self._posted.get(timeout=10)()

    def knock(self, way: Way = Way.SWITCH, uid: str = "") -> None:
        self.door.knock(Knock(way, uid))
        self.settle()

    def give(self, digits: str) -> None:
        for digit in digits:
            self.door.digit(digit)
        self.door.send()
        self.settle()

    def wait(self, seconds: float) -> None:
        """Second by second, as the counter does."""
        until = self.now + seconds
        while self.now < until:
            self.now = min(self.now + 1, until)
            self.door.tick()
        self.settle()

    def audited(self) -> list[tuple[str, str, str]]:
        return [(line.actor, line.action, line.what) for line in self.audit.lines()]


@pytest.fixture
def counter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter]:
    monkeypatch.setattr(pin, "is_right", lambda given, kept: kept == f"hash of {given}")
    known = people.People("5a" * 16, {}).plus("Jan", f"hash of {GOOD}", UID).plus("Eva", "hash of 492716", "")
    people.save(tmp_path, known)
    made = Counter(tmp_path)
    yield made
    made.plumbing.stop()


def test_by_name_and_pin_in_and_out_again(counter: Counter) -> None:
    counter.knock()
    assert (counter.door.stage, counter.door.doorstep.names) == (Stage.NAME, ("Eva", "Jan"))
    counter.door.choose("Piet")
    assert counter.door.stage is Stage.NAME
    counter.door.choose("Jan")
    counter.give(GOOD[:3])
    assert counter.door.stage is Stage.PIN  # too short to be looked at
    assert counter.audited() == []
    counter.door.erase()
    counter.give(GOOD[2:])
    assert (counter.door.stage, counter.door.name) == (Stage.IN, "Jan")
    counter.door.did("Jan", "part.try_again", "keypad")
    counter.door.leave()
    counter.settle()
    assert (counter.door.stage, counter.door.name) == (Stage.AWAY, "")
    assert counter.audited() == [
        ("Jan", "technician.entry", "switch admitted"),
        ("Jan", "part.try_again", "keypad"),
        ("Jan", "technician.left", "by hand"),
    ]


def test_a_card_brings_its_own_name_and_a_strange_one_nothing(counter: Counter) -> None:
    counter.knock(Way.CARD, "04A2B3C4D5E681")
    assert counter.door.stage is Stage.AWAY
    counter.knock(Way.CARD, UID)
    assert (counter.door.stage, counter.door.doorstep.name) == (Stage.PIN, "Jan")
    counter.door.back()
    assert counter.door.stage is Stage.AWAY


def test_nobody_comes_to_the_door_while_a_visitor_is_served(counter: Counter) -> None:
    counter.visitor = True
    for way in Way:
        counter.knock(way, UID if way is Way.CARD else "")
        assert counter.door.stage is Stage.AWAY


def test_waits_grow_count_down_and_end_in_a_lock(counter: Counter) -> None:
    counter.knock()
    counter.door.choose("Jan")
    for wrong, delay in enumerate(DELAYS_S, 1):
        counter.give(WRONG)
        step = counter.door.doorstep
        assert (step.refusal, step.wait_s) == (Refusal.WRONG, delay), wrong
        if delay:
            counter.door.digit("7")
            assert counter.door.doorstep.digits == 0
            counter.wait(1)
            assert counter.door.doorstep.wait_s == delay - 1
        counter.wait(delay)
        assert (counter.door.doorstep.wait_s, counter.door.doorstep.digits) == (0, 0)
    counter.give(WRONG)
    assert (counter.door.doorstep.refusal, counter.door.doorstep.wait_s) == (Refusal.LOCKED, LOCK_S)
    counter.give(GOOD)
    assert counter.door.stage is Stage.PIN
    assert len(counter.audited()) == LOCKED
    counter.wait(DOORSTEP_S)
    assert counter.door.stage is Stage.AWAY  # nobody stands there for a quarter of an hour
    counter.knock()
    assert counter.door.doorstep.refusal is Refusal.LOCKED
    shown = view("BALIE1", counter.door.stage, counter.door.doorstep, (), "", strong=False)
    assert "op slot" in shown.said
    assert "minuten" in shown.wait


def test_it_is_left_by_itself(counter: Counter) -> None:
    counter.knock()
    counter.wait(DOORSTEP_S - 1)
    assert counter.door.stage is Stage.NAME
    counter.wait(1)
    assert counter.door.stage is Stage.AWAY
    counter.knock(Way.CARD, UID)
    counter.give(GOOD)
    counter.wait(MINUTES * 60 - 1)
    counter.door.touched()
    counter.wait(MINUTES * 60 - 1)
    assert counter.door.name == "Jan"
    counter.wait(1)
    assert counter.door.stage is Stage.AWAY
    assert counter.audited()[-1] == ("Jan", "technician.left", Leaving.ALONE)


def test_who_went_away_before_the_answer_is_not_in(counter: Counter) -> None:
    counter.knock(Way.CARD, UID)
    for digit in GOOD:
        counter.door.digit(digit)
    counter.door.send()
    counter.door.leave()
    counter.settle()
    counter.settle()
    assert counter.door.stage is Stage.AWAY
    assert [what for _, _, what in counter.audited()] == ["card admitted", "by hand"]


DEEDS = st.lists(st.sampled_from(["knock", "card", "name", "1", "send", "right", "back", "leave", "tick"]), max_size=25)


@settings(max_examples=60)
@given(DEEDS)
def test_nobody_is_in_without_a_right_pin(tmp_path_factory: pytest.TempPathFactory, deeds: list[str]) -> None:
    folder = tmp_path_factory.mktemp("door")
    people.save(folder, people.People("5a" * 16, {}).plus("Jan", "hash of 000000", UID))
    counter = Counter(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pin, "is_right", lambda given, kept: given == GOOD)
        gave = False
        try:
            for deed in deeds:
                before = counter.door.stage
                match deed:
                    case "knock" | "card":
                        counter.knock(*((Way.CARD, UID) if deed == "card" else ()))
                    case "name":
                        counter.door.choose("Jan")
                    case "right":
                        gave = before is Stage.PIN and counter.door.doorstep.digits == 0
                        counter.give(GOOD)
                    case "send" | "back" | "leave" | "tick":
                        getattr(counter.door, deed)()
                        counter.settle()
                    case digit:
                        counter.door.digit(digit)
                if counter.door.stage is Stage.IN and before is not Stage.IN:
                    assert gave
                assert (counter.door.name == "Jan") == (counter.door.stage is Stage.IN)
        finally:
            counter.plumbing.stop()


def test_a_wait_is_said_in_words() -> None:
    assert waiting(0) == ""
    assert waiting(1) == "U kunt het over 1 seconde opnieuw proberen."
    assert waiting(30) == "U kunt het over 30 seconden opnieuw proberen."
    assert waiting(890) == "U kunt het over 15 minuten opnieuw proberen."
