"""The technician's tests of the network: against the embedded municipality, and against real servers with TLS."""

from __future__ import annotations

import datetime
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from backend_client.server_clock import ServerClock
from hardware.exercise import Finding
from kiosk.config import Config
from kiosk.config.reporting import ReportsSection
from kiosk.embedded import reports_of
from kiosk.technician.checks import network, trust
from kiosk.technician.checks.alone import carry_out
from kiosk.technician.checks.check import Check, Group
from tests.contract.test_certificates import NOW, YEAR, Authority, Page, Serving, authority
from tests.town import APIS, Town

__all__ = ["authority"]
DAY = datetime.timedelta(days=1)
SERVICES = ("personen", "reisdocumenten", "zaken", "klantinteracties")


@pytest.fixture
def config(town: Town) -> Iterator[Config]:
    yield town.peers.config
    for api in APIS:
        town.service(api, "")


def found(config: Config, which: str, clock: Callable[[], ServerClock] = ServerClock) -> Finding:
    (check,) = [each for each in network.checks(config, clock) if each.id == which]
    return carry_out(check, lambda _: None)


def other(config: Config, section: str, **values: Any) -> Config:
    """The same, with other values in one section."""
    return config.model_copy(update={section: getattr(config, section).model_copy(update=values)})


def elsewhere(config: Config, url: str) -> Config:
    """With every service at this address."""
    config = other(config, "brp", personen_url=url, reisdocumenten_url=url)
    config = other(config, "zgw", zaken_url=url, catalogi_url=url, documenten_url=url)
    return other(config, "klantinteracties", url=url)


def test_all_is_well_where_the_municipality_is(config: Config) -> None:
    checks = list(network.checks(config))
    assert {check.id for check in checks} == {"names", "clock", *SERVICES}  # it has no TLS, and nobody listens outside
    said: list[str] = []
    for check in checks:
        assert check.group is Group.NETWORK
        finding = carry_out(check, said.append)
        assert finding.code == "", (check.id, finding)
        assert finding.seen
    assert len(said) >= len(checks) - 1  # of addresses no name is looked up


@pytest.mark.parametrize(
    ("section", "secret", "which"),
    [
        ("brp", "api_key", "personen"),
        ("brp", "api_key", "reisdocumenten"),
        ("zgw", "secret", "zaken"),
        ("klantinteracties", "token", "klantinteracties"),
    ],
)
def test_a_key_that_is_not_taken_is_told(config: Config, section: str, secret: str, which: str) -> None:
    finding = found(other(config, section, **{secret: "another"}), which)
    assert finding.code == "denied"
    assert any("403" in words or "401" in words for words in finding.seen)
    assert not any("another" in words for words in finding.seen)


@pytest.mark.parametrize("which", SERVICES)
def test_a_service_that_is_down_is_told(config: Config, town: Town, which: str) -> None:
    town.service(which, "down")
    assert found(config, which).code == "unreachable"


def test_of_three_apis_the_one_that_is_down_is_named(config: Config, town: Town) -> None:
    town.service("documenten", "down")
    finding = found(config, "zaken")
    assert finding.code == "unreachable"
    assert finding.seen[0].startswith("Documenten: ")
    assert [words.split()[0] for words in finding.seen[1:]] == ["Zaken", "Catalogi"]


