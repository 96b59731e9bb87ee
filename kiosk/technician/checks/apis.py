"""Tests of every API with the credentials of the counter. Nothing is asked about anybody, nothing is left behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Final

from backend_client.brp import Brp, BrpSettings
from backend_client.destinations import MUNICIPALITY, Destinations
from backend_client.klantinteracties import Klantinteracties, KlantinteractiesSettings
from backend_client.result import Problem, ProblemCode
from backend_client.server_clock import ServerClock
from backend_client.zgw import AANVRAAG, Zgw
from hardware.exercise import Finding, Say
from kiosk.config import Config
from kiosk.config.reporting import ReportsSection
from kiosk.municipality import destinations_of
from kiosk.reports.reporter import targets
from kiosk.technician.advice import name
from kiosk.technician.checks.check import Check, Group, Script, Wait
from kiosk.technician.checks.trust import heard

NOBODY: Final = "PROEF"
"""A number that no request has: that there is nothing of it is the answer that is hoped for."""

Ask = Callable[[], list[tuple[str, Problem | None]]]
"""Answers every API that was asked, by name, with what is wrong."""


def checks(config: Config) -> Iterator[Check]:
    for part, called, ask in _services(config):
        yield Check(
            id=f"destination:{called}" if part == "destination" else part,
            group=Group.NETWORK,
            part=part,
            name=f"{name(part)} {called}" if part == "destination" else called,
            about="Vraagt of het systeem antwoordt, en of het de sleutel van de balie aanneemt.",
            script=partial(_answers, ask),
        )


def _services(config: Config) -> Iterator[tuple[str, str, Ask]]:
    """The part of the advice, what it is called, and how to ask."""
    yield "personen", name("personen"), lambda: [("Personen", _brp(config, Brp.personen_know_us))]
    yield (
        "reisdocumenten",
        name("reisdocumenten"),
        lambda: [("Reisdocumenten", _brp(config, Brp.reisdocumenten_know_us))],
    )
    yield "zaken", name("zaken"), partial(_zgw, config, MUNICIPALITY)
    if config.klantinteracties:
        yield "klantinteracties", name("klantinteracties"), partial(_klant, config)
    if config.reports:
        yield "reports", name("reports"), partial(_targets, config, config.reports)
    for destination in config.destinations:
        yield "destination", destination, partial(_zgw, config, destination)


def _answers(ask: Ask) -> Script:
    yield Say("Vraagt het systeem iets.")
    found: list[tuple[str, Problem | None]] = yield Wait(ask)
    wrong = [(name, problem) for name, problem in found if problem]
    well = [f"{name} antwoordt, en neemt de sleutel aan." for name, problem in found if not problem]
    seen = (*(f"{name}: {problem.detail or problem.code}." for name, problem in wrong), *well)
    return Finding(seen, _code(wrong[0][1]) if wrong else "")


def _code(problem: Problem) -> str:
    return "certificate" if problem.detail.startswith("certificate") else str(problem.code)


def _brp(config: Config, ask: Callable[[Brp], Problem | None]) -> Problem | None:
    brp = Brp(BrpSettings(**config.brp.model_dump()))
    try:
        return ask(brp)
    finally:
        brp.close()


def _zgw(config: Config, destination: str) -> list[tuple[str, Problem | None]]:
    with _destinations(config) as destinations:
        zgw = destinations.zgw_of(destination)
        if not isinstance(zgw, Zgw):
            return [("Zaken", zgw)]
        return [
            ("Zaken", _nothing(zgw.zaak(NOBODY))),
            ("Catalogi", _nothing(zgw.informatieobjecttype(AANVRAAG))),
            ("Documenten", _nothing(zgw.documenten(NOBODY))),
        ]


def _klant(config: Config) -> list[tuple[str, Problem | None]]:
    with _destinations(config) as destinations:
        klant = destinations.klantinteracties()
        if not isinstance(klant, Klantinteracties):
            return [("Klantinteracties", klant)]
        return [("Klantinteracties", _nothing(klant.find("klantcontacten", {"referentienummer": NOBODY})))]


def _targets(config: Config, section: ReportsSection) -> list[tuple[str, Problem | None]]:
    """Each as it is asked by `kiosk reports check`: nothing is reported."""
    made = targets(config, section, ServerClock())
    try:
        return [(target.name, target.check()) for target in made]
    finally:
        for target in made:
            target.close()


@contextmanager
def _destinations(config: Config) -> Iterator[Destinations]:
    """The clock is heard first: of a counter whose own is off the first token is refused, which is no wrong key."""
    section = config.klantinteracties
    questions = KlantinteractiesSettings(**section.model_dump()) if section else None
    clock = ServerClock()
    heard((config.zgw.zaken_url,), clock)
    made = Destinations(destinations_of(config), clock, questions)
    try:
        yield made
    finally:
        made.close()


def _nothing(found: object) -> Problem | None:
    """That there is no such thing is an answer as well."""
    return found if isinstance(found, Problem) and found.code is not ProblemCode.NOT_FOUND else None
