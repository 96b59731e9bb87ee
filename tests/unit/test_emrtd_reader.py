"""The driver at a socket on which simulated documents are laid and from which they are taken."""

from __future__ import annotations

import itertools
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hardware.commands import ChipProblem, ChipRead, ReadChip
from hardware.device import Acts, Completion, Outcome, State
from hardware.drivers.emrtd import Options, create
from hardware.drivers.emrtd.driver import EmrtdDriver
from hardware.drivers.emrtd.transport import reader_for
from hardware.simulators.dialects import DIALECTS
from hardware.simulators.documents import TravelDocument, load
from hardware.simulators.passport import ChipReaderSimulator
from tests.unit.emrtd_in_hand import problem

RESIDENTS = Path(__file__).parents[2] / "assets" / "demo" / "residents.toml"
DOCUMENTS = load(RESIDENTS)
NUMBER = next(number for number, document in DOCUMENTS.items() if document.mrz.document_code == "P")
APDUS = 10


@pytest.fixture
def driver(tmp_path: Path) -> Iterator[EmrtdDriver]:
    driver = EmrtdDriver(reader_for(f"socket:{tmp_path}/reader"), card_deadline_s=0.5)
    assert driver.open() is None
    yield driver
    driver.close()


@pytest.fixture
def hand(tmp_path: Path) -> Iterator[ChipReaderSimulator]:
    simulator = ChipReaderSimulator(f"{tmp_path}/reader", DOCUMENTS)
    simulator.start()
    yield simulator
    simulator.stop()


def command(document: TravelDocument) -> ReadChip:
    return ReadChip(document.number, document.mrz.date_of_birth, document.mrz.date_of_expiry)


def read(driver: EmrtdDriver, number: str = NUMBER) -> Outcome:
    return driver.run(command(DOCUMENTS[number]), lambda: True)


def test_the_document_of_every_resident_is_read(driver: EmrtdDriver, hand: ChipReaderSimulator) -> None:
    for number, document in DOCUMENTS.items():
        hand.do("lay", number)
        outcome = read(driver, number)
        assert isinstance(outcome.value, ChipRead)
        assert outcome.value.surname == document.mrz.surname
        assert outcome.value.given_names == document.mrz.given_names


def test_a_read_takes_so_many_commands(driver: EmrtdDriver, hand: ChipReaderSimulator) -> None:
    hand.do("lay", NUMBER)
    outcome = read(driver)
    assert isinstance(outcome.value, ChipRead)
    assert outcome.value.apdus == APDUS


def test_a_document_that_stays_is_read_again(driver: EmrtdDriver, hand: ChipReaderSimulator) -> None:
    hand.do("lay", NUMBER)
    assert [read(driver).completion for _ in range(3)] == [Completion.SUCCESS] * 3


@pytest.mark.parametrize("chip", DIALECTS)
def test_chips_of_every_kind_are_read(driver: EmrtdDriver, hand: ChipReaderSimulator, chip: str) -> None:
    hand.do("lay", f"{NUMBER} {chip}")
    assert read(driver).completion is Completion.SUCCESS


@pytest.mark.parametrize("chip", DIALECTS)
@pytest.mark.parametrize(
    ("action", "named"),
    [
        ("tamper", {ChipProblem.NOT_GENUINE}),
        ("deny", {ChipProblem.ACCESS_DENIED}),
        ("garbage", {ChipProblem.UNREADABLE}),
    ],
)
def test_bad_documents_are_named(
    driver: EmrtdDriver, hand: ChipReaderSimulator, chip: str, action: str, named: set[ChipProblem]
) -> None:
    hand.do(action, f"{NUMBER} {chip}")
    assert problem(read(driver)) in named
    hand.do("lay", NUMBER)
    assert read(driver).completion is Completion.SUCCESS


@pytest.mark.parametrize("after", range(2, APDUS + 2))
def test_a_document_taken_at_any_command_is_lost(driver: EmrtdDriver, hand: ChipReaderSimulator, after: int) -> None:
    hand.do("lay", NUMBER)
    while driver.status().parts.get("media") != "present":
        driver.poll()
    beats = 0

    def beat() -> bool:
        nonlocal beats
        beats += 1
        if beats == after:
            hand.do("take")
        return True

    assert problem(driver.run(command(DOCUMENTS[NUMBER]), beat)) == ChipProblem.CARD_LOST
    driver.poll()
    assert driver.status().parts == {"media": "not_present"}
    hand.do("lay", NUMBER)
    assert read(driver).completion is Completion.SUCCESS


