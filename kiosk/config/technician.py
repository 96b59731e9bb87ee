"""For who looks after the counter."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from kiosk.config.section import Secret, Section


class TechnicianSection(Section):
    """The ways to the technician's screen. Behind each of them a personal PIN is asked: see `kiosk technician`."""

    pattern: tuple[Literal["top_left", "top_right", "bottom_left", "bottom_right"], ...] = Field(
        ("top_left", "bottom_right", "top_right", "bottom_left", "top_left"),
        max_length=12,
        description="Corners of the start screen that open it, touched in this order within six seconds; none: no way.",
        examples=[["top_left", "bottom_right", "top_right", "bottom_left", "top_left"]],
    )
    minutes: float = Field(5.0, gt=0, description="Without a touch for so long it is left by itself.", examples=[5.0])


class SupportSection(Section):
    """Where `kiosk bundle --upload` brings a support bundle."""

    upload_url: str = Field(
        pattern=r"^https://",
        description="A folder: the bundle is PUT below it by its name.",
        examples=["https://support.example.nl/kiosk/"],
    )
    token: Secret = Field(description="Bearer token that is asked for there.", examples=["credential:support.token"])
