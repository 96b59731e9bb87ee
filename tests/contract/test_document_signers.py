"""Security objects signed by OpenSSL in the ways that ICAO 9303-12 leaves to the countries."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

from hardware.commands import ChipProblem
from hardware.drivers.emrtd import sod, tlv
from hardware.drivers.emrtd.problems import ChipError

pytestmark = [
    pytest.mark.real_peer,
    pytest.mark.skipif(shutil.which("openssl") is None, reason="the openssl command is not installed"),
]

DG1 = b"a\x05hello"
PSS = ["-keyopt", "rsa_padding_mode:pss"]
RSA = ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"]


def ec(curve: str, encoding: str) -> list[str]:
    return ["-algorithm", "EC", "-pkeyopt", f"ec_paramgen_curve:{curve}", "-pkeyopt", f"ec_param_enc:{encoding}"]


SIGNERS = {
    "RSA PKCS #1 v1.5": (RSA, "sha256", []),
    "RSA-PSS": (RSA, "sha256", PSS),
    "RSA-PSS SHA-512": (RSA, "sha512", PSS),
    "P-256 named": (ec("P-256", "named_curve"), "sha256", []),
    "P-384 spelled out": (ec("P-384", "explicit"), "sha384", []),
    "brainpoolP256r1 spelled out": (ec("brainpoolP256r1", "explicit"), "sha256", []),
    "brainpoolP384r1 named": (ec("brainpoolP384r1", "named_curve"), "sha512", []),
    "by subject key identifier": (ec("P-256", "named_curve"), "sha256", ["-keyid"]),
}


def openssl(folder: Path, *arguments: str) -> None:
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)


def signed(folder: Path, key: list[str], digest: str, how: list[str], content_type: str) -> bytes:
    hashed = sod.DataGroupHash({"number": 1, "hash": hashlib.new(digest, DG1).digest()})
    content = sod.LdsSecurityObject({"version": 0, "hash_algorithm": {"algorithm": digest}, "hashes": [hashed]})
    (folder / "content").write_bytes(content.dump())
    openssl(folder, "genpkey", *key, "-out", "key")
    openssl(
        folder, "req", "-x509", "-new", "-key", "key", "-subj", "/C=NL/CN=Signer", "-days", "2", "-out", "certificate"
    )
    sign = ["-sign", "-binary", "-nodetach", "-econtent_type", content_type, "-md", digest, "-outform", "DER"]
    files = ["-in", "content", "-out", "cms", "-signer", "certificate", "-inkey", "key"]
    openssl(folder, "cms", *sign, *files, *how)
    return tlv.encode(0x77, (folder / "cms").read_bytes())


@pytest.mark.parametrize(("key", "digest", "how"), SIGNERS.values(), ids=SIGNERS.keys())
def test_signers_are_understood(tmp_path: Path, key: list[str], digest: str, how: list[str]) -> None:
    ef_sod = signed(tmp_path, key, digest, how, sod.LDS_SECURITY_OBJECT)
    assert sod.authenticate(ef_sod, {1: DG1}).startswith(b"\x30\x82")
    # OpenSSL writes no unsigned attributes: the last byte is one of the signature.
    forged = ef_sod[:-1] + bytes([ef_sod[-1] ^ 1])
    with pytest.raises(ChipError) as ended:
        sod.authenticate(forged, {1: DG1})
    assert ended.value.outcome.fault is not None
    assert ended.value.outcome.fault.code == ChipProblem.NOT_GENUINE


def test_a_signature_over_something_else_is_none(tmp_path: Path) -> None:
    key, digest, how = SIGNERS["P-256 named"]
    with pytest.raises(ChipError) as ended:
        sod.authenticate(signed(tmp_path, key, digest, how, "1.2.840.113549.1.7.1"), {1: DG1})
    assert ended.value.outcome.fault is not None
    assert ended.value.outcome.fault.code == ChipProblem.UNREADABLE
