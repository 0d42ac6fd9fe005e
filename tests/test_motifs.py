"""The theme's own drawings: rows of tea follow their hill."""

import math
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from brief.cache import NO_CACHE, Cache
from brief.draw import motifs
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.motifs import Hills, crest_height, draw_hills, row_heights
from brief.draw.shapes import draw_rectangle
from brief.export.png import rasterise
from brief.record import replace
from brief.theme import Theme, load_theme, theme_names

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


@pytest.mark.parametrize("taper", [False, True], ids=["wide", "tapered"])
@pytest.mark.parametrize("name", theme_names())
def test_no_ground_is_seen_between_hills(name: str, taper: bool) -> None:
    """Under the rear crest all is the same on another ground, painted no further than seen."""
    theme = load_theme(name)
    hills = Hills(theme.hills, theme.hill_rows, 2, 1.5, taper=taper)
    red, blue = (_on_ground(color, theme, hills) for color in ("#FF0000", "#0000FF"))
    for x in range(400):
        crest = crest_height(theme, hills, 0, Box(0, 0, 400, 160), x + 0.5)
        column = (x, min(200 - math.floor(crest) + 3, 200), x + 1, 200)
        assert red.crop(column).tobytes() == blue.crop(column).tobytes()


def test_hills_that_were_kept_are_drawn_as_they_were(tmp_path: Path) -> None:
    """Another process draws the same; hills of another look are not taken for them."""
    theme, cache = load_theme("tea"), Cache(tmp_path / "cache")
    hills = Hills(theme.hills, theme.hill_rows, 2)
    whole = [_drawn(theme, hills, each) for each in (NO_CACHE, cache)]
    cache.write()
    kept = Cache(tmp_path / "cache")
    assert _drawn(theme, hills, kept) == whole[0] == whole[1]
    assert not kept.new
    assert _drawn(theme, replace(hills, amplitude=1.2), kept) != whole[0]


def _drawn(theme: Theme, hills: Hills, cache: Cache) -> bytes:
    """Draw hills as a process does that has drawn none."""
    motifs._KNOWN.clear()
    stream = BytesIO()
    canvas = Canvas(stream, 400, 200, theme.faces["sans"], compressed=False, cache=cache)
    draw_hills(canvas, Box(0, 0, 400, 160), theme, hills)
    canvas.save()
    return stream.getvalue()


def _on_ground(color: str, theme: Theme, hills: Hills) -> Image.Image:
    """Draw hills in a box of 400 × 160 on a picture that is 40 pixels higher."""
    stream = BytesIO()
    canvas = Canvas(stream, 400, 200, theme.faces["sans"])
    with canvas.artifact():
        draw_rectangle(canvas, Box(0, 0, 400, 200), fill=color)
        draw_hills(canvas, Box(0, 0, 400, 160), theme, hills)
    canvas.save()
    pixels = rasterise(stream.getvalue(), 400, 200)
    return Image.frombytes("RGB", (400, 200), pixels.data)
