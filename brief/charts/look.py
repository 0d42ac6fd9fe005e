"""How charts look on a page and on a card: styles, line widths, lengths.

A chart is drawn in points; a card's point is a pixel. Lengths of a kind are given
in design millimetres (`look.mm`), so that a card shows the same chart, larger.
"""

from functools import lru_cache

from brief.cache import digest_of
from brief.draw.box import MILLIMETRE
from brief.record import Record, replace
from brief.theme import Style, Theme

CARD_FACTOR = 4.0  # a card's text and lines against a page's


class Look(Record):
    """Text styles and lengths in points; `ground` is the colour behind the chart."""

    theme: Theme
    mm: float  # points to a millimetre of the design
    label: Style  # the name of a thing
    value: Style  # the number beside a mark
    word: Style  # its qualifier and unit
    text: Style  # remarks
    number: Style  # a large number, at the largest useful size
    smallest: float  # no text is smaller
    axis: float  # line widths
    hair: float
    leader: float
    gap: float  # between touching fills
    ground: str
    whole_numbers: bool = False  # a figure's unit never stands apart, said once for all

    def color(self, role: str) -> str:
        """Return the "#RRGGBB" of a theme's role."""
        return self.theme.color(role)


@lru_cache(maxsize=16)
def look_digest(look: Look) -> str:
    """Return what stands for a look, its whole theme too, in the key of a kept plot."""
    return digest_of(look)


def page_look(theme: Theme) -> Look:
    """Return how charts look on a page."""
    value = theme.style("chart_value")
    text = theme.style("chart_text")
    return Look(
        theme=theme,
        mm=MILLIMETRE,
        label=theme.style("chart_label"),
        value=value,
        word=_resized(replace(text, color=value.color), value.size),
        text=text,
        number=theme.style("number"),
        smallest=8.5,
        axis=0.75,
        hair=0.5,
        leader=0.9,
        gap=0.75,
        ground=theme.color("white"),
    )


def card_look(theme: Theme) -> Look:
    """Return how charts look on a card: the page's look, enlarged, on paper."""
    page = page_look(theme)
    return replace(
        page,
        mm=page.mm * CARD_FACTOR,
        label=_resized(page.label, 38),
        value=_resized(page.value, 42),
        word=_resized(page.word, 38),
        text=_resized(page.text, 34),
        number=_resized(page.number, 120),
        smallest=28.0,
        axis=3.0,
        hair=2.0,
        leader=3.6,
        gap=3.0,
        ground=theme.color("paper"),
        whole_numbers=True,
    )


def _resized(style: Style, size: float) -> Style:
    return replace(style, size=size, leading=style.leading * size / style.size)
