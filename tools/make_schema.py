"""Writes docs/figures.schema.json, by which editors complete and check a file of figures.

    python tools/make_schema.py

What the keys mean is taken from docs/figures.md, what they may name from the model. The
schema knows less than `brief check`: ids, units, sums and room are judged there only.
"""

import json
import re
from pathlib import Path
from typing import Any

from brief.model import (
    BLOCK_KINDS,
    CHART_KINDS,
    ICON_LOOKS,
    LAYOUT_NAMES,
    SIZE_NAMES,
    STATUSES,
    TILE_LOOKS,
)
from brief.theme import theme_names

DOCS = Path(__file__).parents[1] / "docs"
FILE = DOCS / "figures.schema.json"
Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
YES: Schema = {"type": "boolean"}
WHOLE: Schema = {"type": "integer"}
DATE: Schema = {"type": "string", "format": "date"}  # a bare date of TOML
VALUE: Schema = {"type": ["string", "number"]}
TEXTS: Schema = {"type": "array", "items": TEXT}


def one_of(names: tuple[str, ...] | list[str]) -> Schema:
    """Return the schema of one of some names."""
    return {"enum": list(names)}


def listed(schema: Schema) -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": schema}


def table(about: str, required: str, **keys: Schema) -> Schema:
    """Return the schema of a table that has these keys only; `from_` is the key from.

    `about` begins the heading under which the reference explains them.
    """
    known = {key.rstrip("_"): schema for key, schema in keys.items()}
    told = {key: schema | _told(key, about) for key, schema in known.items()}
    made: Schema = {"type": "object", "additionalProperties": False, "properties": told}
    return made | ({"required": required.split()} if required else {})


def by_id(schema: Schema, pattern: str) -> Schema:
    """Return the schema of tables by their ids: [figures.<id>]."""
    return {
        "type": "object",
        "additionalProperties": False,
        "patternProperties": {f"^{pattern}$": schema},
    }


def _told(key: str, about: str) -> Schema:
    """Return what a table of the reference says of a key."""
    _, _, under = REFERENCE.partition(f"# {about}")
    section = re.split(r"^##", under, flags=re.M)[0] if about else ""
    rows = re.findall(r"^\| ((?:`[a-z_]+`(?:, )?)+) \| ([^|]+?) \|$", section, re.M)
    said = next((text for keys, text in rows if f"`{key}`" in keys), "")
    return {"description": re.sub(r"[`*]", "", said)} if said else {}


REFERENCE = (DOCS / "figures.md").read_text("utf-8")
STATUS = one_of([status for names in STATUSES.values() for status in names])
PARTS = {"unit": TEXT, "scale": TEXT, "qualifier": TEXT, "decimals": WHOLE}
CHART = {
    "figures": TEXTS,
    "groups": listed(table("", "label figures", label=TEXT, figures=TEXTS)),
    "series": {"type": ["string", "array"], "items": TEXT},
    "goals": TEXTS,
    "colors": TEXTS,
    "highlight": TEXT,
    "whole": TEXT,
    "rest": TEXT,
    "per": VALUE,
    "bare": YES,
    "top": WHOLE,
    "caption": TEXT,
    "alt": TEXT,
}
ITEMS = listed(table("", "", name=TEXT, text=TEXT, icon=TEXT))
PLACE = {"name": TEXT, "col": WHOLE, "row": WHOLE}
TILE = table(
    "",
    "figure",
    figure=TEXT,
    look=one_of(TILE_LOOKS),
    label=TEXT,
    text=TEXT,
    icon=TEXT,
    color=TEXT,
)


def schema() -> Schema:
    """Return the schema of a file of figures."""
    figure = table(
        "Figures",
        "label",
        label=TEXT,
        short_label=TEXT,
        value=VALUE,
        **PARTS,
        group=TEXT,
        note=TEXT,
        period=TEXT,
        as_of=DATE,
        source=TEXT,
        status=STATUS,
        previous=VALUE,
        target=VALUE,
        icon=TEXT,
        formula=TEXT,
        round=TEXT,
    )
    series = table(
        "Series",
        "label unit",
        label=TEXT,
        short_label=TEXT,
        **PARTS,
        note=TEXT,
        status=STATUS,
        source=TEXT,
        points=listed({"type": "array", "minItems": 2, "maxItems": 2}),
        file=TEXT,
    )
    source = table("Sources", "title", title=TEXT, publisher=TEXT, date=DATE, url=TEXT)
    goal = {"name": TEXT, "text": TEXT, "due": TEXT, "later": TEXT, "later_due": TEXT}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "brief: a file of figures",
        **table(
            "",
            "brief figures",
            schema={"const": 1},
            brief=_brief(),
            sources=by_id(source, "[a-z][a-z0-9_-]*"),
            figures=by_id(figure, "[a-z][a-z0-9_]*"),
            series=by_id(series, "[a-z][a-z0-9_]*"),
            goals=listed(table("", "id name text due", id=TEXT, **goal, highlight=YES)),
            pillars=listed(table("", "name", name=TEXT, icon=TEXT, text=TEXT)),
            map=table(
                "", "tiles", tiles=listed(table("", "name", **PLACE, kind=TEXT, goal=TEXT))
            ),
            sections=listed(_section()),
            cards=listed(_card()),
        ),
    }


def _brief() -> Schema:
    return table(
        "The whole brief",
        "title",
        title=TEXT,
        subtitle=TEXT,
        organisation=TEXT,
        short_name=TEXT,
        period=TEXT,
        as_of=DATE,
        date=DATE,
        source=TEXT,
        language=one_of(["vi", "en"]),
        theme=one_of(sorted(theme_names())),
        status=one_of(["final", "draft"]),
        kicker=TEXT,
        outlook=TEXT,
        footer=TEXT,
        names=TEXTS,
        logo=TEXT,
        url=TEXT,
        colors=table("", "brand", brand={"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"}),
    )


def _section() -> Schema:
    block = table(
        "Charts",
        "kind",
        kind=one_of(BLOCK_KINDS),
        title=TEXT,
        subtitle=TEXT,
        span=WHOLE | {"minimum": 3, "maximum": 12},
        below=YES,
        text=TEXT,
        icon=TEXT,
        kicker=TEXT,
        tiles=listed(TILE),
        texts=TEXTS,
        columns=TEXTS,
        rows=listed(TEXTS),
        figure=TEXT,
        from_=TEXT,
        to=TEXT,
        color=TEXT,
        items=ITEMS,
        pillars=YES,
        look=one_of(ICON_LOOKS),
        file=TEXT,
        credit=TEXT,
        stops=listed(table("", "name", **PLACE)),
        lines=listed(table("", "name", name=TEXT, stops=TEXTS, around=TEXT, color=TEXT)),
        chart=one_of(CHART_KINDS),
        **CHART,
    )
    return table(
        "",
        "id title",
        id=TEXT,
        title=TEXT,
        kicker=TEXT,
        lead=TEXT,
        note=TEXT,
        blocks=listed(block),
    )


def _card() -> Schema:
    return table(
        "Charts",
        "id layout",
        id=TEXT,
        layout=one_of(LAYOUT_NAMES),
        sizes=listed(one_of(SIZE_NAMES)),
        figure=TEXT,
        title=TEXT,
        text=TEXT,
        texts=TEXTS,
        label=TEXT,
        items=ITEMS,
        pillars=YES,
        speaker=TEXT,
        ranked=YES,
        carousel=TEXT,
        chart=one_of(CHART_KINDS),
        **CHART,
    )


def written() -> str:
    """Return the text of the file."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    FILE.write_text(written(), "utf-8")
