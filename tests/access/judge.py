"""All that is judged of a screen, as one visitor wants it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from kiosk import theme
from kiosk.journey.session import Preference, Session
from kiosk.screens.gallery import ORIENTATIONS
from kiosk.screens.present import frame, present
from tests.access import contrast, focus, layout
from tests.access.parts import nodes, parts
from tests.access.states import FOLLOW_URL
from tests.stage import SMALLEST_TEXT, Stage

LARGER = 1.3
SCREEN_INCHES = 27.0
"""The configured screen of the tests, as of a counter whose settings say nothing of it."""


@dataclass(frozen=True, slots=True)
class Wish:
    """How a visitor wants the counter, and how the counter was built."""

    language: str = "nl"
    preferences: frozenset[str] = frozenset()
    orientation: str = "portrait"

    @property
    def reach(self) -> QRectF:
        """Where all is, that is to be seen and touched."""
        width, height = ORIENTATIONS[self.orientation]
        low = Preference.LOW_POSITION in self.preferences
        return QRectF(0, height // 2, width, height - height // 2) if low else QRectF(0, 0, width, height)

    def __str__(self) -> str:
        return " ".join((self.language, self.orientation, *sorted(self.preferences)))


def show(stage: Stage, session: Session, wish: Wish) -> None:
    stage.window.speak(wish.language)
    wanted = replace(session, language=wish.language, preferences=wish.preferences, voice=True)
    stage.show_view(present(wanted, FOLLOW_URL), frame(wanted), size=ORIENTATIONS[wish.orientation])


def standing(stage: Stage, wish: Wish) -> Iterator[str]:
    """Of the screen as it stands there, without a key pressed."""
    yield from stage.complaints
    tree = nodes(stage)
    painted = parts(stage, tree)
    right_to_left = stage.counter.frame["right_to_left"]
    larger = LARGER if Preference.LARGER_TEXT in wish.preferences else 1
    yield from layout.unnamed(stage, tree, painted)
    yield from layout.small(tree, ORIENTATIONS[wish.orientation], SCREEN_INCHES)
    yield from layout.cut(painted, SMALLEST_TEXT * larger)
    yield from layout.overlapping(painted)
    yield from layout.outside(painted, wish.reach)
    yield from layout.unmended(stage, painted)
    # A keyboard has an order of its own; where a scroll area is, its buttons stand beside what is in it.
    read = [node for node in tree if node.leaf and not node.key and not node.called.startswith("scroll:")]
    yield from layout.misread([(str(node), node.shown) for node in read], right_to_left=right_to_left)


def painted(stage: Stage, wish: Wish) -> Iterator[str]:
    """Of its pixels."""
    words = theme.TEXT_HIGH if Preference.HIGH_CONTRAST in wish.preferences else theme.TEXT
    yield from contrast.faint(contrast.picture(stage), parts(stage, nodes(stage)), words)


def by_keys(stage: Stage) -> Iterator[str]:
    """Of where the keys lead. Where nobody is any key wakes the counter, and leads nowhere."""
    if stage.alone:
        return
    tree = nodes(stage)
    stage.window.by_keys = True
    yield from focus.lost(stage, tree, right_to_left=stage.counter.frame["right_to_left"])
    yield from focus.caught(stage, tree)
    stage.window.by_keys = False
