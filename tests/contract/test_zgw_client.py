"""The client of Zaken, Catalogi and Documenten against what the real Open Zaak 1.30 answered, and its API documents."""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from backend_client.outbox.steps import LAST, STEPS
from backend_client.result import Problem, ProblemCode
from backend_client.transport import Refusal
from backend_client.zgw import KEEP_S, MOST_PAGES, Catalogus, Zgw, ZgwSettings
from tests.contract.sandbox_in_hand import RECORDED, RECORDINGS, SECRETS, SHARED, serving
from tests.contract.test_sandbox_schema import document, fits
from tests.unit.request_in_hand import BSN, RSIN, client, opened, request, send, sender

if not SHARED.exists():
    pytest.skip("The recordings of the municipality are not beside this repository.", allow_module_level=True)

SECRET = SECRETS["kiosk"]
NAMES = [step.name for step in (*STEPS, LAST)]
FORMATS = FormatChecker(("date",))
Handler = Callable[[httpx.Request, Callable[[], httpx.Response]], httpx.Response | None]


@FORMATS.checks("date-time", ValueError)
def has_zone(moment: object) -> bool:
    return datetime.fromisoformat(str(moment)).tzinfo is not None


def recorded(name: str, nth: int | None = None) -> httpx.Response:
    """An answer as it was recorded; of a race, which has no headers, the nth."""
    read = json.loads((RECORDINGS / f"{name}.json").read_text())
    answer = read["response"] if nth is None else read[nth] | {"headers": {}}
    kept = {key: value for key, value in answer["headers"].items() if key in ("content-type", "api-version")}
    return httpx.Response(answer["status"], headers=kept, json=answer["body"])


class Between(httpx.BaseTransport):
    """Between the client and the municipality: `odd` may answer in its place, at the nth POST (from 0)."""

    def __init__(self, nth: int = -1, odd: Handler = lambda _, __: None) -> None:
        self._real, self._nth, self._odd = httpx.HTTPTransport(), nth, odd
        self._posts = -1
        self.seen: list[httpx.Request] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request)

        def act() -> httpx.Response:
            answer = self._real.handle_request(request)
            answer.read()
            return answer

        self._posts += request.method == "POST"
        answer = self._odd(request, act) if request.method == "POST" and self._posts == self._nth else None
        return answer or act()

    def close(self) -> None:
        self._real.close()


@pytest.fixture(scope="module")
def town() -> Iterator[str]:
    with serving() as url:
        yield url


class Counter:
    """One request of a visitor, accepted and handed over, on its way to the municipality."""

    def __init__(self, town: str, path: Path, between: Between) -> None:
        self.town, self.outbox, self.between = town, opened(path), between
        self.identificatie = f"K-{secrets.token_hex(6)}"
        self.zgw = client(town, SECRET, between)
        self.sender = sender(self.outbox, self.zgw)
        self.outbox.accept(request(self.identificatie, "P1"))
        self.sender.accepted_now(self.identificatie)
        self.outbox.record_delivery(self.identificatie, "balie")

    def send(self) -> Problem | None:
        return send(self.sender, self.outbox, self.identificatie)

    def is_whole(self) -> bool:
        everything = httpx.get(f"{self.town}/_sandbox/received").json()
        found = [each for each in everything if each["zaak"]["identificatie"] == self.identificatie]
        counts = [(len(each["rollen"]), len(each["documenten"]), len(each["statussen"])) for each in found]
        eigenschappen = [each["eigenschappen"] for each in found]
        return counts == [(1, 2, 1)] and eigenschappen == [{"afgifte": "balie"}]


Start = Callable[..., Counter]


@pytest.fixture
def start(town: str, tmp_path: Path) -> Iterator[Start]:
    started = []

    def start(nth: int = -1, odd: Handler = lambda _, __: None) -> Counter:
        started.append(Counter(town, tmp_path / f"{len(started)}.db", Between(nth, odd)))
        return started[-1]

    yield start
    for counter in started:
        counter.zgw.close()
        counter.outbox.close()


def instead(name: str, nth: int | None = None) -> Handler:
    return lambda _, __: recorded(name, nth)


