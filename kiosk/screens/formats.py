"""Amounts, dates and moments as a language writes them (Unicode CLDR, as Qt has it)."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from typing import Final

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from kiosk.screens.languages import locale
from kiosk.screens.texts import UNKNOWN, tr

_NARROW: Final = "\N{NARROW NO-BREAK SPACE}"
"""Not every font, and no receipt printer, has this one."""


def price(cents: int, language: str) -> str:
    return _plain(locale(language).toCurrencyString(cents / 100, "€")) if cents else ""


def moment(when: datetime, language: str) -> str:
    """Day and time in words, for a receipt."""
    spoken = locale(language)
    return _plain(spoken.toString(QDateTime.fromSecsSinceEpoch(int(when.timestamp())), f"{_day(language)} HH:mm"))


def time(when: datetime, language: str) -> str:
    """On the clock of `when`, in hours and minutes."""
    return _plain(locale(language).toString(QTime(when.hour, when.minute), "HH:mm"))


def date(iso: str, language: str) -> str:
    """A date in words, as far as the register knows it: `1985-12-01`, `1985-12` or `1985`."""
    spoken, day = locale(language), QDate.fromString((iso + "-01-01")[:10], "yyyy-MM-dd")
    match len(iso):
        case 10:
            return _plain(spoken.toString(day, _day(language)))
        case 7:  # a month that stands alone has another form than one with a day: listopad, 3 listopada
            return f"{spoken.standaloneMonthName(day.month())} {day.year()}"
        case 4:
            return iso
        case _:
            return tr(UNKNOWN)


@cache
def _day(language: str) -> str:
    """The language's long form of a date, without the day of the week."""
    long = locale(language).dateFormat(QLocale.FormatType.LongFormat)
    return re.sub(r"^dddd\W*|\W*dddd$", "", long)


def _plain(text: str) -> str:
    return text.replace(_NARROW, "\N{NO-BREAK SPACE}")
