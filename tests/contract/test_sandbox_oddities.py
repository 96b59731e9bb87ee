"""Whatever a client sends, the embedded municipality refuses it by name or takes it: it does not fail."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend_client.sandbox.klantinteracties import KCC
from tests.contract.sandbox_in_hand import BRP_KEY, KLANT_TOKEN, serving, token

ZAKEN, CATALOGI, DOCUMENTEN = "/zaken/api/v1", "/catalogi/api/v1", "/documenten/api/v1"
KLANT = "/klantinteracties/api/v1"
ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=60),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=4,
) | st.sampled_from(
    [
        "20261124",
        "2026-W48-2",
        "2026-13-01",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31",
        "2026-11-24T25:00",
        "²",
        "x" * 2000,
    ]
)


class Client:
    """Asks with the headers of a counter."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.http = httpx.Client(timeout=30)

    def get(self, path: str, **query: str) -> httpx.Response:
        return self.http.get(self.url + path, params=query, headers=self.headers(path))

    def post(self, path: str, body: Any) -> httpx.Response:
        return self.http.post(self.url + path, json=body, headers=self.headers(path))

    @staticmethod
    def headers(path: str) -> dict[str, str]:
        if path.startswith(KLANT):
            return {"Authorization": f"Token {KLANT_TOKEN}"}
        crs = {"Accept-Crs": "EPSG:4326", "Content-Crs": "EPSG:4326"}
        return {"Authorization": f"Bearer {token()}", "X-API-KEY": BRP_KEY, **crs}


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    with serving() as url:
        client = Client(url)
        yield client
        client.http.close()


@pytest.fixture(scope="module")
def bodies(client: Client) -> dict[str, dict[str, Any]]:
    """A good body of each kind, by path. The status has no moment yet, so that no zaak gets one by chance."""

    def first(resource: str) -> str:
        return str(client.get(f"{CATALOGI}/{resource}").json()["results"][0]["url"])

    zaak = {
        "bronorganisatie": "002220647",
        "verantwoordelijkeOrganisatie": "002220647",
        "zaaktype": first("zaaktypen"),
        "startdatum": "2026-11-24",
    }
    document = {
        "bronorganisatie": "002220647",
        "creatiedatum": "2026-11-24",
        "titel": "Aanvraag",
        "auteur": "Inwoner",
        "taal": "nld",
        "informatieobjecttype": first("informatieobjecttypen"),
        "inhoud": "YWJj",
        "bestandsomvang": 3,
    }
    url = client.post(f"{ZAKEN}/zaken", zaak).json()["url"]
    eio = client.post(f"{DOCUMENTEN}/enkelvoudiginformatieobjecten", document).json()["url"]
    rol = {
        "zaak": url,
        "betrokkeneType": "natuurlijk_persoon",
        "roltype": first("roltypen"),
        "roltoelichting": "Aanvrager",
        "betrokkeneIdentificatie": {"inpBsn": "999993653"},
    }
    question = {"kanaal": "Balie", "onderwerp": "Vraag", "taal": "nld", "vertrouwelijk": True, "metadata": {"a": "b"}}
    klantcontact = {"uuid": client.post(f"{KLANT}/klantcontacten", question).json()["uuid"]}
    betrokkene = {"rol": "klant", "initiator": True, "contactnaam": {"voornaam": "S"}, "wasPartij": None}
    betrokkenen = {**betrokkene, "hadKlantcontact": klantcontact}
    return {
        f"{KLANT}/klantcontacten": {**question, "inhoud": "?", "referentienummer": None, "plaatsgevondenOp": None},
        f"{KLANT}/maak-klantcontact": {"klantcontact": question, "betrokkene": betrokkene, "onderwerpobject": {}},
        f"{KLANT}/betrokkenen": betrokkenen,
        f"{KLANT}/digitaleadressen": {
            "adres": "0612345678",
            "soortDigitaalAdres": "telefoonnummer",
            "referentie": "balie",
            "verstrektDoorBetrokkene": {"uuid": client.post(f"{KLANT}/betrokkenen", betrokkenen).json()["uuid"]},
        },
        f"{KLANT}/partijen": {
            "soortPartij": "persoon",
            "indicatieActief": True,
            "partijIdentificatie": {"contactnaam": {"voornaam": "S"}},
            "partijIdentificatoren": [],
        },
        f"{KLANT}/actorklantcontacten": {"actor": {"uuid": KCC}, "klantcontact": klantcontact},
        f"{KLANT}/bijlagen": {"wasBijlageVanKlantcontact": klantcontact, "bijlageidentificator": {"objectId": "1"}},
        f"{KLANT}/internetaken": {
            "gevraagdeHandeling": "Beantwoord",
            "aanleidinggevendKlantcontact": klantcontact,
            "toegewezenAanActoren": [{"uuid": KCC}],
            "status": "te_verwerken",
        },
        f"{ZAKEN}/zaken": zaak,
        f"{ZAKEN}/rollen": rol,
        f"{ZAKEN}/statussen": {"zaak": url, "statustype": first("statustypen"), "datumStatusGezet": None},
        f"{ZAKEN}/resultaten": {"zaak": url, "resultaattype": first("resultaattypen")},
        f"{ZAKEN}/zaakinformatieobjecten": {"zaak": url, "informatieobject": eio},
        f"{DOCUMENTEN}/enkelvoudiginformatieobjecten": document,
        "/haalcentraal/api/brp/personen": {
            "type": "RaadpleegMetBurgerservicenummer",
            "burgerservicenummer": ["999993653"],
            "fields": ["naam"],
        },
        "/haalcentraal/api/reisdocumenten/reisdocumenten": {
            "type": "RaadpleegMetReisdocumentnummer",
            "reisdocumentnummer": ["NW5M0L1N3"],
            "fields": ["houder"],
        },
    }


