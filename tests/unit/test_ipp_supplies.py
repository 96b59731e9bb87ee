"""What printers tell of toner and paper, in the ways of different makers, and what they tell wrongly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.drivers.ipp import answers, codec, supplies
from hardware.drivers.ipp.codec import PRINTER_GROUP, Attribute, Group, Message, Value
from hardware.drivers.ipp.supplies import PAPER, Supplies

OF_A_LASER = (
    "index=1;class=receptacleThatIsFilled;type=wasteToner;unit=percent;maxcapacity=100;level=25;colorantname=unknown;",
    "index=2;class=supplyThatIsConsumed;type=toner;unit=percent;maxcapacity=100;level=75;colorantname=black;",
)
MAIN = "type=sheetFeedAutoRemovableTray;mediafeed=0;mediaxfeed=0;maxcapacity=250;level=100;status=0;name=main"
MANUAL = "type=sheetFeedManual;mediafeed=0;mediaxfeed=0;maxcapacity=1;level=-2;status=0;name=manual"
SECOND = "type=sheetFeedAutoRemovableTray;maxcapacity=500;level=30;status=0;name=tray-2"


def told(*attributes: Attribute) -> Message:
    return Message(0, 1, (Group(PRINTER_GROUP, attributes),))


def records(name: str, *values: str) -> Attribute:
    return Attribute(name, tuple(Value(codec.OCTETS, value.encode()) for value in values))


def ready(source: str, across: int = 21000) -> tuple[Value, ...]:
    """An entry of media-col-ready."""
    return (
        Value(codec.BEGIN_COLLECTION, b""),
        Value(codec.MEMBER_NAME, b"media-size"),
        Value(codec.BEGIN_COLLECTION, b""),
        Value(codec.MEMBER_NAME, b"x-dimension"),
        Value(codec.INTEGER, across.to_bytes(4)),
        Value(codec.MEMBER_NAME, b"y-dimension"),
        Value(codec.INTEGER, (29700).to_bytes(4)),
        Value(codec.END_COLLECTION, b""),
        Value(codec.MEMBER_NAME, b"media-source"),
        Value(codec.KEYWORD, source.encode()),
        Value(codec.END_COLLECTION, b""),
    )


def test_what_is_not_told_is_not_known() -> None:
    assert supplies.read(told()) == Supplies(None, None, ())


def test_toner_by_markers() -> None:
    types = codec.text("marker-types", codec.KEYWORD, "toner", "waste-toner", "toner-cartridge", "fuser")
    levels, lows = codec.numbers("marker-levels", 60, 3, 9, 1), codec.numbers("marker-low-levels", 5, 5, 10, 5)
    assert supplies.read(told(types, levels, lows)) == Supplies(9, None, ("toner_low",))
    assert supplies.read(told(types, codec.numbers("marker-levels", 60, 3, 11), lows)).warnings == ()


@pytest.mark.parametrize("level", [-1, -2, -3])
def test_levels_that_are_no_numbers(level: int) -> None:
    types = codec.text("marker-types", codec.KEYWORD, "toner")
    assert supplies.read(told(types, codec.numbers("marker-levels", level))).toner_percent is None


@pytest.mark.parametrize(
    ("record", "percent"),
    [
        ("type=toner;unit=percent;maxcapacity=100;level=75;", 75),
        ("type=tonerCartridge;unit=percent;maxcapacity=-2;level=75;", 75),
        ("type=ink;unit=tenthsOfMilliliters;maxcapacity=400;level=100;", 25),
        ("type=toner;maxcapacity=100;level=300;", 100),
        ("type=toner;maxcapacity=0;level=0;", None),
        ("type=toner;maxcapacity=-2;level=10;", None),
        ("type=toner;maxcapacity=100;level=-3;", None),
        ("type=wasteToner;unit=percent;maxcapacity=100;level=75;", None),
        ("", None),
        (";;=;level", None),
    ],
)
def test_toner_by_supplies(record: str, percent: int | None) -> None:
    assert supplies.read(told(records("printer-supply", record))).toner_percent == percent


def test_sheets_of_trays_that_hold_a4() -> None:
    trays = records("printer-input-tray", MAIN, MANUAL, SECOND)
    assert supplies.read(told(trays)).sheets_left == 130  # it does not say what lies in them
    in_main = Attribute("media-col-ready", (*ready("main"), *ready("tray-2", 21590)))
    assert supplies.read(told(trays, in_main)).sheets_left == 100
    assert supplies.read(told(trays, Attribute("media-col-ready", ready("by-pass")))).sheets_left is None
    assert supplies.read(told(records("printer-input-tray", MANUAL))).sheets_left is None


def test_paper_of_another_size_is_a_warning() -> None:
    letter = codec.text("media-ready", codec.KEYWORD, "na_letter_8.5x11in")
    assert supplies.read(told(letter)).warnings == ("wrong_paper",)
    assert supplies.read(told(codec.text("media-ready", codec.KEYWORD, "na_letter_8.5x11in", PAPER))).warnings == ()


def test_counters_become_parts() -> None:
    state = codec.number("printer-state", 3, codec.ENUM)
    printer = answers.printer(
        told(
            state,
            codec.boolean("printer-is-accepting-jobs", True),
            codec.number("printer-impressions-completed", 1234),
            records("printer-supply", *OF_A_LASER),
            records("printer-input-tray", MAIN),
        )
    )
    assert isinstance(printer, answers.Printer)
    assert printer.faults == ()
    assert printer.parts == {
        "paper": "full",
        "toner": "full",
        "cover": "closed",
        "toner_percent": "75",
        "sheets_left": "100",
        "pages_printed": "1234",
    }


values = st.builds(
    Value,
    st.sampled_from([0x13, 0x21, 0x23, 0x30, 0x34, 0x37, 0x41, 0x44, 0x4A]),
    st.binary(max_size=20) | st.text("0123456789-;=levltypmaxcinru", max_size=40).map(str.encode),
)
attributes = st.builds(Attribute, st.sampled_from(supplies.ATTRIBUTES), st.lists(values, max_size=12).map(tuple))


@given(st.lists(attributes, max_size=8))
def test_nonsense_is_read_as_little_and_never_as_more_than_there_is(given: list[Attribute]) -> None:
    read = supplies.read(told(*given))
    assert read.toner_percent is None or 0 <= read.toner_percent <= 100
    assert read.sheets_left is None or read.sheets_left >= 0
    again = codec.decode(codec.encode(told(*(attribute for attribute in given if attribute.values))))
    assert supplies.read(again) == supplies.read(told(*(attribute for attribute in given if attribute.values)))


@given(st.lists(values, max_size=30))
def test_collections_of_any_form(members: list[Value]) -> None:
    begun = sum(value.tag == codec.BEGIN_COLLECTION for value in members)
    assert len(supplies.collections(members)) <= begun


def test_a_collection_with_another_inside() -> None:
    assert supplies.collections(ready("main")) == [{"x-dimension": 21000, "y-dimension": 29700, "media-source": "main"}]
    assert supplies.collections(ready("main")[:4]) == [{}]
    assert supplies.collections([Value(codec.END_COLLECTION, b""), *ready("a"), *ready("b")])[1]["media-source"] == "b"
