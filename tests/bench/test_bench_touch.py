"""`kiosk bench touch` in its shortest form, and the page that a browser is measured with."""

from __future__ import annotations

import shutil

import pytest

from kiosk.bench.page import page
from kiosk.bench.touch import bench
from kiosk.screens.samples import samples
from kiosk.screens.visitor_window import as_map


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not installed: .ci/setup does it.")
def test_a_touch_is_seen_on_a_display() -> None:
    measured = bench(3, beside_chromium=False)
    assert measured["touches"] == 3
    assert 0 < measured["p50_ms"] <= measured["p99_ms"]


def test_the_page_says_what_our_start_screen_says() -> None:
    view = as_map(samples("nl")["start"][0])
    shown = page(view, (284, 1808, 252, 96))
    for product in view["products"]:
        assert product["title"] in shown
        assert product["summary"] in shown
