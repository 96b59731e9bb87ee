"""Everything that tells others how the counter is, on the thread of the screen, which it takes well below 1 ms."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hardware.device import State
from kiosk import logs
from kiosk.chronicle import Chronicle
from kiosk.config import Config
from kiosk.journey.session import Session
from kiosk.monitoring.beat import beat
from kiosk.monitoring.lookout import Lookout
from kiosk.monitoring.rounds import Rounds
from kiosk.monitoring.service_manager import ServiceManager
from kiosk.plumbing import Plumbing

if TYPE_CHECKING:
    from kiosk.municipality import Municipality


class Monitoring:
    """The service manager hears from every counter; a process of its own watches where [monitoring] wants one."""

    def __init__(self, config: Config, plumbing: Plumbing, chronicle: Chronicle) -> None:
        self._config = config
        self._chronicle = chronicle
        self._manager = ServiceManager()
        self.rounds = Rounds(config, plumbing, chronicle.changed)
        self.lookout: Lookout | None = None

    @property
    def address(self) -> str:
        return self._config.monitoring.listen

    def begin(self) -> None:
        """The start screen stands there."""
        self._manager.ready()
        watching = self._config.monitoring
        if not watching.enabled:
            return
        from importlib.metadata import version

        host, port = watching.address
        self.lookout = lookout = Lookout(
            {
                "counter": self._config.counter.name,
                "version": version("stadswinkel-kiosk"),
                "host": host,
                "port": port,
                "stale_s": watching.stale_s,
                "token": watching.token,
                "certificate": str(watching.certificate or ""),
                "otlp": watching.otlp or "",
                "otlp_token": watching.otlp_token,
                "heartbeat": watching.heartbeat or "",
            }
        )
        if watching.otlp:
            logs.also(lambda line: lookout.tell({"log": json.loads(line)}))

    def tick(self, session: Session, behind: Municipality | None, config_trouble: str) -> None:
        """A second went by."""
        self._manager.beat("a visitor is served" if session.product else "waits for a visitor")
        self._chronicle.changed("config", State.ONLINE, ("config_refused",) if config_trouble else ())
        if behind:
            self.rounds.tick(behind)
        if self.lookout:
            supplies = behind.supplies.left() if behind else {}
            parts, visits = self._chronicle.now(), self._chronicle.visits
            self.lookout.tell({"beat": beat(session, parts, visits, self.rounds.around, supplies, config_trouble)})

    def stopping(self) -> None:
        self._manager.stopping()

    def stop(self) -> None:
        if self.lookout:
            self.lookout.stop()
