"""Where a card's figures are from, and the code of the brief's address beside it.

Both are set before all else: what a card shows stands over them.
"""

from contextlib import suppress

from brief.cards.sizes import SMALLEST_TEXT, Size
from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.qr import modules
from brief.draw.text import Layout, Piece, fit_text
from brief.errors import BriefError, fail
from brief.language.casing import uncapitalised
from brief.model import CardSpec
from brief.record import Record, replace

LINES = {False: 3, True: 2}  # on wide cards fewer
LETTERS = (0, 180, 150, 120, 90, 60)  # of the titles: all, or as many as have room
MODULE = 3  # pixels: a code of whole ones is sharp
CODE_GAP, CODE_DROP = 24.0, 8.0  # left of the code; of its foot under the source's baseline


class Source(Record):
    """The words at a card's foot, and the box of the code right of them, if there is one."""

    words: Layout
    code: Box | None

    def words_in(self, color: str) -> Layout:
        """Return the words in a colour."""
        lines = (
            replace(line, pieces=tuple(_in_color(piece, color) for piece in line.pieces))
            for line in self.words.lines
        )
        return replace(self.words, lines=tuple(lines))


def source_of(edition: Edition, card: CardSpec, size: Size) -> Source:
    """Set where the figures are from, and of what time; long titles end with an ellipsis.

    The annex, and the text that is pasted beside the card, have them whole.
    """
    code = _code(edition, size)
    width = size.text_width - (code.width + CODE_GAP if code else 0)
    for most in LETTERS:
        with suppress(BriefError):
            return Source(_set(edition, card, size, width, most), code)
    raise fail("card-too-full", key=f"cards.{card.id}", size=size.name)


def _set(edition: Edition, card: CardSpec, size: Size, width: float, most: int) -> Layout:
    style = replace(edition.style("card_source"), size=SMALLEST_TEXT)
    run = edition.run(_said(edition, card, most), style)
    return fit_text(
        run, width, max_lines=LINES[size.wide], floor=SMALLEST_TEXT, balance="sense"
    )


def _said(edition: Edition, card: CardSpec, most: int) -> str:
    remark = f"*{edition.words.computed}"
    whole = remark.replace(" ", "\u00a0")  # a star and its words stand together
    said = edition.source_line(card, most).replace(remark, whole)
    if not (edition.theme.card_code and edition.build):
        return said
    build = edition.words.build.format(build=edition.build)
    return f"{said}, {uncapitalised(build)}"


def _code(edition: Edition, size: Size) -> Box | None:
    """Return where the code of the brief's address stands, if the theme wants one."""
    url = edition.brief.url
    if not (edition.theme.card_code and url):
        return None
    side = len(modules(url)) * MODULE
    y = size.height - size.source_baseline - CODE_DROP
    return Box(size.width - size.right - side, y, side, side)


def _in_color(piece: Piece, color: str) -> Piece:
    style = replace(piece.run.style, color=color)
    return replace(piece, run=replace(piece.run, style=style))
