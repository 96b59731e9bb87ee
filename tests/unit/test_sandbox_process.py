"""The embedded municipality as a process: started, told to end, and killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import jwt
import pytest

from backend_client.sandbox.robot import LOOK_S

SECRET, KEY = "a secret that is long enough for a JWT", "a key"
ZAKEN = "/zaken/api/v1/zaken"


def start(data: Path, *options: str, **environment: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "backend_client.sandbox", f"--data={data}", "--stdin-ends", *options]
    others = {name: value for name, value in os.environ.items() if not name.startswith("KIOSK_")}
    return subprocess.Popen(
        command, env=others | environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


@contextmanager
def running(data: Path, *options: str) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    with start(data, *options, KIOSK_ZGW_SECRET=SECRET, KIOSK_BRP_KEY=KEY) as process:
        assert process.stdout
        try:
            ready = json.loads(process.stdout.readline())
            assert ready["ready"] is True
            yield process, f"http://127.0.0.1:{ready['port']}"
        finally:
            process.kill()


def headers() -> dict[str, str]:
    token = jwt.encode({"client_id": "kiosk", "iat": int(time.time())}, SECRET, algorithm="HS256")
    return {"Authorization": f"Bearer {token}", "Accept-Crs": "EPSG:4326", "Content-Crs": "EPSG:4326"}


def test_what_was_answered_survives_a_kill(tmp_path: Path) -> None:
    with running(tmp_path, "--no-robot") as (process, url):
        zaaktypen = httpx.get(f"{url}/catalogi/api/v1/zaaktypen", headers=headers()).json()["results"]
        body = {
            "identificatie": "BALIE1-1",
            "bronorganisatie": "002220647",
            "verantwoordelijkeOrganisatie": "002220647",
            "zaaktype": zaaktypen[0]["url"],
            "startdatum": "2026-11-24",
        }
        made = httpx.post(url + ZAKEN, json=body, headers=headers())
        process.kill()
        assert made.status_code == 201
    with running(tmp_path, "--no-robot") as (_, url):
        again = httpx.post(url + ZAKEN, json=body | {"zaaktype": again_at(url, body["zaaktype"])}, headers=headers())
        found = httpx.get(url + ZAKEN, headers=headers()).json()["results"]
    assert [zaak["uuid"] for zaak in found] == [made.json()["uuid"]]
    assert again.json()["invalidParams"][0]["code"] == "identificatie-niet-uniek"
    assert (tmp_path / "municipality.sqlite").stat().st_mode & 0o077 == 0


def again_at(url: str, address: str) -> str:
    return url + httpx.URL(address).path


def test_ends_when_who_started_it_is_gone(tmp_path: Path) -> None:
    with running(tmp_path, "--no-robot") as (process, _):
        assert process.stdin
        process.stdin.close()
        assert process.wait(10) == 0


@pytest.mark.parametrize("by", ["standard input", "SIGTERM"])
def test_the_robot_ends_before_those_it_asks(tmp_path: Path, by: str) -> None:
    with running(tmp_path) as (process, _):
        assert process.stdin
        assert process.stderr
        time.sleep(3 * LOOK_S)  # it looks around
        if by == "SIGTERM":
            process.terminate()
        else:
            process.stdin.close()
        assert process.wait(10) == (-signal.SIGTERM if by == "SIGTERM" else 0)
        assert process.stderr.read() == b""


def test_a_warning_is_a_line_and_says_nothing_of_people(tmp_path: Path) -> None:
    with running(tmp_path) as (process, url):
        assert process.stderr
        httpx.post(f"{url}/_sandbox/faults", json={"api": "zaken", "mode": "down"}).raise_for_status()
        line = json.loads(process.stderr.readline())
    assert line == {"level": "warning", "event": "robot.cannot_look", "detail": "503"}


@pytest.mark.parametrize("given", [{}, {"KIOSK_ZGW_SECRET": SECRET}, {"KIOSK_BRP_KEY": KEY}])
def test_does_not_start_without_its_secrets(tmp_path: Path, given: dict[str, str]) -> None:
    with start(tmp_path / "never", **given) as process:
        _, message = process.communicate(timeout=10)
    assert process.returncode == 2
    missing = {"KIOSK_ZGW_SECRET", "KIOSK_BRP_KEY"} - given.keys()
    assert all(name in message.decode() for name in missing)
    assert not (tmp_path / "never").exists()
