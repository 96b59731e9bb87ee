"""What a bundle is made of, and how much of what is long goes into it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class File:
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Lacking:
    """What could not go along, whole or at all, and why."""

    name: str
    why: str


Part = File | Lacking


def as_json(name: str, content: Any) -> File:
    return File(name, json.dumps(content, indent=1, ensure_ascii=False, default=str).encode() + b"\n")


def as_text(name: str, lines: Iterable[str]) -> File:
    return File(name, "".join(f"{line}\n" for line in lines).encode())


def newest(name: str, path: Path, room: int) -> list[Part]:
    """The end of a file of lines, as many whole ones as there is room for (bytes)."""
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - room))
            content = file.read(room)
    except FileNotFoundError:
        return []
    except OSError as error:
        return [Lacking(name, f"it cannot be read: {error.strerror}")]
    if size <= room:
        return [File(name, content)]
    content = content.partition(b"\n")[2] or content
    return [File(name, content), Lacking(name, f"of {size} bytes the newest {len(content)} are here")]
