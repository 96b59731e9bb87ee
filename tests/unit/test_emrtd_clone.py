"""Copies of a chip are found out: Chip and Active Authentication, in every way that a chip may offer them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given, settings
from hypothesis import strategies as st

from hardware.commands import ChipProblem, ChipRead, Clone, ReadChip
from hardware.device import Completion, Outcome
from hardware.drivers.emrtd import active_authentication, chip_authentication, tlv
from hardware.drivers.emrtd.agreement import peer_key
from hardware.drivers.emrtd.ciphers import Algorithm
from hardware.drivers.emrtd.domain_parameters import PRIME_GROUPS
from hardware.drivers.emrtd.driver import EmrtdDriver
from hardware.drivers.emrtd.files import DG14, DG15
from hardware.drivers.emrtd.problems import ChipError
from hardware.mrz import Format, Mrz, build
from hardware.simulators.card_application import CardApplication, Dialect
from hardware.simulators.card_keys import (
    EllipticAgreementKey,
    EllipticSigningKey,
    PrimeAgreementKey,
    RsaSigningKey,
    data_group_14,
    data_group_15,
)
from hardware.simulators.dialects import DIALECTS
from hardware.simulators.documents import TravelDocument
from hardware.simulators.issued_card import ChipKeys, files_of, issued, keys_of
from hardware.simulators.issuer import Issuer
from hardware.simulators.passport import document_passwords
from tests.unit.emrtd_in_hand import Answers, InHand

MRZ = Mrz(Format.TD3, "P", "NLD", "SPECI2014", "MOULIN", "SUZANNE", "NLD", "851201", "F", "310309")
PASSPORT = TravelDocument(MRZ, build(MRZ))
READ = ReadChip("SPECI2014", "851201", "310309")
ISSUER = Issuer()

CURVES = (ec.SECP224R1(), ec.SECP256R1(), ec.SECP384R1(), ec.SECP521R1(), ec.BrainpoolP256R1(), ec.BrainpoolP512R1())
AGREEMENTS: dict[str, Callable[[], ChipKeys]] = {
    f"{curve.name} {algorithm.name}": lambda curve=curve, algorithm=algorithm: ChipKeys(
        EllipticAgreementKey(curve, algorithm)
    )
    for curve, algorithm in [(curve, Algorithm.AES_128) for curve in CURVES] + [(CURVES[1], each) for each in Algorithm]
} | {
    f"group {number} {algorithm.name}": lambda number=number, algorithm=algorithm: ChipKeys(
        PrimeAgreementKey(PRIME_GROUPS[number].p, PRIME_GROUPS[number].g, algorithm)
    )
    for number, algorithm in [(0, Algorithm.TRIPLE_DES), (0, Algorithm.AES_256), (2, Algorithm.AES_128)]
}
SIGNATURES: dict[str, Callable[[], ChipKeys]] = {
    **{
        f"{curve.name} {digest}": lambda curve=curve, digest=digest: ChipKeys(signing=EllipticSigningKey(curve, digest))
        for curve, digest in [(CURVES[1], digest) for digest in range(1, 6)] + [(curve, 3) for curve in CURVES]
    },
    "RSA 1024 SHA-1": lambda: ChipKeys(signing=RsaSigningKey()),
    "RSA 1024 SHA-256": lambda: ChipKeys(signing=RsaSigningKey(1024, "sha256", b"\x34\xcc")),
    "RSA 2048 SHA-512": lambda: ChipKeys(signing=RsaSigningKey(2048, "sha512", b"\x35\xcc")),
}


def card(keys: ChipKeys, printed: ChipKeys | None = None, dialect: Dialect = DIALECTS["pace"]) -> CardApplication:
    """A chip with these keys; `printed` are those its data groups name, its own unless it is a copy."""
    files = files_of(PASSPORT, ISSUER, printed or keys)
    application = CardApplication(keys_of(PASSPORT), files, keys.proof)
    application.speak(dialect, document_passwords(PASSPORT))
    return application


def read(answers: Answers) -> Outcome:
    return EmrtdDriver(InHand(answers)).run(READ, lambda: True)


def problem(outcome: Outcome) -> str:
    assert outcome.fault is not None
    return outcome.fault.code


def ending(act: Callable[[], None]) -> str | None:
    """The problem with which it ends; None where there is none."""
    try:
        act()
    except ChipError as error:
        return problem(error.outcome)
    return None


def clone(outcome: Outcome) -> Clone:
    assert outcome.completion is Completion.SUCCESS, outcome.fault
    assert isinstance(outcome.value, ChipRead)
    return outcome.value.clone


@pytest.mark.parametrize("make", AGREEMENTS.values(), ids=AGREEMENTS.keys())
def test_chip_authentication(make: Callable[[], ChipKeys]) -> None:
    keys, others = make(), make()
    assert clone(read(card(keys).answer)) is Clone.CHIP_AUTHENTICATED
    assert problem(read(card(others, printed=keys).answer)) == ChipProblem.NOT_GENUINE
    assert problem(read(card(ChipKeys(), printed=keys).answer)) == ChipProblem.NOT_GENUINE


@pytest.mark.parametrize("make", SIGNATURES.values(), ids=SIGNATURES.keys())
def test_active_authentication(make: Callable[[], ChipKeys]) -> None:
    keys, others = make(), make()
    assert clone(read(card(keys).answer)) is Clone.ACTIVE_AUTHENTICATED
    assert problem(read(card(others, printed=keys).answer)) == ChipProblem.NOT_GENUINE
    assert problem(read(card(ChipKeys(), printed=keys).answer)) == ChipProblem.NOT_GENUINE


@pytest.mark.parametrize("dialect", DIALECTS.values(), ids=DIALECTS.keys())
@pytest.mark.parametrize("proof", ["ca", "aa", ""])
def test_every_kind_of_chip_can_prove_itself(dialect: Dialect, proof: str) -> None:
    expected = {"ca": Clone.CHIP_AUTHENTICATED, "aa": Clone.ACTIVE_AUTHENTICATED, "": Clone.NOT_OFFERED}
    laid = issued(PASSPORT, "lay", proof)
    laid.speak(dialect, document_passwords(PASSPORT))
    assert clone(read(laid.answer)) is expected[proof]


@pytest.mark.parametrize("proof", ["ca", "aa"])
def test_a_copy_of_what_can_be_read_is_not_the_chip(proof: str) -> None:
    outcome = read(issued(PASSPORT, "clone", proof).answer)
    assert problem(outcome) == ChipProblem.NOT_GENUINE
    assert outcome.completion is Completion.FRAUD_ATTEMPT


def test_chip_authentication_comes_first() -> None:
    both = ChipKeys(EllipticAgreementKey(CURVES[1], Algorithm.AES_128, key_id=7), EllipticSigningKey(CURVES[1], 3))
    reader = InHand(card(both).answer)
    assert clone(EmrtdDriver(reader).run(READ, lambda: True)) is Clone.CHIP_AUTHENTICATED


def test_a_chip_cannot_take_its_key_back() -> None:
    """The files of a copy without DG14 and DG15: the security object still names them."""
    for proof, missing in (("ca", DG14), ("aa", DG15)):
        keys = {"ca": AGREEMENTS, "aa": SIGNATURES}[proof]["secp256r1 AES_128" if proof == "ca" else "secp256r1 3"]()
        files = files_of(PASSPORT, ISSUER, keys)
        del files[missing]
        assert problem(read(CardApplication(keys_of(PASSPORT), files).answer)) == ChipProblem.UNREADABLE


def test_a_chip_cannot_name_another_key() -> None:
    signed, own = (ChipKeys(EllipticAgreementKey(CURVES[1], Algorithm.AES_128)) for _ in range(2))
    files = files_of(PASSPORT, ISSUER, signed) | {DG14: data_group_14(*own.infos)}
    assert problem(read(CardApplication(keys_of(PASSPORT), files, own.proof).answer)) == ChipProblem.NOT_GENUINE


def test_chip_authentication_costs_three_commands_and_no_more() -> None:
    plain, proved = (InHand(card(keys).answer) for keys in (ChipKeys(), AGREEMENTS["secp256r1 AES_128"]()))
    for reader in (plain, proved):
        EmrtdDriver(reader).run(READ, lambda: True)
    assert len(proved.sent) == len(plain.sent) + 3


def test_the_strongest_way_is_taken() -> None:
    weak, strong = (EllipticAgreementKey(CURVES[1], each) for each in (Algorithm.TRIPLE_DES, Algorithm.AES_256))
    offer = chip_authentication.offer_of(data_group_14(weak.infos[0], strong.infos[0], strong.infos[1]))
    assert offer is not None
    assert offer.algorithm is Algorithm.AES_256


def test_a_key_without_a_protocol_means_triple_des() -> None:
    key = EllipticAgreementKey(CURVES[1], Algorithm.TRIPLE_DES)
    offer = chip_authentication.offer_of(data_group_14(key.infos[1]))
    assert offer is not None
    assert (offer.algorithm, offer.oid[-2:]) == (Algorithm.TRIPLE_DES, b"\x02\x01")


def test_a_key_that_cannot_be_used_is_no_offer() -> None:
    key = EllipticAgreementKey(ec.SECP256K1(), Algorithm.AES_128)
    assert chip_authentication.offer_of(data_group_14(*key.infos)) is None
    assert active_authentication.key_in(data_group_15(EllipticSigningKey(ec.SECP256K1(), 3))) is None


def test_a_challenge_signed_for_another_is_no_proof() -> None:
    for key in (EllipticSigningKey(CURVES[1], 3), RsaSigningKey()):
        verifier = active_authentication.key_in(data_group_15(key))
        assert verifier is not None
        signature = key.sign(b"12345678")
        assert verifier.signed(b"12345678", signature)
        assert not verifier.signed(b"12345679", signature)
        assert not verifier.signed(b"12345678", signature[:-1])
        assert not verifier.signed(b"12345678", b"")


EC_KEY, RSA_KEY = EllipticSigningKey(CURVES[1], 3), RsaSigningKey()
EC_VERIFIER, RSA_VERIFIER = (active_authentication.key_in(data_group_15(key)) for key in (EC_KEY, RSA_KEY))


@settings(max_examples=150)
@given(st.booleans(), st.data())
def test_a_damaged_signature_is_never_right(elliptic: bool, data: st.DataObject) -> None:
    key, verifier = (EC_KEY, EC_VERIFIER) if elliptic else (RSA_KEY, RSA_VERIFIER)
    assert verifier is not None
    signature = bytearray(key.sign(bytes(8)))
    signature[data.draw(st.integers(0, len(signature) - 1))] ^= data.draw(st.integers(1, 255))
    assert not verifier.signed(bytes(8), bytes(signature))


FILES = {
    "DG14 ECDH": data_group_14(*EllipticAgreementKey(CURVES[1], Algorithm.AES_128, key_id=1).infos, *EC_KEY.infos),
    "DG14 DH": data_group_14(*PrimeAgreementKey(PRIME_GROUPS[0].p, PRIME_GROUPS[0].g, Algorithm.AES_128).infos),
    "DG15 ECDSA": data_group_15(EC_KEY),
    "DG15 RSA": data_group_15(RSA_KEY),
}


def understand(name: str, content: bytes) -> None:
    if name.startswith("DG15"):
        key = active_authentication.key_in(content)
        assert key is None or not key.signed(bytes(8), bytes(64))
        return
    offer = chip_authentication.offer_of(content)
    if offer is not None:
        offer.key.agree()
    active_authentication.hash_in(content)


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=150, deadline=2000)
@given(st.data())
def test_hostile_files_end_with_a_name(name: str, data: st.DataObject) -> None:
    content = bytearray(FILES[name])
    for _ in range(data.draw(st.integers(1, 3))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    wrapped = tlv.encode(content[0], data.draw(st.binary(max_size=80)))
    for hostile in (bytes(content), wrapped):
        assert ending(lambda hostile=hostile: understand(name, hostile)) in (None, ChipProblem.UNREADABLE)


def test_files_of_many_small_objects_are_refused() -> None:
    many = tlv.encode(0x31, b"\x30\x00" * 300_000)
    for understood in (chip_authentication.offer_of, active_authentication.key_in):
        with pytest.raises(ChipError):
            understood(tlv.encode(0x6E, many))
    assert sum(1 for _ in tlv.items(tlv.value(0x31, many))) == 300_000


@pytest.mark.parametrize("bits", [8, 8192, 20_000])
def test_a_prime_of_any_size_costs_nothing(bits: int) -> None:
    key = PrimeAgreementKey((1 << bits) - 1, 2, Algorithm.AES_128)
    assert chip_authentication.offer_of(data_group_14(*key.infos)) is None
    with pytest.raises(ChipError):
        peer_key(b"\x30\x80" * 50_000)
