"""What pure functions have found out about texts, for the next process that draws these.

Which spaces hold, and how words are kerned, follows from a text and the program alone. A
process reads once what those before it found out, under a key that is the program's
fingerprint: so it is never out of date. What it finds out itself is added at the end, and
told to the process that proves what it has drawn.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from typing import Any, TypeVar

from brief.cache import Cache
from brief.plain import Raw, from_json, to_json
from brief.record import Struct, field

NEWS = 100  # of those found out by this process, so many are told: all of a rebuild
Result = TypeVar("Result")
Results = dict[str, Raw]  # by the arguments, as JSON
Known = dict[str, Results]  # by the name of the function


class Memory(Struct, eq=False):
    """What is known in this process, and what of that it has found out itself; one entry."""

    name: str
    most: int  # results of each function that are known: those used last
    known: Known = field(default_factory=dict)
    found: Known = field(default_factory=dict)
    has_read: bool = False
    has_kept: bool = False


TEXTS = Memory("texts", 4_000)  # which spaces hold, how words are kerned
LAYOUTS = Memory("layouts", 500)  # how texts are set, for who draws a document


def remembered(
    memory: Memory, kind: type[Result]
) -> Callable[[Callable[..., Result]], Callable[..., Result]]:
    """Remember what a pure function of plain values returns, which is of a kind."""

    def decorate(function: Callable[..., Result]) -> Callable[..., Result]:
        name = f"{function.__module__}.{function.__name__}"

        @lru_cache(maxsize=4 * memory.most)
        def find(*arguments: Any) -> Result:
            return _found(memory, name, kind, function, arguments)

        return find

    return decorate


def _found(
    memory: Memory,
    name: str,
    kind: type[Result],
    function: Callable[..., Result],
    arguments: tuple[Any, ...],
) -> Result:
    known = memory.known.setdefault(name, {})
    said = to_json(arguments).decode()
    with suppress(KeyError, ValueError):
        result = from_json(kind, bytes(known[said]))
        known[said] = known.pop(said)  # it was used last
        return result
    told = to_json(function(*arguments))
    for results in (known, memory.found.setdefault(name, {})):
        results[said] = Raw(told)
        if len(results) > memory.most:
            del results[next(iter(results))]
    return from_json(kind, told)  # as it will be read


@contextmanager
def remembering(cache: Cache, memory: Memory = TEXTS) -> Iterator[None]:
    """Know inside what was found out before, and keep what is found out: once a process.

    Later the process knows enough by itself.
    """
    if memory.has_kept or not cache.lasts:
        yield
        return
    memory.has_read = False  # who drew what is to be proved has put more there
    recall(cache, memory)
    yield
    memory.has_kept = True
    if memory.found:
        cache.put(_key(cache, memory), to_json(memory.known))


def recall(cache: Cache, memory: Memory = TEXTS) -> None:
    """Know what was found out before; it is read once."""
    if not memory.has_read and cache.lasts:
        memory.has_read = True
        learn(cache.get(_key(cache, memory)) or b"{}", memory)


def learn(told: bytes, memory: Memory = TEXTS) -> None:
    """Know what another process has found out; of what is damaged, nothing."""
    with suppress(ValueError):
        for name, results in from_json(Known, told).items():
            memory.known.setdefault(name, {}).update(results)


def news() -> bytes:
    """Return what this process has found out of texts lately, for another one to `learn`."""
    found = {name: dict([*results.items()][-NEWS:]) for name, results in TEXTS.found.items()}
    return to_json(found)


def _key(cache: Cache, memory: Memory) -> str:
    return cache.key("remembered", memory.name)
