"""Time the program as its user meets it: whole processes, beside Typst making the same.

    python bench/run.py [--runs 5] [--only build,typst] [--json]

Every round runs each case once, one after the other, so that a busy moment of the machine
falls on all of them; a first round warms up and is not counted. See bench/README.md.
"""

import argparse
import json
import os
import platform
import re
import shlex
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import Any

from figures import changes

ROOT = Path(__file__).resolve().parents[1]
FIGURES = ROOT / "data" / "figures.toml"
YARDSTICK = ROOT / "bench" / "typst" / "make.py"
MEBI = 1024 * 1024
MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes there, kibibytes elsewhere
# An installed program has its compiled files, whatever the developer's shell says.
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
TITLES = {
    "build": "cold build",
    "typst": "Typst, cold",
    "rebuild": "rebuild, one figure changed",
    "also": "the same, other Python",
    "help": "--help",
    "check": "check --quick",
}
INSIDE = {"warm": "warm session", "warm-also": "the same, other Python"}
Command = list[str]


class FailedError(Exception):
    """A case that cannot be measured, with the reason."""


@dataclass(frozen=True)
class Run:
    """What one process and all its children took."""

    wall: float  # seconds
    cpu: float  # user and system, with the children
    peak: float  # MiB of the largest process


@dataclass(frozen=True)
class Case:
    """A command to time; `prepare` readies a run, untimed, and returns its command."""

    name: str
    prepare: Callable[[], Command]
    output: Path | None = None


# ── measuring ────────────────────────────────────────────────────────────────


def time_process(command: Command) -> Run:
    """Run a command to its end and account for it and its children."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, env=ENVIRONMENT, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            tail = said.read().decode(errors="replace").strip().splitlines()[-3:]
            raise FailedError(f"exit code {process.returncode}: {' | '.join(tail)}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * MAXRSS_UNIT / MEBI)


def peak_of_tree(command: Command) -> float | None:
    """Run a command again and watch the memory of all its processes together, in MiB.

    Shared pages count once (Pss). Watching slows the run, so it is never a timed one;
    only Linux tells.
    """
    if not Path("/proc/self/smaps_rollup").exists():
        return None
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=ROOT, env=ENVIRONMENT, stdout=quiet, stderr=quiet)
    peak, ended = 0.0, threading.Event()

    def wait() -> None:
        process.wait()
        ended.set()

    threading.Thread(target=wait, daemon=True).start()
    while not ended.wait(0.005):
        peak = max(peak, sum(map(_proportional_size, _tree(process.pid))))
    return peak / 1024


def watch_memory(chosen: Sequence[Case], found: dict[str, dict[str, float]]) -> None:
    """Add the memory of all processes together to the medians, where it can be known."""
    for case in chosen:
        peak = peak_of_tree(case.prepare())
        if peak is not None:
            found[case.name]["tree"] = peak


def _tree(pid: int) -> Iterator[int]:
    yield pid
    for listed in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in _read(listed).split():
            yield from _tree(int(child))


def _proportional_size(pid: int) -> int:
    found = re.search(r"^Pss:\s+(\d+)", _read(Path(f"/proc/{pid}/smaps_rollup")), re.MULTILINE)
    return int(found[1]) if found else 0


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:  # the process has ended
        return ""


# ── what is timed ────────────────────────────────────────────────────────────


def cases(brief: Command, also: Command, typst: Command, folder: Path) -> list[Case]:
    """List the cases, those that are compared next to each other."""
    fresh, made = folder / "build", folder / "typst"

    def build() -> Command:
        _empty(fresh)
        return [*brief, "build", str(FIGURES), "--output", str(fresh)]

    def yardstick() -> Command:
        _empty(made)
        return [*typst, str(YARDSTICK), str(FIGURES), "--output", str(made)]

    return [
        Case("build", build, fresh),
        Case("typst", yardstick, made),
        _rebuild("rebuild", brief, folder),
        _rebuild("also", also, folder),
        Case("help", lambda: [*brief, "--help"]),
        Case("check", lambda: [*brief, "check", "--quick", str(FIGURES)]),
    ]


def _rebuild(name: str, brief: Command, folder: Path) -> Case:
    """Return the case of the sample as it was, built again with another figure each round."""
    copied, output = folder / f"{name}.toml", folder / name
    sample = FIGURES.read_text(encoding="utf-8")
    others = cycle(changes(sample))

    def prepare() -> Command:
        command = [*brief, "build", str(copied), "--output", str(output)]
        copied.write_text(sample, encoding="utf-8")
        time_process(command)
        copied.write_text(next(others).text, encoding="utf-8")
        return command

    return Case(name, prepare, output)


def _empty(folder: Path) -> None:
    """Remove what a run left; only ever below this run's own temporary folder."""
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()


