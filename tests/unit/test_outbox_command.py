from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from backend_client.outbox import Outbox
from backend_client.outbox.steps import LAST
from kiosk.cli import main
from tests.unit.request_in_hand import BSN, KEYRING, NAMES, PERSON, opened, pay, request

REASON = "zaak: 400 invalid, toelichting: max_length"


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    """Of a counter that runs: one waits, one failed, one is parked, one is closed."""
    outbox = opened(tmp_path / "outbox.db")
    assert outbox.accept(request("K-WAITS", pay(outbox, "K-WAITS", "P1"))) is None
    for name in ("K-FAILS", "K-PARKED", "K-CLOSED"):
        assert outbox.accept(replace(request(name), destination="uwv" if name == "K-FAILS" else "")) is None
    outbox.done("K-FAILS", "zaak", "http://there/zaken/1")
    outbox.queue.failed("K-FAILS", "rol: 502", 9.0, "")
    outbox.queue.park("K-PARKED", REASON, "settings")
    outbox.record_delivery("K-CLOSED", "balie")
    for name in NAMES:
        outbox.done("K-CLOSED", name, f"http://there/{name}", "closed" if name == LAST.name else "")
    yield outbox
    outbox.close()


def kiosk(tmp_path: Path, *arguments: str) -> Result:
    said = CliRunner().invoke(main, ["outbox", arguments[0], "--data", str(tmp_path), *arguments[1:]])
    for personal in (BSN, PERSON.surname, PERSON.given_names, "Stationsstraat"):
        assert personal not in said.output
    return said


def test_what_is_not_closed_is_listed_and_everything_counted(tmp_path: Path, outbox: Outbox) -> None:
    said = kiosk(tmp_path, "list")
    assert said.exit_code == 0
    head, *rows, counts = said.output.splitlines()
    assert [row.split()[0] for row in rows] == ["K-WAITS", "K-FAILS", "K-PARKED"]
    assert [row.split()[2] for row in rows] == ["-", "uwv", "-"]
    assert rows[1].endswith("rol: 502")
    assert rows[2].endswith(REASON)
    assert head.split()[0] == "NUMBER"
    assert counts == "2 accepted, 0 sent, 1 parked, 1 closed"


def test_for_programs(tmp_path: Path, outbox: Outbox) -> None:
    said = json.loads(kiosk(tmp_path, "list", "--json", "--state", "parked").output)
    assert [each["identificatie"] for each in said["requests"]] == ["K-PARKED"]
    assert said["requests"][0]["reason"] == REASON
    assert said["counts"] == {"accepted": 2, "sent": 0, "parked": 1, "closed": 1}
    shown = json.loads(kiosk(tmp_path, "show", "--json", "K-FAILS").output)
    assert (shown["tries"], shown["failure"], shown["destination"]) == (1, "rol: 502", "uwv")
    assert [each["name"] for each in shown["steps"]] == ["zaak"]
    assert json.loads(kiosk(tmp_path, "show", "--json", "K-WAITS").output)["payments"] == [
        {"reference": "P1", "state": "delivered", "amount_cents": 1530}
    ]


def test_one_is_shown_with_its_steps(tmp_path: Path, outbox: Outbox) -> None:
    said = kiosk(tmp_path, "show", "K-CLOSED")
    assert said.exit_code == 0
    assert all(f"http://there/{name}" in said.output for name in NAMES)
    assert "balie" in said.output
    assert kiosk(tmp_path, "show", "K-NOBODY").exit_code == 1


def test_parked_ones_are_tried_anew(tmp_path: Path, outbox: Outbox) -> None:
    assert kiosk(tmp_path, "retry", "--parked").output == "K-PARKED: will be tried anew\n"
    assert outbox.state_of("K-PARKED") == ("accepted", "")
    assert kiosk(tmp_path, "retry", "K-FAILS").exit_code == 0
    for wrong in ("K-CLOSED", "K-NOBODY"):
        assert kiosk(tmp_path, "retry", wrong).exit_code == 1
    assert outbox.state_of("K-CLOSED") == ("closed", "")
    assert kiosk(tmp_path, "retry").exit_code == 2
    assert kiosk(tmp_path, "retry", "K-FAILS", "--parked").exit_code == 2


def test_an_auditor_can_count_them_all(tmp_path: Path, outbox: Outbox) -> None:
    outbox.close()  # the counter does not run
    lines = [json.loads(line) for line in kiosk(tmp_path, "export").output.splitlines()]
    assert [each["identificatie"] for each in lines] == ["K-WAITS", "K-FAILS", "K-PARKED", "K-CLOSED"]
    assert [each["name"] for each in lines[3]["steps"]] == list(NAMES)
    opened(tmp_path / "outbox.db").close()


def key_file(folder: Path, secret: bytes) -> str:
    file = folder / f"{secret[0]}.key"
    file.write_text(secret.hex())
    file.chmod(0o600)
    return f"file:{file}"


def test_what_is_personal_is_for_who_has_the_key(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, outbox: Outbox
) -> None:
    keys = tmp_path_factory.mktemp("keys")
    right, wrong = key_file(keys, KEYRING.current.secret), key_file(keys, b"w" * 32)

    def personal(*arguments: str) -> Result:
        return CliRunner().invoke(main, ["outbox", arguments[0], "--data", str(tmp_path), *arguments[1:]])

    for shown in ("show", "--personal", right, "K-WAITS"), ("show", "--json", "--personal", right, "K-WAITS"):
        said = personal(*shown)
        assert said.exit_code == 0
        assert BSN in said.output
    exported = [json.loads(line) for line in personal("export", "--personal", right).output.splitlines()]
    assert exported[0]["personal"]["rol"]["betrokkeneIdentificatie"]["inpBsn"] == BSN
    assert exported[3]["personal"] == {}  # it is closed
    for key in (wrong, "file:/nowhere", "the key itself"):
        said = kiosk(tmp_path, "show", "--personal", key, "K-WAITS")
        assert said.exit_code == 1
        assert "key" in said.output


def test_nothing_is_made_where_there_is_none(tmp_path: Path) -> None:
    said = kiosk(tmp_path, "list")
    assert said.exit_code == 1
    assert "there is no outbox at" in said.output
    assert list(tmp_path.iterdir()) == []


def test_every_command_teaches() -> None:
    for command in ("list", "show", "retry", "export"):
        said = CliRunner().invoke(main, ["outbox", command, "--help"])
        assert said.exit_code == 0
        assert "--data" in said.output
    assert "kiosk outbox retry" in CliRunner().invoke(main, ["outbox", "--help"]).output
