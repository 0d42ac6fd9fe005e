"""A pytest plugin: matplotlib's own test figures, drawn by its PDF backend and by ours.

The matplotlib wheel has the tests but not the pictures that they compare with. So
the same figure is written by both backends and rasterised by PDFium; each pair of
`check_figures_equal` is written by ours alone. Nothing is judged here: a line of
JSON a figure goes to the file that CONFORMANCE_RESULTS names; `drawing.py` reads it.
"""

import io
import json
import os
import sys
import time
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pypdfium2
import pytest
from matplotlib import pyplot as plt
from matplotlib.figure import Figure
from matplotlib.testing import decorators
from numpy.typing import NDArray
from PIL import Image

OURS, THEIRS = "module://brief.draw.plot", "pdf"
DPI = 100  # of the compared pixels
SUSPECT = 5.0  # from this RMS on, a figure is drawn again

Row = dict[str, Any]
Pixels = NDArray[np.int16]  # rows × columns × RGB


def pytest_load_initial_conftests() -> None:
    """Replace how figures are compared, before a test module is imported."""
    _open_package("matplotlib.tests")
    decorators.comparable_formats = lambda: ["png", "pdf", "svg", "eps"]
    decorators._ImageComparisonBase.compare = _compare_backends
    decorators.Figure = OurFigure
    decorators._raise_on_image_difference = _compare_pair


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep each test that compares pictures, once, not once a format."""
    kind = os.environ.get("CONFORMANCE_KIND", "all")
    chosen: dict[tuple[str, ...], pytest.Item] = {}
    for item in items:
        parameters = dict(getattr(getattr(item, "callspec", None), "params", {}))
        form = parameters.pop("extension", None)
        pair = parameters.pop("ext", None) if form is None else None
        if (form and kind != "equal") or (pair in {"png", "pdf"} and kind != "image"):
            key = (item.nodeid.split("[")[0], repr(sorted(parameters.items())))
            chosen.setdefault(key, item)
    part, parts = (int(number) for number in os.environ["CONFORMANCE_PART"].split("/"))
    kept = list(chosen.values())[part::parts]
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = kept


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Note a test that could not be drawn, and why."""
    if report.failed:
        text = report.longreprtext.strip().splitlines()
        _note({"kind": "failed", "test": report.nodeid, "error": text[-1] if text else ""})


class OurFigure(Figure):
    """What `check_figures_equal` draws on: saved by our backend."""

    def savefig(self, fname: Any, **options: Any) -> None:
        """Save by our backend; a crash is noted."""
        try:
            if isinstance(fname, Path):  # other files are the test's own business
                options["backend"] = OURS
                if fname.suffix == ".png":
                    options["pil_kwargs"] = {"compress_level": 1}
            super().savefig(fname, **options)
        except Exception as error:
            _note({"kind": "crash", "test": _test(), "error": repr(error)})
            raise


def _compare_pair(expected: Path, actual: Path, tol: float) -> None:
    """Stand for `_raise_on_image_difference`."""
    rms = _rms(_pixels(Path(actual).read_bytes()), _pixels(Path(expected).read_bytes()))
    _note({"kind": "equal", "test": _test(), "rms": rms, "tol": tol})


def _compare_backends(
    comparison: Any, fig: Figure, baseline: str, _extension: str, *, _lock: bool = False
) -> None:
    """Stand for `_ImageComparisonBase.compare`."""
    if comparison.remove_text:
        decorators.remove_ticks_and_titles(fig)
    options = {k: v for k, v in comparison.savefig_kwargs.items() if k != "format"}
    row: Row = {"kind": "image", "test": _test(), "name": str(baseline)}
    try:
        theirs, row["their_ms"] = _saved(fig, THEIRS, options)
        try:
            ours, row["our_ms"] = _saved(fig, OURS, options)
        except Exception as error:
            _note(row | {"kind": "crash", "error": repr(error)})
            raise
        row["rms"] = _rms(_pixels(ours), _pixels(theirs))
        row["their_bytes"], row["our_bytes"] = len(theirs), len(ours)
        if row["rms"] > SUSPECT:
            row |= _judged(row, fig, options)
        _note(row)
    finally:
        plt.close(fig)


def _judged(row: Row, fig: Figure, options: Row) -> Row:
    """Return the difference when both draw again, and how far both are from Agg.

    Some layouts move each time that they are drawn; Agg is the third opinion.
    """
    theirs, ours = (_pixels(_saved(fig, name, options)[0]) for name in (THEIRS, OURS))
    stream = io.BytesIO()
    fig.savefig(stream, **{**options, "dpi": DPI}, format="png", backend="agg")
    agg = _pixels(stream.getvalue())
    rms = min(row["rms"], _rms(ours, theirs))
    if rms > SUSPECT:
        _keep(row, theirs, ours)
    return {"rms": rms, "our_agg": _rms(ours, agg), "their_agg": _rms(theirs, agg)}


def _saved(fig: Figure, backend: str, options: Row) -> tuple[bytes, float]:
    """Return a PDF and the milliseconds of processor time that it took."""
    stream = io.BytesIO()
    start = time.process_time()
    fig.savefig(stream, **options, format="pdf", backend=backend)
    return stream.getvalue(), round((time.process_time() - start) * 1000, 1)


def _pixels(data: bytes) -> Pixels:
    """Return a PNG's pixels, or those of a PDF's first page, on white."""
    if data.startswith(b"%PDF"):
        document = pypdfium2.PdfDocument(data)
        picture = document[0].render(scale=DPI / 72 * (1 - 1e-7)).to_pil()
        document.close()
    else:
        top = Image.open(io.BytesIO(data)).convert("RGBA")
        picture = Image.alpha_composite(Image.new("RGBA", top.size, "white"), top)
    return np.asarray(picture.convert("RGB"), np.int16)


def _rms(ours: Pixels, theirs: Pixels) -> float:
    """Return the root mean square difference, 0 to 255; 255 for other sizes."""
    if max(abs(a - b) for a, b in zip(ours.shape, theirs.shape, strict=True)) > 1:
        return 255.0
    if np.array_equal(ours, theirs):
        return 0.0
    rows, columns = (min(pair) for pair in zip(ours.shape[:2], theirs.shape[:2], strict=True))
    difference = ours[:rows, :columns] - theirs[:rows, :columns]
    return round(float(np.sqrt(np.square(difference, dtype=np.int32).mean())), 4)


def _keep(row: Row, theirs: Pixels, ours: Pixels) -> None:
    """Keep two pictures side by side, if a folder for them is given."""
    folder = os.environ.get("CONFORMANCE_PICTURES")
    if folder and theirs.shape == ours.shape:
        both = np.concatenate([theirs, ours, 255 - np.abs(theirs - ours)], axis=1)
        name = f"{row['test'].split('::')[-1]}-{row['name']}.png".replace("/", "_")
        Image.fromarray(both.astype(np.uint8)).save(Path(folder) / name)


def _open_package(name: str) -> None:
    """Let a package of tests be imported: its own start refuses to without pictures."""
    package = ModuleType(name)
    parent, leaf = name.rsplit(".", 1)
    folder = Path(str(import_module(parent).__file__)).parent / leaf
    package.__path__, package.__file__ = [str(folder)], str(folder / "__init__.py")
    sys.modules[name] = package


def _test() -> str:
    return os.environ["PYTEST_CURRENT_TEST"].rsplit(" ", 1)[0]


def _note(row: Row) -> None:
    with Path(os.environ["CONFORMANCE_RESULTS"]).open("a", encoding="utf-8") as file:
        file.write(json.dumps(row) + "\n")
