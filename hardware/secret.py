"""Secrets, by reference: they never stand in a file of configuration itself.

`credential:NAME` is what systemd hands this service ($CREDENTIALS_DIRECTORY, systemd.exec(5)), `file:/path` a file that
nobody else can read, `env:NAME` a variable of the environment.
"""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import Any

SHAPE = r"^(credential|file|env):.+$"
FORM = "give credential:NAME, file:/path or env:NAME, never the secret itself"


def resolve(reference: Any) -> str:
    """The secret behind a reference. ValueError says what is wrong with it, and never what it holds."""
    kind, _, place = str(reference).partition(":")
    match kind:
        case "credential":
            return _text(credential(place))
        case "file":
            return _text(private(place))
        case "env":
            if not os.environ.get(place):
                raise ValueError(f"the environment variable {place} is not set")
            return os.environ[place]
    raise ValueError(FORM)


def credential(name: str) -> Path:
    """The file of a credential. ValueError: systemd hands this process none of that name."""
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    if not re.fullmatch(r"[A-Za-z0-9_.-]+", name):
        raise ValueError("that is no name of a credential")
    how = f"add LoadCredentialEncrypted={name} to the unit of this service"
    if not folder:
        raise ValueError(f"systemd hands this process no credentials: {how}")
    path = Path(folder) / name
    if not path.is_file():
        raise ValueError(f"systemd hands this service no credential {name}: {how}")
    return path


def private(place: str) -> Path:
    """A file of ours that nobody else can read. ValueError where it is not."""
    path = Path(place)
    if not path.is_file():
        raise ValueError(f"the file {path} does not exist")
    status = path.stat()
    if status.st_uid not in (0, os.geteuid()):
        raise ValueError(f"the file {path} belongs to another user: chown it to the one that the counter runs as")
    if status.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise ValueError(f"the file {path} can be read by others: chmod 600 it")
    return path


def _text(path: Path) -> str:
    try:
        secret = path.read_text("utf-8").strip()
    except OSError as error:
        raise ValueError(f"the file {path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ValueError(f"the file {path} is not text") from error
    if not secret:
        raise ValueError(f"the file {path} is empty")
    return secret
