"""A counter that serves nobody now: in words that are read from across the room, and where to go instead."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from kiosk.journey.product import text
from kiosk.journey.session import Session
from kiosk.screens import views
from kiosk.screens.formats import moment, time
from kiosk.screens.languages import in_every_language
from kiosk.screens.texts import DESK, QT_TRANSLATE_NOOP, tr

TITLE = QT_TRANSLATE_NOOP("Texts", "Dit apparaat is buiten dienst")
AGAIN_AT = QT_TRANSLATE_NOOP("Texts", "Vanaf %1 kunt u hier weer terecht.")
AGAIN = QT_TRANSLATE_NOOP("Texts", "We werken eraan. Dit apparaat doet het straks vanzelf weer.")


def out_of_service(session: Session, elsewhere: Mapping[str, str], *, alone: bool = False) -> views.OutOfServiceView:
    """`elsewhere`: where to go instead, by language; to the desk where nothing is said. `alone`: nobody is there."""
    closure, language = session.closure, session.language
    others = in_every_language(TITLE)
    return views.OutOfServiceView(
        title=tr(TITLE),
        elsewhere=text(dict(elsewhere), language) or tr(DESK),
        again=until(closure.until, session) if closure else tr(AGAIN),
        message=closure.message if closure else "",
        others=tuple(said for code, said in others.items() if code != language),
        alone=alone,
    )


def until(when: datetime | None, session: Session) -> str:
    """From when on it can be used again; "" where that is not known."""
    if when is None:
        return ""
    today = session.today == when.date()
    return tr(AGAIN_AT).replace("%1", (time if today else moment)(when, session.language))
