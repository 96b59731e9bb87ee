"""A report, who takes it, and what is known there of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from backend_client.result import Problem


@dataclass(frozen=True, slots=True)
class Report:
    """An incident as it is now. `number` is ours and stays; `revision` counts its states, from 1; `text` says all of
    this one in paragraphs, without personal data. Moments have a zone; `changed` is later with each revision.

    `who` must act: `hall`, `maintenance`, `ict`, or the counter `itself`. `memory` is for the counter, which goes on
    with it after a restart; it is not sent.
    """

    number: str
    revision: int
    title: str
    text: str
    who: str
    opened: datetime
    changed: datetime
    is_closed: bool = False
    memory: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What the target has it under: `id` for its API, `reference` for people."""

    id: str
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """How far one target knows of one report: the revision that it was `told`, and the one that was being told when
    this was written, which it may know or not (`tried`). `failure` is why it does not, for technicians."""

    number: str
    target: str
    id: str = ""
    reference: str = ""
    told: int = 0
    tried: int = 0
    failure: str = ""


class Target(Protocol):
    """Each call ends in what was asked or in a Problem. REFUSED: for this report; others hold for all of them."""

    name: str
    opens_whole: bool
    """Opening a report says all that its revision has to say, unless that closes it."""

    def check(self) -> Problem | None:
        """Could it be reported now? Changes nothing there."""

    def find(self, report: Report) -> Known | Problem | None:
        """Look for what an earlier try may have opened. None: it is not there."""

    def open(self, report: Report) -> Known | Problem: ...

    def tell(self, report: Report, known: Known, *, again: bool) -> Problem | None:
        """Make this revision known, which may close it. `again`: an earlier try may have done so."""

    def close(self) -> None:
        """Let go of connections."""
