"""The counter itself: its screen, its hours, what it says, what it keeps."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from hardware.options import OptionError
from hardware.wording import nearest
from kiosk import ASSETS, theme
from kiosk.config.section import LIVE, Section
from kiosk.messages import FILLED, Message
from kiosk.opening import DAYS, Opening, holiday, hours, opening

SOURCE_LANGUAGE = "nl"


def _theme(path: Any) -> Path:
    """A file of design tokens that meets the bars of contrast and size."""
    theme.load(Path(str(path)))
    return Path(str(path))


def _language(code: str) -> str:
    known = [SOURCE_LANGUAGE, *sorted(file.stem for file in (ASSETS / "translations").glob("*.ts"))]
    if code not in known:
        raise ValueError(f"the counter does not speak {code!r}{nearest(code, known)} (it speaks: {', '.join(known)})")
    return code


def _day(text: str) -> str:
    hours(text)
    return text


def _holiday(text: str) -> str:
    holiday(text)
    return text


Language = Annotated[str, AfterValidator(_language)]
Day = Annotated[str, AfterValidator(_day)]


class CounterSection(Section):
    """This counter."""

    name: str = Field(
        "BALIE1",
        pattern=r"^[A-Z0-9]{1,12}$",
        description="Stands in front of every request number: capitals and digits, 12 at most.",
        examples=["BALIE1"],
    )
    municipality: str = Field(
        "Tilburg", min_length=1, description="As it is printed.", examples=["Tilburg"], json_schema_extra=LIVE
    )
    language: Language = Field(
        "nl", description="The language a visitor finds.", examples=["nl"], json_schema_extra=LIVE
    )
    languages: tuple[Language, ...] = Field(
        (),
        description="Those a visitor can choose; all that there are when left out.",
        examples=[["nl", "en", "ar"]],
        json_schema_extra=LIVE,
    )
    data: Path = Field(
        Path("var"),
        description="Folder for the outbox and the logs. Not on a network disk.",
        examples=["/var/lib/kiosk"],
    )
    products: Path | None = Field(
        None,
        description="Folder with product files; the ones shipped when left out.",
        examples=["/etc/kiosk/products"],
        json_schema_extra=LIVE,
    )
    offers: tuple[str, ...] = Field(
        (),
        description="Which products are offered, in this order; all of them when left out.",
        examples=[["uittreksel-brp", "verhuizing"]],
        json_schema_extra=LIVE,
    )
    theme: Annotated[Path, BeforeValidator(_theme)] = Field(
        theme.DEFAULT,
        description="File of design tokens: colours, sizes, the font; Tilburg's when left out.",
        examples=["/etc/kiosk/tilburg.json"],
        json_schema_extra=LIVE,
    )
    screen_inches: float = Field(
        27.0,
        gt=0,
        description="Size of the screen from corner to corner, in inches.",
        examples=[27.0],
        json_schema_extra=LIVE,
    )
    receipt_roll_m: int = Field(
        80,
        gt=0,
        description="Paper on a new roll in the receipt printer, in metres.",
        examples=[80],
        json_schema_extra=LIVE,
    )
    follow_url: str = Field(
        "https://www.tilburg.nl/mijn-aanvraag/{reference}",
        pattern=r"^https?://.*\{reference\}",
        description="Where a visitor follows a request, with {reference} in it; printed as a QR code.",
        examples=["https://www.tilburg.nl/mijn-aanvraag/{reference}"],
        json_schema_extra=LIVE,
    )

    @model_validator(mode="after")
    def _language_offered(self) -> CounterSection:
        if self.languages and self.language not in self.languages:
            raise OptionError("languages", f"the language a visitor finds ({self.language}) is not among them")
        return self


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


class StorageSection(Section):
    """What was accepted and is not at the municipality yet, sealed on the disk of the counter."""

    key: str = Field(
        "credential:kiosk.key",
        pattern=r"^(credential|tpm|file):.+$",
        description="Where the key is: `credential:NAME` that systemd hands over, `tpm:/path` a file that "
        "systemd-creds sealed to the TPM, `file:/path` a file that only the counter can read, on another disk.",
        examples=["credential:kiosk.key"],
    )
    old_keys: tuple[Annotated[str, Field(pattern=r"^(credential|tpm|file):.+$")], ...] = Field(
        (),
        description="Where earlier keys are, until `kiosk outbox rotate` has sealed everything with `key`.",
        examples=[["credential:kiosk.key.2025"]],
    )
    slow_s: float = Field(
        2.0,
        gt=0,
        description="Products are closed while a commit takes longer than this, in seconds.",
        examples=[2.0],
        json_schema_extra=LIVE,
    )


class SpeechSection(Section):
    """What reads aloud. Both programs are started for each text; `{language}` and `{loudness}` (20 to 200) are filled
    in. A jack that is plugged in must switch the loudspeaker off: what is private is said then."""

    voice: tuple[str, ...] = Field(
        ("espeak-ng", "--stdin", "--stdout", "-b", "1", "-s", "160", "-v", "{language}", "-a", "{loudness}"),
        min_length=1,
        description="Reads text on its standard input, writes sound on its standard output.",
        examples=[["espeak-ng", "--stdin", "--stdout", "-v", "{language}", "-a", "{loudness}"]],
        json_schema_extra=LIVE,
    )
    player: tuple[str, ...] = Field(
        ("aplay", "-q"),
        min_length=1,
        description="Plays what the voice writes.",
        examples=[["aplay", "-q"]],
        json_schema_extra=LIVE,
    )
