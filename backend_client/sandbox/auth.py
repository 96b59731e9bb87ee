"""Who is calling: JWTs as Open Zaak 1.30 checks them, where every refusal is 403, and the token of Open Klant."""

from __future__ import annotations

import hmac
from collections.abc import Mapping

from starlette.responses import JSONResponse

from backend_client.sandbox import clock, problems
from backend_client.token import read

LIFETIME_S = 3600
"""A token dies this long after `iat`, whatever its `exp` says."""


def client_of(base: str, authorization: str, secrets: Mapping[str, str]) -> str | JSONResponse:
    """The client id of a bearer token, or the refusal."""
    if not authorization:
        return problems.denied(base)
    token = read(authorization.removeprefix("Bearer "))
    if token is None:
        detail = "Het JWT kon niet gedecodeerd worden. Mogelijks heb je een copy-paste fout gemaakt"
        return problems.denied(base, "jwt-decode-error", detail)
    claims, now = token.claims, clock.now().timestamp()
    client = str(claims.get("client_id") or claims.get("iss") or "")
    if client not in secrets:
        return problems.denied(base, "invalid-client-identifier", "Client identifier bestaat niet")
    if not token.signed_by(secrets[client]):
        return problems.denied(base, "invalid-jwt-signature", "Client credentials zijn niet geldig")
    begins, ends = claims.get("nbf", 0), claims.get("exp", now + 1)
    if not (isinstance(begins, int | float) and isinstance(ends, int | float)):
        return problems.denied(base, "jwt-decodeerror", "JWT is niet valide")
    if begins > now:
        return problems.denied(base, "jwt-immaturesignatureerror", "JWT is niet valide")
    if ends <= now:
        return problems.denied(base, "jwt-expiredsignatureerror", "JWT is niet valide")
    # `iat` in the future is accepted: checked on the real server with a clock that was two minutes ahead.
    if not isinstance(claims.get("iat"), int | float):
        return problems.denied(base, "jwt-missing-iat-claim", "Missing required iat claim")
    if now - claims["iat"] > LIFETIME_S:
        return problems.denied(base, "jwt-expired", "De JWT die gebruikt is voor dit verzoek is verlopen")
    return client


def bearer_of_token(base: str, authorization: str, token: str) -> str | JSONResponse:
    """The counter, where it shows this token; refusals are 401. Nobody where the token is empty."""
    kind, _, shown = authorization.partition(" ")
    if kind != "Token":
        return problems.unauthenticated(base)
    return "kiosk" if token and hmac.compare_digest(shown.encode(), token.encode()) else problems.wrong_token(base)
