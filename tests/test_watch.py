"""`brief watch`: real processes, and files saved in all the ways that editors save."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from loading import SMALL, load
from tiny import TINY, write_tiny

from brief.build import build
from brief.errors import BriefError
from brief.export.manifest import build_id
from brief.load import load_file
from brief.publish.folder import Folder
from brief.publish.history import read_history
from brief.publish.verify import verify
from brief.watch.losses import Good, losses

pytest.importorskip("pty")  # not on Windows

NINE, TEN = "gần 9 tỷ USD", "trên 10 tỷ USD"
PATIENCE = 20.0  # seconds after which a test gives up


@dataclass
class Watch:
    """A running `brief watch`, and what it has said."""

    folder: Path
    process: subprocess.Popen[bytes]
    log: Path
    answers: int = -1  # our end of its terminal

    @property
    def path(self) -> Path:
        """Return the file of figures."""
        return self.folder / "figures.toml"

    def said(self) -> str:
        """Return all that it has said."""
        return self.log.read_text("utf-8")

    def values(self) -> list[str]:
        """Return every value of the capital that was published, oldest first."""
        lines = read_history(Folder(self.folder / "output"))
        return [line["figures"].get("capital", {}).get("value") for line in lines]

    def wait(self, text: str, count: int = 1) -> None:
        """Wait until it has said something, so many times."""
        until(lambda: self.said().count(text) >= count, self.said)

    def stop(self) -> int:
        """Press Ctrl+C."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


def until(is_so: Callable[[], bool], say: Callable[[], object] = str) -> None:
    """Wait for something to become so."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, say()
        time.sleep(0.02)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the tiny file and what was built of it."""
    folder = tmp_path_factory.mktemp("built")
    build(write_tiny(folder), folder / "output", jobs=1)
    return folder


def start(built: Path, folder: Path, *, terminal: bool = False, log_name: str = "log") -> Watch:
    """Start to watch a copy of the tiny file."""
    shutil.copytree(built, folder, dirs_exist_ok=True)
    ours, theirs = os.openpty() if terminal else (-1, subprocess.DEVNULL)
    command = [sys.executable, "-m", "brief", "watch", "figures.toml", "--jobs", "1"]
    with (folder / log_name).open("wb") as log:
        process = subprocess.Popen(
            [*command, "--lang", "en"],
            cwd=folder,
            stdin=theirs,
            stdout=log,
            stderr=theirs if terminal else log,
        )
    if terminal:
        os.close(theirs)
    watch = Watch(folder, process, folder / log_name, ours)
    watch.wait("Watching figures.toml")
    return watch


@pytest.fixture
def watch(built: Path, tmp_path: Path) -> Iterator[Watch]:
    """Return a running watch without a terminal; it ends calmly."""
    running = start(built, tmp_path)
    yield running
    assert running.stop() == 130
    assert running.said().endswith("Stopped.\n")
    assert "Traceback" not in running.said()


def by_name(path: Path, text: str) -> None:
    """Save as vim and many others do: a new file, renamed over the old one."""
    swap = path.with_name(".figures.toml.swp")
    swap.write_bytes(b"b0VIM 8.2")
    new = path.with_name("4913.tmp")
    new.write_text(text, "utf-8")
    new.replace(path)
    swap.unlink()


def in_pieces(path: Path, text: str) -> None:
    """Empty the file and write it again, slowly: each piece parses or does not."""
    data = text.encode()
    with path.open("wb") as file:
        for start in range(0, len(data), 97):
            file.write(data[start : start + 97])
            file.flush()
            time.sleep(0.12)


def without_end(path: Path, text: str) -> None:
    """Save without a final line feed, as Notepad does."""
    path.write_text(text.rstrip("\n"), "utf-8")


@pytest.mark.parametrize("save", [by_name, in_pieces, without_end])
def test_a_save_is_published_whole_however_it_is_made(
    watch: Watch, save: Callable[[Path, str], None]
) -> None:
    """Only the old and the new value were ever published; other cards are untouched."""
    other = watch.folder / "output" / "cards" / "du-an-1200x630.png"
    before = other.stat()
    save(watch.path, TINY.replace(NINE, TEN))
    watch.wait("gần 9 tỷ USD → trên 10 tỷ USD\n  on page ")
    watch.wait("; on card von\n")
    assert watch.values() == [NINE, TEN]
    assert other.stat().st_mtime_ns == before.st_mtime_ns


def test_half_a_save_keeps_the_last_good_set(watch: Watch) -> None:
    """Cut the last card off, without a terminal to ask on; then save the rest."""
    half = TINY.replace(NINE, TEN).rpartition("[[cards]]")[0]
    watch.path.write_text(half, "utf-8")
    watch.wait("the file no longer has: cards.du-an")
    assert "brief build figures.toml --output output" in watch.said()
    assert watch.values() == [NINE]
    watch.path.write_text(TINY.replace(NINE, TEN), "utf-8")
    watch.wait("→ trên 10 tỷ USD")
    assert watch.values() == [NINE, TEN]


def test_a_fault_is_told_and_the_last_good_set_stays(watch: Watch) -> None:
    """In the form of `brief check`; mended, it is published."""
    line = TINY[: TINY.index("value = ")].count("\n") + 1
    watch.path.write_text(TINY.replace('"12 dự án"', '2.332\nunit = "dự án"'), "utf-8")
    watch.wait("The last good set in output stays.")
    assert f"figures.toml:{line}:9  figures.projects.value\n  error: 2.332 " in watch.said()
    watch.path.write_text(TINY.replace("12 dự án", "13 dự án"), "utf-8")
    watch.wait("12 dự án → 13 dự án")
    assert watch.values() == [NINE, NINE]