def measure(chosen: Sequence[Case], runs: int) -> tuple[dict[str, list[Run]], dict[str, str]]:
    """Run all cases `runs` times after a warm-up; return the runs, and why others failed."""
    measured: dict[str, list[Run]] = {case.name: [] for case in chosen}
    failed: dict[str, str] = {}
    for number in range(runs + 1):
        for case in chosen:
            if case.name in failed:
                continue
            _say(f"round {number}/{runs}: {TITLES[case.name]}")
            try:
                run = time_process(case.prepare())
            except (FailedError, OSError) as error:
                failed[case.name] = str(error)
                continue
            if number:
                measured[case.name].append(run)
    _say("")
    return {name: each for name, each in measured.items() if name not in failed}, failed


def _say(text: str) -> None:
    """Show progress on a terminal, and nowhere else."""
    if sys.stderr.isatty():
        print(f"\r{text:60}", end="\r" if not text else "", file=sys.stderr, flush=True)


# ── inside one process ───────────────────────────────────────────────────────


def ask(script: str, python: str = sys.executable) -> dict[str, Any]:
    """Run a script beside this one that measures by itself, and read its JSON."""
    command = [python, str(ROOT / "bench" / script)]
    ours = ENVIRONMENT | {"PYTHONPATH": str(ROOT)}  # the same program, whichever Python
    ran = subprocess.run(command, cwd=ROOT, env=ours, check=False, capture_output=True)
    return json.loads(ran.stdout) if not ran.returncode else {}


def warm_line(title: str, seconds: dict[str, float]) -> str:
    """Return the times of a warm session, over the figures of the sample."""
    if not seconds:
        return f"{title}: not measured"
    slowest = max(seconds, key=seconds.__getitem__)
    return (
        f"{title}, one figure changed: median {median(seconds.values()):.3f} s of "
        f"{len(seconds)} figures, from {min(seconds.values()):.3f} to "
        f"{seconds[slowest]:.3f} ({slowest})"
    )


def plot_lines(plots: dict[str, dict[str, float]]) -> str:
    """Return what each chart costs over matplotlib's own work."""
    return "\n".join(
        f"chart {kind}: {cost['over']:.1f} ms over matplotlib's {cost['theirs']:.1f}, "
        f"{cost['bytes']:.0f} bytes"
        for kind, cost in plots.items()
    )


# ── what is said ─────────────────────────────────────────────────────────────


def summary(measured: dict[str, list[Run]], folder: Path) -> dict[str, dict[str, float]]:
    """Return the medians of each case, and what it has made."""
    found: dict[str, dict[str, float]] = {}
    for name, runs in measured.items():
        columns = zip(*(asdict(run).values() for run in runs), strict=True)
        found[name] = dict(zip(("wall", "cpu", "peak"), map(median, columns), strict=True))
        files = [path for path in (folder / name).rglob("*") if path.is_file()]
        if files:
            found[name]["files"] = len(files)
            found[name]["made"] = sum(path.stat().st_size for path in files) / MEBI
    return found


def ratios(measured: dict[str, list[Run]], a: str, b: str) -> dict[str, list[float]]:
    """Return a case against another, pair by pair of the same round."""
    pairs = list(zip(measured.get(a, []), measured.get(b, []), strict=False))
    return {
        "wall": [first.wall / second.wall for first, second in pairs],
        "cpu": [first.cpu / second.cpu for first, second in pairs],
    }


def table(found: dict[str, dict[str, float]]) -> str:
    """Return the medians as an aligned table."""
    heads = (
        "median of whole processes",
        "wall s",
        "CPU s",
        "peak MiB",
        "all MiB",
        "files",
        "MiB",
    )
    keys = ("wall", "cpu", "peak", "tree", "files", "made")
    digits = dict(zip(keys, (3, 3, 0, 0, 0, 1), strict=True))
    rows: list[tuple[str, ...]] = [heads]
    for name, values in found.items():
        cells = (
            f"{values[k]:.{digits[k]}f}" if values.get(k) is not None else "–" for k in keys
        )
        rows.append((TITLES[name], *cells))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if index == 0 else cell.rjust(width)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )


