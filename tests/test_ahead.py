"""The other process of a build, begun before the command line is read."""

import subprocess
import sys
from pathlib import Path

import pytest

from brief.ahead import begun_ahead, cores


@pytest.mark.parametrize(
    ("typed", "begun"),
    [
        ("build", False),  # nothing was made in output/
        ("build a.toml --output OUT", True),
        ("build --output=OUT a.toml --strict", True),
        ("build --output OUT --jobs 1", False),
        ("build --output OUT --force", False),
        ("build --output OUT --help", False),
        ("check --output OUT", False),
        ("--lang en build --output OUT", False),
        ("", False),
    ],
)
def test_only_a_build_of_what_was_built_begins_at_once(
    typed: str, begun: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where more is said, or less is there, the command line is read first."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "out" / ".brief" / "cache").mkdir(parents=True)
    workers = begun_ahead(typed.replace("OUT", "out").split())
    assert (workers is not None) == (begun and cores() > 1)
    if workers:
        workers.stop()


def test_a_folder_that_cannot_be_is_no_traceback(tmp_path: Path) -> None:
    """Its name is too long for a disk: the command says so, as if nothing had begun."""
    command = [sys.executable, "-m", "brief", "build", "--output", str(tmp_path / ("x" * 300))]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode not in (0, 1)
    assert "Traceback" not in ran.stderr


def test_a_wrong_command_line_leaves_no_process(tmp_path: Path) -> None:
    """It ends with what was begun for it, which holds its streams until then."""
    (tmp_path / ".brief" / "cache").mkdir(parents=True)
    command = [sys.executable, "-m", "brief", "build", "--output", str(tmp_path), "--nothing"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, "--nothing" in ran.stderr) == (2, True)
