"""Fields on the screen: what stands in them, what is wrong with that in words, and answers in words."""

from __future__ import annotations

from backend_client.person import Person
from kiosk.journey.checks import Fault, bounds_of_date, parse_date
from kiosk.journey.field import CHECKED, FieldSpec
from kiosk.journey.product import text
from kiosk.journey.session import Session
from kiosk.journey.steps import form
from kiosk.journey.values import child
from kiosk.screens import texts, views
from kiosk.screens.formats import date
from kiosk.screens.texts import QT_TRANSLATE_NOOP, tr

OPTIONAL = QT_TRANSLATE_NOOP("Texts", "Niet verplicht.")
FILL_IN = QT_TRANSLATE_NOOP("Texts", "Vul dit in. Wij hebben het nodig.")
YES = QT_TRANSLATE_NOOP("Texts", "Ja")
NO = QT_TRANSLATE_NOOP("Texts", "Nee")

FAULTS: dict[Fault, str] = {
    Fault.EMPTY: QT_TRANSLATE_NOOP("Texts", "Kies een antwoord."),
    Fault.NO_REACH: QT_TRANSLATE_NOOP("Texts", "Vul uw telefoonnummer of uw e-mailadres in."),
    Fault.BSN_LENGTH: QT_TRANSLATE_NOOP(
        "Texts", "Een burgerservicenummer heeft 9 cijfers. Het staat op uw paspoort of identiteitskaart."
    ),
    Fault.BSN_WRONG: QT_TRANSLATE_NOOP("Texts", "Dit nummer klopt niet. Kijk of alle cijfers goed staan."),
    Fault.POSTCODE: QT_TRANSLATE_NOOP("Texts", "Een postcode heeft 4 cijfers en 2 letters. Bijvoorbeeld: 5038 CL."),
    Fault.DATE_INCOMPLETE: QT_TRANSLATE_NOOP(
        "Texts", "Vul de dag, de maand en het hele jaar in. Bijvoorbeeld: 01-03-2026."
    ),
    Fault.DATE_UNKNOWN: QT_TRANSLATE_NOOP("Texts", "Deze dag bestaat niet. Kijk of de dag en de maand goed staan."),
    Fault.DATE_EARLY: QT_TRANSLATE_NOOP("Texts", "Deze dag is te vroeg. Het kan vanaf %1."),
    Fault.DATE_LATE: QT_TRANSLATE_NOOP("Texts", "Deze dag is te laat. Het kan tot en met %1."),
    Fault.PHONE: QT_TRANSLATE_NOOP(
        "Texts",
        "Dit nummer klopt niet. Een Nederlands nummer heeft 10 cijfers. Een ander nummer begint met + en het land.",
    ),
    Fault.IBAN_LENGTH: QT_TRANSLATE_NOOP(
        "Texts", "Dit nummer is te kort of te lang. Een Nederlandse rekening heeft 18 letters en cijfers."
    ),
    Fault.IBAN_WRONG: QT_TRANSLATE_NOOP(
        "Texts", "Dit nummer klopt niet. Het begint met 2 letters, bijvoorbeeld NL. Kijk op uw bankpas."
    ),
    Fault.EMAIL_AT: QT_TRANSLATE_NOOP("Texts", "In een e-mailadres staat één keer @. Bijvoorbeeld: naam@voorbeeld.nl."),
    Fault.EMAIL: QT_TRANSLATE_NOOP("Texts", "Dit adres klopt niet. Kijk goed naar het stuk voor en na de @."),
    Fault.NUMBER_LOW: QT_TRANSLATE_NOOP("Texts", "Dit getal is te klein. Vul %1 of meer in."),
    Fault.NUMBER_HIGH: QT_TRANSLATE_NOOP("Texts", "Dit getal is te groot. Vul %1 of minder in."),
}
"""How to mend each; what does not match a pattern is said by the product."""

KEYBOARDS = {
    "textfield": "letters",
    "textarea": "letters",
    "bsn": "numbers",
    "number": "numbers",
    "date": "numbers",
    "phoneNumber": "phone",
    "postcode": "capitals",
    "iban": "capitals",
    "email": "email",
}


