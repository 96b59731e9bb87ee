"""To whom the counter reports what is wrong with it."""

from __future__ import annotations

from typing import Annotated, Final, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, model_validator

from hardware.options import OptionError
from hardware.wording import nearest
from kiosk.config.section import Secret, Section, Url
from kiosk.technician.advice import entries

ID: Final = r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
NEAR: Final = ("localhost", "127.0.0.1", "::1")
Address = Annotated[str, Field(pattern=r"^[^@\s,<>]+@[^@\s,<>]+$")]


def _code(code: str) -> str:
    known = {code for _, code in entries()}
    if code not in known:
        raise ValueError(f"there is no fault {code!r}{nearest(code, known)}; see assets/technician/advice.toml")
    return code


Code = Annotated[str, AfterValidator(_code)]


def _named(what: str, example: str) -> str:
    return Field("", description=f"{what}, by its name in TOPdesk; none when left out.", examples=[example])


def _group(who: str) -> str:
    return Field("", pattern=rf"^$|{ID}", description=f"id of the operator group that gets {who}.", examples=[_EXAMPLE])


_EXAMPLE = "6a6f4b34-6b51-4d2e-8a3b-1b0d8f5f0a01"


class TopdeskSection(Section):
    """Incidents in TOPdesk. Its user is an operator that may read and write first line calls and use application
    passwords. The caller is a person whom TOPdesk knows, or somebody of a branch."""

    url: Url = Field(description="Address of TOPdesk, without /tas/api.", examples=["https://tilburg.topdesk.net"])
    user: str = Field(min_length=1, pattern="^[^:]+$", description="Login name of the operator.", examples=["balie"])
    password: Secret = Field(description="Its application password.", examples=["credential:topdesk.password"])
    caller_email: str = Field(
        "", description="E-mail address of the person who is the caller.", examples=["balies@tilburg.nl"]
    )
    caller_name: str = Field(
        "",
        description="Name of a caller whom TOPdesk does not know; the name of the counter when left out.",
        examples=["Balie 1"],
    )
    branch: str = Field(
        "",
        pattern=rf"^$|{ID}",
        description="id of the branch of the caller; needed without caller_email.",
        examples=["0c1e8e3e-5d3f-4a7e-9b1d-6f0b8f7f2a11"],
    )
    category: str = _named("Category", "Balies")
    subcategory: str = _named("Subcategory", "Storing")
    call_type: str = _named("Call type", "Storing")
    entry_type: str = _named("Entry type", "Automatisch")
    priority: str = _named("Priority", "P3")
    closed_status: str = Field(
        "",
        description="Processing status of an incident that is over; it is only marked as closed when left out.",
        examples=["Gesloten"],
    )
    group_hall: str = _group("what somebody in the hall can cure")
    group_maintenance: str = _group("what is for the supplier")
    group_ict: str = _group("what is for ICT")

    @model_validator(mode="after")
    def _has_caller(self) -> TopdeskSection:
        if not (self.caller_email or self.branch):
            raise OptionError("caller_email", "is missing; or give branch, of a caller whom TOPdesk does not know")
        address = urlsplit(self.url)
        if address.scheme != "https" and address.hostname not in NEAR:
            raise OptionError("url", "must be https: the password goes with each call")
        return self

    @property
    def groups(self) -> dict[str, str]:
        """By who must act."""
        return {"hall": self.group_hall, "maintenance": self.group_maintenance, "ict": self.group_ict}


class ReportsZgwSection(Section):
    """Incidents as zaken in the APIs of [zgw], by a client that may make and change zaken of this zaaktype, and no
    others."""

    zaaktype: str = Field(min_length=1, description="Its identificatie.", examples=["STORING-BALIE"])
    resultaattype: str = Field(
        "",
        description="Of an incident that is over, by its omschrijving; the first of the zaaktype when left out.",
        examples=["Opgelost"],
    )
    client_id: str = Field(min_length=1, description="The name of the client.", examples=["storingen"])
    secret: Secret = Field(description="What its tokens are signed with.", examples=["credential:storingen.secret"])


class MailSection(Section):
    """Incidents by e-mail: of those that nothing else has taken, or of all where there is nothing else."""

    host: str = Field(min_length=1, description="The mail server.", examples=["smtp.tilburg.nl"])
    port: int = Field(587, gt=0, le=65535, description="Its port; mostly 465 for tls.", examples=[587])
    security: Literal["starttls", "tls", "none"] = Field(
        "starttls",
        description="How it is secured: `tls` from the first byte (port 465), or `none`, on this machine alone.",
        examples=["starttls"],
    )
    user: str = Field("", description="Who signs in; nobody when left out.", examples=["balie1"])
    password: Secret = Field("", description="The password of that user.", examples=["credential:mail.password"])
    sender: Address = Field(description="Whose mail it is.", examples=["balie1@tilburg.nl"])
    to: tuple[Address, ...] = Field(min_length=1, description="Who gets it.", examples=[["meldpunt@tilburg.nl"]])
    after_minutes: int = Field(
        10,
        ge=0,
        description="How long an incident waits for another target to take it.",
        examples=[10],
    )

    @model_validator(mode="after")
    def _sheltered(self) -> MailSection:
        if self.security == "none" and self.host not in NEAR:
            raise OptionError("security", "none is for a mail server on this machine alone")
        if self.user and not self.password:
            raise OptionError("password", "is missing for this user")
        return self


class ReportsSection(Section):
    """What is wrong with the counter is reported to the municipality, each cause once, and called off when it is over:
    to TOPdesk, as a zaak, by e-mail, or several of these."""

    after_s: float = Field(
        1.5,
        ge=0,
        le=600,
        description="A fault is reported that stands for so many seconds. After some 15 the counter has tried all that "
        "it can do itself.",
        examples=[1.5],
    )
    calm_s: float = Field(
        600.0,
        ge=0,
        description="It is over when it was away for so many seconds; what comes back sooner is the same.",
        examples=[600.0],
    )
    leave_out: tuple[Code, ...] = Field(
        (), description="Codes of faults that nobody wants to hear of.", examples=[["paper_low"]]
    )
    topdesk: TopdeskSection | None = None
    zgw: ReportsZgwSection | None = None
    mail: MailSection | None = None

    @model_validator(mode="after")
    def _somebody(self) -> ReportsSection:
        if not (self.topdesk or self.zgw or self.mail):
            raise ValueError("name somebody to report to: [reports.topdesk], [reports.zgw] or [reports.mail]")
        return self
