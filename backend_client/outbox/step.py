"""What a step is, and how what the municipality has is compared with what was sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from backend_client.klantinteracties import Klantinteracties
from backend_client.outbox.outbox import Outbox, Pending
from backend_client.result import Problem, ProblemCode
from backend_client.zgw import AANVRAAG, Catalogus, Zgw

Found = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """`make` posts; `find` looks for what was made and checks that it is ours. Both answer its address.

    `exists` are the codes with which the server says that it has it already.
    """

    name: str
    make: Callable[[Sending], str | Problem]
    find: Callable[[Sending], str | Problem]
    exists: tuple[str, ...] = ()
    of_document: bool = False  # at the Documenten API; else at Zaken


@dataclass(frozen=True, slots=True)
class Sending:
    """One request on its way. What its steps need beside the documents is either `of_zaak` or `of_contact`."""

    zgw: Zgw
    outbox: Outbox
    request: Pending
    of_zaak: Catalogus | None = None
    of_contact: Klantinteracties | None = None

    @property
    def catalogus(self) -> Catalogus:
        assert self.of_zaak
        return self.of_zaak

    @property
    def klant(self) -> Klantinteracties:
        assert self.of_contact
        return self.of_contact

    def informatieobjecttype(self) -> str | Problem:
        """Of what the counter hands in."""
        if self.of_contact:
            return self.zgw.informatieobjecttype(self.of_contact.settings.informatieobjecttype)
        found = self.catalogus.informatieobjecttypen.get(AANVRAAG)
        return found or Problem(ProblemCode.NOT_FOUND, f"the zaaktype has no informatieobjecttype {AANVRAAG!r}")

    @property
    def zaak(self) -> str:
        return self.request.urls["zaak"]


def compared(found: Found | Problem, sent: Mapping[str, Any]) -> str | Problem:
    """The address of what was found, or CONFLICT where it does not hold what was sent."""
    if isinstance(found, Problem):
        return found
    other = sorted(name for name, value in sent.items() if not same(found.get(name), value))
    if other:
        return Problem(ProblemCode.CONFLICT, f"there already, with other content: {', '.join(other)}")
    return str(found["url"])


def same(found: Any, sent: Any) -> bool:
    if isinstance(sent, dict) and isinstance(found, dict):
        return all(same(found.get(name), value) for name, value in sent.items())
    if isinstance(sent, str) and isinstance(found, str) and found != sent:
        try:  # the server writes the same moment its own way (Z, microseconds)
            return datetime.fromisoformat(found) == datetime.fromisoformat(sent)
        except (ValueError, TypeError):
            return False
    return bool(found == sent)


def pick(found: list[Found] | Problem, mine: Callable[[Found], bool]) -> Found | Problem:
    if isinstance(found, Problem):
        return found
    return next((each for each in found if mine(each)), Problem(ProblemCode.NOT_FOUND))
