"""The path from a document signer to its country: followed, refused with a reason, and never crashed on."""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given, settings
from hypothesis import strategies as st

from hardware.commands import Chain, ChipProblem, ChipRead, LicenceRead, ReadChip, ReadLicence
from hardware.device import Acts, Completion, Fault, State
from hardware.driver import Driver
from hardware.drivers.emrtd import Options, create, csca_folder, sod, tlv
from hardware.drivers.emrtd.csca import Authorities
from hardware.drivers.emrtd.csca_index import country_of_revocations, index_certificate, revoked_serials
from hardware.drivers.emrtd.der import MALFORMED
from hardware.drivers.emrtd.master_list import certificates_on
from hardware.drivers.emrtd.problems import ChipError
from hardware.mrz import Format, Mrz, build
from hardware.simulators.authority import Authority
from hardware.simulators.documents import TravelDocument
from hardware.simulators.issued_card import issuer
from hardware.simulators.licences import licence_of
from hardware.simulators.passport import ChipReaderSimulator

NL, BE = Authority("NL"), Authority("BE")
SIGNER, _ = NL.signer()
YESTERDAY = datetime.datetime.now(datetime.UTC) - datetime.timedelta(hours=1)


def der(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(Encoding.DER)


def refusal(authorities: Authorities, signer: x509.Certificate | bytes) -> Fault | None:
    """Why a document signer is not trusted; None where it is."""
    try:
        authorities.prove(signer if isinstance(signer, bytes) else der(signer))
    except ChipError as error:
        return error.outcome.fault
    return None


def reason(authorities: Authorities, signer: x509.Certificate | bytes) -> str:
    fault = refusal(authorities, signer)
    assert fault is not None
    assert fault.code == ChipProblem.NOT_GENUINE
    return fault.vendor_text


def folder(path: Path, **files: bytes) -> Authorities:
    for name, content in files.items():
        (path / name.replace("_", ".")).write_bytes(content)
    return Authorities(str(path))


def test_a_signer_of_a_known_authority_is_trusted(tmp_path: Path) -> None:
    authorities = folder(tmp_path, nl_cer=der(NL.certificate), be_der=der(BE.certificate))
    assert refusal(authorities, SIGNER) is None
    assert authorities.fault() is None


@pytest.mark.parametrize("name", ["nl.cer", "NL.CRT", "nl.pem"])
def test_certificates_come_as_der_or_pem(tmp_path: Path, name: str) -> None:
    encoding = Encoding.PEM if name == "nl.pem" else Encoding.DER
    (tmp_path / name).write_bytes(NL.certificate.public_bytes(encoding))
    assert refusal(Authorities(str(tmp_path)), SIGNER) is None


def test_several_certificates_stand_in_one_pem(tmp_path: Path) -> None:
    text = b"Countries\n" + b"".join(each.certificate.public_bytes(Encoding.PEM) for each in (BE, NL))
    assert refusal(folder(tmp_path, both_pem=text), SIGNER) is None


def test_authorities_come_on_master_lists(tmp_path: Path) -> None:
    publisher = Authority("DE")
    master_list = publisher.master_list(publisher.certificate, BE.certificate, NL.certificate)
    authorities = folder(tmp_path, germany_ml=master_list)
    assert refusal(authorities, SIGNER) is None
    assert refusal(authorities, BE.signer()[0]) is None


def test_a_master_list_that_was_changed_is_named_and_not_believed(tmp_path: Path) -> None:
    changed = BE.master_list(NL.certificate)[:-1] + b"\x00"
    authorities = folder(tmp_path, be_cer=der(BE.certificate), list_ml=changed)
    assert "no authority of NL" in reason(authorities, SIGNER)
    fault = authorities.fault()
    assert fault is not None
    assert (fault.code, fault.acts) == ("csca_unreadable", Acts.CONFIGURATION)
    assert "list.ml: signature" in fault.vendor_text
    assert authorities.usable()


def test_a_signer_of_an_unknown_country_is_refused(tmp_path: Path) -> None:
    assert (
        reason(folder(tmp_path, be_cer=der(BE.certificate)), SIGNER)
        == "no authority of NL that is known here issued it"
    )


def test_a_signer_of_a_made_up_authority_is_refused(tmp_path: Path) -> None:
    """The very same names, another key."""
    assert "no authority of NL" in reason(folder(tmp_path, nl_cer=der(NL.certificate)), Authority("NL").signer()[0])


def test_an_authority_signs_for_its_own_country_only(tmp_path: Path) -> None:
    foreign = BE.certify(SIGNER.subject, SIGNER.public_key(), YESTERDAY + datetime.timedelta(days=1))
    authorities = folder(tmp_path, be_cer=der(BE.certificate), nl_cer=der(NL.certificate))
    assert "no authority of NL" in reason(authorities, foreign)


def test_a_signer_that_signs_itself_is_refused(tmp_path: Path) -> None:
    assert "no authority of NL" in reason(folder(tmp_path, nl_cer=der(NL.certificate)), Authority("NL").certificate)


def test_a_document_signer_in_the_folder_is_no_authority(tmp_path: Path) -> None:
    assert "no authority of NL" in reason(folder(tmp_path, signer_cer=der(SIGNER)), SIGNER)


def test_a_link_certificate_leads_to_the_authority_before(tmp_path: Path) -> None:
    newer = Authority("NL", generation=2)
    signer, _ = newer.signer()
    link = der(NL.link(newer))
    assert refusal(folder(tmp_path, old_cer=der(NL.certificate), link_cer=link), signer) is None
    (tmp_path / "old.cer").unlink()
    assert "no authority of NL" in reason(Authorities(str(tmp_path)), signer)


def test_what_is_past_its_date_is_refused(tmp_path: Path) -> None:
    late, _ = NL.signer(until=YESTERDAY)
    assert reason(folder(tmp_path, nl_cer=der(NL.certificate)), late) == "a certificate of NL is not valid today"
    old = Authority("NL", until=YESTERDAY)
    assert (
        reason(folder(tmp_path, nl_cer=der(old.certificate)), old.signer()[0])
        == "a certificate of NL is not valid today"
    )


def test_a_revoked_signer_is_refused(tmp_path: Path) -> None:
    other, _ = NL.signer()
    authorities = folder(tmp_path, nl_cer=der(NL.certificate), nl_crl=NL.revoke(SIGNER))
    assert reason(authorities, SIGNER) == "a certificate was revoked by NL"
    assert refusal(authorities, other) is None
    assert refusal(authorities, other) is None


def test_a_revoked_link_is_no_way(tmp_path: Path) -> None:
    newer = Authority("NL", generation=2)
    link = NL.link(newer)
    authorities = folder(tmp_path, old_cer=der(NL.certificate), link_cer=der(link), nl_crl=NL.revoke(link))
    assert reason(authorities, newer.signer()[0]) == "a certificate was revoked by NL"


def test_a_revocation_list_of_somebody_else_revokes_nothing(tmp_path: Path) -> None:
    forged = Authority("NL").revoke(SIGNER)
    authorities = folder(tmp_path, nl_cer=der(NL.certificate), nl_crl=forged)
    assert refusal(authorities, SIGNER) is None
    fault = authorities.fault()
    assert fault is not None
    assert fault.vendor_text == "revocation list of NL: signed by no authority known here"


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.mkdir(), lambda path: path.write_bytes(b"")])
def test_a_folder_that_gives_nothing_condemns_nobody(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "csca")
    authorities = Authorities(str(tmp_path / "csca"))
    assert not authorities.usable()
    fault = authorities.fault()
    assert fault is not None
    assert (fault.code, fault.acts) == ("csca_unreadable", Acts.CONFIGURATION)
    with pytest.raises(ChipError) as ended:
        authorities.prove(der(SIGNER))
    assert ended.value.outcome.completion is Completion.DEVICE_NOT_READY


