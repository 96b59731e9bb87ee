"""A request for another authority: through the real outbox and sender, by an outway, to APIs of its own."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from backend_client.destinations import MUNICIPALITY, Destination, Destinations, FscSettings
from backend_client.outbox import Outbox
from backend_client.result import Problem, ProblemCode
from backend_client.server_clock import ServerClock
from backend_client.zgw import Zgw, ZgwSettings
from kiosk import ASSETS
from kiosk.config import parse
from kiosk.journey.product import load_product
from kiosk.municipality import destinations_of
from tests.contract.outway_in_hand import GRANTS, Way, outway
from tests.contract.sandbox_in_hand import SECRETS, SHARED, serving
from tests.unit.request_in_hand import RSIN, opened, request, send, sender

if not SHARED.exists():
    pytest.skip("The recordings of the municipality are not beside this repository.", allow_module_level=True)

NAME = "zaken.authority.example"
EXAMPLE = ASSETS / "docs" / "another-authority"


@pytest.fixture(scope="module")
def authority() -> Iterator[str]:
    with serving() as url:
        yield url


@pytest.fixture(scope="module")
def running(authority: str) -> Iterator[tuple[Way, str]]:
    with outway(authority, NAME) as way:
        yield way


@pytest.fixture
def way(running: tuple[Way, str]) -> Way:
    running[0].says = None
    running[0].transactions.clear()
    return running[0]


def settings(url: str) -> ZgwSettings:
    zaken, catalogi, documenten = (f"{url}/{api}/api/v1" for api in ("zaken", "catalogi", "documenten"))
    return ZgwSettings(zaken, catalogi, documenten, "kiosk", SECRETS["kiosk"], RSIN)


@pytest.fixture
def destinations(running: tuple[Way, str], way: Way) -> Iterator[Destinations]:
    fsc = FscSettings(running[1], *(GRANTS[f"/{api}/"] for api in ("zaken", "catalogi", "documenten")))
    others = {"belastingdienst": Destination(settings(f"http://{NAME}"), fsc=fsc)}
    made = Destinations(others, ServerClock())
    yield made
    made.close()


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    outbox = opened(tmp_path / "outbox.db")
    yield outbox
    outbox.close()


def received(authority: str, identificatie: str) -> list[dict[str, object]]:
    everything = httpx.get(f"{authority}/_sandbox/received").json()
    return [each for each in everything if each["zaak"]["identificatie"] == identificatie]


def there(destinations: Destinations) -> Zgw:
    zgw = destinations.zgw_of("belastingdienst")
    assert isinstance(zgw, Zgw)
    return zgw


def test_a_request_arrives_whole_and_every_call_has_a_number(
    destinations: Destinations, outbox: Outbox, authority: str, way: Way
) -> None:
    assert outbox.accept(replace(request("FSC-1"), destination="belastingdienst")) is None
    assert send(sender(outbox, there(destinations)), outbox, "FSC-1") is None
    [zaak] = received(authority, "FSC-1")
    assert len(zaak["documenten"]) == 2  # type: ignore[arg-type]
    assert len(way.transactions) == len(set(way.transactions)) > 8


ON_THE_WAY = [
    ((403, "ERROR_CODE_ACCESS_DENIED"), ProblemCode.DENIED),
    ((401, "ERROR_CODE_ACCESS_TOKEN_INVALID"), ProblemCode.DENIED),
    ((404, "ERROR_CODE_SERVICE_NOT_FOUND"), ProblemCode.DENIED),
    ((502, "ERROR_CODE_SERVICE_UNREACHABLE"), ProblemCode.UNREACHABLE),
]


@pytest.mark.parametrize(("says", "expected"), ON_THE_WAY)
def test_a_request_waits_for_a_way_that_is_closed_and_arrives_once(
    destinations: Destinations,
    outbox: Outbox,
    authority: str,
    way: Way,
    says: tuple[int, str],
    expected: ProblemCode,
) -> None:
    identificatie = f"FSC-{says[1][11:]}"
    sending = sender(outbox, there(destinations))
    assert outbox.accept(replace(request(identificatie), destination="belastingdienst")) is None
    way.says = says
    problem = send(sending, outbox, identificatie)
    assert problem
    assert problem.code is expected
    state = outbox.state_of(identificatie)
    assert state
    assert state[0] == "accepted"
    way.says = None
    assert send(sending, outbox, identificatie) is None
    assert len(received(authority, identificatie)) == 1


def test_a_way_that_is_closed_never_says_that_a_zaak_is_not_there(destinations: Destinations, way: Way) -> None:
    way.says = (404, "ERROR_CODE_SERVICE_NOT_FOUND")
    found = there(destinations).zaak("FSC-1")
    assert isinstance(found, Problem)
    assert found.code is ProblemCode.DENIED


def test_a_destination_that_nobody_configured_waits_for_people(destinations: Destinations) -> None:
    unknown = destinations.zgw_of("uwv")
    assert isinstance(unknown, Problem)
    assert unknown.code is ProblemCode.DENIED


def test_a_client_certificate_that_cannot_be_used_waits_for_people(tmp_path: Path) -> None:
    certificate = tmp_path / "client.pem"
    certificate.write_text("no certificate")
    destinations = Destinations({MUNICIPALITY: Destination(settings("https://x.example"), certificate)}, ServerClock())
    for _ in range(2):
        problem = destinations.zgw_of(MUNICIPALITY)
        assert isinstance(problem, Problem)
        assert problem.code is ProblemCode.DENIED
    certificate.unlink()
    assert isinstance(destinations.zgw_of(MUNICIPALITY), Problem)


def test_the_example_in_the_documents_is_right(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_BELASTINGDIENST_SECRET", "a secret")
    monkeypatch.setenv("ZGW", "another secret")
    example = tomllib.loads((EXAMPLE / "kiosk.toml").read_text())
    own = {"zaken_url": "https://z", "catalogi_url": "https://c", "documenten_url": "https://d"}
    zgw = {**own, "client_id": "kiosk", "secret": "env:ZGW", "bronorganisatie": RSIN}
    brp = {"personen_url": "https://p", "reisdocumenten_url": "https://r", "api_key": "env:ZGW"}
    config = parse({**example, "zgw": zgw, "brp": brp})
    product = load_product(EXAMPLE / "inkomensverklaring.toml")
    made = destinations_of(config)
    assert set(made) == {MUNICIPALITY, product.destination}
    there = made[product.destination]
    assert there.zgw.bronorganisatie == RSIN
    assert there.fsc
    assert there.zgw.secret == "a secret"
