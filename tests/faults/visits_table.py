"""The matrix of visits in words: a line a cell for a terminal, and all as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from tests.faults.visits import BLOCKED_S, MISHAPS, MOMENTS, PARTS, Account, Cell

_HEAD: Final = """## Visits
The real app with a part of it broken *before* a visitor comes, or *during* the step that needs it. A cell says what the
screen told. In all of them it said what happened, what we do and what the visitor can do; nothing was printed or paid
twice; who paid has one request, who has none has the money back; and after the cure the product could be had again.
"""


def line(account: Account) -> str:
    wrong = f" WRONG {account.wrong}" if account.wrong else ""
    return f"{account.cell!s:38} {account.told} (screen still for {account.blocked_s * 1000:.0f} ms at most){wrong}"


def markdown(accounts: Iterable[Account]) -> str:
    return "\n".join(_lines({account.cell: account for account in accounts})) + "\n"


def _lines(accounts: dict[Cell, Account]) -> Iterator[str]:
    worst = max(accounts.values(), key=lambda account: account.blocked_s)
    yield _HEAD
    worst_ms, limit_ms = worst.blocked_s * 1000, BLOCKED_S * 1000
    yield f"The thread of the screen never stood still for {limit_ms:.0f} ms: {worst_ms:.0f} ms at most ({worst.cell})."
    yield ""
    yield "| | | " + " | ".join(MOMENTS) + " |"
    yield "|---|---|" + "---|" * len(MOMENTS)
    for device in PARTS:
        for mishap in MISHAPS:
            cells = [Cell(device, mishap, moment) for moment in MOMENTS]
            words = " | ".join(_cell(cell, accounts.get(cell)) for cell in cells)
            yield f"| {device.replace('_', ' ')} | {mishap} | {words} |"


def _cell(cell: Cell, account: Account | None) -> str:
    if cell.senseless:
        return f"*{cell.senseless}*"
    if account is None:
        return "not tried"
    return f"**WRONG** {'; '.join(account.wrong)}".replace("|", "/") if account.wrong else account.told
