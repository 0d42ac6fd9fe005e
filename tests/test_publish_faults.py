"""Publishing when the power goes, the disk is full or nothing may be written: real faults."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread

import publishing
import pytest
from publishing import (
    KILLED,
    children,
    found_in,
    history_of,
    left_in,
    publish_set,
    replacements,
    run_main,
    whole_set,
)

from brief.publish import recovered
from brief.publish.lock import locked
from brief.publish.second import in_spite_of_a_kill
from brief.publish.verify import verify

resource = pytest.importorskip("resource")  # not on Windows

ROOT = Path(__file__).parent.parent
NOBODY = 65534
CHANGED = {
    "brief.pdf", "cards/a-1x1.png", "cards/new-1x1.png", "cards/old-1x1.png", "manifest.json",
}  # fmt: skip


def _run(
    folder: Path, word: str, *more: object, before: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    """Publish a set in another process; `more` is the point at which it dies, and its user."""
    return subprocess.run(
        [
            sys.executable,
            publishing.__file__,
            str(folder),
            word,
            *(str(one) for one in more or (0,)),
        ],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=before,
    )


@pytest.fixture
def in_memory() -> Iterator[Path]:
    """Return a folder in memory, if there is such: what a kill leaves does not ask the disk."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        yield Path(folder)


def test_killed_anywhere_the_folder_is_of_one_set(in_memory: Path) -> None:
    """Kill -9 at each thing that is asked of the file system, one after the other."""
    publish_set(in_memory / "0", "old")
    points = len(run_main(in_memory / "0", "new", 0)[1].splitlines())
    assert points > 40
    ends = set()
    for point in range(1, points + 1):
        folder = in_memory / str(point)
        publish_set(folder, "old")
        assert run_main(folder, "new", point)[0] == KILLED
        recovered(folder)
        word = "new" if b'"new"' in (folder / "manifest.json").read_bytes() else "old"
        assert found_in(folder) == whole_set(word), f"killed at {point} of {points}"
        assert history_of(folder) == ["old", "new"][: 1 + (word == "new")]
        ends.add(word)
        publish_set(folder, "next")
        assert found_in(folder) == whole_set("next")
        assert history_of(folder)[1:] == ["new"] * (word == "new") + ["next"]
    assert ends == {"old", "new"}


@pytest.mark.parametrize("who", ["first", "second"])
def test_one_killed_process_leaves_no_two_sets(tmp_path: Path, who: str) -> None:
    """Kill -9 one of the two processes between each two replacements; nothing heals."""
    if sys.platform != "linux":
        pytest.skip("one process replaces the files")
    for point in replacements(tmp_path / "trial", "new"):
        folder = tmp_path / str(point)
        publish_set(folder, "old")
        code, _ = run_main(folder, "new", point, who=who)
        assert code == (-signal.SIGKILL if who == "first" else 0)
        with locked(folder / ".brief" / "lock"):  # which the second one shares
            assert found_in(folder) == whole_set("new"), f"killed at {point}"
        assert verify(folder).count == len(whole_set("new")) - 1


def test_there_is_a_second_process_beside_threads(tmp_path: Path) -> None:
    """A program that watches has some. It is there for as long as files are replaced."""
    if sys.platform != "linux":
        pytest.skip("one process replaces the files")
    over, before = Event(), set(children(os.getpid()))
    Thread(target=over.wait, daemon=True).start()
    with locked(tmp_path / "lock") as lock:
        with in_spite_of_a_kill([], lock):
            assert len(set(children(os.getpid())) - before) == 1
        assert set(children(os.getpid())) == before
    over.set()


def test_a_program_that_ignores_how_its_processes_end_publishes(tmp_path: Path) -> None:
    """Nobody is there to be waited for."""
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        publish_set(tmp_path, "new")
    finally:
        signal.signal(signal.SIGCHLD, before)
    assert found_in(tmp_path) == whole_set("new")


