"""The state of one visit: everything the screen shows and every next step follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from backend_client.person import Person
from backend_client.request_status import Overview
from hardware.commands import DocumentSeen
from kiosk.journey.closure import Closure
from kiosk.journey.effects import Delivery, Effect, Forget
from kiosk.journey.product import Need, Product, StepKind
from kiosk.journey.rest import Rest


class Stage(StrEnum):
    """Where a visit is within its step."""

    READY = "ready"  # the visitor is to do something
    READING = "reading"
    CHECKING = "checking"
    ASKING = "asking"
    PRESENT = "present"
    FINDING_OUT = "finding_out"
    STOPPING = "stopping"
    SAVING = "saving"
    SENDING = "sending"
    PRINTING = "printing"
    RECEIPT = "receipt"


class Trouble(StrEnum):
    """What stands in the way, each with its own screen in words."""

    READER_DOWN = "reader_down"
    DOCUMENT_UNREADABLE = "document_unreadable"
    DOCUMENT_NOT_GENUINE = "document_not_genuine"
    DOCUMENT_UNKNOWN = "document_unknown"
    DOCUMENT_WITHDRAWN = "document_withdrawn"
    DOCUMENT_EXPIRED = "document_expired"
    REGISTER_DOWN = "register_down"
    PERSON_UNKNOWN = "person_unknown"
    REGISTRATION_ENDED = "registration_ended"
    REQUESTS_DOWN = "requests_down"
    TERMINAL_DOWN = "terminal_down"
    PAYMENT_REFUSED = "payment_refused"
    PAYMENT_CANCELLED = "payment_cancelled"
    PAYMENT_UNKNOWN = "payment_unknown"
    PAYMENT_GIVEN_BACK = "payment_given_back"
    NOT_SAVED = "not_saved"
    NOT_SAVED_PAID = "not_saved_paid"
    PAPER_UNKNOWN = "paper_unknown"


RETRY = frozenset(
    {
        Trouble.READER_DOWN,
        Trouble.DOCUMENT_UNREADABLE,
        Trouble.REGISTER_DOWN,
        Trouble.REQUESTS_DOWN,
        Trouble.TERMINAL_DOWN,
        Trouble.PAYMENT_REFUSED,
        Trouble.PAYMENT_CANCELLED,
        Trouble.NOT_SAVED,
        Trouble.PAPER_UNKNOWN,
    }
)
"""Troubles where trying again makes sense (for PAPER_UNKNOWN: "yes, I have it")."""


class Preference(StrEnum):
    """What a visitor may want otherwise. Without any the counter is as it stands for everyone."""

    LARGER_TEXT = "larger_text"
    HIGH_CONTRAST = "high_contrast"
    LOW_POSITION = "low_position"
    READ_ALOUD = "read_aloud"
    NO_MOTION = "no_motion"


VOLUMES = 5
VOLUME = 3
"""How many steps loud, and the one that every visitor finds until a technician chooses another (EN 301 549,
5.1.3.13)."""


@dataclass(frozen=True, slots=True)
class Session:
    """One visit, or the start screen between two.

    `capabilities`, `products`, `language_default`, `languages`, `today`, `voice`, `headset`, `closure`, `barren_s`,
    `volume_default`, `notice`, `hall_closed`, `opens` and `saver_s` belong to the counter; all else is wiped by `over`.
    """

    visit: str = ""
    language: str = "nl"
    language_default: str = "nl"
    preferences: frozenset[str] = frozenset()  # of Preference
    panel: str = ""  # of reach.Panel: what lies over the screen; "" for nothing
    capabilities: Mapping[Need, str] = field(default_factory=dict)
    products: tuple[Product, ...] = ()
    today: date | None = None
    voice: bool = False  # the counter can speak
    headset: bool = False  # headphones are plugged in
    closure: Closure | None = None
    barren_s: int = 0  # for how long no product could be had, see availability.BARREN_S
    volume_default: int = VOLUME
    volume: int = VOLUME  # 1..VOLUMES
    languages: tuple[str, ...] = ()  # codes that can be chosen; empty: all there are
    notice: Mapping[str, str] = field(default_factory=dict)  # said to everyone, by language
    hall_closed: bool = False
    opens: datetime | None = None  # when a hall that is closed opens, on its clock; None: not known
    saver_s: int = 0  # how long nobody may touch anything before the screen saver comes; 0: it never does
    rest: Rest = Rest.AWAKE
    rest_s: int = 0  # since somebody was there last

    product: Product | None = None
    step: int = 0
    stage: Stage = Stage.READY
    stage_s: int = 0
    idle_s: int = 0
    trouble: Trouble | None = None
    hint: str = ""
    tries: int = 0

    document: DocumentSeen | None = None
    document_number: str = ""
    bsn: str = ""
    person: Person | None = None
    subject: Person | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    question: int = 0  # which of the pages with questions is on the screen
    checked: frozenset[str] = frozenset()  # fields that the visitor is done with: what is wrong with them is said
    overview: Overview | None = None  # what became of earlier requests
    page: int = 0  # which of the pages of it is on the screen

    question_open: bool = False  # the terminal was asked how it ended, and did not answer yet
    leaving: bool = False  # pressed stop while the terminal was at it
    paid: bool = False
    accepted: bool = False
    sent: bool = False
    waited_s: int = 0
    delivery: Delivery | None = None
    printed: bool = False
    receipt: bool = False
    score: int = 0
    reasons: tuple[str, ...] = ()

    @property
    def kind(self) -> StepKind | None:
        """The step the visitor is at; None on the start screen."""
        return self.product.steps[self.step] if self.product else None

    @property
    def preferences_found(self) -> frozenset[str]:
        """What is wanted before anybody said so: who has headphones in wants to hear."""
        return frozenset({Preference.READ_ALOUD}) if self.headset else frozenset()

    def met(self, need: Need) -> bool:
        return self.capabilities.get(need, "starting") == ""


Move = tuple[Session, tuple[Effect, ...]]


def stay(session: Session, *effects: Effect) -> Move:
    return session, effects


def at(session: Session, stage: Stage, *effects: Effect) -> Move:
    """The same step, another stage of it."""
    return replace(session, stage=stage, stage_s=0, idle_s=0, trouble=None), effects


def trouble(session: Session, what: Trouble, *effects: Effect) -> Move:
    return replace(session, trouble=what, stage_s=0, idle_s=0), effects


def over(session: Session, *effects: Effect) -> Move:
    """The end of a visit: nothing of it stays. The counter opens the next with an `Opened`."""
    empty = Session(
        language=session.language_default,
        language_default=session.language_default,
        capabilities=session.capabilities,
        products=session.products,
        today=session.today,
        voice=session.voice,
        headset=session.headset,
        languages=session.languages,
        notice=session.notice,
        closure=session.closure,
        barren_s=session.barren_s,
        volume_default=session.volume_default,
        volume=session.volume_default,
        hall_closed=session.hall_closed,
        opens=session.opens,
        saver_s=session.saver_s,
        preferences=session.preferences_found,
    )
    return empty, (*effects, Forget())
