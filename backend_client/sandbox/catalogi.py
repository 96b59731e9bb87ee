"""The Catalogi API, read-only, as far as the counter and the robot look things up."""

from __future__ import annotations

from starlette.responses import Response

from backend_client.sandbox.problems import not_found
from backend_client.sandbox.seed import Resource, catalogue
from backend_client.sandbox.web import Call, Handler, one, page

FILTERS = {
    "zaaktypen": ("catalogus", "identificatie", "trefwoorden"),
    "statustypen": ("zaaktype",),
    "roltypen": ("zaaktype", "omschrijving", "omschrijvingGeneriek"),
    "eigenschappen": ("zaaktype",),
    "informatieobjecttypen": ("catalogus", "zaaktype", "omschrijving"),
    "resultaattypen": ("zaaktype",),
    "zaaktype-informatieobjecttypen": ("zaaktype", "informatieobjecttype", "richting", "catalogus"),
}


def listing(resource: str) -> Handler:
    def answer(call: Call) -> Response:
        filters = call.filters(*FILTERS[resource], "status", "datumGeldigheid")
        if isinstance(filters, Response):
            return filters
        if filters.pop("status", "definitief") == "concept":
            return page(call, [], dict)
        day = filters.pop("datumGeldigheid", "")
        found = [
            each
            for each in catalogue(call.base)[resource].values()
            if _valid_on(each, day) and all(_matches(each, name, value) for name, value in filters.items())
        ]
        return page(call, found, dict)

    return answer


def detail(resource: str) -> Handler:
    def answer(call: Call) -> Response:
        found = catalogue(call.base)[resource].get(call.uuid)
        return one(call, found) if found else not_found(call.base)

    return answer


def _valid_on(each: Resource, day: str) -> bool:
    begins, ends = each.get("beginGeldigheid"), each.get("eindeGeldigheid")
    return not day or ((not begins or begins <= day) and (not ends or day <= ends))


def _matches(each: Resource, name: str, value: str) -> bool:
    if name == "zaaktype" and "zaaktypen" in each:
        return value in each["zaaktypen"]
    found = each[name]
    return value in found if isinstance(found, list) else bool(found == value)
