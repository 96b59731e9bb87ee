"""How handing over a bundle ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Why(StrEnum):
    NO_MEDIUM = "no_medium"
    READ_ONLY = "read_only"
    NO_ROOM = "no_room"
    NOT_ALLOWED = "not_allowed"
    REMOVED = "removed"
    NOT_WRITTEN = "not_written"
    NOT_CONFIGURED = "not_configured"
    UNREACHABLE = "unreachable"
    NOT_TRUSTED = "not_trusted"
    DENIED = "denied"
    NOT_TAKEN = "not_taken"
    NOT_MADE = "not_made"


IN_WORDS: Final[Mapping[Why, str]] = {
    Why.NO_MEDIUM: "Er zit geen USB-stick in. Steek er een in en probeer het na tien tellen weer.",
    Why.READ_ONLY: "Op deze USB-stick kan niet worden geschreven. Zet het schuifje om of neem een andere.",
    Why.NO_ROOM: "De USB-stick is vol. Maak ruimte of neem een andere.",
    Why.NOT_ALLOWED: "De balie mag niet op deze USB-stick schrijven. Neem er een met FAT32 of exFAT.",
    Why.REMOVED: "De USB-stick is er te vroeg uitgehaald. Steek hem er weer in en probeer het nog eens.",
    Why.NOT_WRITTEN: "Het schrijven is mislukt. Neem een andere USB-stick.",
    Why.NOT_CONFIGURED: "Er is geen adres ingesteld om het naartoe te sturen ([support] in kiosk.toml).",
    Why.UNREACHABLE: "De server is niet bereikbaar. Kijk of het netwerk werkt en probeer het later weer.",
    Why.NOT_TRUSTED: "Het certificaat van de server klopt niet. Meld dit aan ICT.",
    Why.DENIED: "De server laat de balie niet toe: naam of wachtwoord klopt niet. Meld dit aan ICT.",
    Why.NOT_TAKEN: "De server heeft het niet aangenomen. Meld dit aan ICT.",
    Why.NOT_MADE: "Het bestand kon niet worden gemaakt. Meld dit aan ICT.",
}
"""For technicians: what is wrong, and what to do."""


@dataclass(frozen=True, slots=True)
class Handed:
    """`where` is a path or an address. `lacking` names what is not in it, which verifying tells more of."""

    name: str
    where: str
    bytes: int
    sha256: str
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing of it lies there. `detail` is for who looks after the counter."""

    why: Why
    detail: str = ""

    @property
    def words(self) -> str:
        return IN_WORDS[self.why]
