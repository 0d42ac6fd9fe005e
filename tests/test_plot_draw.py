"""Shapes in plots, seen by their pixels and operators."""

from typing import Any

import numpy as np
import pytest
from matplotlib.collections import LineCollection
from matplotlib.patches import Circle, PathPatch, Rectangle
from matplotlib.path import Path
from numpy.typing import NDArray
from plot_page import FACE, operators_of, page_of, pixels_of, plain_axes, plot_of

from brief.draw.box import Box
from brief.draw.plot import record
from brief.draw.recording import Image, Operators
from brief.draw.tree import Element, Link

RED, HALF_RED = (255, 0, 0), (255, 127, 127)


def ink(pixels: NDArray[np.uint8], color: tuple[int, int, int] = RED) -> NDArray[np.bool_]:
    """Say of each pixel whether it has a colour, give or take one step."""
    matches: NDArray[np.bool_] = np.abs(pixels.astype(int) - color).max(axis=2) <= 1
    return matches


def operators(axes: object) -> str:
    """Return all operators that a recording keeps as they are."""
    items = record(plot_of(axes)).items  # type: ignore[arg-type]
    return " ".join(item.text for item in items if isinstance(item, Operators))


def test_bars_are_as_high_as_their_values() -> None:
    """In pixels and in their colour."""
    axes = plain_axes()
    axes.bar([10, 40, 70], [10, 37.5, 90], width=20, color="#0F5139", align="edge")
    seen = ink(pixels_of(axes, 2), (15, 81, 57))
    assert [int(seen[:, x].sum()) for x in (40, 100, 160)] == [20, 75, 180]


def test_an_upright_rectangle_is_one_operator() -> None:
    """Bars cost few bytes."""
    axes = plain_axes()
    axes.bar([10], [20], width=30, color="red", align="edge")
    assert "10 0 30 20 re f" in operators(axes)


def test_fills_are_nonzero() -> None:
    """Two shapes of one turn have no hole; of opposite turns they have."""
    axes = plain_axes()
    outer = Path.unit_circle().transformed(Circle((25, 50), 20).get_transform())
    inner = Path.unit_circle().transformed(Circle((25, 50), 10).get_transform())
    axes.add_patch(PathPatch(Path.make_compound_path(outer, inner), fc="red", lw=0))
    square = Path([(55, 30), (95, 30), (95, 70), (55, 70), (55, 30)], closed=True)
    hole = Path([(65, 40), (65, 60), (85, 60), (85, 40), (65, 40)], closed=True)
    axes.add_patch(PathPatch(Path.make_compound_path(square, hole), fc="red", lw=0))
    seen = ink(pixels_of(axes))
    assert seen[50, 25]
    assert not seen[50, 75]


def test_curves_of_both_degrees_are_drawn_as_cubic_ones() -> None:
    """A quadratic and a cubic arch with the same top."""
    axes = plain_axes()
    quadratic = Path([(10, 20), (30, 100), (50, 20)], [Path.MOVETO, *[Path.CURVE3] * 2])
    thirds = [(10, 20), (10 + 40 / 3, 20 + 160 / 3), (50 - 40 / 3, 20 + 160 / 3), (50, 20)]
    cubic = Path(thirds, [Path.MOVETO, *[Path.CURVE4] * 3])
    for path in (quadratic, cubic):
        axes.add_patch(PathPatch(path, fc="none", lw=1))
    lines = operators(axes).split(" S")
    assert lines[0][-40:] == lines[1][-40:]


def test_clips_to_the_axes_and_to_a_path() -> None:
    """A wide line stays in a circle, and the next artist is not clipped by it."""
    axes = plain_axes()
    (line,) = axes.plot([0, 100], [50, 50], lw=10, color="red", solid_capstyle="butt")
    line.set_clip_path(Circle((50, 50), 20, transform=axes.transData))
    axes.plot([0, 100], [10, 10], lw=4, color="red", solid_capstyle="butt")
    seen = ink(pixels_of(axes))
    assert 38 <= seen[50].sum() <= 41
    assert seen[10].sum() == 100


