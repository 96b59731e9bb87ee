"""Our tokens held against PyJWT, and whatever else may stand where a token should."""

from __future__ import annotations

import jwt
from hypothesis import given
from hypothesis import strategies as st

from backend_client.token import mint, read

CLAIMS = st.dictionaries(
    st.text(min_size=1).filter(lambda name: name not in ("exp", "nbf", "iat", "aud", "iss", "sub", "jti")),
    st.text() | st.integers() | st.booleans() | st.none(),
)
SECRET = st.text(min_size=32, max_size=64, alphabet=st.characters(codec="utf-8"))


@given(CLAIMS, SECRET)
def test_what_we_mint_pyjwt_reads(claims: dict[str, object], secret: str) -> None:
    assert jwt.decode(mint(claims, secret), secret, algorithms=["HS256"]) == claims


@given(CLAIMS, SECRET, SECRET)
def test_what_pyjwt_mints_we_read_and_only_its_secret_signed_it(
    claims: dict[str, object], secret: str, other: str
) -> None:
    token = read(jwt.encode(claims, secret, algorithm="HS256"))
    assert token
    assert token.claims == claims
    assert token.signed_by(secret)
    assert token.signed_by(other) == (secret == other)


@given(st.text(alphabet=st.characters(codec="utf-8")) | st.from_regex(r"[\w-]+\.[\w-]+\.[\w-]*", fullmatch=True))
def test_what_is_no_token_is_none(text: str) -> None:
    assert read(text) is None


def test_no_other_algorithm_is_taken() -> None:
    assert read(jwt.encode({"a": 1}, None, algorithm="none")) is None
