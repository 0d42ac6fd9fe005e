"""What a process found out about texts is known to the next one, and changes no byte."""

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import SAMPLE

from brief.cache import DIGEST, Cache

DRAW = """
import hashlib, sys
from pathlib import Path
import brief.draw.text as text
import brief.fonts.shaping as shaping
import brief.language.breaks as breaks
from brief.cache import Cache
from brief.load import load_file
from brief.tasks import plan

asked = []
def noted(function):
    return lambda *given, **named: (asked.append(function), function(*given, **named))[1]

task, cache = plan(load_file(Path(sys.argv[1])).brief, "pdf")[0], Cache.of(Path(sys.argv[2]))
breaks.find_joints = noted(breaks.find_joints)
shaping.kerned_units = noted(shaping.kerned_units)
text.least_ragged = noted(text.least_ragged)
print(hashlib.sha256(task.draw(cache).pdf).hexdigest(), bool(asked))
Path(sys.argv[2], ".brief").mkdir(parents=True, exist_ok=True)
cache.write()
"""


def drawn(out: Path) -> list[str]:
    """Draw the sample in a new process; return its hash, and whether a text was looked at."""
    command = [sys.executable, "-c", DRAW, str(SAMPLE), str(out)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, dict[str, bytes]]:
    """Return the hash of the document, and what is remembered of texts and of lines."""
    out = tmp_path_factory.mktemp("out")
    whole, asked = drawn(out)
    assert asked == "True"
    entries = {path.name: path.read_bytes() for path in (out / ".brief" / "cache").iterdir()}
    told = {name: data[DIGEST:] for name, data in entries.items()}
    told = {name: data for name, data in told.items() if data.startswith(b'{"brief.')}
    assert len(told) == 2
    return whole, told


@pytest.mark.parametrize(
    "damage", [b"", b'{"brief.language.breaks._glue": 1}', b'{"a": {"b": ']
)
def test_texts_are_looked_at_once(
    first: tuple[str, dict[str, bytes]], damage: bytes, tmp_path: Path
) -> None:
    """With nothing else that is kept; what is damaged is found out anew."""
    whole, remembered = first
    cache = Cache.of(tmp_path)
    for name, told in remembered.items():
        cache.put(name, damage or told)
    (tmp_path / ".brief").mkdir()
    cache.write()
    assert drawn(tmp_path) == [whole, str(bool(damage))]


PROVE = """
import pickle, sys
from pathlib import Path
from brief.cache import Cache
from brief.load import load_file
from brief.tasks import plan

file, out = map(Path, sys.argv[1:])
paper, card, *_ = plan(load_file(file).brief, None)
cache, drawn = Cache.of(out), out / "drawn"
if drawn.exists():
    for task, each in zip((card, paper), pickle.loads(drawn.read_bytes())):
        task.finish(each, cache)
    drawn.unlink()
else:
    drawn.write_bytes(pickle.dumps([card.draw(cache), paper.draw(cache)]))
(out / ".brief").mkdir(exist_ok=True)
cache.write()
print("uharfbuzz" in sys.modules)
"""


def test_who_proves_what_another_drew_needs_no_harfbuzz(tmp_path: Path) -> None:
    """Another number, too: who drew it has measured it. HarfBuzz takes 10 ms to import."""
    file, text = tmp_path / "figures.toml", SAMPLE.read_text("utf-8")
    imported = []
    for said in (text, text.replace('"trên 170 dự án"', '"trên 186 dự án"')):
        file.write_text(said, "utf-8")
        for _ in ("draw", "prove"):
            command = [sys.executable, "-c", PROVE, str(file), str(tmp_path)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            imported.append(done.stdout.strip())
    assert imported == ["True", "False"] * 2