def acted_but(name: str, nth: int | None = None) -> Handler:
    """The server did it, and said this: as to one who asks again, or who lost a race against himself."""

    def odd(_: httpx.Request, act: Callable[[], httpx.Response]) -> httpx.Response:
        assert act().is_success
        return recorded(name, nth)

    return odd


# --- what is sent ----------------------------------------------------------------------------------------------------


def test_what_is_sent_is_as_documented(start: Start) -> None:
    counter = start()
    assert counter.send() is None
    assert counter.is_whole()
    for ask in (counter.zgw.zaak, counter.zgw.document):
        ask(counter.identificatie)
    zaak = counter.zgw.zaak(counter.identificatie)
    assert isinstance(zaak, dict)
    for look in (counter.zgw.rollen, counter.zgw.statussen, counter.zgw.zaakinformatieobjecten):
        assert isinstance(look(zaak["url"]), list)
    posted = [each for each in counter.between.seen if each.method == "POST"]
    assert len(posted) == len(NAMES)
    for sent in counter.between.seen:
        api, path = sent.url.path.lstrip("/").split("/api/v1")
        spec = document(SHARED / "specs" / "openzaak" / f"{api}-openapi.yaml")
        operation = next(
            methods[sent.method.lower()] for template, methods in spec["paths"].items() if fits(template, path)
        )
        allowed = {each["name"] for each in operation.get("parameters", ()) if each["in"] == "query"}
        assert set(sent.url.params) <= allowed
        assert BSN not in str(sent.url)
        assert (sent.headers["Accept-Crs"], sent.headers["Content-Crs"]) == ("EPSG:4326", "EPSG:4326")
        if sent.method == "POST":
            schema = operation["requestBody"]["content"]["application/json"]["schema"]
            body = json.loads(sent.content)
            wrong = Draft202012Validator({**schema, "components": spec["components"]}, format_checker=FORMATS)
            assert [error.message for error in wrong.iter_errors(body)] == []
            assert unknown_fields(schema, spec, body) == set(), "the server drops these in silence"


def unknown_fields(schema: Any, spec: Any, body: dict[str, Any]) -> set[str]:
    return set(body) - set(properties(schema, spec, body))


