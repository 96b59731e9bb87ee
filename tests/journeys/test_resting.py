"""The real counter while nobody is at it: by touch, by key, by who comes, and at night."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.app import App
from kiosk.config.hall import OpeningSection
from kiosk.demo import Visitor, turn
from kiosk.journey.availability import missing
from kiosk.journey.events import Tick
from kiosk.journey.rest import CLOSING_S, TOLD_S
from kiosk.opening import DAYS
from kiosk.touch import Finger
from tests.ears import Ears, recorder
from tests.town import Town

WAKING_MS = 700
PRODUCT = "action:start:uittreksel-brp"


def until(holds: Callable[[], bool]) -> None:
    for _ in range(300):
        if holds():
            return
        turn(50)
    raise AssertionError


def screen(app: App) -> str:
    view: Any = app.counter.view
    return str(view["screen"])


def seconds(app: App, count: int) -> None:
    """Time goes by: none of it has to be waited for."""
    for _ in range(count):
        app.shell.handle(Tick(app.shell.session.today))
    turn(100)


def asleep(app: App) -> None:
    until(lambda: missing(app.shell.session, app.shell.session.products[0]) is None)
    seconds(app, app.shell.session.saver_s)
    assert screen(app) == "saver"


def middle(app: App, name: str) -> QPoint:
    item = Finger(app.window).find(name)
    assert item
    return item.mapToScene(item.boundingRect().center()).toPoint()


def tap(app: App, where: QPoint, finger: Any) -> None:
    QTest.touchEvent(app.window, finger).press(0, where, app.window).commit()
    QTest.touchEvent(app.window, finger).release(0, where, app.window).commit()
    turn(50)


def test_the_first_touch_wakes_it_and_starts_nothing_though_it_is_doubled(app: App) -> None:
    until(lambda: missing(app.shell.session, app.shell.session.products[0]) is None)
    turn(100)
    app.window.grabWindow()
    where = middle(app, PRODUCT)
    asleep(app)
    finger = QTest.createTouchDevice()
    tap(app, where, finger)
    assert screen(app) == "start"
    tap(app, where, finger)
    assert screen(app) == "start"
    assert app.shell.session.product is None
    turn(WAKING_MS)
    tap(app, where, finger)
    assert screen(app) == "privacy"


def test_a_key_wakes_it_and_the_next_one_does_something(app: App, town: Town) -> None:
    asleep(app)
    app.window.requestActivate()
    town.peers.hand("keypad", "press", "help")
    until(lambda: screen(app) == "start")
    assert app.shell.session.panel == ""
    turn(WAKING_MS)
    town.peers.hand("keypad", "press", "help")
    until(lambda: screen(app) == "help")


def test_who_comes_to_stand_before_it_wakes_it(app: App, town: Town) -> None:
    asleep(app)
    town.peers.hand("panel", "come")
    until(lambda: screen(app) == "start")


def test_who_listens_hears_the_start_screen_at_the_first_key(qapp: QGuiApplication, town: Town, tmp_path: Path) -> None:
    """The headphones of somebody who walked away are still in: nothing is said to nobody, and all of it to the next."""
    counter = town.peers.config.counter.model_copy(update={"data": tmp_path})
    config = town.peers.config.model_copy(update={"counter": counter, "speech": recorder(tmp_path / "said.txt")})
    app = App(config, windowed=True)
    try:
        until(lambda: app.shell.session.voice)
        ears = Ears(tmp_path / "said.txt", town.peers)
        town.peers.hand("panel", "plug_headset")
        ears.wait_for("Wat wilt u regelen?")
        asleep(app)
        ears.listen(1)
        turn(1500)
        assert screen(app) == "saver"
        assert "Raak het scherm aan" not in ears.everything
        assert "Wat wilt u regelen?" in ears.wait_for("regelen", ears.press("down"))
        assert app.shell.session.product is None
    finally:
        app.stop()
        town.mend()


def brightness(town: Town) -> object:
    return town.peers.hand("", "state")["display"]


def is_black(app: App) -> bool:
    picture = app.window.grabWindow()
    return all(
        picture.pixelColor(x, y).name() == "#000000"
        for x in range(0, picture.width(), 9)
        for y in range(0, picture.height(), 9)
    )


@pytest.fixture
def shut(app: App) -> Callable[[bool], None]:
    """The hall is closed today, or open as ever."""

    def settle(closed: bool) -> None:
        today = f"{datetime.now():%Y-%m-%d}"  # noqa: DTZ005  the hall's clock
        week = dict.fromkeys(DAYS, "00:00-23:59")
        days = OpeningSection(**week, holidays=(today,)) if closed else None  # type: ignore[arg-type]
        app.shell.settle(app._config.model_copy(update={"days": days}), app.shell.session.products)
        app.shell.tick()

    return settle


def test_at_night_it_is_black_and_tells_who_touches_it_that_the_hall_is_closed(
    app: App, town: Town, shut: Callable[[bool], None]
) -> None:
    lit = lambda: brightness(town)  # noqa: E731
    until(lambda: missing(app.shell.session, app.shell.session.products[0]) is None)
    by_day = lit()
    shut(True)
    until(lambda: lit() != by_day)
    seconds(app, CLOSING_S)
    assert screen(app) == "night"
    assert is_black(app)
    finger = QTest.createTouchDevice()
    tap(app, QPoint(500, 900), finger)
    view: Any = app.counter.view
    assert view["title"] == "We zijn nu gesloten"
    assert view["again"].startswith("Vanaf ")
    assert not is_black(app)
    app.shell.tick()
    until(lambda: lit() == by_day)
    tap(app, QPoint(500, 900), finger)
    assert app.shell.session.product is None
    seconds(app, TOLD_S)
    assert is_black(app)
    app.shell.tick()
    until(lambda: lit() != by_day)
    shut(False)
    app.shell.tick()
    until(lambda: screen(app) == "start")
    until(lambda: lit() == by_day)


def test_a_visitor_is_served_to_the_end_after_closing_time(visitor: Visitor, shut: Callable[[bool], None]) -> None:
    visitor.habits["review"] = lambda visitor: (shut(True), visitor.finger.touch("action:continue"))[0]
    assert visitor.walk()
    assert "finish" in visitor.seen
    assert json.dumps(visitor.view)
    seconds(visitor.app, CLOSING_S)
    assert screen(visitor.app) == "night"


def test_a_counter_out_of_service_stands_alone_on_its_screen_until_somebody_comes(app: App) -> None:
    app.shell.out_of_service("We vervangen de printer.")
    seconds(app, app.shell.session.saver_s)
    view: Any = app.counter.view
    assert (view["screen"], view["alone"]) == ("outOfService", True)
    turn(300)
    assert Finger(app.window).find("action:open:help") is None
    tap(app, QPoint(500, 1500), QTest.createTouchDevice())
    assert not app.counter.view["alone"]  # type: ignore[call-overload]
    turn(WAKING_MS)
    assert Finger(app.window).find("action:open:help")
