"""What a session wants done. The shell around it does it and answers with an event of the same visit."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from backend_client.person import Person
from hardware.commands import DocumentSeen
from kiosk.journey.closure import Closure
from kiosk.journey.product import Product


class Delivery(StrEnum):
    """How the paper reaches the visitor. The values are those of the zaakeigenschap `afgifte`."""

    COUNTER = "balie"
    POST = "post"


class ReadChip(Struct, frozen=True):
    document: DocumentSeen


class StopReading(Struct, frozen=True):
    pass


class AskBsn(Struct, frozen=True):
    document_number: str


class AskPerson(Struct, frozen=True):
    bsn: str


class AskRequests(Struct, frozen=True):
    """What became of the requests of this person."""

    bsn: str


class TakePayment(Struct, frozen=True):
    amount_cents: int


class FindOutPayment(Struct, frozen=True):
    """Ask the terminal how the last payment of this visit ended."""


class AbortPayment(Struct, frozen=True):
    pass


class GiveBack(Struct, frozen=True):
    """Reverse the approved payment of this visit. The journal sees to it, also after a crash."""


class Submit(Struct, frozen=True):
    """Nobody is known as `applicant` or `subject` where the product does not ask who the visitor is."""

    product: Product
    applicant: Person | None
    subject: Person | None
    answers: tuple[tuple[str, str], ...]


class AwaitExtract(Struct, frozen=True):
    pass


class PrintExtract(Struct, frozen=True):
    pass


class PrintReceipt(Struct, frozen=True):
    """`delivery` is None where no paper is made: the request itself was all."""

    delivery: Delivery | None


class RecordDelivery(Struct, frozen=True):
    delivery: Delivery


class SaveFeedback(Struct, frozen=True):
    """Anonymous: nothing ties it to the visitor."""

    product: str
    score: int
    reasons: tuple[str, ...]


class CallHelp(Struct, frozen=True):
    """A visitor wants help from a person. Where, as far as there is a visit: product, step and trouble, by name."""

    product: str
    step: str
    trouble: str


class KeepClosure(Struct, frozen=True):
    """Remember over a restart that the counter is closed, or with None that it no longer is."""

    closure: Closure | None


class Chime(Struct, frozen=True):
    """Ask for attention by ear: a visitor may be looking for something in a bag."""


class Forget(Struct, frozen=True):
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
