"""The words of the fault matrix: what befalls a device, when, how it is brought about, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from hardware.commands import Command
from hardware.device import Completion, DeviceClass, Outcome, Status
from hardware.host import DriverSpec
from hardware.simulators import Simulator
from tests.faults.matrix.counter import Counter

DETECT_S: Final = 1.0
RECOVER_S: Final = 3.0
HEARTBEAT_S: Final = 5.0


class Mishap(StrEnum):
    UNPLUGGED = "unplugged"
    HANGS = "hangs"  # our own process of it
    CRASHES = "crashes"  # the same
    MUTE = "mute"
    GARBAGE = "garbage"
    SLOW = "slow"
    HALF = "half an answer"
    WRONG = "wrong device"
    BUSY = "busy"
    COMES_BACK = "comes back"  # gone for a moment, before anybody need have seen it


class Moment(StrEnum):
    IDLE = "idle"  # nothing is asked of it
    BEFORE = "before"  # a command comes right behind the fault
    DURING = "during"
    AFTER = "after"  # right behind the end of a command


@dataclass(frozen=True, slots=True)
class Cell:
    device: DeviceClass
    mishap: Mishap
    moment: Moment

    def __str__(self) -> str:
        return f"{self.device}-{self.mishap.replace(' ', '_')}-{self.moment}"


@dataclass(frozen=True, slots=True)
class Way:
    """How a mishap is brought about at the far end of the wire, and what is then right.

    `do`, `undo`: actions of the simulator, an argument after a blank. `shows`: codes of faults, one of which must be
    told while the device cannot be used; none where a right driver goes on as if nothing was. `within_s` is more than a
    second only with a reason (`why`). `tells`: what a device without commands is to observe meanwhile, and no more.
    """

    do: tuple[str, ...]
    undo: tuple[str, ...]
    shows: tuple[str, ...] = ()
    within_s: float = DETECT_S
    why: str = ""
    tells: tuple[type[object], ...] = ()

    def right(self, status: Status) -> bool:
        if not self.shows:
            return status.usable
        return not status.usable and any(fault.code in self.shows for fault in status.faults)


def heartbeat(do: str, undo: str, *shows: str, why: str) -> Way:
    """A mishap that only a question without an answer can tell."""
    return Way((do,), (undo,), shows, HEARTBEAT_S, why)


HANGS: Final = Way((), (), ("hang",), HEARTBEAT_S, "our own beat: eight of them missed")
CRASHES: Final = Way((), (), ("crash",))
NO_COMMANDS: Final = "has no commands"


@dataclass(frozen=True, slots=True)
class Rig:
    """One device class on the bench: its simulator, its driver (`spec` is known once the simulator runs),
    and what is true of them.

    `ways` says of each mishap of the far end how it is brought about, or in a word or two why it makes no sense;
    `otherwise` where that is not so at a moment. `use` uses the device once and says in words what was not as it
    should be. A class with commands has further: `command` makes a fresh one; `begun` says that the far end is at it;
    `finish` is what a hand does to end it well, again and again until it ended, and `after` what it does then;
    `settled` says that the far end has no more to do; `effects` counts what the device ever did in the world (None: it
    only reads), `claims` what a success says was done, `true` whether it is so right then; `asked_after` says in words
    what is not true of a command whose outcome was unknown.
    """

    device: DeviceClass
    driver: str
    spec: Callable[[], DriverSpec]
    simulator: Simulator
    ways: Mapping[Mishap, Way | str]
    use: Callable[[Counter], str]
    otherwise: Mapping[tuple[Mishap, Moment], Way | str] = field(default_factory=dict)
    command: Callable[[], Command] | None = None
    begun: Callable[[], bool] = lambda: True
    finish: Callable[[], None] = lambda: None
    after: Callable[[], None] = lambda: None
    settled: Callable[[], bool] = lambda: True
    effects: Callable[[], int] | None = None
    claims: Callable[[Outcome], int] = lambda _outcome: 1
    true: Callable[[Outcome], bool] = lambda _outcome: True
    asked_after: Callable[[Counter, Command], str] = lambda _counter, _command: ""

    def sense(self, mishap: Mishap, moment: Moment) -> Way | str:
        """How the cell is brought about, or why there is none."""
        ways = {Mishap.HANGS: HANGS, Mishap.CRASHES: CRASHES, **self.ways}
        ways[Mishap.COMES_BACK] = ways[Mishap.UNPLUGGED]
        if self.command is None and moment is not Moment.IDLE and isinstance(ways[mishap], Way):
            return NO_COMMANDS
        return self.otherwise.get((mishap, moment), ways[mishap])


@dataclass(slots=True)
class Verdict:
    """What came of one cell. `wrong` is empty when all was right; `late` are limits of time that were exceeded."""

    cell: Cell
    detect_s: float | None = None
    recover_s: float | None = None
    outcome: Outcome | None = None
    effects: int = 0
    wrong: list[str] = field(default_factory=list)
    late: list[str] = field(default_factory=list)

    @property
    def completion(self) -> Completion | None:
        return self.outcome.completion if self.outcome else None
