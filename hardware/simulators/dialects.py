"""The kinds of chips that can be laid on the simulated reader, by the names that a hand gives them."""

from __future__ import annotations

from hardware.simulators.card_application import Dialect
from hardware.simulators.card_pace import PaceWay

_BRAINPOOL_256_AES_128 = PaceWay(2, 2, 13)
_EXTENDED = 0x8000

DIALECTS = {
    "bac": Dialect(),
    "old": Dialect(short_identifiers=False, reads_past_the_end=False),
    "pace": Dialect(pace=(_BRAINPOOL_256_AES_128,), largest_reply=_EXTENDED),
    "pace_only": Dialect(basic_access=False, pace=(_BRAINPOOL_256_AES_128,), largest_reply=_EXTENDED),
}
