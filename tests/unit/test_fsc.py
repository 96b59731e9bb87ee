"""FSC: what goes to an outway with every call, and what its errors mean."""

from __future__ import annotations

import time
import uuid

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_client import fsc
from backend_client.result import Problem, ProblemCode
from backend_client.transport import Answer, Transport

API = "https://zaken.authority.example/zaken/api/v1"
GRANTS = {API: "$1$3$zaken", "https://zaken.authority.example/catalogi/api/v1": "$1$3$catalogi"}


def test_a_transaction_id_is_a_uuid_of_version_7_of_now() -> None:
    before = time.time_ns() // 1_000_000
    made = [uuid.UUID(fsc.transaction_id()) for _ in range(1000)]
    after = time.time_ns() // 1_000_000
    assert len(set(made)) == 1000
    for each in made:
        assert each.version == 7
        assert each.variant == uuid.RFC_4122
        assert before <= each.int >> 80 <= after


# Of FSC Core (Inway and Outway, error response, codes); the last one is of the extension Logging.
INWAY = [
    (401, "ERROR_CODE_ACCESS_TOKEN_MISSING", ProblemCode.DENIED),
    (401, "ERROR_CODE_ACCESS_TOKEN_INVALID", ProblemCode.DENIED),
    (401, "ERROR_CODE_ACCESS_TOKEN_EXPIRED", ProblemCode.UNREACHABLE),
    (403, "ERROR_CODE_WRONG_GROUP_ID_IN_TOKEN", ProblemCode.DENIED),
    (404, "ERROR_CODE_SERVICE_NOT_FOUND", ProblemCode.DENIED),
    (405, "ERROR_CODE_METHOD_UNSUPPORTED", ProblemCode.DENIED),
    (502, "ERROR_CODE_SERVICE_UNREACHABLE", ProblemCode.UNREACHABLE),
    (500, "ERROR_CODE_TRANSACTION_LOG_WRITE_ERROR", ProblemCode.UNREACHABLE),
]


def through(answer: httpx.Response, seen: list[httpx.Request] | None = None) -> Transport:
    def carry(request: httpx.Request) -> httpx.Response:
        (seen if seen is not None else []).append(request)
        return answer

    outway = fsc.Outway("http://outway.local:8080", GRANTS, httpx.MockTransport(carry))
    return Transport(lambda: {"Authorization": "Bearer token"}, outway)


@pytest.mark.parametrize(("status", "code", "expected"), INWAY)
def test_an_error_of_the_way_is_named_and_is_no_answer_of_the_api(
    status: int, code: str, expected: ProblemCode
) -> None:
    body = {"message": "about somebody", "domain": "ERROR_DOMAIN_INWAY", "code": code}
    answer = through(httpx.Response(status, headers={"Fsc-Error-Code": code}, json=body)).get(f"{API}/zaken")
    assert answer == Problem(expected, f"fsc: {status} {code}")


@given(st.integers(400, 599), st.text(st.characters(codec="latin-1", exclude_characters="\r\n\0"), max_size=200))
def test_any_error_code_is_a_problem_that_can_be_logged(status: int, code: str) -> None:
    problem = fsc.problem(status, code)
    assert problem.code in (ProblemCode.DENIED, ProblemCode.UNREACHABLE)
    assert len(problem.detail) < 120
    assert problem.detail.isprintable()


def test_every_call_bears_its_grant_and_a_number_of_its_own() -> None:
    seen: list[httpx.Request] = []
    transport = through(httpx.Response(200, json={}), seen)
    assert isinstance(transport.get(f"{API}/zaken", {"identificatie": "K 1"}), Answer)
    assert isinstance(transport.post(f"{API}/zaken", {"a": 1}), Answer)
    assert isinstance(transport.get("https://zaken.authority.example/catalogi/api/v1/zaaktypen"), Answer)
    assert str(seen[0].url) == "http://outway.local:8080/zaken/api/v1/zaken?identificatie=K+1"
    assert [each.headers["Host"] for each in seen] == ["outway.local:8080"] * 3
    assert [each.headers["Fsc-Grant-Hash"] for each in seen] == ["$1$3$zaken", "$1$3$zaken", "$1$3$catalogi"]
    assert [each.headers["Authorization"] for each in seen] == ["Bearer token"] * 3
    assert len({each.headers["Fsc-Transaction-Id"] for each in seen}) == 3
    assert seen[1].read() == b'{"a":1}'
