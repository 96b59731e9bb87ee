"""A reader that is a Unix socket: the card connects to it and speaks the protocol of vsmartcard's virtual reader.

Both ways a message is its length (2 bytes, big-endian) and its data. From the reader, a message of one byte is a
control code; only `ATR` is answered.
"""

from __future__ import annotations

import contextlib
import select
import socket
import time
from pathlib import Path

from hardware.commands import ChipProblem
from hardware.device import Acts, Fault, FaultKind
from hardware.driver import Beat
from hardware.drivers.emrtd.apdu import Card
from hardware.drivers.emrtd.problems import CardLostError, canceled, failed

POWER_OFF, POWER_ON, RESET, ATR = b"\x00", b"\x01", b"\x02", b"\x04"
_ATR_S = 0.2
_SLICE_S = 0.2
_MUTE_S = 5.0


class SocketReader:
    """Listens at `path`. A card is present once it connected and answered its ATR."""

    def __init__(self, path: str) -> None:
        self._path = Path(path)
        self._listener: socket.socket | None = None
        self._inode = 0
        self._card: SocketCard | None = None

    def open(self) -> Fault | None:
        listener = socket.socket(socket.AF_UNIX)
        try:
            self._path.unlink(missing_ok=True)
            listener.bind(str(self._path))
            listener.listen(1)
            self._inode = self._path.stat().st_ino
        except OSError as error:
            listener.close()
            acts = Acts.MAINTENANCE if self._path.parent.is_dir() else Acts.CONFIGURATION
            return Fault("no_device", FaultKind.HARDWARE, acts, error.strerror or "")
        self._listener = listener
        return None

    def look(self, seconds: float) -> bool | Fault:
        if self._listener is None or not self._is_ours():
            time.sleep(seconds)
            self._let_go()
            return Fault("no_device", FaultKind.HARDWARE, Acts.MAINTENANCE)
        if self._card is not None:
            if not self._card.left(seconds):
                return True
            self._let_go()
            return False
        if not _readable(self._listener, seconds):
            return False
        link, _ = self._listener.accept()
        self._card = SocketCard(link)
        if not self._card.reset(POWER_ON):
            self._let_go()
        return self._card is not None

    def connect(self) -> Card | None:
        if self._card is not None and not self._card.reset(RESET):
            self._let_go()
        return self._card

    def close(self) -> None:
        self._let_go()
        if self._listener is not None:
            self._listener.close()
            self._listener = None
            if self._is_ours():
                with contextlib.suppress(OSError):
                    self._path.unlink()

    def _is_ours(self) -> bool:
        """Whether our socket still stands at its place: another there, or none, is a reader that was unplugged."""
        try:
            return self._path.stat().st_ino == self._inode
        except OSError:
            return False

    def _let_go(self) -> None:
        if self._card is not None:
            self._card.close()
            self._card = None


class SocketCard:
    """The card at the other end of `link`."""

    def __init__(self, link: socket.socket) -> None:
        self._link = link
        self.atr = b""

    def reset(self, control: bytes) -> bool:
        """Power or reset it; whether it answered its ATR."""
        try:
            self._send(control)
            self._send(ATR)
            self.atr = self._receive(time.monotonic() + _ATR_S)
        except OSError:
            return False
        return bool(self.atr)

    def transmit(self, apdu: bytes, beat: Beat) -> bytes:
        try:
            self._send(apdu)
            self._await_answer(beat)
            return self._receive(time.monotonic() + _ATR_S)
        except OSError as error:
            raise CardLostError from error

    def _await_answer(self, beat: Beat) -> None:
        deadline = time.monotonic() + _MUTE_S
        while not _readable(self._link, _SLICE_S):
            is_mute = time.monotonic() > deadline
            if is_mute or not beat():
                # A late answer would be taken for that of the next command: this link is of no more use.
                with contextlib.suppress(OSError):
                    self._link.shutdown(socket.SHUT_RDWR)
                raise failed(ChipProblem.NO_CHIP, "mute") if is_mute else canceled()

    def release(self) -> None:
        with contextlib.suppress(OSError):
            self._send(POWER_OFF)

    def left(self, seconds: float) -> bool:
        """Whether the card hung up; waits for that at most this long."""
        if not _readable(self._link, seconds):
            return False
        try:
            return not self._link.recv(1, socket.MSG_PEEK)
        except OSError:
            return True

    def close(self) -> None:
        self._link.close()

    def _send(self, message: bytes) -> None:
        self._link.sendall(len(message).to_bytes(2, "big") + message)

    def _receive(self, deadline: float) -> bytes:
        """One message. OSError: hung up or stuck before its end."""
        return self._exactly(int.from_bytes(self._exactly(2, deadline), "big"), deadline)

    def _exactly(self, size: int, deadline: float) -> bytes:
        data = b""
        while len(data) < size:
            if not _readable(self._link, max(deadline - time.monotonic(), 0)):
                raise TimeoutError
            part = self._link.recv(size - len(data))
            if not part:
                raise ConnectionResetError
            data += part
        return data


def _readable(link: socket.socket, seconds: float) -> bool:
    return bool(select.select([link], [], [], seconds)[0])
