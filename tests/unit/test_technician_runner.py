"""The technician's tests are carried out one at a time, each wish answered once, whatever comes when."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware import commands as c
from hardware.device import Acts, Completion, DeviceClass, Fault, FaultKind, Outcome, Status
from hardware.device import State as DeviceState
from hardware.exercise import Change, Do, Finding, Judge, Pause, Say, See
from hardware.exercises import KEYS, exercise
from hardware.supervisor import Observed, StatusChanged
from kiosk.technician.checks.check import Aim, Begin, Check, Group, Script, Wait
from kiosk.technician.checks.runner import Run, Runner, State
from kiosk.technician.checks.touch import TARGETS, grid

SCANNER, PANEL, KEYPAD, PRINTER = (
    DeviceClass.DOCUMENT_SCANNER,
    DeviceClass.PANEL,
    DeviceClass.KEYPAD,
    DeviceClass.PAGE_PRINTER,
)
PASSPORT = c.DocumentSeen("P", "NW5M0L1N3", "851201", "300101")


class Bench:
    """A counter of which the test is the devices, the workers and the clock."""

    def __init__(self) -> None:
        self.now = 0.0
        self.statuses = dict.fromkeys(DeviceClass, Status(DeviceState.ONLINE))
        self.commands: list[tuple[Any, Callable[[Outcome], None]]] = []
        self.cancelled: list[int] = []
        self.work: list[Callable[[], None]] = []
        self.ended: list[tuple[str, State]] = []
        self.printed: list[Outcome] = []
        plumbing: Any = self
        self.runner = Runner(
            plumbing,
            lambda device: self.statuses[device],
            lambda: None,
            lambda check, run: self.ended.append((check.id, run.state)),
            lambda _, outcome: self.printed.append(outcome),
            lambda: self.now,
        )

    def run(self, _device: DeviceClass, command: Any, _within_s: float, ended: Callable[[Outcome], None]) -> int:
        self.commands.append((command, ended))
        return len(self.commands)

    def cancel(self, _device: DeviceClass, number: int) -> None:
        self.cancelled.append(number)

    def by_service(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        self.work.append(lambda: then(work()))

    def passes(self, seconds: float) -> None:
        self.now += seconds
        self.runner.tick()

    def begin(self, script: Callable[[], Script], name: str = "x") -> None:
        self.runner.begin([check(script, name)])

    def run_of(self, name: str = "x") -> Run:
        return self.runner.runs[name]


def check(script: Callable[[], Script], name: str = "x") -> Check:
    return Check(name, Group.DEVICES, "panel", name, "", script)


@pytest.fixture
def bench() -> Bench:
    return Bench()


def said(words: str) -> Callable[[], Script]:
    def script() -> Script:
        yield Say(words)
        yield Judge("Goed?")
        return Finding((words,))

    return script


def test_one_goes_after_the_other_and_each_ends_with_its_time(bench: Bench) -> None:
    bench.runner.begin([check(said("een"), "a"), check(said("twee"), "b")])
    bench.runner.begin([check(said("twee"), "b")])  # it waits already: not twice
    assert (bench.run_of("a").words, bench.run_of("a").question) == ("een", "Goed?")
    assert bench.run_of("b").state is State.WAITING
    bench.now = 4.0
    bench.runner.judge(True)
    assert (bench.run_of("a").state, bench.run_of("a").took_s) == (State.WELL, 4.0)
    assert bench.run_of("b").state is State.RUNNING
    bench.runner.judge(True)
    assert bench.ended == [("a", State.WELL), ("b", State.WELL)]
    assert not bench.runner.busy


def test_what_is_seen_is_of_that_device_and_of_that_kind(bench: Bench) -> None:
    bench.begin(lambda: exercise(SCANNER))
    assert bench.run_of().left_s == 30
    bench.runner.hears(Observed(KEYPAD, c.KeyPressed(c.Key.UP)))
    bench.runner.hears(Observed(SCANNER, c.KeyPressed(c.Key.UP)))
    assert bench.run_of().state is State.RUNNING
    bench.runner.hears(Observed(SCANNER, PASSPORT))
    assert bench.run_of().finding == Finding(("Gelezen: een paspoort.",))
    assert "NW5M0L1N3" not in repr(bench.runner.runs)


def test_what_does_not_come_in_time_is_told(bench: Bench) -> None:
    bench.begin(lambda: exercise(SCANNER))
    bench.passes(29)
    assert bench.run_of().left_s == 1
    bench.passes(1)
    assert (bench.run_of().state, bench.run_of().finding.code) == (State.WRONG, "nothing_seen")


def test_a_device_that_is_ill_or_falls_ill_is_told_by_its_fault(bench: Bench) -> None:
    ill = Status(DeviceState.NO_DEVICE, (Fault("no_device", FaultKind.HARDWARE, Acts.CLEAR),))
    bench.begin(lambda: exercise(SCANNER))
    bench.statuses[SCANNER] = ill
    bench.passes(30)
    assert bench.run_of().finding.code == "no_device"
    bench.begin(lambda: exercise(SCANNER))
    assert (bench.run_of().state, bench.run_of().finding.code) == (State.WRONG, "no_device")


def test_every_key_has_to_be_felt_once(bench: Bench) -> None:
    keys = list(KEYS)
    bench.begin(lambda: exercise(KEYPAD))
    for key in [*keys[:-1], keys[0]]:
        bench.runner.hears(Observed(KEYPAD, c.KeyPressed(key)))
    assert bench.run_of().words.endswith(f"Nog te gaan: {KEYS[keys[-1]]}.")
    bench.runner.hears(Observed(KEYPAD, c.KeyPressed(keys[-1])))
    assert bench.run_of().state is State.WELL
    bench.begin(lambda: exercise(KEYPAD))
    for key in keys[1:]:
        bench.runner.hears(Observed(KEYPAD, c.KeyPressed(key)))
    bench.passes(30)
    assert bench.run_of().finding == Finding(("Niet gevoeld: omhoog.",), "nothing_seen")


def test_each_part_of_the_panel_has_to_change(bench: Bench) -> None:
    def becomes(**parts: str) -> None:
        bench.statuses[PANEL] = Status(DeviceState.ONLINE, parts={**bench.statuses[PANEL].parts, **parts})
        bench.runner.hears(StatusChanged(PANEL, bench.statuses[PANEL]))

    becomes(headset="not_present", presence="present", switch="maintenance")
    bench.begin(lambda: exercise(PANEL))
    becomes(presence="not_present")  # that is not what is asked for now
    assert "koptelefoon" in bench.run_of().words
    becomes(headset="present")
    assert "Stap" in bench.run_of().words
    becomes(presence="present")
    assert bench.runner.at("x")
    becomes(switch="run")
    assert "weer terug" in bench.run_of().words  # it may be how the technician came in
    becomes(switch="maintenance")
    assert bench.run_of().state is State.WELL
    bench.begin(lambda: exercise(PANEL))
    for _ in range(4):
        bench.passes(30)
    assert len(bench.run_of().finding.seen) == 4


@pytest.mark.parametrize(("judged", "code"), [(True, ""), (False, "judged_bad")])
def test_what_was_printed_is_judged_and_counted(bench: Bench, judged: bool, code: str) -> None:
    bench.begin(lambda: exercise(PRINTER))
    outcome = Outcome(Completion.SUCCESS, c.DocumentPrinted(1))
    command, ended = bench.commands[-1]
    assert isinstance(command, c.PrintDocument)
    ended(outcome)
    assert bench.printed == [outcome]
    assert bench.run_of().question
    bench.runner.judge(judged)
    assert bench.run_of().finding.code == code


def test_the_display_is_as_bright_as_it_was(bench: Bench) -> None:
    bench.statuses[DeviceClass.DISPLAY] = Status(DeviceState.ONLINE, parts={"brightness": "70"})
    bench.begin(lambda: exercise(DeviceClass.DISPLAY))
    bench.commands[0][1](Outcome(Completion.SUCCESS))
    bench.passes(1)
    assert len(bench.commands) == 1
    bench.passes(1)
    bench.commands[1][1](Outcome(Completion.SUCCESS))
    bench.runner.judge(True)
    assert [command.brightness for command, _ in bench.commands] == [10, 70]
    assert bench.run_of().state is State.WELL


def test_stopping_ends_what_goes_on_and_what_waits(bench: Bench) -> None:
    closed = []

    def script() -> Script:
        try:
            yield Do(PRINTER, c.PrintDocument(b"", "x"))
        finally:
            closed.append(True)
        return Finding(())

    bench.runner.begin([check(script, "a"), check(said("twee"), "b")])
    bench.runner.stop()
    assert (bench.cancelled, closed) == ([1], [True])
    assert bench.ended == [("a", State.STOPPED)]
    assert "b" not in bench.runner.runs
    bench.commands[0][1](Outcome(Completion.CANCELED))  # for nobody, but for who counts paper
    assert bench.run_of("a").state is State.STOPPED
    assert len(bench.printed) == 1


def test_an_answer_that_comes_late_or_twice_is_for_nobody(bench: Bench) -> None:
    told: list[Callable[[Any], None]] = []

    def script() -> Script:
        first = yield Begin(told.append)
        second = yield Begin(told.append)
        return Finding((f"{first} {second}",))

    bench.begin(script)
    told[0]("een")
    told[0]("weer een")
    assert bench.run_of().state is State.RUNNING
    told[1]("twee")
    told[1]("weer twee")
    assert bench.run_of().finding == Finding(("een twee",))


def test_what_calls_back_at_once_and_what_is_done_elsewhere(bench: Bench) -> None:
    def script() -> Script:
        at_once = yield Begin(lambda then: then("nu"))
        elsewhere = yield Wait(lambda: "daar")
        return Finding((f"{at_once} {elsewhere}",))

    bench.begin(script)
    assert bench.run_of().state is State.RUNNING
    bench.work.pop()()
    assert bench.run_of().finding == Finding(("nu daar",))


def touched(bench: Bench, off: Callable[[float, float], tuple[float, float] | None]) -> Finding:
    bench.begin(lambda: grid(lambda: (340.0, 600.0)))
    for x, y in TARGETS:
        aim = bench.run_of().aim
        assert aim
        assert (aim.x, aim.y) == (x, y)
        at = off(x, y)
        if at:
            bench.runner.touch(*at)
        else:
            bench.passes(10)
    return bench.run_of().finding


def test_touches_are_told_in_millimetres(bench: Bench) -> None:
    finding = touched(bench, lambda x, y: (x + 2 / 340, y - 1 / 600))
    assert finding.code == ""
    assert finding.seen == ("Gemiddeld 2,0 mm rechts en 1,0 mm boven van het midden.", "Het verst ernaast: 2,2 mm.")
    assert touched(bench, lambda x, y: (x, y + 6 / 600)).code == "touch_off"
    finding = touched(bench, lambda x, y: (x, y) if (x, y) != TARGETS[4] else None)
    assert (finding.code, finding.seen[0]) == ("touch_missed", "Gemist: 1 van de 9 kruizen.")
    assert touched(bench, lambda x, y: (x, y) if (x, y) != TARGETS[0] else (0.5, 0.5)).code == "touch_missed"
    assert touched(bench, lambda x, y: None).seen == ("Geen enkel kruis is geraakt.",)


EVENTS: dict[str, Callable[[Bench], None]] = {
    "begin": lambda bench: bench.runner.begin([check(everything, "a"), check(said("b"), "b")]),
    "good": lambda bench: bench.runner.judge(True),
    "bad": lambda bench: bench.runner.judge(False),
    "touch": lambda bench: bench.runner.touch(0.5, 0.5),
    "key": lambda bench: bench.runner.hears(Observed(KEYPAD, c.KeyPressed(c.Key.UP))),
    "changed": lambda bench: bench.runner.hears(
        StatusChanged(PANEL, Status(DeviceState.ONLINE, parts={"door": "open"}))
    ),
    "ended": lambda bench: [ended(Outcome(Completion.SUCCESS)) for _, ended in bench.commands].clear(),
    "worked": lambda bench: [work() for work in bench.work].clear(),
    "second": lambda bench: bench.passes(1),
    "minute": lambda bench: bench.passes(60),
    "stop": lambda bench: bench.runner.stop(),
}


def everything() -> Script:
    """One wish of each kind."""
    yield Say("nu")
    seen = [
        (yield Do(PRINTER, c.PrintDocument(b"", "x"))),
        (yield See(KEYPAD, (c.KeyPressed,))),
        (yield Change(PANEL, "door")),
        (yield Judge("Goed?")),
        (yield Pause(1)),
        (yield Wait(lambda: 1)),
        (yield Begin(lambda then: then(2))),
        (yield Aim(0.5, 0.5)),
    ]
    outcome, observed, changed, judged, paused, waited, begun, at = seen
    assert isinstance(outcome, Outcome)
    assert observed is None or isinstance(observed, c.KeyPressed)
    assert isinstance(changed, bool)
    assert isinstance(judged, bool)
    assert paused is None
    assert (waited, begun) == (1, 2)
    assert at in (None, (0.5, 0.5))
    return Finding((), "" if judged else "judged_bad")


@given(st.lists(st.sampled_from(sorted(EVENTS)), max_size=60))
def test_whatever_comes_when_each_begun_test_ends_once_and_as_it_was(events: list[str]) -> None:
    bench = Bench()
    for event in events:
        EVENTS[event](bench)
        states = [run.state for run in bench.runner.runs.values()]
        assert states.count(State.RUNNING) == bench.runner.busy
        assert State.WAITING not in states or bench.runner.busy
    begun = len(bench.ended) + bench.runner.busy
    bench.runner.stop()
    assert len(bench.ended) == begun
    assert not bench.runner.busy
