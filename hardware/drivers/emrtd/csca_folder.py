"""A folder of what countries publish: authority certificates, link certificates, master lists, revocation lists.

Read by what a file's name ends with. A file that is broken is named and passed over: the others count.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass, field
from pathlib import Path

from hardware.drivers.emrtd.csca_index import Indexed, country_of_revocations, index_certificate
from hardware.drivers.emrtd.der import MALFORMED, whole
from hardware.drivers.emrtd.master_list import certificates_on
from hardware.drivers.emrtd.problems import ChipError

LARGEST_FILE = 16 << 20
_CERTIFICATES = (".cer", ".crt", ".der", ".pem")
_MASTER_LISTS = (".ml", ".mls")
_REVOCATIONS = (".crl",)
_PEM = re.compile(rb"-----BEGIN [A-Z0-9 ]+-----([A-Za-z0-9+/=\s]+)-----END [A-Z0-9 ]+-----")


@dataclass(slots=True)
class Contents:
    """`revocations` are lists in DER with the country of each; `problems` names each file of no use, and why."""

    certificates: list[Indexed] = field(default_factory=list)
    revocations: list[tuple[str, bytes]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def read(folder: Path) -> Contents:
    """OSError where the folder itself cannot be read."""
    contents = Contents()
    for path in sorted(folder.iterdir()):
        try:
            _take(path, contents)
        except OSError as error:
            contents.problems.append(f"{path.name}: {error.strerror}")
        except MALFORMED as error:
            contents.problems.append(f"{path.name}: {error or type(error).__name__}")
        except ChipError as error:
            contents.problems.append(f"{path.name}: {error.outcome.fault.vendor_text if error.outcome.fault else ''}")
    return contents


def _take(path: Path, contents: Contents) -> None:
    kind = path.suffix.lower()
    if kind not in (*_CERTIFICATES, *_MASTER_LISTS, *_REVOCATIONS):
        return
    if path.stat().st_size > LARGEST_FILE:
        raise ValueError("too large")
    objects = _der(path.read_bytes())
    if kind in _REVOCATIONS:
        contents.revocations += [(country_of_revocations(der), der) for der in objects]
        return
    certificates = objects if kind in _CERTIFICATES else [der for each in objects for der in certificates_on(each)]
    contents.certificates += [index_certificate(der) for der in certificates]


def _der(data: bytes) -> list[bytes]:
    """The objects of a file, which is DER or PEM. ValueError where it is neither."""
    objects = [base64.b64decode(body) for body in _PEM.findall(data)] or [data]
    for der in objects:
        whole(der)
    return objects
