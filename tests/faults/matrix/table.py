"""The fault matrix in words: a line a device class for a terminal, and all cells as Markdown."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from hardware.commands import Payment
from hardware.device import Completion, DeviceClass, Outcome
from tests.faults.matrix.cells import DETECT_S, HEARTBEAT_S, RECOVER_S, Cell, Mishap, Moment, Verdict, Way

_ENDED: Final = {Completion.DEVICE_NOT_READY: "not ready", Completion.OUTCOME_UNKNOWN: "unknown"}
_HEAD: Final = """# The fault matrix

Made by `KIOSK_MATRIX=full KIOSK_MATRIX_TABLE=FILE pytest tests/faults/test_matrix*.py`.

## Devices
Each driver runs in a process of its own, at a wire with its simulator at the far end. *hangs* and *crashes* are of our
own process (SIGSTOP, SIGKILL). A fault comes while nothing is asked of the device, right before a command, during one,
or right after its end.

A cell says after how many seconds the fault was told, how many seconds after its cure the device could be used again,
and how the command ended; *well* where a right driver goes on as if nothing was. In all of them the command ended once,
nothing was done twice, what ended in success was done, what was not begun was not, and after the cure the device was
used once more. A payment whose end was unknown was asked after, and was what the terminal had.
"""


def summary(verdicts: Collection[Verdict]) -> Iterator[str]:
    for device in DeviceClass:
        mine = [verdict for verdict in verdicts if verdict.cell.device is device]
        if not mine:
            continue
        detect = max((v for v in mine if v.detect_s is not None), key=lambda v: v.detect_s or 0, default=None)
        recover = max((v for v in mine if v.recover_s is not None), key=lambda v: v.recover_s or 0, default=None)
        bad = sum(bool(v.wrong or v.late) for v in mine)
        told = f"told within {detect.detect_s:.2f} s ({detect.cell.mishap})" if detect else "nothing to tell"
        back = f"back within {recover.recover_s:.2f} s ({recover.cell.mishap})" if recover else "never away"
        yield f"{device:16} {len(mine):3} cells, {bad} wrong; {told}; {back}"


def markdown(
    sense: Mapping[Cell, Way | str], verdicts: Mapping[Cell, Verdict], drivers: Mapping[DeviceClass, str]
) -> str:
    return "\n".join([*_introduction(verdicts.values()), *_tables(sense, verdicts, drivers), ""])


def _introduction(verdicts: Collection[Verdict]) -> Iterator[str]:
    wrong = sum(bool(verdict.wrong or verdict.late) for verdict in verdicts)
    yield _HEAD
    yield f"{len(verdicts)} cells, {wrong} wrong. A fault has to be told within {DETECT_S:.0f} s, or within"
    yield f"{HEARTBEAT_S:.0f} s where only a question without an answer can tell: why stands below. After its cure"
    yield f"the device has to be in use again within {RECOVER_S:.0f} s."


def _tables(
    sense: Mapping[Cell, Way | str], verdicts: Mapping[Cell, Verdict], drivers: Mapping[DeviceClass, str]
) -> Iterator[str]:
    for device in DeviceClass:
        yield ""
        yield f"### {device.replace('_', ' ').capitalize()} (`{drivers[device]}`)"
        yield ""
        yield "| | " + " | ".join(Moment) + " |"
        yield "|---|" + "---|" * len(Moment)
        reasons: dict[str, list[str]] = {}
        for mishap in Mishap:
            cells = [Cell(device, mishap, moment) for moment in Moment]
            yield f"| {mishap} | " + " | ".join(_words(sense[cell], verdicts.get(cell)) for cell in cells) + " |"
            way = sense[cells[0]]
            if isinstance(way, Way) and way.why:
                reasons.setdefault(way.why, []).append(str(mishap))
        if reasons:
            yield ""
        for why, mishaps in reasons.items():
            yield f"- {', '.join(mishaps)}: {why}."


def _words(sense: Way | str, verdict: Verdict | None) -> str:
    if isinstance(sense, str):
        return f"*{sense}*"
    if verdict is None:
        return "not tried"
    if verdict.wrong or verdict.late:
        return "**WRONG** " + "; ".join(verdict.wrong + verdict.late).replace("|", "/")
    times = [f"told {verdict.detect_s:.1f}"] if verdict.detect_s is not None else []
    times += [f"back {verdict.recover_s:.1f}"] if verdict.recover_s is not None else []
    ended = [_ended(verdict.outcome)] if verdict.outcome else []
    return ", ".join([*(times or ["well"]), *ended])


def _ended(outcome: Outcome) -> str:
    """Of a payment what became of it: that is what a success of it says."""
    if isinstance(outcome.value, Payment):
        return outcome.value.state
    return _ENDED.get(outcome.completion, outcome.completion.replace("_", " "))
