"""`kiosk technician test`: what is tested without standing at the counter, and that it is written down."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.audit import Audit
from kiosk.cli import main
from kiosk.technician.advice import advise
from kiosk.where import keyring_of
from tests.town import Town


@pytest.fixture
def config(town: Town, tmp_path: Path) -> Path:
    """Of a counter at the embedded municipality; its keys stand in the environment."""
    url = town.peers.sandbox_url
    key = tmp_path / "keys" / "storage.key"
    key.parent.mkdir()
    key.touch(0o600)
    key.write_text("11" * 32)
    (tmp_path / "data").mkdir()
    path = tmp_path / "kiosk.toml"
    path.write_text(
        f"""
        [counter]
        data = "{tmp_path / "data"}"
        [storage]
        key = "file:{key}"
        [zgw]
        zaken_url = "{url}/zaken/api/v1"
        catalogi_url = "{url}/catalogi/api/v1"
        documenten_url = "{url}/documenten/api/v1"
        client_id = "kiosk"
        secret = "env:KIOSK_ZGW_SECRET"
        bronorganisatie = "002220647"
        [brp]
        personen_url = "{url}/haalcentraal/api/brp"
        reisdocumenten_url = "{url}/haalcentraal/api/reisdocumenten"
        api_key = "env:KIOSK_BRP_KEY"
        """
    )
    return path


def outcome(config: Path, *part: str) -> Result:
    return CliRunner().invoke(main, ["technician", "test", *part, "--config", str(config)])


def test_all_is_well(config: Path) -> None:
    result = outcome(config)
    assert result.exit_code == 0, result.output
    wells = ["names", "clock", "personen", "reisdocumenten", "zaken", "room", "commit", "database"]
    assert [line for line in result.output.splitlines() if not line.startswith(" ")] == [f"{id}: goed" for id in wells]
    audit = Audit(config.parent / "data", lambda: keyring_of(config, None))
    assert [(line.action, line.what) for line in audit.lines()] == [("technician.test", f"{id} well") for id in wells]


def test_what_is_wrong_comes_with_what_to_do(config: Path, town: Town) -> None:
    town.service("personen", "down")
    result = outcome(config, "network")
    town.service("personen", "")
    assert result.exit_code == 1
    assert "personen: unreachable" in result.output
    assert all(f"  - {step}" in result.output for step in advise("personen", "unreachable").steps)
    assert "database" not in result.output
    assert outcome(config, "personen").output.splitlines()[0] == "personen: goed"


def test_a_disk_that_takes_nothing_is_found_to_the_end(config: Path, tmp_path: Path) -> None:
    (tmp_path / "data").rmdir()
    result = outcome(config, "storage")
    assert result.exit_code == 1
    assert [line for line in result.output.splitlines() if ": " in line and not line.startswith(" ")] == [
        "room: storage",
        "commit: storage",
        "database: goed",
    ]
    assert "the audit log cannot be written" in result.output


def test_a_test_that_is_not_there_is_named_beside_those_that_are(config: Path) -> None:
    result = outcome(config, "printer")
    assert result.exit_code == 2
    assert "network, names, clock" in result.output
