"""Windows: what can be said without it, and what only Windows itself can show.

`tools/windows.sh` runs the tests with Windows' own Python, under Wine.
"""

import re
import sys
from pathlib import Path

import click
import pytest
from publishing import found_in, publish_set, whole_set

from brief.cli import commands
from brief.errors import BriefError
from brief.publish import recovered

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


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows keeps open files in place")
def test_a_file_open_in_another_program_is_named_and_the_set_stays(tmp_path: Path) -> None:
    """Publish while a reader has the PDF open: the old set stays; then it works."""
    publish_set(tmp_path, "old")
    with (tmp_path / "brief.pdf").open("rb"):
        for _ in range(2):  # what the first try left is not in the second one's way
            with pytest.raises(BriefError) as caught:
                publish_set(tmp_path, "new")
            assert caught.value.faults[0].values["file"] == str(tmp_path / "brief.pdf")
            assert found_in(tmp_path) == whole_set("old")
            assert not recovered(tmp_path)
    publish_set(tmp_path, "new")
    assert found_in(tmp_path) == whole_set("new")
