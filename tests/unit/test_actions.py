"""What a technician can do to the whole counter: close it for a while, tune it, shut its machine down."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import tuning
from kiosk.journey.session import VOLUMES
from kiosk.opening import ALWAYS, Opening, opening
from kiosk.technician import machine
from kiosk.technician.closing_choice import ends
from kiosk.technician.machine import Refusal
from kiosk.technician.supplies_left import supplies_left
from kiosk.tuning import DIMMEST, Tuning

HALL = opening({"thursday": "09:00-17:00", "monday": "09:00-17:00"}, ["2026-11-30"])


def offered(at: str, hours: Opening = HALL) -> dict[str, str]:
    return {end.key: end.text for end in ends(hours, datetime.fromisoformat(at).astimezone())}


def test_until_when_follows_the_hours_of_the_hall() -> None:
    assert offered("2026-11-26 15:00") == {
        "open": "Tot iemand de balie opent",
        "quarter": "15 minuten",
        "hour": "1 uur",
        "closing": "Tot sluitingstijd, 17:00",
        "opening": "Tot do 3 dec 09:00",
    }
    assert "closing" not in offered("2026-11-26 18:00")
    assert offered("2026-12-02 12:00")["opening"] == "Tot morgen 09:00"
    always = offered("2026-11-26 15:00", ALWAYS)
    assert (always["opening"], "closing" in always) == ("Tot morgen 08:00", False)


@given(st.integers(1_767_225_600, 1_830_297_600))
def test_every_end_lies_ahead(at: int) -> None:
    now = datetime.fromtimestamp(at, UTC).astimezone()
    for end in ends(HALL, now):
        assert end.until is None or end.until > now


def test_what_was_tuned_is_kept_and_fits(tmp_path: Path) -> None:
    assert tuning.read(tmp_path) == Tuning()
    assert tuning.keep(tmp_path, Tuning(5, 40)) is None
    assert tuning.read(tmp_path) == Tuning(5, 40)
    (tmp_path / tuning.FILE).write_text('{"volume": 99, "brightness": 0}')
    assert tuning.read(tmp_path) == Tuning(VOLUMES, DIMMEST)
    for damaged in ("", "[]", '{"volume": "loud"}'):
        (tmp_path / tuning.FILE).write_text(damaged)
        assert tuning.read(tmp_path) == Tuning()


def test_a_disk_that_takes_nothing_is_told(tmp_path: Path) -> None:
    assert isinstance(tuning.keep(tmp_path / "gone", Tuning()), OSError)


@pytest.fixture
def systemctl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of that name, found first: it notes what it was asked, and does as the file `does` says."""
    program = tmp_path / "systemctl"
    program.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/asked\n. {tmp_path}/does\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def test_the_machine_is_shut_down_by_systemd_alone(systemctl: Path) -> None:
    (systemctl / "does").write_text("exit 0")
    assert machine.power_off(systemctl / "no-systemd") is Refusal.NO_SYSTEMD
    assert not (systemctl / "asked").exists()
    assert machine.power_off(systemctl) is None
    assert (systemctl / "asked").read_text().split() == ["poweroff", "--no-ask-password"]


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ("Call to PowerOff failed: Interactive authentication required.", Refusal.NOT_ALLOWED),
        ("Failed to power off system via logind: Access denied", Refusal.NOT_ALLOWED),
        ("Failed to connect to bus: No such file or directory", Refusal.FAILED),
    ],
)
def test_why_it_stays_on_is_named(systemctl: Path, said: str, refusal: Refusal) -> None:
    (systemctl / "does").write_text(f"echo '{said}' >&2; exit 1")
    assert machine.power_off(systemctl) is refusal
    assert set(machine.IN_WORDS) == set(Refusal)


def test_supplies_are_said_in_units_of_the_hall() -> None:
    found = {
        each.kind: (each.left, each.known) for each in supplies_left({"paper_sheets": 412.0, "receipt_mm": 63500.0})
    }
    assert found == {
        "paper_sheets": ("412 vel", True),
        "receipt_mm": ("64 meter", True),
        "toner_percent": ("niet bekend", False),
    }
