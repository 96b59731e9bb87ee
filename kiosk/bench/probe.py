"""The counter as `kiosk run` starts it, for `kiosk bench start`: `probe DATA touch` with a finger that waits for the
first picture, `probe DATA weigh` without, so that what it weighs is the counter alone; `probe DATA show` says what it
shows, and where the button is that changes the contrast.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from kiosk.light_start import lighten

lighten()  # as `kiosk run` does

from PySide6.QtCore import QRectF, QTimer  # noqa: E402

from kiosk import logs  # noqa: E402
from kiosk.app import App  # noqa: E402
from kiosk.embedded import embedded  # noqa: E402
from kiosk.journey.availability import missing  # noqa: E402


def main() -> None:
    logs.configure(sys.stderr)
    with ExitStack() as stack:
        peers = stack.enter_context(embedded(Path(sys.argv[1]), at_once=False))
        app = App(peers.config, peers=peers.begin)
        said = {"usable": sys.argv[2] != "touch", "available": False}
        touch = _finger(app) if sys.argv[2] == "touch" else None

        def look() -> None:
            """Touch until the screen shows that it was felt: the languages, painted."""
            session = app.shell.session
            if touch and not said["usable"] and session.panel == "languages":
                app.window.grabWindow()
                say("usable")
            elif touch and not said["usable"]:
                touch("action:open:languages")
            if said["usable"] and not said["available"] and all(not missing(session, p) for p in session.products):
                say("available")

        def say(what: str) -> None:
            said[what] = True
            print(json.dumps({what: time.monotonic()}), flush=True)
            if sys.argv[2] == "show":
                print(json.dumps(_shown(app)), flush=True)

        timer = QTimer(interval=5)
        timer.timeout.connect(look)
        timer.start()
        app.exec()


def _shown(app: App) -> dict[str, Any]:
    """`button`: left, top, width and height in pixels."""
    from kiosk.touch import Finger

    button = Finger(app.window).find("action:prefer:high_contrast")
    assert button
    place = button.mapRectToScene(QRectF(0, 0, button.width(), button.height()))
    return {"view": app.counter.view, "button": [place.x(), place.y(), place.width(), place.height()]}


def _finger(app: App) -> Callable[[str], bool]:
    from kiosk.touch import Finger  # Qt's test library, 4 MB

    return Finger(app.window).touch


if __name__ == "__main__":
    main()