@pytest.mark.parametrize("look", [{"color": (1, 0, 0, 0.5)}, {"color": "red", "alpha": 0.5}])
def test_opacity_of_a_colour_or_of_the_artist(look: dict[str, Any]) -> None:
    """Both give the same pink, and what follows is opaque again."""
    axes = plain_axes()
    axes.bar([10], [50], width=30, align="edge", **look)
    axes.bar([60], [50], width=30, align="edge", color="red")
    pixels = pixels_of(axes)
    assert ink(pixels, HALF_RED)[25, 25]
    assert ink(pixels)[25, 75]


def test_opacity_ends_with_its_clip() -> None:
    """Q restores the opacity, too: the recorder knows that."""
    axes = plain_axes()
    axes.bar([10], [50], width=30, align="edge", color="red", alpha=0.5, clip_on=True)
    axes.bar([60], [50], width=30, align="edge", color="red", alpha=0.5, clip_on=False)
    assert ink(pixels_of(axes), HALF_RED)[25, [25, 75]].all()


def test_dashes_are_as_long_as_said() -> None:
    """Ten on, ten off, beginning on."""
    axes = plain_axes()
    axes.plot([0, 100], [50, 50], lw=4, color="red", dashes=(2.5, 2.5), dash_capstyle="butt")
    row = ink(pixels_of(axes))[50]
    assert [bool(row[x]) for x in (5, 15, 25, 35, 45)] == [True, False, True, False, True]


@pytest.mark.parametrize(("cap", "length"), [("butt", 40), ("projecting", 50)])
def test_caps(cap: str, length: int) -> None:
    """A projecting cap adds half the width at either end."""
    axes = plain_axes()
    axes.plot([30, 70], [50, 50], lw=10, color="red", solid_capstyle=cap)
    assert ink(pixels_of(axes))[50].sum() == length


def test_a_missing_value_is_a_gap() -> None:
    """NaN breaks a line; it is no point at zero."""
    axes = plain_axes()
    axes.plot([10, 30, 50, 70, 90], [50, 50, np.nan, 50, 50], lw=6, color="red",
              solid_capstyle="butt")  # fmt: skip
    row = ink(pixels_of(axes))[50]
    assert row[12:29].all()
    assert not row[32:69].any()


def test_markers_stand_on_the_finite_points() -> None:
    """One stamp a point, in the fill and edge of the marker."""
    axes = plain_axes()
    axes.plot([20, 50, np.nan, 80], [50, 50, 50, 50], "s", ms=10, mfc="red", mec="none")
    seen = ink(pixels_of(axes))
    assert [bool(seen[50, x]) for x in (20, 35, 50, 65, 80)] == [True, False, True, False, True]
    assert seen.sum() == 300


def test_collections_cycle_colours_sizes_and_widths() -> None:
    """Scattered squares and a set of lines."""
    axes = plain_axes()
    axes.scatter([20, 60], [70, 70], s=[100, 400], c=["red", "#0000FF"], marker="s", lw=0)
    lines = LineCollection([[(0, 10), (100, 10)], [(0, 30), (100, 30)]], linewidths=[2, 6])
    lines.set(colors=["red", "blue"], capstyle="butt")
    axes.add_collection(lines)
    pixels = pixels_of(axes)
    blue = ink(pixels, (0, 0, 255))
    assert (ink(pixels)[60:].sum(), blue[55:].sum()) == (100, 400)
    assert (ink(pixels)[:20, 50].sum(), blue[20:40, 50].sum()) == (2, 6)


def test_mesh_and_flowing_triangles_keep_their_colours() -> None:
    """A mesh is vectors; Gouraud shading is pixels in the right place."""
    axes = plain_axes()
    axes.pcolormesh([0, 25, 50], [0, 25, 50], [[0, 1], [1, 0]], cmap="coolwarm")
    axes.tripcolor([60, 100, 60], [60, 60, 100], [0, 0, 0], shading="gouraud", cmap="bwr")
    pixels = pixels_of(axes)
    assert ink(pixels, (59, 76, 192))[10, 10]
    assert ink(pixels, (180, 4, 38))[10, 40]
    assert ink(pixels, (0, 0, 255))[65, 65]


@pytest.mark.parametrize("interpolation", ["nearest", "none"])
def test_images_stand_upright(interpolation: str) -> None:
    """The first row is the upper one, with and without a transformation."""
    axes = plain_axes()
    axes.imshow([[0, 1], [1, 1]], extent=(20, 80, 20, 80), cmap="bwr", vmin=-1, aspect="auto",
                interpolation=interpolation)  # fmt: skip
    pixels = pixels_of(axes)
    assert ink(pixels)[30, 30]
    assert ink(pixels, (255, 255, 255))[70, 30]


