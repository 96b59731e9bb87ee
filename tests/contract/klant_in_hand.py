"""A question of a visitor on its way to the municipality's Klantinteracties."""

from __future__ import annotations

import secrets
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx

from backend_client.klantinteracties import Klantinteracties, KlantinteractiesSettings
from backend_client.outbox import Contactverzoek, Sender
from backend_client.result import Problem
from backend_client.sandbox.klantinteracties import KCC
from tests.contract.sandbox_in_hand import KLANT_TOKEN
from tests.contract.zgw_in_hand import SECRET, Between
from tests.unit.request_in_hand import Only, client, opened, send

QUESTION = Contactverzoek(
    identificatie="",
    product="vraag",
    onderwerp="Ik heb een vraag",
    vraag="Kan ik mijn rijbewijs verlengen als mijn pasfoto 7 maanden oud is?",
    counter="Balie 7",
    email="s.moulin@example.com",
    telefoonnummer="06 - 12345678",
)
LONG = replace(QUESTION, vraag="Hoe zit het met mijn rijbewijs? " * 60)
STEPS = ("klantcontact", "betrokkene", "adres_1", "adres_2", "actor", "internetaak")
"""Of this question; there is no betrokkene to be posted where the klantcontact has one already."""
POSTS = ("klantcontact", "adres_1", "adres_2", "actor", "internetaak")
POSTS_OF_ALL = ("partij", "klantcontact", "adres_1", "adres_2", "document_1", "bijlage", "actor", "internetaak")
"""Of a long question of a visitor who said who they are."""


def klant_of(town: str, transport: httpx.BaseTransport | None = None, token: str = KLANT_TOKEN) -> Klantinteracties:
    url = f"{town}/klantinteracties/api/v1"
    return Klantinteracties(KlantinteractiesSettings(url, token, KCC, "Balie", "Aanvraag"), transport)


class Asked:
    """One question, accepted and on its way."""

    def __init__(self, town: str, path: Path, between: Between, question: Contactverzoek = QUESTION) -> None:
        self.town, self.outbox, self.between = town, opened(path), between
        self.identificatie = f"K-{secrets.token_hex(6)}"
        self.klant, self.zgw = klant_of(town, between), client(town, SECRET, between)
        self.sender = sender_of(self)
        assert self.outbox.accept(replace(question, identificatie=self.identificatie)) is None
        self.sender.accepted_now(self.identificatie)

    def send(self) -> Problem | None:
        return send(self.sender, self.outbox, self.identificatie)

    def state(self) -> tuple[str, str] | None:
        return self.outbox.state_of(self.identificatie)

    def received(self) -> list[dict[str, Any]]:
        return received(self.town, self.identificatie)

    def close(self) -> None:
        self.klant.close()
        self.zgw.close()
        self.outbox.close()


def sender_of(asked: Asked) -> Sender:
    return Sender(asked.outbox, Only(asked.zgw, asked.klant), lambda _, __: None)


def received(town: str, identificatie: str) -> list[dict[str, Any]]:
    everything: list[dict[str, Any]] = httpx.get(f"{town}/_sandbox/contactverzoeken").json()
    return [each for each in everything if each["klantcontact"]["metadata"].get("aanvraag") == identificatie]


def is_whole(town: str, identificatie: str, *, known: bool = False, bijlagen: int = 0) -> bool:
    """There once, with all that its employee needs. `known`: of a visitor who said who they are."""
    found = received(town, identificatie)
    return [
        (
            [(each["rol"], each["initiator"], each["wasPartij"] is not None) for each in one["betrokkenen"]],
            sorted(each["adres"] for each in one["digitaleAdressen"]),
            [each["uuid"] for each in one["klantcontact"]["hadBetrokkenActoren"]],
            len(one["bijlagen"]),
            [
                (each["status"], [actor["uuid"] for actor in each["toegewezenAanActoren"]])
                for each in one["internetaken"]
            ],
        )
        for one in found
    ] == [
        (
            [("klant", True, known)],
            ["0612345678", "s.moulin@example.com"],
            [KCC],
            bijlagen,
            [("te_verwerken", [KCC])],
        )
    ]
