"""A clock that is off by a year, a certificate that ends: from the wrong world to the word about it."""

from __future__ import annotations

import datetime
import secrets
from collections.abc import Callable
from email.utils import format_datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from prometheus_client import CollectorRegistry, generate_latest

from backend_client.certificates import days_left
from backend_client.server_clock import ServerClock
from kiosk import ASSETS
from kiosk.audit import audit_of
from kiosk.audit.book import FILE
from kiosk.chronicle.entry import Standing
from kiosk.chronicle.visits import Visits
from kiosk.journey.product import Need, load_products
from kiosk.journey.session import Session
from kiosk.monitoring.beat import beat
from kiosk.monitoring.measures import Measures
from kiosk.monitoring.rounds import CERTIFICATES_AFTER_S, CERTIFICATES_EVERY_S, Around, Rounds
from kiosk.monitoring.watched import Settings, Watched
from tests.contract.test_certificates import NOW, YEAR, Authority, Serving, authority

__all__ = ["authority"]
DAY = datetime.timedelta(days=1)


class AtOnce:
    """Plumbing without threads: what is asked has been done."""

    def by_service(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        then(work())


def told(parts: dict[str, Standing], around: Around) -> str:
    """The metrics of a counter that beats."""
    watched = Watched(Settings("BALIE1", "0", "", 0, 60.0))
    watched.hear(beat(Session(), parts, Visits(), around, {}, ""))
    registry = CollectorRegistry()
    registry.register(Measures(watched))
    return generate_latest(registry).decode()


def a_key(path: Path) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.touch(0o600)
    path.write_text(secrets.token_hex(32))
    return path


def rounds(
    url: str, clock: ServerClock, tmp_path: Path, key: Path | None = None, old_keys: tuple[str, ...] = ()
) -> tuple[Rounds, dict[str, Standing], Any]:
    parts: dict[str, Standing] = {}
    key = key or a_key(tmp_path / "key" / "storage.key")
    apis = SimpleNamespace(fsc=None, zaken_url=url, catalogi_url=url, documenten_url=url)
    config: Any = SimpleNamespace(
        counter=SimpleNamespace(data=tmp_path),
        brp=SimpleNamespace(personen_url=url, reisdocumenten_url=url),
        zgw=apis,
        destinations={},
        klantinteracties=None,
        reports=None,
        storage=SimpleNamespace(key=f"file:{key}", old_keys=old_keys),
    )
    plumbing: Any = AtOnce()
    made = Rounds(config, plumbing, lambda part, state, codes: parts.update({part: Standing(state, tuple(codes))}))
    behind = SimpleNamespace(clock=clock, outbox=SimpleNamespace(queue=SimpleNamespace(standing=lambda: (0, 0, 0.0))))
    return made, parts, behind


@pytest.mark.parametrize("proven", [True, False])
@pytest.mark.parametrize("years", [-1, 1])
def test_a_clock_that_is_off_by_a_year_is_told(years: int, proven: bool, tmp_path: Path) -> None:
    wall = (NOW + years * YEAR).timestamp()
    clock = ServerClock(lambda: wall, lambda: 100.0)
    if proven:
        clock.heard("zaken.example.nl:443", format_datetime(NOW), 100.0)
    else:
        clock.unproven(format_datetime(NOW))
    made, parts, behind = rounds("http://127.0.0.1:9", clock, tmp_path)
    made.tick(behind)
    assert parts["clock"].codes == ("clock_wrong",)
    assert made.around.clock_offset_s == pytest.approx(years * YEAR.total_seconds(), abs=2)
    metrics = told(parts, made.around)
    assert 'kiosk_part_fault{code="clock_wrong",part="clock"} 1.0' in metrics
    assert 'kiosk_part_up{part="clock"} 0.0' in metrics


def test_a_clock_that_is_right_is_well(tmp_path: Path) -> None:
    clock = ServerClock(lambda: NOW.timestamp(), lambda: 100.0)
    clock.heard("zaken.example.nl:443", format_datetime(NOW), 100.0)
    made, parts, behind = rounds("http://127.0.0.1:9", clock, tmp_path)
    made.tick(behind)
    assert (parts["clock"].usable, parts["clock"].codes) == (True, ())
    assert made.around.clock_offset_s == 0


@pytest.mark.parametrize(
    ("ends", "up", "codes"),
    [
        (NOW + 100 * DAY, True, ()),
        (NOW + 10 * DAY, True, ("certificate_expires",)),
        (NOW - 10 * DAY, False, ("certificate_expired",)),
    ],
)
def test_a_certificate_that_ends_is_told(
    authority: Authority, tmp_path: Path, ends: datetime.datetime, up: bool, codes: tuple[str, ...]
) -> None:
    with Serving(authority.issue(tmp_path / "server.pem", NOW - YEAR, ends)) as url:
        made, parts, behind = rounds(url, ServerClock(), tmp_path)
        for _ in range(CERTIFICATES_AFTER_S):
            made.tick(behind)
        assert "certificates" not in parts  # not while the counter starts
        made.tick(behind)
    assert (parts["certificates"].usable, parts["certificates"].codes) == (up, codes)
    days = (ends - NOW) / DAY
    assert list(made.around.certificate_days.values()) == [pytest.approx(days, abs=0.1)]
    metrics = told(parts, made.around)
    assert f'kiosk_part_up{{part="certificates"}} {float(up)}' in metrics
    assert ("code=" in metrics) == bool(codes)


def test_certificates_are_looked_at_each_hour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[float] = []
    monkeypatch.setattr("backend_client.certificates.days_left", lambda *_: seen.append(1) or {})
    made, _, behind = rounds("http://127.0.0.1:9", ServerClock(), tmp_path)
    for _ in range(2 * CERTIFICATES_EVERY_S):
        made.tick(behind)
    assert len(seen) == 2


def test_who_cannot_be_reached_has_no_days() -> None:
    assert days_left(["https://127.0.0.1:9/x", "http://127.0.0.1:9"], 0.0) == {}


def test_a_service_that_no_product_needs_is_not_missed() -> None:
    product = next(each for each in load_products(ASSETS / "products") if Need.KLANTINTERACTIES not in each.needs)
    parts = {need: Standing("starting") for need in (Need.KLANTINTERACTIES, Need.STORAGE)} | {
        "power": Standing("starting")
    }
    said = beat(Session(products=(product,)), parts, Visits(), Around(), {}, "")
    assert set(said["parts"]) == {"storage", "power"}


def test_an_audit_log_that_somebody_changed_is_told_and_one_that_is_as_written_is_not(tmp_path: Path) -> None:
    key = a_key(tmp_path / "key" / "storage.key")
    clock = ServerClock(lambda: NOW.timestamp(), lambda: 100.0)
    made, parts, behind = rounds("http://127.0.0.1:9", clock, tmp_path, key)
    audit = audit_of(made._config)
    for what in ("first", "second", "third"):
        assert audit.write("Jan", what) is None
    made.tick(behind)
    assert (parts["audit"].usable, parts["audit"].codes) == (True, ())

    log = tmp_path / FILE
    whole = log.read_bytes()
    log.write_bytes(whole.replace(b"second", b"nothing"))
    looked: list[bool] = []
    made.look_at_audit(lambda: looked.append(True))
    assert (parts["audit"].usable, parts["audit"].codes) == (False, ("forged",))
    assert looked
    log.write_bytes(whole.splitlines(keepends=True)[0])
    made.look_at_audit()
    assert parts["audit"].codes == ("forged",)
    log.write_bytes(whole)
    made.look_at_audit()
    assert (parts["audit"].usable, parts["audit"].codes) == (True, ())


def test_a_change_of_keys_is_no_forgery(tmp_path: Path) -> None:
    old, new = a_key(tmp_path / "key" / "old.key"), a_key(tmp_path / "key" / "new.key")
    clock = ServerClock(lambda: NOW.timestamp(), lambda: 100.0)
    before, _, _ = rounds("http://127.0.0.1:9", clock, tmp_path, old)
    audit_of(before._config).write("Jan", "before")
    for kept, codes in ((), ("key_gone",)), ((f"file:{old}",), ()):
        made, parts, _ = rounds("http://127.0.0.1:9", clock, tmp_path, new, kept)
        made.look_at_audit()
        assert (parts["audit"].usable, parts["audit"].codes) == (True, codes)


def test_without_its_key_nothing_is_said_of_the_audit_log(tmp_path: Path) -> None:
    clock = ServerClock(lambda: NOW.timestamp(), lambda: 100.0)
    made, parts, behind = rounds("http://127.0.0.1:9", clock, tmp_path, tmp_path / "no.key")
    made.tick(behind)
    looked: list[bool] = []
    made.look_at_audit(lambda: looked.append(True))
    assert "audit" not in parts
    assert not looked  # who tries it again is not told that it works
