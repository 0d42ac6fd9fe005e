"""The report of a run: Markdown, with measured numbers only."""

import re
from collections.abc import Sequence
from importlib.metadata import version
from statistics import median

from .causes import FIGURE_LIMIT, FIGURES, PAIR_SLACK, PAIRS, cause
from .drawing import Row

UNKNOWN = "**unknown**"
INTRODUCTION = """# Conformance

Nobody here wrote these tests: they are matplotlib's own, read from the installed wheel
by a pytest plugin (`tests/conformance/`). The wheel has no pictures to compare with, so
the same figure is written by matplotlib's PDF backend and by ours, both are rasterised
by PDFium at 100 dpi, and RMS is the root mean square difference of their pixels, from 0
to 255. A figure above 5 is drawn once more by both, since some layouts move whenever
they are drawn, and the smaller difference counts. `make conformance` measures and writes
this page; its quick part runs with the tests.

"""


def report(rows: Sequence[Row]) -> str:
    """Return the whole report."""
    figures = [row for row in rows if row["kind"] == "image"]
    pairs = [row for row in rows if row["kind"] == "equal"]
    crashes = [row for row in rows if row["kind"] == "crash"]
    failed = [row for row in rows if row["kind"] == "failed"]
    parts = [INTRODUCTION, _versions(), _crashes(crashes)]
    if figures:
        parts += [_figures(figures), _far_figures(figures), _cost(figures)]
    if pairs:
        parts += [_pairs(pairs)]
    if failed:
        parts += ["## Not drawn\n\nTests that stop before a figure reaches our backend:\n\n"]
        parts += [f"- `{_name(row)}`: {_reason(row)}\n" for row in failed]
    return "".join(parts)


def far_pairs(rows: Sequence[Row]) -> list[Row]:
    """Return the pairs that differ by more than their tolerance and the slack."""
    pairs = (row for row in rows if row["kind"] == "equal")
    return [row for row in pairs if row["rms"] > row["tol"] + PAIR_SLACK]


def far_figures(rows: Sequence[Row]) -> list[Row]:
    """Return the figures above the limit, the farthest first."""
    figures = (row for row in rows if row["kind"] == "image" and row["rms"] > FIGURE_LIMIT)
    return sorted(figures, key=lambda row: -row["rms"])


def _versions() -> str:
    names = ("matplotlib", "reportlab", "pypdfium2")
    return f"Measured with {', '.join(f'{name} {version(name)}' for name in names)}.\n\n"


def _crashes(rows: Sequence[Row]) -> str:
    lines = "".join(f"- `{_name(row)}`: {row['error']}\n" for row in rows)
    return f"Figures that our backend could not draw: **{len(rows)}**.\n\n{lines}"


def _figures(rows: Sequence[Row]) -> str:
    modules = sorted({_module(row) for row in rows})
    lines = [
        _line(module, [row for row in rows if _module(row) == module]) for module in modules
    ]
    plain = [row for row in rows if _module(row) != "test_mathtext"]
    head = "## Figures by both backends\n\n| | figures | median RMS | ≤ 1 | ≤ 5 | worst |\n"
    totals = [_line("**all**", rows), _line("**all without test_mathtext**", plain)]
    return "".join([head, "|---|---|---|---|---|---|\n", *totals, *lines, "\n"])


def _line(name: str, rows: Sequence[Row]) -> str:
    values = [row["rms"] for row in rows]
    shares = [sum(value <= limit for value in values) / len(values) for limit in (1, 5)]
    shown = " | ".join(f"{share:.1%}" for share in shares)
    return f"| {name} | {len(rows)} | {median(values):.3f} | {shown} | {max(values):.1f} |\n"


def _far_figures(rows: Sequence[Row]) -> str:
    head = """### Above 5, and why

Agg is matplotlib's own rasteriser, the third opinion: medians of how far ours and theirs
are from it.

| test | figures | worst RMS | ours to Agg | theirs to Agg | cause |
|---|---|---|---|---|---|
"""
    tests: dict[str, list[Row]] = {}
    for row in far_figures(rows):
        tests.setdefault(_name(row).split("[", maxsplit=1)[0], []).append(row)
    return "".join([head, *(_far_line(*item) for item in tests.items()), "\n"])


def _far_line(test: str, rows: Sequence[Row]) -> str:
    ours, theirs = (median(row[key] for row in rows) for key in ("our_agg", "their_agg"))
    why = cause(rows[0]["test"], FIGURES) or UNKNOWN
    worst = rows[0]["rms"]
    return f"| `{test}` | {len(rows)} | {worst:.1f} | {ours:.1f} | {theirs:.1f} | {why} |\n"


def _cost(rows: Sequence[Row]) -> str:
    def middle(key: str) -> float:
        return median(row[key] for row in rows)

    return f"""## Cost

| median of a figure | ours | matplotlib's PDF backend |
|---|---|---|
| processor time, ms | {middle("our_ms"):.0f} | {middle("their_ms"):.0f} |
| bytes of the file | {middle("our_bytes"):.0f} | {middle("their_bytes"):.0f} |

"""


def _pairs(rows: Sequence[Row]) -> str:
    exact = sum(row["rms"] <= row["tol"] for row in rows)
    far = far_pairs(rows)
    lines = [
        f"- `{_name(row)}`: RMS {row['rms']:.1f}; {cause(row['test'], PAIRS) or UNKNOWN}\n"
        for row in far
    ]
    return f"""## Pairs that must be equal

The pairs of `check_figures_equal`, both drawn by our backend: {exact} of {len(rows)} within the
test's own tolerance (mostly 0), {len(rows) - len(far)} within {PAIR_SLACK} of it. The others:

{"".join(lines)}
"""


def _reason(row: Row) -> str:
    """Return the last line of an error without the paths of this machine."""
    text = str(row["error"]).removeprefix("E").strip()
    return re.sub(r"\S*/(?=[^/]+$)", "", text)


def _module(row: Row) -> str:
    return str(row["test"]).split("/")[-1].split(".py", maxsplit=1)[0]


def _name(row: Row) -> str:
    return str(row["test"]).split("/")[-1]
