"""Matplotlib is imported with a cache folder of its own, and no surprises."""

import os
import subprocess
import sys
from pathlib import Path

PRINT_STATE = """
import os, brief.fonts.plotting as p
p.import_quickly()
import matplotlib as m
print(os.environ["MPLCONFIGDIR"], m.get_cachedir(), sep="\\n")
"""


def _run(folder: Path, home: Path) -> list[str]:
    keep = {key: value for key, value in os.environ.items() if not key.startswith("MPL")}
    root = str(Path(__file__).resolve().parent.parent)
    env = keep | {
        "HOME": str(home),
        "XDG_CACHE_HOME": "",
        "LOCALAPPDATA": "",
        "PYTHONPATH": root,
    }
    command = [sys.executable, "-W", "error", "-c", PRINT_STATE]
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, check=True)
    assert done.stderr == b""
    return done.stdout.decode().splitlines()


def test_cache_lies_in_a_folder_of_its_own(tmp_path: Path) -> None:
    """Matplotlib writes its font list there."""
    folder, cache = _run(tmp_path, tmp_path / "home")
    assert Path(folder).name == "matplotlib"
    assert cache == folder
    assert next(path.name for path in Path(folder).iterdir()).startswith("fontlist")


def test_read_only_home_gets_a_temporary_folder(tmp_path: Path) -> None:
    """A file stands where the home should be: nothing is said, nothing is left behind."""
    home = tmp_path / "home"
    home.write_text("")
    folder, cache = _run(tmp_path, home)
    assert cache == folder
    assert not Path(folder).exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home"]
