"""Whether plots are foreseen: by the tables of the file that changed since a build."""

import os
import re
from pathlib import Path

import pytest
from conftest import SAMPLE

from brief.cache import Cache, Make
from brief.foresight import NOTED, foresees_plots, note_plots
from brief.load import load_brief
from brief.record import replace
from brief.tasks import plan

TEXT = SAMPLE.read_text("utf-8")


@pytest.fixture
def noted(tmp_path: Path) -> tuple[Path, Cache]:
    """Return a copy of the sample and the cache in which its plots are noted."""
    path, cache = tmp_path / "figures.toml", Cache.of(tmp_path)
    path.write_text(TEXT, "utf-8")
    note_plots(load_brief(path), path, cache)
    return path, cache


@pytest.mark.parametrize(
    ("old", "new", "foreseen"),
    [
        ("trên 23 tỷ đồng", "trên 24 tỷ đồng", False),  # shown in tiles and on a card
        ("trên 170 dự án", "trên 171 dự án", True),  # shown in a chart
        ('label = "Dự án FDI', 'label = "Các dự án FDI', True),
        ("[brief]\n", "[brief]\n# nháp\n", False),
        ("[figures.fdi_projects]", "\n\n\n[figures.fdi_projects]", False),
    ],
)
def test_plots_are_foreseen(
    noted: tuple[Path, Cache], old: str, new: str, foreseen: bool
) -> None:
    """When a table changed that a chart or a card with a plot rests on."""
    path, cache = noted
    assert foresees_plots(path, cache) is False
    assert old in TEXT
    path.write_text(TEXT.replace(old, new, 1), "utf-8")
    assert foresees_plots(path, cache) is foreseen


def test_what_is_not_known_may_have_plots(noted: tuple[Path, Cache], tmp_path: Path) -> None:
    """No note, or one of another shape: whoever waits for a plot waits longer."""
    path, cache = noted
    assert foresees_plots(path, Cache.of(tmp_path / "elsewhere"))
    cache.put(NOTED, b'{"tables": 1}')
    assert foresees_plots(path, cache)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no pipes among its files")
def test_what_is_no_file_is_not_read(noted: tuple[Path, Cache], tmp_path: Path) -> None:
    """Nobody waits at a pipe, nor reads what is endless: `load` will refuse them."""
    os.mkfifo(tmp_path / "pipe.toml")
    assert not foresees_plots(tmp_path / "pipe.toml", noted[1])
    assert not foresees_plots(Path("/dev/zero"), noted[1])
    assert not foresees_plots(tmp_path / "none.toml", noted[1])


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    """Return a cache with all plots of the sample."""
    cache = Cache(tmp_path_factory.mktemp("plots"))
    plots_made(SAMPLE, cache)
    return cache


def plots_made(path: Path, cache: Cache) -> int:
    """Draw all that a file asks for; return how many plots the cache did not have."""
    made: list[bytes] = []

    def elsewhere(make: Make) -> bytes:
        made.append(make())
        return made[-1]

    own = replace(cache, elsewhere=elsewhere)
    for task in plan(load_brief(path), None):
        if task.has_plots and task.size in ("", "square"):
            task.draw(own)
    return len(made)


@pytest.mark.parametrize(
    "value",
    [
        "12 chương trình", "27 sở", "trên 170 dự án", "trên 141,5 nghìn", "100%",
        "95.672 đảng viên", "84 đảng viên", "trên 23 tỷ đồng",
    ],
)  # fmt: skip
def test_what_is_foreseen_is_made(noted: tuple[Path, Cache], drawn: Cache, value: str) -> None:
    """A changed figure of the sample has plots made anew, or has not, as was foreseen."""
    path, cache = noted
    other = "99%" if value == "100%" else re.sub(r"\d(?=\D*$)", _other, value)
    assert value in TEXT
    path.write_text(TEXT.replace(value, other, 1), "utf-8")
    made = plots_made(path, replace(drawn, new=dict(drawn.new)))
    assert foresees_plots(path, cache) == (made > 0)


def _other(digit: re.Match[str]) -> str:
    return str(9 - int(digit[0]))
