"""The two printers and the payment terminal on the dock."""

from __future__ import annotations

from kiosk.dock.words import Action, Machine, Now, manners, plug, toggle, told


def payment_terminal(now: Now) -> Machine:
    waits = bool(now["waiting"])
    answers = (("Approve", "approve"), ("Refuse", "refuse"), ("Cancel", "cancel"), ("Lose answer", "lose"))
    return Machine(
        f"Asks for {_euros(now['amount_cents'])}"
        if waits and now["on"]
        else told((not now["on"], "off"), (now["busy"], "busy with itself"), otherwise="Nothing to pay"),
        (
            *(Action(label, do, enabled=waits, strong=waits and do == "approve") for label, do in answers),
            _switch(now["on"]),
        ),
        (
            toggle(now["busy"], "Free again", "free", "Busy", "busy"),
            *manners(now["trouble"], "mend", "hang", "garbage", "slow", "half", "stranger", "web_page"),
        ),
    )


def page_printer(now: Now) -> Machine:
    faults, sheets = now["faults"], len(now["tray"])
    status = told(
        (not now["on"], "off"),
        *((True, fault) for fault in (*faults, *now["warnings"])),
        otherwise="Printing" if now["printing"] else "Ready",
    )
    return Machine(
        f"{status} · {sheets} in the tray" if sheets else status,
        (
            Action("Take paper", "take", enabled=sheets > 0, strong=sheets > 0),
            toggle("media-empty" in faults, "Paper in", "paper_in", "Paper out", "paper_out"),
            _cover("cover-open" in faults),
            toggle("media-jam" in faults, "Clear jam", "clear", "Jam", "jam"),
            _switch(now["on"]),
        ),
        (
            toggle("media-low" in now["warnings"], "Fill up", "paper_in", "Paper low", "paper_low"),
            toggle("toner-low" in now["warnings"], "New toner", "toner_in", "Toner low", "toner_low"),
            toggle("toner-empty" in faults, "New toner", "toner_in", "Toner out", "toner_out"),
            toggle("paused" in faults, "Resume", "resume", "Pause", "pause"),
            Action("Die in the next job", "die_mid_job"),
            *manners(now["manner"], "well", "busy", "refuse_pdf", "slow", "garbage", "half", "wrong", "hang"),
        ),
    )


def receipt_printer(now: Now) -> Machine:
    status = told(
        (not now["plugged"], "unplugged"),
        (not now["on"], "off"),
        (now["paper"] != "full", f"paper {now['paper']}"),
        (now["cover"] == "open", "cover open"),
        (bool(now["error"]), now["error"].replace("_", " ")),
        otherwise="Ready",
    )
    return Machine(
        f"{status} · a receipt hangs out" if now["in_slot"] else status,
        (
            Action("Take receipt", "take", enabled=bool(now["in_slot"]), strong=bool(now["in_slot"])),
            toggle(now["paper"] == "out", "Paper in", "paper_in", "Paper out", "paper_out"),
            _cover(now["cover"] == "open"),
            toggle(now["error"] == "jam", "Clear jam", "clear", "Jam", "jam"),
            plug(now["plugged"]),
        ),
        (
            toggle(now["paper"] == "low", "New roll", "paper_in", "Paper low", "paper_low"),
            toggle(now["error"] == "cutter_error", "Free the cutter", "clear", "Cutter stuck", "cutter_error"),
            toggle(not now["on"], "Switch on", "power_on", "Switch off", "power_off"),
            toggle(now["busy"], "Idle again", "idle", "Busy", "busy"),
            *manners(now["manner"], "well", "mute", "slow", "garbage", "half", "wrong", "hang"),
        ),
        picture=now["picture"],
    )


def _cover(is_open: bool) -> Action:
    return toggle(is_open, "Close cover", "cover_close", "Open cover", "cover_open")


def _switch(on: bool) -> Action:
    return toggle(not on, "On", "on", "Off", "off")


def _euros(cents: int) -> str:
    return f"€ {cents // 100},{cents % 100:02}"
