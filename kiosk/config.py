"""kiosk.toml: one file, validated whole before anything starts, frozen afterwards."""

from __future__ import annotations

import stat
import tomllib
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from hardware.device import DeviceClass
from hardware.host import DriverSpec
from hardware.specs import driver_spec, resolve
from kiosk import theme
from kiosk.opening import ALWAYS, Opening, opening


class ConfigError(Exception):
    """kiosk.toml cannot be used. The text says for each key what is wrong with it."""


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


Secret = Annotated[str, BeforeValidator(resolve), Field(repr=False)]


def _theme(path: Any) -> Path:
    """A file of design tokens that meets the bars of contrast and size."""
    theme.load(Path(str(path)))
    return Path(str(path))


class CounterSection(_Section):
    """This counter."""

    name: str = Field("BALIE1", pattern=r"^[A-Z0-9]{1,12}$", description="Stands in front of every request number.")
    municipality: str = Field("Tilburg", description="As it is printed.")
    language: str = Field("nl", description="The language a visitor finds.")
    data: Path = Field(Path("var"), description="Folder for the outbox and the logs. Not on a network disk.")
    products: Path | None = Field(None, description="Folder with product files; the ones shipped when left out.")
    theme: Annotated[Path, BeforeValidator(_theme)] = Field(
        theme.DEFAULT, description="File of design tokens: colours, sizes, the font."
    )
    screen_inches: float = Field(27.0, gt=0, description="Size of the screen from corner to corner.")
    receipt_roll_m: int = Field(80, gt=0, description="Metres of paper on a new roll in the receipt printer.")
    follow_url: str = Field(
        "https://www.tilburg.nl/mijn-aanvraag/{reference}",
        pattern=r"\{reference\}",
        description="Where a visitor follows a request, with {reference} in it; printed as a QR code.",
    )


def _private(path: Any) -> Path:
    """A file with a key in it."""
    file = Path(str(path))
    if not file.is_file():
        raise ValueError(f"the file {file} does not exist")
    if file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise ValueError(f"the file {file} can be read by others: chmod 600 it")
    return file


class StorageSection(_Section):
    """What was accepted and is not at the municipality yet, sealed on the disk of the counter."""

    key: str = Field(
        "credential:kiosk.key",
        pattern=r"^(credential|tpm|file):.+$",
        description="Where the key is: `credential:NAME` that systemd hands over, `tpm:/path` a file that "
        "systemd-creds sealed to the TPM, `file:/path` a file that only the counter can read, on another disk.",
    )
    old_keys: tuple[Annotated[str, Field(pattern=r"^(credential|tpm|file):.+$")], ...] = Field(
        (), description="Where earlier keys are, until `kiosk outbox rotate` has sealed everything with `key`."
    )
    slow_s: float = Field(
        2.0, gt=0, description="Products are closed while a commit takes longer than this, in seconds."
    )


class FscSection(_Section):
    """By an outway of FSC. Of each API the hash of the grant in the contract under which it may be called."""

    outway: str = Field(pattern=r"^https?://", description="Address of the outway in your own network.")
    zaken: str
    catalogi: str
    documenten: str


class DestinationSection(_Section):
    """The ZGW APIs of an authority. Addresses to the letter as the servers name themselves, over FSC too."""

    zaken_url: str
    catalogi_url: str
    documenten_url: str
    client_id: str
    secret: Secret
    certificate: Annotated[Path, BeforeValidator(_private)] | None = Field(
        None, description="PEM file with a client certificate, its chain and its key, where the server asks for one."
    )
    fsc: FscSection | None = None


class ZgwSection(DestinationSection):
    """The municipality's own ZGW APIs (Open Zaak)."""

    bronorganisatie: str = Field(
        pattern=r"^\d{9}$",
        description="RSIN of the municipality: the source of every request, also to another authority.",
    )


class KlantinteractiesSection(_Section):
    """The municipality's Klantinteracties API (Open Klant), for products whose request is a question to people."""

    url: str = Field(description="Address of the API, to the letter as the server names itself.")
    token: Secret
    actor: str = Field(
        pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
        description="uuid of the actor (KCC) to whom questions are given.",
    )
    kanaal: str = Field("Balie", min_length=1, max_length=50, description="One of the kanalen of the municipality.")
    informatieobjecttype: str = Field(
        "Aanvraag", description="Its omschrijving in the catalogue: what a question that is too long is kept as."
    )


class SpeechSection(_Section):
    """What reads aloud. Both programs are started for each text; `{language}` and `{loudness}` (20 to 200) are filled
    in. A jack that is plugged in must switch the loudspeaker off: what is private is said then."""

    voice: tuple[str, ...] = Field(
        ("espeak-ng", "--stdin", "--stdout", "-b", "1", "-s", "160", "-v", "{language}", "-a", "{loudness}"),
        min_length=1,
        description="Reads text on its standard input, writes sound on its standard output.",
    )
    player: tuple[str, ...] = Field(("aplay", "-q"), min_length=1, description="Plays what the voice writes.")


class BrpSection(_Section):
    """Haal Centraal: Personen and Reisdocumenten."""

    personen_url: str
    reisdocumenten_url: str
    api_key: Secret


class Config(_Section):
    """A whole kiosk.toml."""

    counter: CounterSection = Field(default_factory=CounterSection)  # type: ignore[arg-type]
    devices: dict[DeviceClass, DriverSpec] = Field(default_factory=dict)
    opening: Annotated[Opening, BeforeValidator(opening)] = ALWAYS
    storage: StorageSection = Field(default_factory=StorageSection)  # type: ignore[arg-type]
    speech: SpeechSection = Field(default_factory=SpeechSection)  # type: ignore[arg-type]
    zgw: ZgwSection
    destinations: dict[Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")], DestinationSection] = Field(
        default_factory=dict, description="Other authorities, by the name that a product gives as its destination."
    )
    klantinteracties: KlantinteractiesSection | None = None
    brp: BrpSection

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


def parse(content: dict[str, Any]) -> Config:
    """Validate the content of a kiosk.toml. Raises ConfigError."""
    problems: list[str] = []
    devices: dict[DeviceClass, DriverSpec] = {}
    given = content.get("devices", {})
    for key, value in given.items() if isinstance(given, dict) else ():
        try:
            devices[DeviceClass(key)] = driver_spec(DeviceClass(key), value)
        except ValidationError as error:
            problems += _words(error, f"devices.{key}")
        except ValueError as error:
            problems.append(f"devices.{key}: {error}")
    try:
        config = Config.model_validate({**content, "devices": devices})
    except ValidationError as error:
        problems = _words(error) + problems
    if problems:
        raise ConfigError("\n".join(problems))
    return config


def load(path: Path) -> Config:
    """Read and validate a kiosk.toml. Raises ConfigError, with the file and for each key what is wrong."""
    try:
        return parse(tomllib.loads(path.read_text("utf-8")))
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: this is not TOML: {error}") from error
    except ConfigError as error:
        raise ConfigError("\n".join(f"{path}: {line}" for line in str(error).splitlines())) from error


def _words(error: ValidationError, under: str = "") -> list[str]:
    lines = []
    for problem in error.errors(include_url=False, include_context=False, include_input=False):
        key = ".".join([under, *map(str, problem["loc"])] if under else map(str, problem["loc"]))
        what = {"missing": "is missing", "extra_forbidden": "is not a key of kiosk.toml"}.get(
            problem["type"], problem["msg"].removeprefix("Value error, ")
        )
        lines.append(f"{key}: {what}")
    return lines
