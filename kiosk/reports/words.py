"""An incident in words, in Dutch, for whoever must act: from assets/technician/advice.toml, and nobody's data."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from backend_client.reports import Report
from kiosk.reports.incidents import Incident, Said
from kiosk.technician.advice import IN_WORDS, Who, advise, name

MINUTE_S = 60
HOUR_S = 60 * MINUTE_S


def report(incident: Incident, counter: str) -> Report:
    faults = incident.faults or incident.had
    where = f"balie {counter}, {name(incident.part)}"
    title = (
        f"Opgelost: storing {where} ({', '.join(each.code for each in faults)})"
        if incident.is_closed
        else f"Storing {where}. {advise(incident.part, faults[0].code).what}"
    )
    paragraphs = _over(incident, where) if incident.is_closed else _standing(incident, where)
    return Report(
        number=incident.number,
        revision=incident.revision,
        title=title,
        text="\n\n".join(paragraphs),
        who=incident.who,
        opened=datetime.fromtimestamp(incident.opened, UTC),
        changed=datetime.fromtimestamp(incident.changed, UTC),
        is_closed=incident.is_closed,
        memory=json.dumps(asdict(incident)),
    )


def remembered(report: Report) -> Incident:
    """The incident that a report was made of."""
    kept: dict[str, Any] = json.loads(report.memory)
    for which in ("faults", "had"):
        kept[which] = tuple(Said(each["code"], Who(each["who"]), each["since"]) for each in kept[which])
    return Incident(**kept)


def _standing(incident: Incident, where: str) -> Iterator[str]:
    yield f"Storing aan {where}, sinds {_moment(incident.opened)}."
    if incident.revision > 1:
        yield f"Er is iets veranderd op {_moment(incident.changed)}. Zo is het nu:"
    for each in incident.faults:
        advice = advise(incident.part, each.code)
        steps = [f"{number}. {step}" for number, step in enumerate(advice.steps, 1)]
        yield "\n".join(
            [
                f"{advice.what} (code {each.code})",
                f"Wie iets moet doen: {IN_WORDS[each.who]}.",
                *steps,
                f"Voor bezoekers: {advice.visitors}",
            ]
        )
    if over := [each for each in incident.had if each.code not in {said.code for said in incident.faults}]:
        yield "\n".join(["Niet meer aan de hand:", *_listed(incident, over)])
    yield "De balie houdt deze melding zelf bij, en sluit haar als het over is."


def _over(incident: Incident, where: str) -> Iterator[str]:
    yield f"Opgelost: de storing aan {where} was over op {_moment(incident.closed)}."
    lasted = _lasted(incident.closed - incident.opened)
    times = f" De storing kwam tussendoor {incident.returned} keer terug." if incident.returned else ""
    yield f"De storing begon op {_moment(incident.opened)} en duurde {lasted}.{times}"
    yield "\n".join(["Wat er aan de hand was:", *_listed(incident, incident.had)])


def _listed(incident: Incident, faults: list[Said] | tuple[Said, ...]) -> Iterator[str]:
    for each in faults:
        yield f"- {advise(incident.part, each.code).what} (code {each.code})"


def _moment(at: float) -> str:
    """On the clock of the hall."""
    return f"{datetime.fromtimestamp(at, UTC).astimezone():%d-%m-%Y om %H.%M uur}"


def _lasted(seconds: float) -> str:
    if seconds < MINUTE_S:
        return "minder dan een minuut"
    if seconds < 2 * MINUTE_S:
        return "een minuut"
    if seconds < 2 * HOUR_S:
        return f"{seconds / MINUTE_S:.0f} minuten"
    return f"{seconds / HOUR_S:.0f} uur"
