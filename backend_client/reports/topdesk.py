"""Incidents in TOPdesk, by its public REST API (Incident Management 3.4 or newer, developers.topdesk.com).

An incident of ours carries our number as `externalNumber`, by which it is looked for; TOPdesk does not hold it unique.
What people do with it there is theirs: one that they closed stays closed, one that they threw away is not made anew.
"""

from __future__ import annotations

import base64
import html
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import httpx

from backend_client.reports.report import Known, Report
from backend_client.result import Problem, ProblemCode
from backend_client.server_clock import ServerClock
from backend_client.transport import Answer, Refusal, Transport, read_answer
from backend_client.zgw_calls import holds, strange

BRIEF: Final = 80
"""Characters of `briefDescription`."""
SAID: Final = 200
"""Characters of what TOPdesk says of a refusal that are kept."""


@dataclass(frozen=True, slots=True)
class TopdeskSettings:
    """`url` without `/tas/api`. The caller is a registered person (`caller_email`), or has a `caller_name` and a
    `branch` (its id). `groups`: by who must act the id of the operator group. The others are names in TOPdesk, "" for
    none; without `closed_status` an incident is only marked as closed."""

    url: str
    user: str
    password: str
    caller_email: str = ""
    caller_name: str = ""
    branch: str = ""
    category: str = ""
    subcategory: str = ""
    call_type: str = ""
    entry_type: str = ""
    priority: str = ""
    closed_status: str = ""
    groups: Mapping[str, str] = field(default_factory=dict)


class Topdesk:
    """A target of reports. See backend_client.reports.report."""

    name = "topdesk"
    opens_whole = True

    def __init__(
        self,
        settings: TopdeskSettings,
        transport: httpx.BaseTransport | None = None,
        listener: ServerClock | None = None,
    ) -> None:
        self._settings = settings
        self._incidents = f"{settings.url.rstrip('/')}/tas/api/incidents"
        shown = base64.b64encode(f"{settings.user}:{settings.password}".encode()).decode()
        headers = {"Authorization": f"Basic {shown}"}
        self._http = Transport(lambda: headers, transport, listener, _read)

    def close(self) -> None:
        self._http.close()

    def check(self) -> Problem | None:
        found = self._found("KIOSK-CHECK")
        return found if isinstance(found, Problem) else None

    def find(self, report: Report) -> Known | Problem | None:
        found = self._found(report.number)
        if isinstance(found, Problem):
            return found
        return _known(min(found, key=lambda each: str(each["number"]))) if found else None

    def open(self, report: Report) -> Known | Problem:
        settings = self._settings
        named = {
            "category": settings.category,
            "subcategory": settings.subcategory,
            "callType": settings.call_type,
            "entryType": settings.entry_type,
            "priority": settings.priority,
        }
        body = {
            **self._caller(),
            **{name: {"name": value} for name, value in named.items() if value},
            **self._of(report),
            "externalNumber": report.number,
            "request": _html(report.text),
        }
        answer = self._http.post(self._incidents, body)
        if isinstance(answer, Problem):
            return answer
        return _known(answer.json) if _is_incident(answer.json) else strange(answer)

    def tell(self, report: Report, known: Known, *, again: bool) -> Problem | None:
        url = f"{self._incidents}/id/{known.id}"
        mark = f"[{report.number}, stand {report.revision}]"
        if again:
            told = self._is_told(url, report, mark)
            if told is True or isinstance(told, Problem):
                return self._or_gone(report, told) if isinstance(told, Problem) else None
        body = {**self._of(report), **self._closed(report), "action": _html(f"{report.text}\n\n{mark}")}
        answer = self._http.patch(url, body)
        return self._or_gone(report, answer) if isinstance(answer, Problem) else None

    def _found(self, number: str) -> list[dict[str, Any]] | Problem:
        answer = self._http.get(self._incidents, {"query": f"externalNumber=='{number}'"})
        if isinstance(answer, Problem):
            return answer
        if answer.status == 204:
            return []
        if not isinstance(answer.json, list) or not all(map(_is_incident, answer.json)):
            return strange(answer)
        ours = [each for each in answer.json if each.get("externalNumber") == number]
        if len(ours) < len(answer.json):
            return Problem(ProblemCode.REFUSED, "it does not search by externalNumber: its API is older than 3.4")
        return ours

    def _caller(self) -> dict[str, Any]:
        settings = self._settings
        if settings.caller_email:
            return {"callerLookup": {"email": settings.caller_email}}
        return {"caller": {"dynamicName": settings.caller_name, "branch": {"id": settings.branch}}}

    def _of(self, report: Report) -> dict[str, Any]:
        """What each revision says anew."""
        group = self._settings.groups.get(report.who)
        return {
            "briefDescription": _cut(report.title, BRIEF),
            **({"operatorGroup": {"id": group}} if group and not report.is_closed else {}),
        }

    def _closed(self, report: Report) -> dict[str, Any]:
        if not report.is_closed:
            return {}
        status = self._settings.closed_status
        return {"processingStatus": {"name": status}} if status else {"closed": True}

    def _is_told(self, url: str, report: Report, mark: str) -> bool | Problem:
        """Whether a try whose answer was lost did its work: all of it is one change, and leaves its mark."""
        actions = self._http.get(f"{url}/actions")
        if isinstance(actions, Problem):
            return actions
        if actions.status == 204:
            return False
        if not isinstance(actions.json, list) or not all(isinstance(each, dict) for each in actions.json):
            return strange(actions)
        return any(mark in str(each.get("memoText", "")) for each in actions.json)

    def _or_gone(self, report: Report, problem: Problem) -> Problem | None:
        """None where people threw the incident away: there is nobody to tell. A 404 alone may come from anything on
        the way."""
        if problem.code is not ProblemCode.NOT_FOUND:
            return problem
        found = self._found(report.number)
        return None if found == [] else problem


def _known(incident: Mapping[str, Any]) -> Known:
    return Known(incident["id"], incident["number"])


def _is_incident(found: Any) -> bool:
    return holds(found, {"id": str, "number": str})


def _read(response: httpx.Response) -> Answer | Problem:
    """Its refusals are a list of messages, or an object with `errors`. They are about our own settings and words."""
    status = response.status_code
    if status == 404:
        return Refusal(ProblemCode.NOT_FOUND, "404", None, status)
    if status not in (400, 409, 422) or "json" not in response.headers.get("content-type", ""):
        return read_answer(response)
    try:
        said = response.json()
    except (ValueError, RecursionError):
        return read_answer(response)
    errors = said.get("errors") if isinstance(said, dict) else said
    if not isinstance(errors, list):
        return read_answer(response)
    words = [str(each.get("message") or each.get("errorMessage") or "") for each in errors if isinstance(each, dict)]
    return Refusal(ProblemCode.REFUSED, f"{status} {'; '.join(filter(None, words))}"[:SAID].rstrip(), None, status)


def _html(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
