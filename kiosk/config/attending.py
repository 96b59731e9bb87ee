"""Who looks after the counter, at its own screen."""

from __future__ import annotations

from pydantic import Field

from kiosk.config.section import LIVE, Section
from kiosk.technician.doors import Corner


class TechnicianSection(Section):
    """The technician's screen: how one comes to it, and how long it stays. Behind each door a PIN is asked."""

    pattern: tuple[Corner, ...] = Field(
        (Corner.TOP_LEFT, Corner.TOP_RIGHT, Corner.TOP_RIGHT, Corner.TOP_LEFT, Corner.TOP_RIGHT),
        max_length=8,
        description="Corners of the screen to touch one after the other within six seconds; [] for no such door.",
        examples=[["top_left", "top_right", "bottom_right", "top_left"]],
        json_schema_extra=LIVE,
    )
    minutes: int = Field(
        10,
        ge=1,
        le=120,
        description="The screen is left by itself when nobody has touched it for so many minutes.",
        examples=[10],
        json_schema_extra=LIVE,
    )
