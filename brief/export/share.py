"""What is pasted beside each card: caption, hashtags, alternative text (`share.md`).

The texts stand in fenced blocks, so that nothing in them is read as Markdown, and a
reader on the web can copy each with one click.
"""

from collections.abc import Iterable, Iterator

from brief.cards.layouts import alt_text, caption
from brief.cards.sizes import SIZES
from brief.compose import Edition
from brief.export.made import Made
from brief.language.hashtags import hashtags
from brief.model import CardSpec, figures_in

NAME = "share.md"
FENCE = "```"


def make_share(edition: Edition) -> Made:
    """Return the texts of all cards, in the order of the brief."""
    words, brief = edition.words, edition.brief
    lines = [f"# {brief.title}", "", words.how_to_share]
    if brief.status == "draft":
        lines += ["", f"**{words.draft}**"]
    for card in (*brief.cards, *brief.corrections):
        lines += ["", *_card(edition, card)]
    return Made(NAME, ("\n".join(lines) + "\n").encode(), ())


def post(edition: Edition, card: CardSpec) -> str:
    """Return what is pasted into a post: caption, source, address, hashtags."""
    brief = edition.brief
    draft = edition.words.draft if brief.status == "draft" else ""
    more = edition.words.read_more.format(url=brief.url) if brief.url else ""
    source = f"{edition.source_line(card)}."
    parts = [draft, caption(edition, card), source, more, " ".join(tags(edition, card))]
    return "\n\n".join(part.replace("\u00a0", " ") for part in parts if part)


def tags(edition: Edition, card: CardSpec) -> list[str]:
    """Return the hashtags of a card: whose figures these are, and what it names."""
    brief, text = edition.brief, alt_text(edition, card)
    named = [name for name in brief.names if name in text]
    groups = [edition.figure(name).group for name in figures_in(card)]
    places = [tile.name for tile in brief.map_tiles if tile.goal and tile.name in text]
    return hashtags([brief.short_name or brief.organisation, *named, *groups, *places])


def _card(edition: Edition, card: CardSpec) -> Iterator[str]:
    words = edition.words
    place = f"{card.number}/{card.count} · " if card.count else ""
    yield f"## {place}{_one_line(edition.card_title(card))}"
    yield ""
    yield from (f"- `{SIZES[size].file_of(card)}` · {words.networks[size]}"
                for size in card.sizes)  # fmt: skip
    for title, text in (
        (words.caption, post(edition, card)),
        (words.alternative, alt_text(edition, card)),
    ):
        yield from ["", f"{title}:", "", *_fenced(text)]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _fenced(text: str) -> Iterable[str]:
    """Return a text between fences that are longer than any in it."""
    fence = FENCE
    while fence in text:
        fence += "`"
    return [f"{fence}text", text, fence]