def test_a_broken_file_is_named_and_the_others_count(tmp_path: Path) -> None:
    authorities = folder(
        tmp_path, nl_cer=der(NL.certificate), broken_crt=b"no certificate", notes_txt=b"x", bad_crl=b"0\x00"
    )
    assert refusal(authorities, SIGNER) is None
    fault = authorities.fault()
    assert fault is not None
    assert "broken.crt" in fault.vendor_text
    assert "bad.crl" in fault.vendor_text
    assert "notes" not in fault.vendor_text


def test_a_folder_that_changed_is_read_again(tmp_path: Path) -> None:
    authorities = folder(tmp_path, be_cer=der(BE.certificate))
    assert refusal(authorities, SIGNER) is not None
    time.sleep(0.02)  # the clock of the file system ticks slower than ours
    folder(tmp_path, nl_cer=der(NL.certificate))
    assert refusal(authorities, SIGNER) is None


MRZ = Mrz(Format.TD3, "P", "NLD", "SPECI2014", "MOULIN", "SUZANNE", "NLD", "851201", "F", "310309")
PASSPORT = TravelDocument(MRZ, build(MRZ))
READ = ReadChip("SPECI2014", "851201", "310309")


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[ChipReaderSimulator]:
    simulator = ChipReaderSimulator(str(tmp_path / "reader"), {PASSPORT.number: PASSPORT})
    yield simulator
    simulator.stop()


def driver_for(tmp_path: Path, **files: bytes) -> Driver:
    """An open one, whose folder holds these files."""
    (tmp_path / "csca").mkdir()
    folder(tmp_path / "csca", **files)
    driver = create(Options(f"socket:{tmp_path / 'reader'}", str(tmp_path / "csca")))
    assert driver.open() is None
    return driver


