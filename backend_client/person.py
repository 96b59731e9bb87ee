"""A person as the register knows them, in the shape the counter uses (from Haal Centraal BRP bevragen 2)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Child:
    """A minor over whom the person has parental authority (gezag)."""

    bsn: str
    full_name: str
    date_of_birth: str  # ISO 8601, or a part of it where the register knows no more


@dataclass(frozen=True, slots=True)
class Parent:
    full_name: str
    date_of_birth: str


@dataclass(frozen=True, slots=True)
class Person:
    """Never log it. Dates are ISO 8601, or a part of it (`1980`, `1980-05`) where the register knows no more."""

    bsn: str
    full_name: str
    given_names: str
    surname: str  # without prefix
    prefix: str
    sex: str  # in the register's words ("man", "vrouw"), "" where it is not known
    date_of_birth: str
    place_of_birth: str
    country_of_birth: str
    address_lines: tuple[str, ...]  # as on an envelope: street and number, postcode and town
    municipality: str
    nationalities: tuple[str, ...]
    secret: bool  # geheimhouding: may be shown to the person, to nobody else
    suspended: str  # "" or the reason why the registration ended ("overlijden", "emigratie", ...)
    parents: tuple[Parent, ...] = ()
    children: tuple[Child, ...] = ()
