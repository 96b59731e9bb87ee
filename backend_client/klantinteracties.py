"""The Klantinteracties API of the municipality (Open Klant): questions that people answer. Terms stay Dutch.

Limits of what is sent stand in the API's own description and were seen to be kept: `LONGEST`, in characters.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx

from backend_client.result import Problem, ProblemCode
from backend_client.server_clock import ServerClock
from backend_client.transport import Refusal, Transport
from backend_client.zgw_calls import Body, ZgwCalls, elsewhere, holds, strange

LONGEST: Mapping[str, int] = {
    "inhoud": 1000,
    "onderwerp": 200,
    "gevraagdeHandeling": 200,
    "toelichting": 1000,
    "adres": 80,
    "achternaam": 200,
    "referentienummer": 10,
    "metadata": 255,
}
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class KlantinteractiesSettings:
    """`url` ends before the resource and is, to the letter, the one that the server uses in its own answers. `actor`
    is the uuid of who answers questions (KCC); `informatieobjecttype` the omschrijving under which long ones are kept
    as documents."""

    url: str
    token: str
    actor: str
    kanaal: str
    informatieobjecttype: str

    @property
    def fingerprint(self) -> str:
        """Tells whether what was refused under these settings may fare otherwise now. The token is not in it."""
        seen = (self.url, self.actor, self.kanaal, self.informatieobjecttype)
        return hashlib.sha256(repr(seen).encode()).hexdigest()[:16]


class Klantinteracties(ZgwCalls):
    """Small calls; each answers what it found or made, or a Problem. `listener` hears the date of every answer."""

    def __init__(
        self,
        settings: KlantinteractiesSettings,
        transport: httpx.BaseTransport | None = None,
        listener: ServerClock | None = None,
    ) -> None:
        self.settings = settings
        headers = {"Authorization": f"Token {settings.token}"}
        super().__init__(Transport(lambda: headers, transport, listener), (settings.url,))

    def make(self, collection: str, body: Body) -> str | Problem:
        """Its address."""
        return self.create(f"{self.settings.url}/{collection}", body)

    def maak_klantcontact(self, klantcontact: Body, betrokkene: Body) -> str | Problem:
        """Both or none; answers the address of the klantcontact. A Refusal says `unique` where its number is taken."""
        url = f"{self.settings.url}/maak-klantcontact"
        body = {"klantcontact": klantcontact, "betrokkene": betrokkene}
        answer = self._http.post(url, body) if self._is_ours(url) else elsewhere()
        if isinstance(answer, Problem):
            return answer
        if not holds(answer.json, {"klantcontact": dict}) or not self._is_resource(answer.json["klantcontact"], {}):
            return strange(answer)
        return str(answer.json["klantcontact"]["url"])

    def maak_partij(self, partij: Body) -> str | Problem:
        """The address of this person, made or found. Posted first: a partij can be had by BSN only with a GET, and an
        address with a BSN in it ends up in access logs. Who is known already must be looked up that way nevertheless.
        """
        made = self.make("partijen", partij)
        if not (isinstance(made, Refusal) and made.names("__all__")):
            return made
        identificator = partij["partijIdentificatoren"][0]["partijIdentificator"]
        found = self.find("partijen", {f"partijIdentificator__{name}": value for name, value in identificator.items()})
        if isinstance(found, Problem):
            return found
        return str(found[0]["url"]) if found else Problem(ProblemCode.NOT_FOUND, "a partij that is there, and is not")

    def find(self, collection: str, filters: Mapping[str, str]) -> list[dict[str, Any]] | Problem:
        """All of a collection that fit. One that lacks a filter would answer everything: 400 by the standard."""
        return self._all(f"{self.settings.url}/{collection}", {"uuid": str}, **filters)


def uuid_of(url: str) -> str:
    """The last part of an address, by which Klantinteracties refers. "" where it is no uuid, which no server takes."""
    last = url.rsplit("/", 1)[-1]
    return last if _UUID.fullmatch(last) else ""


def ref(url: str) -> dict[str, str]:
    return {"uuid": uuid_of(url)}
