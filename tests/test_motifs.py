"""The theme's own drawings: rows of tea follow their hill."""

from itertools import pairwise

import pytest

from brief.draw.box import Box
from brief.draw.motifs import Hills, crest_height, row_heights
from brief.theme import load_theme, theme_names

PLACES = [step / 40 for step in range(41)]


@pytest.mark.parametrize("name", theme_names())
@pytest.mark.parametrize(("height", "width", "amplitude"), [(452, 2.4, 1), (390, 6, 1.7)])
def test_rows_of_tea_never_cross(
    name: str, height: float, width: float, amplitude: float
) -> None:
    """Between two rows, and under the crest, some of the hill is always seen."""
    theme = load_theme(name)
    hills = Hills(theme.hills, theme.hill_rows, width, amplitude)
    for curve in theme.hill_curves:
        rows = row_heights(curve, height, theme, hills)
        for upper, lower in pairwise(rows):
            gaps = [(upper(u) - lower(u)) * height for u in PLACES]
            assert min(gaps) > 1.5 * width * theme.motif.row_weight


@pytest.mark.parametrize("count", [2, 3, 4, 6])
def test_any_number_of_hills_fills_the_box(count: int) -> None:
    """The rear crest runs near the top of the box, however few hills there are."""
    theme, box = load_theme("tea"), Box(0, 0, 300, 100)
    hills = Hills(theme.hills[:count], theme.hill_rows[:count], 0.8)
    crest = [crest_height(theme, hills, 0, box, u * box.width) for u in PLACES]
    assert 85 < max(crest) < 115
