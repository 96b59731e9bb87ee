"""What a session wants done. The shell around it does it and answers with an event of the same visit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from backend_client.person import Person
from hardware.commands import DocumentSeen
from kiosk.journey.closure import Closure
from kiosk.journey.product import Product


class Delivery(StrEnum):
    """How the paper reaches the visitor. The values are those of the zaakeigenschap `afgifte`."""

    COUNTER = "balie"
    POST = "post"


@dataclass(frozen=True, slots=True)
class ReadChip:
    document: DocumentSeen


@dataclass(frozen=True, slots=True)
class StopReading:
    pass


@dataclass(frozen=True, slots=True)
class AskBsn:
    document_number: str


@dataclass(frozen=True, slots=True)
class AskPerson:
    bsn: str


@dataclass(frozen=True, slots=True)
class AskRequests:
    """What became of the requests of this person."""

    bsn: str


@dataclass(frozen=True, slots=True)
class TakePayment:
    amount_cents: int


@dataclass(frozen=True, slots=True)
class FindOutPayment:
    """Ask the terminal how the last payment of this visit ended."""


@dataclass(frozen=True, slots=True)
class AbortPayment:
    pass


@dataclass(frozen=True, slots=True)
class GiveBack:
    """Reverse the approved payment of this visit. The journal sees to it, also after a crash."""


@dataclass(frozen=True, slots=True)
class Submit:
    """Nobody is known as `applicant` or `subject` where the product does not ask who the visitor is."""

    product: Product
    applicant: Person | None
    subject: Person | None
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class AwaitExtract:
    pass


@dataclass(frozen=True, slots=True)
class PrintExtract:
    pass


@dataclass(frozen=True, slots=True)
class PrintReceipt:
    """`delivery` is None where no paper is made: the request itself was all."""

    delivery: Delivery | None


@dataclass(frozen=True, slots=True)
class RecordDelivery:
    delivery: Delivery


@dataclass(frozen=True, slots=True)
class SaveFeedback:
    """Anonymous: nothing ties it to the visitor."""

    product: str
    score: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CallHelp:
    """A visitor wants help from a person. Where, as far as there is a visit: product, step and trouble, by name."""

    product: str
    step: str
    trouble: str


@dataclass(frozen=True, slots=True)
class KeepClosure:
    """Remember over a restart that the counter is closed, or with None that it no longer is."""

    closure: Closure | None


@dataclass(frozen=True, slots=True)
class Chime:
    """Ask for attention by ear: a visitor may be looking for something in a bag."""


@dataclass(frozen=True, slots=True)
class Forget:
    """The visit is over: wipe what is left of it (screen, memory, clipboard) and open the next."""


Effect = (
    ReadChip
    | StopReading
    | AskBsn
    | AskPerson
    | AskRequests
    | TakePayment
    | FindOutPayment
    | AbortPayment
    | GiveBack
    | Submit
    | AwaitExtract
    | PrintExtract
    | PrintReceipt
    | RecordDelivery
    | SaveFeedback
    | CallHelp
    | KeepClosure
    | Chime
    | Forget
)
