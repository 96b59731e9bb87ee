"""Problem bodies as Open Zaak 1.30 and Open Klant word them (API-strategie, RFC 7807), to the letter."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from starlette.responses import JSONResponse

_TITLES = {
    "PermissionDenied": "Je hebt geen toestemming om deze actie uit te voeren.",
    "PreconditionFailed": "Voorwaarde is niet vervuld",
    "NotFound": "Niet gevonden.",
    "MethodNotAllowed": 'Methode "{method}" niet toegestaan.',  # the real server forgets to fill it in
    "NotAuthenticated": "Authenticatiegegevens zijn niet opgegeven.",
    "AuthenticationFailed": "Ongeldige authenticatiegegevens.",
}
NON_FIELD = "nonFieldErrors"


@dataclass(frozen=True, slots=True)
class Invalid:
    """One of `invalidParams`."""

    name: str
    code: str
    reason: str


def required(name: str) -> Invalid:
    return Invalid(name, "required", "Dit veld is verplicht.")


def invalid(base: str, params: Sequence[Invalid], words: str = "Ongeldige invoer.") -> JSONResponse:
    listed = [{"name": each.name, "code": each.code, "reason": each.reason} for each in params]
    return _problem(base, 400, "ValidationError", "invalid", words, title=words, invalidParams=listed)


def denied(base: str, code: str = "permission_denied", detail: str = _TITLES["PermissionDenied"]) -> JSONResponse:
    return _problem(base, 403, "PermissionDenied", code, detail)


def unauthenticated(base: str) -> JSONResponse:
    return _problem(base, 401, "NotAuthenticated", "not_authenticated", _TITLES["NotAuthenticated"])


def wrong_token(base: str) -> JSONResponse:
    return _problem(base, 401, "AuthenticationFailed", "authentication_failed", "Ongeldige token.")


def not_found(base: str, detail: str = "Niet gevonden.") -> JSONResponse:
    return _problem(base, 404, "NotFound", "not_found", detail)


def not_allowed(base: str, method: str) -> JSONResponse:
    detail = f'Methode "{method}" niet toegestaan.'
    return _problem(base, 405, "MethodNotAllowed", "method_not_allowed", detail)


def precondition_failed(base: str, header: str) -> JSONResponse:
    detail = f"'{header}' header ontbreekt"
    return _problem(base, 412, "PreconditionFailed", "precondition_failed", detail)


def _problem(base: str, status: int, kind: str, code: str, detail: str, **more: object) -> JSONResponse:
    body = {
        "type": f"{base}/ref/fouten/{kind}/",
        "code": code,
        "title": _TITLES.get(kind, ""),
        "status": status,
        "detail": detail,
        "instance": f"urn:uuid:{uuid.uuid4()}",
        **more,
    }
    return JSONResponse(body, status)
