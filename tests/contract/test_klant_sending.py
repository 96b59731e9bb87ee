"""What becomes of a question, whatever Open Klant was seen to answer, and whatever is no answer at all."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from jsonschema import Draft202012Validator

from backend_client.outbox import Contactverzoek
from backend_client.result import Problem, ProblemCode
from backend_client.transport import Refusal
from kiosk import embedded
from tests.contract.klant_in_hand import LONG, POSTS, POSTS_OF_ALL, QUESTION, Asked, is_whole, sender_of
from tests.contract.sandbox_in_hand import SHARED, document, fits, serving
from tests.contract.test_zgw_sending import acted_but, instead, unknown_fields
from tests.contract.zgw_in_hand import FORMATS, Between, Handler
from tests.unit.request_in_hand import BSN, PERSON, queued

if not SHARED.exists():
    pytest.skip("The recordings of the municipality are not beside this repository.", allow_module_level=True)

Start = Callable[..., Asked]
KNOWN = replace(LONG, initiator=PERSON)
"""Every step there is: a long question of a visitor who said who they are."""


@pytest.fixture(scope="module")
def town() -> Iterator[str]:
    with serving() as url:
        yield url


@pytest.fixture
def start(town: str, tmp_path: Path) -> Iterator[Start]:
    started: list[Asked] = []

    def start(question: Contactverzoek = QUESTION, nth: int = -1, odd: Handler = lambda _, __: None) -> Asked:
        started.append(Asked(town, tmp_path / f"{len(started)}.db", Between(nth, odd), question))
        return started[-1]

    yield start
    for asked in started:
        asked.close()


def error_after_acting(_: httpx.Request, act: Callable[[], httpx.Response]) -> httpx.Response:
    """What most losers of a race between simultaneous klantcontacten get."""
    assert act().is_success
    return httpx.Response(500, json={"code": "error", "status": 500})


# --- what is sent ----------------------------------------------------------------------------------------------------


def test_who_does_not_say_who_they_are_is_known_by_the_address_that_they_gave(start: Start) -> None:
    asked = start()
    assert asked.send() is None
    assert asked.state() == ("closed", "")
    assert is_whole(asked.town, asked.identificatie)
    found = asked.received()[0]
    assert found["klantcontact"]["inhoud"] == QUESTION.vraag
    assert found["betrokkenen"][0]["volledigeNaam"] == ""
    assert asked.identificatie in found["internetaken"][0]["toelichting"]
    number = found["klantcontact"]["referentienummer"]
    assert (len(number), number.isdecimal(), found["internetaken"][0]["referentienummer"]) == (10, True, number)
    assert not any("partij" in str(sent.url) for sent in asked.between.seen)


def writable(part: Any) -> Any:
    """A schema without the demand for what only the server fills in (OpenAPI 3.0, `readOnly`)."""
    if isinstance(part, list):
        return [writable(each) for each in part]
    if not isinstance(part, dict):
        return part
    properties = part.get("properties", {})
    filled = {name for name, each in properties.items() if "'readOnly': True" in str(each)}
    left = {"required": [name for name in part["required"] if name not in filled]} if "required" in part else {}
    return {key: writable(value) for key, value in part.items()} | left


@pytest.mark.parametrize("question", [QUESTION, KNOWN], ids=["anonymous", "known"])
def test_what_is_sent_is_as_documented(start: Start, question: Contactverzoek) -> None:
    asked = start(question)
    assert asked.send() is None
    posted = []
    for sent in asked.between.seen:
        api, path = sent.url.path.lstrip("/").split("/api/v1")
        spec = document(
            SHARED / "specs" / ("openklant" if api == "klantinteracties" else "openzaak") / f"{api}-openapi.yaml"
        )
        operation = next(
            methods[sent.method.lower()]
            for template, methods in spec["paths"].items()
            if fits(template, path) and sent.method.lower() in methods
        )
        allowed = {each["name"] for each in operation.get("parameters", ()) if each["in"] == "query"}
        assert set(sent.url.params) <= allowed
        if api != "klantinteracties" or sent.method != "POST":
            continue
        posted.append(path)
        schema = operation["requestBody"]["content"]["application/json"]["schema"]
        body = json.loads(sent.content)
        whole = writable({**schema, "components": spec["components"]})
        wrong = Draft202012Validator(whole, format_checker=FORMATS).iter_errors(body)
        assert [error.message for error in wrong] == []
        assert unknown_fields(schema, spec, body) == set(), "the server drops these in silence"
    assert len(posted) == len(POSTS if question is QUESTION else POSTS_OF_ALL) - (question is KNOWN)


def test_a_visitor_who_is_known_is_one_partij_and_their_bsn_hardly_in_an_address(tmp_path: Path) -> None:
    """Who is known already can be had with a GET alone."""
    with serving() as town:
        first = Asked(town, tmp_path / "1.db", Between(), KNOWN)
        second = Asked(town, tmp_path / "2.db", Between(), replace(QUESTION, initiator=PERSON))
        for asked in (first, second):
            assert asked.send() is None
        assert is_whole(town, first.identificatie, known=True, bijlagen=1)
        assert is_whole(town, second.identificatie, known=True)
        partijen = [each.received()[0]["betrokkenen"][0]["wasPartij"]["uuid"] for each in (first, second)]
        first.close()
        second.close()
    assert partijen[0] == partijen[1]
    shown = [[sent.method for sent in each.between.seen if BSN in str(sent.url)] for each in (first, second)]
    assert shown == [[], ["GET"]]


def test_a_question_that_is_too_long_goes_whole_as_a_document(start: Start) -> None:
    asked = start(LONG)
    assert asked.send() is None
    assert is_whole(asked.town, asked.identificatie, bijlagen=1)
    found = asked.received()[0]
    inhoud = found["klantcontact"]["inhoud"]
    assert len(inhoud) <= 1000
    assert inhoud.startswith(LONG.vraag[:900])
    assert inhoud.endswith("De hele vraag staat in de bijlage.")
    kept = found["bijlagen"][0]["bijlageidentificator"]
    assert (kept["codeObjecttype"], kept["codeSoortObjectId"]) == ("zgw-Enkelvoudiginformatieobject", "uuid")
    url = f"{asked.zgw.settings.documenten_url}/enkelvoudiginformatieobjecten/{kept['objectId']}"
    eio = asked.zgw.read(url)
    assert isinstance(eio, dict)
    assert (eio["bestandsomvang"], eio["formaat"]) == (len(LONG.vraag.strip()), "text/plain")
    post = next(sent for sent in asked.between.seen if sent.method == "POST" and "/documenten/" in str(sent.url))
    assert base64.b64decode(json.loads(post.content)["inhoud"]).decode() == LONG.vraag.strip()


def test_nothing_of_a_question_stays_at_the_counter(start: Start) -> None:
    asked = start(KNOWN)
    assert asked.send() is None
    asked.outbox.close()
    kept = b"".join(each.read_bytes() for each in asked.outbox._path.parent.glob(f"{asked.outbox._path.name}*"))
    for personal in (BSN, "rijbewijs", "example.com", "0612345678", "Moulin"):
        assert personal.encode() not in kept


# --- after a lost answer ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", POSTS_OF_ALL)
@pytest.mark.parametrize("restarted", [False, True], ids=["same process", "restarted"])
def test_an_answer_that_was_lost(start: Start, step: str, restarted: bool) -> None:
    def lost(request: httpx.Request, act: Callable[[], httpx.Response]) -> httpx.Response:
        assert act().is_success or step == "partij"
        raise httpx.ReadTimeout("no answer", request=request)

    asked = start(KNOWN, POSTS_OF_ALL.index(step), lost)
    assert asked.send() == Problem(ProblemCode.UNREACHABLE, "ReadTimeout")
    if restarted:
        asked.sender = sender_of(asked)
    assert asked.send() is None
    assert is_whole(asked.town, asked.identificatie, known=True, bijlagen=1)


@pytest.mark.parametrize(
    ("step", "name"),
    [
        ("klantcontact", "openklant/19-maak-klantcontact-dubbel"),
        ("internetaak", "openklant/32-internetaak-dubbel"),
    ],
)
def test_what_is_there_already_is_looked_up_and_goes_on(start: Start, step: str, name: str) -> None:
    asked = start(QUESTION, POSTS.index(step), acted_but(name))
    assert asked.send() is None
    assert is_whole(asked.town, asked.identificatie)


@pytest.mark.parametrize("step", POSTS)
def test_a_race_that_ends_in_500(start: Start, step: str) -> None:
    asked = start(QUESTION, POSTS.index(step), error_after_acting)
    assert asked.send() == Problem(ProblemCode.UNREACHABLE, "500")
    assert asked.send() is None
    assert is_whole(asked.town, asked.identificatie)


def test_a_partij_that_was_made_in_between(start: Start) -> None:
    assert start(KNOWN).send() is None
    asked = start(KNOWN, 0, instead("openklant/12-partij-create-of-bestaat"))
    assert asked.send() is None
    assert is_whole(asked.town, asked.identificatie, known=True, bijlagen=1)


def test_a_klantcontact_without_its_betrokkene_gets_one(start: Start) -> None:
    """A server that made half of what it was asked."""

    def half(request: httpx.Request, _: Callable[[], httpx.Response]) -> httpx.Response:
        body = json.loads(request.content)["klantcontact"]
        url = str(request.url).replace("maak-klantcontact", "klantcontacten")
        assert httpx.post(url, json=body, headers={"Authorization": request.headers["Authorization"]}).is_success
        raise httpx.ReadTimeout("no answer", request=request)

    asked = start(QUESTION, 0, half)
    assert asked.send()
    assert asked.send() is None
    assert is_whole(asked.town, asked.identificatie)


def test_a_task_that_somebody_finished_meanwhile_is_not_made_again(start: Start) -> None:
    def finished(request: httpx.Request, act: Callable[[], httpx.Response]) -> httpx.Response:
        made = act().json()["url"]
        done = httpx.patch(
            made, json={"status": "verwerkt"}, headers={"Authorization": request.headers["Authorization"]}
        )
        assert done.json()["status"] == "verwerkt"
        raise httpx.ReadTimeout("no answer", request=request)

    asked = start(QUESTION, POSTS.index("internetaak"), finished)
    assert asked.send()
    assert asked.send() is None
    assert [each["status"] for each in asked.received()[0]["internetaken"]] == ["verwerkt"]


# --- numbers ---------------------------------------------------------------------------------------------------------


def frozen(asked: Asked) -> dict[str, object]:
    return next(each.frozen for each in queued(asked.outbox) if each.identificatie == asked.identificatie)


def take(asked: Asked, numbers: list[str], **own: object) -> None:
    """Klantcontacten of somebody else get these numbers."""
    for number in numbers:
        other = {"kanaal": "x", "onderwerp": "x", "taal": "nld", "vertrouwelijk": False, "referentienummer": number}
        assert isinstance(asked.klant.make("klantcontacten", {**other, **own}), str)


@pytest.mark.parametrize("taken", [1, 2])
def test_a_number_that_is_anothers_is_left_to_them(start: Start, taken: int) -> None:
    asked = start()
    numbers = frozen(asked)["referentienummers"]
    assert isinstance(numbers, list)
    take(asked, numbers[:taken])
    assert asked.send() is None
    assert is_whole(asked.town, asked.identificatie)
    assert asked.received()[0]["klantcontact"]["referentienummer"] == numbers[taken]


def test_all_numbers_taken_is_a_named_conflict(start: Start) -> None:
    asked = start()
    numbers = frozen(asked)["referentienummers"]
    assert isinstance(numbers, list)
    take(asked, numbers)
    problem = asked.send()
    assert problem
    assert problem.code is ProblemCode.CONFLICT
    assert asked.state() == ("parked", "klantcontact: all its numbers are another's already")


def test_our_question_with_other_content_is_parked(start: Start) -> None:
    asked = start()
    numbers = frozen(asked)["referentienummers"]
    assert isinstance(numbers, list)
    take(asked, numbers[:1], metadata={"aanvraag": asked.identificatie})
    problem = asked.send()
    assert problem
    assert problem.code is ProblemCode.CONFLICT
    assert asked.state() == (
        "parked",
        "klantcontact: there already, with other content: inhoud, metadata, onderwerp, plaatsgevondenOp, vertrouwelijk",
    )


# --- refusals --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("openklant/36-geen-token", "not_authenticated"),
        ("openklant/37-jwt-i.p.v.-token", "not_authenticated"),
        ("openklant/38-fout-token", "authentication_failed"),
    ],
)
def test_refused_credentials_can_be_mended(start: Start, name: str, code: str) -> None:
    asked = start(QUESTION, 0, instead(name))
    problem = asked.send()
    assert isinstance(problem, Refusal)
    assert (problem.code, problem.detail) == (ProblemCode.DENIED, f"401 {code}")
    assert asked.state() == ("accepted", "")
    assert asked.send() is None
    assert is_whole(asked.town, asked.identificatie)


@pytest.mark.parametrize(
    ("step", "name", "reason"),
    [
        ("klantcontact", "openklant/09-maak-klantcontact", "400 invalid, klantcontact.referentienummer: invalid"),
        ("klantcontact", "openklant/21-klantcontact-te-lange-inhoud", "400 invalid, inhoud: max_length"),
        (
            "klantcontact",
            "openklant/22-klantcontact-te-lang-refnr",
            "400 invalid, referentienummer: invalid, referentienummer: max_length",
        ),
    ],
)
def test_what_repeating_cannot_cure_is_parked(start: Start, step: str, name: str, reason: str) -> None:
    asked = start(QUESTION, POSTS.index(step), instead(name))
    problem = asked.send()
    assert problem
    assert problem.code is ProblemCode.REFUSED
    assert asked.state() == ("parked", f"{step}: {reason}")


def test_an_address_that_the_server_dislikes_does_not_lose_the_question(start: Start) -> None:
    asked = start(QUESTION, POSTS.index("adres_1"), instead("openklant/08-digitaaladres-fout-email"))
    assert asked.send() is None
    assert is_whole(asked.town, asked.identificatie)
    kinds = {each["omschrijving"]: each["soortDigitaalAdres"] for each in asked.received()[0]["digitaleAdressen"]}
    assert kinds == {"e-mail": "overig", "telefoon": "telefoonnummer"}


@pytest.mark.parametrize("telefoonnummer", ["14013", "0800-1234", "vraag naar Jan"])
def test_no_telephone_number_loses_the_question(start: Start, telefoonnummer: str) -> None:
    asked = start(replace(QUESTION, telefoonnummer=telefoonnummer))
    assert asked.send() is None
    assert len(asked.received()[0]["digitaleAdressen"]) == 2


@pytest.mark.parametrize("step", POSTS)
@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (httpx.Response(502, html="<h1>502 Bad Gateway</h1>"), ProblemCode.UNREACHABLE),
        (httpx.Response(200, html="<form>sign in</form>"), ProblemCode.UNREACHABLE),
        (
            httpx.Response(201, headers={"Content-Type": "application/json"}, content=b'{"klantcontact": {"url": "ht'),
            ProblemCode.UNREACHABLE,
        ),
        (httpx.Response(201, json={"klantcontact": {"url": "http://elsewhere"}}), ProblemCode.UNREACHABLE),
        (httpx.Response(429, headers={"Retry-After": "7"}), ProblemCode.BUSY),
        (httpx.Response(403, html="<h1>firewall</h1>"), ProblemCode.DENIED),
    ],
    ids=["502", "200", "half", "elsewhere", "429", "403"],
)
def test_what_is_no_answer_is_tried_again(start: Start, step: str, answer: httpx.Response, code: ProblemCode) -> None:
    asked = start(QUESTION, POSTS.index(step), lambda _, __: answer)
    problem = asked.send()
    assert problem
    assert problem.code is code
    assert asked.state() == ("accepted", "")
    if code is ProblemCode.BUSY:
        asked.sender = sender_of(asked)  # which does not know for how long it was asked away
    assert asked.send() is None
    assert is_whole(asked.town, asked.identificatie)


# --- what is not accepted --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        (replace(QUESTION, vraag="  \n "), "no question"),
        (replace(QUESTION, email=" ", telefoonnummer=""), "neither an e-mail address nor a telephone number"),
        (replace(QUESTION, email=f"{'x' * 80}@example.com"), "an address of more than 80 characters"),
    ],
    ids=["question", "address", "long"],
)
def test_what_nobody_could_answer_is_refused_at_once(start: Start, question: Contactverzoek, reason: str) -> None:
    outbox = start().outbox
    assert outbox.accept(replace(question, identificatie="K-1")) == Problem(ProblemCode.REFUSED, reason)
    assert outbox.state_of("K-1") is None


def test_accepting_the_very_same_again_changes_nothing(start: Start) -> None:
    asked = start(KNOWN)
    again = replace(KNOWN, identificatie=asked.identificatie)
    assert asked.outbox.accept(again) is None
    other = asked.outbox.accept(replace(again, vraag="Something else"))
    assert isinstance(other, Problem)
    assert other.code is ProblemCode.CONFLICT


def test_the_embedded_configuration_names_an_actor_that_is_there(start: Start) -> None:
    asked = start()
    assert isinstance(asked.klant.read(f"{asked.klant.settings.url}/actoren/{embedded.KCC}"), dict)
