"""What the dock shows of the simulated devices, and what a hand can do to each. Pure: state in, data out."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

APIS = ("zaken", "catalogi", "documenten", "personen", "reisdocumenten")


@dataclass(frozen=True, slots=True)
class Document:
    """A travel document that can be laid on the reader."""

    name: str
    detail: str  # kind and number
    number: str


@dataclass(frozen=True, slots=True)
class Action:
    """A button. `do` in the words of the simulators' control socket."""

    label: str
    do: str
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Machine:
    """One device: `tone` is "calm", "asks" (somebody has to do something) or "wrong"."""

    device: str
    title: str
    status: str
    tone: str
    actions: tuple[Action, ...]
    picture: str = ""  # path of what hangs out of it


def documents(residents: Path) -> tuple[Document, ...]:
    """The travel documents in a residents.toml. An error of the file is an exception: it is ours."""
    people = tomllib.loads(residents.read_text(encoding="utf-8"))["resident"]
    return tuple(
        Document(
            name=" ".join(filter(None, (person["given_names"], person.get("prefix", ""), person["surname"]))),
            detail=" ".join(filter(None, (_kind(person["document"]), person["document"]["number"], _remark(person)))),
            number=person["document"]["number"],
        )
        for person in people
        if "document" in person
    )


def _kind(document: Mapping[str, Any]) -> str:
    return "Passport" if document["code"].startswith("P") else "ID card"


def _remark(person: Mapping[str, Any]) -> str:
    if person["document"].get("withdrawn"):
        return "· missing"
    if not person["document"].get("holder", True):
        return "· not in the register"
    return "· secret" if person.get("secret") else ""


def lies_on_reader(state: Mapping[str, Any]) -> str:
    """The number of the document that lies on the reader, or nothing."""
    return str(state.get("chip_reader", {}).get("lies", "")).rpartition(" ")[2]


def machines(state: Mapping[str, Any]) -> tuple[Machine, ...]:
    """The devices that the simulators told of, in the order in which a visitor meets them."""
    show = {
        "payment_terminal": _payment_terminal,
        "page_printer": _page_printer,
        "receipt_printer": _receipt_printer,
    }
    return tuple(make(state[device]) for device, make in show.items() if device in state)


def _payment_terminal(now: Mapping[str, Any]) -> Machine:
    waits = bool(now["waiting"])
    if not now["on"]:
        status, tone = "Off", "wrong"
    elif waits:
        status, tone = f"Asks for {_euros(now['amount_cents'])}", "asks"
    else:
        status, tone = "Busy with itself" if now["busy"] else "Nothing to pay", "wrong" if now["busy"] else "calm"
    answers = (("Approve", "approve"), ("Refuse", "refuse"), ("Cancel", "cancel"), ("Lose answer", "lose"))
    return Machine(
        "payment_terminal",
        "Payment terminal",
        status,
        tone,
        (*(Action(label, do, waits) for label, do in answers), _switch(now["on"])),
    )


def _page_printer(now: Mapping[str, Any]) -> Machine:
    faults, sheets = now["faults"], len(now["tray"])
    status = "Off" if not now["on"] else ", ".join(faults) or ("Printing" if now["printing"] else "Ready")
    return Machine(
        "page_printer",
        "A4 printer",
        f"{status} · {sheets} in the tray" if sheets else status,
        "wrong" if faults or not now["on"] else "asks" if sheets else "calm",
        (
            Action("Take the paper", "take", sheets > 0),
            _toggle("media-empty" in faults, "Paper in", "paper_in", "Paper out", "paper_out"),
            _toggle("media-jam" in faults, "Clear the jam", "clear", "Jam", "jam"),
            _switch(now["on"]),
        ),
    )


def _receipt_printer(now: Mapping[str, Any]) -> Machine:
    wrong = [
        text
        for text, there in (
            ("unplugged", not now["plugged"]),
            ("paper out", now["paper"] == "out"),
            ("cover open", now["cover"] == "open"),
        )
        if there
    ]
    status = ", ".join(wrong).capitalize() or ("Paper low" if now["paper"] == "low" else "Ready")
    return Machine(
        "receipt_printer",
        "Receipt printer",
        f"{status} · a receipt hangs out" if now["in_slot"] else status,
        "wrong" if wrong else "asks" if now["in_slot"] else "calm",
        (
            Action("Take the receipt", "take", bool(now["in_slot"])),
            _toggle(now["paper"] == "out", "Paper in", "paper_in", "Paper out", "paper_out"),
            _toggle(now["cover"] == "open", "Close cover", "cover_close", "Open cover", "cover_open"),
            _toggle(not now["plugged"], "Plug in", "plug", "Unplug", "unplug"),
        ),
        picture=now["picture"],
    )


def _switch(on: bool) -> Action:
    return _toggle(on, "Switch off", "off", "Switch on", "on")


def _toggle(there: bool, undo_label: str, undo: str, label: str, do: str) -> Action:
    return Action(undo_label, undo) if there else Action(label, do)


def _euros(cents: int) -> str:
    return f"€ {cents // 100},{cents % 100:02}"