def ratio_lines(against: dict[str, list[float]]) -> str:
    """Return the ratios of build and yardstick, median first."""
    return "\n".join(
        f"cold build / Typst, {name}: {median(each):.2f}"
        f"  (pairs: {' '.join(f'{ratio:.2f}' for ratio in each)})"
        for name, each in against.items()
        if each
    )


def machine(also: str | None) -> str:
    """Name what was measured on."""
    pythons = f"Python {platform.python_version()}"
    if also:
        ran = subprocess.run([also, "-VV"], check=True, capture_output=True, text=True)
        pythons += f", the other one {ran.stdout.strip()}"
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, "
        f"{pythons}, load {os.getloadavg()[0]:.1f}"
    )


# ── the command line ─────────────────────────────────────────────────────────


def typst_python(wished: str | None) -> str | None:
    """Find an interpreter that has Typst: the one wished for, bench/.venv's, or this one."""
    own = ROOT / "bench" / ".venv" / "bin" / "python"
    for python in filter(None, (wished, str(own) if own.exists() else None, sys.executable)):
        tried = subprocess.run([python, "-c", "import typst"], check=False, capture_output=True)
        if not tried.returncode:
            return python
    return None


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Time the program beside Typst.")
    parser.add_argument("--runs", type=int, default=5, help="counted rounds (5)")
    parser.add_argument(
        "--only",
        default="build,typst,rebuild,help,check,warm,plots",
        help="cases, with commas between",
    )
    parser.add_argument("--brief", help='the command instead of "PYTHON -m brief"')
    parser.add_argument(
        "--also", metavar="PYTHON", help="another interpreter that has the program"
    )
    parser.add_argument("--typst-python", help="an interpreter that has the package typst")
    parser.add_argument("--json", action="store_true", help="print every run as JSON")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 1 when a case failed."""
    options = parse(arguments)
    if not hasattr(os, "wait4"):
        print("bench/run.py needs os.wait4, which Windows lacks: run it on Linux or macOS.")
        return 1
    brief = shlex.split(options.brief) if options.brief else [sys.executable, "-m", "brief"]
    python = typst_python(options.typst_python)
    wanted = options.only.replace("rebuild", "rebuild,also").split(",")
    with tempfile.TemporaryDirectory(prefix="brief-bench-") as name:
        folder = Path(name)
        other = [options.also or sys.executable, "-m", "brief"]
        every = cases(brief, other, [python or sys.executable], folder)
        able = {"typst": python, "also": options.also}
        chosen = [each for each in every if each.name in wanted and able.get(each.name, True)]
        measured, failed = measure(chosen, max(options.runs, 1))
        inside = {name: ask(f"{name}.py") for name in ("warm", "plots") if name in wanted}
        if options.also and "warm" in wanted:
            inside["warm-also"] = ask("warm.py", options.also)
        found = summary(measured, folder)
        watch_memory([case for case in chosen if case.output and case.name in found], found)
    if not python and "typst" in wanted:
        failed["typst"] = "no package typst: python -m pip install -r bench/requirements.txt"
    where = machine(options.also)
    report(where, measured, found, failed, inside, as_json=options.json)
    return 1 if failed else 0


def report(
    where: str,
    measured: dict[str, list[Run]],
    found: dict[str, dict[str, float]],
    failed: dict[str, str],
    inside: dict[str, dict[str, Any]],
    *,
    as_json: bool,
) -> None:
    """Print what was measured."""
    against = ratios(measured, "build", "typst")
    if as_json:
        runs = {name: [asdict(run) for run in each] for name, each in measured.items()}
        whole = {"machine": where, "medians": found, "ratios": against, "runs": runs}
        print(json.dumps(whole | inside | {"failed": failed}, ensure_ascii=False, indent=2))
        return
    print(where)
    print(table(found))
    print(ratio_lines(against))
    for name, title in INSIDE.items():
        if name in inside:
            print(warm_line(title, inside[name]))
    if "plots" in inside:
        print(plot_lines(inside["plots"]))
    for name, reason in failed.items():
        print(f"{TITLES[name]}: not measured: {reason}")


if __name__ == "__main__":
    sys.exit(main())
