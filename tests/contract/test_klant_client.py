"""The client of Klantinteracties: whatever is answered ends in a value, and nobody else gets the token."""

from __future__ import annotations

from collections.abc import Callable

import httpx
from hypothesis import given, settings
from hypothesis import strategies as st

from backend_client.klantinteracties import Klantinteracties, uuid_of
from backend_client.result import Problem
from tests.contract.klant_in_hand import klant_of
from tests.contract.sandbox_in_hand import KLANT_TOKEN
from tests.contract.test_zgw_client import ANSWERS
from tests.unit.request_in_hand import BSN

TOWN = "http://127.0.0.1:8001"
PARTIJ = {"partijIdentificatoren": [{"partijIdentificator": {"objectId": BSN, "codeSoortObjectId": "bsn"}}]}


def that_hears(answer: Callable[[httpx.Request], httpx.Response]) -> Klantinteracties:
    return klant_of(TOWN, httpx.MockTransport(answer))


@settings(deadline=None)
@given(st.lists(ANSWERS, min_size=1, max_size=4))
def test_any_answer_ends_in_a_value(answers: list[tuple[int, dict[str, str], bytes]]) -> None:
    def klant() -> Klantinteracties:
        left = iter(answers)

        def answer(_: httpx.Request) -> httpx.Response:
            status, headers, content = next(left, answers[-1])
            return httpx.Response(status, headers=headers, content=content)

        return that_hears(answer)

    assert isinstance(klant().make("internetaken", {}), str | Problem)
    assert isinstance(klant().maak_klantcontact({}, {}), str | Problem)
    assert isinstance(klant().maak_partij(PARTIJ), str | Problem)
    assert isinstance(klant().find("betrokkenen", {"hadKlantcontact__uuid": "1"}), list | Problem)


def test_the_token_goes_to_the_configured_address_alone() -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"results": [], "next": "http://elsewhere/klantinteracties/api/v1/partijen"})

    klant = that_hears(answer)
    assert isinstance(klant.find("partijen", {}), Problem)
    assert isinstance(klant.read("http://elsewhere/klantinteracties/api/v1/partijen/1"), Problem)
    assert [each.url.host for each in seen] == ["127.0.0.1"]
    assert seen[0].headers["Authorization"] == f"Token {KLANT_TOKEN}"


@given(st.text() | st.uuids().map(str))
def test_what_is_no_uuid_is_not_sent_as_one(last: str) -> None:
    found = uuid_of(f"{TOWN}/klantinteracties/api/v1/klantcontacten/{last}")
    assert found in ("", last.rsplit("/", 1)[-1])
