"""What the counter says, in Dutch at level B1; other languages come from assets/translations.

Every text about a trouble answers three questions: what happened, what do we do about it, what can you do now.
"""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from hardware.commands import ChipProblem
from kiosk.journey.product import Need, Shown, StepKind
from kiosk.journey.session import Trouble


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: N802  the name that lupdate looks for
    """Marks a text for translation where it stands; PySide6's own is typed to answer `object`."""
    return source


def tr(source: str) -> str:
    """A text of this module in the language of the visitor."""
    return QCoreApplication.translate("Texts", source)


class TroubleTexts(Struct, frozen=True):
    icon: str
    title: str
    happened: str
    we_do: str
    you_can: str
    retry: str = ""
    otherwise: str = ""
    stop: str = QT_TRANSLATE_NOOP("Texts", "Stoppen")


DESK = QT_TRANSLATE_NOOP("Texts", "Ga naar de balie. Een medewerker helpt u verder.")
_AGAIN = QT_TRANSLATE_NOOP("Texts", "Probeer het opnieuw")

TROUBLES: dict[Trouble, TroubleTexts] = {
    Trouble.READER_DOWN: TroubleTexts(
        "reader-off",
        QT_TRANSLATE_NOOP("Texts", "De lezer werkt even niet"),
        QT_TRANSLATE_NOOP("Texts", "De lezer geeft geen antwoord."),
        QT_TRANSLATE_NOOP("Texts", "De lezer start opnieuw. Dat duurt een paar seconden."),
        QT_TRANSLATE_NOOP("Texts", "Wacht even en probeer het opnieuw. Lukt het niet? Ga naar de balie."),
        retry=_AGAIN,
    ),
    Trouble.DOCUMENT_UNREADABLE: TroubleTexts(
        "passport",
        QT_TRANSLATE_NOOP("Texts", "We kunnen uw document niet lezen"),
        QT_TRANSLATE_NOOP("Texts", "Het lezen is drie keer niet gelukt. Dat ligt niet aan u."),
        QT_TRANSLATE_NOOP("Texts", "We hebben niets van u bewaard."),
        QT_TRANSLATE_NOOP("Texts", "Probeer het nog eens, of met een ander document. Of ga naar de balie."),
        retry=_AGAIN,
    ),
    Trouble.DOCUMENT_NOT_GENUINE: TroubleTexts(
        "warning",
        QT_TRANSLATE_NOOP("Texts", "We kunnen dit document hier niet gebruiken"),
        QT_TRANSLATE_NOOP("Texts", "De gegevens in de chip passen niet bij het document."),
        QT_TRANSLATE_NOOP("Texts", "We hebben niets van u bewaard."),
        DESK,
    ),
    Trouble.DOCUMENT_UNKNOWN: TroubleTexts(
        "passport",
        QT_TRANSLATE_NOOP("Texts", "We vinden uw document niet"),
        QT_TRANSLATE_NOOP("Texts", "Dit document staat niet in het Nederlandse register."),
        QT_TRANSLATE_NOOP("Texts", "We hebben niets van u bewaard."),
        QT_TRANSLATE_NOOP(
            "Texts",
            "Heeft u een Nederlands paspoort of een Nederlandse identiteitskaart? Gebruik die. Of ga naar de balie.",
        ),
    ),
    Trouble.DOCUMENT_WITHDRAWN: TroubleTexts(
        "passport",
        QT_TRANSLATE_NOOP("Texts", "Dit document is niet meer geldig"),
        QT_TRANSLATE_NOOP("Texts", "Het document staat als vermist of ingetrokken in het register."),
        QT_TRANSLATE_NOOP("Texts", "We hebben niets van u bewaard."),
        DESK,
    ),
    Trouble.DOCUMENT_EXPIRED: TroubleTexts(
        "passport",
        QT_TRANSLATE_NOOP("Texts", "Uw document is verlopen"),
        QT_TRANSLATE_NOOP("Texts", "De datum op het document is voorbij."),
        QT_TRANSLATE_NOOP("Texts", "We hebben niets van u bewaard."),
        QT_TRANSLATE_NOOP("Texts", "Heeft u een ander document? Probeer dat. Of ga naar de balie."),
    ),
    Trouble.REGISTER_DOWN: TroubleTexts(
        "cloud-off",
        QT_TRANSLATE_NOOP("Texts", "We kunnen uw gegevens nu niet ophalen"),
        QT_TRANSLATE_NOOP("Texts", "Het bevolkingsregister geeft geen antwoord."),
        QT_TRANSLATE_NOOP("Texts", "We onthouden wie u bent, zodat u niet opnieuw hoeft te beginnen."),
        QT_TRANSLATE_NOOP("Texts", "Wacht even en probeer het opnieuw. Lukt het niet? Ga naar de balie."),
        retry=_AGAIN,
    ),
    Trouble.PERSON_UNKNOWN: TroubleTexts(
        "person",
        QT_TRANSLATE_NOOP("Texts", "We vinden deze persoon niet"),
        QT_TRANSLATE_NOOP("Texts", "De persoon staat niet in het bevolkingsregister."),
        QT_TRANSLATE_NOOP("Texts", "We hebben niets van u bewaard."),
        DESK,
    ),
    Trouble.REGISTRATION_ENDED: TroubleTexts(
        "person",
        QT_TRANSLATE_NOOP("Texts", "Dit kunnen we hier niet regelen"),
        QT_TRANSLATE_NOOP("Texts", "De persoon staat niet meer ingeschreven in een Nederlandse gemeente."),
        QT_TRANSLATE_NOOP("Texts", "We hebben niets van u bewaard."),
        DESK,
    ),
    Trouble.REQUESTS_DOWN: TroubleTexts(
        "cloud-off",
        QT_TRANSLATE_NOOP("Texts", "We kunnen uw aanvragen nu niet ophalen"),
        QT_TRANSLATE_NOOP("Texts", "Het systeem van de gemeente geeft geen antwoord."),
        QT_TRANSLATE_NOOP("Texts", "Uw aanvragen zelf gaan gewoon door."),
        QT_TRANSLATE_NOOP("Texts", "Wacht even en probeer het opnieuw. Lukt het niet? Ga naar de balie."),
        retry=_AGAIN,
    ),
    Trouble.TERMINAL_DOWN: TroubleTexts(
        "card-off",
        QT_TRANSLATE_NOOP("Texts", "Betalen lukt nu niet"),
        QT_TRANSLATE_NOOP("Texts", "Het betaalapparaat geeft geen antwoord. U heeft niets betaald."),
        QT_TRANSLATE_NOOP("Texts", "Het apparaat start opnieuw. Dat kan een minuut duren."),
        QT_TRANSLATE_NOOP("Texts", "Wacht even en probeer het opnieuw. Of betaal aan de balie."),
        retry=_AGAIN,
    ),
    Trouble.PAYMENT_REFUSED: TroubleTexts(
        "card",
        QT_TRANSLATE_NOOP("Texts", "Uw betaling is niet gelukt"),
        QT_TRANSLATE_NOOP("Texts", "Uw bank heeft de betaling niet goedgekeurd. U heeft niets betaald."),
        QT_TRANSLATE_NOOP("Texts", "Uw keuzes blijven staan."),
        QT_TRANSLATE_NOOP("Texts", "Probeer het opnieuw, of gebruik een andere pas."),
        retry=QT_TRANSLATE_NOOP("Texts", "Opnieuw betalen"),
    ),
    Trouble.PAYMENT_CANCELLED: TroubleTexts(
        "card",
        QT_TRANSLATE_NOOP("Texts", "U heeft nog niet betaald"),
        QT_TRANSLATE_NOOP("Texts", "De betaling is gestopt. U heeft niets betaald."),
        QT_TRANSLATE_NOOP("Texts", "Uw keuzes blijven staan."),
        QT_TRANSLATE_NOOP("Texts", "Betaal opnieuw of stop. Als u stopt, wissen we uw gegevens."),
        retry=QT_TRANSLATE_NOOP("Texts", "Opnieuw betalen"),
    ),
    Trouble.PAYMENT_UNKNOWN: TroubleTexts(
        "card-off",
        QT_TRANSLATE_NOOP("Texts", "We weten niet of uw betaling is gelukt"),
        QT_TRANSLATE_NOOP("Texts", "Het betaalapparaat gaf geen antwoord meer."),
        QT_TRANSLATE_NOOP(
            "Texts", "We blijven het navragen. Is het geld van uw rekening af? Dan krijgt u het vanzelf terug."
        ),
        QT_TRANSLATE_NOOP("Texts", "Betaal hier niet nog een keer. Ga naar de balie voor uw aanvraag."),
    ),
    Trouble.PAYMENT_GIVEN_BACK: TroubleTexts(
        "card",
        QT_TRANSLATE_NOOP("Texts", "U bent gestopt"),
        QT_TRANSLATE_NOOP("Texts", "Uw betaling was net gelukt toen u stopte."),
        QT_TRANSLATE_NOOP("Texts", "We geven het geld terug op uw rekening."),
        QT_TRANSLATE_NOOP("Texts", "U hoeft niets te doen."),
        stop=QT_TRANSLATE_NOOP("Texts", "Klaar"),
    ),
    Trouble.NOT_SAVED: TroubleTexts(
        "warning",
        QT_TRANSLATE_NOOP("Texts", "We konden uw aanvraag niet versturen"),
        QT_TRANSLATE_NOOP("Texts", "Deze balie kon uw aanvraag niet opslaan."),
        QT_TRANSLATE_NOOP("Texts", "We hebben niets van u bewaard."),
        QT_TRANSLATE_NOOP("Texts", "Probeer het opnieuw, of ga naar de balie."),
        retry=_AGAIN,
    ),
    Trouble.NOT_SAVED_PAID: TroubleTexts(
        "warning",
        QT_TRANSLATE_NOOP("Texts", "We konden uw aanvraag niet versturen"),
        QT_TRANSLATE_NOOP("Texts", "Deze balie kon uw aanvraag niet opslaan."),
        QT_TRANSLATE_NOOP("Texts", "We geven het geld terug op uw rekening."),
        DESK,
    ),
    Trouble.PAPER_UNKNOWN: TroubleTexts(
        "printer",
        QT_TRANSLATE_NOOP("Texts", "Is uw uittreksel uit de printer gekomen?"),
        QT_TRANSLATE_NOOP("Texts", "We konden niet zien of het printen is gelukt."),
        QT_TRANSLATE_NOOP("Texts", "Ligt er geen papier? Dan sturen we het uittreksel gratis per post."),
        QT_TRANSLATE_NOOP("Texts", "Kijk in de printer onder het scherm."),
        retry=QT_TRANSLATE_NOOP("Texts", "Ja, ik heb het"),
        otherwise=QT_TRANSLATE_NOOP("Texts", "Nee, stuur het op"),
        stop="",
    ),
}

