"""Reading files: as they lie on the card, in as few commands as it allows, and never without end."""

from __future__ import annotations

import dataclasses
import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec import structs

from hardware.commands import ChipProblem, ChipRead, DataGroup, ReadChip
from hardware.device import Outcome
from hardware.drivers.emrtd import files, lds, tlv
from hardware.drivers.emrtd.apdu import Apdu, Channel, Reply
from hardware.drivers.emrtd.dialogue import open_chip
from hardware.drivers.emrtd.driver import EmrtdDriver
from hardware.drivers.emrtd.messaging import SecureChannel
from hardware.mrz import Format, Mrz, build, mrz_information
from hardware.simulators.card_application import CardApplication, Dialect
from hardware.simulators.card_pace import PaceWay
from hardware.simulators.dialects import DIALECTS
from hardware.simulators.documents import TravelDocument
from hardware.simulators.issued_card import data_group_1, files_of, keys_of
from hardware.simulators.issuer import Issuer
from hardware.simulators.passport import document_passwords
from tests.unit.emrtd_in_hand import Answers, InHand, ending, problem

MRZ = Mrz(Format.TD3, "P", "NLD", "SPECI2014", "MOULIN", "SUZANNE", "NLD", "851201", "F", "310309")
PASSPORT = TravelDocument(MRZ, build(MRZ))
ISSUER = Issuer()
FILES = files_of(PASSPORT, ISSUER)
INFORMATION = mrz_information("SPECI2014", "851201", "310309") or ""
READ = ReadChip("SPECI2014", "851201", "310309")
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 60 + b"\xff\xd9"
P256 = PaceWay(2, 2, 12)
FAST = Dialect(pace=(P256,), largest_reply=0x8000)


def card_of(dialect: Dialect, contents: dict[int, bytes] = FILES) -> CardApplication:
    card = CardApplication(keys_of(PASSPORT), contents)
    card.speak(dialect, document_passwords(PASSPORT))
    return card


def opened(answers: Answers) -> tuple[SecureChannel, InHand]:
    reader = InHand(answers)
    return open_chip(Channel(reader, lambda: True), INFORMATION, ""), reader


def read(answers: Answers, command: ReadChip = READ) -> Outcome:
    return EmrtdDriver(InHand(answers)).run(command, lambda: True)


def portrait_group(image: bytes, features: int = 2, tag: int = 0x5F2E) -> bytes:
    """DG2 with one face: ISO/IEC 19794-5:2005 in CBEFF (ICAO 9303-10, 4.7.2)."""
    face = bytes(4) + features.to_bytes(2, "big") + bytes(14 + 8 * features + 12) + image
    face = len(face).to_bytes(4, "big") + face[4:]
    record = b"FAC\x00010\x00" + (14 + len(face)).to_bytes(4, "big") + b"\x00\x01" + face
    template = tlv.encode(0xA1, tlv.encode(0x81, b"\x02")) + tlv.encode(tag, record)
    return tlv.encode(0x75, tlv.encode(0x7F61, tlv.encode(0x02, b"\x01") + tlv.encode(0x7F60, template)))


def details_group(*texts: tuple[int, bytes]) -> bytes:
    listed = tlv.encode(0x5C, b"".join(tag.to_bytes(2, "big") for tag, _ in texts))
    return tlv.encode(0x6B, listed + b"".join(tlv.encode(tag, text) for tag, text in texts))


@pytest.mark.parametrize("name", DIALECTS)
def test_every_kind_of_chip_is_read(name: str) -> None:
    outcome = read(card_of(DIALECTS[name]).answer)
    assert isinstance(outcome.value, ChipRead), outcome.fault
    assert outcome.value.surname == "MOULIN"


@example(FAST, 32752)
@example(dataclasses.replace(FAST, largest_reply=261), 221)
@settings(max_examples=60)
@given(
    st.sampled_from([*DIALECTS.values(), FAST, dataclasses.replace(FAST, largest_reply=300)]),
    st.one_of(st.integers(4, 600), st.integers(0x7E00, 0x8200), st.just(100_000)),
)
def test_files_of_any_size_are_read_as_they_are(dialect: Dialect, size: int) -> None:
    file = tlv.encode(0x61, random.Random(size).randbytes(size))
    channel, reader = opened(card_of(dialect, {files.DG1: file}).answer)
    assert files.read_file(channel, files.DG1) == file
    if dialect.largest_reply == 256:
        assert max(len(apdu) for apdu in reader.sent) <= 261


