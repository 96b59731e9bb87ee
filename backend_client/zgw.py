"""The ZGW APIs of the municipality: Zaken, Catalogi, Documenten. Terms stay Dutch, as the standard has them."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

import httpx

from backend_client.result import Problem, ProblemCode
from backend_client.server_clock import ServerClock
from backend_client.token import mint
from backend_client.transport import Answer, Transport
from backend_client.zgw_calls import Fields, ZgwCalls, elsewhere, holds, strange

CRS = {"Accept-Crs": "EPSG:4326", "Content-Crs": "EPSG:4326"}
KEEP_S = 600.0
"""How long what the catalogue says is believed: versions change at midnight, addresses of versions are never kept."""
AANVRAAG = "Aanvraag"
UITTREKSEL = "Uittreksel"
"""Informatieobjecttypen: what the counter hands in, and what the municipality answers with."""
AFGIFTE = "afgifte"
"""Zaakeigenschap: how the paper reached the visitor, `balie` or `post`."""


@dataclass(frozen=True, slots=True)
class ZgwSettings:
    """Addresses end before the resource and are, to the letter, those that the server uses in its own answers."""

    zaken_url: str
    catalogi_url: str
    documenten_url: str
    client_id: str
    secret: str
    bronorganisatie: str
    inline_limit: int = 1_000_000
    """Bytes of the largest document that goes in one body, where base64 makes it a third longer."""

    @property
    def fingerprint(self) -> str:
        """Tells whether what was refused under these settings may fare otherwise now. The secret is not in it: it
        cannot be why a body was refused, and would be there to be guessed."""
        seen = [value for name, value in asdict(self).items() if name != "secret"]
        return hashlib.sha256(repr(seen).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Catalogus:
    """What a zaaktype is made of, as addresses."""

    zaaktype: str
    eerste_statustype: str
    initiator: str
    informatieobjecttypen: Mapping[str, str]  # omschrijving → url
    eigenschappen: Mapping[str, str]  # naam → url


@dataclass(frozen=True, slots=True)
class Deel:
    """A bestandsdeel of a document that is not whole yet. `lock` is that of the document, "" where it has none."""

    url: str
    volgnummer: int
    omvang: int  # bytes
    voltooid: bool
    lock: str


class Zgw(ZgwCalls):
    """Small calls on the three APIs; each answers what it found or made, or a Problem.

    `clock` dates tokens; `listener` hears the date of every answer.
    """

    def __init__(
        self,
        settings: ZgwSettings,
        transport: httpx.BaseTransport | None = None,
        clock: Callable[[], float] = time.time,
        listener: ServerClock | None = None,
    ) -> None:
        self.settings = settings
        self.inline_limit = settings.inline_limit
        """Lowered for as long as this lives when the server refuses a body as too large."""
        self._clock = clock
        apis = (settings.zaken_url, settings.catalogi_url, settings.documenten_url)
        super().__init__(Transport(self._headers, transport, listener), apis)
        self._versions: dict[str, tuple[float, str]] = {}  # of a zaaktype by its identificatie: today's
        self._catalogi: dict[str, tuple[float, Catalogus]] = {}  # by the address of the version

    def _headers(self) -> dict[str, str]:
        """A token is minted for each request: Open Zaak lets one live for an hour after `iat`, whatever `exp` says."""
        claims = {
            "iss": self.settings.client_id,
            "iat": int(self._clock()),
            "client_id": self.settings.client_id,
            "user_id": "kiosk",
            "user_representation": "Doe-het-zelf-balie",
        }
        return {"Authorization": f"Bearer {mint(claims, self.settings.secret)}", **CRS}

    # --- Catalogi ------------------------------------------------------------------------------------------------

    def catalogus(self, identificatie: str) -> Catalogus | Problem:
        """The definitive version, valid today, of the zaaktype with this identificatie, and what belongs to it."""
        version = self.zaaktype(identificatie)
        return version if isinstance(version, Problem) else self.catalogus_of(version)

    def zaaktype(self, identificatie: str) -> str | Problem:
        """The address of that version."""
        kept = self._versions.get(identificatie)
        if kept and self._clock() - kept[0] < KEEP_S:
            return kept[1]
        url = f"{self.settings.catalogi_url}/zaaktypen"
        today = self._today()
        found = self._first(url, identificatie=identificatie, status="definitief", datumGeldigheid=today)
        if isinstance(found, Problem):
            return found
        self._versions[identificatie] = (self._clock(), found["url"])
        return str(found["url"])

    def of_zaaktype(self, resource: str, fields: Fields, zaaktype: str) -> list[dict[str, Any]] | Problem:
        """All of a resource of the catalogue that belong to this version, each with these fields."""
        return self._all(f"{self.settings.catalogi_url}/{resource}", fields, zaaktype=zaaktype)

    def catalogus_of(self, zaaktype: str) -> Catalogus | Problem:
        """What belongs to this version of a zaaktype. All that hangs on a zaak is of the version that the zaak has."""
        kept = self._catalogi.get(zaaktype)
        if kept and self._clock() - kept[0] < KEEP_S:
            return kept[1]
        base = self.settings.catalogi_url
        statustypen = self.of_zaaktype("statustypen", {"volgnummer": int}, zaaktype)
        if isinstance(statustypen, Problem):
            return statustypen
        if not statustypen:
            return Problem(ProblemCode.NOT_FOUND, "the zaaktype has no statustypen")
        roltype = self._first(f"{base}/roltypen", zaaktype=zaaktype, omschrijvingGeneriek="initiator")
        if isinstance(roltype, Problem):
            return roltype
        versioned = {"omschrijving": str, "beginGeldigheid": str}
        soorten = self.of_zaaktype("informatieobjecttypen", versioned, zaaktype)
        if isinstance(soorten, Problem):
            return soorten
        eigenschappen = self.of_zaaktype("eigenschappen", {"naam": str}, zaaktype)
        if isinstance(eigenschappen, Problem):
            return eigenschappen
        # Of each soort the newest that has begun, ended or not: an old zaaktype may have no other.
        begun = sorted((each["beginGeldigheid"], each["omschrijving"], each["url"]) for each in soorten)
        known = Catalogus(
            zaaktype=zaaktype,
            eerste_statustype=min(statustypen, key=lambda each: each["volgnummer"])["url"],
            initiator=roltype["url"],
            informatieobjecttypen={name: url for begin, name, url in begun if begin <= self._today()},
            eigenschappen={each["naam"]: each["url"] for each in eigenschappen},
        )
        self._catalogi[zaaktype] = (self._clock(), known)
        return known

    def informatieobjecttype(self, omschrijving: str) -> str | Problem:
        """The definitive one, valid today, of documents that hang on no zaak."""
        url = f"{self.settings.catalogi_url}/informatieobjecttypen"
        today = self._today()
        found = self._first(url, omschrijving=omschrijving, status="definitief", datumGeldigheid=today)
        return found if isinstance(found, Problem) else str(found["url"])

    def _today(self) -> str:
        return datetime.fromtimestamp(self._clock(), UTC).astimezone().date().isoformat()

    # --- Zaken and Documenten ------------------------------------------------------------------------------------

    def catalogus_of_zaak(self, zaak: str) -> Catalogus | Problem:
        """What belongs to the version of the zaaktype that the zaak at this address was made with."""
        found = self.read(zaak)
        if isinstance(found, Problem):
            return found
        zaaktype = found.get("zaaktype")
        if not isinstance(zaaktype, str):
            return Problem(ProblemCode.UNREACHABLE, "a zaak without zaaktype")
        return self.catalogus_of(zaaktype)

    def zaak(self, identificatie: str) -> dict[str, Any] | Problem:
        """The zaak with this identificatie of ours, NOT_FOUND where there is none."""
        return self._by_identificatie(f"{self.settings.zaken_url}/zaken", {"zaaktype": str}, identificatie)

    def zoek_zaken(self, bsn: str) -> list[dict[str, Any]] | Problem:
        """The zaken in which this person has a rol. By POST: an address with a BSN in it ends up in access logs."""
        body = {"rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn": bsn}

        def ask(url: str) -> Answer | Problem:
            return self._http.post(url, body) if self._is_ours(url) else elsewhere()

        url = f"{self.settings.zaken_url}/zaken/_zoek"
        return self._pages(ask(url), ask, url, {"zaaktype": str})

    def documenten(self, identificatie: str) -> list[dict[str, Any]] | Problem:
        """The enkelvoudiginformatieobjecten with this identificatie of ours: one, unless two came together."""
        url = f"{self.settings.documenten_url}/enkelvoudiginformatieobjecten"
        return self._all(url, {"beginRegistratie": str}, **self._own(identificatie))

    def delen(self, document: Mapping[str, Any]) -> tuple[Deel, ...] | Problem:
        """What the server says of the parts of a document, in their order."""
        delen = document.get("bestandsdelen")
        fields = {"volgnummer": int, "omvang": int, "voltooid": bool, "lock": str}
        if not isinstance(delen, list) or not all(self._is_resource(each, fields) for each in delen):
            return Problem(ProblemCode.UNREACHABLE, "a document with other parts than promised")
        found = [Deel(each["url"], **{name: each[name] for name in fields}) for each in delen]
        if any(deel.omvang <= 0 for deel in found):
            return Problem(ProblemCode.UNREACHABLE, "a document with other parts than promised")
        return tuple(sorted(found, key=lambda deel: deel.volgnummer))

    def put_deel(self, deel: Deel, lock: str, content: Iterable[bytes]) -> Problem | None:
        """Upload one part, streamed. A Refusal says `incorrect-lock-id`, or `file-size` where `omvang` is another."""
        if not self._is_ours(deel.url):
            return elsewhere()
        answer = self._http.put_file(deel.url, {"lock": lock}, content, deel.omvang)
        return answer if isinstance(answer, Problem) else None

    def lock(self, document: str) -> str | Problem:
        """The lock that this document got. A Refusal says `existing-lock` where it has one."""
        answer = self._http.post(f"{document}/lock", {}) if self._is_ours(document) else elsewhere()
        if isinstance(answer, Problem):
            return answer
        return str(answer.json["lock"]) if holds(answer.json, {"lock": str}) else strange(answer)

    def unlock(self, document: str, lock: str) -> Problem | None:
        """A Refusal says `file-size` where a part is missing, `incorrect-lock-id` also of a document without lock."""
        answer = self._http.post(f"{document}/unlock", {"lock": lock}) if self._is_ours(document) else elsewhere()
        return answer if isinstance(answer, Problem) else None

    def rollen(self, zaak: str) -> list[dict[str, Any]] | Problem:
        return self._all(f"{self.settings.zaken_url}/rollen", {"roltype": str}, zaak=zaak)

    def statussen(self, zaak: str) -> list[dict[str, Any]] | Problem:
        return self._all(f"{self.settings.zaken_url}/statussen", {"datumStatusGezet": str}, zaak=zaak)

    def zaakinformatieobjecten(self, zaak: str) -> list[dict[str, Any]] | Problem:
        return self._all(f"{self.settings.zaken_url}/zaakinformatieobjecten", {"informatieobject": str}, zaak=zaak)

    def zaakeigenschappen(self, zaak: str) -> list[dict[str, Any]] | Problem:
        return self._all(f"{zaak}/zaakeigenschappen", {"eigenschap": str})

    def extract(self, identificatie: str) -> bytes | Problem | None:
        """The extract that the municipality put on this zaak, or None while it is not there.

        A document that is still being uploaded in parts can be linked already; it has no `inhoud` yet.
        """
        zaak = self.zaak(identificatie)
        if isinstance(zaak, Problem):
            return None if zaak.code is ProblemCode.NOT_FOUND else zaak
        catalogus = self.catalogus_of(zaak["zaaktype"])
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
            if document.get("informatieobjecttype") == uittreksel and is_whole(document):
                return self.download(document)
        return None

    def download(self, document: Mapping[str, Any]) -> bytes | Problem:
        """The content of a document that is whole."""
        answer = self._get(document["inhoud"], Accept="*/*")
        if isinstance(answer, Problem):
            return answer
        whole = len(answer.content) == document.get("bestandsomvang")
        return answer.content if whole else Problem(ProblemCode.UNREACHABLE, "half a download")

    def _by_identificatie(self, url: str, fields: Fields, identificatie: str) -> dict[str, Any] | Problem:
        found = self._all(url, fields, **self._own(identificatie))
        if isinstance(found, Problem):
            return found
        return found[0] if found else Problem(ProblemCode.NOT_FOUND)

    def _own(self, identificatie: str) -> dict[str, str]:
        return {"identificatie": identificatie, "bronorganisatie": self.settings.bronorganisatie}


def is_whole(document: Mapping[str, Any]) -> bool:
    """Has this document all its content? While it is uploaded it has none, also where it reads as `definitief`."""
    return isinstance(document.get("inhoud"), str)
