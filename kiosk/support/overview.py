"""One page in Dutch, on top of a bundle: what a helpdesk wants to see first."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, Final

from hardware.device import Acts, State
from kiosk.chronicle.entry import USABLE, Kind
from kiosk.support.parts import File, Lacking, Part, as_text
from kiosk.technician.advice import IN_WORDS, advise, name

WAITS: Final = {
    "accepted": "te versturen",
    "sent": "verstuurd, papier nog niet",
    "parked": "geparkeerd",
    "closed": "klaar",
}


def overview(counter: str, parts: Sequence[Part]) -> File:
    """Of what the other files say. What they do not say is passed over here as well."""
    found = {part.name: _content(part) for part in parts if isinstance(part, File)}
    lines = [f"Balie {counter}", *_machine(found.get("machine.json") or {})]
    states = found.get("states.json") or {"last_word": {}, "parts": {}}
    lines += [_last_word(states["last_word"])]
    lines += _section("Wat er mis is", _wrong(states["parts"]))
    lines += _section("Wat werkt", _well(states["parts"]))
    outbox = found.get("outbox.json") or {}
    lines += _section("Aanvragen", (f"{WAITS[state]}: {many}" for state, many in outbox.get("counts", {}).items()))
    lines += _section("Databases", _databases(found.get("databases.json") or []))
    lines += _section("Voorraad", str(found.get("supplies.txt") or "").splitlines())
    lines += _section("Niet meegekomen", (f"{part.name}: {part.why}" for part in parts if isinstance(part, Lacking)))
    return as_text("overzicht.txt", lines)


def _content(part: File) -> Any:
    return json.loads(part.content) if part.name.endswith(".json") else part.content.decode(errors="replace")


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield from ("", title, *(f"  {line}" for line in ([*lines] or ["-"])))


def _machine(known: dict[str, Any]) -> Iterator[str]:
    yield f"Klok van de balie: {known.get('clock', '')} ({known.get('time_zone', '')})"
    programs = (("Programma", "kiosk"), ("commit", "commit"), ("Python", "python"), ("Qt", "qt"))
    yield ", ".join(f"{title} {known.get(key, '')}" for title, key in programs)
    yield f"{known.get('os', '')}, kernel {known.get('kernel', '')}, {known.get('model', '') or 'model onbekend'}"
    for path, disk in known.get("disks", {}).items():
        if "free_bytes" in disk:
            only = ", alleen lezen" if disk["read_only"] else ""
            yield f"Schijf {path}: {disk['free_bytes'] / 1e9:.1f} GB vrij van {disk['bytes'] / 1e9:.1f} GB{only}"


def _last_word(known: dict[str, Any]) -> str:
    if not known:
        return "De balie heeft nog nooit gedraaid."
    ended = known["kind"] == Kind.ENDED
    return f"De balie {'is gestopt' if ended else 'liet voor het laatst van zich horen'}: {_moment(known['at'])}"


def _wrong(states: dict[str, Any]) -> Iterator[str]:
    """A part that can be used may have faults too: paper that is nearly out."""
    for part, known in states.items():
        if known["state"] in USABLE and not known["codes"]:
            continue
        yield f"{name(part)}: {known['state']}, sinds {_moment(known['since'])}"
        for code in known["codes"]:
            advice = advise(part, code, Acts.CLEAR if known["state"] == State.USER_ERROR else None)
            yield f"  {code}: {advice.what} ({IN_WORDS[advice.who]})"


def _well(states: dict[str, Any]) -> Iterator[str]:
    for part, known in states.items():
        if known["state"] in USABLE and not known["codes"]:
            since, used = _moment(known["since"]), _moment(known["last_use"])
            yield f"{name(part)}, sinds {since}, voor het laatst gebruikt {used}"


def _databases(known: list[dict[str, Any]]) -> Iterator[str]:
    for each in known:
        wrong = "heel" if each["damage"] == "nothing" else each["damage"]
        yield f"{each['name']}: {wrong}, {sum(each['bytes'].values()) / 1e6:.1f} MB"
        yield from (f"opzij gezet: {folder}" for folder in each["set_aside"])


def _moment(at: float) -> str:
    return f"{datetime.fromtimestamp(at).astimezone():%Y-%m-%d %H:%M}" if at else "niet bekend"
