"""One exercise a device class, for a technician: what it is for is truly done, and the answer is what was seen."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Generator
from typing import Any, Final

from hardware import commands as c
from hardware.device import DeviceClass, Status
from hardware.exercise import (
    JUDGED_BAD,
    NOTHING_SEEN,
    Change,
    Do,
    Exercise,
    Finding,
    Judge,
    Look,
    Pause,
    Say,
    See,
    Wish,
    failed,
)

TEST_CENTS: Final = 1
PAY_S: Final = 120.0
_SCANNER, _CHIP, _PANEL = DeviceClass.DOCUMENT_SCANNER, DeviceClass.CHIP_READER, DeviceClass.PANEL
_DISPLAY, _PAGES, _RECEIPTS = DeviceClass.DISPLAY, DeviceClass.PAGE_PRINTER, DeviceClass.RECEIPT_PRINTER
_DIM: Final = 10

KEYS: Final = {
    c.Key.UP: "omhoog",
    c.Key.DOWN: "omlaag",
    c.Key.LEFT: "links",
    c.Key.RIGHT: "rechts",
    c.Key.SELECT: "kiezen",
    c.Key.BACK: "terug",
    c.Key.REPEAT: "herhalen",
    c.Key.VOLUME_UP: "harder",
    c.Key.VOLUME_DOWN: "zachter",
    c.Key.HELP: "hulp",
}
KINDS: Final = {"P": "een paspoort", "I": "een identiteitskaart"}
"""By the first letter of the document code (ICAO 9303-3, 4.2.2.3)."""
PROOF: Final = {
    c.Chain.TRUSTED: "De handtekening is van een bekend land.",
    c.Chain.UNKNOWN: "De handtekening klopt; van welk land zij is, kan de balie niet nagaan.",
}
MOVES: Final = {
    "headset": ("Steek een koptelefoon in, of haal die eruit.",),
    "presence": ("Stap van de balie weg, wacht even en kom terug.",),
    "door": ("Doe de servicedeur open, of doe die dicht.",),
    "switch": ("Draai de sleutelschakelaar om.", "Draai de sleutelschakelaar weer terug."),
}
"""What makes each part of a panel change. The switch may be how who stands there came in: it ends as it was."""


def _kind(document_code: str) -> str:
    return KINDS.get(document_code[:1], "een reisdocument")


def _scanner() -> Exercise:
    seen = yield from _document("Leg een paspoort, identiteitskaart of rijbewijs op de documentscanner.")
    match seen:
        case c.DocumentSeen(code):
            return Finding((f"Gelezen: {_kind(code)}.",))
        case c.LicenceSeen():
            return Finding(("Gelezen: een rijbewijs.",))
    return _unread(seen)


def _chip() -> Exercise:
    """Opened with what the scanner reads; where there is no scanner, it is felt whether a chip lies there."""
    scanner: Status = yield Look(_SCANNER)
    if not scanner.usable:
        return (yield from _felt())
    seen = yield from _document("Leg een document op de documentscanner en daarna op de chiplezer.")
    command: c.Command
    match seen:
        case c.DocumentSeen(_, number, birth, expiry):
            command = c.ReadChip(number, birth, expiry)
        case c.LicenceSeen(line):
            command = c.ReadLicence(line)
        case _:
            return _unread(seen)
    yield Say("Leg het document nu op de chiplezer en laat het liggen.")
    outcome = yield Do(_CHIP, command)
    match outcome.value:
        case c.ChipRead(code, chain=chain):
            return Finding((f"De chip van {_kind(code)} is gelezen.", PROOF[chain]))
        case c.LicenceRead(chain=chain):
            return Finding(("De chip van een rijbewijs is gelezen.", PROOF[chain]))
    return Finding(("De chip is niet gelezen.",), failed(outcome))


def _felt() -> Exercise:
    yield Say("Leg een document met een chip op de chiplezer.")
    now: Status = yield Look(_CHIP)
    if now.parts.get("media") != "present" and not (yield Change(_CHIP, "media")):
        return Finding(("Er werd geen chip gevoeld.",), NOTHING_SEEN)
    return Finding(("De lezer voelt een chip. Of die te lezen is, blijkt pas met een documentscanner erbij.",))


def _document(words: str) -> Generator[Wish, Any, c.Observation | None]:
    yield Say(words)
    seen: c.Observation | None = yield See(_SCANNER, (c.DocumentSeen, c.DocumentUnreadable, c.LicenceSeen))
    return seen


def _unread(seen: c.Observation | None) -> Finding:
    if seen is None:
        return Finding(("Er is geen document gezien.",), NOTHING_SEEN)
    return Finding(("Er lag iets op de scanner dat niet te lezen was.",), "unreadable")


def _code() -> Exercise:
    yield Say("Houd een streepjescode of QR-code voor de codescanner.")
    seen = yield See(DeviceClass.CODE_SCANNER, (c.CodeSeen, c.CodeUnreadable))
    match seen:
        case c.CodeSeen(text):
            return Finding((f"Gelezen: een code van {len(text)} tekens.",))
        case None:
            return Finding(("Er is geen code gezien.",), NOTHING_SEEN)
    return Finding(("Er kwam een code die niet te lezen was.",), "unreadable")


def _pages() -> Exercise:
    from hardware.testpage import pdf

    yield Say("De printer maakt een testpagina.")
    return (
        yield from _printed(
            Do(_PAGES, c.PrintDocument(pdf(), "test page"), 120),
            "Is de rand aan vier kanten heel, zijn alle grijze vlakken verschillend en de letters scherp?",
        )
    )


def _receipt() -> Exercise:
    from hardware.testpage import receipt

    yield Say("De printer maakt een testbon.")
    return (
        yield from _printed(
            Do(_RECEIPTS, receipt()),
            "Zijn alle strepen en letters heel, is de QR-code te lezen en is de bon recht afgesneden?",
        )
    )


def _printed(printing: Do, question: str) -> Exercise:
    """What comes out is judged by who stands there: the printer knows only that it printed."""
    outcome = yield printing
    if code := failed(outcome):
        return Finding(("Er kwam niets uit de printer, of niet alles.",), code)
    if not (yield Judge(question)):
        return Finding(("Er is geprint, maar u keurt het af.",), JUDGED_BAD)
    return Finding(("Er is geprint, en u keurt het goed.",))


def _terminal() -> Exercise:
    """By itself, without the books of a counter: whatever ends it halfway, the cent is the terminal's to find out."""
    reference = f"T{secrets.randbelow(10**9):09}"
    yield Say("Betaal € 0,01 op de betaalautomaat. U krijgt het direct terug.")
    paid = yield Do(DeviceClass.PAYMENT_TERMINAL, c.Pay(reference, TEST_CENTS), PAY_S)
    if not isinstance(paid.value, c.Payment) or paid.value.state is not c.PaymentState.APPROVED:
        return Finding(("Er is niet betaald.",), failed(paid) or "not_paid")
    back = yield Do(DeviceClass.PAYMENT_TERMINAL, c.Reverse(reference), 60)
    if not isinstance(back.value, c.Payment) or back.value.state is not c.PaymentState.REVERSED:
        return Finding(("Er is betaald, en het bedrag kwam niet terug.",), failed(back) or "not_reversed")
    return Finding(("Er is € 0,01 betaald en teruggegeven.",))


