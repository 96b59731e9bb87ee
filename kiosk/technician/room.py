"""What the pages of the technician's screen have to work with, and what a page is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from _typeshed import DataclassInstance

    from hardware.commands import Key
    from hardware.supervisor import Report, Supervisor
    from kiosk.by_ear import ByEar
    from kiosk.chronicle import Chronicle
    from kiosk.config import Config
    from kiosk.monitoring.monitoring import Monitoring
    from kiosk.plumbing import Plumbing
    from kiosk.shell import Shell


@dataclass(frozen=True, slots=True)
class Room:
    """The parts of the counter, all used on the thread of the session. What waits goes by `plumbing`.

    `config` answers the settings in force, `file` is where they come from, `trouble` says why they are not as it says,
    `restart` begins the counter anew.
    """

    config: Callable[[], Config]
    file: Path | None
    plumbing: Plumbing
    supervisor: Supervisor
    chronicle: Chronicle
    monitoring: Monitoring
    shell: Shell
    ear: ByEar
    trouble: Callable[[], str]
    restart: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Desk:
    """What a page may do beside its own. `who` is in; `did(action, what)` goes to the audit log with that name;
    `changed` has the page shown as it is now; `go(page, value)` opens another, which gets `open` with the value.
    `screen_mm`: how wide and high the screen is."""

    who: Callable[[], str]
    did: Callable[[str, str], None]
    changed: Callable[[], None]
    go: Callable[[str, str], None]
    screen_mm: Callable[[], tuple[float, float]]


class Page(ABC):
    """One page, made when somebody comes in and let go when they leave. It is drawn by `<Name>Page.qml` in
    kiosk/screens/technician, which gets what view() answers. All on the thread of the session: none may wait.

    `name` is a word of small letters, `title` and `icon` stand on its tab.
    """

    name: str
    title: str
    icon: str

    @property
    def at_the_switch(self) -> bool:
        """The operator switch is being tried here: turning it back does not leave."""
        return False

    @abstractmethod
    def view(self) -> DataclassInstance:
        """What is to be seen: a frozen dataclass."""

    @abstractmethod
    def act(self, action: str, value: str) -> None:
        """A touch; an action that is not known is passed over."""

    def open(self, value: str) -> None:  # noqa: B027  most pages need no more
        """It is on the screen from now on."""

    def close(self) -> None:  # noqa: B027
        """Another page is there now, or nobody is."""

    def tick(self) -> None:  # noqa: B027
        """A second went by while it is on the screen."""

    def hears(self, said: Report) -> None:  # noqa: B027
        """A device said something while it is on the screen."""

    def press(self, key: Key) -> bool:
        """A key of the access keypad. True: it has a use for it, and nothing moves."""
        return False
