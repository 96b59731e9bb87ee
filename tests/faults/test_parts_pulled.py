"""One part is pulled during a visit: the visitor is told what happened and what to do, nothing is lost or doubled."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.app import App
from kiosk.demo import Visitor, settled
from kiosk.journey.availability import missing
from kiosk.journey.session import Trouble
from tests.town import Town


def at_problem(visitor: Visitor) -> bool:
    return bool(visitor.seen) and visitor.seen[-1] == "problem"


def meets(visitor: Visitor, trouble: Trouble) -> None:
    """The visit comes to this trouble, on a screen that says what happened, what we do, and what to do."""
    assert visitor.walk(at_problem, patience_s=60), visitor.seen
    assert visitor.app.shell.session.trouble is trouble
    view = visitor.view
    assert all(view[part] for part in ("title", "happened", "we_do", "you_can"))
    assert view["retry"] or view["stop"]


def goes_on(visitor: Visitor, action: str = "action:retry") -> None:
    """From the problem screen the visit still comes to a good end."""
    assert visitor.finger.touch(action)
    assert visitor.walk(), visitor.seen
    assert visitor.seen[-1] == "start"


def no_request(visitor: Visitor, town: Town) -> None:
    assert visitor.app.shell.session.visit not in town.received()


# --- reader ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hand", "trouble"),
    [
        ("deny", Trouble.DOCUMENT_UNREADABLE),
        ("mute", Trouble.DOCUMENT_UNREADABLE),
        ("tamper", Trouble.DOCUMENT_NOT_GENUINE),
    ],
)
def test_a_chip_that_does_not_cooperate(visitor: Visitor, town: Town, hand: str, trouble: Trouble) -> None:
    def lay(visitor: Visitor) -> None:
        visitor.hand("chip_reader", hand, visitor.document)
        visitor.hand("document_scanner", "scan", visitor.document)

    visitor.habits["identify:lay"] = lay
    meets(visitor, trouble)
    no_request(visitor, town)


def test_a_scanner_that_is_pulled_out_closes_the_product_and_opens_it_again(
    visitor: Visitor, town: Town, app: App
) -> None:
    def available(_: Visitor) -> bool:
        return all(missing(app.shell.session, product) is None for product in app.shell.session.products)

    visitor.habits["start"] = lambda _: None
    assert visitor.walk(available)
    town.peers.hand("document_scanner", "unplug")
    assert visitor.walk(lambda v: not available(v), patience_s=5)
    tile = visitor.view["products"][0]
    assert not tile["available"]
    assert tile["reason"]
    town.peers.hand("document_scanner", "plug")
    assert visitor.walk(available, patience_s=5)


def test_a_scanner_that_goes_while_the_document_is_awaited_says_so_and_heals(visitor: Visitor, town: Town) -> None:
    visitor.habits["identify:lay"] = lambda visitor: visitor.hand("document_scanner", "unplug")
    meets(visitor, Trouble.READER_DOWN)
    del visitor.habits["identify:lay"]
    visitor.habits["problem"] = lambda _: None
    town.peers.hand("document_scanner", "plug")
    assert visitor.walk(), visitor.seen  # without a finger: the counter goes on by itself
    assert visitor.seen[-1] == "start"


# --- registers ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("api", ["reisdocumenten", "personen"])
def test_a_register_that_is_down_can_be_asked_again(visitor: Visitor, town: Town, api: str) -> None:
    def lay(visitor: Visitor) -> None:
        town.service(api, "down")
        visitor.lay_document()

    visitor.habits["identify:lay"] = lay
    meets(visitor, Trouble.REGISTER_DOWN)
    no_request(visitor, town)
    town.service(api, "")
    goes_on(visitor)


# --- terminal ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hand", "trouble"), [("refuse", Trouble.PAYMENT_REFUSED), ("cancel", Trouble.PAYMENT_CANCELLED)]
)
def test_a_payment_that_does_not_succeed_can_be_made_again(
    visitor: Visitor, town: Town, hand: str, trouble: Trouble
) -> None:
    visitor.habits["pay:present"] = lambda visitor: visitor.at_terminal(hand)
    meets(visitor, trouble)
    no_request(visitor, town)
    del visitor.habits["pay:present"]
    goes_on(visitor)


def test_a_terminal_that_is_off_takes_nothing(visitor: Visitor, town: Town) -> None:
    def review(visitor: Visitor) -> None:
        visitor.hand("payment_terminal", "off")
        visitor.finger.touch("action:continue")

    visitor.habits["review"] = review
    meets(visitor, Trouble.TERMINAL_DOWN)
    no_request(visitor, town)


def test_a_lost_answer_is_asked_after_and_the_money_counts_once(visitor: Visitor, town: Town) -> None:
    visitor.habits["pay:present"] = lambda visitor: visitor.at_terminal("lose")
    before = len(town.peers.hand("", "state")["payment_terminal"]["transactions"])
    assert visitor.walk(), visitor.seen
    transactions = town.peers.hand("", "state")["payment_terminal"]["transactions"]
    assert len(transactions) == before + 1
    assert visitor.seen[-1] == "start"


def test_a_terminal_that_dies_with_the_payment_in_it(visitor: Visitor, town: Town) -> None:
    """Nobody knows: the visitor is told so, nothing is submitted, and the money comes back with the terminal."""
    visitor.habits["pay:present"] = lambda visitor: visitor.at_terminal("off")
    assert visitor.walk(at_problem, patience_s=60), visitor.seen
    assert visitor.app.shell.session.trouble in (Trouble.PAYMENT_UNKNOWN, Trouble.PAYMENT_CANCELLED)
    no_request(visitor, town)


# --- municipality ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("api", ["zaken", "catalogi", "documenten"])
def test_an_api_that_is_down_when_submitting_loses_nothing(visitor: Visitor, town: Town, app: App, api: str) -> None:
    """The visitor hears that it comes by post; the request arrives when the API is back, once."""

    def pay(visitor: Visitor) -> None:
        town.service(api, "down")
        visitor.reference = app.shell.session.visit
        visitor.at_terminal("approve")

    outcomes: list[str] = []

    def finish(visitor: Visitor) -> None:
        outcomes.append(visitor.view["outcome"])
        visitor.finger.touch("action:continue")

    _hurry(app)
    visitor.habits |= {"pay:present": pay, "finish": finish}
    assert visitor.walk(), visitor.seen
    assert outcomes == ["by_post"]
    town.service(api, "")
    received = settled(app, visitor.reference)
    assert [eigenschap["waarde"] for eigenschap in received["zaakeigenschappen"]] == ["post"]
    assert town.received().count(visitor.reference) == 1


def test_an_extract_that_is_not_there_in_time_comes_by_post(visitor: Visitor, town: Town, app: App) -> None:
    town.robot(paused=True)
    _hurry(app)
    outcomes: list[str] = []
    visitor.habits["finish"] = lambda v: (outcomes.append(v.view["outcome"]), v.finger.touch("action:continue"))  # type: ignore[func-returns-value,assignment]
    assert visitor.walk(), visitor.seen
    assert outcomes == ["by_post"]
    town.robot(paused=False)
    assert settled(app, visitor.reference)["zaak"]["einddatum"]


# --- printers ----------------------------------------------------------------------------------------------------


def _before_paying(town: Town, hand: Callable[[], None]) -> Callable[[Visitor], None]:
    def pay(visitor: Visitor) -> None:
        visitor.reference = visitor.app.shell.session.visit
        hand()
        visitor.at_terminal("approve")

    return pay


@pytest.mark.parametrize("fault", ["paper_out", "off", "jam"])
def test_a_page_printer_that_fails_sends_it_by_post(visitor: Visitor, town: Town, app: App, fault: str) -> None:
    outcomes: list[str] = []
    visitor.habits["pay:present"] = _before_paying(town, lambda: town.peers.hand("page_printer", fault) and None)
    visitor.habits["finish"] = lambda v: (outcomes.append(v.view["outcome"]), v.finger.touch("action:continue"))  # type: ignore[func-returns-value,assignment]
    assert visitor.walk(), visitor.seen
    assert outcomes == ["by_post"]
    received = settled(app, visitor.reference)
    assert [eigenschap["waarde"] for eigenschap in received["zaakeigenschappen"]] == ["post"]


def test_a_page_printer_that_dies_while_printing_is_put_to_the_visitor(visitor: Visitor, town: Town, app: App) -> None:
    visitor.habits["pay:present"] = _before_paying(
        town, lambda: town.peers.hand("page_printer", "die_mid_job") and None
    )
    meets(visitor, Trouble.PAPER_UNKNOWN)
    goes_on(visitor, "action:otherwise")
    received = settled(app, visitor.reference)
    assert [eigenschap["waarde"] for eigenschap in received["zaakeigenschappen"]] == ["post"]


@pytest.mark.parametrize("fault", ["unplug", "paper_out", "mute"])
def test_without_a_receipt_the_code_is_on_the_screen(visitor: Visitor, town: Town, fault: str) -> None:
    codes: list[str] = []
    visitor.habits["pay:present"] = _before_paying(town, lambda: town.peers.hand("receipt_printer", fault) and None)
    visitor.habits["finish"] = lambda v: (codes.append(v.view["qr"]), v.finger.touch("action:continue"))  # type: ignore[func-returns-value,assignment]
    assert visitor.walk(), visitor.seen
    assert codes[0].startswith("data:image/png")


def _hurry(app: App) -> None:
    """A product that does not let the visitor wait for a minute: time is not the subject here."""
    session = app.shell.session
    hurried = tuple(product.model_copy(update={"wait_s": 3}) for product in session.products)
    from kiosk.journey.events import Equipped

    app.shell.handle(Equipped(session.capabilities, hurried))
