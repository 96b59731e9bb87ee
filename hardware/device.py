"""The vocabulary of devices: states, completions, faults (words after XFS4IoT's published model)."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct, field


class DeviceClass(StrEnum):
    """What a device is for. A counter has at most one of each; the value is also its name in configuration."""

    DOCUMENT_SCANNER = "document_scanner"
    CHIP_READER = "chip_reader"
    PAYMENT_TERMINAL = "payment_terminal"
    PAGE_PRINTER = "page_printer"
    RECEIPT_PRINTER = "receipt_printer"
    CODE_SCANNER = "code_scanner"
    KEYPAD = "keypad"
    PANEL = "panel"  # headset jack, presence, door, tamper, operator switch: the inputs of an I/O board
    POWER = "power"
    DISPLAY = "display"


class State(StrEnum):
    """Health of a device. Only `online` and `busy` mean that it can be used; silence is `unknown`."""

    ONLINE = "online"
    OFFLINE = "offline"
    POWER_OFF = "power_off"
    NO_DEVICE = "no_device"
    HARDWARE_ERROR = "hardware_error"
    USER_ERROR = "user_error"
    BUSY = "busy"
    FRAUD_ATTEMPT = "fraud_attempt"
    POTENTIAL_FRAUD = "potential_fraud"
    STARTING = "starting"
    UNKNOWN = "unknown"


class Completion(StrEnum):
    """How a command ended. `outcome_unknown` is asked after, never repeated to find out."""

    SUCCESS = "success"
    CANCELED = "canceled"
    DEVICE_NOT_READY = "device_not_ready"
    HARDWARE_ERROR = "hardware_error"
    USER_ERROR = "user_error"
    TIMEOUT = "timeout"
    INVALID_DATA = "invalid_data"
    UNSUPPORTED = "unsupported"
    SEQUENCE_ERROR = "sequence_error"
    FRAUD_ATTEMPT = "fraud_attempt"
    INTERNAL_ERROR = "internal_error"
    OUTCOME_UNKNOWN = "outcome_unknown"


class FaultKind(StrEnum):
    HARDWARE = "hardware"
    SOFTWARE = "software"
    USER = "user"
    FRAUD = "fraud"


class Acts(StrEnum):
    """Who can cure a fault."""

    RESET = "reset"  # the kiosk itself
    CLEAR = "clear"  # the desk: paper, a jam
    MAINTENANCE = "maintenance"  # the supplier
    CONFIGURATION = "configuration"  # us: settings
    SOFTWARE = "software"  # us: code


class Fault(Struct, frozen=True):
    """Something wrong with a device.

    `code` is stable and lower-case (`paper_out`, `cover_open`, `no_device`, `mute`, ...); texts for people are
    chosen by it. `vendor_text` is what the device itself said, without personal data.
    """

    code: str
    kind: FaultKind
    acts: Acts
    vendor_text: str = ""


class Status(Struct, frozen=True):
    """What a driver knows of its device at one moment.

    `parts` holds the device's own sub-states in the words of the vocabulary: `{"paper": "low", "cover": "closed",
    "media": "present"}`. Warnings (paper low) are faults too; `state` alone tells whether the device can be used.
    """

    state: State
    faults: tuple[Fault, ...] = ()
    parts: dict[str, str] = field(default_factory=dict)

    @property
    def usable(self) -> bool:
        return self.state in (State.ONLINE, State.BUSY)


class Outcome(Struct, frozen=True):
    """The one end of a command: `value` only with `success`, `fault` where the device told why not."""

    completion: Completion
    value: object = None
    fault: Fault | None = None
