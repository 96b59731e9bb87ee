"""Who watches the counter from elsewhere, and who helps when something is wrong with it."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from pydantic import Field, model_validator

from hardware.options import OptionError
from kiosk.config.section import LIVE, PrivateFile, Secret, Section, Url


class MonitoringSection(Section):
    """Health, metrics and logs for who watches the counter, served by a process of its own. Beyond the loopback
    address only with a token, and over TLS."""

    enabled: bool = Field(True, description="Whether there is such a process.", examples=[True])
    listen: str = Field(
        "127.0.0.1:9464",
        pattern=r"^([\d.]+|\[[0-9a-fA-F:.]+\]):\d{1,5}$",
        description="Address and port of /health and /metrics.",
        examples=["127.0.0.1:9464"],
    )
    token: Secret = Field(
        "",
        description="Who asks gives it as `Authorization: Bearer`; without it everybody on the machine may ask.",
        examples=["credential:monitoring.token"],
    )
    certificate: PrivateFile | None = Field(
        None,
        description="PEM file with a certificate, its chain and its key: from then on it is served over TLS.",
        examples=["credential:monitoring.pem"],
    )
    otlp: Url | None = Field(
        None,
        description="Address of an OpenTelemetry collector, to which metrics and logs are sent (OTLP over HTTP).",
        examples=["https://otel.example.nl"],
    )
    otlp_token: Secret = Field(
        "", description="What the collector wants as `Authorization: Bearer`.", examples=["credential:otlp.token"]
    )
    heartbeat: Url | None = Field(
        None,
        description="A dead man's switch: this address is asked for every minute while all is alive.",
        examples=["https://heartbeat.example.nl/balie1"],
    )
    stale_s: float = Field(
        10.0, ge=2, description="Without a beat of the screen for so many seconds, the counter hangs.", examples=[10.0]
    )

    @property
    def address(self) -> tuple[str, int]:
        host, _, port = self.listen.rpartition(":")
        return host.strip("[]"), int(port)

    @model_validator(mode="after")
    def _sheltered(self) -> MonitoringSection:
        host, port = self.address
        try:
            near = ipaddress.ip_address(host).is_loopback
        except ValueError as error:
            raise OptionError("listen", f"{host} is no address") from error
        if port > 65535:
            raise OptionError("listen", f"there is no port {port}")
        if not near and not (self.token and self.certificate):
            raise OptionError("listen", "beyond the loopback address needs monitoring.token and monitoring.certificate")
        return self


class SupportSection(Section):
    """The support bundle: what a helpdesk gets to see of the counter. Nothing of its visitors is in it."""

    upload: Url | None = Field(
        None,
        description="Where `kiosk bundle --upload` sends it: its name is put behind it, and it is sent with PUT, "
        "as WebDAV takes it.",
        examples=["https://helpdesk.example.nl/kiosk"],
        json_schema_extra=LIVE,
    )
    user: str = Field(
        "",
        description="Who the counter is there; when left out, the secret is sent as a bearer token.",
        examples=["balie1"],
        json_schema_extra=LIVE,
    )
    secret: Secret = Field(
        "", description="The password of the user, or the token.", examples=["credential:support.token"]
    )
    max_mb: int = Field(
        50,
        ge=5,
        le=500,
        description="How much goes along before it is compressed; the newest of the logs first.",
        examples=[50],
        json_schema_extra=LIVE,
    )

    @model_validator(mode="after")
    def _safe(self) -> SupportSection:
        if self.user and not self.secret:
            raise OptionError("secret", "is missing: the user has a password")
        if self.upload and self.secret and not self.upload.startswith("https://"):
            host = urlsplit(self.upload).hostname
            if host not in ("127.0.0.1", "localhost", "::1"):
                raise OptionError("upload", "must be https:// where there is a secret")
        return self
