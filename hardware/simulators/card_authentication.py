"""How a simulated chip proves to be the one that was issued: Chip and Active Authentication, from the card's side."""

from __future__ import annotations

from dataclasses import dataclass

from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.ciphers import Algorithm, Suite, suite
from hardware.drivers.emrtd.problems import ChipError
from hardware.simulators.card_keys import AgreementKey, SigningKey

_OK, _WRONG_DATA, _NOT_FOUND, _NO_INSTRUCTION = 0x9000, 0x6A80, 0x6A88, 0x6D00
_SET_AT, _SET_KAT, _GENERAL, _INTERNAL = (0x22, 0x41, 0xA4), (0x22, 0x41, 0xA6), (0x86, 0x00, 0x00), (0x88, 0x00, 0x00)

COMMANDS = (_SET_AT, _SET_KAT, _GENERAL, _INTERNAL)
"""Instruction, P1 and P2 of the commands that `CardAuthentication.answer` is for."""


@dataclass(frozen=True, slots=True)
class Answered:
    """`session`: the keys that hold from the next command on, where new ones were agreed on."""

    data: bytes
    sw: int
    session: Suite | None = None


class CardAuthentication:
    """Knows the private keys; a copy of a chip has none, or others."""

    def __init__(self, agreement: AgreementKey | None = None, signing: SigningKey | None = None) -> None:
        self._agreement = agreement
        self._signing = signing
        self._chosen = False

    def answer(self, command: tuple[int, int, int], data: bytes) -> Answered:
        """A command that came, and is answered, under secure messaging."""
        if command == _INTERNAL:
            return Answered(self._signing.sign(data), _OK) if self._signing else Answered(b"", _NO_INSTRUCTION)
        if self._agreement is None:
            return Answered(b"", _NOT_FOUND)
        try:
            if command == _SET_AT:
                self._chosen = self._agreement.infos[0].find(dict(tlv.items(data))[0x80]) >= 0
                return Answered(b"", _OK if self._chosen else _NOT_FOUND)
            if command == _SET_KAT and self._agreement.algorithm is Algorithm.TRIPLE_DES:
                return self._agreed(self._agreement, tlv.value(0x91, data), b"")
            if command == _GENERAL and self._chosen:
                return self._agreed(self._agreement, tlv.value(0x80, tlv.value(0x7C, data)), b"\x7c\x00")
        except (ChipError, KeyError, ValueError):
            return Answered(b"", _WRONG_DATA)
        return Answered(b"", _NOT_FOUND)

    def _agreed(self, key: AgreementKey, theirs: bytes, answer: bytes) -> Answered:
        self._chosen = False
        return Answered(answer, _OK, suite(key.algorithm, key.agree(theirs)))
