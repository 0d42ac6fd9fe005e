"""docs/figures*.md is true: its examples load, and it names every key, kind and warning.

The examples of a file are one file of figures, given piece by piece: lines before the
first table of a piece belong to [brief], all else follows what was there before.
"""

import ast
import re
from pathlib import Path

import pytest
from loading import faults_of, write
from PIL import Image

import brief.load
from brief.build import build
from brief.messages import MESSAGES
from brief.model import (
    BLOCK_KINDS,
    CHART_KINDS,
    ICON_LOOKS,
    LAYOUT_NAMES,
    PARTS,
    SIZE_NAMES,
    TILE_LOOKS,
)
from brief.theme import theme_names

DOCS = Path(__file__).parents[1] / "docs"
LANGUAGES = {"vi": DOCS / "figures.vi.md", "en": DOCS / "figures.md"}
# What a key is asked for with: methods of Reader, and functions that are given one.
METHODS = frozenset(
    [
        "take",
        "text",
        "lines",
        "code",
        "texts",
        "prose",
        "proses",
        "paragraphs",
        "choice",
        "choices",
        "one",
        "many",
        "one_or_many",
        "link",
        "integer",
        "decimal",
        "boolean",
        "date",
        "listed",
        "reader",
        "readers",
    ]
)
FUNCTIONS = frozenset(
    ["read_quantity", "read_other", "read_picture", "file_beside", "_due", "_filled"]
)


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Each language of the reference."""
    return str(request.param)


def _pieces(language: str) -> list[str]:
    text = LANGUAGES[language].read_text("utf-8")
    return re.findall(r"```toml\n(.*?)```", text, re.DOTALL)


def _joined(pieces: list[str]) -> str:
    """Return the file that some pieces make."""
    whole = pieces[0]
    for piece in pieces[1:]:
        found = re.search(r"^\[", piece, re.MULTILINE)
        start = found.start() if found else len(piece)
        head, tables = piece[:start], piece[start:]
        whole = re.sub(r"(\[brief\]\n(?:[^\n\[][^\n]*\n)*)", rf"\g<1>{head.strip()}\n", whole)
        whole += "\n" + tables
    return whole


def _files(folder: Path) -> None:
    """Write the files that the examples name."""
    rows = "2021;50,1\n2022;55,6\n2023;60,4\n2024;66\n"
    (folder / "chi.csv").write_text("Năm;Giá trị\n" + rows, "utf-8")
    rows = rows.replace(",", ".").replace(";", ",")
    (folder / "spending.csv").write_text("Year,Value\n" + rows, "utf-8")
    for name in ("logo.png", "cho.jpg", "market.jpg"):
        Image.new("RGB", (1600, 900), "#8A1538").save(folder / name)


def test_every_example_loads_without_a_warning(tmp_path: Path, language: str) -> None:
    """Piece after piece, with all that stands before it."""
    _files(tmp_path)
    pieces = _pieces(language)
    for count in range(1, len(pieces) + 1):
        told = [fault.text("en") for fault in faults_of(tmp_path, _joined(pieces[:count]))]
        assert told == [], pieces[count - 1]


def test_all_examples_make_a_document(tmp_path: Path, language: str) -> None:
    """Every kind of block and chart on its pages, read back and proved."""
    _files(tmp_path)
    whole = write(tmp_path, _joined(_pieces(language)))
    assert build(whole, tmp_path / "output", only="pdf", jobs=1).warnings == ()


def test_every_key_is_in_the_reference(language: str) -> None:
    """As `key`, with its marks."""
    said = set(re.findall(r"`([a-z_]+)`", LANGUAGES[language].read_text("utf-8")))
    said |= set(
        re.findall(r"^\[\[?(?:sections\.)?([a-z]+)", "\n".join(_pieces(language)), re.M)
    )
    assert _keys() - said == set()


def test_every_key_of_the_reference_is_asked_for(language: str) -> None:
    """Each one in the first column of a table of keys."""
    text = LANGUAGES[language].read_text("utf-8")
    tables = re.findall(r"^\| (?:khóa|key) \|.*\n(?:\|.*\n)+", text, re.M)
    rows = [row.split("|")[1] for table in tables for row in table.splitlines()[2:]]
    said = {key for row in rows for key in re.findall(r"`([a-z_]+)`", row)}
    assert len(tables) > 3
    assert said - _keys() == set()


def test_every_kind_has_an_example(language: str) -> None:
    """Blocks, charts, cards; looks, sizes, themes and parts are named at least."""
    text, examples = LANGUAGES[language].read_text("utf-8"), "\n".join(_pieces(language))
    for key, names in (("kind", BLOCK_KINDS), ("chart", CHART_KINDS), ("layout", LAYOUT_NAMES)):
        assert set(re.findall(rf'^{key} = "(\w+)"', examples, re.M)) == set(names)
    for name in (*TILE_LOOKS, *ICON_LOOKS, *SIZE_NAMES, *theme_names()):
        assert re.search(rf'`"?{name}"?`', text), name
    assert all(re.search(rf"`\{{\w+\.{part}\}}`", text) for part in PARTS)


def test_every_warning_is_explained(language: str) -> None:
    """By the longest stretch of its words that no value interrupts."""
    text, sources = LANGUAGES[language].read_text("utf-8"), _sources()
    for code, message in MESSAGES.items():
        said = message.vi if language == "vi" else message.en
        stretch = max(re.split(r"\{\w+\}", said), key=len)
        if message.warning and any(f'"{code}"' in source for source in sources):
            assert stretch.strip(" .,:;()“”")[:30] in text, code


def _keys() -> set[str]:
    """Return every key that the loader asks for."""
    keys = set()
    for source in _sources():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call):
                keys |= _asked(node)
    return keys


def _sources() -> list[str]:
    """Return the source text of the loader."""
    return [path.read_text("utf-8") for path in Path(brief.load.__file__).parent.rglob("*.py")]


def _asked(call: ast.Call) -> set[str]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    place = 0 if name in METHODS else None
    if isinstance(call.func, ast.Name) and call.func.id in FUNCTIONS:
        place = 1
    asked = call.args[place : place + 1] if place is not None else []
    return {
        each.value
        for each in asked
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    }
