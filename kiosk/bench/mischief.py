"""What befalls a visit in a soak: where it strikes, how it is brought about, and how it is mended."""

from __future__ import annotations

import os
import random
import signal
from collections.abc import Callable
from dataclasses import dataclass, field

import httpx

from hardware.device import DeviceClass
from kiosk.app import App
from kiosk.embedded import Embedded

PLACES = (
    "start",
    "privacy",
    "identify:lay",
    "identify:reading",
    "identify:checking",
    "form",
    "review",
    "pay:asking",
    "pay:present",
    "progress",
    "finish",
    "feedback",
)
BROKEN: dict[DeviceClass, tuple[tuple[str, tuple[str, ...]], ...]] = {
    DeviceClass.DOCUMENT_SCANNER: (("unplug", ("plug",)), ("mute", ("unmute",)), ("garbage", ())),
    DeviceClass.CHIP_READER: (("unplug", ("plug",)),),
    DeviceClass.PAYMENT_TERMINAL: (
        ("off", ("on",)),
        ("busy", ("free",)),
        *((trouble, ("mend",)) for trouble in ("hang", "garbage", "slow", "half", "stranger", "web_page")),
    ),
    DeviceClass.PAGE_PRINTER: (
        ("off", ("on",)),
        ("paper_out", ("paper_in",)),
        ("jam", ("clear",)),
        ("cover_open", ("cover_close",)),
        ("pause", ("resume",)),
        *((manner, ("well",)) for manner in ("busy", "refuse_pdf", "slow", "garbage", "half", "wrong", "hang")),
    ),
    DeviceClass.RECEIPT_PRINTER: (
        ("unplug", ("plug",)),
        ("power_off", ("power_on",)),
        ("paper_out", ("paper_in",)),
        ("cover_open", ("cover_close",)),
        ("jam", ("clear",)),
        ("busy", ("idle",)),
        *((manner, ("well",)) for manner in ("mute", "slow", "garbage", "half", "wrong", "hang")),
    ),
    DeviceClass.CODE_SCANNER: (("unplug", ("plug",)), ("garbage", ())),
    DeviceClass.KEYPAD: (("unplug", ("plug",)), ("half_an_event", ())),
    DeviceClass.PANEL: (("unplug", ("plug",)), ("mute", ("unmute",)), ("garbage", ()), ("force", ("mend",))),
    DeviceClass.POWER: (
        ("stop", ("start",)),
        ("mute", ("unmute",)),
        ("stale", ("fresh",)),
        ("unplug_mains", ("plug_mains",)),
        ("hang_up", ()),
    ),
    DeviceClass.DISPLAY: (("remove", ("restore",)), ("garbage", ("remove", "restore"))),
}
"""What a hand can do wrong at each device, and what mends it."""
ODD_CHIPS = ("deny", "mute", "garbage", "tamper", "slow", "take_mid_read")
ODD_PAYMENTS = ("refuse", "cancel", "lose", "off")
APIS = ("zaken", "catalogi", "documenten", "personen", "reisdocumenten")


def nothing() -> None:
    """There is nothing to mend."""


@dataclass(frozen=True, slots=True)
class Mischief:
    """`strike` is done when the visitor comes to `place`, `mend` before the next visitor comes, or at a problem.

    `lay` and `pay` are how the document is laid and what is done at the terminal. Who `leaves` touches stop at `place`,
    or (`in_silence`) does nothing any more from there on.
    """

    name: str = "none"
    place: str = ""
    strike: Callable[[], object] = nothing
    mend: Callable[[], object] = nothing
    lay: str = "lay"
    pay: str = "approve"
    leaves: bool = False
    in_silence: bool = False


@dataclass(slots=True)
class Mischiefs:
    """Draws what befalls the next visit."""

    app: App
    peers: Embedded
    dice: random.Random
    # What is kept open between two visits the sandbox may be closing just as it is asked.
    _web: httpx.Client = field(default_factory=lambda: httpx.Client(limits=httpx.Limits(max_keepalive_connections=0)))

    def draw(self) -> Mischief:
        """Half of the visits are good ones; what befalls the others is drawn by kind first, then by place."""
        place = self.dice.choice(PLACES)
        kinds = (self._device, self._device, self._process, self._service, self._visitor, self._odd)
        return Mischief() if self.dice.random() < 0.5 else self.dice.choice(kinds)(place)

    def close(self) -> None:
        self._web.close()

    def _device(self, place: str) -> Mischief:
        device = self.dice.choice(list(BROKEN))
        broken, mended = self.dice.choice(BROKEN[device])

        def mend() -> None:
            for action in mended:
                self.peers.hand(device, action)

        return Mischief(f"{device}:{broken}", place, lambda: self.peers.hand(device, broken), mend)

    def _process(self, place: str) -> Mischief:
        device = self.dice.choice(list(BROKEN))
        blow = self.dice.choice((signal.SIGKILL, signal.SIGSTOP))

        def strike() -> None:
            if pid := self.app.supervisor.pids().get(device):
                os.kill(pid, blow)

        return Mischief(f"{device}:{blow.name}", place, strike)

    def _service(self, place: str) -> Mischief:
        api = self.dice.choice(APIS)

        def mend() -> None:
            self._set(api, "")
            if self.app.municipality:
                self.app.municipality.health.look_soon()

        return Mischief(f"{api}:down", place, lambda: self._set(api, "down"), mend)

    def _set(self, api: str, mode: str) -> None:
        wanted = {"api": api, "mode": mode}
        self._web.post(f"{self.peers.sandbox_url}/_sandbox/faults", json=wanted, timeout=30).raise_for_status()

    def _visitor(self, _place: str) -> Mischief:
        in_silence = self.dice.random() < 0.5
        place = self.dice.choice(PLACES[1:])
        return Mischief(f"visitor:{'silent' if in_silence else 'stops'}", place, leaves=True, in_silence=in_silence)

    def _odd(self, _place: str) -> Mischief:
        """The document, or what is done at the terminal, is not as it should be."""
        if self.dice.random() < 0.5:
            return Mischief(f"chip:{(lay := self.dice.choice(ODD_CHIPS))}", lay=lay)
        pay = self.dice.choice(ODD_PAYMENTS)
        return Mischief(
            f"payment:{pay}", "pay:present", mend=lambda: self.peers.hand("payment_terminal", "on"), pay=pay
        )
