"""Reports of what is wrong with the counter, to the municipality: what is so here is made known there, once.

Not through the outbox of the visitors, and on purpose. There each body is frozen and all arrive in order; here only the
last state of an incident counts, so that an hour without a network is one incident and not all that happened in it.
And there everything is sealed with a key: that it cannot be opened is one of the things to report. What fits is used:
the transport, the clock of the servers, looking before posting again after a lost answer. A circuit is none of it, for
there is one sender to each target: it pauses.
"""

from backend_client.reports.book import Book
from backend_client.reports.delivery import Delivery
from backend_client.reports.mail import Mail, MailSettings
from backend_client.reports.report import Known, Report, Target, Word
from backend_client.reports.topdesk import Topdesk, TopdeskSettings
from backend_client.reports.zaak import ZaakSettings, Zaken

__all__ = [
    "Book",
    "Delivery",
    "Known",
    "Mail",
    "MailSettings",
    "Report",
    "Target",
    "Topdesk",
    "TopdeskSettings",
    "Word",
    "ZaakSettings",
    "Zaken",
]
