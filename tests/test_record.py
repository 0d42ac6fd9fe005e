"""Records: frozen values, told by what they say."""

import pickle

import pytest

from brief.draw.box import Box
from brief.errors import Place
from brief.model import CardSpec, Goal, TextBlock
from brief.plain import facts
from brief.record import fields_of, replace

BOX = Box(1, 2, 30, 40)


def test_a_record_is_a_value() -> None:
    """It compares, hashes, prints and travels by its fields, and never changes."""
    assert BOX == Box(1, 2, 30, 40) != Box(1, 2, 30, 41)
    assert len({BOX, Box(1, 2, 30, 40), replace(BOX, x=5)}) == 2
    assert pickle.loads(pickle.dumps(BOX)) == BOX
    assert repr(BOX).startswith("Box(x=1, y=2, ")
    with pytest.raises(AttributeError):
        BOX.x = 5  # type: ignore[misc]


def test_where_a_record_stood_makes_no_difference() -> None:
    """A line more above it in the file, and nothing is made anew."""
    goal = Goal("fdi", "Thái Nguyên", "thu hút", "năm 2030", 2030)
    moved = replace(goal, place=Place("figures.toml", 7, 1))
    assert (goal, hash(goal), facts(goal)) == (moved, hash(moved), facts(moved))
    assert goal != replace(moved, year=2031)


def test_records_of_two_kinds_differ() -> None:
    """Even when they say the same."""
    assert TextBlock(paragraphs=()) != CardSpec("a", "hero", ())
    assert TextBlock(paragraphs=()) == TextBlock(paragraphs=(), key="sections[0].blocks[1]")
    assert fields_of(CardSpec)[:3] == ("id", "layout", "sizes")
