"""The Documenten API: enkelvoudige informatieobjecten, whole in the body or in parts (bestandsdelen)."""

from __future__ import annotations

import base64
import binascii
import io
import uuid
from collections.abc import AsyncIterator
from typing import Any

from starlette.responses import JSONResponse, Response, StreamingResponse

from backend_client.sandbox import problems
from backend_client.sandbox.fields import HIGHEST_OF_COUNTER, VERTROUWELIJKHEID, Field, now, read
from backend_client.sandbox.problems import NON_FIELD, Invalid
from backend_client.sandbox.seed import catalogue
from backend_client.sandbox.store import Document
from backend_client.sandbox.web import CATALOGI, DOCUMENTEN, Call, created, one, page, refer

RESOURCE = "enkelvoudiginformatieobjecten"
WRONG_LOCK = Invalid(NON_FIELD, "incorrect-lock-id", "Het lock ID is niet geldig")

FIELDS = (
    Field("identificatie", longest=40),
    Field("bronorganisatie", needed=True, longest=9),
    Field("creatiedatum", needed=True, form="date"),
    Field("titel", needed=True, longest=200),
    Field("vertrouwelijkheidaanduiding", choices=VERTROUWELIJKHEID),
    Field("auteur", needed=True, longest=200),
    Field("status", choices=("in_bewerking", "ter_vaststelling", "definitief", "gearchiveerd")),
    Field("formaat", longest=255),
    Field("taal", needed=True, longest=3),
    Field("bestandsnaam", longest=255),
    Field("link", longest=200),
    Field("beschrijving", longest=1000),
    Field("ontvangstdatum", default=None, form="date"),
    Field("verzenddatum", default=None, form="date"),
    Field("indicatieGebruiksrecht", default=None, form="json"),
    Field("verschijningsvorm"),
    Field("informatieobjecttype", needed=True, longest=200),
    Field("trefwoorden", default=[]),
)


def create(call: Call) -> Response:
    document, wrong = read(call.body, FIELDS)
    soort: str | Invalid = ""
    if call.body.get("informatieobjecttype"):
        known = catalogue(call.base)["informatieobjecttypen"]
        soort = refer(call, "informatieobjecttype", CATALOGI, "informatieobjecttypen", known.get)
    if isinstance(soort, Invalid):
        wrong.append(soort)
    content, size = _content(call.body.get("inhoud")), call.body.get("bestandsomvang")
    if isinstance(content, Invalid):
        wrong.append(content)
    elif size is not None and (not isinstance(size, int) or isinstance(size, bool) or size < 0):
        wrong.append(Invalid("bestandsomvang", "invalid", "Een geldig getal is vereist."))
    elif content is not None and size is not None and size != len(content) and not wrong:
        reason = "De bestandsomvang van de upload moet overeenkomen met het 'bestandsomvang'-veld"
        wrong.append(Invalid(NON_FIELD, "file-size", reason))
    if wrong:
        return problems.invalid(call.base, wrong)
    assert not isinstance(content, Invalid)
    document["vertrouwelijkheidaanduiding"] = document["vertrouwelijkheidaanduiding"] or "zaakvertrouwelijk"
    if VERTROUWELIJKHEID.index(document["vertrouwelijkheidaanduiding"]) > HIGHEST_OF_COUNTER and not call.may_all:
        return problems.denied(call.base)
    if not document["identificatie"]:
        document["identificatie"] = f"DOCUMENT-{now()[:4]}-{call.store.count('document'):010}"
    in_parts = content is None and bool(size)
    document |= {
        "informatieobjecttype": soort,
        "beginRegistratie": now(),
        "bestandsomvang": size if content is None else len(content),
        "lock": uuid.uuid4().hex if in_parts else "",
    }
    kept = call.store.add(RESOURCE, document, (document["bronorganisatie"], document["identificatie"]))
    if kept is None:
        reason = f"Deze identificatie ({document['identificatie']}) bestaat al voor deze bronorganisatie"
        return problems.invalid(call.base, [Invalid("identificatie", "identificatie-niet-uniek", reason)])
    if content is not None:
        call.store.put_content(kept["uuid"], io.BytesIO(content))
    if in_parts:
        assert isinstance(size, int)
        for number, begin in enumerate(range(0, size, call.part_size), start=1):
            omvang = min(call.part_size, size - begin)
            call.store.add("bestandsdelen", {"informatieobject": kept["uuid"], "volgnummer": number, "omvang": omvang})
    return created(show(call, kept) | {"lock": kept["lock"]})


def _content(inhoud: object) -> bytes | Invalid | None:
    if inhoud is None:
        return None
    try:
        return base64.b64decode(inhoud if isinstance(inhoud, str) else "!", validate=True)
    except (binascii.Error, ValueError):
        return Invalid("inhoud", "invalid-base64", "Only base64 data is allowed")


