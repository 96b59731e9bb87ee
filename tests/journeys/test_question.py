"""A question is asked: typed by touch by somebody who does not say who they are, and with an employee afterwards."""

from __future__ import annotations

import io
import time

import httpx
import pytest

from kiosk import logs
from kiosk.demo import TYPED, Visitor
from kiosk.embedded import KCC
from tests.town import Town

WAY = ["start", "privacy", "form", "review", "progress", "finish", "feedback", "start"]


@pytest.fixture
def asker(visitor: Visitor) -> Visitor:
    visitor.product = "vraag"
    return visitor


def test_a_question_is_asked_and_given_to_an_employee(asker: Visitor, town: Town) -> None:
    lines = io.StringIO()
    logs.configure(lines)
    assert asker.walk()
    logs.configure(io.StringIO())
    assert [place for place in WAY if place not in asker.seen] == []
    assert "identify:lay" not in asker.seen

    asked = of(town, asker.reference)
    assert asked["klantcontact"]["inhoud"] == TYPED["textarea"]
    assert [each["wasPartij"] for each in asked["betrokkenen"]] == [None]
    assert {each["soortDigitaalAdres"]: each["adres"] for each in asked["digitaleAdressen"]} == {
        "telefoonnummer": "+31612345678",
        "email": TYPED["email"],
    }
    assert [[actor["uuid"] for actor in each["toegewezenAanActoren"]] for each in asked["internetaken"]] == [[KCC]]
    said = lines.getvalue()
    assert "request.accepted" in said
    for personal in (TYPED["email"], "31612345678", "0612345678"):
        assert personal not in said


def test_a_counter_that_cannot_send_questions_says_so(asker: Visitor, town: Town) -> None:
    town.service("klantinteracties", "down")
    asker.habits["start"] = lambda _: None
    assert asker.walk(lambda visitor: "Vragen komen nu niet aan" in str(tile(visitor)["reason"]))
    assert not tile(asker)["available"]
    assert asker.walk(
        lambda visitor: next(each for each in visitor.view["products"] if each["id"] == "verhuizing")["available"]
    )


def tile(visitor: Visitor) -> dict[str, object]:
    found: dict[str, object] = next(each for each in visitor.view["products"] if each["id"] == "vraag")
    return found


def of(town: Town, reference: str) -> dict[str, list[dict[str, object]]]:
    """What the municipality has of this question, once it is given to somebody."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        for each in httpx.get(f"{town.peers.sandbox_url}/_sandbox/contactverzoeken").json():
            if each["klantcontact"]["metadata"].get("aanvraag") == reference and each["internetaken"]:
                found: dict[str, list[dict[str, object]]] = each
                return found
        time.sleep(0.1)
    raise AssertionError("it did not arrive")
