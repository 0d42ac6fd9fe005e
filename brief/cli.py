"""The commands. A command imports what it needs, so that --help is quick."""

import os
import sys
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import click

from brief import __version__
from brief.ahead import cores
from brief.commands import FIGURES, START
from brief.commands import help as helped
from brief.commands.changes import diff, lookup, shared, verify
from brief.commands.make import build, check, correct, fonts, gallery, watch
from brief.commands.start import fill
from brief.commands.start import new as start
from brief.commands.usage import usage
from brief.folders import OUTPUT
from brief.languages import Language
from brief.terminal import chosen_language, open_streams, say
from brief.texts import text

if TYPE_CHECKING:
    from brief.workers import Workers


def main(arguments: Sequence[str] | None = None, ahead: "Workers | None" = None) -> None:
    """Run the command line and exit; no traceback ever reaches the user.

    `ahead` are processes that were begun for it before.
    """
    open_streams()
    given = list(sys.argv[1:] if arguments is None else arguments)
    sys.exit(run(given, chosen_language(given, os.environ), ahead))


def run(arguments: list[str], language: Language, ahead: "Workers | None" = None) -> int:
    """Run a command and return its exit code."""
    try:
        group = commands(language, ahead)
        return int(group.main(arguments, "brief", standalone_mode=False) or 0)
    except (KeyboardInterrupt, click.Abort):
        from brief.errors import Exit

        say(text("stopped", language), sys.stderr)
        return Exit.STOPPED
    except click.ClickException as wrong:
        say(usage(wrong, language), sys.stderr)
        return wrong.exit_code
    except Exception as error:
        from brief.commands.report import tell_error

        return tell_error(error, language)


def commands(language: Language, ahead: "Workers | None" = None) -> click.Group:
    """Return the commands, with their help in a language."""
    option, argument = partial(helped.option, language), partial(helped.argument, language)
    command = partial(helped.Command, language)
    lang = option("lang", type=click.Choice(["vi", "en"]), expose_value=False)
    figures = argument("figures", "file", default=FIGURES)
    built_from = argument("figures", "file")
    several = argument("figures", "files", nargs=-1)  # files, or folders of files
    strict, quick, force = (option(name, is_flag=True) for name in ("strict", "quick", "force"))
    as_json = option("json", to="as_json", is_flag=True)
    output = option("output", word="folder", default=OUTPUT)
    pictures = option("output", word="folder", default="gallery")
    only = option("only", type=click.Choice(["pdf", "cards"]))
    jobs = option("jobs", word="number", type=click.IntRange(1, 64), default=cores())
    sheet = option("from", said="table", to="table", word="csv")
    remove = option("remove", is_flag=True)
    gone = option("remove", said="gone", is_flag=True)
    start_file = argument("file", "file", default=START)
    template = argument("template", "template", required=True)
    rows = argument("table", "csv", required=True)
    into, folder = argument("folder", "folder"), argument("folder", "folder", default=OUTPUT)
    font, cards = argument("font", "font"), argument("cards", "card", nargs=-1)
    old, new = argument("old", "old"), argument("new", "new")
    figure = argument("figure", "id", required=True)
    build_id = argument("build_id", "build", required=True)
    words, made = text("word-command", language), partial(build, ahead)
    group = helped.Group(language, "brief", "group", params=[lang], subcommand_metavar=words)
    for name, does, params in (
        ("new", start, [start_file, sheet, lang]),
        ("fill", fill, [template, rows, into, lang]),
        ("build", made, [several, output, only, jobs, force, strict, as_json, lang]),
        ("watch", watch, [figures, output, jobs, lang]),
        ("check", check, [several, quick, jobs, strict, as_json, lang]),
        ("fonts", fonts, [font, lang]),
        ("gallery", gallery, [pictures, lang]),
        ("verify", verify, [folder, lang]),
        ("diff", diff, [old, new, output, lang]),
        ("correct", correct, [figure, built_from, output, jobs, remove, lang]),
        ("lookup", lookup, [build_id, output, lang]),
        ("shared", shared, [cards, gone, output, lang]),
    ):
        group.add_command(command(name, callback=partial(does, language), params=params))
    said = text("version", language)
    return click.version_option(
        __version__, prog_name="brief", message="%(prog)s %(version)s", help=said
    )(group)
