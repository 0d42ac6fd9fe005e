"""The commands. A command imports what it needs, so that --help is quick."""

import os
import sys
from collections.abc import Sequence
from functools import partial

import click

from brief import __version__
from brief.commands import FIGURES, OUTPUT, START
from brief.commands.changes import diff, lookup, shared, verify
from brief.commands.make import build, check, correct, fonts, gallery, watch
from brief.commands.start import fill
from brief.commands.start import new as start
from brief.commands.usage import usage
from brief.garbage import collect_seldom, keep_all
from brief.terminal import Language, chosen_language, open_streams, say
from brief.texts import text


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit; no traceback ever reaches the user."""
    # numpy would start a thread a core, and none of them has work here
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    collect_seldom()
    open_streams()
    given = list(sys.argv[1:] if arguments is None else arguments)
    code = run(given, chosen_language(given, os.environ))
    keep_all()  # else Python looks through it once more before it ends
    sys.exit(code)


def run(arguments: list[str], language: Language) -> int:
    """Run a command and return its exit code."""
    try:
        return int(commands(language).main(arguments, "brief", standalone_mode=False) or 0)
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


def commands(language: Language) -> click.Group:
    """Return the commands, with their help in a language."""
    choice = click.Choice(["vi", "en"])
    lang = click.Option(
        ["--lang"], type=choice, expose_value=False, help=text("lang", language)
    )
    figures = click.Argument(["figures"], default=FIGURES)
    several = click.Argument(["figures"], nargs=-1)  # files, or folders of files
    strict = click.Option(["--strict"], is_flag=True, help=text("strict", language))
    quick = click.Option(["--quick"], is_flag=True, help=text("quick", language))
    as_json = click.Option(["--json", "as_json"], is_flag=True, help=text("json", language))
    output = click.Option(
        ["--output"], default=OUTPUT, show_default=True, help=text("output", language)
    )
    only = click.Option(
        ["--only"], type=click.Choice(["pdf", "cards"]), help=text("only", language)
    )
    force = click.Option(["--force"], is_flag=True, help=text("force", language))
    jobs = click.Option(
        ["--jobs"], type=click.IntRange(1, 64), default=_cores(), help=text("jobs", language)
    )
    pictures: click.Parameter = click.Option(
        ["--output"], default="gallery", show_default=True, help=text("output", language)
    )
    table = click.Option(["--from", "table"], metavar="CSV", help=text("table", language))
    template = click.Argument(["template"], metavar="TEMPLATE")
    rows = click.Argument(["table"], metavar="CSV")
    into = click.Argument(["folder"], required=False)
    font = click.Argument(["font"], required=False)
    folder = click.Argument(["folder"], default=OUTPUT)
    old = click.Argument(["old"], required=False)
    new = click.Argument(["new"], required=False)
    figure = click.Argument(["figure"], metavar="ID")
    remove = click.Option(["--remove"], is_flag=True, help=text("remove", language))
    build_id = click.Argument(["build_id"], metavar="BUILD-ID")
    cards = click.Argument(["cards"], nargs=-1)
    group = click.Group("brief", params=[lang], help=text("group", language))
    for name, does, params in (
        ("new", start, [click.Argument(["file"], default=START), table, lang]),
        ("fill", fill, [template, rows, into, lang]),
        ("build", build, [several, output, only, jobs, force, strict, as_json, lang]),
        ("watch", watch, [figures, output, jobs, lang]),
        ("check", check, [several, quick, jobs, strict, as_json, lang]),
        ("fonts", fonts, [font, lang]),
        ("gallery", gallery, [pictures, lang]),
        ("verify", verify, [folder, lang]),
        ("diff", diff, [old, new, output, lang]),
        ("correct", correct, [figure, figures, output, jobs, remove, lang]),
        ("lookup", lookup, [build_id, output, lang]),
        ("shared", shared, [cards, output, lang]),
    ):
        made = click.Command(
            name, callback=partial(does, language), params=params, help=text(name, language)
        )
        group.add_command(made)
    return click.version_option(__version__, prog_name="brief", message="%(prog)s %(version)s")(
        group
    )


def _cores() -> int:
    """Return how many processes can run at a time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
