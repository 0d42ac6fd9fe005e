"""What a part of the language cannot read or know: a code of `brief.messages` and values.

These are not `BriefError`s: whoever reads the file adds the place and the key.
"""


class Refused(Exception):  # noqa: N818
    """A value or formula that has no sure meaning; `code` names its message."""

    def __init__(self, code: str, **values: str) -> None:
        self.code = code
        self.values = values
        super().__init__(code, values)


class Unreadable(Refused):
    """A text that is not a number as the language prints it, or not one number."""


class Unknowable(Refused):
    """A result of which the qualifiers of its operands leave no bound."""


class BadFormula(Refused):
    """A formula that cannot be read, or whose units or result make no sense."""
