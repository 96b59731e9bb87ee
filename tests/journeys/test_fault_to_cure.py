"""From each fault to its cure, by touch: its row, its advice in steps, what the steps say, and the closed report."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from hardware.device import DeviceClass
from kiosk.app import App
from kiosk.config.reporting import ReportsSection
from kiosk.embedded import reports_of
from kiosk.journey.product import Need
from kiosk.technician.advice import advise, name
from kiosk.technician.overview import Level
from tests.faults.matrix.cells import Mishap
from tests.faults.striking import soon
from tests.faults.wards import BY_HAND, Ill, Ward, of_matrix, of_service, ward
from tests.hands import ROW, Hands, admit
from tests.town import Town

pytestmark = pytest.mark.timed

FULL = os.environ.get("KIOSK_MATRIX") == "full"
SHORT = {
    DeviceClass.DOCUMENT_SCANNER: Mishap.MUTE,
    DeviceClass.CHIP_READER: Mishap.UNPLUGGED,
    DeviceClass.PAYMENT_TERMINAL: Mishap.WRONG,
    DeviceClass.PAGE_PRINTER: Mishap.HALF,
    DeviceClass.RECEIPT_PRINTER: Mishap.GARBAGE,
    DeviceClass.CODE_SCANNER: Mishap.CRASHES,
    DeviceClass.KEYPAD: Mishap.HANGS,
    DeviceClass.PANEL: Mishap.WRONG,
    DeviceClass.POWER: Mishap.UNPLUGGED,
    DeviceClass.DISPLAY: Mishap.UNPLUGGED,
}
CALM_S = 8.0
"""Longer than a process that is replaced again and again looks well in between."""
SOON_S = 30.0
ITSELF_S = 5.0
"""What comes back by itself is back by then; else the technician has it tried again."""
LEVELS = list(Level)


def found(pairs: Mapping[DeviceClass, Mishap]) -> tuple[Ill, ...]:
    return tuple(ill for device, mishap in pairs.items() if (ill := of_matrix(device, mishap)))


def rounds() -> dict[str, tuple[Ill, ...]]:
    """What is the matter at the same time, by a word for it. Every device once in each."""
    short = (*found(SHORT), of_service(Need.KLANTINTERACTIES))
    if not FULL:
        return {"one_of_each": short}
    by_mishap = {mishap.replace(" ", "_"): found(dict.fromkeys(DeviceClass, mishap)) for mishap in Mishap}
    services = (Need.ZAKEN, Need.KLANTINTERACTIES)  # an outage of the BRP the embedded one shows to a POST alone
    every = {"one_of_each": short, **by_mishap, **BY_HAND, "services": tuple(map(of_service, services))}
    return {word: ills for word, ills in every.items() if ills}


def test_the_short_form_has_one_of_each_device_and_of_most_mishaps() -> None:
    ills = (*found(SHORT), of_service(Need.KLANTINTERACTIES))
    assert {ill.part for ill in ills} == {*DeviceClass, Need.KLANTINTERACTIES}
    seen = {mishap for mishap in Mishap if found(dict.fromkeys(DeviceClass, mishap))}
    assert set(SHORT.values()) == seen


@pytest.fixture
def wards(tmp_path: Path, town: Town) -> Iterator[Ward]:
    with ward(tmp_path, town) as standing:
        yield standing
    town.mend()


@pytest.fixture
def counter(qapp: QGuiApplication, wards: Ward, town: Town, tmp_path: Path) -> Iterator[App]:
    """Its faults become incidents in the embedded TOPdesk."""
    folder = tmp_path / "data"
    admit(folder)
    config = town.peers.config
    reports = ReportsSection.model_validate(reports_of(town.peers.sandbox_url)["reports"] | {"calm_s": CALM_S})
    changes = {
        "counter": config.counter.model_copy(update={"data": folder}),
        "devices": {device: rig.spec() for device, rig in wards.rigs.items()},
        "reports": reports,
    }
    app = App(config.model_copy(update=changes), windowed=True)
    yield app
    app.stop()


@pytest.fixture
def hands(counter: App, wards: Ward, qtbot: QtBot) -> Hands:
    return Hands(counter, wards.hand, qtbot)


@pytest.mark.parametrize("word", rounds())
def test_from_the_fault_to_its_cure(word: str, hands: Hands, wards: Ward, town: Town) -> None:
    ills = rounds()[word]
    before = len(town.incidents())
    hands.come(hands.pattern if word in BY_HAND else None)  # what a turned switch says the panel would not call a fault
    hands.until(lambda: all(_is_well(hands, ill) for ill in ills))
    already = _ill(hands)  # what was not looked at yet; a machine without sound cannot read aloud
    for ill in ills:
        wards.hurt(ill, hands.app.supervisor)
    for ill in ills:
        assert soon(lambda ill=ill: _code(hands, ill), SOON_S), f"{ill}: {hands.row(ill.part)}"  # type: ignore[misc]
    hurt = {str(ill.part) for ill in ills}
    hands.until(lambda: hurt <= _ill(hands))  # one that hangs again is replaced, and well for a moment
    assert _ill(hands) <= already | hurt
    levels = [LEVELS.index(row["level"]) for row in hands.rows()]
    assert levels == sorted(levels)
    for ill in ills:
        _has_its_advice(hands, ill)
    hands.until(lambda: len(town.incidents()) >= before + len(ills))
    for ill in ills:
        wards.cure(ill)
    for ill in ills:
        _is_well_again(hands, ill)
    _were_reported(hands, ills, town, before)


def _code(hands: Hands, ill: Ill) -> str:
    """Which of the codes that are right its row tells."""
    row = hands.row(ill.part)
    wanted = Level.ATTENTION if ill.usable else Level.WRONG
    told = [code for code in ill.codes if row and row["said"] == advise(ill.part, code).what]
    return told[0] if told and row["level"] == wanted else ""


def _ill(hands: Hands) -> set[str]:
    return {row["part"] for row in hands.rows() if row["level"] != Level.WELL}


def _is_well(hands: Hands, ill: Ill) -> bool:
    return bool(hands.row(ill.part).get("level") == Level.WELL)


def _has_its_advice(hands: Hands, ill: Ill) -> None:
    hands.touch(f"{ROW}{ill.part}")
    advised = soon(lambda: any(_is_advised(hands.texts(), ill.part, code) for code in ill.codes), SOON_S)
    assert advised, f"{ill}: {hands.texts()}"
    hands.touch("technician:back")
    hands.until(lambda: hands.sees(f"{ROW}{ill.part}"))


def _is_advised(texts: list[str], part: str, code: str) -> bool:
    """What it is, what it means for visitors, and below each other the steps with their numbers."""
    advice = advise(part, code)
    steps = [text for number, step in enumerate(advice.steps, 1) for text in (f"{number}.", step)]
    in_order = any(texts[at : at + len(steps)] == steps for at in range(len(texts)))
    return advice.what in texts and advice.visitors in texts and in_order


def _is_well_again(hands: Hands, ill: Ill) -> None:
    if not soon(lambda: _is_well(hands, ill), ITSELF_S):
        hands.touch(f"{ROW}{ill.part}")
        hands.touch("technician:again")
        hands.until(lambda: hands.said("technician:result") == "Het werkt weer.")
        hands.touch("technician:back")
        hands.until(lambda: _is_well(hands, ill))


def _were_reported(hands: Hands, ills: tuple[Ill, ...], town: Town, before: int) -> None:
    """Once each, with what was the matter, and closed."""
    hands.until(lambda: all(each["closed"] for each in town.incidents()[before:]))
    incidents = town.incidents()[before:]
    assert len(incidents) == len(ills), [each["briefDescription"] for each in incidents]
    for ill in ills:
        (mine,) = (each for each in incidents if f"{name(ill.part)}, sinds" in each["request"])
        told = _told(mine)
        assert any(f"(code {code})" in told for code in ill.codes), told
        assert "Opgelost" in mine["actions"][-1]["memoText"]


def _told(incident: dict[str, Any]) -> str:
    return "\n".join([incident["request"], *(action["memoText"] for action in incident["actions"])])
