"""Nothing of a visitor is in a support bundle, whatever a visit went through."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hardware.simulators.documents import load
from kiosk import logs
from kiosk.app import App
from kiosk.demo import Visitor
from kiosk.embedded import RESIDENTS
from kiosk.support.bundle import make
from kiosk.support.site import Site, tried_out
from kiosk.support.verify import verify
from kiosk.where import keyring_of
from tests.town import Town

PATIENCE_MS = 60_000


def everything(content: bytes) -> bytes:
    """All that is in an archive, also what is packed in what is packed."""
    found = [content]
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            found += [everything(packed.read(name)) for name in packed.namelist()]
    elif content[:2] == b"\x1f\x8b":
        found.append(everything(zlib.decompress(content, 31)))
    return b"\n".join(found)


def forms(text: str) -> list[bytes]:
    """As somebody may have written it down."""
    return [each.encode() for each in (text, text.upper(), text.lower(), text.encode().hex())]


@pytest.mark.parametrize("trouble", ["", "register", "paper", "municipality"])
def test_nothing_of_a_visitor_is_in_a_bundle(
    app: App, visitor: Visitor, town: Town, tmp_path: Path, qtbot: QtBot, trouble: str
) -> None:
    """A visit that goes well, one that stops at the register, one without paper, and one whose request waits."""
    log = (tmp_path / "kiosk.log").open("w", encoding="utf-8", buffering=1)
    logs.configure(log)
    if trouble == "municipality":
        town.robot(paused=True)
    seen: list[str] = []

    def note(walking: Visitor) -> bool:
        session = walking.app.shell.session
        person = session.person
        seen.extend([session.bsn, session.document_number, *session.answers.values()])
        if session.document:
            seen.append(session.document.document_number)
        if person:
            seen.extend([person.surname, person.given_names, person.date_of_birth, *person.address_lines])
        if trouble == "register" and session.document_number and not session.bsn:
            town.service("personen", "down")
        if trouble == "paper" and session.paid:
            town.peers.hand("page_printer", "paper_out")
        if trouble == "municipality" and session.paid:
            town.service("zaken", "down")
            walking.app.shell.tick()  # nobody waits for a minute that is not there
        return walking.over

    assert visitor.walk(note)
    if trouble == "municipality":
        assert app.municipality
        assert app.municipality.outbox.queue.standing()[0]  # type: ignore[index]
    logs.flush()
    log.close()

    peers = town.peers.config.counter.data
    ours = Site(tmp_path, lambda: keyring_of(None, peers))
    made = make(ours, "Jan", "file")
    path = tmp_path / made.name
    path.write_bytes(made.content)
    assert verify(path, (made.key,)).proved
    whole = everything(made.content)
    assert b"device.status" in whole
    assert b'"chip_reader"' in whole
    marks = {each for each in seen if len(each) > 4}
    assert len(marks) >= (2 if trouble == "register" else 5), marks
    for mark in marks | {next(iter(load(RESIDENTS)))}:
        for form in forms(mark):
            assert form not in whole, mark


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "kiosk.log").write_text("SPECI2014\n")
    assert b"SPECI2014" in everything(make(tried_out(tmp_path / "data"), "Jan", "file").content)
