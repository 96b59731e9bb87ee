"""The dialogue with one travel document, from the first command to what its data groups say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hardware.commands import ChipProblem, ChipRead, DataGroup, ReadChip
from hardware.drivers.emrtd import files, lds, pace
from hardware.drivers.emrtd.access import Nonces, authenticate
from hardware.drivers.emrtd.apdu import Channel
from hardware.drivers.emrtd.ciphers import document_keys
from hardware.drivers.emrtd.genuine import TRAVEL_DOCUMENT, prove
from hardware.drivers.emrtd.messaging import SecureChannel
from hardware.drivers.emrtd.problems import failed
from hardware.mrz import Mrz

if TYPE_CHECKING:
    from hardware.drivers.emrtd.csca import Authorities

_ALSO = {DataGroup.PORTRAIT: 2, DataGroup.DETAILS: 11}


def read_document(
    channel: Channel, command: ReadChip, mrz_information: str, authorities: Authorities | None = None
) -> ChipRead:
    """ChipError: how it ended instead."""
    document = prove(open_chip(channel, mrz_information, command.can), TRAVEL_DOCUMENT, authorities)
    mrz = lds.parse_dg1(document.read(1))
    if not _belongs_to(mrz, command):
        raise failed(ChipProblem.NOT_GENUINE, "DG1 is not of the document that was scanned")
    also = {group: document.find(_ALSO[group]) for group in sorted(command.also)}
    portrait, details = also.get(DataGroup.PORTRAIT), also.get(DataGroup.DETAILS)
    return ChipRead(
        document_code=mrz.document_code,
        issuing_state=mrz.issuing_state,
        document_number=mrz.document_number,
        surname=mrz.surname,
        given_names=mrz.given_names,
        nationality=mrz.nationality,
        date_of_birth=mrz.date_of_birth,
        date_of_expiry=mrz.date_of_expiry,
        apdus=channel.apdus,
        chain=document.chain,
        clone=document.clone,
        portrait=lds.parse_portrait(portrait) if portrait else b"",
        details=lds.parse_details(details) if details else {},
    )


def open_chip(channel: Channel, mrz_information: str, can: str) -> SecureChannel:
    """Secure messaging in the application: by PACE where the chip offers a way that we know, else by basic access."""
    files.learn_limits(channel)
    card_access = files.find_file(channel, files.CARD_ACCESS)
    offer = pace.offer_of(card_access) if card_access else None
    if offer is None:
        lds.select_application(channel)
        return SecureChannel(channel, authenticate(channel, document_keys(mrz_information), Nonces()))
    password = pace.can_password(can) if can else pace.mrz_password(mrz_information)
    secure = SecureChannel(channel, pace.authenticate(channel, offer, password))
    lds.select_application(secure)
    return secure


def _belongs_to(mrz: Mrz, command: ReadChip) -> bool:
    chip = mrz.document_number, mrz.date_of_birth, mrz.date_of_expiry
    return chip == (command.document_number.rstrip("<"), command.date_of_birth, command.date_of_expiry)
