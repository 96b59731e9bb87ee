"""The hall around the counter: when it is open, and what is said to everyone in it."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from pydantic import AfterValidator, Field, model_validator

from hardware.options import OptionError
from kiosk.config.section import LIVE, Language, Section
from kiosk.messages import FILLED, Message
from kiosk.opening import DAYS, Opening, holiday, hours, opening


def _day(text: str) -> str:
    hours(text)
    return text


def _holiday(text: str) -> str:
    holiday(text)
    return text


Day = Annotated[str, AfterValidator(_day)]


def _hours(day: str) -> Any:
    return Field(
        None,
        description=f"Opening hours on {day.capitalize()}; closed when left out.",
        examples=["09:00-17:00"],
        json_schema_extra=LIVE,
    )


class OpeningSection(Section):
    """When the hall is open: the display is lit then. Always when the section is left out."""

    monday: Day | None = _hours("monday")
    tuesday: Day | None = _hours("tuesday")
    wednesday: Day | None = _hours("wednesday")
    thursday: Day | None = _hours("thursday")
    friday: Day | None = _hours("friday")
    saturday: Day | None = _hours("saturday")
    sunday: Day | None = _hours("sunday")
    holidays: tuple[Annotated[str, AfterValidator(_holiday)], ...] = Field(
        (),
        description="Days on which it is otherwise: a date, closed, or a date with the hours of that day.",
        examples=[["2026-12-25", "2026-12-24 09:00-13:00"]],
        json_schema_extra=LIVE,
    )

    @model_validator(mode="after")
    def _some_day(self) -> OpeningSection:
        if not any(getattr(self, day) for day in DAYS):
            raise ValueError("name at least one day, or leave [opening] out: then it is always open")
        return self

    def opening(self) -> Opening:
        days = {day: text for day in DAYS if (text := getattr(self, day))}
        return opening(days, self.holidays)


class MessageSection(Section):
    """A message to visitors above every screen, read aloud too. Of several at once the first in the file is shown."""

    text: dict[Language, Annotated[str, Field(min_length=1, max_length=100)]] = Field(
        min_length=1,
        description="By language, 100 characters at most; who speaks another gets that of counter.language. {minutes} "
        "and {time} are filled in: how long until closing, and when that is.",
        examples=[{"nl": "De hal sluit over {minutes} minuten.", "en": "The hall closes in {minutes} minutes."}],
        json_schema_extra=LIVE,
    )
    begins: datetime | None = Field(
        None,
        alias="from",
        description="Shown from this moment, on the clock of the hall.",
        examples=["2026-12-21 09:00"],
        json_schema_extra=LIVE,
    )
    until: datetime | None = Field(
        None,
        description="Shown until this moment, on the clock of the hall.",
        examples=["2026-12-24 13:00"],
        json_schema_extra=LIVE,
    )
    before_closing_minutes: int | None = Field(
        None,
        gt=0,
        le=600,
        description="Shown only so many minutes before the hall closes; needs [opening].",
        examples=[10],
        json_schema_extra=LIVE,
    )

    @model_validator(mode="after")
    def _in_order(self) -> MessageSection:
        for key, moment in (("from", self.begins), ("until", self.until)):
            if moment and moment.tzinfo:
                raise OptionError(key, "is on the clock of the hall: leave the time zone out")
        if self.begins and self.until and self.begins >= self.until:
            raise OptionError("until", "must come after from")
        if not self.before_closing_minutes and any(sign in text for text in self.text.values() for sign in FILLED):
            raise OptionError("text", f"{' and '.join(FILLED)} are filled in only with before_closing_minutes")
        return self

    def message(self) -> Message:
        return Message(self.text, self.begins, self.until, self.before_closing_minutes)


class HallSection(Section):
    """Where the counter stands, for who finds it out of service."""

    elsewhere: dict[Language, str] = Field(
        default_factory=dict,
        description="Where to go when this counter serves nobody, by language; to the desk when left out. A language "
        "that is not here gets the Dutch text.",
        examples=[{"nl": "Ga naar balie 2, naast de trap.", "en": "Go to counter 2, beside the stairs."}],
    )
