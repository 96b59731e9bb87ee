"""What upsd says and what it means, without a wire."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.device import Acts, Fault, State
from hardware.drivers.nut import Options, meaning
from hardware.drivers.nut.answers import LONGEST, WANTED, Answer, AnswerReader, Refused, Strange, Variables, question

WORDS = [
    "OL",
    "OB",
    "LB",
    "HB",
    "RB",
    "CHRG",
    "DISCHRG",
    "BYPASS",
    "CAL",
    "OFF",
    "OVER",
    "TRIM",
    "BOOST",
    "FSD",
    "ALARM",
]
LIST = b'BEGIN LIST VAR c\nVAR c ups.status "OL CHRG"\nVAR c ups.mfr "A \\"B\\" \\\\ C"\nEND LIST VAR c\n'
noise = st.one_of(
    st.binary(max_size=200), st.sampled_from([*LIST.splitlines(keepends=True), b"ERR DATA-STALE\n", b"\n"])
)


def test_a_list_is_one_answer() -> None:
    assert question("c") == b"LIST VAR c\n"
    assert AnswerReader().feed(LIST) == [Variables({"ups.status": "OL CHRG"})]


def test_quotes_in_a_value() -> None:
    answer = AnswerReader().feed(b'BEGIN LIST VAR c\r\nVAR c ups.alarm "say \\"fan\\" \\\\ now"\r\nEND LIST VAR c\r\n')
    assert answer == [Variables({"ups.alarm": 'say "fan" \\ now'})]


@pytest.mark.parametrize("code", ["DATA-STALE", "DRIVER-NOT-CONNECTED", "UNKNOWN-UPS"])
def test_a_refusal_has_a_code(code: str) -> None:
    assert AnswerReader().feed(b"BEGIN LIST VAR c\nERR " + code.encode() + b"\n" + LIST) == [
        Refused(code),
        Variables({"ups.status": "OL CHRG"}),
    ]


@pytest.mark.parametrize(
    "bad",
    [b"HTTP/1.1 400 Bad Request\n", b"\n", b"ERR\n", b'VAR c ups.status "OL"\n', b"\xff\xfe\n", b"x" * (LONGEST + 1)],
)
def test_other_lines_are_strange(bad: bytes) -> None:
    assert AnswerReader().feed(bad) == [Strange()]


@given(st.lists(noise, max_size=20))
def test_no_bytes_make_the_reader_grow(pieces: Sequence[bytes]) -> None:
    reader = AnswerReader()
    for piece in pieces:
        for answer in reader.feed(piece):
            assert not isinstance(answer, Variables) or set(answer.values) <= WANTED
        assert len(reader._held) <= LONGEST
    assert reader.feed(b"\n" + LIST)[-1] == Variables({"ups.status": "OL CHRG"})


@given(st.lists(noise, max_size=8), st.data())
def test_how_the_bytes_are_cut_does_not_matter(pieces: Sequence[bytes], data: st.DataObject) -> None:
    stream = b"".join(pieces)[:LONGEST]
    cut = data.draw(st.integers(0, len(stream)))
    whole, parts = AnswerReader(), AnswerReader()
    said: list[Answer] = parts.feed(stream[:cut]) + parts.feed(stream[cut:])
    assert said == whole.feed(stream)


@pytest.mark.parametrize(
    ("words", "charge", "faults", "mains", "battery"),
    [
        ("OL", "100", [], "powering", "full"),
        ("OL CHRG", "60", [], "powering", "operational"),
        ("OL", "", [], "powering", "operational"),
        ("OB DISCHRG", "80", ["on_battery"], "no_power", "operational"),
        ("OB LB", "8", ["battery_low", "on_battery"], "no_power", "critical"),
        ("OL CHRG LB", "12", ["battery_low"], "powering", "low"),
        ("OL RB", "100", ["battery_failure"], "powering", "failure"),
        ("FSD OB LB", "5", ["battery_low", "forced_shutdown", "on_battery"], "no_power", "critical"),
        ("ALARM OL", "100", ["ups_alarm"], "powering", "full"),
        ("OL OVER", "100", ["overload"], "powering", "full"),
    ],
)
def test_what_the_words_mean(words: str, charge: str, faults: list[str], mains: str, battery: str) -> None:
    status = meaning.status({"ups.status": words, "battery.charge": charge, "ups.alarm": "Fan\x00 fails"})
    assert status.state is State.ONLINE
    assert sorted(fault.code for fault in status.faults) == faults
    assert (status.parts["mains"], status.parts["battery"]) == (mains, battery)


def test_who_acts() -> None:
    faults = {fault.code: fault for fault in meaning.status({"ups.status": "OB RB ALARM", "ups.alarm": "Fan"}).faults}
    assert faults["on_battery"].acts is Acts.CLEAR
    assert faults["battery_failure"].acts is Acts.MAINTENANCE
    assert faults["ups_alarm"].vendor_text == "Fan"


def test_how_long_the_battery_lasts_is_told_while_it_is_used() -> None:
    variables = {"ups.status": "OB", "battery.runtime": "754.9"}
    assert meaning.status(variables).parts["minutes_left"] == "12"
    assert "minutes_left" not in meaning.status({**variables, "ups.status": "OL"}).parts


@pytest.mark.parametrize("variables", [{}, {"ups.status": ""}, {"ups.status": "CAL TRIM"}, {"battery.charge": "100"}])
def test_a_supply_of_which_nothing_is_told_is_not_healthy(variables: dict[str, str]) -> None:
    status = meaning.status(variables)
    assert status.state is State.UNKNOWN
    assert [(fault.code, fault.acts) for fault in status.faults] == [("mute", Acts.RESET)]


def test_a_driver_of_nut_that_starts() -> None:
    assert meaning.status({"ups.status": "WAIT"}).state is State.STARTING


@given(st.dictionaries(st.sampled_from(sorted(WANTED)), st.one_of(st.text(), st.sampled_from(WORDS).map(str))))
def test_any_variables_have_a_meaning(variables: dict[str, str]) -> None:
    status = meaning.status(variables)
    assert status.usable == bool({"OL", "OB", "OFF", "BYPASS"} & set(variables.get("ups.status", "").split()))
    assert all(len(fault.vendor_text) <= 80 for fault in status.faults)


@pytest.mark.parametrize(
    ("code", "state", "fault"),
    [
        ("DATA-STALE", State.UNKNOWN, ("mute", Acts.RESET)),
        ("DRIVER-NOT-CONNECTED", State.UNKNOWN, ("mute", Acts.RESET)),
        ("UNKNOWN-UPS", State.OFFLINE, ("wrong_device", Acts.CONFIGURATION)),
        ("ACCESS-DENIED", State.OFFLINE, ("no_permission", Acts.CONFIGURATION)),
        ("SOMETHING-NEW", State.UNKNOWN, ("mute", Acts.RESET)),
    ],
)
def test_a_refusal_is_told_to_who_can_act(code: str, state: State, fault: tuple[str, Acts]) -> None:
    status = meaning.refused(code)
    (told,) = status.faults
    assert isinstance(told, Fault)
    assert (status.state, (told.code, told.acts), told.vendor_text) == (state, fault, code)


@pytest.mark.parametrize("name", ["", "two words", 'quo"ted', "at@host", "line\nbreak", "é"])
def test_names_that_cannot_be_asked_for(name: str) -> None:
    with pytest.raises(ValueError, match=r"ups\.conf"):
        Options(name)
