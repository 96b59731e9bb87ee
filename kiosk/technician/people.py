"""Who may in: names, the hashes of their PINs and of their cards, in one file that nobody else can read."""

from __future__ import annotations

import hashlib
import json
import re
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hardware.secret import private
from kiosk.private_file import replace_private

FILE: Final = "technicians.json"
_NAME: Final = re.compile(r"\w[\w .'-]{0,39}")
_UID: Final = re.compile(r"([0-9A-F]{2}){4,10}")


@dataclass(frozen=True, slots=True)
class Person:
    """`card` is a hash of its UID; "" for none."""

    pin: str
    card: str = ""


@dataclass(frozen=True, slots=True)
class People:
    """By name. `salt` is that of the cards."""

    salt: str
    by_name: dict[str, Person]

    def whose(self, uid: str) -> str:
        """The name of whom a card belongs to, or "". A UID can be copied: it says who comes, and proves nothing."""
        card = _card(uid, self.salt) if self.by_name else ""
        return next((name for name, person in self.by_name.items() if person.card == card), "")

    def plus(self, name: str, pin: str, uid: str) -> People:
        """With a person, or another PIN for one. ValueError: that is no name or no UID."""
        if not _NAME.fullmatch(name):
            raise ValueError("a name has letters, digits, spaces and . ' - only, at most 40")
        uid = uid.replace(":", "").replace(" ", "").upper()
        if uid and not _UID.fullmatch(uid):
            raise ValueError("the UID of a card is 4 to 10 bytes in hexadecimal")
        if uid and self.whose(uid) not in ("", name):
            raise ValueError(f"that card is {self.whose(uid)}'s")
        return People(self.salt, {**self.by_name, name: Person(pin, _card(uid, self.salt) if uid else "")})

    def minus(self, name: str) -> People:
        return People(self.salt, {other: person for other, person in self.by_name.items() if other != name})


def load(folder: Path) -> People | str:
    """Nobody where there is no file yet; words for a person where there is one that cannot be trusted."""
    path = folder / FILE
    if not path.exists():
        return People(secrets.token_hex(16), {})
    try:
        private(str(path))
    except ValueError as error:
        return str(error)
    try:
        content = json.loads(path.read_bytes())
        people = {name: Person(str(each["pin"]), str(each["card"])) for name, each in content["people"].items()}
        return People(str(content["salt"]), people)
    except OSError as error:
        return f"{path} cannot be read: {error.strerror}"
    except (ValueError, KeyError, TypeError, AttributeError):
        return f"{path} is damaged: take it away and add the technicians again"


def save(folder: Path, people: People) -> None:
    """OSError where the disk does not take it."""
    content = {
        "salt": people.salt,
        "people": {name: {"pin": person.pin, "card": person.card} for name, person in people.by_name.items()},
    }
    replace_private(folder / FILE, json.dumps(content, indent=1).encode())


def _card(uid: str, salt: str) -> str:
    return hashlib.scrypt(bytes.fromhex(uid), salt=bytes.fromhex(salt), n=2**14, r=8, p=1, dklen=32).hex()
