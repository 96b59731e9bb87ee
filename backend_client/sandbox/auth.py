"""Who is calling: JWTs as Open Zaak 1.30 checks them. Every refusal is 403, its code tells why."""

from __future__ import annotations

import time
from collections.abc import Mapping

import jwt
from starlette.responses import JSONResponse

from backend_client.sandbox import problems

LIFETIME_S = 3600
"""A token dies this long after `iat`, whatever its `exp` says."""


def client_of(base: str, authorization: str, secrets: Mapping[str, str]) -> str | JSONResponse:
    """The client id of a bearer token, or the refusal."""
    if not authorization:
        return problems.denied(base)
    token = authorization.removeprefix("Bearer ")
    try:
        claims = jwt.decode(token, options={"verify_signature": False})
    except jwt.DecodeError:
        detail = "Het JWT kon niet gedecodeerd worden. Mogelijks heb je een copy-paste fout gemaakt"
        return problems.denied(base, "jwt-decode-error", detail)
    client = str(claims.get("client_id") or claims.get("iss") or "")
    if client not in secrets:
        return problems.denied(base, "invalid-client-identifier", "Client identifier bestaat niet")
    try:
        # `iat` in the future is accepted: checked on the real server with a clock that was two minutes ahead.
        jwt.decode(token, secrets[client], algorithms=["HS256"], options={"verify_iat": False})
    except jwt.InvalidSignatureError:
        return problems.denied(base, "invalid-jwt-signature", "Client credentials zijn niet geldig")
    except jwt.InvalidTokenError as error:
        return problems.denied(base, f"jwt-{type(error).__name__.lower()}", "JWT is niet valide")
    if not isinstance(claims.get("iat"), int | float):
        return problems.denied(base, "jwt-missing-iat-claim", "Missing required iat claim")
    if time.time() - claims["iat"] > LIFETIME_S:
        return problems.denied(base, "jwt-expired", "De JWT die gebruikt is voor dit verzoek is verlopen")
    return client