def properties(schema: Any, spec: Any, body: dict[str, Any]) -> dict[str, Any]:
    """Of a schema and all that it is made of; what a discriminator chose is among them."""
    if "$ref" in schema:
        return properties(spec["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]], spec, body)
    found = dict(schema.get("properties", {}))
    for part in (*schema.get("allOf", ()), *schema.get("anyOf", ()), *schema.get("oneOf", ())):
        if "if" not in part:
            found |= properties(part, spec, body)
        elif Draft202012Validator(part["if"]).is_valid(body):
            found |= properties(part["then"], spec, body)
    return found


def test_each_request_has_a_token_of_its_own_age(monkeypatch: pytest.MonkeyPatch) -> None:
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


# --- after a lost answer ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", NAMES)
def test_an_answer_that_was_lost(start: Start, step: str) -> None:
    def lost(request: httpx.Request, act: Callable[[], httpx.Response]) -> httpx.Response:
        assert act().is_success
        raise httpx.ReadTimeout("no answer", request=request)

    counter = start(NAMES.index(step), lost)
    assert counter.send() == Problem(ProblemCode.UNREACHABLE, "ReadTimeout")
    assert counter.send() is None
    assert counter.is_whole()


@pytest.mark.parametrize(
    ("step", "name"),
    [
        ("zaak", "openzaak-idempotency/01-zaak-dubbel-identificatie"),
        ("rol", "openzaak-idempotency/07-rol-dubbel"),
        ("document_1", "openzaak-idempotency/13-eio-dubbel-identificatie"),
        ("link_1", "openzaak-idempotency/11-zio-dubbel"),
        ("document_2", "openzaak-idempotency/13-eio-dubbel-identificatie"),
        ("link_2", "openzaak-idempotency/11-zio-dubbel"),
        ("status", "openzaak-idempotency/09-status-zelfde-tijd"),
    ],
)
def test_what_is_there_already_is_looked_up_and_goes_on(start: Start, step: str, name: str) -> None:
    counter = start(NAMES.index(step), acted_but(name))
    assert counter.send() is None
    assert counter.is_whole()


def test_a_race_that_ends_in_500(start: Start) -> None:
    losers = json.loads((RECORDINGS / "openzaak-idempotency" / "race-zaak-2.json").read_text())
    nth = next(index for index, each in enumerate(losers) if each["status"] == 500)
    counter = start(0, acted_but("openzaak-idempotency/race-zaak-2", nth))
    assert counter.send() == Problem(ProblemCode.UNREACHABLE, "500")
    assert counter.send() is None
    assert counter.is_whole()


@pytest.mark.parametrize("where", ["zaak", "document"])
def test_our_number_with_other_content_is_parked(start: Start, where: str) -> None:
    counter = start()
    other = f"{counter.identificatie}-D1" if where == "document" else counter.identificatie
    catalogus = counter.zgw.catalogus("UITTREKSEL-BRP")
    assert isinstance(catalogus, Catalogus)
    frozen = counter.outbox.pending()[0].frozen
    if where == "zaak":
        body = {**frozen["zaak"], "omschrijving": "Something else", "zaaktype": catalogus.zaaktype}
        url = f"{counter.zgw.settings.zaken_url}/zaken"
    else:
        inhoud = {"bestandsomvang": 3, "inhoud": "YWJj"}
        body = {
            **frozen["documenten"][0],
            **inhoud,
            "informatieobjecttype": catalogus.informatieobjecttypen["Aanvraag"],
        }
        url = f"{counter.zgw.settings.documenten_url}/enkelvoudiginformatieobjecten"
    assert body["identificatie"] == other
    assert isinstance(counter.zgw.create(url, body), str)
    problem = counter.send()
    assert problem
    assert problem.code is ProblemCode.CONFLICT
    field = "omschrijving" if where == "zaak" else "bestandsomvang"
    step = "zaak" if where == "zaak" else "document_1"
    assert counter.outbox.state_of(counter.identificatie) == (
        "parked",
        f"{step}: there already, with other content: {field}",
    )
    assert counter.outbox.pending() == []


# --- refusals --------------------------------------------------------------------------------------------------------


def test_a_clock_that_is_ahead_is_waited_for(start: Start) -> None:
    counter = start(NAMES.index("status"), instead("openzaak-errors/42-status-klok-1s-voor"))
    problem = counter.send()
    assert isinstance(problem, Refusal)
    assert problem.says("date-in-future")
    assert counter.outbox.state_of(counter.identificatie) == ("accepted", "")
    assert counter.send() is None
    assert counter.is_whole()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("openzaak-errors/03-jwt-iat-61min-oud", "jwt-expired"),
        ("openzaak-errors/07-jwt-nbf-vooruit", "jwt-immaturesignatureerror"),
        ("openzaak-errors/08-jwt-exp-voorbij", "jwt-expiredsignatureerror"),
        ("openzaak-errors/09-jwt-zonder-iat", "jwt-missing-iat-claim"),
        ("openzaak-errors/10-jwt-fout-geheim", "invalid-jwt-signature"),
        ("openzaak-errors/11-jwt-onbekende-client", "invalid-client-identifier"),
        ("openzaak-errors/13-jwt-geen-jwt", "jwt-decode-error"),
        ("openzaak-errors/21-zaak-te-vertrouwelijk", "permission_denied"),
        ("openzaak-idempotency/10-status-zelfde-type-andere-tijd", "permission_denied"),
    ],
)
def test_refused_credentials_can_be_mended(start: Start, name: str, code: str) -> None:
    counter = start(0, instead(name))
    problem = counter.send()
    assert isinstance(problem, Refusal)
    assert (problem.code, problem.detail) == (ProblemCode.DENIED, f"403 {code}")
    assert counter.outbox.state_of(counter.identificatie) == ("accepted", "")
    assert counter.send() is None
    assert counter.is_whole()


