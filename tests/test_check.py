"""`check` says before anything is drawn what `build` would refuse."""

from pathlib import Path

import pytest
from loading import SMALL, changed, write

from brief.check import check
from brief.errors import BriefError


def test_a_good_file_has_its_brief_and_no_warnings(tmp_path: Path) -> None:
    """Figures, sections and cards can be counted."""
    loaded = check(write(tmp_path, SMALL))
    assert len(loaded.brief.figures) == 6
    assert loaded.warnings == ()


def test_warnings_come_with_the_errors(tmp_path: Path) -> None:
    """One run says all, in the order of the file."""
    text = changed(('value = "12 dự án"', 'value = "12 dự an"'), ("{projects}", "{project}"))
    with pytest.raises(BriefError) as caught:
        check(write(tmp_path, text))
    codes = [fault.code for fault in caught.value.faults]
    assert codes == ["odd-unit", "unknown-reference"]
