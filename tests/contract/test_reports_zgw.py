"""Reports become zaken: one each, a status for each revision, closed with a resultaat when it is over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from backend_client.result import ProblemCode
from tests.contract import reports_in_hand as hand
from tests.contract.reports_in_hand import Line, Sent
from tests.contract.sandbox_in_hand import SECRETS, serving


@pytest.fixture(scope="module")
def town() -> Iterator[str]:
    with serving() as url:
        yield url


def test_it_is_opened_changed_and_closed(town: str, tmp_path: Path) -> None:
    sent = Sent(tmp_path, hand.zaken(town))
    first = sent.save(hand.report())
    sent.go(1)
    (opened,) = hand.zaken_of(town, first.number)
    assert opened["zaak"]["omschrijving"] == first.title
    assert opened["zaak"]["toelichting"] == first.text
    assert opened["zaak"]["einddatum"] is None
    assert [each["statustoelichting"] for each in opened["statussen"]] == [first.text]

    second = sent.save(hand.later(first, "De klep staat ook open."))
    sent.go(1)
    sent.save(hand.later(second, "Opgelost.", closed=True))
    sent.go(1)
    (closed,) = hand.zaken_of(town, first.number)
    said = [each["statustoelichting"] for each in closed["statussen"]]
    assert said == [first.text, second.text, "Opgelost."]
    assert len({each["statustype"] for each in closed["statussen"]}) == 3
    assert closed["zaak"]["einddatum"] is not None
    assert closed["resultaat"]["toelichting"] == "Opgelost."
    assert sent.waits() == []
    sent.close()


@settings(max_examples=60)
@hand.EVENTFUL
def test_whatever_happens_on_the_way_it_is_there_once(
    town: str, tmp_path_factory: pytest.TempPathFactory, mishaps: list[str], changes: list[int], closes: bool
) -> None:
    sent = Sent(tmp_path_factory.mktemp("sent"), hand.zaken(town, Line(iter(mishaps))))
    told = hand.went_on(sent, changes, closes=closes)
    (zaak,) = hand.zaken_of(town, told.number)
    said = [each["statustoelichting"] for each in zaak["statussen"]]
    assert said[-1] == told.text
    assert len(set(said)) == len(said)
    assert (zaak["zaak"]["einddatum"] is not None) is closes
    assert (zaak["resultaat"] is not None) is closes
    assert sent.waits() == []
    sent.close()


def test_a_zaak_that_people_closed_stays_closed(town: str, tmp_path: Path) -> None:
    sent = Sent(tmp_path, hand.zaken(town))
    told = sent.save(hand.report())
    sent.go(1)
    theirs = Sent(tmp_path / "theirs", hand.zaken(town))
    theirs.save(hand.later(told, "Wij hebben het gedaan.", closed=True))
    theirs.go(1)
    sent.save(hand.later(hand.later(told, "x"), "Opgelost.", closed=True))
    sent.go(1)
    assert sent.waits() == []
    (zaak,) = hand.zaken_of(town, told.number)
    assert zaak["statussen"][-1]["statustoelichting"] == "Wij hebben het gedaan."
    sent.close()
    theirs.close()


@pytest.mark.parametrize(
    ("other", "code", "detail"),
    [
        ({"secret": "of somebody else, long enough too"}, ProblemCode.DENIED, "invalid-jwt-signature"),
        ({"client_id": "nobody"}, ProblemCode.DENIED, "invalid-client-identifier"),
        ({"zaaktype": "KOFFIE"}, ProblemCode.NOT_FOUND, "there is no zaaktype 'KOFFIE'"),
        ({"client_id": "kiosk"}, ProblemCode.DENIED, "invalid-jwt-signature"),
    ],
)
def test_what_is_wrong_with_the_settings_is_named(
    town: str, tmp_path: Path, other: dict[str, str], code: ProblemCode, detail: str
) -> None:
    sent = Sent(tmp_path, hand.zaken(town, **other))
    told = sent.save(hand.report())
    sent.go(10)
    assert sent.delivery.problem is code
    (problem,) = {each.detail for each, _ in sent.delivery._failing.values()}
    assert detail in problem
    assert hand.zaken_of(town, told.number) == []
    sent.close()


def test_a_client_that_may_only_make_zaken_is_found_out(town: str, tmp_path: Path) -> None:
    sent = Sent(tmp_path, hand.zaken(town, client_id="kiosk", secret=SECRETS["kiosk"]))
    told = sent.save(hand.report())
    sent.go(1)
    assert sent.waits() == []
    sent.save(hand.later(told, "Er is iets bijgekomen."))
    sent.go(10)
    assert sent.delivery.problem is ProblemCode.DENIED
    assert sent.waits() == [told.number]
    sent.close()
