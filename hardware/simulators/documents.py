"""The travel documents of the invented residents, and what is printed on them."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hardware.mrz import Format, Mrz, build, parse, transliterate


@dataclass(frozen=True, slots=True)
class TravelDocument:
    """`lines` as printed, and what they say: long names are cut."""

    mrz: Mrz
    lines: tuple[str, ...]

    @property
    def number(self) -> str:
        return self.mrz.document_number

    @property
    def can(self) -> str:
        """The card access number that is printed on it: six digits."""
        return f"{int.from_bytes(hashlib.sha256(self.number.encode()).digest()[:4], 'big') % 1_000_000:06}"


def load(path: Path) -> dict[str, TravelDocument]:
    """The documents of a residents.toml by number. An error of the file is an exception: it is ours."""
    residents = tomllib.loads(path.read_text(encoding="utf-8"))["resident"]
    documents = [_document(resident) for resident in residents if "document" in resident]
    return {document.number: document for document in documents}


def _document(resident: dict[str, Any]) -> TravelDocument:
    document = resident["document"]
    mrz = Mrz(
        format=Format.TD3 if document["code"].startswith("P") else Format.TD1,
        document_code=document["code"],
        issuing_state=document["issuing_state"],
        document_number=document["number"],
        surname=transliterate(f"{resident.get('prefix', '')} {resident['surname']}"),
        given_names=transliterate(resident["given_names"]),
        nationality=document["issuing_state"],
        date_of_birth=_yymmdd(resident["date_of_birth"]),
        sex=resident["sex"] if resident["sex"] in ("M", "F") else "",
        date_of_expiry=_yymmdd(document["date_of_expiry"]),
    )
    lines = build(mrz)
    printed = parse("".join(lines))
    if not isinstance(printed, Mrz):
        raise ValueError(f"{document['number']}: {printed}")
    return TravelDocument(printed, lines)


def _yymmdd(date: str) -> str:
    """ISO 8601, or the part of it that is known; unknown parts become filler (ICAO 9303-3, 4.8)."""
    return "".join(date.split("-"))[2:].ljust(6, "<")
