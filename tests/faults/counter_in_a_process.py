"""A whole counter with a visitor at it, in a process of its own that can be killed. Says on stdout where it is."""

from __future__ import annotations

import os
import pickle
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

from hardware.simulators.documents import load
from kiosk.app import App
from kiosk.demo import Visitor
from kiosk.embedded import RESIDENTS


def main() -> None:
    peers = pickle.loads(Path(sys.argv[1]).read_bytes())
    app = App(peers.config, windowed=True)
    visitor = Visitor(app, peers, "uittreksel-brp", next(iter(load(RESIDENTS))))
    said = ""

    def tell(visitor: Visitor) -> bool:
        nonlocal said
        session = app.shell.session
        where = f"{session.kind or 'start'}:{session.stage} {session.visit}"
        if where != said:
            said = where
            print(where, flush=True)
        return visitor.over

    visitor.walk(tell)


if __name__ == "__main__":
    main()
