"""Incidents, from what is wrong with the parts over time.

Pure: it is told what is wrong and what time it is, and answers which incidents changed. One incident a part, however
often it flaps: a fault belongs to it from when it stood for a moment until it was away for a calm period. So each fault
changes it twice in such a period at most, and an incident is closed when the last of its faults was away that long.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from kiosk.technician.advice import Who

Wrong = Mapping[str, Mapping[str, Who]]
"""By part the codes of what is wrong with it now, each with who must act. Nothing of a part that is well; a part that
is left out is not known, and stays as it was."""
LEAST_S = 1.0
"""Between two dates of one incident: whoever gets them knows by them which is the later one."""


@dataclass(frozen=True, slots=True)
class Said:
    """One fault of an incident, and since when (Unix time)."""

    code: str
    who: Who
    since: float


@dataclass(frozen=True, slots=True)
class Incident:
    """Times are Unix time. `faults` are those that it has now, none once it is closed; `had` all that it ever had.

    `revision` counts what there was to tell, from 1. `returned`: how often a fault came back before it was over.
    """

    number: str
    part: str
    faults: tuple[Said, ...]
    had: tuple[Said, ...]
    opened: float
    changed: float
    closed: float = 0.0  # when the last fault went
    revision: int = 1
    returned: int = 0

    @property
    def is_closed(self) -> bool:
        return not self.faults

    @property
    def who(self) -> Who:
        """Who must act first: a person, where one is needed."""
        people = [each.who for each in self.faults or self.had]
        return next((who for who in people if who is not Who.ITSELF), people[0])


@dataclass(slots=True)
class _Sign:
    """A fault as it comes and goes: `stands` and `went` on the steady clock, `since` and `went_at` in Unix time."""

    who: Who
    since: float
    stands: float
    told: bool = False
    went: float | None = None
    went_at: float = 0.0


@dataclass(slots=True)
class _Watched:
    """One part."""

    incident: Incident | None = None
    signs: dict[str, _Sign] = field(default_factory=dict)
    returned: int = 0
    ended: float = 0.0  # when the last fault went that was told


class Incidents:
    """`after_s`: how long a fault stands before it is told. `calm_s`: how long it is away before it is over.
    `number` makes the number of a new incident; `open_ones` are those of the counter's life before this."""

    def __init__(
        self, after_s: float, calm_s: float, number: Callable[[], str], open_ones: Iterable[Incident] = ()
    ) -> None:
        self._after_s, self._calm_s = after_s, calm_s
        self._number = number
        self._parts = {each.part: _continued(each) for each in open_ones}

    def open_parts(self) -> tuple[str, ...]:
        return tuple(part for part, watched in self._parts.items() if watched.incident)

    def look(self, wrong: Wrong, now: float, at: float) -> list[Incident]:
        """The incidents that began, changed or ended. `now` is of a clock that never goes back, `at` is Unix time."""
        return [changed for part, codes in wrong.items() if (changed := self._look_at(part, codes, now, at))]

    def _look_at(self, part: str, codes: Mapping[str, Who], now: float, at: float) -> Incident | None:
        watched = self._parts.setdefault(part, _Watched())
        for code, who in codes.items():
            self._stands(watched, code, who, now, at)
        for code, sign in list(watched.signs.items()):
            if code not in codes:
                self._is_away(watched, code, sign, now, at)
        said = tuple(Said(code, sign.who, sign.since) for code, sign in watched.signs.items() if sign.told)
        changed = _changed(watched, part, said, at, self._number)
        if changed:
            watched.incident = changed
        if changed and changed.is_closed:
            watched.incident, watched.returned, watched.ended = None, 0, 0.0
        if not watched.signs:
            del self._parts[part]
        return changed

    def _stands(self, watched: _Watched, code: str, who: Who, now: float, at: float) -> None:
        sign = watched.signs.setdefault(code, _Sign(who, since=at, stands=now))
        if sign.went is not None:
            sign.went = None
            watched.returned += sign.told
        if sign.who is Who.ITSELF:  # once a person must act it stays so: the counter goes on trying now and then
            sign.who = who
        sign.told = sign.told or now - sign.stands >= self._after_s

    def _is_away(self, watched: _Watched, code: str, sign: _Sign, now: float, at: float) -> None:
        if sign.went is None:
            sign.went, sign.went_at = now, at
        if now - sign.went >= (self._calm_s if sign.told else self._after_s):
            del watched.signs[code]
            watched.ended = max(watched.ended, sign.went_at) if sign.told else watched.ended


def _changed(
    watched: _Watched, part: str, said: tuple[Said, ...], at: float, number: Callable[[], str]
) -> Incident | None:
    before = watched.incident
    if before is None:
        return Incident(number(), part, said, said, opened=min(e.since for e in said), changed=at) if said else None
    if said == before.faults:
        return None
    had = {each.code: each for each in before.had} | {each.code: each for each in said}
    changed = max(at, before.changed + LEAST_S)
    return replace(
        before,
        faults=said,
        had=tuple(had.values()),
        changed=changed,
        closed=0.0 if said else max(watched.ended, before.opened),
        revision=before.revision + 1,
        returned=watched.returned,
    )


def _continued(incident: Incident) -> _Watched:
    """Of a life before this: its faults stand until their part is seen to be well."""
    signs = {each.code: _Sign(each.who, each.since, stands=0.0, told=True) for each in incident.faults}
    return _Watched(incident, signs, incident.returned)
