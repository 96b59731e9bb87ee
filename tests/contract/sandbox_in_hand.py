"""The embedded municipality in the hands of a test, the recorded exchanges driven against it, and the API documents.

The exchanges were recorded with a real Open Zaak 1.30 and a real Open Klant 2 (Klantinteracties 0.9.0).
"""

from __future__ import annotations

import base64
import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import jwt
import uvicorn
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from backend_client.sandbox.__main__ import RESIDENTS, listen
from backend_client.sandbox.app import Municipality, application
from backend_client.sandbox.residents import load
from backend_client.sandbox.store import Store

SHARED = Path(__file__).parents[2].parent / "shared" / "municipality"
RECORDINGS = SHARED / "recordings"
SECRETS = {
    "kiosk": "the secret of the kiosk, long enough",
    "storingen": "the secret of who reports, long enough",
    "robot": "the secret of the robot, long enough",
}
BRP_KEY = "the key of the register"
KLANT_TOKEN = "the token of the counter at Open Klant"
TOPDESK_PASSWORD = "the application password"
RECORDED = "http://127.0.0.1:8000"
RECORDED_KLANT = "http://127.0.0.1:8001"
TOKEN = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}")

OUTSIDE = {
    "openzaak-idempotency/15-zaaknummer-reserveren": "the counter chooses its own numbers",
    "openzaak-idempotency/18-documentnummer-reserveren": "the counter chooses its own numbers",
    "openzaak-idempotency/19-zaak-registreren": "not in the standard; the counter goes step by step",
    "openzaak-idempotency/20-zaak-registreren-dubbel": "not in the standard; the counter goes step by step",
    "openzaak-idempotency/21-zaak-registreren-slechte-rol": "not in the standard; the counter goes step by step",
    "openzaak-idempotency/23-document-registreren": "not in the standard; the counter goes step by step",
    "openzaak-idempotency/24-document-registreren-dubbel": "not in the standard; the counter goes step by step",
    "openzaak-errors/38-eio-40MiB-inline": "40 MiB in one body; the counter sends what it typesets, far below 1 MiB",
}
"""Recordings that lie outside the subset, and why. The races are in a test of their own."""

AS_ROBOT = {"openzaak-idempotency/29-eio-kwijt-geforceerd-unlock"}
"""Recorded with a client that has every scope."""

AHEAD_S = {
    "openzaak-errors/24-status-toekomst": 30,
    "openzaak-errors/40-status-klok-5s-voor": 5,
    "openzaak-errors/41-status-klok-2s-voor": 5,
    "openzaak-errors/42-status-klok-1s-voor": 5,
}
"""How far ahead of the server the clock of the client was; at least so much that the replay is not a race."""


def token(name: str = "") -> str:
    """The token of this recording; those of recordings 01 to 13 of the errors are each wrong in their own way."""
    now = int(time.time())
    claims: dict[str, Any] = {"iss": "kiosk", "iat": now, "client_id": "kiosk", "user_id": "kiosk"}
    secret = SECRETS["kiosk"]
    match name:
        case "02-jwt-iat-59min-oud":
            claims["iat"] = now - 59 * 60
        case "03-jwt-iat-61min-oud":
            claims["iat"] = now - 61 * 60
        case "04-jwt-iat-61min-oud-exp-vers":
            claims |= {"iat": now - 61 * 60, "exp": now + 600}
        case "05-jwt-iat-2s-vooruit":
            claims["iat"] = now + 2
        case "06-jwt-iat-120s-vooruit":
            claims["iat"] = now + 120
        case "07-jwt-nbf-vooruit":
            claims["nbf"] = now + 120
        case "08-jwt-exp-voorbij":
            claims["exp"] = now - 60
        case "09-jwt-zonder-iat":
            del claims["iat"]
        case "10-jwt-fout-geheim":
            secret = "another secret, as long as the right one"
        case "11-jwt-onbekende-client":
            claims |= {"iss": "somebody", "client_id": "somebody"}
        case "12-jwt-zonder-user":
            del claims["user_id"]
        case "13-jwt-geen-jwt":
            return "not.a.jwt"
        case "robot":
            claims |= {"iss": "robot", "client_id": "robot"}
            secret = SECRETS["robot"]
    return jwt.encode(claims, secret, algorithm="HS256")


