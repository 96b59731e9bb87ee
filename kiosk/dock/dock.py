"""The dock's view model: asks simulators and counter what is to be seen, and does what the developer's hands do."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalSocket

from hardware.device import DeviceClass
from hardware.supervisor import Known
from kiosk.dock.device import NOTHING, Device
from kiosk.dock.documents import CHIPS, LICENCE, documents, licence_line, lies_on_reader
from kiosk.dock.machines import TITLES, machines, seen
from kiosk.dock.municipality import Municipality

LOOK_MS = 300
HURT = {"hang": signal.SIGSTOP, "crash": signal.SIGKILL}

Look = Callable[[], Mapping[DeviceClass, Known]]
"""What the counter knows of its devices; Supervisor.known."""


class Dock(QObject):
    """`control` is the socket of hardware.simulators.control; nothing here waits for it."""

    changed = Signal()

    def __init__(
        self, control: Path, sandbox_url: str, residents: Path, look: Look, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._control = str(control)
        self._residents = residents
        self._documents = documents(residents)
        self._look_at_counter = look
        self._devices = {device: Device(device, self) for device in TITLES}
        self._chip = CHIPS[0]
        self._lies = ""
        self._connected = False
        self._complaint = ""
        self._awaited = 0
        self._municipality = Municipality(sandbox_url, self)
        self._municipality.complained.connect(self._complain)
        self._socket = QLocalSocket(self)
        self._socket.readyRead.connect(self._read)
        self._socket.disconnected.connect(self._lost)
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self._look)

    @Property(list, constant=True)
    def documents(self) -> list[dict[str, Any]]:
        return [asdict(document) for document in self._documents]

    @Property(list, constant=True)
    def devices(self) -> list[QObject]:
        return [*self._devices.values()]

    @Property(QObject, constant=True)
    def municipality(self) -> QObject:
        return self._municipality

    @Property(list, constant=True)
    def chips(self) -> list[str]:
        return [chip.label for chip in CHIPS]

    @Property(str, notify=changed)
    def chip(self) -> str:
        """How the next document that is laid behaves."""
        return self._chip.label

    @Property(str, notify=changed)
    def lies(self) -> str:
        return self._lies

    @Property(bool, notify=changed)
    def connected(self) -> bool:
        return self._connected

    @Property(str, notify=changed)
    def complaint(self) -> str:
        """What could not be done, until something else is."""
        return self._complaint

    @Slot(bool)
    def watch(self, visible: bool) -> None:
        """Look at the devices while somebody looks at the dock."""
        if visible:
            self._look()
            self._looks.start()
        else:
            self._looks.stop()

    @Slot(str, str, str)
    def hand(self, device: str, do: str, argument: str = "") -> None:
        self._complain("" if self._ask(device, do, argument) else "The simulators do not answer.")

    @Slot(str, str)
    def hurt(self, device: str, how: str) -> None:
        """Have the process of a device `hang` or `crash`."""
        known = self._look_at_counter().get(DeviceClass(device))
        try:
            if known is None or known.pid is None:
                raise ProcessLookupError
            os.kill(known.pid, HURT[how])
        except ProcessLookupError:
            self._complain(f"There is no process of the {device} now.")
        else:
            self._complain("")

    @Slot(str)
    def choose(self, chip: str) -> None:
        self._chip = next(each for each in CHIPS if each.label == chip)
        self.changed.emit()

    @Slot(str)
    def lay(self, number: str) -> None:
        """Lay a document on the reader: the chip is in the field when the scanner has read the page."""
        self.hand("chip_reader", self._chip.do, f"{number} {self._chip.words}".strip())
        page = licence_line(self._residents, number) if self._chip.words == LICENCE else number
        self.hand("document_scanner", "scan", page)

    @Slot()
    def take(self) -> None:
        self.hand("chip_reader", "take", "")

    def _look(self) -> None:
        known = self._look_at_counter()
        for device, shown in self._devices.items():
            shown.is_seen(seen(known.get(device)))
        if self._socket.state() is QLocalSocket.LocalSocketState.UnconnectedState:
            self._socket.connectToServer(self._control)
        if self._awaited == 0:
            self._ask("", "state", "")

    def _ask(self, device: str, do: str, argument: str) -> bool:
        if self._socket.state() is not QLocalSocket.LocalSocketState.ConnectedState:
            return False
        line = json.dumps({"device": device, "do": do, "argument": argument}) + "\n"
        self._socket.write(line.encode())
        self._awaited += 1
        return True

    def _read(self) -> None:
        while self._socket.canReadLine():
            answer = json.loads(bytes(self._socket.readLine().data()))
            self._awaited -= 1
            if answer["ok"]:
                self._show(answer["state"])
            else:
                self._complain(answer["error"])

    def _lost(self) -> None:
        self._awaited = 0
        self._show({})

    def _show(self, state: dict[str, Any]) -> None:
        there = machines(state, self._documents[0].number)
        for device, shown in self._devices.items():
            shown.stands(there.get(device, NOTHING))
        lies, connected = lies_on_reader(state), bool(state)
        if (lies, connected) != (self._lies, self._connected):
            self._lies, self._connected = lies, connected
            self.changed.emit()

    def _complain(self, complaint: str) -> None:
        if complaint != self._complaint:
            self._complaint = complaint
            self.changed.emit()
