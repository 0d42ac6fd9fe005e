"""Change each figure of the sample in turn: all that shows it changes, and nothing else.

A warm program builds every variant into one folder, the way `brief watch` does; another
makes it whole by force in another folder. To be quick, cards are made in one size for most
figures; for two, in all.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest
from conftest import SAMPLE
from loading import SMALL
from PIL import Image

from brief.build import Session

TEXT = SAMPLE.read_text("utf-8")
SIZES = {  # a figure of one card, and one that two cards and a computed figure show
    "new_members": TEXT,
    "fdi_capital": TEXT,
    "": TEXT.replace("[[cards]]\n", '[[cards]]\nsizes = ["portrait"]\n'),
}
TYPED = re.compile(r'^\[figures\.(\w+)\]\n(?:(?!\[).*\n)*?value = "(.*)"', re.MULTILINE)
VALUES = dict(TYPED.findall(TEXT))
PDF = "dau-an-tu-tinh-than-6-dam.pdf"
NUMERAL = re.compile(r"\d+(?:[.,]\d+)*")
ALT = re.compile(r"<Iptc4xmpCore:AltTextAccessibility>.*?>([^<]+)</rdf:li>")


def other(value: str) -> str:
    """Return a value with another last digit; a share stays one."""
    last = list(re.finditer(r"\d", value))[-1]
    digit = int(last[0]) + (1 if int(last[0]) < 5 else -1)
    return "99%" if value == "100%" else f"{value[: last.start()]}{digit}{value[last.end() :]}"


@dataclass(frozen=True)
class Shown:
    """A published file: when it was written, its bytes, its texts, and its figures."""

    time: int
    data: bytes
    pages: list[str]  # their texts
    figures: dict[str, str]

    @property
    def numerals(self) -> Counter[str]:
        """Return how often each numeral stands there."""
        return Counter(NUMERAL.findall(" ".join(self.pages)))


def published(folder: Path) -> dict[str, Shown]:
    """Return the document and the cards of a folder; not the small pictures of pages."""
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    return {
        name: _shown(folder / name, row["figures"], manifest["build"])
        for name, row in manifest["files"].items()
        if name.startswith("cards/") or row["kind"] == "pdf"
    }


def _shown(path: Path, figures: dict[str, str], build: str) -> Shown:
    pages = [text.replace(build, "") for text in _texts(path)]  # it may stand on the last
    return Shown(path.stat().st_mtime_ns, path.read_bytes(), pages, figures)


def _texts(path: Path) -> Iterator[str]:
    if path.suffix == ".png":
        with Image.open(path) as picture:
            yield picture.info["Description"]
    elif path.suffix == ".jpg":
        with Image.open(path) as picture:
            yield from ALT.findall(picture.info["xmp"].decode())
    else:
        document = pypdfium2.PdfDocument(path)
        yield from (page.get_textpage().get_text_range() for page in document)
        document.close()


def changed(before: list[str], after: list[str]) -> list[int]:
    """Return the numbers of the pages whose text is another."""
    pairs = zip(before, after, strict=True)
    return [number for number, (old, new) in enumerate(pairs, 1) if old != new]


def told(one: Shown, other: Shown) -> set[str]:
    """Return the numerals of the figures that a file shows otherwise than another."""
    values = [text for name, text in one.figures.items() if text != other.figures.get(name)]
    return {numeral for value in values for numeral in NUMERAL.findall(value)}


@pytest.fixture(scope="module")
def warm() -> Iterator[Session]:
    """Return a program that builds again and again."""
    with Session() as session:
        yield session


@pytest.mark.parametrize("figure", VALUES)
def test_a_changed_figure_changes_all_that_shows_it(
    figure: str, warm: Session, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Other files keep bytes and times, other numerals stay, and all is as if made anew."""
    sizes = figure if figure in SIZES else ""
    root, text = tmp_path_factory.getbasetemp() / f"every-{sizes}", SIZES[sizes]
    file, output, whole = root / "every.toml", root / "output", root / "whole"
    root.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    warm.build(file, output)
    before = published(output)
    old, new = VALUES[figure], other(VALUES[figure])
    file.write_text(text.replace(f'value = "{old}"', f'value = "{new}"'), "utf-8")
    remade = warm.build(file, output).remade
    after = published(output)
    shows = {name for name in after if before[name].figures != after[name].figures}
    assert any(figure in after[name].figures for name in shows)
    assert {name for name in after if before[name].time != after[name].time} == shows
    assert {name for name in after if before[name].data != after[name].data} == shows
    pages = {f"pages/page-{n}.png" for n in changed(before[PDF].pages, after[PDF].pages)}
    assert set(remade) == shows | pages
    for name in shows:
        gone = before[name].numerals - after[name].numerals
        come = after[name].numerals - before[name].numerals
        assert gone.keys() == told(before[name], after[name])
        assert come.keys() == told(after[name], before[name])
        assert gone.total() == come.total()
    warm.build(file, whole, force=True)
    for name, shown in published(whole).items():
        assert shown.data == after[name].data
    # which has the hash of each file, those made of others, too
    assert (whole / "manifest.json").read_bytes() == (output / "manifest.json").read_bytes()


CARDS = """
[[cards]]
id = "hai"
layout = "hero"
figure = "members"
sizes = ["link"]
[[cards]]
id = "dich"
layout = "timeline"
goals = ["pho-yen"]
sizes = ["link"]
"""
SMALL_PDF, CAPITAL, MEMBERS, GOAL = (
    "tom-tat.pdf", *(f"cards/{card}-1200x630.png" for card in ("the", "hai", "dich")),
)  # fmt: skip
EVERY = {SMALL_PDF, CAPITAL, MEMBERS, GOAL}
EDITS: dict[str, tuple[str, str, set[str]]] = {
    "a bound of a point": ('["2020", 12]', '["2020", "trên 12"]', {SMALL_PDF}),
    "a goal": ('"trước năm 2025"', '"trước năm 2026"', {SMALL_PDF, GOAL}),
    "the source": ('"Báo cáo của Sở"', '"Báo cáo của Tỉnh"', EVERY),
    "a unit": ('"gần 9 tỷ USD"', '"gần 9 triệu USD"', {SMALL_PDF, CAPITAL}),
    "a bound that is carried": ('"12 dự án"', '"trên 12 dự án"', {SMALL_PDF}),
    "the theme": ("[brief]\n", '[brief]\ntheme = "quiet"\n', EVERY),
}


@pytest.mark.parametrize("edit", EDITS)
def test_any_other_fact_changes_all_that_shows_it(
    edit: str, warm: Session, tmp_path: Path
) -> None:
    """What changes is named here; the rest keeps bytes and times, and all is as made anew."""
    old, new, shows = EDITS[edit]
    text = SMALL.replace('figure = "capital"', 'figure = "capital"\nsizes = ["link"]') + CARDS
    file, output, whole = (tmp_path / name for name in ("small.toml", "output", "whole"))
    file.write_text(text, "utf-8")
    warm.build(file, output)
    before = published(output)
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")
    warm.build(file, output)
    after = published(output)
    assert {name for name in after if before[name].data != after[name].data} == shows
    assert {name for name in after if before[name].time != after[name].time} == shows
    warm.build(file, whole, force=True)
    assert {name: shown.data for name, shown in published(whole).items()} == {
        name: shown.data for name, shown in after.items()
    }
