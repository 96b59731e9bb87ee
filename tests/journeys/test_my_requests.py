"""A visitor comes back to see what became of a request. Nothing is printed, nothing is sent."""

from __future__ import annotations

import pytest

from backend_client import own_requests
from kiosk.app import App
from kiosk.demo import Visitor, settled, turn
from tests.town import Town

WAY = ["start", "privacy", "identify:lay", "identify:reading", "identify:checking", "overview", "feedback", "start"]


def looking(app: App, town: Town, document: str) -> Visitor:
    visitor = Visitor(app, town.peers, "voortgang", document)
    visitor.habits["overview"] = lambda visitor: visitor.finger.touch("action:done")
    return visitor


def cards(visitor: Visitor) -> list[dict[str, object]]:
    """Of all pages, of which the last is left on the screen."""
    assert visitor.walk(lambda visitor: visitor.place == "overview")
    found = list(visitor.view["requests"])
    while visitor.view["page"] + 1 < visitor.view["pages"]:
        page = visitor.view["page"]
        assert visitor.finger.touch("action:page:next")
        assert any(visitor.view["page"] != page or turn(20) for _ in range(100))
        found += visitor.view["requests"]
    return found


def test_what_became_of_a_request_is_shown(
    visitor: Visitor, app: App, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_requests, "MOST", 100)  # she asked for something in other tests, too
    assert visitor.walk()
    settled(app, visitor.reference)
    before, printed = town.received(), sorted(path.name for path in town.peers.out.iterdir())

    back = looking(app, town, visitor.document)
    shown = cards(back)
    mine = next(card for card in shown if visitor.reference in str(card["asked"]))
    assert mine["title"] == "Uittreksel uit het bevolkingsregister"
    assert mine["ended"]
    assert str(mine["state"]).endswith("Verstrekt aan de balie")
    assert back.walk()
    assert [place for place in WAY if place not in back.seen] == []
    assert "Moulin" not in repr(app.shell.session)
    assert visitor.reference not in repr(app.shell.session)
    assert (town.received(), sorted(path.name for path in town.peers.out.iterdir())) == (before, printed)


def test_who_asked_for_nothing_is_told_so(app: App, town: Town) -> None:
    back = looking(app, town, "IK7N00R21")
    assert cards(back) == []
    assert "geen aanvragen" in back.view["remark"]
    assert back.walk()


def test_a_municipality_that_does_not_answer_can_be_asked_again(visitor: Visitor, app: App, town: Town) -> None:
    back = looking(app, town, visitor.document)

    def mended(visitor: Visitor) -> None:
        town.service("zaken", "")
        visitor.finger.touch("action:retry")

    back.habits["problem"] = mended
    back.habits["identify:reading"] = lambda _: town.service("zaken", "down")
    assert back.walk(lambda visitor: visitor.place == "overview")
    assert "problem" in back.seen
    assert back.walk()
