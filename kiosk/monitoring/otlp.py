"""Metrics and log lines to a collector of OpenTelemetry. One that is away costs this process some memory, no more."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, Final

from opentelemetry._logs import LogRecord, SeverityNumber
from opentelemetry.exporter.otlp.proto.http._log_exporter import OTLPLogExporter
from opentelemetry.exporter.otlp.proto.http.metric_exporter import OTLPMetricExporter
from opentelemetry.metrics import CallbackOptions, Observation
from opentelemetry.sdk._logs import LoggerProvider
from opentelemetry.sdk._logs.export import BatchLogRecordProcessor
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import PeriodicExportingMetricReader
from opentelemetry.sdk.resources import Resource

from kiosk.monitoring.measures import Measures
from kiosk.monitoring.watched import Watched

LEVELS: Final = {
    "debug": SeverityNumber.DEBUG,
    "info": SeverityNumber.INFO,
    "warning": SeverityNumber.WARN,
    "error": SeverityNumber.ERROR,
    "critical": SeverityNumber.FATAL,
}


class Collector:
    """How often it is sent, the variables of OpenTelemetry say (OTEL_METRIC_EXPORT_INTERVAL, OTEL_BLRP_…)."""

    def __init__(self, watched: Watched) -> None:
        settings = watched.settings
        resource = Resource.create(
            {"service.name": "kiosk", "service.instance.id": settings.counter, "service.version": settings.version}
        )
        url = settings.otlp.rstrip("/")
        headers = {"Authorization": f"Bearer {settings.otlp_token}"} if settings.otlp_token else {}
        reader = PeriodicExportingMetricReader(OTLPMetricExporter(f"{url}/v1/metrics", headers=headers))
        self._metrics = MeterProvider([reader], resource, shutdown_on_exit=False)
        self._logs = LoggerProvider(resource, shutdown_on_exit=False)
        self._logs.add_log_record_processor(BatchLogRecordProcessor(OTLPLogExporter(f"{url}/v1/logs", headers=headers)))
        self._logger = self._logs.get_logger("kiosk")
        self._measures = Measures(watched)
        meter = self._metrics.get_meter("kiosk")
        for family in self._measures.collect():
            if family.type == "gauge":
                meter.create_observable_gauge(
                    family.name, [self._observe(family.name)], description=family.documentation
                )
            elif family.type == "counter":  # and no histogram: there is none that is observed
                name = f"{family.name}_total"
                meter.create_observable_counter(name, [self._observe(family.name)], description=family.documentation)

    def log(self, line: dict[str, Any]) -> None:
        """A line of kiosk.logs."""
        more = {key: value for key, value in line.items() if key not in ("at", "level", "event")}
        self._logger.emit(
            LogRecord(
                timestamp=int(datetime.fromisoformat(line["at"]).timestamp() * 1e9),
                severity_text=line["level"],
                severity_number=LEVELS.get(line["level"], SeverityNumber.INFO),
                body=line["event"],
                event_name=line["event"],
                attributes={key: _plain(value) for key, value in more.items()},
            )
        )

    def close(self) -> None:
        """What was not sent yet is sent now, if the collector answers."""
        self._logs.shutdown()
        self._metrics.shutdown()

    def _observe(self, name: str) -> Callable[[CallbackOptions], Iterable[Observation]]:
        def observe(_: CallbackOptions) -> Iterable[Observation]:
            for family in self._measures.collect():
                if family.name == name:
                    yield from (Observation(sample.value, sample.labels) for sample in family.samples)

        return observe


def _plain(value: Any) -> str | bool | int | float:
    return value if isinstance(value, str | bool | int | float) else str(value)
