"""The manifest of a bundle and its signature: what the package says it proves."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Sequence
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from backend_client.outbox.keys import Key
from kiosk.support.parts import File, Lacking, Part, as_json

MANIFEST: Final = "manifest.json"
SEAL: Final = "manifest.sig"
_PURPOSE: Final = b"kiosk support bundle"


def manifest(counter: str, made_at: str, by: str, parts: Sequence[Part]) -> File:
    content = {
        "counter": counter,
        "made_at": made_at,
        "by": by,
        "files": {
            part.name: {"bytes": len(part.content), "sha256": digest(part.content)}
            for part in parts
            if isinstance(part, File)
        },
        "left_out": [{"name": part.name, "why": part.why} for part in parts if isinstance(part, Lacking)],
    }
    return as_json(MANIFEST, content)


def seal(made: File, key: Key) -> File:
    private = _private(key)
    signature = {"key": private.public_key().public_bytes_raw().hex(), "signature": private.sign(made.content).hex()}
    return as_json(SEAL, signature)


def public_key(key: Key) -> str:
    """What a bundle of this counter is verified with, in hexadecimal. It changes with the key of the storage."""
    return _private(key).public_key().public_bytes_raw().hex()


def signed_by(content: bytes, signature: bytes) -> str | None:
    """The public key whose owner signed this; None: that signature is not one of it."""
    try:
        said: Any = json.loads(signature)
        public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(said["key"]))
        public.verify(bytes.fromhex(said["signature"]), content)
    except (ValueError, KeyError, TypeError, InvalidSignature):
        return None
    return public.public_bytes_raw().hex()


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _private(key: Key) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(hmac.digest(key.secret, _PURPOSE, "sha256"))
