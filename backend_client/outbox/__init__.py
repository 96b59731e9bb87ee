"""What was accepted from a visitor: durable before the screen says so, sent in recorded steps, once."""

from backend_client.outbox.contactverzoek import KLANTINTERACTIES, Contactverzoek
from backend_client.outbox.journal import OpenPayment, PaymentJournal, Unsettled
from backend_client.outbox.outbox import Outbox, Pending
from backend_client.outbox.request import Bijlage, Request
from backend_client.outbox.sender import Sender
from backend_client.outbox.steps import WHOLE

__all__ = [
    "KLANTINTERACTIES",
    "WHOLE",
    "Bijlage",
    "Contactverzoek",
    "OpenPayment",
    "Outbox",
    "PaymentJournal",
    "Pending",
    "Request",
    "Sender",
    "Unsettled",
]
