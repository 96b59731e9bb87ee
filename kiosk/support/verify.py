"""Is a bundle what a counter made? Reads nothing but the bundle, and needs no secret."""

from __future__ import annotations

import json
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kiosk.support.seal import MANIFEST, SEAL, digest, signed_by

LARGEST: Final = 1_000_000_000
"""Bytes that are read of one file in it: more is no bundle of ours."""
_UNREADABLE: Final = (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError)


@dataclass(frozen=True, slots=True)
class Verdict:
    """`wrong` has a line for each file that was changed, removed or added. `key` is the public one that it is signed
    with, "" for none; `known`: it is one of those that were given."""

    counter: str = ""
    made_at: str = ""
    by: str = ""
    files: int = 0
    wrong: tuple[str, ...] = ()
    key: str = ""
    known: bool = False

    @property
    def proved(self) -> bool:
        return self.known and not self.wrong


def verify(path: Path, keys: tuple[str, ...] = ()) -> Verdict:
    """`keys` are public keys of counters, in hexadecimal. OSError: there is no reading that file."""
    with path.open("rb"):
        pass
    try:
        with zipfile.ZipFile(path) as packed:
            return _judge(packed, keys)
    except _UNREADABLE as error:
        return Verdict(wrong=(f"the archive cannot be read: {type(error).__name__}",))


def _judge(packed: zipfile.ZipFile, keys: tuple[str, ...]) -> Verdict:
    there = Counter(entry.filename for entry in packed.infolist())
    manifest = _read(packed, MANIFEST) if MANIFEST in there else None
    listed = _listed(manifest)
    if manifest is None or listed is None:
        return Verdict(wrong=(f"{MANIFEST}: it was removed, or changed until it is none",))
    wrong = [f"{name}: there are {many} of this name" for name, many in there.items() if many > 1]
    key = ""
    if SEAL in there:
        key = signed_by(manifest, _read(packed, SEAL) or b"") or ""
        if not key:
            wrong.append(f"{MANIFEST}: it was changed after it was signed, or {SEAL} was")
    elif not any(each["name"] == SEAL for each in listed["left_out"]):
        wrong.append(f"{SEAL}: it was removed")
    known = key in keys
    if key and keys and not known:
        wrong.append(f"{SEAL}: it is signed with {key}, which is none of the keys given: another counter, or a forger")
    wrong += _wrong(packed, listed["files"], there)
    made = {name: str(listed[name]) for name in ("counter", "made_at", "by")}
    return Verdict(**made, files=len(listed["files"]), wrong=tuple(wrong), key=key, known=known)


def _wrong(packed: zipfile.ZipFile, listed: dict[str, Any], there: Counter[str]) -> Iterator[str]:
    for name, known in listed.items():
        if name not in there:
            yield f"{name}: it was removed"
            continue
        content = _read(packed, name)
        if content is None:
            yield f"{name}: it was changed: it cannot be unpacked"
        elif digest(content) != known["sha256"]:
            yield f"{name}: it was changed"
    yield from (f"{name}: it was added" for name in there if name not in (*listed, MANIFEST, SEAL))


def _listed(manifest: bytes | None) -> dict[str, Any] | None:
    """None: that is no manifest."""
    try:
        said: Any = json.loads(manifest or b"")
        right = all(isinstance(each["sha256"], str) for each in said["files"].values())
        right = right and all(isinstance(each["name"], str) for each in said["left_out"])
        return said if right and {"counter", "made_at", "by"} <= said.keys() else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _read(packed: zipfile.ZipFile, name: str) -> bytes | None:
    """None: it was changed until it cannot be unpacked."""
    try:
        with packed.open(name) as file:
            content = file.read(LARGEST + 1)
    except _UNREADABLE:
        return None
    return content if len(content) <= LARGEST else None
