"""`check` says what `build` would refuse, and makes nothing."""

from pathlib import Path

import pytest
from loading import SMALL, changed, write

from brief.build import Session
from brief.check import check
from brief.errors import BriefError
from brief.load import Loaded


def checked(folder: Path, text: str) -> Loaded:
    """Check a file in this process."""
    with Session(jobs=1) as session:
        return check(write(folder, text), session)


def test_a_good_file_has_its_brief_and_no_warnings(tmp_path: Path) -> None:
    """Figures, sections and cards can be counted."""
    loaded = checked(tmp_path, SMALL)
    assert len(loaded.brief.figures) == 6
    assert loaded.warnings == ()


def test_warnings_come_with_the_errors(tmp_path: Path) -> None:
    """One run says all, in the order of the file."""
    text = changed(('value = "12 dự án"', 'value = "12 dự an"'), ("{projects}", "{project}"))
    with pytest.raises(BriefError) as caught:
        checked(tmp_path, text)
    codes = [fault.code for fault in caught.value.faults]
    assert codes == ["odd-unit", "unknown-reference"]


def test_what_has_no_room_is_found_without_making_anything(tmp_path: Path) -> None:
    """Pages and cards are drawn on trial; each fault is told once, whatever the sizes."""
    quote = "\n".join(
        f'[[cards]]\nid = "{name}"\nlayout = "quote"\ntext = "{name} {"nói dài " * 150}"'
        for name in ("mot", "hai")
    )
    with pytest.raises(BriefError) as caught:
        checked(tmp_path, f"{SMALL}\n{quote}")
    assert {fault.key for fault in caught.value.faults} == {"cards.mot", "cards.hai"}
    assert len({fault.text("vi") for fault in caught.value.faults}) == len(caught.value.faults)
    assert [path.name for path in tmp_path.iterdir()] == ["figures.toml"]
    assert len(check(tmp_path / "figures.toml", None).brief.cards) == 3  # not drawn: no fault


def test_so_many_letters_as_the_hint_says_have_room(tmp_path: Path) -> None:
    """A text too long for several sizes of a card is told once, for the tightest."""
    quote = '\n[[cards]]\nid = "mot"\nlayout = "quote"\ntext = "{text}"\n'
    said = "nói một câu dài " * 60
    with pytest.raises(BriefError) as caught:
        checked(tmp_path, SMALL + quote.format(text=said))
    (fault,) = caught.value.faults
    room = int(fault.values["letters"])
    assert f"vừa khoảng {room}" in fault.text("vi")
    assert 200 < room < len(said)
    checked(tmp_path, SMALL + quote.format(text=said[:room].strip()))
