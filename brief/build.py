"""The whole run on one screen: load, draw, prove, publish; and what is not made again.

build(Path("data/figures.toml"), Path("output"))     # once

with Session(jobs=2) as session:                      # again and again: `brief watch`
    session.build(figures, output)
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from brief.cache import NO_CACHE, Cache
from brief.errors import BriefError, Fault
from brief.export.entries import part_outdated
from brief.export.made import DrawnPdf, Listed, Made, Only
from brief.export.manifest import OTHER, Said, older_files
from brief.fingerprint import fingerprint
from brief.kept import Notes, entry_of, keep, kept, notes_in, published
from brief.publish import Published, publish
from brief.publish.origin import note_origin, refuse_another
from brief.record import Record, Struct, field, replace
from brief.tasks import Beside, Keyed, Preview, beside, plan, previews
from brief.workers import Workers, begun
from brief.workers.outcomes import Outcome
from brief.workers.run import Run

if TYPE_CHECKING:
    from brief.load import Loaded
    from brief.model import Brief, Correction

Progress = Callable[[str], None]


class Built(Record):
    """What a run has published: all its files, and the names of those made anew."""

    files: tuple[Path, ...]
    warnings: tuple[Fault, ...]
    published: Published  # the manifests before and after
    remade: tuple[str, ...]


def build(
    figures: Path,
    output: Path,
    *,
    only: Only = None,
    jobs: int = 2,
    force: bool = False,
    progress: Progress | None = None,
) -> Built:
    """Make the brief and its cards from `figures` and publish them in `output`.

    What was made before from the same facts by the same program is not made again;
    `force` makes all anew. The published bytes are the same either way.
    Raises BriefError when the data, the machine or the proof says no; what was
    published before is then untouched.
    """
    with Session(jobs, once=True) as session:
        return session.build(figures, output, only=only, force=force, progress=progress)


class Session:
    """A program that stays warm between builds: what it imported, and its processes.

    `build` may be called any number of times, for any figures and folders; after an error,
    too. It is not for several threads. The processes start with the first build, unless
    they are given as `workers`, so make that before any thread is started; `stop` (or the
    end of `with`) ends them. The program's own files are taken to stay as they were when
    the session began. Where there is but one build (`once`) they end as soon as they have
    nothing to do: to end takes them longer than it takes to publish what they made.
    """

    def __init__(
        self, jobs: int = 2, workers: Workers | None = None, *, once: bool = False
    ) -> None:
        self._jobs = jobs
        self._workers = workers
        self._once = once
        self._last: dict[str, Made] = {}  # the files of the last build, by their keys

    def __enter__(self) -> "Session":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """End the processes; the next build would start new ones."""
        if self._workers:
            self._workers.stop()
        self._workers = None

    def build(
        self,
        figures: Path,
        output: Path,
        *,
        only: Only = None,
        force: bool = False,
        progress: Progress | None = None,
    ) -> Built:
        """Do what `brief.build.build` does, as quickly as a warm program can."""
        # while the processes import what they need, the file is read
        self._started(output, force=force)
        from brief.load import load_file

        return self.make(load_file(figures), output, only=only, force=force, progress=progress)

    def make(
        self,
        loaded: "Loaded",
        output: Path,
        *,
        only: Only = None,
        force: bool = False,
        progress: Progress | None = None,
        correct: Mapping[str, "Correction | None"] | None = None,
    ) -> Built:
        """Make and publish what was loaded already.

        `correct` has corrections to publish, by figure, or None to take one back.
        """
        try:
            return self._make(loaded, output, only, force, progress, correct or {})
        except BaseException:
            self.stop()  # the processes may still be at work for nobody
            raise

    def try_out(self, brief: "Brief", progress: Progress | None = None) -> None:
        """Draw every file and keep none; raise BriefError with all that has no room."""
        workers = self._workers = self._workers or Workers(self._jobs - 1, cold=True)
        run = workers.run(NO_CACHE)
        tasks = [replace(task, trial=True) for task in plan(brief, None)]
        run.add(tasks)
        outcomes: dict[int, Outcome] = {}
        try:
            for number, outcome in run.outcomes():
                outcomes[number] = outcome
                if progress:
                    progress(f"{len(outcomes)}/{len(tasks)}")
        except BaseException:
            self.stop()
            raise
        files_of(outcomes[number] for number in sorted(outcomes))

    def _make(
        self,
        loaded: "Loaded",
        output: Path,
        only: Only,
        force: bool,
        progress: Progress | None,
        correct: Mapping[str, "Correction | None"],
    ) -> Built:
        from brief.corrections import Standing

        cache = Cache.of(output, fingerprint(), force=force)
        workers = self._started(output, force=force)
        standing = Standing.of(output)
        refuse_another(standing.folder, loaded.files[0], loaded.brief.title)
        brief, warnings = standing.corrected(loaded.brief, correct)
        known, pages_of = {} if force else self._last, partial(previews, brief)
        desk = _Desk(
            workers.run(cache), cache, notes_in(cache), output, known, pages_of, progress
        )
        desk.want(plan(brief, only))
        said = Said.of(brief)
        others = desk.others(brief, only)
        older = older_files(standing.manifest, only, others)
        if older:
            warnings.append(part_outdated(older))
        made = desk.files(partial(beside, brief, only, others, older))
        if self._once:
            self.stop()
        remade = desk.remade()
        self._last = desk.found  # should it not be published
        describe = partial(standing.describe, said, made, only, others)
        data = {file.name: file.data for file in made}
        stamps = {file.name: file.stamp for file in made}
        manifests = publish(data, output, describe, stamps)
        self._last = {key: _stands(file, manifests) for key, file in desk.found.items()}
        note_origin(standing.folder, loaded.files[0])
        keep(cache, desk.notes, desk.found, remade, only)
        cache.write()
        names = tuple(file.name for file in remade.values() if file.is_file)
        files = tuple(output / file.name for file in made)
        return Built(files, (*loaded.warnings, *warnings), manifests, names)

    def _started(self, output: Path, *, force: bool) -> Workers:
        if self._workers is None:
            self._workers = begun(self._jobs - 1, output, force=force)
        return self._workers


class _Desk(Struct):
    """Where files are taken from what is known, or made: of one build."""

    run: Run
    cache: Cache
    notes: Notes  # of what is published
    output: Path
    known: Mapping[str, Made]  # of the build before, by their keys
    pages_of: Callable[[Made | DrawnPdf], Sequence[Keyed]]  # the pictures of a document
    progress: Progress | None
    wanted: dict[str, Keyed] = field(default_factory=dict)  # all files, by their keys
    begun: list[str] = field(default_factory=list)  # the keys of what is made
    found: dict[str, Made] = field(default_factory=dict)
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    besides: dict[int, Outcome] = field(default_factory=dict)  # of what goes beside them
    is_listed: bool = False  # that is under way

    def files(self, beside: Callable[[Sequence[Listed]], Sequence[Beside]]) -> list[Made]:
        """Return the files of all that is wanted, those made before as they are.

        What goes `beside` them comes last. Raises all that went wrong.
        """
        self._list(beside)
        for number, outcome in self.run.outcomes():
            self._take(number, outcome)
            self._list(beside)
        made = {key: self.outcomes[key] for key in self.wanted if key in self.outcomes}
        besides = [self.besides[number] for number in sorted(self.besides)]
        files = files_of([*made.values(), *besides])
        self.found |= zip(made, files, strict=False)
        found = [file for key in self.wanted if (file := self.found[key]).is_file]
        return found + files[len(made) :]

    def remade(self) -> dict[str, Made]:
        """Return what was not there, by its keys."""
        return {key: self.found[key] for key in self.wanted if key in self.outcomes}

    def want(self, tasks: Sequence[Keyed]) -> None:
        """Give out what is surely missing; then see what is published still of the rest."""
        jobs = {task.key(self.cache): task for task in tasks}
        self.wanted |= jobs
        noted = {key: self.known.get(key) or entry_of(self.notes, key) for key in jobs}
        self._make([key for key in jobs if not noted[key]])
        known = {key: file for key, entry in noted.items() if (file := self._found(key, entry))}
        self._make([key for key in jobs if noted[key] and key not in known])
        self.found |= known
        for file in known.values():
            self._leaf_through(file)

    def _found(self, key: str, entry: Made | None) -> Made | None:
        if entry is None or key in self.known:
            return entry
        return published(entry, self.output)

    def _make(self, keys: Sequence[str]) -> None:
        self.begun += keys
        self.run.add([self.wanted[key] for key in keys])

    def _take(self, number: int, outcome: Outcome) -> None:
        if number >= len(self.begun):
            self.besides[number] = outcome
            return
        self.outcomes[self.begun[number]] = outcome
        self.cache.new.update(outcome.kept)
        if isinstance(outcome.drawn, DrawnPdf):
            self.want(self.pages_of(outcome.drawn))
        elif outcome.made and self.progress:
            count = f"{len(self.outcomes)}/{len(self.begun)}"
            self.progress(f"{count} {outcome.made.name}")

    def _list(self, beside: Callable[[Sequence[Listed]], Sequence[Beside]]) -> None:
        """Have made what goes beside the files, as soon as there is something to say of all."""
        if self.is_listed:
            return
        files = [self._listed(key, task) for key, task in self.wanted.items()]
        if None not in files:
            self.is_listed = True
            self.run.add(beside([file for file in files if file and file.name]))

    def _listed(self, key: str, task: Keyed) -> Listed | None:
        """Return what is said of a file; None as long as nothing is known of it."""
        if isinstance(task, Preview):
            return task.listed
        outcome = self.outcomes.get(key)
        file = self.found.get(key) or (outcome and (outcome.made or outcome.drawn))
        return file.listed if isinstance(file, Made) else None

    def _leaf_through(self, file: Made) -> None:
        """Want the pictures of a document's pages as soon as there is one."""
        if file.kind == "pdf":
            self.want(self.pages_of(file))

    def others(self, brief: "Brief", only: Only) -> list[Made]:
        """Return the files of the other part that are published, and as if made now."""
        if only is None:
            return []
        notes = notes_in(self.cache.found())
        files = self._kept(plan(brief, OTHER[only]), notes)
        for document in [file for file in files if file.kind == "pdf"]:
            files += self._kept(self.pages_of(document), notes)
        return files

    def _kept(self, tasks: Sequence[Keyed], notes: Notes) -> list[Made]:
        files = (kept(notes, task.key(self.cache), self.output) for task in tasks)
        return [file for file in files if file and file.is_file]


