"""The page of the tests in every state, for who wants to see it or to judge it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from hardware.device import DeviceClass
from hardware.exercise import Finding
from hardware.exercises import KEYS
from kiosk.technician.advice import name
from kiosk.technician.checks import shown
from kiosk.technician.checks.check import Aim, Check, Group, Script
from kiosk.technician.checks.devices import ABOUT, BY_ITSELF
from kiosk.technician.checks.runner import Run, State

NETWORK = ("certificates", "clock", "personen", "reisdocumenten", "zaken", "klantinteracties", "reports")
STORAGE = {"room": "Ruimte op de schijf", "commit": "Snelheid van de schijf", "database": "Database"}


def samples(now: datetime) -> Iterator[tuple[str, shown.View]]:
    at = now.timestamp() - 600
    checks = (
        *(
            Check(each, Group.DEVICES, each, name(each), ABOUT[each], _never, each not in BY_ITSELF)
            for each in DeviceClass
        ),
        Check("touch", Group.DEVICES, "touch", name("touch"), "Toont kruizen die u aanraakt.", _never, True),
        *(Check(each, Group.NETWORK, each, name(each), "Vraagt of het systeem antwoordt.", _never) for each in NETWORK),
        *(
            Check(each, Group.STORAGE, "storage", called, "Kijkt naar de schijf.", _never)
            for each, called in STORAGE.items()
        ),
    )
    hosts = tuple(f"openzaak-{n}.gemeente-tilburg.example.nl: nog {40 * n} dagen geldig." for n in range(2, 6))
    expired = ("brp.gemeente-tilburg.example.nl: 12 dagen geleden verlopen.", *hosts)
    runs = {
        **{each: Run(State.WELL, finding=Finding(("Het systeem antwoordt.",)), at=at, took_s=0.3) for each in NETWORK},
        "certificates": Run(State.WRONG, finding=Finding(expired, "certificate_expired"), at=at, took_s=4.2),
        "page_printer": Run(State.STOPPED, at=at - 90_000),
        "database": Run(State.WELL, finding=Finding(("Alles klopt: 12 aanvragen, 1,2 MB.",)), at=at, took_s=12),
        "room": Run(State.RUNNING, "Kijkt naar de schijf."),
        "commit": Run(State.WAITING),
    }
    keys = f"Druk elke toets één keer. Nog te gaan: {', '.join(KEYS.values())}."
    question = "Is de rand aan vier kanten heel, zijn alle grijze vlakken verschillend en de letters scherp?"
    for called, opened, known in (
        ("list", "", {}),
        ("running", "", runs),
        ("ready", "document_scanner", {}),
        ("asks", "document_scanner", {"document_scanner": Run(State.RUNNING, "Leg een document neer.", left_s=29.2)}),
        ("keys", "keypad", {"keypad": Run(State.RUNNING, keys, left_s=12.0)}),
        ("judge", "page_printer", {"page_printer": Run(State.RUNNING, question=question)}),
        ("well", "database", runs),
        ("wrong", "certificates", runs),
        ("aim", "touch", {"touch": Run(State.RUNNING, "Raak het kruis aan.", aim=Aim(0.5, 0.5, ((0.1, 0.1),)))}),
    ):
        yield called, shown.view(checks, known, opened, now)


def _never() -> Script:
    """These are looked at, not carried out."""
    raise NotImplementedError
