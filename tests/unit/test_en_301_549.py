"""The table of EN 301 549 names tests: each exists, and no clause is claimed without one or a reason."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk import ASSETS

TABLE = (ASSETS / "docs" / "en-301-549.md").read_text("utf-8")
TESTS = Path(__file__).parents[1]
ROW = re.compile(
    r"^\| (?P<clause>(?:\d+\.)+\d[^|]*|annex[^|]*) \|(?P<what>[^|]+)\|(?P<how>[^|]+)\|(?P<shown>[^|]+)\|$", re.M
)
NONE_OF_IT = re.compile(r"\b(none|no|nothing|not)\b")


def test_every_test_that_is_named_exists() -> None:
    there = {
        name
        for path in TESTS.glob("*/test_*.py")
        for name in re.findall(r"^(?:async )?def (test_\w+)", path.read_text("utf-8"), re.M)
    }
    named = set(re.findall(r"`(test_\w+)`", TABLE))
    assert named - there == set()
    assert len(named) > 30


def test_every_clause_is_shown_or_says_why_not() -> None:
    rows = list(ROW.finditer(TABLE))
    assert len(rows) > 60
    for row in rows:
        shown = row["shown"]
        assert "test_" in shown or "as there" in shown or "hardware" in shown or NONE_OF_IT.search(row["how"]), row[0]


def test_no_requirement_for_closed_functionality_is_left_out() -> None:
    """Of clause 5.1.3, which is what this counter is about."""
    assert {f"5.1.3.{number}" for number in range(1, 17)} <= {row["clause"] for row in ROW.finditer(TABLE)}
