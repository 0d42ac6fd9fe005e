"""Time a warm program, as `brief watch` is one: each figure of the sample changed in turn.

    python bench/warm.py [--jobs 2]

Before each change the sample is built as it was, untimed. Prints JSON: figure → seconds
of wall until all files that show it are new, proved and on the disk.
"""

import argparse
import json
import tempfile
import time
from pathlib import Path

from figures import changes

from brief.build import Session
from brief.garbage import collect_seldom

FIGURES = Path(__file__).resolve().parents[1] / "data" / "figures.toml"


def main() -> None:
    """Build, change, build again."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--jobs", type=int, default=2)
    jobs = parser.parse_args().jobs
    collect_seldom()  # as every command does
    sample, seconds = FIGURES.read_text("utf-8"), {}
    with tempfile.TemporaryDirectory(prefix="brief-bench-") as name, Session(jobs) as session:
        file, output = Path(name, "figures.toml"), Path(name, "output")
        for change in changes(sample):
            file.write_text(sample, "utf-8")
            session.build(file, output)
            file.write_text(change.text, "utf-8")
            start = time.perf_counter()
            session.build(file, output)
            seconds[change.figure] = time.perf_counter() - start
    print(json.dumps(seconds))


if __name__ == "__main__":
    main()
