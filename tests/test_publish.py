"""Publishing: what is replaced, what stays, what goes, and what is refused."""

import json
import os
import shutil
import sys
import threading
from pathlib import Path

import pytest
from links import link
from publishing import KEPT, files_of, found_in, left_in, manifest_of, publish_set, whole_set

from brief.errors import BriefError, Exit
from brief.export.entries import sha256
from brief.publish import publish, recovered
from brief.publish.folder import stamp_of
from brief.publish.lock import locked
from brief.publish.verify import verify


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder in which the set “old” was published."""
    path = tmp_path / "kết quả" / "output"
    publish_set(path, "old")
    return path


def _code(caught: pytest.ExceptionInfo[BriefError]) -> str:
    assert caught.value.exit_code == Exit.MACHINE
    return caught.value.faults[0].code


def test_a_set_replaces_another(folder: Path) -> None:
    """Publish over the old set: what only that one had is gone."""
    publish_set(folder, "new")
    assert found_in(folder) == whole_set("new")
    assert left_in(folder) == ["lock"]


@pytest.mark.parametrize("name", ["new", "new/brief.pdf", "old/cards", "old/cards/a-1x1.png"])
@pytest.mark.parametrize("what", ["file", "folder", "link"])
def test_whatever_stands_where_files_wait_is_thrown_away(
    folder: Path, name: str, what: str
) -> None:
    """Put something in the place of a folder of ours, or of a file that is to wait there."""
    path, victim = folder / ".brief" / name, folder.parent / "victim"
    (victim / "inside").mkdir(parents=True)
    shutil.rmtree(path, ignore_errors=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    if what == "link":
        link(path, victim)
    elif what == "folder":
        shutil.copytree(victim, path)
    else:
        path.write_bytes(b"odd")
    publish_set(folder, "new")
    assert found_in(folder) == whole_set("new")
    assert left_in(folder) == ["lock"]
    assert [each.name for each in victim.iterdir()] == ["inside"]


def test_files_that_did_not_change_keep_their_times(folder: Path) -> None:
    """Publish another set, then the same again: old files are not touched."""
    os.utime(folder / KEPT, (1, 1))
    publish_set(folder, "new")
    os.utime(folder / "brief.pdf", (1, 1))
    publish_set(folder, "new")
    assert {(folder / name).stat().st_mtime for name in (KEPT, "brief.pdf")} == {1}


def test_a_file_that_stands_as_it_was_read_is_not_read_again(folder: Path) -> None:
    """Say of other bytes that they are there already: that is believed of its stamp."""
    stamps = {"brief.pdf": stamp_of(folder / "brief.pdf")}
    publish({"brief.pdf": b"later"}, folder, lambda _: manifest_of("old"), stamps)
    assert found_in(folder) == whole_set("old")
    publish({"brief.pdf": b"later"}, folder, lambda _: manifest_of("old"))
    assert found_in(folder) == whole_set("old") | {"brief.pdf": b"later"}


@pytest.mark.parametrize("how", ["written", "replaced"])
def test_another_file_of_the_same_size_has_another_stamp(folder: Path, how: str) -> None:
    """Change a published file and give it the time that it had; on Windows, just change it."""
    stamps = publish(files_of("old"), folder, lambda _: manifest_of("old")).stamps
    path, other = folder / KEPT, folder.parent / "other"
    told = path.stat()
    (path if how == "written" else other).write_bytes(b"SAME")
    if how == "replaced":
        other.replace(path)
    if sys.platform != "win32":
        os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))
    publish(files_of("old"), folder, lambda _: manifest_of("old"), stamps)
    assert found_in(folder) == whole_set("old")


def test_files_of_others_are_never_removed(folder: Path) -> None:
    """Keep what no manifest lists, and a listed file that somebody changed."""
    (folder / "cards" / "mine.png").write_bytes(b"mine")
    (folder / "cards" / "old-1x1.png").write_bytes(b"painted over")
    publish_set(folder, "new")
    found = found_in(folder)
    assert found["cards/mine.png"] == b"mine"
    assert found["cards/old-1x1.png"] == b"painted over"


@pytest.mark.parametrize("name", ["brief.pdf", "cards/a-1x1.png", "manifest.json"])
def test_files_of_others_are_never_overwritten(tmp_path: Path, name: str) -> None:
    """Publish for the first time where somebody has a file of that name; then it is moved."""
    (tmp_path / "cards").mkdir()
    (tmp_path / name).write_bytes(b'{"name": "my own"}')
    with pytest.raises(BriefError) as caught:
        publish_set(tmp_path, "new")
    assert _code(caught) == "not-ours"
    assert found_in(tmp_path) == {name: b'{"name": "my own"}'}
    (tmp_path / name).rename(tmp_path / "elsewhere.pdf")
    publish_set(tmp_path, "new")
    assert found_in(tmp_path).pop("elsewhere.pdf") == b'{"name": "my own"}'


def test_a_new_name_overwrites_no_file_of_others(folder: Path) -> None:
    """A later set has a card of a name that somebody has used meanwhile."""
    (folder / "cards" / "new-1x1.png").write_bytes(b"mine")
    with pytest.raises(BriefError) as caught:
        publish_set(folder, "new")
    assert _code(caught) == "not-ours"
    assert found_in(folder) == whole_set("old") | {"cards/new-1x1.png": b"mine"}


def test_what_the_manifest_lists_and_was_not_made_stays(folder: Path) -> None:
    """Publish one changed file of a set."""
    publish({"brief.pdf": b"later"}, folder, lambda _: manifest_of("old"))
    assert found_in(folder) == whole_set("old") | {"brief.pdf": b"later"}


@pytest.mark.parametrize(
    "name", ["../x.pdf", "/x.pdf", "a/b/c.pdf", "x", ".x.pdf", "A.pdf", "á.pdf"]
)
def test_names_are_those_of_ids(tmp_path: Path, name: str) -> None:
    """Refuse, as a bug, what the program never calls a file."""
    with pytest.raises(RuntimeError, match="no name"):
        publish({name: b""}, tmp_path / "output", lambda _: b"{}")
    assert found_in(tmp_path) == {}


@pytest.mark.parametrize(
    "forged", [b"[" * 200_000, b'{"files": 1}', b"\xff", b'{"files": {"a": 1}}']
)
def test_a_damaged_manifest_is_replaced(folder: Path, forged: bytes) -> None:
    """Publish where the old manifest says nothing: nothing is removed, all is new."""
    (folder / "manifest.json").write_bytes(forged)
    publish_set(folder, "new")
    assert found_in(folder) == whole_set("new") | {"cards/old-1x1.png": b"only here"}


def test_a_forged_manifest_removes_nothing_outside(folder: Path) -> None:
    """List a file outside the folder as published."""
    victim = folder.parent / "victim.pdf"
    victim.write_bytes(b"dear")
    listed = {"../victim.pdf": {"sha256": sha256(b"dear")}}
    (folder / "manifest.json").write_text(json.dumps({"files": listed}))
    publish_set(folder, "new")
    assert victim.read_bytes() == b"dear"


FORGED = [
    b"{}",
    b"[1]",
    b"[" * 200_000,
    b'{"replace": null, "remove": []}',
    b'{"replace": {}, "remove": "brief.pdf"}',
    b'{"replace": {"brief.pdf": "00"}, "remove": []}',
    b'{"replace": {"../victim.pdf": "%s"}, "remove": []}' % (b"0" * 64),
    b'{"replace": {"brief.pdf": "%s"}, "remove": ["../victim.pdf"]}' % (b"0" * 64),
    b'{"replace": {"brief.pdf": "%s"}, "remove": ["brief.pdf", 3]}' % (b"0" * 64),
]


@pytest.mark.parametrize("forged", FORGED)
def test_a_forged_journal_does_nothing(folder: Path, forged: bytes) -> None:
    """Recover from a journal that no build has written."""
    victim = folder.parent / "victim.pdf"
    victim.write_bytes(b"dear")
    (folder / ".brief" / "journal.json").write_bytes(forged)
    recovered(folder)
    assert found_in(folder) == whole_set("old")
    assert victim.read_bytes() == b"dear"


def test_an_output_that_is_a_link_to_a_folder_is_followed(folder: Path) -> None:
    """Publish through a link that the user made."""
    there = folder.parent / "link"
    link(there, folder)
    publish_set(there, "new")
    assert found_in(folder) == whole_set("new")


def test_links_in_a_ring_are_no_folder(tmp_path: Path) -> None:
    """Two links lead to each other: an error of the disk, not of the program."""
    for name, target in (("one", "two"), ("two", "one")):
        link(tmp_path / name, tmp_path / target)
    for act in (lambda: publish_set(tmp_path / "one", "new"), lambda: verify(tmp_path / "one")):
        with pytest.raises((OSError, BriefError)):  # both are told as of the machine
            act()


@pytest.mark.parametrize("name", [".brief", "cards"])
def test_a_link_inside_the_output_is_refused(tmp_path: Path, name: str) -> None:
    """Put a link to another folder where a folder of ours would stand."""
    elsewhere, output = tmp_path / "elsewhere", tmp_path / "output"
    elsewhere.mkdir()
    output.mkdir()
    link(output / name, elsewhere)
    with pytest.raises(BriefError) as caught:
        publish_set(output, "new")
    assert _code(caught) == "link-in-output"
    assert list(elsewhere.iterdir()) == []


def test_a_link_in_the_place_of_a_file_is_replaced_not_followed(folder: Path) -> None:
    """Publish over a link to a file of somebody else."""
    victim = folder.parent / "victim.pdf"
    victim.write_bytes(b"dear")
    (folder / "brief.pdf").unlink()
    link(folder / "brief.pdf", victim)
    publish_set(folder, "new")
    assert victim.read_bytes() == b"dear"
    assert found_in(folder) == whole_set("new")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_pipe_in_the_place_of_a_file_is_replaced_not_read(folder: Path) -> None:
    """Whoever opened it would wait for ever."""
    (folder / "brief.pdf").unlink()
    os.mkfifo(folder / "brief.pdf")
    publish_set(folder, "new")
    assert found_in(folder) == whole_set("new")


def test_a_second_name_of_a_file_keeps_the_old_bytes(folder: Path) -> None:
    """Somebody has linked a published file into a folder of their own."""
    mine = folder.parent / "mine.pdf"
    mine.hardlink_to(folder / "brief.pdf")
    publish_set(folder, "new")
    assert mine.read_bytes() == b"oldoldold"


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    """Say which file is in the way."""
    (tmp_path / "output").write_bytes(b"")
    with pytest.raises(BriefError) as caught:
        publish_set(tmp_path / "output", "new")
    assert _code(caught) == "disk-error"
    assert str(tmp_path / "output") in caught.value.faults[0].text("vi")


def test_a_folder_in_the_place_of_a_file_leaves_the_old_set(folder: Path) -> None:
    """Fail at the last of the files: those before it are put back."""
    name = "cards/new-1x1.png"
    (folder / name).mkdir()
    times = {path: path.stat().st_mtime_ns for path in folder.rglob("*.p*")}
    with pytest.raises(BriefError) as caught:
        publish_set(folder, "new")
    assert caught.value.faults[0].values["file"] == str(folder / name)
    (folder / name).rmdir()
    assert found_in(folder) == whole_set("old")
    assert all(path.stat().st_mtime_ns == time for path, time in times.items() if path.exists())


def test_builds_wait_for_each_other(tmp_path: Path) -> None:
    """Publish three sets at once: one of them is there, whole."""
    words = ["one", "two", "three"]
    threads = [threading.Thread(target=publish_set, args=(tmp_path, word)) for word in words]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    last = json.loads((tmp_path / "manifest.json").read_bytes())["word"]
    assert found_in(tmp_path) == whole_set(last)


def test_a_build_that_does_not_end_is_an_error(tmp_path: Path) -> None:
    """Ask for a lock that somebody holds."""
    path = tmp_path / "lock"
    with locked(path), pytest.raises(BriefError) as caught, locked(path, patience=0.1):
        pass
    assert _code(caught) == "output-busy"


def test_a_lock_file_that_was_left_is_no_lock(tmp_path: Path) -> None:
    """Take the lock of a file that a dead build has left."""
    (tmp_path / "lock").write_text("12345")
    with locked(tmp_path / "lock", patience=0):
        assert files_of("x")


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no modes")
def test_published_files_can_be_read_by_others(folder: Path) -> None:
    """Leave the modes to the user's mask."""
    assert (folder / "brief.pdf").stat().st_mode & 0o444 == 0o444 & ~_mask()


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
