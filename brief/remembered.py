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

MOST = 4_000  # results of a function that are kept: the latest
NEWS = 100  # of those found out by this process, so many are told: all of a rebuild
Result = TypeVar("Result")
Results = dict[str, Raw]  # by the arguments, as JSON
Known = dict[str, Results]  # by the name of the function


class _State(Struct):
    """What is known in this process, and what of that it has found out itself."""

    known: Known = field(default_factory=dict)
    found: Known = field(default_factory=dict)
    has_read: bool = False
    has_kept: bool = False


_STATE = _State()


def remembered(
    kind: type[Result],
) -> Callable[[Callable[..., Result]], Callable[..., Result]]:
    """Remember what a pure function of plain values returns, which is of a kind."""

    def decorate(function: Callable[..., Result]) -> Callable[..., Result]:
        name = f"{function.__module__}.{function.__name__}"

        @lru_cache(maxsize=16_384)
        def find(*arguments: Any) -> Result:
            return _found(name, kind, function, arguments)

        return find

    return decorate


def _found(
    name: str, kind: type[Result], function: Callable[..., Result], arguments: tuple[Any, ...]
) -> Result:
    said = to_json(arguments).decode()
    with suppress(KeyError, ValueError):
        return from_json(kind, bytes(_STATE.known[name][said]))
    result = function(*arguments)
    for results in (_STATE.known, _STATE.found):
        results.setdefault(name, {})[said] = Raw(to_json(result))
    return result


@contextmanager
def remembering(cache: Cache) -> Iterator[None]:
    """Know inside what was found out before, and keep what is found out: once a process.

    Later the process knows enough by itself.
    """
    if _STATE.has_kept or not cache.lasts:
        yield
        return
    _STATE.has_read = False  # who drew what is to be proved has put more there
    recall(cache)
    yield
    _STATE.has_kept = True
    if _STATE.found:
        cache.put(_key(cache), _latest(_STATE.known, MOST))


def recall(cache: Cache) -> None:
    """Know what was found out before; it is read once."""
    if not _STATE.has_read and cache.lasts:
        _STATE.has_read = True
        learn(cache.get(_key(cache)) or b"{}")


def learn(told: bytes) -> None:
    """Know what another process has found out; of what is damaged, nothing."""
    with suppress(ValueError):
        for name, results in from_json(Known, told).items():
            _STATE.known.setdefault(name, {}).update(results)


def news() -> bytes:
    """Return what this process has found out lately, for another one to `learn`."""
    return _latest(_STATE.found, NEWS)


def _key(cache: Cache) -> str:
    return cache.key("remembered")


def _latest(known: Known, most: int) -> bytes:
    return to_json({name: dict([*results.items()][-most:]) for name, results in known.items()})