def test_killed_both_it_is_said_what_is_new_and_what_is_old(tmp_path: Path) -> None:
    """Kill both between each two replacements: `verify` names the files, then heals."""
    points = replacements(tmp_path / "trial", "new")
    for done, point in enumerate(points):
        folder = tmp_path / str(point)
        publish_set(folder, "old")
        run_main(folder, "new", point)
        healed = verify(folder).healed
        assert healed
        assert not healed.undone
        put = [name for name in healed.new if name in whole_set("new")]  # and not removed
        assert len(put) == done
        assert {*healed.new, *healed.old} == CHANGED
        assert found_in(folder) == whole_set("new")


def test_killed_while_it_recovers_it_recovers(in_memory: Path) -> None:
    """Kill the build that heals what a killed build left, at each of its points."""
    middle = replacements(in_memory / "trial", "new")[1]
    for point in range(1, 24):
        folder = in_memory / str(point)
        publish_set(folder, "old")
        run_main(folder, "new", middle)
        assert run_main(folder, "next", point)[0] == KILLED
        recovered(folder)
        sets = [whole_set(word) for word in ("old", "new", "next")]
        assert found_in(folder) in sets, f"killed at {point}"


@pytest.mark.parametrize("how", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_waits_while_files_are_replaced(tmp_path: Path, how: str) -> None:
    """Send it between each two replacements: the new set is whole before anything heals."""
    for point in replacements(tmp_path / "trial", "new"):
        folder = tmp_path / str(point)
        publish_set(folder, "old")
        assert run_main(folder, "new", point, how=how)[0] == -signal.Signals[how]
        assert found_in(folder) == whole_set("new")
        assert history_of(folder) == ["old", "new"]


@pytest.mark.parametrize("limit", [0, 4, 10, 40, 200])
def test_a_full_disk_leaves_the_old_set(tmp_path: Path, limit: int) -> None:
    """Let no file grow past a few bytes: the error names the file, nothing is changed."""
    publish_set(tmp_path, "old")
    limits = (limit, limit)
    ended = _run(
        tmp_path, "new", before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    )
    assert ended.returncode == 1
    assert "there is no room on the disk" in ended.stderr
    assert found_in(tmp_path) == whole_set("old")
    assert left_in(tmp_path) == ["lock"]


def test_a_disk_that_is_full_for_the_history_leaves_the_old_set(tmp_path: Path) -> None:
    """Let all files be written but the last line of the history: it is cut away again."""
    for word in ("old", "older", "old"):
        publish_set(tmp_path, word)
    size = (tmp_path / "history.jsonl").stat().st_size + 20
    ended = _run(
        tmp_path, "new", before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    )
    assert "no room on the disk for" in ended.stderr
    assert "history.jsonl" in ended.stderr
    assert found_in(tmp_path) == whole_set("old")
    assert history_of(tmp_path) == ["old", "older", "old"]


@pytest.mark.skipif(os.getuid() != 0, reason="NOT TESTED: needs root to become nobody")
@pytest.mark.parametrize("closed", ["", ".brief", "cards"])
def test_a_read_only_folder_leaves_the_old_set(tmp_path: Path, closed: str) -> None:
    """Publish as an unprivileged user who may not write in one of the folders."""
    for path in (*tmp_path.parents, tmp_path):
        if path.is_relative_to("/tmp") and path != Path("/tmp"):
            path.chmod(path.stat().st_mode | 0o755)
    folder = tmp_path / "output"
    publish_set(folder, "old")
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    (folder / closed).chmod(0o555)
    ended = _run(folder, "new", 0, NOBODY)
    assert ended.returncode == 1
    assert "may not be written" in ended.stderr
    assert found_in(folder) == whole_set("old")


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_stopped_at_random_times_it_heals(tmp_path: Path, how: signal.Signals) -> None:
    """Send the signals of Ctrl+C and of a shut-down at ten moments."""
    publish_set(tmp_path, "old")
    for number in range(10):
        command = [sys.executable, publishing.__file__, str(tmp_path), f"word{number}", "0"]
        process = subprocess.Popen(
            command, env={**os.environ, "PYTHONPATH": str(ROOT)}, stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            process.wait(0.06 + number * 0.01)
        except subprocess.TimeoutExpired:
            process.send_signal(how)
            process.wait()
        recovered(tmp_path)
        sets = [whole_set(word) for word in ("old", *(f"word{n}" for n in range(number + 1)))]
        assert found_in(tmp_path) in sets