@pytest.mark.parametrize("answers", range(APDUS))
def test_a_document_that_goes_after_some_answers_is_lost(
    driver: EmrtdDriver, hand: ChipReaderSimulator, answers: int
) -> None:
    hand.do("take_mid_read", f"{NUMBER} pace {answers}")
    assert problem(read(driver)) == ChipProblem.CARD_LOST
    assert hand.state()["connected"] is False


def test_a_slow_document_is_read_and_the_beat_goes_on(
    driver: EmrtdDriver, hand: ChipReaderSimulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hardware.simulators.passport.SLOW_S", 0.25)
    hand.do("slow", f"{NUMBER} pace")
    beats = []

    def beat() -> bool:
        beats.append(time.monotonic())
        return True

    assert driver.run(command(DOCUMENTS[NUMBER]), beat).completion is Completion.SUCCESS
    assert max(later - sooner for sooner, later in itertools.pairwise(beats)) < 0.5


def test_a_reader_that_is_unplugged_is_seen_and_used_again(driver: EmrtdDriver, hand: ChipReaderSimulator) -> None:
    hand.do("lay", NUMBER)
    assert read(driver).completion is Completion.SUCCESS
    hand.do("unplug")
    assert hand.state()["plugged"] is False
    driver.poll()
    assert driver.status().state is State.NO_DEVICE
    assert problem(read(driver)) == "no_device"
    driver.close()
    fault = driver.open()
    assert fault is not None
    assert fault.acts is Acts.MAINTENANCE
    hand.do("plug")
    assert driver.open() is None
    assert read(driver).completion is Completion.SUCCESS


def test_a_reader_that_is_unplugged_while_it_reads_loses_the_card(
    driver: EmrtdDriver, hand: ChipReaderSimulator
) -> None:
    hand.do("mute", NUMBER)
    pulling = threading.Timer(0.3, hand.do, ("unplug",))
    pulling.start()
    assert problem(read(driver)) == ChipProblem.CARD_LOST
    pulling.join()
    driver.poll()
    assert driver.status().state is State.NO_DEVICE


def test_a_reset_powers_the_card_afresh(driver: EmrtdDriver, hand: ChipReaderSimulator) -> None:
    assert not driver.reset()
    hand.do("lay", NUMBER)
    while driver.status().parts.get("media") != "present":
        driver.poll()
    assert driver.reset()
    assert read(driver).completion is Completion.SUCCESS


def test_without_a_document_the_wait_ends(driver: EmrtdDriver) -> None:
    beats = 0

    def beat() -> bool:
        nonlocal beats
        beats += 1
        return True

    outcome = driver.run(command(DOCUMENTS[NUMBER]), beat)
    assert outcome.completion is Completion.USER_ERROR
    assert problem(outcome) == ChipProblem.NO_CHIP
    assert beats >= 3  # one at least every 0.2 s of 0.5 s


def test_a_document_may_come_late(driver: EmrtdDriver, hand: ChipReaderSimulator) -> None:
    late = threading.Timer(0.2, hand.do, ("lay", NUMBER))
    late.start()
    assert read(driver).completion is Completion.SUCCESS
    late.join()


def test_the_beat_goes_on_while_the_first_document_has_its_cryptography_loaded(
    driver: EmrtdDriver, hand: ChipReaderSimulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded, beats = threading.Event(), 0

    def slow_disk(name: str) -> None:
        assert name == "as from a cold disk"
        loaded.wait(30)

    def beat() -> bool:
        nonlocal beats
        beats += 1
        if beats == 3:
            loaded.set()
        return True

    monkeypatch.setattr("hardware.drivers.emrtd.driver._READING", "as from a cold disk")
    monkeypatch.setattr("hardware.drivers.emrtd.driver.importlib.import_module", slow_disk)
    hand.do("lay", NUMBER)
    assert driver.run(command(DOCUMENTS[NUMBER]), beat).completion is Completion.SUCCESS
    assert loaded.is_set()


def test_waiting_can_be_canceled(driver: EmrtdDriver) -> None:
    assert driver.run(command(DOCUMENTS[NUMBER]), lambda: False).completion is Completion.CANCELED


def test_a_mute_card_can_be_canceled_and_leaves_nothing_behind(driver: EmrtdDriver, hand: ChipReaderSimulator) -> None:
    hand.do("mute", NUMBER)
    patience = iter([True] * 4)
    assert driver.run(command(DOCUMENTS[NUMBER]), lambda: next(patience, False)).completion is Completion.CANCELED
    hand.do("lay", NUMBER)
    assert read(driver).completion is Completion.SUCCESS


def test_a_mute_card_is_named(driver: EmrtdDriver, hand: ChipReaderSimulator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hardware.drivers.emrtd.sockets._MUTE_S", 0.3)
    hand.do("mute", NUMBER)
    assert problem(read(driver)) == ChipProblem.NO_CHIP


def test_something_that_does_not_answer_its_reset_is_no_card(driver: EmrtdDriver, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as something:
        something.connect(f"{tmp_path}/reader")
        driver.poll()
        assert driver.status().parts == {"media": "not_present"}


def test_media_is_told_while_idle(driver: EmrtdDriver, hand: ChipReaderSimulator) -> None:
    driver.poll()
    assert driver.status().parts == {"media": "not_present"}
    hand.do("lay", NUMBER)
    driver.poll()
    assert driver.status().parts == {"media": "present"}
    assert hand.state() == {"lies": f"lay {NUMBER}", "connected": True, "plugged": True}
    hand.do("take")
    driver.poll()
    assert driver.status().parts == {"media": "not_present"}
    assert hand.state() == {"lies": "", "connected": False, "plugged": True}


def test_a_document_that_lies_there_finds_a_reopened_reader(driver: EmrtdDriver, hand: ChipReaderSimulator) -> None:
    hand.do("lay", NUMBER)
    assert read(driver).completion is Completion.SUCCESS
    driver.close()
    assert driver.status().state is State.UNKNOWN
    assert driver.open() is None
    assert read(driver).completion is Completion.SUCCESS


def test_a_reader_that_cannot_be_opened_says_so(tmp_path: Path) -> None:
    driver = create(Options(f"socket:{tmp_path}/nowhere/reader"))
    fault = driver.open()
    assert fault is not None
    assert driver.status().state is State.NO_DEVICE
    driver.poll()
    assert driver.status().state is State.NO_DEVICE


@pytest.mark.parametrize("transport", ["", "usb", "usb:1", "socket:", "pcsc"])
def test_an_unknown_transport_is_refused(transport: str) -> None:
    with pytest.raises(ValueError, match="pcsc:<part"):
        Options(transport)


@pytest.mark.parametrize(
    ("action", "argument"),
    [
        ("juggle", NUMBER),
        ("lay", "NOBODYS00"),
        ("lay", ""),
        ("lay", f"{NUMBER} klingon"),
        ("take_mid_read", NUMBER),
        ("plug", ""),
    ],
)
def test_the_simulator_names_what_it_cannot_do(hand: ChipReaderSimulator, action: str, argument: str) -> None:
    with pytest.raises(ValueError, match=r"cannot|no such"):
        hand.do(action, argument)


def test_residents_have_the_documents_that_are_printed() -> None:
    document = DOCUMENTS[NUMBER]
    assert document.lines[0].startswith("P<NLD" + document.mrz.surname.replace(" ", "<") + "<<")
    assert all(document.number == number for number, document in DOCUMENTS.items())


def test_an_unknown_day_of_birth_is_filler(tmp_path: Path) -> None:
    residents = tmp_path / "residents.toml"
    residents.write_text(
        '[[resident]]\ngiven_names = "Zoë"\nprefix = "d\'"\nsurname = "Âncona"\nsex = "X"\ndate_of_birth = "1980"\n'
        '[resident.document]\ncode = "I"\nnumber = "SPECI2014"\nissuing_state = "NLD"\ndate_of_expiry = "2031-03-09"\n'
    )
    zone = load(residents)["SPECI2014"].mrz
    assert (zone.date_of_birth, zone.sex, zone.surname, zone.given_names) == ("80<<<<", "", "D ANCONA", "ZOE")
