"""One process a device: what hangs or crashes is replaced, and its command ends in the truth."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from hardware.commands import DocumentSeen, PaymentStatus, PrintDocument
from hardware.device import Acts, Completion, DeviceClass, Outcome, State
from hardware.host import DriverSpec
from hardware.ladder import LADDER, Rung
from hardware.supervisor import SILENCE_S, Climbed, Completed, Observed, Report, StatusChanged, Supervisor
from tests.unit.misbehaving import Options

DEVICE = DeviceClass.PAGE_PRINTER


class Bench:
    """A supervisor with one misbehaving device, and what it reports."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.reports: queue.Queue[Report] = queue.Queue()
        spec = DriverSpec("tests.unit.misbehaving", Options(str(folder)))
        hurried = tuple((due / 10, rung) for due, rung in LADDER)
        self.supervisor = Supervisor({DEVICE: spec}, self.reports.put, hurried)

    def until(self, wanted: Callable[[Report], bool], within_s: float = 40) -> Report:
        deadline = time.monotonic() + within_s
        while True:
            report = self.reports.get(timeout=max(0.01, deadline - time.monotonic()))
            if wanted(report):
                return report

    def until_state(self, state: State) -> None:
        self.until(lambda report: isinstance(report, StatusChanged) and report.status.state is state)

    def ends(self, command_id: int) -> Completed:
        done = self.until(lambda report: isinstance(report, Completed) and report.command_id == command_id)
        assert isinstance(done, Completed)
        return done

    def ran(self, job: str) -> int:
        return len(list(self.folder.glob(f"ran-{job}-*")))


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    bench.supervisor.start()
    bench.until_state(State.ONLINE)
    yield bench
    bench.supervisor.stop()


def each_becomes(reports: queue.Queue[Report], devices: Iterable[DeviceClass], *states: State) -> None:
    """Until each of these devices went through these states."""
    left = {device: list(states) for device in devices}
    while any(left.values()):
        report = reports.get(timeout=40)
        ahead = left[report.device]
        if isinstance(report, StatusChanged) and ahead and report.status.state is ahead[0]:
            ahead.pop(0)


def document(job: str) -> PrintDocument:
    return PrintDocument(b"", job)


def test_a_command_ends_once_in_its_completion(bench: Bench) -> None:
    command = bench.supervisor.run(DEVICE, PaymentStatus("r"), 5)
    assert bench.ends(command).outcome.completion is Completion.SUCCESS


def test_what_a_device_sees_is_reported(bench: Bench) -> None:
    (bench.folder / "see").touch()
    seen = bench.until(lambda report: isinstance(report, Observed))
    assert isinstance(seen, Observed)
    assert isinstance(seen.observation, DocumentSeen)


def test_a_crash_costs_a_restart_and_nothing_else(bench: Bench) -> None:
    before = bench.supervisor.pids()[DEVICE]
    (bench.folder / "die").touch()
    bench.until_state(State.UNKNOWN)
    bench.until_state(State.ONLINE)
    assert bench.supervisor.pids()[DEVICE] != before


def test_a_hang_is_killed_and_replaced(bench: Bench) -> None:
    (bench.folder / "hang").touch()
    bench.until_state(State.UNKNOWN)
    bench.until_state(State.ONLINE)


def test_a_host_that_stops_within_a_word_holds_nobody_up(tmp_path: Path) -> None:
    """Whoever waits for the rest of the word waits for ever, and hears no other device meanwhile."""
    folders = {device: tmp_path / device for device in (DeviceClass.PAGE_PRINTER, DeviceClass.CODE_SCANNER)}
    reports: queue.Queue[Report] = queue.Queue()
    for folder in folders.values():
        folder.mkdir()
    supervisor = Supervisor(
        {device: DriverSpec("tests.unit.misbehaving", Options(str(folder))) for device, folder in folders.items()},
        reports.put,
    )
    supervisor.start()
    try:
        each_becomes(reports, folders, State.ONLINE)
        for folder in folders.values():
            (folder / "stammer").touch()
        each_becomes(reports, folders, State.UNKNOWN, State.ONLINE)
    finally:
        supervisor.stop()


def test_a_nursery_that_takes_long_to_load_is_waited_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("hardware.supervisor.NURSERY_S", 0.01)  # in which no interpreter starts
    reports: queue.Queue[Report] = queue.Queue()
    supervisor = Supervisor({DEVICE: DriverSpec("tests.unit.misbehaving", Options(str(tmp_path)))}, reports.put)
    supervisor.start()
    try:
        each_becomes(reports, [DEVICE], State.ONLINE)
    finally:
        supervisor.stop()


def test_a_supervisor_that_was_held_up_blames_no_device(tmp_path: Path) -> None:
    """On a busy machine it may not run for longer than a device may be silent; what was said meanwhile is waiting."""
    reports: queue.Queue[Report] = queue.Queue()

    def report(told: Report) -> None:
        if isinstance(told, Observed):
            time.sleep(SILENCE_S + 1.0)
        reports.put(told)

    supervisor = Supervisor({DEVICE: DriverSpec("tests.unit.misbehaving", Options(str(tmp_path)))}, report)
    supervisor.start()
    try:
        each_becomes(reports, [DEVICE], State.ONLINE)
        process = supervisor.pids()[DEVICE]
        (tmp_path / "see").touch()
        while not isinstance(reports.get(timeout=40), Observed):
            pass
        command = supervisor.run(DEVICE, PaymentStatus("r"), 5)
        done = reports.get(timeout=40)
        assert isinstance(done, Completed)
        assert (done.command_id, done.outcome.completion) == (command, Completion.SUCCESS)
        assert supervisor.pids()[DEVICE] == process
    finally:
        supervisor.stop()


