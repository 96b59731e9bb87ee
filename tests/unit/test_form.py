"""Forms with fields to type in: what is wrong is said in time and not before, and nothing filled in is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.bench.visitors import ALL_MET, EMAIL, PERSON, PHONE, SEEN, TODAY, counter
from kiosk.journey import effects as do
from kiosk.journey.checks import Fault
from kiosk.journey.events import Action, Touch
from kiosk.journey.product import Need, StepKind, load_product
from kiosk.journey.session import Session
from kiosk.journey.steps import form
from kiosk.journey.values import value
from kiosk.screens.fields import FAULTS, answered, form_view
from kiosk.screens.present import present
from kiosk.screens.views import FinishView, FormView, ReviewView
from tests.unit.test_session import NEXT, play

GIVEN = {
    "postcode": "5038cl",
    "huisnummer": "12",
    "toevoeging": "b",
    "datum": "15032026",
    "bewoning": "huur",
    "partner": "nee",
    "kinderen": "kind-1",
    "telefoon": PHONE,
    "email": EMAIL,
}


def at_form() -> Session:
    session, _ = play(counter(), Touch(Action.START, "verhuizing"), NEXT, SEEN)
    assert session.kind is StepKind.FORM
    return session


def answer(session: Session, **answers: str) -> Session:
    for key, text in answers.items():
        session, _ = play(session, Touch(Action.ANSWER, f"{key}={text}"))
    return session


def filled_in(session: Session) -> Session:
    """Every page answered, at the review."""
    while session.kind is StepKind.FORM:
        keys = [field.key for field in form.page(session)]
        session, _ = play(answer(session, **{key: GIVEN[key] for key in keys}), NEXT)
    return session


def errors(session: Session) -> dict[str, str]:
    return {field.key: field.error for field in form_view(session).fields if field.error}


def test_an_error_is_said_when_the_visitor_is_done_and_goes_when_it_is_mended() -> None:
    session = answer(at_form(), postcode="503")
    assert errors(session) == {}
    session, _ = play(session, Touch(Action.FILLED, "postcode"))
    assert list(errors(session)) == ["postcode"]
    session = answer(session, postcode="5038")
    assert errors(session) == {}
    session, _ = play(session, Touch(Action.FILLED, "postcode"))
    assert list(errors(session)) == ["postcode"]
    session, _ = play(answer(session, postcode="5038cl"), Touch(Action.FILLED, "postcode"))
    assert errors(session) == {}


def test_a_field_that_was_only_passed_is_not_blamed() -> None:
    session, _ = play(at_form(), Touch(Action.FILLED, "postcode"))
    assert errors(session) == {}


def test_going_on_says_all_that_is_wrong_and_stays() -> None:
    session, _ = play(answer(at_form(), postcode="1017XN"), NEXT)
    assert session.question == 0
    assert list(errors(session)) == ["postcode", "huisnummer"]
    assert "Tilburg" in errors(session)["postcode"]
    assert form_view(session).can_continue


def test_a_page_that_is_only_touched_goes_on_once_it_is_complete() -> None:
    session, _ = play(answer(at_form(), postcode="5038cl", huisnummer="12"), NEXT)
    session, _ = play(answer(session, datum="01032026"), NEXT)
    assert form.page(session)[0].key == "bewoning"
    assert not form_view(session).can_continue
    assert form_view(answer(session, bewoning="koop")).can_continue


@pytest.mark.parametrize(("typed", "fault"), [("01-04-2026", Fault.DATE_LATE), ("01-02-2025", Fault.DATE_EARLY)])
def test_the_bounds_of_a_date_follow_today(typed: str, fault: Fault) -> None:
    session, _ = play(answer(at_form(), postcode="5038cl", huisnummer="12"), NEXT)
    session, _ = play(answer(session, datum=typed), NEXT)
    assert form.faults(session) == {"datum": fault}
    assert ("31 maart 2026" if fault is Fault.DATE_LATE else "1 maart 2025") in errors(session)["datum"]


def test_children_are_ticked_and_unticked() -> None:
    session = at_form()
    while form.page(session)[0].key != "kinderen":
        keys = [field.key for field in form.page(session)]
        session, _ = play(answer(session, **{key: GIVEN[key] for key in keys}), NEXT)
    assert [option.value for option in form_view(session).fields[0].options] == ["kind-1"]
    session = answer(session, kinderen="kind-1")
    assert session.answers["kinderen"] == "kind-1"
    session = answer(session, kinderen="kind-1")
    assert session.answers["kinderen"] == ""
    assert answer(session, kinderen="kind-2") == session


def test_back_keeps_what_was_typed() -> None:
    session = filled_in(at_form())
    before = session.answers
    for _ in range(20):
        if session.kind is StepKind.FORM and session.question == 0:
            break
        session, _ = play(session, Touch(Action.BACK))
    assert session.answers == before
    assert form_view(session).fields[0].value == "5038 CL"


def test_a_move_is_committed_not_waited_for_and_told_truthfully() -> None:
    session = filled_in(at_form())
    shown = present(session, "https://example.nl/{reference}")
    assert isinstance(shown, ReviewView)
    assert ("Vanaf", "15 maart 2026") in [(row.label, row.value) for row in shown.choices]
    assert ("Kinderen", "Emma Moulin") in [(row.label.removesuffix(" mee"), row.value) for row in shown.choices]
    assert shown.price == ""
    session, wanted = play(session, NEXT)
    assert session.kind is StepKind.FINISH
    assert do.PrintReceipt(None) in wanted
    assert not {do.AwaitExtract, do.PrintExtract, do.RecordDelivery} & {type(effect) for effect in wanted}
    finish = present(session, "https://example.nl/{reference}")
    assert isinstance(finish, FinishView)
    assert "medewerker" in finish.lines[0]
    assert "printer" not in repr(finish)


def test_a_printer_that_is_out_does_not_concern_a_request_without_paper() -> None:
    session = filled_in(at_form())
    out = play(session, equipped(Need.PAGE_PRINTER))[0]
    assert "post" not in repr(present(out, ""))


def equipped(need: Need) -> object:
    from kiosk.journey.events import Equipped

    return Equipped({**ALL_MET, need: "paper_out"}, counter().products)


def test_answers_become_values_that_machines_read() -> None:
    session = filled_in(at_form())
    assert session.product
    values = {field.key: value(field, session.answers[field.key], PERSON) for field in session.product.fields}
    assert values == {
        "postcode": "5038CL",
        "huisnummer": 12,
        "toevoeging": "b",
        "datum": "2026-03-15",
        "bewoning": "huur",
        "partner": "nee",
        "kinderen": ["999992806"],
        "telefoon": "+31612345678",
        "email": EMAIL,
    }


def test_what_is_left_open_is_not_checked_with_the_visitor() -> None:
    session = at_form()
    while session.kind is StepKind.FORM:
        required = [field.key for field in form.page(session) if field.required]
        session, _ = play(answer(session, **{key: GIVEN[key] for key in required}), NEXT)
    assert [row.label for row in answered(session)] == ["Postcode", "Huisnummer", "Vanaf", "Woning", "Man of vrouw mee"]


@given(st.lists(st.tuples(st.sampled_from(sorted(GIVEN)), st.text(max_size=30)), max_size=20))
@settings(max_examples=100, deadline=None)
def test_whatever_is_typed_the_form_can_be_shown_and_left(typed: list[tuple[str, str]]) -> None:
    session = at_form()
    for key, text in typed:
        session, _ = play(session, Touch(Action.ANSWER, f"{key}={text}"), Touch(Action.FILLED, key), NEXT)
        if session.kind is StepKind.FORM:
            assert isinstance(present(session, ""), FormView)
    session, wanted = play(session, Touch(Action.STOP))
    assert session.product is None
    assert do.Forget() in wanted
    assert session.today == TODAY


def test_every_fault_has_words() -> None:
    assert set(FAULTS) == set(Fault) - {Fault.PATTERN}


WRONG = [
    ('type = "telefoon"', "fields.0.type"),
    ('type = "radio"', "give either options or people"),
    ('type = "email"\npeople = true', "a email has no options"),
    ('type = "email"\nvalidate = { min = 1 }', "a email has no validate.min"),
    ('type = "textfield"\nvalidate = { pattern = "[", error = { nl = "x" } }', "no regular expression"),
    ('type = "textfield"\nvalidate = { pattern = "a" }', "go together"),
    ('type = "textfield"\nvalidate = { longest = 3 }', "fields.0.validate.longest"),
    ('type = "textfield"\npage = "x"', "there is no page 'x'"),
    ('type = "textfield"\ndescription = { en = "x" }', "no Dutch"),
]


@pytest.mark.parametrize(("lines", "problem"), WRONG)
def test_a_product_that_is_wrong_names_file_field_and_problem(tmp_path: Path, lines: str, problem: str) -> None:
    path = tmp_path / "verkeerd.toml"
    path.write_text(
        'id = "v"\nicon = "house"\nneeds = []\nsteps = ["form"]\ntitle = { nl = "x" }\nsummary = { nl = "x" }\n'
        'privacy = { nl = ["x", "x", "x"] }\n[[fields]]\nkey = "veld"\nlabel = { nl = "x" }\nshort = { nl = "x" }\n'
        + lines
    )
    with pytest.raises(ValueError, match=r"verkeerd\.toml") as raised:
        load_product(path)
    assert problem in str(raised.value)
    assert "field 'veld'" in str(raised.value) or "fields.0" in str(raised.value)
