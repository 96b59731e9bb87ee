"""`kiosk bench soak` in its shortest form: visits with faults end, the books add up. And what wrong books look like."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from hardware.device import DeviceClass
from kiosk.bench.books import Books
from kiosk.bench.growth import MOST_MB, Point, Series
from kiosk.bench.mischief import BROKEN, PLACES
from kiosk.bench.soak import bench

SESSIONS = 8


def test_visits_with_faults_end_and_everything_adds_up(qapp: QGuiApplication) -> None:
    told = bench(SESSIONS, seed=1)
    assert told["wrong"] == []
    assert told["sessions"] == sum(told["ended"].values()) == sum(told["befell"].values()) == SESSIONS
    assert set(told["befell"]) != {"none"}
    requests, payments = told["requests"], told["payments"]
    assert 0 < requests["accepted"] == requests["at_municipality"]
    assert payments["approved"] == payments["delivered"] + payments["reversed"] + payments["desk"]
    assert told["growth"] == {}  # so few visits say nothing of it


def test_mischief_reaches_every_device() -> None:
    assert set(BROKEN) == set(DeviceClass)
    assert len(set(PLACES)) == len(PLACES)


GOOD = Books(
    requests={"A": "closed", "B": "sent"},
    payments={"1": ("closed", "A"), "2": ("delivered", "B"), "3": ("reversed", "C"), "4": ("cancelled", "C")},
    received=["A", "B"],
    taken={"1": False, "2": False, "3": True},
)


def test_good_books() -> None:
    assert GOOD.wrong() == []
    assert GOOD.settled()
    assert GOOD.summary() == {
        "requests": {"accepted": 2, "at_municipality": 2},
        "payments": {"approved": 3, "delivered": 2, "reversed": 1, "desk": 0},
    }


@pytest.mark.parametrize(
    ("books", "says"),
    [
        (replace(GOOD, received=["A"]), "request B did not arrive"),
        (replace(GOOD, received=["A", "B", "B"]), "request B arrived 2 times"),
        (replace(GOOD, received=["A", "B", "D"]), "request D was never accepted"),
        (replace(GOOD, requests={"A": "closed", "B": "parked"}), "request B is parked"),
        (replace(GOOD, taken={"1": False, "3": True}), "payment 2 was never approved"),
        (replace(GOOD, taken={**GOOD.taken, "3": False}), "payment 3 is reversed, and was not given back"),
        (replace(GOOD, taken={**GOOD.taken, "2": True}), "payment 2 is delivered, and was given back"),
        (replace(GOOD, taken={**GOOD.taken, "4": False}), "payment 4 is cancelled, and was not given back"),
        (replace(GOOD, taken={**GOOD.taken, "5": False}), "payment 5 is not in the journal, and was not given back"),
        (replace(GOOD, payments={**GOOD.payments, "2": ("closed", "A")}), "request A was paid 2 times"),
    ],
)
def test_books_that_do_not_add_up(books: Books, says: str) -> None:
    assert says in books.wrong()


def test_what_leaks_grows_and_what_is_replaced_does_not() -> None:
    leak = [Point(1, sessions, 100 + sessions * 2 * MOST_MB / 1000) for sessions in range(50, 1000, 25)]
    assert Series("mb", True, points=leak).grows
    assert not Series("mb", False, points=leak).grows
    lives = [Point(sessions // 100, sessions, 5 + sessions // 100) for sessions in range(50, 1000, 25)]
    assert not Series("mb", True, points=lives).grows  # each process is as large as it was born
    learns = [Point(1, sessions, min(sessions, 200) / 100) for sessions in range(50, 1000, 25)]
    assert not Series("mb", True, points=learns).grows
    assert Series("mb", True, settled=400, points=leak).enough
    assert not Series("mb", True, settled=600, points=leak).enough
    assert Series("", True, points=[Point(0, sessions, sessions // 100) for sessions in range(50, 1000, 25)]).grows
    assert not Series(
        "", True, points=[Point(0, sessions, 30 + sessions % 50 // 25) for sessions in range(50, 1000, 25)]
    ).grows
