"""Card layouts, one a file; each draws on a sheet of any size, and says what it shows."""

from collections.abc import Callable

from brief.cards.chart import draw_chart_card, say_chart
from brief.cards.comparison import draw_comparison, say_comparison
from brief.cards.correction import draw_correction, say_correction
from brief.cards.cover import draw_cover, say_cover
from brief.cards.hero import draw_hero, say_hero
from brief.cards.icons import draw_icons, say_icons
from brief.cards.list import draw_list, say_list
from brief.cards.map import draw_map, say_map
from brief.cards.quote import draw_quote, say_quote
from brief.cards.ring import draw_ring, say_ring
from brief.cards.sheet import Sheet
from brief.cards.sizes import Size
from brief.cards.timeline import draw_timeline, say_timeline
from brief.compose import Edition
from brief.model import CardSpec
from brief.record import Record

__all__ = ["LAYOUTS", "CardLayout", "Sheet", "alt_text", "caption", "file_of", "layout_of"]


class CardLayout(Record):
    """How a card is drawn, and what it shows in words, without its title and source."""

    draw: Callable[[Sheet], None]
    say: Callable[[Edition, CardSpec], str]


LAYOUTS: dict[str, CardLayout] = {
    "chart": CardLayout(draw_chart_card, say_chart),
    "comparison": CardLayout(draw_comparison, say_comparison),
    "cover": CardLayout(draw_cover, say_cover),
    "hero": CardLayout(draw_hero, say_hero),
    "icons": CardLayout(draw_icons, say_icons),
    "list": CardLayout(draw_list, say_list),
    "map": CardLayout(draw_map, say_map),
    "quote": CardLayout(draw_quote, say_quote),
    "ring": CardLayout(draw_ring, say_ring),
    "timeline": CardLayout(draw_timeline, say_timeline),
}


CORRECTION = CardLayout(draw_correction, say_correction)  # no file of figures names it


def layout_of(card: CardSpec) -> CardLayout:
    """Return how a card is composed."""
    return CORRECTION if card.correction else LAYOUTS[card.layout]


def file_of(card: CardSpec, size: Size) -> str:
    """Return the name of a card's file, relative to the output folder."""
    return size.file_name(card.id, "corrections" if card.correction else "cards")


def alt_text(edition: Edition, card: CardSpec) -> str:
    """Return a card in words, for those who do not see it: title, content, source."""
    draft = edition.words.draft if edition.brief.status == "draft" else ""
    said = layout_of(card).say(edition, card)
    return _sentences(draft, edition.plain(card.title), said, edition.source_line(card))


def caption(edition: Edition, card: CardSpec) -> str:
    """Return a card's message as sentences; what a chart or map shows is not repeated."""
    told = edition.plain(card.text) if card.layout in ("chart", "map") else ""
    said = told or layout_of(card).say(edition, card)
    return _sentences(edition.plain(card.title), said)


def _sentences(*parts: str) -> str:
    said = [part.replace("\u00a0", " ").rstrip(". ") for part in parts if part]
    return ". ".join(part[:1].upper() + part[1:] for part in said) + "."
