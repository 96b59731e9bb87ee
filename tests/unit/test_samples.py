"""The samples say what the counter says: a picture in Arabic that holds another language shows a text that lacks it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import asdict

from kiosk.screens.samples import samples

CODES = {"screen", "icon", "id", "key", "type", "value", "state", "outcome", "qr", "code", "keyboard", "chosen"}
CODES |= {"stage", "delivery_symbol", "reference", "panel", "language", "others"}
PERSONS = r"[vV]an den|Oosterwijk|Mortelplein|BALIE1|@|\d{4} ?[A-Z]{2}|NL91|De sleutel"
MUNICIPALITY = r"^Uittreksel uit|^Ontheffing|^In behandeling|We vervangen"
IN_DUTCH = r"\(Nederlands\)$"
OWN = re.compile("|".join((PERSONS, MUNICIPALITY, IN_DUTCH)))
"""What is the same in every language: who somebody is and what they typed, what people at the municipality wrote, and
what says itself that it was not translated."""


def words(view: Any) -> Iterator[str]:
    if isinstance(view, Struct):
        for name, value in asdict(view).items():
            if name not in CODES:
                yield from words(value)
    elif isinstance(view, tuple):
        for each in view:
            yield from words(each)
    elif isinstance(view, str):
        yield view


@pytest.mark.parametrize("name", sorted(samples("nl").keys() - {"languages"}))
def test_a_sample_is_in_its_language(name: str) -> None:
    latin = [text for text in words(samples("ar")[name]) if re.search(r"[A-Za-z]{3}", text)]
    arabic = re.compile(r"[\u0600-\u06ff]{2}")
    assert [text for text in latin if not arabic.search(text) and not OWN.search(text)] == []
