"""Text on a printer that knows one table of 256 characters at a time (`ESC t`)."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Mapping


def printable(text: str) -> str:
    """Composed characters without controls: nothing in a text is ever a command. Every kind of space is a plain one."""
    composed = (" " if unicodedata.category(one) == "Zs" else one for one in unicodedata.normalize("NFC", text))
    return "".join(character for character in composed if character.isprintable())


def wrap(text: str, columns: int) -> list[str]:
    """Rows of at most this many characters, broken at words; spaces that align columns stay as they are."""
    rows: list[str] = []
    for line in text.splitlines() or [""]:
        fits = len(line.rstrip()) <= columns
        rows += [line.rstrip()] if fits else textwrap.wrap(line, columns) or [""]
    return rows


def encoded(text: str, pages: Mapping[int, str]) -> bytes | None:
    """The text with the changes of table that it needs, as few as can be; None: a character is in no table."""
    data = b""
    current: int | None = None
    for character in text:
        for page in (current, *pages) if current is not None else pages:
            byte = _byte(character, pages[page])
            if byte:
                data += byte if page == current else bytes([0x1B, 0x74, page]) + byte
                current = page
                break
        else:
            return None
    return data


def _byte(character: str, codec: str) -> bytes:
    try:
        return character.encode(codec)
    except UnicodeEncodeError:
        return b""
