"""Real builds, killed, stopped, starved and lied to: one whole set is visible in the end.

What is done to the file system at each single step is in test_publish_faults.py.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import faults
import pytest
from faults import Set, brief, build_command, command, verified, visible
from links import link
from tiny import write_tiny

from brief.publish.lock import locked

pytest.importorskip("resource")  # not on Windows

VALUES = ("gần 9 tỷ USD", "trên 10 tỷ USD")
NOBODY = 65534


class Place:
    """A folder with two files of figures, and one output."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.output = folder / "output"
        self.figures = [folder / str(number) / "figures.toml" for number in (0, 1)]

    def build(self, number: int, *more: object) -> subprocess.CompletedProcess[str]:
        """Build one of the files."""
        return brief(build_command(self.figures[number], self.output, "--jobs", 1, *more))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Set]]:
    """Return a folder in which the first file was built, and the sets of both."""
    place = Place(tmp_path_factory.mktemp("made"))
    for path, value in zip(place.figures, VALUES, strict=True):
        path.parent.mkdir()
        write_tiny(path.parent, (VALUES[0], value))
    sets = []
    for number in (1, 0):
        assert place.build(number).returncode == 0
        sets.insert(0, visible(place.output))
    assert sets[0] != sets[1]
    return place.folder, sets


@pytest.fixture
def place(made: tuple[Path, list[Set]], tmp_path: Path) -> Place:
    """Return a copy of the place, with the first set published."""
    return Place(Path(shutil.copytree(made[0], tmp_path / "copy")))


@pytest.fixture(scope="module")
def sets(made: tuple[Path, list[Set]]) -> list[Set]:
    """Return the two sets that may be seen."""
    return made[1]


def _until_it_ends(process: "subprocess.Popen[bytes]", how: int, seconds: float) -> None:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(how)
        process.wait()


def _until_it_publishes(process: "subprocess.Popen[bytes]", output: Path) -> None:
    while process.poll() is None and not any((output / ".brief" / "new").rglob("*.*")):
        time.sleep(0.001)


