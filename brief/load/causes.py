"""Why a line is no TOML: what people who never programmed type, and what they meant.

Each cause knows the line as it should have been. So reading goes on with the mended
line, the mistakes after it are told in the same run, and the hint is known to work.
"""

import re
from collections.abc import Callable
from re import Match

from brief.load import mends
from brief.record import Record

_INVISIBLE = "\u0085\u00a0\u2000-\u200d\u2028\u2029\u202f\u2060\u3000\ufeff"
_OPEN, _CLOSE = "“”„‟«»‘’‚″＂", "“”‟»’″＂\"'"
# What a pattern has taken it does not give back (`++`, `*+`): a long line costs no time.
_KEY = r"[ \t]*+(?P<key>[A-Za-z0-9_.-]++)[ \t]*+=[ \t]*+"
_TEXT = r"(?:\"[^\"]*\"|'[^']*')"
_END = r"[ \t]*(?:#.*)?$"


class Cause(Record):
    """What is wrong in a line: where it begins, what was found, what is right."""

    code: str
    column: int  # from 1
    found: str
    good: str
    mended: str  # the whole line

    @property
    def values(self) -> dict[str, str]:
        """Return what fills the message."""
        found = self.found.strip()
        return {
            "found": found,
            "good": self.good,
            "bare": mends.bare(found),
            "joined": re.sub(r"\D", "", found),
        }


def find_cause(line: str) -> Cause | None:
    """Return the first cause that fits a line which is no TOML, None when none does."""
    for code, pattern, mend in _RULES:
        match = pattern.match(line)
        good = mend(match) if match else ""
        if match and good and good != match["found"]:
            start, end = match.span("found")
            mended = line[:start] + good + line[end:]
            return Cause(code, start + 1, match["found"], good, mended)
    return None


def _rule(
    code: str, pattern: str, mend: Callable[[Match[str]], str]
) -> tuple[str, re.Pattern[str], Callable[[Match[str]], str]]:
    return code, re.compile(pattern, re.IGNORECASE), mend


def _valued(
    code: str, value: str, mend: Callable[[Match[str]], str]
) -> tuple[str, re.Pattern[str], Callable[[Match[str]], str]]:
    """Return the rule of a line whose value is wrong as a whole."""
    return _rule(code, _KEY + rf"(?P<found>{value}){_END}", mend)


_RULES = (
    _rule("toml-comment", r"[ \t]*(?P<found>//|--+|;|/\*|<!--)", mends.comment),
    _rule(
        "toml-after-header",
        r"[ \t]*+\[\[?[^\[\]\"',=#]+\]\]?[ \t]*+(?P<found>[^\]\s#].*)$",
        mends.commented,
    ),
    _rule("toml-header", rf"[ \t]*(?P<found>\[[^\"'#=,]*+){_END}", mends.header),
    _rule(
        "toml-header",
        rf"[ \t]*(?P<found>[a-z][\w.-]*\]\]?|\([a-z][\w.-]*\)|\{{[a-z][\w.-]*\}}){_END}",
        mends.header,
    ),
    _rule("toml-key", r"[ \t]*\[\[?(?P<found>[^\[\]\"'#=]+)\]", mends.table_name),
    _rule(
        "toml-signs",
        r"[ \t]*+[\w.-]++(?P<found>[ \t]*+(?::=|＝|=[ \t]*+=+|=>|=:)[ \t]*+)",
        mends.equals,
    ),
    _rule("toml-colon", r"[ \t]*+[\w.-]++(?P<found>[ \t]*+:[ \t]*+)", mends.equals),
    _rule("toml-equals", r"[ \t]*+[\w.-]++(?P<found>[ \t]++)(?=[\"“]|\d[^=]*$)", mends.equals),
    _valued(
        "toml-spaced",
        rf"[+-]?\d{{1,3}}(?:[ {_INVISIBLE}]\d{{3}})+(?:,\d+)?",
        mends.joined,
    ),
    _rule(
        "toml-invisible",
        rf"(?:{_TEXT}|[^\"'#])*?(?P<found>[{_INVISIBLE}]+)",
        mends.space,
    ),
    _rule(
        "toml-key",
        r"[ \t]*+(?=[^=\[\]\"'#{},]+=)(?P<found>\S(?:[^=]*[^=\s])?)[ \t]*=",
        mends.bare_key,
    ),
    _valued("toml-empty", "", mends.empty),
    _valued("toml-nothing", r"null|none|nil|n/?a|chưa có|-+|[–—…]|\.{2,}|\?+", mends.empty),
    _valued("toml-thousand", r"[+-]?[1-9]\d{0,2},\d{3}", mends.quoted),
    _valued("toml-comma", r"[+-]?\d[\d.]*,\d+", mends.quoted),
    _valued("toml-percent", r"[+-]?\d[\d.,]*[ ]?[%‰]", mends.quoted),
    _valued("toml-number", r"[+-]?(?:0\d+|[.,]\d+|\d+[.,])", mends.number),
    _valued("toml-boolean", "true|false|yes|no|có|không|đúng|sai", mends.boolean),
    _valued(
        "toml-date",
        r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}",
        mends.date,
    ),
    _valued("toml-bad-date", r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}", mends.last_day),
    _valued("toml-unquoted", r"\[[^\[\]\"'{}#=]*[^\W\d_][^\[\]\"'{}#=]*\]", mends.words),
    _valued("toml-quotes", rf"[{_OPEN}].*[{_CLOSE}]", mends.straight),
    _valued("toml-quotes", rf"\"[^\"]*[{_OPEN}]", mends.straight),
    _valued("toml-quotes", rf"[{_OPEN}][^\"]*", mends.quoted),
    _rule(
        "toml-backslash",
        _KEY.replace("[A-Za-z0-9_.-]+", "file|url|image")
        + rf"(?P<found>\"[^\"]*\\[^\"]*\"){_END}",
        mends.slashes,
    ),
    _valued("toml-backslash", r"\"[^\"]*\\[^\"]*\"", mends.literal),
    _rule(
        "toml-pair",
        _KEY + rf"(?:{_TEXT}|[\w.,%+-]++)[ \t]*+(?:[,;][ \t]*+)?(?P<found>[a-z_]++[ \t]*+=.*)$",
        mends.commented,
    ),
    _rule("toml-tail", _KEY + rf"{_TEXT}[ \t]*+(?P<found>[,;.]){_END}", mends.space),
    _rule("toml-comment", _KEY + rf"{_TEXT}[ \t]*+(?P<found>//|--+|;|\()", mends.comment),
    _valued(
        "toml-outside", r"\"[^\"]*\"[^\"'#=,;\x00-\x1f]*[^\"'#=,;\s\x00-\x1f]", mends.inside
    ),
    _valued("toml-inner", r"\"(?!\"\").*\"", mends.curled),
    _valued("toml-inner", "'.*'", mends.quoted),
    _rule(
        "toml-unclosed",
        _KEY + r"(?P<found>\"(?!\")(?:[^\"\\]*[^\"\\\s])?)[ \t]*$",
        mends.closed,
    ),
    _rule(
        "toml-unclosed", _KEY + r"(?P<found>'(?!')(?:[^'\\]*[^'\\\s])?)[ \t]*$", mends.quoted
    ),
    _valued("toml-unquoted", r"[^\"'\[{\s#](?:[^#]*[^#\s])?", mends.unquoted),
    _rule(
        "toml-quotes",
        r"(?:[^\"'#]|\"[^\"]*\")*?(?P<found>[“„«][^“”„«»\"]*[”“»])",
        mends.straight,
    ),
)
