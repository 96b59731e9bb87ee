"""[reports] in kiosk.toml, and what the command line says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from backend_client.reports import Mail, Topdesk, Zaken
from backend_client.sandbox.topdesk import BRANCH, GROUPS
from backend_client.server_clock import ServerClock
from kiosk.cli import main
from kiosk.config import load
from kiosk.reports.reporter import targets
from tests.contract.sandbox_in_hand import SECRETS, TOPDESK_PASSWORD, serving
from tests.unit.test_config import GOOD

Write = Callable[..., Path]
TOPDESK = """
[reports.topdesk]
url = "{town}"
user = "balie"
password = "env:TOPDESK"
branch = "{branch}"
group_hall = "{hall}"
"""
ZGW = """
[reports.zgw]
zaaktype = "STORING-BALIE"
client_id = "storingen"
secret = "env:STORINGEN"
"""
MAIL = """
[reports.mail]
host = "smtp.tilburg.example"
sender = "balie7@tilburg.example"
to = ["meldpunt@tilburg.example"]
"""


@pytest.fixture(scope="module")
def town() -> Iterator[str]:
    with serving() as url:
        yield url


@pytest.fixture
def write(tmp_path: Path, town: str, monkeypatch: pytest.MonkeyPatch) -> Write:
    monkeypatch.setenv("TOPDESK", TOPDESK_PASSWORD)
    monkeypatch.setenv("STORINGEN", SECRETS["storingen"])
    for name in ("zgw.secret", "key/storage.key"):
        secret = tmp_path / name
        secret.parent.mkdir(exist_ok=True)
        secret.touch(0o600)
        secret.write_text("5a" * 32)

    def write(*sections: str, **changed: str) -> Path:
        text = GOOD.format(data=tmp_path).replace("https://openzaak.example.nl", town)
        for section in sections:
            text += section.format(**{"town": town, "branch": BRANCH, "hall": GROUPS["hall"], **changed})
        file = tmp_path / "kiosk.toml"
        file.write_text(text)
        return file

    return write


def check(file: Path) -> str:
    return CliRunner().invoke(main, ["check", "--config", str(file)]).output


def test_each_target_that_is_named_is_used(write: Write) -> None:
    file = write(TOPDESK, ZGW, MAIL)
    config = load(file)
    assert config.reports
    made = targets(config, config.reports, ServerClock())
    assert [type(each) for each in made] == [Topdesk, Zaken, Mail]
    for each in made:
        each.close()
    assert "faults are reported to: topdesk, zgw, mail" in check(file)
    assert "faults are reported to: nobody" in check(write())


@pytest.mark.parametrize(
    ("section", "said"),
    [
        ("\n[reports]\nafter_s = 2.0\n", "reports: name somebody to report to"),
        (TOPDESK.replace('branch = "{branch}"\n', ""), "reports.topdesk.caller_email: is missing; or give branch"),
        (TOPDESK.replace("{town}", "http://topdesk.example.nl"), "reports.topdesk.url: must be https"),
        (TOPDESK.replace("{hall}", "de hal"), "reports.topdesk.group_hall: "),
        (MAIL + 'security = "none"\n', "reports.mail.security: none is for a mail server on this machine alone"),
        (MAIL + 'user = "balie7"\n', "reports.mail.password: is missing for this user"),
        (MAIL.replace('sender = "balie7@tilburg.example"', 'sender = "de balie"'), "reports.mail.sender: "),
        (f'\n[reports]\nleave_out = ["paper_lwo"]\n{MAIL}', "did you mean paper_low?"),
    ],
)
def test_what_is_wrong_is_said(write: Write, section: str, said: str) -> None:
    assert said in check(write(section))


def test_whether_they_would_take_a_report_is_asked(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    command = ["reports", "check", "--config", str(write(TOPDESK, ZGW))]
    right = CliRunner().invoke(main, command)
    assert right.output == "topdesk: would take a report\nzgw: would take a report\n"
    assert right.exit_code == 0
    monkeypatch.setenv("TOPDESK", "of somebody else")
    wrong = CliRunner().invoke(main, command)
    assert wrong.output.startswith("topdesk: denied: 401 (")
    assert wrong.exit_code == 1
    assert CliRunner().invoke(main, ["reports", "check", "--config", str(write())]).exit_code == 1