def _start(line: list[str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        line, cwd=faults.ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


@pytest.mark.parametrize(
    ("how", "times"), [(signal.SIGKILL, 25), (signal.SIGINT, 6), (signal.SIGTERM, 6)]
)
def test_stopped_at_random_times(
    place: Place, sets: list[Set], how: signal.Signals, times: int
) -> None:
    """Stop builds of two sets anywhere, and as they publish; the next build heals."""
    clock = random.Random(7)
    begun = time.monotonic()
    place.build(1, "--force")
    whole = time.monotonic() - begun
    for number in range(times):
        line = build_command(
            place.figures[number // 2 % 2], place.output, "--force", "--jobs", 1
        )
        process = _start(line)
        if number % 2:
            _until_it_publishes(process, place.output)
        _until_it_ends(process, how, clock.uniform(*((0, 0.06) if number % 2 else (0, whole))))
        ends = (0, -how, 130) if how == signal.SIGINT else (0, -how)
        assert process.returncode in ends
        if sys.platform == "linux":  # no single kill leaves two sets, even before one heals
            with locked(place.output / ".brief" / "lock"):
                assert visible(place.output) in sets
        assert verified(place.output)
        assert visible(place.output) in sets
    assert place.build(1).returncode == 0
    assert visible(place.output) == sets[1]


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_no_process_outlives_a_killed_build(place: Place, how: signal.Signals) -> None:
    """End the first of three processes: the others end, too, by themselves if need be."""
    line = build_command(place.figures[1], place.output, "--force", "--jobs", 3)
    process = _start(line)
    mine = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while not (children := mine.read_text().split()):
        time.sleep(0.01)
    process.send_signal(how)
    assert process.wait() == (130 if how == signal.SIGINT else -how)
    end = time.monotonic() + 20
    while any(_is_alive(child) for child in children):
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.mark.parametrize("which", range(2))
def test_one_of_the_other_processes_is_killed(
    place: Place, sets: list[Set], which: int
) -> None:
    """The build says so and leaves what there was; the next one heals."""
    line = build_command(place.figures[1], place.output, "--force", "--jobs", 3)
    process = _start(line)
    mine = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while len(children := mine.read_text().split()) < 2:
        assert process.poll() is None
    os.kill(int(children[which]), signal.SIGKILL)
    assert process.wait(60) == 4
    assert visible(place.output) == sets[0]
    assert place.build(1).returncode == 0
    assert visible(place.output) == sets[1]


def _is_alive(process: str) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_three_builds_at_once(place: Place, sets: list[Set]) -> None:
    """Two sets of cards and the document: the cards are of one set, all is listed."""
    lines = [build_command(path, place.output, "--jobs", 1) for path in place.figures]
    lines.append(command("build", place.figures[0], "--output", place.output, "--only", "pdf"))
    processes = [_start(line) for line in lines]
    assert [process.wait() for process in processes] == [0, 0, 0]
    assert verified(place.output)
    found = visible(place.output)
    assert found.pop("tom-tat.pdf")
    cards = {name: data for name, data in found.items() if name.startswith("cards/")}
    assert cards in [
        {name: data for name, data in one.items() if name.startswith("cards/")} for one in sets
    ]


FILL = """
mount -t tmpfs -o size=2m tmpfs "$1" && cp -r "$2" "$1/output" || exit 99
head -c 4m /dev/zero > "$1/filler" 2>/dev/null
shift 2
"$@"; code=$?
rm "$OUT/../filler" && cp -r "$OUT" "$KEEP" && exit $code
"""


def test_a_full_disk(place: Place, sets: list[Set], tmp_path: Path) -> None:
    """Build on a small disk of memory that something else has filled: exit code 4."""
    disk, keep = tmp_path / "disk", tmp_path / "keep"
    disk.mkdir()
    output = disk / "output"
    line = build_command(place.figures[1], output, "--jobs", 1)
    ran = subprocess.run(
        ["unshare", "-m", "sh", "-c", FILL, "sh", str(disk), str(place.output), *line],
        cwd=faults.ROOT,
        env={**os.environ, "OUT": str(output), "KEEP": str(keep)},
        capture_output=True,
        text=True,
        check=False,
    )
    if ran.returncode in (1, 99) and "brief" not in ran.stderr:
        pytest.skip("NOT TESTED: no private mounts; see test_publish_faults.py")
    assert ran.returncode == 4
    assert "there is no room on the disk" in ran.stderr
    assert visible(keep) == sets[0]
    assert verified(keep)
    assert brief(build_command(place.figures[1], keep, "--jobs", 1)).returncode == 0
    assert visible(keep) == sets[1]


@pytest.mark.skipif(os.getuid() != 0, reason="NOT TESTED: needs root to become nobody")
def test_a_read_only_folder(place: Place, sets: list[Set]) -> None:
    """Build as an unprivileged user into somebody else's folder: exit code 4."""
    for path in (*place.folder.parents, place.folder):
        if path.is_relative_to("/tmp") and path != Path("/tmp"):
            path.chmod(path.stat().st_mode | 0o755)
    line = [sys.executable, faults.__file__, NOBODY, place.figures[1], place.output]
    ran = brief([str(part) for part in line], PYTHONPATH=str(faults.ROOT))
    assert ran.returncode == 4
    assert "may not be written" in ran.stderr
    assert visible(place.output) == sets[0]
    assert verified(place.output)


@pytest.fixture
def held(place: Place) -> Iterator[Path]:
    """Return a card that the system does not let us replace, as if a program held it."""
    card = place.output / "cards" / "von-1200x630.png"
    if subprocess.run(["chattr", "+i", card], capture_output=True, check=False).returncode:
        pytest.skip("NOT TESTED: no file can be made immutable here")
    yield card
    subprocess.run(["chattr", "-i", card], check=False)


def test_a_file_that_is_open_elsewhere(place: Place, sets: list[Set], held: Path) -> None:
    """It is named, the old set stays whole, and the next build finishes."""
    ran = place.build(1)
    assert ran.returncode == 4
    assert str(held) in ran.stderr
    assert "close it if it is open in another program" in ran.stderr
    assert verified(place.output)
    assert visible(place.output) == sets[0]
    subprocess.run(["chattr", "-i", held], check=True)
    assert place.build(1).returncode == 0
    assert visible(place.output) == sets[1]


STATE_FILES = (
    "manifest.json", "history.jsonl", "state.json", ".brief/journal.json", ".brief/lock",
    ".brief/state.new", ".brief/journal.new", ".brief/new/x", ".brief/cache/x", ".brief/origin",
)  # fmt: skip
GARBAGE = (b"", b"{", b"\xff\x00\xfe" * 99, b"[" * 200_000, b'{"files": {"a.pdf": 1}}')


@pytest.mark.parametrize("name", STATE_FILES)
def test_a_forged_state_file(place: Place, sets: list[Set], name: str) -> None:
    """Put garbage into each file that the program keeps, then a folder in its place."""
    path = place.output / name
    for number, garbage in enumerate(GARBAGE):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(garbage)
        arguments = ["build", str(place.figures[number % 2]), "--output", str(place.output)]
        assert faults.run([*arguments, "--only", "cards", "--jobs", "1"], "en") == 0
        assert visible(place.output) == sets[number % 2]
        assert verified(place.output)


@pytest.mark.parametrize("name", ["", "cards", ".brief", "manifest.json", "history.jsonl"])
def test_links(place: Place, sets: list[Set], name: str) -> None:
    """The output may be a link; a file's link is replaced; a folder's in it is refused."""
    path = place.output / name if name else place.output
    elsewhere = place.folder / "elsewhere"
    path.rename(elsewhere)
    link(path, elsewhere)
    before = elsewhere.read_bytes() if elsewhere.is_file() else b""
    ran = place.build(1)
    assert ran.returncode == (4 if name in ("cards", ".brief") else 0)
    assert ran.returncode == 0 or "is a link" in ran.stderr
    if elsewhere.is_file():
        assert elsewhere.read_bytes() == before
    if not ran.returncode:
        assert visible(place.output) == sets[1]
        assert verified(place.output)


@pytest.mark.parametrize("shell", ["2>&-", "<&- >&- 2>&-", ">/dev/full 2>/dev/full"])
def test_closed_streams(place: Place, sets: list[Set], shell: str) -> None:
    """A build whose words reach nobody publishes all the same; `diff` exits with 0."""
    line = build_command(place.figures[1], place.output, "--jobs", 1)
    assert brief(line, shell=shell).returncode == 0
    assert visible(place.output) == sets[1]
    assert verified(place.output)
    asked = command("diff", place.output, place.figures[0], "--output", place.output)
    assert brief(asked, shell=shell).returncode == 0


def test_an_ascii_terminal(place: Place) -> None:
    """Everything that is said reaches it, without marks."""
    place.build(1)
    for line in (
        command("diff", place.output, place.figures[0], "--output", place.output),
        command("verify", place.output),
        command("shared", "von", "--output", place.output),
        command("check", place.figures[0]),
    ):
        ran = brief(line, PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
        assert ran.returncode == 0
        assert (ran.stdout + ran.stderr).isascii()


ENVIRONMENTS: list[dict[str, str]] = [
    {"TZ": "Asia/Ho_Chi_Minh", "PYTHONHASHSEED": "1"},
    {"TZ": "America/New_York", "PYTHONHASHSEED": "2", "LANG": "de_DE.UTF-8"},
    {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "3", "LC_ALL": "C"},
    {"TZ": "Etc/GMT+12", "PYTHONHASHSEED": "4", "LC_ALL": "vi_VN.UTF-8"},
    {"PYTHONHASHSEED": "5", "PYTHONUTF8": "0", "LC_ALL": "POSIX"},
    {"PYTHONHASHSEED": "6", "LANG": "tr_TR.UTF-8", "LC_NUMERIC": "fr_FR.UTF-8"},
    {"PYTHONHASHSEED": "7", "HOME": "/nonexistent", "TMPDIR": "/tmp"},
    {"PYTHONHASHSEED": "8", "COLUMNS": "20", "NO_COLOR": "1", "TERM": "dumb"},
]


@pytest.mark.parametrize("settings", ENVIRONMENTS)
def test_the_environment_changes_no_byte(
    place: Place, sets: list[Set], settings: dict[str, str]
) -> None:
    """Build anew in eight environments."""
    line = build_command(place.figures[1], place.output, "--force", "--jobs", 1)
    assert brief(line, **settings).returncode == 0
    assert visible(place.output) == sets[1]
