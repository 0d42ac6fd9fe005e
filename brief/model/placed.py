"""Records that know where they stood in the file of figures."""

from collections.abc import Iterator

from brief.errors import Place
from brief.record import Record, fields_of


class Placed(Record, kw_only=True, eq=False):
    """Where a record stood, for faults; it makes no two records different."""

    key: str = ""  # "sections[1].blocks[2]"
    place: Place = Place()

    def __eq__(self, other: object) -> bool:
        """Compare what the records say."""
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self._said())

    def __hash__(self) -> int:
        return hash(tuple(getattr(self, name) for name in self._said()))

    @classmethod
    def _said(cls) -> Iterator[str]:
        aside = fields_of(Placed)
        return (name for name in fields_of(cls) if name not in aside)
