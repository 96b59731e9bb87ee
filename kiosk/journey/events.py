"""What can happen to a session. Outcomes of effects carry the visit they were asked in; late ones are ignored."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

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


class Touch(Struct, frozen=True):
    action: Action
    value: str = ""


class Tick(Struct, frozen=True):
    """A second went by. `today`: the date in the hall; `now`: the moment, with its zone."""

    today: date | None = None
    now: datetime | None = None


class Opened(Struct, frozen=True):
    """The counter is ready for the next visitor, who will be known by this token."""

    visit: str


class Equipped(Struct, frozen=True):
    """What the counter can do right now: a need maps to "" when it is met, else to the code of what is wrong."""

    capabilities: Mapping[Need, str]
    products: tuple[Product, ...]


class Settled(Struct, frozen=True):
    """What the admin chose, for the next visitor. `languages`: codes that can be chosen; empty: all there are.
    `saver_s`: after how long the screen saver comes; 0: never."""

    products: tuple[Product, ...]
    language: str
    languages: tuple[str, ...]
    saver_s: int = 0


class Announced(Struct, frozen=True):
    """What is said to everyone from now on, by language; empty: nothing."""

    notice: Mapping[str, str]


class Hall(Struct, frozen=True):
    """The hall closed or opened. `opens`: when it opens again, on its clock; None: not known, or it is open."""

    closed: bool
    opens: datetime | None = None


class Came(Struct, frozen=True):
    """Somebody came to stand before the counter."""


class OutOfService(Struct, frozen=True):
    """A technician closes the counter; who stands there is helped to the end first."""

    closure: Closure


class BackInService(Struct, frozen=True):
    """A technician opens it again."""


class Tuned(Struct, frozen=True):
    """How loud it is for each visitor from now on, 1 to VOLUMES. Between visitors."""

    volume: int


class Voiced(Struct, frozen=True):
    """The counter can speak, or no longer can."""

    able: bool


class Headset(Struct, frozen=True):
    """Headphones are plugged in, or no longer are."""

    plugged: bool


class ChipAnswered(Struct, frozen=True):
    visit: str
    completion: Completion
    code: str = ""  # of the fault, where it did not succeed
    document_number: str = ""


class BsnAnswered(Struct, frozen=True):
    visit: str
    answer: str | Problem


class PersonAnswered(Struct, frozen=True):
    visit: str
    answer: Person | Problem


class RequestsAnswered(Struct, frozen=True):
    visit: str
    answer: Overview | Problem


class PaymentAsked(Struct, frozen=True):
    """The journal has it, the terminal is being asked."""

    visit: str


class PaymentAnswered(Struct, frozen=True):
    """Of taking or of finding out. Without `payment` the terminal did not say: `completion` tells why."""

    visit: str
    completion: Completion
    payment: Payment | None = None


class Accepted(Struct, frozen=True):
    """The request is committed: from here on it cannot be lost."""

    visit: str


class NotAccepted(Struct, frozen=True):
    visit: str
    problem: Problem


class Sent(Struct, frozen=True):
    """The municipality has the whole request."""

    visit: str


class ExtractReady(Struct, frozen=True):
    visit: str


class PaperAnswered(Struct, frozen=True):
    visit: str
    completion: Completion


class ReceiptAnswered(Struct, frozen=True):
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
