"""Haal Centraal: Personen bevragen 2 and Reisdocumenten bevragen 2, the two questions that the counter asks."""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.responses import JSONResponse, Response

from backend_client.sandbox.problems import Invalid
from backend_client.sandbox.web import Call, Handler

Body = dict[str, Any]

RFC = "https://www.w3.org/Protocols/rfc2616/rfc2616-sec10.html#sec10"
ALWAYS = ("geheimhoudingPersoonsgegevens", "opschortingBijhouding")
"""Answered without being asked for."""
UNASKABLE = frozenset({*ALWAYS, "inOnderzoek", "rni", "verificatie"})
"""Asking for what is answered always is refused (the description of `fields` in the API document)."""


@dataclass(frozen=True, slots=True)
class Question:
    """One kind of question: `parameter` holds what is looked up, of this form and at most this many."""

    path: str
    kind: str
    parameter: str
    form: re.Pattern[str]
    most: int
    answered: str
    fields: frozenset[str]  # the first part of every path that may be asked for


PERSONEN = Question(
    "/haalcentraal/api/brp/personen",
    "RaadpleegMetBurgerservicenummer",
    "burgerservicenummer",
    re.compile(r"[0-9]{9}"),
    20,
    "personen",
    frozenset(
        {
            *("aNummer", "burgerservicenummer", "datumEersteInschrijvingGBA", "geslacht", "leeftijd", "naam"),
            *("uitsluitingKiesrecht", "europeesKiesrecht", "nationaliteiten", "geboorte", "overlijden"),
            *("verblijfplaats", "immigratie", "gemeenteVanInschrijving", "datumInschrijvingInGemeente"),
            *("adressering", "indicatieCurateleRegister", "indicatieGezagMinderjarige", "gezag"),
            *("verblijfstitel", "kinderen", "ouders", "partners"),
        }
    ),
)
REISDOCUMENTEN = Question(
    "/haalcentraal/api/reisdocumenten/reisdocumenten",
    "RaadpleegMetReisdocumentnummer",
    "reisdocumentnummer",
    re.compile(r"[A-Z0-9]{9}"),
    1,
    "reisdocumenten",
    frozenset({"reisdocumentnummer", "soort", "datumEindeGeldigheid", "inhoudingOfVermissing", "houder"}),
)


def answers(question: Question, known: Mapping[str, Body], key: str) -> Handler:
    def answer(call: Call) -> Response:
        if not hmac.compare_digest(call.headers.get("x-api-key", "").encode(), key.encode()):
            detail = "The request requires user authentication."
            return _problem(call, 401, "Niet correct geauthenticeerd.", "authentication", detail)
        wrong = _wrong(call.body, question)
        if wrong:
            detail = f"De foutieve parameter(s) zijn {', '.join(each.name for each in wrong)}."
            title = "Een of meerdere parameters zijn niet correct."
            return _problem(call, 400, title, "paramsValidation", detail, wrong)
        asked = dict.fromkeys(call.body[question.parameter])
        found = [_only(known[each], call.body["fields"]) for each in asked if each in known]
        return JSONResponse({"type": question.kind, question.answered: found})

    return answer


def _wrong(body: Body, question: Question) -> list[Invalid]:
    if body.get("type") != question.kind:
        return [Invalid("type", "value", "Waarde is geen geldig zoek type.")]
    wrong = []
    name, asked, fields = question.parameter, body.get(question.parameter), body.get("fields")
    if not isinstance(asked, list) or not asked:
        wrong.append(Invalid(name, "required", "Parameter is verplicht."))
    elif len(asked) > question.most:
        wrong.append(Invalid(name, "maxItems", f"Array bevat meer dan {question.most} items."))
    elif not all(isinstance(each, str) and question.form.fullmatch(each) for each in asked):
        wrong.append(Invalid(name, "pattern", "Waarde voldoet niet aan het patroon."))
    if not isinstance(fields, list) or not fields:
        wrong.append(Invalid("fields", "required", "Parameter is verplicht."))
    elif not all(isinstance(each, str) for each in fields):
        wrong.append(Invalid("fields", "pattern", "Waarde is geen geldig pad."))
    elif any(not UNASKABLE.isdisjoint(path.split(".")) for path in fields):
        wrong.append(Invalid("fields", "fields", "Parameter bevat een niet toegestane veldnaam."))
    elif any(path.split(".")[0] not in question.fields for path in fields):
        wrong.append(Invalid("fields", "fields", "Parameter bevat een niet bestaande veldnaam."))
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