KEPT = QT_TRANSLATE_NOOP("Texts", "Uw antwoorden blijven %1 minuten staan. Daarna wissen we ze.")
CHOOSE_OTHERWISE = QT_TRANSLATE_NOOP("Texts", "Kies iets anders")

HINTS: dict[str, str] = {
    "document_misread": QT_TRANSLATE_NOOP("Texts", "Leg het document recht, met de foto naar beneden."),
    ChipProblem.NO_CHIP: QT_TRANSLATE_NOOP(
        "Texts", "We voelden geen chip. Leg het document plat op de lezer en laat het liggen."
    ),
    ChipProblem.ACCESS_DENIED: QT_TRANSLATE_NOOP(
        "Texts", "De chip ging niet open. Leg het document nog een keer neer."
    ),
    ChipProblem.CARD_LOST: QT_TRANSLATE_NOOP(
        "Texts", "Het document ging te vroeg weg. Laat het liggen tot we klaar zijn."
    ),
    ChipProblem.UNREADABLE: QT_TRANSLATE_NOOP(
        "Texts", "De chip gaf geen goed antwoord. Leg het document nog een keer neer."
    ),
}

UNAVAILABLE: dict[Need, str] = {
    Need.DOCUMENT_SCANNER: QT_TRANSLATE_NOOP("Texts", "De documentlezer werkt nu niet. Ga naar de balie."),
    Need.CHIP_READER: QT_TRANSLATE_NOOP("Texts", "De documentlezer werkt nu niet. Ga naar de balie."),
    Need.PAYMENT_TERMINAL: QT_TRANSLATE_NOOP("Texts", "U kunt hier nu niet betalen. Ga naar de balie."),
    Need.PAGE_PRINTER: QT_TRANSLATE_NOOP("Texts", "De printer werkt nu niet. Ga naar de balie."),
    Need.RECEIPT_PRINTER: QT_TRANSLATE_NOOP("Texts", "De bonprinter werkt nu niet. Ga naar de balie."),
    Need.REISDOCUMENTEN: QT_TRANSLATE_NOOP(
        "Texts", "Het register van paspoorten geeft nu geen antwoord. Ga naar de balie."
    ),
    Need.PERSONEN: QT_TRANSLATE_NOOP("Texts", "Het bevolkingsregister geeft nu geen antwoord. Ga naar de balie."),
    Need.ZAKEN: QT_TRANSLATE_NOOP("Texts", "De gemeente geeft nu geen antwoord. Ga naar de balie."),
    Need.KLANTINTERACTIES: QT_TRANSLATE_NOOP("Texts", "Vragen komen nu niet aan. Ga naar de balie."),
    Need.STORAGE: QT_TRANSLATE_NOOP("Texts", "Dit apparaat kan nu niets opslaan. Ga naar de balie."),
}
STARTING = QT_TRANSLATE_NOOP("Texts", "Een moment. Deze balie start op.")
BY_POST_TODAY = QT_TRANSLATE_NOOP("Texts", "Printen kan hier nu niet. U krijgt het uittreksel gratis per post.")

