"""The samples of forms: questions to choose from, to type in and to tick, with errors as long as they get."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.journey.checks import Fault
from kiosk.journey.product import Product, Texts
from kiosk.screens import fields as said
from kiosk.screens import texts
from kiosk.screens import views as v
from kiosk.screens.sample_words import Words, field, products

_BEYOND: dict[str, Texts] = {
    "bsn": {
        "nl": "Wat is uw burgerservicenummer?",
        "en": "What is your citizen service number (BSN)?",
        "ar": "ما رقم المواطن (BSN) الخاص بك؟",
    },
    "iban": {"nl": "Op welke rekening krijgt u het geld?"},
}
"""Of fields that no product has yet; one of them was not translated."""


def questions(t: Words) -> tuple[v.FieldView, ...]:
    """Those of the extract, with every answer given."""
    extract = products()["uittreksel-brp"]
    for_self, for_child = t(texts.FOR_SELF), t(texts.FOR_CHILD, "Sophie van den Heuvel")
    people = (
        v.Option("zelf", for_self, "W.A. van den Heuvel-Oosterwijk", for_self),
        v.Option("kind-1", for_child, t(texts.BORN, t.date("2015-03-04")), t(texts.CHILD, "1")),
    )
    whom, what, where = (_asked(t, extract, key) for key in ("voor", "soort", "taal"))
    return replace(whom, options=people, value="zelf"), replace(what, value="ouders"), replace(where, value="nl")


def forms(t: Words) -> dict[str, v.FormView]:
    """By the name of the sample."""
    whom, what, _ = questions(t)
    blank = replace(what, value="", error=t(said.FAULTS[Fault.EMPTY]))
    moving, asking = products()["verhuizing"], products()["vraag"]
    address, date, children = _address(t, moving), _asked(t, moving, "datum", "01-12-2026"), _children(t, moving)
    outside = t.of(field(moving, "postcode").rules.error)
    wrong = (
        replace(address[0], value="1017 XN", error=outside),
        replace(address[1], value="", error=t(said.FILL_IN)),
        address[2],
    )
    late = replace(date, value="31-12-2026", error=t(said.FAULTS[Fault.DATE_LATE], t.date("2026-12-24")))
    where, reach = t.of(moving.pages["adres"]), t.of(moving.pages["contact"])
    remark = _asked(t, asking, "vraag", "De sleutel krijg ik pas in de middag.\nKan dat?")
    return {
        "form": v.FormView(what.label, (what,), True),
        "form-for-whom": v.FormView(whom.label, (whom,), True),
        "form-blank": v.FormView(blank.label, (blank,), False),
        "form-address": v.FormView(where, address, True),
        "form-address-wrong": v.FormView(where, wrong, True),
        "form-date": v.FormView(date.label, (date,), True),
        "form-date-wrong": v.FormView(late.label, (late,), True),
        "form-contact": v.FormView(reach, _contact(t, asking), True),
        "form-private": _alone(_typed(t, "bsn", "999993653")),
        "form-account": _alone(_typed(t, "iban", "NL91 ABNA 0417 1643 00")),
        "form-remark": _alone(remark),
        "form-children": _alone(children),
    }


def _alone(asked: v.FieldView) -> v.FormView:
    return v.FormView(asked.label, (asked,), True)


def _address(t: Words, moving: Product) -> tuple[v.FieldView, ...]:
    answers = {"postcode": "5038 CL", "huisnummer": "112", "toevoeging": ""}
    return tuple(_asked(t, moving, key, value) for key, value in answers.items())


def _contact(t: Words, asking: Product) -> tuple[v.FieldView, ...]:
    phone = replace(_asked(t, asking, "telefoon", "06 1234"), error=t(said.FAULTS[Fault.PHONE]))
    long = "wilhelmina.van-den-heuvel-oosterwijk@voorbeeld-van-een-lang-adres.example"
    return phone, _asked(t, asking, "email", long)


def _children(t: Words, moving: Product) -> v.FieldView:
    names = ("Sophie van den Heuvel-Oosterwijk", "Daan van den Heuvel-Oosterwijk")
    born = t(texts.BORN, t.date("2015-03-04"))
    options = tuple(
        v.Option(f"kind-{place}", name, born, t(texts.CHILD, str(place))) for place, name in enumerate(names, start=1)
    )
    return replace(_asked(t, moving, "kinderen", "kind-2"), options=options)


def _asked(t: Words, product: Product, key: str, value: str = "") -> v.FieldView:
    """A question of a product."""
    asked = field(product, key)
    optional = t(said.OPTIONAL) if asked.typed and not asked.required else ""
    return v.FieldView(
        key=key,
        type=asked.type,
        label=t.of(asked.label),
        description=f"{optional} {t.of(asked.description)}".strip(),
        options=tuple(v.Option(each.value, t.of(each.label), t.of(each.description)) for each in asked.options),
        value=value,
        error="",
        private=asked.is_private,
        keyboard=said.KEYBOARDS.get(asked.type, ""),
        longest=asked.longest,
    )


def _typed(t: Words, kind: str, value: str) -> v.FieldView:
    label = t.of(_BEYOND[kind])
    return v.FieldView(kind, kind, label, "", (), value, "", private=True, keyboard=said.KEYBOARDS[kind])
