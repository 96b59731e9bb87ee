"""What is around the counter in a test, and the means to break it."""

from __future__ import annotations

from typing import Any

import httpx

from kiosk.embedded import Embedded

APIS = ("zaken", "catalogi", "documenten", "klantinteracties", "personen", "reisdocumenten", "topdesk")
MENDED = {
    "document_scanner": ("plug", "unmute"),
    "chip_reader": ("take",),
    "payment_terminal": ("on", "free", "mend", "cancel"),
    "page_printer": ("on", "well", "paper_in", "toner_in", "clear", "cover_close", "resume", "take"),
    # What stopped it is forgotten at power-up: nobody may be there to recover it by command.
    "receipt_printer": ("plug", "well", "idle", "paper_in", "clear", "power_off", "power_on", "cover_close", "take"),
    "code_scanner": ("plug", "unmute"),
    "keypad": ("plug",),
    "panel": ("plug", "own_board", "unmute", "unplug_headset", "leave", "close_door", "mend"),
    "power": ("start", "unmute", "fresh", "plug_mains", "new_battery"),
    "display": ("remove", "restore", "permit"),
}
"""What ends each trouble; a chip reader that was unplugged and a switch that was turned are seen to apart."""


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

    def incidents(self) -> list[dict[str, Any]]:
        """All that TOPdesk has, oldest first."""
        return list(httpx.get(f"{self.peers.sandbox_url}/_sandbox/incidents").json())

    def mend(self) -> None:
        for api in APIS:
            self.service(api, "")
        self.robot(paused=False)
        for device, actions in MENDED.items():
            for action in actions:
                self.peers.hand(device, action)
        self.peers.hand("panel", "turn_switch", "run")
        if not self.peers.hand("", "state")["chip_reader"]["plugged"]:
            self.peers.hand("chip_reader", "plug")
