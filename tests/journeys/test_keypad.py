"""The access keypad, from the key to the screen: keys come over the wire and move through what is shown."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.app import App
from kiosk.demo import Visitor, turn
from kiosk.journey.availability import missing
from tests.town import Town


def until(holds: Callable[[], bool]) -> bool:
    for _ in range(100):
        if holds():
            return True
        turn(50)
    return False


def test_a_product_is_chosen_by_keys_alone(app: App, town: Town, visitor: Visitor) -> None:
    def focused() -> str:
        item = app.window.activeFocusItem()
        return item.objectName() if item else ""

    assert until(lambda: missing(app.shell.session, app.shell.session.products[0]) is None)
    app.window.requestActivate()
    product = "action:start:uittreksel-brp"
    for key, wanted in (("down", product), ("up", "action:prefer:low_position"), ("down", product)):
        town.peers.hand("keypad", "press", key)
        assert until(lambda wanted=wanted: focused() == wanted), (key, focused())  # type: ignore[misc]
    town.peers.hand("keypad", "press", "select")
    assert until(lambda: visitor.place == "privacy"), focused()