def authorization(name: str) -> str:
    """As in this recording, with what is right or wrong here."""
    match name.split("/"):
        case "openklant", "36-geen-token":
            return ""
        case "openklant", "37-jwt-i.p.v.-token":
            return f"Bearer {token()}"
        case "openklant", "38-fout-token":
            return "Token fout"
        case "openklant", _:
            return f"Token {KLANT_TOKEN}"
        case "openzaak-errors", signer:
            return f"Bearer {token(signer)}"
    return f"Bearer {token('robot' if name in AS_ROBOT else '')}"


@dataclass
class Exchange:
    name: str
    recorded: dict[str, Any]
    request: httpx.Request
    answer: httpx.Response


@dataclass
class Replay:
    """Drives recorded requests; what the real server made up (uuids, locks, etags) is mapped to what this one did."""

    url: str
    known: dict[str, str] = field(default_factory=dict)

    def here(self, text: str) -> str:
        known = TOKEN.sub(lambda found: self.known.get(found[0], found[0]), text)
        return known.replace(RECORDED, self.url).replace(RECORDED_KLANT, self.url)

    def drive(self, client: httpx.Client, name: str) -> Exchange:
        recorded = json.loads((RECORDINGS / f"{name}.json").read_text())
        asked = recorded["request"]
        headers = {key: self.here(value) for key, value in asked["headers"].items() if key != "Authorization"}
        if shown := authorization(name):
            headers["Authorization"] = shown
        arguments: dict[str, Any] = {}
        if asked["multipart"]:
            arguments["data"] = self.translated(asked["multipart"]["fields"])
            arguments["files"] = {
                key: (filename, bytes(size), kind)
                for key, (filename, size, kind) in asked["multipart"]["files"].items()
            }
        elif asked["json"] is not None:
            arguments["json"] = self.body(name, asked["json"])
        answer = client.request(asked["method"], self.here(asked["url"]), headers=headers, **arguments)
        self.learn(recorded["response"]["headers"].get("etag"), answer.headers.get("etag"))
        if "json" in answer.headers.get("content-type", ""):
            self.learn(recorded["response"]["body"], answer.json())
        return Exchange(name, recorded["response"], answer.request, answer)

    def body(self, name: str, recorded: dict[str, Any]) -> Any:
        body = self.translated(recorded)
        if str(body.get("inhoud")).endswith("chars]"):  # long strings were shortened when they were recorded
            body["inhoud"] = base64.b64encode(bytes(body["bestandsomvang"])).decode()
        if name in AHEAD_S:
            body["datumStatusGezet"] = (datetime.now(UTC) + timedelta(seconds=AHEAD_S[name])).isoformat()
        return body

    def translated(self, recorded: Any) -> Any:
        return json.loads(self.here(json.dumps(recorded)))

    def learn(self, recorded: Any, answered: Any) -> None:
        match recorded, answered:
            case dict(), dict():
                for key in recorded.keys() & answered.keys():
                    self.learn(recorded[key], answered[key])
            case list(), list():
                for one, other in zip(recorded, answered, strict=False):
                    self.learn(one, other)
            case str(), str():
                for one, other in zip(TOKEN.findall(recorded), TOKEN.findall(answered), strict=False):
                    self.known.setdefault(one, other)


def within_the_subset() -> list[str]:
    names = [
        f"{folder}/{path.stem}"
        for folder in ("openzaak-journey", "openzaak-idempotency", "openzaak-errors", "openklant")
        for path in sorted((RECORDINGS / folder).glob("[0-9]*.json"))
    ]
    return [name for name in names if name not in OUTSIDE]


