"""The counter is killed at every moment of sending a question; whatever happens, an employee gets it once and whole."""

from __future__ import annotations

import json
import os
import secrets
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend_client.outbox import Contactverzoek, Outbox, Sender
from tests.contract.klant_in_hand import LONG, POSTS_OF_ALL, is_whole, klant_of
from tests.contract.sandbox_in_hand import KLANT_TOKEN
from tests.faults.failing import FAULTS, NEVER, SECRET, Dies, Fails, Fault, die, state
from tests.unit.request_in_hand import PERSON, Only, client, opened, send

STEPS = (*POSTS_OF_ALL[:2], "betrokkene", *POSTS_OF_ALL[2:])


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    environment = {**os.environ, "KIOSK_ZGW_SECRET": SECRET, "KIOSK_BRP_KEY": "key", "KIOSK_KLANT_TOKEN": KLANT_TOKEN}
    data = str(tmp_path_factory.mktemp("municipality"))
    command = [sys.executable, "-m", "backend_client.sandbox", "--port", "0", "--data", data, "--no-robot"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as process:
        assert process.stdout
        yield f"http://127.0.0.1:{json.loads(process.stdout.readline())['port']}"
        process.terminate()


@pytest.fixture
def question() -> Contactverzoek:
    return a_question()


def a_question() -> Contactverzoek:
    """With every step that there is, of somebody whom nobody knew."""
    person = replace(PERSON, bsn=str(10**8 + secrets.randbelow(9 * 10**8)))
    return replace(LONG, identificatie=f"K-{secrets.token_hex(6)}", initiator=person)


def sending(town: str, outbox: Outbox, transport: httpx.BaseTransport, dies_after: str = "") -> Sender:
    places = Only(client(town, SECRET, transport), klant_of(town, transport))
    return Sender(outbox, places, lambda _, step: die() if dies_after in (step, "any") else None)


def life(town: str, path: Path, question: Contactverzoek, transport: httpx.BaseTransport, dies_after: str = "") -> bool:
    """A process of the counter: the visit, or what is done about it after a restart. Whether it lived to its end.

    `dies_after` is a step that was recorded, "any" for the first that is, or "accept".
    """
    child = os.fork()
    if child:
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        assert status in (0, -signal.SIGKILL)
        return status == 0
    try:
        outbox = opened(path)
        sender = sending(town, outbox, transport, dies_after)
        if outbox.state_of(question.identificatie) is None:
            outbox.accept(question)
            sender.accepted_now(question.identificatie)
            if dies_after == "accept":
                die()
        else:
            outbox.adopt_orphans()
        os._exit(send(sender, outbox, question.identificatie) is not None)
    finally:
        os._exit(1)  # never back into the tests of the parent


def arrived(town: str, question: Contactverzoek) -> bool:
    return is_whole(town, question.identificatie, known=True, bijlagen=1)


def test_killed_as_soon_as_it_was_accepted(town: str, tmp_path: Path, question: Contactverzoek) -> None:
    path = tmp_path / "outbox.db"
    assert not life(town, path, question, httpx.HTTPTransport(), "accept")
    assert life(town, path, question, httpx.HTTPTransport())
    assert state(path, question.identificatie) == "closed"
    assert arrived(town, question)


def test_killed_at_each_moment_one_after_the_other(town: str, tmp_path: Path, question: Contactverzoek) -> None:
    path = tmp_path / "outbox.db"
    for step in STEPS:
        if step in POSTS_OF_ALL:  # the other is looked up
            assert not life(town, path, question, Dies(0, acted=False))
            assert not life(town, path, question, Dies(0, acted=True))
        assert not life(town, path, question, Dies(NEVER, acted=False), "any")
    assert state(path, question.identificatie) == "closed"
    assert arrived(town, question)


@settings(max_examples=20)
@given(
    faults=st.dictionaries(st.sampled_from(range(26)), st.sampled_from(FAULTS), max_size=10),
    restarts=st.sets(st.integers(0, 10)),
)
def test_once_the_failures_stop_it_is_there_once(
    town: str, tmp_path: Path, faults: dict[int, Fault], restarts: set[int]
) -> None:
    question = a_question()
    with closing(opened(tmp_path / "outbox.db")) as outbox, httpx.HTTPTransport() as real:
        fails = Fails(faults, real)
        sender = sending(town, outbox, fails)
        outbox.accept(question)
        sender.accepted_now(question.identificatie)
        for turn in count():
            if outbox.state_of(question.identificatie) == ("closed", ""):
                break
            assert turn <= 2 * len(faults) + 1, "a try without a fault should have ended it"
            if turn in restarts:
                sender = sending(town, outbox, fails)
            problem = send(sender, outbox, question.identificatie)
            if problem and problem.detail in ("429", "the circuit is open"):
                sender = sending(town, outbox, fails)  # which does not know for how long it was asked away
    assert arrived(town, question)
