"""A brief in its theme and language: the one place where records become set text.

Pages, cards and charts ask an `Edition` for runs, numbers and source lines;
none of them formats a value by itself.
"""

import datetime
from collections.abc import Iterable
from textwrap import shorten

from brief.draw.lockup import NumberParts
from brief.draw.text import Run
from brief.language.breaks import glue
from brief.language.casing import capitalised, uncapitalised
from brief.language.dates import format_date, format_period, format_stretch
from brief.language.expressions import in_words
from brief.language.numbers import printed
from brief.language.prose import resolve
from brief.language.words import Words, words
from brief.model import (
    STATUSES,
    Brief,
    CardSpec,
    Figure,
    Prose,
    Quantity,
    Series,
    Source,
    figures_in,
    series_in,
)
from brief.palette import branded
from brief.record import Record, replace
from brief.theme import Style, Theme, load_theme

Names = tuple[str, ...]
"""Ids of figures or series."""


class Edition(Record):
    """What a page or a card is composed from."""

    brief: Brief
    theme: Theme
    words: Words
    build: str = ""  # the id of the build, where it is to be seen

    @classmethod
    def of(cls, brief: Brief, build: str = "") -> "Edition":
        """Read the theme and the fixed words that the brief names."""
        theme = branded(load_theme(brief.theme), brief.colors)
        return cls(brief, theme, words(brief.language), build)

    # ── looks ────────────────────────────────────────────────────────────────

    def style(self, role: str, color: str = "", size: float = 0) -> Style:
        """Return a text style, in another colour (role or "#RRGGBB") or size if given."""
        style = self.theme.style(role)
        if color:
            style = replace(style, color=self.theme.color(color))
        if size:
            factor = size / style.size
            style = replace(style, size=size, leading=style.leading * factor)
        return style

    # ── prose ────────────────────────────────────────────────────────────────

    def runs(
        self,
        prose: Prose,
        regular: Style,
        strong: Style | None = None,
        emphasis: Style | None = None,
    ) -> list[Run]:
        """Return prose as runs: figures printed, names and numbers held together."""
        brief = self.brief
        resolved = resolve(prose, brief.figures, brief.language, brief.names)
        styles = {(False, False): regular, (True, False): strong or regular}
        return [
            Run(
                run.text + self._star(run.figure),
                styles.get((run.strong, run.emphasis), emphasis or regular),
                run.figure,
                run.link,
            )
            for run in resolved
        ]

    def sentence(self, prose: Prose, regular: Style, strong: Style | None = None) -> list[Run]:
        """Return prose as the runs of a sentence: a figure that opens it has a capital."""
        runs = self.runs(prose, regular, strong)
        return [capital(runs[0]), *runs[1:]] if runs else []

    def _star(self, figure_id: str) -> str:
        """Return the mark of a number that the editor computed."""
        return "*" if figure_id and self.figure(figure_id).formula else ""

    def run(self, text: str, style: Style) -> Run:
        """Return plain text as a run that breaks where Vietnamese allows."""
        return Run(glue(text, self.brief.names), style)

    def plain(self, prose: Prose) -> str:
        """Return prose as a string with ordinary spaces, for metadata and alt texts."""
        brief = self.brief
        runs = resolve(prose, brief.figures, brief.language, brief.names)
        text = "".join(run.text + self._star(run.figure) for run in runs)
        return text.replace("\u00a0", " ").replace("\n", " ")

    def card_title(self, card: CardSpec) -> str:
        """Return a card's own title, or what it is about."""
        if card.title or card.layout == "cover":
            return self.plain(card.title) or self.brief.title
        if card.label or card.figures:
            return card.label or self.figure(card.figures[0]).label
        return self.plain(card.text) or self.brief.title

    # ── numbers ──────────────────────────────────────────────────────────────

    def figure(self, figure_id: str) -> Figure:
        """Return a figure of the brief."""
        return self.brief.figures[figure_id]

    def number(self, figure_id: str, *, starred: bool = True) -> NumberParts:
        """Return a figure's number as parts of a lock-up.

        A number that the editor computed has a star, unless what stands around says so.
        """
        parts = self.number_parts(self.figure(figure_id).quantity, figure_id)
        star = self._star(figure_id) if starred else ""
        if parts.unit:
            return replace(parts, unit=parts.unit + star)
        return replace(parts, value=parts.value + star)

    def number_parts(self, quantity: Quantity, figure_id: str = "") -> NumberParts:
        """Return a quantity as parts of a lock-up; the percent sign stays with the digits."""
        said = printed(quantity, self.brief.language)
        value, unit = said.signed
        return NumberParts(said.qualifier, value, unit, figure_id)

    def printed(self, figure_id: str) -> str:
        """Return a figure as text without breaks: "gần 9 tỷ USD"; with its star."""
        said = str(printed(self.figure(figure_id).quantity, self.brief.language))
        return said + self._star(figure_id)

    # ── sources ──────────────────────────────────────────────────────────────

    def period(self) -> str:
        """Return the period of the brief in words: "năm 2021"."""
        return (
            format_period(self.brief.period, self.brief.language) if self.brief.period else ""
        )

    def times(self, record: object) -> tuple[str, ...]:
        """Return of what times the figures and series of a record are, each once.

        What shows none speaks of the brief's own time.
        """
        return self._times(figures_in(record), series_in(record))

    def _times(self, figures: Names, series: Names) -> tuple[str, ...]:
        times = [self._time(self.figure(name)) for name in figures]
        times += [self._stretch(self.brief.series[name]) for name in series]
        times = times or [self._time(self.brief)]
        return tuple(dict.fromkeys(time for time in times if time))

    def _time(self, record: Figure | Brief) -> str:
        """Return the period of a record, or the day that it speaks of."""
        if record.period:
            return format_period(record.period, self.brief.language)
        return self.words.until.format(date=self.date(record.as_of)) if record.as_of else ""

    def _stretch(self, series: Series) -> str:
        """Return the time from the first point of a series to its last."""
        first, last = series.points[0].period, series.points[-1].period
        return format_stretch(first, last, self.brief.language)

    def data_of(self, record: object) -> str:
        """Return what a record says of its time: "Số liệu năm 2021"; "" if it is unknown.

        Figures that are not final say so: "Số liệu năm 2021, sơ bộ".
        """
        return self._data_of(figures_in(record), series_in(record))

    def _data_of(self, figures: Names, series: Names) -> str:
        times = ", ".join(self._times(figures, series))
        said = self.words.data_of.format(period=times) if times else ""
        return ", ".join(part for part in (said, *self._statuses(figures, series)) if part)

    def _statuses(self, figures: Names, series: Names) -> list[str]:
        """Return how figures and series are not final: "sơ bộ"."""
        shown: list[Figure | Series] = [self.figure(name) for name in figures]
        shown += [self.brief.series[name] for name in series]
        *open_, final = STATUSES[self.brief.language]
        found = {each.status or final for each in shown}
        form = "{status}" if len(found) == 1 else self.words.partly
        return [form.format(status=status) for status in open_ if status in found]

    def source_line(self, record: object, most: int = 0) -> str:
        """Return where a record's figures are from, and of what time they are.

        With `most`, the titles of the sources end after so many letters.
        """
        figures, series = figures_in(record), series_in(record)
        said = self._data_of(figures, series)
        titles = self.source_titles(figures, series)
        if most:
            titles = shorten(titles, most, placeholder="…")
        parts = [
            f"{self.words.source}: {titles}",
            uncapitalised(said),
            f"*{self.words.computed}" if any(map(self._star, figures)) else "",
        ]
        return ", ".join(part for part in parts if part)

    def source_number(self, figure: Figure) -> str:
        """Return the number under which the annex lists a figure's source."""
        return str(self.sources().index(figure.source) + 1)

    def sources(self) -> list[Source]:
        """Return the sources that the brief rests on, in order."""
        return self.brief.cited

    def date(self, date: datetime.date) -> str:
        """Return a date in the official form."""
        return format_date(date, self.brief.language)

    def formula_in_words(self, figure: Figure) -> str:
        """Return a formula with the printed figures in it: "gần 9 tỷ USD : trên 170 dự án"."""
        quantities = {name: each.quantity for name, each in self.brief.figures.items()}
        return in_words(figure.formula, quantities, self.brief.language)

    def source_titles(self, figure_ids: Iterable[str], series_ids: Iterable[str] = ()) -> str:
        """Return the titles of the figures' and series' sources, each once, in order."""
        sources = [self.figure(figure_id).source for figure_id in figure_ids]
        sources += [self.brief.series[series_id].source for series_id in series_ids]
        if not sources:
            sources = self.sources()
        return "; ".join(dict.fromkeys(source.title for source in sources))


def capital(run: Run) -> Run:
    """Return a run with its first letter as a capital."""
    return run.saying(capitalised(run.text))
