"""Titles: a true sentence that the data makes, or else a plain name.

No number is typed here: sentences name figures, and changes are those of the language.
"""

from collections.abc import Sequence

from brief.language.casing import in_sentence
from brief.language.changes import format_change, format_multiple
from brief.language.dates import format_period
from brief.language.numbers import printed
from brief.language.refused import Unreadable
from brief.language.words import words
from brief.load.compose.groups import exact, is_count, largest_of
from brief.model import Figure, Language, Prose, Series, Span

LONGEST_TITLE = 80  # letters of a page's title: two lines
LONGEST_LABEL = 56  # of a label
TWO_LINES = 66  # letters that two lines hold wherever they break
MOST_NAMES = 5  # in a list


def plain(text: str) -> Prose:
    """Return a text as prose."""
    return (Span(text),) if text else ()


def change_of(figure: Figure, language: Language) -> str:
    """Return how a figure changed against its previous value, or "" if that is unknown."""
    if figure.previous is None:
        return ""
    try:
        return format_change(figure.previous, figure.quantity, language)
    except Unreadable:
        return ""


def headline(figure: Figure, language: Language) -> Prose:
    """Return a figure as a sentence: its name, its value, and its change when known."""
    said = words(language)
    change = change_of(figure, language)
    whole = f"{figure.label}: {printed(figure.quantity, language)}"
    whole += f", {change}{said.on_previous}" if change else ""
    name = figure.label if len(whole) <= TWO_LINES else figure.name
    title: Prose = (Span(f"{name}: "), Span(figure=figure.id))
    if change:
        title += (Span(", "), Span(figure=figure.id, part="change"), Span(said.on_previous))
    return title


def largest(figures: Sequence[Figure], language: Language) -> Prose:
    """Return which figure is certainly the largest, or nothing."""
    found = largest_of(figures)
    if found is None or len(figures) < 3:
        return ()
    said = words(language)
    sentence = said.most_is if all(map(is_count, figures)) else said.highest_is
    (name,) = in_sentence([found.name], language)
    return (Span(sentence.format(name=name)), Span(figure=found.id))


def biggest_change(figures: Sequence[Figure], language: Language) -> Prose:
    """Return the figure that changed most against its previous value, or nothing."""
    known = [figure for figure in figures if change_of(figure, language)]
    if len(known) < len(figures):
        return ()
    found = max(known, key=relative_change)
    said = words(language)
    start = Span(f"{found.name} ")
    return (start, Span(figure=found.id, part="change"), Span(said.on_previous))


def times_as_much(figures: Sequence[Figure], language: Language) -> Prose:
    """Return how many times one of two figures is the other, from twice on, or nothing."""
    if len(figures) != 2 or not all(exact(figure.quantity) for figure in figures):
        return ()
    less, more = sorted(figures, key=lambda figure: figure.quantity.amount)
    low, high = less.quantity.amount, more.quantity.amount
    if low <= 0 or high < 2 * low:
        return ()
    times, (name,) = format_multiple(high / low, language), in_sentence([less.name], language)
    said = words(language).times_as_much
    return plain(said.format(name=more.name, times=times, other=name))


def relative_change(figure: Figure) -> float:
    """Return how much a figure changed, in parts of its previous value."""
    before = figure.previous.amount if figure.previous else 0
    return float(abs(figure.quantity.amount - before) / before) if before else 0.0


def over_time(series: Series, language: Language) -> Prose:
    """Return how a series changed from its first point to its last, or its name."""
    known = [point for point in series.points if exact(point.quantity)]
    if len(known) < 2 or len(known) < len(series.points):
        return plain(series.label)
    first, last = known[0], known[-1]
    try:
        change = format_change(first.quantity, last.quantity, language)  # type: ignore[arg-type]
    except Unreadable:
        return plain(series.label)
    start, end = (format_period(point.period, language) for point in (first, last))
    name = series.short_label or series.label
    sentence = words(language).changed_from_to
    return plain(sentence.format(name=name, change=change, start=start, end=end))


def letters(title: Prose) -> int:
    """Return about how many letters a title has."""
    return sum(len(span.text) if not span.figure else 18 for span in title)


def joined(names: Sequence[str], language: Language) -> str:
    """Return names as a list: "Xuất khẩu, nhập khẩu và FDI"."""
    if len(names) < 2:
        return "".join(names)
    *others, last = _row(names, language)
    return f"{', '.join(others)} {words(language).and_} {last}"


def _row(names: Sequence[str], language: Language) -> list[str]:
    """Return names as they follow each other in a sentence."""
    return [*names[:1], *in_sentence([*names[1:]], language)]


def listed(names: Sequence[str], language: Language) -> str:
    """Return names as a list that two lines of a title hold: "A, B và 5 mục khác"."""
    whole = joined(names, language)
    if len(names) <= MOST_NAMES and len(whole) <= TWO_LINES:
        return whole
    more = words(language).and_more
    row = _row(names, language)
    lists = [
        f"{', '.join(row[:count])} {more.format(count=len(names) - count)}"
        for count in range(min(len(names) - 2, MOST_NAMES), 0, -1)
    ]
    return next((said for said in lists if len(said) <= TWO_LINES), names[0])
