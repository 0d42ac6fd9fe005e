"""The whole brief from the root table: names first, then everything that uses them."""

from brief.load.bound import check_proses
from brief.load.cards import read_cards
from brief.load.claims import check_figures
from brief.load.colors import read_colors
from brief.load.figures import read_figures
from brief.load.findings import Findings
from brief.load.goals import read_goals, read_map
from brief.load.images import read_picture
from brief.load.items import read_pillars
from brief.load.keys import typed_as
from brief.load.known import Known
from brief.load.reader import Reader
from brief.load.sections import read_sections
from brief.load.series import read_series
from brief.load.sources import Origins, read_sources
from brief.model import Brief, Language
from brief.record import replace
from brief.resources import resource
from brief.theme import load_theme, theme_names

TABLES = (
    "schema", "brief", "sources", "figures", "series", "goals", "pillars", "map", "sections",
    "cards",
)  # fmt: skip


def read_brief(table: dict[str, object], findings: Findings) -> Brief:
    """Return the brief; what is wrong with it is in `findings`."""
    root = Reader(table, (), findings)
    head = _head(root)
    findings.language = _language(head)
    theme = head.choice("theme", tuple(theme_names()), "tea", "unknown-theme")
    findings.names = _names(table, theme)
    origins = Origins(read_sources(root), head)
    goals = read_goals(root)
    known = Known(
        figures=read_figures(root, origins),
        series=read_series(root, origins),
        goals=goals,
        pillars=read_pillars(root),
        map_tiles=read_map(root),
        has_map="map" in root.table,
    )
    brief = _brief(root, head, theme, origins, known)
    if not (brief.sections and brief.cards):
        brief = _composed(brief)
    check_figures(known.figures, brief.as_of, brief.date, findings)
    check_proses(known.figures, brief.names, findings)
    _check_schema(root)
    head.close()
    root.asked.add("sections.blocks")  # what a lone [[blocks]] is meant to be
    root.close()
    origins.close(findings)
    findings.close()
    return brief


def _brief(root: Reader, head: Reader, theme: str, origins: Origins, known: Known) -> Brief:
    draft = head.choice("status", ("final", "draft"), "final", "unknown-state") == "draft"
    language = root.findings.language
    return Brief(
        title=head.text("title", required=True),
        subtitle=head.prose("subtitle"),
        organisation=head.text("organisation"),
        short_name=head.text("short_name"),
        kicker=head.text("kicker"),
        outlook=head.text("outlook"),
        url=head.link("url"),
        footer=head.text("footer"),
        logo=read_picture(head, "logo"),
        period=origins.default.period,
        as_of=origins.default.as_of,
        date=head.date("date"),
        language=language,
        theme=theme,
        colors=read_colors(head, theme),
        status="draft" if draft else "final",
        names=head.texts("names"),
        sources=origins.sources,
        figures=known.figures,
        series=known.series,
        pillars=known.pillars,
        goals=known.goals,
        map_tiles=known.map_tiles,
        sections=read_sections(root, known),
        cards=read_cards(root, known),
        file=root.findings.positions.file,
    )


def _composed(brief: Brief) -> Brief:
    """Return a brief with sections and cards: its own, or those composed of its figures."""
    from brief.load.compose import compose_cards, compose_sections  # noqa: PLC0415 large

    facts = (brief.figures, brief.series, brief.language)
    return replace(
        brief,
        sections=brief.sections or compose_sections(*facts),
        cards=brief.cards or compose_cards(*facts),
    )


def _head(root: Reader) -> Reader:
    """Return the reader of [brief], or of its keys where they stand without that line."""
    loose = {key: value for key, value in root.table.items() if key not in TABLES}
    if "brief" in root.table or "title" not in loose:
        return root.reader("brief", required=True)
    first = next(iter(loose))
    root.findings.add_at_key("brief-header", (first,), name=first)
    root.asked.update(loose)
    return Reader(loose, (), root.findings)


def _check_schema(root: Reader) -> None:
    version = root.take("schema")
    if version not in (1, None) or isinstance(version, bool):
        root.wrong("unknown-schema", "schema", found=typed_as(version))


def _language(head: Reader) -> Language:
    chosen = head.choice("language", ("vi", "en"), "vi", "unknown-language")
    return "en" if chosen == "en" else "vi"


def _names(table: dict[str, object], theme: str) -> dict[str, tuple[str, ...]]:
    """Return the ids that the file defines, also of tables that have faults."""
    figures, series = _keys(table.get("figures")), _keys(table.get("series"))
    return {
        "figure": figures,
        "series": series,
        "shown": figures + series,
        "goal": _ids(table.get("goals")),
        "icon": _icons(),
        "color": tuple(load_theme(theme).colors),
    }


def _keys(table: object) -> tuple[str, ...]:
    return tuple(table) if isinstance(table, dict) else ()


def _ids(tables: object) -> tuple[str, ...]:
    listed = tables if isinstance(tables, list) else []
    ids = [item["id"] for item in listed if isinstance(item, dict) and "id" in item]
    return tuple(name for name in ids if isinstance(name, str))


def _icons() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in resource("assets", "icons").glob("*.svg")))
