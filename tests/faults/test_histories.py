"""The short form of `python -m tests.histories`; each fault by itself; and killed at each step, by plan."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.histories.__main__ import search
from tests.histories.plan import FAULTS, KILLED, KILLED_AFTER_ACTING, Death, History, Life, Visit
from tests.histories.run import Histories, histories

HISTORIES = 6
LARGE, SMALL = Visit((300_000,), True, True), Visit((), False, True)
STEPS = {"zaak": 5, "rol": 7, "document_1": 8, "link_1": 9, "document_2": 10, "link_2": 11, "status": 12, "afgifte": 13}
"""Of SMALL: how many calls come before that of each step, those about the catalogue among them."""


@pytest.fixture(scope="module")
def here() -> Iterator[Histories]:
    with histories() as made:
        yield made


def test_each_accepted_request_is_there_once_and_nothing_else(here: Histories) -> None:
    accepted = here.figures.accepted
    search(here, HISTORIES, None)
    assert here.figures.accepted > accepted


@pytest.mark.parametrize("fault", FAULTS)
def test_one_fault_at_every_third_call(here: Histories, fault: str) -> None:
    """Of a request with a document in parts."""
    before = here.figures.faults[fault]
    here.live(History((Life((LARGE,), None),), ((2, fault),) * 4))
    assert here.figures.faults[fault] - before >= 3


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("kind", [KILLED, KILLED_AFTER_ACTING])
def test_killed_at_each_step(here: Histories, step: str, kind: str) -> None:
    kills = here.figures.kills
    here.live(History((Life((SMALL,), None),), ((STEPS[step], kind),)))
    assert here.figures.kills == kills + 1


@pytest.mark.parametrize("nth", [0, 1, 2])
@pytest.mark.parametrize("at", ["commit", "committed"])
def test_killed_while_it_is_accepted(here: Histories, at: str, nth: int) -> None:
    """Neither half a request nor one that was accepted and forgotten."""
    kills = here.figures.kills
    here.live(History((Life((SMALL, SMALL), Death(at, nth)),), ()))
    assert here.figures.kills == kills + 1
