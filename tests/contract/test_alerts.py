"""The alert rules and the dashboard that we ship, judged by Debian's promtool and amtool."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk import ASSETS
from kiosk.monitoring.measures import Measures
from kiosk.monitoring.watched import Settings, Watched

pytestmark = pytest.mark.real_peer

SHIPPED = ASSETS / "monitoring"
ALERTS = SHIPPED / "alerts.yml"
BOARD = json.loads((SHIPPED / "dashboard.json").read_text("utf-8"))
SHOWN = [target["expr"] for panel in BOARD["panels"] for target in panel["targets"]]


def judged(program: str, *arguments: str | Path) -> str:
    if shutil.which(program) is None:
        pytest.skip(f"The program {program} is not on this machine.")
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_rules_are_right() -> None:
    assert f"{ALERTS.read_text('utf-8').count('- alert:')} rules found" in judged("promtool", "check", "rules", ALERTS)


def test_the_rules_alert_when_they_should_and_not_before(tmp_path: Path) -> None:
    shutil.copy(ALERTS, tmp_path)
    shutil.copy(Path(__file__).with_name("alerts_test.yml"), tmp_path)
    judged("promtool", "test", "rules", tmp_path / "alerts_test.yml")


def test_the_examples_are_right(tmp_path: Path) -> None:
    for file in SHIPPED.glob("*.yml"):
        shutil.copy(file, tmp_path)
    (tmp_path / "kiosk.token").write_text("s3cret")
    example = tmp_path / "prometheus.yml"
    example.write_text(example.read_text().replace("/etc/prometheus/kiosk.token", str(tmp_path / "kiosk.token")))
    judged("promtool", "check", "config", example)
    judged("amtool", "check-config", SHIPPED / "alertmanager.yml")


def test_what_the_dashboard_shows_can_be_computed(tmp_path: Path) -> None:
    rules = [{"record": f"shown:{n}", "expr": expression} for n, expression in enumerate(SHOWN)]
    file = tmp_path / "shown.yml"
    file.write_text(json.dumps({"groups": [{"name": "dashboard", "rules": rules}]}))
    judged("promtool", "check", "rules", file)


@pytest.mark.parametrize("text", [*SHOWN, ALERTS.read_text("utf-8")])
def test_every_metric_that_is_named_exists(text: str) -> None:
    families = list(Measures(Watched(Settings("", "", "", 0, 1.0))).collect())
    known = {family.name + end for family in families for end in ENDINGS.get(family.type, ("",))}
    named = set(re.findall(r"\bkiosk_[a-z_]+", text))
    assert named
    assert named <= known


ENDINGS = {"counter": ("_total",), "histogram": ("_bucket", "_sum", "_count")}
