"""`--only`: one part is made, and what is said of the other that stands beside it."""

import json
from pathlib import Path

import pytest
from tiny import write_tiny

from brief.build import build
from brief.cli import run
from brief.export.made import Only

CHANGED = ("gần 9 tỷ USD", "trên 10 tỷ USD")
PDF = "tom-tat.pdf"


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Return a folder in which the tiny file was built whole."""
    build(write_tiny(tmp_path), tmp_path / "output", jobs=1)
    return tmp_path / "output"


def shown(output: Path) -> dict[str, bytes]:
    """Return all visible files but the history."""
    paths = [path for path in output.rglob("*.*") if path.is_file()]
    names = {path.relative_to(output).as_posix(): path for path in paths}
    return {
        name: path.read_bytes()
        for name, path in names.items()
        if not name.startswith(".brief") and path.suffix != ".jsonl"
    }


def index(output: Path) -> str:
    """Return the page that shows all."""
    return (output / "index.html").read_text("utf-8")


@pytest.mark.parametrize("only", ["pdf", "cards"])
def test_a_part_beside_one_of_the_same_figures_changes_nothing(
    output: Path, only: Only
) -> None:
    """Make one part anew, by force: all is as a whole build leaves it."""
    before = shown(output)
    built = build(output.parent / "figures.toml", output, only=only, jobs=1, force=True)
    assert built.warnings == ()
    assert shown(output) == before


def test_what_is_out_of_date_is_named_and_not_shown(
    output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Change a figure and make only the cards; then only the document: all is whole."""
    figures = write_tiny(output.parent, CHANGED)
    built = build(figures, output, only="cards", jobs=1)
    assert [fault.code for fault in built.warnings] == ["part-outdated"]
    assert built.warnings[0].values == {"names": PDF}
    assert "pages/page-1.png" not in index(output)
    assert f'có thể đã cũ: <a href="{PDF}">' in index(output)
    assert run(["verify", str(output)], "en") == 0
    assert f"perhaps not of the figures as they are now: {PDF}" in capsys.readouterr().err
    assert build(figures, output, only="pdf", jobs=1).warnings == ()
    assert "pages/page-1.png" in index(output)
    parts = shown(output)
    build(figures, output.parent / "whole", jobs=1)
    assert shown(output.parent / "whole") == parts


def test_only_the_card_that_shows_the_figure_is_out_of_date(output: Path) -> None:
    """Make only the document after a change: the other card is shown as it is."""
    built = build(write_tiny(output.parent, CHANGED), output, only="pdf", jobs=1)
    assert built.warnings[0].values == {"names": "cards/von"}
    assert '<img src="cards/du-an-1200x630.png"' in index(output)
    assert '<img src="cards/von-1200x630.png"' not in index(output)
    manifest = json.loads((output / "manifest.json").read_bytes())
    rows, now = manifest["files"], manifest["build"]
    assert rows["cards/du-an-1200x630.png"]["build"] == rows[PDF]["build"] == now
    assert rows["cards/von-1200x630.png"]["build"] != now


def test_the_first_part_stands_alone(tmp_path: Path) -> None:
    """Make only the document in a new folder: nothing is said of cards."""
    assert build(write_tiny(tmp_path), tmp_path / "output", only="pdf", jobs=1).warnings == ()
    assert "cards/" not in index(tmp_path / "output")
    assert not (tmp_path / "output" / "share.md").exists()
