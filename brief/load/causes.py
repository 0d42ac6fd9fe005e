"""Why a line is no TOML: what people who never programmed type, and what they meant.

Each cause knows the line as it should have been. So reading goes on with the mended
line, the mistakes after it are told in the same run, and the hint is known to work.
"""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from re import Match

from brief.load.names import as_id

_INVISIBLE = "\u00a0\u2007\u202f\u200b\u200c\u200d\u2060\ufeff"
_OPEN, _CLOSE = "“”„‟«»‘’‚″＂", "“”‟»’″＂\"'"
_KEY = r"[ \t]*(?P<key>[A-Za-z0-9_.-]+)[ \t]*=[ \t]*"
_END = r"[ \t]*(?:#.*)?$"


@dataclass(frozen=True, slots=True)
class Cause:
    """What is wrong in a line: where it begins, what was found, what is right."""

    code: str
    column: int  # from 1
    found: str
    good: str
    bare: str  # a number without its signs, as TOML writes it
    mended: str  # the whole line

    @property
    def values(self) -> dict[str, str]:
        """Return what fills the message."""
        return {"found": self.found, "good": self.good, "bare": self.bare}


def find_cause(line: str) -> Cause | None:
    """Return the first cause that fits a line which is no TOML, None when none does."""
    for code, pattern, mend in _RULES:
        match = pattern.match(line)
        good = mend(match) if match else ""
        if match and good and good != match["found"]:
            start, end = match.span("found")
            mended = line[:start] + good + line[end:]
            return Cause(code, start + 1, match["found"], good, _bare(match["found"]), mended)
    return None


def _bare(number: str) -> str:
    whole, comma, decimals = re.sub(r"[^\d.,]", "", number).partition(",")
    return whole.replace(".", "") + "." + decimals if comma else whole.replace(".", "")


def _quoted(match: Match[str]) -> str:
    inner = match["found"].strip().strip("'")
    return '"' + inner.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _unquoted(match: Match[str]) -> str:
    """Return a bare text in quotes; "" when it is a value that stands well as it is."""
    try:
        tomllib.loads(f"value = {match['found']}")
    except tomllib.TOMLDecodeError as error:
        return "" if "date" in str(error) else _quoted(match)
    return ""


def _straight(match: Match[str]) -> str:
    return '"' + match["found"][1:-1].replace("\\", "\\\\").replace('"', '\\"') + '"'


def _joined(match: Match[str]) -> str:
    return _bare(match["found"])


def _boolean(match: Match[str]) -> str:
    return "true" if match["found"].casefold() in ("true", "yes", "có", "đúng") else "false"


def _date(match: Match[str]) -> str:
    day, month, year = re.findall(r"\d+", match["found"])
    return f"{year}-{int(month):02}-{int(day):02}"


def _slashes(match: Match[str]) -> str:
    return match["found"].replace("\\", "/")


def _literal(match: Match[str]) -> str:
    inner = match["found"][1:-1]
    return f"'{inner}'" if "'" not in inner else '"' + inner.replace("\\", "\\\\") + '"'


def _curled(match: Match[str]) -> str:
    """Return a text whose inner straight quotes are curly."""
    inner = match["found"][1:-1]
    if inner.count('"') % 2 or re.search(r'"[ ,;]*[\w.-]+[ \t]*=', inner):
        return ""
    parts = inner.split('"')
    return '"' + "".join(part + "“”"[i % 2] for i, part in enumerate(parts))[:-1] + '"'


def _bare_key(match: Match[str]) -> str:
    parts = [part.strip() for part in match["found"].split(".")]
    return ".".join(
        part if re.fullmatch(r"[A-Za-z0-9_-]+", part) else as_id(part) for part in parts
    )


def _header(match: Match[str]) -> str:
    count = 2 if match["found"].startswith("[[") else 1
    name = match["found"].strip("[] \t")
    return "[" * count + name + "]" * count if name else ""


def _rule(
    code: str, pattern: str, mend: Callable[[Match[str]], str]
) -> tuple[str, re.Pattern[str], Callable[[Match[str]], str]]:
    return code, re.compile(pattern, re.IGNORECASE), mend


_RULES = (
    _rule("toml-header", rf"[ \t]*(?P<found>\[[^\"'#=,]*){_END}", _header),
    _rule("toml-key", r"[ \t]*\[\[?(?P<found>[^\[\]\"'#=,]+)\]", _bare_key),
    _rule("toml-colon", r"[ \t]*[\w.-]+(?P<found>[ \t]*:[ \t]*)", lambda _: " = "),
    _rule("toml-equals", r"[ \t]*[\w.-]+(?P<found>[ \t]+)(?=[\"“\d])", lambda _: " = "),
    _rule(
        "toml-spaced",
        _KEY + rf"(?P<found>\d{{1,3}}(?:[ {_INVISIBLE}]\d{{3}})+(?:,\d+)?){_END}",
        _joined,
    ),
    _rule("toml-invisible", rf"[^\"'#]*?(?P<found>[{_INVISIBLE}]+)", lambda _: " "),
    _rule("toml-key", r"[ \t]*(?P<found>[^=\[\]\"'#{},\s][^=\[\]\"'#{},]*?)[ \t]*=", _bare_key),
    _rule("toml-empty", _KEY + rf"(?P<found>){_END}", lambda _: '""'),
    _rule("toml-comma", _KEY + rf"(?P<found>[+-]?\d[\d.]*,\d+){_END}", _quoted),
    _rule("toml-percent", _KEY + rf"(?P<found>[+-]?\d[\d.,]*[ ]?[%‰]){_END}", _quoted),
    _rule(
        "toml-boolean",
        _KEY + rf"(?P<found>true|false|yes|no|có|không|đúng|sai){_END}",
        _boolean,
    ),
    _rule("toml-date", _KEY + rf"(?P<found>\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}){_END}", _date),
    _rule("toml-quotes", _KEY + rf"(?P<found>[{_OPEN}].*[{_CLOSE}]){_END}", _straight),
    _rule("toml-quotes", _KEY + rf"(?P<found>\"[^\"]*[{_OPEN}]){_END}", _straight),
    _rule(
        "toml-backslash",
        _KEY.replace("[A-Za-z0-9_.-]+", "file|url|image")
        + rf"(?P<found>\"[^\"]*\\[^\"]*\"){_END}",
        _slashes,
    ),
    _rule("toml-backslash", _KEY + rf"(?P<found>\"[^\"]*\\[^\"]*\"){_END}", _literal),
    _rule("toml-inner", _KEY + rf"(?P<found>\"(?!\"\").*\"){_END}", _curled),
    _rule("toml-inner", _KEY + rf"(?P<found>'.*'){_END}", _quoted),
    _rule(
        "toml-unclosed",
        _KEY + r"(?P<found>\"(?!\")[^\"\\]*?)[ \t]*$",
        lambda match: match["found"] + '"',
    ),
    _rule("toml-unquoted", _KEY + rf"(?P<found>[^\"'\[{{\s#][^#]*?){_END}", _unquoted),
    _rule("toml-quotes", r"(?:[^\"'#]|\"[^\"]*\")*?(?P<found>[“„«][^“”\"]*[”“»])", _straight),
)
