"""What every table of kiosk.toml has in common."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Final
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from hardware.secret import credential, private, resolve
from hardware.wording import nearest
from kiosk import ASSETS

AT_RUN_TIME: Final = "at_run_time"
BY_REFERENCE: Final = "by_reference"
LIVE: Final[dict[str, Any]] = {AT_RUN_TIME: True}
"""Marks a key whose change a running counter takes over between visitors; any other waits for a restart."""
SOURCE_LANGUAGE: Final = "nl"


class Section(BaseModel):
    # All are built with the Config that they are in: building each by itself as well takes a quarter longer.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def _url(text: str) -> str:
    try:
        url = urlsplit(text)
        good = url.scheme in ("http", "https") and bool(url.hostname)
    except ValueError:
        good = False
    if not good:
        raise ValueError("must be an address: https://host/path")
    if url.username or url.password:
        raise ValueError("holds a name or a password: secrets never stand in this file")
    return text


def _private(reference: Any) -> Path:
    kind, _, name = str(reference).partition(":")
    return credential(name) if kind == "credential" else private(str(reference).removeprefix("file:"))


def _language(code: str) -> str:
    known = [SOURCE_LANGUAGE, *sorted(file.stem for file in (ASSETS / "translations").glob("*.ts"))]
    if code not in known:
        raise ValueError(f"the counter does not speak {code!r}{nearest(code, known)} (it speaks: {', '.join(known)})")
    return code


Language = Annotated[str, AfterValidator(_language)]
Url = Annotated[str, AfterValidator(_url)]
Secret = Annotated[str, BeforeValidator(resolve), Field(repr=False, json_schema_extra={BY_REFERENCE: True})]
"""Given as a reference: see `hardware.secret`."""
PrivateFile = Annotated[Path, BeforeValidator(_private)]
"""A file with a key in it: its path, or `credential:NAME`."""
