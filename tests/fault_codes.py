"""Every fault code there is: those of devices are found by reading the code of their drivers."""

from __future__ import annotations

import ast
import importlib.util
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from backend_client.result import ProblemCode
from hardware.commands import ChipProblem
from hardware.device import DeviceClass, State
from hardware.drivers import DRIVERS, printer_faults
from hardware.exercise import JUDGED_BAD, NOT_DONE, NOTHING_SEEN
from kiosk.journey.availability import STARTING
from kiosk.journey.product import Need
from kiosk.reports.reporter import CODES, UNREACHABLE
from kiosk.voice import NO_PLAYER, NO_SOUND, NO_VOICE

COMPUTED = {
    "answers.py",
    "driver.py",
    "meaning.py",
    "printer_faults.py",
    "problems.py",
    "serial_scanner.py",
    "wedge.py",
}
"""Files in which a code comes out of a table: those tables are read as well."""
APIS_SAY = (ProblemCode.UNREACHABLE, ProblemCode.BUSY, ProblemCode.DENIED, ProblemCode.REFUSED)
"""What can be wrong with an answer to a question that changes nothing."""
OF_EVERY_DEVICE = {"crash", "hang", "overran"}
"""What the supervisor says of a process."""


@cache
def of_device(device: DeviceClass) -> frozenset[str]:
    """The codes of all drivers of this class, and of the process that each of them is."""
    files: set[Path] = set()
    for module in DRIVERS[device].values():
        _gather(module, files)
    found = set(OF_EVERY_DEVICE)
    for file in files:
        found |= set(codes(ast.parse(file.read_text("utf-8")), file))
    if any(file.name == "printer_faults.py" for file in files):
        found |= {*printer_faults.BLOCKING, *printer_faults.WARNINGS}
    if device is DeviceClass.CHIP_READER:
        found |= {str(problem) for problem in ChipProblem}
    return frozenset(found)


def states() -> set[str]:
    """What is said of a device without a fault, where it cannot be used."""
    return {str(state) for state in State} - {"online", "busy"}


def of_services() -> Iterator[tuple[str, str]]:
    """Part and code of all that is no device."""
    for api in (Need.PERSONEN, Need.REISDOCUMENTEN, Need.ZAKEN, Need.KLANTINTERACTIES):
        yield from ((api, code) for code in ("unreachable", "certificate", STARTING))
    yield from ((Need.STORAGE, code) for code in (ProblemCode.STORAGE, "slow", STARTING))
    yield from (("speech", code) for code in (NO_VOICE, NO_PLAYER, NO_SOUND))
    yield from (("outbox", code) for code in ProblemCode)
    yield ("clock", "clock_wrong")
    yield from (("audit", code) for code in ("forged", "key_gone", "unsealed"))
    yield ("config", "config_refused")
    yield from (("reports", code) for code in (*CODES.values(), UNREACHABLE))
    yield from (("certificates", code) for code in ("certificate_expires", "certificate_expired"))


def of_tests() -> Iterator[tuple[str, str]]:
    """Part and code of what a technician's test can find, beside the faults of what it tests."""
    for device in DeviceClass:
        if device is not DeviceClass.POWER:
            yield (device, NOTHING_SEEN)
            yield (device, NOT_DONE)
    for part in (DeviceClass.PAGE_PRINTER, DeviceClass.RECEIPT_PRINTER, DeviceClass.DISPLAY, "speech"):
        yield (part, JUDGED_BAD)
    yield from ((scanner, "unreadable") for scanner in (DeviceClass.DOCUMENT_SCANNER, DeviceClass.CODE_SCANNER))
    yield from ((DeviceClass.PAYMENT_TERMINAL, code) for code in ("not_paid", "to_settle", "starting"))
    yield from (("touch", code) for code in ("touch_off", "touch_missed"))
    yield from (("network", code) for code in ("no_name", "unreachable", "certificate"))
    yield from (("clock", code) for code in ("clock_wrong", "unreachable"))
    yield from (("certificates", code) for code in ("certificate_distrusted", "clock_wrong", "unreachable"))
    for api in (Need.PERSONEN, Need.REISDOCUMENTEN, Need.ZAKEN, Need.KLANTINTERACTIES, "destination"):
        yield from ((api, code) for code in (*APIS_SAY, "certificate"))
    yield from (("reports", code) for code in (*APIS_SAY, "certificate"))
    yield from (("storage", code) for code in ("storage", "slow", "read_only", "disk_full"))
    yield from (("storage", code) for code in ("damaged", "set_aside", "large_log"))


def codes(tree: ast.AST, file: Path) -> Iterator[str]:
    """Constants that are the code of a fault: of `Fault(...)`, of `fault(...)`, and in tables beside an `Acts`."""
    names = {
        node.targets[0].id: node.value.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in ("Fault", "fault") and node.args:
            values = [node.args[0]]
            if isinstance(values[0], ast.IfExp):
                values = [values[0].body, values[0].orelse]
            for value in values:
                if isinstance(value, ast.Constant):
                    yield str(value.value)
                elif isinstance(value, ast.Name) and value.id in names:
                    yield names[value.id]
                else:
                    assert file.name in COMPUTED, f"{file}:{node.lineno}: where does this code come from?"
        elif isinstance(node, ast.Tuple) and any(map(_is_acts, node.elts)) and isinstance(node.elts[0], ast.Constant):
            yield str(node.elts[0].value)


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def _is_acts(node: ast.expr) -> bool:
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "Acts"


def _gather(module: str, files: set[Path]) -> None:
    """The files of a driver, and of what it imports from the drivers."""
    spec = importlib.util.find_spec(module)
    assert spec
    assert spec.origin
    origin = Path(spec.origin)
    for file in origin.parent.glob("*.py") if origin.name == "__init__.py" else (origin,):
        if file in files or (file.parent.name == "drivers" and file.name == "__init__.py"):
            continue
        files.add(file)
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("hardware.drivers"):
                for name in (node.module, *(f"{node.module}.{each.name}" for each in node.names)):
                    if name != "hardware.drivers" and _is_module(name):
                        _gather(name, files)


def _is_module(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:
        return False
