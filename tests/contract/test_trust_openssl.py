"""Authorities, master lists, revocations and the keys of chips as OpenSSL makes and judges them."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest
from asn1crypto import core, keys, pem, x509
from cryptography.hazmat.primitives.serialization import Encoding

from hardware.drivers.emrtd import active_authentication, tlv
from hardware.drivers.emrtd.agreement import peer_key
from hardware.drivers.emrtd.csca import Authorities
from hardware.drivers.emrtd.der import children, whole
from hardware.drivers.emrtd.master_list import CSCA_MASTER_LIST, certificates_on
from hardware.drivers.emrtd.problems import ChipError
from hardware.drivers.emrtd.sod import LDS_SECURITY_OBJECT
from hardware.simulators.authority import Authority
from hardware.simulators.issuer import Issuer

pytestmark = [
    pytest.mark.real_peer,
    pytest.mark.skipif(shutil.which("openssl") is None, reason="the openssl command is not installed"),
]

RSA = ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"]
PSS = ["-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:32"]


def ec(curve: str, encoding: str = "explicit") -> list[str]:
    return ["-algorithm", "EC", "-pkeyopt", f"ec_paramgen_curve:{curve}", "-pkeyopt", f"ec_param_enc:{encoding}"]


KINDS: dict[str, tuple[list[str], list[str], str]] = {
    "RSA PKCS #1 v1.5": (RSA, [], "sha256"),
    "RSA-PSS": (RSA, PSS, "sha256"),
    "P-256 named": (ec("P-256", "named_curve"), [], "sha256"),
    "P-384 spelled out": (ec("P-384"), [], "sha384"),
    "brainpoolP256r1 spelled out": (ec("brainpoolP256r1"), [], "sha256"),
    "brainpoolP512r1 spelled out": (ec("brainpoolP512r1"), [], "sha512"),
}
CONFIGURATION = """
[req]
distinguished_name = name
[name]
[authority]
basicConstraints = critical,CA:TRUE,pathlen:0
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[signer]
keyUsage = critical,digitalSignature
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[ca]
default_ca = own
[own]
database = index.txt
crlnumber = crlnumber
default_md = sha256
default_crl_days = 90
"""


def openssl(folder: Path, *arguments: str, succeeds: bool = True) -> bytes:
    done = subprocess.run(["openssl", *arguments], cwd=folder, check=False, capture_output=True)
    assert (done.returncode == 0) is succeeds, done.stderr
    return done.stdout


def country(folder: Path, kind: str) -> None:
    """csca.pem, csca.key, signer.pem and signer.key of one country."""
    key, how, digest = KINDS[kind]
    (folder / "cnf").write_text(CONFIGURATION)
    for who in ("csca", "signer"):
        openssl(folder, "genpkey", *key, "-out", f"{who}.key")
    made = ["-config", "cnf", f"-{digest}", *how]
    own = ["-x509", "-subj", "/C=NL/O=State/CN=CSCA", "-days", "9", "-extensions", "authority"]
    openssl(folder, "req", *made, *own, "-new", "-key", "csca.key", "-out", "csca.pem")
    openssl(folder, "req", *made, "-new", "-key", "signer.key", "-subj", "/C=NL/CN=Signer", "-out", "signer.csr")
    issue = ["-CA", "csca.pem", "-CAkey", "csca.key", "-set_serial", "4711", "-days", "5"]
    extensions = ["-extfile", "cnf", "-extensions", "signer", f"-{digest}", *how]
    openssl(folder, "x509", "-req", "-in", "signer.csr", *issue, *extensions, "-out", "signer.pem")


def der(path: Path) -> bytes:
    return bytes(pem.unarmor(path.read_bytes())[2])


def known(folder: Path, **files: bytes) -> Authorities:
    place = folder / "known"
    place.mkdir()
    for name, content in files.items():
        (place / name.replace("_", ".")).write_bytes(content)
    return Authorities(str(place))


@pytest.mark.parametrize("kind", KINDS)
def test_signers_issued_by_openssl_are_followed(tmp_path: Path, kind: str) -> None:
    country(tmp_path, kind)
    # OpenSSL itself takes a curve that is spelled out only where it is told that the certificate is trusted.
    openssl(tmp_path, "verify", "-CAfile", "csca.pem", "signer.pem", succeeds="spelled out" not in kind)
    known(tmp_path, csca_pem=(tmp_path / "csca.pem").read_bytes()).prove(der(tmp_path / "signer.pem"))


def test_signers_of_another_authority_are_refused_by_both(tmp_path: Path) -> None:
    for folder in (tmp_path / "a", tmp_path / "b"):
        folder.mkdir()
        country(folder, "P-256 named")
    shutil.copy(tmp_path / "a" / "csca.pem", tmp_path / "csca.pem")
    openssl(tmp_path, "verify", "-CAfile", "csca.pem", "b/signer.pem", succeeds=False)
    with pytest.raises(ChipError):
        known(tmp_path, csca_pem=(tmp_path / "csca.pem").read_bytes()).prove(der(tmp_path / "b" / "signer.pem"))


@pytest.mark.parametrize("kind", ["RSA PKCS #1 v1.5", "brainpoolP256r1 spelled out"])
def test_revocations_by_openssl_are_heeded(tmp_path: Path, kind: str) -> None:
    country(tmp_path, kind)
    (tmp_path / "index.txt").write_text("")
    (tmp_path / "crlnumber").write_text("01\n")
    by = ["-config", "cnf", "-keyfile", "csca.key", "-cert", "csca.pem"]
    csca = (tmp_path / "csca.pem").read_bytes()
    openssl(tmp_path, "ca", *by, "-gencrl", "-out", "none.crl")
    openssl(tmp_path, "ca", *by, "-revoke", "signer.pem")
    openssl(tmp_path, "ca", *by, "-gencrl", "-out", "revoked.crl")
    authorities = known(tmp_path, csca_pem=csca, nl_crl=(tmp_path / "none.crl").read_bytes())
    authorities.prove(der(tmp_path / "signer.pem"))
    assert authorities.fault() is None
    shutil.rmtree(tmp_path / "known")
    with pytest.raises(ChipError) as ended:
        known(tmp_path, csca_pem=csca, nl_crl=(tmp_path / "revoked.crl").read_bytes()).prove(
            der(tmp_path / "signer.pem")
        )
    assert ended.value.outcome.fault is not None
    assert ended.value.outcome.fault.vendor_text == "a certificate was revoked by NL"


class Listed(core.SetOf):  # type: ignore[misc]
    _child_spec = x509.Certificate


class MasterList(core.Sequence):  # type: ignore[misc]
    _fields = [("version", core.Integer), ("certificates", Listed)]  # noqa: RUF012


def test_master_lists_signed_by_openssl_are_read(tmp_path: Path) -> None:
    country(tmp_path, "RSA-PSS")
    listed = [x509.Certificate.load(der(tmp_path / "csca.pem"))]
    (tmp_path / "content").write_bytes(MasterList({"version": 0, "certificates": listed}).dump())
    sign = ["-sign", "-binary", "-nodetach", "-econtent_type", CSCA_MASTER_LIST, "-md", "sha256", "-outform", "DER"]
    how = ["-signer", "signer.pem", "-inkey", "signer.key", "-keyopt", "rsa_padding_mode:pss"]
    openssl(tmp_path, "cms", *sign, "-in", "content", "-out", "list.ml", *how)
    assert certificates_on((tmp_path / "list.ml").read_bytes()) == [listed[0].dump()]


def test_openssl_accepts_what_our_authorities_sign(tmp_path: Path) -> None:
    authority = Authority("NL")
    (tmp_path / "csca.pem").write_bytes(authority.certificate.public_bytes(Encoding.PEM))
    (tmp_path / "list").write_bytes(authority.master_list(authority.certificate))
    (tmp_path / "sod").write_bytes(tlv.value(0x77, Issuer(authority).security_object({1: b"x"})))
    (tmp_path / "crl").write_bytes(authority.revoke(authority.signer()[0]))
    for name, content_type in (("list", CSCA_MASTER_LIST), ("sod", LDS_SECURITY_OBJECT)):
        verify = ["-verify", "-inform", "DER", "-in", name, "-CAfile", "csca.pem", "-purpose", "any", "-binary"]
        assert openssl(tmp_path, "cms", *verify)[:1] == b"0"
        shown = openssl(tmp_path, "cms", "-cmsout", "-print", "-inform", "DER", "-in", name)
        assert content_type.encode() in shown
    openssl(tmp_path, "crl", "-inform", "DER", "-in", "crl", "-CAfile", "csca.pem", "-noout")


AGREEMENTS = {
    "P-256 named": ec("P-256", "named_curve"),
    "P-521 spelled out": ec("P-521"),
    "brainpoolP384r1 spelled out": ec("brainpoolP384r1"),
    "X9.42": ["-algorithm", "DHX", "-pkeyopt", "group:dh_2048_256"],
    "PKCS #3": ["-algorithm", "DH", "-pkeyopt", "group:ffdhe2048"],
}

PRIME_FIELDS = ("X9.42", "PKCS #3")


@pytest.mark.parametrize("kind", AGREEMENTS)
def test_openssl_agrees_on_the_same_secret(tmp_path: Path, kind: str) -> None:
    """The chip's key is OpenSSL's; what we would send is put in place of the number in its own public key."""
    openssl(tmp_path, "genpkey", *AGREEMENTS[kind], "-out", "chip.key")
    openssl(tmp_path, "pkey", "-in", "chip.key", "-pubout", "-outform", "DER", "-out", "chip.der")
    chip = (tmp_path / "chip.der").read_bytes()
    ours, secret = peer_key(chip).agree()
    algorithm, _ = children(chip, whole(chip))
    content = core.Integer(int.from_bytes(ours, "big")).dump() if kind in PRIME_FIELDS else ours
    own = chip[algorithm.start : algorithm.end] + tlv.encode(0x03, b"\x00" + content)
    (tmp_path / "ours.der").write_bytes(tlv.encode(0x30, own))
    peer = ["-peerkey", "ours.der", "-peerform", "DER"]
    derived = openssl(tmp_path, "pkeyutl", "-derive", "-inkey", "chip.key", *peer)
    # On a prime field OpenSSL leaves leading zeros out.
    assert derived.rjust(len(secret), b"\x00") == secret


def test_openssl_signs_a_challenge_with_message_recovery(tmp_path: Path) -> None:
    """The block is built here after ISO/IEC 9796-2; OpenSSL only computes with the key."""
    openssl(tmp_path, "genpkey", *RSA, "-out", "chip.key")
    openssl(tmp_path, "pkey", "-in", "chip.key", "-pubout", "-outform", "DER", "-out", "chip.der")
    challenge, message = b"\x01\x02\x03\x04\x05\x06\x07\x08", bytes(256 - 1 - 32 - 2)
    digest = hashlib.sha256(message + challenge).digest()
    (tmp_path / "block").write_bytes(b"\x6a" + message + digest + b"\x34\xcc")
    raw = ["-pkeyopt", "rsa_padding_mode:none"]
    signature = openssl(tmp_path, "pkeyutl", "-decrypt", "-inkey", "chip.key", "-in", "block", *raw)
    key = active_authentication.key_in(tlv.encode(0x6F, (tmp_path / "chip.der").read_bytes()))
    assert key is not None
    assert key.signed(challenge, signature)
    modulus = keys.PublicKeyInfo.load((tmp_path / "chip.der").read_bytes())["public_key"].parsed["modulus"].native
    assert key.signed(challenge, (modulus - int.from_bytes(signature, "big")).to_bytes(256, "big"))
    assert not key.signed(bytes(8), signature)
