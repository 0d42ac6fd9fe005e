"""The figures of the sample, each with another value: what a user changes."""

import re
from dataclasses import dataclass

TYPED = re.compile(r'^\[figures\.(\w+)\]\n(?:(?!\[).*\n)*?value = "(.*)"', re.MULTILINE)


@dataclass(frozen=True)
class Change:
    """The text of the sample in which one figure differs."""

    figure: str
    text: str


def changes(sample: str) -> list[Change]:
    """Return a change of each figure that is typed as a value, in the order of the file."""
    return [
        Change(name, sample.replace(f'value = "{value}"', f'value = "{_other(value)}"', 1))
        for name, value in TYPED.findall(sample)
    ]


def _other(value: str) -> str:
    """Return a value with another last digit; a share stays one."""
    last = list(re.finditer(r"\d", value))[-1]
    digit = int(last[0]) + (1 if int(last[0]) < 5 else -1)
    return "99%" if value == "100%" else f"{value[: last.start()]}{digit}{value[last.end() :]}"
