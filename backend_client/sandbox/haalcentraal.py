"""Haal Centraal: Personen bevragen 2 and Reisdocumenten bevragen 2, the two questions that the counter asks."""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping, Sequence
from typing import Any

from starlette.responses import JSONResponse, Response

from backend_client.sandbox.problems import Invalid
from backend_client.sandbox.residents import Register
from backend_client.sandbox.web import Call, Handler

Body = dict[str, Any]

PERSONEN = "/haalcentraal/api/brp/personen"
REISDOCUMENTEN = "/haalcentraal/api/reisdocumenten/reisdocumenten"
RFC = "https://www.w3.org/Protocols/rfc2616/rfc2616-sec10.html#sec10"
BSN = re.compile(r"^[0-9]{9}$")
NUMBER = re.compile(r"^[A-Z0-9]{9}$")
ALWAYS = ("geheimhoudingPersoonsgegevens", "opschortingBijhouding")
"""Answered without being asked for."""


def personen(register: Register, key: str) -> Handler:
    def answer(call: Call) -> Response:
        return _question(
            call, key, "RaadpleegMetBurgerservicenummer", "burgerservicenummer", BSN, 20, register.persons, "personen"
        )

    return answer


def reisdocumenten(register: Register, key: str) -> Handler:
    def answer(call: Call) -> Response:
        return _question(
            call,
            key,
            "RaadpleegMetReisdocumentnummer",
            "reisdocumentnummer",
            NUMBER,
            1,
            register.documents,
            "reisdocumenten",
        )

    return answer


def _question(
    call: Call,
    key: str,
    kind: str,
    name: str,
    form: re.Pattern[str],
    most: int,
    known: Mapping[str, Body],
    answered: str,
) -> Response:
    if not hmac.compare_digest(call.headers.get("x-api-key", "").encode(), key.encode()):
        detail = "The request requires user authentication."
        return _problem(call, 401, "Niet correct geauthenticeerd.", "authentication", detail)
    wrong = _wrong(call.body, kind, name, form, most)
    if wrong:
        detail = f"De foutieve parameter(s) zijn {', '.join(each.name for each in wrong)}."
        title = "Een of meerdere parameters zijn niet correct."
        return _problem(call, 400, title, "paramsValidation", detail, wrong)
    fields = call.body["fields"]
    found = [_only(known[each], fields) for each in dict.fromkeys(call.body[name]) if each in known]
    return JSONResponse({"type": kind, answered: found})


def _wrong(body: Body, kind: str, name: str, form: re.Pattern[str], most: int) -> list[Invalid]:
    if body.get("type") != kind:
        return [Invalid("type", "value", "Waarde is geen geldig zoek type.")]
    wrong = []
    asked, fields = body.get(name), body.get("fields")
    if not isinstance(asked, list) or not asked:
        wrong.append(Invalid(name, "required", "Parameter is verplicht."))
    elif len(asked) > most:
        wrong.append(Invalid(name, "maxItems", f"Array bevat meer dan {most} items."))
    elif not all(isinstance(each, str) and form.match(each) for each in asked):
        wrong.append(Invalid(name, "pattern", "Waarde voldoet niet aan het patroon."))
    if not isinstance(fields, list) or not fields:
        wrong.append(Invalid("fields", "required", "Parameter is verplicht."))
    elif not all(isinstance(each, str) for each in fields):
        wrong.append(Invalid("fields", "pattern", "Waarde is geen geldig pad."))
    return wrong


def _only(whole: Body, fields: Sequence[str]) -> Body:
    """The fields that were asked for (paths with dots), and what is answered always."""
    answer: Body = {name: whole[name] for name in ALWAYS if name in whole}
    for path in fields:
        _copy(whole, answer, path.split("."))
    return answer


def _copy(source: Any, target: Any, path: list[str]) -> None:
    name, *rest = path
    if name not in source:
        return
    value = source[name]
    if not rest:
        target[name] = value
    elif isinstance(value, list):
        kept = target.setdefault(name, [{} for _ in value])
        for one, copy in zip(value, kept, strict=True):
            _copy(one, copy, rest)
    elif isinstance(value, dict):
        # A type says which kind of date or address this is: nobody could read the rest without it.
        kept = target.setdefault(name, {"type": value["type"]} if "type" in value else {})
        _copy(value, kept, rest)


def _problem(call: Call, status: int, title: str, code: str, detail: str, invalid: Sequence[Invalid] = ()) -> Response:
    body: Body = {
        "type": f"{RFC}.4.{status - 399}",
        "title": title,
        "status": status,
        "detail": detail,
        "instance": call.path,
        "code": code,
    }
    if invalid:
        body["invalidParams"] = [{"name": each.name, "code": each.code, "reason": each.reason} for each in invalid]
    return JSONResponse(body, status, media_type="application/problem+json")
