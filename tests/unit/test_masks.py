"""What stands in a field while it is typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.journey.checks import check
from kiosk.journey.field import CHOSEN, FieldSpec
from kiosk.journey.masks import mask

TYPED = ("textfield", "textarea", "bsn", "postcode", "date", "phoneNumber", "iban", "email", "number")
TYPES = st.sampled_from(TYPED)
LIKELY = st.text(st.sampled_from("0123456789 -/.+@aAbBzZéŁ\n\t'")) | st.text()


def field(kind: str, **rules: object) -> FieldSpec:
    options = [{"value": "a", "label": {"nl": "a"}}] if kind in ("radio", "selectboxes") else []
    named = {"key": "x", "type": kind, "label": {"nl": "x"}, "short": {"nl": "x"}, "options": options}
    return FieldSpec.model_validate({**named, "validate": rules})


def test_every_type_that_is_not_chosen_is_typed_here() -> None:
    types = set(FieldSpec.model_fields["type"].annotation.__args__)  # type: ignore[union-attr]
    assert types == set(TYPED) | CHOSEN


@pytest.mark.parametrize(
    ("kind", "typed", "stands"),
    [
        ("postcode", "5038cl", "5038 CL"),
        ("postcode", "5038 CL Tilburg", "5038 CL"),
        ("postcode", "cl50", "50"),
        ("bsn", "9999.93.653", "999993653"),
        ("bsn", "99999365300", "999993653"),
        ("date", "01032026", "01-03-2026"),
        ("date", "1-3-2026", "01-03-2026"),
        ("date", "1/3/2026", "01-03-2026"),
        ("date", "12", "12"),
        ("date", "123", "12-3"),
        ("date", "12-", "12-"),
        ("date", "010320267", "01-03-2026"),
        ("phoneNumber", "tel. 06-1234 5678", "06-1234 5678"),
        ("phoneNumber", "+31 (0)6 12+34", "+31 06 1234"),
        ("iban", "nl91abna0417164300", "NL91 ABNA 0417 1643 00"),
        ("email", " jan @example.nl\n", "jan@example.nl"),
        ("number", "012a", "12"),
        ("number", "0", "0"),
        ("textfield", " 2 hoog\n", "2 hoog"),
        ("textarea", "een\ntwee", "een\ntwee"),
    ],
)
def test_what_is_typed_takes_its_shape(kind: str, typed: str, stands: str) -> None:
    assert mask(field(kind), typed) == stands


@given(TYPES, LIKELY)
def test_a_mask_leaves_alone_what_it_made(kind: str, text: str) -> None:
    once = mask(field(kind), text)
    assert mask(field(kind), once) == once


@given(TYPES, LIKELY)
def test_key_by_key_leads_to_what_all_at_once_does(kind: str, text: str) -> None:
    """What a visitor sees while typing is where pasting the whole would end, so no key is lost on the way."""
    shape, stands = field(kind), ""
    whole = mask(shape, text)
    for char in whole:
        stands = mask(shape, stands + char)
    assert stands == whole


@given(TYPES, LIKELY)
def test_everything_can_be_taken_back(kind: str, text: str) -> None:
    """Each touch on the key that erases makes what stands there shorter, until nothing does."""
    shape = field(kind)
    stands = mask(shape, text)
    while stands:
        shorter = mask(shape, stands[:-1])
        assert len(shorter) < len(stands)
        stands = shorter


@given(TYPES, LIKELY)
def test_a_mask_bounds_what_is_kept(kind: str, text: str) -> None:
    """And whatever it leaves can be judged."""
    stands = mask(field(kind), text * 50)
    assert len(stands) <= 1000
    fault = check(field(kind, required=False), stands, None)
    assert fault is None or stands
