"""Two briefs and one folder: the second replaces the first only when it is meant to."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from loading import SMALL

from brief.build import Session
from brief.cli import run
from brief.errors import BriefError

OTHER = SMALL.replace('title = "Tóm tắt"', 'title = "Quý hai"')
assert OTHER != SMALL


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a file of figures and what was built of it."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "one.toml").write_text(SMALL, "utf-8")
    assert build(folder, "one.toml") == 0
    return folder


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    """Return a copy of it, in another place."""
    return Path(shutil.copytree(built, tmp_path / "copy"))


def build(folder: Path, name: str, output: str = "output") -> int:
    """Build the cards of a file."""
    where = ["--output", str(folder / output), "--only", "cards", "--jobs", "1"]
    return run(["build", str(folder / name), *where], "en")


def test_another_brief_does_not_replace_the_first(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is refused before anything is drawn; each of the two hints works."""
    monkeypatch.chdir(folder)
    (folder / "Hai quý.toml").write_text(OTHER, "utf-8")
    before = (folder / "output" / "manifest.json").read_bytes()
    assert run(["build", "Hai quý.toml"], "vi") == 4
    said = capsys.readouterr().err
    assert "output đang giữ bản “Tóm tắt”, dựng từ one.toml; Hai quý.toml là bản khác" in said
    assert (folder / "output" / "manifest.json").read_bytes() == before
    assert "thêm --output output-hai-quy để" in said
    assert build(folder, "Hai quý.toml", "output-hai-quy") == 0
    (folder / "old").mkdir()
    shutil.move("one.toml", "old")
    assert build(folder, "Hai quý.toml") == 0


def _retitled(folder: Path) -> str:
    (folder / "one.toml").write_text(OTHER, "utf-8")
    return "one.toml"


def _renamed_and_retitled(folder: Path) -> str:
    (folder / "one.toml").unlink()
    (folder / "two.toml").write_text(OTHER, "utf-8")
    return "two.toml"


def _copied(folder: Path) -> str:
    (folder / "two.toml").write_text(SMALL.replace("12 dự án", "13 dự án"), "utf-8")
    return "two.toml"


def _name_used_again(folder: Path) -> str:
    (folder / "one.toml").rename(folder / "two.toml")
    (folder / "one.toml").write_text(OTHER.replace("Quý hai", "Quý ba"), "utf-8")
    (folder / "two.toml").write_text(OTHER, "utf-8")
    return "two.toml"


def _linked(folder: Path) -> str:
    (folder / "two.toml").hardlink_to(folder / "one.toml")
    (folder / "one.toml").write_text(OTHER + '# once "Tóm tắt"', "utf-8")
    return "two.toml"


def _forged(folder: Path) -> str:
    (folder / "output" / ".brief" / "origin").write_bytes(b"\xff\0" * 9_000)
    (folder / "two.toml").write_text(OTHER, "utf-8")
    return "two.toml"


@pytest.mark.parametrize(
    "edit", [_retitled, _renamed_and_retitled, _copied, _name_used_again, _linked, _forged]
)
def test_the_same_brief_is_built_again(folder: Path, edit: Callable[[Path], str]) -> None:
    """Whatever became of its title, its file and the name of that."""
    assert build(folder, edit(folder)) == 0


def test_a_warm_session_refuses_it_too(folder: Path) -> None:
    """And goes on with the first."""
    (folder / "two.toml").write_text(OTHER, "utf-8")
    with Session(1) as session:
        session.build(folder / "one.toml", folder / "output", only="cards")
        with pytest.raises(BriefError):
            session.build(folder / "two.toml", folder / "output", only="cards")
        session.build(folder / "one.toml", folder / "output", only="cards")
