"""What is sealed opens as it was, in its own place and with its own key, and in no other way."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from backend_client.outbox.keys import Key, Keyring
from backend_client.outbox.vault import (
    CHUNK,
    HEADER,
    TAG,
    DataKey,
    UnreadableError,
    Vault,
    chunks_of,
    sealed_size,
    size_of,
)

OLD, NEW = Key(b"o" * 32), Key(b"n" * 32)
SIZES = st.one_of(st.integers(0, 300), st.sampled_from([n * CHUNK + d for n in (1, 2, 3) for d in (-1, 0, 1)]))
NAME = "document K1-D1"


def content(size: int) -> bytes:
    return (b"Suzanne Moulin 999993653 " * (size // 25 + 1))[:size]


@settings(deadline=None, max_examples=40)
@given(SIZES)
def test_what_was_sealed_opens(size: int) -> None:
    key = DataKey(b"d" * 32)
    sealed = key.seal(NAME, content(size))
    assert key.open(NAME, sealed) == content(size)
    assert len(sealed) == sealed_size(size)
    assert size_of(len(sealed)) == size
    assert b"999993653" not in sealed
    assert key.seal(NAME, content(size)) != sealed


@given(st.integers(0, 10 * (CHUNK + TAG)))
def test_a_length_is_that_of_one_size_or_of_none(length: int) -> None:
    try:
        assert sealed_size(size_of(length)) == length
    except UnreadableError:
        below = [size for size in range(max(0, length - 400), length) if sealed_size(size) == length]
        assert not below


@settings(deadline=None, max_examples=60)
@given(SIZES, st.data())
def test_one_bit_that_changed_is_seen(size: int, data: st.DataObject) -> None:
    key = DataKey(b"d" * 32)
    sealed = bytearray(key.seal(NAME, content(size)))
    place = data.draw(st.integers(0, len(sealed) - 1))
    sealed[place] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(UnreadableError):
        key.open(NAME, bytes(sealed))


@settings(deadline=None, max_examples=60)
@given(SIZES, st.data())
def test_what_was_cut_off_is_missed(size: int, data: st.DataObject) -> None:
    key = DataKey(b"d" * 32)
    sealed = key.seal(NAME, content(size))
    with pytest.raises(UnreadableError):
        key.open(NAME, sealed[: data.draw(st.integers(0, len(sealed) - 1))])
    with pytest.raises(UnreadableError):
        key.open(NAME, sealed + data.draw(st.binary(min_size=1, max_size=2 * CHUNK)))


@settings(deadline=None, max_examples=40)
@given(st.permutations(range(4)), st.integers(1, CHUNK))
def test_chunks_keep_their_order_and_number(order: list[int], last: int) -> None:
    key = DataKey(b"d" * 32)
    whole = content(3 * CHUNK + last)
    sealed = key.seal(NAME, whole)
    begins = range(HEADER, len(sealed), CHUNK + TAG)
    chunks = [sealed[begin : begin + CHUNK + TAG] for begin in begins]
    assert len(chunks) == chunks_of(len(whole))
    assume(order != sorted(order))
    for other in (order, order[:3], [0, 1, 1, 2, 3]):
        if other != [0, 1, 2, 3]:
            with pytest.raises(UnreadableError):
                key.open(NAME, sealed[:HEADER] + b"".join(chunks[number] for number in other))
    for fewer in range(1, 4):  # whole chunks are gone, and nothing else
        with pytest.raises(UnreadableError):
            key.open(NAME, sealed[: HEADER + fewer * (CHUNK + TAG)])


def test_a_content_opens_in_its_own_row_alone() -> None:
    key = DataKey(b"d" * 32)
    sealed = key.seal(NAME, b"content")
    for name in ("document K1-D2", "bodies of K1", ""):
        with pytest.raises(UnreadableError):
            key.open(name, sealed)


def test_chunks_of_two_contents_of_a_request_do_not_mix() -> None:
    key = DataKey(b"d" * 32)
    one, other = (key.seal(NAME, content(2 * CHUNK)) for _ in range(2))
    with pytest.raises(UnreadableError):
        key.open(NAME, one[: HEADER + CHUNK + TAG] + other[HEADER + CHUNK + TAG :])


# --- data keys -------------------------------------------------------------------------------------------------------


def test_a_data_key_opens_for_its_own_request_with_the_key_that_wrapped_it() -> None:
    key, wrapped = Vault(Keyring(OLD)).new("K1")
    sealed = key.seal(NAME, b"content")
    assert Vault(Keyring(NEW, (OLD,))).open("K1", OLD.id, wrapped).open(NAME, sealed) == b"content"
    for keyring, identificatie, key_id in ((Keyring(OLD), "K2", OLD.id), (Keyring(NEW), "K1", OLD.id)):
        with pytest.raises(UnreadableError):
            Vault(keyring).open(identificatie, key_id, wrapped)
    with pytest.raises(UnreadableError):  # under the name of another key
        Vault(Keyring(NEW, (OLD,))).open("K1", NEW.id, wrapped)


def test_wrapped_anew_the_old_key_is_not_needed() -> None:
    key, wrapped = Vault(Keyring(OLD)).new("K1")
    again = Vault(Keyring(NEW, (OLD,))).rewrap("K1", OLD.id, wrapped)
    assert Vault(Keyring(NEW)).open("K1", NEW.id, again).open(NAME, key.seal(NAME, b"content")) == b"content"


def test_a_key_is_not_shown() -> None:
    assert "6f6f6f" not in repr(Keyring(OLD)) + OLD.id
    assert "oooo" not in repr(Keyring(OLD))


def test_cryptography_is_loaded_when_it_is_needed() -> None:
    """It weighs 9 MB, and a counter at rest seals nothing."""
    look = "import sys, backend_client.outbox; print('cryptography' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"
