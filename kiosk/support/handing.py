"""Makes a bundle and hands it over; who did so, and how it ended, stands in the audit log."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.support.outcome import Handed, Refused, Why

if TYPE_CHECKING:
    from kiosk.support.site import Site

PATIENCE_S: Final = 900.0


class Target(StrEnum):
    FILE = "file"
    USB = "usb"
    UPLOAD = "upload"


def hand_over(site: Site, target: Target, by: str, file: Path | None = None) -> Handed | Refused:
    """`file` goes with Target.FILE: a path, or a folder to put it in. Takes seconds, and tens of MB for a while."""
    from kiosk.support.bundle import make
    from kiosk.support.media import put, put_on_medium
    from kiosk.support.upload import upload

    if target is Target.UPLOAD and not (site.config and site.config.support.upload):
        return Refused(Why.NOT_CONFIGURED)
    made = make(site, by, target)
    where: Path | str | Refused
    match target:
        case Target.USB:
            where = put_on_medium(made.name, made.content)
        case Target.UPLOAD:
            assert site.config
            where = upload(site.config.support, made.name, made.content)
        case Target.FILE:
            assert file
            where = put(file / made.name if file.is_dir() else file, made.content)
    ended = f"refused: {where.why}" if isinstance(where, Refused) else f"sha256 {made.sha256}"
    site.audit.write(by, "bundle.hand_over", f"{made.name} for {target}, {ended}")
    if isinstance(where, Refused):
        return where
    lacking = tuple(f"{part.name}: {part.why}" for part in made.lacking)
    return Handed(made.name, str(where), len(made.content), made.sha256, lacking)


def ask(target: Target, by: str, *, config: Path | None, data: Path) -> Handed | Refused:
    """The same in a process of its own, for a counter that runs: what goes wrong in it is no harm to a visitor, and the
    memory goes with it. Waits until it has ended: not for the thread of the screen.

    `by` is the technician who is in. `config` is the kiosk.toml, `data` the folder of a counter that has none.
    """
    of = [f"--config={config}"] if config else [f"--data={data}"]
    command = [sys.executable, "-m", "kiosk", "bundle", f"--{target}", "--json", f"--by={by}", *of]
    try:
        ended = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE_S, check=False)
        said = json.loads(ended.stdout)
    except subprocess.TimeoutExpired:
        return Refused(Why.NOT_MADE, f"it took longer than {PATIENCE_S:.0f} s")
    except ValueError:
        return Refused(Why.NOT_MADE, f"it ended with {ended.returncode}")
    if "why" in said:
        return Refused(Why(said["why"]), said["detail"])
    return Handed(**{**said, "lacking": tuple(said["lacking"])})


def as_json(outcome: Handed | Refused) -> str:
    """As ask() reads it."""
    return json.dumps(asdict(outcome))
