"""The counter's side of reporting, on the thread of the screen: what is wrong is handed on, and nobody waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hardware.device import Acts, State
from hardware.supervisor import Report, StatusChanged
from kiosk.chronicle import Chronicle
from kiosk.config import Config
from kiosk.journey.product import Need
from kiosk.journey.session import Session
from kiosk.reports.troubles import Seen

if TYPE_CHECKING:
    from backend_client.server_clock import ServerClock
    from kiosk.reports.reporter import Reporter

PART: Final = "reports"
"""That reports do not arrive is seen with the other parts. It is no incident: it could not be told."""
OF_EVERY_COUNTER: Final = (str(Need.STORAGE), "clock", "certificates", "config", "audit")


class Reports:
    """Nothing where kiosk.toml has no [reports]."""

    def __init__(self, config: Config, chronicle: Chronicle) -> None:
        self._config = config
        self._chronicle = chronicle
        self._acts: dict[tuple[str, str], Acts] = {}
        self._reporter: Reporter | None = None

    def begin(self, clock: ServerClock) -> None:
        """In the background: it loads the libraries of database and network."""
        if self._config.reports:
            from kiosk.reports.reporter import Reporter

            reporter = Reporter(self._config, self._config.reports, clock)
            reporter.start()
            self._reporter = reporter

    def hears(self, said: Report) -> None:
        if isinstance(said, StatusChanged):
            self._acts |= {(str(said.device), fault.code): fault.acts for fault in said.status.faults}

    def tick(self, session: Session) -> None:
        """A second went by."""
        if self._reporter:
            codes = self._reporter.codes()
            self._chronicle.changed(PART, State.OFFLINE if self._reporter.silent else State.ONLINE, codes)
            needs = {str(need) for product in session.products for need in product.needs}
            needed = needs.union(map(str, self._config.devices), OF_EVERY_COUNTER)
            self._reporter.see(Seen(self._chronicle.now(), needed, dict(self._acts)))

    def stop(self) -> None:
        if self._reporter:
            self._reporter.stop()
