"""`kiosk bench devices` in its shortest form: it measures every class, and what has a bar stays under it."""

from __future__ import annotations

from hardware.device import DeviceClass
from kiosk.bench.devices import PULLED, bench

HEAVIEST_MB = 30.0


def test_every_device_is_measured_and_its_process_is_light() -> None:
    measured = bench(times=1)
    classes = {str(device) for device in PULLED}
    for name in ("detect_ms", "recover_ms"):
        assert set(measured[name]) == classes
        for device, times in measured[name].items():
            assert 0 < times["median"] <= times["worst"], (name, device)
    assert set(measured["pss_mb"]) == classes
    assert max(measured["pss_mb"].values()) < HEAVIEST_MB, measured["pss_mb"]
    assert min(measured["pss_mb"].values()) > 0
    for way in ("chip", "chip_pace"):
        assert measured[f"{way}_apdus"] >= 6  # opening alone takes three, DG1 and the SOD two at least
        assert measured[f"{way}_own_ms"] > 0


def test_no_class_is_left_out() -> None:
    assert set(PULLED) == set(DeviceClass)
