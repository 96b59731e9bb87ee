"""The dialogue with a chip: whatever a card answers, the read ends with a name, and what is read lies on the card."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hardware.commands import ChipProblem, ChipRead, Pay, ReadChip
from hardware.device import Completion, Outcome, State
from hardware.drivers.emrtd import files, sod, tlv
from hardware.drivers.emrtd.ciphers import pad, unpad
from hardware.drivers.emrtd.driver import EmrtdDriver
from hardware.drivers.emrtd.problems import ChipError
from hardware.mrz import Format, Mrz, build
from hardware.simulators.card_application import CardApplication
from hardware.simulators.documents import TravelDocument
from hardware.simulators.issued_card import files_of, keys_of
from hardware.simulators.issuer import Issuer
from tests.unit.emrtd_in_hand import Answers, InHand, ending, problem

PASSPORT_MRZ = Mrz(Format.TD3, "P", "NLD", "SPECI2014", "MOULIN", "SUZANNE", "NLD", "851201", "F", "310309")
CARD_MRZ = Mrz(Format.TD1, "I", "D", "SPECI20142345", "VAN DER HEIJDEN", "NOOR", "D", "140630", "F", "280902")
PASSPORT, CARD = (TravelDocument(mrz, build(mrz)) for mrz in (PASSPORT_MRZ, CARD_MRZ))
ISSUER = Issuer()
FILES = files_of(PASSPORT, ISSUER)
READ_PASSPORT = ReadChip("SPECI2014", "851201", "310309")


def application() -> CardApplication:
    return CardApplication(keys_of(PASSPORT), FILES)


def read(answers: Answers, command: ReadChip = READ_PASSPORT) -> Outcome:
    return EmrtdDriver(InHand(answers)).run(command, lambda: True)


@pytest.mark.parametrize("document", [PASSPORT, CARD], ids=["TD3", "TD1 with a long number"])
def test_a_genuine_document_is_read(document: TravelDocument) -> None:
    card = CardApplication(keys_of(document), files_of(document, ISSUER))
    mrz = document.mrz
    outcome = read(card.answer, ReadChip(mrz.document_number, mrz.date_of_birth, mrz.date_of_expiry))
    assert outcome.completion is Completion.SUCCESS
    assert isinstance(outcome.value, ChipRead)
    assert (outcome.value.document_number, outcome.value.surname) == (mrz.document_number, mrz.surname)
    assert (outcome.value.issuing_state, outcome.value.document_code) == (mrz.issuing_state, mrz.document_code)


def test_commands_are_counted_and_beaten() -> None:
    beats = 0

    def beat() -> bool:
        nonlocal beats
        beats += 1
        return True

    reader = InHand(application().answer)
    outcome = EmrtdDriver(reader).run(READ_PASSPORT, beat)
    assert isinstance(outcome.value, ChipRead)
    assert outcome.value.apdus == len(reader.sent)
    assert beats >= len(reader.sent)


def test_nothing_of_the_person_travels_in_the_clear() -> None:
    wire = b""

    def listen(apdu: bytes) -> bytes:
        nonlocal wire
        reply = card.answer(apdu)
        wire += apdu + reply
        return reply

    card = application()
    assert read(listen).completion is Completion.SUCCESS
    assert b"MOULIN" not in wire
    assert b"SPECI" not in wire


def test_a_chip_of_another_document_denies_access() -> None:
    outcome = read(application().answer, ReadChip("SPECI2015", "851201", "310309"))
    assert problem(outcome) == ChipProblem.ACCESS_DENIED


def test_a_chip_that_does_not_prove_the_keys_is_denied() -> None:
    card = application()

    def impostor(apdu: bytes) -> bytes:
        return bytes(40) + b"\x90\x00" if apdu[1] == 0x82 else card.answer(apdu)

    assert problem(read(impostor)) == ChipProblem.ACCESS_DENIED


def test_a_chip_with_the_data_of_another_document_is_not_genuine() -> None:
    """Rightly signed, and opened by the printed key: yet not the document that was scanned."""
    card = CardApplication(keys_of(PASSPORT), files_of(CARD, ISSUER))
    assert problem(read(card.answer)) == ChipProblem.NOT_GENUINE


def test_a_document_without_basic_access_is_unreadable() -> None:
    card = application()

    def pace_only(apdu: bytes) -> bytes:
        return b"\x69\x82" if apdu[1] == 0x84 else card.answer(apdu)

    assert problem(read(pace_only)) == ChipProblem.UNREADABLE


def test_a_card_of_another_kind_is_unreadable() -> None:
    assert problem(read(lambda apdu: b"\x6a\x82")) == ChipProblem.UNREADABLE


@pytest.mark.parametrize("missing", [files.DG1, files.SOD])
def test_a_missing_file_is_unreadable(missing: int) -> None:
    card = CardApplication(keys_of(PASSPORT), {name: file for name, file in FILES.items() if name != missing})
    assert problem(read(card.answer)) == ChipProblem.UNREADABLE


@settings(max_examples=60)
@given(st.integers(1, 9), st.binary(max_size=60))
def test_a_card_that_turns_mad_is_named(after: int, madness: bytes) -> None:
    card, count = application(), 0

    def answers(apdu: bytes) -> bytes:
        nonlocal count
        count += 1
        return madness if count > after else card.answer(apdu)

    assert problem(read(answers)) in set(ChipProblem)


@settings(max_examples=100)
@given(st.integers(5, 9), st.data())
def test_no_bit_changes_unseen_under_secure_messaging(which: int, data: st.DataObject) -> None:
    card, count = application(), 0

    def answers(apdu: bytes) -> bytes:
        nonlocal count
        reply, count = card.answer(apdu), count + 1
        if count <= which:
            return reply
        bit = data.draw(st.integers(0, (len(reply) - 2) * 8 - 1))
        changed = int.from_bytes(reply, "big") ^ 1 << (bit + 16)
        return changed.to_bytes(len(reply), "big")

    assert problem(read(answers)) == ChipProblem.UNREADABLE


@settings(max_examples=200)
@given(st.integers(0, len(FILES[files.SOD]) - 1), st.integers(1, 255))
def test_a_damaged_security_object_never_crashes(position: int, change: int) -> None:
    damaged = bytearray(FILES[files.SOD])
    damaged[position] ^= change
    ended = ending(lambda: sod.authenticate(bytes(damaged), {1: FILES[files.DG1]}))
    # The certificate's own signature and names are not proved here: damage to them may pass.
    assert ended in {None, ChipProblem.NOT_GENUINE, ChipProblem.UNREADABLE}


@given(st.binary(max_size=80))
def test_any_bytes_as_security_object_are_unreadable(content: bytes) -> None:
    with pytest.raises(ChipError) as ended:
        sod.authenticate(tlv.encode(0x77, content), {1: b""})
    assert problem(ended.value.outcome) == ChipProblem.UNREADABLE


@pytest.mark.parametrize("groups", [{1: FILES[files.DG1] + b"x"}, {2: FILES[files.DG1]}], ids=["changed", "not listed"])
def test_a_data_group_must_be_the_one_that_was_signed(groups: dict[int, bytes]) -> None:
    with pytest.raises(ChipError) as ended:
        sod.authenticate(FILES[files.SOD], groups)
    assert problem(ended.value.outcome) == ChipProblem.NOT_GENUINE


def test_a_signature_of_another_signer_is_not_genuine() -> None:
    """The body of one country's object with another's signature and certificate."""
    other = files_of(PASSPORT, Issuer())[files.SOD]
    assert sod.authenticate(other, {1: FILES[files.DG1]}) != sod.authenticate(FILES[files.SOD], {1: FILES[files.DG1]})
    forged = bytearray(FILES[files.SOD])
    forged[-4:] = other[-4:]
    with pytest.raises(ChipError) as ended:
        sod.authenticate(bytes(forged), {1: FILES[files.DG1]})
    assert problem(ended.value.outcome) == ChipProblem.NOT_GENUINE


@given(st.lists(st.tuples(st.sampled_from([0x61, 0x5F1F, 0x87]), st.binary(max_size=300)), max_size=5))
def test_data_objects_are_taken_apart_as_they_were_built(objects: list[tuple[int, bytes]]) -> None:
    assert list(tlv.items(b"".join(tlv.encode(tag, value) for tag, value in objects))) == objects


@given(st.binary(max_size=40))
def test_any_bytes_as_data_objects_get_an_answer(data: bytes) -> None:
    assert ending(lambda: list(tlv.items(data))) in {None, ChipProblem.UNREADABLE}


@given(st.binary(max_size=40))
def test_padding_comes_off_again(data: bytes) -> None:
    assert len(pad(data)) % 8 == 0
    assert unpad(pad(data)) == data


def test_other_commands_are_not_for_a_chip_reader() -> None:
    driver = EmrtdDriver(InHand(application().answer))
    assert driver.run(Pay("1", 100), lambda: True).completion is Completion.UNSUPPORTED


@pytest.mark.parametrize(("number", "can"), [("spéci", ""), ("SPECI2014", "12345é"), ("SPECI2014", "CAN")])
def test_a_key_that_no_document_has_is_invalid(number: str, can: str) -> None:
    command = ReadChip(number, "851201", "310309", can)
    assert read(application().answer, command).completion is Completion.INVALID_DATA


def test_health_is_unknown_before_the_reader_is_open() -> None:
    driver = EmrtdDriver(InHand(application().answer))
    assert driver.status().state is State.UNKNOWN
    assert driver.open() is None
    driver.poll()
    assert driver.status().state is State.ONLINE
    assert driver.status().parts == {"media": "present"}