@pytest.mark.parametrize(
    ("what", "command"),
    [
        ("SPECI2014 pace ca", READ),
        ("SPECI2014 aa", READ),
        ("SPECI2014 licence ca", ReadLicence(licence_of(PASSPORT).line)),
    ],
)
def test_a_document_on_the_reader_is_trusted(
    tmp_path: Path, reader: ChipReaderSimulator, what: str, command: ReadChip | ReadLicence
) -> None:
    driver = driver_for(tmp_path, nl_cer=der(issuer().authority.certificate))
    reader.do("lay", what)
    outcome = driver.run(command, lambda: True)
    driver.close()
    assert isinstance(outcome.value, ChipRead | LicenceRead), outcome.fault
    assert outcome.value.chain is Chain.TRUSTED


def test_a_document_of_nobody_we_know_is_not_genuine(tmp_path: Path, reader: ChipReaderSimulator) -> None:
    driver = driver_for(tmp_path, nl_cer=der(NL.certificate), broken_cer=b"")
    reader.do("lay", PASSPORT.number)
    outcome = driver.run(READ, lambda: True)
    driver.poll()
    status = driver.status()
    driver.close()
    assert outcome.completion is Completion.FRAUD_ATTEMPT
    assert outcome.fault is not None
    assert "no authority of NL" in outcome.fault.vendor_text
    assert PASSPORT.number not in outcome.fault.vendor_text
    assert (status.state, [fault.code for fault in status.faults]) == (State.ONLINE, ["csca_unreadable"])


def test_without_authorities_a_reader_is_not_for_visitors(tmp_path: Path) -> None:
    driver = driver_for(tmp_path)
    driver.poll()
    assert driver.status().state is State.OFFLINE
    assert [fault.code for fault in driver.status().faults] == ["csca_unreadable"]
    folder(tmp_path / "csca", nl_cer=der(NL.certificate))
    driver.poll()
    assert driver.status().state is State.ONLINE
    driver.close()


VALID = {"certificate": der(SIGNER), "revocations": NL.revoke(SIGNER), "list": BE.master_list(NL.certificate)}
SIGNED_BYTES = 4 + len(SIGNER.tbs_certificate_bytes)
READERS: dict[str, tuple[str, Callable[[bytes], object]]] = {
    "certificate": ("certificate", index_certificate),
    "revocations": ("revocations", lambda data: (country_of_revocations(data), revoked_serials(data))),
    "master list": ("list", certificates_on),
}


@pytest.mark.parametrize("which", READERS)
@settings(max_examples=150)
@given(st.data())
def test_no_bytes_crash_a_reader(which: str, data: st.DataObject) -> None:
    valid, read = READERS[which]
    content = bytearray(VALID[valid])
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    for hostile in (
        bytes(content),
        data.draw(st.binary(max_size=200)),
        bytes(content[: data.draw(st.integers(0, 400))]),
    ):
        try:
            read(hostile)
        except (ChipError, *MALFORMED):
            continue


@pytest.mark.parametrize("bomb", [b"0\x80" * 100_000, b"\x30\x83\xff\xff\xff" * 1000, b"\x31\x82\x00\x01" * 1000])
@pytest.mark.parametrize("which", READERS)
def test_no_bomb_hurts_a_reader(which: str, bomb: bytes) -> None:
    with pytest.raises((ChipError, *MALFORMED)):
        READERS[which][1](bomb)


@settings(max_examples=150)
@given(st.integers(0, SIGNED_BYTES - 1), st.integers(1, 255))
def test_a_damaged_signer_is_never_trusted(tmp_path: Path, position: int, change: int) -> None:
    authorities = folder(tmp_path, nl_cer=der(NL.certificate))
    damaged = bytearray(VALID["certificate"])
    damaged[position] ^= change
    reason(authorities, bytes(damaged))


@given(st.dictionaries(st.sampled_from(["a.cer", "b.ml", "c.crl", "d.pem"]), st.binary(max_size=60)))
@settings(max_examples=50)
def test_any_folder_is_read(tmp_path: Path, files: dict[str, bytes]) -> None:
    for old in tmp_path.iterdir():
        old.unlink()
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    assert len(csca_folder.read(tmp_path).problems) == len(files)


@pytest.mark.parametrize("bomb", [b"0\x80" * 100_000, b"\x30\x83\xff\xff\xff" * 1000, b"\x30\x82\x00\x04" * 1000])
def test_no_bomb_hurts_the_reading_of_a_security_object(bomb: bytes) -> None:
    with pytest.raises(ChipError) as ended:
        sod.open_sod(tlv.encode(0x77, bomb))
    assert ended.value.outcome.fault is not None
    assert ended.value.outcome.fault.code == ChipProblem.UNREADABLE
