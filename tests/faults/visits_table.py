"""The matrix of visits in words: a line a cell for a terminal, and all as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from tests.faults.matrix.cells import Mishap, Moment
from tests.faults.visits import BLOCKED_S, PARTS, Account, Cell

_HEAD: Final = """## Visits
The real app with a part of it broken *idle*, between visits, when the start screen has to tell it; right *before* the
step that needs it; *during* that step; or *after* it. A cell says what the screen told. In all of them a problem screen
said what happened, what we do and what the visitor can do; what it said of paper was so; nothing was printed or paid
twice; who paid has one request, who has none has the money back; what befell a part after its step changed nothing; and
after the cure the product could be had again.
"""


def line(account: Account) -> str:
    bad = account.wrong + account.late
    wrong = f" WRONG {bad}" if bad else ""
    return f"{account.cell!s:38} {account.told} (screen still for {account.blocked_s * 1000:.0f} ms at most){wrong}"


def markdown(accounts: Iterable[Account]) -> str:
    return "\n".join(_lines({account.cell: account for account in accounts})) + "\n"


def _lines(accounts: dict[Cell, Account]) -> Iterator[str]:
    worst = max(accounts.values(), key=lambda account: account.blocked_s)
    wrong = sum(bool(account.wrong or account.late) for account in accounts.values())
    yield _HEAD
    worst_ms, limit_ms = worst.blocked_s * 1000, BLOCKED_S * 1000
    yield f"{len(accounts)} cells, {wrong} wrong. The thread of the screen must not stand still for {limit_ms:.0f} ms;"
    yield f"it did for {worst_ms:.0f} ms at most ({worst.cell})."
    for device in sorted({cell.device for cell in accounts}, key=list(PARTS).index):
        yield ""
        yield f"### {device.replace('_', ' ').capitalize()}, in visits"
        yield ""
        yield "| | " + " | ".join(Moment) + " |"
        yield "|---|" + "---|" * len(Moment)
        for mishap in Mishap:
            cells = [Cell(device, mishap, moment) for moment in Moment]
            yield f"| {mishap} | " + " | ".join(_cell(cell, accounts.get(cell)) for cell in cells) + " |"


def _cell(cell: Cell, account: Account | None) -> str:
    if cell.senseless:
        return f"*{cell.senseless}*"
    if account is None:
        return "not tried"
    bad = account.wrong + account.late
    return f"**WRONG** {'; '.join(bad)}".replace("|", "/") if bad else account.told
