"""The session machine: a visitor always gets out, nothing of a visitor stays, nobody pays twice."""

from __future__ import annotations

import random
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend_client.result import Problem, ProblemCode
from hardware.commands import Payment, PaymentState
from hardware.device import Completion
from kiosk.bench.visitors import (
    ALL_MET,
    BSN,
    EMAIL,
    NINE,
    PERSON,
    PHONE,
    PRODUCTS,
    SEEN,
    TOUCHES,
    any_event,
    counter,
    good_outcome,
    outcomes,
    visit,
)
from kiosk.journey import effects as do
from kiosk.journey import events as ev
from kiosk.journey.advance import advance, can_retry, can_stop, seconds_left, visitors_turn
from kiosk.journey.effects import Delivery
from kiosk.journey.events import Action, Touch
from kiosk.journey.product import Need, Product, Statement, StepKind
from kiosk.journey.session import Session, Stage, Trouble
from kiosk.journey.steps import submit

COUNTER_FIELDS = {
    "language",
    "language_default",
    "capabilities",
    "products",
    "today",
    "voice",
    "headset",
    "closure",
    "barren_s",
}
SEEDS = st.integers(0, 2**32)


def walk(seed: int, moves: int) -> list[tuple[Session, ev.Event, Session, tuple[do.Effect, ...]]]:
    """A random history: before, event, after, effects."""
    rng = random.Random(seed)
    session, pending, history = counter(), [], []
    for _ in range(moves):
        event = any_event(session, pending, rng)
        after, wanted = advance(session, event)
        history.append((session, event, after, wanted))
        for effect in wanted:
            good = good_outcome(effect, after.visit)
            pending.extend(good if good and rng.random() < 0.7 else outcomes(effect, after.visit)[:1])
        session = advance(after, ev.Opened(f"v{len(history)}"))[0] if do.Forget() in wanted else after
    return history


def play(session: Session, *happens: ev.Event) -> tuple[Session, list[do.Effect]]:
    """Let things happen, with every effect ending well."""
    wanted: list[do.Effect] = []
    queue = list(happens)
    while queue:
        session, effects = advance(session, queue.pop(0))
        wanted += effects
        queue = [event for effect in effects for event in good_outcome(effect, session.visit)] + queue
    return session, wanted


TO_FORM = (Touch(Action.START, PRODUCTS[0].id), Touch(Action.CONTINUE), SEEN)
NEXT = Touch(Action.CONTINUE)


def answers(*given: str) -> tuple[Touch, ...]:
    """Each question answered, and on to the next."""
    return tuple(touch for answer in given for touch in (Touch(Action.ANSWER, answer), NEXT))


TO_REVIEW = (*TO_FORM, *answers("voor=zelf", "soort=standaard", "taal=nl"))


def at_pay() -> Session:
    session, _ = play(counter(), *TO_REVIEW)
    session, effects = advance(session, Touch(Action.CONTINUE))
    assert effects == (do.TakePayment(1530),)
    return advance(session, ev.PaymentAsked(session.visit))[0]


def paid(state: PaymentState) -> ev.PaymentAnswered:
    return ev.PaymentAnswered("v1", Completion.SUCCESS, Payment("ref", state))


def test_a_good_day_ends_with_paper_in_the_hand() -> None:
    session, wanted = play(counter(), *TO_REVIEW, Touch(Action.CONTINUE))
    assert session.kind is StepKind.FINISH
    assert session.printed
    assert session.receipt
    kinds = [type(effect).__name__ for effect in wanted]
    assert kinds == [
        "ReadChip",
        "AskBsn",
        "AskPerson",
        "TakePayment",
        "Submit",
        "AwaitExtract",
        "PrintExtract",
        "RecordDelivery",
        "PrintReceipt",
    ]
    session, wanted = play(session, Touch(Action.DONE), Touch(Action.RATE, "5"), Touch(Action.DONE))
    assert wanted == [do.SaveFeedback("uittreksel-brp", 5, ()), do.Forget()]
    assert session.product is None


