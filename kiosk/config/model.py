"""A whole kiosk.toml. Each key says what it is for and has an example: manual and schema are made of them."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict, Field, model_validator

from hardware.device import DeviceClass
from hardware.host import DriverSpec
from hardware.options import OptionError
from kiosk.config.attending import TechnicianSection
from kiosk.config.hall import HallSection, MessageSection, OpeningSection
from kiosk.config.reporting import ReportsSection
from kiosk.config.section import Section
from kiosk.config.sections import CounterSection, SpeechSection, StorageSection
from kiosk.config.services import BrpSection, DestinationSection, KlantinteractiesSection, ZgwSection
from kiosk.config.watching import MonitoringSection, SupportSection
from kiosk.messages import Message
from kiosk.opening import ALWAYS, Opening

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]


class Config(Section):
    """A whole kiosk.toml."""

    counter: CounterSection = Field(default_factory=CounterSection)  # type: ignore[arg-type]
    devices: dict[DeviceClass, DriverSpec] = Field(default_factory=dict)
    days: OpeningSection | None = Field(None, alias="opening")
    announced: tuple[MessageSection, ...] = Field((), alias="messages")
    storage: StorageSection = Field(default_factory=StorageSection)  # type: ignore[arg-type]
    speech: SpeechSection = Field(default_factory=SpeechSection)  # type: ignore[arg-type]
    hall: HallSection = Field(default_factory=HallSection)
    technician: TechnicianSection = Field(default_factory=TechnicianSection)  # type: ignore[arg-type]
    monitoring: MonitoringSection = Field(default_factory=MonitoringSection)  # type: ignore[arg-type]
    support: SupportSection = Field(default_factory=SupportSection)  # type: ignore[arg-type]
    reports: ReportsSection | None = None
    zgw: ZgwSection
    destinations: dict[Name, DestinationSection] = Field(
        default_factory=dict, description="Other authorities, by the name that a product gives as its destination."
    )
    klantinteracties: KlantinteractiesSection | None = None
    brp: BrpSection

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    @property
    def opening(self) -> Opening:
        return self.days.opening() if self.days else ALWAYS

    @property
    def messages(self) -> tuple[Message, ...]:
        return tuple(section.message() for section in self.announced)

    @model_validator(mode="after")
    def _fits(self) -> Config:
        for section in self.announced:
            if section.before_closing_minutes and not self.days:
                raise OptionError("messages", "before_closing_minutes needs [opening]: else the hall never closes")
            if self.counter.language not in section.text:
                raise OptionError("messages", f"has no text in the language of the counter ({self.counter.language})")
        return self
