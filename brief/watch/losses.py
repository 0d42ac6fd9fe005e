"""Is a saved file whole? Almost a third of all beginnings of a good file are good files.

So a file that is fine by itself is compared with the last one that was published:
figures, points, sections or cards that are gone, or an end that is cut off, are doubts.
Whoever deleted them on purpose says so; what was only half saved is whole a moment later.
"""

from collections.abc import Iterator, Mapping

from brief.export.facts import facts_of
from brief.model import Brief
from brief.record import Record, field


class Good(Record):
    """What was published last: the text of its file if it is known, and the names in it."""

    text: str = ""
    names: Mapping[str, str] = field(default_factory=dict)  # key → label

    @classmethod
    def of(cls, brief: Brief, text: str) -> "Good":
        """Return what a brief names."""
        return cls(text, names_of(brief))


def names_of(brief: Brief) -> dict[str, str]:
    """Return the keys of all that a file defines, with labels: "figures.fdi_capital"."""
    names = {key_of(name): facts["label"] for name, facts in facts_of(brief).items()}
    ids = {
        "sections": [section.id for section in brief.sections],
        "cards": [card.id for card in brief.cards],
        "goals": list(brief.goals),
        "pillars": [item.name for item in brief.pillars],
        "map": [tile.name for tile in brief.map_tiles],
    }
    return names | {f"{kind}.{name}": "" for kind, found in ids.items() for name in found}


def key_of(name: str) -> str:
    """Return the key of a figure, or of a point of a series, in the file."""
    return f"series.{name}" if "/" in name else f"figures.{name}"


def losses(good: Good, brief: Brief, text: str) -> tuple[str, ...]:
    """Return what a file no longer has, in words; nothing when it is whole."""
    return tuple(_losses(good, names_of(brief), text))


def _losses(good: Good, names: Mapping[str, str], text: str) -> Iterator[str]:
    for key, label in good.names.items():
        if key not in names:
            yield f"{key} ({label})" if label else key
    if cut := _cut_line(good.text, text):
        yield f"… {cut[-40:]}"


def _cut_line(before: str, now: str) -> str:
    """Return the last line of a text that is cut off; "" when it has an end of its own.

    It is cut off where the text goes no further than the beginning of the last one, or
    of one of its lines.
    """
    last = now.rstrip().rpartition("\n")[2]
    if len(now.rstrip()) < len(before.rstrip()) and before.startswith(now.rstrip()):
        return last
    if now.endswith("\n") or not before.endswith("\n"):
        return ""
    cut = any(line.startswith(last) and line.rstrip() != last for line in before.splitlines())
    return last if cut else ""
