"""Simulated travel documents on a simulated chip reader.

A card connects to the reader as the virtual cards of vsmartcard do, so the very same card serves our socket transport
and pcscd's virtual reader. Protocol: see hardware/drivers/emrtd/sockets.py.
"""

from __future__ import annotations

import contextlib
import secrets
import socket
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hardware.simulators.documents import TravelDocument

if TYPE_CHECKING:
    from hardware.simulators.card_application import CardApplication
    from hardware.simulators.service_card import ServiceCardApplication

ATR = bytes.fromhex("3B80800101")  # a contactless card without historical bytes (PC/SC part 3, 3.1.3.2.3)
SLOW_S = 0.3
_RETRY_S = 0.1
_CONTROLS = range(5)
_GET_ATR = 4
_LICENCE = "licence"


class ChipReaderSimulator:
    """`address` is the path of a Unix socket, or `host:port` of pcscd's virtual reader. One card lies there at most.

    Actions with a document's number: `lay`; `tamper` (DG1 is not what was signed), `deny` (other keys than printed),
    `clone` (a copy of the chip, which `ca` or `aa` gives away), `mute` (never answers), `slow` (each answer 0.3 s
    late), `garbage` (answers noise), `take_mid_read` (goes after so many answers). After the number may stand what chip
    it is, a name of dialects.py or `licence` (the holder's driving licence instead), how it proves itself (`ca`, `aa`),
    and how many answers: `take_mid_read "SPECI2014 pace ca 7"`. `service_card UID`: a card that is no document.
    Without: `take`; `unplug` and `plug` for the reader.
    """

    def __init__(self, address: str, documents: Mapping[str, TravelDocument]) -> None:
        self._address = address
        self._documents = documents
        self._lies: _LyingCard | None = None
        self._what = ""
        self._unplugged = False

    def start(self) -> None:
        """Nothing moves before a document is laid."""

    def stop(self) -> None:
        self._take()
        if self._unplugged:
            self._plug()

    def do(self, action: str, argument: str = "") -> None:
        match action:
            case "lay" | "tamper" | "deny" | "clone" | "mute" | "slow" | "garbage" | "take_mid_read":
                self._lay(action, argument)
            case "service_card":
                self._lay_service_card(argument)
            case "take":
                self._take()
            case "unplug" if not _is_tcp(self._address) and not self._unplugged:
                self._unplug()
            case "plug" if self._unplugged:
                self._plug()
            case _:
                raise ValueError(f"a chip reader cannot {action!r} now")

    def state(self) -> dict[str, Any]:
        connected = self._lies is not None and self._lies.connected
        return {"lies": self._what, "connected": connected, "plugged": not self._unplugged}

    def _lay(self, action: str, argument: str) -> None:
        # The cryptography of a card loads once there is one.
        from hardware.simulators.dialects import DIALECTS
        from hardware.simulators.issued_card import PROOFS, issued
        from hardware.simulators.licences import issued_licence, licence_of

        number, *words = argument.split() or [""]
        counts = [int(word) for word in words if word.isdigit()]
        proofs = [word for word in words if word in PROOFS]
        names = [word for word in words if not word.isdigit() and word not in PROOFS]
        if (
            number not in self._documents
            or len(counts) != (action == "take_mid_read")
            or len(names) > 1
            or len(proofs) > 1
        ):
            raise ValueError("no such document, or not said how many answers")
        name = names[0] if names else "bac"
        if name not in (*DIALECTS, _LICENCE):
            raise ValueError(f"no such chip: one of {', '.join((*DIALECTS, _LICENCE))}")
        document = self._documents[number]
        if name == _LICENCE:
            card = issued_licence(licence_of(document), action, *proofs)
        else:
            card = issued(document, action, *proofs)
        passwords = document_passwords(document)
        wrong = {reference: password[::-1] + b"?" for reference, password in passwords.items()}
        card.speak(DIALECTS.get(name, DIALECTS["bac"]), wrong if action == "deny" else passwords)
        self._take()
        self._what = f"{action} {argument}"
        self._lies = _LyingCard(self._address, card, action, counts[0] if counts else None)

    def _lay_service_card(self, uid: str) -> None:
        from hardware.simulators.service_card import ServiceCardApplication

        card = ServiceCardApplication(bytes.fromhex(uid))
        self._take()
        self._what = "service_card"
        self._lies = _LyingCard(self._address, card, "service_card", None)

    def _take(self) -> None:
        if self._lies is not None:
            self._lies.take()
        self._lies, self._what = None, ""

    def _unplug(self) -> None:
        # A folder in the place of the socket: the reader finds its own gone, and cannot put another there.
        place = Path(self._address)
        place.unlink(missing_ok=True)
        place.mkdir()
        self._unplugged = True
        if self._lies is not None:
            self._lies.slip()

    def _plug(self) -> None:
        Path(self._address).rmdir()
        self._unplugged = False


