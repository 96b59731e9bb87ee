"""Is the audit log what was written?"""

from __future__ import annotations

import fcntl
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.audit.book import FILE, START, Head, Line, read_head

if TYPE_CHECKING:
    from backend_client.outbox.keys import Keyring


@dataclass(frozen=True, slots=True)
class Verdict:
    """`wrong` says in words what is first wrong, at which line of the file (from 1; 0: the file as a whole).

    `unsealed` are the numbers of lines that were written without the key: their order is chained, but whoever has the
    disk could have written them. `torn` pieces come of power cuts and hold no line. `key_gone` is the id of the key
    without which nothing more can be told, where that is what is wrong.
    """

    lines: int
    anchor: str
    wrong: str = ""
    at_line: int = 0
    unsealed: tuple[int, ...] = ()
    torn: int = 0
    key_gone: str = ""

    @property
    def proved(self) -> bool:
        return not self.wrong and not self.unsealed


def verify(folder: Path, keys: Keyring | None, anchor: str = "") -> Verdict:
    """Read the whole log. `anchor`, `NUMBER:SEAL`, is what is known of one line from elsewhere. OSError: no reading."""
    texts, head = _read(folder)
    lines: dict[int, Line] = {}
    seq, prev, torn = 0, START, 0

    def verdict(wrong: str, at_line: int = 0, key_gone: str = "") -> Verdict:
        unsealed = tuple(line.seq for line in lines.values() if not line.key)
        return Verdict(seq, f"{seq}:{prev}" if seq else "", wrong, at_line, unsealed, torn, key_gone)

    for number, text in enumerate(texts, 1):
        line = Line.of(text)
        if line is None:
            torn += bool(text)  # what was cut out here instead, the next line or the head misses
            continue
        if line.seq != seq + 1:
            return verdict(f"it is numbered {line.seq}, where {seq + 1} was to come", number)
        if line.prev != prev:
            return verdict("it does not follow on the line before it", number)
        right = line.right_seal(keys)
        if not right:
            return verdict(f"it is sealed with the key {line.key}, which is not here", number, line.key)
        if right != line.seal:
            return verdict("it was changed, or not written by this counter", number)
        seq, prev = line.seq, line.seal
        lines[seq] = line
    return verdict(_head_wrong(head, keys, lines) or _anchor_wrong(anchor, lines), len(texts) if lines else 0)


def _read(folder: Path) -> tuple[list[bytes], Head | None]:
    """The log and its head as they belong together: no line is added meanwhile."""
    try:
        with (folder / FILE).open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH)
            return file.read().splitlines(), read_head(folder)
    except FileNotFoundError:
        return [], read_head(folder)


def _head_wrong(head: Head | None, keys: Keyring | None, lines: dict[int, Line]) -> str:
    if head is None:
        return "the head is missing: whether these are all lines cannot be told" if lines else ""
    if head.right_seal(keys) != head.seal:
        return "the head was changed, or not written by this counter"
    if head.seq > len(lines):
        return f"the end was cut off: there were {head.seq} lines, here are {len(lines)}"
    known = lines[head.seq]
    if known.key and not head.key:
        return "the head is not sealed, where its line is"
    return "" if known.seal == head.prev else f"line {head.seq} is not the one that the head knows"


def _anchor_wrong(anchor: str, lines: dict[int, Line]) -> str:
    if not anchor:
        return ""
    number, _, seal = anchor.partition(":")
    known = lines.get(int(number)) if number.isdecimal() else None
    if known is None or known.seal != seal:
        return f"line {number} is not the one that the anchor knows, or is not here"
    return ""
