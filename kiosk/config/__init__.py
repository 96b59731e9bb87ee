"""kiosk.toml: one file, validated whole before anything starts, frozen afterwards."""

from kiosk.config.model import Config
from kiosk.config.reading import ConfigError, load, parse
from kiosk.config.sections import SpeechSection, StorageSection
from kiosk.config.services import DestinationSection, FscSection

__all__ = [
    "Config",
    "ConfigError",
    "DestinationSection",
    "FscSection",
    "SpeechSection",
    "StorageSection",
    "load",
    "parse",
]
