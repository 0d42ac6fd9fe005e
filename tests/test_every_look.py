"""The sample and the eight other briefs in every theme, with a brand colour, as drafts."""

from itertools import product

import pytest
from conftest import SAMPLE, Drawn, draw
from test_briefs import FOLDER, NAMES, SMALLEST, met
from test_pages import ink_box
from test_pages_contrast import faint

from brief.draw.box import MILLIMETRE as MM
from brief.draw.drawn import DrawnText
from brief.load import load_file
from brief.model import Brief
from brief.pages.grid import BASELINE_STEP, CONTENT_BOTTOM, PAGE
from brief.record import replace
from brief.theme import theme_names

BRAND = {"brand": "#7A1F5C"}
LOOKS = [(theme, {}) for theme in theme_names()] + [("quiet", BRAND), ("tea", BRAND)]
BODY = 10.0  # points: the size of running text, and of nothing else in the text faces


def seen(name: str, theme: str, colors: dict[str, str]) -> Brief:
    """Return a brief as a draft in another look."""
    file = SAMPLE if name == "sample" else FOLDER / f"{name}.toml"
    return replace(load_file(file).brief, theme=theme, colors=colors, status="draft")


def faults(document: Drawn) -> list[str]:
    """Return what is too small, off the page, off the grid, or on another text."""
    drawn, inner = document.canvas.drawn, PAGE.inset(8 * MM)
    found = [f"small: {d.text}" for d in drawn if d.size < SMALLEST - 0.01]
    found += [f"outside: {d.text}" for d in drawn if not inner.contains(ink_box(d))]
    found += [f"off the grid: {d.text}" for d in drawn if is_body(d) and not on_grid(d)]
    for page in range(len(document.pages)):
        found += met([d for d in drawn if d.page == page])
    return found


def is_body(text: DrawnText) -> bool:
    """Say whether a text is of the running text, not a number in a table."""
    return text.face.startswith("BriefSerif") and text.size == BODY and not text.tabular


def on_grid(text: DrawnText) -> bool:
    """Say whether its baseline is a whole step of 14 pt from the foot."""
    over = (text.y - CONTENT_BOTTOM) % BASELINE_STEP
    return min(over, BASELINE_STEP - over) < 0.02


@pytest.mark.parametrize(("name", "look"), [*product(["sample", *NAMES], LOOKS)])
def test_pages_are_sound_in_every_look(name: str, look: tuple[str, dict[str, str]]) -> None:
    """Texts apart, inside, on the grid and large enough; every page says that it is a draft."""
    document = draw(seen(name, *look))
    assert faults(document) == []
    assert all(page.count("DỰ THẢO") + page.count("DRAFT") == 1 for page in document.pages)


@pytest.mark.parametrize("look", LOOKS)
def test_the_sample_can_be_read_in_every_look(look: tuple[str, dict[str, str]]) -> None:
    """Contrast of 4.5 at least, from the pixels."""
    assert list(faint(draw(seen("sample", *look)))) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [({"size": 8.0}, "small"), ({"x": 570.0}, "outside"), ({"y": 400.3}, "off the grid")],
)
def test_the_judge_sees_what_is_wrong(change: dict[str, float], fault: str) -> None:
    """A running line that is small, runs off the page, or stands between two lines."""
    document = draw(seen("bo-thong-ke", "quiet", {}))
    line = next(d for d in document.canvas.drawn if is_body(d) and d.width > 100)
    document.canvas.drawn[document.canvas.drawn.index(line)] = replace(line, **change)
    assert any(each.startswith(fault) for each in faults(document))


def test_the_judge_sees_texts_that_meet() -> None:
    """Two lines at one place."""
    document = draw(seen("bo-thong-ke", "quiet", {}))
    line = next(d for d in document.canvas.drawn if is_body(d) and d.width > 100)
    document.canvas.drawn.append(replace(line, y=line.y + 3))
    assert any("×" in each for each in faults(document))
