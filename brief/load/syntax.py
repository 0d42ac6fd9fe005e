"""Text that is no TOML: where it breaks, and the likely cause."""

import re
import tomllib
from decimal import Decimal

from brief.errors import BriefError, Place, fail
from brief.load.positions import Positions

_AT = re.compile(r" \(at line (\d+), column (\d+)\)| \(at end of document\)")


def parse(positions: Positions) -> dict[str, object]:
    """Return the table of a TOML text; raise BriefError where it breaks."""
    if positions.too_deep is not None:
        raise fail("too-deep", positions.at(positions.too_deep))
    try:
        return tomllib.loads(positions.text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise _broken(positions, str(error)) from None


def _broken(positions: Positions, said: str) -> BriefError:
    found = _AT.search(said)
    place = positions.at(len(positions.text))
    if found and found.group(1):
        place = Place(positions.file, int(found.group(1)), int(found.group(2)))
    return fail("broken-toml", place, reason=_AT.sub("", said))
