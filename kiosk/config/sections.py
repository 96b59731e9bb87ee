"""The counter itself: its screen, what it offers, what it keeps, how it speaks."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from hardware.options import OptionError
from kiosk import theme
from kiosk.config.section import LIVE, Language, Section


def _theme(path: Any) -> Path:
    """A file of design tokens that meets the bars of contrast and size."""
    theme.load(Path(str(path)))
    return Path(str(path))


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
    saver_minutes: int = Field(
        3,
        ge=0,
        le=240,
        description="How long nobody may touch anything, in minutes, before the screen saver comes; 0: it never does.",
        examples=[3],
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
