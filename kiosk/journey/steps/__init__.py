"""The steps a product can have, one module each, all with the same two functions.

`enter(session)` arrives at the step; `on(session, event)` handles what the step itself must know of (going back,
stopping, language and silence are the same everywhere and live in advance.py). A step that is finished calls `step_on`.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import Protocol, cast

from kiosk.journey.events import Event
from kiosk.journey.product import StepKind
from kiosk.journey.session import Move, Session, Stage, over


class Step(Protocol):
    def enter(self, session: Session) -> Move: ...

    def on(self, session: Session, event: Event) -> Move: ...


STEPS: dict[StepKind, Step] = {}


def load() -> None:
    for kind in StepKind:
        STEPS[kind] = cast(Step, import_module(f"{__name__}.{kind}"))


def go_to(session: Session, step: int) -> Move:
    """Arrive at a step; past the last one the visit is over."""
    assert session.product
    if step >= len(session.product.steps):
        return over(session)
    there = replace(
        session, step=step, stage=Stage.READY, stage_s=0, idle_s=0, waited_s=0, trouble=None, hint="", tries=0
    )
    return STEPS[session.product.steps[step]].enter(there)


def step_on(session: Session) -> Move:
    return go_to(session, session.step + 1)
