"""JSON Web Tokens with HMAC-SHA-256 (RFC 7519; their form RFC 7515, 3.1), the only ones that the ZGW APIs take.

Not PyJWT: it brings the cryptography package, 9 MB in every process, for one HMAC. The tests hold this against it.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_HEADER = {"alg": "HS256", "typ": "JWT"}


@dataclass(frozen=True, slots=True)
class Token:
    """As it came in: nothing of it is true before `signed_by` says so."""

    claims: dict[str, Any]
    signed: bytes
    signature: bytes

    def signed_by(self, secret: str) -> bool:
        return hmac.compare_digest(_sign(self.signed, secret), self.signature)


def mint(claims: Mapping[str, Any], secret: str) -> str:
    signed = b".".join(_encode(json.dumps(part, separators=(",", ":")).encode()) for part in (_HEADER, claims))
    return (signed + b"." + _encode(_sign(signed, secret))).decode()


def read(token: str) -> Token | None:
    """The parts of a token; None: it is none, or signed otherwise than HS256."""
    signed, _, signature = token.encode("utf-8", "replace").rpartition(b".")
    header, _, claims = signed.partition(b".")
    try:
        head, body = json.loads(_decode(header)), json.loads(_decode(claims))
        if isinstance(head, dict) and head.get("alg") == _HEADER["alg"] and isinstance(body, dict):
            return Token(body, signed, _decode(signature))
    except (ValueError, RecursionError):  # binascii.Error and UnicodeDecodeError among them
        pass
    return None


def _sign(signed: bytes, secret: str) -> bytes:
    return hmac.digest(secret.encode(), signed, hashlib.sha256)


def _encode(data: bytes) -> bytes:
    return base64.urlsafe_b64encode(data).rstrip(b"=")


def _decode(data: bytes) -> bytes:
    return binascii.a2b_base64(data.translate(_URLSAFE) + b"=" * (-len(data) % 4), strict_mode=True)


_URLSAFE = bytes.maketrans(b"-_", b"+/")
