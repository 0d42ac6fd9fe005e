"""Plain letters of a text, for names that every file system and address takes."""

import re
import unicodedata

_DEVICES = r"con|prn|aux|nul|com\d|lpt\d"


def plain_words(text: str) -> list[str]:
    """Return the words of a text in small ASCII letters and digits: "Vốn FDI" is von, fdi.

    Signs and letters that have no plain form part words.
    """
    apart = unicodedata.normalize("NFKD", text.casefold().replace("đ", "d"))
    letters = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return re.findall("[a-z0-9]+", letters)


def is_device(name: str) -> bool:
    """Say whether Windows keeps a name for a device, with any extension."""
    return bool(re.fullmatch(_DEVICES, name))