def test_a_zaaktype_that_was_withdrawn_can_be_mended(start: Start) -> None:
    counter = start(0, instead("openzaak-errors/18-zaak-onbekend-zaaktype"))
    problem = counter.send()
    assert problem
    assert problem.code is ProblemCode.REFUSED
    assert counter.outbox.state_of(counter.identificatie) == ("accepted", "")
    assert counter.send() is None
    assert counter.is_whole()


@pytest.mark.parametrize(
    ("step", "name", "reason"),
    [
        ("zaak", "openzaak-errors/14-zaak-zonder-crs", "412 precondition_failed"),
        ("zaak", "openzaak-idempotency/04-zaak-te-lang", "400 invalid, identificatie: max_length"),
        ("rol", "openzaak-errors/30-rol-foute-bsn", "400 invalid, betrokkeneIdentificatie.inpBsn: invalid"),
        ("document_1", "openzaak-errors/31-eio-foute-omvang", "400 invalid, nonFieldErrors: file-size"),
    ],
)
def test_what_repeating_cannot_cure_is_parked(start: Start, step: str, name: str, reason: str) -> None:
    counter = start(NAMES.index(step), instead(name))
    problem = counter.send()
    assert problem
    assert problem.code is ProblemCode.REFUSED
    assert counter.outbox.state_of(counter.identificatie) == ("parked", f"{step}: {reason}")


@pytest.mark.parametrize("step", ["zaak", "document_1", "afgifte"])
@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (httpx.Response(502, html="<h1>502 Bad Gateway</h1>"), ProblemCode.UNREACHABLE),
        (httpx.Response(404, html="<h1>no such server</h1>"), ProblemCode.UNREACHABLE),
        (httpx.Response(302, headers={"Location": "https://sign.in"}), ProblemCode.UNREACHABLE),
        (httpx.Response(200, html="<form>sign in</form>"), ProblemCode.UNREACHABLE),
        (
            httpx.Response(201, headers={"Content-Type": "application/json"}, content=b'{"url": "ht'),
            ProblemCode.UNREACHABLE,
        ),
        (httpx.Response(429, headers={"Retry-After": "7"}), ProblemCode.BUSY),
        (httpx.Response(403, html="<h1>firewall</h1>"), ProblemCode.DENIED),
    ],
    ids=["502", "404", "302", "200", "half", "429", "403"],
)
def test_what_is_no_answer_is_tried_again(start: Start, step: str, answer: httpx.Response, code: ProblemCode) -> None:
    counter = start(NAMES.index(step), lambda _, __: answer)
    problem = counter.send()
    assert problem
    assert problem.code is code
    assert counter.outbox.state_of(counter.identificatie) in (("accepted", ""), ("sent", ""))
    assert counter.send() is None
    assert counter.is_whole()


def zgw_that_hears(answer: Callable[[httpx.Request], httpx.Response]) -> Zgw:
    return client(RECORDED, SECRET, httpx.MockTransport(answer))


@pytest.mark.parametrize(
    ("said", "heard"),
    [("7", 7.0), ("0", 0.0), ("Wed, 25 Nov 2026 07:28:00 GMT", None), ("²", None), ("-5", None), ("", None)],
)
def test_when_to_come_back(said: str, heard: float | None) -> None:
    busy = httpx.Response(429, headers=[(b"Retry-After", said.encode("latin-1"))])
    assert zgw_that_hears(lambda _: busy).zaak("K1") == Problem(ProblemCode.BUSY, "429", heard)


def test_a_server_that_never_wants_us_back_does_not_end_the_sender(start: Start) -> None:
    asked = []

    def never(_: httpx.Request, __: Callable[[], httpx.Response]) -> httpx.Response:
        asked.append(1)
        return httpx.Response(429, headers={"Retry-After": "9" * 30})

    counter = start(0, never)
    counter.sender.start()
    deadline = time.monotonic() + 5
    while not asked and time.monotonic() < deadline:
        time.sleep(0.01)
    counter.outbox.accept(request(f"{counter.identificatie}-next"))
    counter.sender.wake()
    while counter.outbox.state_of(f"{counter.identificatie}-next") == ("accepted", "") and time.monotonic() < deadline:
        time.sleep(0.01)
    counter.sender.stop()
    assert counter.outbox.state_of(f"{counter.identificatie}-next") == ("sent", ""), "another request did not go first"
    assert counter.outbox.state_of(counter.identificatie) == ("accepted", "")


