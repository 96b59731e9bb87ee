"""Keys that protect what the local database holds. They live outside of it; which place that is, the admin chooses.

`credential:NAME` is what systemd hands this service ($CREDENTIALS_DIRECTORY, systemd.exec(5)): sealed to the TPM of
the machine where it was encrypted with `systemd-creds encrypt --with-key=tpm2`. `tpm:/path` is such a sealed file,
opened here. `file:/path` is a plain file: it protects a database that leaves the machine without it, a backup or a
removed data disk, and nothing where both are on the disk that is taken.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import os
import re
import stat
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from backend_client.result import Problem, ProblemCode

DEFAULT = "credential:kiosk.key"
SIZE = 32
"""Bytes of a key: AES-256."""
UNSEALING_S = 20.0

BY_HOST = bytes.fromhex("5a1c6a86df9d4096b1d5a65e0862f19a")
"""How a file begins that systemd-creds sealed with a key on the disk alone (systemd's creds-util.h)."""


@dataclass(frozen=True, slots=True)
class Key:
    """`id` tells keys apart, in the database and in messages; it says nothing of the key itself."""

    secret: bytes = field(repr=False)

    @property
    def id(self) -> str:
        return hashlib.blake2b(self.secret, digest_size=6, person=b"kiosk key id").hexdigest()


@dataclass(frozen=True, slots=True)
class Keyring:
    """What is sealed anew is sealed with `current`; what `old` keys sealed can be opened, and sealed anew."""

    current: Key
    old: tuple[Key, ...] = ()

    def find(self, key_id: str) -> Key | None:
        return next((key for key in (self.current, *self.old) if key.id == key_id), None)


def keyring(reference: str, old: Iterable[str], database: Path) -> Keyring | Problem:
    """The keys at these places, or STORAGE with what is wrong with one and what to do about it."""
    keys: list[Key] = []
    for each in (reference, *old):
        key = _key(each, database)
        if isinstance(key, Problem):
            return key
        keys.append(key)
    return Keyring(keys[0], tuple(keys[1:]))


def _key(reference: str, database: Path) -> Key | Problem:
    kind, _, place = reference.partition(":")
    found = _PLACES[kind](place, database) if kind in _PLACES else "give credential:NAME, tpm:/path or file:/path"
    if isinstance(found, str):
        return Problem(ProblemCode.STORAGE, f"the key {reference}: {found}")
    secret = _bytes(found)
    if secret is None:
        what = f"it holds no key: {SIZE} bytes, or as many in hexadecimal (`openssl rand -hex {SIZE}`)"
        return Problem(ProblemCode.STORAGE, f"the key {reference}: {what}")
    return Key(secret)


def _credential(name: str, _: Path) -> bytes | str:
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    how = f"add LoadCredentialEncrypted={name} to the unit of this service, after systemd-creds encrypt --name={name}"
    if not folder:
        shell = f"from a shell, systemd-run --pipe -p LoadCredentialEncrypted={name} hands it over as well"
        return f"systemd hands this process no credentials; {how}; {shell}"
    if not re.fullmatch(r"[A-Za-z0-9_.-]+", name):
        return "that is no name of a credential"
    try:
        return (Path(folder) / name).read_bytes()
    except FileNotFoundError:
        return f"systemd hands this service no credential of this name; {how}"
    except OSError as error:
        return f"it cannot be read: {error.strerror}"


def _file(place: str, database: Path) -> bytes | str:
    path = Path(place)
    if path.resolve().parent == database.resolve().parent:
        return f"it lies beside the database that it protects, and goes where that goes: move it out of {path.parent}"
    return _read(path, private=True)


def _tpm(place: str, _: Path) -> bytes | str:
    """Opened by the TPM of this machine: elsewhere, or with the disk in another machine, it stays shut."""
    path = Path(place)
    sealed = _read(path, private=False)
    if isinstance(sealed, str):
        return sealed
    how = f"seal it on this machine: systemd-creds encrypt --with-key=tpm2 - {path}"
    try:
        begin = base64.b64decode(sealed, validate=False)[: len(BY_HOST)]
    except binascii.Error:
        return f"it is no sealed file; {how}"
    if begin == BY_HOST:
        return f"it is sealed with a key on this disk, not by the TPM; {how}"
    try:
        opened = subprocess.run(
            ["systemd-creds", "decrypt", str(path), "-"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=UNSEALING_S,
            check=False,
        )
    except FileNotFoundError:
        return "this machine has no systemd-creds, which opens it"
    except (subprocess.TimeoutExpired, OSError) as error:
        return f"systemd-creds did not open it: {type(error).__name__}"
    if opened.returncode != 0:
        said = opened.stderr.decode(errors="replace").strip().splitlines()
        return f"the TPM of this machine does not open it ({said[-1][:120] if said else 'no reason given'}); {how}"
    return opened.stdout


def _read(path: Path, *, private: bool) -> bytes | str:
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                return "that is no file"
            if private and status.st_uid not in (0, os.geteuid()):
                return "it belongs to another user: chown it to the one that the counter runs as"
            if private and status.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
                return f"it can be read by others: chmod 600 {path}"
            return file.read(64 * 1024)
    except FileNotFoundError:
        return "there is no such file"
    except OSError as error:
        return f"it cannot be read: {error.strerror}"


def _bytes(content: bytes) -> bytes | None:
    if len(content) == SIZE:
        return content
    try:
        secret = bytes.fromhex(content.decode("ascii").strip())
    except (UnicodeDecodeError, ValueError):
        return None
    return secret if len(secret) == SIZE else None


_PLACES: dict[str, Callable[[str, Path], bytes | str]] = {"credential": _credential, "file": _file, "tpm": _tpm}
