"""What the counter said of its requests in one history, held against what the municipality has."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from tests.histories.counter import bytes_of
from tests.histories.plan import Visit
from tests.unit.request_in_hand import BSN, PDF, request

Counts = Mapping[str, int]


@dataclass
class Book:
    """By number: what was asked, what the counter said before it died, and the states that it ended with ("": it does
    not know of it)."""

    visits: dict[str, Visit] = field(default_factory=dict)
    accepted: set[str] = field(default_factory=set)
    handed: set[str] = field(default_factory=set)
    states: dict[str, str] = field(default_factory=dict)

    def heard(self, said: str) -> None:
        for line in said.splitlines():
            match line.split(" "):
                case ["accepted", number]:
                    self.accepted.add(number)
                case ["handed", number]:
                    self.handed.add(number)
                case [number, *state]:
                    self.states[number] = " ".join(state).strip()

    @property
    def kept(self) -> set[str]:
        """What was accepted: also where it died before it could say so."""
        return {number for number in self.visits if self.states[number]}


def check(book: Book, received: list[dict[str, Any]], before: Counts, after: Counts, twice: set[str]) -> None:
    """Each accepted request is there once and complete, and nothing else is. `before` and `after`: how many resources
    the municipality had of each kind. `twice`: paths to which the network handed a zaakeigenschap more than once."""
    assert book.accepted <= book.kept, "said to be accepted, and lost"
    assert {book.states[number] for number in book.kept} <= {"closed"}, book.states
    assert sorted(each["zaak"]["identificatie"] for each in received) == sorted(book.kept)
    for each in received:
        _check_zaak(book, each)
    documents = sum(2 + len(book.visits[number].bijlagen) for number in book.kept)
    requests = len(book.kept)
    made = Counter(after)
    made.subtract(before)
    extra = made.pop("zaakeigenschappen", 0) - requests
    assert 0 <= extra <= len(twice), f"{extra} zaakeigenschappen too many"
    assert +made == Counter(
        zaken=requests,
        rollen=requests,
        statussen=requests,
        enkelvoudiginformatieobjecten=documents,
        zaakinformatieobjecten=documents,
    ), f"{made}: of some there is another number than of {requests} requests with {documents} documents"


def _check_zaak(book: Book, received: Mapping[str, Any]) -> None:
    zaak = received["zaak"]
    number = zaak["identificatie"]
    visit = book.visits[number]
    assert zaak["betalingsindicatie"] == ("geheel" if visit.paid else "")
    assert [each["betrokkeneIdentificatie"]["inpBsn"] for each in received["rollen"]] == [BSN]
    assert len(received["statussen"]) == 1
    assert set(received["eigenschappen"]) == {"afgifte"}
    # Of one that died between handing over and saying so, either may be true.
    assert received["eigenschappen"]["afgifte"] in ({"balie"} if number in book.handed else {"balie", "post"})
    assert visit.handed or received["eigenschappen"]["afgifte"] == "post"
    data = json.dumps(request(number).data, ensure_ascii=False).encode()
    contents = [PDF, data, *(bytes_of(size) for size in visit.bijlagen)]
    assert [(each["identificatie"], each["sha256"]) for each in received["documenten"]] == [
        (f"{number}-D{nth}", sha256(content).hexdigest()) for nth, content in enumerate(contents, 1)
    ]
    assert not any(each["locked"] for each in received["documenten"])
