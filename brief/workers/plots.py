"""Plots that another process makes, as those see it that ask."""

from brief.cache import Make
from brief.errors import BriefError, Exit, Fault
from brief.workers.processes import Door


class Plots:
    """The process that makes plots, behind a door."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def __call__(self, make: Make) -> bytes:
        """Return what `make` returns there, or raise what it raises there."""
        try:
            self._door.send(make)
            made: bytes | Exception = self._door.recv()
        except (EOFError, OSError) as error:
            raise BriefError([Fault("worker-died")], Exit.MACHINE) from error
        if isinstance(made, Exception):
            raise made
        return made


def answer(door: Door) -> None:
    """Make a plot for who asks at a door; EOFError when nobody does any more."""
    make: Make = door.recv()
    try:
        door.send(make())
    except Exception as error:  # raised where the plot is drawn
        door.send(error)
