"""Loading for tests: a small file of figures, changed line by line, and what is said of it."""

import io
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from brief.errors import BriefError, Fault
from brief.load import load_file
from brief.model import Brief

SMALL = (Path(__file__).parent / "data" / "small.toml").read_text("utf-8")


def changed(*changes: tuple[str, str]) -> str:
    """Return the small file with parts of it, each found once, put otherwise."""
    text = SMALL
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def write(folder: Path, text: str | bytes) -> Path:
    """Write a file of figures."""
    path = folder / "figures.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def load(folder: Path, text: str | bytes) -> Brief:
    """Return the brief of a text."""
    return load_file(write(folder, text)).brief


def faults_of(folder: Path, text: str | bytes) -> Sequence[Fault]:
    """Return everything that is said of a text, errors and warnings."""
    try:
        return load_file(write(folder, text)).warnings
    except BriefError as error:
        return error.faults


def told(folder: Path, text: str | bytes) -> list[str]:
    """Return what is said of a text, in short: "11:9 figures.projects.value toml-comma"."""
    return [
        f"{fault.place.line}:{fault.place.column} {fault.key} {fault.code}"
        for fault in faults_of(folder, text)
    ]


def png(width: int, height: int) -> bytes:
    """Return a white PNG, which is small however large it looks."""
    stream = io.BytesIO()
    Image.new("1", (width, height), 1).save(stream, "PNG")
    return stream.getvalue()
