"""The counter is killed at every moment of sending; whatever happens, the municipality gets each request once."""

from __future__ import annotations

import hashlib
import json
import os
import resource
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend_client.outbox import Sender
from tests.unit.request_in_hand import NAMES, PDF, Only, client, opened, request, send, sender

SECRET = "the secret of the kiosk, long enough"
NEVER = 1000

Fault = Callable[[httpx.Request, Callable[[], httpx.Response]], httpx.Response]
"""Answers a request, or raises; may let the server act."""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an embedded municipality, without its robot: nothing changes but by what is sent."""
    environment = {**os.environ, "KIOSK_ZGW_SECRET": SECRET, "KIOSK_BRP_KEY": "key"}
    data = str(tmp_path_factory.mktemp("municipality"))
    command = [sys.executable, "-m", "backend_client.sandbox", "--port", "0", "--data", data, "--no-robot"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as process:
        assert process.stdout
        yield f"http://127.0.0.1:{json.loads(process.stdout.readline())['port']}"
        process.terminate()


@pytest.fixture
def identificatie() -> str:
    return f"K-{secrets.token_hex(6)}"


def whole_at_the_municipality(town: str, identificatie: str, afgifte: str = "balie") -> None:
    """One zaak, complete: everything once."""
    everything = httpx.get(f"{town}/_sandbox/received").json()
    found = [each for each in everything if each["zaak"]["identificatie"] == identificatie]
    assert len(found) == 1
    assert len(found[0]["rollen"]) == 1
    assert [each["identificatie"] for each in found[0]["documenten"]] == [f"{identificatie}-D1", f"{identificatie}-D2"]
    assert found[0]["documenten"][0]["sha256"] == hashlib.sha256(PDF).hexdigest()
    assert len(found[0]["statussen"]) == 1
    zgw = client(town, SECRET)
    eigenschappen = zgw.zaakeigenschappen(found[0]["zaak"]["url"])
    zgw.close()
    assert isinstance(eigenschappen, list)
    assert [each["waarde"] for each in eigenschappen] == [afgifte]


# --- kill -9 ---------------------------------------------------------------------------------------------------------


class Dies(httpx.HTTPTransport):
    """Kills its process at the nth POST (from 0): before it is sent, or when the server has acted."""

    def __init__(self, nth: int, acted: bool) -> None:
        super().__init__()
        self._left, self._acted = nth, acted

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self._left -= request.method == "POST"
        now = request.method == "POST" and self._left < 0
        if now and not self._acted:
            die()
        response = super().handle_request(request)
        if now:
            response.read()
            die()
        return response


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def life(town: str, path: Path, identificatie: str, transport: httpx.BaseTransport, dies_after: str = "") -> bool:
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
        sending = Sender(
            outbox,
            Only(client(town, SECRET, transport)),
            lambda _, step: die() if dies_after in (step, "any") else None,
        )
        if outbox.state_of(identificatie) is None:
            outbox.accept(request(identificatie))
            sending.accepted_now(identificatie)
            if dies_after == "accept":
                die()
            outbox.record_delivery(identificatie, "balie")
        else:
            outbox.adopt_orphans()
        os._exit(send(sending, outbox, identificatie) is not None)
    finally:
        os._exit(1)  # never back into the tests of the parent


def state(path: Path, identificatie: str) -> str:
    outbox = opened(path)
    found = outbox.state_of(identificatie)
    outbox.close()
    return found[0] if found else ""


def test_killed_between_accepting_and_handing_over(town: str, tmp_path: Path, identificatie: str) -> None:
    path = tmp_path / "outbox.db"
    assert not life(town, path, identificatie, httpx.HTTPTransport(), "accept")
    assert life(town, path, identificatie, httpx.HTTPTransport())
    whole_at_the_municipality(town, identificatie, "post")


@pytest.mark.parametrize("step", NAMES)
@pytest.mark.parametrize("moment", ["before it is sent", "when the server acted", "when it is recorded"])
def test_killed_at_each_step(town: str, tmp_path: Path, identificatie: str, step: str, moment: str) -> None:
    path = tmp_path / "outbox.db"
    if moment == "when it is recorded":
        assert not life(town, path, identificatie, httpx.HTTPTransport(), step)
    else:
        assert not life(town, path, identificatie, Dies(NAMES.index(step), moment == "when the server acted"))
    if (step, moment) != ("afgifte", "when it is recorded"):
        assert state(path, identificatie) in ("accepted", "sent")
        assert life(town, path, identificatie, httpx.HTTPTransport())
    assert state(path, identificatie) == "closed"
    whole_at_the_municipality(town, identificatie)


def test_killed_at_each_moment_one_after_the_other(town: str, tmp_path: Path, identificatie: str) -> None:
    path = tmp_path / "outbox.db"
    for _ in NAMES:
        assert not life(town, path, identificatie, Dies(0, acted=False))
        assert not life(town, path, identificatie, Dies(0, acted=True))
        assert not life(town, path, identificatie, Dies(NEVER, acted=False), "any")
    assert state(path, identificatie) == "closed"
    whole_at_the_municipality(town, identificatie)


# --- a full disk -----------------------------------------------------------------------------------------------------


def test_a_disk_that_is_full_for_a_while(
    town: str, tmp_path: Path, identificatie: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The municipality made the rol, and that cannot be written down: the sender waits, and then looks it up."""
    outbox = opened(tmp_path / "outbox.db")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    zgw = client(town, SECRET)

    def fill(_: str, step: str) -> None:
        if step == "zaak":
            resource.setrlimit(resource.RLIMIT_FSIZE, (1, hard))

    sending = Sender(outbox, Only(zgw), fill)
    outbox.accept(request(identificatie))
    outbox.record_delivery(identificatie, "balie")
    try:
        sending.start()
        wait_for(lambda: "sending.storage" in caplog.messages)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    sending.wake()
    wait_for(lambda: outbox.state_of(identificatie) == ("closed", ""))
    sending.stop()
    zgw.close()
    outbox.close()
    whole_at_the_municipality(town, identificatie)


