"""`brief verify`: what is missing, changed, not of the set, or cannot be known."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from links import link
from publishing import found_in, killed_between, publish_set, whole_set
from tiny import write_tiny

from brief.build import build
from brief.cli import run
from brief.errors import BriefError
from brief.export.entries import sha256
from brief.publish.verify import verify

FORGED = {"files": {"../victim.pdf": {"sha256": sha256(b"dear")}}}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder in which the set “old” was published."""
    publish_set(tmp_path / "output", "old")
    return tmp_path / "output"


def told(folder: Path) -> list[str]:
    """Return what is said of a folder, in short: "file-missing cards/a-1x1.png"."""
    try:
        verify(folder)
    except BriefError as error:
        return [
            f"{fault.code} {_inside(folder, fault.values)}".strip() for fault in error.faults
        ]
    return []


def _inside(folder: Path, values: dict[str, str]) -> str:
    path = Path(values.get("file", folder))
    return path.relative_to(folder).as_posix().removeprefix(".")


def test_a_whole_set_is_said_to_be_whole(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One calm line, exit code 0."""
    assert run(["verify", str(folder)], "en") == 0
    assert capsys.readouterr().out == f"{folder}: 4 files are as they were published.\n"


def _link(folder: Path) -> None:
    (folder / "brief.pdf").rename(folder.parent / "brief.pdf")
    link(folder / "brief.pdf", folder.parent / "brief.pdf")


def _link_folder(folder: Path) -> None:
    (folder / "cards").rename(folder.parent / "cards")
    link(folder / "cards", folder.parent / "cards")


CARDS = ["file-missing cards/a-1x1.png", "file-missing cards/old-1x1.png"]
DAMAGES: list[tuple[Callable[[Path], object], list[str]]] = [
    (lambda at: (at / "brief.pdf").unlink(), ["file-missing brief.pdf"]),
    (lambda at: (at / "brief.pdf").write_bytes(b"x"), ["file-changed brief.pdf"]),
    (lambda at: (at / "cards" / "b-1x1.png").write_bytes(b""), ["file-extra cards/b-1x1.png"]),
    (lambda at: (at / "last-year.pdf").write_bytes(b""), ["file-extra last-year.pdf"]),
    (lambda at: (at / "Bản sao (2).PDF").write_bytes(b""), ["file-extra Bản sao (2).PDF"]),
    (lambda at: (at / "Ghi chú.txt").write_bytes(b""), []),
    (lambda at: (at / "~$brief.pdf").write_bytes(b""), []),
    (_link, ["file-missing brief.pdf"]),
    (_link_folder, CARDS),
    (lambda at: (at / "manifest.json").unlink(), ["nothing-published"]),
]


@pytest.mark.parametrize(("damage", "wanted"), DAMAGES)
def test_what_differs_is_named(
    folder: Path, damage: Callable[[Path], object], wanted: list[str]
) -> None:
    """Take away, change, add and link files; then do as the hints say."""
    damage(folder)
    assert told(folder) == wanted
    for name in (line.split(" ", 1)[1] for line in wanted if line.startswith("file-extra")):
        (folder / name).unlink()
    if (folder / "cards").is_symlink():
        (folder / "cards").unlink()
    publish_set(folder, "old")
    assert told(folder) == []


@pytest.mark.parametrize(
    "forged", [b"", b"\xff", b"[" * 200_000, b'{"files": 1}', json.dumps(FORGED).encode()]
)
def test_a_manifest_that_cannot_be_true_is_said_to_be_damaged(
    folder: Path, forged: bytes
) -> None:
    """Forge it: every file is then unknown, and none outside is looked at."""
    (folder / "manifest.json").write_bytes(forged)
    assert told(folder)[0] == "manifest-damaged manifest.json"
    assert not any("victim" in line for line in told(folder))


@pytest.mark.parametrize("edit", [("gần 9", "gần 8"), ('"bytes": ', '"bytes": 1'), ("  ", " ")])
def test_a_manifest_in_which_somebody_changed_anything_is_told(
    tmp_path: Path, edit: tuple[str, str]
) -> None:
    """A value, a size, its spaces; the history takes nothing of it, and a build mends it."""
    file, output = write_tiny(tmp_path), tmp_path / "output"
    build(file, output, jobs=1, only="cards")
    history = (output / "history.jsonl").read_bytes()
    manifest = output / "manifest.json"
    whole = manifest.read_bytes()
    manifest.write_bytes(whole.replace(*(part.encode() for part in edit)))
    assert manifest.read_bytes() != whole
    assert told(output) == ["manifest-damaged manifest.json"]
    (output / "cards" / "von-1200x630.png").unlink()
    assert told(output)[1:] == ["file-missing cards/von-1200x630.png"]
    assert (output / "history.jsonl").read_bytes() == history
    build(file, output, jobs=1, only="cards")
    assert told(output) == []
    assert manifest.read_bytes() == whole


def test_a_build_that_was_cut_off_is_finished_first(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Kill a build while it replaces files: `verify` tells it, and heals."""
    killed_between(folder, "new")
    assert (folder / ".brief" / "journal.json").exists()
    assert found_in(folder) not in [whole_set("old"), whole_set("new")]
    assert run(["verify", str(folder)], "en") == 0
    said = capsys.readouterr().out
    assert said.startswith("The last build was cut off while it replaced files: new were brief")
    assert "; old were cards/" in said
    assert found_in(folder) in [whole_set("old"), whole_set("new")]


def test_a_cut_off_build_that_lost_its_files_is_undone(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Delete a new file that was to be put in place: the old set is put back."""
    killed_between(folder, "new")
    (folder / ".brief" / "new" / "cards" / "a-1x1.png").unlink()
    assert run(["verify", str(folder)], "en") == 0
    assert "so the old one was put back.\n" in capsys.readouterr().out
    assert found_in(folder) == whole_set("old")


def test_a_cut_off_build_is_told_where_nobody_may_finish_it(folder: Path) -> None:
    """Forbid all writing: what is new and what is old is named, and nothing else."""
    killed_between(folder, "new")
    before, work = found_in(folder), folder / ".brief"
    if subprocess.run(["chattr", "+i", work], capture_output=True, check=False).returncode:
        pytest.skip("NOT TESTED: no folder can be made immutable here")
    try:
        with pytest.raises(BriefError) as caught:
            verify(folder)
    finally:
        subprocess.run(["chattr", "-i", work], check=True)
    (fault,) = caught.value.faults
    assert fault.code == "build-cut-off"
    assert fault.values["new"].startswith("brief.pdf")
    assert fault.values["old"].endswith("manifest.json")
    assert found_in(folder) == before


def test_the_names_are_said_in_vietnamese(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 5, what is wrong and what to do."""
    (folder / "brief.pdf").unlink()
    assert run(["verify", str(folder)], "vi") == 5
    said = capsys.readouterr().err
    assert (
        said == f"  lỗi: thiếu {folder / 'brief.pdf'}.\n  gợi ý: chạy lại brief build\n1 lỗi.\n"
    )


def test_a_damaged_history_is_told_and_no_difference(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The published files are what they were: exit code 0, and a warning."""
    path = folder / "history.jsonl"
    path.write_bytes(b'{"build": "half\n' + path.read_bytes())
    (folder / "state.json").write_bytes(b"{")
    assert run(["verify", str(folder)], "en") == 0
    said = capsys.readouterr().err
    assert f"{path} has lines that cannot be read: 1;" in said
    assert "which cards were shared cannot be known" in said
    assert said.endswith("Warnings: 2.\n")


def test_nothing_is_made_where_nothing_was_published(tmp_path: Path) -> None:
    """Ask of a folder that does not exist."""
    assert told(tmp_path / "output") == ["nothing-published"]
    assert not (tmp_path / "output").exists()
