"""Route maps: lines through stops, round bends, and names that touch nothing."""

from collections.abc import Iterator
from itertools import combinations

import pytest

from brief.charts.artists import figure_of
from brief.charts.look import page_look
from brief.charts.route_labels import Ground, place_at_line
from brief.charts.route_paths import Grid, dotted, passings, path_of
from brief.charts.route_places import Aim, Patch
from brief.charts.routes import RouteMap, height, make_routes
from brief.draw.box import Box
from brief.draw.text import Run, set_text
from brief.errors import BriefError
from brief.model import Route, RoutesBlock, Stop
from brief.record import replace
from brief.theme import load_theme

LOOK = page_look(load_theme("tea"))
GRID = Grid(left=0, top=100, column=50, row=20, lane=6)
STOPS = (Stop("Thái Nguyên", 1, 0), Stop("Vĩnh Phúc", 0, 1), Stop("Bắc Giang", 2, 1),
         Stop("Hà Nội", 1, 2))  # fmt: skip
LINK = Route("Tuyến liên kết", ("Vĩnh Phúc", "Thái Nguyên", "Bắc Giang"))
RING = Route("Đường Vành đai V", ("Thái Nguyên",), around="Hà Nội")
MAP = RoutesBlock(stops=STOPS, routes=(LINK, RING))


def drawn(block: RoutesBlock, width: float = 480) -> list[Box]:
    """Return the boxes of the texts of a map, and see that they stand in it."""
    names = {each.name: each.name for each in (*block.stops, *block.routes)}
    plot = figure_of(make_routes(RouteMap(block, names), LOOK, width, height(block, LOOK)[0]))
    renderer = plot.canvas.get_renderer()
    extents = [text.get_window_extent(renderer) for text in plot.axes[0].texts]
    boxes = [Box(e.x0, e.y0, e.width, e.height) for e in extents]
    assert all(Box(0, 0, width, height(block, LOOK)[0]).contains(box) for box in boxes)
    return boxes


def test_a_line_leaves_its_end_at_45_degrees_and_comes_level() -> None:
    """From Vĩnh Phúc up to the right, then level to Thái Nguyên."""
    path = path_of(0, LINK, passings(MAP, GRID), GRID)
    (x0, y0), (x1, y1) = path[:2]
    assert (y1 - y0) == pytest.approx(x1 - x0)
    middle = path[len(path) // 2]
    assert middle[1] == pytest.approx(103)  # the upper lane: 3 of 6 points over the stop


def test_lines_that_meet_lie_side_by_side() -> None:
    """The ring, whose middle is below, takes the lower lane."""
    lanes = passings(MAP, GRID)["Thái Nguyên"].lanes
    assert lanes == {0: (50, 103), 1: (50, 97)}


def test_a_ring_goes_through_its_stops_about_its_middle() -> None:
    """An ellipse with one stop; with two, the radius changes from one to the other."""
    path = path_of(1, RING, passings(MAP, GRID), GRID)
    assert max(y for _, y in path) == pytest.approx(97)
    assert max(x for x, _ in path) - 50 == pytest.approx(0.62 * 50, rel=0.01)
    wide = replace(RING, stops=("Thái Nguyên", "Bắc Giang"))
    block = replace(MAP, routes=(LINK, wide))
    stops = passings(block, GRID)
    path = path_of(1, wide, stops, GRID)
    for name in wide.stops:
        x, y = stops[name].lanes[1]
        assert min(abs(x - a) + abs(y - b) for a, b in path) < 1.5


@pytest.mark.parametrize("width", [276, 480])
def test_names_stand_apart_in_the_map(width: float) -> None:
    """No name meets another, and none leaves the map."""
    boxes = drawn(MAP, width)
    assert len(boxes) >= 6
    for one, other in combinations(boxes, 2):
        wide = min(one.right, other.right) - max(one.x, other.x)
        high = min(one.top, other.top) - max(one.y, other.y)
        assert wide < 0.5 or high < 3  # the boxes of lines of one name share some air


def test_a_map_without_room_for_a_name_is_refused() -> None:
    """It is said which name."""
    stops = tuple(Stop(f"Một điểm dừng có tên rất dài {n}", n, 0) for n in range(12))
    block = RoutesBlock(stops=stops, routes=(Route("Tuyến", tuple(s.name for s in stops)),))
    with pytest.raises(BriefError) as caught:
        drawn(block)
    assert [fault.code for fault in caught.value.faults] == ["map-too-full"]


def test_the_name_of_a_line_stands_where_it_costs_least() -> None:
    """No place of the map costs less; what a patch costs at least is never more than that."""
    dots = dotted([(60, 60), (120, 120), (340, 120)], 6)
    ground = Ground(Box(0, 0, 400, 240), 6, [dots])
    text = set_text(Run("Tuyến liên kết", LOOK.label), 100)
    aim = Aim.at(0, dots, None, 10)
    whole = Patch.of(text, 0, ground.area, ground.lines)
    costs = {place: cost for cost, place in every_place(whole, aim)}
    _, box = place_at_line([text], 0, ground, None)
    assert costs[box] == min(costs.values())


def every_place(patch: Patch, aim: Aim) -> Iterator[tuple[float, Box]]:
    """Yield each place of a patch with its cost."""
    least, _ = patch.weighed(aim)
    if patch.is_one:
        yield least, patch.middle
        return
    for part in patch.parts():
        for cost, place in every_place(part, aim):
            assert cost >= least - 1e-9
            yield cost, place