STEP_NAMES: dict[StepKind, str] = {
    StepKind.PRIVACY: QT_TRANSLATE_NOOP("Texts", "Uitleg"),
    StepKind.IDENTIFY: QT_TRANSLATE_NOOP("Texts", "Wie u bent"),
    StepKind.FORM: QT_TRANSLATE_NOOP("Texts", "Uw keuze"),
    StepKind.REVIEW: QT_TRANSLATE_NOOP("Texts", "Controle"),
    StepKind.PAY: QT_TRANSLATE_NOOP("Texts", "Betalen"),
    StepKind.SUBMIT: QT_TRANSLATE_NOOP("Texts", "Printen"),
    StepKind.OVERVIEW: QT_TRANSLATE_NOOP("Texts", "Uw aanvragen"),
}

SHOWN: dict[Shown, str] = {
    Shown.NAME: QT_TRANSLATE_NOOP("Texts", "Naam"),
    Shown.SEX: QT_TRANSLATE_NOOP("Texts", "Geslacht"),
    Shown.BIRTH: QT_TRANSLATE_NOOP("Texts", "Geboren"),
    Shown.ADDRESS: QT_TRANSLATE_NOOP("Texts", "Adres"),
    Shown.MUNICIPALITY: QT_TRANSLATE_NOOP("Texts", "Gemeente"),
    Shown.NATIONALITY: QT_TRANSLATE_NOOP("Texts", "Nationaliteit"),
    Shown.PARENTS: QT_TRANSLATE_NOOP("Texts", "Ouders"),
}
ON_SCREEN = QT_TRANSLATE_NOOP("Texts", "Dat staat op het scherm")
"""What is said instead of what others in the hall must not hear."""
SEXES = {"man": QT_TRANSLATE_NOOP("Texts", "man"), "vrouw": QT_TRANSLATE_NOOP("Texts", "vrouw")}
PLACE_AND_DATE = QT_TRANSLATE_NOOP("Texts", "%1 in %2")
UNKNOWN = QT_TRANSLATE_NOOP("Texts", "Onbekend")
FOR_SELF = QT_TRANSLATE_NOOP("Texts", "Voor mijzelf")
CHILD = QT_TRANSLATE_NOOP("Texts", "Kind %1")
FOR_CHILD = QT_TRANSLATE_NOOP("Texts", "Voor mijn kind %1")
BORN = QT_TRANSLATE_NOOP("Texts", "Geboren op %1")
REVIEW = QT_TRANSLATE_NOOP("Texts", "Klopt dit?")
WRONG_DATA = QT_TRANSLATE_NOOP("Texts", "Klopt er iets niet? Stop dan en ga naar de balie. U betaalt nog niets.")
PRINTED_HERE = QT_TRANSLATE_NOOP("Texts", "U krijgt het uittreksel straks hier, op papier.")
BY_POST = QT_TRANSLATE_NOOP("Texts", "U krijgt het uittreksel binnen 5 werkdagen per post.")
SAFE = QT_TRANSLATE_NOOP("Texts", "We hebben uw aanvraag veilig opgeslagen. Blijf nog even staan.")
SAVING = QT_TRANSLATE_NOOP("Texts", "Even geduld.")
MILESTONES = (
    (
        QT_TRANSLATE_NOOP("Texts", "We slaan uw aanvraag op"),
        QT_TRANSLATE_NOOP("Texts", "We hebben uw aanvraag opgeslagen"),
    ),
    (
        QT_TRANSLATE_NOOP("Texts", "Uw aanvraag gaat naar de gemeente"),
        QT_TRANSLATE_NOOP("Texts", "De gemeente heeft uw aanvraag"),
    ),
    (
        QT_TRANSLATE_NOOP("Texts", "De gemeente maakt uw uittreksel"),
        QT_TRANSLATE_NOOP("Texts", "De gemeente heeft uw uittreksel gemaakt"),
    ),
    (
        QT_TRANSLATE_NOOP("Texts", "Uw uittreksel komt uit de printer"),
        QT_TRANSLATE_NOOP("Texts", "Uw uittreksel ligt in de printer"),
    ),
)
"""While it happens, and once it has."""
PRINTED_TITLE = QT_TRANSLATE_NOOP("Texts", "Uw uittreksel is klaar")
PRINTED_LINES = (QT_TRANSLATE_NOOP("Texts", "Pak uw uittreksel uit de printer onder het scherm."),)
POST_TITLE = QT_TRANSLATE_NOOP("Texts", "Uw uittreksel komt met de post")
POST_LINES = (
    QT_TRANSLATE_NOOP("Texts", "Printen lukte hier niet op tijd. Uw aanvraag is wel goed binnen."),
    QT_TRANSLATE_NOOP("Texts", "U krijgt het uittreksel binnen 5 werkdagen thuis. Dat kost niets extra."),
)
RECEIPT_LINE = QT_TRANSLATE_NOOP("Texts", "Neem ook uw bon mee. Met de code daarop volgt u uw aanvraag.")
TAKE_DOCUMENT = QT_TRANSLATE_NOOP("Texts", "Neem uw paspoort of identiteitskaart mee")
TAKE_CARD = QT_TRANSLATE_NOOP("Texts", "Neem uw pinpas mee")
REASONS = {
    "duurde_lang": QT_TRANSLATE_NOOP("Texts", "Het duurde lang"),
    "niet_duidelijk": QT_TRANSLATE_NOOP("Texts", "Ik begreep iets niet"),
    "apparaat": QT_TRANSLATE_NOOP("Texts", "Een apparaat werkte niet goed"),
    "anders_verwacht": QT_TRANSLATE_NOOP("Texts", "Ik had iets anders verwacht"),
    "snel": QT_TRANSLATE_NOOP("Texts", "Het ging snel"),
    "duidelijk": QT_TRANSLATE_NOOP("Texts", "Het was duidelijk"),
    "makkelijk": QT_TRANSLATE_NOOP("Texts", "Het was makkelijk"),
    "vriendelijk": QT_TRANSLATE_NOOP("Texts", "Ik voelde me geholpen"),
}
PRINTED_ON_RECEIPT = QT_TRANSLATE_NOOP("Texts", "U heeft het uittreksel hier gekregen, op papier.")
RECEIPT = {
    "municipality": QT_TRANSLATE_NOOP("Texts", "Gemeente %1"),
    "title": QT_TRANSLATE_NOOP("Texts", "Bewijs van uw aanvraag"),
    "reference": QT_TRANSLATE_NOOP("Texts", "Kenmerk"),
    "paid": QT_TRANSLATE_NOOP("Texts", "Betaald"),
    "follow": QT_TRANSLATE_NOOP("Texts", "Volg uw aanvraag"),
    "keep": QT_TRANSLATE_NOOP("Texts", "Bewaar dit bewijs."),
}
