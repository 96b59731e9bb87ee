"""The dialogue with one travel document, from the first command to what its data groups say."""

from __future__ import annotations

from hardware.commands import ChipProblem, ChipRead, ReadChip
from hardware.drivers.emrtd import lds, sod
from hardware.drivers.emrtd.access import Nonces, authenticate
from hardware.drivers.emrtd.apdu import Channel
from hardware.drivers.emrtd.ciphers import document_keys
from hardware.drivers.emrtd.messaging import SecureChannel
from hardware.drivers.emrtd.problems import failed
from hardware.mrz import Mrz


def read_document(channel: Channel, command: ReadChip, mrz_information: str) -> ChipRead:
    """ChipError: how it ended instead."""
    lds.select_application(channel)
    secure = SecureChannel(channel, authenticate(channel, document_keys(mrz_information), Nonces()))
    # --- secure messaging is up ---
    dg1 = lds.read_file(secure, lds.DG1)
    ef_sod = lds.read_file(secure, lds.SOD)
    # --- SOD and data groups are read ---
    sod.authenticate(ef_sod, {1: dg1})
    mrz = lds.parse_dg1(dg1)
    if not _belongs_to(mrz, command):
        raise failed(ChipProblem.NOT_GENUINE, "DG1 is not of the document that was scanned")
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
    )


def _belongs_to(mrz: Mrz, command: ReadChip) -> bool:
    chip = mrz.document_number, mrz.date_of_birth, mrz.date_of_expiry
    return chip == (command.document_number.rstrip("<"), command.date_of_birth, command.date_of_expiry)
