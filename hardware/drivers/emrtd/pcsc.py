"""A reader of the PC/SC service (pcscd).

Nothing is read into result codes beyond success and time-out: a pulled card, a restarted service and a lost reader
arrive under changing ones. After any other the context is made anew, and what is found then is the truth.
"""

from __future__ import annotations

import time

from smartcard import scard

from hardware.device import Acts, Fault, FaultKind
from hardware.driver import Beat
from hardware.drivers.emrtd.apdu import Card
from hardware.drivers.emrtd.problems import CardLostError

_GONE = scard.SCARD_STATE_UNKNOWN | scard.SCARD_STATE_UNAVAILABLE | scard.SCARD_STATE_IGNORE


class PcscReader:
    """The first reader whose name contains `name_part`."""

    def __init__(self, name_part: str) -> None:
        self._name_part = name_part
        self._context: int | None = None
        self._name = ""
        self._known = scard.SCARD_STATE_UNAWARE

    def open(self) -> Fault | None:
        self.close()
        result, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_SYSTEM)
        if result != scard.SCARD_S_SUCCESS:
            return Fault("no_service", FaultKind.SOFTWARE, Acts.RESET, "pcscd does not answer")
        self._context = context
        result, names = scard.SCardListReaders(context, [])
        found = [name for name in names if self._name_part in name] if result == scard.SCARD_S_SUCCESS else []
        if not found:
            self.close()
            return Fault("no_device", FaultKind.HARDWARE, Acts.MAINTENANCE)
        self._name = found[0]
        self._known = scard.SCARD_STATE_UNAWARE
        return None

    def look(self, seconds: float) -> bool | Fault:
        started = time.monotonic()
        if self._context is not None:
            result, states = scard.SCardGetStatusChange(self._context, int(seconds * 1000), [(self._name, self._known)])
            if result in (scard.SCARD_S_SUCCESS, scard.SCARD_E_TIMEOUT):
                _, state, _ = states[0]
                if not state & _GONE:
                    self._known = state & ~scard.SCARD_STATE_CHANGED
                    return bool(state & scard.SCARD_STATE_PRESENT)
        fault = self.open()
        # Without a service every call returns at once: looking must not become a busy loop.
        time.sleep(max(seconds - (time.monotonic() - started), 0))
        return fault or False

    def connect(self) -> Card | None:
        if self._context is None:
            return None
        result, card, _ = scard.SCardConnect(
            self._context, self._name, scard.SCARD_SHARE_EXCLUSIVE, scard.SCARD_PROTOCOL_T1
        )
        return PcscCard(card) if result == scard.SCARD_S_SUCCESS else None

    def close(self) -> None:
        if self._context is not None:
            scard.SCardReleaseContext(self._context)
            self._context = None


class PcscCard:
    """A connected card. Chips of travel documents speak T=1 to PC/SC (PC/SC part 3, 3.1.3.2.3)."""

    def __init__(self, card: int) -> None:
        self._card = card
        result, _, _, _, atr = scard.SCardStatus(card)
        self.atr = bytes(byte & 0xFF for byte in atr) if result == scard.SCARD_S_SUCCESS else b""

    def transmit(self, apdu: bytes, beat: Beat) -> bytes:
        # SCardTransmit knows no time-out: before a mute card the beat stops, and the host is killed from outside.
        result, reply = scard.SCardTransmit(self._card, scard.SCARD_PCI_T1, list(apdu))
        # A card pulled in mid-command can also come back as a success without a reply.
        if result != scard.SCARD_S_SUCCESS or not reply:
            raise CardLostError
        # pyscard gives signed bytes on some platforms.
        return bytes(byte & 0xFF for byte in reply)

    def release(self) -> None:
        scard.SCardDisconnect(self._card, scard.SCARD_UNPOWER_CARD)
