"""The chip reader as a device: waits for a document, reads it, and says whether it is genuine."""

from __future__ import annotations

import importlib
import re
import sys
import threading
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from hardware import licence_line
from hardware.commands import (
    ChipProblem,
    ChipRead,
    Command,
    LicenceRead,
    Observation,
    ReadChip,
    ReadLicence,
    ServiceCard,
)
from hardware.device import Completion, Fault, Outcome, State, Status
from hardware.driver import Beat
from hardware.drivers.emrtd import service_card
from hardware.drivers.emrtd.apdu import Card, Channel
from hardware.drivers.emrtd.problems import CardLostError, ChipError, SessionEndedError, canceled, failed
from hardware.drivers.emrtd.transport import Reader
from hardware.licence_line import LicenceLine
from hardware.mrz import mrz_information

if TYPE_CHECKING:
    from hardware.drivers.emrtd.csca import Authorities

CARD_DEADLINE_S = 20.0
_LOOK_S = 0.1
_READING = "hardware.drivers.emrtd.dialogue"
_GONE_S = 1.0  # a reader that does not come back by itself so soon is opened anew, which is not for a command to do
_CAN = re.compile(r"[0-9]*")
_STATES = {"no_device": State.NO_DEVICE, "no_service": State.OFFLINE}
_Dialogue = Callable[[Channel], ChipRead | LicenceRead]


class EmrtdDriver:
    """Part `media` of its status: a document lies there, or not."""

    def __init__(
        self,
        reader: Reader,
        authorities: Authorities | None = None,
        card_deadline_s: float = CARD_DEADLINE_S,
        *,
        service_cards: bool = False,
    ) -> None:
        self._reader = reader
        self._authorities = authorities
        self._card_deadline_s = card_deadline_s
        self._service_cards = service_cards
        self._looked_at = False  # what lies there now
        self._status = Status(State.UNKNOWN)

    def open(self) -> Fault | None:
        fault = self._reader.open()
        self._learn(fault or False)
        return fault

    def poll(self) -> Sequence[Observation]:
        there = self._learn(self._reader.look(_LOOK_S))
        look, self._looked_at = self._service_cards and there and not self._looked_at, there
        uid = service_card.uid(self._reader) if look else ""
        return (ServiceCard(uid),) if uid else ()

    def status(self) -> Status:
        return self._status

    def run(self, command: Command, beat: Beat) -> Outcome:
        if not isinstance(command, ReadChip | ReadLicence):
            return Outcome(Completion.UNSUPPORTED)
        _load(beat)
        dialogue = self._dialogue(command)
        if dialogue is None:
            return Outcome(Completion.INVALID_DATA)
        try:
            return Outcome(Completion.SUCCESS, self._read(dialogue, beat))
        except ChipError as error:
            return error.outcome

    def reset(self) -> bool:
        """Power the card that lies there afresh."""
        card = self._reader.connect()
        if card is None:
            return False
        card.release()
        return True

    def close(self) -> None:
        self._reader.close()
        self._status = Status(State.UNKNOWN)

    def _dialogue(self, command: ReadChip | ReadLicence) -> _Dialogue | None:
        """None: no document has such a key."""
        from hardware.drivers.emrtd.dialogue import read_document
        from hardware.drivers.emrtd.licence import read_licence

        if isinstance(command, ReadLicence):
            line = licence_line.parse(command.line)
            if not isinstance(line, LicenceLine):
                return None
            return lambda channel: read_licence(channel, line, self._authorities)
        key = mrz_information(command.document_number, command.date_of_birth, command.date_of_expiry)
        if key is None or not _CAN.fullmatch(command.can):
            return None
        return lambda channel: read_document(channel, command, key, self._authorities)

    def _read(self, dialogue: _Dialogue, beat: Beat) -> ChipRead | LicenceRead:
        """ChipError: how it ended instead.

        A chip that left the dialogue but still lies there gets a second one, which asks it for nothing modern: readers
        and old chips differ in what they do with long replies and short file identifiers.
        """
        card = self._wait_for_card(beat)
        channel = Channel(card, beat)
        try:
            return dialogue(channel)
        except (SessionEndedError, CardLostError) as error:
            again = self._reader.connect()
            if again is None:
                raise error from None
            card = again
            return dialogue(Channel(card, beat, careful=True, apdus=channel.apdus))
        finally:
            card.release()

    def _wait_for_card(self, beat: Beat) -> Card:
        there = time.monotonic()
        deadline = there + self._card_deadline_s
        seen = self._reader.look(0)
        while True:
            found = self._learn(seen)
            if not beat():
                raise canceled()
            card = self._reader.connect() if found else None
            if card is not None:
                return card
            now = time.monotonic()
            there = there if isinstance(seen, Fault) else now
            if now > deadline or now - there > _GONE_S:
                raise self._nothing_came()
            seen = self._reader.look(_LOOK_S)

    def _nothing_came(self) -> ChipError:
        if self._status.usable:
            return failed(ChipProblem.NO_CHIP)
        return ChipError(Outcome(Completion.DEVICE_NOT_READY, fault=self._status.faults[0]))

    def _learn(self, seen: bool | Fault) -> bool:
        if isinstance(seen, Fault):
            self._status = Status(_STATES[seen.code], (seen,), {"media": "unknown"})
            return False
        warning = self._authorities.fault() if self._authorities else None
        state = State.ONLINE if self._authorities is None or self._authorities.usable() else State.OFFLINE
        self._status = Status(state, (warning,) if warning else (), {"media": "present" if seen else "not_present"})
        return seen


def _load(beat: Beat) -> None:
    """The cryptography is most of this process, and loads with the first document: from a cold disk maybe for longer
    than a host may be silent.
    """
    loading = threading.Thread(target=importlib.import_module, args=(_READING,), daemon=True)
    if _READING not in sys.modules:
        loading.start()
    while loading.is_alive():
        beat()
        loading.join(_LOOK_S)