def test_a_counter_whose_clock_is_off_is_not_told_that_its_key_is_wrong(
    config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    behind: Callable[[], ServerClock] = lambda: ServerClock(lambda: (NOW - YEAR).timestamp())  # noqa: E731
    monkeypatch.setattr("kiosk.technician.checks.apis.ServerClock", behind)
    assert found(config, "zaken").code == ""
    finding = found(config, "clock", behind)
    assert finding.code == "clock_wrong"
    assert re.fullmatch("De klok van de balie loopt 1 jaar.* achter.", finding.seen[0])


@pytest.mark.parametrize(
    ("begins", "ends", "code", "words"),
    [
        (-2 * YEAR, -YEAR, "certificate_expired", "365 dagen geleden verlopen."),
        (-YEAR, -DAY * 1.5, "certificate_expired", "1 dag geleden verlopen."),
        (-YEAR, DAY * 10.5, "certificate_expires", "nog 10 dagen geldig. Naam en ondertekening kloppen."),
        (-YEAR, DAY * 100.5, "", "nog 100 dagen geldig. Naam en ondertekening kloppen."),
        (DAY, YEAR, "certificate_distrusted", "certificate is not yet valid"),
    ],
)
def test_a_certificate_is_told_with_the_days_that_are_left(
    authority: Authority,
    tmp_path: Path,
    config: Config,
    begins: datetime.timedelta,
    ends: datetime.timedelta,
    code: str,
    words: str,
) -> None:
    with Serving(authority.issue(tmp_path / "server.pem", NOW + begins, NOW + ends)) as url:
        finding = found(elsewhere(config, url), "certificates")
    assert finding.code == code
    (seen,) = finding.seen
    assert seen.startswith("localhost: ")
    assert words in seen


def test_a_certificate_of_an_unknown_authority_or_for_another_name_is_not_trusted(
    authority: Authority, tmp_path: Path, config: Config
) -> None:
    with Serving(Authority().issue(tmp_path / "other.pem", NOW - YEAR, NOW + YEAR)) as url:
        finding = found(elsewhere(config, url), "certificates")
        assert (finding.code, len(finding.seen)) == ("certificate_distrusted", 1)
    with Serving(authority.issue(tmp_path / "server.pem", NOW - YEAR, NOW + YEAR)) as url:
        finding = found(elsewhere(config, url.replace("localhost", "127.0.0.1")), "certificates")
        assert finding.code == "certificate_distrusted"
        assert "mismatch" in finding.seen[0]
    assert found(elsewhere(config, url), "certificates") == Finding(("localhost: niets gezien.",), "unreachable")


@pytest.mark.parametrize(("years", "side"), [(1, "achter"), (-1, "voor")])
def test_a_clock_that_is_off_by_a_year_is_told_by_a_server_that_proved_itself(
    authority: Authority, tmp_path: Path, config: Config, years: int, side: str
) -> None:
    class Elsewhen(Page):
        def date_time_string(self, timestamp: float | None = None) -> str:
            return super().date_time_string(int((timestamp or time.time()) + years * YEAR.total_seconds()))

    certificate = authority.issue(tmp_path / "server.pem", NOW - 3 * YEAR, NOW + 3 * YEAR)
    with Serving(certificate, page=Elsewhen) as url:
        finding = found(elsewhere(config, url), "clock")
    assert finding.code == "clock_wrong"
    assert finding.seen[0].endswith(f" {side}.")
    assert "1 jaar" in finding.seen[0] or "364 dagen en 23 uur" in finding.seen[0]


def test_a_clock_that_is_off_takes_the_blame_for_the_certificates(authority: Authority, tmp_path: Path) -> None:
    """A year behind, it takes every certificate for one of the future."""
    clock = ServerClock(lambda: (NOW - YEAR).timestamp())
    clock.unproven(NOW.strftime("%a, %d %b %Y %H:%M:%S GMT"))
    with Serving(authority.issue(tmp_path / "server.pem", NOW + DAY, NOW + YEAR)) as url:
        check = Check("x", Group.NETWORK, "certificates", "", "", lambda: trust.certificates((url,), (), clock))
        finding = carry_out(check, lambda _: None)
    assert finding.code == "clock_wrong"
    assert finding.seen[0].startswith("De klok van de balie loopt ")


def test_nobody_who_answers_says_nothing_of_the_clock(config: Config) -> None:
    assert found(elsewhere(config, "http://127.0.0.1:9"), "clock").code == "unreachable"


def test_who_is_told_of_faults_is_asked_without_telling_any(config: Config, town: Town) -> None:
    assert "reports" not in {check.id for check in network.checks(config)}
    section = ReportsSection.model_validate(reports_of(town.peers.sandbox_url)["reports"])
    told = config.model_copy(update={"reports": section})
    assert found(told, "reports") == Finding(("topdesk antwoordt, en neemt de sleutel aan.",))
    assert section.topdesk
    wrong = section.topdesk.model_copy(update={"password": "another"})
    told = config.model_copy(update={"reports": section.model_copy(update={"topdesk": wrong})})
    assert found(told, "reports").code == "denied"


@pytest.mark.parametrize(("ends", "code"), [(-DAY * 1.5, "certificate_expired"), (DAY * 30, "")])
def test_a_certificate_of_our_own_is_looked_at_as_well(
    authority: Authority, tmp_path: Path, config: Config, ends: datetime.timedelta, code: str
) -> None:
    own = authority.issue(tmp_path / "client.pem", NOW - YEAR, NOW + ends)
    finding = found(other(config, "zgw", certificate=own), "certificates")
    assert finding.code == code
    assert finding.seen[0].startswith("Eigen certificaat client.pem: ")
    own.write_text("no certificate")
    assert found(other(config, "zgw", certificate=own), "certificates").code == "unreachable"


def test_a_name_that_nobody_knows_is_told(config: Config) -> None:
    finding = found(other(config, "brp", personen_url="https://brp.invalid/x"), "names")
    assert finding.code == "no_name"
    assert finding.seen[0] == "brp.invalid: geen adres gevonden."
    assert "127.0.0.1 is al een adres." in finding.seen
    assert found(elsewhere(config, "http://localhost:1"), "names").code == ""


def test_the_world_outside_is_asked_where_there_is_an_address_for_it(config: Config, town: Town) -> None:
    assert found(other(config, "monitoring", heartbeat=f"{town.peers.sandbox_url}/beat"), "outside").code == ""
    assert found(other(config, "monitoring", heartbeat="http://127.0.0.1:9/beat"), "outside").code == "unreachable"
