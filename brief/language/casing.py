"""The first letter of a sentence, and of what follows in one."""


def capitalised(text: str) -> str:
    """Return a text with its first letter as a capital, the others as they are."""
    return text[:1].upper() + text[1:]


def uncapitalised(text: str) -> str:
    """Return a text with its first letter small, the others as they are."""
    return text[:1].lower() + text[1:]
