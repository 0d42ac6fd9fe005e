"""The cache: what was made before is found again, and nothing false is believed."""

import os
import sys
from pathlib import Path

import pytest
from links import link

from brief.cache import DIGEST, Cache

DATA = '["Entry","gần 9 tỷ USD"]'.encode()


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """Return the cache of a folder in which something was published."""
    (tmp_path / ".brief").mkdir()
    return Cache.of(tmp_path, "program 1")


def written(cache: Cache) -> str:
    """Write an entry and return its key."""
    key = cache.key("vốn FDI", 9)
    cache.put(key, DATA)
    cache.write()
    return key


def test_an_entry_is_found_by_a_later_run(cache: Cache, tmp_path: Path) -> None:
    """By its facts and the program; of another program there is nothing."""
    key = written(cache)
    assert Cache.of(tmp_path, "program 1").get(key) == DATA
    assert Cache.of(tmp_path, "program 2").key("vốn FDI", 9) != key
    assert Cache.of(tmp_path, "program 1", force=True).get(key) is None


def spoiled(path: Path, how: str) -> None:
    """Do something to an entry that a disk or a person might do."""
    entry = path.read_bytes()
    path.unlink()
    if how == "a link":
        path.with_name("elsewhere").write_bytes(entry)
        link(path, path.with_name("elsewhere"))
    elif how == "a pipe" and sys.platform == "win32":
        pytest.skip("has no pipes among its files")
    elif how == "a pipe":
        os.mkfifo(path)
    elif how == "a folder":
        path.mkdir()
    else:
        changed = {
            "cut off": entry[:-1],
            "empty": b"",
            "another byte": entry.replace(b"9", b"8"),
            "another digest": b"0" * DIGEST + entry[DIGEST:],
        }
        path.write_bytes(changed[how])


@pytest.mark.parametrize(
    "how",
    [
        "a link", "a pipe", "a folder", "cut off", "empty", "another byte", "another digest",
    ],
)  # fmt: skip
def test_a_spoiled_entry_is_no_entry(cache: Cache, tmp_path: Path, how: str) -> None:
    """It is not there, without an error, and it is written anew where that can be."""
    key = written(cache)
    spoiled(tmp_path / ".brief" / "cache" / key, how)
    assert Cache.of(tmp_path, "program 1").get(key) is None
    written(cache)
    assert Cache.of(tmp_path, "program 1").get(key) == (None if how == "a folder" else DATA)


def test_a_second_name_of_an_entry_keeps_its_bytes(cache: Cache, tmp_path: Path) -> None:
    """An entry is written over an old one, but not where that is a file of somebody, too."""
    entry, mine = tmp_path / ".brief" / "cache" / written(cache), tmp_path / "mine"
    mine.write_bytes(b"dear")
    entry.unlink()
    entry.hardlink_to(mine)
    written(cache)
    assert mine.read_bytes() == b"dear"
    assert Cache.of(tmp_path, "program 1").get(entry.name) == DATA


def test_an_entry_under_another_name_is_none(cache: Cache, tmp_path: Path) -> None:
    """The digest covers the key: a card's entry cannot stand for another card."""
    key, other = written(cache), cache.key("vốn trong nước")
    folder = tmp_path / ".brief" / "cache"
    (folder / key).rename(folder / other)
    assert Cache.of(tmp_path, "program 1").get(other) is None


def test_a_linked_cache_is_left_alone(tmp_path: Path) -> None:
    """A link in the place of our folder leads elsewhere: nothing is read or written."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / ".brief").mkdir()
    link(tmp_path / ".brief" / "cache", tmp_path / "elsewhere")
    cache = Cache.of(tmp_path, "program 1")
    written(cache)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_old_entries_leave(
    cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The ones that were not used for longest, when a run looks and there are too many."""
    monkeypatch.setattr("brief.cache.MOST", 3)
    monkeypatch.setattr("brief.cache.SELDOM", 1)
    keys = [cache.key(number) for number in range(5)]
    for age, key in enumerate(keys):
        cache.put(key, DATA)
        cache.write()
        os.utime(tmp_path / ".brief" / "cache" / key, (1000 + age, 1000 + age))
    Cache.of(tmp_path, "program 1").get(keys[2])  # now used last
    last = Cache.of(tmp_path, "program 1")
    last.put(last.key("new"), DATA)
    last.write()
    left = {path.name for path in (tmp_path / ".brief" / "cache").iterdir()}
    assert left == {keys[2], keys[4], last.key("new")}
