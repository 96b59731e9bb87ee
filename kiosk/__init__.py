"""The counter: the journey of a visitor, its screens, and what plugs devices and municipality together."""

from __future__ import annotations

from pathlib import Path

ASSETS = Path(__file__).parents[1] / "assets"
