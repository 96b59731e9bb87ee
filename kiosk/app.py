"""Composition root: builds the counter, starts it and stops it in one visible order."""

from __future__ import annotations

import gc
import logging
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from hardware.commands import Key
from hardware.crash import tell
from hardware.device import DeviceClass
from hardware.supervisor import Completed, Report, Supervisor
from kiosk import display, memory, theme
from kiosk.by_ear import ByEar
from kiosk.chronicle import Chronicle
from kiosk.config import Config
from kiosk.config.file import ConfigFile
from kiosk.config.products import products_of
from kiosk.config_watch import ConfigWatch
from kiosk.journey.events import Action, Sent, Touch
from kiosk.journey.product import Need, Product
from kiosk.journey.session import Session
from kiosk.monitoring.monitoring import Monitoring
from kiosk.opening import Lights
from kiosk.plumbing import Plumbing
from kiosk.reports.reports import Reports
from kiosk.screens.counter import Counter
from kiosk.screens.visitor_window import VisitorWindow
from kiosk.shell import Shell
from kiosk.voice import Programs

if TYPE_CHECKING:
    from kiosk.municipality import Municipality
    from kiosk.technician.technician import Technician

log = logging.getLogger(__name__)

BOOT_S = 10.0
NO_PICTURE_MS = 1000
AGAIN_S = 15.0
"""Until the storage is tried again where it cannot be opened: by then somebody may have mended it."""
IDLE_MS = 60_000
SCREEN_WAITS_S = 0.0005
"""For a thread that is busy with Python: a touch on a screen with 20 pictures asks for the interpreter 30 times."""
RESTART = 75
"""Exit status of a counter that wants to begin anew (EX_TEMPFAIL)."""
CRASHED = 70
"""Exit status after something that was not expected (EX_SOFTWARE of sysexits.h); whoever started us starts us again."""


class _Post(QObject):
    """Has work done on the thread of the session, from any thread, in order, and never before it returns."""

    _posted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._works: deque[Callable[[], None]] = deque()
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._work)
        self._posted.connect(self._soon.start)  # which is queued where another thread says it

    def __call__(self, work: Callable[[], None]) -> None:
        self._works.append(work)
        self._posted.emit()

    def _work(self) -> None:
        try:
            while self._works:
                self._works.popleft()()
        finally:
            if self._works:  # what failed takes nothing with it
                self._soon.start()


