"""Who did what at the counter: a log to which is only added, and in which a change is found.

What it proves. Each line is sealed (HMAC-SHA-256 with a key derived from that of the storage) together with the seal of
the line before it. Who has the disk or a backup but not that key cannot change, remove, add or swap a line without
`kiosk audit verify` naming the first that is wrong. The head, a sealed file beside it, says which line is the last, so
that a tail which was cut off is missed.

What it cannot prove from the disk alone. Whoever has the key can seal anything, and who puts back older copies of both
files has a log that was true once. Against both, the head goes out, to the counter's own log with each line.
`kiosk audit verify --anchor` holds the log against such a head.

A line that was written while the key could not be had (a TPM that does not answer) is chained, not sealed; verifying
says which.
"""

from kiosk.audit.book import Audit, Head, Line, audit_of
from kiosk.audit.verify import Verdict, verify

__all__ = ["Audit", "Head", "Line", "Verdict", "audit_of", "verify"]
