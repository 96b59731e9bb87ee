"""What each screen shows: plain data, made from the session, handed to QML as a JavaScript object.

Every text here is already in the visitor's language. A view says what to show, never what happens next: QML answers
with one of the names of `kiosk.journey.events.Action` and a value.
"""

from __future__ import annotations

from msgspec import Struct


class Language(Struct, frozen=True):
    code: str  # "nl"
    name: str  # "Nederlands", in the language itself


class ProductTile(Struct, frozen=True):
    id: str
    title: str
    summary: str
    icon: str  # a name in assets/icons
    price: str  # "€ 15,30", or "" where it costs nothing
    available: bool
    reason: str  # why not now, and what to do instead; or what is different today ("We send it by post")


class Row(Struct, frozen=True):
    """`aloud`: what a loudspeaker says instead of the value, where that is private."""

    label: str
    value: str
    aloud: str = ""


class StartView(Struct, frozen=True):
    products: tuple[ProductTile, ...]
    screen: str = "start"


class PrivacyView(Struct, frozen=True):
    """`sharing`: who gets the request, what of it and why, where that is another than the municipality."""

    sentences: tuple[str, ...]  # three
    sharing: tuple[Row, ...] = ()
    screen: str = "privacy"


class IdentifyView(Struct, frozen=True):
    """`stage`: "lay" (lay the document on the reader), "reading" (leave it), "checking" (register is asked)."""

    stage: str
    hint: str  # "" or what went wrong with the last try ("Leg het document recht ...")
    screen: str = "identify"


class Option(Struct, frozen=True):
    """`aloud`: what a loudspeaker says instead of label and description, where those are private."""

    value: str
    label: str
    description: str
    aloud: str = ""


class FieldView(Struct, frozen=True):
    """`type` is an Open Formulieren component type. In `selectboxes` the value is the chosen ones with commas between.

    What is typed in a `private` field is shown, and must not be spoken on a loudspeaker. `keyboard`: "letters",
    "capitals", "email", "numbers", "phone", or "" where nothing is typed. `longest`: characters, 0: the type
    bounds it.
    """

    key: str
    type: str
    label: str
    description: str
    options: tuple[Option, ...]
    value: str
    error: str
    private: bool = False
    keyboard: str = ""
    longest: int = 0


class FormView(Struct, frozen=True):
    title: str
    fields: tuple[FieldView, ...]
    can_continue: bool
    screen: str = "form"


class ReviewView(Struct, frozen=True):
    title: str
    choices: tuple[Row, ...]  # what was chosen
    data: tuple[Row, ...]  # what will stand on the paper
    delivery: str  # "We print it here, now." or how it comes otherwise
    wrong_data: str  # what to do when the data are wrong
    price: str
    delivery_symbol: str = "printer"
    screen: str = "review"


class PayView(Struct, frozen=True):
    """`stage`: "asking" (terminal wakes), "present" (hold your card), "finding_out" (asking how it ended)."""

    stage: str
    amount: str
    screen: str = "pay"


class Milestone(Struct, frozen=True):
    label: str
    state: str  # "done" | "active" | "todo"


class ProgressView(Struct, frozen=True):
    milestones: tuple[Milestone, ...]
    reassurance: str  # what is certain already ("Your request is safe. You may wait here.")
    screen: str = "progress"


class FinishView(Struct, frozen=True):
    """`outcome`: "printed" | "by_post" | "later". `qr` is a PNG data URL, or "" when the receipt holds it."""

    outcome: str
    title: str
    lines: tuple[str, ...]  # what happened and how the rest reaches the visitor
    reminders: tuple[str, ...]  # "Neem uw paspoort mee"
    reference: str
    qr: str
    screen: str = "finish"


class RequestCard(Struct, frozen=True):
    """`aloud`: what a loudspeaker says instead of all of it, which is private."""

    title: str
    asked: str  # when it was asked for, and its number
    state: str  # "In behandeling", or how it ended
    ended: bool
    aloud: str = ""


class OverviewView(Struct, frozen=True):
    """What became of earlier requests; `page` of `pages`, from 0. `remark`: that there are none, or older ones."""

    title: str
    requests: tuple[RequestCard, ...]
    remark: str
    page: int
    pages: int
    screen: str = "overview"


class FeedbackView(Struct, frozen=True):
    score: int  # 0: none yet
    reasons: tuple[Option, ...]  # offered after a score
    chosen: tuple[str, ...]
    screen: str = "feedback"


class ProblemView(Struct, frozen=True):
    """What happened, what we do about it, what you can do now. An empty label: that way out is not offered here."""

    icon: str  # a name in assets/icons
    title: str
    happened: str
    we_do: str
    you_can: str
    retry: str  # label of RETRY
    otherwise: str  # label of OTHERWISE
    stop: str  # label of STOP
    screen: str = "problem"


class OutOfServiceView(Struct, frozen=True):
    """Instead of the start screen, for who comes: read from across the room. `others`: the title in the other
    languages. An empty text is not shown."""

    title: str
    elsewhere: str  # where to go instead
    again: str  # when it serves again
    message: str  # a technician's own words
    others: tuple[str, ...]
    alone: bool = False  # nobody is there: nothing else is on the screen
    screen: str = "outOfService"


class SaverView(Struct, frozen=True):
    """While nobody comes. `others`: the same in the other languages."""

    title: str
    others: tuple[str, ...]
    screen: str = "saver"


class NightView(Struct, frozen=True):
    """While the hall is closed, for who touches it: that it is, and when it opens. An empty text is not shown."""

    title: str
    again: str
    others: tuple[str, ...]
    dark: bool = False  # nobody did: there is nothing to see, and what can be touched has its name all the same
    screen: str = "night"


class LanguagesView(Struct, frozen=True):
    """Over any screen: every language by its own name."""

    languages: tuple[Language, ...]
    chosen: str  # code
    screen: str = "languages"


class HelpView(Struct, frozen=True):
    """Over any screen: how to find a person. `kept`: how long answers stay meanwhile; "" where there are none."""

    kept: str
    no_motion: bool
    screen: str = "help"


class GalleryView(Struct, frozen=True):
    """Every component in every state, for who makes or judges the design system; no visitor sees it."""

    screen: str = "gallery"


class Frame(Struct, frozen=True):
    """What surrounds every screen."""

    language: str
    language_name: str  # in the language itself
    right_to_left: bool
    preferences: tuple[str, ...]  # of kiosk.journey.session.Preference
    panel: str  # of kiosk.journey.reach.Panel: what lies over the screen; "" for nothing
    steps: tuple[str, ...]  # names of the steps, for the step bar; empty: no bar
    step: int  # index of the step the visitor is at
    can_back: bool
    can_stop: bool
    seconds_left: int  # > 0: "Are you still there?" is asked, and this is how long
    can_speak: bool = True  # "read aloud" is offered
    notice: str = ""  # what the municipality says to everyone in the hall


View = (
    StartView
    | PrivacyView
    | IdentifyView
    | FormView
    | ReviewView
    | PayView
    | ProgressView
    | FinishView
    | OverviewView
    | FeedbackView
    | ProblemView
    | OutOfServiceView
    | SaverView
    | NightView
    | LanguagesView
    | HelpView
    | GalleryView
)
