from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.drivers.serial_frames import Broken, Reply, Scan, Why
from hardware.drivers.ssi import (
    AGAIN,
    CONTINUED,
    HOST,
    RESEND,
    SCANNER,
    Opcode,
    Packet,
    Packets,
    SsiFramer,
    checksum,
    pack,
)
from tests.unit.scanners_in_hand import cut

ACK = bytes.fromhex("04d00400ff28")
NAK = pack(Packet(Opcode.CMD_NAK, data=RESEND))
packets = st.builds(Packet, st.integers(0x80, 255), st.integers(0, 255), st.binary(max_size=251))


def decoded(text: str, status: int = 0) -> bytes:
    return pack(Packet(Opcode.DECODE_DATA, status, b"\x01" + text.encode()), SCANNER)


def test_packets_are_as_the_guide_shows_them() -> None:
    assert pack(Packet(Opcode.REQUEST_REVISION)) == bytes.fromhex("04a30400ff55")
    assert pack(Packet(Opcode.CMD_ACK)) == ACK
    assert SsiFramer().query() == pack(Packet(Opcode.REQUEST_REVISION))


@given(st.binary(max_size=300))
def test_a_packet_and_its_checksum_add_up_to_nothing(body: bytes) -> None:
    assert (sum(body) + int.from_bytes(checksum(body), "big")) % 0x10000 == 0


def test_what_does_not_fit_a_packet_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        pack(Packet(Opcode.DECODE_DATA, data=bytes(252)))


@given(st.lists(packets, max_size=4), st.sampled_from([SCANNER, HOST]), st.data())
def test_packets_come_out_as_they_went_in(sent: list[Packet], source: int, data: st.DataObject) -> None:
    stream = b"".join(pack(packet, source) for packet in sent)
    reader = Packets(source)
    assert [packet for piece in cut(data, stream) for packet in reader.feed(piece)] == sent


@given(packets, st.data())
def test_no_byte_changes_unseen(packet: Packet, data: st.DataObject) -> None:
    whole = pack(packet, SCANNER)
    place = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != whole[place]))
    reader = Packets(SCANNER)
    found = [*reader.feed(whole[:place] + bytes([other]) + whole[place + 1 :]), *reader.silence()]
    assert all(isinstance(one, Broken) for one in found)
    assert found


def test_a_scan_is_acknowledged() -> None:
    framer = SsiFramer()
    assert framer.feed(decoded("4006381333931\r\n")) == [Scan("4006381333931")]
    assert framer.answers() == ACK
    assert framer.answers() == b""


def test_a_damaged_scan_is_asked_for_again_and_heard_once() -> None:
    framer = SsiFramer()
    damaged = bytearray(decoded("code"))
    damaged[6] ^= 1
    assert framer.feed(bytes(damaged)) == [Broken(Why.CHECKSUM)]
    assert framer.answers() == NAK
    assert framer.feed(decoded("code", AGAIN)) == [Scan("code")]
    assert framer.answers() == ACK


def test_half_a_scan_is_asked_for_again() -> None:
    framer = SsiFramer()
    assert framer.feed(decoded("code")[:6]) == []
    assert framer.silence() == [Broken(Why.HALF)]
    assert framer.answers() == NAK


def test_a_scan_sent_again_because_an_answer_was_lost_is_heard_once() -> None:
    framer = SsiFramer()
    assert framer.feed(decoded("code") + decoded("code", AGAIN)) == [Scan("code"), Reply()]
    assert framer.answers() == ACK
    assert framer.feed(decoded("code")) == [Scan("code")]


def test_answers_are_not_answered() -> None:
    framer = SsiFramer()
    for opcode in (Opcode.CMD_ACK, Opcode.CMD_NAK, Opcode.REPLY_REVISION):
        assert framer.feed(pack(Packet(opcode, data=b"x"), SCANNER)) == [Reply()]
    assert framer.answers() == b""
    assert framer.feed(pack(Packet(Opcode.EVENT, data=b"\x03"), SCANNER)) == [Reply()]
    assert framer.answers() == ACK


def test_what_the_host_says_is_noise_to_the_host() -> None:
    framer = SsiFramer()
    assert framer.feed(framer.query() + decoded("code")) == [Broken(Why.NOISE), Scan("code")]


def test_a_code_in_several_packets_is_too_long_once() -> None:
    framer = SsiFramer()
    stream = decoded("a" * 200, CONTINUED) + decoded("b" * 200, CONTINUED) + decoded("c") + decoded("next")
    assert framer.feed(stream) == [Broken(Why.TOO_LONG), Reply(), Reply(), Scan("next")]


def test_bytes_that_are_no_text_are_named() -> None:
    packet = pack(Packet(Opcode.DECODE_DATA, data=b"\x01\x00\x80"), SCANNER)
    assert SsiFramer().feed(packet) == [Broken(Why.NOT_TEXT)]