@given(SEEDS)
@settings(max_examples=300)
def test_silence_always_leads_back_to_the_start(seed: int) -> None:
    """No state without a way out: from wherever a history ends, seconds alone bring the start screen back."""
    session = walk(seed, 60)[-1][2]
    for _ in range(1200):
        if session.product is None:
            break
        session, _ = advance(session, ev.Tick())
    assert session.product is None


@given(SEEDS)
@settings(max_examples=300)
def test_nobody_is_left_standing_at_the_progress_of_a_request(seed: int) -> None:
    """Whatever happens there and in whatever order, each of its stages ends within its own limit."""
    rng = random.Random(seed)
    session, _ = advance(at_pay(), paid(PaymentState.APPROVED))
    effects: list[do.Effect] = [do.Submit(PRODUCTS[0], PERSON, PERSON, ()), do.AwaitExtract(), do.PrintExtract()]
    effects.append(do.PrintReceipt(Delivery.POST))
    possible = [event for effect in effects for event in outcomes(effect, session.visit)]
    limit_s = submit.SAVING_LIMIT_S + PRODUCTS[0].wait_s + submit.PRINTING_LIMIT_S + submit.RECEIPT_LIMIT_S
    often = rng.choice((0.0, 0.01, 0.5))
    seconds = 0
    while session.kind is StepKind.SUBMIT and not session.trouble:
        for _ in range(rng.randrange(4)):
            if rng.random() < often:
                session, _ = advance(session, rng.choice([*possible, *TOUCHES, SEEN, ev.Equipped(ALL_MET, PRODUCTS)]))
        if session.kind is StepKind.SUBMIT and not session.trouble:
            session, _ = advance(session, ev.Tick())
            seconds += 1
        assert seconds <= limit_s + 4  # a limit is over in the second after it


@given(SEEDS)
@settings(max_examples=300)
def test_nothing_of_a_visitor_outlives_the_visit(seed: int) -> None:
    """After the end only what belongs to the counter differs from a session that never was."""
    for _, _, after, wanted in walk(seed, 200):
        if do.Forget() in wanted:
            empty = Session(preferences=Session(headset=after.headset).preferences_found)
            for field in fields(Session):
                if field.name not in COUNTER_FIELDS:
                    assert getattr(after, field.name) == getattr(empty, field.name), field.name
            assert BSN not in repr(after)
            assert PERSON.surname not in repr(after)
            assert PHONE not in repr(after)
            assert EMAIL not in repr(after)


@given(SEEDS)
@settings(max_examples=300)
def test_money_is_taken_once_and_kept_only_for_a_request(seed: int) -> None:
    """Between two ends of a visit: one approval at most counts, and what was paid is submitted or given back."""
    approved = given_back = accepted = 0
    for before, event, after, wanted in walk(seed, 200):
        if isinstance(event, ev.PaymentAnswered) and event.payment and event.visit == before.visit:
            counted = (after.paid and not before.paid) or any(isinstance(e, do.GiveBack) for e in wanted)
            approved += event.payment.state is PaymentState.APPROVED and counted
        given_back += sum(isinstance(effect, do.GiveBack) for effect in wanted)
        accepted += after.accepted and not before.accepted
        assert not (before.paid and any(isinstance(effect, do.TakePayment) for effect in wanted))
        assert approved <= 1
        assert not (given_back and accepted)
        if do.Forget() in wanted:
            if before.paid:
                assert accepted == 1 or given_back == 1
            approved = given_back = accepted = 0


@given(SEEDS)
@settings(max_examples=300)
def test_an_accepted_request_gets_one_delivery(seed: int) -> None:
    recorded = 0
    for before, _, _after, wanted in walk(seed, 200):
        recorded += sum(isinstance(effect, do.RecordDelivery) for effect in wanted)
        if do.Forget() in wanted:
            assert recorded == int(before.accepted)
            recorded = 0


@given(SEEDS)
@settings(max_examples=200)
def test_every_trouble_offers_a_way_on(seed: int) -> None:
    for _, _, session, _ in walk(seed, 100):
        if session.trouble:
            assert can_stop(session) or can_retry(session)
            assert visitors_turn(session)


