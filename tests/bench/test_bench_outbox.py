"""`kiosk bench outbox` in its shortest form: every figure is there, and both made the same calls."""

from __future__ import annotations

from kiosk.bench.outbox import bench

QUEUED = 6
STEPS = 8
LOOKS = 1
"""After the zaak is made, its version of the catalogue is looked up."""


def test_accepting_and_sending_are_measured() -> None:
    measured = bench(QUEUED)
    assert measured["calls"] == QUEUED * (STEPS + LOOKS)
    for name in ("commit_ms", "commit_ms_unanswered", "sync_ms"):
        assert 0 <= measured[name]["p50"] <= measured[name]["p99"], name
    assert measured["accepted_per_s"] > 0
    assert measured["drain_ratio"] > 0
    assert set(measured["memory_mb"]) == {str(QUEUED)}
    assert measured["peak_mb"] == measured["memory_mb"][str(QUEUED)] > 10
