"""The counter as `kiosk run` starts it, with a finger that waits for the first picture. Used by `kiosk bench start`."""

from __future__ import annotations

import json
import sys
import time
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QTimer

from kiosk import logs
from kiosk.app import App
from kiosk.embedded import embedded
from kiosk.journey.availability import missing
from kiosk.touch import Finger


def main() -> None:
    logs.configure(sys.stderr)
    with ExitStack() as stack:
        peers = stack.enter_context(embedded(Path(sys.argv[1])))
        app = App(peers.config)
        finger = Finger(app.window)
        said = {"usable": False, "available": False}

        def look() -> None:
            """Touch until the screen shows that it was felt: the other language, painted."""
            session = app.shell.session
            if not said["usable"] and session.language == "en":
                app.window.grabWindow()
                say("usable")
            elif not said["usable"]:
                finger.touch("action:language:en")
            if said["usable"] and not said["available"] and all(not missing(session, p) for p in session.products):
                say("available")

        def say(what: str) -> None:
            said[what] = True
            print(json.dumps({what: time.monotonic()}), flush=True)

        timer = QTimer(interval=5)
        timer.timeout.connect(look)
        timer.start()
        app.exec()


if __name__ == "__main__":
    main()
