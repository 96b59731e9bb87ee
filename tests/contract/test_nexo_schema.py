"""Every message on the wire between driver and simulated terminal, against the published schema."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from hardware.commands import Pay, PaymentStatus, Reverse
from hardware.drivers.nexo import Options, create
from hardware.drivers.nexo.envelope import Envelope, SharedKey
from hardware.simulators.payment_terminal import PaymentTerminalSimulator

SPEC = Path(__file__).parents[2].parent / "shared" / "hardware" / "specs" / "adyen-terminal-api.openapi.json"


class Wiretap(PaymentTerminalSimulator):
    """A terminal of which every word is kept."""

    def __init__(self, state_dir: Path) -> None:
        super().__init__(0, state_dir)
        self.heard: list[Any] = []
        self.said: list[Any] = []

    def _answer(self, body: bytes) -> bytes | None:
        self.heard.append(json.loads(body))
        answer = super()._answer(body)
        if answer:
            self.said.append(json.loads(answer))
        return answer


def strict(schema: Any) -> Any:
    """The schema leaves room for other properties; a misspelt one must not get through."""
    if isinstance(schema, list):
        return [strict(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: strict(part) for key, part in schema.items()}
    if schema.get("type") == "object" and isinstance(schema.get("properties"), dict):
        closed["additionalProperties"] = False
    return closed


@pytest.fixture(scope="module")
def components() -> Any:
    if not SPEC.exists():
        pytest.skip("The published schema of the Terminal API is not on this machine.")
    return strict(json.loads(SPEC.read_text())["components"])


def errors(components: Any, name: str, message: Any) -> list[str]:
    schema = {"$ref": f"#/components/schemas/{name}", "components": components}
    found = Draft202012Validator(schema).iter_errors(message)
    return [f"{error.json_path}: {error.message}" for error in found]


def test_the_schema_finds_fault(components: Any) -> None:
    assert errors(components, "TerminalAPIRequest", {"SaleToPOIRequest": {"MessageHeader": {"MessageClass": "Wrong"}}})


def test_what_seals_a_message(components: Any) -> None:
    message = {"SaleToPOIRequest": {"MessageHeader": {}, "PaymentRequest": {}}}
    sealed = Envelope(SharedKey("counter", 1, "a passphrase")).seal(message)["SaleToPOIRequest"]
    assert errors(components, "SecurityTrailer", sealed["SecurityTrailer"]) == []
    assert set(sealed) == {"MessageHeader", "NexoBlob", "SecurityTrailer"}


def test_all_that_is_said(components: Any, tmp_path: Path) -> None:
    terminal = Wiretap(tmp_path)
    terminal.start()
    driver = create(Options(terminal.url, "V400m-1", "balie-1"))
    driver.open()
    for reference, hand in (("P1", "approve"), ("P2", "refuse"), ("P3", "cancel"), ("P4", "lose"), ("P5", "leave")):
        stays = [True]
        paying = threading.Thread(target=driver.run, args=(Pay(reference, 1640), lambda stays=stays: stays[0]))
        paying.start()
        while terminal.state()["waiting"] != reference:
            time.sleep(0.01)
        driver.run(PaymentStatus(reference), lambda: True)
        if hand == "leave":
            stays[0] = False
        else:
            terminal.do(hand)
        paying.join()
        driver.run(PaymentStatus(reference), lambda: True)
    driver.run(Reverse("P1"), lambda: True)
    driver.run(Reverse("P1"), lambda: True)
    driver.run(PaymentStatus("NEVER"), lambda: True)
    terminal.do("busy")
    driver.run(Pay("P6", 1), lambda: True)
    terminal.stop()

    categories = {message["SaleToPOIRequest"]["MessageHeader"]["MessageCategory"] for message in terminal.heard}
    assert categories == {"Payment", "TransactionStatus", "Reversal", "Abort", "Diagnosis"}
    assert [problem for m in terminal.heard for problem in errors(components, "TerminalAPIRequest", m)] == []
    assert [problem for m in terminal.said for problem in errors(components, "TerminalAPIResponse", m)] == []
