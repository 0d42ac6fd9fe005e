"""Draw matplotlib's test figures in processes of pytest, and read what they noted."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Run:
    """What to draw: "all", "image" or "equal" figures, of modules or of all of them."""

    kind: str = "all"
    modules: tuple[str, ...] = ()
    pictures: str = ""  # a folder for what differs
    jobs: int = 2


def draw_figures(run: Run) -> list[Row]:
    """Draw the figures in `jobs` processes; return the rows that the plugin noted."""
    files = sorted(test_folder().glob("test_*.py"))
    chosen = [file for file in files if not run.modules or file.stem in run.modules]
    with tempfile.TemporaryDirectory() as folder:
        started = [_start(run, job, chosen, Path(folder) / str(job)) for job in range(run.jobs)]
        rows = [row for process, results in started for row in _finish(process, results)]
    return sorted(rows, key=lambda row: (row["test"], row.get("name", "")))


def test_folder() -> Path:
    """Return the folder of the tests in the installed wheel."""
    package = find_spec("matplotlib")
    assert package is not None
    return Path(str(package.origin)).parent / "tests"


def _start(
    run: Run, job: int, files: Sequence[Path], folder: Path
) -> tuple[subprocess.Popen[str], Path]:
    folder.mkdir()
    (folder / "pytest.ini").write_text("[pytest]\n")
    results = folder / "results.jsonl"
    results.touch()
    environment = os.environ | {
        "CONFORMANCE_KIND": run.kind,
        "CONFORMANCE_PART": f"{job}/{run.jobs}",
        "CONFORMANCE_RESULTS": str(results),
        "CONFORMANCE_PICTURES": run.pictures,
        "PYTHONPATH": str(ROOT),
    }
    options = ["-c", "pytest.ini", f"--rootdir={test_folder()}", "-q", "--tb=line"]
    plugins = ["-p", "tests.conformance.plugin", "-p", "no:cacheprovider"]
    command = [sys.executable, "-m", "pytest", *options, *plugins, *map(str, files)]
    output = (folder / "output.txt").open("w+", encoding="utf-8")
    process = subprocess.Popen(
        command, cwd=folder, env=environment, text=True, stdout=output, stderr=output
    )
    output.close()
    return process, results


def _finish(process: subprocess.Popen[str], results: Path) -> list[Row]:
    code = process.wait()
    if code not in {0, 1, 5}:  # passed, some failed, none was chosen
        raise RuntimeError((results.parent / "output.txt").read_text("utf-8")[-2000:])
    return [json.loads(line) for line in results.read_text("utf-8").splitlines()]
