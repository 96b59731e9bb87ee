"""A product that another authority decides on: the whole visit, by an outway, to APIs of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from PySide6.QtGui import QGuiApplication

from hardware.simulators.documents import load
from kiosk import ASSETS
from kiosk.app import App
from kiosk.config import DestinationSection, FscSection
from kiosk.demo import Visitor, turn
from kiosk.embedded import RESIDENTS
from tests.contract.outway_in_hand import GRANTS, outway
from tests.contract.sandbox_in_hand import SECRETS, serving
from tests.town import Town

NAME = "zaken.authority.example"
EXAMPLE = ASSETS / "docs" / "another-authority" / "inkomensverklaring.toml"


@pytest.fixture(scope="module")
def authority() -> Iterator[tuple[str, str]]:
    """Its own address, where the visitor's counter cannot be, and that of the outway."""
    with serving() as url, outway(url, NAME) as (_, address):
        yield url, address


@pytest.fixture
def app(qapp: QGuiApplication, town: Town, tmp_path: Path, authority: tuple[str, str]) -> Iterator[App]:
    """A counter with the product of the example, which goes to the only zaaktype that there is."""
    product = EXAMPLE.read_text().replace('"INKOMENSVERKLARING"', '"UITTREKSEL-BRP"')
    (tmp_path / "products").mkdir()
    (tmp_path / "products" / EXAMPLE.name).write_text(product)
    zaken, catalogi, documenten = (f"http://{NAME}/{api}/api/v1" for api in ("zaken", "catalogi", "documenten"))
    destination = DestinationSection.model_construct(
        zaken_url=zaken,
        catalogi_url=catalogi,
        documenten_url=documenten,
        client_id="kiosk",
        secret=SECRETS["kiosk"],
        certificate=None,
        fsc=FscSection(outway=authority[1], **{api: GRANTS[f"/{api}/"] for api in ("zaken", "catalogi", "documenten")}),
    )
    config = town.peers.config
    counter = config.counter.model_copy(update={"data": tmp_path, "products": tmp_path / "products"})
    app = App(
        config.model_copy(update={"counter": counter, "destinations": {"belastingdienst": destination}}), windowed=True
    )
    yield app
    app.stop()
    town.mend()


def test_it_is_told_beforehand_and_arrives_there_alone(app: App, town: Town, authority: tuple[str, str]) -> None:
    visitor = Visitor(app, town.peers, "inkomensverklaring", next(iter(load(RESIDENTS))))
    # On a machine that is busy with other tests the reader may be late; a visitor tries again.
    visitor.habits["problem"] = lambda visitor: visitor.finger.touch("action:retry")
    said: dict[str, str] = {}

    def read_on(screen: str) -> None:
        def reading(visitor: Visitor) -> None:
            said[screen] = repr(visitor.view)
            del visitor.habits[screen]
            visitor._acted_at = ""  # and do what is usual

        visitor.habits[screen] = reading

    for screen in ("privacy", "review", "finish"):
        read_on(screen)
    assert visitor.walk(), visitor.seen
    assert "finish" in visitor.seen, (visitor.seen, visitor.view)
    assert "pay" not in " ".join(visitor.seen)
    assert all(words in said["privacy"] for words in ("De Belastingdienst", "burgerservicenummer", "Waarom"))
    assert "We sturen uw aanvraag naar de Belastingdienst." in said["review"]
    assert "We sturen uw aanvraag naar de Belastingdienst." in said["finish"]
    assert all(wrong not in said["finish"] for wrong in ("post", "papier", "printer"))

    behind = app.municipality
    assert behind
    for _ in range(300):
        if behind.outbox.state_of(visitor.reference) == ("closed", ""):
            break
        turn(100)
    assert behind.outbox.state_of(visitor.reference) == ("closed", "")
    there = httpx.get(f"{authority[0]}/_sandbox/received").json()
    [zaak] = [each for each in there if each["zaak"]["identificatie"] == visitor.reference]
    assert len(zaak["documenten"]) == 2
    assert len(zaak["statussen"]) == 1
    assert visitor.reference not in town.received()