def _stands(file: Made, published: Published) -> Made:
    return replace(file, stamp=published.stamps.get(file.name, ()))


def files_of(outcomes: Iterable[Outcome]) -> list[Made]:
    """Return the files, or raise all that is wrong with them, once each."""
    ordered = list(outcomes)
    errors = [outcome.error for outcome in ordered if outcome.error]
    told = [error for error in errors if isinstance(error, BriefError)]
    if len(told) < len(errors):  # a bug stands for itself
        raise next(error for error in errors if not isinstance(error, BriefError))
    if told:
        code = told[0].exit_code
        faults = [f for error in told if error.exit_code == code for f in error.faults]
        raise BriefError(_once(faults), code)
    return [outcome.file() for outcome in ordered]


def _once(faults: Sequence[Fault]) -> list[Fault]:
    """Return each fault once; of a text that several sizes lack room for, the tightest."""
    kept: dict[object, Fault] = {}
    for fault in faults:
        text = fault.values.get("text", "") if fault.code == "text-too-long" else ""
        which = (fault.code, fault.place, fault.key, text or tuple(fault.values.items()))
        if which not in kept or _letters(fault) < _letters(kept[which]):
            kept[which] = fault
    return list(kept.values())


def _letters(fault: Fault) -> int:
    return int(fault.values.get("letters") or 0)
