"""Each fault that can occur has advice, and there is none about what cannot."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from hardware import exercises
from hardware.device import Acts, DeviceClass
from kiosk import ASSETS
from kiosk.journey.product import Need
from kiosk.technician import checks
from kiosk.technician.advice import IN_WORDS, OF_ACTS, Who, advise, entries, name
from tests import fault_codes

DEVICES = {(str(d), c) for d in DeviceClass for c in fault_codes.of_device(d) | fault_codes.states()}
OTHERS = (*fault_codes.of_services(), *fault_codes.of_tests())
ALL = DEVICES | {(str(part), str(code)) for part, code in OTHERS}
WRITTEN = set(entries())


@pytest.mark.parametrize(("part", "code"), sorted(ALL))
def test_every_fault_has_advice(part: str, code: str) -> None:
    assert (part, code) in WRITTEN or ("any", code) in WRITTEN
    advice = advise(part, code)
    assert advice.part != part
    assert advice.steps
    for sentence in (advice.what, advice.visitors, *advice.steps):
        assert sentence.endswith((".", "?")), sentence
        assert "{" not in sentence
        assert sentence[0].isupper()
    pictures = [ASSETS / folder / f"{advice.picture}.svg" for folder in ("icons", "illustrations")]
    assert any(picture.exists() for picture in pictures), advice.picture


def test_nothing_is_left_over() -> None:
    used = {(part, code) if (part, code) in WRITTEN else ("any", code) for part, code in ALL}
    assert set() == WRITTEN - used


def test_every_part_of_the_counter_has_a_name() -> None:
    for part in (*DeviceClass, *Need, "speech", "outbox", "clock", "certificates", "config", "reports", "audit"):
        assert name(part) != part


def test_who_acts_is_what_the_fault_says() -> None:
    assert {advise("page_printer", "mute", acts).who for acts in Acts} == set(OF_ACTS.values())
    assert advise("page_printer", "mute").who is Who.MAINTENANCE
    assert advise("zaken", "unreachable").who is Who.ICT
    assert set(IN_WORDS) == set(Who)


def test_what_stands_behind_a_colon_is_no_part_of_the_code() -> None:
    assert advise("zaken", "certificate: expired") == advise("zaken", "certificate")


def test_a_code_that_nobody_foresaw_is_named() -> None:
    advice = advise("page_printer", "on_fire")
    assert "on_fire" in advice.what
    assert "de A4-printer" in advice.steps[0]


def test_every_code_that_a_test_of_the_technician_names_is_known() -> None:
    """As it stands in `Finding(words, "code")` and in tables of codes."""
    known = {code for _, code in ALL}
    files = [*(Path(checks.__file__).parent).glob("*.py"), Path(exercises.__file__)]
    found = {
        node.args[1].value
        for file in files
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "Finding"
        and len(node.args) == 2
        and isinstance(node.args[1], ast.Constant)
    }
    assert len(found) > 10
    assert found <= known


def test_a_code_that_is_made_up_on_the_way_is_found_out() -> None:
    """The reading of the drivers does not pass over a code that it cannot follow."""
    with pytest.raises(AssertionError, match="where does this code come from"):
        list(fault_codes.codes(ast.parse("Fault(made_up(), HARDWARE, Acts.RESET)"), Path("other.py")))
    assert list(fault_codes.codes(ast.parse("Fault('wet', X, Acts.RESET)"), Path("other.py"))) == ["wet"]
