"""Where a request goes, as the sender knows it: which APIs it asks, and without which it need not begin."""

from __future__ import annotations

from dataclasses import dataclass

from backend_client.klantinteracties import Klantinteracties
from backend_client.zgw import Zgw


@dataclass(frozen=True, slots=True)
class Place:
    """The ZGW APIs of a destination; where questions go, Klantinteracties in place of Zaken."""

    zgw: Zgw
    klant: Klantinteracties | None = None

    @property
    def main(self) -> str:
        """The API of every step that is not one of a document."""
        return self.klant.settings.url if self.klant else self.zgw.settings.zaken_url

    @property
    def needed(self) -> tuple[str, ...]:
        """The APIs without which nothing can be done. Documenten is needed later, if at all."""
        return (self.main,) if self.klant else (self.main, self.zgw.settings.catalogi_url)

    @property
    def apis(self) -> tuple[str, ...]:
        return (self.main, self.zgw.settings.catalogi_url, self.zgw.settings.documenten_url)

    @property
    def fingerprint(self) -> str:
        """Of the settings under which a request is tried."""
        return self.klant.settings.fingerprint if self.klant else self.zgw.settings.fingerprint
