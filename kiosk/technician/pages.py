"""The pages of the technician's screen, in the order of their tabs. To add one, add it here."""

from __future__ import annotations

from kiosk.technician.actions_page import ActionsPage
from kiosk.technician.checks_page import ChecksPage
from kiosk.technician.overview_page import OverviewPage
from kiosk.technician.queue_page import QueuePage
from kiosk.technician.room import Desk, Page, Room


def pages(room: Room, desk: Desk) -> tuple[Page, ...]:
    return (OverviewPage(room, desk), ChecksPage(room, desk), QueuePage(room, desk), ActionsPage(room, desk))
