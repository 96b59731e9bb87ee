"""What can be asked of each class of device, what it answers, and what it says by itself."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

# --- document scanner -------------------------------------------------------------------------------------------


class DocumentSeen(Struct, frozen=True):
    """The scanner read an MRZ whose check digits are right. Never log it."""

    document_code: str  # "P", "I", ...
    document_number: str  # without filler
    date_of_birth: str  # YYMMDD as printed
    date_of_expiry: str  # YYMMDD as printed


class DocumentUnreadable(Struct, frozen=True):
    """Something was laid on the scanner that is no travel document, or lay askew."""

    reason: str  # "check_digit" | "not_an_mrz" | "incomplete"


class LicenceSeen(Struct, frozen=True):
    """The scanner read the machine readable line of a European driving licence (30 characters). Never log it."""

    line: str


# --- code scanner -----------------------------------------------------------------------------------------------


class CodeSeen(Struct, frozen=True):
    """A bar code or QR code. Never log it: a code can name a person."""

    text: str


class CodeUnreadable(Struct, frozen=True):
    """Bytes came that are no code: garbled, cut off, or longer than any code."""

    reason: str  # "not_text" | "incomplete" | "too_long"


# --- access keypad ----------------------------------------------------------------------------------------------


class Key(StrEnum):
    """Keys of an accessible navigation pad."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    SELECT = "select"
    BACK = "back"
    REPEAT = "repeat"  # say it again
    VOLUME_UP = "volume_up"
    VOLUME_DOWN = "volume_down"
    HELP = "help"


class KeyPressed(Struct, frozen=True):
    key: Key


# --- display ----------------------------------------------------------------------------------------------------


class SetDisplay(Struct, frozen=True):
    """Light the display, or put it out."""

    on: bool
    brightness: int = 100  # per cent of what the panel can


# --- chip reader ------------------------------------------------------------------------------------------------


class ServiceCard(Struct, frozen=True):
    """A card with a number of its own was laid on the reader, where these are looked for. Never log or keep `uid`."""

    uid: str  # upper-case hexadecimal


class DataGroup(StrEnum):
    """Data groups beside DG1 that can be asked for. What the chip's own protection needs is always read."""

    PORTRAIT = "dg2"
    DETAILS = "dg11"


class Chain(StrEnum):
    """How far the signature of a document can be followed (ICAO 9303-12)."""

    TRUSTED = "trusted"  # to a country's signing authority that we know
    UNKNOWN = "unknown"  # the signature is right, but no directory was configured to know the signer by


class Clone(StrEnum):
    """Whether the chip proved to be the one that was issued (ICAO 9303-11, 6)."""

    CHIP_AUTHENTICATED = "chip_authenticated"
    ACTIVE_AUTHENTICATED = "active_authenticated"
    NOT_OFFERED = "not_offered"  # it has no way to prove that


class ReadChip(Struct, frozen=True):
    """Read DG1 of the travel document on the reader, opened with the key from its MRZ (ICAO 9303-11, 4.3 and 4.4).

    `can` opens a chip that speaks PACE with the card access number instead. `also` are further data groups to read.
    """

    document_number: str
    date_of_birth: str  # YYMMDD
    date_of_expiry: str  # YYMMDD
    can: str = ""
    also: frozenset[DataGroup] = frozenset()


class ReadLicence(Struct, frozen=True):
    """Read DG1 of the driving licence on the reader, opened with its machine readable line (ISO/IEC 18013-3)."""

    line: str


class ChipRead(Struct, frozen=True):
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
    chain: Chain = Chain.UNKNOWN
    clone: Clone = Clone.NOT_OFFERED
    portrait: bytes = b""  # JPEG or JPEG 2000, where asked for and there
    details: Mapping[str, str] = field(default_factory=dict)  # of DG11, by the names in lds.py


class LicenceRead(Struct, frozen=True):
    """DG1 of a driving licence, checked as a travel document is. Never log it."""

    document_number: str
    surname: str
    given_names: str
    date_of_birth: str  # YYYYMMDD
    date_of_expiry: str  # YYYYMMDD
    issuing_state: str
    categories: tuple[str, ...]
    apdus: int
    chain: Chain = Chain.UNKNOWN
    clone: Clone = Clone.NOT_OFFERED


class ChipProblem(StrEnum):
    """Codes of the faults with which ReadChip ends."""

    NO_CHIP = "no_chip"  # nothing on the reader answered before the deadline
    ACCESS_DENIED = "access_denied"  # the MRZ does not open this chip: another document, or misread
    CARD_LOST = "card_lost"  # taken away while reading
    NOT_GENUINE = "not_genuine"  # a hash or the signature is wrong
    UNREADABLE = "unreadable"  # the chip answers, but not as a travel document


# --- page printer and receipt printer ---------------------------------------------------------------------------


class PrintDocument(Struct, frozen=True):
    """Print a PDF on A4. `job` names it in the printer's queue and must hold no personal data."""

    pdf: bytes
    job: str


class DocumentPrinted(Struct, frozen=True):
    """The answer to PrintDocument. `pages` is what the printer counted; 0 where it does not count."""

    pages: int


class ReceiptLine(Struct, frozen=True):
    text: str
    bold: bool = False
    large: bool = False
    centred: bool = False


class PrintReceipt(Struct, frozen=True):
    """Print a receipt: a logo (PNG; empty: none), lines, a QR code (empty: none), lines below it, then cut."""

    lines: tuple[ReceiptLine, ...]
    qr: str = ""
    footer: tuple[ReceiptLine, ...] = ()
    logo: bytes = b""


class ReceiptPrinted(Struct, frozen=True):
    """How PrintReceipt ended well: how much of the roll it took, from cut to cut."""

    length_mm: int


# --- payment terminal -------------------------------------------------------------------------------------------


class Pay(Struct, frozen=True):
    """Ask for a payment. `reference` (≤ 10 characters, unique a counter) is the nexo ServiceID it is asked after by."""

    reference: str
    amount_cents: int


class PaymentStatus(Struct, frozen=True):
    """How did the payment with this reference end? Safe to repeat."""

    reference: str


class Reverse(Struct, frozen=True):
    """Give an approved payment back. Safe to repeat: a reversed payment stays reversed."""

    reference: str


class PaymentState(StrEnum):
    APPROVED = "approved"
    REFUSED = "refused"  # by the bank, or a wrong PIN
    CANCELLED = "cancelled"  # by the visitor at the terminal, or by us
    NOT_FOUND = "not_found"  # the terminal never saw this reference: nothing was taken
    IN_PROGRESS = "in_progress"
    REVERSED = "reversed"


class Payment(Struct, frozen=True):
    """What the terminal said of one payment. With `outcome_unknown` there is none: ask PaymentStatus."""

    reference: str
    state: PaymentState
    slip: str = ""  # the visitor's copy, ready to print; masked by the terminal


Command = ReadChip | ReadLicence | PrintDocument | PrintReceipt | Pay | PaymentStatus | Reverse | SetDisplay
Observation = DocumentSeen | DocumentUnreadable | LicenceSeen | CodeSeen | CodeUnreadable | KeyPressed | ServiceCard
