"""Where the bundled fonts, assets and sample lie: in the wheel, or in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_WHEEL = _PACKAGE / "resources"


def resource(*parts: str) -> Path:
    """Return the path of a bundled file or folder, such as `resource("fonts")`."""
    root = _WHEEL if _WHEEL.is_dir() else _PACKAGE.parent
    return root.joinpath(*parts)
