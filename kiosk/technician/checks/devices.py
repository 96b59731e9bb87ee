"""Tests of the devices, the sound and the touch screen: at the counter, with the hands of who stands there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from hardware.device import DeviceClass
from hardware.exercise import Finding, Say
from hardware.exercises import exercise
from kiosk.config import Config
from kiosk.technician.advice import name
from kiosk.technician.checks import sound, touch
from kiosk.technician.checks.check import Check, Group, Script
from kiosk.voice import Programs

if TYPE_CHECKING:
    from kiosk.till import Till

ABOUT: Final = {
    DeviceClass.DOCUMENT_SCANNER: "Leest een document dat u erop legt. Wat erop staat, wordt niet getoond of bewaard.",
    DeviceClass.CHIP_READER: "Leest de chip van een document. Wat erop staat, wordt niet getoond of bewaard.",
    DeviceClass.PAYMENT_TERMINAL: "U betaalt € 0,01 met een pas, en krijgt het direct terug.",
    DeviceClass.PAGE_PRINTER: "Print een pagina met een patroon, die u beoordeelt.",
    DeviceClass.RECEIPT_PRINTER: "Print een bon met een patroon, die u beoordeelt.",
    DeviceClass.CODE_SCANNER: "Leest een streepjescode of QR-code die u ervoor houdt.",
    DeviceClass.KEYPAD: "Kijkt of elke toets wordt gevoeld.",
    DeviceClass.PANEL: "Kijkt of elke schakelaar van het paneel wordt gevoeld.",
    DeviceClass.POWER: "Vraagt hoe het met de netstroom en de accu is.",
    DeviceClass.DISPLAY: "Maakt het scherm donker en weer licht, en vraagt of u dat zag.",
}
BY_ITSELF: Final = frozenset({DeviceClass.POWER})
"""Needs nobody."""


def checks(
    config: Config, till: Callable[[], Till | None], size_mm: Callable[[], tuple[float, float]]
) -> Iterator[Check]:
    """`till` is there once the storage is open. `size_mm`: how wide and high the screen is."""
    device = partial(Check, group=Group.DEVICES)
    for each in config.devices:
        paying = each is DeviceClass.PAYMENT_TERMINAL
        yield device(
            id=str(each),
            part=str(each),
            name=name(each),
            about=ABOUT[each],
            script=partial(exercise, each, partial(_cent, till) if paying else None),
            hands=each not in BY_ITSELF,
        )
    speech = Programs(config.speech.voice, config.speech.player)
    yield device(
        id="sound",
        part="speech",
        name="Geluid links en rechts",
        about="Laat links en rechts een toon horen, en vraagt of u die hoorde.",
        script=lambda: sound.sides(speech, config.counter.language),
        hands=True,
    )
    yield device(
        id="touch",
        part="touch",
        name=name("touch"),
        about="Toont kruizen die u aanraakt, en meet hoe ver het scherm ernaast zit.",
        script=lambda: touch.grid(size_mm),
        hands=True,
    )


def _cent(till: Callable[[], Till | None]) -> Script:
    from kiosk.technician.checks.payment import cent

    there = till()
    if there is None:
        yield Say("De opslag is nog niet open.")
        return Finding(("Zonder opslag wordt er niet betaald: het moet eerst opgeschreven zijn.",), "starting")
    return (yield from cent(there))
