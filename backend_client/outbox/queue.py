"""Which request is sent next, and what is known of one that could not be. Looks at an index, never at a body."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Engine, and_, bindparam, func, or_, select, update
from sqlalchemy.exc import SQLAlchemyError

from backend_client.outbox import schema
from backend_client.outbox.schema import writing

_row = schema.request.c
_to_send = and_(schema.UNFINISHED, or_(_row.state == "accepted", _row.afgifte != ""))
"""A request whose delivery is not known yet waits once it is sent."""
# Built once: each belongs to every request or step, and building it takes longer than carrying it out.
_PROGRESSED = (
    update(schema.request)
    .where(_row.identificatie == bindparam("which"), _row.tries > 0)
    .values(tries=0, due=0, since="", failure="", waits_for="")
)
_FREE = and_(
    _to_send,
    _row.identificatie.not_in(bindparam("requests", expanding=True)),
    _row.destination.not_in(bindparam("destinations", expanding=True)),
    _row.waits_for.not_in(bindparam("circuits", expanding=True)),
)
_NEXT = (
    select(_row.identificatie, _row.destination, _row.waits_for)
    .where(_FREE, _row.due <= bindparam("now"))
    .order_by(_row.number)
    .limit(1)
)
_NEXT_DUE = select(func.min(_row.due)).where(_FREE)
_WAITING = select(func.count(), func.min(_row.accepted_at)).where(_to_send)
_PARKED = select(func.count()).where(_row.state == "parked")
LAST_PLACE = select(func.coalesce(func.max(_row.number), 0) + 1).where(schema.UNFINISHED).scalar_subquery()
"""Behind all that wait."""


@dataclass(frozen=True, slots=True)
class Waits:
    """What may not be sent now: these requests, those to these destinations, and those that wait for these circuits."""

    requests: Collection[str] = ()
    destinations: Collection[str] = ()
    circuits: Collection[str] = ()


class Queue:
    """`now` and `due` are seconds on the steady clock of the process that sends: a wall clock may be put right."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime]) -> None:
        self._engine = engine
        self._clock = clock

    def begin(self) -> None:
        """A new process sends: its steady clock is another, and everything may be tried."""
        with writing(), self._engine.begin() as connection:
            connection.execute(update(schema.request).where(schema.UNFINISHED, _row.due > 0).values(due=0))

    def next(self, now: float, waits: Waits) -> tuple[str, str, str] | None:
        """The oldest that is due: its identificatie, its destination and the circuit that it waited for."""
        with self._engine.connect() as connection:
            first = connection.execute(_NEXT, {"now": now, **_named(waits)}).first()
        return (first[0], first[1], first[2]) if first else None

    def next_due(self, waits: Waits) -> float | None:
        """When the next of those that may be sent is due."""
        with self._engine.connect() as connection:
            found = connection.execute(_NEXT_DUE, _named(waits)).scalar()
        return None if found is None else float(found)

    def standing(self) -> tuple[int, int, float] | None:
        """How many wait, how many are parked, and for how many seconds the oldest that waits does. None: not known."""
        try:
            with self._engine.connect() as connection:
                waiting, oldest = connection.execute(_WAITING).one()
                parked = connection.execute(_PARKED).scalar_one()
        except SQLAlchemyError:
            return None
        since = (self._clock() - datetime.fromisoformat(oldest)).total_seconds() if oldest else 0.0
        return waiting, parked, max(0.0, since)

    def tries(self, identificatie: str) -> int:
        """That failed since the last step was done."""
        with self._engine.connect() as connection:
            return int(connection.execute(select(_row.tries).where(_row.identificatie == identificatie)).scalar() or 0)

    def failed(self, identificatie: str, failure: str, due: float, waits_for: str) -> None:
        """Commit that a try failed, and when the next one is due."""
        values = {"failure": failure, "due": due, "waits_for": waits_for, "tries": _row.tries + 1}
        of_request = update(schema.request).where(_row.identificatie == identificatie)
        with writing(), self._engine.begin() as connection:
            begin = of_request.where(_row.since == "").values(since=self._clock().isoformat())
            connection.execute(begin)
            connection.execute(of_request.values(values))

    def park(self, identificatie: str, reason: str, under: str = "") -> None:
        """Commit that this cannot succeed as it is, and why; `under` which settings of its destination."""
        values = {"state": "parked", "reason": reason, "parked_under": under, "since": self._clock().isoformat()}
        of_request = update(schema.request).where(_row.identificatie == identificatie)
        with writing(), self._engine.begin() as connection:
            connection.execute(of_request.values({**values, "tries": _row.tries + 1}))

    def release(self, circuit: str) -> None:
        """What waited for this circuit is due: the API answers again."""
        waiting = update(schema.request).where(schema.UNFINISHED, _row.waits_for == circuit)
        with writing(), self._engine.begin() as connection:
            connection.execute(waiting.values(due=0, waits_for=""))

    def reconfigured(self, destination: str, under: str) -> int:
        """Parked requests to a destination whose settings are others now come back; answers how many."""
        with writing(), self._engine.begin() as connection:
            return _bring_back(connection, and_(_row.destination == destination, _row.parked_under.not_in((under, ""))))


def progressed(connection: Connection, identificatie: str) -> None:
    """A step was done: what failed before is past."""
    connection.execute(_PROGRESSED, {"which": identificatie})


def retry(connection: Connection, identificatie: str) -> int:
    """Try this one anew, and now: because somebody changed something. Answers 0 where it is done, or unknown."""
    return _bring_back(connection, _row.identificatie == identificatie) or (
        connection.execute(
            update(schema.request).where(_row.identificatie == identificatie, schema.UNFINISHED).values(due=0)
        ).rowcount
    )


def _bring_back(connection: Connection, which: ColumnElement[bool]) -> int:
    """Parked requests go on where they stopped."""
    done = select(schema.step.c.name).where(schema.step.c.identificatie == _row.identificatie)
    state = done.where(schema.step.c.name == "status").correlate(schema.request).exists()
    parked = update(schema.request).where(_row.state == "parked", which)
    fresh = {"reason": "", "parked_under": "", "due": 0, "tries": 0, "since": "", "failure": "", "waits_for": ""}
    sent = connection.execute(parked.where(state).values(state="sent", **fresh)).rowcount
    return sent + connection.execute(parked.values(state="accepted", **fresh)).rowcount


def _named(waits: Waits) -> dict[str, list[str]]:
    return {each.name: list(getattr(waits, each.name)) for each in fields(waits)}
