"""A device of the real counter breaks: TOPdesk has it within seconds, once, and it is closed when it is cured."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from backend_client.reports.book import FILE
from hardware.simulators.documents import load
from kiosk.app import App
from kiosk.cli import main
from kiosk.config import StorageSection
from kiosk.config.reporting import ReportsSection
from kiosk.demo import Visitor
from kiosk.embedded import RESIDENTS, reports_of
from kiosk.journey.product import Need
from kiosk.reports import reporter
from tests.town import Town

SECONDS = 60
SOON_S = 5.0
CALM_S = 4.0
PRINTER = "receipt_printer"
STARTING_S = reporter.STARTING_S

Start = Callable[..., App]


def until(good: Callable[[], bool], seconds: float = SECONDS) -> None:
    deadline = time.monotonic() + seconds
    while not good():
        assert time.monotonic() < deadline, "it did not come to that"
        QTest.qWait(50)


@pytest.fixture
def start(qapp: QGuiApplication, town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """A counter with this data, that reports to the embedded TOPdesk."""
    running: list[App] = []
    monkeypatch.setattr(reporter, "STARTING_S", 0.0)

    def begin(**other: Any) -> App:
        for app in running:
            app.stop()
        running.clear()
        config = town.peers.config
        counter = config.counter.model_copy(update={"data": tmp_path / "data"})
        content = reports_of(town.peers.sandbox_url)["reports"]
        topdesk = {**content["topdesk"], **other.pop("topdesk", {})}
        section = ReportsSection.model_validate({**content, "calm_s": CALM_S, "topdesk": topdesk})
        running.append(App(config.model_copy(update={"counter": counter, "reports": section, **other}), windowed=True))
        return running[0]

    yield begin
    town.mend()
    for app in running:
        app.stop()


def well(app: App, part: str) -> bool:
    known = app.chronicle.now().get(part)
    return known is not None and known.usable and not known.codes


def of(town: Town, before: int, part: str = "Bonprinter") -> list[dict[str, Any]]:
    """The incidents of a part that came after so many. On a machine that is busy others may be slow."""
    return [each for each in town.incidents()[before:] if part in each["briefDescription"]]


@pytest.mark.timed
def test_it_is_opened_within_seconds_goes_on_over_a_restart_and_is_closed(
    start: Start, town: Town, tmp_path: Path
) -> None:
    before = len(town.incidents())
    app = start()
    until(lambda: well(app, PRINTER) and well(app, "reports") and app.shell.session.met(Need.STORAGE))
    town.peers.hand(PRINTER, "unplug")
    broke = time.monotonic()
    until(lambda: len(of(town, before)) == 1, SOON_S)
    took = time.monotonic() - broke
    (opened,) = of(town, before)
    assert took < SOON_S
    assert opened["briefDescription"].startswith("Storing balie BALIE1, Bonprinter.")
    assert "Wie iets moet doen: " in opened["request"]
    number = opened["externalNumber"]
    said = CliRunner().invoke(main, ["reports", "list", "--data", str(tmp_path / "data")])
    assert f"{number}  open" in said.output
    assert f"topdesk: {opened['number']}" in said.output

    app = start()
    until(lambda: (known := app.chronicle.now().get(PRINTER)) is not None and bool(known.codes))
    QTest.qWait(int(2000 * CALM_S))
    assert [each["closed"] for each in of(town, before)] == [False]

    town.peers.hand(PRINTER, "plug")
    until(lambda: of(town, before)[0]["closed"])
    (closed,) = of(town, before)
    assert closed["externalNumber"] == number
    assert "Opgelost" in closed["actions"][-1]["memoText"]
    listed = ["reports", "list", "--data", str(tmp_path / "data")]
    assert CliRunner().invoke(main, listed).output == "0 open, 1 closed\n"
    assert f"{number}  closed" in CliRunner().invoke(main, [*listed, "--all"]).output


def test_a_plug_that_flaps_is_one_incident(start: Start, town: Town) -> None:
    before = len(town.incidents())
    app = start()
    until(lambda: well(app, PRINTER) and well(app, "reports"))
    for _ in range(100):
        town.peers.hand(PRINTER, "unplug")
        QTest.qWait(100)
        town.peers.hand(PRINTER, "plug")
        QTest.qWait(50)
    until(lambda: bool(of(town, before)) and of(town, before)[-1]["closed"])
    assert len(of(town, before)) == 1


def test_a_service_that_is_down_is_told(start: Start, town: Town) -> None:
    before = len(town.incidents())
    app = start()
    until(lambda: well(app, "klantinteracties"))
    town.service("klantinteracties", "down")
    until(lambda: bool(of(town, before, "Klantcontacten")))
    assert "Wie iets moet doen: ICT." in of(town, before, "Klantcontacten")[0]["request"]
    town.service("klantinteracties", "")
    until(lambda: of(town, before, "Klantcontacten")[0]["closed"])


def test_a_storage_that_does_not_open_is_reported(start: Start, town: Town, tmp_path: Path) -> None:
    before = len(town.incidents())
    app = start(storage=StorageSection.model_construct(key=f"file:{tmp_path}/no.key", old_keys=(), slow_s=2.0))
    until(lambda: bool(of(town, before, "Opslag")))
    assert not app.shell.session.met(Need.STORAGE)


def test_that_nothing_can_be_reported_is_seen(start: Start, town: Town) -> None:
    before = len(town.incidents())
    app = start(topdesk={"category": "Koffie"})
    until(lambda: well(app, PRINTER) and "reports" in app.chronicle.now())
    assert well(app, "reports")
    town.peers.hand(PRINTER, "unplug")
    until(lambda: app.chronicle.now()["reports"].codes == ("refused",))
    assert not app.chronicle.now()["reports"].usable
    assert of(town, before) == []


@pytest.mark.timed
def test_a_good_day_is_no_incident_and_no_visitor_is_in_one(
    start: Start, town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reporter, "STARTING_S", STARTING_S)
    before = len(town.incidents())
    app = start()
    documents = dict(list(load(RESIDENTS).items())[:2])
    for number in documents:
        assert Visitor(app, town.peers, "uittreksel-brp", number).walk()
        until(lambda: app.shell.session.product is None)
    assert [each["briefDescription"] for each in town.incidents()[before:]] == []
    town.peers.hand(PRINTER, "unplug")
    until(lambda: len(of(town, before)) == 1)
    kept = b"".join(file.read_bytes() for file in (tmp_path / "data").glob(f"{FILE}*"))
    said = f"{of(town, before)}{kept!r}".lower()
    assert "bonprinter" in said
    for number, document in documents.items():
        assert number.lower() not in said
        assert document.mrz.surname.lower() not in said
