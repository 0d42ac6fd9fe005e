"""What can be said of Windows without it: the double-click file, and names that it refuses."""

import re
from pathlib import Path

import click

from brief.cli import commands

BATCH = Path(__file__).parents[1] / "brief.bat"


def test_the_double_click_file_is_plain_and_runs_a_command_that_exists() -> None:
    """cmd.exe wants CRLF, and reads letters by a code page that nobody knows."""
    data = BATCH.read_bytes()
    assert data.isascii()
    assert data.count(b"\n") == data.count(b"\r\n")
    (line,) = re.findall("-m brief (.*)", data.decode())
    name, *arguments = line.split()
    build = commands("vi").commands[name]
    options = {name for param in build.params for name in param.opts}
    assert {part for part in arguments if part.startswith("--")} <= options
    assert isinstance(build, click.Command)


def test_every_label_of_the_double_click_file_exists() -> None:
    """`goto` to nowhere ends a batch file without a word."""
    text = BATCH.read_text("ascii")
    assert set(re.findall(r"goto (\w+)", text)) <= set(re.findall(r"^:(\w+)", text, re.M))