def form_view(session: Session) -> views.FormView:
    """The page of the form that the visitor is at."""
    assert session.product
    page, wrong = form.page(session), form.faults(session)
    fields = tuple(_field(session, field, wrong.get(field.key)) for field in page)
    title = session.product.pages.get(page[0].page)
    heading = text(title, session.language) if title else fields[0].label
    return views.FormView(heading, fields, form.can_continue(session))


def _field(session: Session, field: FieldSpec, fault: Fault | None) -> views.FieldView:
    optional = tr(OPTIONAL) if field.typed and not field.required else ""
    return views.FieldView(
        key=field.key,
        type=field.type,
        label=text(field.label, session.language),
        description=f"{optional} {text(field.description, session.language)}".strip(),
        options=_options(session, field),
        value=session.answers.get(field.key, ""),
        error=said(session, field, fault) if fault and field.key in session.checked else "",
        private=field.is_private,
        keyboard=KEYBOARDS.get(field.type, ""),
        longest=field.longest,
    )


def _options(session: Session, field: FieldSpec) -> tuple[views.Option, ...]:
    language = session.language
    if field.type == "checkbox":
        return (views.Option(CHECKED, text(field.label, language), ""),)
    if not field.people:
        return tuple(
            views.Option(option.value, text(option.label, language), text(option.description, language))
            for option in field.options
        )
    assert session.person
    options = []
    for value in form.choices(session, field):
        if value == form.SELF:
            myself = tr(texts.FOR_SELF)
            options.append(views.Option(value, myself, session.person.full_name, aloud=myself))
            continue
        found = child(session.person, value)
        born = tr(texts.BORN).replace("%1", date(found.date_of_birth, language))
        name = tr(texts.FOR_CHILD).replace("%1", found.full_name) if field.type == "radio" else found.full_name
        which = tr(texts.CHILD).replace("%1", value.rpartition("-")[2])
        options.append(views.Option(value, name, born, aloud=which))
    return tuple(options)


def said(session: Session, field: FieldSpec, fault: Fault) -> str:
    """What is wrong and how to mend it."""
    rule, language = field.rules, session.language
    if fault is Fault.PATTERN:
        return text(rule.error, language)
    if fault is Fault.EMPTY and field.typed:
        return tr(FILL_IN)
    words = tr(FAULTS[fault])
    if fault in (Fault.DATE_EARLY, Fault.DATE_LATE) and session.today:
        bound = bounds_of_date(field, session.today)[fault is Fault.DATE_LATE]
        return words.replace("%1", date(bound.isoformat() if bound else "", language))
    return words.replace("%1", str(rule.min if fault is Fault.NUMBER_LOW else rule.max))


def answered(session: Session) -> tuple[views.Row, ...]:
    """What was answered, beside the questions in a word or two; what was left open is left out."""
    assert session.product
    rows = [
        views.Row(
            text(field.short, session.language),
            in_words(field, answer, session.person, session.language),
            aloud=tr(texts.ON_SCREEN) if field.is_private or field.people or field.typed else "",
        )
        for field in session.product.fields
        if not (field.people and field.type == "radio") and (answer := session.answers.get(field.key, "").strip())
    ]
    return tuple(rows)


def in_words(field: FieldSpec, answer: str, person: Person | None, language: str) -> str:
    """An answer as people read it. Dutch does not depend on what language the screen is in."""
    match field.type:
        case "radio" | "selectboxes" if not field.people:
            chosen = answer.split(",")
            return "\n".join(text(option.label, language) for option in field.options if option.value in chosen)
        case "selectboxes":
            assert person, "a product that has people for options asks who the visitor is"
            return "\n".join(child(person, each).full_name for each in answer.split(",") if each)
        case "checkbox":
            word = YES if answer == CHECKED else NO
            return word if language == "nl" else tr(word)
        case "date":
            day = parse_date(answer)
            return date(day.isoformat(), language) if day else answer
    return answer.strip()
