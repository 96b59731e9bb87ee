"""Reports become incidents in TOPdesk: once, whatever gets lost on the way, and closed when it is over."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, repeat
from pathlib import Path

import httpx
import pytest
from hypothesis import settings

from backend_client.reports import Known
from backend_client.result import Problem, ProblemCode
from backend_client.sandbox.topdesk import GROUPS, PERSON
from tests.contract import reports_in_hand as hand
from tests.contract.reports_in_hand import ANSWER_LOST, DOWN, REQUEST_LOST, Line, Sent
from tests.contract.sandbox_in_hand import serving


@pytest.fixture(scope="module")
def town() -> Iterator[str]:
    with serving() as url:
        yield url


@pytest.fixture
def sent(town: str, tmp_path: Path) -> Iterator[Sent]:
    made = Sent(tmp_path, hand.topdesk(town))
    yield made
    made.close()


def line_of(sent: Sent, town: str, *mishaps: str) -> Line:
    """The same counter, over a line with these mishaps."""
    line = Line(iter(mishaps))
    sent.target.close()
    sent.target = sent.delivery._target = hand.topdesk(town, line)
    return line


def test_it_is_opened_changed_and_closed(sent: Sent, town: str) -> None:
    first = sent.save(hand.report())
    sent.go(1)
    (opened,) = hand.incidents(town, first.number)
    assert opened["briefDescription"] == first.title
    assert opened["request"] == first.text.replace("\n", "<br>")
    assert opened["operatorGroup"] == {"id": GROUPS["hall"]}
    assert opened["category"] == {"name": "Balies"}
    assert (opened["closed"], opened["actions"]) == (False, [])

    second = sent.save(hand.later(first, "De klep staat ook open. <b>"))
    sent.go(1)
    (changed,) = hand.incidents(town, first.number)
    (action,) = changed["actions"]
    assert action["memoText"] == f"De klep staat ook open. &lt;b&gt;<br><br>[{first.number}, stand 2]"

    sent.save(hand.later(second, "Opgelost.", closed=True))
    sent.go(1)
    (closed,) = hand.incidents(town, first.number)
    assert closed["closed"] is True
    assert closed["processingStatus"] == {"name": "Gesloten"}
    assert closed["id"] == opened["id"]
    assert sent.waits() == []


def test_a_registered_caller_and_a_mark_instead_of_a_status(town: str, tmp_path: Path) -> None:
    sent = Sent(tmp_path, hand.topdesk(town, caller_email=PERSON, closed_status=""))
    told = sent.save(hand.report())
    sent.go(1)
    sent.save(hand.later(told, "Opgelost.", closed=True))
    sent.go(1)
    (incident,) = hand.incidents(town, told.number)
    assert incident["callerLookup"] == {"email": PERSON}
    assert incident["closed"] is True
    sent.close()


def test_after_a_lost_answer_there_is_no_second_one(sent: Sent, town: str) -> None:
    line = line_of(sent, town, "", ANSWER_LOST)  # the first call is the check
    told = sent.save(hand.report())
    sent.go(1)
    assert [method for method, _ in line.seen] == ["GET", "POST"]
    assert sent.waits() == [told.number]
    sent.go()
    assert [method for method, _ in line.seen].count("POST") == 1
    assert len(hand.incidents(town, told.number)) == 1
    assert sent.waits() == []


def test_after_a_lost_answer_nothing_is_said_twice(sent: Sent, town: str) -> None:
    first = sent.save(hand.report())
    sent.go(1)
    line_of(sent, town, ANSWER_LOST)
    second = sent.save(hand.later(first, "De klep staat ook open."))
    sent.go()
    line_of(sent, town, ANSWER_LOST)
    sent.save(hand.later(second, "Opgelost.", closed=True))
    sent.go()
    (incident,) = hand.incidents(town, first.number)
    assert len(incident["actions"]) == 2
    assert incident["closed"] is True


def test_a_server_that_is_down_for_an_hour_gets_one_that_is_open(sent: Sent, town: str) -> None:
    line_of(sent, town, *repeat(DOWN, 80))
    told = sent.save(hand.report())
    for minute in range(1, 50):
        sent.go(60)
        told = sent.save(hand.later(told, f"Stand na {minute} minuten."))
    assert hand.incidents(town, told.number) == []
    assert sent.delivery.problem is ProblemCode.UNREACHABLE
    sent.go(7200)
    (incident,) = hand.incidents(town, told.number)
    assert incident["request"] == "Stand na 49 minuten."
    assert (incident["closed"], incident["actions"]) == (False, [])


def test_what_was_over_before_anybody_heard_of_it_is_told_and_closed(sent: Sent, town: str) -> None:
    line_of(sent, town, *repeat(REQUEST_LOST, 10))
    told = sent.save(hand.report())
    sent.go(20)
    sent.save(hand.later(told, "Het was een uur stuk, en is opgelost.", closed=True))
    sent.go()
    (incident,) = hand.incidents(town, told.number)
    assert incident["request"] == "Het was een uur stuk, en is opgelost."
    assert incident["closed"] is True


@settings(max_examples=60)
@hand.EVENTFUL
def test_whatever_happens_on_the_way_it_is_there_once(
    town: str, tmp_path_factory: pytest.TempPathFactory, mishaps: list[str], changes: list[int], closes: bool
) -> None:
    sent = Sent(tmp_path_factory.mktemp("sent"), hand.topdesk(town, Line(iter(mishaps))))
    told = hand.went_on(sent, changes, closes=closes)
    (incident,) = hand.incidents(town, told.number)
    said = [incident["request"], *(each["memoText"].partition("<br>")[0] for each in incident["actions"])]
    assert told.text.partition("\n")[0] in said[-1]
    marks = [each["memoText"].rpartition("stand ")[2] for each in incident["actions"]]
    assert len(set(marks)) == len(marks)
    assert incident["closed"] is closes
    assert sent.waits() == []
    sent.close()


@pytest.mark.parametrize(
    ("other", "code", "detail"),
    [
        ({"password": "of somebody else"}, ProblemCode.DENIED, "401"),
        ({"url": "{town}/elders"}, ProblemCode.NOT_FOUND, "404"),
        ({"branch": "11111111-1111-1111-1111-111111111111"}, ProblemCode.REFUSED, "'branch' cannot be found"),
        ({"category": "Koffie"}, ProblemCode.REFUSED, "'category' cannot be found"),
        ({"caller_email": "niemand@tilburg.example"}, ProblemCode.REFUSED, "'callerLookup' cannot be found"),
    ],
)
def test_what_is_wrong_with_the_settings_is_named(
    town: str, tmp_path: Path, other: dict[str, str], code: ProblemCode, detail: str
) -> None:
    given_ = {name: value.format(town=town) for name, value in other.items()}
    sent = Sent(tmp_path, hand.topdesk(town, **given_))
    told = sent.save(hand.report())
    sent.go(10)
    assert sent.delivery.problem is code
    (problem,) = {each.detail for each, _ in sent.delivery._failing.values()}
    assert detail in problem
    assert hand.incidents(town, told.number) == []
    sent.target.close()
    sent.target = sent.delivery._target = hand.topdesk(town)  # somebody mends it there
    sent.go(200)
    assert sent.delivery.problem is None
    assert len(hand.incidents(town, told.number)) == 1
    sent.close()


def test_one_that_is_refused_does_not_hold_up_the_others(sent: Sent, town: str) -> None:
    wrong = sent.save(hand.report(number="N" * 61))
    right = sent.save(hand.report())
    sent.go(60)
    assert len(hand.incidents(town, right.number)) == 1
    assert sent.waits() == [wrong.number]
    assert sent.delivery.problem is ProblemCode.REFUSED


def test_one_that_people_threw_away_is_not_made_anew(sent: Sent, town: str, monkeypatch: pytest.MonkeyPatch) -> None:
    told = sent.save(hand.report())
    sent.go(1)
    (incident,) = hand.incidents(town, told.number)
    known = Known("0f0f0f0f-0000-0000-0000-000000000000", "I 2611 999")
    gone = hand.later(hand.report(), "Opgelost.", closed=True)
    assert sent.target.tell(gone, known, again=False) is None
    there = hand.later(told, "Opgelost.", closed=True)
    problem = sent.target.tell(there, known, again=False)  # by its number it is found: that 404 is something else
    assert isinstance(problem, Problem)
    assert problem.code is ProblemCode.NOT_FOUND
    assert incident["closed"] is False


def test_a_topdesk_that_does_not_search_is_not_believed(town: str, tmp_path: Path) -> None:
    """Before 3.4 `query` meant nothing: every incident was an answer, and any could be taken for ours."""

    class Old(httpx.BaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            return httpx.Response(206, json=[{"id": "a", "number": "I 1", "externalNumber": "of others"}])

    sent = Sent(tmp_path, hand.topdesk(town, Old()))
    sent.go(10)
    assert sent.delivery.problem is ProblemCode.REFUSED
    sent.close()


def test_a_sign_in_page_is_no_answer(town: str, tmp_path: Path) -> None:
    class Page(httpx.BaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            return httpx.Response(200, html="<form>Inloggen</form>")

    target = hand.topdesk(town, Page())
    for found in (target.check(), target.find(hand.report()), target.open(hand.report())):
        assert isinstance(found, Problem)
        assert found.code is ProblemCode.UNREACHABLE
    target.close()


def test_the_stand_in_refuses_what_topdesk_refuses(town: str) -> None:
    url = f"{town}/tas/api/incidents"
    right = hand.topdesk(town)
    headers = dict(right._http._headers())
    caller = {"dynamicName": "x", "branch": {"id": "elders"}}
    for body in (
        {},
        {"briefDescription": "x"},
        {"caller": caller, "briefDescription": "x"},
        {"callerLookup": {"email": PERSON}, "briefDescription": "x" * 81},
        {"callerLookup": {"email": PERSON}, "externalNumber": "x" * 61},
        {"callerLookup": {"email": PERSON}, "caller": caller},
        {"callerLookup": {"email": PERSON}, "category": {"id": "x", "name": "Balies"}},
        {"callerLookup": {"email": PERSON}, "verzonnen": "x"},
        {"callerLookup": {"email": PERSON}, "closed": "ja"},
    ):
        answer = httpx.post(url, json=body, headers=headers)
        assert answer.status_code == 400, body
        assert answer.json()[0]["message"]
    assert httpx.post(url, json={"callerLookup": {"email": PERSON}}).status_code == 401
    assert httpx.get(url, params={"query": "number=='I 1'"}, headers=headers).status_code == 400
    assert httpx.get(url, params={"query": "externalNumber=='none'"}, headers=headers).status_code == 204
    assert httpx.patch(f"{url}/id/none", json={"action": "x"}, headers=headers).status_code == 404
    right.close()


def test_many_that_flap_while_nothing_is_heard_are_one_each(sent: Sent, town: str) -> None:
    line_of(sent, town, *chain(*repeat((ANSWER_LOST, DOWN), 10)))
    told = [sent.save(hand.report()) for _ in range(5)]
    for _ in range(20):
        told = [sent.save(hand.later(each, "Het flappert.")) for each in told]
        sent.go(20)
    sent.go(7200)
    for each in told:
        assert len(hand.incidents(town, each.number)) == 1
    assert sent.waits() == []
