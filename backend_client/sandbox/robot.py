"""The municipality's automatic handler: makes the extract, and ends the zaak when the paper has been handed over.

It works through the public APIs alone, with a client id of its own, and looks before it posts: it may be killed at any
point and goes on where it was. A zaak without a status is not complete yet and is left alone.
"""

from __future__ import annotations

import base64
import json
import logging
import threading
import time
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

import httpx

from backend_client.result import Problem
from backend_client.sandbox.app import Municipality
from backend_client.sandbox.haalcentraal import PERSONEN
from backend_client.sandbox.residents import iso
from backend_client.sandbox.seed import INFORMATIEOBJECTTYPEN, RESULTAATTYPEN, RSIN, STATUSTYPEN, ZAAKTYPE
from backend_client.sandbox.web import CATALOGI, DOCUMENTEN, ZAKEN
from backend_client.token import mint
from backend_client.transport import Answer, Transport

Body = dict[str, Any]
LOOK_S = 0.25
AFTER_PROBLEM_S = 2.0
LONGEST_PAUSE_S = 60.0
"""A zaak that fails again and again is tried less and less, down to once in this long."""
AANVRAAG, UITTREKSEL = INFORMATIEOBJECTTYPEN
FIELDS = ["naam", "geslacht", "geboorte", "adressering", "gemeenteVanInschrijving", "nationaliteiten", "ouders"]

log = logging.getLogger(__name__)


class FailedError(Exception):
    """A call did not succeed; the zaak is taken up again later."""


class Asked(NamedTuple):
    """What the request says: the kind of extract, its language, and the person on it."""

    soort: str
    taal: str
    bsn: str


class Stuck(NamedTuple):
    """A zaak that could not be taken up: left alone until a moment (monotonic), after a pause of so long."""

    until: float
    pause_s: float


class Robot:
    """A thread. `delay_s` is how long a zaak that has arrived waits before it is taken up."""

    def __init__(self, town: Municipality, url: str, delay_s: float) -> None:
        self._town = town
        self._url = url
        self._delay_s = delay_s
        self._zgw = Transport(self._token)
        self._brp = Transport(lambda: {"X-API-KEY": town.brp_key})
        self._seen: dict[str, float] = {}
        self._stuck: dict[str, Stuck] = {}
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="robot", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        self._over.set()
        if self._thread.is_alive():
            self._thread.join()
        self._zgw.close()
        self._brp.close()

    def _token(self) -> dict[str, str]:
        claims = {
            "iss": "robot",
            "iat": int(time.time() + self._town.ahead_s),
            "client_id": "robot",
            "user_id": "robot",
        }
        token = mint(claims, self._town.secrets["robot"])
        return {"Authorization": f"Bearer {token}", "Accept-Crs": "EPSG:4326", "Content-Crs": "EPSG:4326"}

    def _run(self) -> None:
        while not self._over.wait(LOOK_S):
            if not self._town.paused:
                self.look()

    def look(self) -> None:
        """Take every open zaak as far as it can go now."""
        try:
            zaaktype = self._all(f"{CATALOGI}/zaaktypen", identificatie=ZAAKTYPE)[0]["url"]
            open_zaken = self._all(f"{ZAKEN}/zaken", zaaktype=zaaktype, einddatum__isnull="true")
        except FailedError as error:
            log.warning("robot.cannot_look", extra={"detail": str(error)})
            self._over.wait(AFTER_PROBLEM_S)
            return
        for zaak in open_zaken:
            if self._over.is_set():
                return
            url, now = zaak["url"], time.monotonic()
            stuck = self._stuck.get(url, Stuck(now, AFTER_PROBLEM_S / 2))
            ripe = zaak["status"] and now - self._seen.setdefault(url, now) >= self._delay_s
            if not ripe or now < stuck.until:
                continue
            try:
                self._take_up(zaak)
                self._stuck.pop(url, None)
            except FailedError as error:
                log.warning("robot.failed", extra={"zaak": zaak["identificatie"], "detail": str(error)})
                pause_s = min(stuck.pause_s * 2, LONGEST_PAUSE_S)
                self._stuck[url] = Stuck(now + pause_s, pause_s)

    def _take_up(self, zaak: Body) -> None:
        statustypen = {each["omschrijving"]: each["url"] for each in self._of_zaaktype("statustypen", zaak)}
        received, busy, ended = (statustypen[name] for name in STATUSTYPEN)
        if self._get(zaak["status"])["statustype"] == received:
            self._make_extract(zaak)
            self._set_status(zaak, busy, "Uittreksel gemaakt")
        afgifte = next(
            (each["waarde"] for each in self._all(_path(zaak) + "/zaakeigenschappen") if each["naam"] == "afgifte"),
            None,
        )
        if afgifte in RESULTAATTYPEN:
            if not self._all(f"{ZAKEN}/resultaten", zaak=zaak["url"]):
                names = {each["omschrijving"]: each["url"] for each in self._of_zaaktype("resultaattypen", zaak)}
                body = {"zaak": zaak["url"], "resultaattype": names[RESULTAATTYPEN[afgifte]]}
                self._post(f"{ZAKEN}/resultaten", body)
            self._set_status(zaak, ended, "Uittreksel verstrekt")

    def _make_extract(self, zaak: Body) -> None:
        kinds = {each["omschrijving"]: each["url"] for each in self._of_zaaktype("informatieobjecttypen", zaak)}
        links = self._all(f"{ZAKEN}/zaakinformatieobjecten", zaak=zaak["url"])
        documents = [self._get(link["informatieobject"]) for link in links]
        if any(each["informatieobjecttype"] == kinds[UITTREKSEL] for each in documents):
            return
        own = {"identificatie": f"{zaak['identificatie']}-UIT", "bronorganisatie": RSIN}
        made = self._all(f"{DOCUMENTEN}/enkelvoudiginformatieobjecten", **own)
        document = made[0]["url"] if made else self._add_extract(zaak, own, kinds[UITTREKSEL], self._asked(documents))
        self._post(f"{ZAKEN}/zaakinformatieobjecten", {"zaak": zaak["url"], "informatieobject": document})

    def _asked(self, documents: list[Body]) -> Asked:
        """The JSON with the details of the request."""
        for document in documents:
            if document["formaat"] == "application/json":
                match _json(_good(self._zgw.get(document["inhoud"], Accept="*/*")).content):
                    case {"soort": str() as soort, "taal": str() as taal, "betreft": {"bsn": str() as bsn}}:
                        return Asked(soort, taal, bsn)
        raise FailedError("the zaak has no request that can be read")

    def _add_extract(self, zaak: Body, own: Body, kind: str, asked: Asked) -> str:
        # Typst is large, and only wanted when there is something to set.
        from backend_client.typeset import TypesetError, typeset

        today = self._now().astimezone().date().isoformat()
        data: Body = {
            "kind": asked.soort,
            "international": asked.taal == "int",
            "number": zaak["identificatie"],
            "issued_on": today,
            "municipality": "Tilburg",
            "specimen": True,  # nothing that comes from here has legal value
            "person": self._person(asked.bsn),
        }
        try:
            pdf = typeset("uittreksel", data)
        except TypesetError as error:
            raise FailedError(str(error)) from None
        body = {
            **own,
            "creatiedatum": today,
            "titel": "Uittreksel BRP",
            "auteur": "Gemeente Tilburg",
            "taal": "nld",
            "informatieobjecttype": kind,
            "bestandsnaam": "uittreksel.pdf",
            "formaat": "application/pdf",
            "bestandsomvang": len(pdf),
            "inhoud": base64.b64encode(pdf).decode(),
            "status": "definitief",
            "vertrouwelijkheidaanduiding": "zaakvertrouwelijk",
            "indicatieGebruiksrecht": False,
        }
        return str(self._post(f"{DOCUMENTEN}/enkelvoudiginformatieobjecten", body)["url"])

    def _person(self, bsn: str) -> Body:
        query = {"type": "RaadpleegMetBurgerservicenummer", "burgerservicenummer": [bsn], "fields": FIELDS}
        found = _good(self._brp.post(self._url + PERSONEN.path, query)).json["personen"]
        if not found:
            raise FailedError("the register does not know the person on the extract")
        return extract_of(found[0])

    def _set_status(self, zaak: Body, statustype: str, toelichting: str) -> None:
        if any(each["statustype"] == statustype for each in self._all(f"{ZAKEN}/statussen", zaak=zaak["url"])):
            return
        body = {
            "zaak": zaak["url"],
            "statustype": statustype,
            "datumStatusGezet": self._now().isoformat(),
            "statustoelichting": toelichting,
        }
        self._post(f"{ZAKEN}/statussen", body)

    def _now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self._town.ahead_s)

    def _of_zaaktype(self, resource: str, zaak: Body) -> list[Body]:
        return self._all(f"{CATALOGI}/{resource}", zaaktype=zaak["zaaktype"])

    def _all(self, path: str, **filters: str) -> list[Body]:
        answer = _good(self._zgw.get(self._url + path, filters)).json
        if isinstance(answer, list):
            return answer
        results: list[Body] = answer["results"]
        while answer["next"]:
            answer = self._get(answer["next"])
            results += answer["results"]
        return results

    def _get(self, url: str) -> Body:
        body: Body = _good(self._zgw.get(url)).json
        return body

    def _post(self, path: str, body: Body) -> Body:
        made: Body = _good(self._zgw.post(self._url + path, body)).json
        return made


