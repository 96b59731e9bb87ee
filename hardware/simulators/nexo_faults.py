"""What can be wrong with a simulated terminal: it acts, or not, and its answers come out otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from hardware.simulators.web_peer import Told

SLOW_S: Final = 1.0
_PAGE: Final = b"<!DOCTYPE html><html><title>Login</title><body>Router</body></html>"


class Trouble(StrEnum):
    NONE = "mend"
    HANGS = "hang"  # takes the message and does nothing with it
    GARBAGE = "garbage"
    SLOW = "slow"
    HALF = "half"  # of each answer
    STRANGER = "stranger"  # another terminal got its address
    WEB_PAGE = "web_page"  # something that is no terminal got its address


def rename(message: Mapping[str, Any]) -> dict[str, Any]:
    """The same answer from a terminal of another name."""
    ((root, content),) = message.items()
    return {root: {**content, "MessageHeader": {**content["MessageHeader"], "POIID": "OTHER-000000001"}}}


def distort(body: bytes, trouble: Trouble) -> Told:
    match trouble:
        case Trouble.GARBAGE:
            return Told(bytes(byte ^ 0x5A for byte in body) or b"\xff\x00{")
        case Trouble.WEB_PAGE:
            return Told(_PAGE, content_type="text/html")
    return Told(body, half=trouble is Trouble.HALF)