@pytest.mark.parametrize("job", ["hang", "crash"])
def test_paper_in_a_lost_process_has_an_unknown_outcome_and_is_not_printed_again(bench: Bench, job: str) -> None:
    command = bench.supervisor.run(DEVICE, document(job), 60)
    assert bench.ends(command).outcome.completion is Completion.OUTCOME_UNKNOWN
    bench.until_state(State.ONLINE)
    assert bench.ran(job) == 1


def test_a_waiting_command_of_a_lost_process_was_never_begun(bench: Bench) -> None:
    bench.supervisor.run(DEVICE, document("hang"), 60)
    waiting = bench.supervisor.run(DEVICE, document("second"), 60)
    assert bench.ends(waiting).outcome.completion is Completion.DEVICE_NOT_READY
    assert bench.ran("second") == 0


def test_who_asks_for_it_gets_a_new_process_and_what_was_running_ends_in_the_truth(bench: Bench) -> None:
    before = bench.supervisor.known()[DEVICE]
    running, waiting = (bench.supervisor.run(DEVICE, document(job), 60) for job in ("wait", "second"))
    while not bench.ran("wait"):
        time.sleep(0.02)
    bench.supervisor.restart(DEVICE)
    assert bench.ends(running).outcome == Outcome(Completion.OUTCOME_UNKNOWN)
    assert bench.ends(waiting).outcome == Outcome(Completion.DEVICE_NOT_READY)
    bench.until_state(State.ONLINE)
    after = bench.supervisor.known()[DEVICE]
    assert after.pid not in (None, before.pid)
    assert (after.told, after.deaths) == (True, 0)


def test_a_fault_stands_until_the_new_process_has_looked(bench: Bench) -> None:
    (bench.folder / "gone").touch()
    bench.until_state(State.NO_DEVICE)
    (bench.folder / "gone").unlink()
    bench.supervisor.restart(DEVICE)
    assert isinstance(said := bench.until(lambda report: isinstance(report, StatusChanged)), StatusChanged)
    assert said.status.state is State.ONLINE


def test_a_deadline_cancels(bench: Bench) -> None:
    command = bench.supervisor.run(DEVICE, document("wait"), 0.2)
    assert bench.ends(command).outcome.completion is Completion.CANCELED


def test_a_running_and_a_waiting_command_can_be_cancelled(bench: Bench) -> None:
    running = bench.supervisor.run(DEVICE, document("wait"), 60)
    waiting = bench.supervisor.run(DEVICE, document("second"), 60)
    bench.supervisor.cancel(DEVICE, waiting)
    assert bench.ends(waiting).outcome.completion is Completion.CANCELED
    bench.supervisor.cancel(DEVICE, running)
    assert bench.ends(running).outcome.completion is Completion.CANCELED
    assert bench.ran("second") == 0


def test_a_device_that_returns_is_used_again_without_a_restart(bench: Bench) -> None:
    process = bench.supervisor.pids()[DEVICE]
    (bench.folder / "gone").touch()
    bench.until_state(State.NO_DEVICE)
    command = bench.supervisor.run(DEVICE, document("x"), 5)
    done = bench.ends(command)
    assert done.outcome.completion is Completion.DEVICE_NOT_READY
    assert done.outcome.fault
    assert done.outcome.fault.code == "no_device"
    (bench.folder / "gone").unlink()
    bench.until_state(State.ONLINE)
    assert bench.supervisor.pids()[DEVICE] == process


@pytest.mark.parametrize(("cure", "last"), [("reset", Rung.RESET), ("open", Rung.REOPEN), ("restart", Rung.RESTART)])
def test_a_mute_device_is_healed_by_the_first_rung_that_helps(bench: Bench, cure: str, last: Rung) -> None:
    (bench.folder / f"mute-until-{cure}").touch()
    climbed = []
    while not climbed or climbed[-1] is not last:
        report = bench.until(lambda report: isinstance(report, Climbed))
        assert isinstance(report, Climbed)
        climbed.append(report.rung)
    bench.until_state(State.ONLINE)
    assert climbed == [rung for _, rung in LADDER][: len(climbed)]


def test_what_nothing_heals_is_reported_to_who_maintains_it_and_used_again_when_it_is_well(bench: Bench) -> None:
    (bench.folder / "mute-until-never").touch()
    bench.until_state(State.HARDWARE_ERROR)
    known = bench.supervisor.known()[DEVICE]
    assert [fault.acts for fault in known.status.faults] == [Acts.MAINTENANCE]
    assert known.since <= known.as_of <= time.time()
    (bench.folder / "mute-until-never").unlink()
    bench.until_state(State.ONLINE)


def test_a_device_that_is_not_there_at_all_answers_not_ready(tmp_path: Path) -> None:
    reports: queue.Queue[Report] = queue.Queue()
    supervisor = Supervisor({}, reports.put)
    supervisor.start()
    supervisor.run(DEVICE, document("x"), 5)
    report = reports.get(timeout=40)
    supervisor.stop()
    assert isinstance(report, Completed)
    assert report.outcome.completion is Completion.DEVICE_NOT_READY


def test_no_device_process_outlives_the_counter(bench: Bench) -> None:
    pid = bench.supervisor.pids()[DEVICE]
    bench.supervisor.stop()
    deadline = time.monotonic() + 20
    while Path(f"/proc/{pid}").exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not Path(f"/proc/{pid}").exists()
    bench.supervisor = Supervisor({}, bench.reports.put)
