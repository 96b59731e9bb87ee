"""The services of the municipality, and those of other authorities."""

from __future__ import annotations

from pydantic import Field

from kiosk.config.section import PrivateFile, Secret, Section, Url


class FscSection(Section):
    """By an outway of FSC. Of each API the hash of the grant in the contract under which it may be called."""

    outway: Url = Field(
        description="Address of the outway in your own network.", examples=["http://outway.example.nl:8080"]
    )
    zaken: str = Field(min_length=1, description="Grant hash for the Zaken API.", examples=["$1$3$aX8p"])
    catalogi: str = Field(min_length=1, description="Grant hash for the Catalogi API.", examples=["$1$3$bX8p"])
    documenten: str = Field(min_length=1, description="Grant hash for the Documenten API.", examples=["$1$3$cX8p"])


class DestinationSection(Section):
    """The ZGW APIs of an authority. Addresses to the letter as the servers name themselves, over FSC too."""

    zaken_url: Url = Field(
        description="Address of the Zaken API.", examples=["https://openzaak.example.nl/zaken/api/v1"]
    )
    catalogi_url: Url = Field(
        description="Address of the Catalogi API.", examples=["https://openzaak.example.nl/catalogi/api/v1"]
    )
    documenten_url: Url = Field(
        description="Address of the Documenten API.", examples=["https://openzaak.example.nl/documenten/api/v1"]
    )
    client_id: str = Field(min_length=1, description="The name of this counter in these APIs.", examples=["kiosk"])
    secret: Secret = Field(description="What its tokens are signed with.", examples=["credential:zgw.secret"])
    certificate: PrivateFile | None = Field(
        None,
        description="PEM file with a client certificate, its chain and its key, where the server asks for one: its "
        "path, or `credential:NAME`.",
        examples=["credential:client.pem"],
    )
    fsc: FscSection | None = Field(
        None,
        description="Where these APIs are reached over FSC.",
        examples=[{"outway": "http://outway.example.nl:8080"}],
    )


class ZgwSection(DestinationSection):
    """The municipality's own ZGW APIs (Open Zaak)."""

    bronorganisatie: str = Field(
        pattern=r"^\d{9}$",
        description="RSIN of the municipality: the source of every request, also to another authority.",
        examples=["002220647"],
    )


class KlantinteractiesSection(Section):
    """The municipality's Klantinteracties API (Open Klant), for products whose request is a question to people."""

    url: Url = Field(
        description="Address of the API, to the letter as the server names itself.",
        examples=["https://openklant.example.nl/klantinteracties/api/v1"],
    )
    token: Secret = Field(description="What the API knows this counter by.", examples=["credential:klant.token"])
    actor: str = Field(
        pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
        description="uuid of the actor (KCC) to whom questions are given.",
        examples=["accec1d0-be26-453c-a555-a83b32544752"],
    )
    kanaal: str = Field(
        "Balie", min_length=1, max_length=50, description="One of the kanalen of the municipality.", examples=["Balie"]
    )
    informatieobjecttype: str = Field(
        "Aanvraag",
        min_length=1,
        description="Its omschrijving in the catalogue: what a question that is too long is kept as.",
        examples=["Aanvraag"],
    )


class BrpSection(Section):
    """Haal Centraal: Personen and Reisdocumenten."""

    personen_url: Url = Field(
        description="Address of BRP Personen Bevragen.", examples=["https://brp.example.nl/haalcentraal/api/brp"]
    )
    reisdocumenten_url: Url = Field(
        description="Address of Reisdocumenten Bevragen.",
        examples=["https://brp.example.nl/haalcentraal/api/reisdocumenten"],
    )
    api_key: Secret = Field(description="What both know this counter by.", examples=["credential:brp.key"])