@settings(max_examples=250)
@given(data=st.data())
def test_any_value_in_any_field_is_taken_or_refused_by_name(
    client: Client, bodies: dict[str, dict[str, Any]], data: st.DataObject
) -> None:
    path = data.draw(st.sampled_from(sorted(bodies)))
    field = data.draw(st.sampled_from(sorted(bodies[path])))
    answer = client.post(path, {**bodies[path], field: data.draw(ODD)})
    assert answer.status_code in (200, 201, 400), answer.text
    if answer.status_code == 400:
        assert answer.json()["invalidParams"]


@pytest.mark.parametrize("startdatum", ["20261124", "2026-W48-2", "2026-13-01", "24-11-2026", 20261124])
def test_a_date_has_one_form(client: Client, bodies: dict[str, dict[str, Any]], startdatum: object) -> None:
    answer = client.post(f"{ZAKEN}/zaken", {**bodies[f"{ZAKEN}/zaken"], "startdatum": startdatum})
    assert answer.status_code == 400
    assert [each["name"] for each in answer.json()["invalidParams"]] == ["startdatum"]


@pytest.mark.parametrize(("startdatum", "last"), [("9999-12-31", "9999-12-31"), ("0001-01-01", "0001-01-06")])
def test_the_ends_of_time(client: Client, bodies: dict[str, dict[str, Any]], startdatum: str, last: str) -> None:
    answer = client.post(f"{ZAKEN}/zaken", {**bodies[f"{ZAKEN}/zaken"], "startdatum": startdatum})
    assert answer.status_code == 201
    assert answer.json()["uiterlijkeEinddatumAfdoening"] == last


@pytest.mark.parametrize("person", [-1, "999993653", ["999993653"], {"inpBsn": 999993653}, {"inpBsn": ["9"]}])
def test_a_person_is_an_object_with_a_bsn_of_digits(
    client: Client, bodies: dict[str, dict[str, Any]], person: object
) -> None:
    answer = client.post(f"{ZAKEN}/rollen", {**bodies[f"{ZAKEN}/rollen"], "betrokkeneIdentificatie": person})
    assert answer.status_code == 400
    assert answer.json()["invalidParams"][0]["name"].startswith("betrokkeneIdentificatie")


@pytest.mark.parametrize("page", ["0", "-1", "²", "x", "9" * 4500, ""])
def test_a_page_that_is_no_number_is_not_there(client: Client, page: str) -> None:
    assert client.get(f"{ZAKEN}/zaken", page=page).status_code == 404
    assert client.get(f"{ZAKEN}/zaken", pageSize=page).status_code == 200
