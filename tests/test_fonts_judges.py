"""Two judges that nobody here wrote: hyperglot and shaperglot on Vietnamese."""

from pathlib import Path

import pytest
from hyperglot.checker import FontChecker  # type: ignore[import-untyped]
from shaperglot import Checker, Languages  # type: ignore[import-untyped]

from brief.fonts.faces import FACES, load_face


@pytest.mark.parametrize("name", FACES)
def test_hyperglot_accepts_vietnamese(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Letters, combining marks and the currency sign are there."""
    monkeypatch.chdir(tmp_path)  # it writes a cache into the current folder
    checker = FontChecker(str(load_face(name).path))
    checks = {"check": ["base", "currency"], "marks": True, "shaping": False}
    assert checker.supports_language("vie", **checks)
    checker.font.close()


@pytest.mark.parametrize("name", FACES)
def test_shaperglot_accepts_vietnamese(name: str) -> None:
    """It shapes the orthography: nothing fails (small capitals are not asked for)."""
    report = Checker(str(load_face(name).path)).check(Languages()["vi_Latn"])
    assert report.fails == []
    assert report.support_level in {"supported", "complete"}
