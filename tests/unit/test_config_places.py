"""Where keys stand in a TOML text: held against tomllib, which knows the keys, and against the text itself."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kiosk.config.places import Spot, place, places

SAMPLE = '''# a comment = [no key]
top = 1
[a."b c".'d.e'] # another
x = """many
[lines] \\""" = here""""
y.z = { p = [1, 2, {q = 1979-05-27 07:32:00}], "r]" = '}' }
[[list]]
n = 1
[[list]]
[list.in]
n = """""" # nothing
[[list.deep]]
n = \'\'\'a'b\'\'\'
'''

keys = st.one_of(
    st.from_regex(r"[A-Za-z0-9_-]{1,6}", fullmatch=True), st.sampled_from(["a b", "a.b", 'q"q', "é", "#", ""])
)
plain = st.one_of(
    st.integers(-5, 5), st.booleans(), st.sampled_from(["x", "[a]", "k = 1", 'q"', "# no", "a\nb", "}", ""])
)
values = st.recursive(
    plain, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3), max_leaves=6
)
blank = st.sampled_from(["", " ", "\n", " # it = [is]\n", "\t"])


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


@st.composite
def written(draw: st.DrawFn, value: Any, *, inline: bool) -> str:
    """A value as somebody may have written it."""
    gap = st.sampled_from(["", " "]) if inline else blank
    match value:
        case list():
            parts = [draw(gap) + draw(written(each, inline=inline)) + draw(gap) for each in value]
            return f"[{','.join(parts)}{draw(gap)}]"
        case dict():
            pairs = [f" {key_as(draw, key)} = {draw(written(each, inline=True))} " for key, each in value.items()]
            return "{" + ",".join(pairs) + "}"
        case str():
            return draw(st.sampled_from([quoted(value), f'"""{quoted(value)[1:-1]}"""']))
        case _:
            return json.dumps(value)


def key_as(draw: st.DrawFn, key: str) -> str:
    is_bare = key.isascii() and key.replace("-", "").replace("_", "").isalnum()
    return draw(st.sampled_from([key, quoted(key)])) if is_bare else quoted(key)


@st.composite
def documents(draw: st.DrawFn) -> str:
    lines = []
    for key, value in draw(st.dictionaries(keys, values, max_size=3)).items():
        lines.append(f"{key_as(draw, key)} {draw(st.sampled_from(['', ' ']))}= {draw(written(value, inline=False))}")
    for number, inside in enumerate(draw(st.lists(st.dictionaries(keys, values, max_size=3), max_size=4))):
        header = draw(st.sampled_from([f"[ t{number} . {quoted('in side')} ]", "[[many]]", f"[t{number}]"]))
        lines.append(header)
        lines += [f"  {key_as(draw, key)} = {draw(written(value, inline=False))}" for key, value in inside.items()]
        lines.append(draw(st.sampled_from(["", "# [x]", "   "])))
    return draw(st.sampled_from(["\n", "\r\n"])).join(lines)


def paths(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, each in inside:
        yield (*path, name)
        yield from paths(each, (*path, name))


@given(documents())
def test_every_key_has_its_place(text: str) -> None:
    found = places(text)
    assert set(found) == set(paths(tomllib.loads(text)))
    lines = text.replace("\r\n", "\n").split("\n")
    for path, spot in found.items():
        rest = lines[spot.line - 1][spot.column - 1 :]
        if isinstance(path[-1], str):
            assert rest.startswith((path[-1] or '""', quoted(path[-1]))), path


def test_places_of_a_sample() -> None:
    found = places(SAMPLE)
    assert set(found) == set(paths(tomllib.loads(SAMPLE)))
    assert found["top",] == Spot(2, 1)
    assert found["a", "b c", "d.e"] == Spot(3, 10)
    assert found["a", "b c", "d.e", "y", "z", "p", 2, "q"] == Spot(6, 21)
    assert found["list", 1] == Spot(9, 3)
    assert found["list", 1, "in", "n"] == Spot(11, 1)
    assert found["list", 1, "deep", 0, "n"] == Spot(13, 1)
    assert place(found, ("list", 1, "in", "missing")) == Spot(10, 7)
    assert place(found, ("nowhere", "at all")) == Spot(1, 1)
