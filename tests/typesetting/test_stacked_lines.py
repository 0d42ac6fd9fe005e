"""Stacked capitals: no line touches another or leaves its box, in any style."""

import numpy as np
import pytest
from numpy.typing import NDArray

from brief.draw.text import Layout, Run, draw_layout, measure, set_text
from brief.record import replace
from brief.theme import Style, load_theme, theme_names

from .pages import colors_of, pdf_of

DOTTED, TALL = "ỘP ẬY Ợ", "ẲẪ ỄỮ ỐẾ"
EM = 100  # pixels
MARGIN = EM  # around the box
WHITE = 250  # and more: places in the file are rounded to 0.001 pt

STYLES = [
    pytest.param(style, id=f"{name}-{role}")
    for name in theme_names()
    for role, style in load_theme(name).styles.items()
]


def two_lines(style: Style, upper: str = DOTTED, lower: str = TALL) -> Layout:
    """Return the upper line in red and the lower one in blue, in as narrow a box as can be."""
    runs = [Run(upper + "\n", style), Run(lower, style)]
    colored = [
        replace(run, style=replace(style, color=color))
        for run, color in zip(runs, ("#FF0000", "#0000FF"), strict=True)
    ]
    return set_text(colored, set_text(runs, 100 * style.size).width)


def ink_of(layout: Layout) -> tuple[range, range, range]:
    """Return the rows of either line and the columns that have ink, from the box's corner."""
    style = layout.lines[0].pieces[0].run.style
    scale = EM / style.size
    # Whole pixels when PDFium rounds up.
    width, height = (np.ceil(side * scale) - 0.001 for side in (layout.width, layout.height))
    width, height = (width + 2 * MARGIN) / scale, (height + 2 * MARGIN) / scale
    corner = MARGIN / scale, height - MARGIN / scale
    pdf = pdf_of(lambda canvas: draw_layout(canvas, layout, *corner), width, height, style.face)
    picture = colors_of(pdf, scale)
    upper, lower = picture[:, :, 2] < WHITE, picture[:, :, 0] < WHITE  # red has no blue
    return _span(upper, axis=1), _span(lower, axis=1), _span(upper | lower, axis=0)


def _span(inked: NDArray[np.bool_], axis: int) -> range:
    """Return the first to the last row (or column) with ink, from the box's corner."""
    places = np.flatnonzero(inked.any(axis=axis)) - MARGIN
    return range(int(places[0]), int(places[-1]) + 1)


@pytest.mark.parametrize("style", STYLES)
def test_a_blank_row_lies_between_the_lines(style: Style) -> None:
    """Dots under one line and marks over the next keep apart."""
    upper, lower, _ = ink_of(two_lines(style))
    assert lower.start - upper.stop >= 1


@pytest.mark.parametrize("style", STYLES)
def test_a_leading_under_one_em_is_seen_to_touch(style: Style) -> None:
    """The control: at 0.9 em the lines run into each other."""
    upper, lower, _ = ink_of(replace(two_lines(style), leading=0.9 * style.size))
    assert lower.start < upper.stop


@pytest.mark.parametrize("order", [(DOTTED, TALL), (TALL, DOTTED)], ids=["dotted", "tall"])
@pytest.mark.parametrize("style", STYLES)
def test_no_ink_leaves_the_box(style: Style, order: tuple[str, str]) -> None:
    """Marks over the first line, dots under the last, the horn of Ợ, the foot of an Ẳ."""
    layout = two_lines(style, *order)
    upper, lower, columns = ink_of(layout)
    assert min(upper.start, columns.start) >= 0
    assert lower.stop <= np.ceil(layout.height * EM / style.size)
    assert columns.stop <= np.ceil(layout.width * EM / style.size)


def test_ink_is_seen_to_leave_a_box_of_one_em_or_of_advances() -> None:
    """The control: a first baseline 1.0 em down (ReportLab's), and lines without overhang."""
    style = load_theme("tea").style("card_strong")
    high = ink_of(replace(two_lines(style, TALL, DOTTED), ascent=style.size))[0]
    columns = ink_of(two_lines(style))[2]
    assert high.start < 0
    assert columns.stop > measure(DOTTED, style) * EM / style.size + 1
