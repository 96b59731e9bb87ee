"""The travel documents that can be laid on the reader, and what may be odd about the chip in one."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Document:
    """A travel document of an invented resident."""

    name: str
    detail: str  # kind and number
    number: str


@dataclass(frozen=True, slots=True)
class Chip:
    """How a document behaves on the chip reader: `do` and `words` after its number, as the simulator knows them."""

    label: str
    do: str = "lay"
    words: str = ""


LICENCE = "licence"
CHIPS = (
    Chip("As it should"),
    Chip("PACE only", words="pace_only"),
    Chip("A driving licence", words=LICENCE),
    Chip("Pulled mid-read", "take_mid_read", "7"),
    Chip("Tampered", "tamper"),
    Chip("Copied", "clone", "ca"),
    Chip("Other keys", "deny"),
    Chip("Mute", "mute"),
    Chip("Slow", "slow"),
    Chip("Garbage", "garbage"),
)


def documents(residents: Path) -> tuple[Document, ...]:
    """The travel documents in a residents.toml. An error of the file is an exception: it is ours."""
    people = tomllib.loads(residents.read_text(encoding="utf-8"))["resident"]
    return tuple(
        Document(
            name=" ".join(filter(None, (person["given_names"], person.get("prefix", ""), person["surname"]))),
            detail=" ".join(filter(None, (_kind(person["document"]), person["document"]["number"], _remark(person)))),
            number=person["document"]["number"],
        )
        for person in people
        if "document" in person
    )


def licence_line(residents: Path, number: str) -> str:
    """The machine readable line of the driving licence of whom a travel document belongs to."""
    # The cryptography of its chip comes along: only once somebody lays a licence.
    from hardware.simulators.documents import load
    from hardware.simulators.licences import licence_of

    return licence_of(load(residents)[number]).line


def lies_on_reader(state: Mapping[str, Any]) -> str:
    """The number of the document that lies on the reader, or nothing."""
    _, _, laid = str(state.get("chip_reader", {}).get("lies", "")).partition(" ")
    return laid.partition(" ")[0]


def _kind(document: Mapping[str, Any]) -> str:
    return "Passport" if document["code"].startswith("P") else "ID card"


def _remark(person: Mapping[str, Any]) -> str:
    if person["document"].get("withdrawn"):
        return "· missing"
    if not person["document"].get("holder", True):
        return "· not in the register"
    return "· secret" if person.get("secret") else ""
