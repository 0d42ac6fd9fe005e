"""When files were saved, and what they hold once nobody writes to them any more.

Editors save in many ways: a new file renamed over the old one, the old one emptied and
written again, a copy beside it first. What wakes us is no proof of anything: what
counts is what the files hold when they have been still for a while.
"""

import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from os.path import realpath
from pathlib import Path

from watchfiles import watch

KINDS = (".toml", ".csv", ".png", ".jpg", ".jpeg")  # what a brief is read from
STEP = 25  # milliseconds without a change after which we are woken
TICK = 250  # milliseconds after which we look even if nothing woke us (network drives)
LONGEST = 30.0  # seconds that a file may be written to before it is judged as it is
PAUSE = 0.02  # seconds between two looks

Saved = Mapping[Path, str]
"""Files and the hashes of what they hold; "" for one that is not there."""


def wakings(files: tuple[Path, ...]) -> Iterator[None]:
    """Yield whenever something happens beside the files, and at least every `TICK`."""
    folders = {Path(realpath(file)).parent for file in files} | {file.parent for file in files}
    for _ in watch(
        *(folder for folder in folders if folder.is_dir()),
        watch_filter=lambda _, name: name.lower().endswith(KINDS),
        step=STEP,
        debounce=4 * STEP,
        rust_timeout=TICK,
        yield_on_timeout=True,
        recursive=False,
        ignore_permission_denied=True,
    ):
        yield


def marks(files: tuple[Path, ...]) -> dict[Path, tuple[int, ...] | None]:
    """Return what the system says of the files: number, size and times. Cheap to ask."""
    found: dict[Path, tuple[int, ...] | None] = dict.fromkeys(files)
    for file in files:
        with suppress(OSError):
            status = file.stat()
            # the last is of any change, whatever time a program gives its file
            times = (status.st_mtime_ns, status.st_ctime_ns)
            found[file] = (status.st_ino, status.st_size, *times)
    return found


def settled(files: tuple[Path, ...], quiet: float) -> Saved:
    """Wait until the files have held the same for `quiet` seconds; return what they hold."""
    start = since = time.monotonic()
    saved = held(files)
    while (now := time.monotonic()) < since + quiet and now < start + LONGEST:
        time.sleep(min(PAUSE, quiet))
        if (later := held(files)) != saved:
            saved, since = later, time.monotonic()
    return saved


def is_changed_within(seconds: float, saved: Saved) -> bool:
    """Wait until files no longer hold what they held; say whether they did so in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(PAUSE)
        if held(tuple(saved)) != saved:
            return True
    return False


def held(files: tuple[Path, ...]) -> Saved:
    """Return what files hold now."""
    return {file: _hash(file) for file in files}


def _hash(file: Path) -> str:
    with suppress(OSError):
        return sha256(file.read_bytes()).hexdigest()
    return ""
