"""What can happen to a session. Outcomes of effects carry the visit they were asked in; late ones are ignored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from backend_client.person import Person
from backend_client.request_status import Overview
from backend_client.result import Problem
from hardware.commands import DocumentSeen, DocumentUnreadable, Payment
from hardware.device import Completion
from kiosk.journey.closure import Closure
from kiosk.journey.product import Need, Product


class Action(StrEnum):
    """What a visitor can do. In brackets: the value that goes with it."""

    START = "start"  # (product id)
    LANGUAGE = "language"  # (code)
    PREFER = "prefer"  # (preference; the same again takes it back)
    OPEN = "open"  # (panel; BACK closes it)
    CONTINUE = "continue"
    BACK = "back"
    STOP = "stop"
    ANSWER = "answer"  # (key=value; in selectboxes the same again takes it back)
    FILLED = "filled"  # (key) the visitor is done with this field
    RETRY = "retry"
    PAGE = "page"  # (number of the page, from 0)
    OTHERWISE = "otherwise"  # the other way that a problem screen offers
    RATE = "rate"  # (1..5)
    REASON = "reason"  # (code; the same again takes it back)
    DONE = "done"
    STILL_HERE = "still_here"
    MOVED = "moved"  # a key of the keypad, or listening: somebody is there
    VOLUME = "volume"  # (up | down)


@dataclass(frozen=True, slots=True)
class Touch:
    action: Action
    value: str = ""


@dataclass(frozen=True, slots=True)
class Tick:
    """A second went by. `today`: the date in the hall; `now`: the moment, with its zone."""

    today: date | None = None
    now: datetime | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """The counter is ready for the next visitor, who will be known by this token."""

    visit: str


@dataclass(frozen=True, slots=True)
class Equipped:
    """What the counter can do right now: a need maps to "" when it is met, else to the code of what is wrong."""

    capabilities: Mapping[Need, str]
    products: tuple[Product, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """What the admin chose, for the next visitor. `languages`: codes that can be chosen; empty: all there are.
    `saver_s`: after how long the screen saver comes; 0: never."""

    products: tuple[Product, ...]
    language: str
    languages: tuple[str, ...]
    saver_s: int = 0


@dataclass(frozen=True, slots=True)
class Announced:
    """What is said to everyone from now on, by language; empty: nothing."""

    notice: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Hall:
    """The hall closed or opened. `opens`: when it opens again, on its clock; None: not known, or it is open."""

    closed: bool
    opens: datetime | None = None


@dataclass(frozen=True, slots=True)
class Came:
    """Somebody came to stand before the counter."""


@dataclass(frozen=True, slots=True)
class OutOfService:
    """A technician closes the counter; who stands there is helped to the end first."""

    closure: Closure


@dataclass(frozen=True, slots=True)
class BackInService:
    """A technician opens it again."""


@dataclass(frozen=True, slots=True)
class Tuned:
    """How loud it is for each visitor from now on, 1 to VOLUMES. Between visitors."""

    volume: int


@dataclass(frozen=True, slots=True)
class Voiced:
    """The counter can speak, or no longer can."""

    able: bool


@dataclass(frozen=True, slots=True)
class Headset:
    """Headphones are plugged in, or no longer are."""

    plugged: bool


@dataclass(frozen=True, slots=True)
class ChipAnswered:
    visit: str
    completion: Completion
    code: str = ""  # of the fault, where it did not succeed
    document_number: str = ""


@dataclass(frozen=True, slots=True)
class BsnAnswered:
    visit: str
    answer: str | Problem


@dataclass(frozen=True, slots=True)
class PersonAnswered:
    visit: str
    answer: Person | Problem


@dataclass(frozen=True, slots=True)
class RequestsAnswered:
    visit: str
    answer: Overview | Problem


@dataclass(frozen=True, slots=True)
class PaymentAsked:
    """The journal has it, the terminal is being asked."""

    visit: str


@dataclass(frozen=True, slots=True)
class PaymentAnswered:
    """Of taking or of finding out. Without `payment` the terminal did not say: `completion` tells why."""

    visit: str
    completion: Completion
    payment: Payment | None = None


@dataclass(frozen=True, slots=True)
class Accepted:
    """The request is committed: from here on it cannot be lost."""

    visit: str


@dataclass(frozen=True, slots=True)
class NotAccepted:
    visit: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class Sent:
    """The municipality has the whole request."""

    visit: str


@dataclass(frozen=True, slots=True)
class ExtractReady:
    visit: str


@dataclass(frozen=True, slots=True)
class PaperAnswered:
    visit: str
    completion: Completion


@dataclass(frozen=True, slots=True)
class ReceiptAnswered:
    visit: str
    completion: Completion


Event = (
    Touch
    | Tick
    | Opened
    | Equipped
    | OutOfService
    | BackInService
    | Tuned
    | Voiced
    | Settled
    | Announced
    | Headset
    | Hall
    | Came
    | DocumentSeen
    | DocumentUnreadable
    | ChipAnswered
    | BsnAnswered
    | PersonAnswered
    | RequestsAnswered
    | PaymentAsked
    | PaymentAnswered
    | Accepted
    | NotAccepted
    | Sent
    | ExtractReady
    | PaperAnswered
    | ReceiptAnswered
)
