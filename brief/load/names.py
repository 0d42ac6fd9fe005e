"""Names that users give and misspell: ids, and the nearest of those that exist."""

import re
import unicodedata
from difflib import get_close_matches

ID = re.compile(r"[a-z][a-z0-9_]{0,59}")  # figures and series: formulas use them
SLUG = re.compile(r"[a-z][a-z0-9_-]{0,59}")  # sources, sections, goals, cards

_SHOWN = 9  # names in a message


def nearest(name: str, names: tuple[str, ...]) -> str:
    """Return the name most like `name`."""
    folded = {as_id(other): other for other in reversed(names[:500])}
    close = get_close_matches(as_id(name[:100]) if name else "", folded, n=1, cutoff=0.0)
    return folded[close[0]] if close else ""


def is_near(name: str, other: str) -> bool:
    """Say whether one name may be the other misspelt."""
    return bool(get_close_matches(as_id(name[:100]), [other], n=1, cutoff=0.7))


def suggestion(name: str, names: tuple[str, ...]) -> dict[str, str]:
    """Return the name, the nearest that exists, and those that exist, for a message."""
    near = nearest(name, names)
    shown = [near, *(other for other in names if other != near)][:_SHOWN]
    more = " …" if len(names) > len(shown) else ""
    return {"name": short(name), "nearest": near, "names": ", ".join(shown) + more}


def as_id(name: str, joint: str = "_") -> str:
    """Return an id made of a name: "Vốn FDI" becomes von_fdi."""
    apart = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    letters = "".join(sign for sign in apart if not unicodedata.combining(sign))
    made = re.sub(r"[^a-z0-9]+", joint, letters).strip(joint)[:60]
    return made if made[:1].isalpha() else f"x{joint}{made}".strip(joint)


def short(text: str) -> str:
    """Return a text on one line, shortened for a message."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"
