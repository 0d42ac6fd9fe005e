"""The command line under faults: what it is started by, and what a folder then holds.

Run as a program, it becomes an unprivileged user and builds:

    python tests/faults.py USER FIGURES OUTPUT
"""

import hashlib
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image

from brief.cli import run

ROOT = Path(__file__).parent.parent
Set = dict[str, str]
"""The visible files of a folder by name, and their hashes."""


def command(*arguments: object) -> list[str]:
    """Return the command line of a `brief` command."""
    return [sys.executable, "-m", "brief", *map(str, arguments), "--lang", "en"]


def build_command(figures: Path, output: Path, *more: object) -> list[str]:
    """Return the command line of a quick build: two small cards."""
    return command("build", figures, "--output", output, "--only", "cards", *more)


def brief(
    line: list[str], *, shell: str = "", **settings: str
) -> subprocess.CompletedProcess[str]:
    """Run a command line, if need be with a shell's redirections behind it."""
    return subprocess.run(
        ["sh", "-c", f'"$@" {shell}', "sh", *line] if shell else line,
        cwd=ROOT,
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def visible(folder: Path) -> Set:
    """Return what a folder shows; every file must open."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        made = path.is_file() and path.suffix in (".pdf", ".png", ".jpg")
        if made and not name.startswith(".brief"):
            data = path.read_bytes()
            open_whole(data)
            found[name] = hashlib.sha256(data).hexdigest()
    return found


def open_whole(data: bytes) -> None:
    """Open a file and read all of it."""
    if data.startswith(b"%PDF"):
        document = pypdfium2.PdfDocument(data)
        assert len(document)
        document.close()
    else:
        with Image.open(BytesIO(data)) as picture:
            picture.load()


def verified(folder: Path) -> bool:
    """Say whether `brief verify` finds all as it was published."""
    return run(["verify", str(folder)], "en") == 0


if __name__ == "__main__":
    user, figures, output = sys.argv[1:]
    scratch = Path(output).parent / "scratch"
    arguments = ["--only", "cards", "--jobs", "1", "--lang", "en"]
    # all that is needed is imported before: this user may not read Python's own folder
    run(["build", figures, "--output", str(scratch), *arguments], "en")
    os.setuid(int(user))  # type: ignore[attr-defined, unused-ignore]
    sys.exit(run(["build", figures, "--output", output, "--force", *arguments], "en"))
