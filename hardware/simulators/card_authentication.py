"""How a simulated chip proves to be the one that was issued: Chip and Active Authentication, from the card's side."""

from __future__ import annotations

from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.ciphers import Algorithm, Suite, suite
from hardware.drivers.emrtd.problems import ChipError
from hardware.simulators.card_keys import AgreementKey, SigningKey
from hardware.simulators.card_session import Asked

_OK, _WRONG_DATA, _NOT_FOUND = 0x9000, 0x6A80, 0x6A88

Answer = tuple[bytes, int, Suite | None]


class CardAuthentication:
    """Knows the private keys; a copy of a chip has none, or others."""

    def __init__(self, agreement: AgreementKey | None = None, signing: SigningKey | None = None) -> None:
        self._agreement = agreement
        self._signing = signing
        self._chosen = False

    def answer(self, asked: Asked) -> Answer | None:
        """To a command that came under secure messaging, with the keys that hold after it; None: not for these keys."""
        try:
            if self._signing is not None and asked.ins == 0x88:
                return self._signing.sign(asked.data), _OK, None
            return None if self._agreement is None else self._agree(self._agreement, asked)
        except (ChipError, KeyError, ValueError):
            return b"", _WRONG_DATA, None

    def _agree(self, key: AgreementKey, asked: Asked) -> Answer | None:
        match asked.ins, asked.p1, asked.p2:
            case 0x22, 0x41, 0xA4:
                self._chosen = dict(tlv.items(asked.data))[0x80] in key.infos[0]
                return b"", _OK if self._chosen else _NOT_FOUND, None
            case 0x22, 0x41, 0xA6 if key.algorithm is Algorithm.TRIPLE_DES:
                return b"", _OK, suite(key.algorithm, key.agree(tlv.value(0x91, asked.data)))
            case 0x86, 0x00, 0x00 if self._chosen:
                self._chosen = False
                theirs = tlv.value(0x80, tlv.value(0x7C, asked.data))
                return b"\x7c\x00", _OK, suite(key.algorithm, key.agree(theirs))
        return None
