"""A part that is tried again: its true result, also where no answer comes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest

from kiosk.technician import again
from kiosk.technician.again import PATIENCE_S, SETTLED_S, Again
from kiosk.technician.overview import Level, Row
from kiosk.technician.room import Room

WELL = Row("audit", "Logboek", Level.WELL, "info", "Werkt", "", "12:00", "", "")
WRONG = replace(WELL, level=Level.WRONG, said="Er is iets veranderd.")


class Trial:
    """The audit log is tried again; who looks at it answers when told to."""

    def __init__(self) -> None:
        self.now = 100.0
        self.answer: Callable[[], None] = lambda: None
        rounds = SimpleNamespace(look_at_audit=self._asked)
        shell = SimpleNamespace(behind=None)
        room = SimpleNamespace(shell=shell, plumbing=None, monitoring=SimpleNamespace(rounds=rounds))
        self.again = Again(cast(Room, room), lambda: None)

    def _asked(self, looked: Callable[[], None]) -> None:
        self.answer = looked

    def after(self, seconds: float, row: Row) -> tuple[str, bool]:
        self.now += seconds
        self.again.tick()
        return self.again.result(row)


@pytest.fixture
def trial(monkeypatch: pytest.MonkeyPatch) -> Trial:
    trial = Trial()
    monkeypatch.setattr(again, "time", SimpleNamespace(monotonic=lambda: trial.now))
    trial.again.start("audit")
    return trial


@pytest.mark.parametrize(
    ("row", "said", "well"), [(WELL, "Het werkt weer.", True), (WRONG, "Nog niet goed. Er is iets veranderd.", False)]
)
def test_what_was_found_is_told_once_it_has_settled(trial: Trial, row: Row, said: str, well: bool) -> None:
    trial.answer()
    assert trial.after(SETTLED_S / 2, row) == ("", False)
    assert trial.after(SETTLED_S, row) == (said, well)


def test_without_an_answer_nothing_works_again_however_well_it_was(trial: Trial) -> None:
    assert trial.after(PATIENCE_S - 1, WELL) == ("", False)
    assert trial.after(2, WELL) == (f"Geen antwoord binnen {PATIENCE_S:.0f} seconden.", False)


def test_an_answer_to_what_was_asked_before_is_none(trial: Trial) -> None:
    before = trial.answer
    trial.again.start("audit")
    before()
    assert trial.after(PATIENCE_S - 1, WELL) == ("", False)
