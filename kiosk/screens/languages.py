"""The languages of the counter: Dutch, in which its texts are written, and one for each file in assets/translations.

A file says in the context "Languages" what cannot be told from its name: another language is another file.
"""

from __future__ import annotations

from functools import cache
from unicodedata import bidirectional

from msgspec import Struct
from PySide6.QtCore import QLocale, QTranslator

from kiosk import ASSETS
from kiosk.screens.texts import QT_TRANSLATE_NOOP

SOURCE_LANGUAGE = "nl"
TRANSLATIONS = ASSETS / "translations"

#: What the language calls itself, as a visitor looks for it in a list: Deutsch, Français, العربية.
_OWN_NAME = QT_TRANSLATE_NOOP("Languages", "Nederlands")
#: Whose way of writing dates and amounts is used, with the digits that stand on the paper: de_DE, ar_AE.
_LOCALE = QT_TRANSLATE_NOOP("Languages", "nl_NL")


class Spoken(Struct, frozen=True):
    name: str  # in the language itself
    locale: str  # as QLocale names it

    @property
    def right_to_left(self) -> bool:
        return any(bidirectional(letter) in ("R", "AL") for letter in self.name)


@cache
def languages() -> dict[str, Spoken]:
    """By code: Dutch first, the others by the alphabet. Those whose translations were compiled by the first call."""
    others = {}
    for compiled in TRANSLATIONS.glob("*.qm"):
        words = QTranslator()
        if words.load(str(compiled)):
            name, locale = (words.translate("Languages", source) for source in (_OWN_NAME, _LOCALE))
            others[compiled.stem] = Spoken(name or compiled.stem, locale or compiled.stem)
    return {SOURCE_LANGUAGE: Spoken(_OWN_NAME, _LOCALE)} | dict(sorted(others.items(), key=lambda item: item[1].name))


@cache
def in_every_language(source: str) -> dict[str, str]:
    """A text of `kiosk.screens.texts` by the code of each language, whichever the screen has."""
    said = {SOURCE_LANGUAGE: source}
    for code in languages():
        words = QTranslator()
        if code != SOURCE_LANGUAGE and words.load(str(TRANSLATIONS / f"{code}.qm")):
            said[code] = words.translate("Texts", source) or source
    return said


def locale(language: str) -> QLocale:
    return QLocale(languages()[language].locale)
