from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.commands import CodeSeen, CodeUnreadable, ReadChip
from hardware.device import Completion, State
from hardware.driver import Driver
from hardware.drivers import serial_code, serial_scanner
from hardware.drivers.serial_code import Codes
from hardware.drivers.serial_frames import Broken, Scan, Why
from hardware.simulators.code_scanner import CodeScannerSimulator
from tests.unit.scanners_in_hand import FRAMINGS, codes, heard, opened, polled_until

ADDRESS = "https://www.tilburg.nl/afspraak/8F3C?taal=nl"


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same driver with shorter pauses."""
    for name in ("WAIT_S", "GAP_S", "NOISE_S"):
        monkeypatch.setattr(serial_scanner, name, getattr(serial_scanner, name) / 4)


@pytest.fixture(params=FRAMINGS)
def scanner(request: pytest.FixtureRequest, tmp_path: Path) -> CodeScannerSimulator:
    return CodeScannerSimulator(tmp_path / "scanner", request.param)


@pytest.fixture
def driver(scanner: CodeScannerSimulator, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Driver]:
    framing = request.node.callspec.params["scanner"]
    made = serial_code.create(serial_code.Options(str(tmp_path / "scanner"), framing=framing, max_length=100))
    with opened(scanner, made):
        yield made


@pytest.mark.parametrize("text", ["4006381333931", ADDRESS, "café Ł € ş", "[)>\x1e06\x1d1P\x04"])
def test_codes_are_seen(driver: Driver, scanner: CodeScannerSimulator, text: str) -> None:
    scanner.do("scan", text)
    assert heard(driver, 1) == [CodeSeen(text)]
    assert driver.status().state is State.ONLINE


def test_a_code_held_under_the_scanner_is_one_code(driver: Driver, scanner: CodeScannerSimulator) -> None:
    for text in (ADDRESS, ADDRESS, ADDRESS, "other"):
        scanner.do("scan", text)
        polled_until(driver, lambda: False, 0.1)
    scanner.do("scan", ADDRESS)
    assert heard(driver, 1) == [CodeSeen(ADDRESS)]


def test_a_code_that_breaks_off_is_not_taken_for_a_shorter_one(driver: Driver, scanner: CodeScannerSimulator) -> None:
    scanner.do("half", ADDRESS)
    assert heard(driver, 1) == [CodeUnreadable("incomplete")]


def test_a_code_longer_than_any_is_refused(driver: Driver, scanner: CodeScannerSimulator) -> None:
    scanner.do("scan", "x" * 101)
    assert heard(driver, 1) == [CodeUnreadable("too_long")]
    scanner.do("scan", ADDRESS)
    assert heard(driver, 1) == [CodeSeen(ADDRESS)]


@pytest.mark.parametrize("action", ["garbage", "wrong"])
def test_noise_is_no_code(driver: Driver, scanner: CodeScannerSimulator, action: str) -> None:
    scanner.do(action, ADDRESS)
    assert heard(driver, 1) == [CodeUnreadable("not_text")]
    polled_until(driver, lambda: False, serial_scanner.GAP_S * 2)
    scanner.do("scan", ADDRESS)
    assert heard(driver, 1) == [CodeSeen(ADDRESS)]
    assert codes(driver) == []


def test_a_slow_code_is_waited_for(driver: Driver, scanner: CodeScannerSimulator) -> None:
    scanner.do("slow", ADDRESS)
    assert heard(driver, 1) == [CodeSeen(ADDRESS)]


def test_an_unplugged_scanner_comes_back(driver: Driver, scanner: CodeScannerSimulator) -> None:
    scanner.do("unplug")
    assert driver.poll() == ()
    assert driver.status().state is State.NO_DEVICE
    assert driver.open() is not None
    scanner.do("plug")
    assert driver.open() is None
    scanner.do("scan", ADDRESS)
    assert heard(driver, 1) == [CodeSeen(ADDRESS)]


def test_it_carries_out_nothing(driver: Driver) -> None:
    assert driver.run(ReadChip("SPECI2014", "851201", "310309"), lambda: True).completion is Completion.UNSUPPORTED


def test_the_simulator_scans_no_empty_code(scanner: CodeScannerSimulator) -> None:
    with pytest.raises(ValueError, match="at least one character"):
        scanner.do("scan")
    with pytest.raises(ValueError, match="a code scanner cannot 'juggle'"):
        scanner.do("juggle")


# --- what scans say ----------------------------------------------------------------------------------------------

scans = st.tuples(st.sampled_from(["one", "two", ""]), st.floats(0, 3))


@given(st.lists(scans, max_size=12))
def test_a_code_counts_again_only_when_it_was_gone_or_another_came(shown: list[tuple[str, float]]) -> None:
    now = 0.0
    reader = Codes(100, 1.5, clock=lambda: now)
    before, seen_at = "", -10.0
    for text, pause in shown:
        now += pause
        observation = reader.observe(Scan(text))
        if text:
            is_new = text != before or now - seen_at >= 1.5
            assert observation == (CodeSeen(text) if is_new else None)
            before, seen_at = text, now
        else:
            assert observation is None


@given(st.text(min_size=1, max_size=150))
def test_no_code_is_longer_than_it_may_be(text: str) -> None:
    observation = Codes(100, 1.5).observe(Scan(text))
    assert observation == (CodeSeen(text) if len(text.encode(errors="replace")) <= 100 else CodeUnreadable("too_long"))


def test_every_reason_has_an_answer() -> None:
    answers = {why: Codes(100, 1.5).observe(Broken(why)) for why in Why}
    assert {why for why, answer in answers.items() if answer is None} == {Why.CHECKSUM}


def test_the_code_itself_is_not_kept() -> None:
    reader = Codes(100, 1.5)
    reader.observe(Scan(ADDRESS))
    assert ADDRESS not in repr(vars(reader))
