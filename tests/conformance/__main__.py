"""Say how near our backend comes to matplotlib's own, and write `docs/conformance.md`.

`python -m tests.conformance` draws all figures, in about five minutes on two cores.
With `--pairs` it draws only those of `check_figures_equal`, with names of modules
(test_axes) only theirs; then it prints the report and writes nothing.
"""

import argparse
import sys
from pathlib import Path

from .drawing import ROOT, Run, draw_figures
from .report import report


def main() -> None:
    """Run by the arguments of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", action="store_true")
    parser.add_argument("--pictures", default="", help="keep what differs in this folder")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("modules", nargs="*")
    given = parser.parse_args()
    pictures = str(Path(given.pictures).resolve()) if given.pictures else ""
    kind = "equal" if given.pairs else "all"
    text = report(draw_figures(Run(kind, tuple(given.modules), pictures, given.jobs)))
    sys.stdout.write(text)
    if not given.pairs and not given.modules:
        (ROOT / "docs" / "conformance.md").write_text(text, encoding="utf-8")


main()
