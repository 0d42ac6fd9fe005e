"""Changes in words: "Vốn FDI đăng ký: gần 9 tỷ USD → trên 10 tỷ USD"."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from brief.changes.compare import Change, Difference
from brief.changes.snapshot import File, Snapshot
from brief.changes.texts import TextChange
from brief.export.entries import without_size
from brief.language.dates import format_moment
from brief.languages import Language
from brief.texts import MOST, listed, text

PLACES = ("sections", "cards", "goals")
LONGEST = 160  # letters of a text that is told


def in_words(difference: Difference, language: Language) -> Iterator[str]:
    """Yield lines: each change, then where it is shown; none when nothing changed."""
    for change in difference.changes:
        yield _change(change, language)
        yield from _facts(change, language)
        yield from _shown(change, language)
    yield from (_text(each, language) for each in difference.texts[:MOST])
    if (more := len(difference.texts) - MOST) > 0:
        yield text("changed-texts", language, count=more)
    for how, files in (("others", difference.others), ("looks", difference.looks)):
        if files:
            names = listed([*dict.fromkeys(map(without_size, files))])
            yield text(f"changed-{how}", language, count=len(files), names=names)


def contents(times: Sequence[Snapshot], language: Language) -> Iterator[str]:
    """Yield what a build contained: when it was published, its figures, and its files."""
    build = times[-1]
    for number in dict.fromkeys((0, len(times) - 1)):  # the first time, and the last
        snapshot = times[number]
        at = _moment(snapshot.at, language)
        title = {"build": snapshot.build, "title": snapshot.title}
        yield text("was-published", language, at=at, **title)
    for name in build.figures:
        yield f"  {build.label(name)}: {build.value(name)}"
    yield from _files(build, language)


def _files(build: Snapshot, language: Language) -> Iterator[str]:
    # not the files of another build, of the cards or of the document only
    files = [file for file in build.files.values() if file.build == build.build]
    files = files or list(build.files.values())
    sizes = {file.card or file.name: file for file in files}  # all show the same
    for name, file in sizes.items():
        yield f"  {name}: {_contained(file, build, language)}"


def _moment(at: str, language: Language) -> str:
    """Return a moment on the clock of this machine."""
    try:
        return format_moment(datetime.fromisoformat(at).astimezone(), language)
    except (ValueError, OverflowError):
        return at


def _contained(file: File, build: Snapshot, language: Language) -> str:
    if file.extent:
        count = {"pages": file.extent, "figures": len(file.figures)}
        return text("contains", language, **count)
    said = [f"{build.label(name)}: {value}" for name, value in file.figures.items()]
    return "; ".join(said) or text("fact-none", language)


def _change(change: Change, language: Language) -> str:
    old, new = change.fact("value")
    if change.kind == "changed" and not (old or new):
        return text("changed-facts", language, label=change.label)
    return text(f"changed-{change.kind}", language, label=change.label, old=old, new=new)


def _text(change: TextChange, language: Language) -> str:
    kind, _, name = change.place.partition(".")
    place = text(f"place-{kind}" if kind in PLACES else "place-brief", language, id=name)
    how = "changed" if change.old and change.new else "added" if change.new else "removed"
    old, new = (_shortened(said) for said in (change.old, change.new))
    return text(f"text-{how}", language, place=place, old=old, new=new)


def _shortened(said: str) -> str:
    return said if len(said) <= LONGEST else said[: LONGEST - 2].rsplit(" ", 1)[0] + " …"


def _facts(change: Change, language: Language) -> Iterator[str]:
    """Yield what else differs: not the unit, which the value shows."""
    if change.kind != "changed":
        return
    for fact, old, new in change.facts:
        if fact == "value" or (fact == "unit" and change.fact("value")[1]):
            continue
        name = text(f"fact-{fact}", language)
        none = text("fact-none", language)
        yield text("changed-fact", language, fact=name, old=old or none, new=new or none)


def _shown(change: Change, language: Language) -> Iterator[str]:
    parts = []
    if change.pages:
        parts.append(text("on-pages", language, pages=listed([*map(str, change.pages)])))
    if change.cards:
        parts.append(text("on-cards", language, cards=listed(change.cards)))
    if parts:
        yield "  " + "; ".join(parts)
