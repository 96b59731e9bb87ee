"""The short form of `python -m tests.histories`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.histories.__main__ import search
from tests.histories.plan import FAULTS, KILLED, KILLED_AFTER_ACTING, Death, History, Life, Visit
from tests.histories.run import Histories, histories

HISTORIES = 20
LARGE, SMALL = Visit((300_000,), True, True), Visit((), False, True)


@pytest.fixture(scope="module")
def here() -> Iterator[Histories]:
    with histories() as made:
        yield made


def test_each_accepted_request_is_there_once_and_nothing_else(here: Histories) -> None:
    search(here, HISTORIES, None)
    assert here.figures.accepted
    assert here.figures.kills


@pytest.mark.parametrize("fault", [*FAULTS, KILLED, KILLED_AFTER_ACTING])
def test_one_after_another_at_every_call(here: Histories, fault: str) -> None:
    """Of a request with a document in parts, each third call fails so."""
    before = here.figures.faults[fault]
    here.live(History((Life((LARGE,), None),), tuple((2, fault) for _ in range(8))))
    assert here.figures.faults[fault] - before >= 5


@pytest.mark.parametrize("nth", [0, 1, 2])
@pytest.mark.parametrize("at", ["commit", "committed"])
def test_killed_while_it_is_accepted(here: Histories, at: str, nth: int) -> None:
    here.live(History((Life((SMALL, SMALL), Death(at, nth)),), ()))
