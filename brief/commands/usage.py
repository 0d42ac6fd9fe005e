"""What is said of a command that was typed wrong; click knows English only."""

import click

from brief.languages import Language
from brief.texts import text


def usage(wrong: click.ClickException, language: Language) -> str:
    """Return what is wrong with a command, and where its help is."""
    if language == "en" or not isinstance(wrong, click.UsageError):
        said = wrong.format_message()
    else:
        said = _in_vietnamese(wrong, language)
    path = wrong.ctx.command_path if isinstance(wrong, click.UsageError) and wrong.ctx else ""
    return text("usage", language, said=said, command=path or "brief")


def _in_vietnamese(wrong: click.UsageError, language: Language) -> str:
    """Return the mistake in Vietnamese; one that has no words here is told in English."""
    from difflib import get_close_matches

    name = _name(wrong)
    for kind, code in (
        (click.exceptions.NoSuchCommand, "no-command"),
        (click.NoSuchOption, "no-option"),
        (click.MissingParameter, "no-parameter"),
        (click.BadParameter, "bad-parameter"),
    ):
        if isinstance(wrong, kind):
            known = getattr(wrong, "possibilities", None) or ()
            near = ", ".join(get_close_matches(name, known))
            said = text(code, language, word=name)
            return said + (text("perhaps", language, names=near) if near else "")
    return wrong.format_message()


def _name(wrong: click.UsageError) -> str:
    """Return the command, option or parameter that a mistake is about."""
    for key in ("command_name", "option_name", "param_hint"):
        if isinstance(name := getattr(wrong, key, None), str):
            return name
    param = getattr(wrong, "param", None)
    return (
        param.opts[0]
        if isinstance(param, click.Option)
        else getattr(param, "metavar", "") or getattr(param, "name", "") or ""
    )
