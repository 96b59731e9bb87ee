"""PACE on every group and cipher against the simulated card, and cards that do not keep to it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st

from hardware.commands import ChipProblem, ChipRead, ReadChip
from hardware.device import Completion, Outcome
from hardware.drivers.emrtd import files, pace, tlv
from hardware.drivers.emrtd.apdu import Channel
from hardware.drivers.emrtd.curves import Curve, Multiplier
from hardware.drivers.emrtd.domain_parameters import CURVES, PRIME_GROUPS
from hardware.drivers.emrtd.driver import EmrtdDriver
from hardware.drivers.emrtd.groups import EllipticGroup, group_of
from hardware.mrz import Format, Mrz, build
from hardware.simulators.card_application import CardApplication, Dialect
from hardware.simulators.card_pace import INTEGRATED, PaceWay, card_access
from hardware.simulators.dialects import DIALECTS
from hardware.simulators.documents import TravelDocument
from hardware.simulators.issued_card import files_of, keys_of
from hardware.simulators.issuer import Issuer
from hardware.simulators.passport import document_passwords
from tests.unit.emrtd_in_hand import InHand, ending, problem

MRZ = Mrz(Format.TD3, "P", "NLD", "SPECI2014", "MOULIN", "SUZANNE", "NLD", "851201", "F", "310309")
PASSPORT = TravelDocument(MRZ, build(MRZ))
FILES = files_of(PASSPORT, Issuer())
READ = ReadChip("SPECI2014", "851201", "310309")
P256 = PaceWay(2, 2, 12)
APDUS = 10


def card_of(dialect: Dialect) -> CardApplication:
    card = CardApplication(keys_of(PASSPORT), FILES)
    card.speak(dialect, document_passwords(PASSPORT))
    return card


def only(*ways: PaceWay) -> CardApplication:
    return card_of(Dialect(basic_access=False, pace=ways, largest_reply=0x1000))


def read(answers: Callable[[bytes], bytes], command: ReadChip = READ) -> Outcome:
    return EmrtdDriver(InHand(answers)).run(command, lambda: True)


@pytest.mark.parametrize(
    "way",
    [PaceWay(2, 2, number) for number in CURVES]
    + [PaceWay(1, 2, number) for number in PRIME_GROUPS]
    + [PaceWay(2, cipher, 12) for cipher in (1, 3, 4)]
    + [PaceWay(1, 1, 0)],
    ids=lambda way: f"{'DH' if way.agreement == 1 else 'ECDH'} {way.parameters} {way.algorithm.name}",
)
def test_a_document_that_speaks_only_pace_is_read(way: PaceWay) -> None:
    outcome = read(only(way).answer)
    assert outcome.completion is Completion.SUCCESS, outcome.fault
    assert isinstance(outcome.value, ChipRead)
    assert outcome.value.surname == "MOULIN"


def test_pace_takes_so_many_commands() -> None:
    outcome = read(card_of(DIALECTS["pace"]).answer)
    assert isinstance(outcome.value, ChipRead)
    assert outcome.value.apdus == APDUS


def test_pace_comes_before_basic_access() -> None:
    reader = InHand(card_of(DIALECTS["pace"]).answer)
    assert EmrtdDriver(reader).run(READ, lambda: True).completion is Completion.SUCCESS
    assert 0x84 not in {apdu[1] for apdu in reader.sent}


def test_the_application_is_selected_under_secure_messaging() -> None:
    reader = InHand(only(P256).answer)
    EmrtdDriver(reader).run(READ, lambda: True)
    assert [apdu[0] & 0x0C for apdu in reader.sent if apdu[1] == 0xA4] == [0x0C]


def test_the_card_access_number_opens_it() -> None:
    command = ReadChip("SPECI2014", "851201", "310309", can=PASSPORT.can)
    reader = InHand(only(P256).answer)
    assert EmrtdDriver(reader).run(command, lambda: True).completion is Completion.SUCCESS
    assert any(apdu[1] == 0x22 and b"\x83\x01\x02" in apdu for apdu in reader.sent)


@pytest.mark.parametrize("way", [PaceWay(2, 2, 13), PaceWay(2, 1, 9), PaceWay(1, 2, 0)], ids=str)
@pytest.mark.parametrize(
    "command",
    [ReadChip("SPECI2015", "851201", "310309"), ReadChip("SPECI2014", "851201", "310309", can="000000")],
    ids=["MRZ", "CAN"],
)
def test_a_wrong_password_is_denied(way: PaceWay, command: ReadChip) -> None:
    assert problem(read(only(way).answer, command)) == ChipProblem.ACCESS_DENIED


def test_a_chip_that_does_not_know_the_password_is_denied() -> None:
    card = only(P256)

    def impostor(apdu: bytes) -> bytes:
        last = apdu[:2] == b"\x00\x86"
        return bytes.fromhex("7C0A8608") + bytes(8) + b"\x90\x00" if last else card.answer(apdu)

    assert problem(read(impostor)) == ChipProblem.ACCESS_DENIED


def test_a_password_that_the_chip_does_not_have_is_unreadable() -> None:
    card = CardApplication(keys_of(PASSPORT), FILES)
    card.speak(DIALECTS["pace_only"], {1: document_passwords(PASSPORT)[1]})
    command = ReadChip("SPECI2014", "851201", "310309", can=PASSPORT.can)
    assert problem(read(card.answer, command)) == ChipProblem.UNREADABLE


def test_the_quickest_known_way_is_taken_and_named_where_there_are_several() -> None:
    offer = pace.offer_of(card_access((INTEGRATED, PaceWay(1, 2, 0), PaceWay(2, 4, 14), PaceWay(2, 3, 15))))
    assert offer is not None
    assert (offer.oid, offer.parameters, offer.ambiguous) == (PaceWay(2, 3, 15).oid, 15, True)
    assert read(only(PaceWay(1, 2, 0), PaceWay(2, 3, 15)).answer).completion is Completion.SUCCESS


def test_ways_that_are_not_known_leave_basic_access() -> None:
    card = card_of(Dialect(pace=(INTEGRATED, PaceWay(2, 2, 7), PaceWay(2, 9, 12))))
    reader = InHand(card.answer)
    assert EmrtdDriver(reader).run(READ, lambda: True).completion is Completion.SUCCESS
    assert 0x84 in {apdu[1] for apdu in reader.sent}


@given(st.binary(max_size=80))
def test_any_bytes_as_card_access_get_an_answer(content: bytes) -> None:
    assert ending(lambda: pace.offer_of(tlv.encode(0x31, content))) in {None, ChipProblem.UNREADABLE}


OUTSIDE = b"\x04" + (5).to_bytes(32, "big") * 2  # no point of P-256


@pytest.mark.parametrize("step", [0x82, 0x84])
@pytest.mark.parametrize("key", [b"", b"\x04", OUTSIDE, b"\x00" * 65, bytes(400), "ours"], ids=str)
def test_a_public_key_that_is_none_is_unreadable(step: int, key: bytes | str) -> None:
    card = only(P256)

    def answers(apdu: bytes) -> bytes:
        reply = card.answer(apdu)
        if apdu[1] != 0x86 or reply[2:3] != bytes([step]):
            return reply
        ours = tlv.value(step - 1, tlv.value(0x7C, apdu[5:-1]))
        return tlv.encode(0x7C, tlv.encode(step, key if isinstance(key, bytes) else ours)) + b"\x90\x00"

    assert problem(read(answers)) == ChipProblem.UNREADABLE


@pytest.mark.parametrize("number", [0, 1, PRIME_GROUPS[0].p - 1, PRIME_GROUPS[0].p, 2], ids=lambda n: hex(n)[:6])
def test_a_number_outside_the_group_is_no_key(number: int) -> None:
    group = group_of(0, elliptic=False)
    assert group is not None
    key = number.to_bytes(PRIME_GROUPS[0].size, "big")
    with pytest.raises(ValueError, match="no key"):
        group.mapping(None).blend(bytes(15) + b"\x01").map(key)


@settings(max_examples=60)
@given(st.integers(2, 6), st.binary(max_size=90))
def test_a_card_that_turns_mad_in_the_middle_is_named(after: int, madness: bytes) -> None:
    card, count = only(P256), 0

    def answers(apdu: bytes) -> bytes:
        nonlocal count
        count += 1
        return madness if count > after else card.answer(apdu)

    assert problem(read(answers)) in set(ChipProblem)


@settings(max_examples=60)
@given(st.integers(2, 6), st.data())
def test_no_bit_of_the_establishment_changes_unseen(which: int, data: st.DataObject) -> None:
    card, count = only(P256), 0

    def answers(apdu: bytes) -> bytes:
        nonlocal count
        reply, count = card.answer(apdu), count + 1
        if count != which + 1 or len(reply) == 2:
            return reply
        bit = data.draw(st.integers(0, (len(reply) - 2) * 8 - 1))
        return (int.from_bytes(reply, "big") ^ 1 << (bit + 16)).to_bytes(len(reply), "big")

    outcome = read(answers)
    if which == 2:  # the answer to MSE:Set AT has no data to change
        assert outcome.completion is Completion.SUCCESS
    else:
        assert problem(outcome) in {ChipProblem.UNREADABLE, ChipProblem.ACCESS_DENIED}


CURVE = st.sampled_from(list(CURVES.values()))


@settings(max_examples=60)
@given(CURVE, st.data())
def test_our_multiplication_and_that_of_openssl_agree(curve: Curve, data: st.DataObject) -> None:
    one, other = (data.draw(st.integers(1, curve.n - 1)) for _ in range(2))
    point = curve.multiply(one, curve.generator)
    multiplier = Multiplier(curve, other)
    assert curve.decode(curve.encode(point)) == point
    assert multiplier.point() == curve.multiply(other, curve.generator)
    product = curve.multiply(other, point)
    assert multiplier.x_times(point) == product[0]
    y = curve.root_at(point[0])
    assert y % 2 == 0
    assert y in (point[1], curve.p - point[1])


@settings(max_examples=60)
@given(CURVE, st.data())
def test_both_sides_agree_whatever_is_drawn(curve: Curve, data: st.DataObject) -> None:
    """The chip's side as it stands in ICAO 9303-11, 4.4.3.3.1, with whole points."""
    ours, theirs, ours_then, theirs_then, number = (data.draw(st.integers(1, curve.n - 1)) for _ in range(5))
    nonce = number.to_bytes(curve.size + 1, "big")
    draws = iter((ours, ours_then))
    assume(ours != theirs and ours + theirs != curve.n)
    try:
        shared = curve.multiply(ours * theirs % curve.n, curve.generator)
        generator = curve.add(curve.multiply(number, curve.generator), shared)
        key_then = curve.multiply(theirs_then, generator)
        mapping = EllipticGroup(curve).mapping(lambda _: next(draws))
        agreement = mapping.blend(nonce).map(curve.encode(curve.multiply(theirs, curve.generator)))
        secret = agreement.secret(curve.encode(key_then))
    except ValueError:
        reject()  # the infinite point, or one key of both
    assert int.from_bytes(secret, "big") == curve.multiply(theirs_then, curve.decode(agreement.public))[0]


