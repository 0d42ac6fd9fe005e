"""Cards: one for each figure, and a few that set figures beside each other."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from brief.language.numbers import printed
from brief.language.words import words
from brief.load.compose.findings import joined, letters, plain
from brief.load.compose.groups import alike, called, is_part, spread, topics
from brief.load.compose.over_time import charts_of_series
from brief.load.compose.tiles import tile_of
from brief.model import SIZE_NAMES, CardSpec, Figure, Language, Series
from brief.record import replace

MOST_COMPARED, MOST_RINGS, MOST_CHARTS = 3, 2, 3  # cards of these layouts
MOST_LISTED = 4
MOST_WIDE = 2  # figures or series side by side on a wide card
SHORT_NAME = 28  # letters that have room on any card that several share
# Sizes with room for several figures, whatever their names and units.
TALL = tuple(name for name in SIZE_NAMES if name not in ("link", "wide"))
SPREAD = 12  # more and the smaller bar is a line
LONGEST_NUMBERS = 42  # letters of all numbers over bars
LONGEST_TITLE, LONGEST_NAME = 60, 40  # letters that have room on the smallest card
MOST_POINTS, MOST_LINES = 24, 3  # of a chart that can be read at 360 px


def compose_cards(
    figures: Mapping[str, Figure], series: Mapping[str, Series], language: Language
) -> tuple[CardSpec, ...]:
    """Return a hero card for each figure; rings, comparisons, charts, a list where honest."""
    listed = tuple(figures.values())
    cards = (
        *(_hero(figure, listed, language) for figure in listed),
        *islice(_comparisons(listed, language), MOST_COMPARED),
        *islice(_rings(listed), MOST_RINGS),
        *islice(_over_time(series, language), MOST_CHARTS),
        *_list(listed, language),
    )
    return tuple(replace(card, composed=True) for card in cards)


def _hero(figure: Figure, figures: Sequence[Figure], language: Language) -> CardSpec:
    name = called(figure, figures)
    return CardSpec(
        figure.id,
        "hero",
        SIZE_NAMES,
        figures=(figure.id,),
        label=name if name != figure.label else "",
        text=tile_of(figure, language).text,
        place=figure.place,
    )


def _comparisons(figures: Sequence[Figure], language: Language) -> Iterator[CardSpec]:
    """Yield two or three figures that are alike, one card a topic."""
    for topic in topics(figures):
        for group in alike(topic.figures)[:1]:
            if len(group) <= 3 and 1 < spread(group) <= SPREAD:
                ids = tuple(figure.id for figure in group)
                names = [figure.name for figure in group]
                title = joined(names, language)
                if called(group[0], figures) != group[0].label:
                    title = f"{topic.name}: {title}"
                if len(title) <= LONGEST_TITLE and _is_short(group, language):
                    name = f"{ids[0]}-comparison"
                    wide = len(group) <= MOST_WIDE and _are_short(names)
                    sizes = SIZE_NAMES if wide else TALL
                    yield CardSpec(name, "comparison", sizes, figures=ids, title=plain(title))


def _is_short(figures: Sequence[Figure], language: Language) -> bool:
    """Say whether numbers can stand over bars side by side, and large."""
    longest = max(len(printed(figure.quantity, language).plain) for figure in figures)
    return longest * len(figures) <= LONGEST_NUMBERS


def _rings(figures: Sequence[Figure]) -> Iterator[CardSpec]:
    for figure in figures:
        name = called(figure, figures) if is_part(figure) else ""
        if name and len(name) <= LONGEST_TITLE:
            title = plain(name)
            yield CardSpec(
                f"{figure.id}-ring", "ring", SIZE_NAMES, figures=(figure.id,), title=title
            )


def _over_time(series: Mapping[str, Series], language: Language) -> Iterator[CardSpec]:
    short = [one for one in series.values() if len(one.points) <= MOST_POINTS]
    for chart in charts_of_series(short, language):
        if letters(chart.title) > LONGEST_TITLE or len(chart.series) > MOST_LINES:
            continue
        names = [series[name].label for name in chart.series]
        sizes = SIZE_NAMES if len(names) <= MOST_WIDE and _are_short(names) else TALL
        yield CardSpec(
            f"{chart.series[0]}-chart", "chart", sizes, title=chart.title, chart=chart
        )


def _list(figures: Sequence[Figure], language: Language) -> Iterator[CardSpec]:
    """Yield the first figure of each topic, or the first of all, as a list."""
    heads = [topic.figures[0] for topic in topics(figures)]
    chosen = (heads if len(heads) > 2 else figures)[:MOST_LISTED]
    names = {figure.name.casefold() for figure in chosen}
    if any(called(figure, figures) != figure.label for figure in chosen):
        return  # no line has room for its group
    if 2 < len(chosen) == len(names) and max(map(len, names)) <= LONGEST_NAME:
        ids = tuple(figure.id for figure in chosen)
        title = plain(words(language).overview_title)
        sizes = SIZE_NAMES if _are_short(names) else TALL
        yield CardSpec(f"{ids[0]}-list", "list", sizes, figures=ids, title=title)


def _are_short(names: Iterable[str]) -> bool:
    return max(map(len, names)) <= SHORT_NAME
