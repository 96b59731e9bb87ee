"""What the process that watches the counter answers: while all is well, when the screen hangs, when it is gone."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from opentelemetry.proto.collector.logs.v1.logs_service_pb2 import ExportLogsServiceRequest
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceRequest
from prometheus_client.parser import text_string_to_metric_families

from hardware.simulators.ports import free_ports
from tests.contract.watching_in_hand import BEAT, state, until, watching


def samples(text: str) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_what_the_counter_says_can_be_asked_for() -> None:
    with watching() as ours:
        assert ours.get("/health/live").status_code == 503
        assert ours.state() == "starting"
        ours.lookout.tell({"beat": BEAT | {"ready": True}})
        until(lambda: ours.state() == "alive")
        assert [ours.get(f"/health{which}").status_code for which in ("", "/live", "/ready")] == [200, 200, 200]
        assert ours.get("/health").json()["parts"]["receipt_printer"]["codes"] == ["paper_out"]
        found = samples(ours.get("/metrics").text)
        assert found["kiosk_part_up", (("part", "chip_reader"),)] == 1
        assert found["kiosk_part_up", (("part", "receipt_printer"),)] == 0
        assert found["kiosk_part_fault", (("code", "paper_out"), ("part", "receipt_printer"))] == 1
        assert found["kiosk_clock_offset_seconds", ()] == 31_536_000
        assert found["kiosk_certificate_days", (("server", "zaken.example.nl:443"),)] == 12.5
        assert found["kiosk_outbox_requests", (("state", "parked"),)] == 1
        ours.lookout.tell({"beat": BEAT | {"ready": False}})
        until(lambda: ours.get("/health/ready").status_code == 503)
        assert ours.get("/health/live").status_code == 200


def test_a_screen_that_hangs_is_told_and_one_that_goes_on_as_well() -> None:
    with watching() as ours:
        ours.lookout.tell({"beat": BEAT | {"ready": True}})
        until(lambda: ours.state() == "alive")
        until(lambda: ours.state() == "hangs")
        assert [ours.get(f"/health{which}").status_code for which in ("", "/live", "/ready")] == [503, 503, 503]
        found = samples(ours.get("/metrics").text)
        assert (found["kiosk_alive", ()], found["kiosk_ready", ()]) == (0, 0)
        assert found["kiosk_part_up", (("part", "chip_reader"),)] == 0
        ours.lookout.tell({"beat": BEAT | {"ready": True}})
        until(lambda: ours.get("/health/ready").status_code == 200)


def test_a_counter_that_died_is_gone_and_the_next_gets_its_port() -> None:
    port = free_ports(1)[0]
    settings = {"counter": "BALIE1", "version": "0", "host": "127.0.0.1", "port": port, "stale_s": 60.0}
    with subprocess.Popen([sys.executable, "-m", "kiosk.monitoring"], stdin=subprocess.PIPE, text=True) as first:
        assert first.stdin
        first.stdin.writelines(json.dumps(line) + "\n" for line in ({"settings": settings}, {"beat": BEAT}))
        first.stdin.flush()
        until(lambda: state(port) == "alive")
        first.stdin.close()  # as the kernel does for a counter that was killed
        until(lambda: state(port) == "gone")
        with watching(port=port, stale_s=60.0) as following:
            following.lookout.tell({"beat": BEAT})
            until(lambda: following.state() == "alive")
        assert first.wait(5) == 0


def test_the_watching_process_is_replaced_when_it_dies() -> None:
    with watching() as ours:
        first = ours.lookout.pid
        assert first
        os.kill(first, signal.SIGKILL)

        def back() -> bool:
            ours.lookout.tell({"beat": BEAT})
            return ours.lookout.pid != first and ours.state() == "alive"

        until(back)


def test_without_the_token_nothing_is_told() -> None:
    with watching(token="s3cret") as ours:  # that it listens, a 401 tells too
        for path in ("/health", "/health/live", "/health/ready", "/metrics"):
            assert ours.get(path).status_code == 401
            assert ours.get(path, "s3cret!").status_code == 401
        assert ours.get("/metrics", "s3cret").status_code == 200


class Heard(ThreadingHTTPServer):
    """What was sent here: path and body of each."""

    daemon_threads = True

    def __init__(self) -> None:
        self.all: list[tuple[str, bytes, str]] = []
        super().__init__(("127.0.0.1", 0), _Hearing)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Hearing(BaseHTTPRequestHandler):
    server: Heard

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.all.append((self.path, body, self.headers.get("Authorization", "")))
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_POST

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def heard() -> Iterator[Heard]:
    with Heard() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_a_collector_gets_metrics_and_log_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OTEL_METRIC_EXPORT_INTERVAL", "300")
    monkeypatch.setenv("OTEL_BLRP_SCHEDULE_DELAY", "100")
    line = {"at": "2026-11-26T12:00:00.000+00:00", "level": "warning", "event": "device.healing", "device": "panel"}
    with heard() as collector, watching(otlp=collector.url, otlp_token="s3cret") as ours:
        ours.lookout.tell({"beat": BEAT})
        ours.lookout.tell({"log": line})
        until(lambda: {"/v1/metrics", "/v1/logs"} <= {path for path, *_ in collector.all})
        until(lambda: "kiosk_part_fault" in _metrics(collector))
        logs = ExportLogsServiceRequest.FromString(next(b for path, b, _ in collector.all if path == "/v1/logs"))
    said = logs.resource_logs[0].scope_logs[0].log_records[0]
    assert (said.body.string_value, said.severity_text) == ("device.healing", "warning")
    assert {each.key: each.value.string_value for each in said.attributes} == {"device": "panel"}
    assert said.time_unix_nano == 1_795_694_400 * 10**9
    assert _metrics(collector)["kiosk_part_fault"] == [({"part": "receipt_printer", "code": "paper_out"}, 1.0)]
    assert {authorization for *_, authorization in collector.all} == {"Bearer s3cret"}


def _metrics(collector: Heard) -> dict[str, list[tuple[dict[str, str], float]]]:
    last = next(body for path, body, _ in reversed(collector.all) if path == "/v1/metrics")
    sent = ExportMetricsServiceRequest.FromString(last).resource_metrics[0].scope_metrics[0].metrics
    return {
        metric.name: [
            ({each.key: each.value.string_value for each in point.attributes}, point.as_double or float(point.as_int))
            for point in metric.gauge.data_points
        ]
        for metric in sent
    }


def test_a_collector_that_is_away_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OTEL_METRIC_EXPORT_INTERVAL", "100")
    with watching(otlp="http://127.0.0.1:9") as ours:
        for _ in range(500):
            ours.lookout.tell({"log": {"at": "2026-11-26T12:00:00+00:00", "level": "info", "event": "x"}})
        ours.lookout.tell({"beat": BEAT})
        until(lambda: ours.state() == "alive")


def test_a_dead_mans_switch_hears_of_a_counter_that_beats(monkeypatch: pytest.MonkeyPatch) -> None:
    from kiosk.monitoring.heartbeat import beat_out
    from kiosk.monitoring.watched import Settings, Watched

    now = [0.0]
    over = threading.Event()
    with heard() as switch:
        watched = Watched(Settings("BALIE1", "0", "", 0, 10.0, heartbeat=switch.url), lambda: now[0])
        thread = threading.Thread(target=beat_out, args=(watched, over, 0.02))
        thread.start()
        assert not over.wait(0.3)
        assert switch.all == []  # nothing was heard of the counter yet
        watched.hear(BEAT)
        until(lambda: len(switch.all) > 2)
        now[0] = 11.0
        until(lambda: not watched.alive)
        over.wait(0.2)  # one may be on its way
        known = len(switch.all)
        over.wait(0.5)
        assert len(switch.all) == known
        over.set()
        thread.join()


def test_nothing_is_served_to_other_machines_without_care() -> None:
    from pydantic import ValidationError

    from kiosk.config.watching import MonitoringSection

    for address in ("0.0.0.0:9464", "[::]:9464", "192.0.2.1:80"):
        with pytest.raises(ValidationError, match="beyond the loopback address"):
            MonitoringSection.model_validate({"listen": address})
    assert MonitoringSection.model_validate({"listen": "[::1]:9464"}).address == ("::1", 9464)
