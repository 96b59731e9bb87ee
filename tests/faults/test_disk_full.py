"""The disk fills up while a request is sent: the sender waits, and looks up what it could not write down."""

from __future__ import annotations

import resource
import secrets
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from backend_client.outbox import Sender
from tests.histories.books import Book, check
from tests.histories.counter import SECRET
from tests.histories.plan import Visit
from tests.histories.town import town
from tests.unit.request_in_hand import Only, client, opened, request

ENDS_S = 60.0


def test_a_disk_that_is_full_for_a_while(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The municipality made the rol, and that cannot be written down."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    number = f"K-{secrets.token_hex(6)}"

    def fill(_: str, step: str) -> None:
        if step == "zaak":
            resource.setrlimit(resource.RLIMIT_FSIZE, (1, hard))

    with town(tmp_path / "town") as there, closing(client(there.url, SECRET)) as zgw:
        before = there.counts()
        outbox = opened(tmp_path / "outbox.db")
        sending = Sender(outbox, Only(zgw), fill)
        assert outbox.accept(request(number)) is None
        assert outbox.record_delivery(number, "balie") is None
        try:
            sending.start()
            wait_for(lambda: "sending.storage" in caplog.messages)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        sending.wake()
        wait_for(lambda: outbox.state_of(number) == ("closed", ""))
        sending.stop()
        outbox.close()
        book = Book({number: Visit((), False, True)}, {number}, {number}, {number: "closed"})
        check(book, there.received(number), before, there.counts(), set())


def wait_for(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + ENDS_S
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.01)
