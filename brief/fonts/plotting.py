"""How matplotlib is imported: with a cache folder of its own, and quickly.

Matplotlib reads settings and a font list from MPLCONFIGDIR when it is imported
and writes the list there. So the folder is the program's own, chosen before the
first import; where none can be written, it is a temporary one, removed at exit.
"""

import atexit
import importlib
import os
import shutil
import sys
import tempfile
from functools import cache
from pathlib import Path


@cache
def before_matplotlib() -> None:
    """Set what is read at the first import of matplotlib; call it before that."""
    # One thread is enough for charts, and numpy starts in half the time.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if "MPLCONFIGDIR" not in os.environ:
        os.environ["MPLCONFIGDIR"] = str(_cache_folder())


@cache
def import_quickly() -> None:
    """Import matplotlib without the manual that it writes of every artist at each start.

    That is a quarter of its import. Only the help texts of `set` methods are missing then,
    which no program reads; a matplotlib that works otherwise is imported as it is.
    """
    before_matplotlib()
    if "matplotlib.artist" in sys.modules:
        return
    artist = importlib.import_module("matplotlib.artist")
    methods = ((artist.Artist, "_update_set_signature_and_docstring"), (artist, "kwdoc"))
    known = [(owner, name, vars(owner)[name]) for owner, name in methods if name in vars(owner)]
    for owner, name, _ in known:
        setattr(owner, name, lambda *_: "")
    try:
        importlib.import_module("matplotlib.figure")
    finally:
        for owner, name, method in known:
            setattr(owner, name, method)


def _cache_folder() -> Path:
    folder = _user_cache() / "brief" / "matplotlib"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError:  # a home that is read-only, full or not there
        temporary = Path(tempfile.mkdtemp(prefix="brief-"))
        atexit.register(shutil.rmtree, temporary, ignore_errors=True)
        return temporary


def _user_cache() -> Path:
    """Return the user's folder for caches; it need not exist."""
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 (Path.home() fails without a home)
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
