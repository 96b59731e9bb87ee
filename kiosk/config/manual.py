"""The manual of kiosk.toml, made from the model: `kiosk config manual`."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk import ASSETS
from kiosk.config.keys import Key, Table, toml, walk

FILE = ASSETS / "docs" / "kiosk-toml.md"
_HEAD = """# kiosk.toml, key by key

Made from the model with `kiosk config manual`; a test holds it against the model. `kiosk check` says of a file what is
wrong with which key, with line and column; `kiosk config show` what is in force and where it comes from; `kiosk config
init` asks questions and writes a file; `kiosk config schema` prints JSON Schema, for editors.

A key that is taken over *between visitors* needs no restart: the counter sees that the file changed. Any other waits
for the next start, which comes by itself at night. A file that is wrong changes nothing: the counter goes on with what
it had, and says so.

A *reference to a secret* is `credential:NAME` (a credential that systemd hands over), `file:/path` (a file that only
the user of the counter can read) or `env:NAME` (a variable of the environment). Secrets never stand in the file
itself."""


def manual() -> str:
    """The text of the manual."""
    return "\n".join([_HEAD, *_lines()]) + "\n"


def _lines() -> Iterator[str]:
    for each in walk():
        if isinstance(each, Table):
            name = ".".join(each.path)
            title = f"`[[{name}]]`" if each.many else f"`[{name}]`"
            yield f"\n## {title}{f', driver `{each.driver}`' if each.driver else ''}"
            yield f"\n{each.description}\n"
            yield "| key | type | when left out | what it is for | example | taken over |"
            yield "|---|---|---|---|---|---|"
        else:
            yield f"| {' | '.join(cell.replace('|', '&#124;') for cell in _cells(each))} |"


def _cells(key: Key) -> tuple[str, ...]:
    if key.required:
        left_out = "must be there"
    else:
        left_out = "-" if key.default in (None, "", [], {}) else f"`{toml(key.default)}`"
    return (
        f"`{key.name}`",
        key.type,
        left_out,
        key.description,
        f"`{key.name} = {toml(key.example)}`",
        "between visitors" if key.at_run_time else "after a restart",
    )