def _good(answer: Answer | Problem) -> Answer:
    if isinstance(answer, Problem):
        raise FailedError(answer.detail)
    return answer


def _json(content: bytes) -> Any:
    try:
        return json.loads(content)
    except ValueError:
        return None


def _path(zaak: Body) -> str:
    return httpx.URL(zaak["url"]).path


def extract_of(person: Body) -> Body:
    """The person as the template `uittreksel` wants it; what the register does not know is left empty."""
    name, birth, address = (person.get(part, {}) for part in ("naam", "geboorte", "adressering"))
    lines = [*(address.get(f"adresregel{number}", "") for number in (1, 2, 3)), _word(address, "land")]
    return {
        "full_name": name.get("volledigeNaam") or _full_name(name),
        "given_names": name.get("voornamen", ""),
        "prefix": name.get("voorvoegsel", ""),
        "surname": name.get("geslachtsnaam", ""),
        "sex": _word(person, "geslacht"),
        "date_of_birth": iso(birth.get("datum")),
        "place_of_birth": _word(birth, "plaats"),
        "country_of_birth": _word(birth, "land"),
        "address_lines": [line for line in lines if line],
        "municipality": _word(person, "gemeenteVanInschrijving"),
        "nationalities": [word for each in person.get("nationaliteiten", ()) if (word := _word(each, "nationaliteit"))],
        "parents": [
            {
                "full_name": _full_name(parent.get("naam", {})),
                "date_of_birth": iso(parent.get("geboorte", {}).get("datum")),
            }
            for parent in person.get("ouders", ())
        ],
    }


def _word(body: Body, name: str) -> str:
    """The omschrijving of a Waardetabel. A code alone (`nationaliteit` of a stateless person) says nothing on paper."""
    return str(body.get(name, {}).get("omschrijving", ""))


def _full_name(name: Body) -> str:
    return " ".join(filter(None, (name.get(part) for part in ("voornamen", "voorvoegsel", "geslachtsnaam"))))