def listing(call: Call) -> Response:
    filters = call.filters("identificatie", "bronorganisatie")
    if isinstance(filters, Response):
        return filters
    return page(call, call.store.find(RESOURCE, **filters), lambda each: show(call, each) | {"_expand": {}})


def detail(call: Call) -> Response:
    document = call.store.get(RESOURCE, call.uuid)
    return one(call, show(call, document) | {"_expand": {}}) if document else problems.not_found(call.base)


def download(call: Call) -> Response:
    document = call.store.get(RESOURCE, call.uuid)
    if document is None or not call.store.has_content(call.uuid):
        return problems.not_found(call.base)

    async def pieces() -> AsyncIterator[bytes]:  # a generator that is not async would run in another thread
        for piece in call.store.content(call.uuid):
            yield piece

    length = {"Content-Length": str(document["bestandsomvang"])}
    return StreamingResponse(pieces(), headers=length, media_type="application/octet-stream")


def lock(call: Call) -> Response:
    document = call.store.get(RESOURCE, call.uuid)
    if document is None:
        return problems.not_found(call.base)
    if document["lock"]:
        taken = Invalid(NON_FIELD, "existing-lock", "Het document is al geblokkeerd")
        return problems.invalid(call.base, [taken])
    lock = uuid.uuid4().hex
    call.store.change(RESOURCE, call.uuid, lock=lock)
    return JSONResponse({"lock": lock})


def unlock(call: Call) -> Response:
    """With its lock a document has to be whole. Without one, who has every scope can force it, whole or not."""
    document = call.store.get(RESOURCE, call.uuid)
    if document is None:
        return problems.not_found(call.base)
    forced = call.may_all and not call.body.get("lock")
    if not forced and (not document["lock"] or call.body.get("lock") != document["lock"]):
        return problems.invalid(call.base, [WRONG_LOCK])
    parts = _parts(call, call.uuid)
    if all(call.store.has_content(part["uuid"]) for part in parts):
        if parts:
            call.store.join_content(call.uuid, [part["uuid"] for part in parts])
            for part in parts:
                call.store.remove("bestandsdelen", part["uuid"])
            call.store.change(RESOURCE, call.uuid, beginRegistratie=now())
    elif not forced:
        missing = Invalid(NON_FIELD, "file-size", "Je moet een bestand uploaden of de bestandsomvang op 0 zetten")
        return problems.invalid(call.base, [missing])
    call.store.change(RESOURCE, call.uuid, lock="")
    return Response(status_code=204)


def put_part(call: Call) -> Response:
    """PUT bestandsdelen/{uuid}: multipart with `lock` and `inhoud` of exactly this part's size."""
    part = call.store.get("bestandsdelen", call.uuid)
    if part is None:
        return problems.not_found(call.base)
    document = call.store.get(RESOURCE, part["informatieobject"])
    assert document
    upload = call.files.get("inhoud")
    if upload is None:
        return problems.invalid(call.base, [Invalid("inhoud", "required", "Er is geen bestand opgestuurd.")])
    if upload.size != part["omvang"]:
        reason = (
            "Het aangeleverde bestand heeft een afwijkende bestandsgrootte (volgens het `omvang`-veld)."
            f"Verwachting: {part['omvang']}b, ontvangen: {upload.size}b"
        )
        return problems.invalid(call.base, [Invalid(NON_FIELD, "file-size", reason)])
    if not document["lock"] or call.body.get("lock") != document["lock"]:
        return problems.invalid(call.base, [WRONG_LOCK])
    call.store.put_content(call.uuid, upload.file)
    return JSONResponse(_show_part(call, part, document["lock"]))


def _parts(call: Call, document: str) -> list[Document]:
    return sorted(call.store.find("bestandsdelen", informatieobject=document), key=lambda part: int(part["volgnummer"]))


def _show_part(call: Call, part: Document, lock: str) -> Document:
    return {
        "url": call.url(DOCUMENTEN, "bestandsdelen", part["uuid"]),
        "volgnummer": part["volgnummer"],
        "omvang": part["omvang"],
        "voltooid": call.store.has_content(part["uuid"]),
        "lock": lock,
    }


def show(call: Call, document: Document) -> dict[str, Any]:
    """Without `lock`, which only the answer to its creation has."""
    url = call.url(DOCUMENTEN, RESOURCE, document["uuid"])
    parts = _parts(call, document["uuid"])
    whole = call.store.has_content(document["uuid"])
    return {
        "url": url,
        **{field.name: document[field.name] for field in FIELDS},
        "informatieobjecttype": call.url(CATALOGI, "informatieobjecttypen", document["informatieobjecttype"]),
        "versie": 1,
        "beginRegistratie": document["beginRegistratie"],
        "inhoud": f"{url}/download?versie=1" if whole else None,
        "bestandsomvang": document["bestandsomvang"],
        "ondertekening": None,
        "integriteit": None,
        "locked": bool(document["lock"]),
        "bestandsdelen": [_show_part(call, part, document["lock"]) for part in parts],
    }