def municipality() -> Municipality:
    """Its data in memory, its parts as large as those of the recorded server."""
    return Municipality(
        Store(":memory:"),
        load(RESIDENTS),
        SECRETS,
        BRP_KEY,
        part_size=5 * 1024 * 1024,
        klant_token=KLANT_TOKEN,
        topdesk_password=TOPDESK_PASSWORD,
    )


@contextmanager
def serving(town: Municipality | None = None) -> Iterator[str]:
    """A municipality without its robot; yields its URL."""
    town = town or municipality()
    with listen() as listening:
        server = uvicorn.Server(
            uvicorn.Config(application(town), log_level="warning", lifespan="off", ws="none", date_header=False)
        )
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()
            town.store.close()


@cache
def replayed() -> dict[str, Exchange]:
    """All of them, in the order in which they were recorded: each builds on those before it."""
    with serving() as url, httpx.Client(timeout=30) as client:
        replay = Replay(url)
        done = {name: replay.drive(client, name) for name in within_the_subset()}
        for exchange in done.values():
            exchange.recorded = replay.translated(exchange.recorded)
        return done


# --- API documents ---------------------------------------------------------------------------------------------------


@cache
def document(path: Path) -> Any:
    """An OpenAPI 3.0 document, its schemas as JSON Schema."""
    spec = yaml.load(path.read_text(), Loader=yaml.CSafeLoader)
    schemas = spec["components"]["schemas"]
    bases = {
        f"#/components/schemas/{name}": schema["discriminator"]
        for name, schema in schemas.items()
        if "discriminator" in schema and "oneOf" not in schema
    }
    return json_schema(spec, bases)


def json_schema(part: Any, bases: dict[str, Any], extending: bool = False) -> Any:
    """What OpenAPI says in its own way: `nullable`, and that a discriminator chooses the schema.

    `bases` are the schemas that others extend with allOf; a reference to one from elsewhere means one of the others.
    """
    if isinstance(part, list):
        return [json_schema(each, bases, extending) for each in part]
    if not isinstance(part, dict):
        return part
    if not extending and part.get("$ref") in bases:
        return chosen(**bases[part["$ref"]])
    if "oneOf" in part and "mapping" in part.get("discriminator", {}):
        return chosen(**part["discriminator"])
    changed = {key: json_schema(value, bases, key == "allOf") for key, value in part.items() if key != "nullable"}
    return {"anyOf": [{"type": "null"}, changed]} if part.get("nullable") is True else changed


def chosen(propertyName: str, mapping: dict[str, str]) -> Any:
    schemas = [
        {"if": {"properties": {propertyName: {"const": value}}}, "then": {"$ref": schema}}
        for value, schema in mapping.items()
    ]
    return {"required": [propertyName], "properties": {propertyName: {"enum": list(mapping)}}, "allOf": schemas}


def schema_of(spec: Any, method: str, path: str, status: int) -> Any:
    """The schema of this answer, None where it has none."""
    operations = [item for template, item in spec["paths"].items() if fits(template, path)]
    answers = next((item[method.lower()]["responses"] for item in operations if method.lower() in item), {})
    answer = answers.get(str(status), {})
    if "$ref" in answer:
        answer = spec["components"]["responses"][answer["$ref"].rsplit("/", 1)[1]]
    return next((content["schema"] for kind, content in answer.get("content", {}).items() if "json" in kind), None)


def fits(template: str, path: str) -> bool:
    one, other = template.strip("/").split("/"), path.strip("/").split("/")
    return len(one) == len(other) and all(a == b or a.startswith("{") for a, b in zip(one, other, strict=True))


def strayings(spec: Any, schema: Any, body: Any) -> dict[str, str]:
    """Where a body is not as documented, whichever element of a list it is in, and how."""
    whole = {**schema, "components": spec["components"]}
    found = Draft202012Validator(whole, format_checker=FormatChecker(("date", "uuid"))).iter_errors(body)
    return {f"{re.sub(r'[0-9]+', '', error.json_path)} {error.validator}": error.message for error in found}
