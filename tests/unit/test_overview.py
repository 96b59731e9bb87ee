"""The rows of the technician's screen: the worst first, and all that is known of one."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hardware.device import Acts, DeviceClass, State
from hardware.ladder import Rung
from kiosk.chronicle import Entry, Kind, Standing
from kiosk.journey.product import Need
from kiosk.technician.overview import SHOWN, Level, detail, level, row, rows, summary
from kiosk.technician.words import RUNGS, STATES, moment

NOW = datetime(2026, 11, 26, 15, 0).astimezone()
AT = NOW.timestamp()
PARTS = (*map(str, DeviceClass), *map(str, Need), "speech", "clock", "certificates")
STANDINGS = st.builds(
    Standing,
    state=st.sampled_from([str(state) for state in State]),
    codes=st.lists(st.sampled_from(["paper_out", "paper_low", "mute", "unreachable", "never_seen"]), max_size=3).map(
        tuple
    ),
    since=st.floats(0, AT),
    last_use=st.floats(0, AT),
)


@given(st.dictionaries(st.sampled_from(PARTS), STANDINGS))
def test_every_part_has_a_row_and_the_worst_come_first(parts: dict[str, Standing]) -> None:
    found = rows(parts, NOW, {"page_printer": 2})
    assert {each.part for each in found} == set(parts)
    levels = [list(Level).index(each.level) for each in found]
    assert levels == sorted(levels)
    for each in found:
        ill = each.level in (Level.WRONG, Level.ATTENTION)
        assert (each.said != "") == ill
        assert (each.visitors != "") == ill
        assert each.level is level(parts[each.part])
        assert each.name
        assert each.state


def test_what_closes_more_stands_higher() -> None:
    broken = Standing(State.NO_DEVICE, ("no_device",), AT)
    found = rows({"code_scanner": broken, "receipt_printer": broken}, NOW, {"receipt_printer": 2})
    assert [each.part for each in found] == ["receipt_printer", "code_scanner"]


def test_one_row_says_since_when_and_what_it_means() -> None:
    known = Standing(State.USER_ERROR, ("paper_out",), AT - 3600, AT - 7200)
    found = row("receipt_printer", known, NOW)
    assert (found.level, found.said) == (Level.WRONG, "De bonrol is op.")
    assert (found.since, found.used) == ("14:00", "13:00")
    assert found.visitors.startswith("Er komt geen bon")


def test_a_detail_has_steps_who_acts_and_what_was_tried() -> None:
    known = Standing(State.HARDWARE_ERROR, ("mute", "paper_low"), AT)
    rungs = [Entry(AT - 60 + n, Kind.HEALED, "receipt_printer", how=Rung.RESET) for n in range(SHOWN + 2)]
    other = Entry(AT, Kind.HEALED, "page_printer", how=Rung.RESET)
    found = detail("receipt_printer", known, NOW, {"mute": Acts.MAINTENANCE}, ["E-12", "", "E-12"], [*rungs, other])
    assert [trouble.who for trouble in found.troubles] == ["Leverancier", "Leverancier"]
    assert all(trouble.steps for trouble in found.troubles)
    assert {trouble.picture for trouble in found.troubles} == {"icons/reader-off", "icons/receipt"}
    assert found.heard == ("E-12",)
    assert found.tried[0] == "Daarvoor nog 2 pogingen."
    assert len(found.tried) == SHOWN + 1
    well = detail("receipt_printer", Standing(State.ONLINE), NOW, {}, [], [])
    assert (well.troubles, well.tried) == ((), ())


def test_the_summary_says_the_worst() -> None:
    ill = Standing(State.OFFLINE, ("unreachable",), AT)
    low = Standing(State.ONLINE, ("paper_low",), AT)

    def said(*known: Standing, closed: str = "", barren: bool = False) -> tuple[Level, str]:
        found = rows(dict(zip(("zaken", "receipt_printer"), known, strict=False)), NOW, {})
        made = summary(found, closed=closed, barren=barren)
        return made.level, made.title

    assert said(Standing(State.ONLINE), Standing(State.ONLINE)) == (Level.WELL, "Alles werkt")
    assert said(Standing(State.ONLINE), low) == (Level.ATTENTION, "De balie werkt")
    assert said(ill, low) == (Level.WRONG, "1 storing")
    assert said(ill, low, barren=True)[1] == "Niemand kan hier iets doen"
    assert said(low, low, closed="tot 16:00") == (Level.ATTENTION, "Buiten dienst tot 16:00")


def test_moments_are_short_and_leave_no_doubt() -> None:
    assert moment(0.0, NOW) == ""
    assert moment(AT, NOW) == "15:00"
    assert moment(AT - 86400, NOW) == "gisteren 15:00"
    assert moment(AT - 3 * 86400, NOW) == "ma 23 nov 15:00"
    assert moment((NOW - timedelta(days=366)).timestamp(), NOW).startswith("di 25 nov 2025")


def test_every_state_and_rung_has_words() -> None:
    assert set(STATES) == set(State)
    assert set(RUNGS) == set(Rung)
