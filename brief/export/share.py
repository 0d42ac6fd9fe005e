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
from brief.record import Record

NAME = "share.md"
FENCE = "```"


class CardText(Record):
    """What is pasted beside a card."""

    card: CardSpec
    title: str
    post: str
    alt: str  # what is seen on it, in words

    @classmethod
    def of(cls, edition: Edition, card: CardSpec) -> "CardText":
        """Say a card in words."""
        place = f"{card.number}/{card.count} · " if card.count else ""
        alt = alt_text(edition, card)
        title = place + edition.card_title(card)
        return cls(card, title, _post(edition, card, tags(edition, card, alt)), alt)


def card_texts(edition: Edition) -> list[CardText]:
    """Return the texts of all cards, in the order of the brief."""
    brief = edition.brief
    return [CardText.of(edition, card) for card in (*brief.cards, *brief.corrections)]


def make_share(edition: Edition, texts: Iterable[CardText]) -> Made:
    """Return the file of the texts of cards."""
    words, brief = edition.words, edition.brief
    lines = [f"# {brief.title}", "", words.how_to_share]
    if brief.status == "draft":
        lines += ["", f"**{words.draft}**"]
    for text in texts:
        lines += ["", *_card(edition, text)]
    return Made(NAME, ("\n".join(lines) + "\n").encode(), ())


def _post(edition: Edition, card: CardSpec, hashed: Iterable[str]) -> str:
    """Return what is pasted into a post: caption, source, address, hashtags."""
    brief = edition.brief
    draft = edition.words.draft if brief.status == "draft" else ""
    more = edition.words.read_more.format(url=brief.url) if brief.url else ""
    source = f"{edition.source_line(card)}."
    parts = [draft, caption(edition, card), source, more, " ".join(hashed)]
    return "\n\n".join(part.replace("\u00a0", " ") for part in parts if part)


def tags(edition: Edition, card: CardSpec, alt: str) -> list[str]:
    """Return the hashtags of a card: whose figures these are, and what its words name."""
    brief = edition.brief
    named = [name for name in brief.names if name in alt]
    groups = [edition.figure(name).group for name in figures_in(card)]
    places = [tile.name for tile in brief.map_tiles if tile.goal and tile.name in alt]
    return hashtags([brief.short_name or brief.organisation, *named, *groups, *places])


def _card(edition: Edition, text: CardText) -> Iterator[str]:
    words, card = edition.words, text.card
    yield f"## {_one_line(text.title)}"
    yield ""
    yield from (f"- `{SIZES[size].file_of(card)}` · {words.networks[size]}"
                for size in card.sizes)  # fmt: skip
    for title, said in ((words.caption, text.post), (words.alternative, text.alt)):
        yield from ["", f"{title}:", "", *_fenced(said)]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _fenced(text: str) -> Iterable[str]:
    """Return a text between fences that are longer than any in it."""
    fence = FENCE
    while fence in text:
        fence += "`"
    return [f"{fence}text", text, fence]
