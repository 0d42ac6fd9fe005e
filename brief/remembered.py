"""What pure functions have found out about texts, for the next process that draws these.

Which spaces hold, and how words are kerned, follows from a text and the program alone. A
process reads once what those before it found out, under a key that is the program's
fingerprint: so it is never out of date. What it finds out itself is added at the end.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from typing import Any, TypeVar

from brief.cache import Cache
from brief.plain import Raw, from_json, to_json
from brief.record import Struct, field

MOST = 4_000  # results of a function that are kept: the latest
Result = TypeVar("Result")
Results = dict[str, Raw]  # by the arguments, as JSON


class _State(Struct):
    """What is known of each function by its name, and whether it is added to."""

    known: dict[str, Results] = field(default_factory=dict)
    learned: int = 0
    learns: bool = False
    has_learned: bool = False


_STATE = _State()


def remembered(
    kind: type[Result],
) -> Callable[[Callable[..., Result]], Callable[..., Result]]:
    """Remember what a pure function of plain values returns, which is of a kind."""

    def decorate(function: Callable[..., Result]) -> Callable[..., Result]:
        name = f"{function.__module__}.{function.__name__}"

        @lru_cache(maxsize=16_384)
        def find(*arguments: Any) -> Result:
            if not _STATE.known and not _STATE.learns:
                return function(*arguments)
            return _found(name, kind, function, arguments)

        return find

    return decorate


def _found(
    name: str, kind: type[Result], function: Callable[..., Result], arguments: tuple[Any, ...]
) -> Result:
    results = _STATE.known.setdefault(name, {})
    said = to_json(arguments).decode()
    with suppress(ValueError):
        if said in results:
            return from_json(kind, bytes(results[said]))
    result = function(*arguments)
    if _STATE.learns:
        results[said] = Raw(to_json(result))
        _STATE.learned += 1
    return result


@contextmanager
def remembering(cache: Cache) -> Iterator[None]:
    """Know inside what was found out before, and keep what is found out: once a process.

    Later the process knows enough by itself.
    """
    if _STATE.has_learned or not cache.lasts:
        yield
        return
    key = cache.key("remembered")
    _STATE.known, _STATE.learns, _STATE.has_learned = _read(cache.get(key)), True, True
    try:
        yield
    finally:
        _STATE.learns = False
    if _STATE.learned:
        latest = {name: _latest(results) for name, results in _STATE.known.items()}
        cache.put(key, to_json(latest))


def _read(kept: bytes | None) -> dict[str, Results]:
    with suppress(ValueError):
        return from_json(dict[str, Results], kept or b"{}")
    return {}


def _latest(results: Results) -> Results:
    return dict(list(results.items())[-MOST:])
