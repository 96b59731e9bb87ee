"""What is handed to the municipality and to the visitor: the request as documents, and the receipt."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from backend_client.outbox import Contactverzoek, Request
from backend_client.typeset import typeset
from hardware.commands import PrintReceipt, ReceiptLine
from kiosk.journey.checks import e164
from kiosk.journey.effects import Delivery, Submit
from kiosk.journey.product import FieldSpec, text
from kiosk.journey.session import Session
from kiosk.journey.values import value
from kiosk.screens import texts
from kiosk.screens.fields import in_words
from kiosk.screens.formats import moment, price
from kiosk.screens.requests import can_be_followed
from kiosk.screens.requests import going as handled
from kiosk.screens.texts import tr


def request(wanted: Submit, identificatie: str, counter: str, municipality: str, paid: str) -> Request:
    """The request, with its document for people (PDF, Dutch) and for machines (JSON). Typesets: takes a quarter second.

    `paid` is the reference of the payment, or "" where nothing was paid.
    """
    product, applicant, subject = wanted.product, wanted.applicant, wanted.subject
    assert applicant
    assert subject
    amount = f"{product.price_cents / 100:.2f}"
    data: dict[str, Any] = {
        "product": product.id,
        "identificatie": identificatie,
        "aanvrager": {"bsn": applicant.bsn},
        "betreft": {"bsn": subject.bsn},
        **{field.key: value(field, answer, applicant) for field, answer in _answers(wanted)},
        "betaald": {"bedrag": amount, "valuta": "EUR", "kenmerk": paid} if paid else None,
    }
    pdf = typeset(
        "aanvraag",
        {
            "title": text(product.title, "nl"),
            "identificatie": identificatie,
            "submitted_on": datetime.now(UTC).astimezone().isoformat(timespec="seconds"),
            "counter": counter,
            "applicant": {
                "full_name": applicant.full_name,
                "date_of_birth": applicant.date_of_birth,
                "bsn": applicant.bsn,
            },
            "rows": [{"label": label, "value": value} for label, value in _rows(wanted)],
            "payment": {"amount": f"€ {amount.replace('.', ',')}", "reference": paid} if paid else None,
            "municipality": municipality,
        },
    )
    return Request(
        identificatie=identificatie,
        product=product.id,
        zaaktype=product.zaaktype,
        omschrijving=text(product.title, "nl"),
        initiator=applicant,
        pdf=pdf,
        data=data,
        counter=counter,
        payment_reference=paid,
        destination=product.destination,
        on_paper=product.on_paper,
    )


def question(wanted: Submit, identificatie: str, counter: str) -> Contactverzoek:
    """The question of a visitor for an employee."""
    product, given = wanted.product, {field.type: answer.strip() for field, answer in _answers(wanted)}
    return Contactverzoek(
        identificatie=identificatie,
        product=product.id,
        onderwerp=text(product.title, "nl"),
        vraag=given["textarea"],
        counter=counter,
        email=given.get("email", ""),
        telefoonnummer=e164(given.get("phoneNumber", "")) or given.get("phoneNumber", ""),
        initiator=wanted.applicant,
    )


def receipt(session: Session, delivery: Delivery | None, slip: str, municipality: str, follow_url: str) -> PrintReceipt:
    """The visitor's receipt, in the visitor's language: no name on it, it may be left lying about."""
    assert session.product
    language = session.language
    words = texts.RECEIPT
    amount = price(session.product.price_cents, language)
    lines = [
        ReceiptLine(tr(words["municipality"]).replace("%1", municipality), bold=True, large=True, centred=True),
        ReceiptLine(tr(words["title"]), centred=True),
        ReceiptLine(moment(datetime.now(UTC).astimezone(), language), centred=True),
        ReceiptLine(""),
        ReceiptLine(text(session.product.title, language), bold=True),
        ReceiptLine(going(session, delivery)),
        ReceiptLine(""),
        ReceiptLine(f"{tr(words['reference'])}: {session.visit}"),
    ]
    if session.paid:
        lines.append(ReceiptLine(f"{tr(words['paid'])}: {amount}", bold=True))
        lines += [ReceiptLine(line) for line in ["", *slip.splitlines()]]
    footer = ReceiptLine(tr(words["keep"]), centred=True)
    if not can_be_followed(session.product):
        return PrintReceipt(tuple(lines), footer=(footer,))
    lines += [ReceiptLine(""), ReceiptLine(tr(words["follow"]), bold=True, centred=True)]
    return PrintReceipt(tuple(lines), follow_url.format(reference=session.visit), (footer,))


def going(session: Session, delivery: Delivery | None) -> str:
    """Where it went, or how the paper reaches the visitor."""
    assert session.product
    return handled(session, session.product) or tr(
        texts.PRINTED_ON_RECEIPT if delivery is Delivery.COUNTER else texts.BY_POST
    )


def _answers(wanted: Submit) -> Iterator[tuple[FieldSpec, str]]:
    """The fields of the request itself; for whom it is stands in `betreft`."""
    answers = dict(wanted.answers)
    return (
        (field, answers.get(field.key, ""))
        for field in wanted.product.fields
        if not (field.people and field.type == "radio")
    )


def _rows(wanted: Submit) -> Iterator[tuple[str, str]]:
    if wanted.subject and wanted.subject != wanted.applicant:
        yield "Betreft", wanted.subject.full_name
    for field, answer in _answers(wanted):
        yield text(field.label, "nl"), in_words(field, answer, wanted.applicant, "nl")
