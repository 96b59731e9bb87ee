"""The embedded municipality on the dock: its APIs go down and come back, its robot rests."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

APIS = ("zaken", "catalogi", "documenten", "klantinteracties", "personen", "reisdocumenten")


class Municipality(QObject):
    """`complained` says why something could not be done, or "" when it was."""

    changed = Signal()
    complained = Signal(str)

    def __init__(self, sandbox_url: str, parent: QObject) -> None:
        super().__init__(parent)
        self._url = sandbox_url
        self._down: frozenset[str] = frozenset()
        self._rests = False
        self._network = QNetworkAccessManager(self)

    @Property(list, notify=changed)
    def apis(self) -> list[dict[str, Any]]:
        return [{"name": name, "down": name in self._down} for name in APIS]

    @Property(bool, notify=changed)
    def unreachable(self) -> bool:
        return self._down.issuperset(APIS)

    @Property(bool, notify=changed)
    def rests(self) -> bool:
        """The robot that makes the extracts does nothing."""
        return self._rests

    @Slot(str, bool)
    def stop(self, api: str, down: bool) -> None:
        """Take one API down, or bring it back."""
        self._post("faults", {"api": api, "mode": "down" if down else ""})

    @Slot(bool)
    def drop(self, down: bool) -> None:
        """The whole network at once."""
        for api in APIS:
            self.stop(api, down)

    @Slot(bool)
    def rest(self, rests: bool) -> None:
        self._post("robot", {"paused": rests})

    def _post(self, what: str, body: dict[str, Any]) -> None:
        request = QNetworkRequest(QUrl(f"{self._url}/_sandbox/{what}"))
        request.setHeader(QNetworkRequest.KnownHeaders.ContentTypeHeader, "application/json")
        reply = self._network.post(request, json.dumps(body).encode())
        reply.finished.connect(lambda: self._answered(what, reply))

    def _answered(self, what: str, reply: QNetworkReply) -> None:
        if reply.error() is QNetworkReply.NetworkError.NoError:
            answer = json.loads(bytes(reply.readAll().data()))
            if what == "faults":
                self._down = frozenset(api for api, mode in answer.items() if mode == "down")
            else:
                self._rests = answer["paused"]
            self.complained.emit("")
            self.changed.emit()
        else:
            self.complained.emit(f"The municipality does not answer: {reply.errorString()}")
        reply.deleteLater()
