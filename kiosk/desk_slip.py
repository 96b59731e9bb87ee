"""The slip for a payment that the counter could not bring to its end: people settle it, with this paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hardware.commands import PrintReceipt, ReceiptLine


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
        words = (
            "De betaling is niet afgerond. Het is niet zeker of het bedrag is afgeschreven en weer teruggestort.",
            "Is het bedrag van uw rekening af? Laat dit kenmerk of uw afschrift aan de balie zien: u krijgt het terug.",
            "",
            "The payment was not completed. It is not certain whether the amount was taken and paid back.",
            "Was your account charged? Show this reference or your bank statement at the desk: you will be paid back.",
        )
        return PrintReceipt(
            (
                ReceiptLine("Naar de balie / To the desk", bold=True, large=True, centred=True),
                ReceiptLine(""),
                *(ReceiptLine(fact, bold=True) for fact in facts),
                ReceiptLine(""),
                *(ReceiptLine(line) for line in words),
            )
        )
