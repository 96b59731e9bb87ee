"""The number of a card that is no travel document, as the reader itself tells it (PC/SC part 3, 3.2.2.1.3)."""

from __future__ import annotations

import time
from typing import Final

from hardware.drivers.emrtd.apdu import Apdu
from hardware.drivers.emrtd.problems import ChipError
from hardware.drivers.emrtd.transport import Reader

GET_UID: Final = Apdu(0xFF, 0xCA, 0x00, 0x00, le=256).encode()
_RANDOM: Final = 0x08
"""How a number of four bytes begins that is another each time (ISO/IEC 14443-3): that of nearly all documents."""
_PATIENCE_S: Final = 0.4


def uid(reader: Reader) -> str:
    """In upper-case hexadecimal; "" for a card without a number of its own, or one that does not answer."""
    card = reader.connect()
    if card is None:
        return ""
    deadline = time.monotonic() + _PATIENCE_S
    try:
        reply = card.transmit(GET_UID, lambda: time.monotonic() < deadline)
    except ChipError:
        return ""
    finally:
        card.release()
    number = reply[:-2]
    if reply[-2:] != b"\x90\x00" or not 4 <= len(number) <= 10 or (len(number) == 4 and number[0] == _RANDOM):
        return ""
    return number.hex().upper()
