"""How often Python looks for garbage: seldom.

A build keeps what it makes to its end. To look through all of it again and again, as
Python does by default, takes a tenth of a process's time and finds next to nothing.
"""

import gc

NEW = 200_000  # records, lists and the like that are looked through at a time


def collect_seldom() -> None:
    """Let this process, and those it starts by forking, look seldom."""
    gc.set_threshold(NEW)


def keep_all() -> None:
    """Never look again at what is there now: modules stay."""
    gc.freeze()
