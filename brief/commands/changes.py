"""Commands that say what was published, what changed, and what was shared."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from brief.commands import FIGURES, at_folder, of_file
from brief.languages import Language
from brief.terminal import say, tell
from brief.texts import listed, text

if TYPE_CHECKING:
    from brief.changes.snapshot import Snapshot
    from brief.errors import Fault
    from brief.publish import Published

MADE = (".pdf", ".png", ".jpg")  # files that are looked up


def verify(language: Language, folder: str) -> int:
    """Compare a folder with its manifest."""
    from brief.errors import Exit
    from brief.publish.verify import names_of
    from brief.publish.verify import verify as verify_folder

    verified = verify_folder(Path(folder))
    if verified.healed:
        how = "undone" if verified.healed.undone else "healed"
        say(text(how, language, **names_of(verified.healed)), sys.stdout)
    tell(verified.doubts, language)
    say(text("verified", language, folder=folder, count=verified.count), sys.stdout)
    return Exit.MADE


def diff(language: Language, old: str | None, new: str | None, output: str) -> int:
    """Say what changed between two sets of figures; what is not named is what is published.

    A TOML file alone is the new one; with no name at all, the usual one is.
    """
    from brief.changes.find import find_snapshot
    from brief.changes.shared import outdated
    from brief.errors import Exit

    folder = Path(output)
    if not old or (not new and old.endswith(".toml")):
        old, new = output, old or str(_built_from(folder))
    before, now = find_snapshot(old, folder), find_snapshot(new or output, folder)
    figures = Path(new) if new and new.endswith(".toml") else _built_from(folder)
    if not _say_changes(before, now, language):
        known = before.texts and now.texts and before.build != now.build
        say(text("changed-unnamed" if known else "changed-nothing", language), sys.stdout)
    if not new or new.endswith(".toml"):  # not what was published once
        tell(completed(outdated(folder, now), figures, folder), language)
    if not (before.texts and now.texts):
        say(text("texts-unknown", language), sys.stdout)
    return Exit.MADE


def lookup(language: Language, build_id: str, output: str) -> int:
    """Say what a build contained, or a file that was published."""
    from brief.changes.find import find_builds, find_file
    from brief.changes.words import contents
    from brief.errors import Exit
    from brief.load.file import missing_file

    path, folder = Path(build_id), Path(output)
    if not path.is_file() and (path.suffix or len(path.parts) > 1):
        raise missing_file(path, MADE)
    found = find_file(path, folder) if path.is_file() else find_builds(build_id, folder)
    for line in contents(found, language):
        say(line, sys.stdout)
    return Exit.MADE


def shared(language: Language, cards: tuple[str, ...], output: str, *, remove: bool) -> int:
    """Note that cards were shared, or are so no more, or say which were."""
    from datetime import datetime

    from brief.changes.shared import forget_shared, mark_shared, out_of_date, shared_lines
    from brief.errors import Exit

    if remove:
        names = forget_shared(cards, Path(output))
        say(text("forgotten", language, count=len(names), names=listed(names)), sys.stdout)
        return Exit.MADE
    if cards:
        today = datetime.now().astimezone().date()
        names = mark_shared(cards, Path(output), today)
        say(text("marked", language, count=len(names), names=listed(names)), sys.stdout)
        return Exit.MADE
    lines = list(shared_lines(Path(output), language)) or [text("none-shared", language)]
    for line in lines:
        say(line, sys.stdout)
    folder = Path(output)
    tell(completed(out_of_date(folder), _built_from(folder), folder), language)
    return Exit.MADE


def _built_from(output: Path) -> Path:
    """Return the file that a folder was built from, or the usual one."""
    from brief.publish.origin import origin_of

    return origin_of(output) or Path(FIGURES)


def completed(faults: Iterable["Fault"], figures: Path, output: Path) -> Iterator["Fault"]:
    """Yield faults whose hints name commands with the file and folder that they are for."""
    from brief.errors import COMPLETED
    from brief.record import replace

    at = at_folder(output)
    more = {"at": at, "of": of_file(figures) + at}
    for fault in faults:
        needed = COMPLETED.keys() <= fault.values.keys()
        yield replace(fault, values=fault.values | more) if needed else fault


def say_changes(
    published: "Published", figures: Path, output: Path, language: Language
) -> None:
    """Say what a build changed, and which shared cards are out of date.

    Nothing is said when nothing was published before.
    """
    from brief.changes.shared import outdated
    from brief.changes.snapshot import Snapshot

    before, now = map(Snapshot.of_manifest, (published.before, published.now))
    if before.files and published.before != published.now:
        _say_changes(before, now, language)
        tell(completed(outdated(output, now, before), figures, output), language)


def _say_changes(old: "Snapshot", new: "Snapshot", language: Language) -> bool:
    """Say what changed; return if anything did."""
    from brief.changes.compare import compare
    from brief.changes.words import in_words

    lines = list(in_words(compare(old, new), language))
    for line in lines:
        say(line, sys.stdout)
    return bool(lines)
