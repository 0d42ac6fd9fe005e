"""The history: a line a published set, whatever happens to the file."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from links import link
from publishing import found_in, history_of, publish_set, whole_set

from brief.errors import BriefError
from brief.export.entries import sha256
from brief.publish import publish, recovered
from brief.publish.folder import Folder
from brief.publish.history import MOST, read_history


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


# ── lines that say only what differs ─────────────────────────────────────────


def manifest_of(value: str) -> dict[str, Any]:
    """Return a manifest of many figures and cards, of which one is to change."""
    figures = {f"figure-{n}": {"value": f"{n} dự án"} for n in range(40)}
    files = {f"cards/c{n}-1x1.png": {"sha256": f"{n:064}", "build": value} for n in range(40)}
    entry = {"sha256": sha256(value.encode()), "build": value, "id": value}
    return {
        "build": value,
        "figures": figures | {"capital": {"value": value}},
        "texts": {"cards.a": [f"Câu {value}"]},
        "files": files | {"brief.pdf": entry},
    }


def publish_value(folder: Path, value: str) -> None:
    """Publish a set in which one figure has a value."""
    manifest = json.dumps(manifest_of(value)).encode()
    publish({"brief.pdf": value.encode()}, folder, lambda _: manifest)


def values_of(folder: Path) -> list[str]:
    """Return the values in the history, "?" for a line that cannot be read."""
    lines = read_history(Folder(folder))
    return [line["figures"]["capital"]["value"] if line else "?" for line in lines]


LAST = MOST + 2


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which one figure was published with one value after the other."""
    folder = tmp_path_factory.mktemp("published")
    for number in range(LAST + 1):
        publish_value(folder, f"v{number}")
    return folder


@pytest.fixture
def long(published: Path, tmp_path: Path) -> Path:
    """Return a copy of it."""
    return Path(shutil.copytree(published, tmp_path / "copy"))


def rows_of(folder: Path) -> list[bytes]:
    """Return the lines of the history as they are written."""
    return (folder / "history.jsonl").read_bytes().splitlines(keepends=True)


def test_a_line_is_as_long_as_what_changed(long: Path) -> None:
    """Whole at first and after `MOST` others; all say what their manifest said."""
    lengths = [len(row) for row in rows_of(long)]
    assert [n for n, length in enumerate(lengths) if length > 5_000] == [0, MOST + 1]
    assert max(length for n, length in enumerate(lengths) if n % (MOST + 1)) < 600
    for number, line in enumerate(read_history(Folder(long))):
        assert manifest_of(f"v{number}").items() <= line.items()


def test_a_damaged_line_takes_no_other_with_it(long: Path) -> None:
    """Change one digit in a line: it is noticed, the lines behind it are read."""
    rows = rows_of(long)
    rows[4] = rows[4].replace(b"v4", b"v8", 1)
    (long / "history.jsonl").write_bytes(b"".join(rows))
    assert values_of(long) == [f"v{n}" if n != 4 else "?" for n in range(LAST + 1)]


def test_a_damaged_whole_line_takes_those_with_it_that_need_it(long: Path) -> None:
    """None before it, and none behind it that is written later."""
    rows = rows_of(long)
    rows[MOST + 1] = b"{\n"
    (long / "history.jsonl").write_bytes(b"".join(rows))
    publish_value(long, "new")
    assert values_of(long) == [*(f"v{n}" for n in range(MOST + 1)), "?", "?", "new"]


def test_a_history_of_old_is_read_and_continued(long: Path) -> None:
    """Once each line was a whole manifest without its texts."""
    heads = [{"at": "2026-11-25T18:42:47+00:00", "manifest": f"{n:064}"} for n in range(3)]
    old = [json.dumps(head | manifest_of(f"old{n}")) for n, head in enumerate(heads)]
    (long / "history.jsonl").write_text("\n".join(old) + "\n", "utf-8")
    publish_value(long, "new")
    assert values_of(long) == ["old0", "old1", "old2", f"v{LAST}", "new"]
    lengths = [len(row) for row in rows_of(long)]
    assert lengths[-2] > 5_000  # whole, with the texts
    assert lengths[-1] < 600
