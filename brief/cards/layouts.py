"""All card layouts: each draws on a sheet of any size, and says what it shows."""

from collections.abc import Callable, Sequence

from brief.cards.chart import chart_points, draw_chart_card, say_chart
from brief.cards.comparison import comparison_points, draw_comparison
from brief.cards.correction import draw_correction, say_correction
from brief.cards.cover import draw_cover, say_cover
from brief.cards.hero import draw_hero, say_hero
from brief.cards.icons import draw_icons, icon_points
from brief.cards.list import draw_list, list_points
from brief.cards.map import draw_map, map_points, say_map
from brief.cards.quote import draw_quote, say_quote
from brief.cards.ring import draw_ring, say_ring
from brief.cards.sheet import Sheet
from brief.cards.timeline import draw_timeline, timeline_points
from brief.compose import Edition
from brief.language.casing import capitalised
from brief.model import CardSpec
from brief.record import Record


class CardLayout(Record):
    """How a card is drawn, and what it shows in words, without its title and source.

    `points` are the lines of a post; `say`, where it is given, tells all that is seen.
    """

    draw: Callable[[Sheet], None]
    say: Callable[[Edition, CardSpec], str] | None = None
    points: Callable[[Edition, CardSpec], Sequence[str]] | None = None

    def told(self, edition: Edition, card: CardSpec) -> str:
        """Return all that a card shows, in a row."""
        if self.say:
            return self.say(edition, card)
        points = self.points(edition, card) if self.points else ()
        return ". ".join(part for part in (edition.plain(card.text), "; ".join(points)) if part)


LAYOUTS: dict[str, CardLayout] = {
    "chart": CardLayout(draw_chart_card, say_chart, chart_points),
    "comparison": CardLayout(draw_comparison, points=comparison_points),
    "cover": CardLayout(draw_cover, say_cover),
    "hero": CardLayout(draw_hero, say_hero),
    "icons": CardLayout(draw_icons, points=icon_points),
    "list": CardLayout(draw_list, points=list_points),
    "map": CardLayout(draw_map, say_map, map_points),
    "quote": CardLayout(draw_quote, say_quote),
    "ring": CardLayout(draw_ring, say_ring),
    "timeline": CardLayout(draw_timeline, points=timeline_points),
}


CORRECTION = CardLayout(draw_correction, say_correction)  # no file of figures names it


def layout_of(card: CardSpec) -> CardLayout:
    """Return how a card is composed."""
    return CORRECTION if card.correction else LAYOUTS[card.layout]


def alt_text(edition: Edition, card: CardSpec) -> str:
    """Return a card in words, for those who do not see it: title, content, source."""
    draft = edition.words.draft if edition.brief.status == "draft" else ""
    said = layout_of(card).told(edition, card)
    return _sentences(draft, edition.plain(card.title), said, edition.source_line(card))


def caption(edition: Edition, card: CardSpec) -> str:
    """Return a card's message as sentences, several points as lines under each other.

    Under the title of a chart stands what is measured, which its numbers say themselves.
    """
    layout = layout_of(card)
    points = layout.points(edition, card) if layout.points else ()
    text = edition.plain(card.text) if card.layout != "chart" or not points else ""
    if len(points) > 1:
        head = _sentences(edition.plain(card.title) or edition.card_title(card), text)
        mark = "" if card.ranked else "• "
        lines = [mark + point.replace("\u00a0", " ") for point in points]
        return "\n".join([head.rstrip(".") + ":", *lines])
    told = text or "".join(points) if card.layout == "chart" else layout.told(edition, card)
    return _sentences(edition.plain(card.title), told)


def _sentences(*parts: str) -> str:
    said = [part.replace("\u00a0", " ").rstrip(". ") for part in parts if part]
    return ". ".join(capitalised(part) for part in said) + "."
