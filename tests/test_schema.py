"""docs/figures.schema.json: what editors are told is what the loader reads."""

import datetime
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from re import fullmatch
from typing import Any

import pytest
from test_reference import LANGUAGES, _joined, _keys, _pieces

from tools.make_schema import FILE, schema, written

ROOT = Path(__file__).parents[1]
FILES = [ROOT / "data" / "figures.toml", *sorted((ROOT / "tests/data/briefs").glob("*.toml"))]
TYPES: dict[str, tuple[type, ...]] = {
    "string": (str, datetime.date),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
}


def wrong(value: Any, told: dict[str, Any], place: str = "") -> Iterator[str]:
    """Yield where a value is not what a schema tells."""
    types = told.get("type", [])
    types = [types] if isinstance(types, str) else types
    if types and not any(isinstance(value, TYPES[name]) for name in types):
        yield f"{place}: {value!r} is not {types}"
    if value not in told.get("enum", [value]) or value != told.get("const", value):
        yield f"{place}: {value!r} is none of the names"
    if isinstance(value, dict):
        yield from (
            f"{place}: no {key}" for key in told.get("required", []) if key not in value
        )
        for key, inside in value.items():
            named = told.get("patternProperties", {}).items()
            found = [each for pattern, each in named if fullmatch(pattern, key)]
            found += [told["properties"][key]] if key in told.get("properties", {}) else []
            yield from (
                wrong(inside, found[0], f"{place}.{key}") if found else [f"{place}.{key}"]
            )
    for inside in value if isinstance(value, list) and "items" in told else ():
        yield from wrong(inside, told["items"], f"{place}[]")


def keys_of(told: dict[str, Any]) -> Iterator[str]:
    """Yield every key that a schema tells of."""
    for key, inside in told.get("properties", {}).items():
        yield key
        yield from keys_of(inside)
    listed = [told["items"]] if "items" in told else []
    for inside in (*told.get("patternProperties", {}).values(), *listed):
        yield from keys_of(inside)


def test_the_file_is_as_it_is_made() -> None:
    """`python tools/make_schema.py` renews it."""
    assert FILE.read_text("utf-8") == written()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_of_the_reference_are_right(language: str) -> None:
    """Every kind of block, chart and card."""
    assert list(wrong(tomllib.loads(_joined(_pieces(language))), schema())) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_good_files_are_right(file: Path) -> None:
    """Nothing is asked for that the loader does not ask for."""
    assert list(wrong(tomllib.loads(file.read_text("utf-8")), schema())) == []


def test_every_key_of_the_loader_is_told_and_no_other() -> None:
    """As docs/figures.md is held to."""
    assert {*keys_of(json.loads(written()))} == _keys() | {"id"}


def test_mistakes_are_seen() -> None:
    """An unknown key, a word for a number, a kind that does not exist."""
    bad = '[brief]\ntitel = "A"\n[figures.a]\nlabel = "B"\ndecimals = "1"\n'
    bad += '[[sections]]\nid = "a"\ntitle = "T"\nblocks = [{ kind = "pie" }]\n'
    assert len(list(wrong(tomllib.loads(bad), schema()))) == 4
