"""What stands in a broken line as it was meant: each function gets a match of a cause.

"" says that the cause does not fit after all.
"""

import datetime
import re
import tomllib
import unicodedata
from re import Match

from brief.load.names import as_id, meant

_QUOTES = "\"'“”„‟«»‘’‚″＂"


def bare(number: str) -> str:
    """Return a printed Vietnamese number as TOML writes it: "-1.234,5" is -1234.5."""
    sign = "-" if number.startswith(("-", "−")) else ""
    whole, comma, decimals = re.sub(r"[^\d.,]", "", number).partition(",")
    return sign + whole.replace(".", "") + ("." + decimals if comma else "")


def quoted(match: Match[str]) -> str:
    """Return the text in straight quotes, without those it had at its ends."""
    inner = match["found"].strip().strip(_QUOTES)
    return '"' + inner.replace("\\", "\\\\").replace('"', '\\"') + '"'


def unquoted(match: Match[str]) -> str:
    """Return a bare text in quotes; "" when it is a value that stands well as it is."""
    try:
        tomllib.loads(f"value = {match['found']}")
    except tomllib.TOMLDecodeError as error:
        return "" if "date" in str(error) else unicodedata.normalize("NFKC", quoted(match))
    return ""


def straight(match: Match[str]) -> str:
    """Return a text in straight quotes in place of the signs around it."""
    return '"' + match["found"][1:-1].replace("\\", "\\\\").replace('"', '\\"') + '"'


def closed(match: Match[str]) -> str:
    """Return a text with the quotation mark it lacks."""
    return match["found"].rstrip(_QUOTES[2:]) + '"'


def inside(match: Match[str]) -> str:
    """Return a text with the words that stood behind its closing mark."""
    inner, _, rest = match["found"][1:].partition('"')
    return f'"{inner.strip()} {rest.strip()}"'


def curled(match: Match[str]) -> str:
    """Return a text whose inner straight quotes are curly."""
    inner = match["found"][1:-1]
    if inner.count('"') % 2 or re.search(r'"[ ,;]*[\w.-]+[ \t]*=', inner):
        return ""
    parts = inner.split('"')
    return '"' + "".join(part + "“”"[i % 2] for i, part in enumerate(parts))[:-1] + '"'


def literal(match: Match[str]) -> str:
    """Return a text in which a backslash is a letter."""
    inner = match["found"][1:-1]
    return f"'{inner}'" if "'" not in inner else '"' + inner.replace("\\", "\\\\") + '"'


def slashes(match: Match[str]) -> str:
    """Return a path as every system reads it."""
    return match["found"].replace("\\", "/")


def joined(match: Match[str]) -> str:
    """Return a number without the spaces in it."""
    return bare(match["found"])


def number(match: Match[str]) -> str:
    """Return a number without leading zeros or a point at its end: 05, .5, 5."""
    sign, digits = re.fullmatch(r"([+-]?)(.*)", match["found"]).groups()  # type: ignore[union-attr]
    whole, point, decimals = digits.replace(",", ".").partition(".")
    return sign.strip("+") + (whole.lstrip("0") or "0") + (point + decimals if decimals else "")


def boolean(match: Match[str]) -> str:
    """Return true or false."""
    return "true" if match["found"].casefold() in ("true", "yes", "có", "đúng") else "false"


def date(match: Match[str]) -> str:
    """Return a date as TOML writes it; "" when the calendar has none such."""
    return as_date(match["found"])


def as_date(text: str) -> str:
    """Return 5/1/2022 or 2022-1-5 as 2022-01-05; "" for what is no date."""
    parts = [int(part) for part in re.findall(r"\d+", text)]
    if len(parts) != 3:
        return ""
    year, month, day = parts if parts[0] > 31 else reversed(parts)
    if month > 12:
        month, day = day, month
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return ""


def last_day(match: Match[str]) -> str:
    """Return the last day of the month for a day that it does not have: 31/2 is 28/2."""
    from calendar import monthrange  # noqa: PLC0415 a fault is rare

    day, month, year = re.split(r"[/.-]", match["found"])
    if not (1 <= int(month) <= 12 and int(year)):
        return ""
    last = monthrange(int(year), int(month))[1]
    return as_date(f"{min(int(day), last)}/{month}/{year}")


def words(match: Match[str]) -> str:
    """Return a list with its words in quotes: [square, link]."""
    items = [item.strip() for item in match["found"].strip("[]").split(",")]
    return "[" + ", ".join(f'"{item}"' for item in items if item) + "]"


def bare_key(match: Match[str]) -> str:
    """Return a key that TOML takes: Vietnamese words for keys become those keys."""
    parts = [part.strip() for part in match["found"].split(".")]
    return ".".join(_plain(part) for part in parts)


def table_name(match: Match[str]) -> str:
    """Return the name of a table with its parts joined by points."""
    named = re.sub(r"^(figures|series|sources)\s+", r"\1.", match["found"].strip())
    parts = re.split(r"\s*[.,/:;|\\>]\s*", named)
    return ".".join(_plain(part) for part in parts)


def _plain(part: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9_-]+", part):
        return part
    return meant(part) or as_id(part)


def header(match: Match[str]) -> str:
    """Return a table's name in as many brackets as it began (or ended) with."""
    found = match["found"]
    doubled = found.startswith("[[") or (found.endswith("]]") and not found.startswith("["))
    name = found.strip("[](){} \t")
    count = 2 if doubled else 1
    return "[" * count + name + "]" * count if name else ""


def comment(_match: Match[str]) -> str:
    """Return the sign that begins a comment."""
    return "# "


def commented(match: Match[str]) -> str:
    """Return what does not belong into the line as a comment."""
    return "# " + match["found"]


def equals(_match: Match[str]) -> str:
    """Return the sign between a name and its value."""
    return " = "


def space(_match: Match[str]) -> str:
    """Return an ordinary space."""
    return " "


def empty(_match: Match[str]) -> str:
    """Return an empty text."""
    return '""'