def test_a_folder_of_results_that_is_deleted_is_made_again(watch: Watch) -> None:
    """Take it away, without a save."""
    (watch.folder / "output").rename(watch.folder / "elsewhere")
    history = watch.folder / "output" / "history.jsonl"  # it is written last
    until(lambda: history.exists() and watch.values() == [NINE], watch.said)


def test_a_file_that_was_in_the_way_is_tried_again(watch: Watch) -> None:
    """Put a folder in the place of a file, save, and take it away: no second save."""
    card = watch.folder / "output" / "cards" / "von-1200x630.png"
    card.unlink()
    card.mkdir()
    watch.path.write_text(TINY.replace(NINE, TEN), "utf-8")
    watch.wait("von-1200x630.png could not be written")
    card.rmdir()
    watch.wait("→ trên 10 tỷ USD")
    assert watch.said().count("could not be written") == 1


def test_a_csv_file_that_is_lost_at_once_is_told(watch: Watch) -> None:
    """Delete it as soon as it is watched."""
    (watch.folder / "growth.csv").unlink()
    watch.wait("the file growth.csv was not found")


def test_a_file_that_is_deleted_and_put_back(watch: Watch) -> None:
    """It is told that it is gone, and that all is right again; nothing is made anew."""
    watch.path.rename(watch.folder / "elsewhere.toml")
    watch.wait("the file figures.toml was not found")
    (watch.folder / "elsewhere.toml").rename(watch.path)
    watch.wait("The figures are right again; nothing in output had to be made anew.")
    assert watch.values() == [NINE]


def test_two_watch_one_folder(watch: Watch, built: Path) -> None:
    """Both build on a save; it is published once, whole."""
    other = start(built, watch.folder, log_name="other-log")
    watch.path.write_text(TINY.replace(NINE, TEN), "utf-8")
    for each in (watch, other):
        each.wait("files anew in output.")
    assert other.stop() == 130
    assert watch.values() == [NINE, TEN]
    assert verify(watch.folder / "output").count


def test_a_csv_file_is_watched_too(watch: Watch) -> None:
    """Save the series; then lose a point of it."""
    csv = watch.folder / "growth.csv"
    csv.write_text("năm,người\n2019,10\n2020,13\n", "utf-8")
    watch.wait("Qua các năm, 2020: 12 người → 13 người")
    csv.write_text("năm,người\n2019,10\n", "utf-8")
    watch.wait("the file no longer has: series.growth/2020 (Qua các năm, 2020)")


@pytest.mark.parametrize(("answer", "published"), [(b"y\n", [NINE, None]), (b"\n", [NINE])])
def test_what_is_gone_is_asked_about(
    built: Path, tmp_path: Path, answer: bytes, published: list[str]
) -> None:
    """Take a figure and its card out, on a terminal."""
    watch = start(built, tmp_path, terminal=True)
    text = TINY.replace('[figures.capital]\nlabel = "Vốn"\nvalue = "gần 9 tỷ USD"\n', "")
    first, second = text.index("[[cards]]"), text.rindex("[[cards]]")
    watch.path.write_text(text[:first] + text[second:], "utf-8")
    asked = b""
    while b"Publish without these? [y/N]" not in asked:
        asked += os.read(watch.answers, 10_000)
    assert b"figures.capital (V\xe1\xbb\x91n), cards.von" in asked
    os.write(watch.answers, answer)
    if len(published) > 1:
        watch.wait("Removed Vốn: gần 9 tỷ USD")
    else:
        while b"The last good set in output stays." not in asked:
            asked += os.read(watch.answers, 10_000)
    assert watch.values() == published
    assert watch.stop() == 130
    os.close(watch.answers)


def test_a_question_is_void_when_the_file_becomes_whole(built: Path, tmp_path: Path) -> None:
    """Cut the last card off on a terminal; save the rest before an answer; answer late."""
    watch = start(built, tmp_path, terminal=True)
    watch.path.write_text(TINY.rpartition("[[cards]]")[0], "utf-8")
    asked = b""
    while b"Publish without these? [y/N]" not in asked:
        asked += os.read(watch.answers, 10_000)
    watch.path.write_text(TINY.replace(NINE, TEN), "utf-8")
    watch.wait("→ trên 10 tỷ USD")
    os.write(watch.answers, b"y\n")
    watch.path.write_text(TINY, "utf-8")
    watch.wait("→ gần 9 tỷ USD")
    assert watch.values() == [NINE, TEN, NINE]
    assert (tmp_path / "output" / "cards" / "du-an-1200x630.png").exists()
    assert watch.stop() == 130
    os.close(watch.answers)


@pytest.mark.parametrize("edit", [("12 dự án", "13 dự án"), ("", "")])
def test_no_beginning_of_a_good_file_is_taken_for_the_whole(
    tmp_path: Path, edit: tuple[str, str]
) -> None:
    """Cut it at every seventh letter and each line: what loads says the same, or is doubted."""
    good = Good.of(load(tmp_path, SMALL), SMALL)
    text = SMALL.replace(*edit) if edit[0] else SMALL
    whole = build_id(load(tmp_path, text))
    ends = {*range(1, len(text), 7), *(n + 1 for n, sign in enumerate(text) if sign == "\n")}
    loaded = 0
    for end in sorted(ends - {len(text)}):
        path = tmp_path / "half.toml"
        path.write_text(text[:end], "utf-8")
        try:
            half = load_file(path).brief
        except BriefError:
            continue
        loaded += 1
        assert losses(good, half, text[:end]) or build_id(half) == whole, text[end - 60 : end]
    assert loaded > 20