def wait_for(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.01)


# --- a network and a server that fail at random ----------------------------------------------------------------------


def lost_on_the_way(request: httpx.Request, _: Callable[[], httpx.Response]) -> httpx.Response:
    raise httpx.ConnectError("no route", request=request)


def answer_lost(request: httpx.Request, act: Callable[[], httpx.Response]) -> httpx.Response:
    act()
    raise httpx.ReadTimeout("no answer", request=request)


def busy(_: httpx.Request, __: Callable[[], httpx.Response]) -> httpx.Response:
    return httpx.Response(429, headers={"Retry-After": "1"}, json={"code": "throttled", "status": 429})


def error(_: httpx.Request, __: Callable[[], httpx.Response]) -> httpx.Response:
    return httpx.Response(500, json={"code": "error", "status": 500})


def error_after_acting(_: httpx.Request, act: Callable[[], httpx.Response]) -> httpx.Response:
    act()
    return httpx.Response(500, json={"code": "error", "status": 500})


def gateway_after_acting(_: httpx.Request, act: Callable[[], httpx.Response]) -> httpx.Response:
    act()
    return httpx.Response(502, html="<html><h1>502 Bad Gateway</h1></html>")


def cut_short(_: httpx.Request, act: Callable[[], httpx.Response]) -> httpx.Response:
    whole = act()
    return httpx.Response(
        whole.status_code,
        headers={"Content-Type": "application/json"},
        content=whole.content[: len(whole.content) // 2],
    )


def sign_in_page(_: httpx.Request, act: Callable[[], httpx.Response]) -> httpx.Response:
    act()
    return httpx.Response(200, html="<html><form>Inloggen</form></html>")


FAULTS: list[Fault] = [
    lost_on_the_way,
    answer_lost,
    busy,
    error,
    error_after_acting,
    gateway_after_acting,
    cut_short,
    sign_in_page,
]


class Fails(httpx.BaseTransport):
    """`faults` by the number of the call; without failures a request takes fourteen."""

    def __init__(self, faults: dict[int, Fault], real: httpx.BaseTransport) -> None:
        self._faults, self._real, self._calls = faults, real, count()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        def act() -> httpx.Response:
            response = self._real.handle_request(request)
            response.read()
            return response

        fault = self._faults.get(next(self._calls))
        return fault(request, act) if fault else act()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    faults=st.dictionaries(st.sampled_from(range(30)), st.sampled_from(FAULTS), max_size=12),
    restarts=st.sets(st.integers(0, 12)),
)
def test_once_the_failures_stop_it_is_there_once(
    town: str, tmp_path: Path, faults: dict[int, Fault], restarts: set[int]
) -> None:
    identificatie = f"K-{secrets.token_hex(6)}"
    with closing(opened(tmp_path / "outbox.db")) as outbox, httpx.HTTPTransport() as real:
        fails = Fails(faults, real)
        sending = sender(outbox, client(town, SECRET, fails))
        outbox.accept(request(identificatie))
        sending.accepted_now(identificatie)
        outbox.record_delivery(identificatie, "balie")
        for turn in count():
            if outbox.state_of(identificatie) == ("closed", ""):
                break
            assert turn <= len(faults), "a try without a fault should have ended it"
            if turn in restarts:
                sending = sender(outbox, client(town, SECRET, fails))
            send(sending, outbox, identificatie)
    whole_at_the_municipality(town, identificatie)