def answers() -> Exercise:
    """Of a terminal that nobody pays at: it can be used, or this is not asked."""
    yield Say("De betaalautomaat wordt niet met geld geprobeerd.")
    return Finding(("De betaalautomaat geeft antwoord.",))


def _keypad() -> Exercise:
    """Each key once, in any order."""
    missing = dict(KEYS)
    while missing:
        yield Say(f"Druk elke toets één keer. Nog te gaan: {', '.join(missing.values())}.")
        seen = yield See(DeviceClass.KEYPAD, (c.KeyPressed,))
        if not isinstance(seen, c.KeyPressed):
            return Finding((f"Niet gevoeld: {', '.join(missing.values())}.",), NOTHING_SEEN)
        missing.pop(seen.key, None)
    return Finding((f"Alle {len(KEYS)} toetsen doen het.",))


def _panel() -> Exercise:
    now: Status = yield Look(_PANEL)
    missed = []
    for part, move in ((part, move) for part, moves in MOVES.items() if part in now.parts for move in moves):
        yield Say(move)
        if not (yield Change(_PANEL, part)):
            missed.append(move)
    if missed:
        return Finding(tuple(f"Niets gevoeld bij: {move}" for move in missed), NOTHING_SEEN)
    return Finding(("Alles wat aan het paneel zit, wordt gevoeld.",))


def _power() -> Exercise:
    """What its unit says; pulling the mains to see more is no test for an open hall."""
    now: Status = yield Look(DeviceClass.POWER)
    mains = {"powering": "Er is netstroom.", "no_power": "De balie werkt op de accu."}
    battery = {"full": "vol", "operational": "goed", "low": "bijna leeg", "critical": "leeg", "failure": "stuk"}
    seen = (
        mains.get(now.parts.get("mains", ""), "Of er netstroom is, wordt niet gemeld."),
        f"De accu is {battery.get(now.parts.get('battery', ''), 'onbekend')}.",
    )
    return Finding(seen, now.faults[0].code if now.faults else "")


def _display() -> Exercise:
    before: Status = yield Look(_DISPLAY)
    bright = int(before.parts.get("brightness", "100")) or 100
    yield Say("Het scherm wordt donker en daarna weer licht.")
    dimmed = yield Do(_DISPLAY, c.SetDisplay(on=True, brightness=_DIM))
    yield Pause(2)
    lit = yield Do(_DISPLAY, c.SetDisplay(on=True, brightness=bright))
    if code := failed(dimmed) or failed(lit):
        return Finding(("Het scherm nam de opdracht niet aan.",), code)
    if not (yield Judge("Werd het scherm donker en daarna weer licht?")):
        return Finding(("De opdracht is aangenomen, maar u zag niets veranderen.",), JUDGED_BAD)
    return Finding(("Het scherm werd donker en weer licht.",))


_EXERCISES: Final[dict[DeviceClass, Callable[[], Exercise]]] = {
    _SCANNER: _scanner,
    _CHIP: _chip,
    DeviceClass.PAYMENT_TERMINAL: _terminal,
    _PAGES: _pages,
    _RECEIPTS: _receipt,
    DeviceClass.CODE_SCANNER: _code,
    DeviceClass.KEYPAD: _keypad,
    _PANEL: _panel,
    DeviceClass.POWER: _power,
    _DISPLAY: _display,
}
"""Every class has one."""
HELPERS: Final = {_CHIP: (_SCANNER,)}
"""What else an exercise uses where it is there."""


def exercise(
    device: DeviceClass, of: Callable[[], Generator[Any, Any, Finding]] | None = None
) -> Generator[Any, Any, Finding]:
    """Of a device that can be used; `of`, which may wish more, in place of the one of its class. One that is ill is
    found so at once."""
    now: Status = yield Look(device)
    if not now.usable:
        return Finding((), now.faults[0].code if now.faults else str(now.state))
    finding: Finding = yield from (of or _EXERCISES[device])()
    if finding.code == NOTHING_SEEN:  # by a device that fell ill meanwhile?
        now = yield Look(device)
        if not now.usable:
            return Finding(finding.seen, now.faults[0].code if now.faults else str(now.state))
    return finding
