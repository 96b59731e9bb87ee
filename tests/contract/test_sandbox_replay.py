"""The embedded municipality answers as a real Open Zaak and a real Open Klant did, exchange by exchange.

Compared: status, problem bodies (code, title, detail, invalidParams), and of other bodies the keys and types of values.
"""

from __future__ import annotations

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from tests.contract.sandbox_in_hand import (
    AHEAD_S,
    AS_ROBOT,
    BRP_KEY,
    OUTSIDE,
    RECORDINGS,
    Replay,
    replayed,
    serving,
    token,
    within_the_subset,
)

if not RECORDINGS.exists():
    pytest.skip("The recordings of the municipality's servers are not beside this repository.", allow_module_level=True)


@pytest.mark.parametrize("name", within_the_subset())
def test_answers_as_the_real_server_did(name: str) -> None:
    recorded, answer = replayed()[name].recorded, replayed()[name].answer
    assert answer.status_code == recorded["status"], answer.text
    for header in ("content-type", "api-version"):
        assert answer.headers.get(header) == recorded["headers"].get(header)
    assert ("etag" in answer.headers) == ("etag" in recorded["headers"])
    body = recorded["body"]
    if "_bytes" in body:
        assert len(answer.content) == body["_bytes"]
    elif answer.status_code >= 400:
        assert answer.json() | {"instance": ""} == body | {"instance": ""}
    else:
        counted = isinstance(body, dict) and "results" in body  # how many there are differs, and with it what is null
        assert differences(body, answer.json(), counted) == []


def differences(recorded: Any, answered: Any, lenient: bool, path: str = "") -> list[str]:
    """Where keys or types of values differ; `lenient` takes null for any type."""
    match recorded, answered:
        case dict(), dict():
            missing = [f"{path}.{key} is missing" for key in recorded.keys() - answered.keys()]
            extra = [f"{path}.{key} is not in the recording" for key in answered.keys() - recorded.keys()]
            below = [
                found
                for key in recorded.keys() & answered.keys()
                for found in differences(recorded[key], answered[key], lenient, f"{path}.{key}")
            ]
            return missing + extra + below
        case list(), list():
            return differences(recorded[0], answered[0], lenient, f"{path}[]") if recorded and answered else []
    if lenient and None in (recorded, answered):
        return []
    return [] if type(recorded) is type(answered) else [f"{path}: {type(answered)} for {type(recorded)}"]


def test_every_recording_is_replayed_or_listed_as_outside() -> None:
    assert set(OUTSIDE) | AS_ROBOT | set(AHEAD_S) <= {*within_the_subset(), *OUTSIDE}
    assert len(within_the_subset()) > 100


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("zaken/api/v1/zaken", "04-zaak-create"),
        ("documenten/api/v1/enkelvoudiginformatieobjecten", "07-eio-create-inline"),
    ],
)
def test_of_simultaneous_creations_with_one_identificatie_exactly_one_is_made(path: str, name: str) -> None:
    """Recorded as race-*: the others get 400. Of documents the real server may let two through; this one does not."""
    with serving() as url, httpx.Client() as client:
        replay = Replay(url)
        for step in within_the_subset()[:3]:
            replay.drive(client, step)
        body = replay.body(
            "", json.loads((RECORDINGS / "openzaak-journey" / f"{name}.json").read_text())["request"]["json"]
        )
        headers = {"Authorization": f"Bearer {token()}", "Accept-Crs": "EPSG:4326", "Content-Crs": "EPSG:4326"}
        together = threading.Barrier(8)

        def post(_: int) -> httpx.Response:
            together.wait()
            return httpx.post(f"{url}/{path}", json=body, headers=headers)

        with ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(post, range(8)))
    assert sorted(answer.status_code for answer in answers) == [201] + [400] * 7
    codes = {answer.json()["invalidParams"][0]["code"] for answer in answers if answer.status_code == 400}
    assert codes == {"identificatie-niet-uniek"}


def test_the_key_of_the_register_is_not_a_bearer_token() -> None:
    with serving() as url:
        answer = httpx.get(f"{url}/zaken/api/v1/zaken", headers={"Authorization": f"Bearer {BRP_KEY}"})
    assert (answer.status_code, answer.json()["code"]) == (403, "jwt-decode-error")
