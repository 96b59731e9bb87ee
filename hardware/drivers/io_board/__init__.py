"""I/O boards on a serial port: headset jack, presence, door, tamper contact, operator switch. See lines.py."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hardware import finding

if TYPE_CHECKING:
    from hardware.drivers.io_board.driver import IoBoardDriver

INPUTS: Final = ("headset", "presence", "door", "lock", "tamper", "operator_switch")


@dataclass(frozen=True, slots=True)
class Options:
    """`port`: a path, `usb:VID:PID` or `usb:VID:PID:SERIAL` (see hardware/finding.py).

    `inputs`: what is wired to which input of the board (0-31), by the names in INPUTS. One is active when a headset is
    plugged in, somebody is near, the door is open, its bolt is thrown, the housing is forced. `operator_switch` is
    the first of two: active alone it means maintenance, the second alone supervisor, none of them run.
    `inverted` names those that are active at level 0, as a loop that is closed at rest.
    `latch_file` exists while tampering was seen and not yet looked at, so that pulling the plug does not undo it; its
    folder must be writable. Without one the latch lives as long as the process.
    """

    port: str
    inputs: dict[str, int]
    inverted: tuple[str, ...] = ()
    latch_file: str = ""
    baudrate: int = 115200

    def __post_init__(self) -> None:
        finding.check(self.port)
        if unknown := sorted({*self.inputs, *self.inverted} - set(INPUTS)):
            raise ValueError(f"no inputs: {', '.join(unknown)} (known are: {', '.join(INPUTS)})")
        if idle := sorted(set(self.inverted) - set(self.inputs)):
            raise ValueError(f"inverted, but not wired: {', '.join(idle)}")
        used = [*self.inputs.values()]
        if "operator_switch" in self.inputs:
            used.append(self.inputs["operator_switch"] + 1)
        if any(number not in range(32) for number in used):
            raise ValueError("a board has the inputs 0 to 31")
        if len(set(used)) < len(used):
            raise ValueError("two things are wired to the same input")
        if "tamper" in self.inputs and "operator_switch" not in self.inputs:
            raise ValueError("tamper needs an operator_switch: nothing else ends it")


def create(options: Options) -> IoBoardDriver:
    from hardware.drivers.io_board.driver import IoBoardDriver

    return IoBoardDriver(options)