def test_a_large_file_takes_as_few_commands_as_it_can() -> None:
    file = portrait_group(JPEG)
    channel, reader = opened(card_of(FAST, {files.DG2: file}).answer)
    before = len(reader.sent)
    assert files.read_file(channel, files.DG2) == file
    assert len(reader.sent) - before == -(-len(file) // channel.largest_read) == 4


def test_portrait_and_details_come_where_they_are_asked_for() -> None:
    dg2, dg11 = portrait_group(JPEG), details_group((0x5F0E, b"MOULIN<<SUZANNE"), (0x5F11, "Curaçao".encode()))
    dg1 = data_group_1(PASSPORT.lines)
    signed = ISSUER.security_object({1: dg1, 2: dg2, 11: dg11})
    contents = {files.DG1: dg1, files.DG2: dg2, files.DG11: dg11, files.SOD: signed}
    value = read(card_of(FAST, contents).answer, structs.replace(READ, also=frozenset(DataGroup))).value
    assert isinstance(value, ChipRead)
    assert value.portrait == JPEG
    assert value.details == {"full_name": "MOULIN<<SUZANNE", "place_of_birth": "Curaçao"}
    alone = read(card_of(FAST, contents).answer).value
    assert isinstance(alone, ChipRead)
    assert (alone.portrait, alone.details) == (b"", {})


def test_what_the_chip_does_not_have_is_left_empty() -> None:
    value = read(card_of(FAST).answer, structs.replace(READ, also=frozenset(DataGroup))).value
    assert isinstance(value, ChipRead)
    assert (value.portrait, value.details) == (b"", {})


def test_a_portrait_that_was_not_signed_is_not_genuine() -> None:
    dg1 = data_group_1(PASSPORT.lines)
    signed = ISSUER.security_object({1: dg1, 2: portrait_group(JPEG)})
    contents = {files.DG1: dg1, files.DG2: portrait_group(JPEG[:-1]), files.SOD: signed}
    outcome = read(card_of(FAST, contents).answer, structs.replace(READ, also=frozenset({DataGroup.PORTRAIT})))
    assert problem(outcome) == ChipProblem.NOT_GENUINE


def test_a_chip_that_leaves_the_session_at_a_modern_command_is_read_as_an_old_one() -> None:
    card = card_of(DIALECTS["bac"])

    def answers(apdu: bytes) -> bytes:
        if apdu[:3] == b"\x0c\xb0\x81":
            return b"\x6a\x86"
        if apdu[:2] == b"\x00\xa4":
            card.reset()  # InHand has no power to switch
        return card.answer(apdu)

    outcome = read(answers)
    assert isinstance(outcome.value, ChipRead), outcome.fault


class Hostile:
    """An exchange with a card that says what it likes."""

    def __init__(self, size: int, portion: int) -> None:
        self.by_selection = False
        self.largest_read = 223
        self.sent = 0
        self._head = tlv.encode(0x61, bytes(size))[:6]
        self._portion = portion

    def send(self, apdu: Apdu) -> Reply:
        self.sent += 1
        first = apdu.ins == 0xB0 and apdu.p1 & 0x80
        return Reply((self._head + bytes(217) if first else bytes(self._portion)), 0x9000)


@pytest.mark.parametrize("size", [files.LARGEST_FILE, 0xFFFFFF])
def test_a_file_that_claims_too_much_is_not_begun(size: int) -> None:
    card = Hostile(0xFFFF, 223)
    card._head = b"\x61\x83" + size.to_bytes(3, "big") + b"\x00"
    assert ending(lambda: files.read_file(card, files.DG1)) == ChipProblem.UNREADABLE
    assert card.sent == 1


@pytest.mark.parametrize("portion", [0, 1, 63])
def test_a_chip_that_drips_is_given_up(portion: int) -> None:
    card = Hostile(5000, portion)
    assert ending(lambda: files.read_file(card, files.DG1)) == ChipProblem.UNREADABLE
    assert card.sent == 2


def test_a_chip_that_brings_more_than_was_asked_for_is_cut() -> None:
    assert len(files.read_file(Hostile(5000, 4000), files.DG1)) == 5004


LIMIT = bytes.fromhex("4703800140 7F6608 0202 0400 0202 0800")


@pytest.mark.parametrize(
    ("atr_info", "limit"),
    [
        (LIMIT, 0x7FE),
        (b"", 256),
        (bytes.fromhex("4703800140"), 256),
        (bytes.fromhex("7F6604 0202 0400"), 256),
        (bytes.fromhex("7F6608 0202 0400 0202 0001"), 256),
        (bytes.fromhex("7F660A 0203 010000 0203 010000"), files.LARGEST_REPLY),
    ],
)
def test_ef_atr_info_states_how_long_replies_may_be(atr_info: bytes, limit: int) -> None:
    assert files.stated_limit(atr_info) == limit


@pytest.mark.parametrize(
    ("atr", "extended"),
    [
        ("3B80800101", None),
        ("3B8880010000000000000000 09", None),  # type B: no compact data objects
        ("3B8A80018031B87384 0140 8290 06", True),
        ("3B86800180 73800140 00 00", True),
        ("3B86800180 73800100 00 00", False),
        ("3B868001 80 31C0 7380 01", None),
        ("3B", None),
        ("", None),
        ("3BFF", None),
    ],
)
def test_historical_bytes_may_tell_of_extended_length(atr: str, extended: bool | None) -> None:
    assert files.says_extended(bytes.fromhex(atr)) is extended


@given(st.binary(max_size=40))
def test_any_bytes_as_answer_to_reset_get_an_answer(atr: bytes) -> None:
    assert files.says_extended(atr) in (True, False, None)


def test_a_chip_that_says_it_knows_no_extended_length_is_not_asked_for_more() -> None:
    reader = InHand(card_of(DIALECTS["bac"]).answer, bytes.fromhex("3B8580018073800100FF"))
    outcome = EmrtdDriver(reader).run(READ, lambda: True)
    assert isinstance(outcome.value, ChipRead)
    assert bytes.fromhex("00B0810000") not in reader.sent


@given(st.binary(min_size=1, max_size=500), st.integers(0, 20), st.sampled_from([0x5F2E, 0x7F2E]))
def test_a_portrait_is_found_in_its_record(rest: bytes, features: int, tag: int) -> None:
    assert lds.parse_portrait(portrait_group(b"\xff\xd8\xff" + rest, features, tag)) == b"\xff\xd8\xff" + rest


@given(st.binary(max_size=60))
def test_any_bytes_as_data_groups_get_an_answer(content: bytes) -> None:
    for parse, tag in ((lds.parse_portrait, 0x75), (lds.parse_details, 0x6B), (lds.parse_dg1, 0x61)):
        for data in (content, tlv.encode(tag, content)):
            assert ending(lambda parse=parse, data=data: parse(data)) in {None, ChipProblem.UNREADABLE}


GROUP = portrait_group(b"\xff\xd8\xff" + bytes(40))


@settings(max_examples=200)
@given(st.integers(0, len(GROUP) - 1), st.integers(1, 255))
def test_a_damaged_portrait_never_crashes(position: int, change: int) -> None:
    damaged = bytearray(GROUP)
    damaged[position] ^= change
    assert ending(lambda: lds.parse_portrait(bytes(damaged))) in {None, ChipProblem.UNREADABLE}


def test_details_are_texts_by_name() -> None:
    group = details_group((0x5F2B, bytes.fromhex("19851201")), (0x5F42, b"WEENA 1<ROTTERDAM"), (0x5F16, b"x"))
    assert lds.parse_details(group) == {"date_of_birth": "19851201", "address": "WEENA 1<ROTTERDAM"}
    assert lds.parse_details(details_group((0x5F2B, b"19851201"))) == {"date_of_birth": "19851201"}


@given(st.binary(max_size=3000), st.integers(1, 65536))
def test_a_command_is_short_where_it_can_be(data: bytes, le: int) -> None:
    encoded = Apdu(0, 0xB0, 0, 0, data, le).encode()
    if len(data) <= 255 and le <= 256:
        assert len(encoded) == 4 + (1 + len(data) if data else 0) + 1
    else:
        assert len(encoded) == 5 + (2 + len(data) if data else 0) + 2
        assert encoded[4] == 0