def test_addresses_that_are_none() -> None:
    settings = ZgwSettings("http://[", "ftp://catalogus", "not an address", "kiosk", SECRET, RSIN)
    zgw = Zgw(settings)
    for answer in (zgw.zaak("K1"), zgw.catalogus("Z"), zgw.document("K1"), zgw.read("\x00"), zgw.create("http://", {})):
        assert isinstance(answer, Problem)
        assert answer.code is ProblemCode.UNREACHABLE
    zgw.close()


# --- answers of any shape --------------------------------------------------------------------------------------------

FIELDS = st.sampled_from(["url", "results", "next", "code", "invalidParams", "name", "volgnummer", "inhoud"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(FIELDS, inner, max_size=5),
    max_leaves=12,
)
ANSWERS = st.builds(
    lambda status, kind, content: (status, {"Content-Type": kind}, content),
    st.sampled_from([200, 201, 204, 301, 400, 401, 403, 404, 412, 429, 500, 502]),
    st.sampled_from(["application/json", "application/problem+json", "text/html", ""]),
    JSON.map(lambda body: json.dumps(body).encode()) | st.binary(max_size=20) | st.just(b"[" * 100_000),
)


@given(st.lists(ANSWERS, min_size=1, max_size=8))
def test_any_answer_ends_in_a_value(answers: list[tuple[int, dict[str, str], bytes]]) -> None:
    def zgw() -> Zgw:
        left = iter(answers)

        def answer(_: httpx.Request) -> httpx.Response:
            status, headers, content = next(left, answers[-1])
            return httpx.Response(status, headers=headers, content=content)

        return zgw_that_hears(answer)

    assert isinstance(zgw().create("http://z/zaken", {}), str | Problem)
    assert isinstance(zgw().read("http://z/zaken/1"), dict | Problem)
    assert isinstance(zgw().zaak("K1"), dict | Problem)
    assert isinstance(zgw().catalogus("Z"), Catalogus | Problem)
    assert isinstance(zgw().extract("K1", "Z"), bytes | Problem | None)
    for ask in (Zgw.rollen, Zgw.statussen, Zgw.zaakinformatieobjecten, Zgw.zaakeigenschappen):
        assert isinstance(ask(zgw(), "http://z/zaken/1"), list | Problem)


# --- lists in pages --------------------------------------------------------------------------------------------------


def page(request: httpx.Request, following: str | None) -> httpx.Response:
    rol = {"url": f"{request.url}#rol", "roltype": "initiator"}
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


def test_the_token_is_for_this_server_only() -> None:
    hosts = []

    def elsewhere(request: httpx.Request) -> httpx.Response:
        hosts.append(request.url.host)
        return page(request, "http://somewhere.else/zaken/api/v1/rollen?page=2")

    assert isinstance(zgw_that_hears(elsewhere).rollen("z"), Problem)
    assert set(hosts) == {"127.0.0.1"}


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
        "zaakinformatieobjecten": lambda: httpx.Response(200, json=[one | {"informatieobject": document["url"]}]),
        name: lambda: httpx.Response(200, json=document),
        "download": lambda: httpx.Response(200, headers={"Content-Type": "application/octet-stream"}, content=download),
    }
    return zgw_that_hears(openzaak(**answers)).extract("K1", "UITTREKSEL-BRP")


def test_the_extract() -> None:
    document = body("openzaak-journey/28-eio-lees")
    half = body("openzaak-idempotency/26-eio-kwijt-zoek")["results"][0]
    other = f"{RECORDED}/catalogi/api/v1/informatieobjecttypen/another"
    assert extract_when(document, bytes(40009)) == bytes(40009)
    assert extract_when(half) is None
    assert extract_when(document | {"informatieobjecttype": other}) is None
    assert extract_when(document, bytes(40008)) == Problem(ProblemCode.UNREACHABLE, "half a download")


def test_no_zaak_no_extract() -> None:
    assert zgw_that_hears(openzaak(zaken=found)).extract("K1", "UITTREKSEL-BRP") is None
