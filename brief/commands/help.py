"""Help in the language of the user; click has English headings only."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from brief.languages import Language
from brief.texts import text

_HEADINGS = {"Options": "Tùy chọn", "Commands": "Lệnh"}


class _Formatter(click.HelpFormatter):
    """Writes its headings in Vietnamese."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "Cách dùng: ")

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        with super().section(_HEADINGS.get(name, name)):
            yield


class _Context(click.Context):
    formatter_class = _Formatter


class Command(click.Command):
    """A command whose help is all in one language; `said` is the text that explains it."""

    def __init__(self, language: Language, name: str, said: str = "", **more: Any) -> None:
        self.language = language
        if language == "vi":
            self.context_class = _Context
            more = {"options_metavar": "[TÙY CHỌN]"} | more
        super().__init__(name, help=text(said or name, language), **more)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return --help, explained in the language."""
        option = super().get_help_option(ctx)
        if option:
            option.help = text("help", self.language)
        return option


class Group(Command, click.Group):
    """All commands."""


def option(
    language: Language,
    name: str,
    *,
    word: str = "",
    said: str = "",
    to: str = "",
    **more: Any,
) -> click.Option:
    """Return an option; `word` names its value in the help, `to` the parameter it is for."""
    metavar = text(f"word-{word}", language) if word else None
    explained = text(said or name, language)
    if word:
        explained += (
            text("default", language, value=more["default"]) if "default" in more else ""
        )
    return click.Option([f"--{name}", to or name], help=explained, metavar=metavar, **more)


def argument(
    language: Language,
    name: str,
    word: str,
    *,
    required: bool = False,
    **more: Any,
) -> click.Argument:
    """Return an argument; `word` names it in the help."""
    shown = text(f"word-{word}", language)
    metavar = shown if required else f"[{shown}]"
    return click.Argument([name], metavar=metavar, required=required, **more)
