"""Amounts, dates and moments in the words of a language."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale

from kiosk.screens.texts import UNKNOWN, tr


def price(cents: int, language: str) -> str:
    return QLocale(language).toCurrencyString(cents / 100, "€") if cents else ""


def moment(when: datetime, language: str) -> str:
    """Day and time in words, for a receipt."""
    return QLocale(language).toString(QDateTime.fromSecsSinceEpoch(int(when.timestamp())), "d MMMM yyyy HH:mm")


def date(iso: str, language: str) -> str:
    """A date in words, as far as the register knows it: `1985-12-01`, `1985-12` or `1985`."""
    formats = {10: "d MMMM yyyy", 7: "MMMM yyyy", 4: "yyyy"}
    if len(iso) not in formats:
        return tr(UNKNOWN)
    return QLocale(language).toString(QDate.fromString((iso + "-01-01")[:10], "yyyy-MM-dd"), formats[len(iso)])
