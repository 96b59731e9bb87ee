"""A counter that a visitor stands at, and that then ends as it is told: `dying_counter DATA WAY`.

WAY is `segfault`, or `exception`: a mistake of ours that quotes the visitor. Says the visitor's BSN and name first.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from hardware.crash import keep_quiet
from hardware.simulators.documents import load
from kiosk import logs
from kiosk.app import App
from kiosk.demo import Visitor
from kiosk.embedded import RESIDENTS, embedded


def main() -> int:
    data, way = Path(sys.argv[1]), sys.argv[2]
    keep_quiet()
    with embedded(data, robot_delay_s=0.2) as peers, (data / "kiosk.log").open("a", encoding="utf-8") as log:
        logs.configure(log)
        peers.wait()
        app = App(peers.config, windowed=True)
        visitor = Visitor(app, peers, "uittreksel-brp", next(iter(load(RESIDENTS))))
        assert visitor.walk(lambda at: at.place == "finish"), visitor.seen
        person = app.shell.session.person
        assert person
        print(f"{person.bsn}\n{person.surname}", flush=True)
        if way == "segfault":
            os.kill(os.getpid(), signal.SIGSEGV)

        def mistake() -> None:
            int(f"{person.bsn} {person.surname}")

        QTimer.singleShot(0, mistake)
        return app.exec()


if __name__ == "__main__":
    sys.exit(main())
