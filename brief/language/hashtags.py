"""Hashtags: a name without spaces, each word with a capital: #TháiNguyên, #ĐầuTư."""

import re
from collections.abc import Iterable

from brief.language.casing import capitalised

MOST = 5  # more look like spam, and networks say so
LONGEST = 30  # letters; a longer one is a sentence


def hashtag(name: str) -> str:
    """Return the hashtag of a name, nothing for what networks do not take as one.

    Letters and digits only, one letter at least; marks of Vietnamese stay.
    """
    words = re.findall(r"[^\W_]+", name)
    joined = "".join(capitalised(word) for word in words)
    has_letter = any(letter.isalpha() for letter in joined)
    return f"#{joined}" if has_letter and len(joined) <= LONGEST else ""


def hashtags(names: Iterable[str]) -> list[str]:
    """Return the hashtags of names, each once whatever its case, the first five."""
    found: dict[str, str] = {}
    for name in names:
        if tag := hashtag(name):
            found.setdefault(tag.casefold(), tag)
    return list(found.values())[:MOST]
