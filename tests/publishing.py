"""Sets of files to publish, and what a folder holds; run as a program, it dies half-way.

    python tests/publishing.py FOLDER WORD DIE_AT [USER]

publishes the set of WORD in FOLDER, as USER if that is given, and kills itself at the
DIE_AT-th thing it asks of the file system (0: never), with SIGKILL or the signal that
the variable HOW names; it prints the things it asked for. WHO says which process dies
while files are replaced: the "first", the "second", or "both".
"""

import concurrent.futures.thread  # noqa: F401 while this user may read Python's own folder
import json
import os
import shutil  # noqa: F401
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from brief.export.entries import sha256
from brief.publish import publish
from brief.publish.folder import Folder
from brief.publish.history import read_history

KEPT = "the-same.pdf"
KILL = "SIGTERM" if sys.platform == "win32" else "SIGKILL"  # there it ends a process at once
KILLED = signal.SIGTERM if sys.platform == "win32" else -signal.SIGKILL  # its exit code
TOUCHES = ("open", "os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "shutil.rmtree")


def files_of(word: str) -> dict[str, bytes]:
    """Return a set of files: one is always the same, one stands only in the set of its word."""
    return {
        KEPT: b"same",
        "brief.pdf": word.encode() * 3,
        "cards/a-1x1.png": word.encode(),
        f"cards/{word}-1x1.png": b"only here",
    }


def manifest_of(word: str) -> bytes:
    """Return the manifest of a set."""
    files = {name: {"sha256": sha256(data)} for name, data in files_of(word).items()}
    return json.dumps({"files": files, "word": word}).encode()


def publish_set(folder: Path, word: str) -> None:
    """Publish the set of a word."""
    publish(files_of(word), folder, lambda _: manifest_of(word))


def found_in(folder: Path) -> dict[str, bytes]:
    """Return all visible files of a folder but the history, by name."""
    paths = [
        path
        for path in folder.rglob("*")
        if path.is_file() and ".brief" not in path.parts and path.name != "history.jsonl"
    ]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def left_in(folder: Path) -> list[str]:
    """Return the names of the files that stand in the folder of what is not published."""
    return sorted(path.name for path in (folder / ".brief").rglob("*") if path.is_file())


def whole_set(word: str) -> dict[str, bytes]:
    """Return what is found in a folder in which a set was published."""
    return {**files_of(word), "manifest.json": manifest_of(word)}


def history_of(folder: Path) -> list[str]:
    """Return the words of the sets in the history; "?" for a line that cannot be read."""
    return [line.get("word", "?") for line in read_history(Folder(folder))]


def killed_between(folder: Path, word: str) -> None:
    """Publish a set in another process, and kill it when some of its files are in place."""
    middle = replacements(folder.parent / "trial", word)[1]
    assert run_main(folder, word, middle)[0] == KILLED


def replacements(trial: Path, word: str) -> list[int]:
    """Return at which points a set replaces the files of another."""
    publish_set(trial, "old")
    asked = run_main(trial, word, 0)[1].splitlines()
    staged = repr(f"{os.sep}new{os.sep}")[1:-1]
    return [n for n, line in enumerate(asked, 1) if "os.rename" in line and staged in line]


def run_main(
    folder: Path, word: str, die_at: int, *, how: str = KILL, who: str = "both"
) -> tuple[int, str]:
    """Run this program; return its exit code and what it printed."""
    settings = {"HOW": how, "WHO": who}
    if sys.platform == "linux":  # a fork need not import anything: a tenth of the time
        return _forked(folder, word, die_at, settings)
    command = [sys.executable, __file__, str(folder), word, str(die_at)]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])} | settings
    ran = subprocess.run(
        command, env=environment, stdout=subprocess.PIPE, text=True, check=False
    )
    return ran.returncode, ran.stdout


def _forked(folder: Path, word: str, die_at: int, settings: dict[str, str]) -> tuple[int, str]:
    """Run this program in a fork of the test's own process, to the same end."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.environ.update(settings)
        os._exit(_outcome(folder, word, die_at, writer))
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as said:
        printed = said.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), printed


def _outcome(folder: Path, word: str, die_at: int, writer: int) -> int:
    """Do the work of a fork; nothing that is raised may reach the test that was forked."""
    try:
        with os.fdopen(writer, "w", encoding="utf-8") as sys.stdout:
            main(folder, word, die_at)
    except KeyboardInterrupt:  # as Python ends by it
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGINT)
    except BaseException:
        return 1
    return 0


def _die(first: int) -> None:
    """Send the signal to those who are to have it: by default, to both."""
    how, who = (os.environ.get(name, "") for name in ("HOW", "WHO"))
    second = children(first)
    victims = {"first": [first], "second": second}
    for process in victims.get(who, [*second, first]):
        os.kill(process, signal.Signals[how or KILL])


def children(process: int) -> list[int]:
    """Return the processes that the main thread of a process has started."""
    listed = Path(f"/proc/{process}/task/{process}/children")
    return [*map(int, listed.read_text().split())] if listed.exists() else []


def main(folder: Path, word: str, die_at: int) -> None:
    """Publish a set, and die at one of the things that are asked of the file system."""
    asked, first = [], os.getpid()

    def on_touch(event: str, arguments: tuple[Any, ...]) -> None:
        ours = os.getpid() == first and any(str(folder) in str(part) for part in arguments)
        if event in TOUCHES and ours:
            asked.append(f"{event} {arguments}")
            if len(asked) == die_at:
                _die(first)

    sys.addaudithook(on_touch)
    publish_set(folder, word)
    print(*asked, sep="\n")


if __name__ == "__main__":
    if len(sys.argv) > 4:
        os.setuid(int(sys.argv[4]))  # type: ignore[attr-defined, unused-ignore]
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
