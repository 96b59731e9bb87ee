"""The three doors to the technician's screen. Behind each a personal PIN is asked: no door is enough by itself."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from msgspec import Struct

from hardware.commands import ServiceCard
from hardware.device import DeviceClass
from hardware.supervisor import Observed, Report, StatusChanged

CORNER: Final = 0.15
"""How far a corner reaches, as a part of the width and of the height of the screen."""
WITHIN_S: Final = 6.0
"""The whole pattern."""


class Way(StrEnum):
    SWITCH = "switch"
    CARD = "card"
    PATTERN = "pattern"


class Corner(StrEnum):
    TOP_LEFT = "top_left"
    TOP_RIGHT = "top_right"
    BOTTOM_LEFT = "bottom_left"
    BOTTOM_RIGHT = "bottom_right"


class Knock(Struct, frozen=True):
    """Somebody is at a door. `uid` of a card says whose it may be (Entry.whose), and is never logged or kept."""

    way: Way
    uid: str = ""


class Touched(Struct, frozen=True):
    """`x` and `y` are parts of the width and the height (0 to 1), `at` seconds of a clock that never goes back."""

    x: float
    y: float
    at: float


def corner(touch: Touched) -> Corner | None:
    """The corner that was touched; None: somewhere between."""
    left, right = touch.x <= CORNER, touch.x >= 1 - CORNER
    top, bottom = touch.y <= CORNER, touch.y >= 1 - CORNER
    if top:
        return Corner.TOP_LEFT if left else Corner.TOP_RIGHT if right else None
    if bottom:
        return Corner.BOTTOM_LEFT if left else Corner.BOTTOM_RIGHT if right else None
    return None


def is_pattern(touches: Sequence[Touched], pattern: Sequence[Corner]) -> bool:
    """Whether the last touches are these corners in this order, with nothing between them and soon enough."""
    last = touches[-len(pattern) :]
    return (
        bool(pattern)
        and len(last) == len(pattern)
        and all(corner(touch) is wanted for touch, wanted in zip(last, pattern, strict=True))
        and last[-1].at - last[0].at <= WITHIN_S
    )


class Doors:
    """Told of all that devices say and of all touches, answers a knock."""

    def __init__(self, pattern: Sequence[Corner]) -> None:
        self._pattern = tuple(pattern)
        self._touches: list[Touched] = []
        self.turned = False
        """The operator switch stands at maintenance."""

    def settle(self, pattern: Sequence[Corner]) -> None:
        """Another pattern from now on."""
        self._pattern, self._touches = tuple(pattern), []

    def hears(self, said: Report) -> Knock | None:
        match said:
            case Observed(_, ServiceCard(uid)):
                return Knock(Way.CARD, uid)
            case StatusChanged(DeviceClass.PANEL, status) if stands := status.parts.get("switch"):
                # A panel that cannot tell says nothing: whoever is in may be mending it.
                turned = stands in ("maintenance", "supervisor")
                was, self.turned = self.turned, turned
                return Knock(Way.SWITCH) if turned and not was else None
        return None

    def touched(self, touch: Touched) -> Knock | None:
        self._touches = [*self._touches, touch][-len(self._pattern) :] if self._pattern else []
        if is_pattern(self._touches, self._pattern):
            self._touches = []
            return Knock(Way.PATTERN)
        return None
