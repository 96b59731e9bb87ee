"""The samples of fields that are typed in and ticked, with labels and errors as long as they get."""

from __future__ import annotations

from dataclasses import replace

from kiosk.screens import views as v
from kiosk.screens.fields import KEYBOARDS
from kiosk.screens.sample_parts import Choose


def forms(t: Choose) -> dict[str, v.FormView]:
    """By the name of the sample."""
    address, date = _address(t), _date(t)
    too_late = t(
        "Deze dag is te laat. Het kan tot en met 24 december 2026.",
        "This day is too late. It is possible up to 24 December 2026.",
    )
    elsewhere = t(
        "Dit adres ligt niet in Tilburg. Geef uw verhuizing door aan de gemeente waar u gaat wonen.",
        "This address is not in Tilburg. Report your move to the municipality where you will live.",
    )
    missing = t("Vul dit in. Wij hebben het nodig.", "Please fill this in. We need it.")
    wrong = (
        replace(address[0], value="1017 XN", error=elsewhere),
        replace(address[1], value="", error=missing),
        address[2],
    )
    where = t("Wat is uw nieuwe adres?", "What is your new address?")
    reach = t("Hoe kunnen we u bereiken?", "How can we reach you?")
    bsn, account, remark = _bsn(t), _account(t), _remark(t)
    return {
        "form-address": v.FormView(where, address, True),
        "form-address-wrong": v.FormView(where, wrong, True),
        "form-date": v.FormView(date.label, (date,), True),
        "form-date-wrong": v.FormView(date.label, (replace(date, value="31-12-2026", error=too_late),), True),
        "form-contact": v.FormView(reach, _contact(t), True),
        "form-private": v.FormView(bsn.label, (bsn,), True),
        "form-account": v.FormView(account.label, (account,), True),
        "form-remark": v.FormView(remark.label, (remark,), True),
        "form-children": v.FormView(_children(t).label, (_children(t),), True),
    }


def _address(t: Choose) -> tuple[v.FieldView, ...]:
    optional = t("Niet verplicht.", "Optional.")
    extra = t("Toevoeging", "Addition")
    return (
        _typed(
            "postcode",
            "postcode",
            t("Postcode", "Postcode"),
            t("Bijvoorbeeld 5038 CL", "For example 5038 CL"),
            "5038 CL",
        ),
        _typed("huisnummer", "number", t("Huisnummer", "House number"), t("Alleen de cijfers", "Digits only"), "112"),
        _typed("toevoeging", "textfield", extra, optional, ""),
    )


def _date(t: Choose) -> v.FieldView:
    label = t("Vanaf welke dag woont u daar?", "From which day will you live there?")
    return _typed("datum", "date", label, t("Dag, maand en jaar.", "Day, month and year."), "01-12-2026")


def _contact(t: Choose) -> tuple[v.FieldView, ...]:
    optional = t("Niet verplicht.", "Optional.")
    phone = _typed("telefoon", "phoneNumber", t("Telefoonnummer", "Telephone number"), optional, "06 1234")
    email = t("E-mailadres", "E-mail address")
    long = "wilhelmina.van-den-heuvel-oosterwijk@voorbeeld-van-een-lang-adres.example"
    wrong = t(
        "Dit nummer klopt niet. Een Nederlands nummer heeft 10 cijfers. Een ander nummer begint met + en het land.",
        "This number is not right. A Dutch number has 10 digits. Any other number starts with + and the country.",
    )
    return (replace(phone, error=wrong, private=True), _typed("email", "email", email, optional, long))


def _bsn(t: Choose) -> v.FieldView:
    label = t("Wat is uw burgerservicenummer?", "What is your citizen service number?")
    return replace(_typed("bsn", "bsn", label, t("9 cijfers", "9 digits"), "999993653"), private=True)


def _account(t: Choose) -> v.FieldView:
    label = t("Op welke rekening krijgt u het geld?", "To which account do we pay?")
    return replace(_typed("iban", "iban", label, "IBAN", "NL91 ABNA 0417 1643 00"), private=True)


def _remark(t: Choose) -> v.FieldView:
    label = t("Wilt u nog iets zeggen?", "Is there anything else?")
    said = t(
        "De sleutel krijg ik pas in de middag.\nDe bel doet het niet.",
        "I get the key in the afternoon.\nThe bell is broken.",
    )
    return replace(_typed("opmerking", "textarea", label, t("Niet verplicht.", "Optional."), said), longest=1000)


def _children(t: Choose) -> v.FieldView:
    born = t("Geboren op 4 maart 2015", "Born on 4 March 2015")
    label = t("Welke kinderen gaan mee?", "Which children are coming along?")
    options = tuple(
        v.Option(f"kind-{place}", name, born, t("Kind", "Child") + f" {place}")
        for place, name in enumerate(("Sophie van den Heuvel-Oosterwijk", "Daan van den Heuvel-Oosterwijk"), start=1)
    )
    note = t("Gaat er niemand mee? Kies dan niemand.", "Is nobody coming along? Then choose nobody.")
    return v.FieldView("kinderen", "selectboxes", label, note, options, "kind-2", "")


def _typed(key: str, kind: str, label: str, description: str, value: str) -> v.FieldView:
    return v.FieldView(key, kind, label, description, (), value, "", keyboard=KEYBOARDS[kind])
