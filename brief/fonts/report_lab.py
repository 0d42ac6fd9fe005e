"""ReportLab, imported before the first face is registered, without what no file needs."""

import sys
from functools import lru_cache
from importlib.util import LazyLoader, find_spec, module_from_spec
from typing import Any


@lru_cache(maxsize=1)
def import_report_lab() -> Any:
    """Import ReportLab's canvas, set up for the files that are wanted, and return it."""
    _put_off("PIL", "Image")  # which takes as long as a quarter of ReportLab
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    rl_config.invariant = 1  # no clock and no random id in the file
    rl_config.useA85 = 0  # binary streams: 17–19 % smaller
    return Canvas


def _put_off(package: str, name: str) -> None:
    """Let a module be imported as soon as something of it is used, and not before."""
    full_name = f"{package}.{name}"
    spec = None if full_name in sys.modules else find_spec(full_name)
    if spec and spec.loader:
        spec.loader = LazyLoader(spec.loader)
        module = sys.modules[full_name] = module_from_spec(spec)
        setattr(sys.modules[package], name, module)  # where `from PIL import Image` looks
        spec.loader.exec_module(module)