class App:
    """One counter. `peers` starts what stands in for the outside, in the background, once the start screen stands.

    `file` is the kiosk.toml that its configuration comes from, where there is one: its changes are taken over.
    """

    def __init__(
        self,
        config: Config,
        *,
        windowed: bool = False,
        peers: Callable[[], None] = lambda: None,
        file: ConfigFile | None = None,
    ) -> None:
        self._config = config
        self._peers = peers
        # Python collects garbage on whichever thread is running, and a Qt object that dies on another thread than its
        # own takes the process with it. So it is collected here, between visitors: see _forget and _when_idle.
        gc.disable()
        sys.setswitchinterval(SCREEN_WAITS_S)
        memory.keep_together()
        self.municipality: Municipality | None = None
        self.qt = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
        self.post = _Post()
        config.counter.data.mkdir(parents=True, exist_ok=True)

        self.plumbing = Plumbing(self.post, lambda said: self._hears(said))
        self.supervisor = Supervisor(config.devices, self.plumbing.report)
        self.plumbing.connect(self.supervisor)

        self.chronicle = Chronicle(config.counter.data, self.plumbing)
        self.counter = Counter(self._touched, config.counter.follow_url, config.hall.elsewhere)
        self.shell = Shell(
            self.plumbing,
            file.found.products if file else products_of(config),
            self._show,
            self._forget,
            lambda key: self._pressed(key),
            lambda: self.ear.chime(),
            Lights(config.opening, self.plumbing) if DeviceClass.DISPLAY in config.devices else None,
            counter=config.counter.name,
            language=config.counter.language,
            languages=config.counter.languages,
            data=config.counter.data,
            opening=config.opening,
            messages=config.messages,
            saver_s=config.counter.saver_minutes * 60,
        )
        self.watch = ConfigWatch(file, self.plumbing, self._settle) if file else None
        self.counter.show(self.shell.session)
        self.window = VisitorWindow(self.counter, theme.load(config.counter.theme), config.counter.screen_inches)
        self.ear = ByEar(
            self.window,
            Programs(config.speech.voice, config.speech.player),
            self.plumbing,
            lambda: self.shell.session,
            self.shell.handle,
            keypad=DeviceClass.KEYPAD in config.devices,
        )
        if windowed:
            self.window.resize(*display.COUNTER)
            self.window.show()
        else:
            # By itself it fills the screen only where a window manager obeys.
            self.window.setGeometry(self.window.screen().geometry())
            self.window.showFullScreen()
        self.monitoring = Monitoring(config, self.plumbing, self.chronicle)
        self.technician: Technician | None = None
        self._file = file
        self.reports = Reports(config, self.chronicle)
        self._seconds = QTimer(interval=1000)
        self._seconds.timeout.connect(self._tick)
        self._idle = QTimer(interval=IDLE_MS)
        self._idle.timeout.connect(self._when_idle)
        self._idle.start()
        self._seconds.start()
        self._over = threading.Event()
        self._boot = threading.Thread(target=self._connect, name="boot", daemon=True)
        self._begun = False
        # A thread of Qt's may say that a picture is there. A window that nobody can see has none.
        self.window.frameSwapped.connect(lambda: None if self._begun else self.post(self._begin))
        QTimer.singleShot(NO_PICTURE_MS, self._begin)

    def exec(self) -> int:
        """Run until the window is closed or a signal comes; answers the exit status."""
        sys.excepthook = self._crash
        threading.excepthook = lambda args: self.post(
            lambda: self._crash(args.exc_type, args.exc_value, args.exc_traceback)
        )
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: QTimer.singleShot(0, self.qt.quit))
        try:
            status = self.qt.exec()
            if status != RESTART:  # whoever said that it stops is killed a while later, begun anew or not
                self.monitoring.stopping()
            return status
        finally:
            self.stop()
            self.qt.shutdown()  # before the display goes, where we made one

    def stop(self) -> None:
        """Let go of everything, in the opposite order. What was accepted is safe at any moment."""
        self._seconds.stop()
        self._idle.stop()
        self._over.set()
        if self.technician:
            self.technician.end()
        if self._begun:
            self._boot.join(BOOT_S)
        self.shell.stop()
        self.ear.stop()
        self.chronicle.end()
        self.plumbing.stop()  # first: what is on its way to the disk needs the outbox open
        if self.municipality:
            self.municipality.stop()
        self.supervisor.stop()
        self.reports.stop()
        self.monitoring.stop()
        self.window.close()

    def _begin(self) -> None:
        """Once the start screen stands there: devices and storage take the processor that it needed."""
        if not self._begun and not self._over.is_set():
            self._begun = True
            self._let_technicians_in()
            self.monitoring.begin()
            self.supervisor.start()
            self._boot.start()

    def _hears(self, said: Report) -> None:
        self.chronicle.hears(said)
        if self.technician:
            self.technician.hears(said)
        self.reports.hears(said)
        if not isinstance(said, Completed):  # who asked was told
            self.shell.hears(said)

    def _show(self, session: Session) -> None:
        self.chronicle.sees(session)
        self.window.speak(session.language)
        self.counter.show(session)
        self.ear.changed()

    def _let_technicians_in(self) -> None:
        from kiosk.technician.room import Room
        from kiosk.technician.technician import Technician

        room = Room(
            config=lambda: self._config,
            file=self._file.path if self._file else None,
            plumbing=self.plumbing,
            supervisor=self.supervisor,
            chronicle=self.chronicle,
            monitoring=self.monitoring,
            shell=self.shell,
            ear=self.ear,
            trouble=lambda: self.config_trouble,
            restart=lambda: self.restart(),
        )
        self.technician = Technician(self._config, self.window, room, self._attended)

    @property
    def _is_attended(self) -> bool:
        """Somebody is at the technician's screen, or at its door."""
        return self.technician is not None and self.technician.present

    def _pressed(self, key: Key) -> None:
        if not (self.technician and self.technician.press(key)):
            self.ear.press(key)

    def _attended(self, attended: bool) -> None:
        """A technician came to the screen, or left it: nobody is served meanwhile."""
        self.shell.attended = self.ear.resting = attended
        self.ear.changed()
        self._forget()

    def _touched(self, touch: Touch) -> None:
        if self._is_attended:
            return
        self.ear.touched()
        self.shell.handle(touch)

    def _tick(self) -> None:
        if self.ear.speaking:  # who listens is there
            self.shell.handle(Touch(Action.MOVED))
        self.shell.tick()
        self.chronicle.tick()
        if self.technician:
            self.technician.tick()
        self.monitoring.tick(self.shell.session, self.shell.behind, self.config_trouble)
        self.reports.tick(self.shell.session)
        if self.watch:
            visited = self._is_attended or self.shell.session.product is not None
            self.watch.tick(visited=visited)
            if not visited and self.watch.restart_due(datetime.now(), self._config.opening):  # noqa: DTZ005  the hall's clock
                self.restart()

    @property
    def config_trouble(self) -> str:
        """Why kiosk.toml is not in force as it stands, for a technician; "" where it is."""
        return self.watch.trouble if self.watch else ""

    def restart(self) -> None:
        """End, and begin anew; what kiosk.toml says then is in force."""
        log.warning("counter.restart")
        self.qt.exit(RESTART)

    def _settle(self, config: Config, products: tuple[Product, ...]) -> None:
        """What kiosk.toml changed, as far as it can be changed at run time. Between visitors."""
        before, self._config = self._config, config
        if (before.counter.theme, before.counter.screen_inches) != (config.counter.theme, config.counter.screen_inches):
            self.window.dress(theme.load(config.counter.theme), config.counter.screen_inches)
        self.counter.follow(config.counter.follow_url)
        self.ear.settle(Programs(config.speech.voice, config.speech.player))
        if self.technician:
            self.technician.settle(config)
        self.shell.settle(config, products)

    def _forget(self) -> None:
        QGuiApplication.clipboard().clear()
        self.ear.forget()
        self._collect()

    def _when_idle(self) -> None:
        if self.shell.session.product is None:
            self._collect()

    def _collect(self) -> None:
        """Python's garbage and that of the screens, whose heap else grows by megabytes before it is collected; and what
        a visit needed goes back to the machine."""
        gc.collect()
        self.window.engine().collectGarbage()
        memory.give_back()

    def _connect(self) -> None:
        """In the background: load what the start screen does not need, and open the outbox.

        Until it opens the counter stands there with every product closed, and the log says why.
        """
        self._peers()
        from backend_client.result import Problem
        from backend_client.server_clock import ServerClock
        from kiosk.municipality import connect
        from kiosk.storage import open_outbox

        clock = ServerClock()
        self.reports.begin(clock)
        while isinstance(outbox := open_outbox(self._config, clock.now), Problem):
            log.error("storage.closed", extra={"why": outbox.detail})
            self.post(lambda: self.shell.equipped({Need.STORAGE: outbox.code}))
            if self._over.wait(AGAIN_S):
                return
        self.municipality = behind = connect(
            self._config,
            outbox,
            clock,
            self.plumbing,
            answer=lambda event: self.shell.handle(event),
            handed_to_desk=lambda slip: self.shell.hand_to_desk(slip),
            sent=lambda identificatie: self.post(lambda: self.shell.handle(Sent(identificatie))),
            equipped=lambda capabilities: self.post(lambda: self.shell.equipped(capabilities)),
        )
        self.post(lambda: self._connected(behind))
        # The first telephone number that is typed must not keep the screen waiting: see kiosk.journey.checks.
        import phonenumbers  # noqa: F401

    def _connected(self, behind: Municipality) -> None:
        if self._over.is_set():  # stopped while it started
            return
        behind.settle(self._config)  # it may have been changed meanwhile
        self.shell.connect(behind)
        self.ear.find_voice()
        # What was made so far stays: without it a collection between visitors takes 3 ms instead of 45. Of 138,000
        # objects 1,200 are garbage by now, and to find those would keep the screen for 60 ms.
        gc.freeze()

    def _crash(self, kind: type[BaseException], error: BaseException | None, where: TracebackType | None) -> None:
        tell(kind, error, where)
        self.chronicle.end("crashed")
        self.qt.exit(CRASHED)
