"""The process that `kiosk bench outbox` weighs: an outbox and its sender, no screen and no devices.

`python -m kiosk.bench.outbox_counter DATA URL NUMBER` says a JSON object a line: `commit_ms` when so many are accepted,
`reached` when the municipality answers, `seconds` after each number of requests that it was asked on its standard input
to send, `peak_mb` when it is asked to end.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from pathlib import Path
from typing import Any

import httpx

from backend_client.outbox import Outbox, Request, Sender
from backend_client.outbox.keys import SIZE, Key, Keyring
from backend_client.person import Person
from backend_client.result import Problem, ProblemCode
from backend_client.zgw import Zgw, ZgwSettings
from kiosk.logs import configure

RSIN = "002220647"
LAST = "afgifte"
PDF = b"%PDF-1.7\n" + bytes(range(256)) * 128
PERSON = Person(
    bsn="999993653",
    full_name="Suzanne Moulin",
    given_names="Suzanne",
    surname="Moulin",
    prefix="",
    sex="vrouw",
    date_of_birth="1985-12-01",
    place_of_birth="Thann",
    country_of_birth="Frankrijk",
    address_lines=("Stationsstraat 1", "5038 EA TILBURG"),
    municipality="Tilburg",
    nationalities=("Franse",),
    secret=False,
    suspended="",
)


class Turns:
    """Lets a sender go on until so many requests are closed, and stops it between two of its steps."""

    def __init__(self) -> None:
        self.reached, self._go, self._over = threading.Event(), threading.Event(), threading.Event()
        self._lock = threading.Lock()
        self._left = 0

    def progress(self, _: str, step: str) -> None:
        self.reached.set()
        with self._lock:
            self._left -= step == LAST
            if self._left <= 0:
                self._go.clear()
                self._over.set()
        self._go.wait()

    def take(self, size: int) -> float:
        """Send so many; answers the seconds that it took. Two may be closed at the end of a turn: one of the next."""
        started = time.monotonic()
        with self._lock:
            self._left += size
            if self._left > 0:
                self._over.clear()
                self._go.set()
        self._over.wait()
        return time.monotonic() - started

    def end(self) -> None:
        with self._lock:
            self._left = sys.maxsize
            self._go.set()


class Place:
    """Everything goes to one place."""

    def __init__(self, url: str, transport: httpx.BaseTransport | None = None) -> None:
        zaken, catalogi, documenten = (f"{url}/{api}/api/v1" for api in ("zaken", "catalogi", "documenten"))
        secret = os.environ["KIOSK_ZGW_SECRET"]
        self._zgw = Zgw(ZgwSettings(zaken, catalogi, documenten, "kiosk", secret, RSIN), transport)

    def zgw_of(self, _: str) -> Zgw:
        return self._zgw

    def klantinteracties(self) -> Problem:
        return Problem(ProblemCode.DENIED)


def request(identificatie: str) -> Request:
    return Request(
        identificatie=identificatie,
        product="uittreksel-brp",
        zaaktype="UITTREKSEL-BRP",
        omschrijving="Uittreksel uit het bevolkingsregister",
        initiator=PERSON,
        pdf=PDF,
        data={"aanvrager": {"bsn": PERSON.bsn}, "betreft": {"bsn": PERSON.bsn}, "soort": "standaard", "taal": "nl"},
        counter="Balie 7",
    )


def opened(data: Path) -> Outbox:
    outbox = Outbox.open(data / "outbox.db", RSIN, keyring=Keyring(Key(bytes(SIZE))))
    assert isinstance(outbox, Outbox), outbox
    return outbox


def accept(outbox: Outbox, sender: Sender, identificatie: str) -> float:
    """As the counter does; answers the milliseconds until it is on the disk."""
    made = request(identificatie)
    started = time.monotonic()
    problem = outbox.accept(made)
    took = (time.monotonic() - started) * 1000
    assert problem is None, problem
    sender.accepted_now(identificatie)
    outbox.record_delivery(identificatie, "balie")
    return took


def send_one(data: Path, url: str, identificatie: str, transport: httpx.BaseTransport) -> None:
    """One request, to its end."""
    turns = Turns()
    outbox = opened(data)
    place = Place(url, transport)
    sender = Sender(outbox, place, turns.progress)
    accept(outbox, sender, identificatie)
    sender.start()
    turns.take(1)
    turns.end()
    sender.stop()
    place.zgw_of("").close()
    outbox.close()


def main() -> None:
    data, url, queued = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    data.mkdir()
    configure((data / "kiosk.log").open("a", encoding="utf-8", buffering=1))  # what a counter writes costs it time
    turns = Turns()
    outbox = opened(data)
    sender = Sender(outbox, Place(url), turns.progress)
    sender.start()
    _say(commit_ms=[accept(outbox, sender, f"{data.name}-{number:06}") for number in range(queued)])
    turns.reached.wait()
    _say(reached=True)
    while (line := sys.stdin.readline()) != "end\n":
        _say(seconds=turns.take(int(line)))
    status = Path("/proc/self/status").read_text().splitlines()
    _say(peak_mb=next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024)
    os._exit(0)  # its sender waits for a turn that does not come


def _say(**what: Any) -> None:
    print(json.dumps(what), flush=True)


if __name__ == "__main__":
    main()
