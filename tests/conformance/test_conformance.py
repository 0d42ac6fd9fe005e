"""The quick part of the conformance suite: two minutes of matplotlib's own tests."""

import pytest

from conformance.causes import FIGURES, PAIRS, cause
from conformance.drawing import Row, Run, draw_figures
from conformance.report import far_figures, far_pairs

MODULES = ("test_lines", "test_patches", "test_collections", "test_spines", "test_bbox_tight")


@pytest.fixture(scope="module")
def pairs() -> list[Row]:
    """Draw all pairs of `check_figures_equal`."""
    return draw_figures(Run("equal"))


@pytest.fixture(scope="module")
def figures() -> list[Row]:
    """Draw the figures of some modules by both backends."""
    return draw_figures(Run("image", MODULES))


def test_no_figure_crashes(pairs: list[Row], figures: list[Row]) -> None:
    """Whatever matplotlib's tests draw, our backend draws."""
    assert [row for row in pairs + figures if row["kind"] == "crash"] == []


def test_pairs_are_equal(pairs: list[Row]) -> None:
    """Two figures that must be equal are, or the cause is named."""
    assert len(pairs) > 200
    assert [row for row in far_pairs(pairs) if not cause(row["test"], PAIRS)] == []


def test_figures_are_near_to_those_of_the_pdf_backend(figures: list[Row]) -> None:
    """By the pixels of PDFium."""
    assert len(figures) > 50
    assert [row for row in far_figures(figures) if not cause(row["test"], FIGURES)] == []
