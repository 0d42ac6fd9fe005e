"""The values of a table by their types.

Each method takes one key, notes what is wrong with it and returns a value that
reading can go on with.
"""

import datetime
from decimal import Decimal

from brief.load.keys import Keys, exact, typed_as
from brief.load.letters import LABEL, TEXT, clean
from brief.load.markdown import LINKS, parse_text
from brief.load.mends import as_date
from brief.load.names import SLUG, as_id, short, suggestion
from brief.load.positions import KeyPath
from brief.load.prose import Problem, parse_prose
from brief.model import Paragraph, Prose


class Reader(Keys):
    """One table: what it says."""

    def text(self, key: str, *, required: bool = False, limit: int = LABEL) -> str:
        """Return a text on one line, in which braces are letters."""
        return " ".join(self.lines(key, required=required, limit=limit).split("\n"))

    def lines(self, key: str, *, required: bool = False, limit: int = TEXT) -> str:
        """Return a text with its lines as typed."""
        value = self.take(key, required=required)
        path = (*self.path, key)
        typed = "" if value is None else self._letters(value, path, limit)
        if required and isinstance(value, str) and not typed.strip():
            self.findings.add("empty-text", path, name=key)
        return typed.strip()

    def code(self, key: str) -> str:
        """Return a text that is not printed: a formula, the name of a file."""
        value = self.take(key)
        if value is not None and not isinstance(value, str):
            self._not_text(value, (*self.path, key))
        return value if isinstance(value, str) else ""

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """Return a list of texts."""
        listed = self.listed(key, required=required)
        return tuple(self._letters(value, path, LABEL) for path, value in listed)

    def prose(self, key: str, *, required: bool = False) -> Prose:
        """Return a text that may name figures."""
        prose, problems = parse_prose(self.text(key, required=required, limit=TEXT))
        self._check(prose, problems, (*self.path, key))
        return prose

    def proses(self, key: str) -> tuple[Prose, ...]:
        """Return a list of texts that may name figures."""
        return tuple(self.prose_at(value, path) for path, value in self.listed(key))

    def prose_at(self, value: object, path: KeyPath) -> Prose:
        """Return a text that may name figures, which stands inside a list."""
        prose, problems = parse_prose(self._letters(value, path, TEXT))
        self._check(prose, problems, path)
        return prose

    def paragraphs(self, key: str) -> tuple[Paragraph, ...]:
        """Return a Markdown text that may name figures."""
        paragraphs, problems = parse_text(self.lines(key, required=True))
        for paragraph in paragraphs:
            self._check(paragraph.spans, problems, (*self.path, key))
        return paragraphs

    def choice(
        self,
        key: str,
        names: tuple[str, ...],
        default: str,
        code: str,
        *,
        required: bool = False,
    ) -> str:
        """Return one of `names`; `code` is the fault of any other."""
        value = self.take(key, required=required)
        typed = str(value) if value in names else self.text(key, required=required)
        if typed and typed not in names:
            self.wrong(code, key, **suggestion(typed, names))
        return typed if typed in names else default

    def choices(
        self,
        key: str,
        names: tuple[str, ...],
        code: str,
        *,
        required: bool = False,
        once: bool = True,
    ) -> tuple[str, ...]:
        """Return a list of some of `names`, each `once`."""
        found: list[str] = []
        for path, value in self.listed(key, required=required):
            name = str(value) if value in names else self._letters(value, path, LABEL)
            if once and name in found:
                self.findings.add("named-twice", path, name=name)
            elif name in names:
                found.append(name)
            elif name:
                self.findings.add(code, path, **suggestion(name, names))
        return tuple(found)

    def one(self, key: str, kind: str, *, required: bool = False) -> str:
        """Return the id of a figure, goal … that must exist."""
        names = self.findings.names[kind]
        return self.choice(key, names, "", f"unknown-{kind}", required=required)

    def many(
        self, key: str, kind: str, *, required: bool = False, once: bool = True
    ) -> tuple[str, ...]:
        """Return ids of figures, goals … that must exist."""
        names = self.findings.names[kind]
        return self.choices(key, names, f"unknown-{kind}", required=required, once=once)

    def one_or_many(self, key: str, kind: str) -> tuple[str, ...]:
        """Return ids given as a list, or one given alone."""
        if isinstance(self.take(key), str):
            name = self.one(key, kind)
            return (name,) if name else ()
        return self.many(key, kind)

    def id(self, seen: set[str]) -> str:
        """Return the `id` of a section, goal or card: well formed, and new."""
        name = self.text("id", required=True)
        if name and not SLUG.fullmatch(name):
            self.wrong("bad-id", "id", name=short(name), good=as_id(name, "-"))
        elif name in seen:
            self.wrong("named-twice", "id", name=name)
        seen.add(name)
        return name

    def link(self, key: str) -> str:
        """Return a web or mail address."""
        url = self.text(key, limit=TEXT)
        if url and not url.lower().startswith(LINKS):
            self.wrong("bad-link", key, url=short(url))
        return url

    def integer(self, key: str, default: int, low: int, high: int) -> int:
        """Return a whole number between `low` and `high`."""
        value = self.take(key)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            self.wrong("not-integer", key, found=typed_as(value), low=str(low), high=str(high))
            return default
        return value

    def decimal(self, key: str) -> Decimal | None:
        """Return a positive number, None when absent."""
        value = self.take(key)
        number = exact(value)
        if number is not None and number.is_finite() and number > 0:
            return number
        if value is not None:
            self.wrong("not-number", key, found=typed_as(value))
        return None

    def boolean(self, key: str) -> bool:
        """Return true or false; false when absent."""
        value = self.take(key)
        if value is not None and not isinstance(value, bool):
            self.wrong("not-boolean", key, found=typed_as(value))
        return value is True

    def date(self, key: str) -> datetime.date | None:
        """Return a date, None when absent."""
        value = self.take(key)
        if isinstance(value, datetime.datetime) or not isinstance(value, datetime.date | None):
            found = typed_as(value)
            self.wrong("not-date", key, found=found, good=as_date(found[:10]) or "2021-12-31")
            return None
        return value

    def _letters(self, value: object, path: KeyPath, limit: int) -> str:
        if isinstance(value, str):
            return clean(value, path, self.findings, limit)
        self._not_text(value, path)
        return ""

    def _not_text(self, value: object, path: KeyPath) -> None:
        first = value[0] if isinstance(value, list) and value else value
        self.findings.add("not-text", path, found=typed_as(value), good=typed_as(first))

    def _check(self, prose: Prose, problems: list[Problem], path: KeyPath) -> None:
        for code, values in problems:
            self.findings.add(code, path, **values)
        self.findings.proses.append((path, prose))
        names = self.findings.names["figure"]
        for span in prose:
            if span.figure and span.figure not in names:
                self.findings.add("unknown-reference", path, **suggestion(span.figure, names))
