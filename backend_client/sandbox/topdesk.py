"""TOPdesk, as far as its Incident Management API is documented for what the counter asks of it.

It takes what is documented and refuses the rest, also where a real one may be lenient: fields that it does not know,
names that are not in its lists, an id and a name together. It holds `externalNumber` not unique, as the real one.
"""

from __future__ import annotations

import base64
import hmac
import re
from collections.abc import Mapping
from typing import Any, Final

from starlette.responses import JSONResponse, Response

from backend_client.sandbox.fields import now
from backend_client.sandbox.store import Document
from backend_client.sandbox.web import Call

TOPDESK: Final = "/tas/api"
USER: Final = "balie"
PERSON: Final = "balie1@tilburg.example"
BRANCH: Final = "0c1e8e3e-5d3f-4a7e-9b1d-6f0b8f7f2a11"
GROUPS: Final = {
    "hall": "6a6f4b34-6b51-4d2e-8a3b-1b0d8f5f0a01",
    "maintenance": "6a6f4b34-6b51-4d2e-8a3b-1b0d8f5f0a02",
    "ict": "6a6f4b34-6b51-4d2e-8a3b-1b0d8f5f0a03",
}
"""Operator groups, by who must act."""
LISTS: Final[Mapping[str, Mapping[str, bool]]] = {
    "category": {"Balies": False},
    "subcategory": {"Storing": False},
    "callType": {"Storing": False},
    "entryType": {"Automatisch": False},
    "priority": {"P3": False},
    "processingStatus": {"Aangemeld": False, "Gesloten": True},
}
"""Names that there are, by field; of a processing status whether it closes the incident."""
LONGEST: Final = {"briefDescription": 80, "externalNumber": 60}
TEXTS: Final = (*LONGEST, "request", "action")
ONCE: Final = ("caller", "callerLookup", "request", "externalNumber")
"""What is given when an incident is made, and not changed by the counter."""
PAGE: Final = 10
_QUERY: Final = re.compile(r"externalNumber==(['\"])(?P<number>[^'\"]+)\1")


def refuses(call: Call, password: str) -> Response | None:
    """401 to who brings no application password, or another; to everybody where there is none."""
    shown = base64.b64encode(f"{USER}:{password}".encode()).decode()
    given = call.headers.get("authorization", "")
    if password and hmac.compare_digest(given.encode(), f"Basic {shown}".encode()):
        return None
    return Response(status_code=401, headers={"WWW-Authenticate": 'Basic realm="TOPdesk"'})


def listing(call: Call) -> Response:
    """200; 206 where there are more; 204 where there is none."""
    unknown = call.query.keys() - {"query"}
    asked = _QUERY.fullmatch(call.query.get("query", ""))
    if unknown or ("query" in call.query and not asked):
        return _wrong(f"The query is not understood: {call.query}")
    found = call.store.find("incidents", **({"externalNumber": asked["number"]} if asked else {}))
    if not found:
        return Response(status_code=204)
    return JSONResponse([_shown(each) for each in found[:PAGE]], 206 if len(found) > PAGE else 200)


def create(call: Call) -> Response:
    if wrong := _problems(call, made=True):
        return _wrong(*wrong)
    number = f"I {now()[2:4]}{now()[5:7]} {call.store.count('incident'):03}"
    kept = call.store.add("incidents", {"number": number, "callDate": now(), "actions": [], **_fields(call.body)})
    assert kept
    return JSONResponse(_shown(kept), 201)


def detail(call: Call) -> Response:
    found = call.store.get("incidents", call.uuid)
    return JSONResponse(_shown(found)) if found else _unknown()


def change(call: Call) -> Response:
    found = call.store.get("incidents", call.uuid)
    if found is None:
        return _unknown()
    if wrong := _problems(call, made=False):
        return _wrong(*wrong)
    call.store.change("incidents", call.uuid, **_fields(call.body, found))
    return detail(call)


def actions(call: Call) -> Response:
    found = call.store.get("incidents", call.uuid)
    if found is None:
        return _unknown()
    return JSONResponse(found["actions"][::-1]) if found["actions"] else Response(status_code=204)


def received(call: Call) -> list[Document]:
    """All incidents with their actions, oldest first."""
    return [{**_shown(each), "actions": each["actions"]} for each in reversed(call.store.find("incidents"))]


def _fields(body: Mapping[str, Any], before: Mapping[str, Any] | None = None) -> Document:
    """What a body makes of an incident."""
    kept = {name: value for name, value in body.items() if name != "action"}
    closes = LISTS["processingStatus"].get(body.get("processingStatus", {}).get("name", ""), False)
    closed = body.get("closed", (before or {}).get("closed", False)) or closes
    said = [{"memoText": body["action"], "entryDate": now()}] if body.get("action") else []
    return {**kept, "closed": closed, "actions": [*(before or {"actions": []})["actions"], *said]}


def _problems(call: Call, *, made: bool) -> list[str]:
    body = call.body
    if not call.headers.get("content-type", "").startswith("application/json") or not body:
        return ["A body of JSON is needed."]
    known = {*TEXTS, *LISTS, "operatorGroup", "closed", *(ONCE if made else ())}
    wrong = [f"Unknown field '{name}'." for name in body if name not in known or (name in ONCE and not made)]
    for name in TEXTS:
        value = body.get(name, "")
        if not isinstance(value, str) or len(value) > LONGEST.get(name, 100_000):
            wrong.append(f"The value for the field '{name}' is not a text of at most {LONGEST.get(name)} characters.")
    for name, list_ in LISTS.items():
        value = body.get(name)
        if value is not None and not (isinstance(value, dict) and value.keys() == {"name"} and value["name"] in list_):
            wrong.append(f"The value for the field '{name}' cannot be found.")
    group = body.get("operatorGroup")
    if group is not None and not (
        isinstance(group, dict) and group.keys() == {"id"} and group["id"] in GROUPS.values()
    ):
        wrong.append("The value for the field 'operatorGroup' cannot be found.")
    if not isinstance(body.get("closed", False), bool):
        wrong.append("The value for the field 'closed' is not true or false.")
    return wrong + (_caller_problems(body) if made else [])


def _caller_problems(body: Mapping[str, Any]) -> list[str]:
    if ("caller" in body) == ("callerLookup" in body):
        return ["Either caller or callerLookup must be given."]
    if "callerLookup" in body:
        known = body["callerLookup"] == {"email": PERSON}
        return [] if known else ["The value for the field 'callerLookup' cannot be found."]
    caller = body["caller"]
    if not isinstance(caller, dict) or not caller.get("dynamicName"):
        return ["The field 'caller.dynamicName' is mandatory."]
    return [] if caller.get("branch") == {"id": BRANCH} else ["The value for the field 'branch' cannot be found."]


def _shown(incident: Document) -> Document:
    shown = {name: value for name, value in incident.items() if name not in ("uuid", "actions")}
    return {"id": incident["uuid"], "status": "firstLine", **shown}


def _wrong(*messages: str) -> Response:
    return JSONResponse([{"message": each} for each in messages], 400)


def _unknown() -> Response:
    return JSONResponse([{"message": "The incident cannot be found."}], 404)
