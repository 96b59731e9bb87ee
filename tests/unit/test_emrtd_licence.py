"""The Dutch driving licence: opened with its line, read, proved, and never mistaken for another document."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hardware import licence_line
from hardware.commands import Chain, ChipProblem, Clone, LicenceRead, ReadChip, ReadLicence
from hardware.device import Completion, Outcome
from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.ciphers import derive_keys
from hardware.drivers.emrtd.driver import EmrtdDriver
from hardware.drivers.emrtd.files import LICENCE_DG1, LICENCE_SOD
from hardware.drivers.emrtd.licence import APPLICATION, date_of, licence_keys, parse_dg1, text_of
from hardware.drivers.emrtd.problems import ChipError
from hardware.mrz import Format, Mrz, build
from hardware.simulators.card_application import CardApplication
from hardware.simulators.documents import TravelDocument
from hardware.simulators.issued_card import ChipKeys, issued, issuer
from hardware.simulators.licences import Licence, issued_licence, licence_dg1, licence_files, licence_of
from tests.unit.emrtd_in_hand import Answers, InHand

SPECIMEN = "D1NLD15094962111659VW87Z78NB84"  # of the specimen of the Dutch model
LICENCE = Licence("4211337100", "De Groot-Müller", "Lotte", "01021990", "14032034", ("AM", "B", "BE"))
MRZ = Mrz(Format.TD3, "P", "NLD", "SPECI2014", "MOULIN", "SUZANNE", "NLD", "851201", "F", "310309")
PASSPORT = TravelDocument(MRZ, build(MRZ))


def read(answers: Answers, line: str = LICENCE.line) -> Outcome:
    return EmrtdDriver(InHand(answers)).run(ReadLicence(line), lambda: True)


def problem(outcome: Outcome) -> str:
    assert outcome.fault is not None
    return outcome.fault.code


def test_the_key_is_of_the_line_without_its_ends() -> None:
    seed = hashlib.sha1(b"1NLD15094962111659VW87Z78NB8", usedforsecurity=False).digest()[:16]
    assert licence_keys(SPECIMEN) == derive_keys(seed)
    assert isinstance(licence_line.parse(SPECIMEN), licence_line.LicenceLine)


@pytest.mark.parametrize(
    ("proof", "clone"),
    [("", Clone.NOT_OFFERED), ("ca", Clone.CHIP_AUTHENTICATED), ("aa", Clone.ACTIVE_AUTHENTICATED)],
)
def test_a_licence_is_read(proof: str, clone: Clone) -> None:
    card = issued_licence(LICENCE, "lay", proof)
    reader = InHand(card.answer)
    outcome = EmrtdDriver(reader).run(ReadLicence(LICENCE.line), lambda: True)
    assert outcome.completion is Completion.SUCCESS, outcome.fault
    assert outcome.value == LicenceRead(
        document_number="4211337100",
        surname="De Groot-Müller",
        given_names="Lotte",
        date_of_birth="19900201",
        date_of_expiry="20340314",
        issuing_state="NLD",
        categories=("AM", "B", "BE"),
        apdus=len(reader.sent),
        chain=Chain.UNKNOWN,
        clone=clone,
    )


def test_nothing_of_the_person_travels_in_the_clear() -> None:
    wire = b""
    card = issued_licence(LICENCE, "lay", "ca")

    def listen(apdu: bytes) -> bytes:
        nonlocal wire
        reply = card.answer(apdu)
        wire += apdu + reply
        return reply

    assert read(listen).completion is Completion.SUCCESS
    assert b"Groot" not in wire
    assert LICENCE.number.encode() not in wire


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("tamper", ChipProblem.NOT_GENUINE),
        ("clone", ChipProblem.NOT_GENUINE),
        ("deny", ChipProblem.ACCESS_DENIED),
    ],
)
def test_what_is_wrong_with_a_licence_is_named(action: str, expected: ChipProblem) -> None:
    assert problem(read(issued_licence(LICENCE, action, "ca").answer)) == expected


def test_the_line_of_another_licence_opens_nothing() -> None:
    assert problem(read(issued_licence(LICENCE, "lay").answer, SPECIMEN)) == ChipProblem.ACCESS_DENIED


def test_the_data_of_another_licence_are_not_genuine() -> None:
    """Rightly signed, opened by the printed line: yet not the licence that was scanned."""
    other = licence_files(replace(LICENCE, number="5094962111"), issuer(), ChipKeys())
    card = CardApplication(licence_keys(LICENCE.line), other, application=APPLICATION)
    assert problem(read(card.answer)) == ChipProblem.NOT_GENUINE


def test_a_passport_is_no_licence_and_a_licence_no_passport() -> None:
    assert problem(read(issued(PASSPORT, "lay").answer)) == ChipProblem.UNREADABLE
    as_passport = ReadChip("SPECI2014", "851201", "310309")
    outcome = EmrtdDriver(InHand(issued_licence(LICENCE, "lay").answer)).run(as_passport, lambda: True)
    assert problem(outcome) == ChipProblem.UNREADABLE


@pytest.mark.parametrize("line", ["", "D1NLD", SPECIMEN[:-1] + "5", "P<NLD" + 25 * "<"])
def test_a_text_that_is_no_line_is_invalid(line: str) -> None:
    assert read(issued_licence(LICENCE, "lay").answer, line).completion is Completion.INVALID_DATA


def test_every_resident_has_a_licence() -> None:
    licence = licence_of(PASSPORT)
    assert (licence.surname, licence.date_of_birth) == ("Moulin", "01121985")
    card = issued_licence(licence, "lay")
    assert read(card.answer, licence.line).completion is Completion.SUCCESS


@settings(max_examples=60)
@given(st.integers(1, 9), st.binary(max_size=60))
def test_a_licence_that_turns_mad_is_named(after: int, madness: bytes) -> None:
    card, count = issued_licence(LICENCE, "lay"), 0

    def answers(apdu: bytes) -> bytes:
        nonlocal count
        count += 1
        return madness if count > after else card.answer(apdu)

    outcome = read(answers)
    assert outcome.completion is Completion.SUCCESS or problem(outcome) in set(ChipProblem)


@settings(max_examples=150)
@given(st.data())
def test_hostile_data_of_a_licence_end_with_a_name(data: st.DataObject) -> None:
    content = bytearray(licence_dg1(LICENCE))
    for _ in range(data.draw(st.integers(1, 3))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    for hostile in (bytes(content), tlv.encode(0x61, data.draw(st.binary(max_size=60)))):
        try:
            person, categories = parse_dg1(hostile)
            assert len(categories) <= len(hostile)
            text_of(person, 0x5F04)
            assert len(date_of(person, 0x5F06)) == 8
        except ChipError:
            continue


@pytest.mark.parametrize("missing", [LICENCE_DG1, LICENCE_SOD])
def test_a_missing_file_is_unreadable(missing: int) -> None:
    files = licence_files(LICENCE, issuer(), ChipKeys())
    del files[missing]
    card = CardApplication(licence_keys(LICENCE.line), files, application=APPLICATION)
    assert problem(read(card.answer)) == ChipProblem.UNREADABLE
