"""What is around the counter in a test, and the means to break it."""

from __future__ import annotations

import httpx

from kiosk.embedded import Embedded

APIS = ("zaken", "catalogi", "documenten", "personen", "reisdocumenten")
MENDED = {
    "document_scanner": ("plug",),
    "chip_reader": ("take",),
    "payment_terminal": ("on", "free"),
    "page_printer": ("on", "paper_in", "clear", "cover_close", "take"),
    "receipt_printer": ("plug", "unmute", "paper_in", "cover_close", "take"),
}


class Town:
    """What is around the counter, and the means to break it."""

    def __init__(self, peers: Embedded) -> None:
        self.peers = peers

    def service(self, api: str, mode: str) -> None:
        httpx.post(f"{self.peers.sandbox_url}/_sandbox/faults", json={"api": api, "mode": mode}).raise_for_status()

    def robot(self, *, paused: bool) -> None:
        httpx.post(f"{self.peers.sandbox_url}/_sandbox/robot", json={"paused": paused}).raise_for_status()

    def received(self) -> list[str]:
        """The numbers of all requests that the municipality has."""
        received = httpx.get(f"{self.peers.sandbox_url}/_sandbox/received").json()
        return [each["zaak"]["identificatie"] for each in received]

    def mend(self) -> None:
        for api in APIS:
            self.service(api, "")
        self.robot(paused=False)
        for device, actions in MENDED.items():
            for action in actions:
                self.peers.hand(device, action)
