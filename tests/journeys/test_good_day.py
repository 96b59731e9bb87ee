"""From the start screen to paper in the hand."""

from __future__ import annotations

import gc
import io
import json
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication

from kiosk.app import App
from kiosk.demo import Visitor, settled
from tests.town import Town

BSN = "999993653"  # of Suzanne Moulin
WAY = [
    "start",
    "privacy",
    "identify:lay",
    "identify:reading",
    "identify:checking",
    "form",
    "review",
    "pay:asking",
    "pay:present",
    "progress",
    "finish",
    "feedback",
    "start",
]


def newest(folder: Path, pattern: str) -> Path:
    return max(folder.glob(pattern), key=lambda path: path.stat().st_mtime_ns)


def test_a_visitor_walks_away_with_an_extract(visitor: Visitor, town: Town, app: App) -> None:
    assert visitor.walk()
    shown = list(dict.fromkeys(visitor.seen))
    assert [place for place in WAY if place not in shown] == []
    assert visitor.seen[-1] == "start"

    words = "".join(page.extract_text() for page in PdfReader(newest(town.peers.out, "page-*.pdf")).pages)
    assert "Moulin" in words
    assert visitor.reference in words
    assert newest(town.peers.out, "receipt-*.png").stat().st_size > 1000

    received = settled(app, visitor.reference)
    assert received["zaak"]["einddatum"]
    assert [rol["omschrijvingGeneriek"] for rol in received["rollen"]] == ["initiator"]
    assert [eigenschap["waarde"] for eigenschap in received["zaakeigenschappen"]] == ["balie"]
    assert sorted(document["formaat"] for document in received["documenten"]) == [
        "application/json",
        "application/pdf",
        "application/pdf",
    ]
    assert len(received["statussen"]) == 3
    assert town.received().count(visitor.reference) == 1


def holding(words: str) -> dict[int, object]:
    """Every container that can be reached and has these words in it, by its identity."""
    gc.collect()
    found: dict[int, object] = {}
    for thing in gc.get_objects():
        inside = thing.values() if isinstance(thing, dict) else thing if isinstance(thing, list | tuple) else ()
        if any(isinstance(value, str) and words in value for value in inside):
            found[id(thing)] = thing
    return found


@pytest.fixture
def unfrozen(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is there at the start can be searched too: it could take hold of a visitor's data."""
    monkeypatch.setattr(gc, "freeze", lambda: None)


@pytest.mark.usefixtures("unfrozen")
def test_nothing_of_the_visitor_stays(visitor: Visitor, app: App, tmp_path: Path) -> None:
    """Not in the session, the view, the clipboard, in any object that can still be reached, nor in what was kept."""
    before = holding(BSN)
    QGuiApplication.clipboard().setText(BSN)
    assert visitor.walk(lambda visitor: visitor.place == "review")
    assert BSN in repr(app.shell.session)
    assert visitor.walk()
    settled(app, visitor.reference)
    assert QGuiApplication.clipboard().text() == ""
    assert "Moulin" not in repr(app.shell.session)
    assert "Moulin" not in json.dumps(visitor.view)
    assert [str(thing)[:300] for identity, thing in holding(BSN).items() if identity not in before] == []
    kept = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path.name for path in kept if BSN.encode() in path.read_bytes()] == []
    feedback = json.loads((tmp_path / "feedback.jsonl").read_text())
    assert feedback == {"at": feedback["at"], "product": "uittreksel-brp", "score": 5, "reasons": []}


def test_an_extract_for_a_child(visitor: Visitor, town: Town) -> None:
    def choose(visitor: Visitor) -> None:
        view, touch = visitor.view, visitor.finger.touch
        wanted = {"voor": "kind-1", "soort": "ouders", "taal": "int"}
        field = view["fields"][0]
        answer = wanted[field["key"]]
        touch("action:continue" if field["value"] == answer else f"action:answer:{field['key']}:{answer}")

    visitor.habits["form"] = choose
    assert visitor.walk()
    words = "".join(page.extract_text() for page in PdfReader(newest(town.peers.out, "page-*.pdf")).pages)
    assert "Heijden" in words
    assert "Suzanne Moulin" in words  # as a parent


def test_the_language_is_changed_on_the_way_and_the_answers_stay(visitor: Visitor, app: App) -> None:
    titles: list[str] = []

    def review(visitor: Visitor) -> None:
        titles.append(visitor.view["title"])
        if app.shell.session.language == "nl":
            visitor.app.shell.handle(_touch("language", "en"))
        else:
            visitor.finger.touch("action:continue")

    visitor.habits["review"] = review
    assert visitor.walk()
    assert titles[0] == "Klopt dit?"
    assert titles[1] != titles[0]
    assert app.shell.session.language == "nl"  # the next visitor is greeted in Dutch


def _touch(action: str, value: str) -> object:
    from kiosk.journey.events import Action, Touch

    return Touch(Action(action), value)


def test_what_is_logged_names_nobody(visitor: Visitor) -> None:
    from kiosk import logs

    lines = io.StringIO()
    logs.configure(lines)
    assert visitor.walk()
    logs.configure(io.StringIO())
    said = lines.getvalue()
    assert "chip.answered" in said
    for personal in ("Moulin", "Suzanne", "999993653", visitor.document):
        assert personal not in said
