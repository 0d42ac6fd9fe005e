"""How often Python looks for garbage, and memory is given back: seldom.

A build keeps what it makes to its end. To look through all of it again and again, as
Python does by default, takes a tenth of a process's time and finds next to nothing.
Pictures take megabytes: to get fresh memory for each takes half as long as to draw it.
"""

import gc

NEW = 200_000  # records, lists and the like that are looked through at a time
LARGEST = 2**25 - 2**16  # bytes: glibc raises its limit no further


def collect_seldom() -> None:
    """Let this process, and those it starts by forking, look and give back seldom.

    glibc gives back what is larger than any block that was freed before (mallopt(3),
    M_MMAP_THRESHOLD): so it is shown a large one, of which no page is touched.
    """
    gc.set_threshold(NEW)
    bytes(LARGEST)


def keep_all() -> None:
    """Never look again at what is there now: modules stay."""
    gc.freeze()
