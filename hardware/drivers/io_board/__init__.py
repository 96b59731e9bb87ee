"""I/O boards on a serial port: headset jack, presence, door, tamper contact, operator switch. See lines.py."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from hardware import finding
from hardware.options import OptionError, told

if TYPE_CHECKING:
    from hardware.drivers.io_board.driver import IoBoardDriver

INPUTS: Final = ("headset", "presence", "door", "lock", "tamper", "operator_switch")


@dataclass(frozen=True, slots=True)
class Options:
    """`operator_switch` takes two inputs: the first alone active means maintenance, the second alone supervisor, none
    of them run. Without a `latch_file` the latch lives as long as the process."""

    port: str = field(metadata=told(f"The board: {finding.NAMED}.", "/dev/serial/by-id/usb-panel"))
    inputs: dict[str, int] = field(
        metadata=told(
            "What is wired to which input (0 to 31). One is active when a headset is plugged in, somebody is near, the "
            "door is open, its bolt is thrown, the housing is forced; operator_switch takes the next input as well.",
            {"headset": 0, "presence": 1, "door": 2, "lock": 3, "tamper": 4, "operator_switch": 5},
        )
    )
    inverted: tuple[str, ...] = field(
        default=(), metadata=told("Inputs that are active at level 0, as a loop that is closed at rest.", ["door"])
    )
    latch_file: str = field(
        default="",
        metadata=told(
            "Exists while tampering was seen and not yet looked at, so that pulling the plug does not undo it. Its "
            "folder must be writable.",
            "/var/lib/kiosk/tampered",
        ),
    )
    baudrate: int = field(default=115200, metadata=told("Speed of the serial port, in baud.", 115200))

    def __post_init__(self) -> None:
        finding.check(self.port, "port")
        for option, names in (("inputs", self.inputs), ("inverted", self.inverted)):
            if unknown := sorted(set(names) - set(INPUTS)):
                raise OptionError(option, f"no inputs: {', '.join(unknown)} (known are: {', '.join(INPUTS)})")
        if idle := sorted(set(self.inverted) - set(self.inputs)):
            raise OptionError("inverted", f"inverted, but not wired: {', '.join(idle)}")
        used = [*self.inputs.values()]
        if "operator_switch" in self.inputs:
            used.append(self.inputs["operator_switch"] + 1)
        if any(number not in range(32) for number in used):
            raise OptionError("inputs", "a board has the inputs 0 to 31")
        if len(set(used)) < len(used):
            raise OptionError("inputs", "two things are wired to the same input")
        if "tamper" in self.inputs and "operator_switch" not in self.inputs:
            raise OptionError("inputs", "tamper needs an operator_switch: nothing else ends it")


def create(options: Options) -> IoBoardDriver:
    from hardware.drivers.io_board.driver import IoBoardDriver

    return IoBoardDriver(options)
