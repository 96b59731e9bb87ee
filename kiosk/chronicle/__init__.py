"""What happened at the counter and when: states of its parts, restarts, visits, uses, what was offered; never to whom.

`Chronicle` writes it, on the disk's thread; `pages.read` tells it again, in any process.
"""

from kiosk.chronicle.chronicle import Chronicle
from kiosk.chronicle.entry import Entry, Kind, Standing

__all__ = ["Chronicle", "Entry", "Kind", "Standing"]