@given(SEEDS)
@settings(max_examples=200)
def test_late_outcomes_of_another_visit_change_nothing(seed: int) -> None:
    session = walk(seed, 80)[-1][2]
    effects: list[do.Effect] = [
        do.ReadChip(SEEN),
        do.AskBsn(""),
        do.AskPerson(""),
        do.TakePayment(1),
        do.Submit(PRODUCTS[0], PERSON, PERSON, ()),
        do.AwaitExtract(),
        do.PrintExtract(),
        do.PrintReceipt(Delivery.POST),
    ]
    for effect in effects:
        for late in outcomes(effect, "another visit"):
            assert advance(session, late) == (session, ())


@pytest.mark.parametrize("need", [Need.DOCUMENT_SCANNER, Need.CHIP_READER])
def test_a_reader_that_goes_is_said_and_one_that_returns_is_used(need: Need) -> None:
    session, _ = play(counter(), *TO_FORM[:2])
    session, _ = advance(session, ev.Equipped({**ALL_MET, need: "no_device"}, PRODUCTS))
    assert session.trouble is Trouble.READER_DOWN
    assert advance(session, Touch(Action.RETRY))[0].trouble is Trouble.READER_DOWN
    session, _ = advance(session, ev.Equipped(ALL_MET, PRODUCTS))
    assert (session.kind, session.trouble) == (StepKind.IDENTIFY, None)


@given(SEEDS)
@settings(max_examples=300)
def test_a_document_is_asked_for_only_where_it_can_be_read(seed: int) -> None:
    readers = (Need.DOCUMENT_SCANNER, Need.CHIP_READER)
    for _, _, session, _ in walk(seed, 60):
        asks = session.kind is StepKind.IDENTIFY and session.stage is Stage.READY and session.trouble is None
        assert not asks or all(session.met(reader) for reader in readers)


def test_a_visitor_is_asked_before_being_sent_away() -> None:
    session, _ = play(counter(), *TO_FORM)
    for _ in range(60):
        session, _ = advance(session, ev.Tick())
    assert seconds_left(session) == 30
    session, _ = advance(session, Touch(Action.STILL_HERE))
    assert seconds_left(session) == 0
    for _ in range(90):
        session, _ = advance(session, ev.Tick())
    assert session.product is None


def test_going_back_keeps_what_was_filled_in_and_does_not_read_the_document_again() -> None:
    session, _ = play(counter(), *TO_REVIEW)
    assert session.kind is StepKind.REVIEW
    session, _ = play(session, Touch(Action.BACK))
    assert session.kind is StepKind.FORM
    assert session.answers["soort"] == "standaard"
    for _ in range(3):
        session, _ = play(session, Touch(Action.BACK))
    assert session.kind is StepKind.PRIVACY
    session, wanted = play(session, Touch(Action.CONTINUE))
    assert session.kind is StepKind.FORM
    assert wanted == []


def test_an_extract_for_a_child_asks_the_register_for_the_child() -> None:
    session, _ = play(counter(), *TO_FORM, *answers("voor=kind-1", "soort=standaard"), Touch(Action.ANSWER, "taal=nl"))
    session, wanted = advance(session, NEXT)
    assert wanted == (do.AskPerson("999992806"),)
    session, _ = advance(session, ev.PersonAnswered("v1", Problem(ProblemCode.UNREACHABLE)))
    assert session.trouble is Trouble.REGISTER_DOWN
    session, _ = advance(session, Touch(Action.OTHERWISE))
    assert (session.kind, session.trouble) == (StepKind.FORM, None)


@pytest.mark.parametrize("need", PRODUCTS[0].needs)
def test_a_product_without_one_of_its_needs_cannot_be_started(need: Need) -> None:
    session = replace(counter(), capabilities={**ALL_MET, need: "no_device"})
    assert advance(session, Touch(Action.START, PRODUCTS[0].id)) == (session, ())


def test_without_a_page_printer_the_extract_comes_by_post() -> None:
    session = replace(counter(), capabilities={**ALL_MET, Need.PAGE_PRINTER: "paper_out"})
    session, wanted = play(session, *TO_REVIEW, Touch(Action.CONTINUE))
    assert session.delivery is Delivery.POST
    assert do.PrintExtract() not in wanted
    assert do.RecordDelivery(Delivery.POST) in wanted


