"""The client of Zaken, Catalogi and Documenten: whatever is answered ends in a value."""

from __future__ import annotations

import json
import ssl
from collections.abc import Callable
from typing import Any

import httpx
import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_client.result import Problem, ProblemCode
from backend_client.transport import tls
from backend_client.zgw import KEEP_S, Catalogus, Deel, Zgw, ZgwSettings
from backend_client.zgw_calls import MOST_PAGES
from tests.contract.sandbox_in_hand import RECORDED, RECORDINGS, SHARED
from tests.contract.zgw_in_hand import SECRET, recorded
from tests.unit.request_in_hand import RSIN, client

if not SHARED.exists():
    pytest.skip("The recordings of the municipality are not beside this repository.", allow_module_level=True)


def zgw_that_hears(answer: Callable[[httpx.Request], httpx.Response]) -> Zgw:
    return client(RECORDED, SECRET, httpx.MockTransport(answer))


def test_each_request_has_a_token_of_its_own_age() -> None:
    seen: list[dict[str, Any]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        token = request.headers["Authorization"].removeprefix("Bearer ")
        seen.append(jwt.decode(token, SECRET, algorithms=["HS256"], options={"verify_iat": False}))
        return httpx.Response(200, json={"results": [], "next": None})

    moments = iter([1_000_000.9, 1_004_000.2])
    settings = ZgwSettings("http://z", "http://c", "http://d", "kiosk", SECRET, RSIN)
    zgw = Zgw(settings, httpx.MockTransport(answer), lambda: next(moments))
    for _ in range(2):
        zgw.zaak("K1")
    assert [each["iat"] for each in seen] == [1_000_000, 1_004_000]
    assert {"iss", "iat", "client_id", "user_id", "user_representation"} == set(seen[0])
    assert seen[0]["client_id"] == seen[0]["iss"] == "kiosk"


@pytest.mark.parametrize(
    ("said", "heard"),
    [("7", 7.0), ("0", 0.0), ("Wed, 25 Nov 2026 07:28:00 GMT", None), ("²", None), ("-5", None), ("", None)],
)
def test_when_to_come_back(said: str, heard: float | None) -> None:
    busy = httpx.Response(429, headers=[(b"Retry-After", said.encode("latin-1"))])
    assert zgw_that_hears(lambda _: busy).zaak("K1") == Problem(ProblemCode.BUSY, "429", heard)


@pytest.mark.parametrize("kind", ["text/html", "application/json", ""])
def test_too_large_stays_too_large(kind: str) -> None:
    large = httpx.Response(413, headers={"Content-Type": kind, "Retry-After": "1"}, content=b'{"half')
    problem = zgw_that_hears(lambda _: large).zaak("K1")
    assert isinstance(problem, Problem)
    assert (problem.code, problem.detail) == (ProblemCode.REFUSED, "413")


def test_certificates_are_checked() -> None:
    assert tls().verify_mode is ssl.CERT_REQUIRED
    assert tls().check_hostname
    assert tls().cert_store_stats()["x509_ca"] > 0


def test_addresses_that_are_none() -> None:
    settings = ZgwSettings("http://[", "ftp://catalogus", "not an address", "kiosk", SECRET, RSIN)
    zgw = Zgw(settings)
    for answer in (
        zgw.zaak("K1"),
        zgw.catalogus("Z"),
        zgw.documenten("K1"),
        zgw.read("\x00"),
        zgw.create("http://", {}),
    ):
        assert isinstance(answer, Problem)
        assert answer.code is ProblemCode.UNREACHABLE
    zgw.close()


# --- answers of any shape --------------------------------------------------------------------------------------------

FIELDS = st.sampled_from(["url", "results", "next", "code", "invalidParams", "name", "volgnummer", "inhoud"])
ADDRESSES = st.sampled_from([f"{RECORDED}/zaken/api/v1/zaken/1", "http://somewhere.else/zaken/api/v1/zaken/1"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | ADDRESSES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(FIELDS, inner, max_size=5),
    max_leaves=12,
)
ANSWERS = st.builds(
    lambda status, kind, content: (status, {"Content-Type": kind}, content),
    st.sampled_from([200, 201, 204, 301, 400, 401, 403, 404, 412, 429, 500, 502]),
    st.sampled_from(["application/json", "application/problem+json", "text/html", ""]),
    JSON.map(lambda body: json.dumps(body).encode()) | st.binary(max_size=20) | st.just(b"[" * 100_000),
)


EIO = f"{RECORDED}/documenten/api/v1/enkelvoudiginformatieobjecten"
DEEL = Deel(f"{RECORDED}/documenten/api/v1/bestandsdelen/1", 1, 3, False, "lock")


@given(st.lists(ANSWERS, min_size=1, max_size=8))
def test_any_answer_ends_in_a_value(answers: list[tuple[int, dict[str, str], bytes]]) -> None:
    def zgw() -> Zgw:
        left = iter(answers)

        def answer(_: httpx.Request) -> httpx.Response:
            status, headers, content = next(left, answers[-1])
            return httpx.Response(status, headers=headers, content=content)

        return zgw_that_hears(answer)

    zaak = f"{RECORDED}/zaken/api/v1/zaken/1"
    assert isinstance(zgw().create(zaak, {}), str | Problem)
    assert isinstance(zgw().read(zaak), dict | Problem)
    assert isinstance(zgw().zaak("K1"), dict | Problem)
    assert isinstance(zgw().catalogus("Z"), Catalogus | Problem)
    assert isinstance(zgw().catalogus_of_zaak(zaak), Catalogus | Problem)
    assert isinstance(zgw().extract("K1"), bytes | Problem | None)
    assert isinstance(zgw().documenten("K1"), list | Problem)
    assert isinstance(zgw().lock(f"{EIO}/1"), str | Problem)
    assert isinstance(zgw().unlock(f"{EIO}/1", "lock"), Problem | None)
    assert isinstance(zgw().put_deel(DEEL, "lock", [b"abc"]), Problem | None)
    for ask in (Zgw.rollen, Zgw.statussen, Zgw.zaakinformatieobjecten, Zgw.zaakeigenschappen):
        assert isinstance(ask(zgw(), zaak), list | Problem)


PARTS = st.fixed_dictionaries(
    {
        "url": st.just(DEEL.url),
        "volgnummer": st.integers(),
        "omvang": st.integers(),
        "voltooid": st.booleans(),
        "lock": st.just("lock"),
    }
)


@given(st.lists(PARTS, max_size=4) | JSON)
def test_parts_of_any_shape(delen: Any) -> None:
    found = zgw_that_hears(lambda _: httpx.Response(500)).delen({"bestandsdelen": delen})
    if isinstance(found, Problem):
        assert found.code is ProblemCode.UNREACHABLE
        return
    assert [deel.volgnummer for deel in found] == sorted(each["volgnummer"] for each in delen)
    assert all(deel.omvang > 0 for deel in found)


# --- lists in pages --------------------------------------------------------------------------------------------------


def page(request: httpx.Request, following: str | None) -> httpx.Response:
    rol = {"url": f"{request.url.copy_with(query=None)}/1", "roltype": "initiator"}
    return httpx.Response(200, json={"count": 1, "next": following, "previous": None, "results": [rol]})


def test_every_page_is_read() -> None:
    following = f"{RECORDED}/zaken/api/v1/rollen?page=2&zaak=z"
    zgw = zgw_that_hears(lambda request: page(request, None if "page" in request.url.params else following))
    rollen = zgw.rollen("z")
    assert isinstance(rollen, list)
    assert len(rollen) == 2


def test_pages_without_end() -> None:
    asked = []

    def circle(request: httpx.Request) -> httpx.Response:
        asked.append(1)
        return page(request, str(request.url))

    problem = zgw_that_hears(circle).rollen("z")
    assert isinstance(problem, Problem)
    assert problem.code is ProblemCode.UNREACHABLE
    assert len(asked) <= MOST_PAGES + 1


ELSEWHERE = "http://somewhere.else/zaken/api/v1/zaken/1"


@pytest.mark.parametrize(
    "ask",
    [
        lambda zgw: zgw.rollen("z"),
        lambda zgw: zgw.read(ELSEWHERE),
        lambda zgw: zgw.create(ELSEWHERE, {}),
        lambda zgw: zgw.zaakeigenschappen(ELSEWHERE),
        lambda zgw: zgw.catalogus_of_zaak(ELSEWHERE),
        lambda zgw: zgw.lock(ELSEWHERE),
        lambda zgw: zgw.unlock(ELSEWHERE, "lock"),
        lambda zgw: zgw.put_deel(Deel(ELSEWHERE, 1, 3, False, "lock"), "lock", [b"abc"]),
        lambda zgw: zgw.read(f"{RECORDED}.somewhere.else/zaken/api/v1/zaken/1"),
        lambda zgw: zgw.read(f"{RECORDED}@somewhere.else/zaken/api/v1/zaken/1"),
    ],
)
def test_the_token_is_for_the_configured_apis_only(ask: Callable[[Zgw], object]) -> None:
    hosts = []

    def elsewhere(request: httpx.Request) -> httpx.Response:
        hosts.append(request.url.host)
        return page(request, "http://somewhere.else/zaken/api/v1/rollen?page=2")

    assert isinstance(ask(zgw_that_hears(elsewhere)), Problem)
    assert set(hosts) <= {"127.0.0.1"}


def test_an_extract_that_lies_elsewhere_is_not_fetched() -> None:
    document = body("openzaak-journey/28-eio-lees")
    assert isinstance(extract_when(document | {"inhoud": "http://somewhere.else/download"}, bytes(40009)), Problem)
    assert isinstance(extract_when(document | {"url": "http://somewhere.else/28"}, bytes(40009)), Problem)


def test_what_was_made_elsewhere_was_not_made() -> None:
    made = httpx.Response(201, json={"url": ELSEWHERE})
    assert isinstance(zgw_that_hears(lambda _: made).create(f"{RECORDED}/zaken/api/v1/zaken", {}), Problem)


# --- what the catalogue and the extract look like, as recorded -------------------------------------------------------


def found(*results: dict[str, Any]) -> httpx.Response:
    return httpx.Response(200, json={"count": len(results), "next": None, "previous": None, "results": list(results)})


def body(name: str) -> dict[str, Any]:
    read = json.loads((RECORDINGS / f"{name}.json").read_text())["response"]["body"]
    assert isinstance(read, dict)
    return read


def openzaak(**others: Callable[[], httpx.Response]) -> Callable[[httpx.Request], httpx.Response]:
    """Answers as recorded; `others` by the last part of the path."""
    soort = body("openzaak-catalogue-setup/07-informatieobjecttype-create")
    answers = {
        "zaaktypen": lambda: recorded("openzaak-journey/01-zaaktypen-zoek"),
        "statustypen": lambda: recorded("openzaak-journey/02-statustypen-zoek"),
        "roltypen": lambda: recorded("openzaak-journey/03-roltypen-zoek"),
        "informatieobjecttypen": lambda: found(soort | {"omschrijving": "Uittreksel"}),
        "eigenschappen": lambda: found(body("openzaak-catalogue-setup/09-eigenschap")),
        "zaken": lambda: recorded("openzaak-journey/24-zaken-op-identificatie"),
        "zaakinformatieobjecten": lambda: recorded("openzaak-journey/27-zio-van-zaak"),
        **others,
    }
    return lambda request: answers[request.url.path.rsplit("/", 1)[1]]()


def test_the_catalogue() -> None:
    catalogus = zgw_that_hears(openzaak()).catalogus("UITTREKSEL-BRP")
    assert isinstance(catalogus, Catalogus)
    statustypen = body("openzaak-journey/02-statustypen-zoek")["results"]
    received = next(each for each in statustypen if each["omschrijving"] == "Ontvangen")
    assert catalogus.eerste_statustype == received["url"]
    assert catalogus.zaaktype == received["zaaktype"]
    assert catalogus.initiator == body("openzaak-journey/03-roltypen-zoek")["results"][0]["url"]
    assert list(catalogus.informatieobjecttypen) == ["Uittreksel"]
    assert list(catalogus.eigenschappen) == ["kioskReferentie"]


@pytest.mark.parametrize("missing", ["zaaktypen", "statustypen", "roltypen"])
def test_a_catalogue_without(missing: str) -> None:
    problem = zgw_that_hears(openzaak(**{missing: found})).catalogus("UITTREKSEL-BRP")
    assert isinstance(problem, Problem)
    assert problem.code is ProblemCode.NOT_FOUND


def test_the_catalogue_is_believed_for_a_while() -> None:
    asked = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        return openzaak()(request)

    now = 1_000_000.0
    zgw = Zgw(client(RECORDED, SECRET).settings, httpx.MockTransport(answer), lambda: now)
    zgw.catalogus("UITTREKSEL-BRP")
    first = len(asked)
    now += KEEP_S - 1
    zgw.catalogus("UITTREKSEL-BRP")
    assert len(asked) == first
    now += 1
    zgw.catalogus("UITTREKSEL-BRP")
    assert len(asked) == 2 * first


def extract_when(document: dict[str, Any], download: bytes = b"") -> bytes | Problem | None:
    one = body("openzaak-journey/08-zio-create")
    name = document["url"].rsplit("/", 1)[1]
    answers: dict[str, Callable[[], httpx.Response]] = {
        "zaaktypen": found,  # the version of the zaak is not today's: there is none today
        "zaakinformatieobjecten": lambda: httpx.Response(200, json=[one | {"informatieobject": document["url"]}]),
        name: lambda: httpx.Response(200, json=document),
        "download": lambda: httpx.Response(200, headers={"Content-Type": "application/octet-stream"}, content=download),
    }
    return zgw_that_hears(openzaak(**answers)).extract("K1")


def test_the_extract() -> None:
    document = body("openzaak-journey/28-eio-lees")
    half = body("openzaak-idempotency/26-eio-kwijt-zoek")["results"][0]
    other = f"{RECORDED}/catalogi/api/v1/informatieobjecttypen/another"
    assert extract_when(document, bytes(40009)) == bytes(40009)
    assert extract_when(half) is None
    assert extract_when(document | {"informatieobjecttype": other}) is None
    assert extract_when(document, bytes(40008)) == Problem(ProblemCode.UNREACHABLE, "half a download")


def test_no_zaak_no_extract() -> None:
    assert zgw_that_hears(openzaak(zaken=found)).extract("K1") is None
