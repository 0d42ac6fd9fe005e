"""The bytes of a TOML or CSV file as text, or what is wrong with them."""

from pathlib import Path

from brief.errors import BriefError, Exit, Place, fail
from brief.load.names import nearest

LARGEST = 2_000_000  # bytes

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
# .docx and .xlsx, .doc and .xls, PDF, .rtf, pages saved from the web
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf", b"<html", b"<!DOCTYPE")


def read_text(path: Path) -> str:
    """Return the text of a file, with plain line feeds; raise BriefError.

    A byte order mark and CRLF (Notepad writes both) are taken without a word.
    """
    data = _read_bytes(path)
    if data.startswith(_OFFICE):
        raise fail("no-text-file", Place(path.as_posix(), 1, 1))
    if data.startswith(_UTF16) or data[:200].count(0) > len(data[:200]) // 5:
        raise fail("utf-16", Place(path.as_posix(), 1, 1))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise fail("not-utf-8", _place(path, data, error.start)) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _read_bytes(path: Path) -> bytes:
    place = Place(path.as_posix())
    if not path.is_file():
        raise missing_file(path, (".toml", ".txt", ".csv"))
    try:
        size = path.stat().st_size
        if size <= LARGEST:
            return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    raise fail("large-file", place, size=f"{size:,}", limit=f"{LARGEST:,}")


def missing_file(path: Path, endings: tuple[str, ...]) -> BriefError:
    """Make the error of a file that is not there, with the one beside it that may be meant."""
    values = {"file": path.as_posix(), "nearest": alike(path, endings)}
    return fail("missing-file", Place(path.as_posix()), **values)


def alike(file: Path, endings: tuple[str, ...]) -> str:
    """Return the name of a file beside one that is not there, which may be meant; or "".

    Windows hides endings: "cho" may be cho.jpg, and figures.toml figures.toml.txt.
    """
    try:
        beside = [path for path in file.parent.iterdir() if path.suffix.lower() in endings]
    except OSError:
        return ""
    names = tuple(sorted(path.name for path in beside))
    meant = {file.name.casefold(), file.stem.casefold()}
    stems = {Path(name).stem: name for name in names}
    same = (name for name in names if {name.casefold(), Path(name).stem.casefold()} & meant)
    return next(same, "") or stems.get(nearest(file.stem, tuple(stems)), "")


def unreadable(path: Path, error: OSError) -> BriefError:
    """Make the error of a file that the machine does not let us read."""
    reason = error.strerror or type(error).__name__
    made = fail("unreadable-file", Place(path.as_posix()), reason=reason)
    return BriefError(made.faults, Exit.MACHINE)


def _place(path: Path, data: bytes, offset: int) -> Place:
    before = data[:offset].decode("utf-8-sig")
    return Place(path.as_posix(), before.count("\n") + 1, len(before) - before.rfind("\n"))
