"""What a fault means and what to do about it, in Dutch, from assets/technician/advice.toml.

One source for the technician's screen, for reports to the municipality and for alarms.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, Final

from msgspec import Struct

from hardware.device import Acts
from kiosk import ASSETS

FILE: Final = ASSETS / "technician" / "advice.toml"
UNFORESEEN: Final = (
    "Dit is een storing die de balie niet kent: {code}.",
    ("Start {the} opnieuw.", "Blijft het? Maak een ondersteuningsbestand en stuur het naar ICT."),
)
"""Of a code without advice: one that a newer driver brings must not take the technician's screen down."""


class Who(StrEnum):
    """Who must act."""

    ITSELF = "itself"  # the counter tries; a person waits
    HALL = "hall"
    MAINTENANCE = "maintenance"
    ICT = "ict"


IN_WORDS: Final[Mapping[Who, str]] = {
    Who.ITSELF: "De balie zelf",
    Who.HALL: "Medewerker van de hal",
    Who.MAINTENANCE: "Leverancier",
    Who.ICT: "ICT",
}
OF_ACTS: Final[Mapping[Acts, Who]] = {
    Acts.RESET: Who.ITSELF,
    Acts.CLEAR: Who.HALL,
    Acts.MAINTENANCE: Who.MAINTENANCE,
    Acts.CONFIGURATION: Who.ICT,
    Acts.SOFTWARE: Who.ICT,
}


class Advice(Struct, frozen=True):
    """`what` it is, what it means for `visitors`, and `steps` to take, as sentences; `picture` is the name of a file in
    assets/icons or assets/illustrations without its ending, or ""."""

    part: str
    what: str
    visitors: str
    steps: tuple[str, ...]
    picture: str
    who: Who


def name(part: str) -> str:
    """What a part is called, at the beginning of a line."""
    return str(_book()["parts"].get(part, {}).get("name", part))


def advise(part: str, code: str, acts: Acts | None = None) -> Advice:
    """About a fault code, or the state of a part that has no fault; what stands behind a colon in it is passed over.

    `part` is a DeviceClass, a Need, `speech` or `outbox`. `acts` is what the fault says of who can cure it: it knows
    more than this book, because the counter may have given up trying.
    """
    book = _book()
    about: Mapping[str, str] = book["parts"].get(part, {})
    key = code.partition(":")[0]
    found: Mapping[str, Any] = book.get(part, {}).get(key) or book["any"].get(key) or {}
    the = about.get("the", part)
    what, steps = found.get("what", UNFORESEEN[0]), found.get("steps", UNFORESEEN[1])

    def filled(sentence: str) -> str:
        said = sentence.replace("{the}", the).replace("{code}", key)
        return said[:1].upper() + said[1:]

    return Advice(
        part=name(part),
        what=filled(what),
        visitors=found.get("visitors", about.get("visitors", "")),
        steps=tuple(map(filled, steps)),
        picture=found.get("picture", ""),
        who=OF_ACTS[acts] if acts else Who(about.get("who", Who.ICT)),
    )


def entries() -> Iterator[tuple[str, str]]:
    """Every part (or `any`) and code that the book has advice about."""
    for part, codes in _book().items():
        if part != "parts":
            yield from ((part, code) for code in codes)


@cache
def _book() -> dict[str, dict[str, dict[str, Any]]]:
    return tomllib.loads(FILE.read_text("utf-8"))