def test_an_extract_that_takes_too_long_comes_by_post() -> None:
    session = at_pay()
    session, _ = advance(session, paid(PaymentState.APPROVED))
    session, _ = advance(session, ev.Accepted("v1"))
    wanted: tuple[do.Effect, ...] = ()
    for _ in range(61):
        session, wanted = advance(session, ev.Tick())
    assert wanted == (do.RecordDelivery(Delivery.POST), do.PrintReceipt(Delivery.POST))
    assert advance(session, ev.ExtractReady("v1")) == (session, ())


@pytest.mark.parametrize(
    "completion", [c for c in Completion if c not in (Completion.SUCCESS, Completion.OUTCOME_UNKNOWN)]
)
def test_paper_that_failed_comes_by_post(completion: Completion) -> None:
    session = replace(at_pay(), step=5, stage=Stage.PRINTING, paid=True, accepted=True)
    session, wanted = advance(session, ev.PaperAnswered("v1", completion))
    assert wanted == (do.RecordDelivery(Delivery.POST), do.PrintReceipt(Delivery.POST))


@pytest.mark.parametrize(("answer", "delivery"), [(Action.RETRY, Delivery.COUNTER), (Action.OTHERWISE, Delivery.POST)])
def test_paper_whose_end_was_not_seen_is_put_to_the_visitor(answer: Action, delivery: Delivery) -> None:
    session = replace(at_pay(), step=5, stage=Stage.PRINTING, paid=True, accepted=True)
    session, wanted = advance(session, ev.PaperAnswered("v1", Completion.OUTCOME_UNKNOWN))
    assert (session.trouble, wanted) == (Trouble.PAPER_UNKNOWN, ())
    session, wanted = advance(session, Touch(answer))
    assert wanted == (do.RecordDelivery(delivery), do.PrintReceipt(delivery))


def test_an_unseen_payment_is_asked_after_and_never_repeated() -> None:
    session = at_pay()
    session, wanted = advance(session, ev.PaymentAnswered("v1", Completion.OUTCOME_UNKNOWN))
    asked = list(wanted)
    for _ in range(60):
        if session.trouble:
            break
        session, first = advance(session, ev.PaymentAnswered("v1", Completion.OUTCOME_UNKNOWN))
        asked += first
        for _ in range(3):
            session, more = advance(session, ev.Tick())
            asked += more
    assert session.trouble is Trouble.PAYMENT_UNKNOWN
    assert asked == [do.FindOutPayment()] * 5
    assert not can_retry(session)


def test_the_terminal_is_not_asked_again_before_it_answered() -> None:
    session, wanted = advance(at_pay(), ev.PaymentAnswered("v1", Completion.OUTCOME_UNKNOWN))
    assert wanted == (do.FindOutPayment(),)
    for _ in range(30):
        session, wanted = advance(session, ev.Tick())
        assert wanted == ()


@pytest.mark.parametrize("trouble", [Trouble.PAYMENT_UNKNOWN, Trouble.PAYMENT_GIVEN_BACK])
def test_where_paying_again_is_not_offered_it_does_not_happen(trouble: Trouble) -> None:
    session = replace(at_pay(), trouble=trouble)
    assert advance(session, Touch(Action.RETRY)) == (session, ())


def test_a_late_answer_about_another_person_is_not_taken() -> None:
    session, _ = play(counter(), *TO_FORM, *answers("voor=kind-1", "soort=standaard"), Touch(Action.ANSWER, "taal=nl"))
    session, _ = advance(session, NEXT)
    assert advance(session, ev.PersonAnswered("v1", replace(PERSON, bsn="999990032"))) == (session, ())


def test_stopping_while_the_terminal_approves_gives_the_money_back() -> None:
    session, wanted = advance(at_pay(), Touch(Action.STOP))
    assert wanted == (do.AbortPayment(),)
    session, wanted = advance(session, ev.PaymentAnswered("v1", Completion.OUTCOME_UNKNOWN))
    assert wanted == (do.FindOutPayment(),)
    session, wanted = advance(session, paid(PaymentState.APPROVED))
    assert (session.trouble, wanted) == (Trouble.PAYMENT_GIVEN_BACK, (do.GiveBack(),))


