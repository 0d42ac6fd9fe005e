"""The output folder on the disk: what may be touched in it, and errors in plain words."""

import errno
import os
import stat
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache, partial
from pathlib import Path
from threading import Thread

from brief.errors import BriefError, Exit, Fault
from brief.export.entries import LARGEST, NAME
from brief.export.made import Stamp
from brief.folders import STATE
from brief.record import Record

AT_ONCE = 4  # files that are written to the disk together
PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)  # seconds
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY, errno.ETXTBSY)


class Folder(Record):
    """An output folder; `.brief` in it holds what is not published yet."""

    path: Path
    held: int = -1  # the open file of the lock, while this process holds it

    @classmethod
    def at(cls, output: Path) -> "Folder":
        """Return the folder that a path means; a link to one is followed here, once."""
        return cls(Path(os.path.realpath(output)))  # `resolve` raises for links in a ring

    @property
    def work(self) -> Path:
        """Return the folder of lock, journal and staged files."""
        return self.path / STATE

    @property
    def lock(self) -> Path:
        """Return the file that a build locks; it stays, for others may wait for it."""
        return self.work / "lock"

    @property
    def journal(self) -> Path:
        """Return the file that is there while files are replaced."""
        return self.work / "journal.json"

    @property
    def draft(self) -> Path:
        """Return the file that is to be the journal."""
        return self.work / "journal.new"

    @property
    def origin(self) -> Path:
        """Return the note of the file of figures that the folder was built from."""
        return self.work / "origin"

    def target(self, name: str) -> Path:
        """Return where a file is published."""
        return _inside(self.path, name)

    def staged(self, name: str) -> Path:
        """Return where the new bytes of a file wait."""
        return _inside(self.work / "new", name)

    def kept(self, name: str) -> Path:
        """Return where the old bytes of a file wait, in case they are needed again."""
        return _inside(self.work / "old", name)

    def make(self) -> None:
        """Make the folder; a link in the place of a folder of ours is refused."""
        with plain_errors(self.path):
            self.path.mkdir(parents=True, exist_ok=True)
        make_folders([self.work])

    def clear(self) -> None:
        """Throw away what was staged and kept; the journal goes first.

        Without it the rest means nothing. What cannot go stays for the next build: on
        Windows, the second name of a file that another program has open.
        """
        for path in (self.journal, self.draft):
            patiently(partial(path.unlink, missing_ok=True))
        for name in ("new", "old"):
            with suppress(OSError):
                patiently(partial(_empty, self.work / name))


def _empty(path: Path) -> None:
    """Throw away what is in a folder of ours, but its folders: the next build needs them.

    Where the name of a file (it has a dot) is that of a folder, or a folder is a link or
    none, that goes, too.
    """
    from shutil import rmtree  # noqa: PLC0415 nothing of ours needs it

    if path.is_symlink() or not path.is_dir():
        path.unlink(missing_ok=True)
        return
    with os.scandir(path) as listed:
        for each in listed:
            if not each.is_dir(follow_symlinks=False):
                os.unlink(each)  # noqa: PTH108 it is at hand
            elif "." in each.name:
                rmtree(each)
            else:
                _empty(Path(each))


@lru_cache(1_000)  # each name is asked for ten times in a build
def _inside(root: Path, name: str) -> Path:
    if not NAME.fullmatch(name):
        raise RuntimeError(f"{name!r} is no name of a published file")
    return root / name


def refuse_link(path: Path) -> None:
    """Raise BriefError for a symbolic link, which could lead out of the folder."""
    if path.is_symlink():
        raise BriefError([Fault("link-in-output", values={"file": str(path)})], Exit.MACHINE)


def make_folders(paths: Iterable[Path]) -> None:
    """Make folders of ours; in the place of one must not be a link."""
    for path in paths:
        refuse_link(path)
        with plain_errors(path):
            path.mkdir(parents=True, exist_ok=True)


def parents_of(paths: Iterable[Path]) -> list[Path]:
    """Return the folders in which files stand, each once."""
    return list(dict.fromkeys(path.parent for path in paths))


def read_regular(path: Path) -> bytes | None:
    """Return the bytes of a regular file; None for no file, a link or anything else."""
    return path.read_bytes() if is_regular(path) else None


def is_regular(path: Path) -> bool:
    """Say whether there is a regular file: no link, no folder, nothing else."""
    return bool(stamp_of(path))


def stamp_of(path: Path) -> Stamp:
    """Return what is another when a regular file was replaced or written to; () for none."""
    with suppress(FileNotFoundError, NotADirectoryError):
        told = os.lstat(path)
        if stat.S_ISREG(told.st_mode):
            times = told.st_mtime_ns, told.st_ctime_ns
            return told.st_dev, told.st_ino, told.st_size, *times
    return ()


def read_small(path: Path) -> bytes:
    """Return the bytes of a state file; nothing for what is no file, or too large to be one."""
    with suppress(FileNotFoundError, NotADirectoryError):
        if path.lstat().st_size <= LARGEST:
            return read_regular(path) or b""
    return b""


def write_new(path: Path, data: bytes) -> None:
    """Write a file, in place of what an earlier build left there; it is to be synced."""
    path.unlink(missing_ok=True)  # never through a link
    with path.open("xb") as file:
        file.write(data)


def sync(paths: Iterable[Path]) -> None:
    """Write files, and the names in folders, through to the disk.

    Some are asked for at once: the disk then serves them in one turn, not in one each.
    """
    unique = list(dict.fromkeys(paths))
    waiting = iter(unique)  # each thread takes the next one
    errors: list[BaseException] = []
    others = [
        Thread(target=_sync_some, args=(waiting, errors))
        for _ in range(min(len(unique), AT_ONCE) - 1)
    ]
    for thread in others:
        thread.start()
    _sync_some(waiting, errors)
    for thread in others:
        thread.join()
    if errors:
        raise errors[0]


def _sync_some(paths: Iterator[Path], errors: list[BaseException]) -> None:
    try:
        for path in paths:
            _sync(path)
    except BaseException as error:
        errors.append(error)


def _sync(path: Path) -> None:
    with plain_errors(path):
        if not path.is_dir():
            with path.open("r+b") as file:
                os.fsync(file.fileno())
        elif hasattr(os, "O_DIRECTORY"):  # Windows cannot
            handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
            try:
                with suppress(OSError):  # some file systems have no such thing
                    os.fsync(handle)
            finally:
                os.close(handle)


def patiently(act: Callable[[], object]) -> None:
    """Do something with a file; on Windows a virus scanner may hold a new one for a moment."""
    for pause in PAUSES if os.name == "nt" else ():
        with suppress(PermissionError):
            act()
            return
        time.sleep(pause)
    act()


@contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Turn an error of the operating system into one that names the file in plain words."""
    try:
        yield
    except OSError as error:
        code = "disk-error"
        if error.errno in FULL:
            code = "disk-full"
        elif error.errno in FORBIDDEN:
            code = "not-writable"
        values = {"file": str(path), "reason": error.strerror or str(error)}
        raise BriefError([Fault(code, values=values)], Exit.MACHINE) from error
