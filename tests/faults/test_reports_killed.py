"""A counter that is killed at any call to who takes its reports: the next life loses none, and doubles none."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from itertools import repeat
from pathlib import Path

import httpx
import pytest

from backend_client.reports import Report, Target
from tests.contract import reports_in_hand as hand
from tests.contract.reports_in_hand import WELL, Line, Sent
from tests.contract.sandbox_in_hand import serving

CALLS = {"topdesk": 4, "zgw": 23}
"""How many it takes to open, change and close one, with the first look."""


class Deadly(Line):
    """The process dies at the nth call: before it was sent, or after it was carried out."""

    def __init__(self, nth: int, when: str) -> None:
        super().__init__(repeat(WELL))
        self._nth, self._when = nth, when

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        dies = len(self.seen) == self._nth
        if dies and self._when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        answer = super().handle_request(request)
        if dies:
            os.kill(os.getpid(), signal.SIGKILL)
        return answer


@pytest.fixture(scope="module")
def town() -> Iterator[str]:
    with serving() as url:
        yield url


def target(town: str, name: str, line: Line | None = None) -> Target:
    return hand.topdesk(town, line) if name == "topdesk" else hand.zaken(town, line)


def revisions() -> list[Report]:
    first = hand.report(text="Het is stuk.")
    second = hand.later(first, "Er is iets bijgekomen.")
    return [first, second, hand.later(second, "Opgelost.", closed=True)]


def live(sent: Sent, told: list[Report]) -> None:
    """Open, change and close it, from where the life before this stopped."""
    begun = max((report.revision for report, _ in sent.book.unknown_at(sent.target.name)), default=1)
    for report in told[begun - 1 :]:
        sent.save(report)
        sent.go(60)


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize(("name", "nth"), [(name, nth) for name, calls in CALLS.items() for nth in range(calls)])
def test_it_is_there_once(town: str, tmp_path: Path, name: str, nth: int, when: str) -> None:
    story = revisions()
    pid = os.fork()
    if pid == 0:
        try:
            live(Sent(tmp_path, target(town, name, Deadly(nth, when))), story)
        finally:
            os._exit(3)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == -signal.SIGKILL, "it makes fewer calls than that"
    sent = Sent(tmp_path, target(town, name))
    live(sent, story)
    sent.go(300)
    assert sent.waits() == []
    if name == "topdesk":
        (incident,) = hand.incidents(town, story[0].number)
        marks = [each["memoText"].rpartition("stand ")[2] for each in incident["actions"]]
        assert len(set(marks)) == len(marks)
        assert incident["closed"] is True
    else:
        (zaak,) = hand.zaken_of(town, story[0].number)
        said = [each["statustoelichting"] for each in zaak["statussen"]]
        assert said[-1] == "Opgelost."
        assert len(set(said)) == len(said)
        assert zaak["zaak"]["einddatum"] is not None
    sent.close()
