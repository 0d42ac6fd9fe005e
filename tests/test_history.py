"""The history: a line a published set, whatever happens to the file."""

from pathlib import Path

import pytest
from links import link
from publishing import found_in, history_of, publish_set, whole_set

from brief.errors import BriefError
from brief.publish import recovered


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder in which two sets were published, one after the other."""
    for word in ("one", "two"):
        publish_set(tmp_path / "output", word)
    return tmp_path / "output"


def test_a_set_that_changed_something_is_a_line(folder: Path) -> None:
    """Publish another set, the same again, and the first."""
    for word in ("three", "three", "one"):
        publish_set(folder, word)
    assert history_of(folder) == ["one", "two", "three", "one"]


def test_the_file_is_no_part_of_the_set(folder: Path) -> None:
    """Neither listed in the manifest nor taken for a stranger's."""
    assert b"history" not in (folder / "manifest.json").read_bytes()
    assert found_in(folder) == whole_set("two")


@pytest.mark.parametrize("cut", [1, 2, 30, 200, -1])
def test_a_line_cut_in_half_is_written_anew(folder: Path, cut: int) -> None:
    """Cut the last line short (-1: to its first letter); the next command mends it."""
    path = folder / "history.jsonl"
    whole = path.read_bytes()
    first = whole.index(b"\n") + 1
    path.write_bytes(whole[: first + 1 if cut < 0 else -cut])
    recovered(folder)
    assert history_of(folder) == ["one", "two"]
    assert path.read_bytes() == whole


def test_a_line_without_its_end_is_not_lost(folder: Path) -> None:
    """Take the last line's end away, as editors do, and publish."""
    path = folder / "history.jsonl"
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    publish_set(folder, "three")
    assert history_of(folder) == ["one", "two", "three"]


@pytest.mark.parametrize(
    "forged",
    [
        b"{}\n",
        b"[1]\n",
        b"\xff\xfe\n",
        b"[" * 200_000 + b"\n",
        b"\n\n",
        b'{"word": 1}\n',
        b"9" * 5_000 + b"\n",
        b"x" * 9_000_000 + b"\n",
    ],
)
def test_a_damaged_line_is_passed_over(folder: Path, forged: bytes) -> None:
    """Put a line that no build has written before and after the good ones."""
    path = folder / "history.jsonl"
    path.write_bytes(forged + path.read_bytes() + forged)
    publish_set(folder, "three")
    words = [word for word in history_of(folder) if word not in ("?", 1)]
    assert words == ["one", "two", "two", "three"]


def test_a_history_that_was_deleted_begins_with_what_is_published(folder: Path) -> None:
    """The manifest owes its line."""
    (folder / "history.jsonl").unlink()
    publish_set(folder, "three")
    assert history_of(folder) == ["two", "three"]


def test_a_link_in_its_place_is_not_followed(folder: Path) -> None:
    """Nothing is written to a file of somebody else."""
    victim = folder.parent / "victim"
    victim.write_bytes(b"dear\n")
    (folder / "history.jsonl").unlink()
    link(folder / "history.jsonl", victim)
    publish_set(folder, "three")
    assert victim.read_bytes() == b"dear\n"
    assert history_of(folder) == ["two", "three"]


def test_a_folder_in_its_place_leaves_the_old_set(folder: Path) -> None:
    """The history is the last step: what was put before it is put back."""
    (folder / "history.jsonl").unlink()
    (folder / "history.jsonl").mkdir()
    with pytest.raises(BriefError) as caught:
        publish_set(folder, "three")
    assert "history.jsonl" in caught.value.faults[0].values["file"]
    assert found_in(folder) == whole_set("two")
