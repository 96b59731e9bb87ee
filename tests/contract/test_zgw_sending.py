"""What the sender makes of every answer that Open Zaak was seen to give, and of what is no answer at all."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from jsonschema import Draft202012Validator

from backend_client.result import Problem, ProblemCode
from backend_client.transport import Refusal
from backend_client.zgw import Catalogus
from tests.contract.sandbox_in_hand import RECORDINGS, SHARED, document, fits, serving
from tests.contract.zgw_in_hand import FORMATS, Between, Counter, Handler, recorded
from tests.unit.request_in_hand import BSN, NAMES, queued

if not SHARED.exists():
    pytest.skip("The recordings of the municipality are not beside this repository.", allow_module_level=True)

Start = Callable[..., Counter]


@pytest.fixture(scope="module")
def town() -> Iterator[str]:
    with serving() as url:
        yield url


@pytest.fixture
def start(town: str, tmp_path: Path) -> Iterator[Start]:
    started: list[Counter] = []

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
    for ask in (counter.zgw.zaak, counter.zgw.documenten):
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
    frozen = queued(counter.outbox)[0].frozen
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
    assert queued(counter.outbox) == []


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
    ("step", "odd", "reason"),
    [
        ("zaak", instead("openzaak-errors/14-zaak-zonder-crs"), "412 precondition_failed"),
        ("zaak", instead("openzaak-idempotency/04-zaak-te-lang"), "400 invalid, identificatie: max_length"),
        ("rol", instead("openzaak-errors/30-rol-foute-bsn"), "400 invalid, betrokkeneIdentificatie.inpBsn: invalid"),
        ("document_1", instead("openzaak-errors/31-eio-foute-omvang"), "400 invalid, nonFieldErrors: file-size"),
        ("document_1", lambda _, __: httpx.Response(413, html="<h1>413 Request Entity Too Large</h1>"), "413"),
    ],
)
def test_what_repeating_cannot_cure_is_parked(start: Start, step: str, odd: Handler, reason: str) -> None:
    counter = start(NAMES.index(step), odd)
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
