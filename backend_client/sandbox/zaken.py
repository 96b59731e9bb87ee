"""The Zaken API: the zaak itself. What hangs on it is in zaak_parts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from starlette.responses import Response

from backend_client.sandbox import clock, problems, zaak_parts
from backend_client.sandbox.fields import HIGHEST_OF_COUNTER, VERTROUWELIJKHEID, Field, now, read
from backend_client.sandbox.problems import Invalid
from backend_client.sandbox.seed import catalogue
from backend_client.sandbox.store import Document
from backend_client.sandbox.web import CATALOGI, ZAKEN, Call, created, one, page, refer, uuid_in

DOORLOOPTIJD = timedelta(days=5)  # P5D in the zaaktype
BY_BSN = "rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn"
BETALING = {"nvt": "Er is geen sprake van te betalen, met de zaak gemoeide, kosten.",
            "nog_niet": "De met de zaak gemoeide kosten zijn (nog) niet betaald.",
            "gedeeltelijk": "De met de zaak gemoeide kosten zijn gedeeltelijk betaald.",
            "geheel": "De met de zaak gemoeide kosten zijn geheel betaald."}  # fmt: skip

FIELDS = (
    Field("identificatie", longest=40),
    Field("bronorganisatie", needed=True, longest=9),
    Field("omschrijving", longest=80),
    Field("toelichting", longest=1000),
    Field("zaaktype", needed=True, longest=1000),
    Field("registratiedatum", default="", form="date"),
    Field("verantwoordelijkeOrganisatie", needed=True, longest=9),
    Field("startdatum", needed=True, form="date"),
    Field("einddatumGepland", default=None, form="date"),
    Field("uiterlijkeEinddatumAfdoening", default=None, form="date"),
    Field("publicatiedatum", default=None, form="date"),
    Field("communicatiekanaal", longest=1000),
    Field("communicatiekanaalNaam", longest=250),
    Field("productenOfDiensten", default=[]),
    Field("vertrouwelijkheidaanduiding", choices=VERTROUWELIJKHEID),
    Field("betalingsindicatie", choices=tuple(BETALING)),
    Field("laatsteBetaaldatum", default=None, form="moment"),
    Field("selectielijstklasse", longest=1000),
    Field("kenmerken", default=[]),
    Field("opdrachtgevendeOrganisatie", longest=9),
    Field("processobjectaard", longest=200),
)


def create(call: Call) -> Response:
    if missing := _without_crs(call, "content-crs", "accept-crs"):
        return missing
    zaak, wrong = read(call.body, FIELDS)
    zaaktype: str | Invalid = ""
    if call.body.get("zaaktype"):
        zaaktype = refer(call, "zaaktype", CATALOGI, "zaaktypen", catalogue(call.base)["zaaktypen"].get)
    if isinstance(zaaktype, Invalid):
        wrong.append(zaaktype)
    if wrong:
        return problems.invalid(call.base, wrong)
    zaak["vertrouwelijkheidaanduiding"] = zaak["vertrouwelijkheidaanduiding"] or "zaakvertrouwelijk"
    if VERTROUWELIJKHEID.index(zaak["vertrouwelijkheidaanduiding"]) > HIGHEST_OF_COUNTER and not call.may_all:
        return problems.denied(call.base)
    today = clock.now().date()
    if not zaak["identificatie"]:
        zaak["identificatie"] = f"ZAAK-{today.year}-{call.store.count('zaak'):010}"
    zaak["zaaktype"] = zaaktype
    zaak["registratiedatum"] = zaak["registratiedatum"] or today.isoformat()
    if zaak["uiterlijkeEinddatumAfdoening"] is None:
        start = date.fromisoformat(zaak["startdatum"])
        zaak["uiterlijkeEinddatumAfdoening"] = (start + min(DOORLOOPTIJD, date.max - start)).isoformat()
    zaak |= {"laatstGemuteerd": now(), "einddatum": None}
    kept = call.store.add("zaken", zaak, (zaak["bronorganisatie"], zaak["identificatie"]))
    if kept is None:
        reason = f"Deze identificatie ({zaak['identificatie']}) bestaat al voor deze bronorganisatie"
        return problems.invalid(call.base, [Invalid("identificatie", "identificatie-niet-uniek", reason)])
    return created(show(call, kept))


def listing(call: Call) -> Response:
    if missing := _without_crs(call, "accept-crs"):
        return missing
    known = ("identificatie", "bronorganisatie", "zaaktype", "einddatum__isnull", BY_BSN)
    filters = call.filters(*known)
    return filters if isinstance(filters, Response) else _found(call, filters)


def search(call: Call) -> Response:
    """POST /zaken/_zoek: as the list, with what identifies people in the body, where no log sees it."""
    if missing := _without_crs(call, "content-crs", "accept-crs"):
        return missing
    return _found(call, {name: str(value) for name, value in call.body.items() if name in ("identificatie", BY_BSN)})


def detail(call: Call) -> Response:
    if missing := _without_crs(call, "accept-crs"):
        return missing
    filters = call.filters("expand", paged=False)
    if isinstance(filters, Response):
        return filters
    zaak = call.store.get("zaken", call.uuid)
    if zaak is None:
        return problems.not_found(call.base)
    wanted = filters.get("expand", "").split(",")
    expanded: dict[str, Any] = {
        name: [part.show(call, each) for each in call.store.find(part.collection, zaak=call.uuid)]
        for name, part in (("rollen", zaak_parts.ROLLEN), ("zaakinformatieobjecten", zaak_parts.ZAAKINFORMATIEOBJECTEN))
        if name in wanted
    }
    status = zaak_parts.current_status(call, call.uuid)
    if "status" in wanted and status:
        expanded["status"] = zaak_parts.STATUSSEN.show(call, status)
    return one(call, show(call, zaak) | {"_expand": expanded})


def _found(call: Call, filters: dict[str, str]) -> Response:
    by_bsn, is_open = filters.pop(BY_BSN, None), filters.pop("einddatum__isnull", None)
    if "zaaktype" in filters:
        filters["zaaktype"] = uuid_in(call, filters["zaaktype"], CATALOGI, "zaaktypen")
    found = call.store.find("zaken", **filters)
    if is_open is not None:
        found = [zaak for zaak in found if (zaak["einddatum"] is None) == (is_open.lower() == "true")]
    if by_bsn is not None:
        rollen = call.store.find("rollen")
        theirs = {rol["zaak"] for rol in rollen if rol["betrokkeneIdentificatie"]["inpBsn"] == by_bsn}
        found = [zaak for zaak in found if zaak["uuid"] in theirs]
    return page(call, found, lambda zaak: show(call, zaak) | {"_expand": {}})


def _without_crs(call: Call, *headers: str) -> Response | None:
    for header in headers:
        if header not in call.headers:
            return problems.precondition_failed(call.base, header.title())
    return None


def show(call: Call, zaak: Document) -> Document:
    uuid = zaak["uuid"]
    url = call.url(ZAKEN, "zaken", uuid)
    parts = {part.collection: call.store.find(part.collection, zaak=uuid)[::-1] for part in zaak_parts.ALL}

    def urls(collection: str) -> list[str]:
        return [call.url(ZAKEN, collection, part["uuid"]) for part in parts[collection]]

    status = zaak_parts.current_status(call, uuid)
    shown: dict[str, Any] = {
        "url": url,
        "uuid": uuid,
        **{field.name: zaak[field.name] for field in FIELDS},
        "zaaktype": call.url(CATALOGI, "zaaktypen", zaak["zaaktype"]),
        "einddatum": zaak["einddatum"],
        "laatstGemuteerd": zaak["laatstGemuteerd"],
        "laatstGeopend": None,
        "betalingsindicatieWeergave": BETALING.get(zaak["betalingsindicatie"], ""),
        "zaakgeometrie": None,
        "verlenging": None,
        "opschorting": {"indicatie": False, "eerdereOpschorting": False, "reden": ""},
        "hoofdzaak": None,
        "deelzaken": [],
        "relevanteAndereZaken": [],
        "gerelateerdeZaken": [],
        "eigenschappen": [f"{url}/zaakeigenschappen/{each['uuid']}" for each in parts["zaakeigenschappen"]],
        "rollen": urls("rollen"),
        "status": call.url(ZAKEN, "statussen", status["uuid"]) if status else None,
        "zaakinformatieobjecten": urls("zaakinformatieobjecten"),
        "zaakobjecten": [],
        "archiefnominatie": zaak.get("archiefnominatie"),
        "archiefstatus": "nog_te_archiveren",
        "archiefactiedatum": zaak.get("archiefactiedatum"),
        "resultaat": next(iter(urls("resultaten")), None),
        "startdatumBewaartermijn": zaak.get("startdatumBewaartermijn"),
        "processobject": {"datumkenmerk": "", "identificatie": "", "objecttype": "", "registratie": ""},
    }
    return shown