def document_passwords(document: TravelDocument) -> dict[int, bytes]:
    """What opens a document by PACE: its MRZ (1) and its card access number (2)."""
    from hardware.drivers.emrtd.ciphers import mrz_secret
    from hardware.mrz import mrz_information

    mrz = document.mrz
    information = mrz_information(mrz.document_number, mrz.date_of_birth, mrz.date_of_expiry)
    if information is None:
        raise ValueError("document without keys")
    return {1: mrz_secret(information), 2: document.can.encode()}


class _LyingCard:
    """A card in the field of the reader, from its making until take()."""

    def __init__(
        self, address: str, application: CardApplication | ServiceCardApplication, manner: str, answers: int | None
    ) -> None:
        self._address = address
        self._application = application
        self._manner = manner
        self._answers = answers
        self._taken = threading.Event()
        self._lock = threading.Lock()
        self._link: socket.socket | None = None
        self._thread = threading.Thread(target=self._lie, daemon=True)
        self._thread.start()

    @property
    def connected(self) -> bool:
        return self._link is not None

    def take(self) -> None:
        self._taken.set()
        self.slip()
        self._thread.join()

    def slip(self) -> None:
        """Lose the reader."""
        with self._lock:
            if self._link is not None:
                with contextlib.suppress(OSError):
                    self._link.shutdown(socket.SHUT_RDWR)

    def _lie(self) -> None:
        while not self._taken.is_set():
            link = _connect(self._address)
            with self._lock:
                if link is not None and not self._taken.is_set():
                    self._link = link
            if self._link is not None:
                with contextlib.suppress(OSError):
                    self._serve(self._link)
            with self._lock:
                self._link = None
            if link is not None:
                link.close()
            self._taken.wait(_RETRY_S)

    def _serve(self, link: socket.socket) -> None:
        while True:
            message = _exactly(link, int.from_bytes(_exactly(link, 2), "big"))
            if len(message) == 1 and message[0] in _CONTROLS:
                if message[0] == _GET_ATR:
                    _send(link, ATR)
                else:
                    self._application.reset()
                continue
            if self._answers == 0:
                self._taken.set()
                return
            answer = self._answer(message)
            if answer:
                _send(link, answer)

    def _answer(self, message: bytes) -> bytes:
        match self._manner:
            case "mute":
                return b""
            case "garbage":
                return secrets.token_bytes(2 + secrets.randbelow(60))
            case "slow":
                self._taken.wait(SLOW_S)
            case "take_mid_read" if self._answers is not None:
                self._answers -= 1
        return self._application.answer(message)


def _is_tcp(address: str) -> bool:
    return address.rpartition(":")[2].isdigit() and "/" not in address


def _connect(address: str) -> socket.socket | None:
    host, _, port = address.rpartition(":")
    link = socket.socket(socket.AF_INET if _is_tcp(address) else socket.AF_UNIX)
    link.settimeout(1)
    try:
        link.connect((host, int(port)) if _is_tcp(address) else address)
    except OSError:
        link.close()
        return None
    link.settimeout(None)
    return link


def _send(link: socket.socket, message: bytes) -> None:
    link.sendall(len(message).to_bytes(2, "big") + message)


def _exactly(link: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size:
        if link.family == socket.AF_INET:
            # vpcd writes length and data apart: without this each command waits 40 ms for a delayed acknowledgement.
            link.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
        part = link.recv(size - len(data))
        if not part:
            raise ConnectionResetError
        data += part
    return data
