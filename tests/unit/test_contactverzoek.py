"""A question as it is frozen: the same each time, within the limits of what takes it, and nothing of it lost."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from backend_client.klantinteracties import LONGEST
from backend_client.outbox import Contactverzoek
from kiosk import ASSETS
from kiosk.journey.checks import Fault
from kiosk.journey.events import Action, Touch
from kiosk.journey.product import Product, load_product
from kiosk.journey.session import Session
from kiosk.journey.steps import form
from tests.unit.request_in_hand import PERSON, RSIN

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
VRAAG = load_product(ASSETS / "products" / "vraag.toml")
TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=2500)


@settings(deadline=None)
@given(
    vraag=TEXT,
    onderwerp=TEXT,
    naam=TEXT,
    counter=TEXT,
    email=st.text(max_size=80),
    telefoonnummer=st.text("+0123456789 -().", max_size=80),
    known=st.booleans(),
)
def test_what_is_frozen_fits_and_is_the_same_each_time(
    vraag: str, onderwerp: str, naam: str, counter: str, email: str, telefoonnummer: str, known: bool
) -> None:
    asked = Contactverzoek(
        "K-1", "vraag", onderwerp, vraag, counter, email, telefoonnummer, naam, initiator=PERSON if known else None
    )
    try:
        frozen, contents = asked.freeze(RSIN, NOW)
    except ValueError:
        assert not vraag.strip() or not (email.strip() or any(each in "+0123456789" for each in telefoonnummer))
        return
    assert asked.freeze(RSIN, NOW) == (frozen, contents)
    klantcontact, taak = frozen["klantcontact"], frozen["internetaak"]
    for body, name in ((klantcontact, "inhoud"), (klantcontact, "onderwerp"), (taak, "toelichting")):
        assert len(body[name]) <= LONGEST[name]
        assert body[name] == body[name].strip(), "the server would strip it, and it is compared later"
    assert all(len(each["adres"]) <= LONGEST["adres"] for each in frozen["digitaleAdressen"])
    assert all(len(each) <= LONGEST["metadata"] for each in klantcontact["metadata"].values())
    assert all(each.isdecimal() and len(each) == 10 and each[0] != "0" for each in frozen["referentienummers"])
    assert len(set(frozen["referentienummers"])) == 3
    assert ("partij" in frozen) == known
    whole = contents["K-1-D1"].decode() if contents else klantcontact["inhoud"]  # type: ignore[union-attr]
    assert whole == vraag.strip()
    assert [each["bestandsomvang"] for each in frozen["documenten"]] == [len(each) for each in contents.values()]  # type: ignore[arg-type]


# --- the product -----------------------------------------------------------------------------------------------------


def at_contact(**answers: str) -> Session:
    return Session(visit="K-1", product=VRAAG, step=1, question=1, answers={"vraag": "Hoe laat?", **answers})


@pytest.mark.parametrize("answers", [{"telefoon": "0612345678"}, {"email": "s@example.com"}])
def test_one_way_to_be_reached_is_enough(answers: dict[str, str]) -> None:
    session, _ = form.on(at_contact(**answers), Touch(Action.CONTINUE))
    assert session.step == 2


def test_without_any_nobody_could_answer() -> None:
    session, _ = form.on(at_contact(email="  "), Touch(Action.CONTINUE))
    assert session.step == 1
    assert form.faults(session) == {"telefoon": Fault.NO_REACH, "email": Fault.NO_REACH}
    assert session.checked == {"telefoon", "email"}


@pytest.mark.parametrize(
    "change",
    [
        {"zaaktype": "Z"},
        {"price_cents": 100, "steps": ("form", "pay", "submit", "finish")},
        {"wait_s": 10},
        {"fields": VRAAG.fields[:1], "pages": {}},
        {"fields": VRAAG.fields[1:]},
    ],
)
def test_a_question_that_could_not_be_answered_is_no_product(change: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match="a contactverzoek"):
        Product.model_validate(VRAAG.model_dump(by_alias=True) | change)


def test_the_product_file_is_where_the_others_are() -> None:
    assert Path(ASSETS / "products" / "vraag.toml").exists()
    assert "identify" not in VRAAG.steps
