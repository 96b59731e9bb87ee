"""The screen while nobody is at the counter: it says how to begin in every language, or at night nothing at all."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.journey.availability import out_of_service
from kiosk.journey.rest import Rest
from kiosk.journey.session import Session
from kiosk.screens import closed, views
from kiosk.screens.languages import in_every_language
from kiosk.screens.texts import QT_TRANSLATE_NOOP, tr

BEGIN = QT_TRANSLATE_NOOP("Texts", "Raak het scherm aan om te beginnen")
HALL_CLOSED = QT_TRANSLATE_NOOP("Texts", "We zijn nu gesloten")


def resting(
    session: Session, elsewhere: Mapping[str, str]
) -> views.SaverView | views.NightView | views.OutOfServiceView:
    """A counter that serves nobody attracts nobody: it goes on saying so."""
    match session.rest:
        case Rest.NIGHT:
            return views.NightView(tr(HALL_CLOSED), "", (), dark=True)
        case Rest.CLOSED:
            return views.NightView(tr(HALL_CLOSED), closed.until(session.opens, session), _others(HALL_CLOSED, session))
        case _ if out_of_service(session):
            return closed.out_of_service(session, elsewhere, alone=True)
        case _:
            return views.SaverView(tr(BEGIN), _others(BEGIN, session))


def _others(text: str, session: Session) -> tuple[str, ...]:
    """In each other language that can be chosen here."""
    offered = session.languages or tuple(in_every_language(text))
    return tuple(said for code, said in in_every_language(text).items() if code in offered and code != session.language)
