"""What never changes about the simulated A4 printer."""

from __future__ import annotations

from typing import Final

from hardware.drivers.ipp import codec
from hardware.drivers.ipp.answers import PDF
from hardware.drivers.ipp.client import Operation
from hardware.drivers.ipp.codec import OPERATION_GROUP, Attribute, Group, Message, Value
from hardware.drivers.ipp.supplies import PAPER

_OPERATIONS: Final = tuple(
    Value(codec.ENUM, code.to_bytes(4)) for code in Operation if code != Operation.ENABLE_PRINTER
)
_A4: Final = (
    Value(codec.MEMBER_NAME, b"media-size"),
    Value(codec.BEGIN_COLLECTION, b""),
    Value(codec.MEMBER_NAME, b"x-dimension"),
    Value(codec.INTEGER, (21000).to_bytes(4)),
    Value(codec.MEMBER_NAME, b"y-dimension"),
    Value(codec.INTEGER, (29700).to_bytes(4)),
    Value(codec.END_COLLECTION, b""),
)
_IN_THE_TRAY: Final = (*_A4, Value(codec.MEMBER_NAME, b"media-source"), Value(codec.KEYWORD, b"main"))


def _collection(members: tuple[Value, ...]) -> tuple[Value, ...]:
    return (Value(codec.BEGIN_COLLECTION, b""), *members, Value(codec.END_COLLECTION, b""))


LOADED: Final = (
    codec.text("media-ready", codec.KEYWORD, PAPER),
    Attribute("media-col-ready", _collection(_IN_THE_TRAY)),
)


def unchanging(url: str) -> tuple[Attribute, ...]:
    return (
        codec.text("printer-uri-supported", codec.URI, url),
        codec.text("uri-security-supported", codec.KEYWORD, "none"),
        codec.text("uri-authentication-supported", codec.KEYWORD, "none"),
        codec.text("printer-name", codec.NAME, "Simulated printer"),
        codec.text("printer-info", codec.TEXT, "Simulated printer"),
        codec.text("printer-location", codec.TEXT, "Counter"),
        codec.text("printer-make-and-model", codec.TEXT, "Simulated A4 printer"),
        codec.text("printer-more-info", codec.URI, url.replace("ipp:", "http:", 1)),
        codec.text("ipp-versions-supported", codec.KEYWORD, "1.1", "2.0"),
        Attribute("operations-supported", _OPERATIONS),
        codec.text("charset-configured", codec.CHARSET, "utf-8"),
        codec.text("charset-supported", codec.CHARSET, "utf-8"),
        codec.text("natural-language-configured", codec.NATURAL_LANGUAGE, "en"),
        codec.text("generated-natural-language-supported", codec.NATURAL_LANGUAGE, "en"),
        codec.text("document-format-default", codec.MIME_MEDIA_TYPE, PDF),
        codec.text("document-format-supported", codec.MIME_MEDIA_TYPE, PDF),
        codec.text("media-default", codec.KEYWORD, PAPER),
        Attribute("media-col-default", _collection(_A4)),
        codec.text("media-supported", codec.KEYWORD, PAPER),
        codec.text("sides-supported", codec.KEYWORD, "one-sided"),
        codec.text("compression-supported", codec.KEYWORD, "none"),
        codec.text("pdl-override-supported", codec.KEYWORD, "not-attempted"),
    )


def response(code: int, request_id: int, *groups: Group) -> Message:
    first = Group(
        OPERATION_GROUP,
        (
            codec.text("attributes-charset", codec.CHARSET, "utf-8"),
            codec.text("attributes-natural-language", codec.NATURAL_LANGUAGE, "en"),
        ),
    )
    return Message(code, request_id, (first, *groups))
