"""The last beat as metrics. Totals come from the counter itself, so that a restart of this process sets none back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from kiosk.monitoring.watched import Watched

SINGLE = {
    "free_bytes": ("kiosk_storage_free_bytes", "Room on the disk of the outbox"),
    "clock_offset_s": ("kiosk_clock_offset_seconds", "How far the clock is ahead of those of the servers"),
}


class Measures(Collector):
    """Every family is there from the start; one of which nothing is known has no samples."""

    def __init__(self, watched: Watched) -> None:
        self._watched = watched

    def collect(self) -> Iterator[Metric]:
        last, alive = self._watched.last, self._watched.alive
        settings = self._watched.settings
        info = GaugeMetricFamily("kiosk_info", "Which counter this is", labels=["counter", "version"])
        info.add_metric([settings.counter, settings.version], 1)
        yield info
        yield GaugeMetricFamily("kiosk_alive", "Whether the screen beats", value=float(alive))
        yield GaugeMetricFamily("kiosk_ready", "Whether a product can be had", value=float(self._watched.ready))
        age = self._watched.age_s
        yield _one("kiosk_beat_age_seconds", "Since the last beat of the screen", age)
        yield _one("kiosk_visited", "Whether a visitor is being served", bool(last["step"]) if last else None)
        yield from self._parts(last.get("parts", {}), alive)
        yield from _visits(last)
        yield from _outbox(last.get("outbox", {}))
        left = GaugeMetricFamily("kiosk_supply_left", "Paper and toner that is left, by kind", labels=["kind"])
        for kind, amount in last.get("supplies", {}).items():
            left.add_metric([kind], amount)
        yield left
        days = GaugeMetricFamily("kiosk_certificate_days", "Until the certificate of a server ends", labels=["server"])
        for server, lasts in last.get("certificate_days", {}).items():
            days.add_metric([server], lasts)
        yield days
        for key, (name, what) in SINGLE.items():
            yield _one(name, what, last.get(key))
        trouble = bool(last["config_trouble"]) if last else None
        yield _one("kiosk_config_trouble", "Whether kiosk.toml is refused, or waits for a restart", trouble)

    def _parts(self, parts: dict[str, Any], alive: bool) -> Iterator[Metric]:
        """What a counter that hangs has in order helps nobody: nothing of it is up. Its faults stay known."""
        up = GaugeMetricFamily("kiosk_part_up", "Whether it can be used", labels=["part"])
        fault = GaugeMetricFamily("kiosk_part_fault", "What is wrong with it", labels=["part", "code"])
        since = GaugeMetricFamily("kiosk_part_since_timestamp_seconds", "When it became as it is", labels=["part"])
        use = GaugeMetricFamily("kiosk_part_last_use_timestamp_seconds", "When it last did its work", labels=["part"])
        for part, known in parts.items():
            up.add_metric([part], float(known["up"] and alive))
            since.add_metric([part], known["since"])
            if known["last_use"]:
                use.add_metric([part], known["last_use"])
            for code in dict.fromkeys(known["codes"]):
                fault.add_metric([part, code], 1)
        yield from (up, fault, since, use)


def _one(name: str, what: str, value: float | None) -> Metric:
    family = GaugeMetricFamily(name, what)
    if value is not None:
        family.add_metric([], float(value))
    return family


def _visits(last: dict[str, Any]) -> Iterator[Metric]:
    ended = CounterMetricFamily("kiosk_visits", "Visits since the counter started", labels=["product", "how"])
    for product, how, many in last.get("visits", ()):
        ended.add_metric([product, how], many)
    yield ended
    took = HistogramMetricFamily("kiosk_visit_seconds", "How long visits took")
    if seconds := last.get("visit_seconds"):
        buckets = [(bound if bound != "inf" else "+Inf", float(many)) for bound, many in seconds["within"]]
        took.add_metric([], buckets, seconds["sum"])
    yield took


def _outbox(outbox: dict[str, Any]) -> Iterator[Metric]:
    requests = GaugeMetricFamily("kiosk_outbox_requests", "Not at the municipality yet", labels=["state"])
    for state in ("waiting", "parked"):
        if outbox.get(state) is not None:
            requests.add_metric([state], outbox[state])
    yield requests
    yield _one("kiosk_outbox_oldest_seconds", "How long the oldest that is to be sent waits", outbox.get("oldest_s"))
