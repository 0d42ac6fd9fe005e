"""Keys and values are found where they stand in the text."""

import tomllib
from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from loading import SMALL

from brief.load.positions import KeyPath, Positions, scan

SAMPLE = (Path(__file__).parents[1] / "data" / "figures.toml").read_text("utf-8")
EVERY_FORM = '''\
a.b."c d" = { x = 1, 'y' = [1, [2.5, "ba"]] }
"đ" = """một
hai"""""
e = \'\'\'ba\'\'\'  # bốn
[[t]]
u = 1979-05-27 07:32:00
[[t.v]]
w = [ # năm
  1, 2,
]
[t.v.x]
y = -inf
[[t]]
'''


def leaves(value: Any, path: KeyPath = ()) -> dict[KeyPath, Any]:
    """Return every value of a table by its path."""
    found = {path: value} if path else {}
    inner = dict(enumerate(value)) if isinstance(value, list) else value
    for key in inner if isinstance(inner, dict) else ():
        found |= leaves(inner[key], (*path, key))
    return found


def readings(positions: Positions, path: KeyPath, length: int) -> Iterator[Any]:
    """Yield what tomllib reads at the place of a value, from texts of all lengths."""
    rest = positions.text[positions.values[path] :]
    for end in range(1, length + 1):
        with suppress(tomllib.TOMLDecodeError):
            yield tomllib.loads(f"value = {rest[:end]}\n")["value"]


@pytest.mark.parametrize("text", [SAMPLE, SMALL, EVERY_FORM], ids=["sample", "small", "forms"])
def test_the_places_are_those_of_the_values_that_tomllib_reads(text: str) -> None:
    """The same paths; and the text at a string's place says the string."""
    positions, values = scan(text, "f"), leaves(tomllib.loads(text, parse_float=Decimal))
    assert values.keys() == positions.keys.keys()
    strings = {path: value for path, value in values.items() if isinstance(value, str)}
    for path, value in strings.items():
        assert value in readings(positions, path, len(value) + 8)


def test_a_place_counts_lines_and_letters_from_one() -> None:
    """`ấ` is one letter, and the value of a nested key has its own column."""
    positions = scan('a = 1\n"ấn" = { b = [7, 8] }\n', "f.toml")
    assert str(positions.key(("ấn",))) == "f.toml:2:1"
    assert str(positions.value(("ấn", "b", 1))) == "f.toml:2:18"


def test_a_key_that_is_absent_is_placed_at_its_table() -> None:
    """What is missing has no place of its own."""
    positions = scan("[a]\n\n[[b]]\nc = 1\n[[b]]\n", "f")
    assert str(positions.key(("b", 1, "name"))) == "f:5:3"


@given(st.text(alphabet="ab=[]{}\"'., \n#1\\", max_size=60))
def test_what_tomllib_reads_is_scanned_to_the_end(text: str) -> None:
    """The scanner stops early only where tomllib finds a mistake, too."""
    try:
        values = leaves(tomllib.loads(text))
    except tomllib.TOMLDecodeError:
        scan(text, "f")
        return
    positions = scan(text, "f")
    assert positions.stopped == len(text)
    assert values.keys() == positions.keys.keys()
