"""Put files in place. Run as a program, do so when the process that was at it is killed.

    python -P -S takeover.py DOOR [STAGED TARGET]...

DOOR is the reading end of a pipe whose other end that process holds; an empty STAGED means
that TARGET goes. This imports nothing but `os`, so that it is there at once.
"""

import os
import sys

Step = tuple[str, str]  # the path of a staged file, "" for none, and where it is published


def put(staged: str, target: str) -> None:
    """Replace a file, or remove it; what is done already stays as it is."""
    try:
        if staged:
            os.replace(staged, target)  # noqa: PTH105 paths are text here
        else:
            os.unlink(target)  # noqa: PTH108
    except FileNotFoundError:
        if staged and os.path.lexists(staged):
            raise


def main(door: str, *paths: str) -> None:
    """Wait for the end of the first process, do what is left, and be no more."""
    try:
        os.read(int(door), 1)  # nothing comes, until nobody holds the other end
        for staged, target in zip(paths[::2], paths[1::2], strict=True):
            put(staged, target)
    finally:
        os._exit(0)  # nobody is there to be told


if __name__ == "__main__":
    main(*sys.argv[1:])
