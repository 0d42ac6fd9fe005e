"""The whole brief from the root table: names first, then everything that uses them."""

from brief.load.compose import compose_cards, compose_sections
from brief.load.figures import read_figures
from brief.load.findings import Findings
from brief.load.goals import read_goals, read_map
from brief.load.items import read_pillars
from brief.load.reader import Reader
from brief.load.sections import read_cards, read_sections
from brief.load.series import read_series
from brief.load.sources import Origins, read_sources
from brief.model import Brief
from brief.resources import resource
from brief.theme import load_theme, theme_names


def read_brief(table: dict[str, object], findings: Findings) -> Brief:
    """Return the brief; what is wrong with it is in `findings`."""
    root = Reader(table, (), findings)
    root.integer("schema", 1, 1, 1)
    head = root.reader("brief", required=True)
    findings.language = (
        "en"
        if head.choice("language", ("vi", "en"), "vi", "unknown-language") == "en"
        else "vi"
    )
    theme = head.choice("theme", tuple(theme_names()), "tea", "unknown-theme")
    findings.names = _names(table) | {
        "icon": _icons(),
        "color": tuple(load_theme(theme).colors),
    }
    origins = Origins(read_sources(root), head)
    figures = read_figures(root, origins)
    pillars = read_pillars(root)
    brief = Brief(
        title=head.text("title", required=True),
        subtitle=head.prose("subtitle"),
        organisation=head.text("organisation"),
        short_name=head.text("short_name"),
        kicker=head.text("kicker"),
        outlook=head.text("outlook"),
        footer=head.text("footer"),
        period=origins.default.period,
        as_of=origins.default.as_of,
        date=head.date("date"),
        language=findings.language,
        theme=theme,
        status="draft"
        if head.choice("status", ("final", "draft"), "final", "unknown-state") == "draft"
        else "final",
        names=head.texts("names"),
        sources=origins.sources,
        figures=figures,
        series=read_series(root, origins),
        pillars=pillars,
        goals=read_goals(root),
        map_tiles=read_map(root),
        sections=read_sections(root, pillars) or compose_sections(figures, findings.language),
        cards=read_cards(root, pillars) or compose_cards(figures),
        file=findings.positions.file,
    )
    head.close()
    root.close()
    return brief


def _names(table: dict[str, object]) -> dict[str, tuple[str, ...]]:
    """Return the ids that the file defines, also of tables that have faults."""
    return {
        "figure": _keys(table.get("figures")),
        "series": _keys(table.get("series")),
        "goal": _ids(table.get("goals")),
    }


def _keys(table: object) -> tuple[str, ...]:
    return tuple(table) if isinstance(table, dict) else ()


def _ids(tables: object) -> tuple[str, ...]:
    listed = tables if isinstance(tables, list) else []
    ids = [item["id"] for item in listed if isinstance(item, dict) and "id" in item]
    return tuple(name for name in ids if isinstance(name, str))


def _icons() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in resource("assets", "icons").glob("*.svg")))
