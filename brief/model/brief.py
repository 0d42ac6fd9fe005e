"""All that a file of figures says."""

import datetime
from collections.abc import Mapping
from typing import Literal

from brief.languages import Language
from brief.model.blocks import Item, Picture, Section
from brief.model.cards import CardSpec
from brief.model.figures import Figure, Series, Source
from brief.model.goals import Goal, MapTile
from brief.model.prose import Prose
from brief.record import Record, field


class Brief(Record):
    """All that a `figures.toml` says."""

    title: str
    figures: Mapping[str, Figure]
    sources: Mapping[str, Source]
    subtitle: Prose = ()
    organisation: str = ""
    short_name: str = ""
    period: str = ""
    as_of: datetime.date | None = None
    date: datetime.date | None = None
    language: Language = "vi"
    theme: str = "tea"
    colors: Mapping[str, str] = field(default_factory=dict)  # "brand": "#RRGGBB"
    status: Literal["final", "draft"] = "final"
    kicker: str = ""  # what the document is, above its title
    url: str = ""  # where the brief is published
    outlook: str = ""  # a second line beside the period on the cover
    footer: str = ""  # what the document is for
    logo: Picture | None = None  # in place of the theme's mark
    pillars: tuple[Item, ...] = ()  # up to six, on the cover's hills
    series: Mapping[str, Series] = field(default_factory=dict)
    goals: Mapping[str, Goal] = field(default_factory=dict)
    map_tiles: tuple[MapTile, ...] = ()
    names: tuple[str, ...] = ()  # the user's own names, never broken across lines
    sections: tuple[Section, ...] = ()
    cards: tuple[CardSpec, ...] = ()
    corrections: tuple[CardSpec, ...] = ()  # that are published; no file of figures has them
    file: str = ""

    @property
    def cited(self) -> list[Source]:
        """Return the sources of the figures and series, each once, in order.

        Without any of these, what is said rests on all sources that there are.
        """
        cited = [each.source for each in self.figures.values()]
        cited += [each.source for each in self.series.values()]
        return list(dict.fromkeys(cited or self.sources.values()))
