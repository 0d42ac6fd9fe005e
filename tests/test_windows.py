"""Windows: what can be said without it, and what only Windows itself can show.

`tools/windows.sh` runs the tests with Windows' own Python, under Wine.
"""

import re
import sys
from pathlib import Path

import click
import pytest
from publishing import KILLED, found_in, publish_set, run_main, whole_set

from brief.cli import commands
from brief.errors import BriefError
from brief.publish import recovered

BATCH = Path(__file__).parents[1] / "brief.bat"


def test_the_double_click_file_is_plain_and_runs_a_command_that_exists() -> None:
    """cmd.exe wants CRLF, and reads letters by a code page that nobody knows."""
    data = BATCH.read_bytes()
    assert data.isascii()
    assert data.count(b"\n") == data.count(b"\r\n")
    typed, dropped = (line.strip() for line in re.findall("-m brief (.*)", data.decode()))
    assert typed == "%*"  # so that `brief shared …`, as hints say it, is a command there
    name, *arguments = dropped.split()
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


@pytest.mark.skipif(sys.platform != "win32", reason="test_publish_faults.py does it elsewhere")
def test_ended_anywhere_the_folder_is_of_one_set(tmp_path: Path) -> None:
    """End the process at each thing that is asked of the file system, one after the other."""
    publish_set(tmp_path / "0", "old")
    points = len(run_main(tmp_path / "0", "new", 0)[1].splitlines())
    ends = set()
    for point in range(1, points + 1):
        folder = tmp_path / str(point)
        publish_set(folder, "old")
        assert run_main(folder, "new", point)[0] == KILLED
        recovered(folder)
        ends.add(
            word := "new" if b'"new"' in (folder / "manifest.json").read_bytes() else "old"
        )
        assert found_in(folder) == whole_set(word), f"ended at {point} of {points}"
    assert (points > 40, ends) == (True, {"old", "new"})
