"""The slip for a payment that the counter could not bring to its end: people settle it, with this paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from hardware.commands import PrintReceipt, ReceiptLine

DUTCH: Final = (
    "De betaling is niet goed gegaan. We weten niet zeker of u uw geld terug heeft.",
    "Is het geld nog van uw rekening af? Laat dit papier of uw afschrift aan de balie zien. U krijgt het terug.",
)
ENGLISH: Final = (
    "The payment did not end well. We do not know for certain that you have your money back.",
    "Is the money still gone from your account? Show this paper or your bank statement at the desk. You get it back.",
)


@dataclass(frozen=True, slots=True)
class DeskSlip:
    """Nothing personal: the visitor may be gone when it comes out."""

    reference: str
    amount_cents: int
    on: date

    def paper(self) -> PrintReceipt:
        """In Dutch and English: whose language the visitor had chosen was forgotten with the visit."""
        facts = (
            f"Kenmerk / Reference: {self.reference}",
            f"Bedrag / Amount: EUR {self.amount_cents // 100},{self.amount_cents % 100:02}",
            f"Datum / Date: {self.on:%d-%m-%Y}",
        )
        return PrintReceipt(
            (
                ReceiptLine("Naar de balie / To the desk", bold=True, large=True, centred=True),
                ReceiptLine(""),
                *(ReceiptLine(fact, bold=True) for fact in facts),
                ReceiptLine(""),
                *(ReceiptLine(line) for line in (*DUTCH, "", *ENGLISH)),
            )
        )
