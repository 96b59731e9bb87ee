"""What can be asked of each class of device, what it answers, and what it says by itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# --- document scanner -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DocumentSeen:
    """The scanner read an MRZ whose check digits are right. Never log it."""

    document_code: str  # "P", "I", ...
    document_number: str  # without filler
    date_of_birth: str  # YYMMDD as printed
    date_of_expiry: str  # YYMMDD as printed


@dataclass(frozen=True, slots=True)
class DocumentUnreadable:
    """Something was laid on the scanner that is no travel document, or lay askew."""

    reason: str  # "check_digit" | "not_an_mrz" | "incomplete"


# --- chip reader ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ReadChip:
    """Read DG1 of the travel document on the reader, opened with the key from its MRZ (ICAO 9303-11, 4.3)."""

    document_number: str
    date_of_birth: str  # YYMMDD
    date_of_expiry: str  # YYMMDD


@dataclass(frozen=True, slots=True)
class ChipRead:
    """DG1, checked against the hash in the Document Security Object. Never log it."""

    document_code: str
    issuing_state: str
    document_number: str
    surname: str
    given_names: str
    nationality: str
    date_of_birth: str  # YYMMDD
    date_of_expiry: str  # YYMMDD
    apdus: int  # commands exchanged with the card


class ChipProblem(StrEnum):
    """Codes of the faults with which ReadChip ends."""

    NO_CHIP = "no_chip"  # nothing on the reader answered before the deadline
    ACCESS_DENIED = "access_denied"  # the MRZ does not open this chip: another document, or misread
    CARD_LOST = "card_lost"  # taken away while reading
    NOT_GENUINE = "not_genuine"  # a hash or the signature is wrong
    UNREADABLE = "unreadable"  # the chip answers, but not as a travel document


# --- page printer and receipt printer ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PrintDocument:
    """Print a PDF on A4. `job` names it in the printer's queue and must hold no personal data."""

    pdf: bytes
    job: str


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    text: str
    bold: bool = False
    large: bool = False
    centred: bool = False


@dataclass(frozen=True, slots=True)
class PrintReceipt:
    """Print a receipt: lines, then a QR code (empty: none), then lines below it, then cut."""

    lines: tuple[ReceiptLine, ...]
    qr: str = ""
    footer: tuple[ReceiptLine, ...] = ()


# --- payment terminal -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Pay:
    """Ask for a payment. `reference` (≤ 10 characters, unique a counter) is the nexo ServiceID it is asked after by."""

    reference: str
    amount_cents: int


@dataclass(frozen=True, slots=True)
class PaymentStatus:
    """How did the payment with this reference end? Safe to repeat."""

    reference: str


@dataclass(frozen=True, slots=True)
class Reverse:
    """Give an approved payment back. Safe to repeat: a reversed payment stays reversed."""

    reference: str


class PaymentState(StrEnum):
    APPROVED = "approved"
    REFUSED = "refused"  # by the bank, or a wrong PIN
    CANCELLED = "cancelled"  # by the visitor at the terminal, or by us
    NOT_FOUND = "not_found"  # the terminal never saw this reference: nothing was taken
    IN_PROGRESS = "in_progress"
    REVERSED = "reversed"


@dataclass(frozen=True, slots=True)
class Payment:
    """What the terminal said of one payment. With `outcome_unknown` there is none: ask PaymentStatus."""

    reference: str
    state: PaymentState
    slip: str = ""  # the visitor's copy, ready to print; masked by the terminal


Command = ReadChip | PrintDocument | PrintReceipt | Pay | PaymentStatus | Reverse
Observation = DocumentSeen | DocumentUnreadable
