"""Requests sent to a real Open Zaak, where the environment names one: once as it goes, once with every answer lost.

    KIOSK_OPENZAAK_ZAKEN_URL, _CATALOGI_URL, _DOCUMENTEN_URL   to the letter as the server names itself
    KIOSK_OPENZAAK_CLIENT_ID, _SECRET                          catalogi.lezen, zaken.aanmaken/lezen/bijwerken,
                                                               documenten.aanmaken/lezen/lock
    KIOSK_OPENZAAK_ZAAKTYPE                                    its identificatie; it has an initiator, a statustype, an
                                                               informatieobjecttype Aanvraag and an eigenschap afgifte
    KIOSK_OPENZAAK_BRONORGANISATIE                             RSIN

What it leaves there are zaken with a number that begins with KIOSKPROEF, of a person of the national test set. The same
is always done with the embedded municipality, as a process of its own that is named in the same way.
"""

from __future__ import annotations

import hashlib
import os
import random
import secrets
import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import httpx
import pytest

from backend_client.outbox import Bijlage, Outbox
from backend_client.result import Problem
from backend_client.server_clock import ServerClock
from backend_client.transport import tls
from backend_client.zgw import AFGIFTE, Zgw, ZgwSettings
from tests.histories.counter import SECRET
from tests.histories.town import town
from tests.unit.request_in_hand import BSN, KEYRING, PDF, pay, request, sender

PREFIX = "KIOSK_OPENZAAK_"
NAMES = ("ZAKEN_URL", "CATALOGI_URL", "DOCUMENTEN_URL", "CLIENT_ID", "SECRET", "ZAAKTYPE", "BRONORGANISATIE")
LARGE = 300_000
ENDS_S = 300.0
"""Each lost answer costs a pause, and there is one for each step."""


@pytest.fixture(scope="module", params=["the embedded municipality", "a real Open Zaak"])
def named(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, str]]:
    """The variables, without their prefix."""
    if request.param == "a real Open Zaak":
        missing = [PREFIX + name for name in NAMES if not os.environ.get(PREFIX + name)]
        if missing:
            pytest.skip(f"No real Open Zaak is named in the environment: {', '.join(missing)}")
        yield {name: os.environ[PREFIX + name] for name in NAMES}
        return
    with town(tmp_path_factory.mktemp("municipality")) as there:
        urls = {f"{api.upper()}_URL": f"{there.url}/{api}/api/v1" for api in ("zaken", "catalogi", "documenten")}
        others = {"CLIENT_ID": "kiosk", "SECRET": SECRET, "ZAAKTYPE": "UITTREKSEL-BRP", "BRONORGANISATIE": "002220647"}
        yield urls | others


class LosesAnswers(httpx.HTTPTransport):
    """The answer to each second request that changes something is lost after the server acted."""

    def __init__(self) -> None:
        super().__init__(verify=tls())
        self._changes = count()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = super().handle_request(request)
        if request.method != "GET" and next(self._changes) % 2 == 0:
            response.read()
            response.close()
            raise httpx.ReadTimeout("no answer", request=request)
        return response


@pytest.mark.parametrize("wire", [httpx.HTTPTransport, LosesAnswers])
def test_a_request_arrives_once_and_whole(
    named: Mapping[str, str], tmp_path: Path, wire: type[httpx.HTTPTransport]
) -> None:
    number = f"KIOSKPROEF-{secrets.token_hex(6)}"
    settings = ZgwSettings(
        *(named[name] for name in NAMES if name != "ZAAKTYPE"),
        inline_limit=100_000,  # what is large goes in parts
    )
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(random.Random(number).randbytes(LARGE))
    clock = ServerClock()
    with closing(Zgw(settings, wire(), clock.time, clock)) as zgw:
        assert_fit(zgw, named["ZAAKTYPE"])
        outbox = Outbox.open(tmp_path / "outbox.db", settings.bronorganisatie, clock.now, keyring=KEYRING)
        assert isinstance(outbox, Outbox), outbox
        sending = sender(outbox, zgw)
        sending.start()
        asked = replace(
            request(number, pay(outbox, number, "P1")),
            zaaktype=named["ZAAKTYPE"],
            omschrijving="Proef van de doe-het-zelf-balie, mag weg",
            bijlagen=(Bijlage("Scan", "scan.pdf", "application/pdf", scan),),
        )
        assert outbox.accept(asked) is None
        sending.accepted_now(number)
        assert outbox.record_delivery(number, "balie") is None
        sending.wake()
        deadline = time.monotonic() + ENDS_S
        while (outbox.state_of(number) or ("",))[0] not in ("closed", "parked") and time.monotonic() < deadline:
            time.sleep(0.1)
        sending.stop()
        assert outbox.state_of(number) == ("closed", "")
        outbox.close()
    with closing(Zgw(settings, None, clock.time, clock)) as zgw:
        assert_whole(zgw, number, [PDF, None, scan.read_bytes()])


def assert_fit(zgw: Zgw, zaaktype: str) -> None:
    """Has this zaaktype what a request needs? What is missing there is no fault of ours."""
    catalogus = zgw.catalogus(zaaktype)
    assert not isinstance(catalogus, Problem), f"the zaaktype {zaaktype} cannot be used: {catalogus}"
    assert "Aanvraag" in catalogus.informatieobjecttypen, "the zaaktype has no informatieobjecttype Aanvraag"
    assert AFGIFTE in catalogus.eigenschappen, f"the zaaktype has no eigenschap {AFGIFTE}"


def assert_whole(zgw: Zgw, number: str, contents: list[bytes | None]) -> None:
    """By what the server itself shows: one zaak and everything once, each document with its bytes (None: any)."""
    zaak = found(zgw.zaak(number))
    assert zaak["betalingsindicatie"] == "geheel"
    (rol,) = found(zgw.rollen(zaak["url"]))
    assert rol["betrokkeneIdentificatie"]["inpBsn"] == BSN
    assert len(found(zgw.statussen(zaak["url"]))) == 1
    assert [each["waarde"] for each in found(zgw.zaakeigenschappen(zaak["url"]))] == ["balie"]
    links = [each["informatieobject"] for each in found(zgw.zaakinformatieobjecten(zaak["url"]))]
    assert len(links) == len(contents)
    for nth, content in enumerate(contents, 1):
        (document,) = found(zgw.documenten(f"{number}-D{nth}"))
        assert document["url"] in links
        assert not document["locked"]
        sent = found(zgw.download(document))
        assert content is None or hashlib.sha256(sent).digest() == hashlib.sha256(content).digest()


def found(answer: Any) -> Any:
    assert not isinstance(answer, Problem), answer
    return answer
