"""The requests that wait, as a technician sees them: counted, with a reason in words, and nothing of visitors."""

from __future__ import annotations

from datetime import datetime

import pytest

from backend_client.outbox.ledger import Entry
from backend_client.result import ProblemCode
from hardware.device import State
from kiosk.chronicle import Standing
from kiosk.technician.queue import LATE_S, code_of, queue_view, stands

NOW = datetime(2026, 11, 26, 15, 30).astimezone()
SINCE = datetime(2026, 11, 26, 14, 5).astimezone().isoformat()
PRODUCTS = {"uittreksel-brp": "Uittreksel"}


def entry(state: str, reason: str = "", failure: str = "", tries: int = 0) -> Entry:
    return Entry("BALIE1-1", "uittreksel-brp", "B1026", "", SINCE, state, "", reason, failure, tries, SINCE)


def counts(accepted: int = 0, sent: int = 0, parked: int = 0) -> dict[str, int]:
    return {"accepted": accepted, "sent": sent, "parked": parked, "closed": 3}


def test_nothing_waits() -> None:
    found = queue_view((), counts(), PRODUCTS, NOW)
    assert found.said.startswith("Er wacht niets.")
    assert (found.wrong, found.waiting) == (False, ())


def test_what_is_parked_says_why_and_what_to_do() -> None:
    found = queue_view([entry("parked", "zaak: 400 invalid", tries=1)], counts(parked=1), PRODUCTS, NOW)
    (one,) = found.waiting
    assert found.wrong
    assert "1 aanvraag is geparkeerd" in found.said
    assert (one.product, one.since, one.tries) == ("Uittreksel", "14:05", "1 poging")
    assert "weigert" in one.why
    assert one.steps
    assert one.detail == "zaak: 400 invalid"


def test_what_goes_by_itself_asks_for_nothing() -> None:
    found = queue_view([entry("accepted", failure="zaak: 502", tries=4)], counts(accepted=1), PRODUCTS, NOW)
    (one,) = found.waiting
    assert not found.wrong
    assert one.why == "De gemeente geeft geen antwoord."
    assert one.steps == ()
    assert queue_view([entry("accepted")], counts(accepted=1), PRODUCTS, NOW).waiting[0].why == ""


def test_those_that_are_not_shown_are_counted() -> None:
    found = queue_view([entry("accepted")], counts(accepted=8, sent=2), PRODUCTS, NOW)
    assert "10 aanvragen wachten" in found.said
    assert found.more == "En nog 9 die later kwamen."


@pytest.mark.parametrize(
    ("reason", "parked", "code"),
    [
        ("zaak: 400 zaaktype: not-published", True, ProblemCode.REFUSED),
        ("zaak: 403 permission_denied", True, ProblemCode.DENIED),
        ("zaak: 401", False, ProblemCode.DENIED),
        ("document: there already, with other content: titel", True, ProblemCode.CONFLICT),
        ("afgifte: the zaaktype has no eigenschap 'afgifte'", False, ProblemCode.NOT_FOUND),
        ("unreadable on this disk: seal", True, ProblemCode.STORAGE),
        ("zaak: 429", False, ProblemCode.BUSY),
        ("zaak: 502", False, ProblemCode.UNREACHABLE),
        ("zaak: ConnectError", False, ProblemCode.UNREACHABLE),
    ],
)
def test_a_reason_is_told_by_what_the_outbox_keeps_of_it(reason: str, parked: bool, code: ProblemCode) -> None:
    assert code_of(reason, parked=parked) is code


def test_the_outbox_is_a_part_like_any_other() -> None:
    now = NOW.timestamp()
    since = datetime.fromisoformat(SINCE).timestamp()
    assert stands(None, now) == Standing(State.ONLINE)
    assert stands(entry("parked", "zaak: 403"), now) == Standing(State.ONLINE, (ProblemCode.DENIED,), since)
    slow = entry("accepted", failure="zaak: 502")
    assert stands(slow, since + LATE_S + 1).codes == (ProblemCode.UNREACHABLE,)
    assert stands(slow, since + LATE_S - 1) == Standing(State.ONLINE)
