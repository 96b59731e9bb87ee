"""A new version of the zaaktype begins while a request is half way: what hangs on a zaak stays of its version."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from backend_client.zgw import Catalogus
from tests.contract.sandbox_in_hand import RECORDED, SHARED, serving
from tests.contract.zgw_in_hand import SECRET, Between, Counter
from tests.unit.request_in_hand import NAMES, client, send, sender

if not SHARED.exists():
    pytest.skip("The recordings of the municipality are not beside this repository.", allow_module_level=True)

NEW = "-of-the-new-version"


class Midnight(httpx.BaseTransport):
    """The municipality on the day after: its catalogue finds a new version, with parts that have new addresses.

    As the real server, it does not let a zaak of one version have parts of the other.
    """

    def __init__(self) -> None:
        self._real = httpx.HTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.method == "POST" and NEW in request.read().decode():
            reasons = [{"name": "nonFieldErrors", "code": "zaaktype-mismatch", "reason": "not of this zaaktype"}]
            refusal = {"code": "invalid", "status": 400, "invalidParams": reasons}
            return httpx.Response(400, headers={"Content-Type": "application/problem+json"}, json=refusal)
        asked = request.url.params.get("zaaktype", "")
        is_new = "identificatie" in request.url.params or asked.endswith(NEW)
        if "/catalogi/" not in request.url.path or not is_new:
            return self._real.handle_request(request)
        url = request.url.copy_merge_params({"zaaktype": asked.removesuffix(NEW)}) if asked else request.url
        answer = self._real.handle_request(httpx.Request("GET", url, headers=request.headers))
        found = json.loads(answer.read())
        for each in found["results"]:
            each["url"] += NEW
        return httpx.Response(200, json=found)

    def close(self) -> None:
        self._real.close()


@pytest.fixture(scope="module")
def town() -> Iterator[str]:
    with serving() as url:
        yield url


@pytest.mark.parametrize("step", NAMES[1:])
def test_an_outage_over_midnight(town: str, tmp_path: Path, step: str) -> None:
    """The outage begins at this step; the counter is started anew on the day after."""
    down = httpx.Response(503, html="<h1>503</h1>")
    counter = Counter(town, tmp_path / "outbox.db", Between(NAMES.index(step), lambda _, __: down))
    assert counter.send()
    counter.zgw.close()
    zgw = client(town, SECRET, Midnight())
    today = zgw.catalogus("UITTREKSEL-BRP")
    assert isinstance(today, Catalogus)
    assert today.initiator.endswith(NEW)
    assert send(sender(counter.outbox, zgw), counter.outbox, counter.identificatie) is None
    assert counter.is_whole()
    zgw.close()
    counter.outbox.close()


def test_a_zaak_that_was_made_the_day_before_and_is_found(town: str, tmp_path: Path) -> None:
    """Its answer was lost: the address of the zaak is not known, and its version not either."""

    def lost(request: httpx.Request, act: Any) -> httpx.Response:
        act()
        raise httpx.ReadTimeout("no answer", request=request)

    counter = Counter(town, tmp_path / "outbox.db", Between(0, lost))
    assert counter.send()
    counter.zgw.close()
    zgw = client(town, SECRET, Midnight())
    assert send(sender(counter.outbox, zgw), counter.outbox, counter.identificatie) is None
    assert counter.is_whole()
    zgw.close()
    counter.outbox.close()


def test_the_newest_informatieobjecttype_that_has_begun() -> None:
    begins = {"old": "2020-01-01", "new": "2026-01-01", "to-come": "9999-01-01"}

    def answer(request: httpx.Request) -> httpx.Response:
        kind = request.url.path.rsplit("/", 1)[1]
        url = f"{RECORDED}/catalogi/api/v1/{kind}/x"
        results = [{"url": url, "volgnummer": 1, "naam": "afgifte"}]
        if kind == "informatieobjecttypen":
            results = [
                {"url": f"{url}/{name}", "omschrijving": "Aanvraag", "beginGeldigheid": begin, "eindeGeldigheid": None}
                for name, begin in begins.items()
            ]
        return httpx.Response(200, json={"count": len(results), "next": None, "results": results})

    catalogus = client(RECORDED, SECRET, httpx.MockTransport(answer)).catalogus("UITTREKSEL-BRP")
    assert isinstance(catalogus, Catalogus)
    assert catalogus.informatieobjecttypen == {"Aanvraag": f"{RECORDED}/catalogi/api/v1/informatieobjecttypen/x/new"}
