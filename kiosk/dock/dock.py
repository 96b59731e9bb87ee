"""The dock's view model: asks the simulators what is to be seen, and does what the developer's hands do."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtNetwork import QLocalSocket, QNetworkAccessManager, QNetworkReply, QNetworkRequest

from kiosk.dock.machines import APIS, Document, lies_on_reader, machines

LOOK_MS = 300


class Dock(QObject):
    """`control` is the socket of hardware.simulators.control; nothing here waits for it."""

    changed = Signal()
    machinesChanged = Signal()  # noqa: N815  QML's spelling

    def __init__(
        self, control: Path, sandbox_url: str, documents: Sequence[Document], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._control = str(control)
        self._faults_url = QUrl(f"{sandbox_url}/_sandbox/faults")
        self._documents = [asdict(document) for document in documents]
        self._state: dict[str, Any] = {}
        self._down: frozenset[str] = frozenset()
        self._complaint = ""
        self._awaited = 0
        self._socket = QLocalSocket(self)
        self._socket.readyRead.connect(self._read)
        self._socket.disconnected.connect(self._lost)
        self._network = QNetworkAccessManager(self)
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self._look)

    @Property(list, constant=True)
    def documents(self) -> list[dict[str, Any]]:
        return self._documents

    @Property(list, notify=machinesChanged)
    def machines(self) -> list[dict[str, Any]]:
        # A tuple crosses into JavaScript as nothing.
        return [{**asdict(machine), "actions": [*map(asdict, machine.actions)]} for machine in machines(self._state)]

    @Property(list, notify=changed)
    def apis(self) -> list[dict[str, Any]]:
        return [{"name": name, "down": name in self._down} for name in APIS]

    @Property(str, notify=changed)
    def lies(self) -> str:
        return lies_on_reader(self._state)

    @Property(bool, notify=changed)
    def connected(self) -> bool:
        return bool(self._state)

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

    @Slot(str, str)
    @Slot(str, str, str)
    def hand(self, device: str, do: str, argument: str = "") -> None:
        self._set(complaint="" if self._ask(device, do, argument) else "The simulators do not answer.")

    @Slot(str)
    def lay(self, number: str) -> None:
        """Lay a document on the reader: the chip is in the field when the scanner has read the page."""
        self.hand("chip_reader", "lay", number)
        self.hand("document_scanner", "scan", number)

    @Slot()
    def take(self) -> None:
        self.hand("chip_reader", "take")

    @Slot(str, bool)
    def stop(self, api: str, down: bool) -> None:
        """Take one API of the municipality down, or bring it back."""
        request = QNetworkRequest(self._faults_url)
        request.setHeader(QNetworkRequest.KnownHeaders.ContentTypeHeader, "application/json")
        body = json.dumps({"api": api, "mode": "down" if down else ""}).encode()
        reply = self._network.post(request, body)

        def answered() -> None:
            if reply.error() is QNetworkReply.NetworkError.NoError:
                self._set(down=self._down | {api} if down else self._down - {api}, complaint="")
            else:
                self._set(complaint=f"The municipality does not answer: {reply.errorString()}")
            reply.deleteLater()

        reply.finished.connect(answered)

    def _look(self) -> None:
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
                self._set(state=answer["state"])
            else:
                self._set(complaint=answer["error"])

    def _lost(self) -> None:
        self._awaited = 0
        self._set(state={})

    def _set(
        self,
        state: dict[str, Any] | None = None,
        down: frozenset[str] | None = None,
        complaint: str | None = None,
    ) -> None:
        before = (self._state, self._down, self._complaint)
        shown = machines(self._state)
        self._state = self._state if state is None else state
        self._down = self._down if down is None else down
        self._complaint = self._complaint if complaint is None else complaint
        # What is shown is made anew with every signal, and a button must not vanish under a finger without reason.
        if machines(self._state) != shown:
            self.machinesChanged.emit()
        if (self._state, self._down, self._complaint) != before:
            self.changed.emit()
