"""A move is reported: typed by touch, committed, sent whole, and gone from the counter afterwards."""

from __future__ import annotations

import gc
import io
import json

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication

from kiosk.app import App
from kiosk.demo import TYPED, Visitor, settled
from kiosk.screens.gallery import items
from tests.journeys.test_good_day import BSN, holding
from tests.town import Town

WAY = ["start", "privacy", "identify:lay", "form", "review", "progress", "finish", "feedback", "start"]
PERSONAL = (BSN, TYPED["email"], TYPED["phoneNumber"], "5046 JV")


@pytest.fixture
def mover(visitor: Visitor) -> Visitor:
    visitor.product = "verhuizing"
    return visitor


def test_a_move_is_reported_and_whole_at_the_municipality(mover: Visitor, town: Town, app: App) -> None:
    printed = sorted(path.name for path in town.peers.out.glob("page-*"))
    assert mover.walk()
    assert [place for place in WAY if place not in mover.seen] == []

    received = settled(app, mover.reference, closed=False)
    assert len(received["statussen"]) == 1
    assert received["zaakeigenschappen"] == []
    assert [rol["omschrijvingGeneriek"] for rol in received["rollen"]] == ["initiator"]
    assert app.municipality
    assert app.municipality.outbox.state_of(mover.reference) == ("closed", "")
    assert sorted(path.name for path in town.peers.out.glob("page-*")) == printed

    documents = {document["formaat"]: document for document in received["documenten"]}
    assert sorted(documents) == ["application/json", "application/pdf"]
    contents = {kind: app.municipality.zgw.download(each) for kind, each in documents.items()}
    data = json.loads(contents["application/json"])
    assert app.shell.session.today
    assert {key: data[key] for key in ("postcode", "huisnummer", "datum", "telefoon", "email", "partner")} == {
        "postcode": "5046JV",
        "huisnummer": 12,
        "datum": app.shell.session.today.isoformat(),
        "telefoon": "+31612345678",
        "email": TYPED["email"],
        "partner": "ja",
    }
    assert data["aanvrager"] == {"bsn": BSN}
    assert len(data["kinderen"]) == 1
    words = "".join(page.extract_text() for page in PdfReader(io.BytesIO(contents["application/pdf"])).pages)
    for shown in ("Verhuizing doorgeven", "5046 JV", "Moulin", TYPED["email"], "Noor Elise van der Heijden"):
        assert shown in words


@pytest.fixture
def unfrozen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gc, "freeze", lambda: None)


@pytest.mark.usefixtures("unfrozen")
def test_nothing_that_was_typed_stays(mover: Visitor, app: App) -> None:
    """Not in any object that can be reached, nor in an item of the screen, the clipboard, or a file of the counter."""
    before = {words: holding(words) for words in PERSONAL}
    assert mover.walk(lambda visitor: visitor.place == "review")
    for words in PERSONAL:
        assert words in repr(app.shell.session)
    assert mover.walk()
    settled(app, mover.reference, closed=False)
    for words in PERSONAL:
        assert words not in repr(app.shell.session)
        found = holding(words)
        assert [str(thing)[:300] for identity, thing in found.items() if identity not in before[words]] == []
        assert words not in json.dumps(mover.view)
    held = [str(item.property("text")) for item in items(app.window.rootObject()) if item.property("text")]
    assert [text for text in held if any(words in text for words in PERSONAL)] == []
    assert QGuiApplication.clipboard().text() == ""


def test_what_is_logged_names_nothing_typed(mover: Visitor) -> None:
    from kiosk import logs

    lines = io.StringIO()
    logs.configure(lines)
    assert mover.walk()
    logs.configure(io.StringIO())
    said = lines.getvalue()
    assert "request.accepted" in said
    for personal in (*PERSONAL, "5046JV", "31612345678"):
        assert personal not in said
