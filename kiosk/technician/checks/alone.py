"""Carries out tests that need neither devices nor hands, one after the other, beside the counter or without it."""

from __future__ import annotations

from collections.abc import Callable

from hardware.exercise import Finding, Say
from kiosk.technician.checks.check import Check, Wait


def carry_out(check: Check, say: Callable[[str], None]) -> Finding:
    """`say` hears what is being done. Waits for the network and the disk."""
    script = check.script()
    answer: object = None
    while True:
        try:
            wish = script.send(answer)
        except StopIteration as end:
            finding: Finding = end.value
            return finding
        answer = None
        match wish:
            case Wait(work):
                answer = work()
            case Say(words):
                say(words)
            case _:
                raise TypeError(f"{check.id} asks for {type(wish).__name__}, which is not here")