@pytest.mark.parametrize("curve", CURVES.values(), ids=CURVES)
def test_the_numbers_of_a_curve_fit_each_other(curve: Curve) -> None:
    assert curve.decode(curve.encode(curve.generator)) == curve.generator
    assert abs(curve.n - curve.p - 1) <= 2 * (1 << (curve.p.bit_length() + 1) // 2)  # Hasse
    with pytest.raises(ValueError, match="infinite"):
        curve.multiply(curve.n, curve.generator)
    assert curve.multiply(curve.n - 1, curve.generator) == (curve.x, curve.p - curve.y)


@given(CURVE, st.integers(0))
def test_a_number_that_is_no_square_has_no_point(curve: Curve, x: int) -> None:
    x %= curve.p
    square = (x**3 + curve.a * x + curve.b) % curve.p
    if pow(square, (curve.p - 1) // 2, curve.p) in (0, 1):
        assert curve.decode(curve.encode((x, curve.root_at(x))))[0] == x
    else:
        with pytest.raises(ValueError, match="no point"):
            curve.root_at(x)


@pytest.mark.parametrize("number", PRIME_GROUPS)
def test_the_numbers_of_a_prime_group_fit_each_other(number: int) -> None:
    prime = PRIME_GROUPS[number]
    assert pow(prime.g, prime.q, prime.p) == 1
    assert (prime.p - 1) % prime.q == 0


def test_what_the_chip_says_of_pace_is_read_in_the_clear() -> None:
    channel = Channel(InHand(only(P256).answer), lambda: True)
    assert files.read_file(channel, files.CARD_ACCESS) == card_access((P256,))
