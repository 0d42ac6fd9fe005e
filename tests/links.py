"""Symbolic links, where the system lets a user make them (Windows asks for a privilege)."""

from pathlib import Path

import pytest


def link(path: Path, target: Path) -> None:
    """Make a link at `path`, or skip the test that needs it."""
    try:
        path.symlink_to(target, target_is_directory=target.is_dir())
    except OSError as error:
        pytest.skip(f"NOT TESTED: no link could be made ({error})")
    if not path.is_symlink():  # under Wine it is a copy
        pytest.skip("NOT TESTED: this system has no links")