def test_what_cannot_be_saved_is_given_back() -> None:
    session, _ = advance(at_pay(), paid(PaymentState.APPROVED))
    session, wanted = advance(session, ev.NotAccepted("v1", Problem(ProblemCode.STORAGE)))
    assert (session.trouble, wanted) == (Trouble.NOT_SAVED_PAID, (do.GiveBack(),))


def test_a_language_left_behind_does_not_greet_the_next_visitor() -> None:
    session, _ = advance(counter(), Touch(Action.LANGUAGE, "en"))
    for _ in range(61):
        session, _ = advance(session, ev.Tick())
    assert session.language == "nl"


def test_a_thousand_simulated_visitors_all_find_the_way_out() -> None:
    """The short form of `kiosk bench visitors`."""
    rng = random.Random(1)
    for _ in range(1000):
        visit(rng)


# --- requests made before, and requests for another authority -------------------------------------------------------

STATUS = next(product for product in PRODUCTS if StepKind.OVERVIEW in product.steps)
TO_OVERVIEW = (Touch(Action.START, STATUS.id), NEXT, SEEN)


def test_requests_made_before_are_looked_at_page_by_page() -> None:
    session, wanted = play(counter(), *TO_OVERVIEW)
    assert session.kind is StepKind.OVERVIEW
    assert session.overview == NINE
    assert do.AskRequests(BSN) in wanted
    for page, there in (("2", 2), ("3", 2), ("-1", 2), ("", 2), ("0", 0)):
        session, _ = play(session, Touch(Action.PAGE, page))
        assert session.page == there
    session, wanted = play(session, Touch(Action.DONE))
    assert session.kind is StepKind.FEEDBACK
    session, wanted = play(session, Touch(Action.DONE))
    assert session.overview is None
    assert wanted == [do.Forget()]


def test_requests_that_do_not_come_are_asked_for_again() -> None:
    silent = (Touch(Action.START, STATUS.id), NEXT, SEEN)
    for failing in (ev.RequestsAnswered("v1", Problem(ProblemCode.UNREACHABLE)), None):
        session = counter()
        for event in silent:
            session, effects = advance(session, event)
            while effects and not isinstance(effects[0], do.AskRequests):
                session, effects = advance(session, good_outcome(effects[0], session.visit)[0])
        for event in [failing] if failing else [ev.Tick()] * 60:
            session, _ = advance(session, event)
        assert session.trouble is Trouble.REQUESTS_DOWN
        assert can_retry(session)
        session, effects = advance(session, Touch(Action.RETRY))
        assert effects == (do.AskRequests(BSN),)


@pytest.mark.parametrize("receipt", ["", "no_device"])
def test_what_another_authority_gets_is_committed_and_not_waited_for(receipt: str) -> None:
    extract = next(product for product in PRODUCTS if StepKind.SUBMIT in product.steps)
    said = Statement(recipient={"nl": "de dienst"}, what={"nl": "Uw naam."}, why={"nl": "Daarom."})
    product = extract.model_copy(update={"destination": "dienst", "statement": said, "price_cents": 0})
    start = replace(counter(), products=(product,), capabilities={**ALL_MET, Need.RECEIPT_PRINTER: receipt})
    start = replace(start, capabilities={**start.capabilities, Need.ZAKEN: "unreachable"})
    session, wanted = play(start, *TO_REVIEW, NEXT)
    assert session.kind is StepKind.FINISH
    assert session.accepted
    assert session.delivery is None
    asked = [type(effect) for effect in wanted]
    assert do.Submit in asked
    assert (do.PrintReceipt(None) in wanted) == (not receipt)
    assert not {do.AwaitExtract, do.PrintExtract, do.RecordDelivery} & set(asked)


def test_a_product_for_another_authority_says_who_gets_what_and_why() -> None:
    for change in (
        {"destination": "dienst"},
        {"statement": {"recipient": {"nl": "x"}, "what": {"nl": "x"}, "why": {}}},
    ):
        with pytest.raises(ValueError, match=r"destination and statement|no Dutch"):
            Product.model_validate(PRODUCTS[0].model_dump() | change)
