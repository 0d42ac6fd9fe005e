"""What every card has: its ground, the brand line, the source, and the room between."""

from brief.cards.fitting import break_by_sense
from brief.cards.sizes import SMALLEST_TEXT, Size
from brief.cards.source import Source, source_of
from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.emblem import draw_emblem, emblem_width
from brief.draw.pill import draw_pill
from brief.draw.qr import draw_qr
from brief.draw.shapes import draw_rectangle
from brief.draw.text import (
    Align,
    Layout,
    Run,
    draw_layout,
    draw_line_of_text,
    draw_text,
    fit_text,
    scaled,
    set_line,
    shortened,
)
from brief.errors import BriefError, fail
from brief.model import CardSpec, Prose
from brief.record import Record, replace
from brief.theme import Style

MARK = 56.0
MARK_GAP = 16.0  # between the mark and whose figures these are
DIGIT_HEIGHT = 0.75  # of a number's size, with the overshoot of round digits
NOTHING = Layout((), 0, 0, 0, 0)


class Sheet(Record):
    """A card that is being drawn: lengths in pixels, y from the lower edge."""

    canvas: Canvas
    edition: Edition
    card: CardSpec
    size: Size
    source: Source

    @classmethod
    def of(cls, canvas: Canvas, edition: Edition, card: CardSpec, size: Size) -> "Sheet":
        """Begin a card: its source is set, over which all else stands."""
        return cls(canvas, edition, card, size, source_of(edition, card, size))

    # ── geometry ─────────────────────────────────────────────────────────────

    @property
    def page(self) -> Box:
        """Return the whole card."""
        return Box(0, 0, self.size.width, self.size.height)

    @property
    def left(self) -> float:
        """Return the left edge of all text."""
        return self.size.left

    @property
    def width(self) -> float:
        """Return the width of the text area."""
        return self.size.text_width

    @property
    def body(self) -> Box:
        """Return the room between the brand line and the source."""
        top = self.down(self.size.brand_top + MARK * self.factor + 36 * self.factor)
        code = self.source.code
        foot = max(self.source_top, code.top if code else 0)
        bottom = foot + 30 * self.factor
        return Box(self.left, bottom, self.width, top - bottom)

    @property
    def factor(self) -> float:
        """Return the size of text and gaps against the portrait card."""
        return self.size.scale

    @property
    def source_top(self) -> float:
        """Return the y over the capitals of the source's first line."""
        words = self.source.words
        more = (len(words.lines) - 1) * words.leading
        return self.down(self.size.source_baseline) + SMALLEST_TEXT + more

    @property
    def source_band(self) -> float:
        """Return the height of a band at the floor that holds the source."""
        return self.source_top + 18

    @property
    def source_on_hill(self) -> bool:
        """Say whether the source stands on the hills: not where their part is kept clear."""
        return self.size.clear_bottom < 100

    def ceiling(self, x: float) -> float:
        """Return the y up to which a wide card is free from `x` on to its right edge."""
        swiped = self.card.count > 0 and self.size.swiped
        draft = self.edition.brief.status == "draft"
        if swiped or draft or self._brand_right() > x - MARK * self.factor / 2:
            return self.down(self.size.brand_top + MARK * self.factor)
        return self.down(0.7 * self.size.brand_top)

    def _brand_right(self) -> float:
        """Return where the brand line would end."""
        mark = emblem_width(self.edition.brief.logo, self._mark_height)
        line = self._brand(self.style("card_brand"), self.style("card_brand_text"))
        return self.left + mark + MARK_GAP + set_line(line).width

    @property
    def _mark_height(self) -> float:
        return MARK * max(self.factor, 0.8)

    def down(self, pixels: float) -> float:
        """Return the y of a height measured from the card's top."""
        return self.size.height - pixels

    # ── setting ──────────────────────────────────────────────────────────────

    def style(self, role: str, color: str = "", size: float = 0.0) -> Style:
        """Return a style for this size of card, never under the smallest text."""
        style = self.edition.style(role, color, size)
        factor = max(self.factor, SMALLEST_TEXT / style.size)
        return scaled(style, factor)

    def too_full(self) -> BriefError:
        """Return the error of a card that holds more than can be read."""
        return fail("card-too-full", key=f"cards.{self.card.id}", size=self.size.name)

    def set_title(
        self, *, max_lines: int = 3, width: float = 0.0, size: float = 0.0, color: str = ""
    ) -> Layout:
        """Set the card's title, smaller if it must be; its strong words are in the accent."""
        style = self.style("card_title", color, size)
        accent = style if color else self.style("card_title", "accent", size)
        runs = self.edition.runs(self.card.title, style, accent)
        if not runs:
            return NOTHING
        width, floor = width or self.width, max(style.size * 0.55, 36.0)
        broken = break_by_sense(runs, width) if max_lines > 1 else []
        return fit_text(
            broken or runs,
            width,
            max_lines=2 if broken else max_lines,
            floor=floor,
            balance=True,
        )

    def set_prose(
        self, prose: Prose, width: float, height: float, regular: Style, strong: Style
    ) -> Layout:
        """Set prose as large as `height` allows, down to the smallest text."""
        lines = max(int(height / (SMALLEST_TEXT * 1.3)), 1)
        while True:
            runs = self.edition.runs(prose, regular, strong)
            if not runs:
                return Layout((), width, 0, 0, 0)
            layout = fit_text(runs, width, max_lines=lines, floor=SMALLEST_TEXT, balance=True)
            if layout.height <= height:
                return layout
            if regular.size <= SMALLEST_TEXT:
                raise self.too_full()
            factor = max(0.94, SMALLEST_TEXT / regular.size)
            regular, strong = scaled(regular, factor), scaled(strong, factor)

    # ── drawing ──────────────────────────────────────────────────────────────

    def draw_ground(self, color: str) -> None:
        """Fill the card."""
        draw_rectangle(self.canvas, self.page, fill=self.edition.theme.color(color))

    def draw_brand_line(self, *, on_dark: bool = False) -> None:
        """Draw the mark, whose figures these are, their time, and the place in a carousel."""
        side, top = self._mark_height, self.down(self.size.brand_top)
        mark = draw_emblem(
            self.canvas, self.edition.theme, self.edition.brief.logo,
            self.left, top - side, side, on_dark=on_dark,
        )  # fmt: skip
        name = self.style("card_brand", "on_dark" if on_dark else "brand")
        text = self.style("card_brand_text", "on_dark2" if on_dark else "ink2")
        number = self.style("card_label")
        x, y = self.left + mark + MARK_GAP, top - side * 0.72
        right = self._draw_index(replace(text, face=number.face), self._draw_draft(y), y)
        line = self._brand(name, text)
        if set_line(line).width > right - x:
            first = line[0]
            line = [replace(first, text=shortened(first.text.strip(), first.style, right - x))]
        with self.canvas.element("P"):
            draw_line_of_text(self.canvas, set_line(line), x, y)

    def _brand(self, name: Style, text: Style) -> list[Run]:
        """Return the name, and the time where there is but one."""
        edition, brief = self.edition, self.edition.brief
        times = edition.times(self.card)
        # a year speaks for itself; "2025-Q3" is written out
        own = brief.period if brief.period.isdecimal() else ""
        said = own if times == edition.times(()) and own else "".join(times[:1])
        data = edition.words.data_of.format(period=said) if len(times) == 1 else ""
        runs = [Run(f"{brief.short_name}  ", name), Run(data, text)]
        return [run for run in runs if run.text.strip()]

    def _draw_draft(self, y: float) -> float:
        """Draw what a draft must say, and return the right end of what is left of the line."""
        right = self.left + self.width
        if self.edition.brief.status != "draft":
            return right
        pill = self.style("card_brand", "white", SMALLEST_TEXT)
        color = self.edition.theme.color("accent")
        return draw_pill(self.canvas, self.edition.words.draft, pill, color, right, y) - 24

    def _draw_index(self, style: Style, right: float, y: float) -> float:
        """Draw the card's place in its carousel; return the right end of what is left."""
        if not self.card.count or not self.size.swiped:
            return right
        with self.canvas.artifact():
            text = f"{self.card.number}/{self.card.count}"
            return right - 24 - draw_text(self.canvas, text, style, right, y, "right")

    def draw_source(self, color: str = "ink3") -> None:
        """Draw the source so that its last line stands on the card's own baseline."""
        source, canvas = self.source, self.canvas
        words = source.words_in(self.edition.theme.color(color))
        with canvas.element("P"):
            top = self.source_top - SMALLEST_TEXT + words.ascent
            draw_layout(canvas, words, self.left, top)
        if source.code:
            draw_qr(canvas, self.edition.brief.url, source.code, self.edition.theme)

    def draw_title(self, size: float, max_lines: int = 3) -> float:
        """Draw the title under the brand line, and return the y under it."""
        title = self.set_title(size=size, max_lines=max_lines)
        return self.draw_layout(title, self.left, self.heading_top, "H1")

    def draw_heading(
        self, size: float, max_lines: int = 3, width: float = 0.0, rise: float = 0.0
    ) -> float:
        """Draw the title and the sentence under it, and return the y under them.

        They stand `rise` pixels higher than they usually do.
        """
        title, text = self._set_heading(size, max_lines, width)
        top = self.draw_layout(title, self.left, self.heading_top + rise, "H1")
        return self.draw_layout(text, self.left, top)

    def under_heading(self, size: float, max_lines: int) -> float:
        """Return the y under the heading that `draw_heading` would draw."""
        title, text = self._set_heading(size, max_lines, 0.0)
        return self.heading_top - title.height - text.height

    @property
    def heading_top(self) -> float:
        """Return the y of the top of the title."""
        return self.body.top + 8 * self.factor

    def _set_heading(self, size: float, max_lines: int, width: float) -> tuple[Layout, Layout]:
        title = self.set_title(size=size, max_lines=max_lines, width=width)
        style = self.style("card_small", size=36)
        strong = self.style("card_small_strong", size=36)
        runs = self.edition.runs(self.card.text, style, strong)
        if not runs:
            return title, NOTHING
        lines = 4 if width else 2
        return title, fit_text(runs, width or self.width, max_lines=lines, floor=SMALLEST_TEXT)

    def draw_layout(
        self, layout: Layout, x: float, top: float, role: str = "P", align: Align = "left"
    ) -> float:
        """Draw set text and return the y under it."""
        if layout.lines:
            with self.canvas.element(role):
                draw_layout(self.canvas, layout, x, top, align)
        return top - layout.height
