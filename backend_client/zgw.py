"""The ZGW APIs of the municipality: Zaken, Catalogi, Documenten. Terms stay Dutch, as the standard has them."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import httpx
import jwt

from backend_client.result import Problem, ProblemCode
from backend_client.transport import Answer, Transport

CRS = {"Accept-Crs": "EPSG:4326", "Content-Crs": "EPSG:4326"}
KEEP_S = 600.0
"""How long what the catalogue says is believed: versions change at midnight, addresses of versions are never kept."""
MOST_PAGES = 50
"""Of one list. A list about one zaak has one or two; a server whose `next` goes in circles has no end."""

AANVRAAG = "Aanvraag"
UITTREKSEL = "Uittreksel"
"""Informatieobjecttypen: what the counter hands in, and what the municipality answers with."""
AFGIFTE = "afgifte"
"""Zaakeigenschap: how the paper reached the visitor, `balie` or `post`."""

Body = Mapping[str, Any]
Fields = Mapping[str, type]
"""What an answer must hold to be of use."""


@dataclass(frozen=True, slots=True)
class ZgwSettings:
    """Addresses end before the resource and are, to the letter, those that the server uses in its own answers."""

    zaken_url: str
    catalogi_url: str
    documenten_url: str
    client_id: str
    secret: str
    bronorganisatie: str


@dataclass(frozen=True, slots=True)
class Catalogus:
    """What a zaaktype is made of, as addresses."""

    zaaktype: str
    eerste_statustype: str
    initiator: str
    informatieobjecttypen: Mapping[str, str]  # omschrijving → url
    eigenschappen: Mapping[str, str]  # naam → url


class Zgw:
    """Small calls on the three APIs; each answers what it found or made, or a Problem."""

    def __init__(
        self,
        settings: ZgwSettings,
        transport: httpx.BaseTransport | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.settings = settings
        self._clock = clock
        self._http = Transport(self._headers, transport)
        self._catalogi: dict[str, tuple[float, Catalogus]] = {}

    def close(self) -> None:
        self._http.close()

    def _headers(self) -> dict[str, str]:
        """A token is minted for each request: Open Zaak lets one live for an hour after `iat`, whatever `exp` says."""
        claims = {
            "iss": self.settings.client_id,
            "iat": int(self._clock()),
            "client_id": self.settings.client_id,
            "user_id": "kiosk",
            "user_representation": "Doe-het-zelf-balie",
        }
        return {"Authorization": f"Bearer {jwt.encode(claims, self.settings.secret, algorithm='HS256')}", **CRS}

    # --- Catalogi ------------------------------------------------------------------------------------------------

    def catalogus(self, zaaktype: str) -> Catalogus | Problem:
        """The definitive version, valid today, of the zaaktype with this identificatie, and what belongs to it."""
        kept = self._catalogi.get(zaaktype)
        if kept and self._clock() - kept[0] < KEEP_S:
            return kept[1]
        base = self.settings.catalogi_url
        today = datetime.fromtimestamp(self._clock(), UTC).astimezone().date().isoformat()
        found = self._first(f"{base}/zaaktypen", identificatie=zaaktype, status="definitief", datumGeldigheid=today)
        if isinstance(found, Problem):
            return found
        url = found["url"]
        statustypen = self._all(f"{base}/statustypen", {"volgnummer": int}, zaaktype=url)
        if isinstance(statustypen, Problem):
            return statustypen
        if not statustypen:
            return Problem(ProblemCode.NOT_FOUND, "the zaaktype has no statustypen")
        roltype = self._first(f"{base}/roltypen", zaaktype=url, omschrijvingGeneriek="initiator")
        if isinstance(roltype, Problem):
            return roltype
        soorten = self._all(f"{base}/informatieobjecttypen", {"omschrijving": str}, zaaktype=url, datumGeldigheid=today)
        if isinstance(soorten, Problem):
            return soorten
        eigenschappen = self._all(f"{base}/eigenschappen", {"naam": str}, zaaktype=url)
        if isinstance(eigenschappen, Problem):
            return eigenschappen
        known = Catalogus(
            zaaktype=url,
            eerste_statustype=min(statustypen, key=lambda each: each["volgnummer"])["url"],
            initiator=roltype["url"],
            informatieobjecttypen={each["omschrijving"]: each["url"] for each in soorten},
            eigenschappen={each["naam"]: each["url"] for each in eigenschappen},
        )
        self._catalogi[zaaktype] = (self._clock(), known)
        return known

    # --- Zaken and Documenten ------------------------------------------------------------------------------------

    def create(self, url: str, body: Body) -> str | Problem:
        """POST; answers the address of what was made. A Refusal tells why not."""
        answer = self._http.post(url, body)
        if isinstance(answer, Problem):
            return answer
        return str(answer.json["url"]) if _is(answer.json, {"url": str}) else _strange(answer)

    def read(self, url: str) -> dict[str, Any] | Problem:
        answer = self._http.get(url)
        if isinstance(answer, Problem):
            return answer
        return answer.json if _is(answer.json, {"url": str}) else _strange(answer)

    def zaak(self, identificatie: str) -> dict[str, Any] | Problem:
        """The zaak with this identificatie of ours, NOT_FOUND where there is none."""
        return self._by_identificatie(f"{self.settings.zaken_url}/zaken", identificatie)

    def document(self, identificatie: str) -> dict[str, Any] | Problem:
        """The enkelvoudiginformatieobject with this identificatie of ours, NOT_FOUND where there is none."""
        return self._by_identificatie(f"{self.settings.documenten_url}/enkelvoudiginformatieobjecten", identificatie)

    def rollen(self, zaak: str) -> list[dict[str, Any]] | Problem:
        return self._all(f"{self.settings.zaken_url}/rollen", {"roltype": str}, zaak=zaak)

    def statussen(self, zaak: str) -> list[dict[str, Any]] | Problem:
        return self._all(f"{self.settings.zaken_url}/statussen", {"datumStatusGezet": str}, zaak=zaak)

    def zaakinformatieobjecten(self, zaak: str) -> list[dict[str, Any]] | Problem:
        return self._all(f"{self.settings.zaken_url}/zaakinformatieobjecten", {"informatieobject": str}, zaak=zaak)

    def zaakeigenschappen(self, zaak: str) -> list[dict[str, Any]] | Problem:
        return self._all(f"{zaak}/zaakeigenschappen", {"eigenschap": str})

    def extract(self, identificatie: str, zaaktype: str) -> bytes | Problem | None:
        """The extract that the municipality put on this zaak, or None while it is not there.

        A document that is still being uploaded in parts can be linked already; it has no `inhoud` yet.
        """
        zaak = self.zaak(identificatie)
        if isinstance(zaak, Problem):
            return None if zaak.code is ProblemCode.NOT_FOUND else zaak
        catalogus = self.catalogus(zaaktype)
        if isinstance(catalogus, Problem):
            return catalogus
        links = self.zaakinformatieobjecten(zaak["url"])
        if isinstance(links, Problem):
            return links
        uittreksel = catalogus.informatieobjecttypen.get(UITTREKSEL)
        if uittreksel is None:
            return Problem(ProblemCode.NOT_FOUND, f"the zaaktype has no informatieobjecttype {UITTREKSEL!r}")
        for link in links:
            document = self.read(link["informatieobject"])
            if isinstance(document, Problem):
                return document
            if document.get("informatieobjecttype") == uittreksel and _is(document, {"inhoud": str}):
                return self._download(document)
        return None

    def _download(self, document: dict[str, Any]) -> bytes | Problem:
        answer = self._http.get(document["inhoud"], Accept="*/*")
        if isinstance(answer, Problem):
            return answer
        whole = len(answer.content) == document.get("bestandsomvang")
        return answer.content if whole else Problem(ProblemCode.UNREACHABLE, "half a download")

    def _first(self, url: str, **params: str) -> dict[str, Any] | Problem:
        found = self._all(url, {}, **params)
        if isinstance(found, Problem):
            return found
        return found[0] if found else Problem(ProblemCode.NOT_FOUND, f"nothing at {httpx.URL(url).path}")

    def _by_identificatie(self, url: str, identificatie: str) -> dict[str, Any] | Problem:
        own = {"identificatie": identificatie, "bronorganisatie": self.settings.bronorganisatie}
        found = self._all(url, {}, **own)
        if isinstance(found, Problem):
            return found
        return found[0] if found else Problem(ProblemCode.NOT_FOUND)

    def _all(self, url: str, fields: Fields, **params: str) -> list[dict[str, Any]] | Problem:
        """Every page, each item with `url` and these fields; some resources answer a bare list. `count` is not
        relied on."""
        results: list[dict[str, Any]] = []
        answer = self._http.get(url, params)
        for _ in range(MOST_PAGES):
            if isinstance(answer, Problem):
                return answer
            page = {"results": answer.json} if isinstance(answer.json, list) else answer.json
            if not _is(page, {"results": list}) or not all(
                _is(each, {"url": str, **fields}) for each in page["results"]
            ):
                return _strange(answer)
            results += page["results"]
            following = page.get("next")
            if not following:
                return results
            if not isinstance(following, str) or not following.startswith(url):  # the token is for this server only
                return _strange(answer)
            answer = self._http.get(following)
        return Problem(ProblemCode.UNREACHABLE, f"no end of pages at {httpx.URL(url).path}")


def _is(found: Any, fields: Fields) -> bool:
    return isinstance(found, dict) and all(isinstance(found.get(name), kind) for name, kind in fields.items())


def _strange(answer: Answer) -> Problem:
    """Of a 2xx that is not what the API promises: a sign-in page, a proxy, a server half way an upgrade."""
    return Problem(ProblemCode.UNREACHABLE, f"{answer.status} with another body than promised")