def test_transparent_pixels_show_the_ground() -> None:
    """An image has its alpha as a soft mask, and the artist's on top."""
    axes = plain_axes()
    pixels = np.zeros((1, 2, 4))
    pixels[0] = (1, 0, 0, 1), (1, 0, 0, 0)
    axes.imshow(pixels, extent=(0, 100, 0, 100), alpha=0.5, interpolation="nearest")
    seen = pixels_of(axes)
    assert ink(seen, HALF_RED)[50, 25]
    assert ink(seen, (255, 255, 255))[50, 75]


def test_rasterised_artists_are_one_image() -> None:
    """The others stay vectors."""
    axes = plain_axes()
    axes.bar([10], [50], width=30, align="edge", color="red", rasterized=True)
    axes.bar([60], [50], width=30, align="edge", color="red")
    assert sum(isinstance(item, Image) for item in record(plot_of(axes)).items) == 1
    assert ink(pixels_of(axes))[25, [25, 75]].all()


def test_a_hatch_stays_in_its_shape() -> None:
    """ReportLab has no patterns: its strokes are written, clipped, and few."""
    axes = plain_axes()
    axes.add_patch(Rectangle((20, 20), 40, 40, fc="yellow", ec="red", hatch="//", lw=0))
    seen = ink(pixels_of(axes, 4))
    inside = seen[80:240, 80:240].sum()
    assert inside > 1000
    assert inside == seen.sum()


def test_a_hatch_paints_nothing_twice() -> None:
    """Lines of neighbouring tiles end where the others begin: half red stays half red."""
    axes = plain_axes(200, 200)
    look = {"fc": (1, 1, 1, 0.5), "hatch": "-", "hatchcolor": "red", "hatch_linewidth": 8}
    axes.add_patch(Rectangle((0, 0), 200, 200, lw=0, **look))
    pixels = pixels_of(axes)
    assert ink(pixels, HALF_RED).any()
    assert not ink(pixels).any()


def test_flowing_opacities_have_no_seams() -> None:
    """Two opaque corners and a clear one: no row gets more opaque towards the clear one."""
    axes = plain_axes()
    opacities = np.array([[1.0, 1.0], [0.0, 0.0]])
    x, y = np.meshgrid([0, 100], [0, 100])
    axes.pcolormesh(x, y, np.zeros((2, 2)), alpha=opacities, shading="gouraud", cmap="bwr")
    column = pixels_of(axes)[5:95, 50, 0].astype(int)
    assert (np.diff(column) >= -1).all()
    assert column[-1] - column[0] > 200


def test_huge_coordinates_are_written_without_an_exponent() -> None:
    """PDF knows no 1e+12; a fill that goes far is a fill."""
    axes = plain_axes()
    axes.fill([10, 1e12, 1e12, 10], [10, 10, 20, 20], color="red", lw=0)
    assert "e+" not in operators(axes)
    assert ink(pixels_of(axes))[15, 50]


def test_state_and_marks_are_balanced() -> None:
    """One marked stretch, outside of q … Q; no mark begins or ends inside a text."""
    axes = plain_axes()
    axes.plot([0, 100], [0, 100], "o-", alpha=0.5)
    axes.text(10, 10, "chữ", family=FACE)
    axes.bar([50], [50], hatch="x")
    names = operators_of(page_of(axes)[1])
    assert names.count("BDC") == names.count("EMC") == 1
    assert names.count("q") == names.count("Q")
    assert names.index("BDC") < names.index("q")
    assert names[-2:] == ["Q", "EMC"]


def test_links_lie_on_their_artists() -> None:
    """The URL of a bar and of a text, in the page's points."""
    axes = plain_axes()
    axes.add_patch(Rectangle((10, 20), 30, 40, url="https://example.org/a"))
    axes.text(50, 50, "xem", family=FACE, url="https://example.org/b")
    figure = page_of(axes, x=5, y=7)[0].root.kids[0]
    assert isinstance(figure, Element)
    first, second = (kid.kids[0] for kid in figure.kids if isinstance(kid, Element))
    assert isinstance(first, Link)
    assert first.box == Box(15, 27, 30, 40)
    assert isinstance(second, Link)
    assert second.url == "https://example.org/b"
