"""IPP messages: round trip, garbage, and the worked examples of the standard."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hardware.drivers.ipp import codec
from hardware.drivers.ipp.codec import Attribute, Group, MalformedError, Message, Value

# RFC 8010, A.1: a Print-Job request, octet by octet as it stands there.
PRINT_JOB = bytes.fromhex(
    "0101 0002 00000001 01"
    "47 0012 617474726962757465732d63686172736574 0005 7574662d38"
    "48 001b 617474726962757465732d6e61747572616c2d6c616e6775616765 0005 656e2d7573"
    "45 000b 7072696e7465722d757269 002c"
    "6970703a2f2f7072696e7465722e6578616d706c652e636f6d2f6970702f7072696e742f70696e6574726565"
    "42 0008 6a6f622d6e616d65 0006 666f6f626172"
    "22 0016 6970702d6174747269627574652d666964656c697479 0001 01"
    "02"
    "21 0006 636f70696573 0004 00000014"
    "44 0005 7369646573 0013 74776f2d73696465642d6c6f6e672d65646765"
    "03 25215053".replace(" ", "")
)

values = st.builds(Value, st.integers(0x10, 0x7F), st.binary(max_size=30))
attributes = st.builds(
    Attribute,
    st.text(min_size=1, max_size=20),
    st.lists(values, min_size=1, max_size=4).map(tuple),
)
groups = st.builds(
    Group,
    st.integers(0x00, 0x0F).filter(lambda tag: tag != codec.END_OF_ATTRIBUTES),
    st.lists(attributes, max_size=4).map(tuple),
)
messages = st.builds(
    Message,
    st.integers(0, 0xFFFF),
    st.integers(0, 0xFFFFFFFF),
    st.lists(groups, max_size=3).map(tuple),
    st.binary(max_size=50),
    st.tuples(st.integers(0, 255), st.integers(0, 255)),
)


@given(messages)
def test_every_message_comes_back_as_it_was(message: Message) -> None:
    assert codec.decode(codec.encode(message)) == message


@given(st.binary())
@example(b"\x02\x00\x00\x00\x00\x00\x00\x01\x21\x00\x00\x00\x00\x03")
def test_garbage_is_malformed_or_a_message_and_nothing_else(raw: bytes) -> None:
    with contextlib.suppress(MalformedError):
        assert codec.encode(codec.decode(raw)) == raw


@given(messages.filter(lambda message: not message.data), st.data())
def test_a_message_cut_short_is_malformed(message: Message, data: st.DataObject) -> None:
    raw = codec.encode(message)
    cut = data.draw(st.integers(0, len(raw) - 1))
    with pytest.raises(MalformedError):
        codec.decode(raw[:cut])


def test_the_example_of_the_standard() -> None:
    message = codec.decode(PRINT_JOB)
    assert message.version == (1, 1)
    assert message.code == 2
    assert message.texts(codec.OPERATION_GROUP, "printer-uri") == ("ipp://printer.example.com/ipp/print/pinetree",)
    assert message.number(codec.OPERATION_GROUP, "ipp-attribute-fidelity") == 1
    assert message.number(codec.JOB_GROUP, "copies") == 20
    assert message.texts(codec.JOB_GROUP, "sides") == ("two-sided-long-edge",)
    assert message.data == b"%!PS"
    assert codec.encode(message) == PRINT_JOB


@given(st.integers(-(2**31), 2**31 - 1))
def test_numbers(value: int) -> None:
    message = Message(0, 1, (Group(codec.JOB_GROUP, (codec.number("copies", value),)),))
    assert message.number(codec.JOB_GROUP, "copies") == value


@given(st.lists(st.integers(-(2**31), 2**31 - 1), min_size=1, max_size=5), st.lists(values, max_size=5))
def test_many_numbers(wanted: list[int], others: list[Value]) -> None:
    attribute = codec.numbers("marker-levels", *wanted)
    mixed = Attribute(attribute.name, (*attribute.values, *(value for value in others if value.tag == codec.OCTETS)))
    message = codec.decode(codec.encode(Message(0, 1, (Group(codec.PRINTER_GROUP, (mixed,)),))))
    assert message.numbers(codec.PRINTER_GROUP, "marker-levels") == tuple(wanted)
    assert message.number(codec.PRINTER_GROUP, "marker-levels") == wanted[0]


def test_what_is_not_there_is_not_found() -> None:
    message = Message(0, 1, (Group(codec.JOB_GROUP, (codec.text("job-name", codec.NAME, "a"),)),))
    assert message.number(codec.JOB_GROUP, "job-name") is None
    assert message.texts(codec.PRINTER_GROUP, "job-name") == ()
    with pytest.raises(MalformedError):
        codec.encode(Message(0, 1, (Group(codec.JOB_GROUP, (codec.text("a", codec.NAME, "x" * 40000),)),)))
