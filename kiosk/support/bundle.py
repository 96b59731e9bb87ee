"""Makes a bundle: an archive of a few MB, in memory, because the disk may be what is wrong."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from backend_client.result import Problem
from kiosk.support.contents import contents
from kiosk.support.parts import File, Lacking, Part
from kiosk.support.seal import SEAL, digest, manifest, public_key, seal
from kiosk.support.site import Site

MAX_MB: Final = 50
"""What is in a bundle without a kiosk.toml, before it is compressed to a tenth or so."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """`name` is that of its file. `lacking` is what could not go along. `key`: the public one; "" where not signed."""

    name: str
    content: bytes
    lacking: tuple[Lacking, ...]
    key: str

    @property
    def sha256(self) -> str:
        return digest(self.content)


def make(site: Site, by: str, target: str, now: datetime | None = None) -> Bundle:
    """`by` and `target` go in the audit log, and so in the bundle: who made it, for where."""
    made_at = now or datetime.now(UTC)
    name = f"kiosk-{site.counter}-{made_at:%Y%m%dT%H%M%SZ}.zip"
    parts: list[Part] = []
    if error := site.audit.write(by, "bundle.make", f"{name} for {target}"):
        parts.append(Lacking("audit.jsonl", f"that this was made could not be written down: {error.strerror}"))
    max_mb = site.config.support.max_mb if site.config else MAX_MB
    parts += contents(site, max_mb * 1_000_000)
    keys = site.keys()
    if isinstance(keys, Problem):
        parts.append(Lacking(SEAL, keys.detail))
    listed = manifest(site.counter, made_at.isoformat(timespec="seconds"), by, parts)
    files = [*(part for part in parts if isinstance(part, File)), listed]
    key = ""
    if not isinstance(keys, Problem):
        files.append(seal(listed, keys.current))
        key = public_key(keys.current)
    content = _archive(files, made_at)
    return Bundle(name, content, tuple(part for part in parts if isinstance(part, Lacking)), key)


def _archive(files: list[File], made_at: datetime) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for file in files:
            entry = zipfile.ZipInfo(file.name, made_at.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            packed.writestr(entry, file.content)
    return archive.getvalue()
